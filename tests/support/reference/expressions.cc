#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "queries/syntax/parser.h"
#include "re2/re2.h"
#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

using syntax::Expression;
using syntax::ExpressionKind;
using Type = Value::Type;

Value ToValue(Truth truth) { return truth ? Value(*truth) : Value(); }

Truth Not(Truth truth) { return truth ? Truth(!*truth) : truth; }

[[noreturn]] void FailOperands(const std::string& operation, const Value& a, const Value& b) {
  Fail("TypeError", "InvalidArgumentType", ToLiteral(a) + " " + operation + " " + ToLiteral(b));
}

Value Add(const Value& a, const Value& b) {
  const auto is_list = [](const Value& value) { return value.type() == Type::kList; };
  if (is_list(a) || is_list(b)) {
    ValueList list = is_list(a) ? a.list() : ValueList{a};
    const ValueList more = is_list(b) ? b.list() : ValueList{b};
    list.insert(list.end(), more.begin(), more.end());
    return list;
  }
  const auto text = [](const Value& value) {
    return value.type() == Type::kString ? value.string() : ToLiteral(value);
  };
  const auto has_text = [](const Value& value) {
    return value.type() == Type::kString || value.type() == Type::kBoolean ||
           value.type() == Type::kInteger || value.type() == Type::kFloat;
  };
  if (a.type() == Type::kString || b.type() == Type::kString) {
    if (!has_text(a) || !has_text(b)) FailOperands("+", a, b);
    return text(a) + text(b);
  }
  return Arithmetic("+", a, b);
}

Value IntegerArithmetic(char operation, int64_t a, int64_t b) {
  int64_t result = 0;
  bool overflow = false;
  switch (operation) {
    case '+':
      overflow = __builtin_add_overflow(a, b, &result);
      break;
    case '-':
      overflow = __builtin_sub_overflow(a, b, &result);
      break;
    case '*':
      overflow = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      if (b == 0) Fail("ArithmeticError", "DivisionByZero", "division by zero");
      if (b == -1) {
        if (operation == '%') return 0;
        overflow = __builtin_sub_overflow(int64_t{0}, a, &result);
      } else {
        result = operation == '/' ? a / b : a % b;
      }
  }
  if (overflow) Fail("ArithmeticError", "NumberOutOfRange", "the result does not fit into 64 bits");
  return result;
}

// `b` is a part of `a`: at its start, at its end, anywhere.
Value TextTest(const std::string& operation, const Value& a, const Value& b) {
  if (a.type() != Type::kString || b.type() != Type::kString) return {};
  const std::string &text = a.string(), &part = b.string();
  if (operation == "CONTAINS") return text.find(part) != std::string::npos;
  if (part.size() > text.size()) return false;
  const size_t at = operation == "STARTS WITH" ? 0 : text.size() - part.size();
  return text.compare(at, part.size(), part) == 0;
}

Value MatchesRegex(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (b.type() != Type::kString) FailOperands("=~", a, b);
  if (a.type() != Type::kString) return {};
  const RE2 pattern(b.string(), RE2::Quiet);
  if (!pattern.ok()) Fail("ArgumentError", "InvalidRegularExpression", pattern.error());
  return RE2::FullMatch(a.string(), pattern);
}

Value In(const Value& item, const Value& list) {
  if (list.is_null()) return {};
  if (list.type() != Type::kList) FailOperands("IN", item, list);
  Truth truth = false;
  for (const Value& other : list.list()) {
    const Truth equal = Equal(item, other);
    if (equal == Truth(true)) return true;
    if (!equal) truth = std::nullopt;
  }
  return ToValue(truth);
}

Truth Compared(const std::string& operation, const Value& a, const Value& b) {
  if (operation == "=") return Equal(a, b);
  if (operation == "<>") return Not(Equal(a, b));
  const Comparison comparison = Compare(a, b);
  if (comparison == Comparison::kUnknown) return std::nullopt;
  if (comparison == Comparison::kEqual) return operation == "<=" || operation == ">=";
  return comparison == (operation[0] == '<' ? Comparison::kLess : Comparison::kGreater);
}

bool IsComparison(const std::string& operation) {
  return operation == "=" || operation == "<>" || operation == "<" || operation == ">" || operation == "<=" ||
         operation == ">=";
}

Truth TruthOf(const Value& value) {
  if (value.is_null()) return std::nullopt;
  if (value.type() != Type::kBoolean) {
    Fail("TypeError", "InvalidArgumentType", ToLiteral(value) + " is neither true nor false");
  }
  return value.boolean();
}

const ValueList* ListOrNull(const Value& value) {
  if (value.is_null()) return nullptr;
  if (value.type() != Type::kList) Fail("TypeError", "InvalidArgumentType", ToLiteral(value) + " is no list");
  return &value.list();
}

