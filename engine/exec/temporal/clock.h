// The time at which a query runs.
#pragma once

#include "graph/model/temporal/temporal.h"

namespace aitia::engine {

// What the system's clock shows, in UTC.
graph::DateTime Now();

}  // namespace aitia::engine
