// What users of the interface are told of a mistake.
#pragma once

#include <string_view>

#include "engine/include/aitia/aitia.h"
#include "graph/base/issue.h"

namespace aitia::engine {

// `source` names what `text` is from, and `start` is where in it the text begins.
Diagnostic MakeDiagnostic(std::string_view source, std::string_view text, const graph::Issue& issue,
                          graph::TextPosition start = {});

}  // namespace aitia::engine
