#include "queries/functions/type_set.h"

#include <array>
#include <string_view>

namespace aitia::queries {
namespace {

constexpr std::array<std::string_view, 15> kNames = {
    "Boolean", "Integer", "Float",     "String", "List",          "Map",      "Node",    "Relationship",
    "Path",    "Date",    "LocalTime", "Time",   "LocalDateTime", "DateTime", "Duration"};

}  // namespace

std::string TypeSet::Name() const {
  if (empty()) return "Null";
  if (*this == kAnyType) return "any value";
  std::string out;
  TypeSet rest = *this;
  for (unsigned i = 0; i < kNames.size(); ++i) {
    if (!rest.Intersects(Of(i))) continue;
    rest = rest.Without(Of(i));
    if (!out.empty()) out += rest.empty() ? " or " : ", ";
    out += kNames[i];
  }
  return out;
}

}  // namespace aitia::queries
