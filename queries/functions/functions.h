// The functions and operators of expressions, as a table. An operator is the function named by its sign.
//
// The table is what the binder checks calls against, what suggestions come from, and what the documentation
// lists. A function's arguments and result may always be null (see TypeSet); what else it says:
// - a call whose argument can only have types that the function does not accept is an error before the query
//   runs; where the table accepts every type, a wrong one is an error (or null) at run time, by the language.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "queries/functions/type_set.h"

namespace aitia::queries {

enum class FunctionKind : uint8_t {
  kScalar,     // of one row; the same arguments give the same value within one query
  kVolatile,   // of one row; another value with each call
  kAggregate,  // of all rows of a group; nulls are left out
};

// How a call is written.
enum class Notation : uint8_t {
  kCall,     // name(a, b)
  kInfix,    // a name b; with one operand before it ("-a")
  kPrefix,   // name a
  kPostfix,  // a name
  kIndex,    // a[b]
  kSlice,    // a[b..c], a[b..], a[..c]: operators of their own, for a bound that is null is not an open one
};

inline constexpr uint8_t kAnyNumber = std::numeric_limits<uint8_t>::max();

struct FunctionRow {
  std::string_view name;  // as written by rule; found in any case
  FunctionKind kind;
  Notation notation;
  uint8_t precedence;  // of an operator: the greater, the tighter it binds; 0: written as a call
  uint8_t least;       // arguments
  uint8_t most;        // kAnyNumber: as many as one likes
  // Of the arguments in order; the last one holds for all that follow.
  std::array<TypeSet, 4> arguments;
  TypeSet result;
  std::string_view signature;
  std::string_view meaning;

  TypeSet Argument(size_t i) const { return arguments[i < arguments.size() ? i : arguments.size() - 1]; }
};

// Operators from loose to tight, then by kind and name.
std::span<const FunctionRow> Functions();
// Null if there is no function of this name.
const FunctionRow* FindFunction(std::string_view name);

}  // namespace aitia::queries
