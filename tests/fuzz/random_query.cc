#include "tests/fuzz/random_query.h"

#include <algorithm>

#include "tests/fuzz/query_writer.h"

namespace aitia::tests::fuzz {
namespace {

// What a column of this kind is sorted by, so that equal keys mean equal values; empty where there is none.
std::string SortKey(const Variable& column) {
  switch (column.kind) {
    case Kind::kNode:
    case Kind::kRelationship:
      return column.has_id ? column.name + ".id" : "";
    case Kind::kMap:
    case Kind::kRelationships:
    case Kind::kPath:
    case Kind::kNodes:
    case Kind::kBag:
      return "";
    default:
      return column.name;
  }
}

bool IsElement(Kind kind) {
  return kind == Kind::kNode || kind == Kind::kRelationship || kind == Kind::kRelationships ||
         kind == Kind::kPath || kind == Kind::kNodes;
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& QueryParameters() {
  static const std::vector<std::pair<std::string, std::string>> parameters = {
      {"i", "2"}, {"f", "1.5"}, {"s", "'a'"}, {"b", "true"}, {"list", "[1, 2, 3]"}, {"none", "null"}};
  return parameters;
}

RandomQuery MakeRandomQuery(const Grammar& grammar, Random* random) {
  return QueryWriter(grammar, random).Write();
}

RandomQuery QueryWriter::Write() {
  if (random_->Chance(4)) {
    query_.text = DoubtfulQuery();
  } else if (random_->Chance(6)) {
    query_.text = ShortestPathQuery();
  } else if (random_->Chance(8)) {
    std::vector<Kind> columns;
    for (int i = random_->Between(1, 2); i > 0; --i) columns.push_back(OrderedKind());
    query_.text = SingleQuery(&columns);
    const std::string join = random_->Pick({" UNION ", " UNION ALL "});
    for (int i = random_->Between(1, 2); i > 0; --i) query_.text += join + SingleQuery(&columns);
    query_.in_order = false;
  } else {
    query_.text = SingleQuery(nullptr);
  }
  return query_;
}

Kind QueryWriter::AnyKind() {
  static const std::vector<Kind> kinds = {
      Kind::kInteger,  Kind::kInteger,      Kind::kFloat, Kind::kString,        Kind::kBoolean,
      Kind::kIntegers, Kind::kStrings,      Kind::kAny,   Kind::kMap,           Kind::kNode,
      Kind::kNode,     Kind::kRelationship, Kind::kPath,  Kind::kRelationships, Kind::kBag};
  return random_->Pick(kinds);
}

// Equal lists in another order are not the same to DISTINCT, grouping and UNION.
Kind QueryWriter::OrderedKind() {
  const Kind kind = AnyKind();
  return kind == Kind::kBag || kind == Kind::kNodes ? Kind::kInteger : kind;
}

std::string QueryWriter::SingleQuery(const std::vector<Kind>* columns) {
  scope_.clear();
  std::string out;
  for (int i = random_->Between(1, 3); i > 0; --i) out += ReadingClause() + " ";
  if (columns == nullptr && random_->Chance(grammar_.writing ? 60 : 7)) {
    query_.writes = true;
    bool may_end = true;  // behind WITH a query goes on
    for (int i = random_->Between(1, grammar_.writing ? 3 : 1); i > 0; --i) {
      const std::string clause = grammar_.writing ? WritingClause() : Create();
      may_end = clause.find(" WITH ") == std::string::npos;
      out += clause + " ";
      if (i > 1 && random_->Chance(25)) out += ReadingClause() + " ";
    }
    if (may_end && random_->Chance(20)) return out;
    if (random_->Chance(20)) out += Text({With(), " ", ReadingClause(), " "});
  }
  return out + Return(columns);
}

std::string QueryWriter::ReadingClause() {
  const size_t choice = random_->Below(10);
  if (choice < 4) return Match(/*optional=*/false);
  if (choice < 6) return Match(/*optional=*/true);
  if (choice < 8 || scope_.empty()) return UnwindClause();
  return With();
}

std::string QueryWriter::Match(bool optional) {
  std::vector<Variable> fresh;
  used_again_.clear();
  std::string out = optional ? "OPTIONAL MATCH " : "MATCH ";
  const int patterns = random_->Chance(80) ? 1 : 2;
  for (int i = 0; i < patterns; ++i) {
    if (i > 0) out += ", ";
    if (random_->Chance(20)) {
      const std::string path = NewName("p");
      out += path + " = ";
      const std::string pattern = Pattern(true, &fresh);
      out += pattern;
      fresh.push_back({path, Kind::kPath});
    } else {
      out += Pattern(true, &fresh);
    }
  }
  for (Variable& variable : fresh) {
    variable.nullable = optional;
    variable.has_id = !ids_lost_;
  }
  scope_.insert(scope_.end(), fresh.begin(), fresh.end());
  if (random_->Chance(35)) out += " WHERE " + Predicate(random_->Between(1, 3));
  return out;
}

std::string QueryWriter::UnwindClause() {
  if (const auto nodes = VariableOf(Kind::kNodes); nodes && random_->Chance(60)) {
    scope_.push_back({NewName("n"), Kind::kNode, true, /*has_id=*/false});
    return "UNWIND " + *nodes + " AS " + scope_.back().name;
  }
  const bool strings = random_->Chance(20);
  const bool bag = !strings && random_->Chance(20);
  const std::string list = Expression(strings ? Kind::kStrings : bag ? Kind::kBag : Kind::kIntegers, 2);
  scope_.push_back({NewName("u"), strings ? Kind::kString : Kind::kInteger, true});
  return "UNWIND " + list + " AS " + scope_.back().name;
}

std::string QueryWriter::PatternProperties() {
  if (!random_->Chance(8)) return "";
  switch (random_->Below(4)) {
    case 0:
      return " {name: " + Expression(Kind::kString, 0) + "}";
    case 1:
      return " {num: " + Expression(Kind::kInteger, 1) + "}";
    case 2:
      return " {var: " + Any(0) + "}";
    default:
      return " {num: " + std::to_string(random_->Between(0, 3)) + "}";
  }
}

std::string QueryWriter::NodePattern(bool may_bind, std::vector<Variable>* fresh) {
  std::string out = "(";
  const auto bound = VariableOf(Kind::kNode);
  std::vector<std::string> before;  // of this clause
  for (const Variable& variable : *fresh) {
    if (variable.kind == Kind::kNode) before.push_back(variable.name);
  }
  if (bound && random_->Chance(25)) return "(" + *bound + ")";
  if (!before.empty() && random_->Chance(12)) return "(" + random_->Pick(before) + ")";
  if (may_bind && random_->Chance(75)) {
    fresh->push_back({NewName("n"), Kind::kNode});
    out += fresh->back().name;
  }
  out += random_->Pick({"", "", "", "", "", ":A", ":B", ":A", ":A:B", ":C"});
  return out + PatternProperties() + ")";
}

std::string QueryWriter::RelationshipPattern(bool may_bind, std::vector<Variable>* fresh) {
  const bool variable_length = random_->Chance(20);
  std::string inner;
  const auto bound = VariableOf(variable_length ? Kind::kRelationships : Kind::kRelationship);
  const bool again = may_bind && bound && random_->Chance(10) &&
                     std::find(used_again_.begin(), used_again_.end(), *bound) == used_again_.end();
  if (again) {
    // A relationship that is bound, once in a clause.
    used_again_.push_back(*bound);
    inner += *bound;
  } else if (may_bind && random_->Chance(45)) {
    const Kind kind = variable_length ? Kind::kRelationships : Kind::kRelationship;
    fresh->push_back({NewName("r"), kind});
    inner += fresh->back().name;
  }
  inner += random_->Pick({"", "", "", ":R", ":R", ":S", ":R|S", ":R|T"});
  if (variable_length) inner += random_->Pick({"*1..2", "*0..1", "*2", "*..3", "*1..3", "*0..", "*"});
  if (random_->Chance(50)) inner += PatternProperties();
  const std::string body = inner.empty() && random_->Chance(70) ? "" : "[" + inner + "]";
  switch (random_->Below(5)) {
    case 0:
      return "<-" + body + "-";
    case 1:
      return "-" + body + "-";
    default:
      return "-" + body + "->";
  }
}

std::string QueryWriter::Pattern(bool may_bind, std::vector<Variable>* fresh) {
  std::string out = NodePattern(may_bind, fresh);
  const int hops = random_->Chance(40) ? 0 : random_->Chance(75) ? 1 : random_->Between(2, 3);
  for (int i = 0; i < hops; ++i) {
    out += RelationshipPattern(may_bind, fresh);
    out += NodePattern(may_bind, fresh);
  }
  return out;
}

// An aggregate and the kind of its value.
std::string QueryWriter::AggregateOf(Kind* kind) {
  const std::string distinct = random_->Chance(25) ? "DISTINCT " : "";
  *kind = Kind::kInteger;
  switch (random_->Below(11)) {
    case 10:
      if (const auto node = VariableOf(Kind::kNode)) {
        *kind = Kind::kNodes;
        query_.lists_are_bags = true;
        return "collect(" + distinct + *node + ")";
      }
      return "count(" + distinct + Expression(Kind::kAny, 1) + ")";
    case 0:
    case 1:
      return random_->Pick({"count(*)", "count(*) + 1", "count(*) * 2"});
    case 2:
      return "count(" + distinct + Expression(AnyKind(), 1) + ")";
    case 3:
    case 4:
      return "sum(" + distinct + Expression(Kind::kInteger, 1) + ")";
    case 5:
      return Text({random_->Pick({"min(", "max("}), distinct, Expression(Kind::kInteger, 1), ")"});
    case 6:
      *kind = Kind::kString;
      return Text({random_->Pick({"min(", "max("}), Expression(Kind::kString, 1), ")"});
    case 7:
      *kind = Kind::kFloat;
      return Text(
          {random_->Pick({"avg(", "sum(", "stDev(", "stDevP("}), distinct, Expression(Kind::kFloat, 1), ")"});
    case 8:
      if (random_->Chance(30))
        return Text(
            {random_->Pick({"percentileDisc(", "percentileCont("}), Expression(Kind::kInteger, 1), ", 0.5)"});
      *kind = Kind::kAny;
      return Text({random_->Pick({"min(", "max("}), Expression(Kind::kAny, 1), ")"});
    default:
      *kind = Kind::kBag;
      query_.lists_are_bags = true;
      return "collect(" + distinct + Expression(Kind::kInteger, 1) + ")";
  }
}

std::string QueryWriter::Items(const std::vector<Kind>& kinds, const std::string& name,
                               std::vector<Variable>* columns) {
  std::string out;
  for (size_t i = 0; i < kinds.size(); ++i) {
    Variable column{name + std::to_string(i + 1), kinds[i], true};
    std::string item = Expression(kinds[i], random_->Between(0, 3));
    if (IsElement(kinds[i])) {
      for (const Variable& variable : scope_) {
        if (variable.name != item) continue;
        column.nullable = variable.nullable;
        column.has_id = variable.has_id;
      }
    }
    if (kinds[i] == Kind::kBag) query_.lists_are_bags = true;
    out += (i > 0 ? ", " : "") + item + " AS " + column.name;
    columns->push_back(column);
  }
  return out;
}

std::string QueryWriter::SortAndCut(const std::vector<Variable>& columns, bool* total) {
  *total = false;
  if (!random_->Chance(45)) return "";
  std::vector<std::string> keys;
  bool all = true;
  for (const Variable& column : columns) {
    std::string key = SortKey(column);
    all = all && !key.empty();
    if (!key.empty()) keys.push_back(std::move(key));
  }
  if (keys.empty()) return "";
  std::string out = " ORDER BY ";
  if (!all || random_->Chance(15)) return Text({out, random_->Pick(keys), random_->Pick({"", " DESC"})});
  *total = true;
  const size_t first = random_->Below(keys.size());
  std::rotate(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end());
  for (size_t i = 0; i < keys.size(); ++i) {
    out += Text({(i > 0 ? ", " : ""), keys[i], random_->Pick({"", "", " DESC", " ASC"})});
  }
  if (random_->Chance(25)) out += " SKIP " + random_->Pick({"0", "1", "2", "$i"});
  if (random_->Chance(40)) out += " LIMIT " + random_->Pick({"0", "1", "2", "3", "$i", "1 + 1"});
  return out;
}

std::string QueryWriter::With() {
  std::vector<Variable> columns;
  std::string out = "WITH ";
  const bool aggregates = random_->Chance(30);
  const bool distinct = !aggregates && random_->Chance(25);
  if (distinct) out += "DISTINCT ";
  std::vector<std::string> items;
  for (const Variable& variable : scope_) {
    if (!random_->Chance(aggregates ? 30 : 65)) continue;
    const bool is_bag = variable.kind == Kind::kBag || variable.kind == Kind::kNodes;
    if (is_bag && (aggregates || distinct)) continue;
    columns.push_back(variable);
    if (random_->Chance(25)) columns.back().name = NewName("w");
    items.push_back(variable.name +
                    (columns.back().name == variable.name ? "" : " AS " + columns.back().name));
  }
  if (!aggregates && !distinct && columns.empty() && random_->Chance(20)) {
    columns = scope_;
    items = {"*"};
  }
  const int more = items.empty() ? 1 : random_->Between(0, 1);
  for (int i = aggregates ? 1 : more; i > 0; --i) {
    Variable column{NewName("w"), Kind::kInteger, true};
    std::string item;
    if (aggregates) {
      item = AggregateOf(&column.kind);
    } else {
      column.kind =
          random_->Pick(std::vector<Kind>{Kind::kInteger, Kind::kFloat, Kind::kString, Kind::kBoolean,
                                          Kind::kIntegers, Kind::kStrings, Kind::kAny, Kind::kBag});
      if (column.kind == Kind::kBag && distinct) column.kind = Kind::kIntegers;
      if (column.kind == Kind::kBag) query_.lists_are_bags = true;
      item = Expression(column.kind, 2);
    }
    columns.push_back(column);
    items.push_back(item + " AS " + column.name);
  }
  for (size_t i = 0; i < items.size(); ++i) out += (i > 0 ? ", " : "") + items[i];
  bool total = false;
  out += SortAndCut(columns, &total);
  scope_ = columns;
  if (random_->Chance(25)) out += " WHERE " + Predicate(2);
  return out;
}

std::string QueryWriter::Return(const std::vector<Kind>* kinds) {
  std::string out = "RETURN ";
  std::vector<Variable> columns;
  bool total = false;
  if (kinds == nullptr && random_->Chance(8) && !scope_.empty()) {
    columns = scope_;
    out += "*";
  } else if (kinds == nullptr && random_->Chance(10) && VariableOf(Kind::kNode)) {
    // Names as they are written.
    const std::string node = *VariableOf(Kind::kNode);
    return out + node + ".num, " + Integer(1) + ", count( * )";
  } else if (kinds == nullptr && random_->Chance(30)) {
    std::vector<Kind> keys;
    for (int i = random_->Between(0, 2); i > 0; --i) keys.push_back(OrderedKind());
    out += Items(keys, "c", &columns);
    for (int i = random_->Between(1, 2); i > 0; --i) {
      Variable column{"a" + std::to_string(i), Kind::kInteger, true};
      const std::string item = AggregateOf(&column.kind);
      out += (columns.empty() ? "" : ", ") + item + " AS " + column.name;
      columns.push_back(column);
    }
  } else {
    const bool distinct = random_->Chance(25);
    if (distinct) out += "DISTINCT ";
    std::vector<Kind> own;
    for (int i = random_->Between(1, 3); i > 0; --i) own.push_back(distinct ? OrderedKind() : AnyKind());
    out += Items(kinds == nullptr ? own : *kinds, "c", &columns);
  }
  if (kinds == nullptr) out += SortAndCut(columns, &total);
  query_.in_order = total;
  return out;
}

std::string QueryWriter::ShortestPathQuery() {
  const std::string type = random_->Pick({"", ":R", ":R|S"});
  const std::string hops = random_->Pick({"*", "*", "*..2", "*1..4"});
  const std::string arrow = random_->Chance(50) ? "->" : "-";
  const std::string search = random_->Pick({"shortestPath", "allShortestPaths"});
  std::string out = Text(
      {"MATCH (a", random_->Pick({"", "", ":A"}), "), (b", random_->Pick({"", ":B"}), ") WHERE a <> b "});
  if (random_->Chance(20)) {
    const std::string pattern = "shortestPath((a)-[" + type + hops + "]" + arrow + "(b))";
    return out + "RETURN a.id AS c1, b.id AS c2, length(" + pattern + ") AS c3";
  }
  out += random_->Pick({"MATCH", "OPTIONAL MATCH"}) + " p = " + search + "((a)-[" + type + hops + "]" +
         arrow + "(b)) ";
  if (search == "shortestPath") return out + "RETURN a.id AS c1, b.id AS c2, length(p) AS c3";
  return out +
         "RETURN a.id AS c1, b.id AS c2, [r IN relationships(p) | r.id] AS c3, [n IN nodes(p) | n.id] AS c4";
}

std::string QueryWriter::DoubtfulQuery() {
  const auto value = [this] {
    return "coalesce($none, " +
           random_->Pick({"1", "0", "-1", "3", "1.5", "'a'", "''", "'12'", "true", "null", "[1]", "['a', 1]",
                          "{a: 1}", "9223372036854775807", "[]", "0.0 / 0.0"}) +
           ")";
  };
  if (random_->Chance(10)) {
    return Text({"RETURN 1 AS c1 ", random_->Pick({"SKIP ", "LIMIT "}), value()});
  }
  std::string out = "UNWIND [" + value();
  if (random_->Chance(40)) out += ", " + value();
  // collect and the like look at all rows, so that it does not matter when.
  return out + "] AS u RETURN " +
         random_->Pick({"u + 1",
                        "u - 1",
                        "u * 2",
                        "1 / u",
                        "u / 0",
                        "u % 0",
                        "u % 2",
                        "u ^ 2",
                        "-u",
                        "NOT u",
                        "u AND true",
                        "u OR false",
                        "true XOR u",
                        "u.a",
                        "u[0]",
                        "u['a']",
                        "size(u)",
                        "head(u)",
                        "last(u)",
                        "tail(u)",
                        "toInteger(u)",
                        "toFloat(u)",
                        "toBoolean(u)",
                        "toString(u)",
                        "toIntegerOrNull(u)",
                        "toFloatOrNull(u)",
                        "toStringOrNull(u)",
                        "toBooleanOrNull(u)",
                        "abs(u)",
                        "sign(u)",
                        "range(0, u)[0]",
                        "range(0, 3, u)",
                        "substring(u, 1)",
                        "substring('abc', u)",
                        "substring('abc', 0, u)",
                        "left('abc', u)",
                        "right('abc', u)",
                        "split(u, 'a')",
                        "replace('aba', 'a', u)",
                        "[x IN u | x]",
                        "[x IN u WHERE x > 0]",
                        "all(x IN u WHERE x > 0)",
                        "any(x IN u WHERE x)",
                        "reduce(s = 0, x IN u | s + x)",
                        "u STARTS WITH 'a'",
                        "'a' CONTAINS u",
                        "u =~ 'a'",
                        "'a' =~ u",
                        "1 IN u",
                        "u IN [1, 'a']",
                        "keys(u)",
                        "properties(u)",
                        "length(u)",
                        "u + 'a'",
                        "'a' + u",
                        "[1] + u",
                        "u + [1]",
                        "CASE WHEN u THEN 1 END",
                        "CASE u WHEN 1 THEN 2 END",
                        "sum(u)",
                        "avg(u)",
                        "min(u)",
                        "max(u)",
                        "stDev(u)",
                        "percentileDisc(u, 0.5)",
                        "percentileCont(u, 0.5)",
                        "percentileCont(1, u)",
                        "count(DISTINCT u)",
                        "u[0..1]",
                        "[1, 2, 3][0..u]",
                        "[1, 2, 3][u]",
                        "{a: 1}[u]",
                        "sqrt(u)",
                        "round(u)",
                        "floor(u)",
                        "9223372036854775807 + u",
                        "-9223372036854775807 - u",
                        "9223372036854775807 * u",
                        "reverse(u)",
                        "toUpper(u)",
                        "trim(u)",
                        "isEmpty(u)",
                        "isNaN(u)",
                        "coalesce(u, 1 / 0)",
                        "u < 1",
                        "u = 1",
                        "1 <= u <= 2",
                        "u IS NULL",
                        "exp(u)",
                        "log(u)",
                        "atan2(u, 1)"}) +
         " AS c1";
}

}  // namespace aitia::tests::fuzz
