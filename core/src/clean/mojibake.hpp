// UTF-8 that was read as windows-1252, once or twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/span.hpp"

namespace copydesk::cleaning {

/// One damaged place and the characters it stood for.
struct Mojibake {
  Span span;
  std::string meant;
};

/// The damaged run that starts at `at`, a byte beyond ASCII: "â€œNoâ€\u009D" at 0 gives "“" for the
/// first three characters; neighbouring ones are one run ("Ð¿Ñ€" -> "пр"). Text damaged twice
/// ("Ã¢â‚¬â„¢") is undone twice. Nothing where the characters may be meant: their windows-1252
/// bytes are no UTF-8, or they end a word of capitals before a quotation mark ("IRMÃ”").
/// Precondition: valid UTF-8, at < end. Cost: linear in the run, which is capped at 4 KB.
[[nodiscard]] std::optional<Mojibake> find_mojibake(std::string_view text, std::uint32_t at,
                                                    std::uint32_t end);

}  // namespace copydesk::cleaning
