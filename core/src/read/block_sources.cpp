#include "read/block_sources.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace copydesk {

void set_block_sources(Document& document) {
  const std::vector<OffsetRun>& runs = document.offsets.runs();
  const auto text_end = [&](std::size_t run) { return runs[run].text + runs[run].text_length; };
  std::size_t run = 0;
  for (Block& block : document.blocks) {
    while (run < runs.size() && text_end(run) <= block.span.start) {
      ++run;
    }
    std::size_t last = run;
    while (last < runs.size() && text_end(last) < block.span.end) {
      ++last;
    }
    if (last >= runs.size()) {
      block.source = document.offsets.to_source(block.span);
      continue;
    }
    const OffsetRun& a = runs[run];
    const OffsetRun& b = runs[last];
    const bool copied = b.kind == RunKind::copied;
    block.source.start =
        a.kind == RunKind::copied ? a.source + (block.span.start - a.text) : a.source;
    block.source.end = std::max(block.source.start,
                                b.source + (copied ? block.span.end - b.text : b.source_length));
    run = last;
  }
}

}  // namespace copydesk
