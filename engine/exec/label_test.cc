#include "engine/exec/label_test.h"

#include <algorithm>

namespace aitia::engine {

using Kind = queries::LabelTest::Kind;

LabelTester::LabelTester(const graph::View& graph, const queries::LabelTest& test)
    : graph_(graph), root_(Look(graph, test)) {}

LabelTester::Test LabelTester::Look(const graph::View& graph, const queries::LabelTest& test) {
  Test out;
  out.kind = test.kind;
  if (test.kind == Kind::kName) {
    out.label = graph.FindLabel(test.name);
    out.type = graph.FindType(test.name);
  }
  for (const queries::LabelTest& part : test.parts) out.parts.push_back(Look(graph, part));
  return out;
}

bool LabelTester::Passes(const Test& test, graph::NodeId node) const {
  const auto passes = [&](const Test& part) { return Passes(part, node); };
  switch (test.kind) {
    case Kind::kName:
      return test.label && graph_.HasLabel(node, *test.label);
    case Kind::kAny:
      return !graph_.Labels(node).empty();
    case Kind::kNot:
      return !passes(test.parts.front());
    case Kind::kAnd:
      return std::all_of(test.parts.begin(), test.parts.end(), passes);
    case Kind::kOr:
      return std::any_of(test.parts.begin(), test.parts.end(), passes);
  }
  return false;
}

bool LabelTester::Passes(graph::RelationshipId relationship) const {
  return Passes(root_, graph_.Type(relationship));
}

bool LabelTester::Passes(const Test& test, graph::TypeId type) {
  const auto passes = [&](const Test& part) { return Passes(part, type); };
  switch (test.kind) {
    case Kind::kName:
      return test.type == type;
    case Kind::kAny:
      return true;
    case Kind::kNot:
      return !passes(test.parts.front());
    case Kind::kAnd:
      return std::all_of(test.parts.begin(), test.parts.end(), passes);
    case Kind::kOr:
      return std::any_of(test.parts.begin(), test.parts.end(), passes);
  }
  return false;
}

HasAllLabels::HasAllLabels(const graph::View& graph, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::optional<graph::LabelId> label = graph.FindLabel(name);
    if (!label) {
      is_impossible_ = true;
      return;
    }
    if (std::find(labels_.begin(), labels_.end(), *label) == labels_.end()) labels_.push_back(*label);
  }
  if (labels_.size() != 1) return;
  const std::span<const graph::NodeId> nodes = graph.NodesWithLabel(labels_.front());
  if (nodes.empty() || nodes.back().value - nodes.front().value + 1 != nodes.size()) return;
  is_range_ = true;
  first_ = nodes.front().value;
  count_ = static_cast<uint32_t>(nodes.size());
}

}  // namespace aitia::engine
