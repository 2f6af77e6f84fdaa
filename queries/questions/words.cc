#include "queries/questions/words.h"

#include <algorithm>
#include <array>

namespace aitia::queries {
namespace {

using graph::Kind;
using graph::Relation;

// Longer rows come first, so that the first row that matches is the longest.
template <typename Row>
std::vector<Row> LongestFirst(std::vector<Row> rows) {
  const auto words = [](const Row& row) { return std::count(row.words.begin(), row.words.end(), ' '); };
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return words(a) > words(b); });
  return rows;
}

}  // namespace

const RelationshipRow& RowOf(Relationship relationship) {
  static const std::vector<RelationshipRow> rows = {
      {Relationship::kCause,
       "cause",
       {Relation::kCauses, Relation::kHasSymptom, Relation::kIndicates},
       false,
       true},
      {Relationship::kTreat, "treat", {Relation::kTreats, Relation::kPrevents}},
      {Relationship::kPrevent, "prevent", {Relation::kPrevents}},
      {Relationship::kWorsen, "worsen", {Relation::kWorsens}},
      {Relationship::kDiagnose, "diagnose", {Relation::kDiagnoses}},
      {Relationship::kIndicate, "indicate", {Relation::kHasSymptom, Relation::kIndicates}, true, true},
      {Relationship::kAffect, "affect", {Relation::kAffects}},
      {Relationship::kLower, "lower", {Relation::kLowers}},
      {Relationship::kProvide, "provide", {Relation::kProvides}},
      {Relationship::kOccurWith, "occur with", {Relation::kOccursWith}},
      {Relationship::kRelate,
       "relate",
       {Relation::kCauses, Relation::kHasSymptom, Relation::kIndicates, Relation::kWorsens, Relation::kTreats,
        Relation::kPrevents, Relation::kDiagnoses, Relation::kAffects, Relation::kLowers, Relation::kProvides,
        Relation::kOccursWith, Relation::kIsA},
       false,
       true},
      {Relationship::kSymptom, "symptom", {Relation::kHasSymptom, Relation::kCauses}, false, true},
      {Relationship::kSign,
       "sign",
       {Relation::kHasSymptom, Relation::kCauses, Relation::kIndicates},
       false,
       true},
      {Relationship::kSideEffect, "side effect", {Relation::kCauses}, false, true},
      {Relationship::kKind, "kind", {Relation::kIsA}, false, true},
      {Relationship::kSynonym, "synonym", {}},
  };
  return rows[static_cast<size_t>(relationship)];
}

