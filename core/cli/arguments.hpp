// The command's arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/offset_unit.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

enum class Command : std::uint8_t { clean, entities, dedupe, quotes, analyse, help, version };
enum class Output : std::uint8_t { text, json, ndjson };

/// What the user asked for. `inputs` is never empty: "-" stands for standard input.
struct Arguments {
  Command command = Command::help;
  Output output = Output::text;
  bool body_only = false;        ///< clean --body: the running text alone
  std::optional<Format> format;  ///< --html, --text, --markdown; nothing: by name, then sniffed
  std::string charset;           ///< --charset; empty: found out
  std::string models;            ///< --models; empty: beside the program
  OffsetUnit offsets = OffsetUnit::codepoint;
  float threshold = 0;  ///< --threshold; 0: the default
  std::vector<std::string> inputs;
};

/// Parses argv without the program's name. Errors: bad_request, detail names the argument.
[[nodiscard]] Result<Arguments> parse_arguments(const std::vector<std::string_view>& words);

/// The help text.
[[nodiscard]] std::string_view usage();

}  // namespace copydesk::cli
