#include "engine/exec/functions/arguments.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::ToAbsl;

// By Value::Type.
constexpr std::array<std::string_view, 16> kTypeNames = {
    "Null",         "Boolean", "Integer", "Float",     "String", "List",          "Map",      "Node",
    "Relationship", "Path",    "Date",    "LocalTime", "Time",   "LocalDateTime", "DateTime", "Duration"};

// A long value is cut: it only reminds of what was given.
std::string Shown(const Value& value) {
  constexpr size_t kLongest = 60;
  std::string text = graph::ToLiteral(value);
  if (text.size() <= kLongest) return text;
  size_t end = 0;
  while (end < kLongest) end = graph::NextCodePoint(text, end);
  return text.substr(0, end) + "…";
}

graph::Status Wrong(std::string_view detail, std::string_view name, std::string_view expected,
                    const Value& value) {
  return QueryError(kTypeError, detail,
                    absl::StrCat(ToAbsl(name), " takes ", ToAbsl(expected), ", not ",
                                 ToAbsl(TypeName(value.type())), " ", Shown(value)));
}

}  // namespace

std::string_view TypeName(Type type) { return kTypeNames[static_cast<size_t>(type)]; }

graph::Status WrongArgument(std::string_view function, std::string_view expected, const Value& value) {
  return Wrong("InvalidArgumentValue", absl::StrCat(ToAbsl(function), "()"), expected, value);
}
graph::Status WrongOperand(std::string_view name, std::string_view expected, const Value& value) {
  return Wrong("InvalidArgumentType", name, expected, value);
}
graph::Status OutOfRange(std::string_view message) {
  return QueryError(kArgumentError, "NumberOutOfRange", message);
}

}  // namespace aitia::engine
