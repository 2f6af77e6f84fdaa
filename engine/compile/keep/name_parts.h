// What a name says by its parts: the general form that it specialises and the part of the body that it sits
// in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/lexicon.h"

namespace aitia::engine {

struct NameParts {
  std::vector<std::string> general;  // longest first: "lower back pain" -> "back pain", "pain"
  std::string anatomy;               // "eyelid twitching" -> "eyelid"; empty for none
};

NameParts PartsOfName(std::string_view name, const Lexicon& lexicon);

// The same text for every way to name a symptom or condition and its place by words or phrases of the
// lexicon: "butt twitch", "buttock twitching", "twitching of the buttock", "twitching buttock". Empty for
// other names.
std::string LocatedIdentity(std::string_view name, const Lexicon& lexicon);

}  // namespace aitia::engine
