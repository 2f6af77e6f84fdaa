#include <array>

#include "graph/base/text.h"
#include "queries/syntax/parser.h"
#include "queries/syntax/parser_state.h"

namespace aitia::queries::syntax {
namespace {

constexpr std::array<std::string_view, 14> kClauseWords = {
    "match", "optional", "unwind", "with",   "return", "create",  "merge",
    "set",   "remove",   "delete", "detach", "call",   "foreach", "load"};

bool IsClauseWord(std::string_view text, const Token& token) {
  for (const std::string_view word : kClauseWords) {
    if (IsKeyword(text, token, word)) return true;
  }
  return false;
}

}  // namespace

bool BeginsStatement(std::string_view word) {
  for (const std::string_view known : kClauseWords) {
    if (graph::EqualsIgnoreCase(word, known)) return true;
  }
  return false;
}

bool Parser::AtClause() const { return IsClauseWord(text_, Peek()); }

// To the next word that begins a clause, so that one mistake does not hide the others.
void Parser::GoOnAtNextClause() {
  failed_ = false;
  for (at_ = hopeless_ ? tokens_.size() - 1 : failed_at_ + 1; at_ < tokens_.size() - 1; ++at_) {
    const bool name = at_ > 0 && tokens_[at_ - 1].kind == TokenKind::kSymbol &&
                      (Text(tokens_[at_ - 1]) == "." || Text(tokens_[at_ - 1]) == ":");
    if (!name && AtClause()) return;
  }
  at_ = tokens_.size() - 1;
}

Query Parser::ParseQuery(bool nested) {
  const Level level(this);
  const uint32_t begin = Begin();
  Query query;
  query.parts.push_back(ParseSingleQuery(nested));
  while (AtWord("union")) {
    query.unions.push_back(Peek().span);
    Take();
    query.union_all.push_back(TakeWord("all"));
    if (!query.union_all.back()) TakeWord("distinct");
    query.parts.push_back(ParseSingleQuery(nested));
  }
  query.span = SpanFrom(begin);
  return query;
}

SingleQuery Parser::ParseSingleQuery(bool nested) {
  const uint32_t begin = Begin();
  SingleQuery query;
  while (true) {
    if (AtClause()) {
      query.clauses.push_back(ParseClause());
    } else if (query.clauses.empty()) {
      FailExpecting("a clause (MATCH, RETURN, CREATE …)",
                    {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE",
                     "DELETE", "DETACH", "CALL", "FOREACH", "LOAD", "EXPLAIN", "PROFILE"});
    } else if (AtWord("union") || (nested ? AtSymbol("}") : AtSymbol(";") || AtEnd())) {
      break;
    } else {
      FailExpecting(nested ? "another clause or '}'" : "another clause or the end",
                    {"MATCH", "OPTIONAL", "WHERE", "UNWIND", "WITH", "RETURN", "ORDER", "SKIP", "LIMIT",
                     "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "FOREACH", "UNION", "CALL"});
    }
    if (!failed_) continue;
    if (nested) break;
    GoOnAtNextClause();
    if (AtEnd()) break;
  }
  query.span = SpanFrom(begin);
  return query;
}

Clause Parser::ParseClause() {
  const uint32_t begin = Begin();
  Clause clause;
  clause.keyword = Peek().span;
  if (TakeWord("match")) {
    clause.body = ParseMatch(/*optional=*/false);
  } else if (TakeWord("optional")) {
    clause.keyword.end = Peek().span.end;
    ExpectWord("MATCH", "behind OPTIONAL");
    clause.body = ParseMatch(/*optional=*/true);
  } else if (TakeWord("unwind")) {
    Unwind unwind;
    unwind.list = ParseExpression();
    ExpectWord("AS", "and a variable for each item");
    unwind.variable = ExpectName("a variable for each item");
    clause.body = std::move(unwind);
  } else if (TakeWord("with")) {
    clause.body = ParseProjection(/*returns=*/false);
  } else if (TakeWord("return")) {
    clause.body = ParseProjection(/*returns=*/true);
  } else if (TakeWord("create")) {
    clause.body = Create{ParsePatterns()};
  } else if (TakeWord("merge")) {
    clause.body = ParseMerge();
  } else if (TakeWord("set")) {
    clause.body = Set{ParseChanges(/*removes=*/false)};
  } else if (TakeWord("remove")) {
    clause.body = Remove{ParseChanges(/*removes=*/true)};
  } else if (AtWord("detach") || AtWord("delete")) {
    Delete deletion;
    deletion.detach = TakeWord("detach");
    clause.keyword.end = Peek().span.end;
    ExpectWord("DELETE", "behind DETACH");
    do {
      deletion.targets.push_back(ParseExpression());
    } while (TakeSymbol(","));
    clause.body = std::move(deletion);
  } else if (TakeWord("foreach")) {
    clause.body = ParseForeach();
  } else if (TakeWord("load")) {
    clause.body = ParseLoadCsv();
  } else {
    Take();  // CALL
    if (TakeSymbol("{")) {
      CallSubquery call;
      call.query = std::make_shared<const Query>(ParseQuery(/*nested=*/true));
      ExpectSymbol("}", "behind the sub-query");
      clause.body = std::move(call);
    } else {
      clause.body = ParseCallProcedure();
    }
  }
  clause.span = SpanFrom(begin);
  return clause;
}

Match Parser::ParseMatch(bool optional) {
  Match match;
  match.optional = optional;
  match.patterns = ParsePatterns();
  if (TakeWord("where")) match.where = ParseExpression();
  return match;
}

Projection Parser::ParseProjection(bool returns) {
  Projection projection;
  projection.returns = returns;
  projection.distinct = TakeWord("distinct");
  projection.everything = TakeSymbol("*");
  if (!projection.everything || TakeSymbol(",")) {
    do {
      ProjectionItem item;
      const uint32_t begin = Begin();
      item.expression = ParseExpression();
      item.span = SpanFrom(begin);
      if (TakeWord("as")) item.alias = ExpectName("a name for the column");
      projection.items.push_back(std::move(item));
    } while (TakeSymbol(","));
  }
  if (TakeWord("order")) {
    ExpectWord("BY", "behind ORDER");
    do {
      SortItem item;
      item.expression = ParseExpression();
      item.descending = TakeWord("desc") || TakeWord("descending");
      if (!item.descending && !TakeWord("asc")) TakeWord("ascending");
      projection.order.push_back(std::move(item));
    } while (TakeSymbol(","));
  }
  if (TakeWord("skip")) projection.skip = ParseExpression();
  if (TakeWord("limit")) projection.limit = ParseExpression();
  if (!returns && TakeWord("where")) projection.where = ParseExpression();
  return projection;
}

std::vector<Change> Parser::ParseChanges(bool removes) {
  std::vector<Change> changes;
  do {
    changes.push_back(ParseChange(removes));
  } while (TakeSymbol(","));
  return changes;
}

Change Parser::ParseChange(bool removes) {
  const uint32_t begin = Begin();
  Change change;
  change.target = ParsePostfix();
  if (failed_) return change;
  if (change.target.kind == ExpressionKind::kLabels) {
    // Labels to set are a plain list; an expression over labels can only be asked.
    const std::shared_ptr<const LabelExpression> labels = change.target.labels;
    change.kind = Change::Kind::kLabels;
    const std::vector<LabelExpression> one = {*labels};
    for (const LabelExpression& label : labels->kind == LabelExpression::Kind::kAnd ? labels->parts : one) {
      if (label.kind != LabelExpression::Kind::kName) {
        Fail(label.span, "here plain labels are expected, such as :A:B");
        return change;
      }
      change.labels.push_back(label.name);
    }
    Expression target = std::move(change.target.operands[0]);
    change.target = std::move(target);
  } else if (change.target.kind == ExpressionKind::kProperty ||
             change.target.kind == ExpressionKind::kIndex) {
    change.kind = Change::Kind::kSetProperty;
    if (!removes) {
      ExpectSymbol("=", "and the property's value");
      change.value = ParseExpression();
    }
  } else if (removes) {
    Fail(change.target.span, "REMOVE takes a property (n.key) or labels (n:Label)");
  } else if (TakeSymbol("+=")) {
    change.kind = Change::Kind::kAddProperties;
    change.value = ParseExpression();
  } else {
    change.kind = Change::Kind::kReplaceProperties;
    ExpectSymbol("=", "or '+=' and the properties");
    change.value = ParseExpression();
  }
  change.span = SpanFrom(begin);
  return change;
}

Merge Parser::ParseMerge() {
  Merge merge;
  merge.pattern = ParsePattern();
  while (TakeWord("on")) {
    const bool creates = AtWord("create");
    if (!TakeWord("create") && !TakeWord("match")) {
      FailExpecting("CREATE or MATCH behind ON", {"create", "match"});
    }
    ExpectWord("SET", "behind ON CREATE or ON MATCH");
    std::vector<Change> changes = ParseChanges(/*removes=*/false);
    std::vector<Change>& all = creates ? merge.on_create : merge.on_match;
    for (Change& change : changes) all.push_back(std::move(change));
  }
  return merge;
}

Foreach Parser::ParseForeach() {
  const Level level(this);
  Foreach loop;
  ExpectSymbol("(", "behind FOREACH");
  loop.variable = ExpectName("a variable for each item");
  ExpectWord("IN", "and the list");
  loop.list = ParseExpression();
  ExpectSymbol("|", "and what to do for each item");
  do {
    if (!AtClause()) {
      FailExpecting("a clause that writes", {"create", "merge", "set", "remove", "delete", "foreach"});
      return loop;
    }
    loop.clauses.push_back(ParseClause());
  } while (AtClause());
  ExpectSymbol(")", "behind FOREACH");
  return loop;
}

CallProcedure Parser::ParseCallProcedure() {
  CallProcedure call;
  const uint32_t begin = Begin();
  call.procedure = ExpectName("a procedure's name");
  while (TakeSymbol(".")) call.procedure.text += "." + ExpectName("a procedure's name").text;
  call.procedure.span = SpanFrom(begin);
  if (TakeSymbol("(")) {
    call.has_arguments = true;
    ParseList(")", &call.arguments);
  }
  if (!TakeWord("yield")) return call;
  call.yields = true;
  if (TakeSymbol("*")) {
    call.yields_all = true;
  } else if (!TakeSymbol("-")) {  // "YIELD -": nothing
    do {
      CallProcedure::Yield column;
      column.column = ExpectName("a column of the procedure");
      if (TakeWord("as")) column.alias = ExpectName("a variable");
      call.columns.push_back(std::move(column));
    } while (TakeSymbol(","));
  }
  if (TakeWord("where")) call.where = ParseExpression();
  return call;
}

LoadCsv Parser::ParseLoadCsv() {
  LoadCsv load;
  ExpectWord("CSV", "behind LOAD");
  if (TakeWord("with")) {
    ExpectWord("HEADERS", "behind WITH");
    load.with_headers = true;
  }
  ExpectWord("FROM", "and the file");
  load.file = ParseExpression();
  ExpectWord("AS", "and a variable for each line");
  load.variable = ExpectName("a variable for each line");
  if (TakeWord("fieldterminator")) load.field_terminator = ParseExpression();
  return load;
}

}  // namespace aitia::queries::syntax
