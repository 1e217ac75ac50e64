#include "inputs.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace copydesk::cli {

namespace {

namespace fs = std::filesystem;

/// A collection's file may be larger than a document; within what 32 bits can count.
constexpr std::size_t max_file_bytes = std::size_t{2} << 30U;

std::optional<std::string> read_stream(std::FILE* stream) {
  std::string bytes;
  std::array<char, 1U << 16U> buffer{};
  std::size_t count = 0;
  while ((count = std::fread(buffer.data(), 1, buffer.size(), stream)) > 0) {
    bytes.append(buffer.data(), count);
    if (bytes.size() > max_file_bytes) return std::nullopt;
  }
  return std::ferror(stream) == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string extension_of(const std::string& name) {
  std::string extension = fs::path(name).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension;
}

std::optional<Format> format_of(const std::string& name) {
  const std::string extension = extension_of(name);
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Format::html;
  if (extension == ".md" || extension == ".markdown") return Format::markdown;
  if (extension == ".mht" || extension == ".mhtml") return Format::mhtml;
  return std::nullopt;
}

/// Reads the inputs of one command; keeps the ids given out.
class Reader {
 public:
  Reader(std::optional<Format> format, const std::function<void(Input)>& article,
         const std::function<void(FailedInput)>& failed)
      : format_(format), article_(article), failed_(failed) {}

  void read(const std::string& name) {
    std::error_code ignored;
    if (name == "-") {
      standard_input();
    } else if (fs::is_directory(name, ignored)) {
      folder(name);
    } else {
      file(name);
    }
  }

 private:
  void fail(const std::string& name, ErrorCode code, std::size_t offset, std::string detail) {
    failed_({name, {code, "input", offset, std::move(detail)}});
  }

  /// `wanted`, or `otherwise` where an earlier input has it.
  std::string unique_id(const std::string& wanted, const std::string& otherwise) {
    if (ids_.insert(wanted).second) return wanted;
    std::string id = otherwise;
    for (int copy = 2; !ids_.insert(id).second; ++copy) {
      id = otherwise + " (" + std::to_string(copy) + ")";
    }
    return id;
  }

  void standard_input() {
    std::optional<std::string> bytes = read_stream(stdin);
    if (!bytes)
      return fail("-", ErrorCode::file_unreadable, 0, "standard input broke off or is too large");
    article_({unique_id("-", "-"), "standard input", std::move(*bytes), format_, {}});
  }

  void folder(const std::string& name) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator at(name, error), end; !error && at != end;
         at.increment(error)) {
      if (at->is_regular_file(error)) paths.push_back(at->path().string());
    }
    if (error) fail(name, ErrorCode::file_unreadable, 0, "folder not readable: " + error.message());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) file(path);
  }

  void file(const std::string& path) {
    std::optional<std::string> bytes = read_file(path);
    if (!bytes) {
      std::error_code error;
      const bool exists = fs::exists(path, error);
      return fail(path, ErrorCode::file_unreadable, 0,
                  exists ? "the file cannot be opened or is too large" : "there is no such file");
    }
    const std::string extension = extension_of(path);
    if (extension == ".jsonl" || extension == ".ndjson") return records(path, *bytes);
    std::string name = fs::path(path).filename().string();
    std::optional<Format> format = format_ ? format_ : format_of(path);
    article_({unique_id(name, path), std::move(name), std::move(*bytes), format, {}});
  }

  void records(const std::string& path, std::string_view bytes) {
    std::size_t number = 0;
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      const std::string_view line = bytes.substr(0, end);
      bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
      ++number;
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const std::string place = path + " line " + std::to_string(number);
      Result<Record> record = read_record(line);
      if (!record) {
        const Error& error = record.error();
        fail(place, error.code, error.offset, error.detail);
        continue;
      }
      Record& read = record.value();
      std::string id = unique_id(read.id.empty() ? place : read.id, place);
      std::string name = id;
      article_({std::move(id), std::move(name), std::move(read.content), read.format, "utf-8"});
    }
  }

  std::optional<Format> format_;
  const std::function<void(Input)>& article_;
  const std::function<void(FailedInput)>& failed_;
  std::set<std::string> ids_;
};

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
  return stream ? read_stream(stream.get()) : std::nullopt;
}

void read_inputs(const std::vector<std::string>& names, std::optional<Format> format,
                 const std::function<void(Input)>& article,
                 const std::function<void(FailedInput)>& failed) {
  Reader reader(format, article, failed);
  for (const std::string& name : names) reader.read(name);
}

}  // namespace copydesk::cli
