// Which quotation marks belong together, over the paragraphs of a story.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quotes/marks.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// What two marks of a paragraph enclose, or what runs from a mark to the paragraph's end because
/// the quotation goes on in the next one.
struct MarkedText {
  WordRange inside;  ///< between the marks; never empty
  WordRange whole;   ///< with the marks
  MarkStyle style = MarkStyle::curly;
  bool goes_on = false;    ///< the next paragraph opens with a mark and continues it
  bool continues = false;  ///< it continues that of the paragraph before
  // Set by repair.hpp, for words whose marks are not in the text.
  bool lost_opening = false;
  bool lost_closing = false;
  std::string_view evidence;  ///< why they are taken for a quotation; empty: both marks stand
};

/// A mark without a partner.
struct LoneMark {
  Mark mark;
  std::uint32_t paragraph = 0;
};

struct Pairing {
  std::vector<MarkedText> marked;  ///< outermost only, in order
  std::vector<LoneMark> lone;
};

/// Writes into the words of a story which of `marked` each is quoted by.
void write_quoted(StoryWords& story, const std::vector<MarkedText>& marked);

/// Pairs the marks of a story and writes into its words what each is quoted by; apostrophes become
/// plain words. Marks of different paragraphs pair only where each paragraph between opens with a
/// mark, as newspapers set long quotations: a lone mark never reaches for one further away. Linear.
[[nodiscard]] Pairing pair_marks(StoryWords& story);

}  // namespace copydesk::quotes
