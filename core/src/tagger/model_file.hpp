// The form of a model file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace copydesk::tagger {

// All numbers little-endian. A file is:
//
//     8 bytes   model_magic
//     u32       checksum of all that follows
//     u16 n     name's bytes, u16 n version's bytes
//     u16       count of sections; for each: u16 n name's bytes, u32 size
//     ...       the sections' bytes, in that order
//
// The section "chain" (LinearChain::parse):
//
//     u8        count of labels; for each: u8 n, bytes
//     f32       scale: a weight times it is a score
//     f32 ...   transitions [from][to], row "start" last; then the score of ending in each label;
//               forbidden_score or less: never
//     u8        bits of a weight: 8 or 4
//     u32       rows; then the rows' feature hashes, ascending, as varint differences
//     ...       weights, label by label: for 8 bits one signed byte a row; for 4 bits two rows a
//               byte, the lower nibble first, value + 8
//
// The section "forest" (Forest::parse):
//
//     u8        values a row; u8 depth; u8 outputs
//     f32       unit: a score times it is log odds
//     i32 ...   each output's score without any tree
//     u16       count of trees; for each: u8 its output
//     u8 ...    column of each level, tree by tree; then the thresholds likewise
//     i8 ...    leaves, 2^depth a tree; the first level is the highest bit of a leaf's number
inline constexpr std::string_view model_magic = "CPYDSK\x01\x0A";
inline constexpr float forbidden_score = -1e6F;

/// Checksum of a model file: of the bytes behind the checksum's own field.
[[nodiscard]] std::uint32_t model_checksum(std::span<const std::byte> bytes);

}  // namespace copydesk::tagger
