// How well parts of speech follow each other; finer than Tag, as the tagger needs it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace aitia::engine {

enum class Part : uint8_t {
  kStart,       // before the first token, and behind a colon or a semicolon
  kSingular,    // noun
  kPlural,      // noun
  kName,        // proper noun
  kPresent,     // finite verb, plural or first person: "cause"
  kPresentS,    // finite verb, third person: "causes"
  kPast,        // finite verb: "caused", "began"
  kBase,        // infinitive without "to", imperative
  kIng,         // gerund, present participle
  kParticiple,  // past participle
  kAdjective,
  kAdverb,
  kPronoun,
  kDeterminer,  // also possessive 's
  kPreposition,
  kConjunction,
  kSubordinator,
  kModal,
  kBe,
  kHave,  // auxiliary
  kDo,    // auxiliary
  kTo,    // of an infinitive
  kNot,
  kNumber,
  kComma,  // also brackets, quotes and dashes
  kOther,
};
inline constexpr size_t kPartCount = 26;

using TransitionScores = std::array<std::array<float, kPartCount>, kPartCount>;
extern const TransitionScores kTransitionScores;

// Logarithm of how much likelier than usual `next` is behind `previous`.
inline float TransitionScore(Part previous, Part next) {
  return kTransitionScores[static_cast<size_t>(previous)][static_cast<size_t>(next)];
}

}  // namespace aitia::engine
