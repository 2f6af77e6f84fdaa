// Finds every form that a question's words fit.
#pragma once

#include <vector>

#include "graph/base/issue.h"
#include "queries/questions/form.h"
#include "queries/questions/question.h"
#include "queries/questions/token_range.h"

namespace aitia::queries {

// The readings in the order of preference, at most kMostReadings. Without any, an issue that says what was
// expected.
inline constexpr size_t kMostReadings = 32;
// A bare name in front of another part of a question has at most this many words; quoted ones may be longer.
inline constexpr size_t kMostWordsOfName = 24;
std::vector<Reading> MatchForms(const TokenRange& body, graph::Issues* issues);

}  // namespace aitia::queries
