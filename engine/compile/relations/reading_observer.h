// Called for each sentence of a document and for each candidate that it gives; for dumps and explanations.
#pragma once

#include <string_view>
#include <vector>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"
#include "engine/compile/relations/said_relation.h"
#include "engine/compile/relations/sentence_reader.h"
#include "graph/base/span.h"

namespace aitia::engine {

class ReadingObserver {
 public:
  virtual ~ReadingObserver() = default;
  // `span` is in Page::text.
  virtual void Sentence(const Words& words, const Parts& parts, graph::ByteSpan span) = 0;
  // The candidate may have been dropped; then it says why.
  virtual void Taken(const SaidRelation& candidate) = 0;
  virtual void Named(const StatedSynonym& synonym) = 0;
  // The sentence is passed over.
  virtual void Unread(std::string_view why) = 0;
  // The sentence or heading leaves relations open for what follows.
  virtual void Asks(const std::vector<Frame>& frames) = 0;
};

}  // namespace aitia::engine
