// Names become nodes in three steps: names that a document or the lexicon says are one are merged, unless
// some document puts them in a relation or their kinds exclude each other; each group gets the name that most
// sentences use; what the names say by their parts is added. All of it is done on numbers that are in the
// order of the texts, so that the order of texts decides wherever something has to, and no text is touched.
#include "engine/compile/resolve/resolve.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "engine/compile/resolve/copies.h"
#include "engine/compile/resolve/name_union.h"
#include "engine/compile/resolve/ontology_links.h"
#include "graph/model/witness.h"
#include "graph/store/builder.h"

namespace aitia::engine {
namespace {

using graph::Builder;
using graph::Kind;
using graph::KindSet;
using graph::Polarity;
using graph::Relation;

constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kFromOntology = kNone - 1;  // in the place of a relation
constexpr KindSet kIll{Kind::kSymptom, Kind::kCondition};

struct Pair {
  uint32_t first, second;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

// A relation between two nodes, or a link that follows from a name.
struct Claim {
  uint32_t type;  // place in `ClaimTypes`
  uint32_t start, end;
  uint32_t relation;  // of the shelf; kFromOntology or kNone, which is for links of names: these come last
};

// The types of relationships in the order of their names; denials of each relation follow each other.
struct ClaimType {
  std::string_view name;
  Relation relation;
  bool denied;
};
std::vector<ClaimType> ClaimTypes() {
  std::vector<ClaimType> types;
  for (size_t i = 0; i < graph::kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    types.push_back({graph::Name(relation), relation, false});
    types.push_back({graph::kDeniedType, relation, true});
  }
  std::stable_sort(types.begin(), types.end(),
                   [](const ClaimType& a, const ClaimType& b) { return a.name < b.name; });
  return types;
}

// Puts the items in the order of a number that is below `limit`; equal ones stay as they are.
template <typename T>
void Deal(uint32_t T::*number, size_t limit, std::vector<T>* items) {
  std::vector<uint32_t> next(limit + 1);
  for (const T& item : *items) ++next[item.*number + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<T> dealt(items->size());
  for (const T& item : *items) dealt[next[item.*number]++] = item;
  items->swap(dealt);
}

class Resolver {
 public:
  Resolver(const Shelf& shelf, const Language& language)
      : shelf_(shelf), language_(language), builder_(shelf.texts) {}
  graph::StatusOr<graph::Snapshot> Run(std::vector<graph::StringId>* strings);

 private:
  void NumberNames();
  void CountNames();
  std::vector<Pair> StatedSynonyms();
  bool KindsExclude(uint32_t a, uint32_t b) const;
  void MergeSynonyms();
  void MergeLocatedForms();
  void ChooseNames();
  void ConnectNodes();
  void SettleKinds();
  void LinkNames();
  void LinkByOntology();
  WordId WordOf(uint32_t text) const;
  uint32_t AddAnatomy(uint32_t text);
  void SortNodes();
  void BuildNodes();
  void BuildDocument(size_t place);
  void BuildRelationships();

  // Names are normal forms, numbered in the order of their texts.
  uint32_t NameOf(uint32_t text) const { return name_of_text_[normal_of_[text]]; }
  size_t name_count() const { return name_texts_.size(); }

  const Shelf& shelf_;
  const Language& language_;
  Builder builder_;
  std::vector<uint32_t> normal_of_;      // by text
  std::vector<uint32_t> name_of_text_;   // by text, kNone for what is no name
  std::vector<uint32_t> row_of_text_;    // place in shelf_.names, by text
  std::vector<uint32_t> name_texts_;     // by name
  std::vector<uint32_t> concept_names_;  // by concept of the shelf: its name
  std::vector<uint32_t> first_concept_;  // by document
  std::vector<uint32_t> document_of_;    // by relation of the shelf
  std::vector<uint32_t> uses_;           // sentences, by name
  std::vector<KindSet> kinds_;           // by name
  std::vector<uint32_t> written_;        // by place in shelf_.names: concepts that have it
  std::vector<Pair> surfaces_;           // name and text
  NameUnion union_;
  std::vector<uint32_t> node_of_;  // by name

  // By node; anatomy that only names speak of comes last until SortNodes.
  std::vector<uint32_t> node_keys_;   // texts
  std::vector<uint32_t> node_names_;  // texts
  std::vector<KindSet> node_kinds_;
  std::vector<Pair> aliases_;  // node and text, sorted
  std::vector<ClaimType> types_ = ClaimTypes();
  uint32_t is_a_ = 0;  // in types_
  std::vector<Claim> claims_;
  std::vector<Builder::Handle> handles_;
  std::vector<uint32_t> copy_of_;  // by document
  Builder::Text name_text_, title_text_, copy_of_text_, document_label_;
};

void Resolver::NumberNames() {
  const size_t texts = shelf_.texts.size();
  normal_of_.resize(texts);
  std::iota(normal_of_.begin(), normal_of_.end(), 0U);
  row_of_text_.assign(texts, kNone);
  name_of_text_.assign(texts, kNone);
  for (const KeptSpelling& spelling : shelf_.spellings) normal_of_[spelling.text] = spelling.normal;
  for (uint32_t row = 0; row < shelf_.names.size(); ++row) {
    const KeptName& name = shelf_.names[row];
    normal_of_[name.text] = name.normal;
    row_of_text_[name.text] = row;
    name_of_text_[name.normal] = 0;
  }
  for (uint32_t text = 0; text < texts; ++text) {
    if (name_of_text_[text] == kNone) continue;
    name_of_text_[text] = static_cast<uint32_t>(name_texts_.size());
    name_texts_.push_back(text);
  }
}

void Resolver::CountNames() {
  uses_.resize(name_count());
  kinds_.resize(name_count());
  written_.resize(shelf_.names.size());
  concept_names_.reserve(shelf_.concepts.size());
  surfaces_.reserve(shelf_.surfaces.size());
  size_t surface = 0;
  for (const KeptConcept& entry : shelf_.concepts) {
    const uint32_t name = NameOf(entry.name);
    concept_names_.push_back(name);
    kinds_[name] = kinds_[name] | KindSet(static_cast<uint8_t>(entry.kinds));
    ++written_[row_of_text_[entry.name]];
    for (uint32_t i = 0; i < entry.surfaces; ++i) surfaces_.push_back({name, shelf_.surfaces[surface++]});
  }
  document_of_.reserve(shelf_.relations.size());
  size_t relation = 0;
  uint32_t first = 0;
  for (const KeptDocument& document : shelf_.documents) {
    for (uint32_t i = 0; i < document.relations; ++i, ++relation) {
      const KeptRelation& row = shelf_.relations[relation];
      ++uses_[concept_names_[first + row.subject]];
      ++uses_[concept_names_[first + row.object]];
      document_of_.push_back(static_cast<uint32_t>(first_concept_.size()));
    }
    first_concept_.push_back(first);
    first += document.concepts;
  }
}

// Pairs of a name and a text's normal form that documents call one, and no sentence puts in a relation.
std::vector<Pair> Resolver::StatedSynonyms() {
  std::vector<Pair> stated;
  size_t synonym = 0;
  for (size_t i = 0; i < shelf_.documents.size(); ++i) {
    for (uint32_t k = 0; k < shelf_.documents[i].synonyms; ++k, ++synonym) {
      const KeptSynonym& row = shelf_.synonyms[synonym];
      const uint32_t other = normal_of_[row.name];
      if (!shelf_.texts[other].empty())
        stated.push_back({concept_names_[first_concept_[i] + row.concept_index], other});
    }
  }
  std::sort(stated.begin(), stated.end());
  stated.erase(std::unique(stated.begin(), stated.end()), stated.end());

  const auto pair_of = [](uint32_t a, uint32_t b) { return uint64_t{std::min(a, b)} << 32 | std::max(a, b); };
  absl::flat_hash_map<uint64_t, bool> related;
  std::vector<bool> watched(name_count());
  for (const Pair& pair : stated) {
    const uint32_t other = name_of_text_[pair.second];
    if (other == kNone) continue;
    watched[pair.first] = watched[other] = true;
    related.emplace(pair_of(pair.first, other), false);
  }
  for (size_t i = 0; i < shelf_.relations.size() && !related.empty(); ++i) {
    const KeptRelation& row = shelf_.relations[i];
    if (static_cast<Relation>(row.relation) == Relation::kIsA) continue;
    const uint32_t first = first_concept_[document_of_[i]];
    const uint32_t a = concept_names_[first + row.subject];
    const uint32_t b = concept_names_[first + row.object];
    if (!watched[a] || !watched[b]) continue;
    const auto found = related.find(pair_of(a, b));
    if (found != related.end()) found->second = true;
  }
  std::erase_if(stated, [&](const Pair& pair) {
    const uint32_t other = name_of_text_[pair.second];
    return other != kNone && related.at(pair_of(pair.first, other));
  });
  return stated;
}

bool Resolver::KindsExclude(uint32_t a, uint32_t b) const {
  const Lexicon& lexicon = language_.lexicon();
  const WordId first = lexicon.Find(shelf_.texts[a]);
  const WordId second = lexicon.Find(shelf_.texts[b]);
  if (!first.valid() || !second.valid()) return false;
  const KindSet one = lexicon.Info(first).kinds;
  const KindSet two = lexicon.Info(second).kinds;
  return !one.empty() && !two.empty() && (one & two).empty();
}

void Resolver::MergeSynonyms() {
  union_ = NameUnion(name_count());
  for (const Pair& pair : StatedSynonyms()) {
    if (KindsExclude(name_texts_[pair.first], pair.second)) continue;
    const uint32_t other = name_of_text_[pair.second];
    if (other == kNone) {
      surfaces_.push_back(pair);
    } else {
      union_.Merge(pair.first, other);
    }
  }
}

// "butt twitch" and "twitching of the buttock" are one symptom, however its words stand.
void Resolver::MergeLocatedForms() {
  std::vector<uint32_t> first_of(shelf_.texts.size(), kNone);  // by identity
  for (const KeptName& row : shelf_.names) {
    if (row.located == kNoText) continue;
    const uint32_t name = name_of_text_[row.normal];
    if (first_of[row.located] == kNone) first_of[row.located] = name;
    union_.Merge(first_of[row.located], name);
  }
}

void Resolver::ChooseNames() {
  std::vector<uint32_t> best(name_count(), kNone);  // by root; of equals the first in order
  for (uint32_t name = 0; name < name_count(); ++name) {
    uint32_t& chosen = best[union_.Root(name)];
    if (chosen == kNone || uses_[name] > uses_[chosen]) chosen = name;
  }
  node_of_.resize(name_count());
  std::vector<uint32_t> node_of_root(name_count());
  for (uint32_t name = 0; name < name_count(); ++name) {
    const uint32_t root = union_.Root(name);
    if (best[root] != name) continue;
    node_of_root[root] = static_cast<uint32_t>(node_keys_.size());
    node_keys_.push_back(name_texts_[name]);
  }
  const size_t nodes = node_keys_.size();
  node_kinds_.resize(nodes);
  node_names_.assign(nodes, kNone);
  for (uint32_t name = 0; name < name_count(); ++name) {
    const uint32_t node = node_of_[name] = node_of_root[union_.Root(name)];
    node_kinds_[node] = node_kinds_[node] | kinds_[name];
  }
  // As the chosen name is written most often.
  std::vector<uint32_t> most(nodes);
  for (size_t row = 0; row < shelf_.names.size(); ++row) {
    const KeptName& name = shelf_.names[row];
    const uint32_t node = node_of_[name_of_text_[name.normal]];
    if (node_keys_[node] != name.normal || written_[row] <= most[node]) continue;
    most[node] = written_[row];
    node_names_[node] = name.text;
  }
  for (uint32_t name = 0; name < name_count(); ++name) {
    if (node_keys_[node_of_[name]] != name_texts_[name])
      aliases_.push_back({node_of_[name], name_texts_[name]});
  }
  for (const auto& [name, text] : surfaces_) {
    if (text != node_names_[node_of_[name]]) aliases_.push_back({node_of_[name], text});
  }
  Deal(&Pair::second, shelf_.texts.size(), &aliases_);
  Deal(&Pair::first, nodes, &aliases_);
  aliases_.erase(std::unique(aliases_.begin(), aliases_.end()), aliases_.end());
}

void Resolver::ConnectNodes() {
  std::array<uint32_t, 2 * graph::kRelationCount> type_of = {};
  for (uint32_t i = 0; i < types_.size(); ++i) {
    type_of[2 * static_cast<size_t>(types_[i].relation) + (types_[i].denied ? 1 : 0)] = i;
  }
  claims_.reserve(shelf_.relations.size());
  for (uint32_t i = 0; i < shelf_.relations.size(); ++i) {
    const KeptRelation& row = shelf_.relations[i];
    const uint32_t first = first_concept_[document_of_[i]];
    const uint32_t start = node_of_[concept_names_[first + row.subject]];
    const uint32_t end = node_of_[concept_names_[first + row.object]];
    if (start != end) claims_.push_back({type_of[2 * size_t{row.relation} + row.polarity], start, end, i});
  }
}

// What may be a symptom or a condition by its words is what it is more often in the sentences: a symptom
// where it is an effect, a condition where it causes or has symptoms.
void Resolver::SettleKinds() {
  std::vector<int64_t> balance(node_keys_.size());
  for (const Claim& claim : claims_) {
    switch (types_[claim.type].relation) {
      case Relation::kCauses:
      case Relation::kHasSymptom:
        --balance[claim.start];
        ++balance[claim.end];
        break;
      case Relation::kAffects:
        --balance[claim.start];
        break;
      case Relation::kIndicates:
        ++balance[claim.start];
        --balance[claim.end];
        break;
      default:
        break;
    }
  }
  for (size_t i = 0; i < node_kinds_.size(); ++i) {
    KindSet& kinds = node_kinds_[i];
    if (!kinds.Has(Kind::kSymptom) || !kinds.Has(Kind::kCondition) || balance[i] == 0) continue;
    kinds.Remove(balance[i] > 0 ? Kind::kCondition : Kind::kSymptom);
  }
}

uint32_t Resolver::AddAnatomy(uint32_t text) {
  uint32_t& name = name_of_text_[text];
  if (name == kNone) {
    name = static_cast<uint32_t>(node_of_.size());
    node_of_.push_back(static_cast<uint32_t>(node_keys_.size()));
    node_keys_.push_back(text);
    node_names_.push_back(text);
    node_kinds_.push_back(KindSet{Kind::kAnatomy});
  }
  return node_of_[name];
}

// "eyelid twitching" is a twitching and affects the eyelid.
void Resolver::LinkNames() {
  uint32_t affects = 0;
  for (uint32_t i = 0; i < types_.size(); ++i) {
    if (!types_[i].denied && types_[i].relation == Relation::kIsA) is_a_ = i;
    if (!types_[i].denied && types_[i].relation == Relation::kAffects) affects = i;
  }
  std::vector<size_t> first_general = {0};
  first_general.reserve(shelf_.names.size() + 1);
  for (const KeptName& name : shelf_.names) first_general.push_back(first_general.back() + name.generals);
  const auto nodes = static_cast<uint32_t>(node_keys_.size());
  for (uint32_t node = 0; node < nodes; ++node) {
    if (!node_kinds_[node].Any(kIll)) continue;
    const uint32_t row = row_of_text_[node_names_[node]];
    for (size_t i = first_general[row]; i < first_general[row + 1]; ++i) {
      const uint32_t name = name_of_text_[shelf_.generals[i]];
      if (name == kNone || node_of_[name] == node || !node_kinds_[node_of_[name]].Any(kIll)) continue;
      claims_.push_back({is_a_, node, node_of_[name], kNone});
      break;
    }
    if (shelf_.names[row].anatomy == kNoText) continue;
    const uint32_t place = AddAnatomy(shelf_.names[row].anatomy);
    if (place != node) claims_.push_back({affects, node, place, kNone});
  }
}

// The word that stands for all with the text's meaning; invalid if the lexicon does not know it.
WordId Resolver::WordOf(uint32_t text) const {
  const Lexicon& lexicon = language_.lexicon();
  const WordId word = lexicon.Find(shelf_.texts[text]);
  const WordId preferred = lexicon.Info(word).preferred;
  return preferred.valid() ? preferred : word;
}

void Resolver::LinkByOntology() {
  if (language_.ontology().empty()) return;
  std::vector<WordId> words(node_keys_.size());
  for (uint32_t node = 0; node < words.size(); ++node) {
    words[node] = WordOf(node_names_[node]);
    if (!words[node].valid()) words[node] = WordOf(node_keys_[node]);
  }
  for (const OntologyLink& link : OntologyLinks(language_.ontology(), words)) {
    claims_.push_back({is_a_, link.below, link.above, kFromOntology});
  }
}

// Numbers the nodes anew in the order of their keys, and sorts what was said of them.
void Resolver::SortNodes() {
  std::vector<uint32_t> order(node_keys_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<uint32_t> node_of_text(shelf_.texts.size(), kNone);
  for (uint32_t node = 0; node < node_keys_.size(); ++node) node_of_text[node_keys_[node]] = node;
  size_t next = 0;
  for (const uint32_t node : node_of_text) {
    if (node != kNone) order[next++] = node;
  }
  std::vector<uint32_t> place(order.size());
  std::vector<uint32_t> keys(order.size()), names(order.size());
  std::vector<KindSet> kinds(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    keys[i] = node_keys_[order[i]];
    names[i] = node_names_[order[i]];
    kinds[i] = node_kinds_[order[i]];
  }
  node_keys_ = std::move(keys);
  node_names_ = std::move(names);
  node_kinds_ = std::move(kinds);
  for (Pair& alias : aliases_) alias.first = place[alias.first];  // rising still
  for (Claim& claim : claims_) claim = {claim.type, place[claim.start], place[claim.end], claim.relation};
  // Least important first; each pass keeps the order of those before.
  Deal(&Claim::end, order.size(), &claims_);
  Deal(&Claim::start, order.size(), &claims_);
  Deal(&Claim::type, types_.size(), &claims_);
}

// Concepts and documents in the order of their keys, with labels in the order of their names: the builder
// then has nothing to sort.
void Resolver::BuildNodes() {
  name_text_ = builder_.Intern(graph::kNameProperty);
  title_text_ = builder_.Intern("title");
  copy_of_text_ = builder_.Intern(graph::kCopyOfProperty);
  document_label_ = builder_.Intern(graph::kDocumentLabel);
  const Builder::Text aliases_key = builder_.Intern(graph::kAliasesProperty);
  std::vector<std::pair<std::string_view, Kind>> kinds;
  for (size_t k = 0; k < graph::kKindCount; ++k) {
    kinds.emplace_back(graph::Name(static_cast<Kind>(k)), static_cast<Kind>(k));
  }
  std::sort(kinds.begin(), kinds.end());
  std::vector<Builder::Text> label_texts;
  for (const auto& [name, kind] : kinds) label_texts.push_back(builder_.Intern(name));
  std::vector<Builder::Text> labels, aliases;
  size_t document = 0;
  size_t alias = 0;
  handles_.reserve(node_keys_.size());
  for (uint32_t node = 0; node < node_keys_.size(); ++node) {
    const uint32_t key = node_keys_[node];
    for (; document < shelf_.documents.size() && shelf_.documents[document].key < key; ++document) {
      BuildDocument(document);
    }
    labels.clear();
    for (size_t k = 0; k < kinds.size(); ++k) {
      if (node_kinds_[node].Has(kinds[k].second)) labels.push_back(label_texts[k]);
    }
    const Builder::Handle handle =
        builder_.AddNode(shelf_.texts[key].empty() ? Builder::Text() : Builder::Text(key), labels);
    handles_.push_back(handle);
    builder_.SetProperty(handle, name_text_, Builder::Text(node_names_[node]));
    aliases.clear();
    for (; alias < aliases_.size() && aliases_[alias].first == node; ++alias) {
      aliases.emplace_back(aliases_[alias].second);
    }
    if (!aliases.empty()) builder_.SetProperty(handle, aliases_key, aliases);
  }
  for (; document < shelf_.documents.size(); ++document) BuildDocument(document);
  builder_.SetNormalForms({normal_of_.begin(), normal_of_.end()});
}

void Resolver::BuildDocument(size_t place) {
  const KeptDocument& document = shelf_.documents[place];
  const Builder::Text label = document_label_;
  const Builder::Handle handle =
      builder_.AddNode(Builder::Text(document.key), std::span<const Builder::Text>(&label, 1));
  builder_.SetProperty(handle, name_text_, Builder::Text(document.identity));  // what evidence calls it
  if (!shelf_.texts[document.title].empty()) {
    builder_.SetProperty(handle, title_text_, Builder::Text(document.title));
  }
  if (copy_of_[place] != place) {
    builder_.SetProperty(handle, copy_of_text_, Builder::Text(shelf_.documents[copy_of_[place]].identity));
  }
}

void Resolver::BuildRelationships() {
  const Builder::Text origin_key = builder_.Intern(graph::kOriginProperty);
  const Builder::Text certainty_key = builder_.Intern(graph::kCertaintyProperty);
  const Builder::Text belief_key = builder_.Intern(graph::kBeliefProperty);
  const Builder::Text denies_key = builder_.Intern(graph::kDeniesProperty);
  const Builder::Text stated = builder_.Intern(graph::Name(graph::Origin::kStated));
  const Builder::Text by_name = builder_.Intern(graph::Name(graph::Origin::kName));
  const Builder::Text by_ontology = builder_.Intern(graph::Name(graph::Origin::kOntology));
  std::array<Builder::Text, 3> certainties;
  for (size_t i = 0; i < certainties.size(); ++i) {
    certainties[i] = builder_.Intern(graph::Name(static_cast<graph::Certainty>(i)));
  }
  std::vector<Builder::Text> type_texts, relation_texts;
  for (const ClaimType& type : types_) {
    type_texts.push_back(builder_.Intern(type.name));
    relation_texts.push_back(builder_.Intern(graph::Name(type.relation)));
  }
  std::vector<graph::Saying> sayings;
  for (size_t begin = 0; begin < claims_.size();) {
    const Claim& first = claims_[begin];
    const Builder::RelationshipHandle handle =
        builder_.AddRelationship(handles_[first.start], type_texts[first.type], handles_[first.end]);
    sayings.clear();
    auto certainty = graph::Certainty::kRare;
    size_t end = begin;
    for (; end < claims_.size(); ++end) {
      const Claim& claim = claims_[end];
      if (claim.type != first.type || claim.start != first.start || claim.end != first.end) break;
      if (claim.relation >= kFromOntology) continue;
      const KeptRelation& row = shelf_.relations[claim.relation];
      const uint32_t document = document_of_[claim.relation];
      sayings.push_back({copy_of_[document], row.sentence, graph::OwnWords(shelf_.texts[row.sentence]),
                         static_cast<graph::Certainty>(row.certainty)});
      certainty = std::max(certainty, static_cast<graph::Certainty>(row.certainty));
      builder_.AddEvidence(
          handle, {Builder::Text(shelf_.documents[document].identity), Builder::Text(row.section),
                   Builder::Text(row.sentence), Builder::Text(row.source), Builder::Text(row.cue),
                   Builder::Text(row.frequency), graph::ByteSpan{row.begin, row.end},
                   static_cast<Polarity>(row.polarity), static_cast<graph::Certainty>(row.certainty)});
    }
    begin = end;
    if (sayings.empty()) {
      builder_.SetProperty(handle, origin_key, first.relation == kFromOntology ? by_ontology : by_name);
      continue;
    }
    builder_.SetProperty(handle, origin_key, stated);
    builder_.SetProperty(handle, certainty_key, certainties[static_cast<size_t>(certainty)]);
    builder_.SetProperty(handle, belief_key, graph::Belief(graph::IndependentSupport(sayings)));
    if (types_[first.type].denied) builder_.SetProperty(handle, denies_key, relation_texts[first.type]);
  }
}

graph::StatusOr<graph::Snapshot> Resolver::Run(std::vector<graph::StringId>* strings) {
  NumberNames();
  CountNames();
  MergeSynonyms();
  MergeLocatedForms();
  ChooseNames();
  ConnectNodes();
  SettleKinds();
  LinkNames();
  LinkByOntology();
  SortNodes();
  copy_of_ = FindCopies(shelf_);
  BuildNodes();
  BuildRelationships();
  graph::StatusOr<graph::Snapshot> graph = builder_.Build(strings);
  if (graph.ok()) strings->resize(shelf_.texts.size());
  return graph;
}

}  // namespace

graph::StatusOr<graph::Snapshot> Resolve(const Shelf& shelf, const Language& language,
                                         std::vector<graph::StringId>* strings) {
  return Resolver(shelf, language).Run(strings);
}

}  // namespace aitia::engine
