// A name's kinds come from its words; the part it plays decides only where the words say nothing, or where a
// substance is seen to bring something about or to relieve it.
#include "engine/compile/relations/collector.h"

#include <algorithm>
#include <numeric>

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

constexpr size_t kMostOfSentence = 128;  // relations: each keeps the sentence that says it

enum RoleBit : uint8_t {
  kCauser = 1 << 0,
  kEffect = 1 << 1,
  kRemedyRole = 1 << 2,
  kTreated = 1 << 3,
  kTestRole = 1 << 4,
  kSymptomRole = 1 << 5,
  kIllRole = 1 << 6,
  kMatterRole = 1 << 7,
};
// Beside the roles: what the words themselves say where no kind is known.
enum WordBit : uint8_t { kActivityName = 1 << 0, kOrganismName = 1 << 1 };

void Roles(Relation relation, uint8_t* subject, uint8_t* object) {
  switch (relation) {
    case Relation::kCauses:
    case Relation::kWorsens:
      *subject |= kCauser;
      *object |= kEffect;
      return;
    case Relation::kHasSymptom:
      *subject |= kIllRole;
      *object |= kSymptomRole;
      return;
    case Relation::kTreats:
    case Relation::kPrevents:
      *subject |= kRemedyRole;
      *object |= kTreated;
      return;
    case Relation::kDiagnoses:
      *subject |= kTestRole;
      *object |= kTreated;
      return;
    case Relation::kIndicates:
      *subject |= kSymptomRole;
      *object |= kIllRole;
      return;
    case Relation::kLowers:
    case Relation::kProvides:
      *object |= kMatterRole;
      return;
    default:
      return;
  }
}

KindSet WithRoles(KindSet kinds, uint8_t roles) {
  const bool unknown = kinds.empty();
  if (unknown && (roles & kTestRole)) kinds.Add(Kind::kTest);
  if ((roles & kRemedyRole) &&
      (unknown || !kinds.Any({Kind::kSymptom, Kind::kCondition, Kind::kAnatomy, Kind::kTest}))) {
    kinds.Add(Kind::kTreatment);
  }
  if ((roles & kCauser) &&
      (kinds.empty() || (kinds.bits() & ~KindSet{Kind::kSubstance, Kind::kTreatment}.bits()) == 0)) {
    if (unknown || kinds.Has(Kind::kSubstance)) kinds.Add(Kind::kCause);
  }
  if (kinds.empty() && (roles & kSymptomRole)) kinds.Add(Kind::kSymptom);
  if (kinds.empty() && (roles & (kEffect | kTreated | kIllRole))) kinds.Add(Kind::kCondition);
  if (kinds.empty() && (roles & kMatterRole)) kinds.Add(Kind::kSubstance);
  return kinds;
}

// What no part that it plays explains: an activity or a living thing is a cause of something.
KindSet WithWords(KindSet kinds, uint8_t words) {
  if (kinds.empty() && words != 0) kinds.Add(Kind::kCause);
  return kinds;
}

}  // namespace

uint32_t Collector::Concept(const Mention& term) {
  const auto [found, added] = index_.try_emplace(term.name, static_cast<uint32_t>(concepts_.size()));
  if (added) {
    ExtractedConcept entry;
    entry.name = term.name;
    concepts_.push_back(std::move(entry));
    roles_.push_back(0);
    denied_roles_.push_back(0);
    words_.push_back(0);
  }
  if (term.activity) words_[found->second] |= kActivityName;
  if ((term.senses & kOrganism) != 0) words_[found->second] |= kOrganismName;
  ExtractedConcept& entry = concepts_[found->second];
  entry.kinds = entry.kinds | term.kinds;
  if (!term.surface.empty() && term.surface != term.name &&
      std::find(entry.surface.begin(), entry.surface.end(), term.surface) == entry.surface.end()) {
    entry.surface.push_back(term.surface);
  }
  return found->second;
}