const std::vector<VerbRow>& Verbs() {
  static const std::vector<VerbRow> rows = LongestFirst<VerbRow>({
      {"cause", Relationship::kCause},
      {"causes", Relationship::kCause},
      {"is causing", Relationship::kCause},
      {"be causing", Relationship::kCause},
      {"trigger", Relationship::kCause},
      {"triggers", Relationship::kCause},
      {"produce", Relationship::kCause},
      {"produces", Relationship::kCause},
      {"lead to", Relationship::kCause},
      {"leads to", Relationship::kCause},
      {"result in", Relationship::kCause},
      {"results in", Relationship::kCause},
      {"bring on", Relationship::kCause},
      {"brings on", Relationship::kCause},
      {"contribute to", Relationship::kCause},
      {"contributes to", Relationship::kCause},
      {"explain", Relationship::kCause},
      {"explains", Relationship::kCause},
      {"treat", Relationship::kTreat},
      {"treats", Relationship::kTreat},
      {"cure", Relationship::kTreat},
      {"cures", Relationship::kTreat},
      {"relieve", Relationship::kTreat},
      {"relieves", Relationship::kTreat},
      {"ease", Relationship::kTreat},
      {"eases", Relationship::kTreat},
      {"stop", Relationship::kTreat},
      {"stops", Relationship::kTreat},
      {"help", Relationship::kTreat},
      {"helps", Relationship::kTreat},
      {"help with", Relationship::kTreat},
      {"helps with", Relationship::kTreat},
      {"help against", Relationship::kTreat},
      {"helps against", Relationship::kTreat},
      {"prevent", Relationship::kPrevent},
      {"prevents", Relationship::kPrevent},
      {"protect against", Relationship::kPrevent},
      {"protects against", Relationship::kPrevent},
      {"worsen", Relationship::kWorsen},
      {"worsens", Relationship::kWorsen},
      {"aggravate", Relationship::kWorsen},
      {"aggravates", Relationship::kWorsen},
      {"diagnose", Relationship::kDiagnose},
      {"diagnoses", Relationship::kDiagnose},
      {"detect", Relationship::kDiagnose},
      {"detects", Relationship::kDiagnose},
      {"find", Relationship::kDiagnose},
      {"finds", Relationship::kDiagnose},
      {"confirm", Relationship::kDiagnose},
      {"confirms", Relationship::kDiagnose},
      {"identify", Relationship::kDiagnose},
      {"identifies", Relationship::kDiagnose},
      {"rule out", Relationship::kDiagnose},
      {"rules out", Relationship::kDiagnose},
      {"test for", Relationship::kDiagnose},
      {"tests for", Relationship::kDiagnose},
      {"indicate", Relationship::kIndicate},
      {"indicates", Relationship::kIndicate},
      {"suggest", Relationship::kIndicate},
      {"suggests", Relationship::kIndicate},
      {"point to", Relationship::kIndicate},
      {"points to", Relationship::kIndicate},
      {"have", Relationship::kSymptom},
      {"has", Relationship::kSymptom},
      {"present with", Relationship::kSymptom},
      {"presents with", Relationship::kSymptom},
      {"affect", Relationship::kAffect},
      {"affects", Relationship::kAffect},
      {"lower", Relationship::kLower},
      {"lowers", Relationship::kLower},
      {"provide", Relationship::kProvide},
      {"provides", Relationship::kProvide},
      {"occur with", Relationship::kOccurWith},
      {"occurs with", Relationship::kOccurWith},
      {"relate to", Relationship::kRelate},
      {"relates to", Relationship::kRelate},
      {"related to", Relationship::kRelate},
      {"connected with", Relationship::kRelate},
      {"connected to", Relationship::kRelate},
      {"linked to", Relationship::kRelate},
      {"associated with", Relationship::kRelate},
  });
  return rows;
}

const std::vector<VerbRow>& Participles() {
  static const std::vector<VerbRow> rows = LongestFirst<VerbRow>({
      {"caused", Relationship::kCause},       {"triggered", Relationship::kCause},
      {"brought on", Relationship::kCause},   {"treated", Relationship::kTreat},
      {"treated with", Relationship::kTreat}, {"relieved with", Relationship::kTreat},
      {"managed with", Relationship::kTreat}, {"cured", Relationship::kTreat},
      {"relieved", Relationship::kTreat},     {"managed", Relationship::kTreat},
      {"eased", Relationship::kTreat},        {"stopped", Relationship::kTreat},
      {"prevented", Relationship::kPrevent},  {"avoided", Relationship::kPrevent},
      {"worsened", Relationship::kWorsen},    {"aggravated", Relationship::kWorsen},
      {"diagnosed", Relationship::kDiagnose}, {"detected", Relationship::kDiagnose},
      {"confirmed", Relationship::kDiagnose}, {"identified", Relationship::kDiagnose},
      {"ruled out", Relationship::kDiagnose}, {"tested for", Relationship::kDiagnose},
  });
  return rows;
}

