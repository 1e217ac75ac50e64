#include "arguments.hpp"

#include <array>
#include <utility>

namespace copydesk::cli {

namespace {

constexpr std::array<std::pair<std::string_view, Command>, 7> commands{{
    {"clean", Command::clean},
    {"entities", Command::entities},
    {"dedupe", Command::dedupe},
    {"quotes", Command::quotes},
    {"analyse", Command::analyse},
    {"help", Command::help},
    {"version", Command::version},
}};

Error wrong_use(std::string detail) {
  return {ErrorCode::bad_request, "arguments", 0, std::move(detail)};
}

/// "0.65" -> 0.65 without the C library's locale; nothing unless 0 < value <= 1.
std::optional<float> share(std::string_view word) {
  float value = 0;
  float unit = 1;
  bool fraction = false;
  if (word.empty()) return std::nullopt;
  for (const char c : word) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c >= '0' && c <= '9') {
      if (fraction) unit /= 10;
      value = fraction ? value + unit * static_cast<float>(c - '0')
                       : value * 10 + static_cast<float>(c - '0');
    } else {
      return std::nullopt;
    }
  }
  return value > 0 && value <= 1 ? std::optional<float>(value) : std::nullopt;
}

/// Options without a value. False: not one of them.
bool read_flag(std::string_view word, Arguments& out) {
  if (word == "--json")
    out.output = Output::json;
  else if (word == "--ndjson")
    out.output = Output::ndjson;
  else if (word == "--body")
    out.body_only = true;
  else if (word == "--html")
    out.format = Format::html;
  else if (word == "--text")
    out.format = Format::plain;
  else if (word == "--markdown")
    out.format = Format::markdown;
  else
    return false;
  return true;
}

/// Options with a value. Nothing: not one of them; an error sentence: a wrong value; "": read.
std::optional<std::string> read_option(std::string_view word, std::string_view value,
                                       Arguments& out) {
  if (word == "--charset") {
    out.charset = value;
  } else if (word == "--models") {
    out.models = value;
  } else if (word == "--offsets") {
    const std::optional<OffsetUnit> unit = offset_unit_from_name(value);
    if (!unit) return "--offsets takes utf8, utf16 or codepoint";
    out.offsets = *unit;
  } else if (word == "--threshold") {
    const std::optional<float> least = share(value);
    if (!least) return "--threshold takes a number above 0, at most 1";
    out.threshold = *least;
  } else {
    return std::nullopt;
  }
  return "";
}

Result<Arguments> check(Arguments out) {
  if (out.body_only && (out.command != Command::clean || out.output != Output::text)) {
    return wrong_use("--body goes with clean, without --json");
  }
  if (out.output == Output::ndjson && out.command != Command::analyse) {
    return wrong_use("--ndjson goes with analyse");
  }
  if (out.command == Command::analyse && out.output == Output::text) out.output = Output::json;
  if (out.inputs.empty()) out.inputs.emplace_back("-");
  return out;
}

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string_view>& words) {
  Arguments out;
  if (words.empty()) return out;
  bool known = false;
  for (const auto& [name, command] : commands) {
    if (words[0] == name || (words[0].starts_with("--") && words[0].substr(2) == name)) {
      out.command = command;
      known = true;
    }
  }
  if (!known) return wrong_use("no command named \"" + std::string(words[0]) + "\"");
  bool options = true;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!options || word == "-" || !word.starts_with('-')) {
      out.inputs.emplace_back(word);
    } else if (word == "--") {
      options = false;
    } else if (word == "--help") {
      out.command = Command::help;
    } else if (!read_flag(word, out)) {
      const std::string_view value = i + 1 < words.size() ? words[i + 1] : std::string_view{};
      const std::optional<std::string> fault = read_option(word, value, out);
      if (!fault) return wrong_use("no option named \"" + std::string(word) + "\"");
      if (!fault->empty()) return wrong_use(*fault);
      ++i;
    }
  }
  return check(std::move(out));
}

std::string_view usage() {
  return R"(copydesk: clean stories, the copies among them, who they are about, who said what

  copydesk clean    [INPUT...]   the clean text of each story
  copydesk entities [INPUT...]   names, dates and sums, merged over all inputs
  copydesk dedupe   [INPUT...]   who carries whose text
  copydesk quotes   [INPUT...]   who said what
  copydesk analyse  [INPUT...]   all of it as JSON
  copydesk version

INPUT is a file, a folder, a .jsonl or .ndjson file with one article a line
({"id", "text" | "html"}), or - for standard input (the default).

  --json              print the form copydesk/1
  --ndjson            with analyse: one document a line, without what spans documents
  --body              with clean: the running text alone, blocks apart by a blank line
  --html --text --markdown   what the input is (default: by its name, then its bytes)
  --charset NAME      its encoding (default: found out)
  --offsets UNIT      of JSON: utf8, utf16 or codepoint (the default)
  --threshold SHARE   with dedupe: containment from which a pair is a copy (default 0.5)
  --models FOLDER     where the trained models are (default: beside the program)

Exit status: 0 done; 1 some input could not be read (named on standard error, the others done);
2 wrong use.
)";
}

}  // namespace copydesk::cli
