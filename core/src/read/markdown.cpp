#include "read/markdown.hpp"

#include <algorithm>

#include "text/character.hpp"

namespace copydesk {

namespace {

/// Reads lines one by one and keeps the open paragraph.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::vector<Block> operator()() {
    while (at_ < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      line({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
      at_ = end + 1;
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] Span trimmed(Span span) const {
    const std::string_view view = text::trim(slice(text_, span));
    if (view.empty()) return {span.start, span.start};
    const auto start = static_cast<std::uint32_t>(view.data() - text_.data());
    return {start, start + static_cast<std::uint32_t>(view.size())};
  }

  void line(Span raw) {
    Span content = trimmed(raw);
    const std::string_view view = slice(text_, content);
    if (view.starts_with("```") || view.starts_with("~~~")) {
      fenced_ = !fenced_;
      open_ = false;
      return;
    }
    if (view.empty()) {
      open_ = false;
      if (blank_ < 0xFFFF) ++blank_;
      return;
    }
    if (fenced_) return put(content, Element::preformatted);
    if (underlines(view)) return;
    std::size_t hashes = std::min(view.find_first_not_of('#'), view.size());
    if (hashes > 0 && hashes <= 6 && hashes < view.size() && view[hashes] == ' ') {
      content.start += static_cast<std::uint32_t>(hashes);
      Span inner = trimmed(content);
      while (inner.end > inner.start && text_[inner.end - 1] == '#') --inner.end;
      put(trimmed(inner), Element::heading);
      blocks_.back().heading_level = static_cast<std::uint8_t>(hashes);
      open_ = false;
      return;
    }
    if (view.find_first_not_of("-*_ ") == std::string_view::npos && view.size() >= 3) {
      open_ = false;
      return;
    }
    prose(content, raw.start);
  }

  /// "====" or "----" under a paragraph makes it a heading.
  bool underlines(std::string_view view) {
    const bool first = view.find_first_not_of('=') == std::string_view::npos;
    const bool second = view.size() > 1 && view.find_first_not_of('-') == std::string_view::npos;
    if (!open_ || (!first && !second) || blocks_.back().element != Element::paragraph) return false;
    blocks_.back().element = Element::heading;
    blocks_.back().heading_level = first ? 1 : 2;
    open_ = false;
    return true;
  }

  void prose(Span content, std::uint32_t line_start) {
    Element element = Element::paragraph;
    std::uint8_t depth = 0;
    while (text_[content.start] == '>' && content.size() > 1) {
      element = Element::quotation;
      ++content.start;
      content = trimmed(content);
      if (content.empty()) return;
    }
    const std::string_view view = slice(text_, content);
    const std::size_t digits = std::min(view.find_first_not_of("0123456789"), view.size());
    const bool bullet =
        view.size() > 2 && (view[0] == '-' || view[0] == '*' || view[0] == '+') && view[1] == ' ';
    const bool number = digits > 0 && digits < 4 && digits + 1 < view.size() &&
                        (view[digits] == '.' || view[digits] == ')') && view[digits + 1] == ' ';
    if (bullet || number) {
      element = Element::list_item;
      depth = static_cast<std::uint8_t>(
          1 + std::min<std::uint32_t>((content.start - line_start) / 2, 20));
      content.start += static_cast<std::uint32_t>(bullet ? 1 : digits + 1);
      content = trimmed(content);
      if (content.empty()) return;
      open_ = false;
    } else if (view.starts_with('|')) {
      element = Element::table_cell;
      open_ = false;
    }
    if (open_ && blocks_.back().element == element) {
      blocks_.back().span.end = content.end;
      if (blocks_.back().lines < 0xFFFF) ++blocks_.back().lines;
      count_links(content);
      return;
    }
    put(content, element);
    blocks_.back().list_depth = depth;
    open_ = element != Element::table_cell;
  }

  void put(Span content, Element element) {
    if (content.empty()) return;
    Block& block = blocks_.emplace_back();
    block.span = content;
    block.element = element;
    block.blank_lines_before = blank_;
    blank_ = 0;
    count_links(content);
  }

  /// "[words](address)"; brackets in the words are not followed.
  void count_links(Span content) {
    Block& block = blocks_.back();
    const std::string_view view = slice(text_, content);
    std::size_t open = std::string_view::npos;
    for (std::size_t at = view.find_first_of("[]"); at != std::string_view::npos;
         at = view.find_first_of("[]", at + 1)) {
      if (view[at] == '[') {
        open = at;
      } else {
        if (open != std::string_view::npos && view.substr(at + 1, 1) == "(") {
          if (block.links < 0xFFFF) ++block.links;
          block.link_bytes += static_cast<std::uint32_t>(at - open - 1);
        }
        open = std::string_view::npos;
      }
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Block> blocks_;
  bool open_ = false;
  bool fenced_ = false;
  std::uint16_t blank_ = 0;
};

/// Bytes of the front matter; 0 without one. Fills the metadata.
std::size_t front_matter(std::string_view text, PageMetadata& metadata) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return 0;
  const std::size_t end = text.substr(0, 4096).find("\n---", 3);
  if (end == std::string_view::npos) return 0;
  for (std::size_t at = 4; at < end;) {
    const std::size_t stop = std::min(text.find('\n', at), end);
    const std::string_view line = text.substr(at, stop - at);
    at = stop + 1;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = text::lower(text::trim(line.substr(0, colon)));
    std::string_view value = text::trim(line.substr(colon + 1));
    if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front())
      value = value.substr(1, value.size() - 2);
    if (key == "title") metadata.title = metadata.headline = value;
    if (key == "author" || key == "byline") metadata.authors.emplace_back(value);
    if (key == "date" || key == "published") metadata.published = value;
    if (key == "site" || key == "publication") metadata.site_name = value;
    if (key == "lang" || key == "language") metadata.language = value;
    if (key == "url" || key == "source") metadata.canonical_url = value;
  }
  const std::size_t stop = text.find('\n', end + 1);
  return stop == std::string_view::npos ? text.size() : stop + 1;
}

}  // namespace

std::vector<Block> markdown_blocks(std::string_view text, PageMetadata& metadata) {
  return MarkdownReader(text, front_matter(text, metadata))();
}

}  // namespace copydesk
