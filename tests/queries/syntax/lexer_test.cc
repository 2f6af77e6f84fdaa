// Text in, tokens and messages out.
#include "queries/syntax/lexer.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "graph/base/issue.h"

namespace aitia::queries {
namespace {

// Each token as kind letter and value: w word, q quoted, s string, i integer, f float, $ parameter, and
// symbols bare.
std::string Tokens(std::string_view text, WordRule rule) {
  const Lexed lexed = Lex(text, rule);
  std::string out;
  for (const Token& token : lexed.tokens) {
    const std::string value = TokenValue(text, token);
    if (!out.empty() && token.kind != TokenKind::kEnd) out += ' ';
    switch (token.kind) {
      case TokenKind::kWord:
        out += "w:" + value;
        break;
      case TokenKind::kQuoted:
        out += "q:" + value;
        break;
      case TokenKind::kString:
        out += "s:" + value;
        break;
      case TokenKind::kInteger:
        out += "i:" + value;
        break;
      case TokenKind::kFloat:
        out += "f:" + value;
        break;
      case TokenKind::kParameter:
        out += "$:" + value;
        break;
      case TokenKind::kSymbol:
        out += value;
        break;
      case TokenKind::kEnd:
        break;
    }
  }
  return out + (lexed.issues.empty() ? "" : "\n" + graph::RenderIssues("query", text, lexed.issues));
}

std::string Prose(std::string_view text) { return Tokens(text, WordRule::kProse); }
std::string Cypher(std::string_view text) { return Tokens(text, WordRule::kIdentifiers); }

TEST(ProseLexer, KeepsWhatIsOneWordToAReader) {
  EXPECT_EQ(Prose("x-ray of Parkinson's, vitamin B12 6-8% 12"),
            "w:x-ray w:of w:Parkinson's , w:vitamin w:B12 w:6-8% i:12");
  EXPECT_EQ(Prose("and/or H. pylori"), "w:and/or w:H . w:pylori");
  EXPECT_EQ(Prose("patients' pain"), "w:patients' w:pain");
  EXPECT_EQ(Prose("Guillain–Barré Ménière’s"), "w:Guillain–Barré w:Ménière’s");
}

TEST(ProseLexer, ReadsStringsOnlyWhereNoWordIsBefore) {
  EXPECT_EQ(Prose("'pins and needles' \"a\" “b c” ‘d’ `e`"), "s:pins and needles s:a s:b c s:d q:e");
  EXPECT_EQ(Prose("it's 'so'"), "w:it's s:so");
}

TEST(CypherLexer, ReadsNames) {
  EXPECT_EQ(Cypher("MATCH (n:`odd ``name```) été _x1"), "w:MATCH ( w:n : q:odd `name` ) w:été w:_x1");
  EXPECT_EQ(Cypher("$p $`q r` $1"), "$:p $:q r $:1");
}

TEST(CypherLexer, ReadsNumbers) {
  EXPECT_EQ(Cypher("0 42 1.5 .5 1e3 2.5E-3 0x2A 0o17"), "i:0 i:42 f:1.5 f:.5 f:1e3 f:2.5E-3 i:0x2A i:0o17");
  EXPECT_EQ(Cypher("[1..3]"), "[ i:1 .. i:3 ]");
  EXPECT_EQ(Cypher("-9223372036854775808"), "- i:9223372036854775808");
}

TEST(CypherLexer, ReadsOperators) {
  EXPECT_EQ(Cypher("a<=b<>c=~d+=e<-f->g|h&!i"),
            "w:a <= w:b <> w:c =~ w:d += w:e < - w:f - > w:g | w:h & ! w:i");
}

TEST(CypherLexer, ReadsStringsWithEscapes) {
  EXPECT_EQ(Cypher(R"('it\'s' "a\tb" 'é\\' '\U0001F600')"), "s:it's s:a\tb s:é\\ s:\U0001F600");
  EXPECT_EQ(Cypher("a'b'"), "w:a s:b");
}

TEST(CypherLexer, LeavesCommentsOut) { EXPECT_EQ(Cypher("a // b\nc /* d\n e */ f"), "w:a w:c w:f"); }

TEST(Lexer, SaysWhatHasNoEnd) {
  EXPECT_EQ(Cypher("RETURN 'abc"),
            "w:RETURN s:abc\n"
            "query:1:8: error: this string has no end; close it with '\n"
            "  RETURN 'abc\n"
            "         ^^^^\n");
  EXPECT_EQ(Cypher("a /* b"),
            "w:a\n"
            "query:1:3: error: this comment has no end; close it with */\n"
            "  a /* b\n"
            "    ^^^^\n");
  EXPECT_EQ(Cypher("`ab"),
            "q:ab\n"
            "query:1:1: error: this quoted name has no end; close it with `\n"
            "  `ab\n"
            "  ^^^\n");
}

TEST(Lexer, SaysWhichNumberIsNone) {
  EXPECT_EQ(
      Cypher("12ab"),
      "i:12ab\n"
      "query:1:1: error: this is neither a number nor a name; a name that begins with a digit goes into "
      "`backquotes`\n"
      "  12ab\n"
      "  ^^^^\n");
  EXPECT_EQ(Cypher("9223372036854775809"),
            "i:9223372036854775809\n"
            "query:1:1: error: this integer does not fit into 64 bits\n"
            "  9223372036854775809\n"
            "  ^^^^^^^^^^^^^^^^^^^\n");
  EXPECT_EQ(Cypher("1e999"),
            "f:1e999\n"
            "query:1:1: error: this number is out of range\n"
            "  1e999\n"
            "  ^^^^^\n");
}

TEST(Lexer, DecodesWhatIsLeftOfAStringWithoutEnd) {
  EXPECT_EQ(Cypher("'").substr(0, 3), "s:\n");
  EXPECT_EQ(Cypher("'a\\'").substr(0, 5), "s:a'\n");
  EXPECT_EQ(Cypher("'a\\").substr(0, 5), "s:a\\\n");
  EXPECT_EQ(Prose("“").substr(0, 3), "s:\n");
}

TEST(Lexer, EndsAtTheEnd) {
  for (std::string_view text : {"", " ", "a", "a "}) {
    const Lexed lexed = Lex(text, WordRule::kProse);
    ASSERT_FALSE(lexed.tokens.empty());
    EXPECT_EQ(lexed.tokens.back().kind, TokenKind::kEnd);
    EXPECT_EQ(lexed.tokens.back().span.begin, text.size());
  }
}

}  // namespace
}  // namespace aitia::queries
