#include "read/sniff.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/charset.hpp"
#include "text/character.hpp"

namespace copydesk {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  ErrorCode code;
};

constexpr std::array signatures{
    Signature{"%PDF-"sv, "a PDF file", ErrorCode::unsupported_format},
    Signature{"PK\x03\x04"sv, "a ZIP archive, or a DOCX, EPUB or other file made of one",
              ErrorCode::unsupported_format},
    Signature{"\x1F\x8B"sv, "a gzip archive", ErrorCode::unsupported_format},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Office document", ErrorCode::unsupported_format},
    Signature{"{\\rtf"sv, "an RTF document", ErrorCode::unsupported_format},
    Signature{"Rar!"sv, "a RAR archive", ErrorCode::unsupported_format},
    Signature{"7z\xBC\xAF"sv, "a 7-Zip archive", ErrorCode::unsupported_format},
    Signature{"\x89PNG"sv, "a PNG picture", ErrorCode::binary_input},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture", ErrorCode::binary_input},
    Signature{"GIF8"sv, "a GIF picture", ErrorCode::binary_input},
    Signature{"RIFF"sv, "a WebP picture or a sound file", ErrorCode::binary_input},
    Signature{"ID3"sv, "an MP3 file", ErrorCode::binary_input},
    Signature{"OggS"sv, "an Ogg file", ErrorCode::binary_input},
    Signature{"\x7F"
              "ELF"sv,
              "a program", ErrorCode::binary_input},
    Signature{"MZ"sv, "a Windows program", ErrorCode::binary_input},
    Signature{"\0asm"sv, "a WebAssembly module", ErrorCode::binary_input},
    Signature{"SQLite format 3"sv, "a database", ErrorCode::binary_input}};

constexpr std::size_t looked_at = 4096;

bool contains_folded(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         }) != text.end();
}

/// Control characters that no text has, zero bytes apart (UTF-16 has those).
bool has_controls(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' &&
            byte != 0x1B && byte != 0);
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

bool has_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, looked_at);
  return static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0')) * 10 > head.size();
}

/// A signature's error, with what the file's own marks tell beyond it.
Error refusal(const Signature& one, std::string_view bytes) {
  std::string_view what = one.what;
  const std::string_view head = bytes.substr(0, looked_at);
  bool locked = false;
  if (one.bytes == "PK\x03\x04") {
    // Bit 0 of the flags of the first entry: encrypted.
    locked = bytes.size() > 6 && (static_cast<unsigned char>(bytes[6]) & 1U) != 0;
    if (head.find("application/epub+zip") != std::string_view::npos) what = "an EPUB book";
    if (head.find("[Content_Types].xml") != std::string_view::npos ||
        head.find("word/") != std::string_view::npos)
      what = "a DOCX or other Office document";
    if (head.find("vnd.oasis.opendocument") != std::string_view::npos)
      what = "an OpenDocument file";
  } else if (one.bytes == "%PDF-") {
    locked = bytes.find("/Encrypt") != std::string_view::npos;
  }
  const std::string detail = "this looks like " + std::string(what);
  if (locked) return {ErrorCode::encrypted_input, "read", 0, detail + " that needs a password"};
  return {one.code, "read", 0, detail + ", not text"};
}

bool is_html(std::string_view text) {
  const std::string_view head = text::trim(text.substr(0, looked_at));
  if (!head.starts_with('<') && !contains_folded(head, "<html") &&
      !contains_folded(head, "<!doctype html"))
    return false;
  for (const std::string_view mark :
       {"<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div", "<article",
        "<!--startfragment", "<meta", "<h1", "<span", "<table", "<ul", "<a "}) {
    if (contains_folded(head, mark)) return true;
  }
  return false;
}

bool is_markdown(std::string_view text) {
  // Two different marks of Markdown at line starts, or a front matter.
  const std::string_view head = text.substr(0, looked_at);
  if ((head.starts_with("---\n") || head.starts_with("---\r\n")) &&
      head.find("\n---", 3) != std::string_view::npos && head.find(':') < head.find("\n---", 3))
    return true;
  int headings = 0;
  int others = 0;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    if (line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ")) ++headings;
    if (line.starts_with("> ") || line.find("](http") != std::string_view::npos ||
        line.starts_with("!["))
      ++others;
    at = end + 1;
  }
  return headings >= 2 || (headings == 1 && others >= 1);
}

}  // namespace

std::optional<Error> refuse_binary(std::string_view bytes) {
  for (const Signature& one : signatures) {
    if (!bytes.starts_with(one.bytes)) continue;
    // "MZ" and "ID3" may begin a word of a text.
    if (one.bytes.size() < 4 && one.bytes[0] >= 'A' && one.bytes[0] <= 'Z' &&
        !has_controls(bytes) && bytes.substr(0, looked_at).find('\0') == std::string_view::npos)
      continue;
    return refusal(one, bytes);
  }
  const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (marked || !utf16_without_mark(bytes).empty()) return std::nullopt;
  if (has_controls(bytes) || has_zeros(bytes)) {
    return Error{ErrorCode::binary_input, "read", 0,
                 "this is not text: it is full of control characters"};
  }
  return std::nullopt;
}

Format sniff_format(std::string_view text) {
  const std::string_view head = text.substr(0, looked_at);
  if ((contains_folded(head, "mime-version:") || head.starts_with("From: <Saved by")) &&
      contains_folded(head, "multipart/related"))
    return Format::mhtml;
  if (is_html(text)) return Format::html;
  return is_markdown(text) ? Format::markdown : Format::plain;
}

}  // namespace copydesk
