// The first engine of the page: reads and cleans, small enough to be ready at once.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "copydesk/response.hpp"

namespace copydesk {

/// Answers "add", "decide", "refresh" and "remove" of copydesk::Session in the same form, without
/// mentions, quotes, entities and copies ("entities" and "copies" answer bad_request). The page
/// starts with it and gives its documents to a Session when that has arrived.
class CleaningSession {
 public:
  CleaningSession();
  ~CleaningSession();
  CleaningSession(CleaningSession&&) noexcept;
  CleaningSession& operator=(CleaningSession&&) noexcept;
  CleaningSession(const CleaningSession&) = delete;
  CleaningSession& operator=(const CleaningSession&) = delete;

  /// Loads the blocks model; others are refused with bad_model.
  [[nodiscard]] Response load_model(std::span<const std::byte> bytes);
  [[nodiscard]] Response call(std::string_view request, std::string_view payload);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk
