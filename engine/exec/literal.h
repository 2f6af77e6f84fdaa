// Values as text in which nodes, relationships and paths show what they hold.
#pragma once

#include <string>

#include "graph/model/value.h"
#include "graph/store/view.h"

namespace aitia::engine {

// `1`, `1.0`, `'text'`, `null`, `[1, 'a']`, `{a: 1}`, `(:A:B {k: 1})`, `[:T {k: 1}]`,
// `<(:A)-[:T]->(:B)<-[:U]-(:C)>`. Labels and keys are sorted; names that are no plain words are quoted with
// backticks. This is how the openCypher test kit writes values. What was deleted shows no labels and
// properties.
std::string KitLiteral(const graph::Value& value, const graph::View& graph);

}  // namespace aitia::engine
