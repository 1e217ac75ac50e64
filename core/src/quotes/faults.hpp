// Lone and missing marks as proposals for a person.
#pragma once

#include "copydesk/quotes.hpp"
#include "quotes/pairing.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Appends each lone mark, and each place where one should stand, with the reason; in text order.
void append_faults(const StoryWords& story, const Pairing& pairing, QuoteResult& out);

}  // namespace copydesk::quotes
