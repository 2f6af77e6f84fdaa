// Every constant of the ranking, in one place, each with where it comes from.
//
// m, λ and T were fitted on 489 published case reports of 96 diseases (650 diseases to choose from, graph
// counted from other papers; tests/bench/ranking_sweep.cc measures them where they are at hand):
//
//   m, λ, T         top-1  top-5  calibration error
//   20, 0.25, 1.5   .483   .691   .073   what is used
//   20, 0.15, 1.5   .483   .679   .067
//   20, 1,    1.5   .470   .681   .065
//   10, 0.25, 1.5   .479   .675   .081
//   40, 0.25, 1.5   .489   .681   .121
//   20, 0.25, 1     .483   .691   .140
//
// With the background as the mean over the linked candidates only, instead of over all causes of the graph,
// top-1 is .429 and top-5 .640. The standard error of top-1 is 7 points by case and 4 by paper.
#pragma once

namespace aitia::engine {

struct RankParameters {
  // m: how many pseudo-cases of the background a candidate starts with.
  double shrinkage = 20;
  // λ: weight of a finding that is absent.
  double absent_weight = 0.25;
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
