// What a line looks like: prose, a row of figures, or a heading or label.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::text {

struct LineShape {
  std::uint32_t words = 0;    ///< runs without white space that hold a letter or digit
  std::uint32_t figures = 0;  ///< words that begin with a digit, behind a sign; "vs" counts as two
  bool ends_sentence = false;
};

[[nodiscard]] LineShape line_shape(std::string_view line);

/// Whether a full stop, question or exclamation mark, colon or ellipsis ends the line, closing
/// quotation marks and brackets behind it left aside.
[[nodiscard]] bool ends_sentence(std::string_view line);

/// Eight words and more with a sentence's end.
[[nodiscard]] constexpr bool is_prose(const LineShape& line) {
  return line.words >= 8 && line.ends_sentence;
}
/// "Net profit 2,665,000 vs loss 202,000": a line of a company's results or of a table.
[[nodiscard]] constexpr bool is_row_of_figures(const LineShape& line) {
  return line.words >= 3 && line.figures >= 2;
}

}  // namespace copydesk::text
