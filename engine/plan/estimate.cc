// Averages over the whole graph, independent of each other: good enough to compare plans and to read an
// EXPLAIN.

#include "engine/plan/estimate.h"

#include <algorithm>
#include <cmath>

#include "engine/plan/seek.h"

namespace aitia::engine {
namespace {

constexpr double kFilterShare = 0.25;  // of the rows pass a predicate
constexpr double kGroupShare = 0.1;    // of the rows are groups of their own
constexpr double kListLength = 10;     // of an unwound list
constexpr double kSeekShare = 0.02;    // of the nodes with a label have a given value of a property
constexpr double kMostRows = 1e15;

class Estimator {
 public:
  Estimator(const LogicalPlan& plan, const Statistics& statistics) : plan_(plan), statistics_(statistics) {}

  double Walk(const Plan& plan, double argument_rows) {
    const size_t place = estimates_.size();
    estimates_.push_back(0);
    double input = argument_rows;
    if (!plan.inputs.empty()) input = Walk(plan.inputs.front(), argument_rows);
    double others = 0;
    for (size_t i = 1; i < plan.inputs.size(); ++i) others += Walk(plan.inputs[i], 1);
    second_ = others;
    const double rows =
        std::clamp(std::visit([&](const auto& op) { return Rows(op, input); }, plan.op), 0.0, kMostRows);
    estimates_[place] = rows;
    return rows;
  }

  std::vector<double> Take() { return std::move(estimates_); }

 private:
  double LabelShare(const std::vector<std::string>& labels) const {
    const double nodes = std::max(1.0, statistics_.Nodes());
    double share = 1;
    for (const std::string& label : labels) share *= statistics_.NodesWithLabel(label) / nodes;
    return share;
  }
  double Members(queries::ConceptId one_of) const {
    const auto& members = plan_.concepts[one_of.value].members;
    return static_cast<double>(std::count_if(members.begin(), members.end(),
                                             [](const auto& member) { return !member.more_general; }));
  }
  // Of a literal; otherwise `unknown`.
  static double Count(const std::optional<Expression>& expression, double unknown) {
    if (!expression || expression->kind != Expression::Kind::kLiteral ||
        expression->literal.type() != graph::Value::Type::kInteger) {
      return unknown;
    }
    return static_cast<double>(expression->literal.integer());
  }
  double Degree(const Hops& hops) const {
    double relationships = hops.types.empty() ? statistics_.Relationships() : 0;
    for (const std::string& type : hops.types) relationships += statistics_.RelationshipsOfType(type);
    if (hops.direction == Direction::kEither) relationships *= 2;
    return relationships / std::max(1.0, statistics_.Nodes());
  }
  double Links(const std::vector<graph::Relation>& relations) const {
    double links = 0;
    for (const graph::Relation relation : relations) {
      links += statistics_.RelationshipsOfType(graph::Name(relation));
    }
    return links;
  }

  double Rows(const Once&, double) const { return 1; }
  double Rows(const Argument&, double input) const { return input; }
  double Rows(const NodeScan& op, double input) const {
    return input * statistics_.Nodes() * LabelShare(op.labels);
  }
  double Rows(const NodeSeek& op, double input) const { return input * Members(op.one_of); }
  double Rows(const NodeCheck& op, double input) const {
    double share = LabelShare(op.labels);
    if (op.one_of) share *= std::min(1.0, Members(*op.one_of) / std::max(1.0, statistics_.Nodes()));
    return input * share;
  }
  double Rows(const PropertySeek& op, double input) const {
    const bool unique = op.key == "key" || op.key == "name";
    const double nodes = statistics_.Nodes() * LabelShare(op.labels);
    const double rows = unique ? 1 : std::max(1.0, nodes * kSeekShare);
    return input * rows * SeekValues({op.key, op.value, op.is_list});
  }
  double Rows(const Match& op, double input) const {
    double rows = input;
    for (const auto& pattern : op.patterns) rows *= std::pow(statistics_.Nodes(), pattern.nodes.size());
    return rows;
  }
  double Rows(const Expand& op, double input) const {
    const double degree = Degree(op.hops);
    double rows = degree;
    if (op.hops.variable_length) {
      rows = 0;
      double chain = std::pow(degree, op.hops.min_hops);
      for (uint32_t hops = op.hops.min_hops; hops <= op.hops.max_hops && rows < kMostRows && chain > 1e-9;
           ++hops) {
        rows += chain;
        chain *= degree;
        if (hops - op.hops.min_hops > 1000) break;
      }
    }
    return input * rows / (op.to_is_bound ? std::max(1.0, statistics_.Nodes()) : 1);
  }
  double Rows(const RelationshipEnds& op, double input) const {
    return op.hops.direction == Direction::kEither && !op.from_is_bound ? 2 * input : input;
  }
  double Rows(const ShortestPath&, double input) const { return input; }
  double Rows(const CountMatches&, double input) const { return input; }
  double Rows(const Filter&, double input) const { return input * kFilterShare; }
  double Rows(const Project&, double input) const { return input; }
  double Rows(const Aggregate& op, double input) const {
    return op.keys.empty() ? 1 : std::min(input, std::max(1.0, input * kGroupShare));
  }
  double Rows(const Distinct&, double input) const { return input; }
  double Rows(const Sort&, double input) const { return input; }
  double Rows(const Limit& op, double input) const {
    return std::min(std::max(0.0, input - Count(op.skip, 0)), Count(op.limit, input));
  }
  double Rows(const Top& op, double input) const {
    return std::min(std::max(0.0, input - Count(op.skip, 0)), Count(op.limit, input));
  }
  double Rows(const Unwind&, double input) const { return input * kListLength; }
  double Rows(const Optional&, double input) const { return input * std::max(1.0, second_); }
  double Rows(const Union&, double input) const { return input + second_; }
  double Rows(const Create&, double input) const { return input; }
  double Rows(const Change&, double input) const { return input; }
  double Rows(const Delete&, double input) const { return input; }
  double Rows(const Merge&, double input) const { return input * std::max(1.0, second_); }
  double Rows(const Call& op, double input) const { return op.returns ? input * second_ : input; }
  double Rows(const Foreach&, double input) const { return input; }
  double Rows(const ProcedureCall& op, double input) const {
    return op.yields.empty() ? input : input * kListLength;
  }
  double Rows(const Rank& op, double input) const {
    return input * std::min(statistics_.Nodes(), Links(op.clause.relations));
  }
  double Rows(const BestPaths& op, double input) const { return input * op.clause.count; }
  double Rows(const Claim&, double input) const { return input; }

  const LogicalPlan& plan_;
  const Statistics& statistics_;
  double second_ = 0;  // rows of all inputs but the first
  std::vector<double> estimates_;
};

}  // namespace

std::vector<double> EstimateRows(const LogicalPlan& plan, const Statistics& statistics) {
  Estimator estimator(plan, statistics);
  estimator.Walk(plan.root, 1);
  return estimator.Take();
}

}  // namespace aitia::engine
