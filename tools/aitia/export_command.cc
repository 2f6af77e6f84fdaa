#include <memory>
#include <string>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

struct Settings {
  std::string graph;
  std::string format = "jsonl";
  std::string output;  // empty or "-": standard output
};

int ExportGraph(const Settings& settings) {
  const bool to_file = !settings.output.empty() && settings.output != "-";
  if (to_file) {
    if (absl::Status status = CheckNotRead(settings.output, {settings.graph}); !status.ok())
      return Finish(status);
  }
  const absl::StatusOr<Graph> graph = OpenGraph(settings.graph);
  if (!graph.ok()) return Finish(graph.status());
  const absl::StatusOr<std::string> text =
      Export(*graph, settings.format == "dot" ? ExportFormat::kDot : ExportFormat::kJsonLines);
  if (!text.ok()) return Finish(text.status());
  return Finish(to_file ? WriteFile(settings.output, *text) : WriteOutput(*text));
}

}  // namespace

Action SetUpExport(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  AddGraph(app, &settings->graph);
  AddChoice(app, "format", {"jsonl", "dot"}, "JSON Lines or Graphviz (default: jsonl)", &settings->format);
  app.add_option("-o,--output", settings->output, "File to write (default: standard output)")
      ->option_text("FILE");
  return [settings] { return ExportGraph(*settings); };
}

}  // namespace aitia::tools
