#include "support/shared_folder.hpp"

#include <cstdlib>

namespace copydesk::test {

std::optional<std::filesystem::path> shared_path(std::string_view path) {
  const char* given = std::getenv("COPYDESK_SHARED");
  std::filesystem::path root(given != nullptr ? given : COPYDESK_SOURCE_DIR "/../shared");
  if (given == nullptr && !std::filesystem::exists(root)) {
    root = COPYDESK_SOURCE_DIR "/../../shared";  // a worktree one folder below
  }
  std::filesystem::path found = root / path;
  if (!std::filesystem::exists(found)) {
    return std::nullopt;
  }
  return found;
}

}  // namespace copydesk::test
