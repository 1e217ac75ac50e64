#include "read/html/text_builder.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::html {
namespace {

constexpr std::size_t max_images_in_line = 16;

std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

// Bytes of `raw` that are copied as they are: no controls, no references, single spaces inside.
std::size_t plain_length(std::string_view raw) {
  std::size_t at = 0;
  while (at < raw.size()) {
    if (!is(raw[at], ascii::stops_text)) {
      ++at;
    } else if (raw[at] == ' ' && at + 1 < raw.size() && !is(raw[at + 1], ascii::stops_text)) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

// White space beyond ASCII at the start of a block is not part of it.
std::size_t blank_start(std::string_view raw) {
  std::size_t at = 0;
  while (at < raw.size() && static_cast<unsigned char>(raw[at]) >= 0x80) {
    const text::CodePoint point = text::decode(raw, at);
    if (!text::is_space(point.value)) {
      break;
    }
    at += point.size;
  }
  return at;
}

}  // namespace

void TextBuilder::put(std::string_view bytes, RunKind kind, std::uint32_t source,
                      std::uint32_t source_length) {
  text_.append(bytes);
  offsets_.append(kind, narrow(bytes.size()), source, source_length);
}

// White space that was held back until something follows it.
void TextBuilder::put_gaps(std::uint32_t source) {
  const std::size_t before = text_.size();
  if (tabs_ > 0) {
    put(std::string(tabs_, '\t'), RunKind::synthetic, source, 0);
  } else if (break_.open) {
    put("\n", break_.length > 0 ? RunKind::decoded : RunKind::synthetic, break_.source,
        break_.length);
    ++lines_;
  } else if (space_.open && !line_empty_) {
    put(" ", space_.length == 1 ? RunKind::copied : RunKind::decoded, space_.source, space_.length);
    const std::uint32_t bytes = narrow(text_.size() - before);
    link_bytes_ += space_.link && style_.link ? bytes : 0;
    strong_bytes_ += space_.strong && style_.strong ? bytes : 0;
    control_bytes_ += style_.control ? bytes : 0;
  }
  tabs_ = 0;
  break_ = {};
  space_ = {};
}

void TextBuilder::add_visible(std::string_view bytes, RunKind kind, std::uint32_t source,
                              std::uint32_t source_length) {
  if (!in_block_) {
    if (!text_.empty()) {
      put("\n", RunKind::synthetic, source, 0);
    }
    in_block_ = true;
    start_ = narrow(text_.size());
    space_ = {};
  }
  put_gaps(source);
  images_.clear();
  line_empty_ = false;
  put(bytes, kind, source, source_length);
  const std::uint32_t size = narrow(bytes.size());
  link_bytes_ += style_.link ? size : 0;
  strong_bytes_ += style_.strong ? size : 0;
  control_bytes_ += style_.control ? size : 0;
}

void TextBuilder::add_white(char c, std::uint32_t source) {
  if (style_.preformatted && (c == '\n' || c == '\r')) {
    break_line(source, 1);
  } else if (style_.preformatted && in_block_ && images_.empty()) {
    put_gaps(source);
    put({&c, 1}, RunKind::copied, source, 1);
  } else if (in_block_) {
    add_space(source, 1, style_);
  }
}

void TextBuilder::add_space(std::uint32_t source, std::uint32_t length, InlineStyle style) {
  if (!in_block_) {
    return;
  }
  if (!space_.open) {
    space_ = {true, style.link, style.strong, source, length};
  } else if (space_.source + space_.length == source) {
    space_.length += length;
  }
}

void TextBuilder::add(std::string_view raw, std::uint32_t source, Context context,
                      InlineStyle style) {
  style_ = style;
  std::size_t at = 0;
  while (at < raw.size()) {
    const std::uint32_t here = source + narrow(at);
    const char c = raw[at];
    if (is(c, ascii::space)) {
      add_white(c, here);
      at += c == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n' ? 2U : 1U;
    } else if (c == '&') {
      at += add_reference(raw.substr(at), here, context);
    } else if (c == '\0') {
      if (context == Context::raw_text) {
        add_visible("\xEF\xBF\xBD", RunKind::replaced, here, 1);
      }
      ++at;
    } else {
      const std::size_t skipped = in_block_ ? 0 : blank_start(raw.substr(at));
      if (skipped > 0) {
        at += skipped;
        continue;
      }
      const std::size_t length = plain_length(raw.substr(at));
      add_visible(raw.substr(at, length), RunKind::copied, here, narrow(length));
      at += length;
    }
  }
}

// A reference, or an ampersand that is none. Returns the bytes it takes.
std::size_t TextBuilder::add_reference(std::string_view raw, std::uint32_t source,
                                       Context context) {
  const bool resolves = context != Context::raw_text && context != Context::cdata;
  const Reference reference =
      resolves ? match_reference(raw, context == Context::attribute) : Reference{};
  if (reference.length == 0) {
    add_visible("&", RunKind::copied, source, 1);
    return 1;
  }
  const char32_t first = reference.values[0];
  if (first < 0x80 && is(static_cast<char>(first), ascii::space)) {
    add_white(static_cast<char>(first), source);
    return reference.length;
  }
  if (!in_block_ && text::is_space(first)) {
    return reference.length;
  }
  std::string bytes;
  text::append(bytes, first);
  if (reference.values[1] != 0) {
    text::append(bytes, reference.values[1]);
  }
  add_visible(bytes, RunKind::decoded, source, narrow(reference.length));
  return reference.length;
}

void TextBuilder::break_line(std::uint32_t source, std::uint32_t length) {
  if (!in_block_) {
    return;
  }
  if (line_empty_) {
    split_ = true;
    finish_block(false);
    return;
  }
  break_ = {true, false, false, source, length};
  space_ = {};
  line_empty_ = true;
}

void TextBuilder::start_cell() {
  if (in_block_) {
    ++tabs_;
  }
}

void TextBuilder::add_image_text(std::string_view raw, std::uint32_t source, InlineStyle style,
                                 const BlockContext& context) {
  const Image image{raw, source, style, context};
  if (!in_block_) {
    put_image(image);
  } else if (images_.size() < max_images_in_line) {
    images_.push_back(image);
  }
}

void TextBuilder::put_image(const Image& image) {
  const BlockContext around = context_;
  const std::uint32_t links = links_;
  context_ = image.context;
  context_.element = Element::image_text;
  InlineStyle style = image.style;
  style.preformatted = false;
  add(image.text, image.source, Context::attribute, style);
  finish_block(true);
  context_ = around;
  links_ = links;
}

void TextBuilder::end_block(bool whole) {
  finish_block(whole && !split_);
  split_ = false;
  links_ = 0;
}

void TextBuilder::finish_block(bool whole) {
  if (!in_block_) {
    return;
  }
  const std::string_view trimmed = text::trim(std::string_view(text_).substr(start_));
  Block block;
  block.span.start = narrow(static_cast<std::size_t>(trimmed.data() - text_.data()));
  block.span.end = block.span.start + narrow(trimmed.size());
  const ElementKey& holder = whole ? context_.parent : context_.own;
  block.element = context_.element;
  block.heading_level = context_.heading_level;
  block.list_depth = context_.list_depth;
  block.depth = context_.depth;
  block.lines = static_cast<std::uint16_t>(std::min<std::uint32_t>(lines_, 0xFFFF));
  block.links = static_cast<std::uint16_t>(std::min<std::uint32_t>(links_, 0xFFFF));
  block.link_bytes = std::min(link_bytes_, block.span.size());
  block.strong_bytes = std::min(strong_bytes_, block.span.size());
  block.group = holder.number;
  block.class_hash = holder.class_hash;
  block.region = context_.region;
  if (block.link_bytes == block.span.size() && links_ <= 1) {
    block.region |= Region::link;
  }
  if (control_bytes_ >= block.span.size() && block.element == Element::generic) {
    block.element = Element::control;
  }
  if (!block.span.empty()) {
    blocks_.push_back(block);
  }
  in_block_ = false;
  line_empty_ = true;
  space_ = break_ = {};
  tabs_ = links_ = link_bytes_ = strong_bytes_ = control_bytes_ = 0;
  lines_ = 1;
  const std::vector<Image> images = std::move(images_);
  images_.clear();
  for (const Image& image : images) {
    put_image(image);
  }
}

}  // namespace copydesk::html
