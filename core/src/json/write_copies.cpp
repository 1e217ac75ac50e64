#include "json/write_copies.hpp"

namespace copydesk::json {

namespace {

Value key_value(const StoryKey& key) {
  return {{"document", key.document}, {"story", key.story}};
}

Value place_value(const StoryKey& key, Span span, const OffsetConverter& offsets) {
  Value out = key_value(key);
  out["start"] = offsets.convert(span.start);
  out["end"] = offsets.convert(span.end);
  return out;
}

Value passages_value(const std::vector<Passage>& passages, const Converters& converters) {
  Value out = Value::array();
  for (const Passage& passage : passages) {
    const OffsetConverter& a = converters.find(passage.a.document)->second;
    const OffsetConverter& b = converters.find(passage.b.document)->second;
    Value edits = Value::array();
    for (const Edit& edit : passage.edits) {
      edits.push_back({{"a", span_value(edit.a, a)},
                       {"b", span_value(edit.b, b)},
                       {"kind", edit_kind_name(edit.kind)}});
    }
    out.push_back({{"a", place_value(passage.a, passage.a_span, a)},
                   {"b", place_value(passage.b, passage.b_span, b)},
                   {"moved", passage.moved},
                   {"edits", std::move(edits)}});
  }
  return out;
}

Value pair_value(const CopyPair& pair) {
  Value out{{"a", key_value(pair.a)},
            {"b", key_value(pair.b)},
            {"a_in_b", rounded(pair.a_in_b)},
            {"b_in_a", rounded(pair.b_in_a)},
            {"a_in_b_exact", rounded(pair.a_in_b_exact)},
            {"b_in_a_exact", rounded(pair.b_in_a_exact)},
            {"relation", relation_name(pair.relation)},
            {"confidence", rounded(pair.confidence)},
            {"reason", pair.reason}};
  if (!pair.origin.agency.empty()) {
    out["origin"] = {{"agency", pair.origin.agency}, {"evidence", pair.origin.evidence}};
  }
  return out;
}

}  // namespace

Value copies_value(const Copies& copies, const Converters& converters) {
  Value pairs = Value::array();
  for (const CopyPair& pair : copies.pairs) pairs.push_back(pair_value(pair));
  Value clusters = Value::array();
  for (const Cluster& cluster : copies.clusters) {
    Value stories = Value::array();
    for (const StoryKey& key : cluster.stories) stories.push_back(key_value(key));
    clusters.push_back(
        {{"stories", std::move(stories)}, {"representative", key_value(cluster.representative)}});
  }
  return {{"passages", passages_value(copies.passages, converters)},
          {"pairs", std::move(pairs)},
          {"clusters", std::move(clusters)},
          {"repeats", passages_value(copies.repeats, converters)}};
}

}  // namespace copydesk::json
