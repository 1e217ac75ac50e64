#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "json/json.hpp"

namespace copydesk::json {

namespace {

/// Builds a value from what the library's reader reports. Value::parse would do, but it carries the
/// reader twice, once for callbacks that nobody has: eight kilobytes of the page's first load.
class Builder {
 public:
  Builder() = default;  // NOLINT(bugprone-exception-escape): an empty value takes no memory
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(std::int64_t value) { return put(value); }
  bool number_unsigned(std::uint64_t value) { return put(value); }
  bool number_float(double value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  static bool binary(Value::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Value::object()); }
  bool start_array(std::size_t) { return open(Value::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    key_ = std::move(name);
    return true;
  }
  template <class Exception>
  static bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

  [[nodiscard]] Value take() { return std::move(root_); }

 private:
  /// The value where it was put. What is open is the last of what holds it, so that nothing moves
  /// it while it grows.
  Value& place(Value value) {
    if (open_.empty()) return root_ = std::move(value);
    Value& parent = *open_.back();
    if (parent.is_array()) return parent.emplace_back(std::move(value));
    return parent[key_] = std::move(value);
  }
  bool put(Value value) {
    place(std::move(value));
    return true;
  }
  bool open(Value value) {
    open_.push_back(&place(std::move(value)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  Value root_;
  std::vector<Value*> open_;
  std::string key_;
};

}  // namespace

std::optional<Value> parse(std::string_view text) {
  Builder builder;
  if (!Value::sax_parse(text, &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace copydesk::json
