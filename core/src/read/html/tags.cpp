#include "read/html/tags.hpp"

#include <array>

namespace copydesk::html {
namespace {

constexpr std::size_t tag_count = static_cast<std::size_t>(Tag::count);
constexpr std::size_t slot_count = 512;
constexpr std::size_t longest_name = 16;

constexpr TagInfo entry(std::string_view name, std::uint32_t traits, Element element,
                        Region region) {
  if (name.ends_with('_')) {  // the name is a keyword of C++
    name.remove_suffix(1);
  }
  if (name == "annotation_xml") {
    name = "annotation-xml";
  }
  return {name, traits, element, region};
}

constexpr std::array<TagInfo, tag_count> make_table() {
  using namespace trait;
  return {
      TagInfo{},
#define TAG(name, traits, element, region) entry(#name, traits, Element::element, Region::region),
#include "read/html/tags.inc"
#undef TAG
  };
}

constexpr std::array<TagInfo, tag_count> table = make_table();

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr std::size_t slot_of(std::string_view name) {
  std::uint32_t h = 0x811c9dc5U;
  for (const char c : name) {
    h = (h ^ static_cast<unsigned char>(lower(c))) * 0x01000193U;
  }
  return (h ^ (h >> 15U)) % slot_count;
}

// Open addressing: a slot holds a tag or 0.
constexpr std::array<std::uint8_t, slot_count> make_slots() {
  std::array<std::uint8_t, slot_count> slots{};
  for (std::size_t tag = 1; tag < tag_count; ++tag) {
    std::size_t slot = slot_of(table[tag].name);
    while (slots[slot] != 0) {
      slot = (slot + 1) % slot_count;
    }
    slots[slot] = static_cast<std::uint8_t>(tag);
  }
  return slots;
}

constexpr std::array<std::uint8_t, slot_count> slots = make_slots();

}  // namespace

const TagInfo& info(Tag tag) {
  return table[static_cast<std::size_t>(tag)];
}

Tag find_tag(std::string_view name) {
  if (name.empty() || name.size() > longest_name) {
    return Tag::unknown;
  }
  for (std::size_t slot = slot_of(name); slots[slot] != 0; slot = (slot + 1) % slot_count) {
    if (equals_ignoring_case(name, table[slots[slot]].name)) {
      return static_cast<Tag>(slots[slot]);
    }
  }
  return Tag::unknown;
}

bool equals_ignoring_case(std::string_view name, std::string_view lower_case) {
  if (name.size() != lower_case.size()) {
    return false;
  }
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (lower(name[i]) != lower_case[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace copydesk::html
