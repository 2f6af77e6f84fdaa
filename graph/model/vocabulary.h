// The words that a compiled graph is written in: labels, relationship types, polarity, certainty, origin.
//
// Other labels and types can be loaded or created; these are the ones whose meaning the engine knows.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aitia::graph {

// What a node is. A node may be of several kinds.
enum class Kind : uint8_t { kSymptom, kCondition, kCause, kTest, kTreatment, kAnatomy, kSubstance, kDrug };
inline constexpr size_t kKindCount = 8;

// How two nodes are related; the start is always the subject of the verb.
enum class Relation : uint8_t {
  kCauses,      // brings about, contributes to, triggers, is a risk for, has as a side effect
  kHasSymptom,  // a condition presents with a symptom
  kWorsens,     // makes worse
  kTreats,      // relieves, manages, cures
  kPrevents,    // keeps from happening
  kDiagnoses,   // a test detects, measures, identifies or rules out
  kIndicates,   // a finding is a sign of a condition
  kIsA,         // is a kind of
  kAffects,     // sits in, presses on, damages or involves a part of the body
  kLowers,      // reduces the level of
  kProvides,    // is a source of
  kOccursWith,  // appears together with, no direction said
};
inline constexpr size_t kRelationCount = 12;

// The type of a relationship that a text denies; its property `denies` names the relation.
inline constexpr std::string_view kDeniedType = "DENIED";
inline constexpr std::string_view kDocumentLabel = "Document";

enum class Polarity : uint8_t { kAffirmed, kNegated };

// How sure a sentence is that the relation holds at all, weakest first.
enum class Certainty : uint8_t { kRare, kPossible, kCertain };

// Where a relationship comes from. Only stated ones cite sentences and carry belief.
enum class Origin : uint8_t { kStated, kName, kOntology, kUser };

std::string_view Name(Kind kind);          // "Symptom"
std::string_view Name(Relation relation);  // "HAS_SYMPTOM"
std::string_view Name(Polarity polarity);  // "affirmed"
std::string_view Name(Certainty certainty);
std::string_view Name(Origin origin);

std::optional<Kind> KindNamed(std::string_view name);
std::optional<Relation> RelationNamed(std::string_view name);
std::optional<Polarity> PolarityNamed(std::string_view name);
std::optional<Certainty> CertaintyNamed(std::string_view name);
std::optional<Origin> OriginNamed(std::string_view name);

// A set of kinds, one bit each.
class KindSet {
 public:
  constexpr KindSet() = default;
  constexpr explicit KindSet(uint8_t bits) : bits_(bits) {}
  constexpr KindSet(std::initializer_list<Kind> kinds) {
    for (Kind kind : kinds) Add(kind);
  }
  constexpr void Add(Kind kind) { bits_ = static_cast<uint8_t>(bits_ | Bit(kind)); }
  constexpr void Remove(Kind kind) { bits_ = static_cast<uint8_t>(bits_ & ~Bit(kind)); }
  constexpr bool Has(Kind kind) const { return (bits_ & Bit(kind)) != 0; }
  constexpr bool Any(KindSet others) const { return (bits_ & others.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr uint8_t bits() const { return bits_; }
  friend constexpr KindSet operator|(KindSet a, KindSet b) {
    return KindSet(static_cast<uint8_t>(a.bits_ | b.bits_));
  }
  friend constexpr KindSet operator&(KindSet a, KindSet b) {
    return KindSet(static_cast<uint8_t>(a.bits_ & b.bits_));
  }
  friend constexpr bool operator==(KindSet, KindSet) = default;

 private:
  static constexpr uint8_t Bit(Kind kind) { return static_cast<uint8_t>(1u << static_cast<unsigned>(kind)); }
  uint8_t bits_ = 0;
};

}  // namespace aitia::graph
