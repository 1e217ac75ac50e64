// The stack of open elements: what stands around a piece of text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"
#include "read/html/tags.hpp"
#include "read/html/text_builder.hpp"

namespace copydesk::html {

/// What an element hands down to all that stands in it.
struct Inherited {
  InlineStyle style;
  bool dropped = false;  ///< not shown and not read: template, audio, svg ...
  bool hidden = false;   ///< not shown, but read and marked
  bool foreign = false;  ///< in svg or math
  bool select = false;
  bool quotation = false;
  bool caption = false;
  std::uint8_t heading_level = 0;
  std::uint8_t list_depth = 0;
  std::uint16_t block = 0;  ///< nearest block-level element, as an index of the stack
};

/// An open element. Views point into the input.
struct OpenElement {
  Tag tag = Tag::unknown;
  bool is_block = false;
  bool ended = false;       ///< a formatting element whose end tag came inside another element
  bool has_blocks = false;  ///< a block-level element has begun in it
  bool region_known = false;
  std::string_view name;
  std::string_view classes;  ///< attribute values as they stand in the source
  std::string_view id;
  std::string_view role;
  std::uint32_t number = 0;      ///< in order of start tags, from 1
  std::uint32_t class_hash = 0;  ///< 0: not computed
  Region region = Region::none;  ///< with all elements around it, once `region_known`
  Inherited inherited;
};

inline constexpr std::size_t max_open_elements = 512;

/// Elements open at a place of the page, after the rules of tree construction that move text or
/// its limits (WHATWG HTML 13.2.6): implied end tags, scopes, misnested formatting, table parts.
/// No tree is built. Block-level elements end the builder's block when they start and end.
///
/// Every operation is O(open elements), and these are capped: start tags beyond
/// `max_open_elements` open nothing.
class OpenElements {
 public:
  explicit OpenElements(TextBuilder& text) : text_(text) { stack_.reserve(max_open_elements + 1); }

  [[nodiscard]] bool empty() const { return stack_.empty(); }
  [[nodiscard]] const OpenElement* top() const { return stack_.empty() ? nullptr : &stack_.back(); }
  /// What text at this place inherits.
  [[nodiscard]] const Inherited& inherited() const {
    return stack_.empty() ? outside_ : stack_.back().inherited;
  }
  /// Whether the cap was reached.
  [[nodiscard]] bool capped() const { return capped_; }

  /// Opens an element with what it inherits plus its own; the caller has filled tag, name,
  /// attributes and `inherited`.
  void push(OpenElement element);
  /// Ends what the start tag `tag` implies to end. False: the start tag is to be ignored.
  [[nodiscard]] bool prepare_start(Tag tag);
  /// Ends what an end tag ends.
  void end(Tag tag, std::string_view name);
  /// A start tag of HTML inside svg or math ends these.
  void leave_foreign();

  /// Keeps the block's context and region right; call before text is added.
  void before_text();
  /// The context of a block that would start here.
  [[nodiscard]] BlockContext block_context();
  /// Ends the builder's block because a block-level element starts here (or an hr).
  void break_block();
  /// The number of the parent of each element there was, by number; 0 is the page.
  [[nodiscard]] const std::vector<std::uint32_t>& parents() const { return parents_; }
  /// Ends all elements.
  void finish();

 private:
  /// How many elements of a name are open; unknown names share a few counters.
  [[nodiscard]] std::uint32_t& count_of(Tag tag, std::string_view name);
  [[nodiscard]] bool is_open(Tag tag) const { return counts_[static_cast<std::size_t>(tag)] > 0; }
  [[nodiscard]] std::size_t find_in_scope(Tag tag, bool button, bool list_item) const;
  [[nodiscard]] std::size_t find_in_table_scope(Tag tag) const;
  void pop();
  void pop_to(std::size_t size);
  void pop_to_table_context(std::uint8_t level);
  void end_implied(Tag except);
  void end_p();
  void end_formatting(Tag tag, std::string_view name);
  void end_other(Tag tag, std::string_view name);
  bool prepare_table_part(Tag tag);
  bool prepare_in_select(Tag tag);
  void prepare_item(Tag tag);
  [[nodiscard]] bool in_table_context() const;
  Region region_of(std::size_t index);
  ElementKey key_of(std::size_t index);

  TextBuilder& text_;
  std::vector<OpenElement> stack_;
  std::array<std::uint32_t, static_cast<std::size_t>(Tag::count)> counts_ = {};
  std::array<std::uint32_t, 64> unknown_counts_ = {};
  Inherited outside_;
  std::vector<std::uint32_t> parents_ = {0};
  std::size_t region_size_ = 0;  ///< elements around all of the block's text so far
  std::size_t lowest_ = 0;       ///< elements that have stayed open since the block's last text
  bool capped_ = false;
};

}  // namespace copydesk::html
