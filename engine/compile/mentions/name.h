// The normalised name of a noun group: lower case, singular, without determiners, hedges and degree words.
#pragma once

#include <string>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/kinds.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

struct Name {
  std::string text;     // empty if nothing is left
  std::string surface;  // as it stands, lower case, without determiners
  Nature nature;
};

Name NameOf(const Words& words, const NounGroup& group);

// The name of a plain range of tokens under the same rules ("stop a beta blocker" -> "stop beta blocker").
std::string NameOfRange(const Words& words, TokenRange range, bool keep_plurals);

}  // namespace aitia::engine
