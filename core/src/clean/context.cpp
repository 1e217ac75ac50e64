#include "clean/context.hpp"

#include <algorithm>
#include <bit>

#include "clean/context_values.hpp"
#include "clean/counter.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::uint32_t half = FirstReading::whole / 2;
constexpr std::uint32_t sure = FirstReading::whole * 9 / 10;

/// Finest near 0 and near the whole.
std::uint8_t chance(std::uint32_t mass) {
  return mass <= half
             ? scale(mass)
             : static_cast<std::uint8_t>(
                   80 - scale(mass >= FirstReading::whole ? 0 : FirstReading::whole - mass));
}
/// A run of blocks that are likely text, with at most two others between them.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint64_t words = 0;  ///< times their chance, in 1024ths
  std::uint32_t blocks = 0;
  std::uint32_t content = 0;         ///< content words of its text
  std::uint32_t content_shared = 0;  ///< ... that the main stretch has
  std::uint32_t comments = 0;        ///< chance of comments, summed
  std::uint32_t headline = 0;        ///< highest chance of a headline in the three blocks before
};

class Reader {
 public:
  Reader(const Page& page, const FirstReading& reading)
      : page_(page),
        reading_(reading),
        size_(static_cast<std::uint32_t>(reading.size())),
        out_(reading.size(), context_width) {
    text_.assign(size_ + 1, 0);
    words_.assign(size_ + 1, 0);
    for (std::uint32_t i = 0; i < size_; ++i) {
      const std::uint32_t words = std::min<std::uint32_t>(page.shapes[i].words, 200);
      text_[i + 1] = text_[i] + std::uint64_t{words} * reading.running(i);
      words_[i + 1] = words_[i] + words;
    }
    find_stretches();
    read_vocabulary();
    read_kinds();
  }

  std::vector<std::uint8_t> run() {
    for (std::uint32_t i = 0; i < size_; ++i) {
      out_.start(i);
      add_block_values(page_, i, out_);
      add_roles(i);
      add_windows(i);
      add_stretch(i);
      add_words(i);
      add_kinds(i);
      note_passed(i);
    }
    return out_.take();
  }

 private:
  void add(std::uint8_t value) { out_.add(value); }

