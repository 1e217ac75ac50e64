#include "weights.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "byte_writer.hpp"
#include "tagger/byte_reader.hpp"
#include "tagger/model_file.hpp"
#include "text/hash.hpp"

namespace copydesk::train {

namespace {

constexpr std::uint64_t domain_bit = 1ULL << 63U;

}  // namespace

std::uint32_t& FeatureIndex::at(std::uint64_t key) {
  if (size_ * 2 >= keys_.size()) grow();
  const std::size_t mask = keys_.size() - 1;
  std::size_t slot = text::mix(key) & mask;
  while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) & mask;
  if (keys_[slot] == 0) {
    keys_[slot] = key;
    values_[slot] = 0;
    ++size_;
  }
  return values_[slot];
}

std::uint32_t FeatureIndex::find(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t slot = text::mix(key) & mask;
  while (keys_[slot] != 0) {
    if (keys_[slot] == key) return values_[slot];
    slot = (slot + 1) & mask;
  }
  return no_row;
}

void FeatureIndex::grow() {
  std::vector<std::uint64_t> keys(keys_.size() * 2, 0);
  std::vector<std::uint32_t> values(values_.size() * 2, 0);
  keys.swap(keys_);
  values.swap(values_);
  size_ = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != 0) at(keys[i]) = values[i];
  }
}

std::uint64_t domain_key(std::uint32_t feature, std::uint32_t domain) {
  if (domain == 0) return feature;
  return (text::mix((std::uint64_t{domain} << 32U) | feature) >> 1U) | domain_bit;
}

Weights::Weights(std::span<const Example> examples, std::size_t label_count,
                 const Forbidden& forbidden, int minimum_count)
    : labels(label_count),
      transitions((label_count + 1) * label_count, 0),
      transition_squares((label_count + 1) * label_count, 1e-6F),
      transition_allowed((label_count + 1) * label_count, true),
      end_allowed(label_count, true) {
  for (const auto& [from, to] : forbidden) {
    if (to == labels) {
      end_allowed[from] = false;
    } else {
      transition_allowed[from * labels + to] = false;
    }
  }
  FeatureIndex counts;
  for (const Example& example : examples) {
    for (const std::uint32_t feature : example.sequence.features) {
      ++counts.at(feature);
      if (example.domain != 0) ++counts.at(domain_key(feature, example.domain));
    }
  }
  counts.each([&](std::uint64_t key, std::uint32_t count) {
    if (count >= static_cast<std::uint32_t>(minimum_count)) keys.push_back(key);
  });
  std::sort(keys.begin(), keys.end());
  for (std::size_t row = 0; row < keys.size(); ++row) {
    index.at(keys[row]) = static_cast<std::uint32_t>(row);
  }
  values.assign(keys.size() * labels, 0);
  squares.assign(keys.size() * labels, 1e-6F);
}

void Weights::prune(std::size_t count) {
  std::vector<std::pair<float, std::size_t>> ranked;
  std::vector<std::size_t> kept;
  for (std::size_t row = 0; row < keys.size(); ++row) {
    if ((keys[row] & domain_bit) != 0) {
      kept.push_back(row);
      continue;
    }
    float norm = 0;
    float use = 0;
    for (std::size_t label = 0; label < labels; ++label) {
      norm += values[row * labels + label] * values[row * labels + label];
      use += squares[row * labels + label];
    }
    ranked.emplace_back(-norm * std::sqrt(use), row);
  }
  std::sort(ranked.begin(), ranked.end());
  for (std::size_t i = 0; i < ranked.size() && i < count; ++i) kept.push_back(ranked[i].second);
  std::sort(kept.begin(), kept.end());
  index = FeatureIndex();
  for (std::size_t row = 0; row < kept.size(); ++row) {
    const std::size_t old = kept[row];
    keys[row] = keys[old];
    index.at(keys[row]) = static_cast<std::uint32_t>(row);
    std::copy_n(&values[old * labels], labels, &values[row * labels]);
    std::copy_n(&squares[old * labels], labels, &squares[row * labels]);
  }
  keys.resize(kept.size());
  values.resize(kept.size() * labels);
  squares.resize(kept.size() * labels);
}

