// An argument of a relation as the text gives it, and a relation between two of them before resolution.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/compile/language/language.h"
#include "engine/compile/relations/shared_text.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

// How a mention got into its sentence, where its words do not stand there.
enum class Via : uint8_t {
  kText,         // its words stand there
  kPronoun,      // "it", "this condition": named before in the same sentence
  kLastSubject,  // of the sentence before
  kMentioned,    // further up in the block
  kItem,         // the term that a list item or a heading explains
  kCarried,      // the line above, which its list goes on with
  kTarget,       // of the last role noun: "Eczema has many triggers. Wool is one."
  kTopic,        // of the page or the section
};

// What can be wrong with a body, felt or named.
inline constexpr graph::KindSet kIll{graph::Kind::kSymptom, graph::Kind::kCondition};

struct Mention {
  SharedText name;
  SharedText surface;
  graph::KindSet kinds;
  uint16_t senses = 0;
  bool known = false;     // its head is a word of the lexicon; without kinds it is no illness
  bool material = false;  // a word of it is a substance: "iron absorption"
  bool bodily = false;    // a word of it is a part of the body: "nerve function"
  bool plural = false;
  bool activity = false;
  SharedText remedied;    // "relieving muscle tension": what the activity relieves
  graph::KindSet inner;   // the kinds of that
  bool function = false;  // what a healthy body has: "vision", "muscle tone", but not "poor vision"
  bool quantity = false;  // what is measured: "blood pressure", but not "high blood pressure"
  Via via = Via::kText;
};
using Mentions = absl::InlinedVector<Mention, 1>;  // mostly one

inline void SetVia(Via via, Mentions* mentions) {
  for (Mention& mention : *mentions) mention.via = via;
}

struct SaidRelation {
  Mention subject;
  graph::Relation relation = graph::Relation::kCauses;
  Mention object;
  bool negated = false;
  graph::Certainty certainty = graph::Certainty::kCertain;
  std::string cue;
  std::string_view rule;     // the way of saying it that was recognised: "verb", "role noun"
  std::string_view dropped;  // why it is not taken; empty if it is
};

// A relation with one end open: "Which conditions may cause twitching?", "Symptoms of gout". A list fills it.
struct Frame {
  graph::Relation relation = graph::Relation::kCauses;
  bool filler_is_subject = true;
  Mentions other;  // empty: the topic
  graph::Certainty certainty = graph::Certainty::kCertain;
  std::string cue;
  bool negated = false;
};

// Whether a remedy or a test is at one end.
bool IsRemedyRelation(graph::Relation relation);

// Whether the kinds of the two allow the relation; empty if so, else the reason.
std::string_view WhyNot(const Mention& subject, graph::Relation relation, const Mention& object,
                        const Language& language);

}  // namespace aitia::engine
