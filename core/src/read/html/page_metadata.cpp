#include "read/html/page_metadata.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"
#include "read/html/attributes.hpp"
#include "read/html/json_ld.hpp"
#include "read/html/tags.hpp"
#include "text/character.hpp"

namespace copydesk::html {
namespace {

constexpr std::size_t max_authors = 16;
constexpr std::size_t max_headlines = 8;
constexpr std::size_t max_headings = 64;  // of the page, compared with its headlines
constexpr std::size_t max_value = 2000;

// Ranks: a higher one replaces a lower one.
constexpr std::uint8_t rank_time = 1;
constexpr std::uint8_t rank_meta = 2;
constexpr std::uint8_t rank_item = 3;
constexpr std::uint8_t rank_open_graph = 4;
constexpr std::uint8_t rank_linked_data = 5;

// White space squeezed to single spaces.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is(c, ascii::space)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(text::trim(out));
}

// The start of an overlong value, cut between characters.
std::string_view limited(std::string_view text) {
  std::size_t size = std::min(text.size(), max_value);
  while (size < text.size() && size > 0 &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    --size;
  }
  return text.substr(0, size);
}

std::string value_of(std::string_view raw) {
  return squeezed(decode(limited(raw), Context::attribute));
}

// "By Zoë Poe, " -> "Zoë Poe"; empty for what is no name: "(Image: X)", an address.
std::string author_name(std::string_view name) {
  const auto is_edge = [](char c) { return c == ' ' || c == ',' || c == ';' || c == '|'; };
  while (!name.empty() && is_edge(name.front())) {
    name.remove_prefix(1);
  }
  while (!name.empty() && is_edge(name.back())) {
    name.remove_suffix(1);
  }
  if (name.size() > 3 && equals_ignoring_case(name.substr(0, 3), "by ")) {
    name.remove_prefix(3);
  }
  const bool address = name.find("://") != std::string_view::npos || name.starts_with("//");
  return address || name.starts_with('(') ? std::string() : std::string(text::trim(name));
}

}  // namespace

void PageMetadataCollector::offer(Field field, std::uint8_t rank, std::string value) {
  if (!value.empty() && rank > ranks_[field]) {
    ranks_[field] = rank;
    values_[field] = std::move(value);
  }
}

void PageMetadataCollector::offer_headline(std::uint8_t rank, std::string value) {
  if (!value.empty() && headlines_.size() < max_headlines) {
    headlines_.emplace_back(rank, std::move(value));
  }
}

void PageMetadataCollector::offer_author(std::uint8_t rank, std::string name) {
  name = author_name(name);
  if (name.empty() || rank < author_rank_) {
    return;
  }
  if (rank > author_rank_) {
    authors_.clear();
    author_rank_ = rank;
  }
  if (authors_.size() < max_authors &&
      std::find(authors_.begin(), authors_.end(), name) == authors_.end()) {
    authors_.push_back(std::move(name));
  }
}

void PageMetadataCollector::add_meta(std::span<const Attribute> attributes) {
  struct Name {
    std::string_view name;
    Field field;
    std::uint8_t rank;
  };
  static constexpr std::array<Name, 34> names = {{
      {"og:description", description, rank_open_graph},
      {"twitter:description", description, rank_meta},
      {"description", description, rank_item},
      {"dc.description", description, rank_meta},
      {"article:published_time", published, rank_open_graph},
      {"og:published_time", published, rank_open_graph},
      {"og:article:published_time", published, rank_open_graph},
      {"datepublished", published, rank_item},
      {"datecreated", published, rank_meta},
      {"date", published, rank_meta},
      {"dc.date", published, rank_meta},
      {"dc.date.issued", published, rank_meta},
      {"dcterms.created", published, rank_meta},
      {"dcterms.date", published, rank_meta},
      {"parsely-pub-date", published, rank_item},
      {"sailthru.date", published, rank_meta},
      {"pubdate", published, rank_meta},
      {"publishdate", published, rank_meta},
      {"publish-date", published, rank_meta},
      {"publish_date", published, rank_meta},
      {"publication_date", published, rank_meta},
      {"cxenseparse:recs:publishtime", published, rank_meta},
      {"article.published", published, rank_meta},
      {"originalpublicationdate", published, rank_meta},
      {"article:modified_time", modified, rank_open_graph},
      {"og:updated_time", modified, rank_item},
      {"datemodified", modified, rank_item},
      {"last-modified", modified, rank_meta},
      {"lastmod", modified, rank_meta},
      {"dcterms.modified", modified, rank_meta},
      {"og:site_name", site_name, rank_open_graph},
      {"application-name", site_name, rank_meta},
      {"twitter:site", site_name, rank_time},
      {"og:url", url, rank_meta},
  }};
  struct HeadlineName {
    std::string_view name;
    std::uint8_t rank;
  };
  static constexpr std::array<HeadlineName, 4> headline_names = {{{"og:title", rank_open_graph},
                                                                  {"twitter:title", rank_meta},
                                                                  {"dc.title", rank_meta},
                                                                  {"headline", rank_item}}};
  static constexpr std::array<std::string_view, 8> author_names = {
      "author",         "article:author",  "dc.creator",      "byl",
      "parsely-author", "sailthru.author", "dcterms.creator", "og:article:author"};

  const auto content = find_attribute(attributes, "content");
  if (!content || content->empty()) {
    return;
  }
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const auto raw = find_attribute(attributes, key);
    if (!raw) {
      continue;
    }
    const std::string name = decode(raw->substr(0, 64), Context::name);
    for (const Name& known : names) {
      if (known.name == name) {
        offer(known.field, known.rank, value_of(*content));
      }
    }
    for (const HeadlineName& known : headline_names) {
      if (known.name == name) {
        offer_headline(known.rank, value_of(*content));
      }
    }
    if (std::find(author_names.begin(), author_names.end(), name) != author_names.end()) {
      offer_author(name == "author" ? rank_item : rank_meta, value_of(*content));
    }
  }
}

