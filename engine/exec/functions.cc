#include "engine/exec/functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "engine/causal/link.h"
#include "engine/exec/compare.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::InvalidArgument;
using graph::StatusOr;
using graph::Value;
using graph::ValueList;
using Type = graph::Value::Type;
using Arguments = std::span<const Value>;

bool AnyNull(Arguments arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const Value& value) { return value.is_null(); });
}
bool IsNumber(const Value& value) { return value.type() == Type::kInteger || value.type() == Type::kFloat; }
double Double(const Value& value) {
  return value.type() == Type::kInteger ? static_cast<double>(value.integer()) : value.floating();
}
Value FromOptional(std::optional<bool> value) { return value ? Value(*value) : Value(); }

absl::Status WrongType(std::string_view function, const Value& value) {
  return InvalidArgument(absl::StrCat(graph::ToAbsl(function), " cannot take ", graph::ToLiteral(value)));
}

// ------------------------------------------------------------------------------------------------ comparison

StatusOr<Value> Equal(Arguments a, const Context&) { return FromOptional(Equals(a[0], a[1])); }
StatusOr<Value> NotEqual(Arguments a, const Context&) {
  const std::optional<bool> equal = Equals(a[0], a[1]);
  return equal ? Value(!*equal) : Value();
}
template <typename Test>
StatusOr<Value> Ordered(Arguments a, Test test) {
  const std::optional<int> order = Compare(a[0], a[1]);
  return order ? Value(test(*order)) : Value();
}
StatusOr<Value> Less(Arguments a, const Context&) {
  return Ordered(a, [](int order) { return order < 0; });
}
StatusOr<Value> LessOrEqual(Arguments a, const Context&) {
  return Ordered(a, [](int order) { return order <= 0; });
}
StatusOr<Value> Greater(Arguments a, const Context&) {
  return Ordered(a, [](int order) { return order > 0; });
}
StatusOr<Value> GreaterOrEqual(Arguments a, const Context&) {
  return Ordered(a, [](int order) { return order >= 0; });
}
StatusOr<Value> In(Arguments a, const Context&) {
  if (a[1].is_null()) return Value();
  if (a[1].type() != Type::kList) return WrongType("IN", a[1]);
  bool unknown = false;
  for (const Value& item : a[1].list()) {
    const std::optional<bool> equal = Equals(a[0], item);
    if (equal && *equal) return Value(true);
    unknown = unknown || !equal;
  }
  return unknown ? Value() : Value(false);
}
StatusOr<Value> IsNull(Arguments a, const Context&) { return Value(a[0].is_null()); }
StatusOr<Value> IsNotNull(Arguments a, const Context&) { return Value(!a[0].is_null()); }

// ------------------------------------------------------------------------------------------------ logic

StatusOr<Value> Not(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kBoolean) return WrongType("NOT", a[0]);
  return Value(!a[0].boolean());
}
StatusOr<Value> Xor(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (value.type() != Type::kBoolean) return WrongType("XOR", value);
  }
  return Value(a[0].boolean() != a[1].boolean());
}

// ------------------------------------------------------------------------------------------------ arithmetic

absl::Status Overflow() { return InvalidArgument("the result is too large for an integer"); }

StatusOr<Value> Add(Arguments a, const Context&) {
  if (a.size() == 1) return a[0];
  if (AnyNull(a)) return Value();
  if (a[0].type() == Type::kList || a[1].type() == Type::kList) {
    ValueList list;
    for (const Value& value : a) {
      if (value.type() == Type::kList) {
        list.insert(list.end(), value.list().begin(), value.list().end());
      } else {
        list.push_back(value);
      }
    }
    return Value(std::move(list));
  }
  if (a[0].type() == Type::kString && a[1].type() == Type::kString)
    return Value(a[0].string() + a[1].string());
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongType("+", value);
  }
  if (a[0].type() == Type::kInteger && a[1].type() == Type::kInteger) {
    int64_t sum = 0;
    if (__builtin_add_overflow(a[0].integer(), a[1].integer(), &sum)) return Overflow();
    return Value(sum);
  }
  return Value(Double(a[0]) + Double(a[1]));
}

