// SET, REMOVE, DELETE, MERGE, FOREACH.

#include "absl/strings/str_cat.h"
#include "queries/bind/statement_binder.h"

namespace aitia::queries {

void StatementBinder::BindClause(const syntax::Set& set, Result* out) {
  out->part.clauses.emplace_back(SetClause{BindChanges(set.changes, /*removes=*/false)});
}

void StatementBinder::BindClause(const syntax::Remove& remove, Result* out) {
  out->part.clauses.emplace_back(SetClause{BindChanges(remove.changes, /*removes=*/true)});
}

std::vector<Change> StatementBinder::BindChanges(const std::vector<syntax::Change>& changes, bool removes) {
  std::vector<Change> out;
  for (const syntax::Change& change : changes) out.push_back(BindChange(change, removes));
  return out;
}

Change StatementBinder::BindChange(const syntax::Change& change, bool removes) {
  Change bound;
  Typed target;
  switch (change.kind) {
    case syntax::Change::Kind::kSetProperty:
      bound.kind = removes ? Change::Kind::kRemoveProperty : Change::Kind::kSetProperty;
      bound.key = change.target.text;
      target = BindExpression(change.target.operands[0]);
      break;
    case syntax::Change::Kind::kReplaceProperties:
      bound.kind = Change::Kind::kReplaceProperties;
      target = BindExpression(change.target);
      break;
    case syntax::Change::Kind::kAddProperties:
      bound.kind = Change::Kind::kAddProperties;
      target = BindExpression(change.target);
      break;
    case syntax::Change::Kind::kLabels:
      bound.kind = removes ? Change::Kind::kRemoveLabels : Change::Kind::kAddLabels;
      for (const syntax::Name& label : change.labels) bound.labels.push_back(label.text);
      target = BindExpression(change.target);
      break;
  }
  const bool labels = change.kind == syntax::Change::Kind::kLabels;
  Expect(target, labels ? kNodeType : kEntityType,
         labels ? "only a node's labels change" : "only nodes and relationships are changed");
  bound.target = std::move(target.expression);
  if (change.value) {
    Typed value = BindExpression(*change.value);
    const bool map = change.kind != syntax::Change::Kind::kSetProperty;
    if (map) Expect(value, kMapType | kEntityType, "properties are a Map");
    bound.value = std::move(value.expression);
  }
  return bound;
}

void StatementBinder::BindClause(const syntax::Delete& deletion, Result* out) {
  DeleteClause clause;
  clause.detach = deletion.detach;
  for (const syntax::Expression& written : deletion.targets) {
    if (written.kind == syntax::ExpressionKind::kLabels) {
      Report(written.span, "InvalidDelete", "a label is not deleted but removed", "did you mean 'REMOVE'?");
      continue;
    }
    Typed target = BindExpression(written);
    Expect(target, kEntityType | kPathType, "only nodes, relationships and paths are deleted");
    clause.targets.push_back(std::move(target.expression));
  }
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::Merge& merge, Result* out) {
  MergeClause clause;
  std::vector<BoundPattern> patterns;
  BindPatterns({merge.pattern}, PatternUse::kMerge, &patterns, nullptr);
  clause.created = std::move(patterns.front());
  BoundPattern match = clause.created;
  clause.match.where = Conjunction(TakeConditions(&match));
  clause.match.patterns.push_back(std::move(match));
  clause.on_create = BindChanges(merge.on_create, /*removes=*/false);
  clause.on_match = BindChanges(merge.on_match, /*removes=*/false);
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::Foreach& foreach, Result* out) {
  ForeachClause clause;
  Typed list = BindExpression(foreach.list);
  const StaticType items = ItemsOf(list, "FOREACH goes through a List");
  clause.list = std::move(list.expression);
  const Scope outer = scope_;
  clause.variable = NewVariable(foreach.variable.text);
  scope_[foreach.variable.text] = {clause.variable, items};
  Result body;
  for (const syntax::Clause& each : foreach.clauses) {
    const bool writes = std::holds_alternative<syntax::Create>(each.body) ||
                        std::holds_alternative<syntax::Set>(each.body) ||
                        std::holds_alternative<syntax::Remove>(each.body) ||
                        std::holds_alternative<syntax::Delete>(each.body) ||
                        std::holds_alternative<syntax::Merge>(each.body) ||
                        std::holds_alternative<syntax::Foreach>(each.body);
    if (!writes) {
      Report(each.keyword, "InvalidClauseComposition",
             absl::StrCat("inside of FOREACH stand writing clauses only, and not ",
                          std::string(TextOf(each.keyword))));
      continue;
    }
    std::visit([&](const auto& one) { BindClause(one, &body); }, each.body);
  }
  scope_ = outer;
  clause.body = std::make_shared<const QueryPart>(std::move(body.part));
  out->part.clauses.emplace_back(std::move(clause));
}

}  // namespace aitia::queries
