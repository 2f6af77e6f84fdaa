// How temporal values lie in columns: dates and local times as a number, all others as the id of their text.
#pragma once

#include <string_view>

#include "graph/model/value.h"

namespace aitia::graph {

// Whether the word of a cell is the id of a string: of texts and of temporal values that one number cannot
// hold.
inline bool IsHeldAsText(Value::Type type) {
  return type == Value::Type::kString || (IsTemporal(type) && type > Value::Type::kLocalTime);
}

// The value that a cell's text says. A time zone that this machine does not know leaves its offset; one that
// has another offset by now keeps the instant. Null for what is no such text.
Value TemporalOfText(Value::Type type, std::string_view text);

}  // namespace aitia::graph
