// Whether columns are what a snapshot may read: for bytes that come from elsewhere.
#pragma once

#include "graph/base/status.h"
#include "graph/store/columns.h"

namespace aitia::graph {

// OK if no accessor of a Snapshot over these columns can read outside of them, whatever ids of that snapshot
// it is given, no value takes more memory than the columns themselves suggest, and everything that look-ups
// expect to be sorted is. Else an error that names the column. Linear in the size of the columns.
Status Validate(const Columns& columns);

}  // namespace aitia::graph
