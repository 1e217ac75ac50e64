#include "json/write_copies.hpp"

namespace copydesk::json {

namespace {

/// Writes the parts of one result; holds what all of them need.
class CopiesWriter {
 public:
  CopiesWriter(const Converters& converters, Writer& out) : converters_(converters), out_(out) {}

  void passages(std::string_view key, const std::vector<Passage>& passages) {
    out_.array(key, [&] {
      for (const Passage& one : passages) {
        out_.object([&] { passage(one); });
      }
    });
  }

  void pair(const CopyPair& pair) {
    key("a", pair.a);
    key("b", pair.b);
    out_.share("a_in_b", pair.a_in_b);
    out_.share("b_in_a", pair.b_in_a);
    out_.share("a_in_b_exact", pair.a_in_b_exact);
    out_.share("b_in_a_exact", pair.b_in_a_exact);
    out_.member("relation", relation_name(pair.relation));
    out_.share("confidence", pair.confidence);
    out_.member("reason", pair.reason);
    if (pair.origin.agency.empty()) return;
    out_.object("origin", [&] {
      out_.member("agency", pair.origin.agency);
      out_.member("evidence", pair.origin.evidence);
    });
  }

  void cluster(const Cluster& cluster) {
    out_.array("stories", [&] {
      for (const StoryKey& one : cluster.stories) {
        out_.object([&] { members(one); });
      }
    });
    key("representative", cluster.representative);
  }

 private:
  void members(const StoryKey& key) {
    out_.member("document", key.document);
    out_.member("story", key.story);
  }
  void key(std::string_view name, const StoryKey& key) {
    out_.object(name, [&] { members(key); });
  }

  void passage(const Passage& passage) {
    const OffsetConverter& a = converters_.find(passage.a.document)->second;
    const OffsetConverter& b = converters_.find(passage.b.document)->second;
    place("a", passage.a, passage.a_span, a);
    place("b", passage.b, passage.b_span, b);
    out_.member("moved", passage.moved);
    out_.array("edits", [&] {
      for (const Edit& edit : passage.edits) {
        out_.object([&] {
          out_.object("a", [&] { out_.span(edit.a, a); });
          out_.object("b", [&] { out_.span(edit.b, b); });
          out_.member("kind", edit_kind_name(edit.kind));
        });
      }
    });
  }

  void place(std::string_view name, const StoryKey& key, Span span,
             const OffsetConverter& offsets) {
    out_.object(name, [&] {
      members(key);
      out_.span(span, offsets);
    });
  }

  const Converters& converters_;
  Writer& out_;
};

}  // namespace

void write_copies(const Copies& copies, const Converters& converters, Writer& out) {
  CopiesWriter writer(converters, out);
  out.object("copies", [&] {
    writer.passages("passages", copies.passages);
    out.array("pairs", [&] {
      for (const CopyPair& pair : copies.pairs) {
        out.object([&] { writer.pair(pair); });
      }
    });
    out.array("clusters", [&] {
      for (const Cluster& cluster : copies.clusters) {
        out.object([&] { writer.cluster(cluster); });
      }
    });
    writer.passages("repeats", copies.repeats);
  });
}

}  // namespace copydesk::json
