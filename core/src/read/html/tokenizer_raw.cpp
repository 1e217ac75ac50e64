// The tokenizer's other contents: raw text, scripts, CDATA, comments, DOCTYPE.
#include <algorithm>

#include "read/html/ascii.hpp"
#include "read/html/tokenizer.hpp"

namespace copydesk::html {

// "</name" and the end of the name: the end tag that ends the raw text.
bool Tokenizer::ends_raw(std::size_t at) const {
  const std::size_t end = at + 2 + raw_name_.size();
  return end < input_.size() && input_[at + 1] == '/' && is(input_[end], ascii::tag_end) &&
         is(input_[at + 2], ascii::letter) && starts_with_ignoring_case(at + 2, raw_name_);
}

std::size_t Tokenizer::find_raw_end(std::size_t from) const {
  std::size_t at = find('<', from);
  while (at < input_.size() && !ends_raw(at)) {
    at = find('<', at + 1);
  }
  return at;
}

// 13.2.5.4 and 13.2.5.15 to 13.2.5.31: "<!--" in a script escapes, "<script" in that escapes
// twice, and only then does "</script>" not end the script.
std::size_t Tokenizer::find_script_end(std::size_t from) const {
  enum class Escape : std::uint8_t { none, once, twice } escape = Escape::none;
  const std::size_t size = input_.size();
  // "script" and what may follow it: the place behind both, or 0.
  const auto behind_script = [&](std::size_t at) -> std::size_t {
    const std::size_t end = at + 6;
    return end < size && is(input_[end], ascii::tag_end) && starts_with_ignoring_case(at, "script")
               ? end + 1
               : 0;
  };
  std::size_t dashes = 0;
  std::size_t at = from;
  while (at < size) {
    if (escape == Escape::none) {
      at = find('<', at);
      if (at >= size || ends_raw(at)) {
        return at;
      }
      if (input_.substr(at, 4) == "<!--") {
        escape = Escape::once;
        dashes = 2;
        at += 4;
      } else {
        ++at;
      }
      continue;
    }
    const char c = input_[at];
    if (c == '-') {
      ++dashes;
      ++at;
      continue;
    }
    const bool closes = c == '>' && dashes >= 2;
    dashes = 0;
    if (closes) {
      escape = Escape::none;
    } else if (c == '<' && escape == Escape::once) {
      if (ends_raw(at)) {
        return at;
      }
      if (const std::size_t behind = behind_script(at + 1)) {
        escape = Escape::twice;
        at = behind;
        continue;
      }
    } else if (c == '<' && at + 1 < size && input_[at + 1] == '/') {
      if (const std::size_t behind = behind_script(at + 2)) {
        escape = Escape::once;
        at = behind;
        continue;
      }
    }
    ++at;
  }
  return size;
}

const Token& Tokenizer::read_raw(Context context) {
  std::size_t end = input_.size();
  if (content_ == Content::script) {
    end = find_script_end(at_);
  } else if (content_ != Content::plaintext) {
    end = find_raw_end(at_);
  }
  if (content_ != Content::plaintext) {
    content_ = Content::data;  // what follows is the end tag
  }
  if (end == at_) {
    return read_data();
  }
  emit(TokenType::text, end, input_.substr(at_, end - at_));
  token_.context = context;
  return token_;
}

const Token& Tokenizer::read_cdata() {
  const std::size_t end = std::min(input_.find("]]>", at_), input_.size());
  content_ = Content::data;
  if (end == at_) {
    at_ = std::min(end + 3, input_.size());
    return read_data();
  }
  const std::string_view text = input_.substr(at_, end - at_);
  emit(TokenType::text, std::min(end + 3, input_.size()), text);
  token_.context = Context::cdata;
  return token_;
}

// From behind "<!--". A comment ends at "-->" or "--!>", "<!-->" and "<!--->" are empty ones.
const Token& Tokenizer::read_comment(std::size_t start) {
  const auto closing_dashes = [](std::string_view data) -> std::size_t {
    if (data.ends_with("--!")) {
      return 3;
    }
    return data.ends_with("--") ? 2 : 0;
  };
  for (std::size_t end = find('>', start);; end = find('>', end + 1)) {
    std::string_view data = input_.substr(start, end - start);
    std::size_t cut = closing_dashes(data);
    if (end == input_.size()) {
      cut = cut == 0 && data.ends_with('-') ? 1 : cut;
    } else if (cut == 0 && (data.empty() || data == "-")) {
      cut = data.size();
    } else if (cut == 0) {
      continue;
    }
    data.remove_suffix(cut);
    emit(TokenType::comment, std::min(end + 1, input_.size()), data);
    token_.context = Context::raw_text;
    return token_;
  }
}

const Token& Tokenizer::read_bogus_comment(std::size_t start) {
  const std::size_t end = find('>', start);
  const std::string_view data = input_.substr(start, end - start);
  emit(TokenType::comment, std::min(end + 1, input_.size()), data);
  token_.context = Context::raw_text;
  return token_;
}

// From behind "<!DOCTYPE".
const Token& Tokenizer::read_doctype(std::size_t start) {
  const std::size_t size = input_.size();
  doctype_ = Doctype{.name = {}, .public_id = {}, .system_id = {}, .force_quirks = false};
  const auto done = [&](std::size_t at, bool quirks) -> const Token& {
    doctype_.force_quirks = quirks;
    const std::size_t end = find('>', at);
    emit(TokenType::doctype, std::min(end + 1, size), {});
    token_.context = Context::raw_text;
    return token_;
  };
  // A quoted identifier at `at`; false where it does not end before the DOCTYPE does.
  const auto read_identifier = [&](std::size_t& at, std::optional<std::string_view>& identifier) {
    const std::size_t end = std::min(find(input_[at], at + 1), find('>', at + 1));
    identifier = input_.substr(at + 1, end - at - 1);
    const bool closed = end < size && input_[end] == input_[at];
    at = closed ? end + 1 : end;
    return closed;
  };
  const auto is_quote = [&](std::size_t at) { return input_[at] == '"' || input_[at] == '\''; };

  std::size_t at = skip_space(start);
  if (at >= size || input_[at] == '>') {
    return done(at, true);
  }
  const std::size_t name_start = at;
  while (at < size && !is(input_[at], ascii::value_end)) {
    ++at;
  }
  doctype_.name = input_.substr(name_start, at - name_start);
  at = skip_space(at);
  if (at >= size || input_[at] == '>') {
    return done(at, at >= size);
  }
  const bool is_public = starts_with_ignoring_case(at, "public");
  if (!is_public && !starts_with_ignoring_case(at, "system")) {
    return done(at, true);
  }
  at = skip_space(at + 6);
  if (is_public) {
    if (at >= size || !is_quote(at) || !read_identifier(at, doctype_.public_id)) {
      return done(at, true);
    }
    at = skip_space(at);
    if (at >= size || input_[at] == '>') {
      return done(at, at >= size);
    }
  }
  if (at >= size || !is_quote(at) || !read_identifier(at, doctype_.system_id)) {
    return done(at, true);
  }
  at = skip_space(at);
  return done(at, at >= size);
}

}  // namespace copydesk::html
