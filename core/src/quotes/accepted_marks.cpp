#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "copydesk/quotes.hpp"

namespace copydesk {

namespace {

Repair repair_of(const QuoteFault& fault) {
  if (!fault.orphan) return {{fault.offset, fault.offset}, "quotation-mark", "", fault.mark};
  const auto length = static_cast<std::uint32_t>(fault.mark.size());
  return {{fault.offset, fault.offset + length}, "quotation-mark", fault.mark, ""};
}

bool before(const Repair& a, const Repair& b) {
  return std::tie(a.span.start, a.span.end) < std::tie(b.span.start, b.span.end);
}

}  // namespace

void accept_marks(std::span<const MarkDecision> decisions, QuoteResult& quotes,
                  std::vector<Repair>& repairs) {
  if (decisions.empty()) return;
  std::set<std::tuple<std::uint32_t, std::string, bool>> wanted;
  for (const MarkDecision& one : decisions) wanted.emplace(one.offset, one.mark, one.orphan);
  std::vector<Repair> accepted;
  for (QuoteFault& fault : quotes.faults) {
    if (!wanted.contains({fault.offset, fault.mark, fault.orphan})) continue;
    Repair repair = repair_of(fault);
    const auto next = std::lower_bound(repairs.begin(), repairs.end(), repair, before);
    const bool covered = (next != repairs.begin() && (next - 1)->span.end > repair.span.start) ||
                         (next != repairs.end() && next->span.start < repair.span.end);
    if (covered) continue;
    fault.accepted = true;
    accepted.push_back(std::move(repair));
  }
  const auto middle = static_cast<std::ptrdiff_t>(repairs.size());
  repairs.insert(repairs.end(), std::make_move_iterator(accepted.begin()),
                 std::make_move_iterator(accepted.end()));
  std::inplace_merge(repairs.begin(), repairs.begin() + middle, repairs.end(), before);
}

}  // namespace copydesk