const std::vector<RoleRow>& Roles() {
  static const std::vector<RoleRow> rows = LongestFirst<RoleRow>({
      {"cause", Relationship::kCause, true},
      {"causes", Relationship::kCause, true},
      {"trigger", Relationship::kCause, true},
      {"triggers", Relationship::kCause, true},
      {"reason", Relationship::kCause, true},
      {"reasons", Relationship::kCause, true},
      {"risk factor", Relationship::kCause, true},
      {"risk factors", Relationship::kCause, true},
      {"effect", Relationship::kCause, false},
      {"effects", Relationship::kCause, false},
      {"consequence", Relationship::kCause, false},
      {"consequences", Relationship::kCause, false},
      {"complication", Relationship::kCause, false},
      {"complications", Relationship::kCause, false},
      {"side effect", Relationship::kSideEffect, false},
      {"side effects", Relationship::kSideEffect, false},
      {"symptom", Relationship::kSymptom, false},
      {"symptoms", Relationship::kSymptom, false},
      {"sign", Relationship::kSign, false},
      {"signs", Relationship::kSign, false},
      {"treatment", Relationship::kTreat, true},
      {"treatments", Relationship::kTreat, true},
      {"remedy", Relationship::kTreat, true},
      {"remedies", Relationship::kTreat, true},
      {"cure", Relationship::kTreat, true},
      {"cures", Relationship::kTreat, true},
      {"test", Relationship::kDiagnose, true},
      {"tests", Relationship::kDiagnose, true},
      {"kind", Relationship::kKind, true},
      {"kinds", Relationship::kKind, true},
      {"type", Relationship::kKind, true},
      {"types", Relationship::kKind, true},
      {"form", Relationship::kKind, true},
      {"forms", Relationship::kKind, true},
      {"synonym", Relationship::kSynonym, true},
      {"synonyms", Relationship::kSynonym, true},
      {"other name", Relationship::kSynonym, true},
      {"other names", Relationship::kSynonym, true},
  });
  return rows;
}

const std::vector<KindRow>& Kinds() {
  static const std::vector<KindRow> rows = LongestFirst<KindRow>({
      {"symptom", Kind::kSymptom},
      {"symptoms", Kind::kSymptom},
      {"condition", Kind::kCondition},
      {"conditions", Kind::kCondition},
      {"medical condition", Kind::kCondition},
      {"medical conditions", Kind::kCondition},
      {"disease", Kind::kCondition},
      {"diseases", Kind::kCondition},
      {"disorder", Kind::kCondition},
      {"disorders", Kind::kCondition},
      {"illness", Kind::kCondition},
      {"illnesses", Kind::kCondition},
      {"cause", Kind::kCause},
      {"causes", Kind::kCause},
      {"test", Kind::kTest},
      {"tests", Kind::kTest},
      {"treatment", Kind::kTreatment},
      {"treatments", Kind::kTreatment},
      {"remedy", Kind::kTreatment},
      {"remedies", Kind::kTreatment},
      {"part of the body", Kind::kAnatomy},
      {"parts of the body", Kind::kAnatomy},
      {"body part", Kind::kAnatomy},
      {"body parts", Kind::kAnatomy},
      {"substance", Kind::kSubstance},
      {"substances", Kind::kSubstance},
      {"drug", Kind::kDrug},
      {"drugs", Kind::kDrug},
      {"medicine", Kind::kDrug},
      {"medicines", Kind::kDrug},
      {"medication", Kind::kDrug},
      {"medications", Kind::kDrug},
  });
  return rows;
}

