// Every constant of the ranking, in one place, each with where it comes from.
//
// docs/ranking.md has the formula; the figures named "development cases" are of the published case reports
// that tests/engine/causal/published_cases_test.cc ranks where they are at hand.
#pragma once

namespace aitia::engine {

struct RankParameters {
  // m: how many pseudo-cases of the background a candidate starts with. Fitted on the development cases.
  double shrinkage = 20;
  // λ: weight of a finding that is absent. 0.1 to 0.25 is neutral there, 1 costs 3 to 10 points of top-1.
  double absent_weight = 0.15;
  // Weight of a finding that is only suspected (MAYBE): half, as the language says.
  double maybe_weight = 0.5;
  // T of the softmax that makes probabilities of scores: raw posteriors are overconfident.
  double temperature = 1.5;
  // How often a cause shows a finding where no frequency is stated: between HPO's "frequent" (30-79 %) and
  // "occasional" (5-29 %), whose border it is near.
  double default_strength = 0.4;
  // What a path loses by each step after its first, a step along IS_A included.
  double hop_factor = 0.5;
  // Exponent of an intermediate node's degree: DWPC of Himmelstein and Baranzini (2015), w = 0.4.
  double degree_exponent = 0.4;
  // Belief in a step that no sentence states and that follows from a name ("eyelid twitching" IS_A
  // "twitching"), so that among explained paths those come first that say more. Chosen between a possible and
  // a certain sentence.
  double name_belief = 0.6;
  // ℓ_f is kept within these, so that no ratio is infinite.
  double least_background = 0.0001;
  double most_background = 0.9;
  // Weaker paths are not followed: below any influence on a score, and the end of long chains.
  double least_strength = 1e-7;
};

}  // namespace aitia::engine
