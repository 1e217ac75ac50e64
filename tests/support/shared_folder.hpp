// The folder of third-party data beside the checkout: conformance suites, benchmarks.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace copydesk::test {

/// `$COPYDESK_SHARED/PATH` or `../shared/PATH` beside the checkout; nothing where it is absent.
[[nodiscard]] std::optional<std::filesystem::path> shared_path(std::string_view path);

}  // namespace copydesk::test
