// From a question's syntax tree to a bound query: names are looked up, and the readings whose names are known
// is taken.
#pragma once

#include <optional>
#include <string_view>

#include "graph/base/issue.h"
#include "graph/model/value.h"
#include "queries/bind/bound_query.h"
#include "queries/bind/catalog.h"
#include "queries/questions/question.h"

namespace aitia::queries {

struct BoundQuestion {
  std::optional<BoundQuery> query;  // absent if an issue is an error
  graph::Issues issues;             // warnings too; in the order of the text
};

// The tree must be free of errors. `parameters`: values of "$name"; strings stand for names.
BoundQuestion BindQuestion(const Question& question, const Catalog& catalog,
                           const graph::ValueMap& parameters = {});

// Both steps: text in, bound query or issues out. Spans are within `text`.
BoundQuestion BindQuestionText(std::string_view text, const Catalog& catalog,
                               const graph::ValueMap& parameters = {});

}  // namespace aitia::queries
