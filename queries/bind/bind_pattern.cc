// Patterns: what their names mean, and what they demand beside their shape.
//
// The names of a clause's patterns are bound first, its properties then, so that `(a {x: b.x})-->(b)` is read
// whatever the order. Properties of MATCH become conditions of the clause, but those of a variable-length
// relationship, which hold for each step of it.

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "queries/bind/statement_binder.h"

namespace aitia::queries {
namespace {

bool Creates(StatementBinder::PatternUse use) {
  return use == StatementBinder::PatternUse::kCreate || use == StatementBinder::PatternUse::kMerge;
}

Expression PropertyOf(VariableId variable, const std::string& key, graph::ByteSpan span) {
  Expression property;
  property.kind = Expression::Kind::kProperty;
  property.name = key;
  property.span = span;
  property.operands.push_back(VariableExpression(variable, span));
  return property;
}

// `variable.key = value` for each entry of a map that is written out.
void AddEqualities(Expression* map, VariableId variable, std::vector<Expression>* conditions) {
  for (size_t i = 0; i < map->keys.size(); ++i) {
    Expression& value = map->operands[i];
    Expression equal;
    equal.kind = Expression::Kind::kCall;
    equal.name = "=";
    equal.span = value.span;
    equal.operands.push_back(PropertyOf(variable, map->keys[i], value.span));
    equal.operands.push_back(std::move(value));
    conditions->push_back(std::move(equal));
  }
}

Direction DirectionOf(syntax::Arrow arrow) {
  switch (arrow) {
    case syntax::Arrow::kRight:
      return Direction::kOutgoing;
    case syntax::Arrow::kLeft:
      return Direction::kIncoming;
    case syntax::Arrow::kNone:
      break;
  }
  return Direction::kEither;
}

uint32_t HopCount(uint64_t hops) { return hops > UINT32_MAX ? UINT32_MAX : static_cast<uint32_t>(hops); }

// The names of `:A:B` or `:A&B` (kAnd), of `:A|B` (kOr); nothing where the test is more than that.
std::optional<std::vector<std::string>> PlainNames(const LabelTest& test, LabelTest::Kind joined) {
  if (test.kind == LabelTest::Kind::kName) return std::vector<std::string>{test.name};
  if (test.kind != joined) return std::nullopt;
  std::vector<std::string> names;
  for (const LabelTest& part : test.parts) {
    if (part.kind != LabelTest::Kind::kName) return std::nullopt;
    names.push_back(part.name);
  }
  return names;
}

Expression LabelsOf(VariableId variable, LabelTest test, graph::ByteSpan span) {
  Expression labels;
  labels.kind = Expression::Kind::kLabels;
  labels.span = span;
  labels.operands.push_back(VariableExpression(variable, span));
  labels.labels = std::make_shared<const LabelTest>(std::move(test));
  return labels;
}

}  // namespace

void StatementBinder::BindPatterns(const std::vector<syntax::Pattern>& patterns, PatternUse use,
                                   std::vector<BoundPattern>* out, std::vector<Expression>* conditions) {
  std::set<std::string> seen;  // relationships of this clause
  for (const syntax::Pattern& pattern : patterns) {
    const Scope before = Creates(use) ? scope_ : Scope();
    out->push_back(BindPattern(pattern, use, &seen));
    if (!Creates(use)) continue;
    // Properties see what the patterns before have created.
    Scope after = std::exchange(scope_, before);
    BindProperties(pattern, use, &out->back(), conditions);
    scope_ = std::move(after);
  }
  if (Creates(use)) return;
  for (size_t i = 0; i < patterns.size(); ++i) BindProperties(patterns[i], use, &(*out)[i], conditions);
}

BoundPattern StatementBinder::BindPattern(const syntax::Pattern& pattern, PatternUse use,
                                          std::set<std::string>* seen) {
  BoundPattern bound;
  switch (pattern.search) {
    case syntax::PathSearch::kAll:
      break;
    case syntax::PathSearch::kShortest:
      bound.search = PathSearch::kShortest;
      break;
    case syntax::PathSearch::kAllShortest:
      bound.search = PathSearch::kAllShortest;
      break;
  }
  if (bound.search != PathSearch::kAll && Creates(use)) {
    Report(pattern.span, "UnexpectedSyntax", "a shortest path cannot be created");
  }
  if (bound.search != PathSearch::kAll && pattern.relationships.size() != 1) {
    Report(pattern.span, "UnexpectedSyntax",
           "a shortest path has exactly one relationship between two nodes");
  }
  bound.nodes.push_back(BindNode(pattern.nodes.front(), use, pattern.relationships.empty()));
  for (size_t i = 0; i < pattern.relationships.size(); ++i) {
    bound.relationships.push_back(BindRelationship(pattern.relationships[i], use, seen));
    bound.nodes.push_back(BindNode(pattern.nodes[i + 1], use, /*alone=*/false));
  }
  if (pattern.variable.present()) {
    bound.path = Introduce(pattern.variable, {kPathType, kAnyType});
  }
  return bound;
}

BoundNode StatementBinder::BindNode(const syntax::NodePattern& node, PatternUse use, bool alone) {
  BoundNode bound;
  const std::string& name = node.variable.text;
  const auto known = scope_.find(name);
  if (!node.variable.present()) {
    bound.variable = NewHiddenVariable();
  } else if (known != scope_.end()) {
    bound.variable = known->second.variable;
    if (!kNodeType.Accepts(known->second.type.types)) {
      Report(node.variable.span, "VariableTypeConflict",
             absl::StrCat("'", name, "' is no node, but ", known->second.type.types.Name()));
    } else if (Creates(use) && (alone || node.labels || node.properties)) {
      Report(node.variable.span, "VariableAlreadyBound",
             absl::StrCat("the node '", name, "' is there already and cannot be created again"),
             alone ? "" : "write the variable alone");
    }
    if (use == PatternUse::kMatch) known->second.type = {kNodeType, kAnyType};
  } else if (use == PatternUse::kPredicate) {
    Undefined(name, node.variable.span);
    bound.variable = scope_[name].variable;
  } else {
    bound.variable = NewVariable(name);
    scope_[name] = {bound.variable, {kNodeType, kAnyType}};
  }
  if (node.labels) {
    LabelTest test = BindLabels(*node.labels, /*of_relationship=*/false, use);
    if (std::optional<std::vector<std::string>> names = PlainNames(test, LabelTest::Kind::kAnd)) {
      bound.labels = *std::move(names);
    } else if (Creates(use)) {
      Report(node.labels->span, "UnexpectedSyntax", "a node is created with plain labels, such as :A:B");
    } else {
      bound.label_test = std::make_shared<const LabelTest>(std::move(test));
    }
  }
  return bound;
}

BoundRelationship StatementBinder::BindRelationship(const syntax::RelationshipPattern& relationship,
                                                    PatternUse use, std::set<std::string>* seen) {
  BoundRelationship bound;
  bound.direction = DirectionOf(relationship.arrow);
  if (relationship.hops) {
    bound.variable_length = true;
    bound.min_hops = HopCount(relationship.hops->least.value_or(1));
    bound.max_hops = HopCount(relationship.hops->most.value_or(UINT32_MAX));
  }
  if (relationship.types) {
    LabelTest test = BindLabels(*relationship.types, /*of_relationship=*/true, use);
    if (std::optional<std::vector<std::string>> names = PlainNames(test, LabelTest::Kind::kOr)) {
      bound.types = *std::move(names);
    } else if (bound.variable_length || Creates(use)) {
      Report(relationship.types->span, "UnexpectedSyntax",
             "here a relationship takes plain types, such as :A|B");
    }
  }
  const std::string& name = relationship.variable.text;
  const StaticType type = bound.variable_length ? StaticType{kListType, kRelationshipType}
                                                : StaticType{kRelationshipType, kAnyType};
  const auto known = scope_.find(name);
  if (Creates(use) && known == scope_.end()) CheckCreated(relationship, use);
  if (!relationship.variable.present()) {
    bound.variable = NewHiddenVariable();
    return bound;
  }
  const bool first_here = seen->insert(name).second;
  if (known == scope_.end()) {
    if (use == PatternUse::kPredicate) {
      Undefined(name, relationship.variable.span);
      bound.variable = scope_[name].variable;
      return bound;
    }
    bound.variable = NewVariable(name);
    scope_[name] = {bound.variable, type};
    return bound;
  }
  bound.variable = known->second.variable;
  if (!type.types.Accepts(known->second.type.types) ||
      (bound.variable_length && !kRelationshipType.Accepts(known->second.type.items))) {
    Report(relationship.variable.span, "VariableTypeConflict",
           absl::StrCat("'", name, "' is no relationship, but ", known->second.type.types.Name()));
  } else if (Creates(use)) {
    Report(relationship.variable.span, "VariableAlreadyBound",
           absl::StrCat("the relationship '", name, "' is there already and cannot be created again"));
  } else if (!first_here) {
    Report(relationship.variable.span, "RelationshipUniquenessViolation",
           absl::StrCat("the relationship '", name, "' is in this clause already, and none is used twice"));
  }
  return bound;
}

void StatementBinder::CheckCreated(const syntax::RelationshipPattern& relationship, PatternUse use) {
  if (relationship.hops) {
    Report(relationship.hops->span, "CreatingVarLength",
           "a relationship of variable length cannot be created");
  } else if (!relationship.types || relationship.types->kind != syntax::LabelExpression::Kind::kName) {
    Report(relationship.types ? relationship.types->span : relationship.span, "NoSingleRelationshipType",
           "a relationship is created with exactly one type", relationship.types ? "" : "write -[:TYPE]->");
  } else if (use == PatternUse::kCreate && relationship.arrow == syntax::Arrow::kNone) {
    Report(relationship.span, "RequiresDirectedRelationship", "a relationship is created with a direction",
           "write --> or <--");
  }
}

LabelTest StatementBinder::BindLabels(const syntax::LabelExpression& labels, bool of_relationship,
                                      PatternUse use) {
  LabelTest test;
  switch (labels.kind) {
    case syntax::LabelExpression::Kind::kName: {
      test.kind = LabelTest::Kind::kName;
      test.name = labels.name.text;
      if (catalog_ == nullptr || Creates(use)) break;  // new ones are welcome there
      const bool known = of_relationship ? catalog_->HasType(test.name) : catalog_->HasLabel(test.name);
      if (known) break;
      Warn(labels.span,
           absl::StrCat("the graph has no ",
                        of_relationship ? "relationship of the type '" : "node with the label '", test.name,
                        "'"),
           graph::DidYouMean(of_relationship ? catalog_->NearestTypes(test.name, 3)
                                             : catalog_->NearestLabels(test.name, 3)));
      break;
    }
    case syntax::LabelExpression::Kind::kAny:
      test.kind = LabelTest::Kind::kAny;
      break;
    case syntax::LabelExpression::Kind::kNot:
      test.kind = LabelTest::Kind::kNot;
      break;
    case syntax::LabelExpression::Kind::kAnd:
      test.kind = LabelTest::Kind::kAnd;
      break;
    case syntax::LabelExpression::Kind::kOr:
      test.kind = LabelTest::Kind::kOr;
      break;
  }
  for (const syntax::LabelExpression& part : labels.parts) {
    test.parts.push_back(BindLabels(part, of_relationship, use));
  }
  return test;
}

// ------------------------------------------------------------------------------------------------ properties

void StatementBinder::BindProperties(const syntax::Pattern& pattern, PatternUse use, BoundPattern* bound,
                                     std::vector<Expression>* conditions) {
  for (size_t i = 0; i < pattern.nodes.size(); ++i) {
    const syntax::NodePattern& node = pattern.nodes[i];
    if (Creates(use)) {
      bound->nodes[i].properties = BindCreatedProperties(node.properties, use);
      continue;
    }
    AddPropertyTests(node.properties, bound->nodes[i].variable, conditions);
    if (node.where) conditions->push_back(BindPredicate(*node.where).expression);
  }
  for (size_t i = 0; i < pattern.relationships.size(); ++i) {
    const syntax::RelationshipPattern& relationship = pattern.relationships[i];
    BoundRelationship& one = bound->relationships[i];
    if (Creates(use)) {
      one.properties = BindCreatedProperties(relationship.properties, use);
      continue;
    }
    if (one.variable_length || bound->search != PathSearch::kAll) {
      if (relationship.where) {
        Report(relationship.where->span, "UnexpectedSyntax",
               "WHERE inside of a relationship of variable length cannot be run yet");
      }
      if (!relationship.properties) continue;
      if (relationship.properties->kind == syntax::ExpressionKind::kParameter) {
        AddPropertyTests(relationship.properties, one.variable, conditions);  // reports it
      } else {
        one.properties = BindExpression(*relationship.properties).expression;
      }
      continue;
    }
    if (relationship.types && one.types.empty()) {
      conditions->push_back(LabelsOf(one.variable,
                                     BindLabels(*relationship.types, /*of_relationship=*/true, use),
                                     relationship.types->span));
    }
    AddPropertyTests(relationship.properties, one.variable, conditions);
    if (relationship.where) conditions->push_back(BindPredicate(*relationship.where).expression);
  }
}

void StatementBinder::AddPropertyTests(const std::optional<syntax::Expression>& properties,
                                       VariableId variable, std::vector<Expression>* conditions) {
  if (!properties) return;
  if (!CheckWrittenOut(*properties)) return;
  Expression map = BindExpression(*properties).expression;
  AddEqualities(&map, variable, conditions);
}

bool StatementBinder::CheckWrittenOut(const syntax::Expression& properties) {
  if (properties.kind == syntax::ExpressionKind::kMap) return true;
  Report(properties.span, "InvalidParameterUse", "a pattern's properties are written out: {key: $value}");
  return false;
}

std::optional<Expression> StatementBinder::BindCreatedProperties(
    const std::optional<syntax::Expression>& properties, PatternUse use) {
  if (!properties) return std::nullopt;
  if (use == PatternUse::kMerge && !CheckWrittenOut(*properties)) return std::nullopt;
  return BindExpression(*properties).expression;
}

std::vector<Expression> StatementBinder::TakeConditions(BoundPattern* pattern) {
  std::vector<Expression> conditions;
  const auto take = [&](std::optional<Expression>* properties, VariableId variable) {
    if (*properties) AddEqualities(&**properties, variable, &conditions);
    properties->reset();
  };
  for (BoundNode& node : pattern->nodes) take(&node.properties, node.variable);
  for (BoundRelationship& one : pattern->relationships) take(&one.properties, one.variable);
  return conditions;
}

// -------------------------------------------------------------------------------------- as expressions

StatementBinder::Typed StatementBinder::BindPatternPredicate(const syntax::Expression& written) {
  if (written.pattern->search != syntax::PathSearch::kAll) return BindShortestPath(written);
  if (!in_predicate_) {
    Report(written.span, "UnexpectedSyntax", "a pattern is a condition, and no value",
           "EXISTS { … } makes a value of it, COUNT { … } a number");
  }
  MatchClause match;
  std::vector<Expression> conditions;
  BindPatterns({*written.pattern}, PatternUse::kPredicate, &match.patterns, &conditions);
  return {MakeSubquery("EXISTS", std::move(match), std::move(conditions), written.span),
          {kBooleanType, kAnyType}};
}

StatementBinder::Typed StatementBinder::BindPatternComprehension(const syntax::Expression& written) {
  const Scope outer = scope_;
  const Aggregates aggregates = std::exchange(aggregates_, Aggregates::kNotHere);
  MatchClause match;
  std::vector<Expression> conditions;
  BindPatterns({*written.pattern}, PatternUse::kMatch, &match.patterns, &conditions);
  if (written.flag) conditions.push_back(BindPredicate(written.operands[0]).expression);
  Typed value = BindExpression(written.operands.back());
  aggregates_ = aggregates;
  scope_ = outer;
  Typed out;
  out.type = {kListType, value.type.types};
  out.expression = MakeSubquery("COLLECT", std::move(match), std::move(conditions), written.span,
                                std::move(value.expression));
  return out;
}

StatementBinder::Typed StatementBinder::BindShortestPath(const syntax::Expression& written) {
  const Scope outer = scope_;
  MatchClause match;
  std::vector<Expression> conditions;
  BindPatterns({*written.pattern}, PatternUse::kPredicate, &match.patterns, &conditions);
  scope_ = outer;
  BoundPattern& pattern = match.patterns.front();
  pattern.path = NewHiddenVariable();
  const bool all = pattern.search == PathSearch::kAllShortest;
  Expression path = VariableExpression(pattern.path, written.span);
  Typed found;
  found.expression =
      MakeSubquery("COLLECT", std::move(match), std::move(conditions), written.span, std::move(path));
  found.type = {kListType, kPathType};
  if (all) return found;
  return MakeCall("head", {std::move(found)}, written.span);
}

Expression StatementBinder::MakeSubquery(std::string_view name, MatchClause match,
                                         std::vector<Expression> conditions, graph::ByteSpan span,
                                         std::optional<Expression> value) {
  match.where = Conjunction(std::move(conditions));
  auto part = std::make_shared<QueryPart>();
  part->clauses.emplace_back(std::move(match));
  if (value) {
    ProjectClause project;
    project.items.push_back({NewHiddenVariable(), *std::move(value)});
    part->columns.push_back(project.items.front().variable);
    part->clauses.emplace_back(std::move(project));
  }
  Expression out;
  out.kind = Expression::Kind::kSubquery;
  out.name = name;
  out.span = span;
  out.query = std::move(part);
  return out;
}

}  // namespace aitia::queries
