#include "read/records.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/character.hpp"

namespace copydesk {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t rows_sniffed = 20;
constexpr std::size_t sniffed_bytes = 1U << 16U;
constexpr std::size_t most_columns = 1000;
constexpr char unit_separator = '\x1F';  // a table of one column has no other

/// Lower case without spaces, underscores, hyphens: "Article_Text" -> "articletext".
std::string heading_key(std::string_view heading) {
  std::string key = text::fold(heading);
  key.erase(std::remove_if(key.begin(), key.end(),
                           [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; }),
            key.end());
  return key;
}

/// The first column, by order of the names, whose heading is one of them.
template <std::size_t Count>
std::size_t column_of(const std::vector<std::string>& keys,
                      const std::array<std::string_view, Count>& names) {
  for (const std::string_view name : names) {
    const auto found = std::find(keys.begin(), keys.end(), name);
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
  }
  return TableColumns::none;
}

std::string cell(std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? std::move(row[column]) : std::string{};
}

bool is_blank(const std::vector<std::string>& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const std::string& one) { return text::trim(one).empty(); });
}

Error damaged(std::string detail) {
  return {ErrorCode::damaged_input, "read", 0, std::move(detail)};
}

}  // namespace

std::vector<std::string> table_row(std::string_view text, char separator, std::size_t& at,
                                   bool& closed) {
  std::vector<std::string> row(1);
  bool quoted = false;
  bool fresh = true;  // nothing of the cell has been seen
  while (at < text.size()) {
    const char c = text[at];
    if (quoted) {
      const std::size_t end = std::min(text.find('"', at), text.size());
      row.back() += text.substr(at, end - at);
      at = end + 1;
      if (end == text.size()) break;
      if (text.substr(at, 1) == "\"") {
        row.back() += '"';
        ++at;
      } else {
        quoted = false;
      }
    } else if (c == '"' && fresh) {
      quoted = true;
      fresh = false;
      ++at;
    } else if (c == separator && row.size() < most_columns) {
      row.emplace_back();
      fresh = true;
      ++at;
    } else if (c == '\n' || c == '\r') {
      at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
      return row;
    } else {
      row.back() += c;
      fresh = false;
      ++at;
    }
  }
  at = std::min(at, text.size());
  if (quoted) closed = false;
  return row;
}

std::optional<char> table_separator(std::string_view text) {
  text = text.substr(0, sniffed_bytes);
  std::optional<char> best;
  std::size_t highest = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    std::size_t at = 0;
    bool closed = true;
    const std::size_t columns = table_row(text, separator, at, closed).size();
    std::size_t rows = 1;
    std::size_t alike = 1;
    while (at < text.size() && rows < rows_sniffed) {
      const std::size_t cells = table_row(text, separator, at, closed).size();
      if (at >= text.size() && text.size() == sniffed_bytes) break;  // a row cut by the sniffing
      ++rows;
      alike += cells == columns ? 1U : 0U;
    }
    if (columns < 2 || alike * 2 < rows) continue;
    const std::size_t score = alike * 1000 / rows + columns;
    if (score > highest) {
      highest = score;
      best = separator;
    }
  }
  return best;
}

TableColumns table_columns(const std::vector<std::string>& heading) {
  std::vector<std::string> keys;
  keys.reserve(heading.size());
  for (const std::string& one : heading) keys.push_back(heading_key(one));
  TableColumns out;
  out.id = column_of(keys, std::array{"id"sv, "articleid"sv, "docid"sv, "documentid"sv, "guid"sv,
                                      "uuid"sv, "key"sv});
  out.title = column_of(keys, std::array{"title"sv, "headline"sv, "heading"sv, "head"sv});
  out.content = column_of(
      keys, std::array{"text"sv, "body"sv, "content"sv, "article"sv, "fulltext"sv, "articletext"sv,
                       "articlebody"sv, "bodytext"sv, "maintext"sv, "contents"sv, "story"sv});
  const std::size_t html = column_of(
      keys, std::array{"html"sv, "bodyhtml"sv, "contenthtml"sv, "rawhtml"sv, "articlehtml"sv});
  if (out.content == TableColumns::none && html != TableColumns::none) {
    out.content = html;
    out.html = true;
  }
  out.date = column_of(
      keys, std::array{"date"sv, "published"sv, "publishedat"sv, "publishdate"sv,
                       "publicationdate"sv, "pubdate"sv, "datepublished"sv, "timestamp"sv});
  out.author = column_of(keys, std::array{"author"sv, "authors"sv, "byline"sv, "creator"sv});
  out.url = column_of(keys, std::array{"url"sv, "link"sv, "source"sv, "sourceurl"sv});
  return out;
}

Result<TableRecords> read_table(std::string_view text) {
  if (text::trim(text).empty()) {
    return Error{ErrorCode::empty_input, "read", 0, "the table is empty"};
  }
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  // A spreadsheet's own word for its separator, in a line before the heading.
  std::optional<char> separator;
  if (text.substr(at).starts_with("sep=") && text.size() > at + 4) {
    separator = text[at + 4];
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  } else {
    separator = table_separator(text.substr(at));
  }
  bool closed = true;
  const std::vector<std::string> heading =
      table_row(text, separator.value_or(unit_separator), at, closed);
  const TableColumns columns = table_columns(heading);
  if (columns.content == TableColumns::none) {
    std::string names;
    for (std::size_t i = 0; i < heading.size() && i < 12; ++i) {
      if (i > 0) names += ", ";
      names += "\"" + std::string(text::trim(heading[i]).substr(0, 40)) + "\"";
    }
    return damaged("no column of this table is named text, body, content or html; there are " +
                   names);
  }
  TableRecords out;
  std::size_t without = 0;
  for (std::uint32_t number = 1; at < text.size(); ++number) {
    const std::size_t start = at;
    std::vector<std::string> row = table_row(text, separator.value_or(unit_separator), at, closed);
    if (is_blank(row)) {
      --number;
      continue;
    }
    TableRecord record;
    record.row = number;
    record.source = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
    record.content = cell(row, columns.content);
    if (text::trim(record.content).empty()) {
      ++without;
      continue;
    }
    record.id = cell(row, columns.id);
    if (text::trim(record.id).empty()) record.id = std::to_string(number);
    record.title = cell(row, columns.title);
    record.date = cell(row, columns.date);
    record.author = cell(row, columns.author);
    record.url = cell(row, columns.url);
    record.format = columns.html ? Format::html : Format::plain;
    out.records.push_back(std::move(record));
  }
  if (without > 0) {
    out.warnings.push_back(
        {"rows_without_text", std::to_string(without) + " rows have no text and were left out"});
  }
  if (!closed) {
    out.warnings.push_back(
        {"quote_not_closed", "a quotation mark is never closed; the last row may hold several"});
  }
  return out;
}

}  // namespace copydesk
