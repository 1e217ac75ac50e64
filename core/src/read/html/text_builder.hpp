// Characters of a page -> the document's text and its blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/offset_map.hpp"
#include "read/html/references.hpp"

namespace copydesk::html {

/// How the elements around a piece of text show it.
struct InlineStyle {
  bool link = false;
  bool strong = false;
  bool control = false;
  bool preformatted = false;
};

/// An element as blocks refer to it.
struct ElementKey {
  std::uint32_t number = 0;
  std::uint32_t class_hash = 0;
};

/// What the open elements tell of a block.
struct BlockContext {
  Element element = Element::generic;
  std::uint8_t heading_level = 0;
  std::uint8_t list_depth = 0;
  std::uint16_t depth = 0;
  Region region = Region::none;
  ElementKey own;     ///< the block-level element the text stands in
  ElementKey parent;  ///< and its parent
};

/// Builds text as a browser's innerText reads it: white space collapsed, "\n" for a line break
/// inside a block, a tab between the cells of a row, blocks apart by "\n". An empty line ends the
/// block. White space alone never starts one.
///
///     "One " "two\n" <br> "three" end_block   ->  one block, "One two\nthree"
///
/// Texts of pictures become blocks of their own: before the block when nothing of it stands yet,
/// behind it when nothing of it follows, and none inside a running line.
/// `source` is always the place in the input. Linear in what is added.
class TextBuilder {
 public:
  /// What a block that starts with the next text would be.
  void set_context(const BlockContext& context) { context_ = context; }
  /// Only these regions are around the text that follows, in the block that has begun.
  void narrow_region(Region region) { context_.region = region; }

  void add(std::string_view raw, std::uint32_t source, Context context, InlineStyle style);
  /// White space between two tags.
  void add_space(std::uint32_t source, std::uint32_t length, InlineStyle style);
  void break_line(std::uint32_t source, std::uint32_t length);
  void add_image_text(std::string_view raw, std::uint32_t source, InlineStyle style,
                      const BlockContext& context);
  void start_cell();
  void start_link() { ++links_; }

  /// Whether visible text has been added since the last block ended.
  [[nodiscard]] bool in_block() const { return in_block_; }

  /// Ends the block, if there is one. `whole`: it is all of its element, not a part beside others.
  void end_block(bool whole);

  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] OffsetMap take_offsets() { return std::move(offsets_); }
  [[nodiscard]] std::vector<Block> take_blocks() { return std::move(blocks_); }

 private:
  /// White space that is written when text follows it.
  struct Gap {
    bool open = false;
    bool link = false;
    bool strong = false;
    std::uint32_t source = 0;
    std::uint32_t length = 0;
  };
  struct Image {
    std::string_view text;
    std::uint32_t source = 0;
    InlineStyle style;
    BlockContext context;
  };

  std::size_t add_reference(std::string_view raw, std::uint32_t source, Context context);
  void add_white(char c, std::uint32_t source);
  void add_visible(std::string_view bytes, RunKind kind, std::uint32_t source,
                   std::uint32_t source_length);
  void put(std::string_view bytes, RunKind kind, std::uint32_t source, std::uint32_t source_length);
  void put_gaps(std::uint32_t source);
  void finish_block(bool whole);
  void put_image(const Image& image);

  std::string text_;
  OffsetMap offsets_;
  std::vector<Block> blocks_;
  BlockContext context_;
  InlineStyle style_;
  bool in_block_ = false;
  bool line_empty_ = true;  ///< nothing visible since the last line break
  bool split_ = false;      ///< an empty line has cut the element in two
  Gap space_;
  Gap break_;
  std::uint32_t tabs_ = 0;
  std::uint32_t start_ = 0;  ///< of the block, in text_
  std::uint32_t links_ = 0;
  std::uint32_t link_bytes_ = 0;
  std::uint32_t strong_bytes_ = 0;
  std::uint32_t control_bytes_ = 0;
  std::uint32_t lines_ = 1;
  std::vector<Image> images_;  ///< inside the running line
};

}  // namespace copydesk::html
