#include "models.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <system_error>

#include "inputs.hpp"

namespace copydesk::cli {

namespace fs = std::filesystem;

Result<Model> load_model(const std::string& folder, const std::string& name) {
  std::string path = folder + "/" + name + "/" + name + ".model";
  std::optional<std::string> bytes = read_file(path);
  if (!bytes) bytes = read_file(folder + "/" + name + ".model");
  if (!bytes) {
    return Error{ErrorCode::file_unreadable, "models", 0,
                 "the model \"" + name + "\" is not in " + folder + " (--models names the folder)"};
  }
  return Model::load(std::as_bytes(std::span(bytes->data(), bytes->size())));
}

std::string models_beside(const std::string& invoked_as) {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  // Under Node the running program is node itself; the script is what was invoked.
  if (error || program.filename() == "node" || program.filename() == "nodejs") {
    program = invoked_as;
  }
  return (program.parent_path() / "models").string();
}

}  // namespace copydesk::cli
