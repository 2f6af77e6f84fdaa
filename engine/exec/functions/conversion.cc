// Three forms of each conversion, by what becomes of a type that cannot be converted: an error, null, and
// null for each item of a list. A text that does not read as the type is null in all of them.
#include <array>
#include <charconv>
#include <cmath>

#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr double kIntegerLimit = 9223372036854775808.0;  // 2^63

// Towards zero. NaN, infinity and what does not fit into 64 bits are no integers.
StatusOr<Value> IntegerOf(double number) {
  const double whole = std::trunc(number);
  if (whole >= -kIntegerLimit && whole < kIntegerLimit) return Value(static_cast<int64_t>(whole));
  return QueryError(kArgumentError, "NumberOutOfRange",
                    absl::StrCat(graph::FloatText(number), " is no integer"));
}

// The number that a whole text says, as from_chars reads it, with a sign and space around it.
template <typename Number>
std::optional<Number> ReadNumber(std::string_view text) {
  text = graph::Trim(text);
  if (text.starts_with('+') && !text.substr(1).starts_with('-')) text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// None: the type cannot be converted. Null: this value cannot.
std::optional<StatusOr<Value>> ToBoolean(const Value& value) {
  switch (value.type()) {
    case Type::kNull:
    case Type::kBoolean:
      return value;
    case Type::kInteger:
      return Value(value.integer() != 0);
    case Type::kString: {
      const std::string_view text = graph::Trim(value.string());
      if (graph::EqualsIgnoreCase(text, "true")) return Value(true);
      if (graph::EqualsIgnoreCase(text, "false")) return Value(false);
      return Value();
    }
    default:
      return std::nullopt;
  }
}

std::optional<StatusOr<Value>> ToInteger(const Value& value) {
  switch (value.type()) {
    case Type::kNull:
    case Type::kInteger:
      return value;
    case Type::kBoolean:
      return Value(value.boolean() ? 1 : 0);
    case Type::kFloat:
      return IntegerOf(value.floating());
    case Type::kString: {
      if (const auto integer = ReadNumber<int64_t>(value.string())) return Value(*integer);
      const std::optional<double> number = ReadNumber<double>(value.string());
      return number ? IntegerOf(*number) : Value();
    }
    default:
      return std::nullopt;
  }
}

std::optional<StatusOr<Value>> ToFloat(const Value& value) {
  switch (value.type()) {
    case Type::kNull:
    case Type::kFloat:
      return value;
    case Type::kInteger:
      return Value(static_cast<double>(value.integer()));
    case Type::kString: {
      const std::optional<double> number = ReadNumber<double>(value.string());
      return number ? Value(*number) : Value();
    }
    default:
      return std::nullopt;
  }
}

std::optional<StatusOr<Value>> ToText(const Value& value) {
  switch (value.type()) {
    case Type::kNull:
    case Type::kString:
      return value;
    case Type::kBoolean:
    case Type::kInteger:
    case Type::kFloat:
      return Value(graph::ToLiteral(value));
    default:
      if (graph::IsTemporal(value.type())) return Value(graph::TemporalText(value));
      return std::nullopt;
  }
}

struct Conversion {
  std::string_view name;
  std::string_view expected;
  std::optional<StatusOr<Value>> (*convert)(const Value&);
};
constexpr Conversion kToBoolean = {"toBoolean", "a boolean, a string or an integer", ToBoolean};
constexpr Conversion kToInteger = {"toInteger", "a number, a string or a boolean", ToInteger};
constexpr Conversion kToFloat = {"toFloat", "a number or a string", ToFloat};
constexpr Conversion kToString = {"toString", "a number, a boolean, a string, an instant or a duration",
                                  ToText};

template <const Conversion& kConversion>
StatusOr<Value> OrError(Arguments a, const Context&) {
  std::optional<StatusOr<Value>> converted = kConversion.convert(a[0]);
  if (!converted) return WrongArgument(kConversion.name, kConversion.expected, a[0]);
  return *std::move(converted);
}

Value OrNullOf(const Conversion& conversion, const Value& value) {
  std::optional<StatusOr<Value>> converted = conversion.convert(value);
  return converted && converted->ok() ? **std::move(converted) : Value();
}
template <const Conversion& kConversion>
StatusOr<Value> OrNull(Arguments a, const Context&) {
  return OrNullOf(kConversion, a[0]);
}

template <const Conversion& kConversion>
StatusOr<Value> OfList(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kList) return WrongArgument(kConversion.name, "a list", a[0]);
  ValueList list;
  for (const Value& item : a[0].list()) list.push_back(OrNullOf(kConversion, item));
  return Value(std::move(list));
}

constexpr std::array kFunctions = {
    NamedCall{"toBoolean", OrError<kToBoolean>},      NamedCall{"toBooleanOrNull", OrNull<kToBoolean>},
    NamedCall{"toBooleanList", OfList<kToBoolean>},   NamedCall{"toInteger", OrError<kToInteger>},
    NamedCall{"toIntegerOrNull", OrNull<kToInteger>}, NamedCall{"toIntegerList", OfList<kToInteger>},
    NamedCall{"toFloat", OrError<kToFloat>},          NamedCall{"toFloatOrNull", OrNull<kToFloat>},
    NamedCall{"toFloatList", OfList<kToFloat>},       NamedCall{"toString", OrError<kToString>},
    NamedCall{"toStringOrNull", OrNull<kToString>},   NamedCall{"toStringList", OfList<kToString>},
};

}  // namespace

std::span<const NamedCall> ConversionFunctions() { return kFunctions; }

}  // namespace aitia::engine
