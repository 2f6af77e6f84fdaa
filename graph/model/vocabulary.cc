#include "graph/model/vocabulary.h"

#include <span>

namespace aitia::graph {
namespace {

constexpr std::array<std::string_view, kKindCount> kKindNames = {
    "Symptom", "Condition", "Cause", "Test", "Treatment", "Anatomy", "Substance", "Drug"};
constexpr std::array<std::string_view, kRelationCount> kRelationNames = {
    "CAUSES",    "HAS_SYMPTOM", "WORSENS", "TREATS", "PREVENTS", "DIAGNOSES",
    "INDICATES", "IS_A",        "AFFECTS", "LOWERS", "PROVIDES", "OCCURS_WITH"};
constexpr std::array<std::string_view, 2> kPolarityNames = {"affirmed", "negated"};
constexpr std::array<std::string_view, 3> kCertaintyNames = {"rare", "possible", "certain"};
constexpr std::array<std::string_view, 4> kOriginNames = {"stated", "name", "ontology", "user"};

template <typename Enum>
std::optional<Enum> Find(std::span<const std::string_view> names, std::string_view name) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view Name(Kind kind) { return kKindNames[static_cast<size_t>(kind)]; }
std::string_view Name(Relation relation) { return kRelationNames[static_cast<size_t>(relation)]; }
std::string_view Name(Polarity polarity) { return kPolarityNames[static_cast<size_t>(polarity)]; }
std::string_view Name(Certainty certainty) { return kCertaintyNames[static_cast<size_t>(certainty)]; }
std::string_view Name(Origin origin) { return kOriginNames[static_cast<size_t>(origin)]; }

std::optional<Kind> KindNamed(std::string_view name) { return Find<Kind>(kKindNames, name); }
std::optional<Relation> RelationNamed(std::string_view name) { return Find<Relation>(kRelationNames, name); }
std::optional<Polarity> PolarityNamed(std::string_view name) { return Find<Polarity>(kPolarityNames, name); }
std::optional<Certainty> CertaintyNamed(std::string_view name) {
  return Find<Certainty>(kCertaintyNames, name);
}
std::optional<Origin> OriginNamed(std::string_view name) { return Find<Origin>(kOriginNames, name); }

}  // namespace aitia::graph
