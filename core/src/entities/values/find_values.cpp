#include "entities/values/value_tokens.hpp"

namespace copydesk::entities {

std::vector<Mention> find_values(std::string_view text, Span range, const DateContext& context) {
  std::vector<Mention> out;
  const ValueTokens tokens(text, range);
  for (std::size_t i = 0; i < tokens.size();) {
    std::optional<FoundValue> best;
    for (std::optional<FoundValue> found :
         {date_at(tokens, i, context), time_at(tokens, i, context), amount_at(tokens, i)}) {
      if (found && (!best || found->last > best->last)) best = std::move(found);
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
