// Gives every token the part of speech that it has in its sentence.
//
// The best sequence under two scores: how often the word is used as each part of speech (the lexicon's
// shares, or its ending and shape where it is unknown), and how well neighbours follow each other (a table of
// transitions). Linear in the number of tokens.
//
// Conventions: forms of "be" are kAuxiliary always; "have" and "do" are kAuxiliary before another verb and
// kVerb else. "-ing" forms are kGerund as verbs, kNoun after a determiner or where the noun is the usual use.
// Infinitive "to", "not", "n't" and possessive "'s" are kParticle. "which", "who" and "that" are
// kSubordinator where they open a clause. The particle of a verb ("goes up") is kAdverb, or kPreposition
// where a noun phrase follows. Past tense is kVerb; the participle of passives, perfects and reduced clauses
// is kPastParticiple.
#pragma once

#include <string>
#include <string_view>

#include "engine/compile/layout/page.h"
#include "engine/compile/lexicon/lexicon.h"
#include "engine/compile/text/known_candidates.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// The same text with tags, and with is_fragment set where a sentence has no finite verb.
TaggedText TagParts(const Page& page, TaggedText text, const Lexicon& lexicon);
// The same; `known` keeps what is found out of words for other pages, for one thread at a time; may be null.
TaggedText TagParts(const Page& page, TaggedText text, const Lexicon& lexicon, KnownCandidates* known);

std::string_view NameOfTag(Tag tag);  // "noun", "past-participle"

// A line per token: number, source bytes, tag, dictionary form ('-' if unknown), text. A blank line between
// sentences.
std::string DumpTokens(const Page& page, const TaggedText& text, const Lexicon& lexicon);

}  // namespace aitia::engine
