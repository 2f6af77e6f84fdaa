#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "aitia/session.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/input.h"
#include "tools/aitia/output.h"
#include "tools/aitia/terminal.h"

namespace aitia::tools {
namespace {

struct Settings {
  Asked asked;
  std::string script;               // a file
  std::vector<std::string> values;  // of parameters: name=literal
  std::string format = "table";
  bool literals = false;
  bool fail_fast = false;
  std::string plan;  // show the plan in this form instead of the rows; empty: do not
};

absl::StatusOr<ValueMap> ReadParameters(const std::vector<std::string>& values) {
  ValueMap parameters;
  for (const std::string& given : values) {
    const size_t equals = given.find('=');
    const std::string name =
        given.substr(given.front() == '$' ? 1 : 0, equals - (given.front() == '$' ? 1 : 0));
    absl::StatusOr<Value> value = ParseLiteral(given.substr(equals + 1), "parameter " + name);
    if (!value.ok()) return value.status();
    parameters[name] = *std::move(value);
  }
  return parameters;
}

absl::StatusOr<Session> OpenSession(const Settings& settings) {
  if (settings.asked.graph.empty() && !settings.script.empty()) return Session();
  absl::StatusOr<Graph> graph = OpenGraph(settings.asked.graph);
  if (!graph.ok()) return graph.status();
  return Session(*graph);
}

// Writes rows and diagnostics; the exit status.
int ShowResult(Result result, const Settings& settings) {
  RowOptions options = RowsForOutput(settings.format);
  options.literals = settings.literals;
  absl::Status written;
  Render(&result, options, [&written](std::string_view text) {
    if (written.ok()) written = WriteOutput(text);
  });
  if (options.format != RowFormat::kJsonLines) {
    for (const Diagnostic& diagnostic : result.diagnostics()) WriteError(diagnostic.text);
  }
  if (!written.ok()) return Finish(written);
  return result.ok() ? kDone : kFailed;
}

int RunScript(const Settings& settings, const ValueMap& parameters, Session* session) {
  const absl::StatusOr<std::string> script = ReadFile(settings.script);
  if (!script.ok()) return Finish(script.status());
  int status = kDone;
  RunOptions options;
  options.source = settings.script == "-" ? "input" : settings.script;
  for (const ScriptStatement& statement : SplitScript(*script)) {
    options.line = statement.line;
    options.column = statement.column;
    if (ShowResult(session->Run(statement.text, parameters, options), settings) == kDone) continue;
    status = kFailed;
    if (settings.fail_fast) break;
  }
  return status;
}

int RunQuery(const Settings& settings) {
  const absl::StatusOr<ValueMap> parameters = ReadParameters(settings.values);
  if (!parameters.ok()) return Finish(parameters.status());
  absl::StatusOr<Session> session = OpenSession(settings);
  if (!session.ok()) return Finish(session.status());
  if (!settings.script.empty()) return RunScript(settings, *parameters, &*session);
  const std::string text = TextOrInput(settings.asked.words.front());
  if (settings.plan.empty()) return ShowResult(session->Run(text, *parameters), settings);
  Result result = session->Run("EXPLAIN " + text, *parameters);
  for (const Diagnostic& diagnostic : result.diagnostics()) WriteError(diagnostic.text);
  if (!result.ok()) return kFailed;
  const PlanFormat format = settings.plan == "json"  ? PlanFormat::kJson
                            : settings.plan == "dot" ? PlanFormat::kDot
                                                     : PlanFormat::kText;
  return Finish(WriteOutput(result.Plan(format)));
}

std::string CheckParameter(const std::string& given) {
  const size_t equals = given.find('=');
  const bool named = equals != std::string::npos && equals > (given.front() == '$' ? 1U : 0U);
  return named ? "" : "'" + given + "' is no name=value";
}

}  // namespace

Action SetUpQuery(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  AddAsked(app, {"QUERY"}, &settings->asked, &settings->script);
  app.add_option("--param", settings->values, "The value of a parameter, as an openCypher literal")
      ->option_text("NAME=VALUE")
      ->allow_extra_args(false)
      ->check(CheckParameter);
  AddChoice(app, "format", RowFormatNames(), "How rows are written (default: table)", &settings->format);
  app.add_flag("--literals", settings->literals, "Write every value as openCypher writes it");
  app.add_option("--script", settings->script,
                 "Run the statements of a file, which end with ';'; without a graph, on an empty one")
      ->option_text("FILE");
  app.add_flag("--fail-fast", settings->fail_fast, "Stop a script at the first statement that fails");
  AddChoice(app, "plan", {"text", "json", "dot"}, "Show the plan instead of the rows", &settings->plan);
  return [settings] { return RunQuery(*settings); };
}

}  // namespace aitia::tools