void Collector::Add(const SaidRelation& candidate, const graph::Evidence& evidence) {
  if (!candidate.dropped.empty()) return;
  if (evidence.span.begin != sentence_) in_sentence_ = 0;
  sentence_ = evidence.span.begin;
  if (in_sentence_ >= kMostOfSentence) return;
  const uint32_t subject = Concept(candidate.subject);
  const uint32_t object = Concept(candidate.object);
  const graph::Polarity polarity = candidate.negated ? graph::Polarity::kNegated : graph::Polarity::kAffirmed;
  if (!seen_.insert({subject, candidate.relation, object, evidence.span.begin, polarity}).second) return;
  ++in_sentence_;
  std::vector<uint8_t>& roles = candidate.negated ? denied_roles_ : roles_;
  Roles(candidate.relation, &roles[subject], &roles[object]);
  ExtractedRelation relation;
  relation.subject = subject;
  relation.relation = candidate.relation;
  relation.object = object;
  relation.evidence = evidence;
  relation.evidence.cue = candidate.cue;
  relation.evidence.polarity = polarity;
  relation.evidence.certainty = candidate.certainty;
  relations_.push_back(std::move(relation));
}

void Collector::Add(const StatedSynonym& synonym, const graph::Evidence& evidence) {
  Mention term;
  term.name = synonym.name;
  term.surface = synonym.surface;
  if (synonym.name == synonym.other) {
    // The lexicon has them as one already; the forms are worth keeping.
    Concept(term);
    term.surface = synonym.other_surface;
    Concept(term);
    return;
  }
  ExtractedSynonym entry;
  entry.concept_index = Concept(term);
  entry.name = synonym.other;
  entry.abbreviation = synonym.abbreviation;
  entry.evidence = evidence;
  synonyms_.push_back(std::move(entry));
}

void Collector::Finish(Extraction* extraction) {
  for (size_t i = 0; i < concepts_.size(); ++i) concepts_[i].kinds = WithRoles(concepts_[i].kinds, roles_[i]);
  for (const ExtractedRelation& relation : relations_) {
    // "psyllium is a fiber supplement": of the kinds of its class.
    if (relation.relation != Relation::kIsA || relation.evidence.polarity == graph::Polarity::kNegated)
      continue;
    if (concepts_[relation.subject].kinds.empty())
      concepts_[relation.subject].kinds = concepts_[relation.object].kinds;
  }
  for (size_t i = 0; i < concepts_.size(); ++i) {
    // "X does not cause Y" leaves X a would-be cause.
    if (concepts_[i].kinds.empty()) concepts_[i].kinds = WithRoles(KindSet(), denied_roles_[i]);
    concepts_[i].kinds = WithWords(concepts_[i].kinds, words_[i]);
    std::sort(concepts_[i].surface.begin(), concepts_[i].surface.end());
  }
  std::vector<uint32_t> order(concepts_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [this](uint32_t a, uint32_t b) { return concepts_[a].name < concepts_[b].name; });
  std::vector<uint32_t> place(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    extraction->concepts.push_back(std::move(concepts_[order[i]]));
  }
  for (ExtractedRelation& relation : relations_) {
    relation.subject = place[relation.subject];
    relation.object = place[relation.object];
  }
  for (ExtractedSynonym& synonym : synonyms_) synonym.concept_index = place[synonym.concept_index];
  std::stable_sort(relations_.begin(), relations_.end(),
                   [](const ExtractedRelation& a, const ExtractedRelation& b) {
                     return std::tie(a.subject, a.relation, a.object, a.evidence.span) <
                            std::tie(b.subject, b.relation, b.object, b.evidence.span);
                   });
  std::stable_sort(synonyms_.begin(), synonyms_.end(),
                   [](const ExtractedSynonym& a, const ExtractedSynonym& b) {
                     return std::tie(a.concept_index, a.name) < std::tie(b.concept_index, b.name);
                   });
  extraction->relations = std::move(relations_);
  extraction->synonyms = std::move(synonyms_);
}

}  // namespace aitia::engine