Value FloatOf(const std::string& text) {
  double value = 0;
  const bool negative = text[0] == '-';
  const char* begin = text.data() + (negative ? 1 : 0);
  const auto read = std::from_chars(begin, text.data() + text.size(), value);
  if (read.ec != std::errc()) value = 0;  // too small; too large is a mistake for the parser
  return negative ? -value : value;
}

}  // namespace

Value Arithmetic(const std::string& operation, const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  const auto number = [&](const Value& value) {
    if (value.type() == Type::kInteger) return static_cast<double>(value.integer());
    if (value.type() != Type::kFloat) FailOperands(operation, a, b);
    return value.floating();
  };
  const double x = number(a), y = number(b);
  if (operation == "^") return std::pow(x, y);
  if (a.type() == Type::kInteger && b.type() == Type::kInteger) {
    return IntegerArithmetic(operation[0], a.integer(), b.integer());
  }
  switch (operation[0]) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    default:
      return std::fmod(x, y);
  }
}

Value Evaluator::Evaluate(const Expression& expression, const Scope& scope) {
  CountStep();
  const auto operand = [&](size_t i) { return Evaluate(expression.operands[i], scope); };
  switch (expression.kind) {
    case ExpressionKind::kNull:
      return {};
    case ExpressionKind::kBoolean:
      return expression.flag;
    case ExpressionKind::kInteger:
      return *syntax::IntegerOf(expression.text);
    case ExpressionKind::kFloat:
      return FloatOf(expression.text);
    case ExpressionKind::kString:
      return expression.text;
    case ExpressionKind::kParameter: {
      const auto parameter = parameters_.find(expression.text);
      if (parameter == parameters_.end()) {
        Fail("ParameterMissing", "MissingParameter", "no parameter " + expression.text);
      }
      return parameter->second;
    }
    case ExpressionKind::kVariable: {
      const auto variable = scope.row.find(expression.text);
      if (variable == scope.row.end()) {
        Fail("SyntaxError", "UndefinedVariable", "no variable " + expression.text);
      }
      return variable->second;
    }
    case ExpressionKind::kProperty:
      return Property(operand(0), expression.text);
    case ExpressionKind::kIndex: {
      const Value object = operand(0);
      return Index(object, operand(1));
    }
    case ExpressionKind::kSlice:
      return Slice(expression, scope);
    case ExpressionKind::kLabels:
      return HasLabels(operand(0), *expression.labels);
    case ExpressionKind::kIsNull:
      return operand(0).is_null() != expression.flag;
    case ExpressionKind::kUnary:
      return Unary(expression, scope);
    case ExpressionKind::kChain:
      return Chain(expression, scope);
    case ExpressionKind::kList: {
      ValueList list;
      for (size_t i = 0; i < expression.operands.size(); ++i) list.push_back(operand(i));
      return list;
    }
    case ExpressionKind::kMap: {
      ValueMap map;
      for (size_t i = 0; i < expression.operands.size(); ++i) map[expression.names[i].text] = operand(i);
      return map;
    }
    case ExpressionKind::kMapProjection:
      return MapProjection(expression, scope);
    case ExpressionKind::kCall:
      return Call(expression, scope);
    case ExpressionKind::kCountAll:
      return Aggregate(expression, scope);
    case ExpressionKind::kCase:
      return Case(expression, scope);
    case ExpressionKind::kListComprehension:
      return ListComprehension(expression, scope);
    case ExpressionKind::kPatternComprehension:
      return PatternComprehension(expression, scope);
    case ExpressionKind::kQuantifier:
      return Quantifier(expression, scope);
    case ExpressionKind::kReduce:
      return Reduce(expression, scope);
    case ExpressionKind::kPattern:
      return PatternValue(expression, scope);
    case ExpressionKind::kSubquery:
      return Subquery(expression, scope);
  }
  return {};
}

Truth Evaluator::Predicate(const Expression& expression, const Scope& scope) {
  return TruthOf(Evaluate(expression, scope));
}

Value Evaluator::Unary(const Expression& expression, const Scope& scope) {
  const Value value = Evaluate(expression.operands[0], scope);
  if (expression.operators[0] == "NOT") return ToValue(Not(TruthOf(value)));
  return Arithmetic(expression.operators[0], 0, value);
}

