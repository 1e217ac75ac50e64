// The stories at work: their words are read when they are first needed.
#pragma once

#include <cstdint>
#include <list>
#include <span>
#include <unordered_map>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// Words of the stories asked for last, up to a number of words in all; what does not fit is read
/// again when it is asked for again.
class PreparedCache {
 public:
  /// Both are borrowed.
  PreparedCache(std::span<const StoryText* const> texts, const CommonShingles& common)
      : texts_(texts), common_(common) {}

  /// The story of that number; empty where no text was given. Valid until the second next call.
  [[nodiscard]] const Prepared& get(std::uint32_t number);

 private:
  struct Entry {
    Prepared story;
    std::list<std::uint32_t>::iterator age;
  };

  std::span<const StoryText* const> texts_;
  const CommonShingles& common_;
  WordReader reader_;
  std::unordered_map<std::uint32_t, Entry> entries_;
  std::list<std::uint32_t> by_age_;  ///< last asked for first
  std::size_t words_ = 0;
};

}  // namespace copydesk::dedupe
