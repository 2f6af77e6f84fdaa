#include "engine/exec/execute.h"

#include "engine/exec/aggregate_stream.h"
#include "engine/exec/expand_stream.h"
#include "engine/exec/filter_stream.h"
#include "engine/exec/leaf_stream.h"
#include "engine/exec/limit_stream.h"
#include "engine/exec/node_scan_stream.h"
#include "engine/exec/node_seek_stream.h"
#include "engine/exec/optional_stream.h"
#include "engine/exec/project_stream.h"
#include "engine/exec/reason_streams.h"
#include "engine/exec/sort_stream.h"
#include "engine/exec/unwind_stream.h"

namespace aitia::engine {
namespace {

// One stream for each operator of the plan.
class StreamMaker {
 public:
  explicit StreamMaker(Context* context) : context_(context) {}

  std::unique_ptr<Stream> Make(const Plan& plan) {
    Streams inputs;
    for (const Plan& input : plan.inputs) inputs.push_back(Make(input));
    return std::visit([&](const auto& op) { return MakeOne(op, plan, std::move(inputs)); }, plan.op);
  }

 private:
  using Made = std::unique_ptr<Stream>;

  Made MakeOne(const Once&, const Plan& plan, Streams inputs) {
    return New<OnceStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Argument&, const Plan& plan, Streams inputs) {
    auto stream = std::make_unique<ArgumentStream>(plan, context_, std::move(inputs));
    argument_ = stream.get();
    return stream;
  }
  Made MakeOne(const NodeScan&, const Plan& plan, Streams inputs) {
    return New<NodeScanStream>(plan, std::move(inputs));
  }
  Made MakeOne(const NodeSeek&, const Plan& plan, Streams inputs) {
    return New<NodeSeekStream>(plan, std::move(inputs));
  }
  Made MakeOne(const NodeCheck&, const Plan& plan, Streams inputs) {
    return New<NodeCheckStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Expand&, const Plan& plan, Streams inputs) {
    return New<ExpandStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Filter&, const Plan& plan, Streams inputs) {
    return New<FilterStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Project&, const Plan& plan, Streams inputs) {
    return New<ProjectStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Aggregate&, const Plan& plan, Streams inputs) {
    return New<AggregateStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Distinct&, const Plan& plan, Streams inputs) {
    return New<DistinctStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Sort&, const Plan& plan, Streams inputs) {
    return New<SortStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Top&, const Plan& plan, Streams inputs) {
    return New<SortStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Limit&, const Plan& plan, Streams inputs) {
    return New<LimitStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Unwind&, const Plan& plan, Streams inputs) {
    return New<UnwindStream>(plan, std::move(inputs));
  }
  // The second input was made last, so that the last argument is its leaf.
  Made MakeOne(const Optional&, const Plan& plan, Streams inputs) {
    return std::make_unique<OptionalStream>(plan, context_, std::move(inputs), argument_);
  }
  Made MakeOne(const Rank&, const Plan& plan, Streams inputs) {
    return New<RankStream>(plan, std::move(inputs));
  }
  Made MakeOne(const BestPaths&, const Plan& plan, Streams inputs) {
    return New<BestPathsStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Claim&, const Plan& plan, Streams inputs) {
    return New<ClaimStream>(plan, std::move(inputs));
  }

  template <typename T>
  Made New(const Plan& plan, Streams inputs) {
    return std::make_unique<T>(plan, context_, std::move(inputs));
  }

  Context* context_;
  ArgumentStream* argument_ = nullptr;
};

}  // namespace

graph::StatusOr<Execution> Execute(const graph::View& graph, const LogicalPlan& plan,
                                   const ExecuteOptions& options) {
  Context context{graph, plan, options.parameters, options.rank, options.most_rows, {}};
  const std::unique_ptr<Stream> root = StreamMaker(&context).Make(plan.root);
  Execution execution;
  std::vector<int> columns;
  for (const VariableId variable : plan.columns) {
    execution.columns.push_back(plan.variables[variable.value].name);
    columns.push_back(root->ColumnOf(variable));
  }
  Batch batch;
  while (true) {
    AITIA_ASSIGN_OR_RETURN(const bool more, root->Next(&batch));
    if (!more) break;
    for (size_t row = 0; row < batch.rows; ++row) {
      std::vector<graph::Value>& values = execution.rows.emplace_back();
      for (const int column : columns) {
        values.push_back(column < 0 ? graph::Value() : batch.columns[static_cast<size_t>(column)].At(row));
      }
    }
  }
  root->CollectRows(&execution.operator_rows);
  execution.reasons = std::move(context.reasons);
  return execution;
}

double ViewStatistics::Nodes() const { return static_cast<double>(graph_.node_count()); }

double ViewStatistics::NodesWithLabel(std::string_view label) const {
  const std::optional<graph::LabelId> id = graph_.FindLabel(label);
  return id ? static_cast<double>(graph_.NodesWithLabel(*id).size()) : 0;
}

double ViewStatistics::Relationships() const { return static_cast<double>(graph_.relationship_count()); }

double ViewStatistics::RelationshipsOfType(std::string_view type) const {
  const std::optional<graph::TypeId> id = graph_.FindType(type);
  return id ? static_cast<double>(graph_.RelationshipCount(*id)) : 0;
}

}  // namespace aitia::engine
