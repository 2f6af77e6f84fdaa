#include <array>
#include <charconv>

#include "graph/base/text.h"
#include "queries/syntax/parser.h"
#include "queries/syntax/parser_state.h"

namespace aitia::queries::syntax {

std::vector<Pattern> Parser::ParsePatterns() {
  std::vector<Pattern> patterns;
  do {
    patterns.push_back(ParsePattern());
  } while (TakeSymbol(","));
  return patterns;
}

Pattern Parser::ParsePattern() {
  const Level level(this);
  const uint32_t begin = Begin();
  Name variable;
  if (AtName() && AtSymbol("=", 1)) {
    variable = TakeName();
    Take();
  }
  Pattern pattern;
  if (AtShortestPath()) {
    pattern = ParseShortestPath();
  } else if (AtSymbol("(") && (AtSymbol("(", 1) || AtShortestPath())) {
    Take();
    pattern = ParsePattern();
    ExpectSymbol(")", "behind the pattern");
  } else {
    ParseChainOfNodes(&pattern);
  }
  if (variable.present()) pattern.variable = std::move(variable);
  pattern.span = SpanFrom(begin);
  return pattern;
}

bool Parser::AtShortestPath() const {
  return AtSymbol("(", 1) && (AtWord("shortestPath") || AtWord("allShortestPaths"));
}

Pattern Parser::ParseShortestPath() {
  const uint32_t begin = Begin();
  Pattern pattern;
  pattern.search = AtWord("shortestPath") ? PathSearch::kShortest : PathSearch::kAllShortest;
  Take(2);
  ParseChainOfNodes(&pattern);
  ExpectSymbol(")", "behind the path");
  pattern.span = SpanFrom(begin);
  if (!failed_ && pattern.relationships.size() != 1) {
    Fail(pattern.span, "a shortest path has one relationship pattern between two nodes",
         "write (a)-[*]-(b) inside it");
  }
  return pattern;
}

void Parser::ParseChainOfNodes(Pattern* pattern) {
  pattern->nodes.push_back(ParseNode());
  while (AtSymbol("-") || (AtSymbol("<") && AtSymbol("-", 1))) {
    pattern->relationships.push_back(ParseRelationship());
    pattern->nodes.push_back(ParseNode());
  }
}

bool Parser::AtPath(size_t ahead) const {
  if (!AtSymbol("(", ahead)) return false;
  const size_t open = at_ + ahead;
  const size_t none = tokens_.size() - 1;
  const size_t close = partner_[open];
  if (close == none) return false;
  // Inside: a name, then nothing, labels, properties or WHERE.
  size_t inside = open + 1;
  const auto symbol = [&](size_t i, std::string_view text) {
    return i < none && tokens_[i].kind == TokenKind::kSymbol && Text(tokens_[i]) == text;
  };
  const TokenKind first = tokens_[inside].kind;
  if (first == TokenKind::kWord || first == TokenKind::kQuoted) ++inside;
  const bool node = inside == close || symbol(inside, ":") ||
                    (symbol(inside, "{") && partner_[inside] + 1 == close) ||
                    IsKeyword(text_, tokens_[inside], "where");
  if (!node) return false;
  // Behind: an arrow to another node.
  size_t behind = close + 1;
  if (symbol(behind, "<")) ++behind;
  if (!symbol(behind, "-")) return false;
  ++behind;
  if (symbol(behind, "[")) {
    behind = partner_[behind];
    if (behind == none) return false;
    ++behind;
  }
  if (!symbol(behind, "-")) return false;
  ++behind;
  if (symbol(behind, ">")) ++behind;
  return symbol(behind, "(");
}

NodePattern Parser::ParseNode() {
  const uint32_t begin = Begin();
  NodePattern node;
  if (!TakeSymbol("(")) {
    FailExpecting("a node, '('");
    return node;
  }
  if (AtName() && !(AtWord("where") && !AtSymbol(")", 1) && !AtSymbol(":", 1) && !AtSymbol("{", 1))) {
    node.variable = TakeName();
  }
  if (AtSymbol(":")) node.labels = ParseLabels();
  node.properties = ParseProperties();
  if (TakeWord("where")) node.where = ParseExpression();
  ExpectSymbol(")", "at the end of the node");
  node.span = SpanFrom(begin);
  return node;
}

RelationshipPattern Parser::ParseRelationship() {
  const uint32_t begin = Begin();
  RelationshipPattern relationship;
  const bool left = TakeSymbol("<");
  ExpectSymbol("-", "of the relationship");
  if (TakeSymbol("[")) {
    if (AtName() && !(AtWord("where") && !AtSymbol("]", 1) && !AtSymbol(":", 1) && !AtSymbol("{", 1) &&
                      !AtSymbol("*", 1))) {
      relationship.variable = TakeName();
    }
    if (AtSymbol(":")) relationship.types = ParseLabels();
    if (AtSymbol("*")) relationship.hops = ParseHops();
    relationship.properties = ParseProperties();
    if (TakeWord("where")) relationship.where = ParseExpression();
    if (!TakeSymbol("]")) {
      Fail(Peek().span, "here ']' is expected, at the end of the relationship",
           AtSymbol("..") ? "a number of steps is written *1..3" : "", "InvalidRelationshipPattern");
    }
  }
  ExpectSymbol("-", "of the relationship");
  const bool right = TakeSymbol(">");
  if (left != right) relationship.arrow = left ? Arrow::kLeft : Arrow::kRight;
  relationship.span = SpanFrom(begin);
  return relationship;
}

Hops Parser::ParseHops() {
  const uint32_t begin = Begin();
  Take();  // '*'
  const auto number = [this]() -> std::optional<uint64_t> {
    if (Peek().kind != TokenKind::kInteger) return std::nullopt;
    const std::string_view digits = Text(Peek());
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
      Fail(Peek().span, "this is not a number of steps", "", "InvalidRelationshipPattern");
    }
    Take();
    return value;
  };
  Hops hops;
  hops.least = number();
  if (TakeSymbol("..")) {
    hops.most = number();
  } else {
    hops.most = hops.least;
  }
  hops.span = SpanFrom(begin);
  return hops;
}

