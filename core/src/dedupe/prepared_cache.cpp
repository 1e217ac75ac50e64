#include "dedupe/prepared_cache.hpp"

#include <utility>

namespace copydesk::dedupe {

namespace {

constexpr std::size_t most_words = 2'000'000;  // about 70 MB

}  // namespace

const Prepared& PreparedCache::get(std::uint32_t number) {
  const auto found = entries_.find(number);
  if (found != entries_.end()) {
    by_age_.splice(by_age_.begin(), by_age_, found->second.age);
    return found->second.story;
  }
  Prepared made;
  if (texts_[number] != nullptr) {
    made = Prepared(*texts_[number], reader_, common_);
  }
  words_ += made.words.size();
  while (words_ > most_words && by_age_.size() > 2) {
    const auto oldest = entries_.find(by_age_.back());
    words_ -= oldest->second.story.words.size();
    entries_.erase(oldest);
    by_age_.pop_back();
  }
  by_age_.push_front(number);
  return entries_.emplace(number, Entry{std::move(made), by_age_.begin()}).first->second.story;
}

}  // namespace copydesk::dedupe
