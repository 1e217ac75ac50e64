// Where the marks of a story stand, to ask how far it is to the next one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "quotes/pairing.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Starts and ends of marked texts and lone marks, by style and all together. Each question costs a
/// binary search.
class MarkBorders {
 public:
  MarkBorders(const StoryWords& story, const Pairing& pairing);

  /// The words between `at` and the next mark of `style` (of any, without one), within the
  /// paragraph. Marks of other styles may stand nested in it.
  [[nodiscard]] WordRange room_behind(std::uint32_t at, std::uint32_t paragraph,
                                      std::optional<MarkStyle> style) const;
  [[nodiscard]] WordRange room_before(std::uint32_t at, std::uint32_t paragraph,
                                      std::optional<MarkStyle> style) const;
  /// Whether a marked text or lone mark begins or ends among the words.
  [[nodiscard]] bool has_marks(WordRange words) const;

 private:
  struct Borders {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> ends;
  };
  static constexpr std::size_t any_style = 6;  // behind the last MarkStyle

  void add(WordRange words, MarkStyle style);
  [[nodiscard]] const Borders& of(std::optional<MarkStyle> style) const;

  const StoryWords* story_;
  std::array<Borders, any_style + 1> borders_;
};

}  // namespace copydesk::quotes
