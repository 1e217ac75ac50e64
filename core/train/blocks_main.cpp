// Trains and measures the model of block roles.
//
//     copydesk_blocks train   LIST MODEL [KEY=VALUE...]  writes the model file, and measures
//     copydesk_blocks measure LIST FOLDS [KEY=VALUE...]  cross-validation over sites; one table
//     copydesk_blocks stories LIST MODEL [fit]    story splitting on joined pages
//     copydesk_blocks show    LIST FOLDS INPUT    as measure, every block with its roles on stdout
//
// LIST is what scripts/bench-clean writes: see blocks_pages.hpp.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <span>
#include <string>

#include "blocks_measure.hpp"
#include "blocks_model.hpp"
#include "blocks_stories.hpp"

namespace {

using namespace copydesk::train;

int train_model(const std::vector<TrainingPage>& pages, const char* path,
                std::span<char* const> settings) {
  MeasureOptions options;
  for (const char* const setting : settings) {
    if (options.blocks.set(setting)) continue;
    std::fprintf(stderr, "no such setting: %s\n", setting);
    return 2;
  }
  const std::vector<Fold> folds = cross_read(pages, options.blocks);
  const std::vector<std::byte> bytes = train_blocks(pages, folds, options.blocks);
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::fprintf(stderr, "%s: %zu bytes\n", path, bytes.size());
  measure(pages, folds, options);
  return file ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(
        stderr,
        "copydesk_blocks train LIST MODEL | measure LIST [FOLDS] | show LIST FOLDS INPUT\n");
    return 2;
  }
  const std::vector<TrainingPage> pages = read_pages(argv[2]);
  std::fprintf(stderr, "%zu pages\n", pages.size());
  if (std::strcmp(argv[1], "train") == 0 && argc > 3)
    return train_model(pages, argv[3], std::span(argv + 4, static_cast<std::size_t>(argc - 4)));
  if (std::strcmp(argv[1], "stories") == 0 && argc > 3) {
    const std::string bytes = read_whole(argv[3]);
    const auto model = copydesk::Model::load(std::as_bytes(std::span(bytes.data(), bytes.size())));
    if (!model) return 1;
    measure_stories(pages, model.value(), argc > 4);
    return 0;
  }
  MeasureOptions options;
  for (int i = 3; i < argc; ++i) options.blocks.set(argv[i]);
  if (argc > 3) options.blocks.folds = static_cast<std::size_t>(std::stoul(argv[3]));
  if (std::strcmp(argv[1], "show") == 0) options.show = argc > 4 ? std::stoi(argv[4]) : 0;
  measure(pages, cross_read(pages, options.blocks), options);
  return 0;
}
