#include "read/html/read_html.hpp"

#include <algorithm>
#include <optional>

#include "read/block_sources.hpp"
#include "read/html/ascii.hpp"
#include "read/html/attributes.hpp"
#include "read/html/content_element.hpp"
#include "read/html/open_elements.hpp"
#include "read/html/page_metadata.hpp"
#include "read/html/text_builder.hpp"
#include "read/html/tokenizer.hpp"

namespace copydesk::html {
namespace {

/// Drives the tokenizer and hands its tokens to the stack, the text and the metadata.
class PageReader {
 public:
  explicit PageReader(std::string_view page) : page_(page), tokenizer_(page), open_(text_) {}

  Document read();

 private:
  void add_text(const Token& token);
  void add_raw(const Token& token);
  void start_tag(const Token& token);
  void start_foreign(const Token& token, Tag tag);
  void start_void(const Token& token, Tag tag);
  void start_raw(const Token& token, Tag tag, std::uint32_t traits);
  void open_element(const Token& token, Tag tag);
  void add_image();
  void note_metadata(Tag tag);
  [[nodiscard]] std::uint32_t place_of(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - page_.data());
  }
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const {
    return find_attribute(tokenizer_.attributes(), name);
  }

  std::string_view page_;
  Tokenizer tokenizer_;
  TextBuilder text_;
  OpenElements open_;
  PageMetadataCollector metadata_;
  Tag raw_tag_ = Tag::unknown;  ///< whose content the next raw text is
  bool raw_is_json_ld_ = false;
  bool drop_line_end_ = false;  ///< the line end after <pre> is not part of it
};

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is(c, ascii::space); });
}

void PageReader::add_text(const Token& token) {
  if (token.context == Context::rcdata || token.context == Context::raw_text) {
    add_raw(token);
    return;
  }
  const Inherited& around = open_.inherited();
  if (around.dropped) {
    return;
  }
  std::string_view raw = token.data;
  if (drop_line_end_) {
    raw.remove_prefix(raw.starts_with("\r\n") ? 2 : raw.starts_with('\n') || raw.starts_with('\r'));
    drop_line_end_ = false;
  }
  if (!around.style.preformatted && is_blank(raw)) {
    if (!raw.empty()) {
      text_.add_space(place_of(raw), static_cast<std::uint32_t>(raw.size()), around.style);
    }
    return;
  }
  open_.before_text();
  text_.add(raw, place_of(raw), token.context, around.style);
}

void PageReader::add_raw(const Token& token) {
  if (raw_tag_ == Tag::title) {
    metadata_.set_title(token.data);
  } else if (raw_is_json_ld_) {
    metadata_.add_json_ld(token.data);
  } else if ((raw_tag_ == Tag::xmp || raw_tag_ == Tag::plaintext) && !open_.inherited().dropped) {
    open_.before_text();
    InlineStyle style = open_.inherited().style;
    style.preformatted = true;
    text_.add(token.data, place_of(token.data), Context::raw_text, style);
  }
}

void PageReader::note_metadata(Tag tag) {
  switch (tag) {
    case Tag::meta:
      metadata_.add_meta(tokenizer_.attributes());
      break;
    case Tag::link:
      metadata_.add_link(tokenizer_.attributes());
      break;
    case Tag::time:
      metadata_.add_time(tokenizer_.attributes());
      break;
    case Tag::html:
      if (const auto lang = attribute("lang")) {
        metadata_.set_language(*lang);
      }
      break;
    default:
      break;
  }
}

void PageReader::start_tag(const Token& token) {
  const Tag tag = find_tag(token.data);
  drop_line_end_ = false;
  if (open_.inherited().foreign) {
    const bool leaves =
        has_trait(tag, trait::breaks_foreign) ||
        (tag == Tag::font && (attribute("color") || attribute("face") || attribute("size")));
    if (!leaves) {
      start_foreign(token, tag);
      return;
    }
    open_.leave_foreign();
  }
  note_metadata(tag);
  if (!open_.prepare_start(tag)) {
    return;
  }
  const std::uint32_t traits = info(tag).traits;
  if ((traits & trait::empty) != 0 || tag == Tag::image) {
    start_void(token, tag);
  } else if ((traits & (trait::script | trait::raw_text | trait::rcdata)) != 0 ||
             tag == Tag::plaintext) {
    start_raw(token, tag, traits);
  } else {
    open_element(token, tag);
  }
}

void PageReader::start_foreign(const Token& token, Tag tag) {
  if (token.self_closing) {
    return;
  }
  OpenElement element;
  element.tag = tag;
  element.name = token.data;
  element.inherited = open_.inherited();
  element.inherited.foreign = !has_trait(tag, trait::integration);
  element.inherited.dropped |=
      tag == Tag::svg || tag == Tag::annotation || tag == Tag::annotation_xml;
  open_.push(element);
}

void PageReader::start_void(const Token& token, Tag tag) {
  const bool shown = !open_.inherited().dropped;
  if (tag == Tag::br && shown) {
    text_.break_line(token.start, token.end - token.start);
  } else if (tag == Tag::hr) {
    open_.break_block();
  } else if ((tag == Tag::img || tag == Tag::image) && shown) {
    add_image();
  }
}

void PageReader::add_image() {
  const auto alt = attribute("alt");
  if (!alt || is_blank(*alt) || style_hints(attribute("style").value_or("")).hidden) {
    return;
  }
  text_.add_image_text(*alt, place_of(*alt), open_.inherited().style, open_.block_context());
}

