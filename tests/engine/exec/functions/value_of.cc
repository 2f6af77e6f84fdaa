#include "tests/engine/exec/functions/value_of.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "engine/exec/execute.h"
#include "engine/exec/literal.h"
#include "engine/exec/query_error.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/build.h"
#include "engine/plan/optimize.h"
#include "graph/base/text.h"
#include "queries/bind/statement.h"

namespace aitia::engine {
namespace {

using graph::ToAbsl;
using graph::Value;

graph::StatusOr<Execution> Run(std::string_view query, const graph::View& graph) {
  const queries::BoundStatement bound = queries::BindStatementText(query);
  if (!bound.query) {
    return graph::FailedPrecondition(
        absl::StrCat("SyntaxError ", bound.issues.empty() ? "?" : ToAbsl(bound.issues.front().code)));
  }
  AITIA_ASSIGN_OR_RETURN(LogicalPlan plan, BuildPlan(*bound.query));
  plan = Optimize(std::move(plan), {}, ViewStatistics(graph));
  ExecuteOptions options;
  options.parameters["null"] = Value();
  return Execute(graph, plan, options);
}

// A parameter may be anything, as far as can be told before the query runs.
std::string Query(std::string_view expression) {
  return absl::StrCat("RETURN ", absl::StrReplaceAll(ToAbsl(expression), {{"untyped(", "coalesce($null, "}}),
                      " AS value");
}

std::string ColumnText(const graph::StatusOr<Execution>& result, const graph::View& graph) {
  if (!result.ok()) {
    if (const auto error = ErrorOf(result.status())) return error->type + " " + error->detail;
    return std::string(graph::Message(result.status()));
  }
  std::string out;
  for (const auto& row : result->rows) {
    absl::StrAppend(&out, out.empty() ? "" : "\n", KitLiteral(row.front(), graph));
  }
  return out;
}

}  // namespace

std::string ValueOf(std::string_view expression) {
  return ColumnText(Run(Query(expression), graph::View()), graph::View());
}

std::string ColumnOf(std::string_view query, const graph::View& graph) {
  return ColumnText(Run(query, graph), graph);
}

std::string MessageOf(std::string_view expression) {
  const graph::StatusOr<Execution> result = Run(Query(expression), graph::View());
  return result.ok() ? "" : std::string(graph::Message(result.status()));
}

}  // namespace aitia::engine
