// The parts of the table of functions, one for each family.
#pragma once

#include "queries/functions/functions.h"

namespace aitia::queries {

std::span<const FunctionRow> OperatorRows();
std::span<const FunctionRow> MathRows();
std::span<const FunctionRow> TextRows();
std::span<const FunctionRow> ListRows();
std::span<const FunctionRow> GraphRows();
std::span<const FunctionRow> EvidenceRows();
std::span<const FunctionRow> ConversionRows();
std::span<const FunctionRow> TemporalRows();
std::span<const FunctionRow> AggregateRows();

// The types of a function's arguments; the last one repeats.
template <typename... Types>
constexpr std::array<TypeSet, 4> Takes(Types... types) {
  const std::array<TypeSet, sizeof...(Types)> given = {types...};
  std::array<TypeSet, 4> all;
  for (size_t i = 0; i < all.size(); ++i) all[i] = given[i < given.size() ? i : given.size() - 1];
  return all;
}

constexpr FunctionRow Scalar(std::string_view name, uint8_t least, uint8_t most,
                             std::array<TypeSet, 4> arguments, TypeSet result, std::string_view signature,
                             std::string_view meaning) {
  return {name,   FunctionKind::kScalar, Notation::kCall, 0, least, most, arguments, result, signature,
          meaning};
}

}  // namespace aitia::queries
