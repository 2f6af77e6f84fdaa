#include "graph/model/evidence.h"

#include <algorithm>
#include <array>
#include <vector>

namespace aitia::graph {
namespace {

constexpr double kSystematicError = 0.05;  // σ: the document itself is wrong
constexpr std::array<double, 3> kRandomError = {0.8, 0.5,
                                                0.3};  // ρ by Certainty: the sentence is misread or wrong

}  // namespace

double Belief(std::span<const Support> support) {
  std::vector<Support> sorted(support.begin(), support.end());
  // Certainty is part of the order so that the product, and with it the last bit, does not depend on the
  // input's order.
  std::sort(sorted.begin(), sorted.end(), [](const Support& a, const Support& b) {
    return a.document != b.document ? a.document < b.document : a.certainty < b.certainty;
  });
  std::vector<double> factors;  // one a document
  for (size_t i = 0; i < sorted.size();) {
    double error = 1;
    size_t next = i;
    for (; next < sorted.size() && sorted[next].document == sorted[i].document; ++next) {
      error *= kRandomError[static_cast<size_t>(sorted[next].certainty)];
    }
    factors.push_back(std::min(1.0, kSystematicError + error));
    i = next;
  }
  std::sort(factors.begin(), factors.end());
  double disbelief = 1;
  for (double factor : factors) disbelief *= factor;
  return 1 - disbelief;
}

}  // namespace aitia::graph
