// A graph as it was added, before it is sorted: what Builder collects and Assemble turns into columns.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "graph/base/span.h"
#include "graph/base/status.h"
#include "graph/model/vocabulary.h"
#include "graph/store/builder.h"
#include "graph/store/properties.h"
#include "graph/store/snapshot.h"
#include "graph/store/string_pool.h"

namespace aitia::graph {

// Numbers are places in the vectors below, or in the string pool.
struct Draft {
  static constexpr uint32_t kNone = StringId::kNone;

  struct Relationship {
    uint32_t start, type, end;
  };
  // A label or an indexed name of a node.
  struct Attached {
    uint32_t owner;
    uint32_t string;
  };
  struct EvidenceRow {
    uint32_t relationship;
    std::array<uint32_t, 6> texts;  // document, section, sentence, source, cue, frequency
    ByteSpan span;
    Polarity polarity;
    Certainty certainty;
  };

  StringPool strings;
  uint32_t key_property = kNone;  // string
  SetValues values;
  std::vector<uint32_t> node_keys;  // strings, or kNone
  std::vector<Attached> labels;
  std::vector<Attached> indexed_names;
  std::vector<Relationship> relationships;
  PropertyCells node_cells;
  PropertyCells relationship_cells;
  std::vector<EvidenceRow> evidence;
  std::vector<Builder::Text> normal_forms;  // by string, as far as they are known
};

// The columns of the draft, which is used up; `strings` as Builder::Build says.
StatusOr<Snapshot> Assemble(Draft draft, std::vector<StringId>* strings);

}  // namespace aitia::graph
