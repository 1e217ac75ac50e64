// What the trainer of the names model is told on its command line.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "trainer.hpp"

namespace copydesk::train {

/// A labelled file and how it is used.
struct Corpus {
  std::string path;
  std::uint32_t domain = 0;  ///< Example::domain
  float weight = 1;          ///< of its examples
  int copies = 1;
  std::size_t first = 0;  ///< documents [first, last) of the file
  std::size_t last = std::numeric_limits<std::size_t>::max();
};

struct NamesOptions {
  std::string lists, out;
  std::vector<Corpus> corpora;
  std::vector<std::string> dev;
  std::vector<std::string> mean;  ///< models of earlier runs: no training, their mean
  TrainOptions train;
  std::size_t headlines = 4;  ///< headline_copies of every fourth short sentence
};

/// Reads LISTS OUT and what follows (core/train/names_main.cpp). Precondition: count > 2.
[[nodiscard]] NamesOptions parse_names_options(int count, char** words);

}  // namespace copydesk::train