// AND and OR look at their operands from the left until the result is settled.
Value Evaluator::Chain(const Expression& expression, const Scope& scope) {
  const std::vector<std::string>& operators = expression.operators;
  Value left = Evaluate(expression.operands[0], scope);
  if (operators[0] == "AND" || operators[0] == "OR") {
    const bool settled = operators[0] == "OR";
    Truth truth = TruthOf(left);
    for (size_t i = 1; i < expression.operands.size() && truth != Truth(settled); ++i) {
      const Truth next = Predicate(expression.operands[i], scope);
      if (next == Truth(settled) || !next) truth = next;
    }
    return ToValue(truth);
  }
  Truth compared = true;
  for (size_t i = 0; i < operators.size(); ++i) {
    const std::string& operation = operators[i];
    const Value right = Evaluate(expression.operands[i + 1], scope);
    if (IsComparison(operation)) {
      const Truth next = Compared(operation, left, right);
      if (next == Truth(false) || compared == Truth(false)) {
        compared = false;
      } else if (!next) {
        compared = std::nullopt;
      }
      left = right;
    } else if (operation == "XOR") {
      const Truth a = TruthOf(left), b = TruthOf(right);
      left = a && b ? Value(*a != *b) : Value();
    } else if (operation == "IN") {
      left = In(left, right);
    } else if (operation == "=~") {
      left = MatchesRegex(left, right);
    } else if (operation == "+") {
      left = left.is_null() || right.is_null() ? Value() : Add(left, right);
    } else if (operation.size() > 1) {
      left = TextTest(operation, left, right);
    } else {
      left = Arithmetic(operation, left, right);
    }
  }
  return IsComparison(operators[0]) ? ToValue(compared) : left;
}

const ValueMap& Evaluator::PropertiesOf(const Value& element) const {
  if (element.type() == Type::kMap) return element.map();
  if (element.type() == Type::kNode) {
    const Node& node = graph_->At(element.node());
    if (!node.alive) Fail("EntityNotFound", "DeletedEntityAccess", "the node has been deleted");
    return node.properties;
  }
  if (element.type() == Type::kRelationship) {
    const Relationship& relationship = graph_->At(element.relationship());
    if (!relationship.alive)
      Fail("EntityNotFound", "DeletedEntityAccess", "the relationship has been deleted");
    return relationship.properties;
  }
  Fail("TypeError", "InvalidArgumentType", ToLiteral(element) + " has no properties");
}

Value Evaluator::Property(const Value& object, const std::string& key) {
  if (object.is_null()) return {};
  const ValueMap& properties = PropertiesOf(object);
  const auto found = properties.find(key);
  return found == properties.end() ? Value() : found->second;
}

Value Evaluator::Index(const Value& object, const Value& index) {
  if (object.is_null() || index.is_null()) return {};
  if (object.type() == Type::kList) {
    if (index.type() != Type::kInteger) {
      Fail("TypeError", "ListElementAccessByNonInteger", "a list's index is an integer");
    }
    const auto size = static_cast<int64_t>(object.list().size());
    const int64_t at = index.integer() < 0 ? index.integer() + size : index.integer();
    return at < 0 || at >= size ? Value() : object.list()[static_cast<size_t>(at)];
  }
  const bool has_keys =
      object.type() == Type::kMap || object.type() == Type::kNode || object.type() == Type::kRelationship;
  if (!has_keys) Fail("TypeError", "InvalidArgumentType", ToLiteral(object) + " has no parts");
  if (index.type() != Type::kString) Fail("TypeError", "MapElementAccessByNonString", "a key is a string");
  return Property(object, index.string());
}

Value Evaluator::Slice(const Expression& expression, const Scope& scope) {
  const Value object = Evaluate(expression.operands[0], scope);
  const Value from = expression.flag ? Evaluate(expression.operands[1], scope) : Value(0);
  const Value to = expression.second_flag ? Evaluate(expression.operands.back(), scope)
                                          : Value(std::numeric_limits<int64_t>::max());
  const ValueList* list = ListOrNull(object);
  if (list == nullptr || from.is_null() || to.is_null()) return {};
  if (from.type() != Type::kInteger || to.type() != Type::kInteger) {
    Fail("TypeError", "ListElementAccessByNonInteger", "the ends of a slice are integers");
  }
  const auto size = static_cast<int64_t>(list->size());
  const auto clamp = [size](int64_t at) { return std::clamp<int64_t>(at < 0 ? at + size : at, 0, size); };
  const int64_t begin = clamp(from.integer()), end = clamp(to.integer());
  if (begin >= end) return ValueList();
  return ValueList(list->begin() + begin, list->begin() + end);
}

Value Evaluator::Case(const Expression& expression, const Scope& scope) {
  size_t next = 0;
  const Value subject = expression.flag ? Evaluate(expression.operands[next++], scope) : Value();
  const size_t end = expression.operands.size() - (expression.second_flag ? 1 : 0);
  for (; next + 1 < end; next += 2) {
    const Expression& when = expression.operands[next];
    const Truth applies = expression.flag ? Equal(subject, Evaluate(when, scope)) : Predicate(when, scope);
    if (applies == Truth(true)) return Evaluate(expression.operands[next + 1], scope);
  }
  return expression.second_flag ? Evaluate(expression.operands.back(), scope) : Value();
}

