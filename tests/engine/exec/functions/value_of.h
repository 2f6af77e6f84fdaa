// Expressions as text, their values as literals.
#pragma once

#include <string>
#include <string_view>

#include "graph/store/view.h"

namespace aitia::engine {

// The value of an expression: `1 + 2` gives "3". What goes wrong is "TypeError InvalidArgumentValue" (while
// it runs) or "SyntaxError InvalidArgumentType: …" (before). `untyped(x)` stands for x with a type that is
// not known before the query runs.
std::string ValueOf(std::string_view expression);

// The one column of a query over a graph (see graph_literal.h), a line for each row.
std::string ColumnOf(std::string_view query, const graph::View& graph);

// The message that goes with it, where something goes wrong while the query runs.
std::string MessageOf(std::string_view expression);

}  // namespace aitia::engine
