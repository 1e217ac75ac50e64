#include "names_examples.hpp"

#include <algorithm>
#include <array>
#include <thread>

#include "copydesk/model.hpp"
#include "entities/names/find_names.hpp"

namespace copydesk::train {

namespace {

/// Both sequences' features, position by position.
tagger::FeatureSequence joined(const tagger::FeatureSequence& a, const tagger::FeatureSequence& b) {
  tagger::FeatureSequence out;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::uint32_t f = a.offsets[i]; f < a.offsets[i + 1]; ++f) out.add(a.features[f]);
    for (std::uint32_t f = b.offsets[i]; f < b.offsets[i + 1]; ++f) out.add(b.features[f]);
    out.end_position();
  }
  return out;
}

bool is_inside(std::uint8_t label) {
  return label != entities::label_outside && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2);
}
bool goes_on(std::uint8_t label) {
  return label != entities::label_outside && (label - 1) % 4 < 2;
}

void add_examples(const Prepared& document, const entities::FirstPass* first,
                  std::vector<Example>& out) {
  const entities::WordOccurrences occurrences(document.tokens);
  entities::TypeVotes votes(document.tokens.words);
  if (first != nullptr) votes = entities::votes_of(document.tokens, *first);
  for (const entities::NameSegment& segment : document.tokens.segments) {
    Example example;
    example.labels.assign(document.labels.labels.begin() + segment.first,
                          document.labels.labels.begin() + segment.last);
    bool open = false;
    for (std::uint32_t i = segment.first; i < segment.last; ++i)
      open = open || document.labels.allowed[i] != 0;
    // A name of unknown kind cannot be learnt from with one gold label a token; nor can one that
    // goes on where no segment is.
    if (open || is_inside(example.labels.front()) || goes_on(example.labels.back())) continue;
    entities::add_name_features(document.tokens, segment, occurrences, example.sequence);
    if (first != nullptr) {
      tagger::FeatureSequence more;
      entities::add_vote_features(document.tokens, segment, votes, *first, more);
      example.sequence = joined(example.sequence, more);
    }
    example.weight = document.corpus->weight;
    example.domain = document.corpus->domain;
    out.push_back(std::move(example));
  }
}

std::vector<std::uint8_t> tag(const Prepared& document, const tagger::LinearChain& chain) {
  std::vector<std::uint8_t> out(document.tokens.tokens.size(), entities::label_outside);
  const entities::WordOccurrences occurrences(document.tokens);
  tagger::FeatureSequence features;
  for (const entities::NameSegment& segment : document.tokens.segments) {
    features.clear();
    entities::add_name_features(document.tokens, segment, occurrences, features);
    const auto labels = chain.tag(features, false).labels;
    std::copy(labels.begin(), labels.end(), out.begin() + segment.first);
  }
  return out;
}

/// A quick model of the documents that are not in `half`.
tagger::LinearChain other_half_model(const std::vector<Prepared>& documents, std::size_t half,
                                     const TrainOptions& options, const Forbidden& forbidden) {
  std::vector<Example> other;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i % 2 != half) add_examples(documents[i], nullptr, other);
  }
  TrainOptions quick = options;
  quick.epochs = 3;
  quick.keep_rows = 0;
  quick.bits = 8;
  return tagger::LinearChain::parse(train_chain(other, entities::name_labels(), forbidden, quick))
      .value();
}

}  // namespace

Forbidden forbidden_transitions(std::size_t labels) {
  Forbidden out;
  const auto part = [](std::size_t label) { return (label - 1) % 4; };
  const auto goes_on = [&](std::size_t label) { return label != 0 && part(label) < 2; };
  const auto continues = [&](std::size_t label) {
    return label != 0 && (part(label) == 1 || part(label) == 2);
  };
  for (std::size_t from = 0; from <= labels; ++from) {
    for (std::size_t to = 0; to < labels; ++to) {
      const bool open = from < labels && goes_on(from);
      const bool fits = open ? continues(to) && (from - 1) / 4 == (to - 1) / 4 : !continues(to);
      if (!fits) out.emplace_back(from, to);
    }
    if (from < labels && goes_on(from)) out.emplace_back(from, labels);
  }
  return out;
}

std::vector<Example> two_pass_examples(const std::vector<Prepared>& documents,
                                       const TrainOptions& options, const Forbidden& forbidden) {
  std::vector<Example> out;
  std::array<tagger::LinearChain, 2> chains;
  std::thread second([&] { chains[1] = other_half_model(documents, 1, options, forbidden); });
  chains[0] = other_half_model(documents, 0, options, forbidden);
  second.join();
  for (std::size_t half = 0; half < 2; ++half) {
    for (std::size_t i = half; i < documents.size(); i += 2) {
      const entities::FirstPass first = entities::first_pass_of(tag(documents[i], chains[half]));
      add_examples(documents[i], &first, out);
      if (i % 4 < 2) add_examples(documents[i], nullptr, out);
    }
  }
  return out;
}

std::vector<std::byte> mean_of_runs(const std::vector<Prepared>& documents,
                                    std::span<const std::vector<std::byte>> files,
                                    const TrainOptions& options, const Forbidden& forbidden) {
  const Result<Model> model = Model::load(files.front());
  if (!model) return {};
  // To train on, the evidence must come from models that have not seen the document.
  std::vector<Example> examples;
  if (options.prune_epochs > 0) examples = two_pass_examples(documents, options, forbidden);
  for (const Prepared& document : documents) {
    if (options.prune_epochs > 0) break;
    const auto first = entities::first_pass_of(tag(document, model.value().chain()));
    add_examples(document, &first, examples);
  }
  return mean_chain(files, examples, entities::name_labels(), forbidden, options);
}

}  // namespace copydesk::train
