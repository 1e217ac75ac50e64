// The page's engine: a collection behind JSON requests.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "copydesk/response.hpp"

namespace copydesk {

/// A collection, its models and the decisions about it, driven by JSON requests. All offsets in
/// requests and answers are UTF-16 code units, so a page may use them on its strings as they are.
///
/// Requests, by "op" (optional members with ?):
///
///     {"op":"add","id","name","format"?,"charset"?,"decisions"?}  the payload is the input
///         -> copydesk/1 with the one document, or none and an entry in "errors"
///     {"op":"decide","id","decisions"}     -> copydesk/1 with that document, analysed anew
///     {"op":"refresh","id"}                -> the same, after another model has been loaded
///     {"op":"remove","id"}                 -> {}
///     {"op":"entities","decisions"?}       -> {"entities":[...],
///                                              "documents":[{"id","mention_entities":[id|null]}]}
///     {"op":"copies","threshold"?,"decisions"?}  -> {"copies":{...}}
///
/// Decisions have the member names of decisions.hpp. Unknown ops and ill-formed requests answer
/// bad_request; nothing changes then.
class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Loads a model; its own name says which. The blocks model must come before the first "add".
  /// Answers {"model", "version"}, or the error bad_model.
  [[nodiscard]] Response load_model(std::span<const std::byte> bytes);

  /// Answers one request. `payload` is borrowed for the call.
  [[nodiscard]] Response call(std::string_view request, std::string_view payload);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk
