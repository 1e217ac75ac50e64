// Quotation marks among the words of a paragraph.
#pragma once

#include <cstdint>
#include <vector>

#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Families of marks that pair with each other.
enum class MarkStyle : std::uint8_t { curly, straight, single, guillemet, low_high, corner };

/// A quotation mark where it stands. Its side is told by its form and by the spaces round it;
/// where these disagree ("”Hej” in Swedish, »so« in German) the spaces decide.
struct Mark {
  WordRange words;  ///< one word, two for '' and ``
  MarkStyle style = MarkStyle::curly;
  bool opens = false;
  bool sure = true;  ///< false: a straight mark with spaces on both sides or on none; or a single
                     ///< closing mark that may be the apostrophe of a plural: "the voters’ choice"
};

/// Double marks and single marks of one paragraph, in order, apostrophes left out.
struct ParagraphMarks {
  std::vector<Mark> doubles;
  std::vector<Mark> singles;
};

/// Marks of the words [paragraph). Linear.
[[nodiscard]] ParagraphMarks find_marks(const StoryWords& story, WordRange paragraph);

}  // namespace copydesk::quotes
