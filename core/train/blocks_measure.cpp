#include "blocks_measure.hpp"

#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>

#include "copydesk/clean.hpp"
#include "in_pairs.hpp"
#include "shingles.hpp"

namespace copydesk::train {
namespace {

constexpr std::array<const char*, input_count> input_names = {"paste", "html", "pastehtml"};

/// The running text, as `copydesk clean --body` prints it.
std::string running_text(const Document& document, const CleanResult& result) {
  std::string out;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const BlockLabel& label = result.labels[i];
    if (!label.kept || !is_running_text(label.role) || label.story == no_story) continue;
    out += slice(document.text, document.blocks[i].span);
    out += "\n\n";
  }
  return out;
}

/// Counts over the hand-labelled lines.
struct RoleCounts {
  std::array<long, role_count> gold{};
  std::array<long, role_count> found{};
  std::array<long, role_count> right{};
  long running_gold = 0;
  long running_found = 0;
  long running_right = 0;
  std::map<std::pair<Role, Role>, long> confused;

  void add(Role want, Role got) {
    ++gold[static_cast<std::size_t>(want)];
    ++found[static_cast<std::size_t>(got)];
    if (want == got) ++right[static_cast<std::size_t>(want)];
    if (want != got) ++confused[{want, got}];
    running_gold += is_running_text(want);
    running_found += is_running_text(got);
    running_right += is_running_text(want) && is_running_text(got);
  }
};

class Measurement {
 public:
  Measurement(const std::vector<TrainingPage>& pages, const MeasureOptions& options)
      : pages_(pages), options_(options), scores_(input_count) {
    for (auto& scores : scores_) scores.resize(pages.size());
  }

  void run(const std::vector<Fold>& folds) {
    in_pairs(folds.size(), [&](std::size_t fold) { measure_fold(folds, fold); });
    print();
  }

 private:
  void measure_fold(const std::vector<Fold>& folds, std::size_t fold) {
    const Result<Model> model =
        Model::load(blocks_file(folds[fold].chain, folds, fold, options_.blocks));
    if (!model) return;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      if (site_fold(pages_[p], folds.size()) == fold) measure_page(p, model.value());
    }
  }

  void measure_page(std::size_t p, const Model& model) {
    for (std::size_t input = 0; input < input_count; ++input) {
      const PageInput& form = pages_[p].inputs[input];
      const CleanResult result = clean(form.document, model);
      scores_[input][p] =
          score_page(pages_[p].gold, shingles(word_hashes(running_text(form.document, result))));
      const std::lock_guard lock(mutex_);
      if (input == 0 && pages_[p].has_roles) {
        for (std::size_t b = 0; b < form.gold.size(); ++b) {
          if (form.gold[b].known) roles_.add(form.gold[b].role, result.labels[b].role);
        }
      }
      if (options_.show == static_cast<int>(input))
        show(pages_[p], form, result, scores_[input][p]);
    }
  }

  static void show(const TrainingPage& page, const PageInput& form, const CleanResult& result,
                   const PageScore& score) {
    std::printf("## %s.%s %s f1 %.3f p %.3f r %.3f %s\n", page.corpus.c_str(), page.id.c_str(),
                page.site.c_str(), score.f1, score.precision, score.recall,
                page.doubtful ? "doubtful" : "");
    for (std::size_t b = 0; b < form.gold.size(); ++b) {
      const BlockGold& gold = form.gold[b];
      const std::string text(
          slice(form.document.text, form.document.blocks[b].span).substr(0, 400));
      std::printf("%4zu %-11s %-11s %.2f %s | %s\n", b,
                  std::string(gold.known     ? role_name(gold.role)
                              : gold.running ? "RUNNING"
                                             : "-")
                      .c_str(),
                  std::string(role_name(result.labels[b].role)).c_str(),
                  static_cast<double>(result.labels[b].confidence), result.labels[b].reason.c_str(),
                  text.c_str());
    }
  }

  void print_group(const char* input, std::size_t form, const char* group, bool doubtful) const {
    std::vector<PageScore> chosen;
    long below = 0;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      const TrainingPage& page = pages_[p];
      const bool news = page.corpus != "wcxb";
      const bool member = std::string(group) == "news" ? news : page.corpus == group;
      if (!member || page.inputs[form].suspect || (page.doubtful && !doubtful)) continue;
      chosen.push_back(scores_[form][p]);
      below += scores_[form][p].f1 < 0.5;
    }
    const Interval interval = bootstrap(chosen);
    const std::string name = std::string(input) + "." + group + (doubtful ? "" : ".nodoubt");
    std::printf("figure %s %.4f %.4f %.4f %zu\n", name.c_str(), macro_f1(chosen), interval.low,
                interval.high, chosen.size());
    if (doubtful && !chosen.empty()) {
      std::printf("figure %s.below %.4f 0 0 %zu\n", name.c_str(),
                  static_cast<double>(below) / static_cast<double>(chosen.size()), chosen.size());
    }
  }

  void print() const {
    for (std::size_t input = 0; input < input_count; ++input) {
      for (const char* group : {"news", "scrapinghub", "n4k", "wcxb"}) {
        print_group(input_names[input], input, group, true);
      }
      print_group(input_names[input], input, "news", false);
    }
    long lines = 0;
    long right = 0;
    double macro = 0;
    long roles = 0;
    for (std::size_t r = 0; r < role_count; ++r) {
      lines += roles_.gold[r];
      right += roles_.right[r];
      if (roles_.gold[r] == 0) continue;
      const double f1 = 2.0 * static_cast<double>(roles_.right[r]) /
                        static_cast<double>(roles_.gold[r] + roles_.found[r]);
      macro += f1;
      ++roles;
      std::printf("figure role.%s %.4f 0 0 %ld\n",
                  std::string(role_name(static_cast<Role>(r))).c_str(), f1, roles_.gold[r]);
    }
    std::printf("figure roles.accuracy %.4f 0 0 %ld\n",
                static_cast<double>(right) / static_cast<double>(std::max(1L, lines)), lines);
    std::printf("figure roles.running %.4f 0 0 %ld\n",
                2.0 * static_cast<double>(roles_.running_right) /
                    static_cast<double>(std::max(1L, roles_.running_gold + roles_.running_found)),
                lines);
    std::printf("figure roles.macro %.4f 0 0 %ld\n",
                macro / static_cast<double>(std::max(1L, roles)), lines);
  }

  const std::vector<TrainingPage>& pages_;
  const MeasureOptions& options_;
  std::vector<std::vector<PageScore>> scores_;
  RoleCounts roles_;
  std::mutex mutex_;
};

}  // namespace

void measure(const std::vector<TrainingPage>& pages, const std::vector<Fold>& folds,
             const MeasureOptions& options) {
  Measurement(pages, options).run(folds);
}

}  // namespace copydesk::train
