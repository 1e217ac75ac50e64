// Who carries whose text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/decisions.hpp"
#include "copydesk/result.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

/// The containment of the smaller story in the larger from which a pair counts as a copy.
inline constexpr float default_copy_threshold = 0.5F;

/// A story of a collection: the document's id and the story's number in it (from 1).
/// The order of keys, not of arrival, decides every tie.
struct StoryKey {
  std::string document;
  std::uint32_t story = 0;
  bool operator==(const StoryKey&) const = default;
  // Spelt out: older standard libraries have no three-way comparison of strings.
  bool operator<(const StoryKey& other) const {
    return document != other.document ? document < other.document : story < other.story;
  }
};

/// What the index is given of one story. Views are borrowed for the call; the text must be given
/// again (StoryTexts) when passages are asked for: tokens are not kept.
struct StoryText {
  StoryKey key;
  std::string_view text;          ///< the whole document's text
  std::span<const Span> running;  ///< running-text blocks of the story, in order
  std::string_view agency;        ///< the agency it says it is from; may be empty
  std::string_view agency_in;     ///< where it says so: "dateline and sign-off"
  std::string_view published;     ///< ISO 8601; empty: not known
};

/// Kinds of difference between two copies.
enum class EditKind : std::uint8_t {
  spelling,     ///< house style: finalise/finalize
  place_name,   ///< Kiev/Kyiv
  typography,   ///< quotation marks, dashes, spaces, case
  number_name,  ///< a number or a name differs: read it
  wording,
  added,    ///< only in b
  dropped,  ///< only in a
  moved,
};
[[nodiscard]] std::string_view edit_kind_name(EditKind kind);

/// One difference inside a passage; an empty side marks an insertion point.
struct Edit {
  Span a;
  Span b;
  EditKind kind = EditKind::wording;
};

/// A stretch of text that two stories share, aligned to the word. Spans are bytes of each
/// document's text. Within one document (a == b's document) it is a repeat.
struct Passage {
  StoryKey a;
  Span a_span;
  StoryKey b;
  Span b_span;
  bool moved = false;  ///< out of order against the passages around it
  std::vector<Edit> edits;
};

enum class Relation : std::uint8_t {
  same,
  contained,  ///< a is in b
  contains,   ///< b is in a
  overlap,
  template_only,  ///< shared phrases of a form (earnings, weather), not a copy
  same_event,     ///< own text about one event
};
[[nodiscard]] std::string_view relation_name(Relation relation);  ///< "template-only" ...

/// Evidence of a common source; worded as "likely", never as "copied from".
struct Origin {
  std::string agency;
  std::string
      evidence;  ///< "dateline and sign-off in the first, dateline in the second; same date"
};

/// Two stories that share text. Invariant: a < b.
struct CopyPair {
  StoryKey a;
  StoryKey b;
  float a_in_b = 0;  ///< part of a's words that stand in b, spelling folded
  float b_in_a = 0;
  float a_in_b_exact = 0;  ///< without folding
  float b_in_a_exact = 0;
  Relation relation = Relation::overlap;
  float confidence = 0;
  std::string reason;
  Origin origin;  ///< agency empty: none
};

/// Stories that carry one text. Invariants: sorted members, clusters sorted by first member.
struct Cluster {
  std::vector<StoryKey> stories;
  StoryKey representative;  ///< the fullest; ties by key
};

/// Everything found for one threshold.
struct Copies {
  std::vector<Passage> passages;  ///< by a, b, a_span
  std::vector<CopyPair> pairs;    ///< by a, b
  std::vector<Cluster> clusters;
  std::vector<Passage> repeats;  ///< paragraphs repeated inside one document
};

/// A mutable index of stories. Adding, removing and asking again gives the same bytes as one
/// batch in any order. Holds sampled shingles and postings, not tokens: about 5 kB a story.
class CopyIndex {
 public:
  CopyIndex();
  ~CopyIndex();
  CopyIndex(CopyIndex&&) noexcept;
  CopyIndex& operator=(CopyIndex&&) noexcept;
  CopyIndex(const CopyIndex&) = delete;
  CopyIndex& operator=(const CopyIndex&) = delete;

  /// Adds a story, or replaces the one with the same key.
  void add(const StoryText& story);
  /// Removes a story; no effect when there is none.
  void remove(const StoryKey& key);

  /// Copies over all stories. `texts` has the text of every story in the index, in any order.
  /// `threshold`: the containment (of the smaller in the larger) from which a pair is a copy.
  [[nodiscard]] Copies find(std::span<const StoryText> texts,
                            float threshold = default_copy_threshold,
                            std::span<const CopyDecision> decisions = {}) const;

  /// Pairs, passages and repeats of one story, the same as `find` gives of it; no clusters. For a
  /// story just added: reads the words of its candidates alone.
  [[nodiscard]] Copies find_of(const StoryKey& key, std::span<const StoryText> texts,
                               std::span<const CopyDecision> decisions = {}) const;

  /// The index as bytes and back. Errors: bad_model (wrong magic, version or checksum).
  [[nodiscard]] std::vector<std::byte> save() const;
  static Result<CopyIndex> load(std::span<const std::byte> bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk
