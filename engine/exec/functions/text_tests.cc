// STARTS WITH and its like: what is no text gives null, whatever it is.
#include <array>

#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"

namespace aitia::engine {
namespace {

template <typename Test>
StatusOr<Value> TestText(Arguments a, Test test) {
  if (a[0].type() != Type::kString || a[1].type() != Type::kString) return Value();
  return Value(bool{test(std::string_view(a[0].string()), std::string_view(a[1].string()))});
}
StatusOr<Value> StartsWith(Arguments a, const Context&) {
  return TestText(a, [](std::string_view text, std::string_view part) { return text.starts_with(part); });
}
StatusOr<Value> EndsWith(Arguments a, const Context&) {
  return TestText(a, [](std::string_view text, std::string_view part) { return text.ends_with(part); });
}
StatusOr<Value> Contains(Arguments a, const Context&) {
  return TestText(a, [](std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

StatusOr<Value> Matches(Arguments a, const Context& context) {
  if (a[0].type() != Type::kString || a[1].is_null()) return Value();
  if (a[1].type() != Type::kString) return WrongOperand("=~", "a regular expression as text", a[1]);
  AITIA_ASSIGN_OR_RETURN(const bool matches, context.patterns->Matches(a[0].string(), a[1].string()));
  return Value(matches);
}

constexpr std::array kFunctions = {NamedCall{"STARTS WITH", StartsWith}, NamedCall{"ENDS WITH", EndsWith},
                                   NamedCall{"CONTAINS", Contains}, NamedCall{"=~", Matches}};

}  // namespace

std::span<const NamedCall> TextTestFunctions() { return kFunctions; }

}  // namespace aitia::engine
