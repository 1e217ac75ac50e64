// Where the command finds its trained models.
#pragma once

#include <string>

#include "copydesk/model.hpp"

namespace copydesk::cli {

/// Loads FOLDER/NAME/NAME.model, or FOLDER/NAME.model. Errors: file_unreadable, bad_model.
[[nodiscard]] Result<Model> load_model(const std::string& folder, const std::string& name);

/// The folder "models" beside the program `invoked_as` names.
[[nodiscard]] std::string models_beside(const std::string& invoked_as);

}  // namespace copydesk::cli
