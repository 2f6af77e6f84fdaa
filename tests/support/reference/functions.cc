// The functions of openCypher, one row of a table each. Most are null where an argument is null: those are
// not even called then.
#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <random>

#include "graph/base/text.h"
#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

using syntax::Expression;
using syntax::ExpressionKind;
using Type = Value::Type;

[[noreturn]] void FailArgument(const std::string& function, const Value& argument) {
  Fail("TypeError", "InvalidArgumentValue", function + "(" + ToLiteral(argument) + ")");
}

[[noreturn]] void FailRange(const std::string& message) {
  Fail("ArgumentError", "NumberOutOfRange", message);
}

double Number(const std::string& function, const Value& value) {
  if (value.type() == Type::kInteger) return static_cast<double>(value.integer());
  if (value.type() != Type::kFloat) FailArgument(function, value);
  return value.floating();
}

int64_t Integer(const std::string& function, const Value& value) {
  if (value.type() != Type::kInteger) FailArgument(function, value);
  return value.integer();
}

const std::string& Text(const std::string& function, const Value& value) {
  if (value.type() != Type::kString) FailArgument(function, value);
  return value.string();
}

const ValueList& List(const std::string& function, const Value& value) {
  if (value.type() != Type::kList) FailArgument(function, value);
  return value.list();
}

std::vector<std::string> Characters(std::string_view text) {
  std::vector<std::string> characters;
  for (size_t at = 0; at < text.size();) {
    const size_t next = graph::NextCodePoint(text, at);
    characters.emplace_back(text.substr(at, next - at));
    at = next;
  }
  return characters;
}

std::string Joined(const std::vector<std::string>& characters, size_t begin, size_t end) {
  std::string out;
  for (size_t i = begin; i < std::min(end, characters.size()); ++i) out += characters[i];
  return out;
}

size_t Length(const std::string& function, const Value& value) {
  const int64_t length = Integer(function, value);
  if (length < 0) FailRange(function + " takes no negative");
  return static_cast<size_t>(length);
}

