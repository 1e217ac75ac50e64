// A sentence of a story as the attribution rules read it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "copydesk/span.hpp"
#include "text/tokens.hpp"

namespace copydesk::quotes {

/// A cue and who speaks by it, as token numbers [first, last) of the sentence.
struct Attribution {
  std::size_t cue_first = 0, cue_last = 0;
  std::size_t source_first = 0, source_last = 0;  ///< equal: no source found
  bool inverted = false;                          ///< "said Lind": the source stands behind the cue
  bool according = false;                         ///< "according to Lind"
};

/// Tokens of one sentence with lower-case words; quoted tokens are known.
class Sentence {
 public:
  Sentence(std::string_view text, Span span, std::span<const Mention> mentions,
           const std::vector<Span>& quoted);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] Span span() const { return span_; }
  [[nodiscard]] std::string_view word(std::size_t i) const { return slice(text_, tokens_[i].span); }
  [[nodiscard]] const std::string& lower(std::size_t i) const { return lower_[i]; }
  [[nodiscard]] bool is_quoted(std::size_t i) const { return quoted_[i]; }
  [[nodiscard]] Span bytes(std::size_t first, std::size_t last) const {
    return {tokens_[first].span.start, tokens_[last - 1].span.end};
  }

  /// Attributions outside quoted words, in order.
  [[nodiscard]] std::vector<Attribution> attributions() const;

 private:
  [[nodiscard]] std::optional<Attribution> verb_at(std::size_t i) const;
  [[nodiscard]] std::optional<Attribution> according_at(std::size_t i) const;
  /// The noun phrase that ends before token `end`; first == end when there is none.
  [[nodiscard]] std::size_t phrase_before(std::size_t end) const;
  [[nodiscard]] std::size_t phrase_behind(std::size_t first) const;
  [[nodiscard]] bool is_break(std::size_t i) const;

  std::string_view text_;
  Span span_;
  std::vector<text::Token> tokens_;
  std::vector<std::string> lower_;
  std::vector<bool> quoted_;
  std::vector<bool> named_;  ///< inside a mention that is a name
};

}  // namespace copydesk::quotes
