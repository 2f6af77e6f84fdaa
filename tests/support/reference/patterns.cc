// Patterns by backtracking in the order in which they are written: a node, all ways on from it, the next
// node.
//
// No relationship is taken twice in one MATCH. Properties may speak of variables that are bound later
// (`(a {x: b.x}), (b)`): they are looked at when the whole is bound, and before only where they have no
// variables.
#include <algorithm>

#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

using syntax::Expression;
using syntax::ExpressionKind;

bool HasVariables(const Expression& expression) {
  return expression.kind == ExpressionKind::kVariable || expression.pattern || expression.query ||
         std::any_of(expression.operands.begin(), expression.operands.end(), HasVariables);
}

bool IsConstant(const std::optional<Expression>& properties) {
  return properties && !HasVariables(*properties);
}

bool HasLabels(const syntax::LabelExpression& expression, const std::set<std::string>& labels) {
  using Kind = syntax::LabelExpression::Kind;
  const auto has = [&labels](const syntax::LabelExpression& part) { return HasLabels(part, labels); };
  switch (expression.kind) {
    case Kind::kName:
      return labels.count(expression.name.text) != 0;
    case Kind::kAny:
      return !labels.empty();
    case Kind::kNot:
      return !has(expression.parts[0]);
    case Kind::kAnd:
      return std::all_of(expression.parts.begin(), expression.parts.end(), has);
    case Kind::kOr:
      return std::any_of(expression.parts.begin(), expression.parts.end(), has);
  }
  return false;
}

ValueList ListOf(const std::vector<RelationshipId>& relationships) {
  return {relationships.begin(), relationships.end()};
}

}  // namespace

std::set<std::string, std::less<>> VariablesOf(const std::vector<syntax::Pattern>& patterns) {
  std::set<std::string, std::less<>> names;
  for (const syntax::Pattern& pattern : patterns) {
    names.insert(pattern.variable.text);
    for (const syntax::NodePattern& node : pattern.nodes) names.insert(node.variable.text);
    for (const syntax::RelationshipPattern& relationship : pattern.relationships) {
      names.insert(relationship.variable.text);
    }
  }
  names.erase("");
  return names;
}

Value Evaluator::HasLabels(const Value& object, const syntax::LabelExpression& labels) {
  if (object.is_null()) return {};
  if (object.type() == Value::Type::kNode) {
    const Node& node = graph_->At(object.node());
    if (!node.alive) Fail("EntityNotFound", "DeletedEntityAccess", "the node has been deleted");
    return reference::HasLabels(labels, node.labels);
  }
  if (object.type() == Value::Type::kRelationship) {
    return reference::HasLabels(labels, {graph_->At(object.relationship()).type});
  }
  Fail("TypeError", "InvalidArgumentType", "only nodes and relationships have labels");
}

void Evaluator::MatchAll(const std::vector<syntax::Pattern>& patterns, const Row& row,
                         const std::function<void(const Row&)>& found) {
  Search search;
  search.patterns = &patterns;
  search.traces.resize(patterns.size());
  search.row = row;
  search.found = found;
  MatchPattern(0, &search);
}

void Evaluator::MatchPattern(size_t pattern, Search* search) {
  if (pattern == search->patterns->size()) {
    if (HoldsForAll(*search)) search->found(search->row);
    return;
  }
  const syntax::Pattern& here = (*search->patterns)[pattern];
  search->traces[pattern].relationships.assign(here.relationships.size(), {});
  search->traces[pattern].nodes.clear();
  if (here.search != syntax::PathSearch::kAll) return MatchShortest(pattern, search);
  for (const NodeId node : NodesThatMayBe(here.nodes[0], search->row)) MatchNode(pattern, 0, node, search);
}

// All nodes, or the one that the variable has.
std::vector<NodeId> Evaluator::NodesThatMayBe(const syntax::NodePattern& pattern, const Row& row) const {
  if (const auto bound = row.find(pattern.variable.text); pattern.variable.present() && bound != row.end()) {
    if (bound->second.type() != Value::Type::kNode || !graph_->At(bound->second.node()).alive) return {};
    return {bound->second.node()};
  }
  std::vector<NodeId> nodes;
  for (size_t i = 0; i < graph_->nodes.size(); ++i) {
    if (graph_->nodes[i].alive) nodes.emplace_back(i);
  }
  return nodes;
}

