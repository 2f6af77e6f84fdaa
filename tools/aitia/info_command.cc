#include <memory>
#include <string>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/info.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

struct Settings {
  std::string graph;
  std::string format = "text";
};

}  // namespace

Action SetUpInfo(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  AddGraph(app, &settings->graph);
  AddChoice(app, "format", {"text", "json"}, "How it is written (default: text)", &settings->format);
  return [settings] {
    const absl::StatusOr<Graph> graph = OpenGraph(settings->graph);
    if (!graph.ok()) return Finish(graph.status());
    const std::string name = GraphName(settings->graph);
    const Graph::Info info = graph->Describe();
    return Finish(WriteOutput(settings->format == "json" ? InfoJson(name, info) : InfoText(name, info)));
  };
}

}  // namespace aitia::tools
