// Names in a question, one or a list of them.
#pragma once

#include "graph/base/issue.h"
#include "queries/questions/question.h"
#include "queries/questions/token_range.h"

namespace aitia::queries {

// One name: [article] [":" label] (quoted | "$" parameter | words). The range is not empty; problems are
// reported.
Phrase ParsePhrase(TokenRange range, graph::Issues* issues);

// The list of names that the tokens make; problems are reported.
PhraseList ParsePhrases(const TokenRange& range, graph::Issues* issues);

}  // namespace aitia::queries
