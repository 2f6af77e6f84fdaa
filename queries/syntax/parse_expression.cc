// Precedence climbing over ranks of operators; everything tighter than an operator is an atom with what is
// attached behind it.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "graph/base/text.h"
#include "queries/syntax/parser.h"
#include "queries/syntax/parser_state.h"

namespace aitia::queries::syntax {
namespace {

// From loose to tight, as in openCypher 9.
enum Rank {
  kOr = 1,
  kXor,
  kAnd,
  kNot,  // prefix
  kComparison,
  kTest,  // IN, STARTS WITH, IS NULL, =~ …
  kSum,
  kProduct,
  kPower,
  kSign,  // prefix
};

struct Symbol {
  std::string_view text;
  int rank;
};
constexpr std::array<Symbol, 13> kSymbols = {{{"=", kComparison},
                                              {"<>", kComparison},
                                              {"<", kComparison},
                                              {">", kComparison},
                                              {"<=", kComparison},
                                              {">=", kComparison},
                                              {"=~", kTest},
                                              {"+", kSum},
                                              {"-", kSum},
                                              {"*", kProduct},
                                              {"/", kProduct},
                                              {"%", kProduct},
                                              {"^", kPower}}};
constexpr std::array<Symbol, 5> kWords = {
    {{"OR", kOr}, {"XOR", kXor}, {"AND", kAnd}, {"IN", kTest}, {"CONTAINS", kTest}}};

constexpr std::array<std::string_view, 4> kQuantifiers = {"all", "any", "none", "single"};

// Words that are no variable unless they are quoted: a clause, an operator or a part of CASE begins there.
constexpr std::array<std::string_view, 31> kReserved = {
    "and",  "as",    "by",    "contains", "create", "delete", "detach", "else",   "end", "ends", "in",
    "is",   "limit", "match", "merge",    "on",     "or",     "order",  "return", "set", "skip", "then",
    "null", "true",  "false", "case",     "not",    "unwind", "when",   "where",  "xor"};

bool IsIn(std::string_view text, const Token& token, const auto& words) {
  for (const std::string_view word : words) {
    if (IsKeyword(text, token, word)) return true;
  }
  return false;
}

}  // namespace

bool IsReserved(std::string_view word) {
  return std::any_of(kReserved.begin(), kReserved.end(),
                     [word](std::string_view reserved) { return graph::EqualsIgnoreCase(word, reserved); });
}

std::optional<int64_t> IntegerOf(std::string_view literal) {
  const bool negative = literal.substr(0, 1) == "-";
  if (negative) literal.remove_prefix(1);
  int base = 10;
  if (literal.size() > 2 && literal[0] == '0' && (literal[1] < '0' || literal[1] > '9')) {
    base = literal[1] == 'x' || literal[1] == 'X' ? 16 : 8;
    literal.remove_prefix(2);
  }
  uint64_t magnitude = 0;
  const auto [end, error] = std::from_chars(literal.data(), literal.data() + literal.size(), magnitude, base);
  const uint64_t most = uint64_t{INT64_MAX} + (negative ? 1 : 0);
  if (error != std::errc() || end != literal.data() + literal.size() || magnitude > most) return std::nullopt;
  return static_cast<int64_t>(negative ? 0 - magnitude : magnitude);
}

Expression Parser::ParseExpression() { return ParseOperators(kOr); }

Parser::BinaryOperator Parser::OperatorHere() const {
  const Token& token = Peek();
  if (token.kind == TokenKind::kSymbol) {
    for (const Symbol& symbol : kSymbols) {
      if (Text(token) == symbol.text) return {symbol.rank, symbol.text, 1, false};
    }
    return {};
  }
  if (token.kind != TokenKind::kWord) return {};
  for (const Symbol& word : kWords) {
    if (AtWord(word.text)) return {word.rank, word.text, 1, false};
  }
  if (AtWord("starts") && AtWord("with", 1)) return {kTest, "STARTS WITH", 2, false};
  if (AtWord("ends") && AtWord("with", 1)) return {kTest, "ENDS WITH", 2, false};
  if (AtWord("is") && AtWord("null", 1)) return {kTest, "IS NULL", 2, true};
  if (AtWord("is") && AtWord("not", 1) && AtWord("null", 2)) return {kTest, "IS NOT NULL", 3, true};
  return {};
}

Expression Parser::ParseOperators(int least_rank) {
  const Level level(this);
  const uint32_t begin = Begin();
  Expression left = ParsePrefix(least_rank);
  int tests = 0;
  for (BinaryOperator found = OperatorHere(); found.rank != 0 && found.rank >= least_rank;
       found = OperatorHere()) {
    Expression whole;
    if (found.is_null_test) {
      if (++tests > kDeepestNesting) Fail(Peek().span, "too many tests for null behind one another");
      whole.kind = ExpressionKind::kIsNull;
      whole.flag = found.tokens == 3;
      Take(found.tokens);
      whole.operands.push_back(std::move(left));
    } else {
      const int rank = found.rank;
      whole.kind = ExpressionKind::kChain;
      whole.operands.push_back(std::move(left));
      for (; found.rank == rank && !found.is_null_test; found = OperatorHere()) {
        Take(found.tokens);
        whole.operators.emplace_back(found.text);
        whole.operands.push_back(ParseOperators(rank + 1));
      }
      if (rank == kTest && ++tests > kDeepestNesting) Fail(Peek().span, "too many tests behind one another");
    }
    whole.span = SpanFrom(begin);
    left = std::move(whole);
  }
  return left;
}

Expression Parser::ParsePrefix(int least_rank) {
  const uint32_t begin = Begin();
  const bool negates = AtWord("not") && least_rank <= kNot;
  const bool signs = AtSymbol("-") || AtSymbol("+");
  if (!negates && !signs) return ParsePostfix();
  const std::string_view sign = negates ? "NOT" : Text(Peek());
  Take();
  const TokenKind next = Peek().kind;
  if (sign == "-" && (next == TokenKind::kInteger || next == TokenKind::kFloat)) {
    return ParseNumber(/*negative=*/true, begin);
  }
  Expression expression;
  expression.kind = ExpressionKind::kUnary;
  expression.operators.emplace_back(sign);
  expression.operands.push_back(ParseOperators(negates ? kNot : kSign));
  expression.span = SpanFrom(begin);
  return expression;
}

Expression Parser::ParseNumber(bool negative, uint32_t begin) {
  Expression number;
  const Token token = Peek();
  number.kind = token.kind == TokenKind::kInteger ? ExpressionKind::kInteger : ExpressionKind::kFloat;
  number.text = (negative ? "-" : "") + std::string(Text(token));
  const bool told = std::any_of(issues_.begin(), issues_.end(), [&token](const graph::Issue& issue) {
    return issue.span == token.span;  // by the lexer
  });
  if (number.kind == ExpressionKind::kInteger && !IntegerOf(number.text) && !told) {
    Fail(token.span, "this integer does not fit into 64 bits", "", "IntegerOverflow");
  }
  Take();
  number.span = SpanFrom(begin);
  return number;
}

Expression Parser::ParsePostfix() {
  const uint32_t begin = Begin();
  Expression object = ParseAtom();
  for (int steps = 0; !failed_; ++steps) {
    if (steps > kDeepestNesting) Fail(Peek().span, "too many steps behind one another");
    Expression step;
    if (AtSymbol(".") && AtName(1)) {
      Take();
      step.kind = ExpressionKind::kProperty;
      step.names.push_back(TakeName());
      step.text = step.names[0].text;
      step.operands.push_back(std::move(object));
    } else if (AtSymbol("[")) {
      step = ParseIndexOf(std::move(object));
    } else if (AtSymbol(":") && object.kind != ExpressionKind::kMap &&
               (AtName(1) || AtSymbol("(", 1) || AtSymbol("!", 1) || AtSymbol("%", 1))) {
      step.kind = ExpressionKind::kLabels;
      step.labels = std::make_shared<const LabelExpression>(ParseLabels());
      step.operands.push_back(std::move(object));
    } else {
      return object;
    }
    step.span = SpanFrom(begin);
    object = std::move(step);
  }
  return object;
}

Expression Parser::ParseIndexOf(Expression object) {
  Take();  // '['
  Expression step;
  step.kind = ExpressionKind::kIndex;
  step.operands.push_back(std::move(object));
  if (!AtSymbol("..")) step.operands.push_back(ParseExpression());
  if (AtSymbol("..")) {
    step.kind = ExpressionKind::kSlice;
    step.flag = step.operands.size() == 2;
    Take();
    if (!AtSymbol("]")) {
      step.second_flag = true;
      step.operands.push_back(ParseExpression());
    }
  }
  ExpectSymbol("]", "behind an index");
  return step;
}

Expression Parser::ParseAtom() {
  const uint32_t begin = Begin();
  Expression atom;
  switch (Peek().kind) {
    case TokenKind::kInteger:
    case TokenKind::kFloat:
      return ParseNumber(/*negative=*/false, begin);
    case TokenKind::kString:
      atom.kind = ExpressionKind::kString;
      atom.text = TokenValue(text_, Peek());
      Take();
      break;
    case TokenKind::kParameter:
      atom.kind = ExpressionKind::kParameter;
      atom.text = TokenValue(text_, Peek());
      Take();
      break;
    case TokenKind::kWord:
    case TokenKind::kQuoted:
      return ParseWord();
    case TokenKind::kSymbol:
      if (AtSymbol("[")) return ParseBrackets();
      if (AtSymbol("{")) return ParseMap();
      if (AtPath()) {
        atom.kind = ExpressionKind::kPattern;
        atom.pattern = std::make_shared<const Pattern>(ParsePattern());
        break;
      }
      if (TakeSymbol("(")) {
        atom = ParseExpression();
        ExpectSymbol(")", "behind the expression");
        atom.parenthesised = true;
        atom.span = SpanFrom(begin);
        return atom;
      }
      [[fallthrough]];
    case TokenKind::kEnd:
      FailExpecting("an expression");
  }
  atom.span = SpanFrom(begin);
  return atom;
}

Expression Parser::ParseWord() {
  const uint32_t begin = Begin();
  Expression atom;
  if (AtShortestPath()) {
    atom.kind = ExpressionKind::kPattern;
    atom.pattern = std::make_shared<const Pattern>(ParseShortestPath());
    atom.span = SpanFrom(begin);
    return atom;
  }
  if (AtSymbol("{", 1) && (AtWord("exists") || AtWord("count") || AtWord("collect"))) return ParseSubquery();
  if (AtSymbol("(", 1)) {
    if (AtWord("count") && AtSymbol("*", 2)) {
      Take(3);
      ExpectSymbol(")", "behind '*'");
      atom.kind = ExpressionKind::kCountAll;
      atom.span = SpanFrom(begin);
      return atom;
    }
    const bool binds = AtName(2) && AtWord("in", 3);
    if (binds && IsIn(text_, Peek(), kQuantifiers)) return ParseQuantifier();
    if (AtWord("reduce") && AtName(2) && AtSymbol("=", 3)) return ParseReduce();
  }
  if (AtWord("case")) return ParseCase();  // before functions: "CASE (x) WHEN …"
  if (CallNameLength() > 0) return ParseCall();
  if (TakeWord("null")) {
    atom.kind = ExpressionKind::kNull;
  } else if (AtWord("true") || AtWord("false")) {
    atom.kind = ExpressionKind::kBoolean;
    atom.flag = AtWord("true");
    Take();
  } else if (AtWord("not")) {
    Fail(Peek().span, "NOT binds less tightly than the operator before it", "put it into parentheses");
  } else if (Peek().kind == TokenKind::kWord && IsReserved(Text(Peek())) && !AtSymbol(".", 1)) {
    FailExpecting("an expression");
  } else {
    atom.kind = ExpressionKind::kVariable;
    atom.text = TakeName().text;
    atom.span = SpanFrom(begin);
    if (AtSymbol("{")) return ParseMapProjection(std::move(atom));
  }
  atom.span = SpanFrom(begin);
  return atom;
}

size_t Parser::CallNameLength() const {
  size_t length = 1;
  while (AtSymbol(".", length) && AtName(length + 1)) length += 2;
  return AtSymbol("(", length) ? length : 0;
}

Expression Parser::ParseCall() {
  const uint32_t begin = Begin();
  Expression call;
  call.kind = ExpressionKind::kCall;
  const size_t length = CallNameLength();
  for (size_t i = 0; i < length; i += 2) {
    if (i > 0) call.text += '.';
    call.text += TokenValue(text_, Peek(i));
  }
  call.names.push_back({call.text, {begin, Peek(length - 1).span.end}});
  Take(length + 1);
  call.flag = TakeWord("distinct");
  ParseList(")", &call.operands);
  call.span = SpanFrom(begin);
  return call;
}

// Expressions between commas, and the closing bracket.
void Parser::ParseList(std::string_view close, std::vector<Expression>* items) {
  if (TakeSymbol(close)) return;
  do {
    items->push_back(ParseExpression());
  } while (TakeSymbol(","));
  if (!TakeSymbol(close)) FailExpecting("',' or '" + std::string(close) + "'");
}

Expression Parser::ParseCase() {
  const uint32_t begin = Begin();
  Take();
  Expression whole;
  whole.kind = ExpressionKind::kCase;
  if (!AtWord("when")) {
    whole.flag = true;
    whole.operands.push_back(ParseExpression());
  }
  do {
    ExpectWord("WHEN", "in CASE");
    whole.operands.push_back(ParseExpression());
    ExpectWord("THEN", "behind WHEN");
    whole.operands.push_back(ParseExpression());
  } while (AtWord("when"));
  if (TakeWord("else")) {
    whole.second_flag = true;
    whole.operands.push_back(ParseExpression());
  }
  if (!TakeWord("end")) FailExpecting("WHEN, ELSE or END", {"when", "else", "end"});
  whole.span = SpanFrom(begin);
  return whole;
}

Expression Parser::ParseBrackets() {
  if (AtName(1) && AtWord("in", 2)) return ParseListComprehension();
  const bool named = AtName(1) && AtSymbol("=", 2);
  if (AtPath(named ? 3 : 1)) {
    // "[(a)-->(b)]" is a list of one; only what stands behind the path tells.
    return ParsePatternComprehension();
  }
  const uint32_t begin = Begin();
  Take();
  Expression list;
  list.kind = ExpressionKind::kList;
  ParseList("]", &list.operands);
  list.span = SpanFrom(begin);
  return list;
}

// "WHERE predicate", where there is one; the expression's flag tells.
void Parser::TakeWhere(Expression* whole) {
  whole->flag = TakeWord("where");
  if (whole->flag) whole->operands.push_back(ParseExpression());
}

Expression Parser::ParseListComprehension() {
  const uint32_t begin = Begin();
  Take();
  Expression whole;
  whole.kind = ExpressionKind::kListComprehension;
  whole.names.push_back(TakeName());
  Take();  // IN
  whole.operands.push_back(ParseExpression());
  TakeWhere(&whole);
  if (TakeSymbol("|")) {
    whole.second_flag = true;
    whole.operands.push_back(ParseExpression());
  }
  if (!TakeSymbol("]")) FailExpecting("WHERE, '|' or ']'", {"where"});
  whole.span = SpanFrom(begin);
  return whole;
}

Expression Parser::ParsePatternComprehension() {
  const uint32_t begin = Begin();
  Take();
  const uint32_t first = Begin();
  auto pattern = std::make_shared<const Pattern>(ParsePattern());
  Expression whole;
  if (!AtWord("where") && !AtSymbol("|") && !pattern->variable.present()) {
    Expression item;
    item.kind = ExpressionKind::kPattern;
    item.pattern = std::move(pattern);
    item.span = SpanFrom(first);
    whole.kind = ExpressionKind::kList;
    whole.operands.push_back(std::move(item));
    if (TakeSymbol(",")) {
      ParseList("]", &whole.operands);
    } else {
      ExpectSymbol("]", "behind the list");
    }
  } else {
    whole.kind = ExpressionKind::kPatternComprehension;
    whole.pattern = std::move(pattern);
    TakeWhere(&whole);
    ExpectSymbol("|", "and what to collect for each path");
    whole.operands.push_back(ParseExpression());
    ExpectSymbol("]", "behind the comprehension");
  }
  whole.span = SpanFrom(begin);
  return whole;
}

Expression Parser::ParseQuantifier() {
  const uint32_t begin = Begin();
  Expression whole;
  whole.kind = ExpressionKind::kQuantifier;
  whole.text = graph::LowerCase(Text(Peek()));
  Take(2);
  whole.names.push_back(TakeName());
  Take();  // IN
  whole.operands.push_back(ParseExpression());
  TakeWhere(&whole);
  ExpectSymbol(")", "behind the predicate");
  whole.span = SpanFrom(begin);
  return whole;
}

Expression Parser::ParseReduce() {
  const uint32_t begin = Begin();
  Expression whole;
  whole.kind = ExpressionKind::kReduce;
  Take(2);
  whole.names.push_back(TakeName());
  Take();  // '='
  whole.operands.push_back(ParseExpression());
  ExpectSymbol(",", "and the list");
  whole.names.push_back(ExpectName("a variable for each item"));
  ExpectWord("IN", "and the list");
  whole.operands.push_back(ParseExpression());
  ExpectSymbol("|", "and what to compute for each item");
  whole.operands.push_back(ParseExpression());
  ExpectSymbol(")", "behind reduce");
  whole.span = SpanFrom(begin);
  return whole;
}

Expression Parser::ParseMap() {
  const uint32_t begin = Begin();
  Take();
  Expression map;
  map.kind = ExpressionKind::kMap;
  if (!TakeSymbol("}")) {
    do {
      map.names.push_back(ExpectName("a key"));
      ExpectSymbol(":", "and the key's value");
      map.operands.push_back(ParseExpression());
    } while (TakeSymbol(","));
    if (!TakeSymbol("}")) FailExpecting("',' or '}'");
  }
  map.span = SpanFrom(begin);
  return map;
}

Expression Parser::ParseMapProjection(Expression subject) {
  const uint32_t begin = subject.span.begin;
  Take();
  Expression map;
  map.kind = ExpressionKind::kMapProjection;
  map.operands.push_back(std::move(subject));
  if (!TakeSymbol("}")) {
    do {
      if (TakeSymbol(".")) {
        if (TakeSymbol("*")) {
          map.operators.emplace_back(".*");
          map.names.emplace_back();
          continue;
        }
        map.operators.emplace_back(".");
        map.names.push_back(ExpectName("a key or '*'"));
        continue;
      }
      map.names.push_back(ExpectName("a key, '.key' or '.*'"));
      map.operators.emplace_back(TakeSymbol(":") ? ":" : "");
      if (map.operators.back() == ":") map.operands.push_back(ParseExpression());
    } while (TakeSymbol(","));
    if (!TakeSymbol("}")) FailExpecting("',' or '}'");
  }
  map.span = SpanFrom(begin);
  return map;
}

Expression Parser::ParseSubquery() {
  const uint32_t begin = Begin();
  Expression whole;
  whole.kind = ExpressionKind::kSubquery;
  whole.text = graph::EqualsIgnoreCase(Text(Peek()), "exists")  ? "EXISTS"
               : graph::EqualsIgnoreCase(Text(Peek()), "count") ? "COUNT"
                                                                : "COLLECT";
  Take(2);
  if (AtClause()) {
    whole.query = std::make_shared<const Query>(ParseQuery(/*nested=*/true));
  } else {  // "EXISTS { (a)-->(b) WHERE … }" leaves out MATCH
    Clause clause;
    clause.span.begin = Begin();
    clause.body = ParseMatch(/*optional=*/false);
    clause.span = SpanFrom(clause.span.begin);
    Query query;
    query.parts.emplace_back();
    query.parts[0].span = query.span = clause.span;
    query.parts[0].clauses.push_back(std::move(clause));
    whole.query = std::make_shared<const Query>(std::move(query));
  }
  ExpectSymbol("}", "behind the sub-query");
  whole.span = SpanFrom(begin);
  return whole;
}

}  // namespace aitia::queries::syntax
