#include "tests/engine/exec/cypher_runner.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/exec/literal.h"
#include "engine/exec/query_error.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/build.h"
#include "engine/plan/explain_plan.h"
#include "graph/base/text.h"
#include "queries/bind/statement.h"

namespace aitia::engine {
namespace {

std::string Text(const graph::Status& status) {
  const std::optional<QueryErrorName> error = ErrorOf(status);
  const std::string name = error ? error->type + " " + error->detail + ": " : "";
  return name + std::string(graph::Message(status));
}

std::string Sorted(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : graph::Split(text, '\n')) lines.emplace_back(line);
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace

graph::StatusOr<LogicalPlan> CypherRunner::PlanOf(std::string_view statement) {
  const queries::BoundStatement bound = queries::BindStatementText(statement);
  for (const graph::Issue& issue : bound.issues) {
    if (issue.severity == graph::Severity::kError) return graph::InvalidArgument(issue.message);
  }
  AITIA_ASSIGN_OR_RETURN(LogicalPlan plan, BuildPlan(*bound.query));
  return Optimize(std::move(plan), rules, ViewStatistics(delta_.view()));
}

std::string CypherRunner::Run(std::string_view statement) {
  const graph::StatusOr<LogicalPlan> plan = PlanOf(statement);
  if (!plan.ok()) return Text(plan.status());
  const graph::View before = delta_.State();
  const graph::StatusOr<Execution> execution = Execute(&delta_, *plan, options);
  if (!execution.ok()) {
    delta_.Restore(before);
    return Text(execution.status());
  }
  std::string out;
  for (const auto& row : execution->rows) {
    for (size_t i = 0; i < row.size(); ++i) out += (i > 0 ? ", " : "") + KitLiteral(row[i], delta_.view());
    out += '\n';
  }
  return out;
}

std::string CypherRunner::Read(std::string_view statement, bool ordered) {
  const auto run = [&] { return ordered ? Run(statement) : Sorted(Run(statement)); };
  const std::string rows = run();
  for (const Rule& rule : Rules()) {
    rules.switched_off = {std::string(rule.name)};
    EXPECT_EQ(run(), rows) << statement << "\nwithout " << rule.name;
  }
  rules.switched_off.clear();
  options.batch_rows = 1;
  EXPECT_EQ(run(), rows) << statement << "\nwith batches of one row";
  options.batch_rows = kBatchRows;
  return rows;
}

std::string CypherRunner::Explain(std::string_view statement) {
  const graph::StatusOr<LogicalPlan> plan = PlanOf(statement);
  return plan.ok() ? ExplainPlan(*plan, {}, {}) : Text(plan.status());
}

}  // namespace aitia::engine
