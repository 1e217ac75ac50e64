// Model files by their sections (core/src/tagger/model_file.hpp).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk::train {

/// A section of a model file; empty where there is none of that name. The bytes are the caller's.
[[nodiscard]] std::span<const std::byte> section_of(std::span<const std::byte> file,
                                                    std::string_view name);

/// Sections by name and the header with name, version and checksum: what Model::load reads.
[[nodiscard]] std::vector<std::byte> write_model_file(
    const std::string& name, const std::string& version,
    const std::vector<std::pair<std::string, std::vector<std::byte>>>& sections);

}  // namespace copydesk::train