bool Weights::add_section(std::span<const std::byte> bytes, float share) {
  tagger::ByteReader reader(bytes);
  if (reader.u8() != labels) return false;
  for (std::size_t label = 0; label < labels; ++label) reader.bytes(reader.u8());
  const float scale = reader.f32();
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    const float value = reader.f32();
    if (transition_allowed[i]) transitions[i] += share * value;
  }
  reader.bytes(labels * 4);
  if (reader.u8() != 8) return false;
  const std::uint32_t count = reader.u32();
  std::vector<std::uint32_t> row_of(count);
  std::uint32_t key = 0;
  for (std::uint32_t& row : row_of) row = index.find(key += reader.varint());
  for (std::size_t label = 0; label < labels; ++label) {
    const std::span<const std::byte> column = reader.bytes(count);
    if (!reader.ok()) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (row_of[i] == FeatureIndex::no_row) continue;
      const int weight = (std::to_integer<int>(column[i]) ^ 0x80) - 0x80;  // two's complement
      values[row_of[i] * labels + label] += share * scale * static_cast<float>(weight);
    }
  }
  return true;
}

std::vector<std::byte> Weights::section(const std::vector<std::string>& names,
                                        const TrainOptions& options) const {
  const int bits = options.bits;
  const int step = options.weight_step;
  std::vector<std::size_t> rows;
  std::vector<float> sizes;
  for (std::size_t row = 0; row < keys.size(); ++row) {
    if ((keys[row] & domain_bit) != 0) continue;
    rows.push_back(row);
    for (std::size_t label = 0; label < labels; ++label) {
      sizes.push_back(std::fabs(values[row * labels + label]));
    }
  }
  // A few extreme weights are cut so that the many keep their steps.
  float highest = 1;
  if (!sizes.empty()) {
    const auto cut =
        sizes.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size() - 1) * 0.9995);
    std::nth_element(sizes.begin(), cut, sizes.end());
    highest = std::max(*cut, 1e-6F);
  }
  const int limit = bits == 8 ? 127 : 7;
  const float scale = highest / static_cast<float>(limit);
  const auto quantised = [&](std::size_t row, std::size_t label) {
    const float exact = values[row * labels + label] / (scale * static_cast<float>(step));
    if (std::fabs(exact) < options.dead_zone) return 0;
    const long steps = std::lround(exact);
    return static_cast<int>(std::clamp<long>(steps * step, -limit, limit));
  };
  const auto without_weight = [&](std::size_t row) {
    for (std::size_t label = 0; label < labels; ++label) {
      if (quantised(row, label) != 0) return false;
    }
    return true;
  };
  rows.erase(std::remove_if(rows.begin(), rows.end(), without_weight), rows.end());
  ByteWriter out;
  out.u8(static_cast<std::uint32_t>(labels));
  for (const std::string& name : names) {
    out.u8(static_cast<std::uint32_t>(name.size()));
    out.text(name);
  }
  out.f32(scale);
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    out.f32(transition_allowed[i] ? transitions[i] : tagger::forbidden_score);
  }
  for (std::size_t label = 0; label < labels; ++label) {
    out.f32(end_allowed[label] ? 0 : tagger::forbidden_score);
  }
  out.u8(static_cast<std::uint32_t>(bits));
  out.u32(static_cast<std::uint32_t>(rows.size()));
  std::uint32_t previous = 0;
  for (const std::size_t row : rows) {  // keys ascend: rows are in key order
    const auto key = static_cast<std::uint32_t>(keys[row]);
    out.varint(key - previous);
    previous = key;
  }
  for (std::size_t label = 0; label < labels; ++label) {
    for (std::size_t i = 0; i < rows.size(); i += bits == 8 ? 1 : 2) {
      const int low = quantised(rows[i], label);
      if (bits == 8) {
        out.u8(static_cast<std::uint32_t>(low) & 0xFFU);
        continue;
      }
      const int high = i + 1 < rows.size() ? quantised(rows[i + 1], label) : 0;
      out.u8(static_cast<std::uint32_t>(low + 8) | static_cast<std::uint32_t>(high + 8) << 4U);
    }
  }
  return out.take();
}

}  // namespace copydesk::train
