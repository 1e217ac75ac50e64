#include "tagger/weight_rows.hpp"

#include <algorithm>
#include <cstring>

namespace copydesk::tagger {

namespace {

// Vectors as both compilers know them; loops over arrays are not turned into them reliably.
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using SignedBytes [[gnu::vector_size(16)]] = std::int8_t;
using Words [[gnu::vector_size(32)]] = std::uint16_t;
using SignedWords [[gnu::vector_size(32)]] = std::int16_t;

constexpr std::size_t lanes = 16;
/// Halves are stored with this added.
constexpr std::int32_t half_offset = 8;
/// Rows whose halves, 15 at most, have sums of 8 bits.
constexpr std::size_t rows_of_byte = 17;

template <typename Vector>
Vector load(const void* bytes) {
  Vector out;
  std::memcpy(&out, bytes, sizeof(out));
  return out;
}

/// Adds to at most 16 sums; `offset` is taken off each.
template <typename Vector>
void add_lanes(const Vector& part, std::int32_t offset, std::span<std::int32_t> sums) {
  const std::size_t count = std::min(sums.size(), lanes);
  for (std::size_t lane = 0; lane < count; ++lane) {
    sums[lane] += static_cast<std::int32_t>(part[lane]) - offset;
  }
}

}  // namespace

WeightRows::WeightRows(std::size_t rows, std::size_t labels, unsigned bits)
    : groups_of_row_((labels * bits + group_bytes * 8 - 1) / (group_bytes * 8)), bits_(bits) {
  groups_.resize(rows * groups_of_row_);
  if (bits == 4) {
    for (AlignedGroup& group : groups_) group.bytes.fill(half_offset * 0x11);
  }
}

void WeightRows::set(std::size_t row, std::size_t label, std::int32_t weight) {
  const std::size_t in_group = bits_ == 4 ? lanes * 2 : lanes;
  std::uint8_t& byte = groups_[row * groups_of_row_ + label / in_group].bytes[label % lanes];
  if (bits_ == 8) {
    byte = static_cast<std::uint8_t>(weight);
    return;
  }
  const auto half = static_cast<unsigned>(weight + half_offset);
  const bool upper = label % in_group >= lanes;
  byte = static_cast<std::uint8_t>(upper ? (byte & 0x0FU) | half << 4U : (byte & 0xF0U) | half);
}

std::int32_t WeightRows::at(std::size_t row, std::size_t label) const {
  const std::size_t in_group = bits_ == 4 ? lanes * 2 : lanes;
  const std::uint8_t byte = groups_[row * groups_of_row_ + label / in_group].bytes[label % lanes];
  if (bits_ == 8) return static_cast<std::int8_t>(byte);
  return static_cast<std::int32_t>(label % in_group >= lanes ? byte >> 4U : byte & 0x0FU) -
         half_offset;
}

void WeightRows::add_halves(std::span<const std::uint32_t> rows, std::size_t group,
                            std::span<std::int32_t> sums) const {
  Words lower_sums{};
  Words upper_sums{};
  for (std::size_t first = 0; first < rows.size(); first += rows_of_byte) {
    Bytes lower{};
    Bytes upper{};
    for (const std::uint32_t row :
         rows.subspan(first, std::min(rows_of_byte, rows.size() - first))) {
      const auto both = load<Bytes>(&groups_[row * groups_of_row_ + group]);
      lower += both & 0x0F;
      upper += both >> 4;
    }
    lower_sums += __builtin_convertvector(lower, Words);
    upper_sums += __builtin_convertvector(upper, Words);
  }
  const auto offset = static_cast<std::int32_t>(rows.size()) * half_offset;
  add_lanes(lower_sums, offset, sums);
  if (sums.size() > lanes) add_lanes(upper_sums, offset, sums.subspan(lanes));
}

void WeightRows::add_bytes(std::span<const std::uint32_t> rows, std::size_t group,
                           std::span<std::int32_t> sums) const {
  SignedWords part{};
  for (const std::uint32_t row : rows) {
    const auto weights = load<SignedBytes>(&groups_[row * groups_of_row_ + group]);
    part += __builtin_convertvector(weights, SignedWords);
  }
  add_lanes(part, 0, sums);
}

void WeightRows::add(std::span<const std::uint32_t> rows, std::span<std::int32_t> sums) const {
  for (std::size_t group = 0; group < groups_of_row_; ++group) {
    if (bits_ == 4)
      add_halves(rows, group, sums.subspan(group * lanes * 2));
    else
      add_bytes(rows, group, sums.subspan(group * lanes));
  }
}

}  // namespace copydesk::tagger
