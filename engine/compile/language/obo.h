// Ontologies in the OBO format, 1.2 and 1.4: terms with their names, exact synonyms and what they are a kind
// of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/language/user_file.h"
#include "graph/base/span.h"

namespace aitia::engine {

struct OboTerm {
  std::string id;
  std::string name;                   // may be empty
  std::string space;                  // its own or the file's; may be empty
  std::vector<std::string> synonyms;  // of scope EXACT: the others are not the same thing
  std::vector<std::string> parents;   // identities after is_a
  graph::ByteSpan place;              // of the name, or of the identity
};

// The [Term] stanzas in the order of the file, without obsolete ones; all other stanzas and tags are passed
// over. Appends to `complaints` what is wrong. Linear.
std::vector<OboTerm> ReadObo(std::string_view text, Complaints* complaints);

}  // namespace aitia::engine
