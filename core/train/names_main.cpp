// Trains the names model:
//   copydesk_names LISTS OUT [--seed N] [--epochs N] [--rows N] [--bits B] [--mean MODEL]...
//   CORPUS[:DOMAIN[:WEIGHT[:COPIES[:FIRST[:LAST]]]]]... [--dev FILE]...
// With --mean the models of earlier runs are not trained again but averaged and pruned.
// LISTS has clusters.bin and gazetteer.bin (copydesk_names_lists). Prints exact-span F1 of each dev
// file's PER, LOC and ORG as the product finds them.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "copydesk/model.hpp"
#include "entities/names/find_names.hpp"
#include "names_corpus.hpp"
#include "trainer.hpp"

namespace {

using namespace copydesk;
using namespace copydesk::train;
using entities::NameTokens;

struct Corpus {
  std::string path;
  std::uint32_t domain = 0;
  float weight = 1;
  int copies = 1;
  std::size_t first = 0;  ///< documents [first, last) of the file
  std::size_t last = std::numeric_limits<std::size_t>::max();
};

struct Options {
  std::string lists, out;
  std::vector<Corpus> corpora;
  std::vector<std::string> dev;
  std::vector<std::string> mean;  ///< models of earlier runs: no training, their mean
  TrainOptions train;
  std::size_t headlines = 4;
};

std::vector<std::byte> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  const std::string text = all.str();
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

Options parse(int count, char** words) {
  Options out;
  out.lists = words[1];
  out.out = words[2];
  out.train.bits = 4;
  out.train.epochs = 8;
  out.train.dropout = 0.15F;
  out.train.word_dropout = 0.2F;
  out.train.word_features = entities::word_identity_features;
  for (int i = 3; i < count; ++i) {
    const std::string word = words[i];
    const auto number = [&] { return std::atoi(words[++i]); };
    if (word == "--rows")
      out.train.keep_rows = static_cast<std::size_t>(number());
    else if (word == "--bits")
      out.train.bits = number();
    else if (word == "--epochs")
      out.train.epochs = number();
    else if (word == "--prune-epochs")
      out.train.prune_epochs = number();
    else if (word == "--headlines")
      out.headlines = static_cast<std::size_t>(number());
    else if (word == "--dropout")
      out.train.dropout = static_cast<float>(number()) / 100;
    else if (word == "--word-dropout")
      out.train.word_dropout = static_cast<float>(number()) / 100;
    else if (word == "--l2")
      out.train.l2 = static_cast<float>(number()) * 1e-7F;
    else if (word == "--l1")
      out.train.l1 = static_cast<float>(number()) * 1e-7F;
    else if (word == "--rate")
      out.train.learning_rate = static_cast<float>(number()) / 100;
    else if (word == "--dead-zone")
      out.train.dead_zone = static_cast<float>(number()) / 100;
    else if (word == "--seed")
      out.train.seed = static_cast<std::uint64_t>(number());
    else if (word == "--mean")
      out.mean.emplace_back(words[++i]);
    else if (word == "--dev")
      out.dev.emplace_back(words[++i]);
    else {
      std::istringstream fields(word);
      Corpus corpus;
      std::string field;
      std::getline(fields, corpus.path, ':');
      if (std::getline(fields, field, ':'))
        corpus.domain = static_cast<std::uint32_t>(std::stoul(field));
      if (std::getline(fields, field, ':')) corpus.weight = std::stof(field);
      if (std::getline(fields, field, ':')) corpus.copies = std::stoi(field);
      if (std::getline(fields, field, ':')) corpus.first = std::stoul(field);
      if (std::getline(fields, field, ':')) corpus.last = std::stoul(field);
      out.corpora.push_back(corpus);
    }
  }
  return out;
}

/// A document ready for features.
struct Prepared {
  NameTokens tokens;
  TokenLabels labels;
  const Corpus* corpus = nullptr;
};

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

/// Examples of both passes. The second pass's evidence comes from a model that has not seen the
/// document: two halves, each tagged by the other's model.
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

/// The chain that is the mean of earlier runs' models.
std::vector<std::byte> mean_of_runs(const std::vector<Prepared>& documents, const Options& options,
                                    const Forbidden& forbidden) {
  std::vector<std::vector<std::byte>> files;
  for (const std::string& path : options.mean) files.push_back(read_bytes(path));
  const Result<Model> model = Model::load(files.front());
  if (!model) return {};
  std::vector<Example> examples;
  for (const Prepared& document : documents) {
    const auto first = entities::first_pass_of(tag(document, model.value().chain()));
    add_examples(document, &first, examples);
  }
  return mean_chain(files, examples, entities::name_labels(), forbidden, options.train);
}

void score(const std::string& path, const Model& model) {
  std::size_t right = 0, found = 0, wanted = 0;
  std::size_t by_type[3][3] = {};
  for (const GoldDocument& document : read_corpus(path)) {
    const std::vector<Mention> names = entities::find_names(document.text, document.lines, model);
    std::size_t g = 0;
    for (const GoldName& name : document.names) {
      if (name.type < 3) ++wanted, ++by_type[name.type][2];
    }
    for (const Mention& name : names) {
      const auto type = static_cast<std::size_t>(name.type);
      if (type >= 3) continue;
      ++found, ++by_type[type][1];
      while (g < document.names.size() && document.names[g].span.start < name.span.start) ++g;
      if (g < document.names.size() && document.names[g].span == name.span &&
          document.names[g].type == type) {
        ++right, ++by_type[type][0];
      }
    }
  }
  const auto f1 = [](std::size_t r, std::size_t f, std::size_t w) {
    return 200.0 * static_cast<double>(r) / static_cast<double>(f + w);
  };
  std::printf("%-40s F1 %.2f  PER %.2f ORG %.2f LOC %.2f\n",
              path.substr(path.rfind('/') + 1).c_str(), f1(right, found, wanted),
              f1(by_type[0][0], by_type[0][1], by_type[0][2]),
              f1(by_type[1][0], by_type[1][1], by_type[1][2]),
              f1(by_type[2][0], by_type[2][1], by_type[2][2]));
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const Options options = parse(count, words);
  const auto clusters = read_bytes(options.lists + "/clusters.bin");
  const auto gazetteer = read_bytes(options.lists + "/gazetteer.bin");
  const tagger::Lexicon lexicon(clusters, gazetteer);

  std::vector<Prepared> documents;
  for (const Corpus& corpus : options.corpora) {
    std::vector<GoldDocument> gold = read_corpus(corpus.path);
    gold.resize(std::min(gold.size(), corpus.last));
    gold.erase(gold.begin(),
               gold.begin() + static_cast<std::ptrdiff_t>(std::min(gold.size(), corpus.first)));
    std::vector<GoldDocument> headlines = headline_copies(gold, options.headlines);
    gold.insert(gold.end(), std::make_move_iterator(headlines.begin()),
                std::make_move_iterator(headlines.end()));
    for (int copy = 0; copy < corpus.copies; ++copy) {
      for (const GoldDocument& document : gold) {
        Prepared made;
        made.tokens = entities::name_tokens(document.text, document.lines, lexicon);
        made.labels = token_labels(document, made.tokens);
        made.corpus = &corpus;
        documents.push_back(std::move(made));
      }
    }
    std::fprintf(stderr, "%s: %zu documents\n", corpus.path.c_str(), gold.size());
  }
  const Forbidden forbidden = forbidden_transitions(entities::name_labels().size());
  std::vector<std::byte> chain;
  if (options.mean.empty()) {
    const std::vector<Example> examples = two_pass_examples(documents, options.train, forbidden);
    chain = train_chain(examples, entities::name_labels(), forbidden, options.train);
  } else {
    chain = mean_of_runs(documents, options, forbidden);
  }
  const auto file = write_model_file(
      "names", "1", {{"chain", chain}, {"clusters", clusters}, {"gazetteer", gazetteer}});
  std::ofstream(options.out, std::ios::binary)
      .write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
  const Result<Model> model = Model::load(file);
  for (const std::string& path : options.dev) score(path, model.value());
  std::printf("%s: %zu bytes\n", options.out.c_str(), file.size());
  return 0;
}
