// Text to reply: parse and bind, plan, execute, and look up the reasons of the rows that are shown.

#include <algorithm>

#include "engine/api/catalog.h"
#include "engine/api/diagnostics.h"
#include "engine/api/graph_data.h"
#include "engine/exec/execute.h"
#include "engine/exec/view_statistics.h"
#include "engine/explain/reasons.h"
#include "engine/plan/build.h"
#include "engine/plan/estimate.h"
#include "engine/plan/explain_plan.h"
#include "engine/plan/optimize.h"
#include "graph/base/text.h"
#include "queries/bind/to_cypher.h"
#include "queries/questions/binder.h"
#include "queries/questions/question.h"

namespace aitia {
namespace {

using engine::Execution;
using engine::MakeDiagnostic;
using graph::Value;
using queries::BoundQuery;

// Where a question is not UTF-8, no word of it can be trusted.
std::optional<Diagnostic> WrongEncoding(std::string_view question) {
  if (graph::IsValidUtf8(question) && question.find('\0') == std::string_view::npos) return std::nullopt;
  size_t at = 0;
  while (at < question.size() && question[at] != '\0' &&
         graph::IsValidUtf8(question.substr(at, graph::NextCodePoint(question, at) - at))) {
    at = graph::NextCodePoint(question, at);
  }
  const auto begin = static_cast<uint32_t>(at);
  return MakeDiagnostic("question", question,
                        {graph::Severity::kError,
                         {begin, begin + 1},
                         "the question is not text in UTF-8",
                         "check the encoding of what it came from"});
}

template <typename T>
const T* FindClause(const BoundQuery& query) {
  for (const queries::Clause& clause : query.clauses) {
    if (const T* found = std::get_if<T>(&clause)) return found;
  }
  return nullptr;
}

// Whether the question itself says how many rows it wants.
bool IsLimited(const BoundQuery& query) {
  return std::any_of(query.clauses.begin(), query.clauses.end(), [](const queries::Clause& clause) {
    const auto* project = std::get_if<queries::ProjectClause>(&clause);
    return project != nullptr && project->limit.has_value();
  });
}

size_t ColumnOf(const engine::LogicalPlan& plan, queries::VariableId variable) {
  return static_cast<size_t>(std::find(plan.columns.begin(), plan.columns.end(), variable) -
                             plan.columns.begin());
}

void AddRanked(const graph::Snapshot& graph, const Execution& execution, size_t why, size_t most,
               Reply* reply) {
  for (size_t i = 0; i < execution.rows.size() && i < most; ++i) {
    const Value& reference = execution.rows[i][why];
    const engine::ReasonReference& reason =
        execution.reasons.references[static_cast<size_t>(reference.integer())];
    reply->answers.push_back(
        engine::MakeAnswer(graph, execution.reasons.rankings[reason.ranking], reason.place));
  }
}

void CollectRelationships(const Value& value, std::vector<graph::RelationshipId>* out) {
  if (value.type() == Value::Type::kRelationship) out->push_back(value.relationship());
  if (value.type() != Value::Type::kList) return;
  for (const Value& item : value.list()) CollectRelationships(item, out);
}

// A row that a pattern found: the first column is the answer, a number its belief, relationships what it
// rests on.
Answer MakePatternAnswer(const graph::Snapshot& graph, const std::vector<Value>& row) {
  std::vector<graph::RelationshipId> relationships;
  std::optional<double> score;
  for (size_t i = 1; i < row.size(); ++i) {
    CollectRelationships(row[i], &relationships);
    if (!score) score = engine::AsNumber(row[i]);
  }
  std::sort(relationships.begin(), relationships.end());
  relationships.erase(std::unique(relationships.begin(), relationships.end()), relationships.end());
  std::stable_sort(relationships.begin(), relationships.end(),
                   [&](auto a, auto b) { return graph.BeliefOf(a) > graph.BeliefOf(b); });
  if (!score) score = relationships.empty() ? 0 : graph.BeliefOf(relationships.front());
  if (row.front().type() == Value::Type::kNode) {
    return engine::MakeAnswer(graph, row.front().node(), *score, relationships);
  }
  Answer answer;
  answer.name =
      row.front().type() == Value::Type::kString ? row.front().string() : graph::ToLiteral(row.front());
  answer.score = *score;
  answer.why.text = answer.name;
  answer.why.value = *score;
  return answer;
}

void AddPaths(const graph::Snapshot& graph, const std::vector<engine::CausalPath>& paths, Reply* reply) {
  for (const engine::CausalPath& path : paths) reply->paths.push_back(engine::MakePath(graph, path));
}

void FillReply(const graph::Snapshot& graph, const BoundQuery& query, const engine::LogicalPlan& plan,
               const Execution& execution, size_t most, Reply* reply) {
  if (const auto* rank = FindClause<queries::RankClause>(query)) {
    reply->kind = ReplyKind::kRanking;
    const size_t why = ColumnOf(plan, rank->why);
    if (why < plan.columns.size()) AddRanked(graph, execution, why, most, reply);
  } else if (FindClause<queries::PathsClause>(query) != nullptr) {
    reply->kind = ReplyKind::kPaths;
    AddPaths(graph, execution.reasons.paths, reply);
  } else if (FindClause<queries::ClaimClause>(query) != nullptr) {
    reply->kind = ReplyKind::kVerdict;
    for (const engine::Verdict& verdict : execution.reasons.verdicts) {
      reply->verdict = engine::Name(verdict.kind);
      AddPaths(graph, verdict.affirmed, reply);
      AddPaths(graph, verdict.denied, reply);
      AddPaths(graph, verdict.follows, reply);
    }
  } else {
    reply->kind = ReplyKind::kRanking;
    for (size_t i = 0; i < execution.rows.size() && i < most; ++i) {
      if (!execution.rows[i].empty()) reply->answers.push_back(MakePatternAnswer(graph, execution.rows[i]));
    }
  }
}

// "AS json" names a format; "SHOW why" wants more than a table has.
std::string FormatOf(const BoundQuery& query) {
  if (!query.format.empty()) return query.format;
  return query.show.empty() || query.show == std::vector<std::string>{"counts"} ? "" : "text";
}

// The question by rule, with the names that its phrases resolved to where they differ.
std::string Understood(std::string_view question, const BoundQuery& query) {
  std::string out = queries::Unparse(queries::ParseQuestion(question).question);
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
  std::string names;
  for (const queries::BoundConcept& one : query.concepts) {
    if (one.phrase == one.name || one.name.empty()) continue;
    names += (names.empty() ? "" : ", ") + ("'" + one.phrase + "' is '" + one.name + "'");
  }
  return names.empty() ? out : out + " (" + names + ")";
}

}  // namespace

bool Reply::ok() const {
  return std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::kError;
  });
}

