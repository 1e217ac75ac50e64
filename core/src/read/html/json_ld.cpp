#include "read/html/json_ld.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "read/html/ascii.hpp"
#include "text/utf8.hpp"

namespace copydesk::html {
namespace {

constexpr std::size_t max_depth = 64;
constexpr std::size_t max_people = 64;

bool is_article_type(std::string_view type) {
  static constexpr std::array<std::string_view, 5> others = {
      "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review"};
  return type.ends_with("Article") || std::find(others.begin(), others.end(), type) != others.end();
}

// What any value comes down to: its own text, or the name of the thing it describes.
struct Node {
  std::string text;  ///< a string
  std::string name;  ///< of an object
  std::string id;
  std::vector<Node> items;  ///< of an array
};

// A reader that takes what it knows and steps over the rest.
class Reader {
 public:
  explicit Reader(std::string_view script) : script_(script) {}

  LinkedData read() {
    while (!broken_ && skip_space()) {
      value(0);
      if (skip_space() && (script_[at_] == ';' || script_[at_] == ',')) {
        ++at_;
      }
    }
    LinkedData& data = article_.is_article ? article_ : page_;
    for (const std::string& id : author_ids_) {
      for (const Node& person : people_) {
        if (person.id == id && !person.name.empty() && article_.authors.size() < max_people) {
          article_.authors.push_back(person.name);
          break;
        }
      }
    }
    if (data.publisher.empty()) {
      data.publisher = site_;
    }
    return std::move(data);
  }

 private:
  bool skip_space() {
    while (at_ < script_.size() && is(script_[at_], ascii::space)) {
      ++at_;
    }
    return at_ < script_.size();
  }

  bool take(char c) {
    if (skip_space() && script_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }

  std::uint32_t hex4() {
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const char c = at_ < script_.size() ? ascii_lower(script_[at_]) : '\0';
      const bool digit = c >= '0' && c <= '9';
      if (!digit && (c < 'a' || c > 'f')) {
        broken_ = true;
        return 0;
      }
      unit = unit * 16 + static_cast<std::uint32_t>(digit ? c - '0' : c - 'a' + 10);
      ++at_;
    }
    return unit;
  }

  void escape(std::string& out) {
    const char c = at_ < script_.size() ? script_[at_++] : '\0';
    if (c == 'u') {
      std::uint32_t unit = hex4();
      if (unit >= 0xD800 && unit < 0xDC00 && script_.substr(at_, 2) == "\\u") {
        const std::size_t second = at_;
        at_ += 2;
        const std::uint32_t low = hex4();
        if (low >= 0xDC00 && low < 0xE000) {
          unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
        } else {
          at_ = second;  // a lone surrogate before another escape
        }
      }
      const bool scalar = unit <= 0x10FFFF && (unit < 0xD800 || unit > 0xDFFF);
      text::append(out, scalar ? char32_t{unit} : U'\uFFFD');
    } else if (c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f') {
      out += ' ';
    } else {
      out += c;
    }
  }

  // Behind the opening quotation mark.
  std::string string() {
    std::string out;
    while (at_ < script_.size() && script_[at_] != '"') {
      const std::size_t end = std::min(script_.find_first_of("\"\\", at_), script_.size());
      out.append(script_.substr(at_, end - at_));
      at_ = end;
      if (at_ < script_.size() && script_[at_] == '\\') {
        ++at_;
        escape(out);
      }
    }
    broken_ |= at_ >= script_.size();
    ++at_;
    return out;
  }

