// Reaching into values: properties, items, slices.
#include "engine/exec/temporal/access.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/functions/graph_access.h"
#include "engine/exec/temporal/components.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

graph::Status WrongKey(std::string_view detail, std::string_view what, const Value& key) {
  return QueryError(kTypeError, detail,
                    absl::StrCat(graph::ToAbsl(what), ", not by ", graph::ToAbsl(TypeName(key.type())), " ",
                                 graph::ToLiteral(key)));
}

StatusOr<Value> PartOf(const Value& temporal, std::string_view name) {
  if (std::optional<Value> part = TemporalPart(temporal, name)) return *std::move(part);
  return WrongTemporal(absl::StrCat(graph::ToAbsl(TypeName(temporal.type())), " has no part '",
                                    graph::ToAbsl(graph::Printable(name)), "'"));
}

StatusOr<Value> Index(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  const Value& key = a[1];
  switch (a[0].type()) {
    case Type::kList: {
      if (key.type() != Type::kInteger) {
        return WrongKey("ListElementAccessByNonInteger", "the items of a list are reached by an integer",
                        key);
      }
      const auto size = static_cast<int64_t>(a[0].list().size());
      const int64_t place = key.integer() < 0 ? key.integer() + size : key.integer();
      return place < 0 || place >= size ? Value() : a[0].list()[static_cast<size_t>(place)];
    }
    case Type::kMap:
    case Type::kNode:
    case Type::kRelationship:
      if (key.type() != Type::kString) {
        return WrongKey("MapElementAccessByNonString", "a property is reached by a string", key);
      }
      return PropertyOf(a[0], key.string(), context);
    default:
      if (graph::IsTemporal(a[0].type()) && key.type() == Type::kString) return PartOf(a[0], key.string());
      return WrongOperand("[ ]", "a list, a map, a node or a relationship", a[0]);
  }
}

// Where a slice begins or ends in a list of this size.
size_t Bound(int64_t place, size_t size) {
  const auto end = static_cast<int64_t>(size);
  if (place < 0) place += end;
  return static_cast<size_t>(std::clamp<int64_t>(place, 0, end));
}

StatusOr<Value> SliceOf(Arguments a, bool has_start, bool has_end) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kList) return WrongOperand("[..]", "a list", a[0]);
  for (const Value& bound : a.subspan(1)) {
    if (bound.type() != Type::kInteger) {
      return WrongKey("ListElementAccessByNonInteger", "a part of a list is taken by integers", bound);
    }
  }
  const ValueList& list = a[0].list();
  const size_t start = has_start ? Bound(a[1].integer(), list.size()) : 0;
  const size_t end = has_end ? Bound(a.back().integer(), list.size()) : list.size();
  if (start >= end) return Value(ValueList());
  return Value(ValueList(list.begin() + static_cast<std::ptrdiff_t>(start),
                         list.begin() + static_cast<std::ptrdiff_t>(end)));
}
StatusOr<Value> Slice(Arguments a, const Context&) { return SliceOf(a, true, true); }
StatusOr<Value> SliceFrom(Arguments a, const Context&) { return SliceOf(a, true, false); }
StatusOr<Value> SliceTo(Arguments a, const Context&) { return SliceOf(a, false, true); }

constexpr std::array kFunctions = {NamedCall{"[]", Index}, NamedCall{"[..]", Slice},
                                   NamedCall{"[n..]", SliceFrom}, NamedCall{"[..n]", SliceTo}};

}  // namespace

std::span<const NamedCall> AccessFunctions() { return kFunctions; }

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
      AITIA_RETURN_IF_ERROR(CheckAlive(object, context));
      const std::optional<graph::PropertyKeyId> id = context.graph.FindPropertyKey(key);
      if (!id) return Value();
      return object.type() == Type::kNode ? context.graph.Property(object.node(), *id)
                                          : context.graph.Property(object.relationship(), *id);
    }
    default:
      if (graph::IsTemporal(object.type())) return PartOf(object, key);
      return QueryError(kTypeError, "InvalidArgumentType",
                        absl::StrCat(graph::ToAbsl(TypeName(object.type())), " ", graph::ToLiteral(object),
                                     " has no properties"));
  }
}

}  // namespace aitia::engine
