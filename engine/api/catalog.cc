#include "engine/api/catalog.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "engine/api/word_forms.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "graph/model/name.h"

namespace aitia::engine {

using graph::NodeId;
using Member = queries::BoundConcept::Member;

namespace {

// Longer phrases are looked up only as they are: their other forms would be too many.
constexpr size_t kLongestVaried = 60;

}  // namespace

bool ViewCatalog::HasLabel(std::string_view label) const {
  return view_.FindLabel(label).has_value() || graph::KindNamed(label).has_value();
}

bool ViewCatalog::HasType(std::string_view type) const {
  return view_.FindType(type).has_value() || graph::RelationNamed(type).has_value();
}

std::vector<NodeId> ViewCatalog::Lookup(std::string_view phrase) const {
  const auto collect = [this](const std::vector<std::string>& names) {
    std::set<NodeId> found;
    for (const std::string& name : names) {
      for (const NodeId node : graph_.FindByName(name)) found.insert(node);
    }
    return std::vector<NodeId>(found.begin(), found.end());
  };
  const std::string name = graph::NormalForm(phrase);
  if (name.empty()) return {};
  std::vector<NodeId> nodes = collect({name});
  if (!nodes.empty() || name.size() > kLongestVaried) return nodes;
  const std::vector<std::string> spellings = SpellingVariants(name);
  nodes = collect(spellings);
  if (nodes.empty()) nodes = collect(InflectionVariants(name));
  // A word may differ in both, or in two places of the spelling.
  for (size_t i = 0; nodes.empty() && i < spellings.size(); ++i) {
    nodes = collect(SpellingVariants(spellings[i]));
    if (nodes.empty()) nodes = collect(InflectionVariants(spellings[i]));
  }
  return nodes;
}

std::vector<Member> ViewCatalog::Resolve(std::string_view phrase) const {
  std::vector<Member> members;
  absl::flat_hash_set<NodeId> seen;
  std::vector<NodeId> level = Lookup(phrase);
  for (const NodeId node : level) {
    seen.insert(node);
    members.push_back({node, 0, false});
  }
  const std::optional<graph::TypeId> is_a = graph_.TypeOf(graph::Relation::kIsA);
  if (!is_a) return members;
  const std::vector<NodeId> named = level;
  for (int distance = 1; !level.empty(); ++distance) {
    std::vector<NodeId> next;
    for (const NodeId node : level) {
      for (const NodeId special : graph_.Incoming(node, *is_a).nodes) {
        if (seen.insert(special).second) next.push_back(special);
      }
    }
    for (const NodeId node : next) members.push_back({node, distance, false});
    level = std::move(next);
  }
  for (const NodeId node : named) {
    for (const NodeId general : graph_.Outgoing(node, *is_a).nodes) {
      if (seen.insert(general).second) members.push_back({general, 1, true});
    }
  }
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::tie(a.distance, a.node) < std::tie(b.distance, b.node);
  });
  return members;
}

std::string ViewCatalog::NameOf(NodeId node) const {
  const std::string_view name = graph_.Name(node);
  return name.empty() ? absl::StrCat("#", node.value) : std::string(name);
}

std::vector<std::string> ViewCatalog::LabelsOf(NodeId node) const {
  std::vector<std::string> labels;
  for (const graph::LabelId label : graph_.Labels(node)) labels.emplace_back(graph_.LabelName(label));
  return labels;
}

size_t ViewCatalog::Degree(NodeId node) const {
  size_t degree = 0;
  for (size_t i = 0; i < graph_.types().size(); ++i) {
    const graph::TypeId type(i);
    degree += graph_.Outgoing(node, type).size() + graph_.Incoming(node, type).size();
  }
  return degree;
}

std::vector<std::string> ViewCatalog::NearestNames(std::string_view phrase, size_t most) const {
  const std::string wanted = graph::NormalForm(phrase);
  struct Found {
    size_t edits;
    size_t degree;
    std::string_view name;
    NodeId node;
  };
  std::vector<Found> found;
  const size_t limit = graph::EditsAllowed(wanted.size());
  const std::string padded = " " + wanted + " ";
  for (size_t i = 0; i < graph_.indexed_name_count(); ++i) {
    const std::string_view name = graph_.IndexedName(i);
    if (graph_.IndexedNodes(i).empty()) continue;
    size_t edits = graph::EditDistance(wanted, name, limit);
    if (edits > limit) {
      if (wanted.size() < 3 || (" " + std::string(name) + " ").find(padded) == std::string::npos) continue;
      edits = limit + 1;  // has the phrase among its words
    }
    size_t degree = 0;
    for (const NodeId node : graph_.IndexedNodes(i)) degree = std::max(degree, Degree(node));
    found.push_back({edits, degree, name, graph_.IndexedNodes(i).front()});
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tie(a.edits, b.degree, a.name) < std::tie(b.edits, a.degree, b.name);
  });
  std::vector<std::string> names;
  absl::flat_hash_set<NodeId> seen;
  for (const Found& one : found) {
    if (names.size() == most) break;
    if (seen.insert(one.node).second) names.emplace_back(one.name);
  }
  return names;
}

std::vector<std::string> ViewCatalog::NearestLabels(std::string_view label, size_t most) const {
  graph::Suggester suggester(label, most);
  for (size_t i = 0; i < view_.labels().size(); ++i) suggester.Offer(view_.LabelName(graph::LabelId(i)));
  for (size_t i = 0; i < graph::kKindCount; ++i) suggester.Offer(graph::Name(static_cast<graph::Kind>(i)));
  return suggester.Best();
}

std::vector<std::string> ViewCatalog::NearestTypes(std::string_view type, size_t most) const {
  graph::Suggester suggester(type, most);
  for (size_t i = 0; i < view_.types().size(); ++i) suggester.Offer(view_.TypeName(graph::TypeId(i)));
  return suggester.Best();
}

bool ViewCatalog::HasPropertyKey(std::string_view key) const {
  return view_.FindPropertyKey(key).has_value();
}

std::vector<std::string> ViewCatalog::NearestPropertyKeys(std::string_view key, size_t most) const {
  graph::Suggester suggester(key, most);
  for (size_t i = 0; i < view_.property_keys().size(); ++i) {
    suggester.Offer(view_.PropertyKeyName(graph::PropertyKeyId(i)));
  }
  return suggester.Best();
}

const queries::Procedure* ViewCatalog::FindProcedure(std::string_view name) const {
  const ProcedureCode* code = procedures_ == nullptr ? nullptr : procedures_->Find(name);
  return code == nullptr ? nullptr : &code->signature;
}

std::vector<std::string> ViewCatalog::ProcedureNames() const {
  return procedures_ == nullptr ? std::vector<std::string>() : procedures_->Names();
}

}  // namespace aitia::engine
