// Which encoding bytes are in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk {

/// A found encoding: its WHATWG name and how it was found.
struct Charset {
  std::string_view name;        ///< "utf-8", "utf-16le", "windows-1251" ...
  std::uint32_t bom_bytes = 0;  ///< of a byte order mark, to be skipped
};

/// The WHATWG name for a label ("latin1" -> "windows-1252"); nothing for an unknown one.
[[nodiscard]] std::optional<std::string_view> charset_from_label(std::string_view label);

/// Whether decode_bytes reads this encoding. The East Asian ones are known by name only: a page
/// has the browser's decoder for them.
[[nodiscard]] bool is_decodable(std::string_view name);

/// "utf-16le" or "utf-16be" where bytes without a mark read as text in it; else empty.
[[nodiscard]] std::string_view utf16_without_mark(std::string_view bytes);

/// The label a page declares in its first 64 KB (<meta charset>, http-equiv, XML declaration),
/// as the HTML Standard's prescan finds it; empty without one.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

/// A byte order mark's encoding, else UTF-16 that reads as text, else UTF-8 where the bytes are
/// valid, else the single-byte encoding whose letters fit best: by script, then by how common the
/// characters are. `declared` wins over statistics unless it says UTF-8 and the bytes are not.
[[nodiscard]] Charset find_charset(std::string_view bytes, std::string_view declared);

}  // namespace copydesk