  void find_stretches() {
    constexpr std::uint32_t bridge = 3;
    stretch_of_.assign(size_, 0);
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (reading_.running(i) > half) {
        if (stretches_.empty() || i - stretches_.back().last > bridge) {
          stretches_.push_back({.first = i, .last = i});
          for (std::uint32_t b = i - std::min(i, 3U); b < i; ++b)
            stretches_.back().headline =
                std::max(stretches_.back().headline, reading_.mass(b, Role::headline));
        }
        Stretch& stretch = stretches_.back();
        stretch.last = i;
        stretch.words += text_[i + 1] - text_[i];
        ++stretch.blocks;
        stretch.comments += reading_.mass(i, Role::comments);
      }
      // Behind a stretch: it, until the next one starts.
      stretch_of_[i] = static_cast<std::uint32_t>(stretches_.size());
    }
    for (std::uint32_t s = 1; s < stretches_.size(); ++s) {
      if (stretches_[s].words > stretches_[main_].words) main_ = s;
    }
  }

  void read_vocabulary() {
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (reading_.running(i) > half)
        count += page_.shapes[i].words_last - page_.shapes[i].words_first;
    }
    Counter all(count);   // blocks of sure text with the word; value: the first of them
    Counter main(count);  // the main stretch's
    known_.assign(size_, 0);
    known_before_.assign(size_, 0);
    known_main_.assign(size_, 0);
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (reading_.running(i) < sure) continue;
      const bool in_main = is_in_main(i);
      for (std::uint32_t w = page_.shapes[i].words_first; w < page_.shapes[i].words_last; ++w) {
        Counter::Entry& entry = all.at(page_.words[w] | 1U);
        if (entry.count++ == 0) entry.value = i;
        if (in_main) ++main.at(page_.words[w] | 1U).count;
      }
    }
    for (std::uint32_t i = 0; i < size_; ++i) {
      const Shape& shape = page_.shapes[i];
      const std::uint32_t own = reading_.running(i) >= sure ? 1 : 0;
      const std::uint32_t own_main = own != 0 && is_in_main(i) ? 1 : 0;
      std::uint32_t known = 0;
      std::uint32_t before = 0;
      std::uint32_t in_main = 0;
      for (std::uint32_t w = shape.words_first; w < shape.words_last; ++w) {
        const std::uint32_t word = page_.words[w] | 1U;
        const std::uint32_t times = all.count(word);
        if (times > own) ++known;
        if (times != 0 && all.value(word) < i) ++before;
        if (main.count(word) > own_main) ++in_main;
      }
      const std::uint32_t size = shape.words_last - shape.words_first;
      known_[i] = part(known, size);
      known_before_[i] = part(before, size);
      known_main_[i] = part(in_main, size);
      if (reading_.running(i) > half && stretch_of_[i] != 0) {
        Stretch& stretch = stretches_[stretch_of_[i] - 1];
        stretch.content += size;
        stretch.content_shared += in_main;
      }
    }
  }

  [[nodiscard]] bool is_in_main(std::uint32_t i) const {
    return !stretches_.empty() && i >= stretches_[main_].first && i <= stretches_[main_].last;
  }

  [[nodiscard]] std::uint32_t kind(std::uint32_t i) const {
    const Shape& shape = page_.shapes[i];
    const auto label =
        static_cast<std::uint32_t>(shape.whole != Phrase::none ? shape.whole : shape.prefix);
    return (page_.places[i].type * 16U + static_cast<std::uint32_t>(shape.first)) * 32U + label + 1;
  }

  /// Chance of text over all blocks of one shape, and over all of one class (markup).
  void read_kinds() {
    Counter shapes(size_);
    Counter classes(size_);
    const std::vector<Block>& blocks = page_.document->blocks;
    for (std::uint32_t i = 0; i < size_; ++i) {
      for (Counter::Entry* entry : {&shapes.at(kind(i)), &classes.at(blocks[i].class_hash)}) {
        ++entry->count;
        entry->value += reading_.running(i);
      }
    }
    for (std::uint32_t i = 0; i < size_; ++i) {
      const auto others = [&](const Counter& counter, std::uint32_t key) {
        const std::uint32_t count = counter.count(key);
        return count < 2 ? std::uint8_t{65}
                         : part(counter.value(key) - reading_.running(i),
                                std::uint64_t{count - 1} * FirstReading::whole);
      };
      shape_text_.push_back(others(shapes, kind(i)));
      shape_count_.push_back(scale(shapes.count(kind(i))));
      class_text_.push_back(others(classes, blocks[i].class_hash));
    }
  }

  void add_roles(std::uint32_t i) {
    add(chance(reading_.running(i)));
    for (std::size_t role = 0; role < role_count; ++role)
      add(chance(reading_.mass(i, static_cast<Role>(role))));
    for (std::uint32_t d = 1; d <= 3; ++d) {
      add(i >= d ? chance(reading_.running(i - d)) : std::uint8_t{255});
      add(i + d < size_ ? chance(reading_.running(i + d)) : std::uint8_t{255});
    }
    for (std::uint32_t d = 1; d <= 2; ++d) {
      add(i >= d ? scale(page_.shapes[i - d].words) : std::uint8_t{0});
      add(i + d < size_ ? scale(page_.shapes[i + d].words) : std::uint8_t{0});
    }
    for (const Role role : {Role::related, Role::comments}) {
      add(i >= 1 ? chance(reading_.mass(i - 1, role)) : std::uint8_t{0});
      add(i + 1 < size_ ? chance(reading_.mass(i + 1, role)) : std::uint8_t{0});
    }
  }

  void add_windows(std::uint32_t i) {
    for (const std::uint32_t reach : {5U, 15U, 50U}) {
      const std::uint32_t first = i - std::min(i, reach);
      const std::uint32_t last = std::min(size_, i + 1 + reach);
      const std::uint64_t before = text_[i] - text_[first];
      const std::uint64_t after = text_[last] - text_[i + 1];
      add(part(before, std::uint64_t{words_[i] - words_[first]} * FirstReading::whole));
      add(part(after, std::uint64_t{words_[last] - words_[i + 1]} * FirstReading::whole));
      add(scale(static_cast<std::uint32_t>(before / FirstReading::whole)));
      add(scale(static_cast<std::uint32_t>(after / FirstReading::whole)));
    }
    add(part(text_[i], text_[size_]));
    add(scale(static_cast<std::uint32_t>(text_[size_] / FirstReading::whole)));
    add(part(text_[size_], std::uint64_t{words_[size_]} * FirstReading::whole));
    // What was passed on the way here.
    add(scale(i - last_sure_));
    add(scale(i - last_headline_));
    add(scale(i - first_headline_));
    add(scale(
        static_cast<std::uint32_t>((text_[i] - text_[last_headline_]) / FirstReading::whole)));
    add(scale(furniture_run_));
    add(scale(comments_ / FirstReading::whole));
    add(scale(related_ / FirstReading::whole));
  }

  void note_passed(std::uint32_t i) {
    if (reading_.running(i) >= sure) {
      last_sure_ = i;
      related_ = 0;
    }
    if (reading_.mass(i, Role::headline) > half) {
      if (first_headline_ == 0) first_headline_ = i;
      last_headline_ = i;
    }
    furniture_run_ = reading_.running(i) < half ? furniture_run_ + 1 : 0;
    comments_ += reading_.mass(i, Role::comments);
    related_ += reading_.mass(i, Role::related) + reading_.mass(i, Role::navigation);
  }

  void add_stretch(std::uint32_t i) {
    if (stretch_of_[i] == 0 || stretches_.empty()) {
      for (int n = 0; n < 12; ++n) add(0);
      add(stretches_.empty() ? std::uint8_t{255} : scale(stretches_[0].first - i));
      add(stretches_.empty() ? std::uint8_t{255} : scale(stretches_[main_].first - i));
      return;
    }
    const std::uint32_t number = stretch_of_[i] - 1;
    const Stretch& stretch = stretches_[number];
    const Stretch& main = stretches_[main_];
    add(scale(static_cast<std::uint32_t>(stretch.words / FirstReading::whole)));
    add(part(stretch.words, main.words));
    add(static_cast<std::uint8_t>(
        std::clamp(static_cast<int>(number) - static_cast<int>(main_), -20, 20) + 20));
    add(capped(static_cast<std::uint32_t>(stretches_.size())));
    add(part(stretch.content_shared, stretch.content));
    add(part(stretch.comments, std::uint64_t{stretch.blocks} * FirstReading::whole));
    add(part(stretch.words, std::uint64_t{stretch.blocks} * FirstReading::whole * 64));
    add(chance(stretch.headline));
    add(part(stretch.blocks, stretch.last - stretch.first + 1));
    add(scale(i - stretch.first));
    add(signed_scale(static_cast<std::int32_t>(i) - static_cast<std::int32_t>(stretch.last)));
    const std::uint32_t distance = stretch.first > main.last   ? stretch.first - main.last
                                   : main.first > stretch.last ? main.first - stretch.last
                                                               : 0;
    add(scale(distance));
    add(signed_scale(static_cast<std::int32_t>(i) - static_cast<std::int32_t>(main.first)));
    add(signed_scale(static_cast<std::int32_t>(i) - static_cast<std::int32_t>(main.last)));
  }

  void add_words(std::uint32_t i) {
    add(scale(page_.shapes[i].words_last - page_.shapes[i].words_first));
    add(known_[i]);
    add(known_before_[i]);
    add(known_main_[i]);
    add(i > 0 ? known_before_[i - 1] : std::uint8_t{0});
    add(i + 1 < size_ ? known_before_[i + 1] : std::uint8_t{0});
    add(i + 1 < size_ ? known_main_[i + 1] : std::uint8_t{0});
  }

  void add_kinds(std::uint32_t i) {
    add(shape_text_[i]);
    add(shape_count_[i]);
    add(class_text_[i]);
    add(i > 0 ? scale(page_.places[i - 1].repeats) : std::uint8_t{0});
    add(i + 1 < size_ ? scale(page_.places[i + 1].repeats) : std::uint8_t{0});
  }

  const Page& page_;
  const FirstReading& reading_;
  std::uint32_t size_;
  std::vector<std::uint64_t> text_;  ///< words times their chance, before each block
  std::vector<std::uint32_t> words_;
  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> stretch_of_;  ///< number + 1 of the last stretch that started; 0: none
  std::uint32_t main_ = 0;
  std::vector<std::uint8_t> known_, known_before_, known_main_;
  std::vector<std::uint8_t> shape_text_, shape_count_, class_text_;
  std::uint32_t last_sure_ = 0;
  std::uint32_t last_headline_ = 0;
  std::uint32_t first_headline_ = 0;
  std::uint32_t furniture_run_ = 0;
  std::uint32_t comments_ = 0;
  std::uint32_t related_ = 0;
  ContextColumns out_;
};

}  // namespace

std::vector<std::uint8_t> read_context(const Page& page, const FirstReading& reading) {
  return Reader(page, reading).run();
}

}  // namespace copydesk::cleaning
