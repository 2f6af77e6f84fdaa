#include "engine/api/statement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "absl/container/flat_hash_set.h"
#include "engine/api/catalog.h"
#include "engine/api/diagnostics.h"
#include "engine/exec/view_statistics.h"
#include "engine/plan/build.h"
#include "engine/plan/optimize.h"
#include "graph/base/text.h"
#include "queries/bind/statement.h"
#include "queries/syntax/lexer.h"
#include "queries/syntax/parser.h"

namespace aitia {

using queries::BoundQuery;

namespace {

struct NamedControl {
  std::string_view word;
  Statement::Data::Control control;
};
constexpr std::array kControls = {
    NamedControl{"begin", Statement::Data::Control::kBegin},
    NamedControl{"commit", Statement::Data::Control::kCommit},
    NamedControl{"rollback", Statement::Data::Control::kRollback},
};

Statement::Data::Control ControlNamed(std::string_view text, const queries::Token& word) {
  for (const NamedControl& named : kControls) {
    if (queries::IsKeyword(text, word, named.word)) return named.control;
  }
  return Statement::Data::Control::kNone;
}

}  // namespace

bool Statement::ok() const { return !graph::HasError(data_->issues); }
const std::vector<Diagnostic>& Statement::diagnostics() const { return data_->diagnostics; }
const std::vector<std::string>& Statement::columns() const { return data_->columns; }
bool Statement::writes() const { return data_->writes; }
Statement::Statement(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

std::vector<ScriptStatement> SplitScript(std::string_view script) {
  std::vector<ScriptStatement> statements;
  graph::TextPosition at;
  size_t done = 0;
  for (const graph::ByteSpan span : queries::syntax::SplitStatements(script)) {
    at = graph::Shifted(graph::PositionOf(script.substr(done), span.begin - done), at);
    done = span.begin;
    statements.push_back({script.substr(span.begin, span.size()), at.line, at.column});
  }
  return statements;
}

TextKind KindOf(std::string_view text) {
  const std::vector<queries::Token> tokens = queries::Lex(text, queries::WordRule::kIdentifiers).tokens;
  size_t first = 0;
  while (queries::IsKeyword(text, tokens[first], "explain") ||
         queries::IsKeyword(text, tokens[first], "profile")) {
    ++first;
  }
  if (tokens[first].kind != queries::TokenKind::kWord) return TextKind::kQuestion;
  const std::string_view word = queries::TokenText(text, tokens[first]);
  if (!queries::syntax::BeginsStatement(word) &&
      ControlNamed(text, tokens[first]) == Statement::Data::Control::kNone) {
    return TextKind::kQuestion;
  }
  const bool ends = queries::TokenText(text, tokens[tokens.size() - 2]) == ";";
  return ends ? TextKind::kStatement : TextKind::kUnfinishedStatement;
}

namespace engine {
namespace {

bool Writes(const std::vector<queries::Clause>& clauses);

// Whether a clause writes, or one inside it.
class WritesClause {
 public:
  bool operator()(const queries::CreateClause&) const { return true; }
  bool operator()(const queries::SetClause&) const { return true; }
  bool operator()(const queries::DeleteClause&) const { return true; }
  bool operator()(const queries::MergeClause&) const { return true; }
  bool operator()(const queries::ForeachClause&) const { return true; }
  bool operator()(const queries::SubqueryClause& clause) const { return Writes(clause.part->clauses); }
  bool operator()(const queries::UnionClause& clause) const {
    return std::any_of(clause.parts.begin(), clause.parts.end(),
                       [](const queries::QueryPart& part) { return Writes(part.clauses); });
  }
  template <typename Clause>
  bool operator()(const Clause&) const {
    return false;
  }
};

bool Writes(const std::vector<queries::Clause>& clauses) {
  return std::any_of(clauses.begin(), clauses.end(),
                     [](const queries::Clause& clause) { return std::visit(WritesClause(), clause); });
}

// BEGIN, COMMIT or ROLLBACK, with or without TRANSACTION and `;`.
Statement::Data::Control ControlOf(std::string_view text) {
  constexpr size_t kLongest = 200;  // white space and a comment may be around the words
  if (text.size() > kLongest) return Statement::Data::Control::kNone;
  std::vector<queries::Token> tokens = queries::Lex(text, queries::WordRule::kIdentifiers).tokens;
  tokens.pop_back();  // the end
  if (!tokens.empty() && queries::TokenText(text, tokens.back()) == ";") tokens.pop_back();
  if (tokens.size() == 2 && queries::IsKeyword(text, tokens.back(), "transaction")) tokens.pop_back();
  if (tokens.size() != 1) return Statement::Data::Control::kNone;
  return ControlNamed(text, tokens.front());
}

// As written, and those that a procedure takes without being given arguments.
std::vector<Statement::Data::Parameter> ParametersOf(std::string_view text, const BoundQuery& query) {
  std::vector<Statement::Data::Parameter> parameters;
  absl::flat_hash_set<std::string> seen;
  for (const queries::Token& token : queries::Lex(text, queries::WordRule::kIdentifiers).tokens) {
    if (token.kind != queries::TokenKind::kParameter) continue;
    std::string name = queries::TokenValue(text, token);
    if (seen.insert(name).second) parameters.push_back({std::move(name), token.span});
  }
  for (const std::string& name : query.parameters) {
    if (seen.insert(name).second) parameters.push_back({name, {}});
  }
  return parameters;
}

std::vector<std::string> ColumnsOf(const BoundQuery& query) {
  if (!query.returns) return {};
  if (!query.column_names.empty()) return query.column_names;
  std::vector<std::string> names;
  for (const queries::VariableId column : query.columns) names.push_back(query.variables[column.value].name);
  return names;
}

// A statement that is not UTF-8 is told at its first wrong byte.
std::optional<graph::Issue> WrongEncoding(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t next = graph::NextCodePoint(text, at);
    if (text[at] == '\0' || !graph::IsValidUtf8(text.substr(at, next - at))) {
      const auto begin = static_cast<uint32_t>(at);
      return graph::Issue{graph::Severity::kError,
                          {begin, begin + 1},
                          "the statement is not text in UTF-8",
                          "check the encoding of what it came from",
                          "InvalidUnicodeCharacter"};
    }
    at = next;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Diagnostic> DiagnosticsOf(std::string_view text, const graph::Issues& issues,
                                      const RunOptions& options) {
  std::vector<Diagnostic> diagnostics;
  for (const graph::Issue& issue : issues) {
    Diagnostic& diagnostic =
        diagnostics.emplace_back(MakeDiagnostic(options.source, text, issue, {options.line, options.column}));
    if (issue.severity != graph::Severity::kError) continue;
    // A code is the detail of a SyntaxError, or type and detail with a slash between them.
    const size_t slash = issue.code.find('/');
    const bool typed = slash != std::string_view::npos;
    diagnostic.type = typed ? issue.code.substr(0, slash) : "SyntaxError";
    diagnostic.detail = typed ? issue.code.substr(slash + 1) : issue.code;
    if (diagnostic.detail.empty()) diagnostic.detail = "UnexpectedSyntax";
    diagnostic.phase = "compile time";
  }
  return diagnostics;
}

std::shared_ptr<const Statement::Data> PrepareStatement(std::string_view text, const graph::View& graph,
                                                        const ProcedureRegistry& procedures,
                                                        const RunOptions& options) {
  auto data = std::make_shared<Statement::Data>();
  data->text = text;
  const auto finish = [&] {
    data->diagnostics = DiagnosticsOf(data->text, data->issues, options);
    return data;
  };
  if (std::optional<graph::Issue> wrong = WrongEncoding(text)) {
    data->issues.push_back(*std::move(wrong));
    return finish();
  }
  data->control = ControlOf(text);
  if (data->control != Statement::Data::Control::kNone) return finish();
  const ViewCatalog catalog(graph, &procedures);
  queries::BoundStatement bound = queries::BindStatementText(text, &catalog);
  data->issues = std::move(bound.issues);
  if (!bound.query || graph::HasError(data->issues)) return finish();
  data->mode = bound.query->mode;
  data->writes = Writes(bound.query->clauses);
  data->columns = ColumnsOf(*bound.query);
  data->parameters = ParametersOf(text, *bound.query);
  graph::StatusOr<LogicalPlan> plan = BuildPlan(*bound.query);
  if (!plan.ok()) {
    data->issues.push_back(
        {graph::Severity::kError, {0, 0}, std::string(graph::Message(plan.status())), "", "NotPlanned"});
    return finish();
  }
  data->plan = Optimize(*std::move(plan), {options.rules_off}, ViewStatistics(graph));
  return finish();
}

}  // namespace engine
}  // namespace aitia
