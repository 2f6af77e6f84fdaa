// WITH and RETURN: items, grouping, and what may be said behind them.
//
// Where an item aggregates, the others are the grouping items. What stands outside of aggregating calls must
// then be a constant or a grouping item that is a variable or a property ("a.x, a.x + count(*)"). Behind a
// projection that groups or is DISTINCT, ORDER BY and WHERE see the items only, by name or as written; else
// also the names from before.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "queries/bind/statement_binder.h"

namespace aitia::queries {
namespace {

bool IsAggregateCall(const Expression& expression) {
  if (expression.kind != Expression::Kind::kCall) return false;
  const FunctionRow* row = FindFunction(expression.name);
  return row != nullptr && row->kind == FunctionKind::kAggregate;
}

// A variable, or a property of one.
bool IsSimple(const Expression& expression) {
  return expression.kind == Expression::Kind::kVariable ||
         (expression.kind == Expression::Kind::kProperty &&
          expression.operands[0].kind == Expression::Kind::kVariable);
}

bool ReadsVariable(const Expression& expression, VariableId variable) {
  if (expression.kind == Expression::Kind::kVariable && expression.variable == variable) return true;
  return std::any_of(expression.operands.begin(), expression.operands.end(),
                     [&](const Expression& operand) { return ReadsVariable(operand, variable); });
}

void CollectLocals(const Expression& expression, std::set<VariableId>* locals) {
  if (expression.kind != Expression::Kind::kVariable && expression.variable.valid()) {
    locals->insert(expression.variable);
  }
  if (expression.second.valid()) locals->insert(expression.second);
}

}  // namespace

bool ContainsAggregate(const Expression& expression) {
  return IsAggregateCall(expression) ||
         std::any_of(expression.operands.begin(), expression.operands.end(), ContainsAggregate);
}

bool SameExpression(const Expression& a, const Expression& b) {
  if (a.kind != b.kind || a.distinct != b.distinct || !(a.literal == b.literal) || a.name != b.name ||
      a.keys != b.keys || a.query != b.query || a.labels != b.labels ||
      a.operands.size() != b.operands.size()) {
    return false;
  }
  if (a.variable != b.variable || a.second != b.second) return false;
  for (size_t i = 0; i < a.operands.size(); ++i) {
    if (!SameExpression(a.operands[i], b.operands[i])) return false;
  }
  return true;
}

// ------------------------------------------------------------------------------------------------ items

void StatementBinder::AddItem(std::string name, VariableId variable, Typed typed, graph::ByteSpan span,
                              Projected* out) {
  if (out->scope.contains(name)) {
    Report(span, "ColumnNameConflict", absl::StrCat("there are two columns of the name '", name, "'"),
           "AS gives another name");
  }
  if (ContainsAggregate(typed.expression)) out->aggregates = true;
  out->scope[name] = {variable, typed.type};
  out->names.push_back(std::move(name));
  out->types.push_back(typed.type);
  out->written.push_back(typed.expression);
  out->clause.items.push_back({variable, std::move(typed.expression)});
}

void StatementBinder::AddEverything(const syntax::Projection& projection, graph::ByteSpan span,
                                    Projected* out) {
  if (!projection.everything) return;
  if (scope_.empty() && projection.returns) {
    Report(span, "NoVariablesInScope", "there is no variable that * could stand for");
  }
  for (const auto& [name, meaning] : scope_) {
    AddItem(name, meaning.variable, {VariableExpression(meaning.variable, span), meaning.type}, span, out);
  }
}

void StatementBinder::AddItems(const syntax::Projection& projection, Projected* out) {
  for (const syntax::ProjectionItem& item : projection.items) {
    const bool is_variable = item.expression.kind == syntax::ExpressionKind::kVariable;
    std::string name = item.alias.text;
    if (!item.alias.present()) {
      name = is_variable ? item.expression.text : std::string(TextOf(item.span));
    }
    Typed typed = BindExpression(item.expression);
    // A variable that goes on under its name stays the same variable.
    const bool same =
        is_variable && name == item.expression.text && typed.expression.kind == Expression::Kind::kVariable;
    const VariableId variable = same ? typed.expression.variable : NewVariable(name);
    AddItem(std::move(name), variable, std::move(typed), item.expression.span, out);
  }
}

void StatementBinder::CheckAliases(const syntax::Projection& with) {
  for (const syntax::ProjectionItem& item : with.items) {
    if (item.alias.present() || item.expression.kind == syntax::ExpressionKind::kVariable) continue;
    Report(item.expression.span, "NoExpressionAlias", "an expression in WITH needs a name",
           "AS gives it one");
  }
}

std::set<VariableId> StatementBinder::VariablesAround() const {
  std::set<VariableId> variables;
  for (const auto& [name, meaning] : around_) variables.insert(meaning.variable);
  return variables;
}

void StatementBinder::GroupItems(Projected* out) {
  if (!out->aggregates) return;
  for (ProjectClause::Item& item : out->clause.items) {
    if (!ContainsAggregate(item.expression)) continue;
    std::set<VariableId> locals = VariablesAround();
    ReplaceKeys(*out, &locals, &item.expression);
  }
}

void StatementBinder::ReplaceKeys(const Projected& projected, std::set<VariableId>* locals,
                                  Expression* expression) {
  if (IsAggregateCall(*expression)) return;
  if (IsSimple(*expression)) {
    for (size_t i = 0; i < projected.written.size(); ++i) {
      if (!SameExpression(projected.written[i], *expression)) continue;
      *expression = VariableExpression(projected.clause.items[i].variable, expression->span);
      return;
    }
    const Expression& root =
        expression->kind == Expression::Kind::kProperty ? expression->operands[0] : *expression;
    if (locals->contains(root.variable)) return;
    if (expression->kind == Expression::Kind::kProperty) {
      ReplaceKeys(projected, locals, &expression->operands[0]);
      return;
    }
    Report(expression->span, "AmbiguousAggregationExpression",
           absl::StrCat("'", std::string(TextOf(expression->span)),
                        "' is neither aggregated nor an item of its own"),
           "name it with WITH first, or return it beside");
    return;
  }
  CollectLocals(*expression, locals);
  for (Expression& operand : expression->operands) ReplaceKeys(projected, locals, &operand);
}

// ------------------------------------------------------------------------------------------------ behind

Expression StatementBinder::BindBehind(const syntax::Expression& written, const Projected& projected,
                                       bool is_where) {
  const Scope before = scope_;
  for (const auto& [name, meaning] : projected.scope) scope_[name] = meaning;
  aggregates_ = projected.aggregates && !is_where ? Aggregates::kAllowed : Aggregates::kNotHere;
  Expression expression = is_where ? BindPredicate(written).expression : BindExpression(written).expression;
  aggregates_ = Aggregates::kNotHere;
  scope_ = before;
  const bool aggregates = ContainsAggregate(expression);
  ReplaceItems(projected, &expression);
  if (projected.aggregates || projected.clause.distinct) {
    std::set<VariableId> known = VariablesAround();
    for (const ProjectClause::Item& item : projected.clause.items) known.insert(item.variable);
    CheckBehind(projected, expression, aggregates, /*in_call=*/false, &known);
  }
  return expression;
}

void StatementBinder::ReplaceItems(const Projected& projected, Expression* expression) {
  for (size_t i = 0; i < projected.written.size(); ++i) {
    const Expression& item = projected.written[i];
    if (item.kind == Expression::Kind::kLiteral || !SameExpression(item, *expression)) continue;
    *expression = VariableExpression(projected.clause.items[i].variable, expression->span);
    return;
  }
  for (Expression& operand : expression->operands) ReplaceItems(projected, &operand);
}

void StatementBinder::CheckBehind(const Projected& projected, const Expression& expression, bool aggregates,
                                  bool in_call, std::set<VariableId>* known) {
  CollectLocals(expression, known);
  if (IsAggregateCall(expression)) {
    in_call = true;
    if (expression.operands.empty()) {
      Report(expression.span, "InvalidAggregation", "this is not computed by the items in front of it",
             "make it an item");
    }
  }
  if (expression.kind == Expression::Kind::kVariable && known->insert(expression.variable).second) {
    const bool is_key =
        std::any_of(projected.written.begin(), projected.written.end(), [&](const Expression& item) {
          return !ContainsAggregate(item) && ReadsVariable(item, expression.variable);
        });
    const std::string name = query_.variables[expression.variable.value].name;
    if (aggregates && !in_call && is_key) {
      Report(expression.span, "AmbiguousAggregationExpression",
             absl::StrCat("'", name, "' is here neither aggregated nor an item of its own"));
    } else {
      Report(expression.span, "UndefinedVariable",
             absl::StrCat("the variable '", name, "' is not known behind ",
                          projected.aggregates ? "aggregation" : "DISTINCT"),
             "make what is needed of it an item");
    }
  }
  for (const Expression& operand : expression.operands) {
    CheckBehind(projected, operand, aggregates, in_call, known);
  }
}

std::optional<Expression> StatementBinder::BindCount(const std::optional<syntax::Expression>& written,
                                                     std::string_view keyword) {
  if (!written) return std::nullopt;
  const Scope before = std::exchange(scope_, Scope());
  const size_t issues = issues_.size();
  const Typed count = BindExpression(*written);
  scope_ = before;
  for (size_t i = issues; i < issues_.size(); ++i) {
    graph::Issue& issue = issues_[i];
    if (issue.code != "UndefinedVariable") continue;
    issue.code = "NonConstantExpression";
    issue.message =
        absl::StrCat(std::string(keyword), " is the same for all rows: it cannot read a variable");
    issue.suggestion.clear();
  }
  const graph::Value& literal = count.expression.literal;
  if (!kIntegerType.Accepts(count.type.types)) {
    Report(written->span, "InvalidArgumentType",
           absl::StrCat(std::string(keyword), " takes an Integer, not ", count.type.types.Name()));
  } else if (count.expression.kind == Expression::Kind::kLiteral &&
             literal.type() == graph::Value::Type::kInteger && literal.integer() < 0) {
    Report(written->span, "NegativeIntegerArgument",
           absl::StrCat(std::string(keyword), " takes a number of rows, which is 0 or more"));
  }
  return count.expression;
}

}  // namespace aitia::queries
