// The lexicon while it is being made: an entry per word or phrase, referring to each other by their texts.
#pragma once

#include <map>
#include <string>

#include "engine/compile/lexicon/generate/senses.h"
#include "engine/compile/lexicon/generate/tables.h"
#include "engine/compile/lexicon/generate/wordnet.h"
#include "engine/compile/lexicon/word.h"
#include "graph/base/status.h"

namespace aitia::engine {

// How often a form is used as each part of speech; only the ratio matters.
struct Uses {
  double noun = 0, verb = 0, adjective = 0, other = 0;
};

struct Entry {
  uint16_t parts_of_speech = 0;
  uint16_t senses = 0;
  graph::KindSet kinds;
  Uses uses;
  // As in WordInfo; empty: none. `noun` of a noun's own form is the form.
  std::string noun, verb, adjective, nominal, anatomy, preferred;
  bool from_table = false;      // kinds and senses come from our own tables and are not added to
  bool closed = false;          // parts of speech are exactly those of the table
  bool is_phrase_form = false;  // looked up as a sequence of words
};

using Entries = std::map<std::string, Entry>;

// Nouns, verbs, adjectives and adverbs of WordNet with their inflected forms, kinds, nominal forms and
// anatomy.
void AddWordNet(const WordNet& wordnet, const SenseClassifier& classifier, Entries* entries);

// Everything that `manifest` (lexicon_tables.tsv) lists, from the folder that it lies in.
graph::Status AddTables(const std::string& folder, const Table& manifest, Entries* entries);

// Inflected forms of the dictionary form `lemma`, as far as no entry of their own speaks against it.
void AddNounForms(const std::string& lemma, const std::multimap<std::string, std::string>& irregular,
                  double uses, Entries* entries);

// Fills what follows from the rest: entries for the parts of phrases, preferred names and kinds of inflected
// forms.
void Complete(Entries* entries);

// The parts that a phrase's text has as tokens: at spaces, and before a possessive 's.
std::vector<std::string> PhraseParts(std::string_view phrase);

}  // namespace aitia::engine
