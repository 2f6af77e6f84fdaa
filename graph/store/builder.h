// Collects nodes and relationships in any order and makes the immutable snapshot.
//
// The snapshot depends on what was added, not on the order: nodes are sorted by key, relationships by (type,
// start, end), evidence by (document, span); only nodes without a key and parallel relationships keep the
// order of adding.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

class Builder {
 public:
  // A node as numbered by this builder (not the snapshot's NodeId).
  using Handle = Id<struct BuilderNodeTag>;
  using RelationshipHandle = Id<struct BuilderRelationshipTag>;
  // A text as numbered by this builder (not the snapshot's StringId).
  using Text = Id<struct BuilderTextTag>;

  Builder();
  // Begins with texts that are sorted by bytes, each once: text i has the number i. Their memory must outlive
  // the builder. They get into the snapshot only if something that is added uses them.
  explicit Builder(std::vector<std::string_view> texts);
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  // The number of a text, for those who add the same one many times.
  Text Intern(std::string_view text);

  // `key` empty: the node has no identity of its own. A second node of the same key is an error at Build. The
  // key becomes the property "key" as well.
  Handle AddNode(std::string_view key, std::span<const std::string_view> labels);
  Handle AddNode(Text key, std::span<const Text> labels);
  void AddLabels(Handle node, std::span<const std::string_view> labels);
  void SetProperty(Handle node, std::string_view key, const Value& value);  // null removes; the last counts
  void SetProperty(Handle node, Text key, Text value);
  void SetProperty(Handle node, Text key, std::span<const Text> list);
  RelationshipHandle AddRelationship(Handle start, std::string_view type, Handle end);
  RelationshipHandle AddRelationship(Handle start, Text type, Handle end);
  void SetProperty(RelationshipHandle relationship, std::string_view key, const Value& value);
  void SetProperty(RelationshipHandle relationship, Text key, Text value);
  void SetProperty(RelationshipHandle relationship, Text key, double value);

  // A relationship with evidence gets origin "stated", its strongest certainty and the belief of its
  // sentences as properties, unless they are set. A node labelled Document whose key (or name) is the
  // evidence's document is its document_node.
  void AddEvidence(RelationshipHandle relationship, const Evidence& evidence);
  // The same with texts by their numbers.
  struct EvidenceTexts {
    Text document, section, sentence, source, cue, frequency;
    ByteSpan span;
    Polarity polarity;
    Certainty certainty;
  };
  void AddEvidence(RelationshipHandle relationship, const EvidenceTexts& evidence);

  // Another name under which FindByName finds the node (its key, name and aliases are found anyway).
  void AddIndexedName(Handle node, std::string_view normal_name);
  // Saves the builder the work of finding out the normal forms of names: of text i it is normal[i]. What it
  // says of a text that is no key, name or alias does not matter.
  void SetNormalForms(std::vector<Text> normal);

  size_t node_count() const;
  size_t relationship_count() const;

  // Leaves the builder empty. Errors: a key twice; more than 2^32 - 2 of anything; a value that a property
  // cannot hold (a node, a relationship, a path; lists and maps nested more than kMaxValueDepth deep).
  // `strings` may be null; otherwise it gets the StringId of each text by its number, invalid for those that
  // are not in the snapshot.
  StatusOr<Snapshot> Build(std::vector<StringId>* strings = nullptr);

 private:
  std::unique_ptr<struct Draft> draft_;
};

}  // namespace aitia::graph