StatusOr<Value> Subtract(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongType("-", value);
  }
  if (a.size() == 1) {
    if (a[0].type() == Type::kFloat) return Value(-a[0].floating());
    if (a[0].integer() == INT64_MIN) return Overflow();
    return Value(-a[0].integer());
  }
  if (a[0].type() == Type::kInteger && a[1].type() == Type::kInteger) {
    int64_t difference = 0;
    if (__builtin_sub_overflow(a[0].integer(), a[1].integer(), &difference)) return Overflow();
    return Value(difference);
  }
  return Value(Double(a[0]) - Double(a[1]));
}

StatusOr<Value> Multiply(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongType("*", value);
  }
  if (a[0].type() == Type::kInteger && a[1].type() == Type::kInteger) {
    int64_t product = 0;
    if (__builtin_mul_overflow(a[0].integer(), a[1].integer(), &product)) return Overflow();
    return Value(product);
  }
  return Value(Double(a[0]) * Double(a[1]));
}

StatusOr<Value> Divide(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongType("/", value);
  }
  if (a[0].type() == Type::kInteger && a[1].type() == Type::kInteger) {
    if (a[1].integer() == 0) return InvalidArgument("division by zero");
    if (a[0].integer() == INT64_MIN && a[1].integer() == -1) return Overflow();
    return Value(a[0].integer() / a[1].integer());
  }
  return Value(Double(a[0]) / Double(a[1]));
}

StatusOr<Value> Remainder(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsNumber(value)) return WrongType("%", value);
  }
  if (a[0].type() == Type::kInteger && a[1].type() == Type::kInteger) {
    if (a[1].integer() == 0) return InvalidArgument("division by zero");
    if (a[1].integer() == -1) return Value(0);
    return Value(a[0].integer() % a[1].integer());
  }
  return Value(std::fmod(Double(a[0]), Double(a[1])));
}

StatusOr<Value> Absolute(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (!IsNumber(a[0])) return WrongType("abs", a[0]);
  if (a[0].type() == Type::kFloat) return Value(std::fabs(a[0].floating()));
  if (a[0].integer() == INT64_MIN) return Overflow();
  return Value(a[0].integer() < 0 ? -a[0].integer() : a[0].integer());
}

// ------------------------------------------------------------------------------------------------ text

template <typename Test>
StatusOr<Value> TestText(Arguments a, Test test) {
  for (const Value& value : a) {
    if (value.type() != Type::kString) return Value();
  }
  return Value(test(std::string_view(a[0].string()), std::string_view(a[1].string())));
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
StatusOr<Value> ToLower(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kString) return WrongType("toLower", a[0]);
  return Value(graph::LowerCase(a[0].string()));
}

// ------------------------------------------------------------------------------------------------ graph

StatusOr<Value> Labels(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kNode) return WrongType("labels", a[0]);
  ValueList labels;
  for (const graph::LabelId label : context.graph.Labels(a[0].node())) {
    labels.emplace_back(context.graph.LabelName(label));
  }
  return Value(std::move(labels));
}
StatusOr<Value> TypeName(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kRelationship) return WrongType("type", a[0]);
  return Value(context.graph.TypeName(context.graph.Type(a[0].relationship())));
}
StatusOr<Value> StartNode(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kRelationship) return WrongType("startNode", a[0]);
  return Value(context.graph.Start(a[0].relationship()));
}
StatusOr<Value> EndNode(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kRelationship) return WrongType("endNode", a[0]);
  return Value(context.graph.End(a[0].relationship()));
}
StatusOr<Value> Documents(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kRelationship) return WrongType("documents", a[0]);
  const graph::RelationshipId relationship = a[0].relationship();
  return Value(static_cast<int64_t>(CountSources(context.graph.base(), {&relationship, 1}).documents));
}
StatusOr<Value> Id(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() == Type::kNode) return Value(int64_t{a[0].node().value});
  if (a[0].type() == Type::kRelationship) return Value(int64_t{a[0].relationship().value});
  return WrongType("id", a[0]);
}
StatusOr<Value> Properties(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() == Type::kNode) return Value(context.graph.Properties(a[0].node()));
  if (a[0].type() == Type::kRelationship) return Value(context.graph.Properties(a[0].relationship()));
  if (a[0].type() == Type::kMap) return a[0];
  return WrongType("properties", a[0]);
}
StatusOr<Value> Keys(Arguments a, const Context& context) {
  AITIA_ASSIGN_OR_RETURN(const Value properties, Properties(a, context));
  if (properties.is_null()) return Value();
  ValueList keys;
  for (const auto& [key, value] : properties.map()) keys.emplace_back(key);
  return Value(std::move(keys));
}
StatusOr<Value> Nodes(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kPath) return WrongType("nodes", a[0]);
  return Value(ValueList(a[0].path().nodes.begin(), a[0].path().nodes.end()));
}
StatusOr<Value> Relationships(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kPath) return WrongType("relationships", a[0]);
  return Value(ValueList(a[0].path().relationships.begin(), a[0].path().relationships.end()));
}

