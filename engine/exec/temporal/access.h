// The parts of temporal values by name: `d.year`, `d.epochSeconds`, `duration.minutesOfHour`.
#pragma once

#include <optional>
#include <string_view>

#include "graph/model/value.h"

namespace aitia::engine {

// None if values of this type have no such part.
std::optional<graph::Value> TemporalPart(const graph::Value& temporal, std::string_view name);

}  // namespace aitia::engine
