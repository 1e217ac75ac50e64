// What the tests of cleaning start from: a text read, its page, labels with given roles.
#pragma once

#include <string>
#include <vector>

#include "clean/page.hpp"
#include "copydesk/read.hpp"
#include "copydesk/role.hpp"
#include "copydesk/story.hpp"

namespace copydesk::test {

[[nodiscard]] inline Document document_of(const std::string& bytes, Format format = Format::plain) {
  return read({.id = "a", .name = "a", .bytes = bytes, .format = format, .charset = {}}).value();
}

/// A page with the document it points into, which has to stay where it is.
struct Reading {
  Document document;
  cleaning::Page page;

  explicit Reading(const std::string& bytes, Format format = Format::plain)
      : document(document_of(bytes, format)), page(cleaning::read_page(document)) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
};

/// One label a role, kept as the role is.
[[nodiscard]] inline std::vector<BlockLabel> labels_of(const std::vector<Role>& roles) {
  std::vector<BlockLabel> labels;
  for (const Role role : roles) {
    BlockLabel& label = labels.emplace_back();
    label.role = role;
    label.kept = is_kept(role);
  }
  return labels;
}

}  // namespace copydesk::test
