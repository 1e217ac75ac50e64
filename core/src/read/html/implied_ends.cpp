// Which elements a start or end tag ends besides its own (WHATWG HTML 13.2.6.4).
#include "read/html/open_elements.hpp"

namespace copydesk::html {
namespace {

constexpr std::size_t not_found = static_cast<std::size_t>(-1);

bool is_scope(const OpenElement& element) {
  return has_trait(element.tag, trait::scope);
}

bool ends_list_item_scope(Tag tag) {
  return tag == Tag::ol || tag == Tag::ul;
}

bool same_element(const OpenElement& element, Tag tag, std::string_view name) {
  if (element.tag != tag) {
    return false;
  }
  if (tag != Tag::unknown) {
    return true;
  }
  if (element.name.size() != name.size()) {
    return false;
  }
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; };
    if (letter(element.name[i]) != letter(name[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::size_t OpenElements::find_in_scope(Tag tag, bool button, bool list_item) const {
  if (!is_open(tag)) {
    return not_found;
  }
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const OpenElement& element = stack_[i];
    if (element.tag == tag && !element.ended) {
      return i;
    }
    if (is_scope(element) || (button && element.tag == Tag::button) ||
        (list_item && ends_list_item_scope(element.tag))) {
      return not_found;
    }
  }
  return not_found;
}

std::size_t OpenElements::find_in_table_scope(Tag tag) const {
  if (!is_open(tag)) {
    return not_found;
  }
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i].tag == tag) {
      return i;
    }
    if (stack_[i].tag == Tag::table || stack_[i].tag == Tag::template_) {
      return not_found;
    }
  }
  return not_found;
}

bool OpenElements::in_table_context() const {
  if (stack_.empty()) {
    return false;
  }
  switch (stack_.back().tag) {
    case Tag::table:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
    case Tag::tr:
      return true;
    default:
      return false;
  }
}

void OpenElements::end_implied(Tag except) {
  while (!stack_.empty() && stack_.back().tag != except &&
         has_trait(stack_.back().tag, trait::implied_end)) {
    pop();
  }
}

void OpenElements::end_p() {
  const std::size_t at = find_in_scope(Tag::p, true, false);
  if (at != not_found) {
    pop_to(at);
  }
}

// An item ends the item before it, up to an element that may hold lists of its own.
void OpenElements::prepare_item(Tag tag) {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const Tag open = stack_[i].tag;
    const bool ends = tag == Tag::li ? open == Tag::li : open == Tag::dd || open == Tag::dt;
    if (ends) {
      pop_to(i);
      return;
    }
    if (has_trait(open, trait::special) && open != Tag::address && open != Tag::div &&
        open != Tag::p) {
      return;
    }
  }
}

// Levels: 0 table, 1 body of a table, 2 row.
void OpenElements::pop_to_table_context(std::uint8_t level) {
  while (!stack_.empty()) {
    const Tag tag = stack_.back().tag;
    const bool section = tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot;
    if (tag == Tag::table || tag == Tag::template_ || (level >= 1 && section) ||
        (level >= 2 && tag == Tag::tr)) {
      return;
    }
    pop();
  }
}

bool OpenElements::prepare_table_part(Tag tag) {
  if (!is_open(Tag::table)) {
    return false;
  }
  for (std::size_t i = stack_.size(); i-- > 0 && stack_[i].tag != Tag::table;) {
    if (stack_[i].tag == Tag::template_) {
      return false;
    }
  }
  if (tag == Tag::td || tag == Tag::th) {
    pop_to_table_context(2);
    if (stack_.back().tag != Tag::tr) {  // the row's start tag may be left out
      break_block();
      OpenElement row;
      row.tag = Tag::tr;
      row.name = info(Tag::tr).name;
      row.is_block = true;
      row.inherited = inherited();
      push(row);
    }
    return true;
  }
  pop_to_table_context(tag == Tag::tr ? 1 : 0);
  return true;
}

bool OpenElements::prepare_in_select(Tag tag) {
  switch (tag) {
    case Tag::option:
    case Tag::optgroup:
    case Tag::hr:
      if (!stack_.empty() && stack_.back().tag == Tag::option) {
        pop();
      }
      if (tag != Tag::option && !stack_.empty() && stack_.back().tag == Tag::optgroup) {
        pop();
      }
      return true;
    case Tag::script:
    case Tag::template_:
      return true;
    case Tag::select:
    case Tag::input:
    case Tag::textarea:
    case Tag::keygen:
      end(Tag::select, {});
      return tag != Tag::select;
    default:
      if ((tag == Tag::table || has_trait(tag, trait::table_part)) && is_open(Tag::table)) {
        end(Tag::select, {});
        return prepare_start(tag);
      }
      return false;
  }
}

