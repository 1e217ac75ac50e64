// Writes JSON as it is told, without a tree in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "copydesk/offset_unit.hpp"
#include "copydesk/span.hpp"

namespace copydesk::json {

/// One line of JSON, member by member: the results of a collection as a tree of values would take
/// many times the memory of its text.
///
///     Writer out;
///     out.object([&] {
///       out.member("id", "a");
///       out.member("story", 1);
///       out.array("parts", [&] { out.value("b"); });
///     });
///     out.take() == R"({"id":"a","story":1,"parts":["b"]})"
///
/// Keys are plain ASCII. Strings are escaped by the JSON library; malformed UTF-8, which can only
/// come from a file's name, becomes U+FFFD.
class Writer {
 public:
  /// `expected`: about how many bytes it will be.
  explicit Writer(std::size_t expected = 0) { out_.reserve(expected); }

  /// `members` writes what stands between the braces, in order.
  template <typename Members>
  void object(Members members) {
    open('{');
    members();
    out_ += '}';
  }
  template <typename Members>
  void object(std::string_view key, Members members) {
    name(key);
    object(std::move(members));
  }
  /// `items` writes the values between the brackets, in order.
  template <typename Items>
  void array(std::string_view key, Items items) {
    name(key);
    open('[');
    items();
    out_ += ']';
  }

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }  // not as a bool
  void value(bool flag);
  void value(std::uint32_t number);
  void null();

  template <typename Type>
  void member(std::string_view key, const Type& content) {
    name(key);
    value(content);
  }
  void null_member(std::string_view key);
  /// A probability or share with three decimals: enough for a person, and the same digits on every
  /// platform.
  void share(std::string_view key, float content);
  /// "start" and "end" of a byte span in the unit of `offsets`.
  void span(Span content, const OffsetConverter& offsets);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void name(std::string_view key);

  std::string out_;
};

}  // namespace copydesk::json
