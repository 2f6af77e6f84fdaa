#include "engine/plan/order_matches.h"

#include <algorithm>
#include <utility>

#include "engine/plan/expression.h"
#include "engine/plan/pattern_graph.h"
#include "engine/plan/seek.h"

namespace aitia::engine {
namespace {

bool Contains(const std::vector<VariableId>& variables, VariableId variable) {
  return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

// One Match upon its input.
class Chain {
 public:
  Chain(Match match, Plan input, const LogicalPlan& plan, const Statistics& statistics,
        const PatternOrderOptions& options)
      : predicates_(std::move(match.predicates)),
        graph_(MakePatternGraph(match.patterns, input.columns)),
        options_(options),
        root_(std::move(input)) {
    steps_ = OrderPattern(graph_, predicates_, root_.columns, plan, statistics, options);
  }

  Plan Make() {
    AddPredicates();
    for (size_t i = 0; i < graph_.nodes.size(); ++i) {
      const PatternNode& node = graph_.nodes[i];
      if (!node.bound) continue;
      // A node that is null matches nothing, even where nothing else is asked of it.
      if (!HasEdge(i)) Stack(NodeCheck{node.variable, {}, {}, nullptr}, {});
      AddChecks(node, node.labels, true);
    }
    for (const PatternStep& step : steps_) {
      if (step.kind == PatternStep::Kind::kNode) {
        AddNode(graph_.nodes[step.index]);
      } else {
        AddEdge(step.index, step.backwards);
      }
      AddPredicates();
    }
    for (Expression& predicate : predicates_) Stack(Filter{std::move(predicate)}, {});
    return std::move(root_);
  }

 private:
  bool HasEdge(size_t node) const {
    return std::any_of(graph_.edges.begin(), graph_.edges.end(),
                       [node](const PatternEdge& edge) { return edge.left == node || edge.right == node; });
  }

  void Stack(Operator op, const std::vector<VariableId>& added) {
    Plan plan;
    plan.op = std::move(op);
    plan.columns = root_.columns;
    for (const VariableId variable : added) {
      if (variable.valid() && !Contains(plan.columns, variable)) plan.columns.push_back(variable);
    }
    plan.inputs.push_back(std::move(root_));
    root_ = std::move(plan);
  }

  void AddPredicates() {
    for (size_t i = 0; i < predicates_.size();) {
      std::vector<VariableId> read;
      CollectVariables(predicates_[i], &read);
      const bool ready = std::all_of(read.begin(), read.end(),
                                     [this](VariableId one) { return Contains(root_.columns, one); });
      if (!ready) {
        ++i;
        continue;
      }
      Stack(Filter{std::move(predicates_[i])}, {});
      predicates_.erase(predicates_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  void AddChecks(const PatternNode& node, std::vector<std::string> labels, bool concepts) {
    NodeCheck check{node.variable, std::move(labels), {}, nullptr};
    size_t next_test = 0;
    size_t next_concept = concepts ? 0 : std::min<size_t>(1, node.concepts.size());
    while (!check.labels.empty() || next_test < node.tests.size() || next_concept < node.concepts.size()) {
      if (next_test < node.tests.size()) check.test = node.tests[next_test++];
      if (next_concept < node.concepts.size()) check.one_of = node.concepts[next_concept++];
      Stack(std::exchange(check, {node.variable, {}, {}, nullptr}), {});
    }
  }

  void AddNode(const PatternNode& node) {
    if (!node.concepts.empty()) {
      Stack(NodeSeek{node.variable, node.concepts.front(), node.labels}, {node.variable});
    } else if (std::optional<size_t> best = BestSeek(node)) {
      const Seek seek = *SeekOf(predicates_[*best], node.variable, root_.columns);
      predicates_.erase(predicates_.begin() + static_cast<std::ptrdiff_t>(*best));
      Stack(PropertySeek{node.variable, node.labels, seek.key, seek.value, seek.is_list}, {node.variable});
    } else {
      Stack(NodeScan{node.variable, node.labels}, {node.variable});
    }
    AddChecks(node, {}, false);
  }

  // The predicate to look the node up by: an identity before any other, one value before several.
  std::optional<size_t> BestSeek(const PatternNode& node) const {
    if (!options_.seek) return std::nullopt;
    std::optional<size_t> best;
    double best_rank = 0;
    for (size_t i = 0; i < predicates_.size(); ++i) {
      const std::optional<Seek> seek = SeekOf(predicates_[i], node.variable, root_.columns);
      if (!seek) continue;
      const double rank = (seek->key == "key"    ? 4
                           : seek->key == "name" ? 2
                                                 : 1) /
                          std::max(1.0, SeekValues(*seek));
      if (rank > best_rank) {
        best = i;
        best_rank = rank;
      }
    }
    return best;
  }

  void AddEdge(size_t index, bool backwards) {
    const PatternEdge& edge = graph_.edges[index];
    const PatternNode& from = graph_.nodes[backwards ? edge.right : edge.left];
    const PatternNode& to = graph_.nodes[backwards ? edge.left : edge.right];
    Hops hops;
    hops.relationship = edge.relationship.variable;
    hops.types = edge.relationship.types;
    hops.direction = edge.relationship.direction;
    if (backwards && hops.direction != Direction::kEither) {
      hops.direction = hops.direction == Direction::kOutgoing ? Direction::kIncoming : Direction::kOutgoing;
    }
    hops.variable_length = edge.relationship.variable_length;
    hops.min_hops = edge.relationship.min_hops;
    hops.max_hops = edge.relationship.max_hops;
    hops.properties = edge.relationship.properties;
    hops.backwards = backwards;
    const bool from_is_bound = Contains(root_.columns, from.variable);
    const bool to_is_bound = Contains(root_.columns, to.variable);
    const VariableId relationship = hops.relationship;
    std::vector<VariableId> other_than = OtherThan(edge);
    if (edge.search == queries::PathSearch::kAll) followed_.push_back(&edge);
    if (edge.bound) {
      Stack(RelationshipEnds{from.variable, std::move(hops), to.variable, from_is_bound, to_is_bound,
                             std::move(other_than)},
            {from.variable, to.variable});
      if (!from_is_bound) AddChecks(from, from.labels, true);
    } else if (edge.search != queries::PathSearch::kAll) {
      Stack(ShortestPath{from.variable,
                         std::move(hops),
                         to.variable,
                         edge.search == queries::PathSearch::kAllShortest,
                         {}},
            {relationship});
    } else {
      Stack(Expand{from.variable, std::move(hops), to.variable, to_is_bound, std::move(other_than), false},
            {relationship, to.variable});
    }
    if (!to_is_bound && from.variable != to.variable) AddChecks(to, to.labels, true);
  }

  // Relationships before this one that may be the same.
  std::vector<VariableId> OtherThan(const PatternEdge& edge) const {
    std::vector<VariableId> others;
    for (const PatternEdge* other : followed_) {
      const auto& a = edge.relationship.types;
      const auto& b = other->relationship.types;
      const bool meet = a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](const auto& type) {
                          return std::find(b.begin(), b.end(), type) != b.end();
                        });
      if (meet && edge.relationship.variable != other->relationship.variable) {
        others.push_back(other->relationship.variable);
      }
    }
    return others;
  }

  std::vector<Expression> predicates_;  // that are still to be tested
  const PatternGraph graph_;
  const PatternOrderOptions& options_;
  Plan root_;
  std::vector<PatternStep> steps_;
  std::vector<const PatternEdge*> followed_;
};

Plan Rewrite(Plan plan, const LogicalPlan& whole, const Statistics& statistics,
             const PatternOrderOptions& options) {
  for (Plan& input : plan.inputs) input = Rewrite(std::move(input), whole, statistics, options);
  auto* match = std::get_if<Match>(&plan.op);
  if (match == nullptr) return plan;
  Plan chain = Chain(std::move(*match), std::move(plan.inputs.front()), whole, statistics, options).Make();
  // What is above may rely on the order of columns only through `columns`.
  chain.columns = chain.columns.size() == plan.columns.size() ? plan.columns : chain.columns;
  return chain;
}

}  // namespace

LogicalPlan OrderMatches(LogicalPlan plan, const Statistics& statistics, const PatternOrderOptions& options) {
  for (Subplan& subplan : plan.subplans) {
    subplan.root = Rewrite(std::move(subplan.root), plan, statistics, options);
  }
  Plan root = std::move(plan.root);
  plan.root = Rewrite(std::move(root), plan, statistics, options);
  return plan;
}

}  // namespace aitia::engine
