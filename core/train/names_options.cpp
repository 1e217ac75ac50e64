#include "names_options.hpp"

#include <cstdlib>
#include <functional>
#include <map>
#include <sstream>

#include "entities/names/name_features.hpp"

namespace copydesk::train {

namespace {

/// PATH[:DOMAIN[:WEIGHT[:COPIES[:FIRST[:LAST]]]]]
Corpus parse_corpus(const std::string& word) {
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
  return corpus;
}

using SetNumber = std::function<void(NamesOptions&, int)>;

const std::map<std::string, SetNumber>& number_options() {
  const auto part = [](float TrainOptions::*member, float unit) {
    return
        [=](NamesOptions& out, int value) { out.train.*member = static_cast<float>(value) * unit; };
  };
  const auto whole = [](int TrainOptions::*member) {
    return [=](NamesOptions& out, int value) { out.train.*member = value; };
  };
  static const std::map<std::string, SetNumber> options{
      {"--bits", whole(&TrainOptions::bits)},
      {"--epochs", whole(&TrainOptions::epochs)},
      {"--prune-epochs", whole(&TrainOptions::prune_epochs)},
      {"--dropout", part(&TrainOptions::dropout, 0.01F)},
      {"--word-dropout", part(&TrainOptions::word_dropout, 0.01F)},
      {"--rate", part(&TrainOptions::learning_rate, 0.01F)},
      {"--dead-zone", part(&TrainOptions::dead_zone, 0.01F)},
      {"--l2", part(&TrainOptions::l2, 1e-7F)},
      {"--l1", part(&TrainOptions::l1, 1e-7F)},
      {"--rows",
       [](NamesOptions& out, int value) { out.train.keep_rows = static_cast<std::size_t>(value); }},
      {"--seed",
       [](NamesOptions& out, int value) { out.train.seed = static_cast<std::uint64_t>(value); }},
      {"--headlines",
       [](NamesOptions& out, int value) { out.headlines = static_cast<std::size_t>(value); }},
  };
  return options;
}

}  // namespace

NamesOptions parse_names_options(int count, char** words) {
  NamesOptions out;
  out.lists = words[1];
  out.out = words[2];
  out.train.bits = 4;
  out.train.dropout = 0.15F;
  out.train.word_dropout = 0.2F;
  out.train.word_features = entities::word_identity_features;
  for (int i = 3; i < count; ++i) {
    const std::string word = words[i];
    const auto number = number_options().find(word);
    if (!word.starts_with("--")) {
      out.corpora.push_back(parse_corpus(word));
    } else if (i + 1 == count) {
      break;
    } else if (number != number_options().end()) {
      number->second(out, std::atoi(words[++i]));
    } else if (word == "--mean") {
      out.mean.emplace_back(words[++i]);
    } else if (word == "--dev") {
      out.dev.emplace_back(words[++i]);
    }
  }
  return out;
}

}  // namespace copydesk::train
