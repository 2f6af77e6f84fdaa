// Each thing is one node and each step between two things one edge, however many paths run over it.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/explain/layout.h"
#include "engine/explain/render.h"
#include "graph/io/dot.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {
namespace {

class PictureWriter {
 public:
  PictureWriter(std::string* out, const graph::DotOptions& options) : writer_(out, options) {}

  void Emphasise(const std::string& name) { emphasised_.insert(name); }

  void Add(const Path& path) {
    for (const Step& step : path.steps) {
      const size_t from = NodeNumber(step.from, step.from_labels);
      const size_t to = NodeNumber(step.to, step.to_labels);
      AddEdge(step, from, to);
    }
  }

  void Add(const Reason& reason) {
    for (const Path& path : reason.paths) Add(path);
    for (const Reason& part : reason.parts) Add(part);
  }

  size_t NodeNumber(const std::string& name, const std::vector<std::string>& labels) {
    const auto found = nodes_.find(name);
    if (found != nodes_.end()) return found->second;
    graph::KindSet kinds;
    for (const std::string& label : labels) {
      if (const auto kind = graph::KindNamed(label)) kinds.Add(*kind);
    }
    graph::DotNode node;
    node.label = name;
    node.fill = graph::DotFill(kinds);
    node.emphasised = emphasised_.contains(name);
    return nodes_[name] = writer_.AddNode(node);
  }

  void Finish() { writer_.Finish(); }

 private:
  void AddEdge(const Step& step, size_t from, size_t to) {
    // As the graph has it: a step against the arrow is drawn along it.
    if (!step.forward) std::swap(from, to);
    if (!edges_.insert({from, to, step.type, step.denied}).second) return;
    std::string label = step.denied ? "not " + step.type : step.type;
    bool hedged = !step.citations.empty();
    for (const Citation& citation : step.citations) hedged = hedged && citation.certainty != "certain";
    std::string tooltip;
    if (!step.citations.empty()) {
      const Citation& first = step.citations.front();
      if (!first.cue.empty()) label += "\n\"" + first.cue + "\"";
      label += "\n" + first.document;
      if (step.citations.size() > 1) absl::StrAppend(&label, " and ", step.citations.size() - 1, " more");
      tooltip = first.sentence;
    }
    graph::DotEdge edge;
    edge.label = label;
    edge.colour = graph::DotColour(graph::RelationNamed(step.type), step.denied);
    edge.width = 1 + 2 * std::clamp(step.belief, 0.0, 1.0);
    edge.dashed = hedged;
    edge.blocked = step.denied;
    edge.tooltip = tooltip;
    writer_.AddEdge(from, to, edge);
  }

  graph::DotWriter writer_;
  std::map<std::string, size_t> nodes_;
  std::set<std::string> emphasised_;
  std::set<std::tuple<size_t, size_t, std::string, bool>> edges_;
};

}  // namespace

std::string RenderDot(const Reply& reply, const RenderOptions&) {
  std::string out;
  graph::DotOptions options;
  options.title = reply.question;
  PictureWriter picture(&out, options);
  for (const Answer& answer : reply.answers) picture.Emphasise(answer.name);
  for (const Path& path : reply.paths) {
    if (path.steps.empty()) continue;
    picture.Emphasise(path.steps.front().from);
    picture.Emphasise(path.steps.back().to);
  }
  for (const Answer& answer : reply.answers) {
    picture.NodeNumber(answer.name, answer.labels);
    picture.Add(answer.why);
  }
  for (const Path& path : reply.paths) picture.Add(path);
  picture.Finish();
  return out;
}

}  // namespace aitia::engine
