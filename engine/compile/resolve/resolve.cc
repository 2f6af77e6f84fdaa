// Names become nodes in three steps: abbreviations are written out within their document; names that a
// document or the lexicon says are one are merged, unless some document puts them in a relation or their
// kinds exclude each other; each group gets the name that most sentences use. Everything is sorted by
// identity before it counts, so that the order of the extractions leaves no trace.
#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "engine/compile/compiler.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/mentions/word_classes.h"
#include "engine/compile/resolve/name_parts.h"
#include "engine/compile/resolve/name_union.h"
#include "graph/base/text.h"
#include "graph/model/name.h"
#include "graph/store/builder.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

struct NodeDraft {
  std::string key;   // the normal form
  std::string name;  // as it is written most often
  KindSet kinds;
  std::set<std::string> aliases;
  graph::Builder::Handle handle;
};

class Resolver {
 public:
  explicit Resolver(std::vector<Extraction> extractions) : extractions_(std::move(extractions)) {}
  graph::StatusOr<graph::Snapshot> Run();

 private:
  using RelationKey = std::tuple<uint32_t, Relation, uint32_t, graph::Polarity>;

  void WriteOutAbbreviations();
  void MergeSynonyms();
  void MergeLocatedForms();
  void ChooseNames();
  void Relations();
  void SettleKinds();
  void NameLinks();
  bool Contradicts(const std::string& a, const std::string& b) const;
  uint32_t NodeOf(std::string_view name) {
    return node_of_root_[names_.Root(names_.Find(graph::NormalForm(name)))];
  }
  uint32_t AddAnatomy(const std::string& name);
  graph::StatusOr<graph::Snapshot> BuildGraph();

  std::vector<Extraction> extractions_;
  NameUnion names_;
  std::vector<uint32_t> uses_;  // sentences per name
  std::vector<KindSet> kinds_;  // per name
  std::vector<std::set<std::string>> surfaces_;
  std::vector<std::map<std::string, uint32_t>>
      written_;  // per name: its spellings and how many documents have them
  std::set<std::pair<std::string, std::string>> related_;  // names that a sentence puts in a relation
  std::map<uint32_t, uint32_t> node_of_root_;
  std::vector<NodeDraft> nodes_;
  std::map<RelationKey, std::vector<const graph::Evidence*>> relations_;
  std::set<std::tuple<uint32_t, Relation, uint32_t>> links_;
};

// "GORD" is what its own document says it is.
void Resolver::WriteOutAbbreviations() {
  for (Extraction& extraction : extractions_) {
    std::map<std::string, std::string> long_forms;
    for (const ExtractedSynonym& synonym : extraction.synonyms) {
      if (!synonym.abbreviation) continue;
      long_forms.try_emplace(graph::NormalForm(synonym.name),
                             extraction.concepts[synonym.concept_index].name);
    }
    for (ExtractedConcept& entry : extraction.concepts) {
      const auto found = long_forms.find(graph::NormalForm(entry.name));
      if (found == long_forms.end()) continue;
      entry.surface.push_back(entry.name);
      entry.name = found->second;
    }
    for (const ExtractedSynonym& synonym : extraction.synonyms) {
      if (synonym.abbreviation) extraction.concepts[synonym.concept_index].surface.push_back(synonym.name);
    }
  }
}

bool Resolver::Contradicts(const std::string& a, const std::string& b) const {
  if (related_.count({std::min(a, b), std::max(a, b)}) > 0) return true;
  const Lexicon& lexicon = Lexicon::BuiltIn();
  const WordId first = lexicon.Find(a);
  const WordId second = lexicon.Find(b);
  if (!first.valid() || !second.valid()) return false;
  const KindSet one = lexicon.Info(first).kinds;
  const KindSet two = lexicon.Info(second).kinds;
  return !one.empty() && !two.empty() && (one & two).empty();
}

void Resolver::MergeSynonyms() {
  for (const Extraction& extraction : extractions_) {
    for (const ExtractedConcept& entry : extraction.concepts) {
      const uint32_t name = names_.Add(graph::NormalForm(entry.name));
      if (name >= uses_.size()) {
        uses_.resize(name + 1);
        kinds_.resize(name + 1);
        surfaces_.resize(name + 1);
        written_.resize(name + 1);
      }
      kinds_[name] = kinds_[name] | entry.kinds;
      ++written_[name][entry.name];
      for (const std::string& surface : entry.surface) surfaces_[name].insert(surface);
    }
    for (const ExtractedRelation& relation : extraction.relations) {
      const std::string a = graph::NormalForm(extraction.concepts[relation.subject].name);
      const std::string b = graph::NormalForm(extraction.concepts[relation.object].name);
      ++uses_[names_.Find(a)];
      ++uses_[names_.Find(b)];
      if (relation.relation != Relation::kIsA) related_.insert({std::min(a, b), std::max(a, b)});
    }
  }
  for (const Extraction& extraction : extractions_) {
    for (const ExtractedSynonym& synonym : extraction.synonyms) {
      if (synonym.abbreviation) continue;
      const std::string a = graph::NormalForm(extraction.concepts[synonym.concept_index].name);
      const std::string b = graph::NormalForm(synonym.name);
      if (b.empty() || Contradicts(a, b)) continue;
      const uint32_t other = names_.Find(b);
      if (other == std::numeric_limits<uint32_t>::max()) {
        surfaces_[names_.Find(a)].insert(b);
      } else {
        names_.Merge(names_.Find(a), other);
      }
    }
  }
}

