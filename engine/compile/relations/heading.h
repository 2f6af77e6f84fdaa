// What a heading asks for: its open relations, what it is about, and the things it names.
#pragma once

#include <vector>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

struct HeadingMeaning {
  std::vector<Frame> frames;
  Mentions topic;                    // the symptom or condition that it names
  std::vector<SaidRelation> stated;  // a heading that is a whole sentence: "Gout is caused by uric acid"
  Mentions terms;                    // its first noun list: what it is an item for, if it asks nothing
  bool section = false;              // one of those that pages share ("Treatment"): never an item itself
  bool ends = false;                 // asks nothing, and ends what a heading before it asked: "Outlook"
};

HeadingMeaning ReadHeading(const Words& words, const Parts& parts, const Clauses& clauses,
                           const Discourse& context, bool question);

}  // namespace aitia::engine
