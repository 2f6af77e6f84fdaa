#include "engine/causal/link.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "engine/causal/frequency.h"
#include "graph/base/hash.h"
#include "graph/model/witness.h"

namespace aitia::engine {
namespace {

using graph::NodeId;
using graph::Relation;
using graph::RelationshipId;
using graph::TypeId;

// The place of each text among all of them in order.
std::vector<uint32_t> Numbers(const std::vector<std::string_view>& texts) {
  std::vector<std::string_view> sorted = texts;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<uint32_t> numbers;
  numbers.reserve(texts.size());
  for (const std::string_view text : texts) {
    numbers.push_back(
        static_cast<uint32_t>(std::lower_bound(sorted.begin(), sorted.end(), text) - sorted.begin()));
  }
  return numbers;
}

using Place = std::pair<std::string_view, graph::ByteSpan>;

size_t CountUnique(std::vector<Place>* places) {
  std::sort(places->begin(), places->end());
  places->erase(std::unique(places->begin(), places->end()), places->end());
  return places->size();
}

}  // namespace

std::optional<double> AsNumber(const graph::Value& value) {
  if (value.type() == graph::Value::Type::kFloat && std::isfinite(value.floating())) return value.floating();
  if (value.type() == graph::Value::Type::kInteger) return static_cast<double>(value.integer());
  return std::nullopt;
}

double Link::Strength(const RankParameters& parameters) const {
  return frequency.value_or(parameters.default_strength) * belief;
}

Links::Links(const graph::Snapshot& graph, std::span<const Relation> relations,
             const queries::EvidenceFilter& filter)
    : graph_(graph),
      relations_(relations.begin(), relations.end()),
      denied_(graph.FindType(graph::kDeniedType)),
      frequency_(graph.FindPropertyKey("frequency")),
      cases_(graph.FindPropertyKey("cases")),
      filter_(filter) {
  std::sort(relations_.begin(), relations_.end());
  relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
  for (const Relation relation : relations_) {
    if (const std::optional<TypeId> type = graph.TypeOf(relation)) {
      types_.push_back({*type, relation == Relation::kIndicates});
      if (relation == Relation::kOccursWith) types_.push_back({*type, true});
    }
  }
  const std::optional<graph::PropertyKeyId> copy_of = graph.FindPropertyKey(graph::kCopyOfProperty);
  const std::optional<graph::LabelId> label = graph.FindLabel(graph::kDocumentLabel);
  if (!copy_of || !label) return;
  for (const NodeId document : graph.NodesWithLabel(*label)) {
    const graph::Value original = graph.Property(document, *copy_of);
    if (original.type() != graph::Value::Type::kString) continue;
    copy_of_.emplace(graph.Name(document), original.string());
  }
}

std::string_view Links::WitnessOf(std::string_view document) const {
  const auto copy = copy_of_.find(document);
  return copy == copy_of_.end() ? document : std::string_view(copy->second);
}

// Documents have no number where the graph has no node for them, so that they are told apart by name.
size_t Links::WitnessesOf(RelationshipId relationship) const {
  std::vector<std::string_view> documents;
  for (size_t i = 0; i < graph_.EvidenceCount(relationship); ++i) {
    documents.push_back(WitnessOf(graph_.EvidenceAt(relationship, i).document));
  }
  std::sort(documents.begin(), documents.end());
  return static_cast<size_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
}

bool Links::Passes(RelationshipId relationship) const {
  if (filter_.at_least > graph::Certainty::kRare) {
    const std::optional<graph::Certainty> certainty = graph_.CertaintyOf(relationship);
    if (certainty && *certainty < filter_.at_least) return false;
  }
  return filter_.sources <= 1 || WitnessesOf(relationship) >= filter_.sources;
}

void Links::Pool(Link* link) const {
  for (const RelationshipId relationship : link->relationships) {
    if (frequency_) {
      const std::optional<double> share = AsNumber(graph_.Property(relationship, *frequency_));
      if (share && *share >= 0 && *share <= 1) {
        link->frequency = std::max(link->frequency.value_or(0), *share);
        const std::optional<double> cases =
            cases_ ? AsNumber(graph_.Property(relationship, *cases_)) : std::nullopt;
        if (cases && *cases >= 0) link->cases = std::max(link->cases.value_or(0), *cases);
      }
    }
    for (size_t i = 0; i < graph_.EvidenceCount(relationship); ++i) {
      if (const auto share = StatedFrequency(graph_.EvidenceAt(relationship, i).frequency)) {
        link->frequency = std::max(link->frequency.value_or(0), *share);
      }
    }
  }
  if (link->relationships.size() == 1) {
    link->belief = graph_.BeliefOf(link->relationships.front());
    return;
  }
  // Sentences of all of them together; a sentence that supports two of them counts once, by its surest
  // reading.
  std::vector<graph::EvidenceView> said;
  std::vector<std::string_view> documents, sentences;
  double unsupported = 0;
  for (const RelationshipId relationship : link->relationships) {
    if (graph_.EvidenceCount(relationship) == 0) {
      unsupported = std::max(unsupported, graph_.BeliefOf(relationship));
    }
    for (size_t i = 0; i < graph_.EvidenceCount(relationship); ++i) {
      said.push_back(graph_.EvidenceAt(relationship, i));
      documents.push_back(WitnessOf(said.back().document));
      sentences.push_back(said.back().sentence);
    }
  }
  const std::vector<uint32_t> document_numbers = Numbers(documents);
  const std::vector<uint32_t> sentence_numbers = Numbers(sentences);
  std::vector<graph::Saying> sayings;
  for (size_t i = 0; i < said.size(); ++i) {
    sayings.push_back({document_numbers[i], sentences[i].empty() ? graph::kNoSentence : sentence_numbers[i],
                       graph::OwnWords(sentences[i]), said[i].certainty});
  }
  const std::vector<graph::Support> support = graph::IndependentSupport(std::move(sayings));
  link->belief = std::max(unsupported, graph::Belief(support));
  std::stable_sort(
      link->relationships.begin(), link->relationships.end(),
      [this](RelationshipId a, RelationshipId b) { return graph_.BeliefOf(a) > graph_.BeliefOf(b); });
}

std::vector<Link> Links::Collect(NodeId node, bool into) const {
  struct Found {
    NodeId neighbour;
    RelationshipId relationship;
  };
  std::vector<Found> found;
  for (const Typed& typed : types_) {
    const graph::Neighbours neighbours =
        into != typed.reversed ? graph_.Incoming(node, typed.type) : graph_.Outgoing(node, typed.type);
    for (size_t i = 0; i < neighbours.size(); ++i) {
      if (neighbours.nodes[i] == node || !Passes(neighbours.relationships[i])) continue;
      found.push_back({neighbours.nodes[i], neighbours.relationships[i]});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.neighbour < b.neighbour; });
  std::vector<Link> links;
  for (const Found& one : found) {
    if (links.empty() || links.back().neighbour != one.neighbour) {
      links.emplace_back().neighbour = one.neighbour;
    }
    links.back().relationships.push_back(one.relationship);
  }
  for (Link& link : links) Pool(&link);
  return links;
}

std::vector<Link> Links::Into(NodeId node) const { return Collect(node, true); }
std::vector<Link> Links::OutOf(NodeId node) const { return Collect(node, false); }

size_t Links::Degree(NodeId node) const {
  size_t degree = 0;
  for (const Typed& typed : types_) {
    degree += graph_.Incoming(node, typed.type).size() + graph_.Outgoing(node, typed.type).size();
  }
  return degree;
}

size_t Links::CauseCount() const {
  std::vector<bool> is_cause(graph_.node_count(), false);
  size_t count = 0;
  for (const Typed& typed : types_) {
    const graph::Snapshot::Range range = graph_.RelationshipsOf(typed.type);
    for (size_t i = 0; i < range.count; ++i) {
      const RelationshipId relationship(range.first.value + static_cast<uint32_t>(i));
      const NodeId cause = typed.reversed ? graph_.End(relationship) : graph_.Start(relationship);
      if (is_cause[cause.value]) continue;
      is_cause[cause.value] = true;
      ++count;
    }
  }
  return count;
}

double Links::Studied(NodeId node) const {
  std::vector<Place> places;
  double unsupported = 0;
  double most_cases = 0;
  for (const Typed& typed : types_) {
    const graph::Neighbours neighbours =
        typed.reversed ? graph_.Incoming(node, typed.type) : graph_.Outgoing(node, typed.type);
    for (const RelationshipId relationship : neighbours.relationships) {
      if (cases_) {
        most_cases = std::max(most_cases, AsNumber(graph_.Property(relationship, *cases_)).value_or(0));
      }
      const size_t count = graph_.EvidenceCount(relationship);
      if (count == 0) ++unsupported;
      for (size_t i = 0; i < count; ++i) {
        const graph::EvidenceView view = graph_.EvidenceAt(relationship, i);
        places.emplace_back(view.document, view.span);
      }
    }
  }
  if (most_cases > 0) return most_cases;
  return unsupported + static_cast<double>(CountUnique(&places));
}

std::vector<RelationshipId> Links::Denied(NodeId from, NodeId to) const {
  std::vector<RelationshipId> denied;
  if (!denied_) return denied;
  const auto collect = [&](NodeId start, NodeId end, bool reversed) {
    const graph::Neighbours neighbours = graph_.Outgoing(start, *denied_);
    const auto first = std::lower_bound(neighbours.nodes.begin(), neighbours.nodes.end(), end);
    for (auto it = first; it != neighbours.nodes.end() && *it == end; ++it) {
      const RelationshipId relationship =
          neighbours.relationships[static_cast<size_t>(it - neighbours.nodes.begin())];
      const std::optional<Relation> what = graph_.Denies(relationship);
      if (!what || (*what == Relation::kIndicates) != reversed) continue;
      if (std::binary_search(relations_.begin(), relations_.end(), *what)) denied.push_back(relationship);
    }
  };
  collect(from, to, false);
  collect(to, from, true);
  return denied;
}

SourceCount CountSources(const graph::Snapshot& graph, std::span<const RelationshipId> relationships) {
  std::vector<Place> places;
  for (const RelationshipId relationship : relationships) {
    for (size_t i = 0; i < graph.EvidenceCount(relationship); ++i) {
      const graph::EvidenceView view = graph.EvidenceAt(relationship, i);
      places.emplace_back(view.document, view.span);
    }
  }
  SourceCount count;
  count.sentences = CountUnique(&places);
  for (size_t i = 0; i < places.size(); ++i) {
    if (i == 0 || places[i].first != places[i - 1].first) ++count.documents;
  }
  return count;
}

}  // namespace aitia::engine
