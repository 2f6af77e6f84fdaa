#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

// More items than a list may have, however much memory there is.
constexpr uint64_t kMostItems = uint64_t{1} << 26;

StatusOr<Value> Size(Arguments a, const Context&) {
  switch (a[0].type()) {
    case Type::kNull:
      return Value();
    case Type::kString:
      return Value(static_cast<int64_t>(graph::CodePointCount(a[0].string())));
    case Type::kList:
      return Value(static_cast<int64_t>(a[0].list().size()));
    default:
      return WrongArgument("size", "a list or a string", a[0]);
  }
}

StatusOr<Value> IsEmpty(Arguments a, const Context&) {
  switch (a[0].type()) {
    case Type::kNull:
      return Value();
    case Type::kString:
      return Value(a[0].string().empty());
    case Type::kList:
      return Value(a[0].list().empty());
    case Type::kMap:
      return Value(a[0].map().empty());
    default:
      return WrongArgument("isEmpty", "a list, a string or a map", a[0]);
  }
}

StatusOr<Value> Head(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kList) return WrongArgument("head", "a list", a[0]);
  return a[0].list().empty() ? Value() : a[0].list().front();
}
StatusOr<Value> Last(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kList) return WrongArgument("last", "a list", a[0]);
  return a[0].list().empty() ? Value() : a[0].list().back();
}
StatusOr<Value> Tail(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kList) return WrongArgument("tail", "a list", a[0]);
  const ValueList& list = a[0].list();
  return Value(list.empty() ? ValueList() : ValueList(list.begin() + 1, list.end()));
}

StatusOr<Value> Reverse(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() == Type::kList) return Value(ValueList(a[0].list().rbegin(), a[0].list().rend()));
  if (a[0].type() != Type::kString) return WrongArgument("reverse", "a list or a string", a[0]);
  const std::string_view text = a[0].string();
  std::string out;
  out.reserve(text.size());
  for (size_t end = text.size(); end > 0;) {
    const size_t start = graph::PreviousCodePoint(text, end);
    out.append(text.substr(start, end - start));
    end = start;
  }
  return Value(std::move(out));
}

StatusOr<Value> Coalesce(Arguments a, const Context&) {
  for (const Value& value : a) {
    if (!value.is_null()) return value;
  }
  return Value();
}

StatusOr<Value> Range(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (value.type() != Type::kInteger) {
      return QueryError(kArgumentError, "InvalidArgumentType",
                        absl::StrCat("range() takes integers, not ", graph::ToAbsl(TypeName(value.type()))));
    }
  }
  const int64_t first = a[0].integer();
  const int64_t last = a[1].integer();
  const int64_t step = a.size() == 3 ? a[2].integer() : 1;
  if (step == 0) return OutOfRange("the step of range() is 0");
  if (step > 0 ? first > last : first < last) return Value(ValueList());
  // Unsigned: the distance of two integers may be larger than the largest of them.
  const uint64_t distance = step > 0 ? static_cast<uint64_t>(last) - static_cast<uint64_t>(first)
                                     : static_cast<uint64_t>(first) - static_cast<uint64_t>(last);
  const uint64_t stride = step > 0 ? static_cast<uint64_t>(step) : uint64_t{0} - static_cast<uint64_t>(step);
  const uint64_t count = distance / stride + 1;
  if (count > kMostItems || count == 0) {
    return graph::ResourceExhausted(absl::StrCat("range() makes at most ", kMostItems, " numbers"));
  }
  AITIA_RETURN_IF_ERROR(context.Allow(count * sizeof(Value)));
  ValueList list;
  list.reserve(count);
  for (uint64_t i = 0; i < count; ++i) {
    list.emplace_back(static_cast<int64_t>(static_cast<uint64_t>(first) + i * static_cast<uint64_t>(step)));
  }
  return Value(std::move(list));
}

constexpr std::array kFunctions = {
    NamedCall{"size", Size},   NamedCall{"isEmpty", IsEmpty},   NamedCall{"head", Head},
    NamedCall{"last", Last},   NamedCall{"tail", Tail},         NamedCall{"reverse", Reverse},
    NamedCall{"range", Range}, NamedCall{"coalesce", Coalesce},
};

}  // namespace

std::span<const NamedCall> ListFunctions() { return kFunctions; }

}  // namespace aitia::engine
