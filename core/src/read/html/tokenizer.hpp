// HTML source -> tags, text, comments: the tokenizer of the WHATWG standard (13.2.5) over UTF-8.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "read/html/references.hpp"

namespace copydesk::html {

enum class TokenType : std::uint8_t { end_of_file, text, start_tag, end_tag, comment, doctype };

/// What the tokenizer expects next; elements like title and script change it (13.2.5, "states").
enum class Content : std::uint8_t { data, rcdata, raw_text, script, plaintext, cdata };

/// An attribute as it stands in the source: see `decode` for its characters.
struct Attribute {
  std::string_view name;   ///< Context::name
  std::string_view value;  ///< Context::attribute, without quotes
};

/// One token. Views point into the input; nothing is copied or decoded.
///
///     <a href=x>T&amp;C</a>  ->  start_tag "a" [0,10)  text "T&amp;C" [10,17)  end_tag "a" [17,21)
struct Token {
  TokenType type = TokenType::end_of_file;
  Context context = Context::data;  ///< how to decode `data`
  bool self_closing = false;
  std::uint32_t start = 0;  ///< the token's bytes in the input, delimiters included
  std::uint32_t end = 0;
  std::string_view data;  ///< text; name of a tag; inside of a comment
};

/// A DOCTYPE; absent parts are told from empty ones.
struct Doctype {
  std::optional<std::string_view> name;
  std::optional<std::string_view> public_id;
  std::optional<std::string_view> system_id;
  bool force_quirks = false;
};

inline constexpr std::size_t max_attributes = 256;

/// Reads tokens one after the other. Text may come in several tokens. Parse errors are not
/// reported: every input has a reading. Linear in the input, in any order of calls.
class Tokenizer {
 public:
  /// The input is borrowed. Precondition: input.size() <= max_document_bytes.
  explicit Tokenizer(std::string_view input) : input_(input) {}

  /// The next token; valid until the next call. After the last one, end_of_file for ever.
  const Token& next();

  /// Of the last start or end tag, in source order, the first of each name, at most
  /// `max_attributes`.
  [[nodiscard]] std::span<const Attribute> attributes() const {
    return {attributes_.data(), attribute_count_};
  }
  [[nodiscard]] const Doctype& doctype() const { return doctype_; }
  /// Whether any tag had more attributes than are kept.
  [[nodiscard]] bool attributes_capped() const { return attributes_capped_; }

  /// Switches state, as tree construction does after a start tag: up to the end tag `name`.
  void set_content(Content content, std::string_view name) {
    content_ = content;
    raw_name_ = name;
  }
  /// Whether "<![CDATA[" opens a section (in svg and math) or a bogus comment.
  void allow_cdata(bool allow) { cdata_allowed_ = allow; }

 private:
  const Token& read_data();
  const Token& read_raw(Context context);
  const Token& read_cdata();
  const Token& finish_input();
  const Token& emit(TokenType type, std::size_t end, std::string_view data);
  const Token* read_markup();
  const Token* read_tag(std::size_t name_start, TokenType type);
  const Token& read_comment(std::size_t start);
  const Token& read_bogus_comment(std::size_t start);
  const Token& read_doctype(std::size_t start);

  [[nodiscard]] std::size_t find_markup(std::size_t from) const;
  [[nodiscard]] std::size_t find_raw_end(std::size_t from) const;
  [[nodiscard]] std::size_t find_script_end(std::size_t from) const;
  [[nodiscard]] bool ends_raw(std::size_t at) const;
  [[nodiscard]] std::size_t find(char c, std::size_t from) const;
  [[nodiscard]] bool starts_with_ignoring_case(std::size_t at, std::string_view lower) const;
  [[nodiscard]] std::size_t skip_space(std::size_t at) const;
  void add_attribute(std::string_view name, std::string_view value);

  std::string_view input_;
  std::size_t at_ = 0;
  Content content_ = Content::data;
  std::string_view raw_name_;
  bool cdata_allowed_ = false;
  bool attributes_capped_ = false;
  std::size_t attribute_count_ = 0;
  std::uint64_t attribute_filter_ = 0;  ///< bits of the names seen: no bit, no duplicate
  Token token_;
  Doctype doctype_;
  std::array<Attribute, max_attributes> attributes_ = {};
};

}  // namespace copydesk::html
