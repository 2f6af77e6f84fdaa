// A graph as text, for tests: one pattern a line.
//
//   (dehydration:Condition)-[:CAUSES {certainty: 'possible'}]->(twitching:Symptom {aliases:
//   ['fasciculation']}) (caffeine:Cause)<-[:LOWERS]-(`vitamin D`) (alone:Symptom)
//
// A node's key, which is its name too, stands as it is or in backquotes, and may have spaces; without one the
// node has no identity. The same key on another line is the same node, with the labels and properties of
// both. Values are numbers, 'text', true, false, null, lists and maps. The property `evidence` of a
// relationship is a list of maps with the fields of the JSON Lines export (document, section, start, end,
// sentence, source, cue, frequency, polarity, certainty): it becomes evidence. Lines that are empty or start
// with // are skipped.
#pragma once

#include <string_view>

#include "graph/store/builder.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

// The graph; a mistake in the text is reported as a test failure with the line, and the empty graph returned.
Snapshot GraphLiteral(std::string_view text);

// The same with the mistake as a status.
StatusOr<Snapshot> ParseGraphLiteral(std::string_view text);

}  // namespace aitia::graph
