#include "read/html/open_elements.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"
#include "read/html/regions.hpp"
#include "text/hash.hpp"

namespace copydesk::html {

std::uint32_t& OpenElements::count_of(Tag tag, std::string_view name) {
  if (tag != Tag::unknown || name.empty()) {
    return counts_[static_cast<std::size_t>(tag)];
  }
  const auto letter = [](char c) { return static_cast<unsigned char>(ascii_lower(c)); };
  const std::size_t mixed =
      name.size() * 7U + letter(name.front()) * std::size_t{5} + letter(name.back());
  return unknown_counts_[mixed % unknown_counts_.size()];
}

void OpenElements::push(OpenElement element) {
  if (stack_.size() >= max_open_elements) {
    capped_ = true;
    return;
  }
  element.number = static_cast<std::uint32_t>(parents_.size());
  parents_.push_back(stack_.empty() ? 0 : stack_.back().number);
  if (element.is_block) {
    element.inherited.block = static_cast<std::uint16_t>(stack_.size());
  }
  ++count_of(element.tag, element.name);
  stack_.push_back(element);
}

void OpenElements::break_block() {
  text_.end_block(false);
  if (!stack_.empty()) {
    stack_[inherited().block].has_blocks = true;
  }
}

void OpenElements::pop() {
  const OpenElement& element = stack_.back();
  if (element.is_block) {
    text_.end_block(!element.has_blocks);
  }
  if (!element.ended) {
    --count_of(element.tag, element.name);
  }
  stack_.pop_back();
  lowest_ = std::min(lowest_, stack_.size());
}

void OpenElements::pop_to(std::size_t size) {
  while (stack_.size() > size) {
    pop();
  }
}

void OpenElements::finish() {
  pop_to(0);
  text_.end_block(true);
}

void OpenElements::leave_foreign() {
  while (!stack_.empty() && inherited().foreign) {
    pop();
  }
}

void OpenElements::before_text() {
  if (!text_.in_block()) {
    region_size_ = lowest_ = stack_.size();
    text_.set_context(block_context());
    return;
  }
  if (lowest_ < region_size_) {
    region_size_ = lowest_;
    text_.narrow_region(region_size_ == 0 ? Region::none : region_of(region_size_ - 1));
  }
  lowest_ = stack_.size();
}

// Regions are computed when text needs them, once an element.
Region OpenElements::region_of(std::size_t index) {
  std::size_t known = index + 1;
  while (known > 0 && !stack_[known - 1].region_known) {
    --known;
  }
  Region region = known == 0 ? Region::none : stack_[known - 1].region;
  for (; known <= index; ++known) {
    OpenElement& element = stack_[known];
    region |= info(element.tag).region | class_regions(element.classes) |
              class_regions(element.id) | role_region(element.role);
    region |= element.inherited.hidden ? Region::hidden : Region::none;
    element.region = region;
    element.region_known = true;
  }
  return region;
}

ElementKey OpenElements::key_of(std::size_t index) {
  OpenElement& element = stack_[index];
  if (element.class_hash == 0) {
    const std::string_view name =
        element.tag == Tag::unknown ? std::string_view{} : info(element.tag).name;
    const std::uint64_t hash = text::mix(text::hash(element.classes, text::hash(name)));
    element.class_hash = std::max(static_cast<std::uint32_t>(hash), std::uint32_t{1});
  }
  return {element.number, element.class_hash};
}

BlockContext OpenElements::block_context() {
  BlockContext context;
  if (stack_.empty()) {
    return context;
  }
  const Inherited& around = inherited();
  const std::size_t block = around.block;
  context.element = stack_[block].is_block ? info(stack_[block].tag).element : Element::generic;
  const bool plain = context.element == Element::paragraph || context.element == Element::generic;
  if (around.heading_level > 0) {
    context.element = Element::heading;
  } else if (plain && around.caption) {
    context.element = Element::caption;
  } else if (around.style.preformatted && context.element == Element::generic) {
    context.element = Element::preformatted;
  } else if (plain && around.quotation) {
    context.element = Element::quotation;
  } else if (plain && block > 0 && info(stack_[block - 1].tag).element == Element::list_item) {
    context.element = Element::list_item;
  }
  context.heading_level = around.heading_level;
  context.list_depth = around.list_depth;
  context.depth = static_cast<std::uint16_t>(stack_.size());
  context.region = region_of(stack_.size() - 1);
  context.own = key_of(block);
  context.parent = block > 0 ? key_of(block - 1) : ElementKey{};
  return context;
}

}  // namespace copydesk::html
