#include <array>
#include <memory>
#include <string>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/input.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

struct NamedSyntaxForm {
  const char* name;
  SyntaxForm form;
};
constexpr std::array kSyntaxForms = {
    NamedSyntaxForm{"tree", SyntaxForm::kTree},
    NamedSyntaxForm{"unparsed", SyntaxForm::kUnparsed},
    NamedSyntaxForm{"bound", SyntaxForm::kBound},
    NamedSyntaxForm{"cypher", SyntaxForm::kCypher},
};

struct Settings {
  Asked asked;
  Rendering rendering{.format = "table"};
  AskOptions options;
  bool explain = false;
  std::string form;  // of the question's syntax; empty: answer it
};

int AnswerQuestion(const Settings& settings) {
  const absl::StatusOr<Graph> graph = OpenGraph(settings.asked.graph);
  if (!graph.ok()) return Finish(graph.status());
  std::string question = TextOrInput(settings.asked.words.front());
  if (settings.explain) question = "EXPLAIN " + question;
  const RenderOptions options = ForOutput(settings.rendering);
  for (const NamedSyntaxForm& named : kSyntaxForms) {
    if (named.name == settings.form) return Show(ExplainSyntax(*graph, question, named.form), options);
  }
  return Show(Ask(*graph, question, settings.options), options);
}

}  // namespace

Action SetUpAsk(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  AddAsked(app, {"QUESTION"}, &settings->asked);
  AddRendering(app, FormatNames(), &settings->rendering);
  app.add_option("--top", settings->options.most,
                 "Answers at most, unless the question says TOP n (default: " +
                     std::to_string(settings->options.most) + ")")
      ->option_text("N")
      ->check(CLI::Range(1, 1000000));
  app.add_flag("--explain", settings->explain, "Show the plan instead of the answers");
  std::vector<std::string> forms;
  for (const NamedSyntaxForm& form : kSyntaxForms) forms.emplace_back(form.name);
  AddChoice(app, "dump", forms, "Show how the question was read instead of the answers", &settings->form);
  return [settings] { return AnswerQuestion(*settings); };
}

}  // namespace aitia::tools
