// Hostile bytes through reading and repairs: a document that holds its invariants, or a refusal.
#include <catch_amalgamated.hpp>
#include <string>

#include "clean/repair.hpp"
#include "copydesk/read.hpp"
#include "hostile/shapes.hpp"
#include "support/growth.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

Source source(const std::string& bytes, std::optional<Format> format) {
  return {.id = "h", .name = "h", .bytes = bytes, .format = format, .charset = {}};
}

void check_document(const Document& document, const std::string& bytes) {
  CHECK(text::valid_prefix(document.text) == document.text.size());
  CHECK(document.offsets.text_length() == document.text.size());
  std::uint32_t end = 0;
  bool sound = true;
  for (const Block& block : document.blocks) {
    sound = sound && block.span.start >= end && !block.span.empty() &&
            block.span.end <= document.text.size() && block.source.start <= block.source.end &&
            block.source.end <= bytes.size() && block.link_bytes <= block.span.size() &&
            block.lines > 0;
    end = block.span.end;
  }
  end = 0;
  for (const Repair& repair : cleaning::find_repairs(document)) {
    sound = sound && repair.span.start >= end && !repair.span.empty() &&
            repair.before == slice(document.text, repair.span) && repair.before != repair.after &&
            text::valid_prefix(repair.after) == repair.after.size();
    end = repair.span.end;
  }
  CHECK(sound);
}

const std::optional<Format> formats[] = {std::nullopt, Format::plain, Format::markdown,
                                         Format::html};

}  // namespace

TEST_CASE("hostile bytes make a sound document or an error in words", "[read][hostile]") {
  for (const auto& [name, shape] : test::text_shapes()) {
    for (const std::optional<Format> format : formats) {
      for (const std::size_t size : {std::size_t{1}, std::size_t{5000}}) {
        CAPTURE(name, size, format ? format_name(*format) : "sniffed");
        const std::string bytes = shape(size);
        const auto result = read(source(bytes, format));
        if (result) {
          check_document(result.value(), bytes);
        } else {
          CHECK_FALSE(result.error().detail.empty());
        }
      }
    }
  }
}

TEST_CASE("time of reading and repairing grows with the input", "[read][hostile]") {
  for (const auto& [name, shape] : test::text_shapes()) {
    for (const Format format : {Format::plain, Format::markdown}) {
      INFO(name << " as " << format_name(format));
      const auto work = [format](const std::string& bytes) {
        const auto result = read(source(bytes, format));
        if (result) (void)cleaning::find_repairs(result.value());
      };
      CHECK(test::growth(shape, work, 100'000) < copydesk::test::at_most_linear);
    }
  }
}

TEST_CASE("a line of 100 MB is read; more than 256 MB is refused", "[read][hostile]") {
  std::string bytes(100'000'000, 'a');
  {
    const auto result = read(source(bytes, {}));
    REQUIRE(result.ok());
    CHECK(result.value().blocks.size() == 1);
  }
  bytes.resize(max_document_bytes + 1, 'a');
  const auto result = read(source(bytes, {}));
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::too_large);
}