absl::StatusOr<Reply> Ask(const Graph& graph, std::string_view question, const AskOptions& options) {
  const graph::Snapshot& snapshot = graph.data().snapshot;
  const engine::ViewCatalog catalog(snapshot);
  Reply reply;
  if (std::optional<Diagnostic> wrong = WrongEncoding(question)) {
    reply.question = graph::Printable(question);
    reply.diagnostics.push_back(*std::move(wrong));
    return reply;
  }
  const queries::BoundQuestion bound = queries::BindQuestionText(question, catalog);
  for (const graph::Issue& issue : bound.issues)
    reply.diagnostics.push_back(MakeDiagnostic("question", question, issue));
  if (!bound.query) {
    if (reply.ok()) return graph::Internal("a question without an error was not understood");
    reply.question = graph::Printable(graph::CollapseSpace(question));
    return reply;
  }
  const BoundQuery& query = *bound.query;
  reply.question = Understood(question, query);
  reply.format = FormatOf(query);
  AITIA_ASSIGN_OR_RETURN(engine::LogicalPlan plan, engine::BuildPlan(query));
  plan = engine::Optimize(std::move(plan), {}, engine::ViewStatistics(snapshot));
  const auto explain = [&](std::span<const uint64_t> rows) {
    return engine::ExplainPlan(plan, engine::EstimateRows(plan, engine::ViewStatistics(snapshot)), rows);
  };
  if (query.mode == BoundQuery::Mode::kExplain) {
    reply.kind = ReplyKind::kPlan;
    reply.plan = explain({});
    return reply;
  }
  AITIA_ASSIGN_OR_RETURN(const Execution execution, engine::Execute(snapshot, plan, {}));
  const size_t most = IsLimited(query) ? execution.rows.size() : options.most;
  FillReply(snapshot, query, plan, execution, most, &reply);
  if (query.mode == BoundQuery::Mode::kProfile) reply.plan = explain(execution.operator_rows);
  return reply;
}

absl::StatusOr<Reply> Why(const Graph& graph, std::string_view from, std::string_view to) {
  const auto quoted = [](std::string_view name) {
    std::string out = "'";
    for (const char c : name) {
      if (c == '\\' || c == '\'') out += '\\';
      out += c;
    }
    return out + "'";
  };
  return Ask(graph, "WHY " + quoted(from) + " FOR " + quoted(to), {});
}

absl::StatusOr<Reply> ExplainSyntax(const Graph& graph, std::string_view question, SyntaxForm form) {
  Reply reply;
  reply.kind = ReplyKind::kPlan;
  reply.question = graph::Printable(graph::CollapseSpace(question));
  const queries::ParsedQuestion parsed = queries::ParseQuestion(question);
  graph::Issues issues = parsed.issues;
  if (!graph::HasError(issues)) {
    switch (form) {
      case SyntaxForm::kTree:
        reply.plan = queries::Dump(parsed.question);
        break;
      case SyntaxForm::kUnparsed:
        reply.plan = queries::Unparse(parsed.question);
        break;
      case SyntaxForm::kBound:
      case SyntaxForm::kCypher: {
        const engine::ViewCatalog catalog(graph.data().snapshot);
        const queries::BoundQuestion bound = queries::BindQuestion(parsed.question, catalog);
        issues.insert(issues.end(), bound.issues.begin(), bound.issues.end());
        if (!bound.query) break;
        reply.plan = form == SyntaxForm::kBound ? queries::Dump(*bound.query)
                                                : queries::ToCypher(*bound.query, catalog);
        break;
      }
    }
    if (!reply.plan.empty() && reply.plan.back() != '\n') reply.plan += '\n';
  }
  for (const graph::Issue& issue : issues)
    reply.diagnostics.push_back(MakeDiagnostic("question", question, issue));
  return reply;
}

}  // namespace aitia
