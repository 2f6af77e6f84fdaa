#include "queries/bind/statement.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "queries/bind/statement_binder.h"
#include "queries/syntax/parser.h"

namespace aitia::queries {

BoundStatement StatementBinder::Bind(const syntax::Statement& statement) {
  Result result = BindQuery(statement.query, Nesting::kNone);
  query_.clauses = std::move(result.part.clauses);
  query_.columns = std::move(result.part.columns);
  query_.column_names = std::move(result.names);
  query_.returns = result.returns;
  switch (statement.mode) {
    case syntax::QueryMode::kRun:
      query_.mode = BoundQuery::Mode::kRun;
      break;
    case syntax::QueryMode::kExplain:
      query_.mode = BoundQuery::Mode::kExplain;
      break;
    case syntax::QueryMode::kProfile:
      query_.mode = BoundQuery::Mode::kProfile;
      break;
  }
  std::stable_sort(issues_.begin(), issues_.end(),
                   [](const graph::Issue& a, const graph::Issue& b) { return a.span.begin < b.span.begin; });
  BoundStatement out;
  if (!graph::HasError(issues_)) out.query = std::move(query_);
  out.issues = std::move(issues_);
  return out;
}

// ------------------------------------------------------------------------------------------------ queries

StatementBinder::Result StatementBinder::BindQuery(const syntax::Query& query, Nesting nesting) {
  const Scope outer = scope_;
  if (query.parts.size() == 1) {
    Result result = BindSingle(query.parts.front(), nesting);
    scope_ = outer;
    return result;
  }
  Result result = BindUnion(query, outer, nesting);
  scope_ = outer;
  return result;
}

StatementBinder::Result StatementBinder::BindUnion(const syntax::Query& query, const Scope& outer,
                                                   Nesting nesting) {
  Result result;
  result.returns = true;
  UnionClause together;
  together.all = query.union_all.front();
  for (size_t i = 0; i < query.parts.size(); ++i) {
    if (i > 1 && query.union_all[i - 1] != query.union_all[0]) {
      Report(query.unions[i - 1], "InvalidClauseComposition", "UNION and UNION ALL cannot be mixed",
             "write all of them the same way");
    }
    scope_ = outer;
    Result one = BindSingle(query.parts[i], nesting);
    if (i == 0) {
      result.names = one.names;
      result.types = one.types;
      for (const std::string& name : one.names) together.columns.push_back(NewVariable(name));
      together.parts.push_back(std::move(one.part));
      continue;
    }
    // Columns go by name.
    QueryPart ordered;
    ordered.clauses = std::move(one.part.clauses);
    for (size_t j = 0; j < result.names.size(); ++j) {
      const auto found = std::find(one.names.begin(), one.names.end(), result.names[j]);
      if (found == one.names.end()) break;
      const auto place = static_cast<size_t>(found - one.names.begin());
      ordered.columns.push_back(one.part.columns[place]);
      result.types[j] = Either(result.types[j], one.types[place]);
    }
    if (ordered.columns.size() != result.names.size() || one.names.size() != result.names.size()) {
      Report(query.unions[i - 1], "DifferentColumnsInUnion",
             "both sides of UNION must return columns of the same names");
    }
    together.parts.push_back(std::move(ordered));
  }
  result.part.columns = together.columns;
  result.part.clauses.emplace_back(std::move(together));
  return result;
}

StatementBinder::Result StatementBinder::BindSingle(const syntax::SingleQuery& single, Nesting nesting) {
  CheckOrder(single, nesting);
  alone_ = nesting == Nesting::kNone && single.clauses.size() == 1;
  if (nesting == Nesting::kCall) {
    const auto* first = std::get_if<syntax::Projection>(&single.clauses.front().body);
    if (first == nullptr || first->returns) scope_.clear();
  }
  Result result;
  for (const syntax::Clause& clause : single.clauses) {
    const auto* projection = std::get_if<syntax::Projection>(&clause.body);
    result.returns = projection != nullptr && projection->returns;
    std::visit([&](const auto& body) { BindClause(body, &result); }, clause.body);
  }
  return result;
}

void StatementBinder::CheckOrder(const syntax::SingleQuery& single, Nesting nesting) {
  for (size_t i = 0; i < single.clauses.size(); ++i) {
    const syntax::Clause& clause = single.clauses[i];
    const bool last = i + 1 == single.clauses.size();
    const auto* projection = std::get_if<syntax::Projection>(&clause.body);
    const bool returns = projection != nullptr && projection->returns;
    if (returns && !last) {
      Report(clause.keyword, "InvalidClauseComposition", "RETURN must be the last clause",
             "did you mean 'WITH'?");
    }
    const bool only_reads = std::holds_alternative<syntax::Match>(clause.body) ||
                            std::holds_alternative<syntax::Unwind>(clause.body) ||
                            std::holds_alternative<syntax::LoadCsv>(clause.body) ||
                            (projection != nullptr && !returns);
    if (last && only_reads && nesting == Nesting::kNone) {
      Report(clause.keyword, "InvalidClauseComposition",
             absl::StrCat("a query cannot end with ", std::string(TextOf(clause.keyword))),
             "RETURN says what the answer is");
    }
  }
}

// ------------------------------------------------------------------------------------------------ clauses

void StatementBinder::BindClause(const syntax::Match& match, Result* out) {
  MatchClause clause;
  clause.optional = match.optional;
  std::vector<Expression> conditions;
  BindPatterns(match.patterns, PatternUse::kMatch, &clause.patterns, &conditions);
  if (match.where) conditions.push_back(BindPredicate(*match.where).expression);
  clause.where = Conjunction(std::move(conditions));
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::Unwind& unwind, Result* out) {
  UnwindClause clause;
  Typed list = BindExpression(unwind.list);
  // Something else than a list is a list of one.
  StaticType items = {list.type.types.Without(kListType), kAnyType};
  if (list.type.types.Intersects(kListType)) items.types = items.types | list.type.items;
  clause.list = std::move(list.expression);
  clause.variable = Introduce(unwind.variable, items);
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::Create& create, Result* out) {
  CreateClause clause;
  BindPatterns(create.patterns, PatternUse::kCreate, &clause.patterns, nullptr);
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::Projection& projection, Result* out) {
  const size_t issues = issues_.size();
  Projected projected;
  projected.clause.distinct = projection.distinct;
  aggregates_ = Aggregates::kAllowed;
  AddEverything(projection,
                projection.items.empty() ? graph::ByteSpan{} : projection.items[0].expression.span,
                &projected);
  AddItems(projection, &projected);
  aggregates_ = Aggregates::kNotHere;
  GroupItems(&projected);
  for (const syntax::SortItem& item : projection.order) {
    projected.clause.order.push_back(
        {BindBehind(item.expression, projected, /*is_where=*/false), item.descending});
  }
  projected.clause.skip = BindCount(projection.skip, "SKIP");
  projected.clause.limit = BindCount(projection.limit, "LIMIT");
  if (projection.where) {
    projected.clause.where = BindBehind(*projection.where, projected, /*is_where=*/true);
  }
  if (!projection.returns && issues_.size() == issues) CheckAliases(projection);
  scope_ = std::move(projected.scope);
  scope_.insert(around_.begin(), around_.end());
  out->part.columns.clear();
  for (const ProjectClause::Item& item : projected.clause.items) out->part.columns.push_back(item.variable);
  out->names = std::move(projected.names);
  out->types = std::move(projected.types);
  out->part.clauses.emplace_back(std::move(projected.clause));
}

// ------------------------------------------------------------------------------------------------ names

VariableId StatementBinder::NewVariable(std::string_view name) {
  query_.variables.push_back({std::string(name)});
  return VariableId(static_cast<uint32_t>(query_.variables.size() - 1));
}

VariableId StatementBinder::Introduce(const syntax::Name& name, StaticType type) {
  if (scope_.contains(name.text)) {
    Report(name.span, "VariableAlreadyBound",
           absl::StrCat("the variable '", name.text, "' is there already"));
  }
  const VariableId variable = NewVariable(name.text);
  scope_[name.text] = {variable, type};
  return variable;
}

VariableId StatementBinder::NewHiddenVariable() {
  return NewVariable(absl::StrCat("_", query_.variables.size()));
}

void StatementBinder::Undefined(std::string_view name, graph::ByteSpan span) {
  graph::Suggester suggester(name);
  for (const auto& [known, meaning] : scope_) suggester.Offer(known);
  Report(span, "UndefinedVariable",
         absl::StrCat("the variable '", std::string(name), "' is not defined here"),
         graph::DidYouMean(suggester.Best()));
  scope_[std::string(name)] = {NewVariable(name), {}};  // told once
}

void StatementBinder::Report(graph::ByteSpan span, std::string_view code, std::string message,
                             std::string suggestion) {
  issues_.push_back({graph::Severity::kError, span, std::move(message), std::move(suggestion), code});
}

void StatementBinder::Warn(graph::ByteSpan span, std::string message, std::string suggestion) {
  if (!warned_.insert(message).second) return;
  issues_.push_back({graph::Severity::kWarning, span, std::move(message), std::move(suggestion), {}});
}

std::string_view StatementBinder::TextOf(graph::ByteSpan span) const {
  if (span.begin > span.end || span.end > text_.size()) return {};
  return text_.substr(span.begin, span.end - span.begin);
}

// ------------------------------------------------------------------------------------------------ entry

BoundStatement BindStatement(const syntax::Statement& statement, std::string_view text,
                             const Catalog* catalog) {
  return StatementBinder(text, catalog).Bind(statement);
}

BoundStatement BindStatementText(std::string_view text, const Catalog* catalog) {
  syntax::Parsed parsed = syntax::Parse(text);
  if (parsed.statement) return BindStatement(*parsed.statement, text, catalog);
  BoundStatement out;
  out.issues = std::move(parsed.issues);
  return out;
}

}  // namespace aitia::queries
