#include "engine/exec/reason_streams.h"

#include <iterator>

#include "engine/causal/paths.h"

namespace aitia::engine {

using graph::Value;

RankStream::RankStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)), clause_(std::get<Rank>(plan.op).clause) {}

graph::StatusOr<size_t> RankStream::Begin(const Batch&, size_t) {
  Reasons& reasons = context().reasons;
  ranking_ = reasons.rankings.size();
  reasons.rankings.push_back(
      Ranking::Make(graph().base(), clause_, context().plan.concepts, context().rank_parameters));
  references_ = reasons.references.size();
  const size_t count = reasons.rankings.back().candidates().size();
  for (size_t place = 0; place < count; ++place) reasons.references.push_back({ranking_, place});
  return count;
}

void RankStream::Write(VariableId variable, size_t i, Column* column) {
  const RankedCandidate& candidate = context().reasons.rankings[ranking_].candidates()[i];
  if (variable == clause_.answer) {
    column->Append(candidate.node);
  } else if (variable == clause_.score) {
    column->Append(Value(candidate.score));
  } else if (variable == clause_.probability) {
    column->Append(Value(candidate.probability));
  } else {
    column->Append(Value(static_cast<int64_t>(references_ + i)));
  }
}

BestPathsStream::BestPathsStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)), clause_(std::get<BestPaths>(plan.op).clause) {}

graph::StatusOr<size_t> BestPathsStream::Begin(const Batch&, size_t) {
  std::vector<CausalPath> paths =
      FindBestPaths(graph().base(), clause_, context().plan.concepts, context().rank_parameters);
  std::vector<CausalPath>& all = context().reasons.paths;
  first_ = all.size();
  const size_t count = paths.size();
  std::move(paths.begin(), paths.end(), std::back_inserter(all));
  return count;
}

void BestPathsStream::Write(VariableId variable, size_t i, Column* column) {
  const CausalPath& path = context().reasons.paths[first_ + i];
  if (variable == clause_.belief) return column->Append(Value(path.belief));
  graph::PathValue value;
  value.nodes.push_back(path.steps.front().from);
  for (const CausalStep& step : path.steps) {
    value.nodes.push_back(step.to);
    value.relationships.push_back(step.relationships.front());
  }
  column->Append(Value(std::move(value)));
}

ClaimStream::ClaimStream(const Plan& plan, Context* context, Streams inputs)
    : EachRowStream(plan, context, std::move(inputs)), clause_(std::get<Claim>(plan.op).clause) {}

graph::StatusOr<size_t> ClaimStream::Begin(const Batch&, size_t) {
  std::vector<Verdict>& verdicts = context().reasons.verdicts;
  verdict_ = verdicts.size();
  verdicts.push_back(Judge(graph().base(), clause_, context().plan.concepts, context().rank_parameters));
  return size_t{1};
}

void ClaimStream::Write(VariableId variable, size_t, Column* column) {
  const Verdict& verdict = context().reasons.verdicts[verdict_];
  if (variable == clause_.verdict) return column->Append(Value(Name(verdict.kind)));
  graph::ValueList relationships;
  for (const auto* paths : {&verdict.affirmed, &verdict.denied}) {
    for (const CausalPath& path : *paths) {
      for (const graph::RelationshipId one : path.steps.front().relationships)
        relationships.emplace_back(one);
    }
  }
  column->Append(Value(std::move(relationships)));
}

}  // namespace aitia::engine
