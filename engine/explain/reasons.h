// From the engine's results to what the public API shows: names for ids, citations for evidence, and for each
// score the tree of lines that it adds up from.
#pragma once

#include <span>
#include <vector>

#include "engine/causal/claim.h"
#include "engine/causal/path.h"
#include "engine/causal/rank.h"
#include "engine/include/aitia/aitia.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

// A path with its sentences. A step between two things over several relationships ("causes", "has as a
// symptom") takes the type of the strongest and the sentences of all.
Path MakePath(const graph::Snapshot& graph, const CausalPath& path);

// The answer at `place` of the ranking with its reasons: the values of `why.parts` add up to the score.
Answer MakeAnswer(const graph::Snapshot& graph, const Ranking& ranking, size_t place);

// An answer that a pattern found, with the relationships that link it to what was asked; its score is the
// belief.
Answer MakeAnswer(const graph::Snapshot& graph, graph::NodeId node, double score,
                  std::span<const graph::RelationshipId> relationships);

}  // namespace aitia::engine
