// Reading queries by the product's planner and operators on a snapshot; the slow evaluator does the writing,
// and its graph is made into a snapshot.
#include "engine/exec/execute.h"
#include "engine/exec/literal.h"
#include "engine/exec/query_error.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/build.h"
#include "engine/plan/optimize.h"
#include "graph/store/builder.h"
#include "queries/bind/statement.h"
#include "queries/syntax/parser.h"
#include "tests/support/reference/reference.h"
#include "tests/tck/engine.h"
#include "tests/tck/error_code.h"

namespace aitia::tests::tck {
namespace {

graph::StatusOr<graph::Snapshot> SnapshotOf(const reference::Graph& source) {
  graph::Builder builder;
  std::vector<graph::Builder::Handle> handles;
  for (const reference::Node& node : source.nodes) {
    handles.emplace_back();
    if (!node.alive) continue;
    const std::vector<std::string_view> labels(node.labels.begin(), node.labels.end());
    handles.back() = builder.AddNode("", labels);
    for (const auto& [key, value] : node.properties) builder.SetProperty(handles.back(), key, value);
  }
  for (const reference::Relationship& relationship : source.relationships) {
    if (!relationship.alive) continue;
    const auto added = builder.AddRelationship(handles[relationship.start.value], relationship.type,
                                               handles[relationship.end.value]);
    for (const auto& [key, value] : relationship.properties) builder.SetProperty(added, key, value);
  }
  return builder.Build();
}

bool Writes(const queries::syntax::Query& query) {
  namespace syntax = queries::syntax;
  for (const syntax::SingleQuery& part : query.parts) {
    for (const syntax::Clause& clause : part.clauses) {
      const bool reads = std::holds_alternative<syntax::Match>(clause.body) ||
                         std::holds_alternative<syntax::Unwind>(clause.body) ||
                         std::holds_alternative<syntax::Projection>(clause.body);
      if (!reads) return true;
    }
  }
  return false;
}

class SnapshotEngine : public Engine {
 public:
  explicit SnapshotEngine(engine::OptimizerOptions optimizer) : optimizer_(std::move(optimizer)) {}

  void Reset() override {
    graph_ = {};
    snapshot_ = {};
  }
  void AddProcedure(const Procedure&) override {}

  Result Run(std::string_view statement, const Parameters& parameters) override {
    engine::ExecuteOptions options;
    for (const auto& [name, literal] : parameters) {
      const auto value = reference::ValueOf(literal);
      if (value) options.parameters[name] = *value;
    }
    const queries::BoundStatement bound = queries::BindStatementText(statement);
    Result result;
    if (!bound.query) {
      for (const graph::Issue& issue : bound.issues) {
        if (issue.severity != graph::Severity::kError) continue;
        result.error = FailureOf(issue);
        return result;
      }
    }
    const queries::syntax::Parsed parsed = queries::syntax::Parse(statement);
    if (Writes(parsed.statement->query)) return Write(statement, options.parameters);
    const auto execution = Execute(*bound.query, options);
    if (!execution.ok()) {
      const auto name = engine::ErrorOf(execution.status());
      const std::string message(graph::Message(execution.status()));
      result.error = name ? Failure{name->type, name->detail, "runtime", message}
                          : Failure{"Status", "", "runtime", message};
      return result;
    }
    result.columns = execution->columns;
    for (const auto& row : execution->rows) {
      std::vector<std::string>& cells = result.rows.emplace_back();
      for (const graph::Value& value : row) cells.push_back(engine::KitLiteral(value, snapshot_));
    }
    return result;
  }

 private:
  graph::StatusOr<engine::Execution> Execute(const queries::BoundQuery& query,
                                             const engine::ExecuteOptions& options) const {
    AITIA_ASSIGN_OR_RETURN(engine::LogicalPlan plan, engine::BuildPlan(query));
    plan = engine::Optimize(std::move(plan), optimizer_, engine::ViewStatistics(snapshot_));
    return engine::Execute(snapshot_, plan, options);
  }

  Result Write(std::string_view statement, const graph::ValueMap& parameters) {
    Result result;
    const reference::Answer answer = reference::Run(statement, parameters, &graph_);
    if (answer.error) {
      result.error = {answer.error->type, answer.error->detail, "runtime", answer.error->message};
      return result;
    }
    result.columns = answer.columns;
    result.stats = answer.stats;
    for (const graph::ValueList& row : answer.rows) {
      std::vector<std::string>& cells = result.rows.emplace_back();
      for (const graph::Value& value : row) cells.push_back(reference::KitLiteral(value, graph_));
    }
    auto snapshot = SnapshotOf(graph_);
    if (snapshot.ok()) snapshot_ = *std::move(snapshot);
    return result;
  }

  engine::OptimizerOptions optimizer_;
  reference::Graph graph_;
  graph::View snapshot_;
};

}  // namespace

std::unique_ptr<Engine> MakeSnapshotEngine() {
  return std::make_unique<SnapshotEngine>(engine::OptimizerOptions());
}

std::unique_ptr<Engine> MakePlainSnapshotEngine() {
  engine::OptimizerOptions optimizer;
  for (const engine::Rule& rule : engine::Rules()) optimizer.switched_off.emplace_back(rule.name);
  return std::make_unique<SnapshotEngine>(std::move(optimizer));
}

}  // namespace aitia::tests::tck
