// openCypher in, canonical openCypher or the mistakes out.
#include "queries/syntax/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "graph/base/issue.h"
#include "queries/syntax/unparse.h"
#include "tests/queries/text_cases.h"

namespace aitia::queries {
namespace {

std::string Canonical(std::string_view text) {
  const syntax::Parsed parsed = syntax::Parse(text);
  if (!parsed.statement) return graph::RenderIssues("query", text, parsed.issues);
  return syntax::Unparse(*parsed.statement) + "\n";
}

TEST(CypherParser, ReadsWhatIsWritten) { RunTextCases("syntax/statements.txt", Canonical); }
TEST(CypherParser, TellsWhatIsWrong) { RunTextCases("syntax/mistakes.txt", Canonical); }

TEST(CypherParser, ReadsItsOwnSpelling) {
  for (const TextCase& each : ReadTextCases(CasesPath("syntax/statements.txt"))) {
    const std::string once = Canonical(each.input);
    EXPECT_EQ(Canonical(once), once);
  }
}

std::string Repeat(std::string_view piece, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST(CypherParser, RefusesEndlessNesting) {
  for (const std::string_view piece :
       {"(", "[", "{a: ", "NOT ", "- ", "CASE WHEN ", "f(", "EXISTS { MATCH (a) WHERE ", "[x IN ", "a[",
        "any(x IN ", "(a)-->(b {c: ", "1 IS NULL = "}) {
    const syntax::Parsed parsed = syntax::Parse("RETURN " + Repeat(piece, 100000));
    ASSERT_EQ(parsed.issues.size(), 1U) << piece;
  }
  EXPECT_EQ(syntax::Parse("RETURN 1" + Repeat(" IS NULL", 100000)).issues.size(), 1U);
  EXPECT_EQ(syntax::Parse("RETURN a" + Repeat(".b", 100000)).issues.size(), 1U);
  EXPECT_EQ(syntax::Parse("MATCH (a:" + Repeat("(", 100000)).issues.size(), 1U);
}

TEST(CypherParser, TakesLongTexts) {
  EXPECT_TRUE(syntax::Parse("RETURN 1" + Repeat(" + 1", 10000)).statement);
  EXPECT_TRUE(syntax::Parse("MATCH " + Repeat("(a)-->", 10000) + "(b) RETURN b").statement);
  EXPECT_TRUE(syntax::Parse("RETURN [1" + Repeat(", 1", 100000) + "]").statement);
  EXPECT_TRUE(syntax::Parse(Repeat("MATCH (a) ", 10000) + "RETURN 1").statement);
}

TEST(CypherParser, SplitsScripts) {
  const std::string_view script = "RETURN ';' ;; // a ; comment\n MATCH (`;`) RETURN 1\n;";
  std::string statements;
  for (const graph::ByteSpan& span : syntax::SplitStatements(script)) {
    statements += std::string(script.substr(span.begin, span.size())) + "|";
  }
  EXPECT_EQ(statements, "RETURN ';'|MATCH (`;`) RETURN 1|");
}

}  // namespace
}  // namespace aitia::queries
