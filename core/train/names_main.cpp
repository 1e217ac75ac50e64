// Trains the names model:
//   copydesk_names LISTS OUT [--seed N] [--epochs N] [--rows N] [--bits B] [--mean MODEL]...
//   CORPUS[:DOMAIN[:WEIGHT[:COPIES[:FIRST[:LAST]]]]]... [--dev FILE]...
// With --mean the models of earlier runs are not trained again but averaged and pruned.
// LISTS has clusters.bin and gazetteer.bin (copydesk_names_lists). Prints exact-span F1 of each dev
// file's PER, LOC and ORG as the product finds them.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "copydesk/model.hpp"
#include "entities/names/find_names.hpp"
#include "model_sections.hpp"
#include "names_corpus.hpp"
#include "names_examples.hpp"
#include "names_options.hpp"
#include "trainer.hpp"

namespace {

using namespace copydesk;
using namespace copydesk::train;

std::vector<std::byte> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  const std::string text = all.str();
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

/// The documents of all corpora; each keeps a pointer to its corpus in `options`.
std::vector<Prepared> prepare(const NamesOptions& options, const tagger::Lexicon& lexicon) {
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
  return documents;
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
  const NamesOptions options = parse_names_options(count, words);
  const auto clusters = read_bytes(options.lists + "/clusters.bin");
  const auto gazetteer = read_bytes(options.lists + "/gazetteer.bin");
  const tagger::Lexicon lexicon(clusters, gazetteer);

  const std::vector<Prepared> documents = prepare(options, lexicon);
  const Forbidden forbidden = forbidden_transitions(entities::name_labels().size());
  std::vector<std::byte> chain;
  if (options.mean.empty()) {
    const std::vector<Example> examples = two_pass_examples(documents, options.train, forbidden);
    chain = train_chain(examples, entities::name_labels(), forbidden, options.train);
  } else {
    std::vector<std::vector<std::byte>> files;
    for (const std::string& path : options.mean) files.push_back(read_bytes(path));
    chain = mean_of_runs(documents, files, options.train, forbidden);
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
