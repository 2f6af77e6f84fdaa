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
  Asked asked;
  Rendering rendering{.format = "text"};
};

}  // namespace

Action SetUpWhy(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  AddAsked(app, {"FROM", "TO"}, &settings->asked);
  AddRendering(app, {"text", "json", "dot"}, &settings->rendering);
  return [settings] {
    const absl::StatusOr<Graph> graph = OpenGraph(settings->asked.graph);
    if (!graph.ok()) return Finish(graph.status());
    return Show(Why(*graph, settings->asked.words[0], settings->asked.words[1]),
                ForOutput(settings->rendering));
  };
}

}  // namespace aitia::tools
