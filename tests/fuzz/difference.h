// One random case on two engines: what the judge says against what the tested engine says.
#pragma once

#include <optional>
#include <string>

#include "tests/fuzz/random_query.h"
#include "tests/tck/engine.h"

namespace aitia::tests::fuzz {

struct Case {
  std::string setup;  // a statement that makes the graph; may be empty
  RandomQuery query;
};

// The case of a number, always the same.
Case MakeCase(uint64_t seed, const Grammar& grammar = {});

struct Difference {
  // "rejected" (an error at compile time), "error" (the one has an error, the other not, or of another
  // type), "columns", "rows", "order", "side effects", "graph" (what is there after the statement)
  std::string kind;
  std::string text;  // expected and found
  // The sort of mistake: a smaller case that shows another is no smaller case of this one.
  std::string signature = {};
};

struct Comparison {
  std::optional<Difference> difference;
  bool skipped = false;  // too much work for the judge
  bool error = false;    // both have the same error
  size_t rows = 0;
};

// Floats are equal where ten digits are. Resets both engines.
Comparison Compare(const Case& test, tck::Engine* judge, tck::Engine* tested);

}  // namespace aitia::tests::fuzz