std::optional<Expression> Parser::ParseProperties() {
  if (AtSymbol("{")) return ParseMap();
  if (Peek().kind != TokenKind::kParameter) return std::nullopt;
  Expression parameter;
  parameter.kind = ExpressionKind::kParameter;
  parameter.text = TokenValue(text_, Peek());
  parameter.span = Peek().span;
  Take();
  return parameter;
}

// One or more parts into one node of the tree.
namespace {

LabelExpression Joined(LabelExpression::Kind kind, std::vector<LabelExpression> parts) {
  if (parts.size() == 1) return std::move(parts[0]);
  LabelExpression whole;
  whole.kind = kind;
  whole.span = {parts.front().span.begin, parts.back().span.end};
  whole.parts = std::move(parts);
  return whole;
}

}  // namespace

LabelExpression Parser::ParseLabels() {
  const Level level(this);
  TakeSymbol(":");
  std::vector<LabelExpression> parts;
  do {
    TakeSymbol(":");  // ":A|:B"
    parts.push_back(ParseLabelsJoinedByAnd());
  } while (TakeSymbol("|"));
  return Joined(LabelExpression::Kind::kOr, std::move(parts));
}

LabelExpression Parser::ParseLabelsJoinedByAnd() {
  std::vector<LabelExpression> parts;
  do {
    parts.push_back(ParseLabel());
  } while (TakeSymbol("&") || TakeSymbol(":"));
  return Joined(LabelExpression::Kind::kAnd, std::move(parts));
}

LabelExpression Parser::ParseLabel() {
  const Level level(this);
  const uint32_t begin = Begin();
  LabelExpression label;
  if (TakeSymbol("!")) {
    label.kind = LabelExpression::Kind::kNot;
    label.parts.push_back(ParseLabel());
  } else if (TakeSymbol("(")) {
    label = ParseLabels();
    ExpectSymbol(")", "behind the labels");
  } else if (TakeSymbol("%")) {
    label.kind = LabelExpression::Kind::kAny;
  } else {
    label.name = ExpectName("a name");
  }
  label.span = SpanFrom(begin);
  return label;
}

}  // namespace aitia::queries::syntax
