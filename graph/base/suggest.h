// "Did you mean": the known names nearest to a mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aitia::graph {

// Edits (insert, delete, replace, swap of neighbours) between two texts, by bytes; more than `limit` is limit
// + 1. Optimal string alignment distance; time |a| * |b|.
size_t EditDistance(std::string_view a, std::string_view b, size_t limit);

// How many edits a name of this length may have and still be meant: one from three letters on, two from six,
// three from twelve.
size_t EditsAllowed(size_t length);

// Collects candidates and keeps the nearest few. Case is ignored.
class Suggester {
 public:
  explicit Suggester(std::string_view wanted, size_t most = 3);
  void Offer(std::string_view candidate);
  // Nearest first, ties by name.
  std::vector<std::string> Best() const;

 private:
  struct Found {
    size_t distance;
    std::string name;
  };
  std::string wanted_;
  size_t most_;
  size_t limit_;
  std::vector<Found> found_;  // sorted, at most most_
};

// "did you mean 'a', 'b' or 'c'?"; empty without names.
std::string DidYouMean(const std::vector<std::string>& names);

}  // namespace aitia::graph
