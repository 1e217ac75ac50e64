#include "read/charset.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "read/decode.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

/// The text in a single-byte encoding.
std::string encode(std::string_view text, std::string_view charset) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    at += c.size;
    for (unsigned byte = 0; byte < 256; ++byte) {
      if (single_byte_character(charset, static_cast<unsigned char>(byte)) == c.value) {
        out.push_back(static_cast<char>(byte));
        break;
      }
    }
  }
  return out;
}

std::string utf16(std::string_view text, bool big) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    at += c.size;
    const auto high = static_cast<char>(c.value >> 8U);
    const auto low = static_cast<char>(c.value & 0xFFU);
    out += big ? std::string{high, low} : std::string{low, high};
  }
  return out;
}

struct Sample {
  const char* charset;
  const char* text;
};
const Sample samples[] = {
    {"windows-1252", "L\u2019\u00E9t\u00E9 \u00E0 la plage, o\u00F9 l\u2019on f\u00EAte No\u00EBl"},
    {"windows-1252", "Die Stra\u00DFe f\u00FChrt \u00FCber die gr\u00F6\u00DFte Br\u00FCcke"},
    {"windows-1252", "The minister said: \u201CWe don\u2019t know \u2013 yet.\u201D"},
    {"windows-1251",
     "\u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u043F\u0440\u0438\u0435\u0445\u0430"
     "\u043B \u0432 \u041C\u043E\u0441\u043A\u0432\u0443"},
    {"koi8-r",
     "\u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u043F\u0440\u0438\u0435\u0445\u0430"
     "\u043B \u0432 \u041C\u043E\u0441\u043A\u0432\u0443"},
    {"windows-1250",
     "Pon\u011Bkud \u017Elu\u0165ou\u010Dk\u00FD k\u016F\u0148, \u0159ekl "
     "\u0161\u00E9f podniku"},
    {"windows-1250", "Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105 ja\u017A\u0144"},
    {"windows-1253",
     "\u0397 \u03BA\u03C5\u03B2\u03AD\u03C1\u03BD\u03B7\u03C3\u03B7 "
     "\u03B1\u03BD\u03B1\u03BA\u03BF\u03AF\u03BD\u03C9\u03C3\u03B5"},
    {"windows-1254", "Ba\u015Fbakan d\u00FCn \u0130stanbul\u2019da a\u00E7\u0131klad\u0131"},
    {"windows-1257", "Ministrs pirmdien pazi\u0146oja, ka \u0161is gads b\u016Bs labs"},
    {"windows-1251",
     "\u043F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u0441\u043A\u0430\u0437\u0430\u043B"},
    {"koi8-r",
     "\u043F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u0441\u043A\u0430\u0437\u0430\u043B"},
    {"windows-874", "\u0E19\u0E32\u0E22\u0E01 \u0E19\u0E32\u0E22"},
    {"windows-1255", "\u05E8\u05D0\u05E9 \u05D4\u05DE\u05DE\u05E9\u05DC\u05D4 \u05D0\u05DE\u05E8"},
    {"windows-1256",
     "\u0642\u0627\u0644 \u0627\u0644\u0631\u0626\u064A\u0633 "
     "\u0627\u0644\u064A\u0648\u0645"},
};

}  // namespace

TEST_CASE("labels are the standard's, in any case", "[read][charset]") {
  CHECK(charset_from_label(" Latin1\n") == "windows-1252");
  CHECK(charset_from_label("ISO8859-2") == "iso-8859-2");
  CHECK(charset_from_label("cp1251") == "windows-1251");
  CHECK(charset_from_label("x-sjis") == "shift_jis");
  CHECK_FALSE(charset_from_label("klingon").has_value());
  CHECK_FALSE(charset_from_label("").has_value());
  CHECK(is_decodable("iso-8859-16"));
  CHECK_FALSE(is_decodable("shift_jis"));
}

TEST_CASE("a byte order mark tells", "[read][charset]") {
  CHECK(find_charset("\xEF\xBB\xBFx", "windows-1251").name == "utf-8");
  CHECK(find_charset(std::string_view("\xFF\xFEx\0", 4), "").name == "utf-16le");
  CHECK(find_charset(std::string_view("\xFE\xFF\0x", 4), "").bom_bytes == 2);
}

TEST_CASE("statistics find the encoding of a sentence", "[read][charset]") {
  for (const Sample& sample : samples) {
    CAPTURE(sample.charset, sample.text);
    const std::string bytes = encode(sample.text, sample.charset);
    CHECK(decode_bytes(bytes, find_charset(bytes, "")).text == sample.text);
  }
}

TEST_CASE("UTF-16 without a mark is known in any script", "[read][charset]") {
  for (const Sample& sample : samples) {
    CAPTURE(sample.text);
    CHECK(find_charset(utf16(sample.text, false), "").name == "utf-16le");
    CHECK(find_charset(utf16(sample.text, true), "").name == "utf-16be");
  }
}

TEST_CASE("a declaration wins unless the bytes are UTF-8, or are not", "[read][charset]") {
  CHECK(find_charset("na\xEFve", "iso-8859-2").name == "iso-8859-2");
  CHECK(find_charset("na\u00EFve", "windows-1251").name == "utf-8");
  CHECK(find_charset("na\xEFve", "utf-8").name == "windows-1252");
  CHECK(find_charset("Un caf\xE9", "").name == "windows-1252");
  CHECK(find_charset("\x1B$B\x46|\x1B(B", "iso-2022-jp").name == "iso-2022-jp");
}

TEST_CASE("UTF-8 with a broken place stays UTF-8", "[read][charset]") {
  CHECK(find_charset("Zo\u00EB\u2019s \u201Cplan\u201D \xFF na\u00EFve", "").name == "utf-8");
  CHECK(find_charset("Zo\u00EB\u2019s pl\xC3", "").name == "utf-8");
}