void PageMetadataCollector::add_link(std::span<const Attribute> attributes) {
  const auto rel = find_attribute(attributes, "rel");
  const auto href = find_attribute(attributes, "href");
  if (rel && href && equals_ignoring_case(*rel, "canonical")) {
    offer(url, rank_open_graph, value_of(*href));
  }
}

void PageMetadataCollector::add_time(std::span<const Attribute> attributes) {
  const auto datetime = find_attribute(attributes, "datetime");
  if (!datetime) {
    return;
  }
  const auto property = find_attribute(attributes, "itemprop");
  if (property && equals_ignoring_case(*property, "datemodified")) {
    offer(modified, rank_item, value_of(*datetime));
  } else {
    const bool named = (property && equals_ignoring_case(*property, "datepublished")) ||
                       find_attribute(attributes, "pubdate");
    offer(published, named ? rank_item : rank_time, value_of(*datetime));
  }
}

void PageMetadataCollector::add_json_ld(std::string_view script) {
  LinkedData data = read_json_ld(script);
  const auto clean = [](const std::string& value) {
    return squeezed(decode(limited(value), Context::data));
  };
  if (text::fold(data.headline) != text::fold(data.publisher)) {  // some name the site there
    offer_headline(rank_linked_data, clean(data.headline));
  }
  offer(description, rank_linked_data, clean(data.description));
  offer(published, data.is_article ? rank_linked_data : rank_item, clean(data.published));
  offer(modified, data.is_article ? rank_linked_data : rank_item, clean(data.modified));
  offer(site_name, rank_item, clean(data.publisher));
  for (const std::string& author : data.authors) {
    offer_author(rank_linked_data, clean(author));
  }
}

void PageMetadataCollector::set_language(std::string_view lang) {
  if (language_.empty()) {
    language_ = value_of(lang);
  }
}

void PageMetadataCollector::set_title(std::string_view title) {
  if (title_.empty()) {
    title_ = squeezed(decode(limited(title), Context::rcdata));
  }
}

PageMetadata PageMetadataCollector::take(std::string_view text, std::span<const Block> blocks) {
  std::vector<std::string> headings;
  for (const Block& block : blocks) {
    if (block.heading_level > 0 && headings.size() < max_headings) {
      headings.push_back(text::fold(limited(slice(text, block.span))));
    }
  }
  // The <title> is no candidate: it mostly names the site too.
  std::stable_sort(headlines_.begin(), headlines_.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const auto stands_in_page = [&](const auto& candidate) {
    return std::find(headings.begin(), headings.end(), text::fold(candidate.second)) !=
           headings.end();
  };
  const auto best = std::find_if(headlines_.begin(), headlines_.end(), stands_in_page);
  PageMetadata page;
  if (!headlines_.empty()) {
    page.headline = std::move(best == headlines_.end() ? headlines_.front().second : best->second);
  }
  page.title = std::move(title_);
  page.description = std::move(values_[description]);
  page.authors = std::move(authors_);
  page.published = std::move(values_[published]);
  page.modified = std::move(values_[modified]);
  page.site_name = std::move(values_[site_name]);
  page.language = std::move(language_);
  page.canonical_url = std::move(values_[url]);
  return page;
}

}  // namespace copydesk::html
