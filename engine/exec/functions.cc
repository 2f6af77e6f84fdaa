#include "engine/exec/functions.h"

#include <vector>

#include "engine/exec/functions/families.h"

namespace aitia::engine {
namespace {

// In the order of queries::Functions(); aggregating functions have no code here.
std::vector<Function> MakeTable() {
  const std::span<const queries::FunctionRow> rows = queries::Functions();
  std::vector<Function> table(rows.size(), Function{nullptr, nullptr});
  for (const std::span<const NamedCall> family :
       {LogicFunctions(), ComparisonFunctions(), ArithmeticFunctions(), MathFunctions(), TextTestFunctions(),
        TextFunctions(), ListFunctions(), AccessFunctions(), GraphFunctions(), EvidenceFunctions(),
        ConversionFunctions(), TemporalFunctions()}) {
    for (const NamedCall& function : family) {
      const queries::FunctionRow* row = queries::FindFunction(function.name);
      if (row != nullptr) table[static_cast<size_t>(row - rows.data())] = {row, function.call};
    }
  }
  return table;
}

}  // namespace

const Function* FindFunction(std::string_view name) {
  static const std::vector<Function> table = MakeTable();
  const queries::FunctionRow* row = queries::FindFunction(name);
  if (row == nullptr) return nullptr;
  const Function& function = table[static_cast<size_t>(row - queries::Functions().data())];
  return function.call == nullptr ? nullptr : &function;
}

}  // namespace aitia::engine
