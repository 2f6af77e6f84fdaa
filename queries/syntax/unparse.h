// A syntax tree as text again: openCypher in one canonical spelling.
#pragma once

#include <string>

#include "queries/syntax/tree.h"

namespace aitia::queries::syntax {

// Reads back as the same tree (spans excepted). Keywords in capitals, one space between words.
std::string Unparse(const Statement& statement);
std::string Unparse(const Query& query);
std::string Unparse(const Pattern& pattern);
std::string Unparse(const Expression& expression);

// The name as it has to be written: in backquotes unless it is a plain word.
std::string WrittenName(std::string_view name);

}  // namespace aitia::queries::syntax
