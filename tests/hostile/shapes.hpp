// Inputs made to be slow or to break something: what readers of text have stumbled over.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk::test {

/// Makes about so many bytes.
using Shape = std::function<std::string(std::size_t)>;

[[nodiscard]] inline Shape repeated(std::string part, std::string before = "") {
  return [part = std::move(part), before = std::move(before)](std::size_t bytes) {
    std::string out = before;
    while (out.size() < bytes) out += part;
    return out;
  };
}

/// Named shapes of valid and broken text.
[[nodiscard]] inline std::vector<std::pair<std::string, Shape>> text_shapes() {
  using namespace std::string_literals;
  return {
      {"one line", repeated("a")},
      {"words in one line", repeated("Harbour talks go on. ")},
      {"empty lines", repeated("\n")},
      {"carriage returns", repeated("x\r")},
      {"spaces", repeated(" ", "a")},
      {"hard spaces", repeated("\u00A0", "a")},
      {"wrapped lines",
       repeated("The harbour of Norvik reopened on Monday after the sto-\nrm had closed it for ")},
      {"capitals apart by stops", repeated("A.")},
      {"letters apart by stops", repeated("ab.")},
      {"words apart by hyphens", repeated("a-")},
      {"capitals apart by hyphens", repeated("AB-")},
      {"apostrophes", repeated("a'")},
      {"curly apostrophes", repeated("a\u2019")},
      {"possessives", repeated("a's")},
      {"ampersands", repeated("a&b")},
      {"digits apart by commas", repeated("1,")},
      {"stops", repeated(".")},
      {"stops and closing marks", repeated(".\"")},
      {"closing marks", repeated("\u201D", "End.")},
      {"abbreviations", repeated("Mr. ")},
      {"combining marks", repeated("\u0301", "a")},
      {"zero-width characters", repeated("\u200B\u200D\uFEFF")},
      {"bidirectional controls", repeated("\u202E\u2066a\u2069")},
      {"emoji", repeated("\U0001F469\u200D\U0001F680")},
      {"unspaced script", repeated("\u65B0\u534E")},
      {"soft hyphens", repeated("\u00AD")},
      {"soft hyphens and spaces", repeated("\u00AD     ")},
      {"mojibake", repeated("\u00E2\u20AC\u2122")},
      {"mojibake twice", repeated("\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u201E\u00A2")},
      {"mojibake cut", repeated("\u00E2\u20AC")},
      {"references", repeated("&amp;")},
      {"references that are none", repeated("&am")},
      {"long references", repeated("9", "&#")},
      {"markdown links", repeated("](", "# a\n# b\n[")},
      {"markdown brackets", repeated("[", "# a\n# b\n")},
      {"markdown quotations", repeated(">", "# a\n# b\n")},
      {"markdown lists", repeated("- - ", "# a\n# b\n")},
      {"markdown hashes", repeated("#", "# a\n# b\n")},
      {"markdown fences", repeated("```\n", "# a\n# b\n")},
      {"front matter without end", repeated("a: b\n", "---\n")},
      {"bullets", repeated("- a\n")},
      {"NULs", repeated("\0"s)},
      {"NULs in text", repeated("words and words\0"s)},
      {"control characters", repeated("\x01\x02")},
      {"continuation bytes", repeated("\x80")},
      {"lead bytes", repeated("\xE2")},
      {"overlong forms", repeated("\xC0\xAF")},
      {"surrogates in UTF-8", repeated("\xED\xA0\x80")},
      {"lone surrogates in UTF-16", repeated("a\0\x00\xD8"s, "\xFF\xFE")},
      {"half UTF-8, half not", repeated("\u00E9\xE9 ")},
      {"all high bytes", repeated("\xE0\xE1\xE2\xE3 \xE4\xE5\xFF\xFE")},
      {"meta elements", repeated("<meta charset=", "<p>")},
      {"comments in the prescan", repeated("<!--", "<p>")},
  };
}

}  // namespace copydesk::test
