#include "trainer.hpp"
#include "model_sections.hpp"

#include <catch_amalgamated.hpp>

#include "copydesk/model.hpp"
#include "tagger/lexicon.hpp"

using copydesk::Model;
using copydesk::tagger::feature;
using copydesk::tagger::FeatureSequence;
using copydesk::train::Example;
using copydesk::train::train_chain;
using copydesk::train::TrainOptions;
using copydesk::train::write_model_file;

namespace {

/// A toy language: "b" is labelled 1 after "a", else 0; the label needs the neighbour.
Example example(std::string_view letters) {
  Example out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    out.sequence.add(feature(1, static_cast<std::uint64_t>(letters[i])));
    out.sequence.add(feature(2, i > 0 ? static_cast<std::uint64_t>(letters[i - 1]) : 0));
    out.sequence.end_position();
    out.labels.push_back(letters[i] == 'b' && i > 0 && letters[i - 1] == 'a' ? 1 : 0);
  }
  return out;
}

std::vector<Example> examples() {
  return {example("abab"), example("bbaa"), example("aabb"),
          example("cbab"), example("bcba"), example("abcb")};
}

}  // namespace

TEST_CASE("a trained chain tags what it was shown, for each weight size", "[train]") {
  const auto data = examples();
  for (const int bits : {8, 4}) {
    TrainOptions options;
    options.epochs = 60;
    options.dropout = 0;
    options.minimum_count = 1;
    options.bits = bits;
    options.report = false;
    const auto file = write_model_file(
        "toy", "1",
        {{"chain", train_chain(data, {"O", "X"}, {}, options)}, {"note", {std::byte{7}}}});
    const auto model = Model::load(file);
    REQUIRE(model);
    CHECK(model.value().name() == "toy");
    CHECK(model.value().version() == "1");
    CHECK(model.value().lexicon().gazetteer(1) == 0);
    for (const Example& one : data) {
      const auto tagging = model.value().chain().tag(one.sequence, true);
      CHECK(tagging.labels == one.labels);
      for (const float sure : tagging.confidence) CHECK(sure > 0.5F);
    }
  }
}

TEST_CASE("equal settings and data give equal bytes", "[train]") {
  const auto data = examples();
  TrainOptions options;
  options.report = false;
  options.minimum_count = 1;
  CHECK(train_chain(data, {"O", "X"}, {}, options) == train_chain(data, {"O", "X"}, {}, options));
}

TEST_CASE("forbidden transitions never come out", "[train]") {
  const auto data = examples();
  TrainOptions options;
  options.report = false;
  options.minimum_count = 1;
  const auto section = train_chain(data, {"O", "X"}, {{0, 1}, {2, 1}}, options);  // X never starts
  const auto chain = copydesk::tagger::LinearChain::parse(section);
  REQUIRE(chain);
  for (const Example& one : data) {
    for (const auto label : chain.value().tag(one.sequence, false).labels) CHECK(label == 0);
  }
}

TEST_CASE("constraints and reasons", "[train]") {
  const auto data = examples();
  TrainOptions options;
  options.epochs = 60;
  options.report = false;
  options.minimum_count = 1;
  const auto chain =
      copydesk::tagger::LinearChain::parse(train_chain(data, {"O", "X"}, {}, options));
  REQUIRE(chain);
  const Example one = example("ab");
  const std::vector<std::uint64_t> only_o{1, 1};
  CHECK(chain.value().tag(one.sequence, only_o, false).labels == std::vector<std::uint8_t>{0, 0});
  CHECK(chain.value().tag(one.sequence, false).labels == std::vector<std::uint8_t>{0, 1});
  CHECK_FALSE(chain.value().leading_features(one.sequence, 1, 1, 2).empty());
}

TEST_CASE("damaged models are refused", "[train]") {
  const auto data = examples();
  TrainOptions options;
  options.report = false;
  auto file = write_model_file("toy", "1", {{"chain", train_chain(data, {"O", "X"}, {}, options)}});
  CHECK_FALSE(Model::load(std::span(file).first(file.size() - 1)));
  file[file.size() / 2] ^= std::byte{1};
  CHECK_FALSE(Model::load(file));
  CHECK_FALSE(Model::load({}));
}
