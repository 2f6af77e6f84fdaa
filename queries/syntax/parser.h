// Text to syntax tree for openCypher: linear in the text, nesting bounded, several mistakes told at once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/syntax/tree.h"

namespace aitia::queries::syntax {

// Expressions and patterns nested deeper than this are a mistake.
inline constexpr int kDeepestNesting = 500;

struct Parsed {
  std::optional<Statement> statement;  // nothing where there is an issue
  graph::Issues issues;                // in the order of their places
};

// One statement; a `;` behind it is welcome.
Parsed Parse(std::string_view text);

// One expression, alone: a parameter's value, a predicate in a question.
struct ParsedExpression {
  std::optional<Expression> expression;
  graph::Issues issues;
};
ParsedExpression ParseExpression(std::string_view text);

// The value of an integer as the tree has it ("-5", "0xFF"); nothing where it does not fit into 64 bits.
std::optional<int64_t> IntegerOf(std::string_view literal);

// The statements of a script, without the `;` between them and without those that are empty.
std::vector<graph::ByteSpan> SplitStatements(std::string_view text);

// True for a word that is a variable only in backquotes, in any case.
bool IsReserved(std::string_view word);

// True for a word that may begin an openCypher statement, in any case.
bool BeginsStatement(std::string_view word);

}  // namespace aitia::queries::syntax
