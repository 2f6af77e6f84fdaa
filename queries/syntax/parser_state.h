// The parser at work: recursive descent over the tokens, one function per construct of the grammar.
//
// After a mistake every look at the tokens sees the end, so that all functions return at once; the list of
// clauses goes on at the next clause's keyword. Internal to the parser's files.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/syntax/lexer.h"
#include "queries/syntax/tree.h"

namespace aitia::queries::syntax {

class Parser {
 public:
  explicit Parser(std::string_view text);

  Statement ParseStatement();
  Expression ParseLoneExpression();
  graph::Issues TakeIssues();

 private:
  struct BinaryOperator {
    int rank = 0;  // 0: none
    std::string_view text;
    size_t tokens = 1;
    bool is_null_test = false;
  };

  // --- tokens (parser.cc)
  const Token& Peek(size_t ahead = 0) const;
  std::string_view Text(const Token& token) const { return TokenText(text_, token); }
  bool AtEnd() const { return Peek().kind == TokenKind::kEnd; }
  bool AtSymbol(std::string_view symbol, size_t ahead = 0) const;
  bool AtWord(std::string_view keyword, size_t ahead = 0) const;
  bool AtName(size_t ahead = 0) const;
  void Take(size_t count = 1);
  bool TakeSymbol(std::string_view symbol);
  bool TakeWord(std::string_view keyword);
  void ExpectSymbol(std::string_view symbol, std::string_view after);
  void ExpectWord(std::string_view keyword, std::string_view after);
  Name ExpectName(std::string_view what);
  Name TakeName();
  uint32_t Begin() const { return Peek().span.begin; }
  graph::ByteSpan SpanFrom(uint32_t begin) const;
  void Fail(graph::ByteSpan span, std::string message, std::string suggestion = "",
            std::string_view code = "UnexpectedSyntax");
  // Fails at the next token: "here … is expected". A misspelt one of the keywords is suggested.
  void FailExpecting(std::string_view what, std::initializer_list<std::string_view> keywords = {});

  // --- clauses (parse_clause.cc)
  Query ParseQuery(bool nested);
  SingleQuery ParseSingleQuery(bool nested);
  Clause ParseClause();
  Match ParseMatch(bool optional);
  Projection ParseProjection(bool returns);
  Change ParseChange(bool removes);
  std::vector<Change> ParseChanges(bool removes);
  Merge ParseMerge();
  Foreach ParseForeach();
  CallProcedure ParseCallProcedure();
  LoadCsv ParseLoadCsv();
  bool AtClause() const;
  void GoOnAtNextClause();

  // --- patterns (parse_pattern.cc)
  std::vector<Pattern> ParsePatterns();
  Pattern ParsePattern();
  Pattern ParseShortestPath();
  void ParseChainOfNodes(Pattern* pattern);
  NodePattern ParseNode();
  RelationshipPattern ParseRelationship();
  Hops ParseHops();
  std::optional<Expression> ParseProperties();
  LabelExpression ParseLabels();
  LabelExpression ParseLabelsJoinedByAnd();
  LabelExpression ParseLabel();
  // Whether the parenthesis at the next token opens the first node of a path ("(a)-->"), and not an
  // expression.
  bool AtPath(size_t ahead = 0) const;
  bool AtShortestPath() const;

  // --- expressions (parse_expression.cc)
  Expression ParseExpression();
  Expression ParseOperators(int least_rank);
  Expression ParsePrefix(int least_rank);
  Expression ParsePostfix();
  Expression ParseAtom();
  Expression ParseNumber(bool negative, uint32_t begin);
  Expression ParseWord();
  Expression ParseCall();
  Expression ParseCase();
  Expression ParseBrackets();
  Expression ParseListComprehension();
  Expression ParsePatternComprehension();
  Expression ParseQuantifier();
  Expression ParseReduce();
  Expression ParseMap();
  Expression ParseMapProjection(Expression subject);
  Expression ParseSubquery();
  Expression ParseIndexOf(Expression object);
  void TakeWhere(Expression* whole);
  void ParseList(std::string_view close, std::vector<Expression>* items);
  BinaryOperator OperatorHere() const;
  size_t CallNameLength() const;  // tokens of "a.b.f" where "(" follows; 0 for none

  // Counts how deep the grammar's functions are in one another.
  class Level {
   public:
    explicit Level(Parser* parser);
    ~Level() { --parser_->depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser* parser_;
  };

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> partner_;  // of each bracket; the end where there is none
  size_t at_ = 0;
  size_t failed_at_ = 0;
  bool failed_ = false;
  bool hopeless_ = false;  // nested too deeply: what follows is not looked at
  int depth_ = 0;
  graph::Issues issues_;
};

}  // namespace aitia::queries::syntax
