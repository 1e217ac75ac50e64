#include <string_view>

#include "dedupe/postings.hpp"
#include "text/hash.hpp"

namespace copydesk::dedupe {

namespace {

// A file is: 8 bytes magic, u32 checksum of the rest, u32 stories; for each story u32 n, n bytes of
// document id, u32 story, u32 words, u32 repeats (0 or 1), u32 n, n shingles as u32.
// Little-endian.
constexpr std::string_view magic = "CPYIDX\x02\x0A";

void put(std::vector<std::byte>& out, std::uint32_t value) {
  for (int i = 0; i < 4; ++i, value >>= 8U) out.push_back(static_cast<std::byte>(value & 0xFFU));
}

std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint64_t h = text::hash_seed;
  for (const std::byte byte : bytes) {
    h = (h ^ std::to_integer<std::uint64_t>(byte)) * 0x100000001b3ULL;
  }
  return static_cast<std::uint32_t>(text::mix(h));
}

class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}
  [[nodiscard]] bool ok() const { return ok_; }
  std::string_view bytes(std::size_t count) {
    if (count > bytes_.size() - at_) {
      ok_ = false;
      return {};
    }
    at_ += count;
    return {reinterpret_cast<const char*>(bytes_.data()) + at_ - count, count};
  }
  std::uint32_t number() {
    std::uint32_t value = 0;
    unsigned shift = 0;
    for (const char c : bytes(4)) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << shift;
      shift += 8;
    }
    return value;
  }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

Error damaged() {
  return {ErrorCode::bad_model, "dedupe", 0, "this is no index of this version, or it is damaged"};
}

}  // namespace

std::vector<std::byte> save(const IndexedStories& stories) {
  std::vector<std::byte> body;
  put(body, static_cast<std::uint32_t>(stories.size()));
  for (const auto& [key, story] : stories) {
    put(body, static_cast<std::uint32_t>(key.document.size()));
    for (const char c : key.document) body.push_back(static_cast<std::byte>(c));
    put(body, key.story);
    put(body, story.words);
    put(body, story.repeats ? 1 : 0);
    put(body, static_cast<std::uint32_t>(story.sampled.size()));
    for (const std::uint32_t shingle : story.sampled) put(body, shingle);
  }
  std::vector<std::byte> out;
  for (const char c : magic) out.push_back(static_cast<std::byte>(c));
  put(out, checksum(body));
  out.insert(out.end(), body.begin(), body.end());
  return out;
}

Result<IndexedStories> load(std::span<const std::byte> bytes) {
  Reader reader(bytes);
  if (reader.bytes(magic.size()) != magic) return damaged();
  const std::uint32_t sum = reader.number();
  if (!reader.ok() || sum != checksum(bytes.subspan(magic.size() + 4))) return damaged();
  IndexedStories stories;
  for (std::uint32_t left = reader.number(); left > 0; --left) {
    StoryKey key;
    key.document = reader.bytes(reader.number());
    key.story = reader.number();
    IndexedStory story;
    story.words = reader.number();
    story.repeats = reader.number() != 0;
    for (std::uint32_t n = reader.number(); n > 0 && reader.ok(); --n) {
      story.sampled.push_back(reader.number());
    }
    if (!reader.ok()) return damaged();
    stories.emplace(std::move(key), std::move(story));
  }
  return stories;
}

}  // namespace copydesk::dedupe
