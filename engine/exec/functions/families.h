// The families of functions, each a table of names and code.
#pragma once

#include <span>
#include <string_view>

#include "engine/exec/functions.h"

namespace aitia::engine {

struct NamedCall {
  std::string_view name;  // as in queries/functions
  FunctionCall call;
};

std::span<const NamedCall> LogicFunctions();
std::span<const NamedCall> ComparisonFunctions();
std::span<const NamedCall> ArithmeticFunctions();
std::span<const NamedCall> MathFunctions();
std::span<const NamedCall> TextTestFunctions();
std::span<const NamedCall> TextFunctions();
std::span<const NamedCall> ListFunctions();
std::span<const NamedCall> AccessFunctions();
std::span<const NamedCall> GraphFunctions();
std::span<const NamedCall> EvidenceFunctions();
std::span<const NamedCall> ConversionFunctions();
std::span<const NamedCall> TemporalFunctions();

}  // namespace aitia::engine
