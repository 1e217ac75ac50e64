// More articles than there are: the same collection in other words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace copydesk::train {

/// `count` texts: `texts` themselves, then again with each word exchanged for another of like
/// frequency, the same one throughout a round. Who copies whom is the same within a round, rounds
/// share hardly a phrase, and the vocabulary is that of `texts`. The 150 most frequent words stay.
[[nodiscard]] std::vector<std::string> replicate(const std::vector<std::string>& texts,
                                                 std::size_t count);

}  // namespace copydesk::train