// "butt twitch" and "twitching of the buttock" are one symptom, however its words stand.
void Resolver::MergeLocatedForms() {
  std::map<std::string, uint32_t> first_of;
  for (uint32_t i = 0; i < names_.size(); ++i) {
    const std::string identity = LocatedIdentity(names_.Text(i), Lexicon::BuiltIn());
    if (identity.empty()) continue;
    const auto [first, is_new] = first_of.try_emplace(identity, i);
    if (!is_new) names_.Merge(first->second, i);
  }
}

void Resolver::ChooseNames() {
  std::map<uint32_t, std::vector<uint32_t>> groups;
  for (uint32_t i = 0; i < names_.size(); ++i) groups[names_.Root(i)].push_back(i);
  std::vector<NodeDraft> drafts;
  std::vector<uint32_t> roots;
  for (auto& [root, members] : groups) {
    NodeDraft draft;
    uint32_t best = members[0];
    for (const uint32_t member : members) {
      draft.kinds = draft.kinds | kinds_[member];
      const auto rank = [this](uint32_t name) { return std::make_pair(uses_[name], names_.Text(name)); };
      const auto [best_uses, best_text] = rank(best);
      const auto [uses, text] = rank(member);
      if (uses > best_uses || (uses == best_uses && text < best_text)) best = member;
    }
    draft.key = names_.Text(best);
    uint32_t most = 0;
    for (const auto& [spelling, count] : written_[best]) {
      if (count <= most) continue;
      most = count;
      draft.name = spelling;
    }
    for (const uint32_t member : members) {
      if (member != best) draft.aliases.insert(names_.Text(member));
      for (const std::string& surface : surfaces_[member]) {
        if (surface != draft.name) draft.aliases.insert(surface);
      }
    }
    drafts.push_back(std::move(draft));
    roots.push_back(root);
  }
  std::vector<uint32_t> order(drafts.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return drafts[a].key < drafts[b].key; });
  for (const uint32_t i : order) {
    node_of_root_[roots[i]] = static_cast<uint32_t>(nodes_.size());
    nodes_.push_back(std::move(drafts[i]));
  }
}

void Resolver::Relations() {
  for (const Extraction& extraction : extractions_) {
    for (const ExtractedRelation& relation : extraction.relations) {
      const uint32_t start = NodeOf(extraction.concepts[relation.subject].name);
      const uint32_t end = NodeOf(extraction.concepts[relation.object].name);
      if (start == end) continue;
      relations_[{start, relation.relation, end, relation.evidence.polarity}].push_back(&relation.evidence);
    }
  }
}

uint32_t Resolver::AddAnatomy(const std::string& name) {
  const std::string normal = graph::NormalForm(name);
  const uint32_t known = names_.Find(normal);
  if (known != std::numeric_limits<uint32_t>::max()) return node_of_root_[names_.Root(known)];
  const uint32_t added = names_.Add(normal);
  NodeDraft draft;
  draft.key = normal;
  draft.name = normal;
  draft.kinds.Add(Kind::kAnatomy);
  const uint32_t node = static_cast<uint32_t>(nodes_.size());
  node_of_root_[added] = node;
  nodes_.push_back(std::move(draft));
  return node;
}

// "eyelid twitching" is a twitching and affects the eyelid.
void Resolver::NameLinks() {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  const size_t count = nodes_.size();
  for (uint32_t node = 0; node < count; ++node) {
    const KindSet kinds = nodes_[node].kinds;
    if (!kinds.Any({Kind::kSymptom, Kind::kCondition})) continue;
    const NameParts parts = PartsOfName(nodes_[node].name, lexicon);
    for (const std::string& general : parts.general) {
      const uint32_t name = names_.Find(graph::NormalForm(general));
      if (name == std::numeric_limits<uint32_t>::max()) continue;
      const uint32_t above = node_of_root_[names_.Root(name)];
      if (above == node || !nodes_[above].kinds.Any({Kind::kSymptom, Kind::kCondition})) continue;
      links_.insert({node, Relation::kIsA, above});
      break;
    }
    // "cell damage" says nothing of where.
    const bool broad = (WordClassTable::BuiltIn().Of(parts.anatomy) & kBroadBody) != 0;
    if (!parts.anatomy.empty() && !broad) {
      const uint32_t place = AddAnatomy(parts.anatomy);
      if (place != node) links_.insert({node, Relation::kAffects, place});
    }
  }
}