  Node value(std::size_t depth) {
    Node node;
    if (!skip_space() || depth > max_depth) {
      broken_ = true;
      return node;
    }
    switch (script_[at_]) {
      case '"':
        ++at_;
        node.text = string();
        break;
      case '{':
        ++at_;
        return object(depth);
      case '[':
        ++at_;
        while (!broken_ && !take(']')) {
          node.items.push_back(value(depth + 1));
          if (!take(',') && !(skip_space() && script_[at_] == ']')) {
            broken_ = true;
          }
          if (node.items.size() > max_people) {
            node.items.pop_back();
          }
        }
        break;
      default: {
        const std::size_t start = at_;
        while (at_ < script_.size() && (is(script_[at_], ascii::word) || script_[at_] == '.' ||
                                        script_[at_] == '-' || script_[at_] == '+')) {
          ++at_;
        }
        broken_ |= at_ == start;
        break;
      }
    }
    return node;
  }

  Node object(std::size_t depth) {
    Node self;
    LinkedData found;
    std::vector<std::string> types;
    std::vector<std::string> ids;
    while (!broken_ && !take('}')) {
      if (!take('"')) {
        broken_ = true;
        break;
      }
      const std::string key = string();
      if (!take(':')) {
        broken_ = true;
        break;
      }
      field(key, value(depth + 1), self, found, types, ids);
      if (!take(',') && !(skip_space() && script_[at_] == '}')) {
        broken_ = true;
      }
    }
    keep(self, std::move(found), types, ids, depth);
    return self;
  }

  static void add_names(const Node& node, std::vector<std::string>& names,
                        std::vector<std::string>& ids) {
    if (!node.name.empty() || !node.text.empty()) {
      names.push_back(node.name.empty() ? node.text : node.name);
    } else if (!node.id.empty()) {
      ids.push_back(node.id);
    }
    for (const Node& item : node.items) {
      add_names(item, names, ids);
    }
  }

  static void field(const std::string& key, Node node, Node& self, LinkedData& found,
                    std::vector<std::string>& types, std::vector<std::string>& ids) {
    if (key == "@type") {
      types.push_back(std::move(node.text));
      for (Node& item : node.items) {
        types.push_back(std::move(item.text));
      }
    } else if (key == "@id") {
      self.id = std::move(node.text);
    } else if (key == "name") {
      self.name = node.items.empty() ? std::move(node.text) : std::move(node.items.front().text);
    } else if (key == "headline") {
      found.headline = std::move(node.text);
    } else if (key == "description") {
      found.description = std::move(node.text);
    } else if (key == "datePublished") {
      found.published = std::move(node.text);
    } else if (key == "dateModified") {
      found.modified = std::move(node.text);
    } else if (key == "author" || (key == "creator" && found.authors.empty())) {
      add_names(node, found.authors, ids);
    } else if (key == "publisher") {
      found.publisher = node.name.empty() ? std::move(node.text) : std::move(node.name);
    }
  }

  void keep(const Node& self, LinkedData found, const std::vector<std::string>& types,
            std::vector<std::string>& ids, std::size_t depth) {
    const auto is_type = [&](std::string_view type) {
      return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (depth < article_depth_ && std::any_of(types.begin(), types.end(), is_article_type)) {
      found.is_article = true;
      article_depth_ = depth;
      if (found.headline.empty()) {
        found.headline = self.name;
      }
      article_ = std::move(found);
      author_ids_ = std::move(ids);
    } else if (is_type("WebPage") && page_.published.empty()) {
      page_.published = std::move(found.published);
      page_.modified = std::move(found.modified);
    } else if ((is_type("WebSite") || is_type("NewsMediaOrganization")) && site_.empty()) {
      site_ = self.name;
    }
    if (!self.id.empty() && !self.name.empty() && people_.size() < max_people) {
      people_.push_back({{}, self.name, self.id, {}});
    }
  }

  std::string_view script_;
  std::size_t at_ = 0;
  bool broken_ = false;
  LinkedData article_;
  std::size_t article_depth_ = max_depth;  ///< what an article is part of stands in it, deeper
  LinkedData page_;
  std::string site_;
  std::vector<Node> people_;
  std::vector<std::string> author_ids_;
};

}  // namespace

LinkedData read_json_ld(std::string_view script) {
  return Reader(script).read();
}

}  // namespace copydesk::html
