// Which single-byte encoding bytes are likely in.
#pragma once

#include <string_view>

namespace copydesk {

/// The WHATWG name of the encoding whose reading of the first 64 KB looks most like a language:
/// its letters are those of one alphabet, capitals begin words, accented letters stand among plain
/// ones. windows-1252 where nothing tells. Cost: some twenty steps a byte beyond ASCII.
[[nodiscard]] std::string_view likely_single_byte(std::string_view bytes);

}  // namespace copydesk
