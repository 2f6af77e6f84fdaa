// What CALL may name: a procedure's arguments and the columns of its rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/status.h"
#include "queries/functions/type_set.h"

namespace aitia::queries {

struct Procedure {
  struct Field {
    std::string name;
    TypeSet type = kAnyType;  // null is always welcome; an integer where a float is expected, too
  };
  std::string name;  // with its dots
  std::vector<Field> arguments;
  std::vector<Field> columns;
};

// From "my.cities(country :: STRING?) :: (city :: STRING?, people :: INTEGER?)"; types as openCypher writes
// them, in any case, with or without `?`. Error: InvalidArgument, with what is wrong.
graph::StatusOr<Procedure> ParseProcedure(std::string_view signature);

}  // namespace aitia::queries
