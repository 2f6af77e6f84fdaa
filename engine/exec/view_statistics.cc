#include "engine/exec/view_statistics.h"

#include <algorithm>

namespace aitia::engine {
namespace {

constexpr size_t kSample = 32;

// Calls visit with numbers below `count` at even distances.
template <typename Visit>
void ForSample(size_t count, Visit&& visit) {
  const size_t step = std::max<size_t>(1, count / kSample);
  for (size_t i = step / 2; i < count; i += step) visit(i);
}

}  // namespace

double ViewStatistics::Nodes() const { return static_cast<double>(graph_.node_count()); }

double ViewStatistics::NodesWithLabel(std::string_view label) const {
  const std::optional<graph::LabelId> id = graph_.FindLabel(label);
  return id ? static_cast<double>(graph_.NodesWithLabel(*id).size()) : 0;
}

double ViewStatistics::Relationships() const { return static_cast<double>(graph_.relationship_count()); }

double ViewStatistics::RelationshipsOfType(std::string_view type) const {
  const std::optional<graph::TypeId> id = graph_.FindType(type);
  return id ? static_cast<double>(graph_.RelationshipCount(*id)) : 0;
}

double ViewStatistics::Degree(std::string_view label, std::string_view type, bool outgoing) const {
  const std::optional<graph::LabelId> id = graph_.FindLabel(label);
  if (label.empty() || type.empty() || !id) return Statistics::Degree(label, type, outgoing);
  const std::optional<graph::TypeId> type_id = graph_.FindType(type);
  const std::span<const graph::NodeId> nodes = graph_.NodesWithLabel(*id);
  if (nodes.empty() || !type_id) return 0;
  size_t seen = 0;
  size_t found = 0;
  ForSample(nodes.size(), [&](size_t i) {
    ++seen;
    found += (outgoing ? graph_.Outgoing(nodes[i], *type_id) : graph_.Incoming(nodes[i], *type_id)).size();
  });
  const double most = RelationshipsOfType(type) / static_cast<double>(nodes.size());
  return std::min(most, static_cast<double>(found) / static_cast<double>(seen));
}

double ViewStatistics::EndShare(std::string_view type, bool at_start, std::string_view label) const {
  const std::optional<graph::TypeId> type_id = graph_.FindType(type);
  const std::optional<graph::LabelId> label_id = graph_.FindLabel(label);
  if (!label_id) return 0;
  if (!type_id) return Statistics::EndShare(type, at_start, label);
  const auto first = graph_.RelationshipsOf(*type_id);
  const std::span<const graph::RelationshipId> created = graph_.CreatedRelationshipsOf(*type_id);
  size_t seen = 0;
  size_t found = 0;
  ForSample(first.count + created.size(), [&](size_t i) {
    const graph::RelationshipId one =
        i < first.count ? graph::RelationshipId(first.first.value + i) : created[i - first.count];
    if (!graph_.IsAlive(one)) return;
    ++seen;
    if (graph_.HasLabel(at_start ? graph_.Start(one) : graph_.End(one), *label_id)) ++found;
  });
  return seen == 0 ? 0 : static_cast<double>(found) / static_cast<double>(seen);
}

}  // namespace aitia::engine