bool OpenElements::prepare_start(Tag tag) {
  if (inherited().select) {
    return prepare_in_select(tag);
  }
  const std::uint32_t traits = info(tag).traits;
  if ((traits & trait::table_part) != 0) {
    return prepare_table_part(tag);
  }
  if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) {
    prepare_item(tag);
    end_p();
  } else if ((traits & trait::closes_p) != 0) {
    end_p();
    if ((traits & trait::heading) != 0 && !stack_.empty() &&
        has_trait(stack_.back().tag, trait::heading)) {
      pop();
    }
  }
  switch (tag) {
    case Tag::table:
      if (in_table_context()) {  // a table straight in a table ends it
        pop_to_table_context(0);
        pop();
      }
      break;
    case Tag::form:
      return !is_open(Tag::form) || is_open(Tag::template_);
    case Tag::a:
    case Tag::nobr:
      if (is_open(tag)) {
        end_formatting(tag, {});
      }
      break;
    case Tag::button:
      if (const std::size_t at = find_in_scope(tag, false, false); at != not_found) {
        pop_to(at);
      }
      break;
    case Tag::option:
    case Tag::optgroup:
      if (!stack_.empty() && stack_.back().tag == Tag::option) {
        pop();
      }
      break;
    case Tag::rp:
    case Tag::rt:
      end_implied(Tag::rtc);
      break;
    case Tag::html:
    case Tag::head:
    case Tag::body:
    case Tag::frame:
    case Tag::frameset:
      return false;
    default:
      break;
  }
  return true;
}

// The end tag of a formatting element ends it where it stands; elements that hold blocks stay open.
void OpenElements::end_formatting(Tag tag, std::string_view name) {
  bool holds_special = false;
  for (std::size_t i = stack_.size(); i-- > 0;) {
    OpenElement& element = stack_[i];
    if (element.tag == tag && !element.ended && same_element(element, tag, name)) {
      if (!holds_special) {
        pop_to(i);
        return;
      }
      element.ended = true;
      --counts_[static_cast<std::size_t>(tag)];
      for (std::size_t above = i; above < stack_.size(); ++above) {
        stack_[above].inherited.style.link &= tag != Tag::a;
        stack_[above].inherited.style.strong &= !has_trait(tag, trait::strong);
      }
      return;
    }
    if (is_scope(element)) {
      return;
    }
    holds_special |= has_trait(element.tag, trait::special);
  }
}

void OpenElements::end_other(Tag tag, std::string_view name) {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (same_element(stack_[i], tag, name)) {
      pop_to(i);
      return;
    }
    if (has_trait(stack_[i].tag, trait::special)) {
      return;
    }
  }
}

void OpenElements::end(Tag tag, std::string_view name) {
  if (tag == Tag::p && find_in_scope(tag, true, false) == not_found) {
    break_block();  // "</p>" alone stands for an empty paragraph
    return;
  }
  if (count_of(tag, name) == 0 && !has_trait(tag, trait::heading)) {
    return;
  }
  const std::uint32_t traits = info(tag).traits;
  std::size_t at = not_found;
  if ((traits & trait::heading) != 0) {
    for (std::size_t i = stack_.size(); i-- > 0 && !is_scope(stack_[i]);) {
      if (has_trait(stack_[i].tag, trait::heading)) {
        at = i;
        break;
      }
    }
  } else if ((traits & trait::table_part) != 0 || tag == Tag::table) {
    at = find_in_table_scope(tag);
  } else if ((traits & trait::formatting) != 0) {
    end_formatting(tag, name);
  } else if (tag == Tag::p || tag == Tag::li) {
    at = find_in_scope(tag, tag == Tag::p, tag == Tag::li);
  } else if (tag == Tag::template_ || tag == Tag::select) {
    for (std::size_t i = stack_.size(); i-- > 0 && at == not_found;) {
      at = stack_[i].tag == tag ? i : not_found;
    }
  } else if ((traits & trait::special) != 0 && tag != Tag::option) {
    at = find_in_scope(tag, false, false);
    if (tag == Tag::form && at != not_found) {
      end_implied(Tag::unknown);
      if (at + 1 < stack_.size()) {  // what was opened in the form stays open
        stack_[at].ended = true;
        --counts_[static_cast<std::size_t>(tag)];
        return;
      }
    }
  } else {
    end_other(tag, name);
  }
  if (at != not_found) {
    pop_to(at);
  }
}

}  // namespace copydesk::html
