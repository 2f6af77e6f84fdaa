// A session holds one state of the graph. A statement that reads runs on it as it is; one that writes works
// on a delta, whose state takes its place if the statement succeeds. So failing leaves no trace, and a result
// goes on reading the state that it began with.
#include "engine/include/aitia/session.h"

#include <chrono>
#include <cstdint>
#include <optional>

#include "engine/api/graph_data.h"
#include "engine/api/result.h"
#include "engine/api/statement.h"
#include "engine/api/values.h"
#include "engine/exec/execute.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/estimate.h"
#include "engine/plan/optimize.h"
#include "graph/base/hash.h"
#include "graph/store/delta.h"
#include "graph/store/freeze.h"
#include "graph/store/side_effects.h"

namespace aitia {
namespace {

constexpr size_t kMostPlans = 256;  // then all are forgotten

struct KnownPlan {
  std::shared_ptr<const Statement::Data> statement;
  size_t size = 0;  // of the graph that it was made for
};

// The order in which a plan does things holds for graphs of about the same size.
bool AboutAsLarge(size_t a, size_t b) { return a <= 2 * b + 100 && b <= 2 * a + 100; }

size_t SizeOf(const graph::View& graph) { return graph.node_count() + graph.relationship_count(); }

Stats StatsOf(const graph::SideEffects& effects) {
  return {effects.nodes_created,         effects.nodes_deleted,     effects.relationships_created,
          effects.relationships_deleted, effects.labels_added,      effects.labels_removed,
          effects.properties_set,        effects.properties_removed};
}

}  // namespace

struct Session::Data {
  graph::View graph;
  std::optional<graph::View> before_transaction;
  graph::StringMap<KnownPlan> plans;
  engine::ProcedureRegistry procedures;

