// Words that several formats share: verdicts, verbs of steps, paths and sources in a line.
#pragma once

#include <string>

#include "engine/include/aitia/aitia.h"

namespace aitia::engine {

// "yes: stated by 2 sentences in 2 documents".
std::string VerdictSentence(const Reply& reply);
// "causes"; "does not cause" where it is denied, "is caused by" where it is read against its arrow.
std::string StepVerb(const Step& step);
// "a → b → c".
std::string PathLine(const Path& path);
// "a.txt, Causes": the document and the section.
std::string SourceText(const Citation& citation);
// The first sentence of the reason's paths and parts; null if there is none.
const Citation* FirstCitation(const Reason& reason);

}  // namespace aitia::engine
