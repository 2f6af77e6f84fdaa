#include "queries/syntax/unparse.h"

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "graph/model/value.h"
#include "queries/syntax/lexer.h"
#include "queries/syntax/parser.h"

namespace aitia::queries::syntax {
namespace {

class Unparser {
 public:
  std::string Take() { return std::move(out_); }

  void Write(const Query& query) {
    for (size_t i = 0; i < query.parts.size(); ++i) {
      if (i > 0) Say(query.union_all[i - 1] ? " UNION ALL " : " UNION ");
      Write(query.parts[i].clauses);
    }
  }

  void Write(const std::vector<Clause>& clauses) {
    for (size_t i = 0; i < clauses.size(); ++i) {
      if (i > 0) Say(" ");
      std::visit([this](const auto& body) { Write(body); }, clauses[i].body);
    }
  }

  void Write(const Pattern& pattern) {
    if (pattern.variable.present()) Say(WrittenName(pattern.variable.text), " = ");
    if (pattern.search == PathSearch::kShortest) Say("shortestPath(");
    if (pattern.search == PathSearch::kAllShortest) Say("allShortestPaths(");
    for (size_t i = 0; i < pattern.nodes.size(); ++i) {
      if (i > 0) Write(pattern.relationships[i - 1]);
      Write(pattern.nodes[i]);
    }
    if (pattern.search != PathSearch::kAll) Say(")");
  }

  void Write(const Expression& expression) {
    if (expression.parenthesised) Say("(");
    WriteBare(expression);
    if (expression.parenthesised) Say(")");
  }

 private:
  template <typename... Parts>
  void Say(const Parts&... parts) {
    (out_.append(parts), ...);
  }

  template <typename Items>
  void List(const Items& items) {
    bool first = true;
    for (const auto& item : items) {
      if (!first) Say(", ");
      first = false;
      Write(item);
    }
  }

  void Where(const std::optional<Expression>& where) {
    if (!where) return;
    Say(" WHERE ");
    Write(*where);
  }

  void Write(const Match& match) {
    Say(match.optional ? "OPTIONAL MATCH " : "MATCH ");
    List(match.patterns);
    Where(match.where);
  }

  void Write(const Unwind& unwind) {
    Say("UNWIND ");
    Write(unwind.list);
    Say(" AS ", WrittenName(unwind.variable.text));
  }

  void Write(const ProjectionItem& item) {
    Write(item.expression);
    if (item.alias.present()) Say(" AS ", WrittenName(item.alias.text));
  }

  void Write(const SortItem& item) {
    Write(item.expression);
    if (item.descending) Say(" DESC");
  }

  void Write(const Projection& projection) {
    Say(projection.returns ? "RETURN " : "WITH ", projection.distinct ? "DISTINCT " : "",
        projection.everything ? "*" : "", projection.everything && !projection.items.empty() ? ", " : "");
    List(projection.items);
    if (!projection.order.empty()) {
      Say(" ORDER BY ");
      List(projection.order);
    }
    if (projection.skip) {
      Say(" SKIP ");
      Write(*projection.skip);
    }
    if (projection.limit) {
      Say(" LIMIT ");
      Write(*projection.limit);
    }
    Where(projection.where);
  }

  void Write(const Create& create) {
    Say("CREATE ");
    List(create.patterns);
  }

  void Write(const Change& change) {
    Write(change.target);
    for (const Name& label : change.labels) Say(":", WrittenName(label.text));
    if (!change.value) return;
    Say(change.kind == Change::Kind::kAddProperties ? " += " : " = ");
    Write(*change.value);
  }

  void Write(const Set& set) {
    Say("SET ");
    List(set.changes);
  }

  void Write(const Remove& remove) {
    Say("REMOVE ");
    List(remove.changes);
  }

  void Write(const Merge& merge) {
    Say("MERGE ");
    Write(merge.pattern);
    if (!merge.on_create.empty()) {
      Say(" ON CREATE SET ");
      List(merge.on_create);
    }
    if (!merge.on_match.empty()) {
      Say(" ON MATCH SET ");
      List(merge.on_match);
    }
  }

  void Write(const Delete& deletion) {
    Say(deletion.detach ? "DETACH DELETE " : "DELETE ");
    List(deletion.targets);
  }

  void Write(const Foreach& loop) {
    Say("FOREACH (", WrittenName(loop.variable.text), " IN ");
    Write(loop.list);
    Say(" | ");
    Write(loop.clauses);
    Say(")");
  }

  void Write(const CallProcedure::Yield& yield) {
    Say(WrittenName(yield.column.text));
    if (yield.alias.present()) Say(" AS ", WrittenName(yield.alias.text));
  }

