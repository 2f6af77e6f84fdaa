#include "engine/plan/reads.h"

#include <algorithm>

#include "engine/plan/expression.h"

namespace aitia::engine {
namespace {

using Variables = std::vector<VariableId>;

void Need(VariableId variable, Variables* needed) {
  if (variable.valid() && std::find(needed->begin(), needed->end(), variable) == needed->end()) {
    needed->push_back(variable);
  }
}

// Adds what an operator reads of its input.
class Reads {
 public:
  explicit Reads(Variables* variables) : needed_(variables) {}

  void operator()(const Once&) const {}
  void operator()(const Argument&) const {}
  void operator()(const NodeScan&) const {}
  void operator()(const NodeSeek&) const {}
  void operator()(const NodeCheck& op) const { Need(op.node, needed_); }
  void operator()(const PropertySeek& op) const { CollectVariables(op.value, needed_); }
  void operator()(const Match&) const {}
  void operator()(const Expand& op) const {
    Need(op.from, needed_);
    if (op.to_is_bound) Need(op.to, needed_);
    Chain(op.hops, op.other_than);
  }
  void operator()(const RelationshipEnds& op) const {
    Need(op.hops.relationship, needed_);
    if (op.from_is_bound) Need(op.from, needed_);
    if (op.to_is_bound) Need(op.to, needed_);
    Chain(op.hops, op.other_than);
  }
  void operator()(const ShortestPath& op) const {
    Need(op.from, needed_);
    Need(op.to, needed_);
    Chain(op.hops, op.other_than);
  }
  void operator()(const CountMatches& op) const {
    for (const CountedHops& branch : op.branches) {
      for (const auto& source : branch.sources) Need(source.from, needed_);
      for (const VariableId other : branch.other_than) Need(other, needed_);
    }
  }
  void operator()(const Filter& op) const { CollectVariables(op.predicate, needed_); }
  void operator()(const Project& op) const {
    for (const auto& item : op.items) CollectVariables(item.expression, needed_);
  }
  void operator()(const Aggregate& op) const {
    for (const auto& item : op.keys) CollectVariables(item.expression, needed_);
    for (const auto& item : op.aggregates) CollectVariables(item.expression, needed_);
    Need(op.times, needed_);
  }
  void operator()(const Distinct& op) const {
    for (const VariableId variable : op.variables) Need(variable, needed_);
  }
  void operator()(const Sort& op) const {
    for (const auto& key : op.keys) CollectVariables(key.expression, needed_);
  }
  void operator()(const Limit&) const {}
  void operator()(const Top& op) const {
    for (const auto& key : op.keys) CollectVariables(key.expression, needed_);
  }
  void operator()(const Unwind& op) const { CollectVariables(op.list, needed_); }
  void operator()(const Optional&) const {}
  void operator()(const Union&) const {}
  void operator()(const Create& op) const {
    for (const auto& pattern : op.patterns) Pattern(pattern);
  }
  void operator()(const Change& op) const { Changes(op.changes); }
  void operator()(const Delete& op) const {
    for (const auto& target : op.targets) CollectVariables(target, needed_);
  }
  void operator()(const Merge& op) const {
    Pattern(op.created);
    Changes(op.on_create);
    Changes(op.on_match);
  }
  void operator()(const Call& op) const {
    for (const VariableId variable : op.introduced) Need(variable, needed_);
  }
  void operator()(const Foreach& op) const { CollectVariables(op.list, needed_); }
  void operator()(const ProcedureCall& op) const {
    for (const auto& argument : op.arguments) CollectVariables(argument, needed_);
  }
  void operator()(const Rank&) const {}
  void operator()(const BestPaths&) const {}
  void operator()(const Claim&) const {}

 private:
  void Pattern(const queries::BoundPattern& pattern) const {
    for (const auto& node : pattern.nodes) {
      Need(node.variable, needed_);
      if (node.properties) CollectVariables(*node.properties, needed_);
    }
    for (const auto& one : pattern.relationships) {
      Need(one.variable, needed_);
      if (one.properties) CollectVariables(*one.properties, needed_);
    }
  }
  void Changes(const std::vector<queries::Change>& changes) const {
    for (const queries::Change& change : changes) {
      CollectVariables(change.target, needed_);
      CollectVariables(change.value, needed_);
    }
  }
  void Chain(const Hops& hops, const Variables& other_than) const {
    if (hops.properties) CollectVariables(*hops.properties, needed_);
    for (const VariableId other : other_than) Need(other, needed_);
  }

  Variables* needed_;
};

}  // namespace

void CollectReads(const Operator& op, std::vector<VariableId>* variables) {
  std::visit(Reads(variables), op);
}

}  // namespace aitia::engine
