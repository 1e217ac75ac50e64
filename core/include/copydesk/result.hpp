// Errors are values: a function that can fail returns Result<T>; no exception crosses the API.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace copydesk {

/// What went wrong. Each name says which rule was broken; `error_name` gives the JSON spelling.
enum class ErrorCode : std::uint8_t {
  empty_input,         ///< nothing but white space
  too_large,           ///< more than max_document_bytes
  binary_input,        ///< not text in any encoding we read (a picture, a program ...)
  unsupported_format,  ///< a known format this stage does not read; detail names it
  encrypted_input,     ///< needs a password
  damaged_input,       ///< right format, broken inside; offset points at the place
  bad_encoding,        ///< declared encoding unknown
  bad_json,            ///< a record or project file that is not the JSON it should be
  bad_model,           ///< model bytes with a wrong magic, version or checksum
  unknown_document,    ///< an id that the collection does not hold
  bad_request,         ///< a call whose arguments do not fit
  file_unreadable,     ///< the operating system would not give the bytes
  internal,            ///< a bug of ours; detail says where
};

/// `ErrorCode::too_large` -> "too_large".
[[nodiscard]] std::string_view error_name(ErrorCode code);

/// An error: which rule, in which stage, where in the input, and a sentence for a person.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string_view stage;  ///< "read", "clean" ...; always a string literal
  std::size_t offset = 0;  ///< byte of the input, 0 where no place applies
  std::string detail;      ///< one plain sentence: names the thing and the reason
};

/// A value or an Error. Ask `ok()` (or test it as a bool) before `value()`.
///
///     Result<Document> read_result = read(source);
///     if (!read_result) return report(read_result.error());
///     use(read_result.value());
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(*-explicit-*)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] T& value() & { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace copydesk
