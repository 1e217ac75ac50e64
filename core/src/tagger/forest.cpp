#include "tagger/forest.hpp"

#include <algorithm>
#include <array>

#include "tagger/byte_reader.hpp"

namespace copydesk::tagger {

Result<Forest> Forest::parse(std::span<const std::byte> bytes) {
  const auto bad = [](const char* detail) {
    return Error{ErrorCode::bad_model, "model", 0, detail};
  };
  constexpr std::size_t deepest = 8;
  ByteReader reader(bytes);
  Forest forest;
  forest.width_ = reader.u8();
  forest.depth_ = reader.u8();
  forest.outputs_ = reader.u8();
  forest.unit_ = reader.f32();
  for (std::size_t output = 0; output < forest.outputs_; ++output)
    forest.biases_.push_back(static_cast<std::int32_t>(reader.u32()));
  const std::size_t trees = reader.u16();
  if (!reader.ok() || forest.depth_ == 0 || forest.depth_ > deepest || forest.outputs_ == 0)
    return bad("the model's trees are cut short or too deep");
  const std::span<const std::byte> outputs = reader.bytes(trees);
  const std::span<const std::byte> columns = reader.bytes(trees * forest.depth_);
  const std::span<const std::byte> thresholds = reader.bytes(trees * forest.depth_);
  const std::span<const std::byte> leaves = reader.bytes(trees << forest.depth_);
  if (!reader.ok()) return bad("the model's trees are cut short");
  const auto all_below = [](std::span<const std::byte> values, std::size_t limit) {
    return std::all_of(values.begin(), values.end(), [&](std::byte value) {
      return std::to_integer<std::size_t>(value) < limit;
    });
  };
  if (!all_below(outputs, forest.outputs_) || !all_below(columns, forest.width_))
    return bad("a tree of the model asks for a value that rows have not");
  for (const std::byte output : outputs)
    forest.output_of_.push_back(std::to_integer<std::uint8_t>(output));
  for (const std::byte column : columns)
    forest.columns_.push_back(std::to_integer<std::uint8_t>(column));
  for (const std::byte value : thresholds)
    forest.thresholds_.push_back(std::to_integer<std::uint8_t>(value));
  for (const std::byte leaf : leaves) {
    const auto value = (std::to_integer<std::int32_t>(leaf) ^ 0x80) - 0x80;  // two's complement
    forest.leaves_.push_back(static_cast<std::int8_t>(value));
  }
  return forest;
}

std::vector<std::int32_t> Forest::scores(std::span<const std::uint8_t> columns,
                                         std::size_t rows) const {
  std::vector<std::int32_t> sums(outputs_ * rows);
  for (std::size_t output = 0; output < outputs_; ++output)
    std::fill_n(sums.begin() + static_cast<std::ptrdiff_t>(output * rows), rows, biases_[output]);
  // A few rows at a time, so that a level's comparisons are vector instructions.
  constexpr std::size_t lanes = 64;
  for (std::size_t start = 0; start < rows; start += lanes) {
    const std::size_t count = std::min(lanes, rows - start);
    for (std::size_t tree = 0; tree < output_of_.size(); ++tree) {
      std::array<std::uint8_t, lanes> leaf{};
      for (std::size_t level = tree * depth_; level < (tree + 1) * depth_; ++level) {
        const std::uint8_t* const values = &columns[columns_[level] * rows + start];
        const std::uint8_t threshold = thresholds_[level];
        for (std::size_t lane = 0; lane < count; ++lane) {
          const auto bit = static_cast<std::uint8_t>(values[lane] > threshold ? 1 : 0);
          leaf[lane] = static_cast<std::uint8_t>(leaf[lane] + leaf[lane] + bit);
        }
      }
      const std::int8_t* const leaves = &leaves_[tree << depth_];
      std::int32_t* const out = &sums[output_of_[tree] * rows + start];
      for (std::size_t lane = 0; lane < count; ++lane) out[lane] += leaves[leaf[lane]];
    }
  }
  return sums;
}

}  // namespace copydesk::tagger