// ------------------------------------------------------------------------------------------------ lists,
// others

StatusOr<Value> Size(Arguments a, const Context&) {
  switch (a[0].type()) {
    case Type::kNull:
      return Value();
    case Type::kString:
      return Value(static_cast<int64_t>(graph::CodePointCount(a[0].string())));
    case Type::kList:
      return Value(static_cast<int64_t>(a[0].list().size()));
    case Type::kMap:
      return Value(static_cast<int64_t>(a[0].map().size()));
    case Type::kPath:
      return Value(static_cast<int64_t>(a[0].path().relationships.size()));
    default:
      return WrongType("size", a[0]);
  }
}
StatusOr<Value> Head(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kList) return WrongType("head", a[0]);
  return a[0].list().empty() ? Value() : a[0].list().front();
}
StatusOr<Value> Coalesce(Arguments a, const Context&) {
  for (const Value& value : a) {
    if (!value.is_null()) return value;
  }
  return Value();
}

constexpr size_t kAny = static_cast<size_t>(-1);

constexpr std::array kFunctions = {
    Function{"=", 2, 2, Equal},
    Function{"<>", 2, 2, NotEqual},
    Function{"<", 2, 2, Less},
    Function{"<=", 2, 2, LessOrEqual},
    Function{">", 2, 2, Greater},
    Function{">=", 2, 2, GreaterOrEqual},
    Function{"IN", 2, 2, In},
    Function{"IS NULL", 1, 1, IsNull},
    Function{"IS NOT NULL", 1, 1, IsNotNull},
    Function{"NOT", 1, 1, Not},
    Function{"XOR", 2, 2, Xor},
    Function{"+", 1, 2, Add},
    Function{"-", 1, 2, Subtract},
    Function{"*", 2, 2, Multiply},
    Function{"/", 2, 2, Divide},
    Function{"%", 2, 2, Remainder},
    Function{"abs", 1, 1, Absolute},
    Function{"STARTS WITH", 2, 2, StartsWith},
    Function{"ENDS WITH", 2, 2, EndsWith},
    Function{"CONTAINS", 2, 2, Contains},
    Function{"toLower", 1, 1, ToLower},
    Function{"labels", 1, 1, Labels},
    Function{"type", 1, 1, TypeName},
    Function{"startNode", 1, 1, StartNode},
    Function{"endNode", 1, 1, EndNode},
    Function{"documents", 1, 1, Documents},
    Function{"id", 1, 1, Id},
    Function{"properties", 1, 1, Properties},
    Function{"keys", 1, 1, Keys},
    Function{"nodes", 1, 1, Nodes},
    Function{"relationships", 1, 1, Relationships},
    Function{"length", 1, 1, Size},
    Function{"size", 1, 1, Size},
    Function{"head", 1, 1, Head},
    Function{"coalesce", 1, kAny, Coalesce},
};

}  // namespace

const Function* FindFunction(std::string_view name) {
  const auto found = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& function) {
    return graph::EqualsIgnoreCase(function.name, name);
  });
  return found == kFunctions.end() ? nullptr : &*found;
}

StatusOr<Value> PropertyOf(const Value& object, std::string_view key, const Context& context) {
  switch (object.type()) {
    case Type::kNull:
      return Value();
    case Type::kMap: {
      const auto found = object.map().find(key);
      return found == object.map().end() ? Value() : found->second;
    }
    case Type::kNode:
    case Type::kRelationship: {
      const std::optional<graph::PropertyKeyId> id = context.graph.FindPropertyKey(key);
      if (!id) return Value();
      return object.type() == Type::kNode ? context.graph.Property(object.node(), *id)
                                          : context.graph.Property(object.relationship(), *id);
    }
    default:
      return InvalidArgument(absl::StrCat(graph::ToLiteral(object), " has no properties"));
  }
}

}  // namespace aitia::engine
