// From operators of a plan to streams that run them.
#pragma once

#include <memory>
#include <vector>

#include "engine/exec/leaf_stream.h"
#include "engine/exec/stream.h"

namespace aitia::engine {

struct MadeStream {
  std::unique_ptr<Stream> root;
  std::vector<ArgumentStream*> arguments;  // leaves that whoever runs the stream sets
};

// The plan has been through Optimize: no Match is left in it.
MadeStream MakeStream(const Plan& plan, Context* context);

}  // namespace aitia::engine
