// What the lexicon knows of a word or of a fixed phrase.
#pragma once

#include <cstdint>

#include "graph/base/ids.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

using WordId = graph::Id<struct WordTag>;  // a lower-cased word or phrase of the lexicon

// Parts of speech that a form can have, most of them at once ("twitch" is a noun and a verb).
enum PartOfSpeech : uint16_t {
  kMayBeNoun = 1 << 0,
  kMayBeVerb = 1 << 1,
  kMayBeAdjective = 1 << 2,
  kMayBeAdverb = 1 << 3,
  kMayBePreposition = 1 << 4,
  kMayBeDeterminer = 1 << 5,
  kMayBePronoun = 1 << 6,
  kMayBeConjunction = 1 << 7,
  kMayBeSubordinator = 1 << 8,
  kMayBeModal = 1 << 9,
  kMayBeAuxiliary = 1 << 10,
  kMayBeParticle = 1 << 11,
  kMayBeNumber = 1 << 12,
};

// What a noun can mean beside the graph's kinds; decides whether a phrase can be an argument at all.
enum Sense : uint16_t {
  kPerson = 1 << 0,    // doctor, patient
  kGroup = 1 << 1,     // clinic, association
  kTime = 1 << 2,      // week, night
  kQuantity = 1 << 3,  // dose, number
  kFood = 1 << 4,
  kActivity = 1 << 5,
  kEvent = 1 << 6,
  kAbstract = 1 << 7,  // way, thing, reason, idea
  kGeneric = 1 << 8,   // condition, problem, symptom: stands for something named elsewhere
  kOrganism = 1 << 9,
  kArtifact = 1 << 10,
  kPlace = 1 << 11,
  // Abbreviations written with a full stop ("dr.", "p.m.", "no."): whether a sentence can end there.
  kStopNever = 1 << 12,         // "dr."
  kStopPerhaps = 1 << 13,       // "etc."
  kStopBeforeNumber = 1 << 14,  // an abbreviation only where a number follows: "no. 5"
};

}  // namespace aitia::engine