Value Evaluator::MapProjection(const Expression& expression, const Scope& scope) {
  const Value subject = Evaluate(expression.operands[0], scope);
  if (subject.is_null()) return {};
  ValueMap map;
  size_t value = 1;
  for (size_t i = 0; i < expression.operators.size(); ++i) {
    const std::string& kind = expression.operators[i];
    const std::string& name = expression.names[i].text;
    if (kind == ".*") {
      for (const auto& [key, property] : PropertiesOf(subject)) map[key] = property;
    } else if (kind == ".") {
      map[name] = Property(subject, name);
    } else if (kind == ":") {
      map[name] = Evaluate(expression.operands[value++], scope);
    } else {
      const auto variable = scope.row.find(name);
      if (variable == scope.row.end()) Fail("SyntaxError", "UndefinedVariable", "no variable " + name);
      map[name] = variable->second;
    }
  }
  return map;
}

Value Evaluator::ListComprehension(const Expression& expression, const Scope& scope) {
  const Value source = Evaluate(expression.operands[0], scope);
  const ValueList* items = ListOrNull(source);
  if (items == nullptr) return {};
  ValueList list;
  Row row = scope.row;
  for (const Value& item : *items) {
    row[expression.names[0].text] = item;
    const Scope inner = {row, scope.group};
    if (expression.flag && Predicate(expression.operands[1], inner) != Truth(true)) continue;
    list.push_back(expression.second_flag ? Evaluate(expression.operands.back(), inner) : item);
  }
  return list;
}

Value Evaluator::PatternComprehension(const Expression& expression, const Scope& scope) {
  ValueList list;
  MatchAll({*expression.pattern}, scope.row, [&](const Row& row) {
    const Scope inner = {row, scope.group};
    if (expression.flag && Predicate(expression.operands[0], inner) != Truth(true)) return;
    list.push_back(Evaluate(expression.operands.back(), inner));
  });
  return list;
}

Value Evaluator::Quantifier(const Expression& expression, const Scope& scope) {
  const Value source = Evaluate(expression.operands[0], scope);
  const ValueList* items = ListOrNull(source);
  if (items == nullptr) return {};
  size_t trues = 0, falses = 0, nulls = 0;
  Row row = scope.row;
  for (const Value& item : *items) {
    row[expression.names[0].text] = item;
    const Truth truth =
        expression.flag ? Predicate(expression.operands[1], {row, scope.group}) : TruthOf(item);
    ++(!truth ? nulls : *truth ? trues : falses);
  }
  const auto unless_null = [nulls](bool value) { return nulls > 0 ? Value() : Value(value); };
  if (expression.text == "all") return falses > 0 ? Value(false) : unless_null(true);
  if (expression.text == "any") return trues > 0 ? Value(true) : unless_null(false);
  if (expression.text == "none") return trues > 0 ? Value(false) : unless_null(true);
  return trues > 1 ? Value(false) : unless_null(trues == 1);
}

Value Evaluator::Reduce(const Expression& expression, const Scope& scope) {
  Row row = scope.row;
  Value& result = row[expression.names[0].text];
  result = Evaluate(expression.operands[0], scope);
  const Value source = Evaluate(expression.operands[1], scope);
  const ValueList* items = ListOrNull(source);
  if (items == nullptr) return {};
  for (const Value& item : *items) {
    row[expression.names[1].text] = item;
    row[expression.names[0].text] = Evaluate(expression.operands[2], {row, scope.group});
  }
  return row[expression.names[0].text];
}

// Whether there is such a path; the shortest one or null; the list of all shortest ones.
Value Evaluator::PatternValue(const Expression& expression, const Scope& scope) {
  syntax::Pattern pattern = *expression.pattern;
  const std::string path = " path";  // no variable of the query has a space before it
  if (!pattern.variable.present()) pattern.variable.text = path;
  ValueList found;
  MatchAll({pattern}, scope.row, [&](const Row& row) { found.push_back(row.at(pattern.variable.text)); });
  if (pattern.search == syntax::PathSearch::kAll) return !found.empty();
  if (pattern.search == syntax::PathSearch::kAllShortest) return found;
  return found.empty() ? Value() : found[0];
}

Value Evaluator::Subquery(const Expression& expression, const Scope& scope) {
  const Table table = RunQuery(*expression.query, scope.row, {});
  if (expression.text == "EXISTS") return !table.rows.empty();
  if (expression.text == "COUNT") return static_cast<int64_t>(table.rows.size());
  ValueList list;
  for (const Row& row : table.rows) list.push_back(row.at(table.columns.at(0)));
  return list;
}

}  // namespace aitia::tests::reference
