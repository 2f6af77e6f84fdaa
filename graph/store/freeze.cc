#include "graph/store/freeze.h"

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/hash.h"
#include "graph/store/builder.h"

namespace aitia::graph {
namespace {

class Freezer {
 public:
  explicit Freezer(const View& view) : view_(view), base_(view.base()) {}

  StatusOr<Snapshot> Run() {
    for (size_t i = 0; i < view_.node_bound(); ++i) AddNode(NodeId(i));
    AddIndexedNames();
    for (size_t i = 0; i < view_.relationship_bound(); ++i) AddRelationship(RelationshipId(i));
    return builder_.Build();
  }

 private:
  void AddNode(NodeId node) {
    handles_.emplace_back();
    if (!view_.IsAlive(node)) return;
    std::vector<std::string_view> labels;
    for (const LabelId label : view_.Labels(node)) labels.push_back(view_.LabelName(label));
    const std::string_view key = view_.Key(node);
    const bool first = !key.empty() && keys_.emplace(key).second;
    handles_.back() = builder_.AddNode(first ? key : std::string_view(), labels);
    for (const auto& [name, value] : view_.Properties(node)) {
      builder_.SetProperty(handles_.back(), name, value);
    }
  }

  // What was set by hand; names, keys and aliases are found anyway.
  void AddIndexedNames() {
    for (size_t i = 0; i < base_.indexed_name_count(); ++i) {
      for (const NodeId node : base_.IndexedNodes(i)) {
        if (!view_.IsTouched(node)) builder_.AddIndexedName(handles_[node.value], base_.IndexedName(i));
      }
    }
  }

  void AddRelationship(RelationshipId relationship) {
    if (!view_.IsAlive(relationship)) return;
    const Builder::RelationshipHandle handle = builder_.AddRelationship(
        handles_[view_.Start(relationship).value], view_.TypeName(view_.Type(relationship)),
        handles_[view_.End(relationship).value]);
    for (const auto& [name, value] : view_.Properties(relationship)) {
      builder_.SetProperty(handle, name, value);
    }
    if (relationship.value >= base_.relationship_count()) return;
    for (size_t i = 0; i < base_.EvidenceCount(relationship); ++i) {
      const EvidenceView evidence = base_.EvidenceAt(relationship, i);
      builder_.AddEvidence(handle, Builder::EvidenceTexts{
                                       builder_.Intern(evidence.document), builder_.Intern(evidence.section),
                                       builder_.Intern(evidence.sentence), builder_.Intern(evidence.source),
                                       builder_.Intern(evidence.cue), builder_.Intern(evidence.frequency),
                                       evidence.span, evidence.polarity, evidence.certainty});
    }
  }

  const View& view_;
  const Snapshot& base_;
  Builder builder_;
  std::vector<Builder::Handle> handles_;  // by node id; invalid for those that were deleted
  StringSet keys_;
};

}  // namespace

StatusOr<Snapshot> Freeze(const View& view) {
  if (!view.has_changes()) return view.base();
  return Freezer(view).Run();
}

}  // namespace aitia::graph