void PageReader::start_raw(const Token& token, Tag tag, std::uint32_t traits) {
  raw_tag_ = tag;
  raw_is_json_ld_ = false;
  Content content = Content::raw_text;
  if ((traits & trait::script) != 0) {
    content = Content::script;
    const auto type = attribute("type");
    raw_is_json_ld_ = type && equals_ignoring_case(*type, "application/ld+json");
  } else if ((traits & trait::rcdata) != 0) {
    content = Content::rcdata;
  } else if (tag == Tag::plaintext) {
    content = Content::plaintext;
  }
  if ((traits & trait::block) != 0) {
    open_element(token, tag);
  }
  tokenizer_.set_content(content, token.data);
}

void PageReader::open_element(const Token& token, Tag tag) {
  const TagInfo& about = info(tag);
  OpenElement element;
  element.tag = tag;
  element.name = token.data;
  element.inherited = open_.inherited();
  Inherited& inner = element.inherited;
  bool hidden = (about.traits & trait::hidden) != 0;
  bool link = false;
  StyleHints hints;
  for (const Attribute& attribute : tokenizer_.attributes()) {
    const std::string_view name = attribute.name;
    switch (name.size()) {
      case 2:
        if (equals_ignoring_case(name, "id")) {
          element.id = attribute.value;
        }
        break;
      case 4:
        if (equals_ignoring_case(name, "role")) {
          element.role = attribute.value;
        } else if (equals_ignoring_case(name, "href")) {
          link = tag == Tag::a;
        } else if (tag == Tag::dialog && equals_ignoring_case(name, "open")) {
          hidden = false;
        }
        break;
      case 5:
        if (equals_ignoring_case(name, "class")) {
          element.classes = attribute.value;
        } else if (equals_ignoring_case(name, "style")) {
          hints = style_hints(attribute.value);
        }
        break;
      case 6:
        hidden |= equals_ignoring_case(name, "hidden");
        break;
      case 11:
        inner.hidden |= equals_ignoring_case(name, "aria-hidden") &&
                        equals_ignoring_case(attribute.value, "true");
        break;
      default:
        break;
    }
  }
  element.is_block = (about.traits & trait::block) != 0;
  hidden |= hints.hidden;
  if (hints.display == Display::line && (about.traits & trait::table_part) == 0) {
    element.is_block = false;
  } else if (hints.display == Display::block && (about.traits & trait::table_part) == 0) {
    element.is_block = true;
  }
  if (inner.dropped) {
    element.is_block = false;
  } else if (element.is_block) {
    open_.break_block();
  } else if ((about.traits & trait::cell) != 0) {
    text_.start_cell();
  }
  inner.dropped |= (about.traits & trait::dropped) != 0 || (hidden && !element.is_block);
  inner.hidden |= hidden;
  inner.foreign = tag == Tag::svg || tag == Tag::math;
  inner.select |= tag == Tag::select;
  inner.quotation |= tag == Tag::blockquote;
  inner.caption |= about.element == Element::caption;
  inner.style.control |= (about.traits & trait::control) != 0;
  inner.style.strong |= (about.traits & trait::strong) != 0 &&
                        !(hints.plain && (tag == Tag::b || tag == Tag::strong));
  if (link && !inner.dropped) {
    text_.start_link();
    inner.style.link = true;
  }
  if (about.element == Element::preformatted) {
    inner.style.preformatted = true;
    drop_line_end_ = true;
  } else if (hints.white_space != WhiteSpace::as_around) {
    inner.style.preformatted = hints.white_space == WhiteSpace::preserve;
  }
  if (const std::uint8_t level = heading_level(tag); level > 0) {
    inner.heading_level = level;
  }
  if ((about.traits & trait::list) != 0 && inner.list_depth < 0xFF) {
    ++inner.list_depth;
  }
  open_.push(element);
}

Document PageReader::read() {
  for (;;) {
    tokenizer_.allow_cdata(open_.inherited().foreign);
    const Token& token = tokenizer_.next();
    if (token.type == TokenType::end_of_file) {
      break;
    }
    if (token.type == TokenType::text) {
      add_text(token);
    } else if (token.type == TokenType::start_tag) {
      start_tag(token);
    } else if (token.type == TokenType::end_tag) {
      const Tag tag = find_tag(token.data);
      if (tag == Tag::br && !open_.inherited().dropped) {
        text_.break_line(token.start, token.end - token.start);
      } else {
        open_.end(tag, token.data);
      }
    }
  }
  open_.finish();

  Document document;
  document.format = Format::html;
  document.text = text_.take_text();
  document.offsets = text_.take_offsets();
  document.blocks = text_.take_blocks();
  mark_content(document.blocks, open_.parents());
  document.metadata = metadata_.take(document.text, document.blocks);
  if (open_.capped()) {
    document.warnings.push_back(
        {"nesting_capped",
         "The page nests elements deeper than 512; deeper ones were read as if "
         "they stood side by side."});
  }
  if (tokenizer_.attributes_capped()) {
    document.warnings.push_back(
        {"attributes_capped", "A tag has more than 256 attributes; the rest was not looked at."});
  }
  return document;
}

}  // namespace

Document read_html(std::string_view decoded, const OffsetMap& decoding) {
  Document document = PageReader(decoded).read();
  const std::vector<OffsetRun>& runs = decoding.runs();
  const bool same_bytes =
      runs.size() == 1 && runs[0].kind == RunKind::copied && runs[0].source == 0;
  if (!same_bytes) {
    document.offsets = document.offsets.after(decoding);
  }
  set_block_sources(document);
  return document;
}

}  // namespace copydesk::html
