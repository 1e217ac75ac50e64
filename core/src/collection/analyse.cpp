#include <utility>

#include "copydesk/collection.hpp"

namespace copydesk {

AnalysedDocument analyse(Document document, const Model& blocks_model, const Model* names_model,
                         const Stages& stages, const DocumentDecisions& decisions) {
  AnalysedDocument analysed;
  analysed.document = std::move(document);
  analysed.cleaned = clean(analysed.document, blocks_model, decisions);
  if (stages.entities || stages.quotes) {
    analysed.mentions = find_mentions(analysed.document, analysed.cleaned.labels,
                                      analysed.cleaned.stories, names_model);
  }
  if (stages.quotes) {
    analysed.quotes = find_quotes(analysed.document, analysed.cleaned.labels,
                                  analysed.cleaned.stories, analysed.mentions);
    accept_marks(decisions.accepted_marks, analysed.quotes, analysed.cleaned.repairs);
  }
  return analysed;
}

}  // namespace copydesk
