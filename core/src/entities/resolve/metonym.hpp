// Capitals that stand for their government.
#pragma once

#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "entities/resolve/known_names.hpp"

namespace copydesk::entities {

/// Sets Mention::metonym of capitals that act or are dealt with as governments do: "Moscow denies",
/// "accused Moscow of", "ties with Beijing", "Washington's demands". "In Moscow" and "the road to
/// Moscow" are the place. Looks at a few words on either side. Cost: linear in the mentions.
void mark_metonyms(std::string_view text, const KnownNames& known, std::vector<Mention>& mentions);

}  // namespace copydesk::entities