  void Write(const CallProcedure& call) {
    Say("CALL ");
    for (const std::string_view part : graph::Split(call.procedure.text, '.')) {
      if (out_.back() != ' ') Say(".");
      Say(WrittenName(part));
    }
    if (call.has_arguments) {
      Say("(");
      List(call.arguments);
      Say(")");
    }
    if (!call.yields) return;
    Say(" YIELD ", call.yields_all ? "*" : call.columns.empty() ? "-" : "");
    List(call.columns);
    Where(call.where);
  }

  void Write(const CallSubquery& call) {
    Say("CALL { ");
    Write(*call.query);
    Say(" }");
  }

  void Write(const LoadCsv& load) {
    Say("LOAD CSV ", load.with_headers ? "WITH HEADERS " : "", "FROM ");
    Write(load.file);
    Say(" AS ", WrittenName(load.variable.text));
    if (!load.field_terminator) return;
    Say(" FIELDTERMINATOR ");
    Write(*load.field_terminator);
  }

  void Labels(const LabelExpression& labels) {
    using Kind = LabelExpression::Kind;
    switch (labels.kind) {
      case Kind::kName:
        return Say(WrittenName(labels.name.text));
      case Kind::kAny:
        return Say("%");
      case Kind::kNot:
      case Kind::kAnd:
      case Kind::kOr:
        break;
    }
    if (labels.kind == Kind::kNot) Say("!");
    for (size_t i = 0; i < labels.parts.size(); ++i) {
      if (i > 0) Say(labels.kind == Kind::kAnd ? "&" : "|");
      const Kind inner = labels.parts[i].kind;
      const bool closed = inner == Kind::kName || inner == Kind::kAny || inner == Kind::kNot;
      if (!closed) Say("(");
      Labels(labels.parts[i]);
      if (!closed) Say(")");
    }
  }

  void Inside(const Name& variable, const std::optional<LabelExpression>& labels) {
    if (variable.present()) Say(WrittenName(variable.text));
    if (!labels) return;
    Say(":");
    Labels(*labels);
  }

  void Properties(const std::optional<Expression>& properties) {
    if (!properties) return;
    if (out_.back() != '(' && out_.back() != '[') Say(" ");
    Write(*properties);
  }

  void Write(const NodePattern& node) {
    Say("(");
    Inside(node.variable, node.labels);
    Properties(node.properties);
    Where(node.where);
    Say(")");
  }

  void Write(const RelationshipPattern& relationship) {
    Say(relationship.arrow == Arrow::kLeft ? "<-" : "-");
    Say("[");
    Inside(relationship.variable, relationship.types);
    if (relationship.hops) {
      const Hops& hops = *relationship.hops;
      Say("*");
      if (hops.least) Say(std::to_string(*hops.least));
      if (hops.least != hops.most) Say("..");
      if (hops.most && hops.least != hops.most) Say(std::to_string(*hops.most));
    }
    Properties(relationship.properties);
    Where(relationship.where);
    Say("]", relationship.arrow == Arrow::kRight ? "->" : "-");
  }

  // Words before each of the operands from `first` on.
  void Operand(const Expression& expression, size_t i, std::string_view before) {
    Say(before);
    Write(expression.operands[i]);
  }

