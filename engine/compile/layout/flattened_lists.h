// Lists that a copy has run together: "Symptoms may include: Fever Night sweats Weight loss", and tables of
// findings with how often they are seen: "Seizures 90% Short stature 50% Scoliosis 7.5%".
#pragma once

#include <string_view>
#include <vector>

#include "engine/compile/language/language.h"
#include "graph/base/span.h"

namespace aitia::engine {

struct FlattenedList {
  // Positions in the text, in order; empty where the text holds no such list.
  std::vector<graph::ByteSpan> items;
  uint32_t lead_end = 0;  // of the text that introduces the list
  uint32_t rest = 0;      // where the text goes on behind it; its end for nothing
};

// The first such list of a paragraph. Time is linear in the text.
FlattenedList FindFlattenedList(std::string_view text, const Language& language);

}  // namespace aitia::engine
