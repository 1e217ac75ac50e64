#include "entities/resolve/name_form.hpp"

#include "entities/resolve/name_words.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

/// Two to eight letters and digits, half of them capitals, with or without stops.
bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    if (!capital && !small && c != '.' && !(c >= '0' && c <= '9')) return false;
    capitals += capital ? 1 : 0;
    letters += capital || small ? 1 : 0;
  }
  return capitals >= 2 && letters <= 8 && capitals * 2 >= letters;
}

/// "al" and "el" of "al-Assad": an article. "Al Gore" keeps his name.
bool is_article(std::string_view word, bool hyphen, bool first) {
  return (word == "al" || word == "el") && (hyphen || !first);
}

}  // namespace

NameForm name_form(std::string_view text, MentionType type) {
  NameForm form;
  form.acronym = is_acronym(text);
  const std::string folded = text::fold(text);
  std::string word;
  const auto finish = [&](bool hyphen) {
    const bool person_or_body = type == MentionType::person || type == MentionType::organisation;
    if (!word.empty() && !(person_or_body && is_article(word, hyphen, form.words.empty())))
      form.words.push_back(fold_variant(word));
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint c = text::decode(folded, at);
    if (text::is_letter(c.value) || text::is_digit(c.value) || c.value == '&') {
      text::append(word, c.value);
    } else if (c.value == '\'' && folded.substr(at + 1) == "s") {
      break;
    } else if (c.value != '.' && c.value != '\'') {
      finish(c.value == '-');
    }
    at += c.size;
  }
  finish(false);
  if (form.words.size() > 1 && form.words.front() == "the") form.words.erase(form.words.begin());
  if (type == MentionType::person) {
    while (form.words.size() > 1 && is_title(form.words.front()))
      form.words.erase(form.words.begin());
    while (form.words.size() > 2 && (form.words.back() == "jr" || form.words.back() == "sr"))
      form.words.pop_back();
  }
  for (const std::string& one : form.words) form.folded += (form.folded.empty() ? "" : " ") + one;
  return form;
}

}  // namespace copydesk::entities