  void WriteBare(const Expression& expression) {
    const std::vector<Expression>& operands = expression.operands;
    switch (expression.kind) {
      case ExpressionKind::kNull:
        return Say("null");
      case ExpressionKind::kBoolean:
        return Say(expression.flag ? "true" : "false");
      case ExpressionKind::kInteger:
      case ExpressionKind::kFloat:
        return Say(expression.text);
      case ExpressionKind::kString:
        return Say(graph::ToLiteral(graph::Value(expression.text)));
      case ExpressionKind::kParameter:
        return Say("$", WrittenName(expression.text));
      case ExpressionKind::kVariable:
        return Say(WrittenName(expression.text));
      case ExpressionKind::kProperty:
        Write(operands[0]);
        return Say(".", WrittenName(expression.text));
      case ExpressionKind::kIndex:
        Write(operands[0]);
        Operand(expression, 1, "[");
        return Say("]");
      case ExpressionKind::kSlice:
        Write(operands[0]);
        Say("[");
        if (expression.flag) Write(operands[1]);
        Say("..");
        if (expression.second_flag) Write(operands.back());
        return Say("]");
      case ExpressionKind::kLabels:
        Write(operands[0]);
        Say(":");
        return Labels(*expression.labels);
      case ExpressionKind::kIsNull:
        Write(operands[0]);
        return Say(expression.flag ? " IS NOT NULL" : " IS NULL");
      case ExpressionKind::kUnary:
        Say(expression.operators[0], " ");
        return Write(operands[0]);
      case ExpressionKind::kChain:
        for (size_t i = 0; i < operands.size(); ++i) {
          if (i > 0) Say(" ", expression.operators[i - 1], " ");
          Write(operands[i]);
        }
        return;
      case ExpressionKind::kList:
        Say("[");
        List(operands);
        return Say("]");
      case ExpressionKind::kMap:
        Say("{");
        for (size_t i = 0; i < operands.size(); ++i) {
          Say(i > 0 ? ", " : "", WrittenName(expression.names[i].text), ": ");
          Write(operands[i]);
        }
        return Say("}");
      case ExpressionKind::kMapProjection:
        return MapProjection(expression);
      case ExpressionKind::kCall:
        WriteFunctionName(expression.text);
        Say("(", expression.flag ? "DISTINCT " : "");
        List(operands);
        return Say(")");
      case ExpressionKind::kCountAll:
        return Say("count(*)");
      case ExpressionKind::kCase:
        return Case(expression);
      case ExpressionKind::kListComprehension:
        Say("[", WrittenName(expression.names[0].text));
        Operand(expression, 0, " IN ");
        if (expression.flag) Operand(expression, 1, " WHERE ");
        if (expression.second_flag) Operand(expression, operands.size() - 1, " | ");
        return Say("]");
      case ExpressionKind::kPatternComprehension:
        Say("[");
        Write(*expression.pattern);
        if (expression.flag) Operand(expression, 0, " WHERE ");
        Operand(expression, operands.size() - 1, " | ");
        return Say("]");
      case ExpressionKind::kQuantifier:
        Say(expression.text, "(", WrittenName(expression.names[0].text));
        Operand(expression, 0, " IN ");
        if (expression.flag) Operand(expression, 1, " WHERE ");
        return Say(")");
      case ExpressionKind::kReduce:
        Say("reduce(", WrittenName(expression.names[0].text));
        Operand(expression, 0, " = ");
        Say(", ", WrittenName(expression.names[1].text));
        Operand(expression, 1, " IN ");
        Operand(expression, 2, " | ");
        return Say(")");
      case ExpressionKind::kPattern:
        return Write(*expression.pattern);
      case ExpressionKind::kSubquery:
        Say(expression.text, " { ");
        Write(*expression.query);
        return Say(" }");
    }
  }

  void WriteFunctionName(std::string_view name) {
    bool first = true;
    for (const std::string_view part : graph::Split(name, '.')) {
      if (!first) Say(".");
      first = false;
      Say(WrittenName(part));
    }
  }

  void MapProjection(const Expression& expression) {
    Write(expression.operands[0]);
    Say(" {");
    size_t value = 1;
    for (size_t i = 0; i < expression.operators.size(); ++i) {
      const std::string& sort = expression.operators[i];
      if (i > 0) Say(", ");
      if (sort[0] == '.') Say(sort);
      if (sort != ".*") Say(WrittenName(expression.names[i].text));
      if (sort == ":") Operand(expression, value++, ": ");
    }
    Say("}");
  }

  void Case(const Expression& expression) {
    Say("CASE");
    size_t next = 0;
    if (expression.flag) Operand(expression, next++, " ");
    const size_t end = expression.operands.size() - (expression.second_flag ? 1 : 0);
    while (next + 1 < end) {
      Operand(expression, next++, " WHEN ");
      Operand(expression, next++, " THEN ");
    }
    if (expression.second_flag) Operand(expression, next, " ELSE ");
    Say(" END");
  }

  std::string out_;
};

template <typename Tree>
std::string TextOf(const Tree& tree) {
  Unparser unparser;
  unparser.Write(tree);
  return unparser.Take();
}

}  // namespace

std::string WrittenName(std::string_view name) {
  const Lexed lexed = Lex(name, WordRule::kIdentifiers);
  const Token& first = lexed.tokens.front();
  const bool plain = lexed.issues.empty() && first.kind == TokenKind::kWord && first.span.begin == 0 &&
                     first.span.end == name.size() && !IsReserved(name);
  if (plain) return std::string(name);
  std::string quoted = "`";
  for (const char c : name) {
    quoted += c;
    if (c == '`') quoted += c;
  }
  return quoted + "`";
}

std::string Unparse(const Statement& statement) {
  const std::string_view mode = statement.mode == QueryMode::kExplain   ? "EXPLAIN "
                                : statement.mode == QueryMode::kProfile ? "PROFILE "
                                                                        : "";
  return std::string(mode) + TextOf(statement.query);
}

std::string Unparse(const Query& query) { return TextOf(query); }
std::string Unparse(const Pattern& pattern) { return TextOf(pattern); }
std::string Unparse(const Expression& expression) { return TextOf(expression); }

}  // namespace aitia::queries::syntax
