// Articles in a table: CSV and its relatives (RFC 4180).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/result.hpp"

namespace copydesk {

/// One article of a table. Its strings are the cells with the quoting undone.
struct TableRecord {
  std::string id;     ///< the row's number where there is no such column
  std::string title;  ///< empty: no such column
  std::string content;
  std::string date;
  std::string author;
  std::string url;
  Format format = Format::plain;
  std::uint32_t row = 0;  ///< from 1, the heading not counted
  Span source;            ///< bytes of the row in the table's text
};

/// What a table holds.
struct TableRecords {
  std::vector<TableRecord> records;
  std::vector<Warning> warnings;  ///< rows left out, a quote that is never closed
};

/// Which column is what; `none` for a column the table does not have.
struct TableColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t id = none;
  std::size_t title = none;
  std::size_t content = none;
  std::size_t date = none;
  std::size_t author = none;
  std::size_t url = none;
  bool html = false;
};

/// The cells of the row at `at`, which moves behind its line break. A cell in quotes may hold the
/// separator, line breaks and doubled quotes; what stands behind its closing quote is kept.
///
///     a,"b ""c"" d",e  ->  a | b "c" d | e
///
/// `closed` turns false where a quote is open at the end of the text.
[[nodiscard]] std::vector<std::string> table_row(std::string_view text, char separator,
                                                 std::size_t& at, bool& closed);

/// The separator of a table by its first rows: of comma, semicolon, tab and bar the one that cuts
/// them into the same number of cells, most of them; nothing where none does.
[[nodiscard]] std::optional<char> table_separator(std::string_view text);

/// The columns by their headings, as exports name them: "id", "title" or "headline", "text", "body"
/// or "content", "html", "date" or "published" ... Case, spaces and underscores do not matter.
[[nodiscard]] TableColumns table_columns(const std::vector<std::string>& heading);

/// The articles of a table with a heading. Rows without content are left out, with one warning
/// that counts them.
///
/// Errors: empty_input; damaged_input (no separator, or no column that could be the article: the
/// detail lists the headings). Cost: linear. Precondition: valid UTF-8.
[[nodiscard]] Result<TableRecords> read_table(std::string_view text);

}  // namespace copydesk
