// The command `copydesk`: the core without a browser.
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "copydesk/copydesk.hpp"
#include "inputs.hpp"
#include "models.hpp"
#include "text_output.hpp"

namespace copydesk::cli {

namespace {

constexpr int exit_done = 0;
constexpr int exit_unreadable = 1;
constexpr int exit_wrong_use = 2;

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void complain(std::string_view name, std::string_view detail) {
  std::fprintf(stderr, "copydesk: %.*s: %.*s\n", static_cast<int>(name.size()), name.data(),
               static_cast<int>(detail.size()), detail.data());
}

Stages stages_of(Command command) {
  switch (command) {
    case Command::entities:
      return {.entities = true, .quotes = false, .dedupe = false};
    case Command::quotes:
      return {.entities = true, .quotes = true, .dedupe = false};
    case Command::analyse:
      return {};
    case Command::dedupe:
      return {.entities = false, .quotes = false, .dedupe = true};
    default:
      return {.entities = false, .quotes = false, .dedupe = false};
  }
}

/// One run of a command over its inputs.
class Run {
 public:
  Run(const Arguments& arguments, Model blocks, std::optional<Model> names)
      : arguments_(arguments),
        stages_(stages_of(arguments.command)),
        blocks_(std::move(blocks)),
        names_(std::move(names)) {}

  int operator()() {
    read_inputs(
        arguments_.inputs, arguments_.format, [this](const Input& input) { article(input); },
        [this](FailedInput input) { fail(std::move(input)); });
    finish();
    return failed_.empty() ? exit_done : exit_unreadable;
  }

 private:
  void fail(FailedInput input) {
    complain(input.name, input.error.detail);
    failed_.push_back(std::move(input));
  }

  void article(const Input& input) {
    Source source{.id = input.id, .name = input.name, .bytes = input.bytes, .format = input.format};
    if (!arguments_.charset.empty()) {
      source.charset = arguments_.charset;
    } else if (input.charset) {
      source.charset = *input.charset;
    }
    Result<Document> document = read(source);
    if (!document) return fail({input.name, document.error()});
    AnalysedDocument analysed =
        analyse(std::move(document).value(), blocks_, names_ ? &*names_ : nullptr, stages_);
    // What needs no other document is printed at once and forgotten.
    if (arguments_.output == Output::text && arguments_.command == Command::clean) {
      if (!arguments_.body_only && documents_++ > 0) print("\n* * *\n\n");
      print(clean_text(analysed, arguments_.body_only));
    } else if (arguments_.output == Output::ndjson) {
      collection_ = Collection();
      collection_.add(std::move(analysed), false);
      print(json({}) + "\n");
    } else {
      collection_.add(std::move(analysed), stages_.dedupe);
    }
  }

  [[nodiscard]] Copies copies() const {
    return collection_.copies(arguments_.threshold > 0 ? arguments_.threshold
                                                       : default_copy_threshold);
  }

  [[nodiscard]] std::string json(std::span<const FailedInput> failed) const {
    const std::vector<const AnalysedDocument*> documents = collection_.documents();
    const bool whole = arguments_.output == Output::json;
    Resolution resolution;
    Copies found;
    if (stages_.entities) resolution = collection_.entities();
    if (stages_.dedupe && whole) found = copies();
    return write_json({.documents = documents,
                       .resolution = stages_.entities ? &resolution : nullptr,
                       .copies = stages_.dedupe && whole ? &found : nullptr,
                       .errors = failed,
                       .offsets = arguments_.offsets,
                       .parts = {.mentions = stages_.entities, .quotes = stages_.quotes}});
  }

  void finish() const {
    if (arguments_.output == Output::json) {
      print(json(failed_));
      print("\n");
    } else if (arguments_.output == Output::text) {
      if (arguments_.command == Command::entities) print(entities_text(collection_.entities()));
      if (arguments_.command == Command::dedupe) print(copies_text(copies()));
      if (arguments_.command == Command::quotes) {
        for (const AnalysedDocument* one : collection_.documents()) print(quotes_text(*one));
      }
    }
  }

  const Arguments& arguments_;
  Stages stages_;
  Model blocks_;
  std::optional<Model> names_;
  Collection collection_;
  std::vector<FailedInput> failed_;
  int documents_ = 0;
};

int run(const std::string& program, const std::vector<std::string_view>& words) {
  const Result<Arguments> parsed = parse_arguments(words);
  if (!parsed) {
    complain(parsed.error().detail, "see copydesk help");
    return exit_wrong_use;
  }
  const Arguments& arguments = parsed.value();
  if (arguments.command == Command::help) {
    print(usage());
    return exit_done;
  }
  if (arguments.command == Command::version) {
    print(std::string(engine_version()) + "\n");
    return exit_done;
  }
  const std::string folder = arguments.models.empty() ? models_beside(program) : arguments.models;
  Result<Model> blocks = load_model(folder, "blocks");
  if (!blocks) {
    complain("models", blocks.error().detail);
    return exit_wrong_use;
  }
  std::optional<Model> names;
  if (stages_of(arguments.command).entities) {
    Result<Model> loaded = load_model(folder, "names");
    if (!loaded) {
      complain("models", loaded.error().detail);
      return exit_wrong_use;
    }
    names = std::move(loaded).value();
  }
  return Run(arguments, std::move(blocks).value(), std::move(names))();
}

}  // namespace

}  // namespace copydesk::cli

int main(int count, char** words) {
  const std::vector<std::string_view> arguments(words + (count > 0 ? 1 : 0), words + count);
  return copydesk::cli::run(count > 0 ? words[0] : "copydesk", arguments);
}