const std::vector<ClauseRow>& Clauses() {
  static const std::vector<ClauseRow> rows = LongestFirst<ClauseRow>({
      {"with", ClauseKind::kWith, ClauseShape::kConcepts, ""},
      {"and with", ClauseKind::kWith, ClauseShape::kConcepts, ""},
      {"along with", ClauseKind::kWith, ClauseShape::kConcepts, ""},
      {"together with", ClauseKind::kWith, ClauseShape::kConcepts, ""},
      {"plus", ClauseKind::kWith, ClauseShape::kConcepts, ""},
      {"without", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"and without", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"but without", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"with no", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"and no", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"but no", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"but not", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"and not", ClauseKind::kWithout, ClauseShape::kConcepts, ""},
      {"without strictly", ClauseKind::kWithoutStrictly, ClauseShape::kConcepts, ""},
      {"strictly without", ClauseKind::kWithoutStrictly, ClauseShape::kConcepts, ""},
      {"maybe", ClauseKind::kMaybe, ClauseShape::kConcepts, ""},
      {"and maybe", ClauseKind::kMaybe, ClauseShape::kConcepts, ""},
      {"maybe with", ClauseKind::kMaybe, ClauseShape::kConcepts, ""},
      {"possibly with", ClauseKind::kMaybe, ClauseShape::kConcepts, ""},
      {"among", ClauseKind::kAmong, ClauseShape::kConcepts, ""},
      {"at least", ClauseKind::kAtLeast, ClauseShape::kAtLeast, ""},
      {"top", ClauseKind::kTop, ClauseShape::kNumber, ""},
      {"within", ClauseKind::kWithin, ClauseShape::kHops, ""},
      {"show", ClauseKind::kShow, ClauseShape::kWord, ""},
      {"as", ClauseKind::kAs, ClauseShape::kWord, ""},
      {"given", ClauseKind::kGiven, ClauseShape::kConcepts, "say WITH for what is present"},
      {"after", ClauseKind::kAfter, ClauseShape::kConcepts, "say WITH for what is present"},
      {"taking", ClauseKind::kTaking, ClauseShape::kConcepts, "say AMONG for the answers to choose from"},
      {"requiring", ClauseKind::kRequiring, ClauseShape::kConcepts, "say WITH for what is present"},
      {"via", ClauseKind::kVia, ClauseShape::kConcepts, "ask HOW DOES x CAUSE y for the paths"},
      {"avoiding", ClauseKind::kAvoiding, ClauseShape::kConcepts, "say WITHOUT for what is absent"},
      {"from sources", ClauseKind::kFromSources, ClauseShape::kConcepts, "say AT LEAST n SOURCES"},
      {"except sources", ClauseKind::kExceptSources, ClauseShape::kConcepts, "say AT LEAST n SOURCES"},
      {"where {", ClauseKind::kWhere, ClauseShape::kRest, "say AMONG, AT LEAST or WITHOUT"},
      {"ranked by", ClauseKind::kRankedBy, ClauseShape::kRest, "answers come best first"},
      {"grouped by", ClauseKind::kGroupedBy, ClauseShape::kRest, "say AMONG for one group at a time"},
  });
  return rows;
}

std::string_view Name(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::kWith:
      return "WITH";
    case ClauseKind::kWithout:
      return "WITHOUT";
    case ClauseKind::kWithoutStrictly:
      return "WITHOUT STRICTLY";
    case ClauseKind::kMaybe:
      return "MAYBE";
    case ClauseKind::kAmong:
      return "AMONG";
    case ClauseKind::kAtLeast:
      return "AT LEAST";
    case ClauseKind::kTop:
      return "TOP";
    case ClauseKind::kWithin:
      return "WITHIN";
    case ClauseKind::kShow:
      return "SHOW";
    case ClauseKind::kAs:
      return "AS";
    case ClauseKind::kGiven:
      return "GIVEN";
    case ClauseKind::kAfter:
      return "AFTER";
    case ClauseKind::kTaking:
      return "TAKING";
    case ClauseKind::kRequiring:
      return "REQUIRING";
    case ClauseKind::kVia:
      return "VIA";
    case ClauseKind::kAvoiding:
      return "AVOIDING";
    case ClauseKind::kFromSources:
      return "FROM SOURCES";
    case ClauseKind::kExceptSources:
      return "EXCEPT SOURCES";
    case ClauseKind::kWhere:
      return "WHERE";
    case ClauseKind::kRankedBy:
      return "RANKED BY";
    case ClauseKind::kGroupedBy:
      return "GROUPED BY";
  }
  return "";
}

std::span<const std::string_view> Modals() {
  static constexpr std::array<std::string_view, 5> kWords = {"could", "might", "can", "may", "would"};
  return kWords;
}

std::span<const std::string_view> Determiners() {
  static constexpr std::array<std::string_view, 12> kWords = {"the", "a",     "an",   "my",   "your",  "his",
                                                              "her", "their", "some", "this", "these", "any"};
  return kWords;
}

std::span<const std::string_view> ShowWords() {
  static constexpr std::array<std::string_view, 4> kWords = {"why", "paths", "sentences", "counts"};
  return kWords;
}

std::span<const std::string_view> Formats() {
  static constexpr std::array<std::string_view, 6> kWords = {"table", "text",     "json",
                                                             "csv",   "markdown", "dot"};
  return kWords;
}

}  // namespace aitia::queries
