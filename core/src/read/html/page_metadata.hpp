// What a page says of itself outside its text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "copydesk/document.hpp"
#include "read/html/tokenizer.hpp"

namespace copydesk::html {

/// Collects PageMetadata from the elements that hold it, in any order: JSON-LD before OpenGraph
/// before other meta elements before <time>; among equals the first holds. All attribute values
/// are given as they stand in the source.
class PageMetadataCollector {
 public:
  void add_meta(std::span<const Attribute> attributes);
  void add_link(std::span<const Attribute> attributes);
  void add_time(std::span<const Attribute> attributes);
  void add_json_ld(std::string_view script);
  void set_language(std::string_view lang);
  void set_title(std::string_view title);  ///< content of the first <title>

  /// Everything collected. Of several headlines the one holds that stands as a heading in the
  /// page's own text (pages offer others to search engines); without one, the most trusted.
  [[nodiscard]] PageMetadata take(std::string_view text, std::span<const Block> blocks);

 private:
  /// Fields of one value, by the trust in where it was found.
  enum Field : std::uint8_t { description, published, modified, site_name, url, field_count };

  void offer(Field field, std::uint8_t rank, std::string value);
  void offer_headline(std::uint8_t rank, std::string value);
  void offer_author(std::uint8_t rank, std::string name);

  std::array<std::string, field_count> values_;
  std::array<std::uint8_t, field_count> ranks_ = {};
  std::vector<std::pair<std::uint8_t, std::string>> headlines_;  ///< with ranks
  std::vector<std::string> authors_;
  std::uint8_t author_rank_ = 0;
  std::string title_;
  std::string language_;
};

}  // namespace copydesk::html
