#include "read/single_byte.hpp"

#include <algorithm>
#include <array>

#include "read/decode.hpp"
#include "text/character.hpp"

namespace copydesk {

namespace {

constexpr std::size_t looked_at = 1U << 16U;

/// A language and the encoding it is written in.
struct Alphabet {
  std::string_view charset;
  std::u32string_view letters;  ///< beyond ASCII, small; of a whole script: its common ones
  char32_t first = 0;           ///< the script's block; 0: Latin, only `letters` are right
  char32_t last = 0;
};

// In order of preference: an earlier one wins a tie. Letters: the languages' orthographies (CLDR
// exemplar characters); common letters of the other scripts by their frequency in news.
constexpr std::array alphabets{
    Alphabet{"windows-1252", U"éèàçêâîôûùëïœ"},      // French
    Alphabet{"windows-1252", U"äöüß"},               // German
    Alphabet{"windows-1252", U"áéíóúñü"},            // Spanish
    Alphabet{"windows-1252", U"àèéìòù"},             // Italian
    Alphabet{"windows-1252", U"áàâãéêíóôõúç"},       // Portuguese
    Alphabet{"windows-1252", U"åäöæøé"},             // Nordic
    Alphabet{"windows-1252", U"áéíóúýðþæö"},         // Icelandic
    Alphabet{"windows-1250", U"áčďéěíňóřšťúůýž"},    // Czech
    Alphabet{"windows-1250", U"áäčďéíĺľňóôŕšťúýž"},  // Slovak
    Alphabet{"windows-1250", U"ąćęłńóśźż"},          // Polish
    Alphabet{"windows-1250", U"áéíóöőúüű"},          // Hungarian
    Alphabet{"windows-1250", U"čćđšž"},              // Croatian, Slovene
    Alphabet{"windows-1250", U"ăâîşţ"},              // Romanian
    Alphabet{"iso-8859-2", U"áčďéěíňóřšťúůýž"},
    Alphabet{"iso-8859-2", U"ąćęłńóśźż"},
    Alphabet{"windows-1254", U"çğıöşüâî"},     // Turkish
    Alphabet{"windows-1257", U"āčēģīķļņšūž"},  // Latvian
    Alphabet{"windows-1257", U"ąčęėįšųūž"},    // Lithuanian
    Alphabet{"windows-1257", U"äöõüšž"},       // Estonian
    Alphabet{"windows-1251", U"оеаинтсрвл", 0x400, 0x491},
    Alphabet{"koi8-r", U"оеаинтсрвл", 0x410, 0x451},
    Alphabet{"koi8-u", U"оаинвіерт", 0x404, 0x491},
    Alphabet{"iso-8859-5", U"оеаинтсрвл", 0x401, 0x45F},
    Alphabet{"ibm866", U"оеаинтсрвл", 0x401, 0x45E},
    Alphabet{"windows-1253", U"αοιετσνηυρ", 0x384, 0x3CE},
    Alphabet{"windows-1255", U"יוהלאמרתבש", 0x5B0, 0x5F4},
    Alphabet{"windows-1256", U"اليمونترب", 0x60C, 0x6D2},
    Alphabet{"windows-874", U"านรอกเงมย", 0xE01, 0xE5B},
};

/// How much the bytes read as text of a language.
class Reading {
 public:
  explicit Reading(const Alphabet& alphabet)
      : alphabet_(alphabet), table_(*single_byte_table(alphabet.charset)) {}

  long score(std::string_view bytes) {
    long sum = 0;
    char32_t before = ' ';
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      const char32_t c = value < 0x80 ? value : table_[value - 0x80U];
      if (value >= 0x80) sum += c < 0xA0 ? -20 : one(c, before);
      before = c;
    }
    return sum;
  }

 private:
  [[nodiscard]] long one(char32_t c, char32_t before) const {
    if (text::is_mark(c)) return alphabet_.first != 0 && is_in_script(c) ? 1 : -3;
    if (!text::is_letter(c)) {
      // Marks do not stand behind a letter, but for quotation marks, dashes and the like.
      const bool mark = c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2010 && c < 0x2040);
      return mark || !text::is_letter(before) ? 0 : -4;
    }
    long sum = 0;
    const bool common = alphabet_.letters.find(text::to_lower(c)) != std::u32string_view::npos;
    if (alphabet_.first == 0) {
      sum += common ? 2 : -4;
      if (before >= 0x80 && text::is_letter(before)) sum -= 2;  // "œé": rare in Latin script
    } else {
      sum += is_in_script(c) ? (common ? 3 : 1) : -4;
      if (before < 0x80 && text::is_letter(before)) sum -= 4;  // a word of two scripts
    }
    // A capital inside a word of small letters is the mark of a wrong table.
    if (text::is_upper(c) && text::is_lower(before)) sum -= 6;
    return sum;
  }

  [[nodiscard]] bool is_in_script(char32_t c) const {
    return c >= alphabet_.first && c <= alphabet_.last;
  }

  const Alphabet& alphabet_;
  const SingleByteTable& table_;
};

}  // namespace

std::string_view likely_single_byte(std::string_view bytes) {
  bytes = bytes.substr(0, looked_at);
  const Alphabet* best = &alphabets.front();
  long highest = Reading(*best).score(bytes);
  for (const Alphabet& alphabet : alphabets) {
    const long score = Reading(alphabet).score(bytes);
    if (score > highest) {
      highest = score;
      best = &alphabet;
    }
  }
  return best->charset;
}

}  // namespace copydesk
