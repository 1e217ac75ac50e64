// Whether "he" or "she" can mean a name.
#pragma once

#include <cstdint>

#include "quotes/words.hpp"

namespace copydesk::quotes {

enum class Gender : std::uint8_t { unknown, he, she };

/// By a title or noun before the name ("Ms", "spokeswoman") or a first name that is common among
/// one gender only. Words [first, last) are the name.
[[nodiscard]] Gender gender_of(const StoryWords& story, std::uint32_t first, std::uint32_t last);

}  // namespace copydesk::quotes
