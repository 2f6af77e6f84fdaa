// Temporal values of any type from their text.
#pragma once

#include <string_view>

#include "graph/model/value.h"

namespace aitia::graph {

// The value of a temporal type that the text says in ISO 8601 (see parse.h); null where it says none.
Value ParseTemporal(Value::Type type, std::string_view text);

}  // namespace aitia::graph
