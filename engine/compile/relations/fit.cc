#include "engine/compile/relations/fit.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

// Whether a term can be what the cue asks for.
bool Fits(const Mention& term, uint32_t conditions, bool strict, const WordClassTable& classes) {
  // "the pressure on the bladder", "the pressure inside the eye": lowered, it is a measure.
  const bool pressure =
      strict && term.bodily &&
      classes.Of(std::string_view(term.name).substr(0, term.name.find(' '))).Any(kQuantityNoun);
  if ((conditions & kNeedsCondition) != 0) {
    if (term.quantity || pressure) return false;
    if (term.kinds.Any(kIll)) return true;
    return !strict && term.kinds.empty() && !term.known;
  }
  if ((conditions & kNeedsAnatomy) != 0) {
    return !term.kinds.Any(kIll) && term.kinds.Has(Kind::kAnatomy) && !classes.Of(term.name).Any(kBroadBody);
  }
  if ((conditions & kNeedsSubstance) != 0) {
    return term.kinds.Any({Kind::kSubstance, Kind::kDrug}) || false;
  }
  if ((conditions & kNeedsLevel) != 0) {
    if (term.quantity || pressure) return true;
    if (term.kinds.Any(kIll) || term.kinds == KindSet{Kind::kAnatomy}) return false;
    return term.kinds.Any({Kind::kSubstance, Kind::kDrug}) ||
           (term.kinds.empty() && (term.material || !term.known));
  }
  return true;
}

}  // namespace

Mention ImbalanceOf(const Mention& term) {
  Mention out;
  constexpr std::string_view kBalance = "balance";
  constexpr std::string_view kOf = "balance of ";
  const std::string& name = term.name;
  if (name.size() > kBalance.size() &&
      name.compare(name.size() - kBalance.size(), kBalance.size(), kBalance) == 0) {
    std::string_view modifiers = std::string_view(name).substr(0, name.size() - kBalance.size());
    const size_t natural = modifiers.find("natural ");
    if (natural != std::string_view::npos) modifiers.remove_prefix(natural + 8);
    const size_t possessive = modifiers.find("'s ");
    if (possessive != std::string_view::npos) modifiers.remove_prefix(possessive + 3);
    if (modifiers.empty()) return {};
    out.name = std::string(modifiers) + "imbalance";
  } else if (name.compare(0, kOf.size(), kOf) == 0) {
    out.name = name.substr(kOf.size()) + " imbalance";
  } else {
    return {};
  }
  out.surface = term.surface;
  out.kinds = {Kind::kCondition};
  return out;
}

KindSet WantedEnd(const Cue& cue) {
  switch (cue.relation) {
    case Relation::kTreats:
    case Relation::kPrevents:
    case Relation::kWorsens:
    case Relation::kCauses:
      return kIll;
    case Relation::kAffects:
      return {Kind::kAnatomy};
    case Relation::kLowers:
      return {Kind::kSubstance};
    default:
      return {};
  }
}

Mentions Fitting(const Mentions& terms, const Cue& cue, bool strict, const WordClassTable& classes) {
  Mentions out;
  for (const Mention& term : terms) {
    if (Fits(term, cue.conditions, strict, classes)) out.push_back(term);
  }
  return out;
}

}  // namespace aitia::engine