// `node` in the place of the pattern's node `index`, and on from there.
void Evaluator::MatchNode(size_t pattern, size_t index, NodeId node, Search* search) {
  const syntax::Pattern& here = (*search->patterns)[pattern];
  const syntax::NodePattern& place = here.nodes[index];
  const Row before = search->row;
  if (place.variable.present()) {
    const auto [bound, is_new] = search->row.emplace(place.variable.text, node);
    if (!is_new && !(bound->second == Value(node))) return;
  }
  const bool fits = (!place.labels || reference::HasLabels(*place.labels, graph_->At(node).labels)) &&
                    (!IsConstant(place.properties) || HasProperties(node, place.properties, search->row));
  if (fits) {
    search->traces[pattern].nodes.push_back(node);
    if (index == here.relationships.size()) {
      FinishPattern(pattern, search);
    } else {
      std::vector<RelationshipId> hops;
      MatchHops(pattern, index, node, &hops, search);
    }
    search->traces[pattern].nodes.pop_back();
  }
  search->row = before;
}

// Whether relationship `id` leads from node `at` as the pattern asks; `to` is where.
bool Evaluator::MayBeRelationship(const syntax::RelationshipPattern& pattern, RelationshipId id, NodeId at,
                                  NodeId* to, const Row& row) {
  CountStep();
  const Relationship& relationship = graph_->At(id);
  if (!relationship.alive) return false;
  if (relationship.start == at && pattern.arrow != syntax::Arrow::kLeft) {
    *to = relationship.end;
  } else if (relationship.end == at && pattern.arrow != syntax::Arrow::kRight) {
    *to = relationship.start;
  } else {
    return false;
  }
  if (pattern.types && !reference::HasLabels(*pattern.types, {relationship.type})) return false;
  return !IsConstant(pattern.properties) || HasProperties(id, pattern.properties, row);
}

// Having taken `hops` for relationship pattern `index`, being at node `at`: the next node, or one hop more.
void Evaluator::MatchHops(size_t pattern, size_t index, NodeId at, std::vector<RelationshipId>* hops,
                          Search* search) {
  const syntax::RelationshipPattern& place = (*search->patterns)[pattern].relationships[index];
  const size_t least = place.hops ? place.hops->least.value_or(1) : 1;
  const size_t most = place.hops ? place.hops->most.value_or(graph_->relationships.size()) : 1;
  if (hops->size() >= least) {
    const Value value = place.hops ? Value(ListOf(*hops)) : Value((*hops)[0]);
    const Row before = search->row;
    const bool fits =
        !place.variable.present() || search->row.emplace(place.variable.text, value).first->second == value;
    if (fits) {
      search->traces[pattern].relationships[index] = *hops;
      MatchNode(pattern, index + 1, at, search);
    }
    search->row = before;
  }
  if (hops->size() >= most) return;
  for (size_t i = 0; i < graph_->relationships.size(); ++i) {
    const RelationshipId id(i);
    NodeId to;
    if (search->used.count(id) != 0 || !MayBeRelationship(place, id, at, &to, search->row)) continue;
    search->used.insert(id);
    hops->push_back(id);
    MatchHops(pattern, index, to, hops, search);
    hops->pop_back();
    search->used.erase(id);
  }
}

