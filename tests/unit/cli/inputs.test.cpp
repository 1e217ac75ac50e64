#include "inputs.hpp"

#include <catch_amalgamated.hpp>
#include <cstdio>
#include <filesystem>

using copydesk::ErrorCode;
using copydesk::FailedInput;
using copydesk::Format;
using copydesk::cli::Input;
using copydesk::cli::read_inputs;

namespace {

namespace fs = std::filesystem;

/// A folder that goes with its test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "copydesk-inputs-test") {
    fs::remove_all(path_);
    fs::create_directories(path_ / "inner");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    const std::string path = (path_ / name).string();
    std::FILE* file = std::fopen(path.c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    return path;
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Found {
  std::vector<Input> articles;
  std::vector<FailedInput> failed;
};

Found read(const std::vector<std::string>& names) {
  Found found;
  read_inputs(
      names, std::nullopt, [&](Input input) { found.articles.push_back(std::move(input)); },
      [&](FailedInput input) { found.failed.push_back(std::move(input)); });
  return found;
}

}  // namespace

TEST_CASE("a folder stands for its files, sorted by path; ids are names", "[cli]") {
  const Folder folder;
  folder.write("b.html", "<p>b");
  folder.write("a.txt", "a");
  const std::string inner = folder.write("inner/a.txt", "inner a");
  const Found found = read({folder.path()});
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles[0].id == "a.txt");
  CHECK_FALSE(found.articles[0].format);
  CHECK(found.articles[1].format == Format::html);
  CHECK(found.articles[2].id == inner);
  CHECK(found.articles[2].name == "a.txt");
}

TEST_CASE("records: one article a line; a broken line is named, the rest goes on", "[cli]") {
  const Folder folder;
  const std::string path = folder.write("set.ndjson",
                                        "{\"id\":\"x\",\"text\":\"one\"}\n\nnot json\n"
                                        "{\"id\":\"x\",\"html\":\"<p>two\"}");
  const Found found = read({path});
  REQUIRE(found.articles.size() == 2);
  CHECK(found.articles[0].id == "x");
  CHECK(found.articles[1].id == path + " line 4");
  CHECK(found.articles[1].format == Format::html);
  REQUIRE(found.failed.size() == 1);
  CHECK(found.failed[0].name == path + " line 3");
  CHECK(found.failed[0].error.code == ErrorCode::bad_json);
}

TEST_CASE("a file that is not there is named and stops nothing", "[cli]") {
  const Folder folder;
  const Found found = read({folder.path() + "/none.txt", folder.write("a.txt", "a")});
  CHECK(found.articles.size() == 1);
  REQUIRE(found.failed.size() == 1);
  CHECK(found.failed[0].error.code == ErrorCode::file_unreadable);
}

TEST_CASE("a file larger than one read is read whole", "[cli]") {
  const Folder folder;
  const std::string bytes(300'000, 'x');
  const auto read = copydesk::cli::read_file(folder.write("large.txt", bytes));
  REQUIRE(read.has_value());
  CHECK(*read == bytes);
}
