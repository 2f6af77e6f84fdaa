// What is wrong with words that fit no form of question.
#pragma once

#include "graph/base/issue.h"
#include "queries/questions/token_range.h"

namespace aitia::queries {

// `body` is not empty. `name_missing`: a form fits but for a name at the end.
graph::Issue WhatWasExpected(const TokenRange& body, bool name_missing);

}  // namespace aitia::queries