// A number at the start of a text and nothing behind it.
template <typename T>
std::optional<T> Read(std::string_view text) {
  text = graph::Trim(text);
  if (text.substr(0, 1) == "+") text.remove_prefix(1);
  T value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

// Null where the conversion is an error.
Value OrNull(Value (*convert)(const Value&), const Value& value) {
  try {
    return convert(value);
  } catch (const Error&) {
    return {};
  }
}

Value IntegerFrom(double value) {
  constexpr double kLimit = 9223372036854775808.0;
  if (!(value >= -kLimit && value < kLimit)) FailRange(graph::FloatText(value) + " is no integer");
  return static_cast<int64_t>(value);
}

Value ToInteger(const Value& value) {
  switch (value.type()) {
    case Type::kInteger:
      return value;
    case Type::kBoolean:
      return value.boolean() ? 1 : 0;
    case Type::kFloat:
      return IntegerFrom(value.floating());
    case Type::kString:
      if (const auto integer = Read<int64_t>(value.string())) return *integer;
      if (const auto number = Read<double>(value.string())) return OrNull(ToInteger, *number);
      return {};
    default:
      FailArgument("toInteger", value);
  }
}

Value ToFloat(const Value& value) {
  if (value.type() == Type::kString) {
    const auto number = Read<double>(value.string());
    return number ? Value(*number) : Value();
  }
  return Number("toFloat", value);
}

Value ToBoolean(const Value& value) {
  if (value.type() == Type::kBoolean) return value;
  if (value.type() == Type::kInteger) return value.integer() != 0;
  const std::string text = graph::LowerCase(graph::Trim(Text("toBoolean", value)));
  if (text == "true") return true;
  return text == "false" ? Value(false) : Value();
}

Value ToString(const Value& value) {
  switch (value.type()) {
    case Type::kString:
      return value;
    case Type::kBoolean:
    case Type::kInteger:
    case Type::kFloat:
      return ToLiteral(value);
    default:
      FailArgument("toString", value);
  }
}

Value Range(const ValueList& arguments) {
  for (const Value& argument : arguments) {
    if (argument.type() != Type::kInteger) {
      Fail("ArgumentError", "InvalidArgumentType", "range takes integers, not " + ToLiteral(argument));
    }
  }
  const int64_t from = arguments[0].integer(), to = arguments[1].integer();
  const int64_t step = arguments.size() > 2 ? arguments[2].integer() : 1;
  if (step == 0) FailRange("range takes no step of 0");
  constexpr size_t kMost = 10'000'000;
  ValueList list;
  for (int64_t i = from; step > 0 ? i <= to : i >= to; i += step) {
    if (list.size() == kMost) Fail("TooManySteps", "TooManySteps", "this list is too long");
    list.emplace_back(i);
    if (step > 0 ? i > to - step : i < to - step) break;
  }
  return list;
}

Value Reverse(const Value& value) {
  if (value.type() == Type::kList) return ValueList(value.list().rbegin(), value.list().rend());
  std::vector<std::string> characters = Characters(Text("reverse", value));
  std::reverse(characters.begin(), characters.end());
  return Joined(characters, 0, characters.size());
}

Value Size(const Value& value) {
  if (value.type() == Type::kList) return static_cast<int64_t>(value.list().size());
  return static_cast<int64_t>(Characters(Text("size", value)).size());
}

Value SplitText(const Value& text, const Value& separator) {
  const std::string &whole = Text("split", text), &part = Text("split", separator);
  ValueList list;
  if (part.empty()) {
    for (std::string& character : Characters(whole)) list.emplace_back(std::move(character));
    return list;
  }
  size_t begin = 0;
  for (size_t at = whole.find(part); at != std::string::npos; at = whole.find(part, begin)) {
    list.emplace_back(whole.substr(begin, at - begin));
    begin = at + part.size();
  }
  list.emplace_back(whole.substr(begin));
  return list;
}

Value Replace(const ValueList& arguments) {
  std::string text = Text("replace", arguments[0]);
  const std::string &from = Text("replace", arguments[1]), &to = Text("replace", arguments[2]);
  if (from.empty()) return text;
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Value Substring(const ValueList& arguments) {
  const std::vector<std::string> characters = Characters(Text("substring", arguments[0]));
  const size_t begin = Length("substring", arguments[1]);
  const size_t length = arguments.size() > 2 ? Length("substring", arguments[2]) : characters.size();
  return Joined(characters, begin, std::min(characters.size(), begin + length));
}

// By Unicode's simple mapping.
std::string UpperCase(const std::string& text) {
  std::string out;
  for (size_t at = 0; at < text.size(); at = graph::NextCodePoint(text, at)) {
    const auto code_point = static_cast<utf8proc_int32_t>(graph::CodePointAt(text, at));
    graph::AppendCodePoint(static_cast<char32_t>(utf8proc_toupper(code_point)), &out);
  }
  return out;
}

std::string Trimmed(const std::string& text, bool left, bool right) {
  constexpr const char* kSpace = " \t\r\n\v\f";
  const size_t begin = left ? std::min(text.find_first_not_of(kSpace), text.size()) : 0;
  const size_t last = right ? text.find_last_not_of(kSpace) : text.size() - 1;
  return last == std::string::npos || text.empty() ? "" : text.substr(begin, last + 1 - begin);
}

Value Round(const ValueList& arguments) {
  const double value = Number("round", arguments[0]);
  const int64_t digits = arguments.size() > 1 ? Integer("round", arguments[1]) : 0;
  const double scale = std::pow(10.0, static_cast<double>(digits));
  return std::floor(value * scale + 0.5) / scale;
}

struct Function {
  size_t least_arguments, most_arguments;
  std::function<Value(const ValueList&)> call;
};

Function Numeric(const std::string& name, double (*function)(double)) {
  return {1, 1, [name, function](const ValueList& a) { return Value(function(Number(name, a[0]))); }};
}

using Functions = std::map<std::string, Function, std::less<>>;

// Those that need no graph.
const Functions& PlainFunctions() {
  static const Functions functions = {
      {"size", {1, 1, [](const ValueList& a) { return Size(a[0]); }}},
      {"length",
       {1, 1,
        [](const ValueList& a) {
          if (a[0].type() != Type::kPath) FailArgument("length", a[0]);
          return Value(static_cast<int64_t>(a[0].path().relationships.size()));
        }}},
      {"nodes",
       {1, 1,
        [](const ValueList& a) {
          if (a[0].type() != Type::kPath) FailArgument("nodes", a[0]);
          return Value(ValueList(a[0].path().nodes.begin(), a[0].path().nodes.end()));
        }}},
      {"relationships",
       {1, 1,
        [](const ValueList& a) {
          if (a[0].type() != Type::kPath) FailArgument("relationships", a[0]);
          return Value(ValueList(a[0].path().relationships.begin(), a[0].path().relationships.end()));
        }}},
      {"head",
       {1, 1,
        [](const ValueList& a) {
          const ValueList& list = List("head", a[0]);
          return list.empty() ? Value() : list.front();
        }}},
      {"last",
       {1, 1,
        [](const ValueList& a) {
          const ValueList& list = List("last", a[0]);
          return list.empty() ? Value() : list.back();
        }}},
      {"tail",
       {1, 1,
        [](const ValueList& a) {
          const ValueList& list = List("tail", a[0]);
          return Value(list.empty() ? list : ValueList(list.begin() + 1, list.end()));
        }}},
      {"isempty",
       {1, 1,
        [](const ValueList& a) {
          if (a[0].type() == Type::kMap) return Value(a[0].map().empty());
          return Value(Size(a[0]).integer() == 0);
        }}},
      {"reverse", {1, 1, [](const ValueList& a) { return Reverse(a[0]); }}},
      {"range", {2, 3, Range}},
      {"tointeger", {1, 1, [](const ValueList& a) { return ToInteger(a[0]); }}},
      {"tofloat", {1, 1, [](const ValueList& a) { return ToFloat(a[0]); }}},
      {"toboolean", {1, 1, [](const ValueList& a) { return ToBoolean(a[0]); }}},
      {"tostring", {1, 1, [](const ValueList& a) { return ToString(a[0]); }}},
      {"tointegerornull", {1, 1, [](const ValueList& a) { return OrNull(ToInteger, a[0]); }}},
      {"tofloatornull", {1, 1, [](const ValueList& a) { return OrNull(ToFloat, a[0]); }}},
      {"tobooleanornull", {1, 1, [](const ValueList& a) { return OrNull(ToBoolean, a[0]); }}},
      {"tostringornull", {1, 1, [](const ValueList& a) { return OrNull(ToString, a[0]); }}},
      {"left",
       {2, 2,
        [](const ValueList& a) {
          return Value(Joined(Characters(Text("left", a[0])), 0, Length("left", a[1])));
        }}},
      {"right",
       {2, 2,
        [](const ValueList& a) {
          const std::vector<std::string> characters = Characters(Text("right", a[0]));
          const size_t length = std::min(Length("right", a[1]), characters.size());
          return Value(Joined(characters, characters.size() - length, characters.size()));
        }}},
      {"substring", {2, 3, Substring}},
      {"split", {2, 2, [](const ValueList& a) { return SplitText(a[0], a[1]); }}},
      {"replace", {3, 3, Replace}},
      {"trim", {1, 1, [](const ValueList& a) { return Value(Trimmed(Text("trim", a[0]), true, true)); }}},
      {"ltrim", {1, 1, [](const ValueList& a) { return Value(Trimmed(Text("lTrim", a[0]), true, false)); }}},
      {"rtrim", {1, 1, [](const ValueList& a) { return Value(Trimmed(Text("rTrim", a[0]), false, true)); }}},
      {"toupper", {1, 1, [](const ValueList& a) { return Value(UpperCase(Text("toUpper", a[0]))); }}},
      {"tolower", {1, 1, [](const ValueList& a) { return Value(graph::LowerCase(Text("toLower", a[0]))); }}},
      {"abs",
       {1, 1,
        [](const ValueList& a) {
          if (a[0].type() != Type::kInteger) return Value(std::fabs(Number("abs", a[0])));
          return a[0].integer() < 0 ? Arithmetic("-", 0, a[0]) : a[0];
        }}},
      {"sign",
       {1, 1,
        [](const ValueList& a) {
          const double value = Number("sign", a[0]);
          return Value(value > 0 ? 1 : value < 0 ? -1 : 0);
        }}},
      {"round", {1, 2, Round}},
      {"isnan", {1, 1, [](const ValueList& a) { return Value(std::isnan(Number("isNaN", a[0]))); }}},
      {"ceil", Numeric("ceil", std::ceil)},
      {"floor", Numeric("floor", std::floor)},
      {"sqrt", Numeric("sqrt", std::sqrt)},
      {"exp", Numeric("exp", std::exp)},
      {"log", Numeric("log", std::log)},
      {"log10", Numeric("log10", std::log10)},
      {"sin", Numeric("sin", std::sin)},
      {"cos", Numeric("cos", std::cos)},
      {"tan", Numeric("tan", std::tan)},
      {"cot", Numeric("cot", [](double x) { return 1 / std::tan(x); })},
      {"asin", Numeric("asin", std::asin)},
      {"acos", Numeric("acos", std::acos)},
      {"atan", Numeric("atan", std::atan)},
      {"degrees", Numeric("degrees", [](double x) { return x * 180 / std::numbers::pi; })},
      {"radians", Numeric("radians", [](double x) { return x * std::numbers::pi / 180; })},
      {"haversin", Numeric("haversin", [](double x) { return std::pow(std::sin(x / 2), 2); })},
      {"atan2",
       {2, 2,
        [](const ValueList& a) { return Value(std::atan2(Number("atan2", a[0]), Number("atan2", a[1]))); }}},
      {"pi", {0, 0, [](const ValueList&) { return Value(std::numbers::pi); }}},
      {"e", {0, 0, [](const ValueList&) { return Value(std::numbers::e); }}},
      {"rand",
       {0, 0,
        [](const ValueList&) {
          static std::mt19937_64 random(1);
          return Value(std::uniform_real_distribution<double>(0, 1)(random));
        }}},
  };
  return functions;
}

bool IsAggregate(std::string_view name) {
  for (const std::string_view aggregate : {"count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp",
                                           "percentilecont", "percentiledisc"}) {
    if (name == aggregate) return true;
  }
  return false;
}

}  // namespace

bool HasAggregate(const Expression& expression) {
  if (expression.kind == ExpressionKind::kCountAll) return true;
  if (expression.kind == ExpressionKind::kCall && IsAggregate(graph::LowerCase(expression.text))) return true;
  return std::any_of(expression.operands.begin(), expression.operands.end(), HasAggregate);
}

Value Evaluator::Call(const Expression& call, const Scope& scope) {
  const std::string name = graph::LowerCase(call.text);
  if (IsAggregate(name)) return Aggregate(call, scope);
  if (name == "coalesce") {
    for (const Expression& operand : call.operands) {
      if (Value value = Evaluate(operand, scope); !value.is_null()) return value;
    }
    return {};
  }
  if (name == "exists" && call.operands.size() == 1) {
    const Value value = Evaluate(call.operands[0], scope);
    // A pattern's value tells whether it is there.
    return call.operands[0].kind == ExpressionKind::kPattern ? value : Value(!value.is_null());
  }
  ValueList arguments;
  for (const Expression& operand : call.operands) arguments.push_back(Evaluate(operand, scope));
  return CallFunction(name, arguments);
}

Value Evaluator::CallFunction(const std::string& name, const ValueList& arguments) {
  const Functions& plain = PlainFunctions();
  if (const auto function = plain.find(name); function != plain.end()) {
    if (arguments.size() < function->second.least_arguments ||
        arguments.size() > function->second.most_arguments) {
      Fail("SyntaxError", "InvalidNumberOfArguments", name);
    }
    for (const Value& argument : arguments) {
      if (argument.is_null()) return {};
    }
    return function->second.call(arguments);
  }
  if (arguments.size() != 1) Fail("SyntaxError", "UnknownFunction", name);
  const Value& element = arguments[0];
  if (element.is_null()) return {};
  const bool is_node = element.type() == Type::kNode;
  const bool is_relationship = element.type() == Type::kRelationship;
  if (name == "properties") {
    if (!is_node && !is_relationship && element.type() != Type::kMap) FailArgument(name, element);
    return PropertiesOf(element);
  }
  if (name == "keys") {
    if (!is_node && !is_relationship && element.type() != Type::kMap) FailArgument(name, element);
    ValueList keys;
    for (const auto& [key, value] : PropertiesOf(element)) keys.emplace_back(key);
    return keys;
  }
  if (name == "labels") {
    if (!is_node) FailArgument(name, element);
    PropertiesOf(element);  // an error for what is deleted
    const std::set<std::string>& labels = graph_->At(element.node()).labels;
    return ValueList(labels.begin(), labels.end());
  }
  if (name == "id") {
    if (is_node) return static_cast<int64_t>(element.node().value);
    if (is_relationship) return static_cast<int64_t>(element.relationship().value);
    FailArgument(name, element);
  }
  if (name == "type" || name == "startnode" || name == "endnode") {
    if (!is_relationship) FailArgument(name, element);
    const Relationship& relationship = graph_->At(element.relationship());
    if (name == "type") return relationship.type;
    return name == "startnode" ? relationship.start : relationship.end;
  }
  Fail("SyntaxError", "UnknownFunction", name);
}

}  // namespace aitia::tests::reference
