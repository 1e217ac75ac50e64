// Results as plain text for a terminal.
#pragma once

#include <string>
#include <vector>

#include "copydesk/collection.hpp"

namespace copydesk::cli {

/// The clean view of a document: each story's headline and running text, blocks apart by a blank
/// line, stories apart by a line "* * *". `body_only` leaves headlines out.
[[nodiscard]] std::string clean_text(const AnalysedDocument& analysed, bool body_only);

/// One line an entity: type, name, mentions, aliases with evidence; tab-separated.
[[nodiscard]] std::string entities_text(const Resolution& resolution);

/// One line a pair: relation, shares, the two stories, differences by kind; tab-separated.
[[nodiscard]] std::string copies_text(const Copies& copies);

/// One line a quotation: document, direct or reported, speaker's words, the words quoted.
[[nodiscard]] std::string quotes_text(const AnalysedDocument& analysed);

}  // namespace copydesk::cli