  std::shared_ptr<const Statement::Data> Prepare(std::string_view text, const RunOptions& options);
  void AddProcedure(engine::ProcedureCode code) {
    procedures.Add(std::move(code));
    plans.clear();  // they may call another one of the name
  }
  graph::Status Execute(const ValueMap& parameters, Result::Data* result);
  graph::Status Begin();
  graph::Status Commit();
  graph::Status Rollback();
};

std::shared_ptr<const Statement::Data> Session::Data::Prepare(std::string_view text,
                                                              const RunOptions& options) {
  std::string key(text);
  for (const std::string& rule : options.rules_off) key.append(1, '\0').append(rule);
  const size_t size = SizeOf(graph);
  const auto known = plans.find(key);
  if (known != plans.end() && AboutAsLarge(known->second.size, size)) return known->second.statement;
  std::shared_ptr<const Statement::Data> statement =
      engine::PrepareStatement(text, graph, procedures, options);
  // What is warned about may change with the graph.
  if (!statement->issues.empty()) return statement;
  if (plans.size() >= kMostPlans) plans.clear();
  plans.insert_or_assign(std::move(key), KnownPlan{statement, size});
  return statement;
}

graph::Status Session::Data::Execute(const ValueMap& parameters, Result::Data* result) {
  const Statement::Data& statement = *result->statement;
  switch (statement.control) {
    case Statement::Data::Control::kNone:
      break;
    case Statement::Data::Control::kBegin:
      return Begin();
    case Statement::Data::Control::kCommit:
      return Commit();
    case Statement::Data::Control::kRollback:
      return Rollback();
  }
  engine::ExecuteOptions options;
  options.parameters = engine::FromPublic(parameters);
  options.most_rows = UINT64_MAX;
  if (result->options.memory > 0) options.memory = result->options.memory;
  if (result->options.milliseconds > 0)
    options.time = std::chrono::milliseconds(result->options.milliseconds);
  options.procedures = &procedures;
  std::optional<graph::Delta> delta;
  if (statement.writes) delta.emplace(graph);
  AITIA_ASSIGN_OR_RETURN(engine::Execution execution, delta
                                                          ? engine::Execute(&*delta, statement.plan, options)
                                                          : engine::Execute(graph, statement.plan, options));
  if (result->options.rows > 0 && execution.rows.size() > result->options.rows) {
    return graph::ResourceExhausted("the query has more rows than it may have");
  }
  result->rows = std::move(execution.rows);
  result->operator_rows = std::move(execution.operator_rows);
  if (delta) {
    const graph::View after = delta->State();
    result->stats = StatsOf(graph::SideEffectsBetween(graph, after));
    graph = after;
  }
  result->graph = graph;
  return graph::OkStatus();
}

graph::Status Session::Data::Begin() {
  if (before_transaction) return graph::FailedPrecondition("a transaction is open already");
  before_transaction = graph;
  return graph::OkStatus();
}
graph::Status Session::Data::Commit() {
  if (!before_transaction) return graph::FailedPrecondition("no transaction is open");
  before_transaction.reset();
  return graph::OkStatus();
}
graph::Status Session::Data::Rollback() {
  if (!before_transaction) return graph::FailedPrecondition("no transaction is open");
  graph = *std::exchange(before_transaction, std::nullopt);
  return graph::OkStatus();
}

Session::Session() : data_(std::make_unique<Data>()) {}
Session::Session(const Graph& graph) : Session() { data_->graph = graph::View(graph.data().snapshot); }
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Statement Session::Prepare(std::string_view statement, const RunOptions& options) {
  return Statement(data_->Prepare(statement, options));
}

Result Session::Run(std::string_view statement, const ValueMap& parameters, const RunOptions& options) {
  return Run(Prepare(statement, options), parameters, options);
}

Result Session::Run(const Statement& statement, const ValueMap& parameters, const RunOptions& options) {
  auto result = std::make_unique<Result::Data>();
  result->statement = statement.data();
  result->options = options;
  graph::Issues issues = statement.data()->issues;
  const bool explains = statement.data()->mode == queries::BoundQuery::Mode::kExplain;
  for (const Statement::Data::Parameter& parameter : statement.data()->parameters) {
    if (explains || parameters.contains(parameter.name)) continue;
    issues.push_back({graph::Severity::kError, parameter.span,
                      "there is no value for the parameter $" + parameter.name, "",
                      "ParameterMissing/MissingParameter"});
  }
  result->diagnostics = engine::DiagnosticsOf(statement.data()->text, issues, options);
  result->ok = !graph::HasError(issues);
  if (result->ok && statement.data()->mode != queries::BoundQuery::Mode::kRun) {
    result->estimates = engine::EstimateRows(statement.data()->plan, engine::ViewStatistics(data_->graph));
  }
  if (result->ok && !explains) {
    if (const graph::Status status = data_->Execute(parameters, result.get()); !status.ok()) {
      result->Fail(status);
    }
  }
  return Result(std::move(result));
}

absl::Status Session::AddProcedure(std::string_view signature, ProcedureFunction run) {
  engine::ProcedureCode code;
  AITIA_ASSIGN_OR_RETURN(code.signature, queries::ParseProcedure(signature));
  const size_t width = code.signature.columns.size();
  code.run = [run = std::move(run), width, name = code.signature.name](
                 std::span<const graph::Value> arguments,
                 const graph::View& graph) -> graph::StatusOr<engine::ProcedureRows> {
    std::vector<Value> given;
    for (const graph::Value& argument : arguments) given.push_back(engine::ToPublic(argument, graph));
    AITIA_ASSIGN_OR_RETURN(const std::vector<std::vector<Value>> made, run(given));
    engine::ProcedureRows rows;
    for (const std::vector<Value>& row : made) {
      if (row.size() != width) {
        return graph::Internal("the procedure '" + name + "' made a row that has not a cell for each column");
      }
      std::vector<graph::Value>& values = rows.emplace_back();
      for (const Value& value : row) values.push_back(engine::FromPublic(value));
    }
    return rows;
  };
  data_->AddProcedure(std::move(code));
  return graph::OkStatus();
}

absl::Status Session::AddProcedure(std::string_view signature, const std::vector<std::vector<Value>>& table) {
  AITIA_ASSIGN_OR_RETURN(queries::Procedure procedure, queries::ParseProcedure(signature));
  engine::ProcedureRows rows;
  for (const std::vector<Value>& row : table) {
    std::vector<graph::Value>& values = rows.emplace_back();
    for (const Value& value : row) values.push_back(engine::FromPublic(value));
  }
  AITIA_ASSIGN_OR_RETURN(engine::ProcedureCode code,
                         engine::TableProcedure(std::move(procedure), std::move(rows)));
  data_->AddProcedure(std::move(code));
  return graph::OkStatus();
}

absl::Status Session::Begin() { return data_->Begin(); }
absl::Status Session::Commit() { return data_->Commit(); }
absl::Status Session::Rollback() { return data_->Rollback(); }
bool Session::in_transaction() const { return data_->before_transaction.has_value(); }

absl::StatusOr<Graph> Session::ToGraph() const {
  AITIA_ASSIGN_OR_RETURN(graph::Snapshot snapshot, graph::Freeze(data_->graph));
  return Graph(std::make_shared<const Graph::Data>(Graph::Data{std::move(snapshot), 0}));
}

std::vector<std::string> OptimizerRules() {
  std::vector<std::string> names;
  for (const engine::Rule& rule : engine::Rules()) names.emplace_back(rule.name);
  return names;
}

}  // namespace aitia