// For each pair of nodes the shortest ways, found by trying lengths from the least. A way from a node to
// itself is only the one without a step, `*0..`.
void Evaluator::MatchShortest(size_t pattern, Search* search) {
  const syntax::Pattern& here = (*search->patterns)[pattern];
  const syntax::RelationshipPattern& place = here.relationships[0];
  const size_t least = place.hops ? place.hops->least.value_or(1) : 1;
  const size_t most = std::min(place.hops ? place.hops->most.value_or(graph_->relationships.size()) : 1,
                               graph_->relationships.size());
  // All trails of one length.
  std::function<void(NodeId, NodeId, size_t, std::vector<RelationshipId>*,
                     std::vector<std::vector<RelationshipId>>*)>
      walk = [&](NodeId at, NodeId end, size_t length, std::vector<RelationshipId>* hops,
                 std::vector<std::vector<RelationshipId>>* found) {
        if (hops->size() == length) {
          if (at == end) found->push_back(*hops);
          return;
        }
        for (size_t i = 0; i < graph_->relationships.size(); ++i) {
          const RelationshipId id(i);
          NodeId to;
          const bool taken = std::find(hops->begin(), hops->end(), id) != hops->end();
          if (taken || !MayBeRelationship(place, id, at, &to, search->row)) continue;
          if (place.properties && !HasProperties(id, place.properties, search->row)) continue;
          hops->push_back(id);
          walk(to, end, length, hops, found);
          hops->pop_back();
        }
      };
  for (const NodeId start : NodesThatMayBe(here.nodes[0], search->row)) {
    for (const NodeId end : NodesThatMayBe(here.nodes[1], search->row)) {
      std::vector<std::vector<RelationshipId>> found;
      for (size_t length = least; found.empty() && length <= (start == end ? 0 : most); ++length) {
        std::vector<RelationshipId> hops;
        walk(start, end, length, &hops, &found);
      }
      if (here.search == syntax::PathSearch::kShortest && found.size() > 1) found.resize(1);
      for (const std::vector<RelationshipId>& hops : found) {
        const Row before = search->row;
        const Value value = place.hops ? Value(ListOf(hops)) : Value(hops[0]);
        const auto bind = [search](const syntax::Name& name, const Value& bound) {
          return !name.present() || search->row.emplace(name.text, bound).first->second == bound;
        };
        const auto labelled = [this](const syntax::NodePattern& node, NodeId id) {
          return !node.labels || reference::HasLabels(*node.labels, graph_->At(id).labels);
        };
        if (labelled(here.nodes[0], start) && labelled(here.nodes[1], end) &&
            bind(here.nodes[0].variable, start) && bind(here.nodes[1].variable, end) &&
            bind(place.variable, value)) {
          search->traces[pattern].nodes = {start, end};
          search->traces[pattern].relationships = {hops};
          FinishPattern(pattern, search);
        }
        search->row = before;
      }
    }
  }
}

void Evaluator::FinishPattern(size_t pattern, Search* search) {
  const syntax::Name& variable = (*search->patterns)[pattern].variable;
  const Trace trace = search->traces[pattern];
  const Row before = search->row;
  if (variable.present()) search->row[variable.text] = PathOf(trace);
  MatchPattern(pattern + 1, search);
  search->row = before;
  search->traces[pattern] = trace;
}

graph::PathValue Evaluator::PathOf(const Trace& trace) const {
  graph::PathValue path;
  path.nodes.push_back(trace.nodes[0]);
  for (const std::vector<RelationshipId>& hops : trace.relationships) {
    for (const RelationshipId id : hops) {
      const Relationship& relationship = graph_->At(id);
      path.nodes.push_back(relationship.start == path.nodes.back() ? relationship.end : relationship.start);
      path.relationships.push_back(id);
    }
  }
  return path;
}

// The properties and the inner WHERE of everything that has been bound.
bool Evaluator::HoldsForAll(const Search& search) {
  for (size_t i = 0; i < search.patterns->size(); ++i) {
    const syntax::Pattern& pattern = (*search.patterns)[i];
    const Trace& trace = search.traces[i];
    for (size_t n = 0; n < pattern.nodes.size(); ++n) {
      const syntax::NodePattern& node = pattern.nodes[n];
      if (!HasProperties(trace.nodes[n], node.properties, search.row)) return false;
      if (node.where && Predicate(*node.where, {search.row}) != Truth(true)) return false;
    }
    for (size_t r = 0; r < pattern.relationships.size(); ++r) {
      const syntax::RelationshipPattern& relationship = pattern.relationships[r];
      for (const RelationshipId id : trace.relationships[r]) {
        if (!HasProperties(id, relationship.properties, search.row)) return false;
        if (!relationship.where) continue;
        Row row = search.row;
        if (relationship.variable.present()) row[relationship.variable.text] = id;
        if (Predicate(*relationship.where, {row}) != Truth(true)) return false;
      }
    }
  }
  return true;
}

bool Evaluator::HasProperties(const Value& element, const std::optional<Expression>& properties,
                              const Row& row) {
  if (!properties) return true;
  const Value wanted = Evaluate(*properties, {row});
  if (wanted.type() != Value::Type::kMap) {
    Fail("TypeError", "InvalidArgumentType", "a pattern's properties are a map");
  }
  return std::all_of(wanted.map().begin(), wanted.map().end(), [&](const auto& entry) {
    return Equal(Property(element, entry.first), entry.second) == Truth(true);
  });
}

}  // namespace aitia::tests::reference
