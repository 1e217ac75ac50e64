#include "dedupe/edits.hpp"

#include <catch_amalgamated.hpp>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;

namespace {

struct Difference {
  std::string a, b;
  EditKind kind;
  bool operator==(const Difference&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Difference& one) {
  return out << one.a << " -> " << one.b << " (" << edit_kind_name(one.kind) << ")";
}

/// Differences of two texts that share a long sentence in front.
std::vector<Difference> differences(const std::string& a, const std::string& b) {
  const std::string front = "A long first sentence of plain words stands the same in front here";
  const Story left(front + " " + a);
  const Story right(front + " " + b);
  const auto alignments = dedupe::align(
      left.prepared(), dedupe::ShinglePlaces(left.prepared().shingles), right.prepared(), {});
  std::vector<Difference> out;
  if (alignments.size() != 1) return out;
  for (const Edit& edit : dedupe::edits_of(alignments[0], left.prepared(), right.prepared())) {
    out.push_back({std::string(left.at(edit.a)), std::string(right.at(edit.b)), edit.kind});
  }
  return out;
}

using Differences = std::vector<Difference>;

}  // namespace

TEST_CASE("each difference has its kind", "[dedupe][edits]") {
  CHECK(differences("and they organise it.", "and they organize it.") ==
        Differences{{"organise", "organize", EditKind::spelling}});
  CHECK(differences("and all of Kiev saw it.", "and all of Kyiv saw it.") ==
        Differences{{"Kiev", "Kyiv", EditKind::place_name}});
  CHECK(differences("and the RAIN fell on.", "and the rain fell on.") ==
        Differences{{"RAIN", "rain", EditKind::typography}});
  CHECK(differences("and 20 men ran home.", "and 30 men ran home.") ==
        Differences{{"20", "30", EditKind::number_name}});
  CHECK(differences("and then Weiss ran home.", "and then Moreau ran home.") ==
        Differences{{"Weiss", "Moreau", EditKind::number_name}});
  CHECK(differences("and the men walked home.", "and the men wandered home.") ==
        Differences{{"walked", "wandered", EditKind::wording}});
  CHECK(differences("and the men went home.", "and the old men went home.") ==
        Differences{{"", "old", EditKind::added}});
  CHECK(differences("and the tired men went home.", "and the men went home.") ==
        Differences{{"tired", "", EditKind::dropped}});
}

TEST_CASE("marks between equal words are typography, white space is nothing", "[dedupe][edits]") {
  CHECK(differences("and he said \"no\" again.", "and he said “no” again.") ==
        Differences{{"\"", "“", EditKind::typography}, {"\"", "”", EditKind::typography}});
  CHECK(differences("and the men - all", "and the men – all") ==
        Differences{{"-", "–", EditKind::typography}});
  CHECK(differences("and the  men\tall", "and the men all").empty());
}

TEST_CASE("equal texts have no edits", "[dedupe][edits]") {
  CHECK(differences("and so on.", "and so on.").empty());
}

TEST_CASE("neighbouring unequal words are one edit", "[dedupe][edits]") {
  CHECK(differences("and the men drank strong black tea at home today.",
                    "and the men drank weak coffee at home today.") ==
        Differences{{"strong black tea", "weak coffee", EditKind::wording}});
}