// What may be a symptom or a condition by its words is what it is more often in the sentences: a symptom
// where it is an effect, a condition where it causes or has symptoms.
void Resolver::SettleKinds() {
  std::vector<int> balance(nodes_.size(), 0);
  for (const auto& [key, evidence] : relations_) {
    const auto& [start, relation, end, polarity] = key;
    const int weight = static_cast<int>(evidence.size());
    if (relation == Relation::kCauses || relation == Relation::kHasSymptom ||
        relation == Relation::kAffects) {
      balance[start] -= weight;
    }
    if (relation == Relation::kCauses || relation == Relation::kHasSymptom) balance[end] += weight;
    if (relation == Relation::kIndicates) {
      balance[start] += weight;
      balance[end] -= weight;
    }
  }
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    KindSet& kinds = nodes_[i].kinds;
    if (!kinds.Has(Kind::kSymptom) || !kinds.Has(Kind::kCondition) || balance[i] == 0) continue;
    kinds.Remove(balance[i] > 0 ? Kind::kCondition : Kind::kSymptom);
  }
}

graph::StatusOr<graph::Snapshot> Resolver::BuildGraph() {
  graph::Builder builder;
  for (NodeDraft& node : nodes_) {
    std::vector<std::string_view> labels;
    for (size_t k = 0; k < graph::kKindCount; ++k) {
      if (node.kinds.Has(static_cast<Kind>(k))) labels.push_back(graph::Name(static_cast<Kind>(k)));
    }
    node.handle = builder.AddNode(node.key, labels);
    builder.SetProperty(node.handle, graph::kNameProperty, node.name);
    if (!node.aliases.empty()) {
      graph::ValueList aliases;
      for (const std::string& alias : node.aliases) aliases.emplace_back(alias);
      builder.SetProperty(node.handle, graph::kAliasesProperty, graph::Value(std::move(aliases)));
      for (const std::string& alias : node.aliases)
        builder.AddIndexedName(node.handle, graph::NormalForm(alias));
    }
  }
  std::map<std::string, std::string> documents;
  for (const Extraction& extraction : extractions_) documents[extraction.document] = extraction.title;
  for (const auto& [id, title] : documents) {
    const std::string_view label = graph::kDocumentLabel;
    const graph::Builder::Handle handle =
        builder.AddNode("document:" + id, std::span<const std::string_view>(&label, 1));
    builder.SetProperty(handle, graph::kNameProperty, id);  // what evidence calls it
    if (!title.empty()) builder.SetProperty(handle, "title", title);
  }
  for (const auto& [key, evidence] : relations_) {
    const auto& [start, relation, end, polarity] = key;
    const bool denied = polarity == graph::Polarity::kNegated;
    const graph::Builder::RelationshipHandle handle = builder.AddRelationship(
        nodes_[start].handle, denied ? graph::kDeniedType : graph::Name(relation), nodes_[end].handle);
    std::map<std::string_view, uint32_t> numbers;
    std::vector<graph::Support> support;
    graph::Certainty certainty = graph::Certainty::kRare;
    for (const graph::Evidence* item : evidence) {
      const uint32_t number =
          numbers.try_emplace(item->document, static_cast<uint32_t>(numbers.size())).first->second;
      support.push_back({number, item->certainty});
      certainty = std::max(certainty, item->certainty);
      builder.AddEvidence(handle, *item);
    }
    builder.SetProperty(handle, graph::kOriginProperty, graph::Name(graph::Origin::kStated));
    builder.SetProperty(handle, graph::kCertaintyProperty, graph::Name(certainty));
    builder.SetProperty(handle, graph::kBeliefProperty, graph::Belief(support));
    if (denied) builder.SetProperty(handle, graph::kDeniesProperty, graph::Name(relation));
  }
  for (const auto& [start, relation, end] : links_) {
    if (relations_.count({start, relation, end, graph::Polarity::kAffirmed}) > 0) continue;
    const graph::Builder::RelationshipHandle handle =
        builder.AddRelationship(nodes_[start].handle, graph::Name(relation), nodes_[end].handle);
    builder.SetProperty(handle, graph::kOriginProperty, graph::Name(graph::Origin::kName));
  }
  return builder.Build();
}

graph::StatusOr<graph::Snapshot> Resolver::Run() {
  std::sort(extractions_.begin(), extractions_.end(),
            [](const Extraction& a, const Extraction& b) { return a.document < b.document; });
  WriteOutAbbreviations();
  MergeSynonyms();
  MergeLocatedForms();
  ChooseNames();
  Relations();
  SettleKinds();
  NameLinks();
  return BuildGraph();
}

}  // namespace

graph::StatusOr<graph::Snapshot> Resolve(std::vector<Extraction> extractions) {
  return Resolver(std::move(extractions)).Run();
}

}  // namespace aitia::engine
