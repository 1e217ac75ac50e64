// The tables of core/src/text against utf8proc, for every code point.
#include <utf8proc.h>

#include <catch_amalgamated.hpp>
#include <string>

#include "text/character.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

/// Lower case and marks off, by utf8proc.
std::string folded(char32_t c) {
  utf8proc_int32_t parts[32];
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), parts, 32,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
      &boundary);
  std::string out;
  for (utf8proc_ssize_t i = 0; i < count; ++i) text::append(out, static_cast<char32_t>(parts[i]));
  return out;
}

}  // namespace

TEST_CASE("classes, cases and folds are utf8proc's for every code point", "[text][conformance]") {
  REQUIRE(std::string(utf8proc_unicode_version()) == "15.0.0");
  std::size_t classes = 0;
  std::size_t cases = 0;
  std::size_t folds = 0;
  for (char32_t c = 0x80; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const auto code = static_cast<utf8proc_int32_t>(c);
    const utf8proc_category_t kind = utf8proc_category(code);
    const bool upper = kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
    const bool letter = kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
    const bool mark = kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
    const bool punctuation = kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_SO;
    if (text::is_upper(c) != upper || text::is_lower(c) != (kind == UTF8PROC_CATEGORY_LL) ||
        text::is_letter(c) != letter || text::is_digit(c) != (kind == UTF8PROC_CATEGORY_ND) ||
        text::is_punctuation(c) != punctuation || text::is_mark(c) != mark) {
      ++classes;
    }
    if (text::to_lower(c) != static_cast<char32_t>(utf8proc_tolower(code)) ||
        text::to_upper(c) != static_cast<char32_t>(utf8proc_toupper(code))) {
      ++cases;
    }
    if ((c >= 0xF900 && c <= 0xFAFF) || c >= 0x2F800) continue;  // left as they are
    std::string itself;
    text::append(itself, c);
    const std::string ours = text::fold(itself);
    // fold() also squeezes space, drops invisible characters and makes quotes and dashes plain.
    const bool other_rule =
        ours.empty() || text::is_space(c) || ours == "'" || ours == "\"" || ours == "-";
    if (!other_rule && ours != folded(c)) ++folds;
  }
  CHECK(classes == 0);
  CHECK(cases == 0);
  CHECK(folds == 0);
}
