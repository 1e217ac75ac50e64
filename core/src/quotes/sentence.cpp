#include "quotes/sentence.hpp"

#include <algorithm>

#include "quotes/cues.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::quotes {

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::size_t longest_phrase = 14;

}  // namespace

Sentence::Sentence(std::string_view text, Span span, std::span<const Mention> mentions,
                   const std::vector<Span>& quoted)
    : text_(text), span_(span), tokens_(text::tokenize(text, span)) {
  std::size_t m = 0;
  std::size_t q = 0;
  for (const text::Token& token : tokens_) {
    lower_.push_back(text::lower(slice(text, token.span)));
    while (m < mentions.size() && mentions[m].span.end <= token.span.start) ++m;
    named_.push_back(m < mentions.size() && mentions[m].span.overlaps(token.span) &&
                     is_name(mentions[m].type));
    while (q < quoted.size() && quoted[q].end <= token.span.start) ++q;
    quoted_.push_back(q < quoted.size() && quoted[q].overlaps(token.span));
  }
}

bool Sentence::is_break(std::size_t i) const {
  if (quoted_[i]) return true;
  if (tokens_[i].kind == text::TokenKind::punctuation)
    return lower_[i] != "-" && lower_[i] != "'" && lower_[i] != "&";
  return one_of(lower_[i], {"and", "but", "that", "which", "who", "as", "when", "while", "after",
                            "before", "because", "if", "although", "though", "where", "since"});
}

std::size_t Sentence::phrase_before(std::size_t end) const {
  std::size_t first = end;
  // "Lind, the finance minister, said": an apposition between commas is stepped over.
  if (first > 2 && lower_[first - 1] == ",") {
    std::size_t comma = first - 1;
    while (comma > 0 && comma + 12 > first && lower_[comma - 1] != ",") --comma;
    if (comma > 1 && lower_[comma - 1] == "," && !is_break(comma - 2)) {
      std::size_t name = comma - 1;
      while (name > 0 && name + 8 > comma && !is_break(name - 1) &&
             (named_[name - 1] || text::is_upper(text::decode(word(name - 1), 0).value)))
        --name;
      if (name < comma - 1) return name;
    }
    return end;
  }
  while (first > 0 && end - first < longest_phrase && !is_break(first - 1)) {
    const std::string& one = lower_[first - 1];
    if (is_pronoun(one)) return first - 1;
    if (is_cue_verb(one) && !named_[first - 1]) break;
    --first;
    if (one_of(one, {"the", "a", "an", "his", "her", "their", "its", "one", "some", "many",
                     "several"})) {
      // The article begins the phrase unless it hangs on a preposition: "minister of the interior".
      if (first == 0 || !one_of(lower_[first - 1], {"of", "for", "at", "in", "from", "to", "with"}))
        break;
    }
  }
  // Leading adverbials do not belong to the source: "On Friday Lind said".
  std::size_t start = first;
  for (std::size_t i = first; i < end; ++i) {
    const bool preposition =
        one_of(lower_[i], {"on", "in", "at", "by", "to", "from", "during", "meanwhile", "earlier",
                           "later", "yesterday", "today"});
    if (i == start && preposition) {
      std::size_t next = i + 1;
      while (next < end && !named_[next] && lower_[next] != "the") ++next;
      if (next < end && next + 1 < end && named_[next]) ++next;
      start = next < end ? next : i;
      break;
    }
  }
  return start < end ? start : end;
}

std::size_t Sentence::phrase_behind(std::size_t first) const {
  std::size_t last = first;
  if (last < size() && is_pronoun(lower_[last])) return last + 1;
  bool noun = false;
  while (last < size() && last - first < longest_phrase && !is_break(last)) {
    const std::string& one = lower_[last];
    const bool capital = text::is_upper(text::decode(word(last), 0).value);
    if (noun && !capital && !named_[last] &&
        one_of(one, {"in", "on", "at", "during", "to", "after", "from", "about", "through", "with",
                     "last", "this", "late", "early"}))
      break;
    noun = noun || capital || !one_of(one, {"the", "a", "an"});
    ++last;
  }
  return last;
}

std::optional<Attribution> Sentence::verb_at(std::size_t i) const {
  if (quoted_[i] || named_[i] || !is_cue_verb(lower_[i])) return std::nullopt;
  Attribution out;
  out.cue_first = i;
  out.cue_last = i + 1;
  std::size_t before = i;
  while (before > 0 && is_between(lower_[before - 1]) && !named_[before - 1]) --before;
  const std::size_t first = phrase_before(before);
  const bool participle = lower_[i].ends_with("ing") && before == i;
  // "..., " said Lind: nothing but a mark or a comma before the verb.
  if (first == before || participle) {
    const std::size_t last = phrase_behind(i + 1);
    const bool starts = i == 0 || is_break(i - 1);
    if (starts && !participle && last > i + 1 &&
        !one_of(lower_[i + 1], {"that", "it", "there", "this"})) {
      out.source_first = i + 1;
      out.source_last = last;
      out.inverted = true;
    } else if (!starts || participle) {
      out.source_first = out.source_last = i;
    }
    return out;
  }
  out.source_first = first;
  out.source_last = before;
  // "told reporters", "said in a statement": the hearers belong to the cue.
  while (out.cue_last < size() && out.cue_last < i + 4 && !quoted_[out.cue_last] &&
         one_of(lower_[i], {"told", "tells", "telling"}) &&
         (one_of(lower_[out.cue_last],
                 {"reporters", "journalists", "the", "lawmakers", "parliament"}) ||
          named_[out.cue_last])) {
    ++out.cue_last;
  }
  return out;
}

std::optional<Attribution> Sentence::according_at(std::size_t i) const {
  if (lower_[i] != "according" || i + 2 >= size() || lower_[i + 1] != "to" || quoted_[i])
    return std::nullopt;
  const std::size_t last = phrase_behind(i + 2);
  if (last == i + 2) return std::nullopt;
  return Attribution{i, i + 2, i + 2, last, true, true};
}

std::vector<Attribution> Sentence::attributions() const {
  std::vector<Attribution> out;
  for (std::size_t i = 0; i < size(); ++i) {
    std::optional<Attribution> found = according_at(i);
    if (!found) found = verb_at(i);
    if (!found) continue;
    out.push_back(*found);
    i = std::max(i, (found->inverted ? found->source_last : found->cue_last) - 1);
  }
  return out;
}

}  // namespace copydesk::quotes
