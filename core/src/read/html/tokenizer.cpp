#include "read/html/tokenizer.hpp"

#include <cstring>

#include "read/html/ascii.hpp"

namespace copydesk::html {
namespace {

// A bit for a name that needs no look at all of its bytes; equal names have equal bits.
std::uint64_t filter_bit(std::string_view name) {
  const auto letter = [](char c) { return static_cast<unsigned char>(ascii_lower(c)); };
  const std::size_t mixed =
      name.size() * 7U + letter(name.front()) * std::size_t{5} + letter(name.back());
  return std::uint64_t{1} << (mixed % 64U);
}

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii_lower(a[i]) != ascii_lower(b[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::size_t Tokenizer::find(char c, std::size_t from) const {
  if (from >= input_.size()) {
    return input_.size();
  }
  const void* found = std::memchr(input_.data() + from, c, input_.size() - from);
  return found == nullptr
             ? input_.size()
             : static_cast<std::size_t>(static_cast<const char*>(found) - input_.data());
}

bool Tokenizer::starts_with_ignoring_case(std::size_t at, std::string_view lower) const {
  return same_name(input_.substr(at, lower.size()), lower);
}

std::size_t Tokenizer::skip_space(std::size_t at) const {
  while (at < input_.size() && is(input_[at], ascii::space)) {
    ++at;
  }
  return at;
}

const Token& Tokenizer::emit(TokenType type, std::size_t end, std::string_view data) {
  token_.type = type;
  token_.context = Context::data;
  token_.self_closing = false;
  token_.start = static_cast<std::uint32_t>(at_);
  token_.end = static_cast<std::uint32_t>(end);
  token_.data = data;
  at_ = end;
  return token_;
}

const Token& Tokenizer::finish_input() {
  at_ = input_.size();
  return emit(TokenType::end_of_file, at_, {});
}

const Token& Tokenizer::next() {
  switch (content_) {
    case Content::data:
      return read_data();
    case Content::rcdata:
      return read_raw(Context::rcdata);
    case Content::raw_text:
    case Content::script:
    case Content::plaintext:
      return read_raw(Context::raw_text);
    case Content::cdata:
      return read_cdata();
  }
  return finish_input();
}

const Token& Tokenizer::read_data() {
  while (at_ < input_.size()) {
    if (input_[at_] == '<') {
      if (const Token* token = read_markup()) {
        return *token;
      }
      if (at_ >= input_.size()) {
        break;
      }
    }
    const std::size_t end = find_markup(at_);
    if (end > at_) {
      return emit(TokenType::text, end, input_.substr(at_, end - at_));
    }
  }
  return finish_input();
}

// The next '<' that begins something other than text.
std::size_t Tokenizer::find_markup(std::size_t from) const {
  for (std::size_t at = find('<', from); at < input_.size(); at = find('<', at + 1)) {
    const char next = at + 1 < input_.size() ? input_[at + 1] : '\0';
    if (is(next, ascii::letter) || next == '!' || next == '?' ||
        (next == '/' && at + 2 < input_.size())) {
      return at;
    }
  }
  return input_.size();
}

// At a '<'. Null: nothing to report here; at_ stands behind what was dropped, or unchanged where
// the '<' is text.
const Token* Tokenizer::read_markup() {
  const std::size_t at = at_ + 1;
  const char next = at < input_.size() ? input_[at] : '\0';
  if (is(next, ascii::letter)) {
    return read_tag(at, TokenType::start_tag);
  }
  if (next == '/' && at + 1 < input_.size()) {
    if (is(input_[at + 1], ascii::letter)) {
      return read_tag(at + 1, TokenType::end_tag);
    }
    if (input_[at + 1] == '>') {
      at_ = at + 2;
      return nullptr;
    }
    return &read_bogus_comment(at + 1);
  }
  if (next == '?') {
    return &read_bogus_comment(at);
  }
  if (next != '!') {
    return nullptr;
  }
  const std::string_view rest = input_.substr(at + 1);
  if (rest.starts_with("--")) {
    return &read_comment(at + 3);
  }
  if (starts_with_ignoring_case(at + 1, "doctype")) {
    return &read_doctype(at + 8);
  }
  if (cdata_allowed_ && rest.starts_with("[CDATA[")) {
    at_ = at + 8;
    content_ = Content::cdata;
    return &read_cdata();
  }
  return &read_bogus_comment(at + 1);
}

const Token* Tokenizer::read_tag(std::size_t name_start, TokenType type) {
  const std::size_t size = input_.size();
  std::size_t at = name_start;
  while (at < size && !is(input_[at], ascii::tag_end)) {
    ++at;
  }
  const std::string_view name = input_.substr(name_start, at - name_start);
  bool self_closing = false;
  attribute_count_ = 0;
  attribute_filter_ = 0;
  for (;;) {
    while (at < size && is(input_[at], ascii::space)) {
      ++at;
    }
    if (at >= size) {
      return &finish_input();  // an unfinished tag is no token
    }
    if (input_[at] == '>') {
      break;
    }
    if (input_[at] == '/') {
      ++at;
      self_closing = at < size && input_[at] == '>';
      continue;
    }
    const std::size_t start = at;
    ++at;  // a leading '=' belongs to the name
    while (at < size && !is(input_[at], ascii::name_end)) {
      ++at;
    }
    const std::string_view attribute = input_.substr(start, at - start);
    at = skip_space(at);
    std::string_view value;
    if (at < size && input_[at] == '=') {
      at = skip_space(at + 1);
      if (at < size && (input_[at] == '"' || input_[at] == '\'')) {
        const std::size_t end = find(input_[at], at + 1);
        value = input_.substr(at + 1, end - at - 1);
        at = end + 1;
      } else {
        const std::size_t value_start = at;
        while (at < size && !is(input_[at], ascii::value_end)) {
          ++at;
        }
        value = input_.substr(value_start, at - value_start);
      }
    }
    add_attribute(attribute, value);
  }
  emit(type, at + 1, name);
  token_.context = Context::name;
  token_.self_closing = self_closing;
  return &token_;
}

void Tokenizer::add_attribute(std::string_view name, std::string_view value) {
  if (attribute_count_ == max_attributes && attributes_capped_) {
    return;
  }
  const std::uint64_t bit = filter_bit(name);
  if ((attribute_filter_ & bit) != 0) {
    for (const Attribute& attribute : attributes()) {
      if (same_name(attribute.name, name)) {
        return;
      }
    }
  }
  if (attribute_count_ == max_attributes) {
    attributes_capped_ = true;
    return;
  }
  attribute_filter_ |= bit;
  attributes_[attribute_count_++] = {name, value};
}

}  // namespace copydesk::html
