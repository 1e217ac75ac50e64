// Cuts from utf8proc's tables what core/src/text asks of them, and prints it as the C++ of
// core/src/text/character_tables.inc. utf8proc's own tables hold much more (composition, bidi,
// widths, graphemes) and are a quarter of what the page would have to load.
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr std::uint32_t code_points = 0x110000;

/// The values of text::CharacterClass.
std::uint8_t class_of(std::uint32_t c) {
  const utf8proc_category_t kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  if (kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT) return 1;
  if (kind == UTF8PROC_CATEGORY_LL) return 2;
  if (kind == UTF8PROC_CATEGORY_LM || kind == UTF8PROC_CATEGORY_LO) return 3;
  if (kind == UTF8PROC_CATEGORY_ND) return 4;
  if (kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_SO) return 5;
  if (kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME) return 6;
  return 0;
}

// Of utf8proc as well: this program must not need the tables it makes.
void append(std::string& out, utf8proc_int32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(c, bytes.data());
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    out.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
  }
}

/// Lower case and marks off, in UTF-8.
std::string folded(std::uint32_t c) {
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
      &boundary);
  std::string out;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    append(out, parts[static_cast<std::size_t>(i)]);
  }
  return out;
}

template <class Numbers>
void print(const char* type, const char* name, const Numbers& numbers) {
  std::printf("constexpr %s %s[] = {", type, name);
  std::size_t column = 100;
  for (const auto number : numbers) {
    const std::string word = std::to_string(number) + ",";
    if (column + word.size() > 99) {
      std::printf("\n    ");
      column = 4;
    }
    std::printf("%s", word.c_str());
    column += word.size();
  }
  std::printf("\n};\n");
}

void print_classes() {
  std::map<std::vector<unsigned>, unsigned> known;
  std::vector<unsigned> pages;
  std::vector<unsigned> blocks;
  for (std::uint32_t first = 0; first < code_points; first += 128) {
    std::vector<unsigned> block;
    for (std::uint32_t c = first; c < first + 128; c += 2) {
      block.push_back(class_of(c) | static_cast<unsigned>(class_of(c + 1) << 4U));
    }
    const auto [found, is_new] = known.emplace(block, static_cast<unsigned>(known.size()));
    if (is_new) blocks.insert(blocks.end(), block.begin(), block.end());
    pages.push_back(found->second);
  }
  print("std::uint8_t", "class_pages", pages);
  print("std::uint8_t", "class_blocks", blocks);
}

template <class Map>
void print_case(const char* name, const Map& mapped) {
  std::printf("constexpr CaseRun %s[] = {\n", name);
  std::uint32_t c = 0x80;
  while (c < code_points) {
    const std::int64_t delta = static_cast<std::int64_t>(mapped(c)) - c;
    if (delta == 0) {
      ++c;
      continue;
    }
    const auto same = [&](std::uint32_t at) {
      return at < code_points && static_cast<std::int64_t>(mapped(at)) - at == delta;
    };
    std::uint32_t step = 1;
    if (!same(c + 1) && same(c + 2)) step = 2;
    std::uint32_t last = c;
    while (same(last + step) && (step == 1 || !same(last + 1))) last += step;
    std::printf("    {%u, %u, %u, %lld},\n", c, last, step, static_cast<long long>(delta));
    c = last + 1;
  }
  std::printf("};\n");
}

void print_folds() {
  std::vector<unsigned> pages;
  std::vector<unsigned> low_bytes;
  std::vector<unsigned> lengths;
  std::vector<unsigned> offsets;  // a page's first byte; lengths pack better than offsets of each
  std::vector<unsigned> bytes;
  std::size_t used = 0;
  for (std::uint32_t c = 0; c < code_points; ++c) {
    if (c % 256 == 0) {
      pages.push_back(static_cast<unsigned>(low_bytes.size()));
      offsets.push_back(static_cast<unsigned>(bytes.size()));
    }
    const bool is_hangul = c >= 0xAC00 && c <= 0xD7A3;     // by arithmetic
    const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;  // not text
    // Compatibility ideographs would be half of the table and stand in no news text.
    const bool is_compatibility = (c >= 0xF900 && c <= 0xFAFF) || c >= 0x2F800;
    if (c < 0x80 || is_hangul || is_surrogate || is_compatibility) continue;
    std::string itself;
    append(itself, static_cast<utf8proc_int32_t>(c));
    const std::string to = folded(c);
    if (to == itself) continue;
    low_bytes.push_back(c % 256);
    lengths.push_back(static_cast<unsigned>(to.size()));
    for (const char byte : to) bytes.push_back(static_cast<unsigned char>(byte));
    used = pages.size();
  }
  pages.resize(used);
  pages.push_back(static_cast<unsigned>(low_bytes.size()));
  offsets.resize(used);
  print("std::uint16_t", "fold_pages", pages);
  print("std::uint8_t", "fold_low_bytes", low_bytes);
  print("std::uint8_t", "fold_lengths", lengths);
  print("std::uint16_t", "fold_offsets", offsets);
  print("unsigned char", "fold_bytes", bytes);
}

}  // namespace

int main() {
  std::printf(
      "// Generated by character_tables_main.cpp (scripts/generate-character-tables) from utf8proc "
      "%s, Unicode %s.\n",
      utf8proc_version(), utf8proc_unicode_version());
  print_classes();
  print_case("lower_runs", [](std::uint32_t c) {
    return static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  });
  print_case("upper_runs", [](std::uint32_t c) {
    return static_cast<std::uint32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
  });
  print_folds();
}
