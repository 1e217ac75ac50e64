#include "quotes/marks.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk::quotes {

namespace {

using namespace std::string_view_literals;

/// Which sides of a mark are open: at a space, at the paragraph's end, at a bracket or dash.
struct Sides {
  bool free_before = false;
  bool free_behind = false;
};

Sides sides_of(const StoryWords& story, WordRange paragraph, WordRange mark) {
  const auto is_edge = [&](std::uint32_t word, bool before) {
    const Shape shape = story.words[word].shape;
    if (before) return shape == Shape::opening_bracket || shape == Shape::dash;
    return shape == Shape::closing_bracket || shape == Shape::dash || shape == Shape::comma ||
           shape == Shape::stop || shape == Shape::colon;
  };
  Sides sides;
  sides.free_before = mark.first == paragraph.first || story.words[mark.first].space_before ||
                      is_edge(mark.first - 1, true);
  sides.free_behind = mark.last == paragraph.last || story.words[mark.last].space_before ||
                      is_edge(mark.last, false);
  return sides;
}

/// A mark whose form has a side; the spaces may overrule it.
Mark sided(WordRange words, MarkStyle style, bool opens, Sides sides) {
  const bool disagrees =
      opens ? !sides.free_before && sides.free_behind : sides.free_before && !sides.free_behind;
  return {words, style, opens != disagrees, true};
}

/// Shortened words that begin with an apostrophe: "’tis", "’90s".
bool is_elision(std::string_view word) {
  constexpr std::array elided{"tis"sv, "twas"sv, "em"sv, "til"sv, "cause"sv, "n"sv, "bout"sv};
  return (!word.empty() && word.front() >= '0' && word.front() <= '9') ||
         std::find(elided.begin(), elided.end(), word) != elided.end();
}

class MarkFinder {
 public:
  MarkFinder(const StoryWords& story, WordRange paragraph) : story_(story), paragraph_(paragraph) {}

  ParagraphMarks operator()() {
    for (std::uint32_t at = paragraph_.first; at < paragraph_.last; ++at) {
      if (story_.words[at].shape == Shape::mark) at += mark(at) - 1;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char32_t character(std::uint32_t word) const {
    return text::decode(story_.text, story_.words[word].span.start).value;
  }

  /// Reads the mark at `at`; how many words it takes.
  std::uint32_t mark(std::uint32_t at) {
    const char32_t c = character(at);
    const bool doubled = (c == U'\'' || c == U'`') && at + 1 < paragraph_.last &&
                         !story_.words[at + 1].space_before && character(at + 1) == c;
    const WordRange words{at, at + (doubled ? 2U : 1U)};
    const Sides sides = sides_of(story_, paragraph_, words);
    if (doubled || c == U'"') {
      straight(words, sides, c == U'`');
      return words.last - words.first;
    }
    switch (c) {
      case 0x201C:
        curly_or_low(words, sides);
        break;
      case 0x201D:
        out_.doubles.push_back(sided(words, MarkStyle::curly, false, sides));
        break;
      case 0x201E:
        out_.doubles.push_back({words, MarkStyle::low_high, true, true});
        break;
      case 0xAB:
      case 0xBB:
        guillemet(words, sides, c == 0xAB);
        break;
      case 0x300C:
      case 0x300E:
      case 0x300D:
      case 0x300F:
        out_.doubles.push_back({words, MarkStyle::corner, c % 2 == 0, true});
        break;
      case 0x2018:
      case 0x2019:
      case U'\'':
        single(words, sides, c);
        break;
      default:
        break;
    }
    return 1;
  }

  void straight(WordRange words, Sides sides, bool opens) {
    Mark mark{words, MarkStyle::straight, opens, true};
    if (!opens) {
      mark.sure = sides.free_before != sides.free_behind;
      mark.opens = sides.free_before && !sides.free_behind;
    }
    out_.doubles.push_back(mark);
  }

  /// “ opens, but behind „ it closes.
  void curly_or_low(WordRange words, Sides sides) {
    const bool closes_low = !out_.doubles.empty() && out_.doubles.back().opens &&
                            out_.doubles.back().style == MarkStyle::low_high;
    if (closes_low) {
      out_.doubles.push_back({words, MarkStyle::low_high, false, true});
    } else {
      out_.doubles.push_back(sided(words, MarkStyle::curly, true, sides));
    }
  }

  /// « opens in French, with spaces inside; in German » opens.
  void guillemet(WordRange words, Sides sides, bool left) {
    if (sides.free_before && sides.free_behind) {
      out_.doubles.push_back({words, MarkStyle::guillemet, left, true});
    } else {
      out_.doubles.push_back(sided(words, MarkStyle::guillemet, left, sides));
    }
  }

  void single(WordRange words, Sides sides, char32_t c) {
    if (words.last < paragraph_.last && sides.free_before && !sides.free_behind && c != 0x2019 &&
        !is_elision(story_.view(words.last))) {
      out_.singles.push_back({words, MarkStyle::single, true, true});
    } else if (words.first > paragraph_.first && !story_.words[words.first].space_before &&
               sides.free_behind && c != 0x2018) {
      const std::string_view before = story_.view(words.first - 1);
      const bool plural = before.ends_with('s') || before.ends_with('z') || before.ends_with('x');
      const bool goes_on =
          words.last < paragraph_.last && story_.words[words.last].shape == Shape::word;
      out_.singles.push_back({words, MarkStyle::single, false, !(plural && goes_on)});
    }
  }

  const StoryWords& story_;
  WordRange paragraph_;
  ParagraphMarks out_;
};

}  // namespace

ParagraphMarks find_marks(const StoryWords& story, WordRange paragraph) {
  return MarkFinder(story, paragraph)();
}

}  // namespace copydesk::quotes
