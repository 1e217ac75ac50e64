// All quotations of one story, direct and reported, in reading order.
#pragma once

#include "copydesk/quotes.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Appends the quotations of `story` and its damaged marks to `out`, in text order.
void append_quotes(StoryWords& story, QuoteResult& out);

}  // namespace copydesk::quotes
