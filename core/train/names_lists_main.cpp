// Builds the names model's word clusters and gazetteer:
//   copydesk_names_lists clusters LISTS OUT
//   copydesk_names_lists gazetteer LISTS TABLES OUT
//   copydesk_names_lists from-model MODEL LISTS
// LISTS is the output of scripts/train-names-lists.mjs, TABLES is core/models/gazetteer. The third
// form takes both out of a trained model.
#include <cstdio>
#include <fstream>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "bit_writer.hpp"
#include "model_sections.hpp"
#include "tagger/lexicon.hpp"
#include "text/tokens.hpp"
#include "word_clusters.hpp"

namespace {

using copydesk::Span;

void write_bytes(const std::string& path, const std::vector<std::byte>& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
}

std::vector<std::byte> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  const std::string text = all.str();
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

/// Writes a model's word clusters and gazetteer as files of the folder `lists`.
bool take_from_model(const std::string& model, const std::string& lists) {
  const std::vector<std::byte> file = read_bytes(model);
  for (const std::string name : {"clusters", "gazetteer"}) {
    const auto section = copydesk::train::section_of(file, name);
    if (section.empty()) return false;
    write_bytes(lists + "/" + name + ".bin", {section.begin(), section.end()});
  }
  return true;
}

/// Phrases with the lists they stand in.
class Gazetteer {
 public:
  void add(const std::string& phrase, std::uint32_t bit) {
    const Span all{0, static_cast<std::uint32_t>(phrase.size())};
    std::uint64_t hash = 0;
    std::size_t words = 0;
    for (const auto& token : copydesk::text::tokenize(phrase, all)) {
      hash = copydesk::tagger::phrase_hash(hash, slice(phrase, token.span));
      ++words;
    }
    if (words > 0 && words <= copydesk::tagger::max_gazetteer_words) entries_[hash] |= bit;
  }

  /// Fields apart by tabs, forms in a field by semicolons; "#" starts a remark; bit 0: leave the
  /// field out.
  void add_table(const std::string& path, const std::vector<std::uint32_t>& bits) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('#')) continue;
      std::istringstream fields(line);
      std::size_t column = 0;
      for (std::string field; std::getline(fields, field, '\t') && column < bits.size(); ++column) {
        std::istringstream forms(field);
        for (std::string form; std::getline(forms, form, ';');) {
          if (bits[column] != 0) add(form, bits[column]);
        }
      }
    }
  }

  [[nodiscard]] const std::map<std::uint64_t, std::uint32_t>& entries() const { return entries_; }

 private:
  std::map<std::uint64_t, std::uint32_t> entries_;
};

}  // namespace

int main(int count, char** words) {
  using namespace copydesk::tagger;
  using namespace copydesk::train;
  const std::string what = count > 1 ? words[1] : "";
  if (what == "clusters" && count == 4) {
    const std::string lists = words[2];
    write_bytes(words[3], cluster_words(read_vectors(lists), 1024, 256, 64));
    return 0;
  }
  if (what == "from-model" && count == 4) return take_from_model(words[2], words[3]) ? 0 : 1;
  if (what != "gazetteer" || count != 5) return 2;
  const std::string lists = words[2];
  const std::string tables = words[3];
  Gazetteer gazetteer;
  gazetteer.add_table(tables + "/countries.tsv",
                      {gazetteer_country, gazetteer_country, gazetteer_group, gazetteer_city});
  gazetteer.add_table(tables + "/regions.tsv", {gazetteer_region});
  gazetteer.add_table(tables + "/organisations.tsv",
                      {gazetteer_organisation, gazetteer_organisation});
  gazetteer.add_table(tables + "/bodies.txt", {gazetteer_organisation});
  gazetteer.add_table(tables + "/titles.txt", {gazetteer_title});
  gazetteer.add_table(lists + "/regions.txt", {gazetteer_region});
  gazetteer.add_table(lists + "/cities.txt", {gazetteer_city});
  gazetteer.add_table(lists + "/towns.txt", {gazetteer_town});
  write_bytes(words[4], write_hash_set(gazetteer.entries(), 24, gazetteer_bits));
  return 0;
}
