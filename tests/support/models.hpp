// The shipped models, for tests of what they are used for.
#pragma once

#include <string_view>

#include "copydesk/model.hpp"

namespace copydesk::test {

/// core/models/NAME/NAME.model; a test fails where it cannot be loaded.
[[nodiscard]] const Model& shipped_model(std::string_view name);

}  // namespace copydesk::test
