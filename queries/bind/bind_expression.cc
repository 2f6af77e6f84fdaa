// Expressions: names, calls with their static types, and where patterns and aggregates may stand.

#include <charconv>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/bind/statement_binder.h"
#include "queries/syntax/parser.h"

namespace aitia::queries {
namespace {

using syntax::ExpressionKind;

constexpr TypeSet kHasProperties = kEntityType | kMapType | kTemporalType;

Expression Literal(graph::Value value, graph::ByteSpan span) {
  Expression literal;
  literal.kind = Expression::Kind::kLiteral;
  literal.literal = std::move(value);
  literal.span = span;
  return literal;
}

Expression Node(Expression::Kind kind, graph::ByteSpan span) {
  Expression out;
  out.kind = kind;
  out.span = span;
  return out;
}

bool IsComparison(std::string_view name) {
  return name == "=" || name == "<>" || name == "<" || name == "<=" || name == ">" || name == ">=";
}
bool IsLogical(std::string_view name) { return name == "AND" || name == "OR" || name == "XOR"; }

bool IsVolatile(const Expression& expression) {
  if (expression.kind == Expression::Kind::kCall) {
    const FunctionRow* row = FindFunction(expression.name);
    if (row != nullptr && row->kind == FunctionKind::kVolatile) return true;
  }
  for (const Expression& operand : expression.operands) {
    if (IsVolatile(operand)) return true;
  }
  return false;
}

// What the table cannot say of a call's result: it depends on the operands.
StaticType Refined(std::string_view name, const FunctionRow& row, const std::vector<StaticType>& operands) {
  const auto is = [name](std::string_view other) { return graph::EqualsIgnoreCase(name, other); };
  StaticType out = {row.result, kAnyType};
  if (operands.empty()) return out;
  const StaticType& first = operands.front();
  if (is("[]") || is("head") || is("last")) {
    return first.types == kListType ? StaticType{first.items, kAnyType} : out;
  }
  if (is("[..]") || is("[n..]") || is("[..n]") || is("tail")) return {kListType, first.items};
  if (is("reverse")) return {first.types.Intersection(row.result), first.items};
  if (is("collect")) return {kListType, first.types};
  if (is("min") || is("max")) return {first.types, first.items};
  if (is("range")) return {kListType, kIntegerType};
  if (is("nodes")) return {kListType, kNodeType};
  if (is("relationships")) return {kListType, kRelationshipType};
  if (is("labels") || is("keys") || is("split")) return {kListType, kStringType};
  if (is("coalesce")) {
    out = first;
    for (const StaticType& operand : operands) out = Either(out, operand);
    return out;
  }
  if (is("+") && operands.size() == 2) {
    const TypeSet all = first.types | operands[1].types;
    if (!all.Intersects(kListType)) out.types = out.types.Without(kListType);
    if (kNumberType.Contains(all) && !all.empty())
      out.types = all == kIntegerType ? kIntegerType : kNumberType;
    return out;
  }
  if ((is("-") || is("*") || is("/") || is("%")) && operands.size() == 2) {
    if (first.types == kIntegerType && operands[1].types == kIntegerType) return {kIntegerType, kAnyType};
  }
  return out;
}

}  // namespace

Expression VariableExpression(VariableId variable, graph::ByteSpan span) {
  Expression out = Node(Expression::Kind::kVariable, span);
  out.variable = variable;
  return out;
}

std::optional<Expression> Conjunction(std::vector<Expression> conditions) {
  if (conditions.empty()) return std::nullopt;
  if (conditions.size() == 1) return std::move(conditions.front());
  Expression all = Node(Expression::Kind::kCall, conditions.back().span);
  all.name = "AND";
  all.operands = std::move(conditions);
  return all;
}

StatementBinder::Typed StatementBinder::BindPredicate(const syntax::Expression& written) {
  const bool before = std::exchange(in_predicate_, true);
  Typed typed = BindExpression(written);
  in_predicate_ = before;
  Expect(typed, kBooleanType, "a condition is a Boolean");
  return typed;
}

StatementBinder::Typed StatementBinder::BindExpression(const syntax::Expression& written) {
  // A pattern may stand where a condition does, and in what joins conditions.
  const bool joins = (written.kind == ExpressionKind::kChain && IsLogical(written.operators.front())) ||
                     (written.kind == ExpressionKind::kUnary && written.operators.front() == "NOT") ||
                     written.kind == ExpressionKind::kPattern;
  const bool before = in_predicate_;
  if (!joins) in_predicate_ = false;
  Typed typed = BindKind(written);
  in_predicate_ = before;
  return typed;
}

StatementBinder::Typed StatementBinder::BindKind(const syntax::Expression& written) {
  switch (written.kind) {
    case ExpressionKind::kNull:
    case ExpressionKind::kBoolean:
    case ExpressionKind::kInteger:
    case ExpressionKind::kFloat:
    case ExpressionKind::kString:
      return BindLiteral(written);
    case ExpressionKind::kParameter: {
      Expression parameter = Node(Expression::Kind::kParameter, written.span);
      parameter.name = written.text;
      if (parameters_.insert(written.text).second) query_.parameters.push_back(written.text);
      return {std::move(parameter), {}};
    }
    case ExpressionKind::kVariable:
      return BindVariable(written);
    case ExpressionKind::kProperty:
      return BindProperty(written);
    case ExpressionKind::kIndex:
      return MakeCall("[]", BindAll(written.operands), written.span);
    case ExpressionKind::kSlice:
      if (!written.flag && !written.second_flag) {  // "list[..]", the whole
        std::vector<Typed> operands = BindAll(written.operands);
        operands.push_back({Literal(0, written.span), {kIntegerType, kAnyType}});
        return MakeCall("[n..]", std::move(operands), written.span);
      }
      return MakeCall(written.flag && written.second_flag ? "[..]"
                      : written.flag                      ? "[n..]"
                                                          : "[..n]",
                      BindAll(written.operands), written.span);
    case ExpressionKind::kLabels: {
      Typed object = BindExpression(written.operands[0]);
      Expect(object, kEntityType, "only a node or a relationship has labels");
      Expression labels = Node(Expression::Kind::kLabels, written.span);
      const bool of_relationship = object.type.types == kRelationshipType;
      labels.labels =
          std::make_shared<const LabelTest>(BindLabels(*written.labels, of_relationship, PatternUse::kMatch));
      labels.operands.push_back(std::move(object.expression));
      return {std::move(labels), {kBooleanType, kAnyType}};
    }
    case ExpressionKind::kIsNull:
      return MakeCall(written.flag ? "IS NOT NULL" : "IS NULL", BindAll(written.operands), written.span);
    case ExpressionKind::kUnary:
      return MakeCall(written.operators.front(), BindAll(written.operands), written.span);
    case ExpressionKind::kChain:
      return BindChain(written);
    case ExpressionKind::kList: {
      Expression list = Node(Expression::Kind::kList, written.span);
      StaticType items = {kNullType, kNullType};
      for (const syntax::Expression& operand : written.operands) {
        Typed item = BindExpression(operand);
        items = Either(items, item.type);
        list.operands.push_back(std::move(item.expression));
      }
      return {std::move(list), {kListType, items.types}};
    }
    case ExpressionKind::kMap:
      return BindMap(written);
    case ExpressionKind::kMapProjection:
      return BindMapProjection(written);
    case ExpressionKind::kCall:
    case ExpressionKind::kCountAll:
      return BindCall(written);
    case ExpressionKind::kCase:
      return BindCase(written);
    case ExpressionKind::kListComprehension:
      return BindListComprehension(written);
    case ExpressionKind::kPatternComprehension:
      return BindPatternComprehension(written);
    case ExpressionKind::kQuantifier:
      return BindQuantifier(written);
    case ExpressionKind::kReduce:
      return BindReduce(written);
    case ExpressionKind::kPattern:
      return BindPatternPredicate(written);
    case ExpressionKind::kSubquery:
      return BindSubquery(written);
  }
  return {};
}

std::vector<StatementBinder::Typed> StatementBinder::BindAll(const std::vector<syntax::Expression>& written) {
  std::vector<Typed> out;
  out.reserve(written.size());
  for (const syntax::Expression& one : written) out.push_back(BindExpression(one));
  return out;
}

// ------------------------------------------------------------------------------------------------ leaves

StatementBinder::Typed StatementBinder::BindLiteral(const syntax::Expression& written) {
  switch (written.kind) {
    case ExpressionKind::kBoolean:
      return {Literal(written.flag, written.span), {kBooleanType, kAnyType}};
    case ExpressionKind::kInteger:
      return {Literal(syntax::IntegerOf(written.text).value_or(0), written.span), {kIntegerType, kAnyType}};
    case ExpressionKind::kFloat: {
      double value = 0;
      std::from_chars(written.text.data(), written.text.data() + written.text.size(), value);
      return {Literal(value, written.span), {kFloatType, kAnyType}};
    }
    case ExpressionKind::kString:
      return {Literal(written.text, written.span), {kStringType, kAnyType}};
    default:
      return {Literal({}, written.span), {kNullType, kNullType}};
  }
}

StatementBinder::Typed StatementBinder::BindVariable(const syntax::Expression& written) {
  if (!scope_.contains(written.text)) Undefined(written.text, written.span);
  const ScopedName& known = scope_.find(written.text)->second;
  return {VariableExpression(known.variable, written.span), known.type};
}

StatementBinder::Typed StatementBinder::BindProperty(const syntax::Expression& written) {
  Typed object = BindExpression(written.operands[0]);
  if (!kHasProperties.Accepts(object.type.types)) {
    Report(object.expression.span,
           object.type.types == kPathType ? "InvalidArgumentType" : "TypeError/InvalidArgumentType",
           absl::StrCat("only nodes, relationships and maps have properties, and this is ",
                        object.type.types.Name()));
  }
  if (catalog_ != nullptr && kEntityType.Contains(object.type.types) && !object.type.types.empty() &&
      !catalog_->HasPropertyKey(written.text)) {
    const std::vector<std::string> near = catalog_->NearestPropertyKeys(written.text, 3);
    if (!near.empty()) {
      Warn(written.span, absl::StrCat("nothing in the graph has the property '", written.text, "'"),
           graph::DidYouMean(near));
    }
  }
  Expression property = Node(Expression::Kind::kProperty, written.span);
  property.name = written.text;
  property.operands.push_back(std::move(object.expression));
  return {std::move(property), {}};
}

StatementBinder::Typed StatementBinder::BindMap(const syntax::Expression& written) {
  Expression map = Node(Expression::Kind::kMap, written.span);
  for (size_t i = 0; i < written.names.size(); ++i) {
    map.keys.push_back(written.names[i].text);
    map.operands.push_back(BindExpression(written.operands[i]).expression);
  }
  return {std::move(map), {kMapType, kAnyType}};
}

// n {.*, .a, b: 1, c}: null where n is; else the properties asked for, later ones over earlier ones.
StatementBinder::Typed StatementBinder::BindMapProjection(const syntax::Expression& written) {
  const syntax::Expression& subject = written.operands[0];
  if (subject.kind != ExpressionKind::kVariable) {
    Report(subject.span, "UnexpectedSyntax", "only of a variable a map can be made this way",
           "name the value with WITH first");
  }
  Typed object = BindExpression(subject);
  Expect(object, kEntityType | kMapType, "only nodes, relationships and maps have properties");
  bool everything = false;
  Expression map = Node(Expression::Kind::kMap, written.span);
  size_t next = 1;  // operand
  for (size_t i = 0; i < written.names.size(); ++i) {
    const syntax::Name& name = written.names[i];
    const std::string& how = written.operators[i];
    if (how == ".*") {
      everything = true;
      continue;
    }
    map.keys.push_back(name.text);
    if (how == ".") {
      Expression property = Node(Expression::Kind::kProperty, name.span);
      property.name = name.text;
      property.operands.push_back(object.expression);
      map.operands.push_back(std::move(property));
    } else if (how == ":") {
      map.operands.push_back(BindExpression(written.operands[next++]).expression);
    } else {
      if (!scope_.contains(name.text)) Undefined(name.text, name.span);
      map.operands.push_back(VariableExpression(scope_.find(name.text)->second.variable, name.span));
    }
  }
  Typed whole = {std::move(map), {kMapType, kAnyType}};
  if (everything) {
    Typed properties = MakeCall("properties", {object}, written.span);
    Expression merge = Node(Expression::Kind::kCall, written.span);
    merge.name = kMergeMaps;
    merge.operands.push_back(std::move(properties.expression));
    merge.operands.push_back(std::move(whole.expression));
    whole.expression = std::move(merge);
  }
  Expression guarded = Node(Expression::Kind::kCase, written.span);
  guarded.operands.push_back(MakeCall("IS NULL", {std::move(object)}, written.span).expression);
  guarded.operands.push_back(Literal({}, written.span));
  guarded.operands.push_back(std::move(whole.expression));
  return {std::move(guarded), {kMapType, kAnyType}};
}

// ------------------------------------------------------------------------------------------------ calls

StatementBinder::Typed StatementBinder::BindChain(const syntax::Expression& written) {
  std::vector<Typed> operands = BindAll(written.operands);
  bool all_same = true;
  for (const std::string& name : written.operators) all_same = all_same && name == written.operators.front();
  const std::string& first = written.operators.front();
  if (operands.size() == 2 || (all_same && (first == "AND" || first == "OR"))) {
    return MakeCall(first, std::move(operands), written.span);
  }
  Expression chain = Node(Expression::Kind::kChain, written.span);
  chain.keys = written.operators;
  StaticType type = operands[0].type;
  const bool compares = IsComparison(first);
  for (size_t i = 0; i < written.operators.size(); ++i) {
    const FunctionRow* row = FindFunction(written.operators[i]);
    if (row == nullptr) continue;
    std::vector<Typed> pair(2);
    pair[0].type = compares ? operands[i].type : type;
    pair[0].expression.span = operands[i].expression.span;
    pair[1].type = operands[i + 1].type;
    pair[1].expression.span = operands[i + 1].expression.span;
    type = CheckCall(*row, pair, written.span);
  }
  for (Typed& operand : operands) chain.operands.push_back(std::move(operand.expression));
  return {std::move(chain), type};
}

StatementBinder::Typed StatementBinder::BindCall(const syntax::Expression& written) {
  const std::string name = written.kind == ExpressionKind::kCountAll ? "count" : written.text;
  const FunctionRow* row = FindFunction(name);
  if (graph::EqualsIgnoreCase(name, "exists") && written.operands.size() == 1) {
    if (written.operands[0].kind == ExpressionKind::kPattern) return BindPredicate(written.operands[0]);
    return MakeCall("IS NOT NULL", BindAll(written.operands), written.span);
  }
  if (row == nullptr || row->notation != Notation::kCall) {
    graph::Suggester suggester(name);
    for (const FunctionRow& known : Functions()) {
      if (known.notation == Notation::kCall) suggester.Offer(known.name);
    }
    Report(written.span, "UnknownFunction", absl::StrCat("there is no function '", name, "'"),
           graph::DidYouMean(suggester.Best()));
    BindAll(written.operands);
    return {Literal({}, written.span), {}};
  }
  const bool aggregate = row->kind == FunctionKind::kAggregate;
  const Aggregates before = aggregates_;
  if (aggregate) {
    if (aggregates_ == Aggregates::kNested) {
      Report(written.span, "NestedAggregation", "an aggregate cannot be taken of an aggregate",
             "compute the inner one in a WITH first");
    } else if (aggregates_ == Aggregates::kNotHere) {
      Report(written.span, "InvalidAggregation",
             absl::StrCat(std::string(row->name), "() is computed over many rows, and here is only one"),
             "compute it in a WITH first");
    }
    aggregates_ = Aggregates::kNested;
  } else if (written.flag) {
    Report(written.span, "UnexpectedSyntax", "DISTINCT is for aggregating functions");
  }
  std::vector<Typed> operands = BindAll(written.operands);
  aggregates_ = before;
  if (aggregate) {
    for (const Typed& operand : operands) {
      if (!IsVolatile(operand.expression)) continue;
      Report(operand.expression.span, "NonConstantExpression",
             "what is aggregated must have one value for a row, and this has another each time");
    }
  }
  if (written.kind == ExpressionKind::kCountAll) {
    Expression count = Node(Expression::Kind::kCall, written.span);
    count.name = row->name;
    return {std::move(count), {kIntegerType, kAnyType}};
  }
  const size_t least = row->least == 0 && aggregate ? 1 : row->least;
  if (operands.size() < least || (row->most != kAnyNumber && operands.size() > row->most)) {
    Report(written.span, "InvalidNumberOfArguments",
           absl::StrCat(std::string(row->name), "() cannot take ", operands.size(),
                        operands.size() == 1 ? " argument" : " arguments"),
           absl::StrCat("it is ", std::string(row->signature)));
    return {Literal({}, written.span), {}};
  }
  Typed call = MakeCall(row->name, std::move(operands), written.span);
  call.expression.distinct = written.flag;
  return call;
}

StatementBinder::Typed StatementBinder::MakeCall(std::string_view name, std::vector<Typed> operands,
                                                 graph::ByteSpan span) {
  Typed out;
  out.expression = Node(Expression::Kind::kCall, span);
  out.expression.name = name;
  if (const FunctionRow* row = FindFunction(name)) out.type = CheckCall(*row, operands, span);
  for (Typed& operand : operands) out.expression.operands.push_back(std::move(operand.expression));
  return out;
}

StaticType StatementBinder::CheckCall(const FunctionRow& row, const std::vector<Typed>& operands,
                                      graph::ByteSpan) {
  std::vector<StaticType> types;
  for (size_t i = 0; i < operands.size(); ++i) {
    types.push_back(operands[i].type);
    const TypeSet accepted = row.Argument(i);
    if (accepted.Accepts(operands[i].type.types)) continue;
    const bool call = row.notation == Notation::kCall;
    Report(operands[i].expression.span, "InvalidArgumentType",
           absl::StrCat(std::string(row.name), call ? "()" : "", " takes ", accepted.Name(), ", not ",
                        operands[i].type.types.Name()));
  }
  return Refined(row.name, row, types);
}

void StatementBinder::Expect(const Typed& typed, TypeSet types, std::string_view where) {
  if (types.Accepts(typed.type.types)) return;
  Report(typed.expression.span, "InvalidArgumentType",
         absl::StrCat(std::string(where), ", and this is ", typed.type.types.Name()));
}

StaticType StatementBinder::ItemsOf(const Typed& list, std::string_view where) {
  Expect(list, kListType, where);
  if (list.type.types != kListType) return {};
  return {list.type.items, kAnyType};
}

// ------------------------------------------------------------------------------------------------ own names

StatementBinder::Typed StatementBinder::BindCase(const syntax::Expression& written) {
  Expression out = Node(written.flag ? Expression::Kind::kSimpleCase : Expression::Kind::kCase, written.span);
  StaticType type = {kNullType, kNullType};
  const size_t pairs_begin = written.flag ? 1 : 0;
  const size_t pairs_end = written.operands.size() - (written.second_flag ? 1 : 0);
  for (size_t i = 0; i < written.operands.size(); ++i) {
    const bool is_when = i >= pairs_begin && i < pairs_end && (i - pairs_begin) % 2 == 0;
    const bool is_subject = written.flag && i == 0;
    Typed one =
        is_when && !written.flag ? BindPredicate(written.operands[i]) : BindExpression(written.operands[i]);
    if (!is_when && !is_subject) type = Either(type, one.type);
    out.operands.push_back(std::move(one.expression));
  }
  if (!written.second_flag) out.operands.push_back(Literal({}, written.span));
  return {std::move(out), type};
}

StatementBinder::Typed StatementBinder::BindListComprehension(const syntax::Expression& written) {
  Typed list = BindExpression(written.operands[0]);
  const StaticType items = ItemsOf(list, "what is gone through is a List");
  const Aggregates before = std::exchange(aggregates_, Aggregates::kNotHere);
  Expression out = Node(Expression::Kind::kComprehension, written.span);
  out.variable = NewVariable(written.names[0].text);
  const LocalName local(&scope_, written.names[0].text, {out.variable, items});
  out.operands.push_back(std::move(list.expression));
  size_t next = 1;
  out.operands.push_back(written.flag ? BindPredicate(written.operands[next++]).expression
                                      : Literal(true, written.span));
  Typed value = {VariableExpression(out.variable, written.names[0].span), items};
  if (written.second_flag) value = BindExpression(written.operands[next]);
  out.operands.push_back(std::move(value.expression));
  aggregates_ = before;
  return {std::move(out), {kListType, value.type.types}};
}

StatementBinder::Typed StatementBinder::BindQuantifier(const syntax::Expression& written) {
  Typed list = BindExpression(written.operands[0]);
  const StaticType items = ItemsOf(list, "what is gone through is a List");
  const Aggregates before = std::exchange(aggregates_, Aggregates::kNotHere);
  Expression out = Node(Expression::Kind::kQuantifier, written.span);
  out.name = graph::LowerCase(written.text);
  out.variable = NewVariable(written.names[0].text);
  const LocalName local(&scope_, written.names[0].text, {out.variable, items});
  out.operands.push_back(std::move(list.expression));
  Typed condition = {VariableExpression(out.variable, written.names[0].span), items};
  if (written.flag) {
    condition = BindPredicate(written.operands[1]);
  } else {
    Expect(condition, kBooleanType, "a condition is a Boolean");
  }
  out.operands.push_back(std::move(condition.expression));
  aggregates_ = before;
  return {std::move(out), {kBooleanType, kAnyType}};
}

StatementBinder::Typed StatementBinder::BindReduce(const syntax::Expression& written) {
  Typed start = BindExpression(written.operands[0]);
  Typed list = BindExpression(written.operands[1]);
  const StaticType items = ItemsOf(list, "what is gone through is a List");
  const Aggregates before = std::exchange(aggregates_, Aggregates::kNotHere);
  Expression out = Node(Expression::Kind::kReduce, written.span);
  out.second = NewVariable(written.names[0].text);
  out.variable = NewVariable(written.names[1].text);
  const LocalName sum(&scope_, written.names[0].text, {out.second, {}});
  const LocalName item(&scope_, written.names[1].text, {out.variable, items});
  Typed step = BindExpression(written.operands[2]);
  aggregates_ = before;
  out.operands.push_back(std::move(start.expression));
  out.operands.push_back(std::move(list.expression));
  out.operands.push_back(std::move(step.expression));
  return {std::move(out), Either(start.type, step.type)};
}

StatementBinder::Typed StatementBinder::BindSubquery(const syntax::Expression& written) {
  const Aggregates before = std::exchange(aggregates_, Aggregates::kNotHere);
  const Scope around = std::exchange(around_, scope_);
  Result result = BindQuery(*written.query, Nesting::kExpression);
  around_ = around;
  aggregates_ = before;
  Expression out = Node(Expression::Kind::kSubquery, written.span);
  out.name = written.text;
  if (written.text == "COLLECT" && (!result.returns || result.names.size() != 1)) {
    Report(written.span, "InvalidNumberOfColumns", "COLLECT { … } returns exactly one column");
  }
  StaticType type = {kBooleanType, kAnyType};
  if (written.text == "COUNT") type = {kIntegerType, kAnyType};
  if (written.text == "COLLECT") {
    type = {kListType, result.types.size() == 1 ? result.types[0].types : kAnyType};
  }
  out.query = std::make_shared<const QueryPart>(std::move(result.part));
  return {std::move(out), type};
}

}  // namespace aitia::queries
