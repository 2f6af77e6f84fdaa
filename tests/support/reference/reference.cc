#include "tests/support/reference/reference.h"

#include "queries/syntax/parser.h"
#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {

Answer Run(std::string_view statement, const graph::ValueMap& parameters, Graph* graph, int64_t most_steps) {
  Answer answer;
  const syntax::Parsed parsed = syntax::Parse(statement);
  if (!parsed.statement) {
    const graph::Issue& issue = parsed.issues.front();
    answer.error = {"SyntaxError", std::string(issue.code), issue.message, /*at_compile_time=*/true};
    return answer;
  }
  const Graph before = *graph;
  try {
    Evaluator evaluator(statement, parameters, graph, most_steps);
    const Table table = evaluator.RunQuery(parsed.statement->query, {}, {});
    evaluator.CheckDeleted();
    if (table.returned) answer.columns = table.columns;
    for (const Row& row : table.rows) {
      if (!table.returned) break;
      graph::ValueList cells;
      for (const std::string& column : table.columns) cells.push_back(row.at(column));
      answer.rows.push_back(std::move(cells));
    }
    answer.stats = Difference(before, *graph);
  } catch (const Error& error) {
    *graph = before;
    answer = {};
    answer.error = {error.type, error.detail, error.message};
  }
  return answer;
}

std::optional<graph::Value> ValueOf(std::string_view literal) {
  const syntax::ParsedExpression parsed = syntax::ParseExpression(literal);
  if (!parsed.expression) return std::nullopt;
  try {
    Graph graph;
    const Row row;
    return Evaluator(literal, {}, &graph, kUsualSteps).Evaluate(*parsed.expression, {row});
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace aitia::tests::reference
