#include "graph/base/suggest.h"

#include <algorithm>
#include <cstdlib>

#include "graph/base/text.h"

namespace aitia::graph {

size_t EditDistance(std::string_view a, std::string_view b, size_t limit) {
  const size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    size_t best = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

size_t EditsAllowed(size_t length) { return length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3; }

Suggester::Suggester(std::string_view wanted, size_t most)
    : wanted_(LowerCase(wanted)), most_(most), limit_(EditsAllowed(wanted_.size())) {}

void Suggester::Offer(std::string_view candidate) {
  const size_t distance = EditDistance(wanted_, LowerCase(candidate), limit_);
  if (distance > limit_) return;
  Found found{distance, std::string(candidate)};
  const auto less = [](const Found& x, const Found& y) {
    return x.distance != y.distance ? x.distance < y.distance : x.name < y.name;
  };
  const auto place = std::lower_bound(found_.begin(), found_.end(), found, less);
  if (place != found_.end() && place->name == found.name) return;
  found_.insert(place, std::move(found));
  if (found_.size() > most_) found_.pop_back();
}

std::vector<std::string> Suggester::Best() const {
  std::vector<std::string> names;
  for (const Found& found : found_) names.push_back(found.name);
  return names;
}

std::string DidYouMean(const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string out = "did you mean ";
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += "'" + names[i] + "'";
  }
  return out + "?";
}

}  // namespace aitia::graph
