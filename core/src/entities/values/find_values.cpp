#include <array>

#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

std::vector<Mention> find_values(std::string_view text, Span range, const DateContext& context) {
  std::vector<Mention> out;
  const ValueTokens tokens(text, range);
  for (std::size_t i = 0; i < tokens.size();) {
    Found best;
    if (begins_value(tokens.lower(i)) || tokens.word(i + 1) == "$") {
      const auto take = [&](Found found) {
        if (found && (!best || found->last > best->last)) best = std::move(found);
      };
      take(date_at(tokens, i, context));
      take(relative_date_at(tokens, i, context));
      take(time_at(tokens, i, context));
      take(duration_at(tokens, i));
      take(money_at(tokens, i));
      take(share_at(tokens, i));
      take(quantity_at(tokens, i));
    }
    if (!best) {
      ++i;
      continue;
    }
    Mention mention;
    mention.span = tokens.span(best->first, best->last);
    mention.type = best->type;
    mention.normal = std::move(best->normal);
    mention.confidence = 1;
    out.push_back(std::move(mention));
    i = best->last;
  }
  return out;
}

}  // namespace copydesk::entities
