// The functions and operators of expressions, as a table. An operator is the function named by its sign.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace aitia::queries {

enum class FunctionKind : uint8_t {
  kScalar,     // of one row
  kAggregate,  // of all rows of a group; nulls are left out
};

struct FunctionRow {
  std::string_view name;  // as written by rule; found in any case
  FunctionKind kind;
  uint8_t least;  // arguments
  uint8_t most;
  uint8_t precedence;  // of an operator: the greater, the tighter it binds; 0: written as a call
  std::string_view signature;
  std::string_view meaning;
};

// By kind, then by name.
std::span<const FunctionRow> Functions();
// Null if there is no function of this name.
const FunctionRow* FindFunction(std::string_view name);

}  // namespace aitia::queries
