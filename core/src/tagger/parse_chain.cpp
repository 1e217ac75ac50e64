
#include "tagger/byte_reader.hpp"
#include "tagger/linear_chain.hpp"

namespace copydesk::tagger {

namespace {

Error bad_chain(const char* detail) {
  return {ErrorCode::bad_model, "model", 0, detail};
}

}  // namespace

Result<LinearChain> LinearChain::parse(std::span<const std::byte> bytes) {
  ByteReader reader(bytes);
  LinearChain chain;
  const std::size_t count = reader.u8();
  if (count == 0 || count > 64) return bad_chain("the model has no labels, or more than 64");
  for (std::size_t i = 0; i < count; ++i) chain.labels_.push_back(reader.text(reader.u8()));
  chain.scale_ = reader.f32();
  for (std::size_t i = 0; i < (count + 1) * count; ++i) chain.transitions_.push_back(reader.f32());
  for (std::size_t i = 0; i < count; ++i) chain.ends_.push_back(reader.f32());
  const unsigned bits = reader.u8();
  const std::uint32_t rows = reader.u32();
  if (!reader.ok() || (bits != 4 && bits != 8) || rows > reader.left()) {
    return bad_chain("the model's weights are cut short");
  }
  chain.table_ = FeatureTable(rows);
  std::vector<std::uint32_t> places;  // of the file's rows
  places.reserve(rows);
  std::uint32_t key = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::uint32_t difference = reader.varint();
    if (difference == 0) return bad_chain("the model's feature hashes do not ascend");
    key += difference;
    places.push_back(chain.table_.insert(key));
  }
  chain.stride_ = (count + 15) / 16 * 16;
  chain.weights_ = WeightRows(chain.table_.rows(), count, bits);
  chain.row_sums_.resize(chain.table_.rows());
  for (std::size_t label = 0; label < count; ++label) {
    const std::span<const std::byte> column = reader.bytes(bits == 8 ? rows : (rows + 1) / 2);
    if (!reader.ok()) return bad_chain("the model's weights are cut short");
    for (std::uint32_t row = 0; row < rows; ++row) {
      std::int32_t weight = 0;
      if (bits == 8) {
        weight = (std::to_integer<std::int32_t>(column[row]) ^ 0x80) - 0x80;  // two's complement
      } else {
        const auto pair = std::to_integer<std::int32_t>(column[row / 2]);
        weight = ((row % 2 == 0 ? pair : pair >> 4) & 0xF) - 8;
      }
      chain.weights_.set(places[row], label, weight);
      chain.row_sums_[places[row]] += weight;
    }
  }
  chain.prepare_transitions();
  return chain;
}

}  // namespace copydesk::tagger
