// From the command's arguments to sources: files, folders, records, standard input.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/json.hpp"

namespace copydesk::cli {

/// One article's bytes, owned.
struct Input {
  std::string id;
  std::string name;
  std::string bytes;
  std::optional<Format> format;
  std::optional<std::string> charset;
};

/// Calls `article` with each article of `names`, in order: a folder stands for its files, sorted
/// by path; a .jsonl or .ndjson file for its lines. Ids are file names; where two are equal the
/// later ones take their whole path. What cannot be read goes to `failed`; the rest goes on.
void read_inputs(const std::vector<std::string>& names, std::optional<Format> format,
                 const std::function<void(Input)>& article,
                 const std::function<void(FailedInput)>& failed);

/// The bytes of a file; nothing when the system refuses or it is larger than 2 GiB.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

}  // namespace copydesk::cli
