// Ontologies that a user brings: their names in the lexicon, and what is a kind of what.
#pragma once

#include <string>
#include <vector>

#include "engine/compile/language/lexicon_merger.h"
#include "engine/compile/language/obo.h"
#include "engine/compile/language/ontology.h"
#include "engine/compile/language/user_file.h"
#include "graph/base/status.h"

namespace aitia::engine {

// What the terms of a namespace, or whose ids have a prefix, are; without one, those of any.
struct OntologyKinds {
  std::string space;  // in lower case; may be empty
  graph::KindSet kinds;
};
// "disease_ontology=Condition", "HP=Symptom", "Condition". An error names what is wrong with it.
graph::StatusOr<OntologyKinds> ParseOntologyKinds(const std::string& text);

class UserOntologies {
 public:
  explicit UserOntologies(std::vector<OntologyKinds> kinds) : kinds_(std::move(kinds)) {}

  // Warnings are appended. A file with errors is an error that names all of them.
  graph::Status Add(const UserFile& file, std::vector<std::string>* warnings);

  // When all files are there. The kinds of a term are those that the lexicon has for its name, else those
  // that were asked for, else those of the tables for its namespace or the prefix of its id, else those of
  // the terms directly above it.
  Ontology AddTo(LexiconMerger* merger, std::vector<std::string>* warnings);

 private:
  graph::KindSet KindsByOrigin(const OboTerm& term) const;
  std::vector<uint32_t> ParentsFirst(const std::vector<std::vector<uint32_t>>& parents) const;

  std::vector<OntologyKinds> kinds_;
  std::vector<OboTerm> terms_;
};

}  // namespace aitia::engine
