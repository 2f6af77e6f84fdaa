// When two spellings are one name: the normal form under which nodes are found.
#pragma once

#include <string>
#include <string_view>

namespace aitia::graph {

// Lower case, NFKC, straight apostrophes and hyphens, white space collapsed, leading determiners dropped
// ("the", "a", "your", "some"), possessive 's kept, each plural word of the regular kind made singular
// ("calcium deficiencies" -> "calcium deficiency"). Idempotent. The compiler's own names are already in this
// form or have it indexed.
std::string NormalForm(std::string_view name);

// Regular English plural to singular, one lower-case word: "-ies" -> "-y", "-ches" -> "-ch", "-s" dropped,
// but not for "-ss", "-us", "-is" and a list of words that only look plural ("diabetes", "herpes",
// "pancreas").
std::string Singular(std::string_view word);

}  // namespace aitia::graph
