// The program's language with the words that a user brings.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/compile/language/language.h"
#include "graph/base/status.h"

namespace aitia::engine {

// Paths of files.
struct UserWords {
  std::vector<std::string> lexicons;
  std::vector<std::string> ontologies;  // OBO
  std::vector<std::string>
      ontology_kinds;  // "Condition", "HP=Symptom": what terms are that nothing else says
  std::vector<std::string> cues;
  bool empty() const {
    return lexicons.empty() && ontologies.empty() && ontology_kinds.empty() && cues.empty();
  }
};

struct UserLanguage {
  std::unique_ptr<const Language> language;
  std::vector<std::string> warnings;  // each with its place and line, ending in a newline
};

// Lexicons overrule the program's words, ontologies add to both, cues take the place of the program's for the
// same word and complement. The order of the lexicons and of the cues does not matter; of two ontologies that
// give one synonym to two terms the first has it. The first file with errors is the error, all its mistakes
// with their places in the message.
graph::StatusOr<UserLanguage> MakeUserLanguage(const UserWords& words);

}  // namespace aitia::engine
