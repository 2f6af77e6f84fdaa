// The syntax tree of a question: what was written, before any name is looked up.
//
// English does not mark where a name ends ("does lack of sleep cause twitching", "why lack of sleep
// twitching"), so a question holds every way to read it; binding takes the first whose names are known.
// Within a reading, lists are split at every "and", "or", "," and clause word; binding joins what belongs to
// one name ("pain with movement").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "graph/base/span.h"
#include "queries/bind/bound_query.h"
#include "queries/questions/words.h"

namespace aitia::queries {

struct Form;  // form.h

// A name as written.
struct Phrase {
  enum class Kind : uint8_t { kBare, kQuoted, kParameter, kLabelOnly };
  Kind kind = Kind::kBare;
  std::string article;  // what was left out in front: "the"
  std::string label;    // ":Drug aspirin", ":Drug"; may be empty
  std::string
      text;  // bare: without determiners, one space between words; quoted: decoded; parameter: its name
  graph::ByteSpan span;  // without determiners
};

// "a, b and c"
struct PhraseList {
  std::vector<Phrase> items;
  std::vector<std::string> joints;  // before items[i + 1]: "and", "or", ",", ", and", ", or"
};

// A piece of a reading; the kinds of pieces are the slots of a form's pattern.
struct Part {
  enum class Kind : uint8_t { kWord, kModal, kVerb, kParticiple, kRole, kLabelNoun, kConcept };
  Kind kind = Kind::kWord;
  std::string text;     // lower case, as written
  PhraseList concepts;  // kConcept
  graph::ByteSpan span;
};

struct Reading {
  const Form* form = nullptr;
  std::vector<Part> parts;
  graph::Issues issues;  // why it cannot be read in this way
};

struct QuestionClause {
  ClauseKind kind = ClauseKind::kWith;
  std::string words;  // lower case, as written ("but no")
  graph::ByteSpan words_span;
  PhraseList concepts;   // shape kConcepts
  int64_t number = 0;    // TOP, WITHIN, AT LEAST n SOURCES
  std::string word;      // AT LEAST certain; SHOW; AS; the rest of what is not available yet
  graph::ByteSpan span;  // of all of it
};

struct Question {
  BoundQuery::Mode mode = BoundQuery::Mode::kRun;
  std::vector<Reading> readings;  // in the order of preference; empty only with an error
  std::vector<QuestionClause> clauses;
};

struct ParsedQuestion {
  Question question;
  graph::Issues issues;
};

// Time is linear in the text but for names in front of a verb, which are looked for in their first words
// only.
ParsedQuestion ParseQuestion(std::string_view text);

// One line per part, indented; without spans.
std::string Dump(const Question& question);
// The question written by rule, with the words of its first reading in lower case; ParseQuestion of it gives
// the same tree but for the case of such words where another reading takes them into a name.
std::string Unparse(const Question& question);

}  // namespace aitia::queries
