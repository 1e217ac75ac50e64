#include "read/html/regions.hpp"

#include <array>

#include "read/html/ascii.hpp"
#include "read/html/tags.hpp"

namespace copydesk::html {
namespace {

constexpr std::size_t longest_word = 20;

// Words that name a region only together with another: "article" + "body", "author" + "box".
enum Partial : std::uint8_t {
  no_part = 0,
  about_article = 1U << 0U,
  about_text = 1U << 1U,
  about_person = 1U << 2U,
  about_profile = 1U << 3U,
  superlative = 1U << 4U,
  about_reading = 1U << 5U,
};

struct ClassWord {
  std::string_view word;
  Region region = Region::none;
  std::uint8_t part = no_part;
};

constexpr auto class_words = std::to_array<ClassWord>({
#include "read/html/class_words.inc"
});

constexpr std::size_t slot_count = 1024;
static_assert(class_words.size() * 2 < slot_count);

constexpr std::size_t slot_of(std::string_view word) {
  std::uint32_t h = 0x811c9dc5U;
  for (const char c : word) {
    h = (h ^ static_cast<unsigned char>(c)) * 0x01000193U;
  }
  return (h ^ (h >> 15U)) % slot_count;
}

// Open addressing: number of a word in class_words, from 1; 0: empty.
constexpr std::array<std::uint16_t, slot_count> make_slots() {
  std::array<std::uint16_t, slot_count> slots{};
  for (std::size_t i = 0; i < class_words.size(); ++i) {
    std::size_t slot = slot_of(class_words[i].word);
    while (slots[slot] != 0) {
      slot = (slot + 1) % slot_count;
    }
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

constexpr std::array<std::uint16_t, slot_count> slots = make_slots();

struct Found {
  Region region = Region::none;
  std::uint8_t part = no_part;
};

void add_word(std::string_view word, Found& found) {
  for (std::size_t slot = slot_of(word); slots[slot] != 0; slot = (slot + 1) % slot_count) {
    const ClassWord& entry = class_words[slots[slot] - 1U];
    if (entry.word == word) {
      found.region |= entry.region;
      found.part |= entry.part;
      return;
    }
  }
}

// The words of one class: "c-articleBody" -> c, article, body; and "articlebody" as a whole.
void add_class(std::string_view name, Found& found) {
  std::array<char, longest_word> word = {};
  std::size_t size = 0;
  const auto flush = [&] {
    if (size > 1 && size <= longest_word) {
      add_word({word.data(), size}, found);
    }
    size = 0;
  };
  bool after_lower = false;
  for (const char c : name) {
    if (!is(c, ascii::word)) {
      flush();
      after_lower = false;
      continue;
    }
    const char lower = ascii_lower(c);
    if (lower != c && after_lower) {
      flush();
    }
    if (size < longest_word) {
      word[size] = lower;
    }
    ++size;
    after_lower = lower == c;
  }
  flush();
}

}  // namespace

Region class_regions(std::string_view attribute) {
  // WordPress lists the article's tags and categories on the element around all of it.
  const bool lists_terms = attribute.find("status-publish") != std::string_view::npos ||
                           attribute.find("hentry") != std::string_view::npos;
  Region all = Region::none;
  Found found;
  std::size_t at = 0;
  while (at < attribute.size()) {
    if (is(attribute[at], ascii::space)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < attribute.size() && !is(attribute[end], ascii::space)) {
      ++end;
    }
    const std::string_view name = attribute.substr(at, end - at);
    at = end;
    if (lists_terms && (name.starts_with("tag-") || name.starts_with("category-"))) {
      continue;
    }
    found.part = no_part;
    add_class(name, found);
    const auto both = [&](std::uint8_t a, std::uint8_t b) {
      return (found.part & a) != 0 && (found.part & b) != 0;
    };
    all |= found.region;
    all |= both(about_article, about_text) ? Region::class_body : Region::none;
    all |= both(about_person, about_profile) ? Region::class_biography : Region::none;
    all |= both(superlative, about_reading) ? Region::class_related : Region::none;
  }
  return all;
}

Region role_region(std::string_view role) {
  struct Entry {
    std::string_view role;
    Region region;
  };
  static constexpr std::array<Entry, 9> roles = {{{"navigation", Region::navigation},
                                                  {"main", Region::main},
                                                  {"banner", Region::header},
                                                  {"contentinfo", Region::footer},
                                                  {"complementary", Region::aside},
                                                  {"article", Region::article},
                                                  {"form", Region::form},
                                                  {"search", Region::form},
                                                  {"menu", Region::navigation}}};
  for (const Entry& entry : roles) {
    if (equals_ignoring_case(role, entry.role)) {
      return entry.region;
    }
  }
  return Region::none;
}

}  // namespace copydesk::html
