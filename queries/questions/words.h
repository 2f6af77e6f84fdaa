// The words that questions are made of, as tables: verbs, roles, kinds, clauses. Adding one is adding a row.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/vocabulary.h"

namespace aitia::queries {

// What is asked for: a set of relations, read from a subject to an object ("caffeine CAUSES twitching").
enum class Relationship : uint8_t {
  kCause,
  kTreat,
  kPrevent,
  kWorsen,
  kDiagnose,
  kIndicate,
  kAffect,
  kLower,
  kProvide,
  kOccurWith,
  kRelate,
  kSymptom,  // the subject has the object as its symptom
  kSign,     // the subject has the object as its sign: a symptom, or a finding that indicates it
  kSideEffect,
  kKind,  // the subject is a kind of the object
  kSynonym,
};

struct RelationshipRow {
  Relationship relationship;
  std::string_view name;                 // in dumps
  std::vector<graph::Relation> forward;  // subject -> object
  // The arrow in the graph points from the object to the subject instead.
  bool against = false;
  // Holds along a path of several steps, too: a cause of a cause is a cause.
  bool chains = false;
};

const RelationshipRow& RowOf(Relationship relationship);

// One way to write a verb, in lower case; several words are separated by one space.
struct VerbRow {
  std::string_view words;
  Relationship relationship;
};

// "cause", "leads to": between a subject and an object, or before an object. Longest first.
const std::vector<VerbRow>& Verbs();
// "treated": what is done to the object, after "is".
const std::vector<VerbRow>& Participles();

// A noun for one side of a relationship: "causes of X", "X is a symptom of Y".
struct RoleRow {
  std::string_view words;
  Relationship relationship;
  bool subject;  // the role is the relationship's subject ("cause"), not its object ("symptom")
};
const std::vector<RoleRow>& Roles();

// A noun for a label: "drugs" -> "Drug".
struct KindRow {
  std::string_view words;
  graph::Kind kind;
};
const std::vector<KindRow>& Kinds();

enum class ClauseKind : uint8_t {
  kWith,
  kWithout,
  kWithoutStrictly,
  kMaybe,
  kAmong,
  kAtLeast,
  kTop,
  kWithin,
  kShow,
  kAs,
  // Known words whose meaning cannot be computed yet:
  kGiven,
  kAfter,
  kTaking,
  kRequiring,
  kVia,
  kAvoiding,
  kFromSources,
  kExceptSources,
  kWhere,
  kRankedBy,
  kGroupedBy,
};

// What follows the word of a clause.
enum class ClauseShape : uint8_t { kConcepts, kAtLeast, kNumber, kHops, kWord, kRest };

struct ClauseRow {
  std::string_view words;
  ClauseKind kind;
  ClauseShape shape;
  std::string_view instead;  // where the clause is not available yet: what to ask instead
};
// Longest first.
const std::vector<ClauseRow>& Clauses();
// The word of the clause as it is written by rule ("WITHOUT STRICTLY").
std::string_view Name(ClauseKind kind);

std::span<const std::string_view> Modals();
std::span<const std::string_view> Determiners();
std::span<const std::string_view> ShowWords();
std::span<const std::string_view> Formats();

}  // namespace aitia::queries
