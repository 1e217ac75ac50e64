#include "quotes/lexicon.hpp"

#include <array>
#include <cstddef>

namespace copydesk::quotes {

namespace {

/// Words of one set of classes, apart by spaces.
struct Row {
  WordClasses classes = 0;
  std::string_view words;
};

#include "quotes/lexicon_words.inc"

constexpr std::size_t slots = 4096;  // a power of two, about twice the words
constexpr std::size_t most_words = 2600;
constexpr std::size_t most_bytes = 24000;
constexpr std::size_t longest_word = 24;

constexpr std::uint32_t hash(std::string_view word) {
  std::uint32_t value = 2166136261U;
  for (const char c : word) {
    value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return value ^ (value >> 15U);
}

/// The words packed end to end, and an open-addressing index of them, all made by the compiler.
struct Lexicon {
  struct Entry {
    WordClasses classes = 0;
    std::uint16_t offset = 0;
    std::uint16_t size = 0;
  };
  std::array<char, most_bytes> text = {};
  std::array<Entry, most_words> entries = {};
  std::array<std::uint16_t, slots> index = {};  ///< entry + 1; 0: free
  std::size_t used_bytes = 0;
  std::size_t used = 0;

  [[nodiscard]] constexpr std::string_view word(const Entry& entry) const {
    return std::string_view(text.data(), used_bytes).substr(entry.offset, entry.size);
  }

  /// The slot where `word` stands or would stand.
  [[nodiscard]] constexpr std::size_t slot_of(std::string_view word_at) const {
    std::size_t slot = hash(word_at) % slots;
    while (index[slot] != 0 && word(entries[index[slot] - 1U]) != word_at) {
      slot = (slot + 1) % slots;
    }
    return slot;
  }

  constexpr void add(std::string_view one, WordClasses classes) {
    const std::size_t slot = slot_of(one);
    if (index[slot] == 0) {
      entries[used] = {0, static_cast<std::uint16_t>(used_bytes),
                       static_cast<std::uint16_t>(one.size())};
      for (const char c : one) text[used_bytes++] = c;
      index[slot] = static_cast<std::uint16_t>(++used);
    }
    entries[index[slot] - 1U].classes |= classes;
  }
};

/// A word under construction.
struct Form {
  std::array<char, longest_word> text = {};
  std::size_t size = 0;

  constexpr explicit Form(std::string_view stem) { append(stem); }
  constexpr Form& append(std::string_view more) {
    for (const char c : more) text[size++] = c;
    return *this;
  }
  [[nodiscard]] constexpr std::string_view view() const { return {text.data(), size}; }
};

constexpr bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

constexpr std::string_view next_word(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view one = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return one;
}

/// "claim", "admit+", "say/says/said/saying" in all their forms.
constexpr void add_verb(Lexicon& lexicon, std::string_view verb, WordClasses frames) {
  if (verb.find('/') != std::string_view::npos) {
    for (const WordClasses form :
         {WordClasses{plain}, WordClasses{0}, WordClasses{past}, WordClasses{participle}}) {
      const std::string_view one = next_word(verb, '/');
      if (!one.empty() && one != "-") lexicon.add(one, frames | form);
    }
    return;
  }
  WordClasses noun = 0;
  bool doubles = false;
  while (verb.ends_with('*') || verb.ends_with('+')) {
    if (verb.back() == '*') noun = also_noun;
    if (verb.back() == '+') doubles = true;
    verb.remove_suffix(1);
  }
  const char last = verb.back();
  const bool falls_e = last == 'e';
  const bool falls_y = last == 'y' && !is_vowel(verb[verb.size() - 2]);
  const bool hisses = last == 's' || last == 'x' || verb.ends_with("sh") || verb.ends_with("ch");
  const std::string_view stem = verb.substr(0, verb.size() - (falls_e || falls_y ? 1 : 0));
  const std::string_view twice = doubles ? verb.substr(verb.size() - 1) : std::string_view{};
  lexicon.add(verb, frames | noun | plain);
  lexicon.add(Form(falls_y ? stem : verb)
                  .append(falls_y  ? "ies"
                          : hisses ? "es"
                                   : "s")
                  .view(),
              frames | noun);
  lexicon.add(Form(stem).append(twice).append(falls_y ? "ied" : "ed").view(), frames | past);
  lexicon.add(Form(falls_e ? stem : verb).append(twice).append("ing").view(), frames | participle);
}

constexpr Lexicon make_lexicon() {
  Lexicon lexicon;
  for (Row row : verbs) {
    while (!row.words.empty()) add_verb(lexicon, next_word(row.words, ' '), row.classes);
  }
  for (Row row : words) {
    while (!row.words.empty()) lexicon.add(next_word(row.words, ' '), row.classes);
  }
  return lexicon;
}

constexpr Lexicon lexicon = make_lexicon();

}  // namespace

WordClasses classes_of(std::string_view word) {
  std::array<char, longest_word> lowered = {};
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (size == longest_word) return 0;
    auto c = word[at];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    if (word.substr(at, 3) == "\xE2\x80\x99") {
      c = '\'';
      at += 2;
    }
    lowered[size++] = c;
  }
  const std::uint16_t entry = lexicon.index[lexicon.slot_of({lowered.data(), size})];
  return entry == 0 ? 0 : lexicon.entries[entry - 1U].classes;
}

}  // namespace copydesk::quotes
