#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace copydesk::text {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 4000;
constexpr int fewest_hits = 3;

/// A language of a Latin or Cyrillic script and its commonest words, lower case, blanks round each.
struct Profile {
  std::string_view code;
  std::string_view words;
};

constexpr std::array profiles{
    Profile{"en",
            " the of and to in that is was for on with said he as it by at from are has have be "
            "were his they which an this but not who will been their had "},
    Profile{"de",
            " der die das und ist nicht von mit den ein eine zu auf für im dem des sich auch als "
            "wird werden sind hat bei nach wie aus noch um einer "},
    Profile{
        "fr",
        " le la les des et est une dans que qui pour pas sur avec ce par au aux sont cette plus "
        "été ont mais du il elle ne se en "},
    Profile{"es",
            " el la los las de que y en un una por con para su se del al es no lo como más pero "
            "fue sus este ha sobre entre "},
    Profile{
        "it",
        " il la di che e un una per con del della sono non si dei le nel alla è gli più anche ha "
        "al dal ma come lo questo "},
    Profile{"pt",
            " o a os as de que e do da em um uma para com não se dos das por mais no na ao foi é "
            "como seu sua pelo "},
    Profile{"nl",
            " de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar "
            "heeft maar wordt uit zich "},
    Profile{"sv",
            " och att det som en på är av för med till den har inte om ett han var från men vi ska "
            "kan också "},
    Profile{"da",
            " og at det som en på er af for med til den har ikke om et han var fra men vi skal kan "
            "også blev "},
    Profile{"no",
            " og at det som en på er av for med til den har ikke om et han var fra men vi skal kan "
            "også ble etter "},
    Profile{"fi", " ja on ei se että hän oli mutta joka ovat myös kun niin tai mukaan sen olla "},
    Profile{"pl", " i w na z do że nie się jest to o po za od przez dla jak był oraz ale jego "},
    Profile{"cs", " a v na se je že do s z o k pro by ale jako které také podle byl jsou "},
    Profile{"hu", " a az és hogy nem is egy meg volt ez van csak már de el mint "},
    Profile{"ro", " și de în a la cu pe că nu din care este un o pentru mai au fost sunt "},
    Profile{"tr", " ve bir bu da de için ile olarak çok daha olan gibi ne en kadar sonra "},
    Profile{"ru", " и в не на что с по он как это из за от но для его был к "},
    Profile{"uk", " і в не на що з та до за у про як від це його є "},
    Profile{"bg", " и на да за в се от не с е че по са като "},
    Profile{"id", " yang dan di dengan untuk pada dari ini itu tidak akan dalam oleh juga kata "},
    Profile{"vi", " của và là có cho trong được không các một đã với người "}};

/// Counts of characters by script.
struct Scripts {
  std::uint32_t latin = 0, cyrillic = 0, greek = 0, arabic = 0, hebrew = 0, han = 0, kana = 0,
                hangul = 0, thai = 0, devanagari = 0, persian = 0, urdu = 0;
};

Scripts count_scripts(std::string_view text) {
  Scripts n;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    const char32_t v = c.value;
    if (v < 0x250)
      n.latin += is_letter(v) ? 1U : 0U;
    else if (v >= 0x370 && v < 0x400)
      ++n.greek;
    else if (v >= 0x400 && v < 0x530)
      ++n.cyrillic;
    else if (v >= 0x590 && v < 0x600)
      ++n.hebrew;
    else if (v >= 0x600 && v < 0x780) {
      ++n.arabic;
      if (v == 0x67E || v == 0x686 || v == 0x698 || v == 0x6AF || v == 0x6CC) ++n.persian;
      if (v == 0x679 || v == 0x688 || v == 0x691 || v == 0x6BA || v == 0x6D2) ++n.urdu;
    } else if (v >= 0x900 && v < 0x980)
      ++n.devanagari;
    else if (v >= 0xE00 && v < 0xE80)
      ++n.thai;
    else if (v >= 0x3040 && v < 0x3100)
      ++n.kana;
    else if (v >= 0xAC00 && v < 0xD7B0)
      ++n.hangul;
    else if (v >= 0x4E00 && v < 0xA000)
      ++n.han;
    else if (v >= 0x1E00 && v < 0x1F00)
      ++n.latin;
  }
  return n;
}

/// Which profiles have a word, as bits, by its hash: made at compile time, at most half full.
struct WordTable {
  static constexpr std::size_t size = 2048;
  std::array<std::uint64_t, size> hashes{};
  std::array<std::uint32_t, size> profiles_of{};

  constexpr WordTable() {
    for (std::size_t p = 0; p < profiles.size(); ++p) {
      const std::string_view words = profiles[p].words;
      for (std::size_t start = 1; start < words.size();) {
        const std::size_t end = words.find(' ', start);
        const std::size_t at = find(hash(words.substr(start, end - start)));
        hashes[at] = hash(words.substr(start, end - start));
        profiles_of[at] |= std::uint32_t{1} << p;
        start = end + 1;
      }
    }
  }
  [[nodiscard]] constexpr std::size_t find(std::uint64_t key) const {
    std::size_t at = static_cast<std::size_t>(key ^ (key >> 32U)) & (size - 1);
    while (hashes[at] != 0 && hashes[at] != key) at = (at + 1) & (size - 1);
    return at;
  }
};
static_assert(profiles.size() <= 32);
constexpr WordTable word_table;

/// The language a script alone decides; empty for Latin, Cyrillic and too little text.
std::string_view by_script(const Scripts& n) {
  const std::uint32_t asian = n.han + n.kana + n.hangul;
  const std::uint32_t most =
      std::max({n.latin, n.cyrillic, n.greek, n.arabic, n.hebrew, asian, n.thai, n.devanagari});
  if (most < 10) return "und";
  if (most == asian) {
    if (n.hangul > n.han) return "ko";
    return n.kana * 10 > n.han ? "ja" : "zh";
  }
  if (most == n.greek) return "el";
  if (most == n.hebrew) return "he";
  if (most == n.thai) return "th";
  if (most == n.devanagari) return "hi";
  if (most == n.arabic) {
    if (n.urdu * 50 > n.arabic) return "ur";
    return n.persian * 50 > n.arabic ? "fa" : "ar";
  }
  return {};
}

}  // namespace

std::string_view language(std::string_view text) {
  std::size_t size = std::min(text.size(), looked_at);
  while (size < text.size() && size > 0 &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    --size;
  }
  text = text.substr(0, size);
  const std::string_view script = by_script(count_scripts(text));
  if (!script.empty()) return script;

  std::array<int, profiles.size()> hits{};
  std::string word;
  const auto count = [&] {
    if (!word.empty()) {
      const std::uint32_t bits = word_table.profiles_of[word_table.find(hash(word))];
      for (std::size_t i = 0; bits >> i != 0; ++i) hits[i] += static_cast<int>((bits >> i) & 1U);
    }
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (is_letter(c.value)) {
      if (word.size() < 16) append(word, to_lower(c.value));
    } else {
      count();
    }
  }
  count();
  const auto best = std::max_element(hits.begin(), hits.end());
  if (*best < fewest_hits) return "und";
  return profiles[static_cast<std::size_t>(best - hits.begin())].code;
}

}  // namespace copydesk::text
