#include "quotes/pairing.hpp"

#include <algorithm>
#include <optional>

#include "text/utf8.hpp"

namespace copydesk::quotes {

namespace {

class Pairer {
 public:
  explicit Pairer(StoryWords& story) : story_(story) {}

  Pairing operator()() {
    marks_.reserve(story_.paragraphs.size());
    for (const WordRange paragraph : story_.paragraphs) {
      marks_.push_back(find_marks(story_, paragraph));
    }
    for (std::uint32_t one = 0; one < marks_.size(); ++one) paragraph(one);
    write_quoted(story_, out_.marked);
    write_apostrophes();
    return std::move(out_);
  }

 private:
  void paragraph(std::uint32_t number) {
    number_ = number;
    found_.clear();
    pair_doubles();
    pair_singles();
    std::sort(found_.begin(), found_.end(), [](const MarkedText& a, const MarkedText& b) {
      return a.whole.first < b.whole.first;
    });
    for (const MarkedText& one : found_) {
      // What stands inside another is nested and stays a part of it.
      const bool nested = !out_.marked.empty() && out_.marked.back().whole.last > one.whole.first;
      if (!nested && !one.inside.empty()) out_.marked.push_back(one);
    }
  }

  [[nodiscard]] static bool fit(const Mark& open, const Mark& close) {
    return open.style == close.style;
  }

  /// Whether the mark opens, seen that something is open or not.
  [[nodiscard]] static bool opens(const Mark& mark, bool is_open) {
    return mark.sure ? mark.opens : !is_open;
  }

  void pair_doubles() {
    const std::vector<Mark>& marks = marks_[number_].doubles;
    std::optional<std::size_t> open;
    const bool carried = carried_;
    carried_ = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (opens(marks[i], open.has_value())) {
        if (open && nests(marks, i, *open)) {
          ++i;
          continue;
        }
        if (open) lone(marks[*open]);
        open = i;
      } else if (open && (fit(marks[*open], marks[i]) || !closes_later(marks, i, *open))) {
        put(marks[*open], marks[i].words, carried && *open == 0);
        open.reset();
      } else if (!open) {
        lone(marks[i]);
      }
    }
    if (!open) return;
    if (goes_on(marks[*open].style)) {
      const std::uint32_t end = story_.paragraphs[number_].last;
      put(marks[*open], {end, end}, carried && *open == 0);
      found_.back().goes_on = true;
      carried_ = true;
    } else {
      lone(marks[*open]);
    }
  }

  /// Whether the mark `i`, which opens inside of `open`, is closed before the outer one is.
  [[nodiscard]] static bool nests(const std::vector<Mark>& marks, std::size_t i, std::size_t open) {
    if (i + 2 >= marks.size() || opens(marks[i + 1], true) || !fit(marks[i], marks[i + 1])) {
      return false;
    }
    return !opens(marks[i + 2], true) && fit(marks[open], marks[i + 2]);
  }

  /// Whether behind the ill-fitting mark `i` there is one that fits.
  [[nodiscard]] static bool closes_later(const std::vector<Mark>& marks, std::size_t i,
                                         std::size_t open) {
    return i + 1 < marks.size() && !opens(marks[i + 1], true) && fit(marks[open], marks[i + 1]);
  }

  /// The next paragraph begins with a mark of the style.
  [[nodiscard]] bool goes_on(MarkStyle style) const {
    if (number_ + 1 >= marks_.size() || marks_[number_ + 1].doubles.empty()) return false;
    const Mark& first = marks_[number_ + 1].doubles.front();
    return first.words.first == story_.paragraphs[number_ + 1].first && first.style == style &&
           opens(first, false);
  }

  /// Each single opening mark with the first sure closing one behind it; where there is none, with
  /// the first that may be an apostrophe as well.
  void pair_singles() {
    std::optional<Mark> open;
    std::optional<WordRange> doubtful;
    const auto close = [&](WordRange words) {
      put(*open, words, false);
      open.reset();
      doubtful.reset();
    };
    for (const Mark& mark : marks_[number_].singles) {
      if (mark.opens) {
        if (open && doubtful) close(*doubtful);
        open = mark;
        doubtful.reset();
      } else if (open && mark.sure) {
        close(mark.words);
      } else if (open && !doubtful) {
        doubtful = mark.words;
      }
    }
    if (open && doubtful) close(*doubtful);
  }

  void put(const Mark& open, WordRange close, bool continues) {
    MarkedText one;
    one.whole = {open.words.first, close.last};
    one.inside = {open.words.last, close.first};
    one.style = open.style;
    one.continues = continues;
    found_.push_back(one);
  }

  void lone(const Mark& mark) {
    // Inches: 6'2".
    const std::uint32_t at = mark.words.first;
    const bool inches = mark.style == MarkStyle::straight && at > 0 &&
                        !story_.words[at].space_before &&
                        story_.words[at - 1].shape == Shape::number;
    const bool markup = at > 0 && story_.view(at - 1) == "=";  // remains of HTML: href="
    if (!inches && !markup) out_.lone.push_back({mark, number_});
  }

  /// Single marks that pair with nothing are apostrophes: "the voters’ choice".
  void write_apostrophes() {
    for (Word& word : story_.words) {
      if (word.shape != Shape::mark || word.quoted()) continue;
      const char32_t c = text::decode(story_.text, word.span.start).value;
      if (c == U'\'' || c == 0x2018 || c == 0x2019) word.shape = Shape::word;
    }
  }

  StoryWords& story_;
  std::vector<ParagraphMarks> marks_;
  std::vector<MarkedText> found_;
  Pairing out_;
  std::uint32_t number_ = 0;
  bool carried_ = false;
};

}  // namespace

void write_quoted(StoryWords& story, const std::vector<MarkedText>& marked) {
  for (std::uint32_t number = 0; number < marked.size(); ++number) {
    const WordRange whole = marked[number].whole;
    for (std::uint32_t at = whole.first; at < whole.last; ++at) story.words[at].quoted_by = number;
  }
}

Pairing pair_marks(StoryWords& story) {
  return Pairer(story)();
}

}  // namespace copydesk::quotes
