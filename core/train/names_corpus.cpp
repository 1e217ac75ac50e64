#include "names_corpus.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "entities/names/find_names.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::train {

namespace {

const std::map<std::string, std::uint8_t>& types() {
  static const std::map<std::string, std::uint8_t> names{{"PER", 0},
                                                         {"ORG", 1},
                                                         {"LOC", 2},
                                                         {"NORP", 3},
                                                         {"EVENT", 4},
                                                         {"WORK", 5},
                                                         {"MISC", unknown_type}};
  return names;
}

bool one_of(const std::string& word, const char* list) {
  return (" " + std::string(list) + " ").find(" " + word + " ") != std::string::npos;
}

/// Joins tokens of one sentence into a line.
class Joiner {
 public:
  explicit Joiner(std::string& text) : text_(text), start_(text.size()) {}

  /// `next` is the token behind it, empty at the end.
  Span put(const std::string& token, const std::string& next) {
    // A hyphen of its own stands between two names, or it is a dash.
    const bool dash = token == "-" && !(starts_name(last_) && starts_name(next));
    last_ = token;
    const bool quote = token == "\"" || token == "``" || token == "''";
    const bool closing = quote && open_;
    if (text_.size() > start_ && !glued_ && !closing && (dash || !sticks_to_left(token)))
      text_ += ' ';
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += quote ? "\"" : token;
    if (quote) open_ = !open_;
    glued_ = !dash && (one_of(token, "( [ $ £ € “ ‘ « # -") || (quote && open_));
    return {begin, static_cast<std::uint32_t>(text_.size())};
  }

 private:
  static bool starts_name(const std::string& token) {
    if (token.empty()) return false;
    const char32_t first = text::decode(token, 0).value;
    return text::is_upper(first) || text::is_digit(first);
  }
  static bool sticks_to_left(const std::string& token) {
    return one_of(token, ". , ; : ? ! ) ] % 's ’s ' ” » n't ’ - '") ||
           (token.size() > 1 && (token[0] == '\'' || token.starts_with("’")));
  }
  std::string& text_;
  std::size_t start_;
  std::string last_;
  bool glued_ = false;
  bool open_ = false;
};

/// A word as a headline has it.
std::string headline_word(const std::string& word, bool first, bool capitals) {
  std::string out;
  bool changed = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::decode(word, at);
    const bool here = capitals || (at == 0 && (first || word.size() > 3));
    text::append(out, here ? text::to_upper(c.value) : c.value);
    changed = changed || here;
    at += c.size;
  }
  return out;
}

/// Whether a corpus has types for groups and events, so that its MISC is what we call a work.
bool divides_misc(const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with("-NORP")) return true;
  }
  return false;
}

}  // namespace

std::vector<GoldDocument> read_corpus(const std::string& path) {
  std::vector<GoldDocument> documents(1);
  const bool finer = divides_misc(path);
  std::ifstream file(path);
  std::vector<std::pair<std::string, std::string>> sentence;
  const auto flush = [&] {
    if (sentence.empty()) return;
    GoldDocument& document = documents.back();
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    Joiner joiner(document.text);
    std::string open;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const auto& [word, tag] = sentence[i];
      const Span span = joiner.put(word, i + 1 < sentence.size() ? sentence[i + 1].first : "");
      const std::string type = tag.size() > 2 ? tag.substr(2) : "";
      if (tag.starts_with("B-") || (!type.empty() && type != open)) {
        const auto found = types().find(type);
        if (found != types().end()) {
          const bool work = finer && found->second == unknown_type;
          document.names.push_back({span, work ? types().at("WORK") : found->second});
        }
      } else if (tag.starts_with("I-") && !document.names.empty()) {
        document.names.back().span.end = span.end;
      }
      open = type;
    }
    document.lines.push_back({begin, static_cast<std::uint32_t>(document.text.size())});
    document.text += '\n';
    sentence.clear();
  };
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with("-DOCSTART-")) {
      flush();
      if (!documents.back().text.empty()) documents.emplace_back();
    } else if (tab == std::string::npos) {
      flush();
    } else {
      sentence.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
  }
  flush();
  if (documents.back().text.empty()) documents.pop_back();
  return documents;
}

std::vector<GoldDocument> headline_copies(const std::vector<GoldDocument>& documents,
                                          std::size_t step) {
  std::vector<GoldDocument> out;
  std::size_t number = 0;
  for (const GoldDocument& document : documents) {
    std::size_t name = 0;
    for (const Span line : document.lines) {
      while (name < document.names.size() && document.names[name].span.start < line.start) ++name;
      const std::vector<text::Token> tokens = text::tokenize(document.text, line);
      if (tokens.size() < 4 || tokens.size() > 16 || ++number % step != 0) continue;
      const bool capitals = number / step % 6 == 0;
      GoldDocument copy;
      std::size_t at = name;
      std::uint32_t end = line.start;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Span span = tokens[i].span;
        if (i + 1 == tokens.size() && slice(document.text, span) == ".") break;
        copy.text += slice(document.text, {end, span.start});
        const auto begin = static_cast<std::uint32_t>(copy.text.size());
        copy.text += headline_word(std::string(slice(document.text, span)), i == 0, capitals);
        end = span.end;
        for (; at < document.names.size() && document.names[at].span.start < span.end; ++at) {
          copy.names.push_back({{begin, begin}, document.names[at].type});
        }
        if (at > name && !copy.names.empty() && document.names[at - 1].span.end >= span.end) {
          copy.names.back().span.end = static_cast<std::uint32_t>(copy.text.size());
        }
      }
      copy.lines.push_back({0, static_cast<std::uint32_t>(copy.text.size())});
      std::erase_if(copy.names, [](const GoldName& one) { return one.span.empty(); });
      out.push_back(std::move(copy));
    }
  }
  return out;
}

TokenLabels token_labels(const GoldDocument& document, const entities::NameTokens& tokens) {
  TokenLabels out;
  out.labels.assign(tokens.tokens.size(), entities::label_outside);
  out.allowed.assign(tokens.tokens.size(), 0);
  std::size_t first = 0;
  for (const GoldName& name : document.names) {
    while (first < tokens.tokens.size() && tokens.tokens[first].span.end <= name.span.start)
      ++first;
    std::size_t last = first;
    while (last < tokens.tokens.size() && tokens.tokens[last].span.start < name.span.end) ++last;
    // MISC may be a group, an event or a work; which is not told, so all three are allowed.
    const bool unknown = name.type == unknown_type;
    const std::size_t type = unknown ? 3 : name.type;
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t part = last - first == 1 ? 3 : (i == first ? 0 : (i + 1 == last ? 2 : 1));
      out.labels[i] = static_cast<std::uint8_t>(1 + type * 4 + part);
      for (std::uint64_t open = 3; unknown && open <= 5; ++open)
        out.allowed[i] |= 1ULL << (1 + open * 4 + part);
    }
    first = last;
  }
  return out;
}

}  // namespace copydesk::train
