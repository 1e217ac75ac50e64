#include "copydesk/dedupe.hpp"

namespace copydesk {

std::string_view edit_kind_name(EditKind kind) {
  switch (kind) {
    case EditKind::spelling:
      return "spelling";
    case EditKind::place_name:
      return "place-name";
    case EditKind::typography:
      return "typography";
    case EditKind::number_name:
      return "number-name";
    case EditKind::wording:
      return "wording";
    case EditKind::added:
      return "added";
    case EditKind::dropped:
      return "dropped";
    case EditKind::moved:
      return "moved";
  }
  return "wording";
}

std::string_view relation_name(Relation relation) {
  switch (relation) {
    case Relation::same:
      return "same";
    case Relation::contained:
      return "contained";
    case Relation::contains:
      return "contains";
    case Relation::overlap:
      return "overlap";
    case Relation::template_only:
      return "template-only";
    case Relation::same_event:
      return "same-event";
  }
  return "overlap";
}

}  // namespace copydesk
