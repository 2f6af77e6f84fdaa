#include "engine/exec/make_stream.h"

#include <utility>

#include "engine/exec/aggregate_stream.h"
#include "engine/exec/chain_stream.h"
#include "engine/exec/change_stream.h"
#include "engine/exec/count_matches_stream.h"
#include "engine/exec/create_stream.h"
#include "engine/exec/expand_stream.h"
#include "engine/exec/filter_stream.h"
#include "engine/exec/limit_stream.h"
#include "engine/exec/merge_stream.h"
#include "engine/exec/nested_stream.h"
#include "engine/exec/node_scan_stream.h"
#include "engine/exec/node_seek_stream.h"
#include "engine/exec/optional_stream.h"
#include "engine/exec/procedure_stream.h"
#include "engine/exec/project_stream.h"
#include "engine/exec/property_seek_stream.h"
#include "engine/exec/reach_stream.h"
#include "engine/exec/reason_streams.h"
#include "engine/exec/relationship_ends_stream.h"
#include "engine/exec/shortest_path_stream.h"
#include "engine/exec/sort_stream.h"
#include "engine/exec/union_stream.h"
#include "engine/exec/unwind_stream.h"

namespace aitia::engine {
namespace {

using Made = std::unique_ptr<Stream>;
using Arguments = std::vector<ArgumentStream*>;

// One stream for each operator of the plan.
class StreamMaker {
 public:
  explicit StreamMaker(Context* context) : context_(context) {}

  // Leaves that nobody in the plan sets are added to `arguments`.
  Made Make(const Plan& plan, Arguments* arguments) {
    if (std::holds_alternative<Optional>(plan.op)) return MakeNested<OptionalStream>(plan, arguments);
    if (std::holds_alternative<Merge>(plan.op)) return MakeNested<MergeStream>(plan, arguments);
    if (std::holds_alternative<Call>(plan.op)) return MakeNested<CallStream>(plan, arguments);
    if (std::holds_alternative<Foreach>(plan.op)) return MakeNested<ForeachStream>(plan, arguments);
    Streams inputs;
    for (const Plan& input : plan.inputs) inputs.push_back(Make(input, arguments));
    if (std::holds_alternative<Argument>(plan.op)) {
      auto stream = std::make_unique<ArgumentStream>(plan, context_, std::move(inputs));
      arguments->push_back(stream.get());
      return stream;
    }
    return std::visit([&](const auto& op) { return MakeOne(op, plan, std::move(inputs)); }, plan.op);
  }

 private:
  // The second input runs for each row of the first, which sets its leaves.
  template <typename T>
  Made MakeNested(const Plan& plan, Arguments* arguments) {
    Streams inputs;
    Arguments own;
    inputs.push_back(Make(plan.inputs[0], arguments));
    inputs.push_back(Make(plan.inputs[1], &own));
    return std::make_unique<T>(plan, context_, std::move(inputs), std::move(own));
  }

  Made MakeOne(const Once&, const Plan& plan, Streams inputs) {
    return New<OnceStream>(plan, std::move(inputs));
  }
  Made MakeOne(const NodeScan&, const Plan& plan, Streams inputs) {
    return New<NodeScanStream>(plan, std::move(inputs));
  }
  Made MakeOne(const NodeSeek&, const Plan& plan, Streams inputs) {
    return New<NodeSeekStream>(plan, std::move(inputs));
  }
  Made MakeOne(const PropertySeek&, const Plan& plan, Streams inputs) {
    return New<PropertySeekStream>(plan, std::move(inputs));
  }
  Made MakeOne(const NodeCheck&, const Plan& plan, Streams inputs) {
    return New<NodeCheckStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Expand& op, const Plan& plan, Streams inputs) {
    if (op.distinct_ends) return New<ReachStream>(plan, std::move(inputs));
    if (op.hops.variable_length) return New<ChainStream>(plan, std::move(inputs));
    return New<ExpandStream>(plan, std::move(inputs));
  }
  Made MakeOne(const RelationshipEnds&, const Plan& plan, Streams inputs) {
    return New<RelationshipEndsStream>(plan, std::move(inputs));
  }
  Made MakeOne(const ShortestPath&, const Plan& plan, Streams inputs) {
    return New<ShortestPathStream>(plan, std::move(inputs));
  }
  Made MakeOne(const CountMatches&, const Plan& plan, Streams inputs) {
    return New<CountMatchesStream>(plan, std::move(inputs));
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
  Made MakeOne(const Union&, const Plan& plan, Streams inputs) {
    return New<UnionStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Create&, const Plan& plan, Streams inputs) {
    return New<CreateStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Change&, const Plan& plan, Streams inputs) {
    return New<ChangeStream>(plan, std::move(inputs));
  }
  Made MakeOne(const Delete&, const Plan& plan, Streams inputs) {
    return New<DeleteStream>(plan, std::move(inputs));
  }
  Made MakeOne(const ProcedureCall&, const Plan& plan, Streams inputs) {
    return New<ProcedureStream>(plan, std::move(inputs));
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
  // These are dealt with before, or cannot be here.
  template <typename Other>
  Made MakeOne(const Other&, const Plan& plan, Streams) {
    return New<OnceStream>(plan, {});
  }

  template <typename T>
  Made New(const Plan& plan, Streams inputs) {
    return std::make_unique<T>(plan, context_, std::move(inputs));
  }

  Context* context_;
};

}  // namespace

MadeStream MakeStream(const Plan& plan, Context* context) {
  MadeStream made;
  made.root = StreamMaker(context).Make(plan, &made.arguments);
  return made;
}

}  // namespace aitia::engine
