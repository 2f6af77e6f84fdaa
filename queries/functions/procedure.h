// What CALL may name: a procedure's arguments and the columns of its rows.
#pragma once

#include <string>
#include <vector>

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

}  // namespace aitia::queries
