// One input, read: its text and the blocks the format told us of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/offset_map.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

/// The forms the core reads itself. Others (PDF, DOCX, EPUB, EML ...) reach it as `blocks`: HTML
/// that the page built from what a library gave.
enum class Format : std::uint8_t { plain, html, markdown, mhtml };

[[nodiscard]] std::string_view format_name(Format format);  ///< "plain", "html" ...

/// One input as it was brought. Views are borrowed: they must outlive the call only.
struct Source {
  std::string_view id;             ///< unique in a collection: the file's name, the record's id
  std::string_view name;           ///< what a person calls it; may equal id
  std::string_view bytes;          ///< exactly as brought
  std::optional<Format> format{};  ///< nothing: sniff it
  std::optional<std::string_view> charset{};  ///< what a header or the system declared
};

/// The kind of element a block came from; `none` where the format has no elements.
enum class Element : std::uint8_t {
  none,
  paragraph,
  heading,
  list_item,
  quotation,   ///< blockquote
  table_cell,  ///< one row of a table is one block
  caption,     ///< figcaption, caption
  preformatted,
  image_text,  ///< alt text of a picture
  control,     ///< button, label, option, summary
  generic,     ///< div, span, section ...
};

/// Where in the page's structure a block stands, as bits: the block's ancestors' elements and
/// ARIA roles, and families of words in their class and id attributes.
enum class Region : std::uint32_t {
  none = 0,
  article = 1U << 0U,
  main = 1U << 1U,
  header = 1U << 2U,
  footer = 1U << 3U,
  navigation = 1U << 4U,
  aside = 1U << 5U,
  figure = 1U << 6U,
  form = 1U << 7U,
  hidden = 1U << 8U,  ///< hidden attribute, aria-hidden, display:none in a style attribute
  list = 1U << 9U,
  table = 1U << 10U,
  link = 1U << 11U,              ///< the whole block is inside one link
  class_body = 1U << 12U,        ///< article-body, story-content, entry ...
  class_title = 1U << 13U,       ///< headline, title
  class_byline = 1U << 14U,      ///< byline, author
  class_date = 1U << 15U,        ///< date, time, published
  class_caption = 1U << 16U,     ///< caption, credit, photo
  class_related = 1U << 17U,     ///< related, more, recommended, most-read, teaser
  class_comment = 1U << 18U,     ///< comment, disqus, reply
  class_share = 1U << 19U,       ///< share, social, follow
  class_promo = 1U << 20U,       ///< newsletter, subscribe, promo, signup
  class_advert = 1U << 21U,      ///< ad, advert, sponsor, outbrain, taboola
  class_navigation = 1U << 22U,  ///< nav, menu, breadcrumb, sidebar
  class_footer = 1U << 23U,      ///< footer, copyright, legal
  class_tags = 1U << 24U,        ///< tag, topic, keyword
  class_consent = 1U << 25U,     ///< cookie, consent, gdpr
  class_summary = 1U << 26U,     ///< standfirst, dek, summary, lead, intro
  class_player = 1U << 27U,      ///< player, video, audio
  class_biography = 1U << 28U,   ///< author-bio, about-author
  class_paywall = 1U << 29U,     ///< paywall, regwall, premium
  content = 1U << 30U,           ///< the smallest element with three quarters of the prose
  content_core = 1U << 31U,      ///< the smallest element with half of the prose
};

[[nodiscard]] constexpr Region operator|(Region a, Region b) {
  return static_cast<Region>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Region& operator|=(Region& a, Region b) {
  return a = a | b;
}
[[nodiscard]] constexpr bool has(Region set, Region bit) {
  return (static_cast<std::uint32_t>(set) & static_cast<std::uint32_t>(bit)) != 0;
}

/// A paragraph-like run of the text and what the format told about it.
///
/// Invariants: blocks are in text order, do not overlap, and no block is empty or only white
/// space. What lies between two blocks is white space (plain text) or synthetic (HTML).
struct Block {
  Span span;    ///< bytes of Document::text, trimmed of white space
  Span source;  ///< bytes of the source it came from
  Element element = Element::none;
  std::uint8_t heading_level = 0;  ///< 1 to 6; 0: no heading
  std::uint8_t list_depth = 0;     ///< lists the block stands in
  std::uint16_t depth = 0;         ///< open elements around it (HTML), capped
  std::uint16_t lines = 1;         ///< source lines joined into this block (hard-wrapped text)
  std::uint16_t blank_lines_before = 0;
  std::uint16_t links = 0;         ///< links that start in it
  std::uint32_t link_bytes = 0;    ///< bytes of `span` inside links
  std::uint32_t strong_bytes = 0;  ///< bytes of `span` in bold or italics
  std::uint32_t group = 0;         ///< blocks with the same parent element have the same number
  std::uint32_t class_hash = 0;    ///< hash of the parent's tag and class attribute; 0: none
  Region region = Region::none;
};

/// What a page says of itself outside its text: JSON-LD, OpenGraph, meta, <time>, <title>.
/// Evidence, never truth: `clean` weighs it against the text.
struct PageMetadata {
  std::string title;  ///< <title>
  std::string headline;
  std::string description;
  std::vector<std::string> authors;
  std::string published;  ///< as written, ISO 8601 in well-made pages
  std::string modified;
  std::string site_name;
  std::string language;  ///< "en", "de-AT"
  std::string canonical_url;
};

/// Something that was changed or worked around and does not stop the analysis. `code` is stable
/// ("nesting_capped"), `message` is for a person.
struct Warning {
  std::string code;
  std::string message;
};

/// One input, read. Owns its text; every span of every later stage points into it.
struct Document {
  std::string id;
  std::string name;
  Format format = Format::plain;
  std::string encoding;  ///< WHATWG name of the encoding it was read in: "utf-8", "windows-1252"
  std::string text;      ///< valid UTF-8; never changed after reading
  OffsetMap offsets;     ///< text -> source bytes
  std::vector<Block> blocks;
  PageMetadata metadata;
  std::vector<Warning> warnings;
};

}  // namespace copydesk
