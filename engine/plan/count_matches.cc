// The operators below an Aggregate are looked at from the top: when an Expand is reached, everything above it
// has been decided, so it is known whether anything that stays reads what it binds. A hop that ends at a
// bound node is set aside for the Expand below that binds this node; if that one has to stay after all, the
// fold is tried again without hops that close cycles.

#include "engine/plan/count_matches.h"

#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "engine/plan/expression.h"
#include "engine/plan/reads.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using Variables = std::vector<VariableId>;

bool Contains(const Variables& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

Direction Turned(Direction direction) {
  return direction == Direction::kEither     ? direction
         : direction == Direction::kOutgoing ? Direction::kIncoming
                                             : Direction::kOutgoing;
}

bool IsRowWise(const Operator& op) {
  return std::holds_alternative<Expand>(op) || std::holds_alternative<NodeCheck>(op) ||
         std::holds_alternative<Filter>(op) || std::holds_alternative<Project>(op) ||
         std::holds_alternative<NodeScan>(op) || std::holds_alternative<NodeSeek>(op) ||
         std::holds_alternative<PropertySeek>(op) || std::holds_alternative<Unwind>(op) ||
         std::holds_alternative<RelationshipEnds>(op);
}

// The node that an operator binds; invalid if none.
VariableId Bound(const Operator& op) {
  if (const auto* scan = std::get_if<NodeScan>(&op)) return scan->node;
  if (const auto* seek = std::get_if<NodeSeek>(&op)) return seek->node;
  if (const auto* seek = std::get_if<PropertySeek>(&op)) return seek->node;
  if (const auto* expand = std::get_if<Expand>(&op)) return expand->to_is_bound ? VariableId() : expand->to;
  return {};
}

class Fold {
 public:
  Fold(const Aggregate& aggregate, std::vector<const Plan*> chain, bool cycles)
      : chain_(std::move(chain)), cycles_(cycles), removed_(chain_.size()) {
    CollectReads(aggregate, &reads_);
    for (size_t i = 0; i < chain_.size(); ++i) {
      if (const VariableId node = Bound(chain_[i]->op); node.valid()) binder_[node] = i;
    }
  }

  // False if the attempt failed, or there is nothing to fold.
  bool Run() {
    for (size_t i = 0; i < chain_.size(); ++i) {
      const Operator& op = chain_[i]->op;
      if (const auto* check = std::get_if<NodeCheck>(&op)) {
        if (check->test == nullptr && !check->one_of && !Contains(reads_, check->node)) {
          pending_[check->node].checks.push_back(i);
        } else {
          Keep(op);
        }
        continue;
      }
      if (const auto* expand = std::get_if<Expand>(&op); expand != nullptr && !expand->hops.variable_length) {
        if (TryFold(i, *expand)) continue;
      }
      // Hops that close a cycle here were set aside in the hope that this one can be left out.
      if (const VariableId node = Bound(op); node.valid() && !pending_[node].into.empty()) return false;
      Keep(op);
    }
    return std::find(removed_.begin(), removed_.end(), true) != removed_.end();
  }

  // The chain without what was folded, and the count on top.
  Plan Make(VariableId times) const {
    CountMatches count;
    count.times = times;
    for (const auto& [node, pending] : pending_) {
      if (Contains(gone_, node)) continue;
      count.branches.insert(count.branches.end(), pending.branches.begin(), pending.branches.end());
    }
    // What the count reads is carried up to it, also through projections that leave it out.
    Variables wanted;
    CollectReads(count, &wanted);
    Plan plan = chain_.back()->inputs.empty() ? Plan() : chain_.back()->inputs.front();
    for (size_t i = chain_.size(); i-- > 0;) {
      if (removed_[i]) continue;
      Plan next;
      next.op = chain_[i]->op;
      for (const VariableId variable : chain_[i]->columns) {
        if (!Contains(gone_, variable)) next.columns.push_back(variable);
      }
      for (const VariableId variable : plan.columns) {
        if (Contains(wanted, variable) && !Contains(next.columns, variable)) next.columns.push_back(variable);
      }
      next.inputs.push_back(std::move(plan));
      plan = std::move(next);
    }
    Plan top;
    top.op = std::move(count);
    top.columns = plan.columns;
    top.columns.push_back(times);
    top.inputs.push_back(std::move(plan));
    return top;
  }

 private:
  // What is known of a node that may turn out to be only counted.
  struct Pending {
    std::vector<size_t> checks;         // in the chain
    std::vector<CountedHops> branches;  // from it
    std::vector<size_t> into;           // in the chain: hops from other nodes that end at it
  };

  void Keep(const Operator& op) { CollectReads(op, &reads_); }

  void Read(VariableId variable) {
    if (!Contains(reads_, variable)) reads_.push_back(variable);
  }

  bool TryFold(size_t place, const Expand& expand) {
    if (Contains(reads_, expand.hops.relationship)) return false;
    if (expand.to_is_bound) return SetAside(place, expand);
    if (Contains(reads_, expand.to) || expand.from == expand.to) return false;
    Pending& target = pending_[expand.to];
    const bool is_deep = std::any_of(target.branches.begin(), target.branches.end(), [](const auto& one) {
      return one.sources.size() > 1 || !one.other_than.empty();
    });
    if (is_deep) return false;
    CountedHops branch;
    branch.sources.push_back({expand.from, expand.hops});
    Variables own = {expand.hops.relationship};
    Variables others = expand.other_than;
    for (const size_t i : target.into) {
      const auto& into = std::get<Expand>(chain_[i]->op);
      Hops hops = into.hops;
      const bool turn = into.from == expand.to;
      if (turn) hops.direction = Turned(hops.direction);
      own.push_back(hops.relationship);
      branch.sources.push_back({turn ? into.to : into.from, std::move(hops)});
      for (const VariableId other : into.other_than) others.push_back(other);
    }
    for (const VariableId other : others) {
      if (!Contains(own, other) && !Contains(branch.other_than, other)) branch.other_than.push_back(other);
    }
    for (const VariableId other : branch.other_than) Read(other);
    if (branch.sources.size() > 1) {
      for (const auto& source : branch.sources) Read(source.from);
    }
    for (const size_t i : target.checks) {
      const auto& labels = std::get<NodeCheck>(chain_[i]->op).labels;
      branch.labels.insert(branch.labels.end(), labels.begin(), labels.end());
      removed_[i] = true;
    }
    for (CountedHops& below : target.branches) {
      below.sources.front().from = VariableId();
      branch.below.push_back(std::move(below));
    }
    for (const size_t i : target.into) removed_[i] = true;
    removed_[place] = true;
    gone_.insert(gone_.end(), own.begin(), own.end());
    gone_.push_back(expand.to);
    pending_[expand.from].branches.push_back(std::move(branch));
    return true;
  }

  // A hop between two bound nodes: for the one that was bound later.
  bool SetAside(size_t place, const Expand& expand) {
    if (!cycles_ || expand.from == expand.to) return false;
    const auto from = binder_.find(expand.from);
    const auto to = binder_.find(expand.to);
    const size_t none = chain_.size();
    const size_t from_place = from == binder_.end() ? none : from->second;
    const size_t to_place = to == binder_.end() ? none : to->second;
    if (from_place == to_place) return false;
    const size_t binder = std::min(from_place, to_place);
    const VariableId node = from_place < to_place ? expand.from : expand.to;
    const VariableId other = from_place < to_place ? expand.to : expand.from;
    const auto* below = std::get_if<Expand>(&chain_[binder]->op);
    if (below == nullptr || below->hops.variable_length || Contains(reads_, node)) return false;
    if (Contains(reads_, below->hops.relationship) || below->from == below->to) return false;
    Variables own = {below->hops.relationship};
    for (const size_t i : pending_[node].into) {
      own.push_back(std::get<Expand>(chain_[i]->op).hops.relationship);
    }
    for (const VariableId one : expand.other_than) {
      if (!Contains(own, one)) Read(one);
    }
    Read(other);
    pending_[node].into.push_back(place);
    return true;
  }

  std::vector<const Plan*> chain_;  // from the top
  bool cycles_;
  std::vector<bool> removed_;  // of the chain
  Variables reads_;            // of what stays
  Variables gone_;             // bound by what was removed
  std::map<VariableId, size_t> binder_;
  std::map<VariableId, Pending> pending_;
};

// count(n) of a node or relationship that a pattern binds counts rows.
void CountRows(Aggregate* aggregate, const std::vector<const Plan*>& chain) {
  Variables certain;
  for (const Plan* plan : chain) {
    if (const VariableId node = Bound(plan->op); node.valid()) certain.push_back(node);
    if (const auto* expand = std::get_if<Expand>(&plan->op)) certain.push_back(expand->hops.relationship);
  }
  for (auto& item : aggregate->aggregates) {
    Expression& call = item.expression;
    if (graph::EqualsIgnoreCase(call.name, "count") && !call.distinct && call.operands.size() == 1 &&
        call.operands[0].kind == Expression::Kind::kVariable &&
        Contains(certain, call.operands[0].variable)) {
      call.operands.clear();
    }
  }
}

Plan Rewrite(Plan plan, std::vector<queries::BoundQuery::Variable>* variables) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input), variables);
  const auto* aggregate = std::get_if<Aggregate>(&plan.op);
  if (aggregate == nullptr || aggregate->times.valid()) return plan;
  std::vector<const Plan*> chain;
  for (const Plan* at = &plan.inputs.front(); IsRowWise(at->op); at = &at->inputs.front())
    chain.push_back(at);
  Aggregate counting = *aggregate;
  CountRows(&counting, chain);
  for (const bool cycles : {true, false}) {
    Fold fold(counting, chain, cycles);
    if (!fold.Run()) continue;
    counting.times = VariableId(variables->size());
    variables->push_back({absl::StrCat("times", variables->size())});
    Plan out;
    out.columns = plan.columns;
    out.inputs.push_back(fold.Make(counting.times));
    out.op = std::move(counting);
    return out;
  }
  plan.op = std::move(counting);
  return plan;
}

}  // namespace

LogicalPlan CountMatchesRule(LogicalPlan plan) {
  plan.root = Rewrite(std::move(plan.root), &plan.variables);
  for (Subplan& subplan : plan.subplans) {
    subplan.root = Rewrite(std::move(subplan.root), &plan.variables);
  }
  return plan;
}

}  // namespace aitia::engine
