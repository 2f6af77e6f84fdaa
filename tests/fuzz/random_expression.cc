// Expressions of a kind that is asked for. Depth counts down to leaves.
#include <utility>

#include "tests/fuzz/query_writer.h"

namespace aitia::tests::fuzz {

std::optional<std::string> QueryWriter::VariableOf(Kind kind) {
  std::vector<std::string> names;
  for (const Variable& variable : scope_) {
    if (variable.kind == kind) names.push_back(variable.name);
  }
  if (names.empty()) return std::nullopt;
  return random_->Pick(names);
}

std::optional<std::string> QueryWriter::Leaf(Kind kind) {
  std::vector<std::string> leaves;
  for (const Variable& variable : scope_) {
    if (variable.kind == kind) leaves.push_back(variable.name);
    if (variable.kind != Kind::kNode && variable.kind != Kind::kRelationship) continue;
    switch (kind) {
      case Kind::kInteger:
        leaves.push_back(variable.name + ".num");
        leaves.push_back(variable.name + ".id");
        break;
      case Kind::kFloat:
        leaves.push_back(variable.name + ".price");
        break;
      case Kind::kString:
        leaves.push_back(variable.name + ".name");
        if (variable.kind == Kind::kRelationship) leaves.push_back("type(" + variable.name + ")");
        break;
      case Kind::kBoolean:
        leaves.push_back(variable.name + ".ok");
        break;
      case Kind::kIntegers:
        leaves.push_back(variable.name + ".nums");
        break;
      case Kind::kStrings:
        leaves.push_back(variable.name + ".names");
        break;
      case Kind::kAny:
        leaves.push_back(variable.name + ".var");
        break;
      default:
        break;
    }
  }
  if (leaves.empty()) return std::nullopt;
  return random_->Pick(leaves);
}

std::string QueryWriter::Expression(Kind kind, int depth) {
  if (kind != Kind::kBoolean && patterns_allowed_) {
    patterns_allowed_ = false;
    std::string out = Expression(kind, depth);
    patterns_allowed_ = true;
    return out;
  }
  if (random_->Chance(depth > 0 ? 25 : 70)) {
    if (const auto leaf = Leaf(kind)) return *leaf;
  }
  if (depth > 0 && random_->Chance(8)) {
    switch (kind) {
      case Kind::kInteger:
      case Kind::kFloat:
      case Kind::kString:
      case Kind::kBoolean:
      case Kind::kIntegers:
      case Kind::kStrings:
        return Case(kind, depth);
      default:
        break;
    }
  }
  switch (kind) {
    case Kind::kInteger:
      return Integer(depth);
    case Kind::kFloat:
      return Float(depth);
    case Kind::kString:
      return String(depth);
    case Kind::kBoolean:
      return Boolean(depth);
    case Kind::kIntegers:
      return Integers(depth);
    case Kind::kStrings:
      return Strings(depth);
    case Kind::kMap:
      return Map(depth);
    case Kind::kBag:
      return Bag(depth);
    case Kind::kNode:
    case Kind::kRelationship:
    case Kind::kRelationships:
    case Kind::kPath:
    case Kind::kNodes:
      return VariableOf(kind).value_or("null");
    case Kind::kAny:
      break;
  }
  return Any(depth);
}

std::string QueryWriter::Case(Kind kind, int depth) {
  const bool before = std::exchange(patterns_allowed_, false);
  const auto value = [&] { return Expression(kind, depth - 1); };
  std::string out;
  switch (random_->Below(4)) {
    case 0:
      out = Text({"CASE WHEN ", Boolean(depth - 1), " THEN ", value(), " END"});
      break;
    case 1:
      out = Text({"CASE WHEN ", Boolean(depth - 1), " THEN ", value(), " ELSE ", value(), " END"});
      break;
    case 2:
      out = Text({"CASE ", Integer(depth - 1), " WHEN ", Integer(0), " THEN ", value(), " WHEN ", Integer(0),
                  " THEN ", value(), " ELSE ", value(), " END"});
      break;
    default:
      out = Text({"coalesce(", value(), ", ", value(), ")"});
  }
  patterns_allowed_ = before;
  return out;
}

std::string QueryWriter::Integer(int depth) {
  if (depth <= 0) return random_->Pick({"0", "1", "2", "3", "-1", "null", "$i", "5"});
  const auto one = [&] { return Expression(Kind::kInteger, depth - 1); };
  switch (random_->Below(21)) {
    case 18:
      if (const auto path = VariableOf(Kind::kPath)) {
        const std::string list = random_->Pick({"nodes(", "relationships("}) + *path + ")";
        const std::string of = random_->Pick({"head(", "last("}) + list + ").num";
        return random_->Chance(30) ? "size(" + list + ")" : of;
      }
      if (const auto list = VariableOf(Kind::kNodes)) return "size(" + *list + ")";
      return random_->Pick({"toInteger('7')", "toIntegerOrNull(true)", "toIntegerOrNull('x')"});
    case 19:
      if (const auto relationship = VariableOf(Kind::kRelationship)) {
        return Text(
            {random_->Pick({"startNode(", "endNode("}), *relationship, random_->Pick({").num", ").id"})});
      }
      return "size(split(" + Expression(Kind::kString, depth - 1) + ", 'a'))";
    case 20:
      if (const auto node = VariableOf(Kind::kNode)) {
        return random_->Pick({"size(labels(", "size(keys("}) + *node + "))";
      }
      return "size([" + Any(depth - 1) + "])";
    case 0:
    case 1:
      return Text({one(), " + ", one()});
    case 2:
      return Text({one(), " - (", one(), ")"});
    case 3:
      return Text({"(", one(), ") * ", random_->Pick({"2", "-1", "3"})});
    case 4:
      return Text({"(", one(), ") / ", random_->Pick({"2", "-3"})});
    case 5:
      return Text({"(", one(), ") % ", random_->Pick({"2", "3"})});
    case 6:
      return "size(" + Expression(random_->Chance(50) ? Kind::kIntegers : Kind::kBag, depth - 1) + ")";
    case 7:
      return "size(" + Expression(random_->Chance(50) ? Kind::kString : Kind::kStrings, depth - 1) + ")";
    case 8:
      if (const auto path = VariableOf(Kind::kPath)) return "length(" + *path + ")";
      return "abs(" + one() + ")";
    case 9:
      return "sign(" + one() + ")";
    case 10:
      return "toInteger(" + Expression(random_->Chance(50) ? Kind::kString : Kind::kFloat, depth - 1) + ")";
    case 11:
      return Text({random_->Pick({"head", "last"}), "(", Expression(Kind::kIntegers, depth - 1), ")"});
    case 12:
      return Text({"(", Expression(Kind::kIntegers, depth - 1), ")[", one(), "]"});
    case 13: {
      const std::string sum = NewName("t"), item = NewName("x");
      const std::string list = Expression(random_->Chance(50) ? Kind::kIntegers : Kind::kBag, depth - 1);
      const std::string start = one();
      const std::string step =
          WithVariable({item, Kind::kInteger, true}, [&] { return Expression(Kind::kInteger, depth - 1); });
      return "reduce(" + sum + " = " + start + ", " + item + " IN " + list + " | " + sum + " + " + step + ")";
    }
    case 14:
      return Text({"{k: ", one(), ", l: ", Any(0), "}", random_->Pick({".k", "['k']"})});
    case 15:
      if (subqueries_ == 0) return Subquery("COUNT");
      return "- (" + one() + ")";
    case 16:
      if (const auto list = VariableOf(Kind::kRelationships)) return "size(" + *list + ")";
      return Text({"coalesce(", one(), ", ", one(), ")"});
    default:
      return "-(" + one() + ")";
  }
}

std::string QueryWriter::Float(int depth) {
  if (depth <= 0) return random_->Pick({"0.5", "1.5", "-2.5", "$f", "100.25"});
  const auto one = [&] { return Expression(Kind::kFloat, depth - 1); };
  switch (random_->Below(10)) {
    case 8:
      return random_->Pick({"pi()", "e()", "atan2(1, 2)", "degrees(pi())", "radians(90)",
                            "toFloatOrNull('1.5')", "toFloat('x')", "haversin(0.5)"});
    case 9:
      return Text(
          {random_->Pick({"exp", "log10", "sin", "cos", "atan"}), "(", Expression(Kind::kInteger, 0), ")"});
    case 0:
      return Text({one(), " + ", one()});
    case 1:
      return "(" + Expression(Kind::kInteger, depth - 1) + ") * 0.5";
    case 2:
      return "toFloat(" + Expression(Kind::kInteger, depth - 1) + ")";
    case 3:
      return Text({random_->Pick({"round", "ceil", "floor", "abs"}), "(", one(), ")"});
    case 4:
      return "(" + Expression(Kind::kInteger, depth - 1) + ") ^ 2";
    case 5:
      return "sqrt(" + one() + ")";
    case 6:
      return Text({"(", one(), ") / ", random_->Pick({"2", "0.0", "4.0"})});
    default:
      return "(" + one() + ") % 2";
  }
}

std::string QueryWriter::String(int depth) {
  if (depth <= 0)
    return random_->Pick({"'a'", "'b'", "''", "'ab'", "'B'", "'é'", "$s", "'12'", "null", "' a '"});
  const auto one = [&] { return Expression(Kind::kString, depth - 1); };
  switch (random_->Below(12)) {
    case 0:
    case 1:
      return Text({one(), " + ", one()});
    case 2:
      return "toString(" + Expression(random_->Chance(50) ? Kind::kInteger : Kind::kBoolean, depth - 1) + ")";
    case 3:
      return Text(
          {random_->Pick({"toUpper", "toLower", "trim", "lTrim", "rTrim", "reverse"}), "(", one(), ")"});
    case 4:
      return Text({random_->Pick({"left", "right"}), "(", one(), ", ", random_->Pick({"0", "1", "3"}), ")"});
    case 5:
      return Text({"substring(", one(), ", ", random_->Pick({"0", "1", "2, 1", "9", "0, 2"}), ")"});
    case 6:
      return Text({"replace(", one(), ", ", random_->Pick({"'a'", "'ab'", "'é'"}), ", ", one(), ")"});
    case 7:
      return Text({"(", Expression(Kind::kStrings, depth - 1), ")[", Expression(Kind::kInteger, 0), "]"});
    case 8:
      return Text({random_->Pick({"head", "last"}), "(", Expression(Kind::kStrings, depth - 1), ")"});
    case 9:
      return "{k: " + one() + "}.k";
    case 10:
      return "'b' + " + Expression(Kind::kInteger, 0);
    default:
      return Text({"coalesce(", one(), ", ", one(), ")"});
  }
}

std::string QueryWriter::Integers(int depth) {
  if (depth <= 0)
    return random_->Pick({"[]", "[1]", "[1, 2]", "[3, null, 2]", "$list", "[0, -1, 5]", "[2, 2, 1]"});
  const auto one = [&] { return Expression(Kind::kIntegers, depth - 1); };
  switch (random_->Below(9)) {
    case 0:
      return Text(
          {"[", Expression(Kind::kInteger, depth - 1), ", ", Expression(Kind::kInteger, depth - 1), "]"});
    case 1:
      return Text({"range(", random_->Pick({"0", "1", "3", "-1"}), ", ",
                   random_->Pick({"2", "5", "0", "5, 2", "-2, -1"}), ")"});
    case 2:
      return Text({one(), " + ", one()});
    case 3:
      return Text({"(", one(), ")[", random_->Pick({"0", "1", "", "-2"}), "..",
                   random_->Pick({"2", "-1", "", "9"}), "]"});
    case 4:
      return Text({random_->Pick({"tail", "reverse"}), "(", one(), ")"});
    case 5:
      return Text({one(), " + (", Expression(Kind::kInteger, depth - 1), ")"});
    default: {
      const std::string item = NewName("x");
      const std::string list = one();
      return WithVariable({item, Kind::kInteger, true}, [&] {
        std::string out = "[" + item + " IN " + list;
        const bool filters = random_->Chance(60);
        if (filters) out += " WHERE " + Predicate(depth - 1);
        if (!filters || random_->Chance(50)) out += " | " + Expression(Kind::kInteger, depth - 1);
        return out + "]";
      });
    }
  }
}

std::string QueryWriter::Strings(int depth) {
  if (depth <= 0) return random_->Pick({"[]", "['a']", "['b', 'a']", "['', null]"});
  switch (random_->Below(4)) {
    case 0:
      return Text(
          {"split(", Expression(Kind::kString, depth - 1), ", ", random_->Pick({"'a'", "'b'", "' '"}), ")"});
    case 1:
      return "[" + Expression(Kind::kString, depth - 1) + "]";
    case 2:
      return Text({Expression(Kind::kStrings, depth - 1), " + ", Expression(Kind::kStrings, depth - 1)});
    default: {
      const std::string item = NewName("x");
      const std::string list = Expression(Kind::kIntegers, depth - 1);
      return WithVariable({item, Kind::kInteger, true}, [&] {
        return "[" + item + " IN " + list + " | " + Expression(Kind::kString, depth - 1) + "]";
      });
    }
  }
}

std::string QueryWriter::Any(int depth) {
  if (depth <= 0) return random_->Pick({"1", "'a'", "true", "null", "1.5", "[1]", "'1'", "2"});
  switch (random_->Below(9)) {
    case 6:
      if (const auto node = VariableOf(Kind::kNode)) {
        return Text(
            {*node, "[", random_->Pick({"'var'", "'num'", "'name'", "'none'", "$s", "'na' + 'me'"}), "]"});
      }
      return "[[1], " + Any(0) + "][0]";
    case 7:
      return Text(
          {"{a: ", Any(0), ", b: ", Any(depth - 1), "}", random_->Pick({".a", "['b']", ".c", "[$s]"})});
    case 8:
      return random_->Pick({"toString(1.5)", "toStringOrNull([1])", "toBooleanOrNull(1.5)", "[[1, 2], [3]]"});
    case 0:
      return Expression(Kind::kString, depth - 1);
    case 1:
      return Expression(Kind::kBoolean, depth - 1);
    case 2:
      return Expression(Kind::kIntegers, depth - 1);
    case 3:
      return Text({"[", Any(depth - 1), ", ", Any(0), "]"});
    case 4:
      return Text({"coalesce(", Any(0), ", ", Any(depth - 1), ")"});
    default:
      return Expression(Kind::kInteger, depth - 1);
  }
}

std::string QueryWriter::Map(int depth) {
  const auto node = VariableOf(random_->Chance(70) ? Kind::kNode : Kind::kRelationship);
  switch (random_->Below(node ? 4 : 1)) {
    case 1:
      return *node + " {.num, .name}";
    case 2:
      return *node + " {.*, x: " + Expression(Kind::kInteger, depth - 1) + "}";
    case 3:
      return "properties(" + *node + ")";
    default:
      return Text({"{a: ", Expression(Kind::kInteger, depth - 1),
                   ", b: ", Expression(Kind::kString, depth - 1), "}"});
  }
}

std::string QueryWriter::Bag(int depth) {
  query_.lists_are_bags = true;
  if (const auto bag = VariableOf(Kind::kBag); bag && random_->Chance(60)) return *bag;
  if (subqueries_ < kNoReading && VariableOf(Kind::kNode) && random_->Chance(70)) {
    return PatternComprehension(depth);
  }
  return Expression(Kind::kIntegers, depth - 1);
}

std::string QueryWriter::PatternComprehension(int depth) {
  const size_t before = scope_.size();
  std::vector<Variable> fresh;
  std::string out = "[";
  if (random_->Chance(20)) {
    const std::string path = NewName("p");
    fresh.push_back({path, Kind::kPath});
    out += path + " = ";
  }
  // It begins at a node that is bound, so that it stays small.
  out += Text({"(", VariableOf(Kind::kNode).value_or(""), ")", RelationshipPattern(true, &fresh),
               NodePattern(true, &fresh)});
  scope_.insert(scope_.end(), fresh.begin(), fresh.end());
  if (random_->Chance(40)) out += " WHERE " + Predicate(depth - 1);
  out += " | " + Expression(Kind::kInteger, depth - 1) + "]";
  scope_.resize(before);
  return out;
}

std::string QueryWriter::Subquery(const std::string& kind) {
  ++subqueries_;
  const std::vector<Variable> before = scope_;
  std::vector<Variable> fresh;
  std::string out = kind + " { ";
  const std::string pattern = Pattern(true, &fresh);
  const bool whole = random_->Chance(60);
  out += (whole ? "MATCH " : "") + pattern;
  scope_.insert(scope_.end(), fresh.begin(), fresh.end());
  if (random_->Chance(50)) out += " WHERE " + Predicate(1);
  if (whole && random_->Chance(15)) {
    const std::string name = NewName("w");
    out += Text({" WITH ", random_->Pick({"DISTINCT ", ""}), Expression(Kind::kInteger, 1), " AS ", name});
    scope_ = before;  // seen in the whole of a sub-query
    scope_.push_back({name, Kind::kInteger, true});
    if (random_->Chance(50)) out += " WHERE " + Predicate(1);
  }
  if (whole && (kind == "COUNT" || random_->Chance(50))) {
    out += Text({random_->Pick({" RETURN ", " RETURN DISTINCT "}), Expression(Kind::kInteger, 1), " AS c"});
  }
  scope_ = before;
  --subqueries_;
  return out + " }";
}

std::string QueryWriter::Predicate(int depth) {
  const bool before = patterns_allowed_;
  patterns_allowed_ = true;
  std::string out = Expression(Kind::kBoolean, depth);
  patterns_allowed_ = before;
  return out;
}

std::string QueryWriter::Condition(int depth) {
  const auto one = [&] { return "(" + Expression(Kind::kBoolean, depth - 1) + ")"; };
  switch (random_->Below(5)) {
    case 0:
    case 1:
      return Text({one(), random_->Pick({" AND ", " OR ", " XOR "}), one()});
    case 2:
      return Text({one(), " AND ", one(), " AND ", one()});
    case 3:
      return "NOT " + one();
    default:
      return Text({one(), " OR ", one(), " OR ", one()});
  }
}

std::string QueryWriter::Boolean(int depth) {
  if (depth <= 0) return random_->Pick({"true", "false", "null", "$b", "true", "1 < 2"});
  if (random_->Chance(20)) return Condition(depth);
  if (patterns_allowed_ && random_->Chance(15) && VariableOf(Kind::kNode)) {
    std::vector<Variable> none;
    const std::string start = *VariableOf(Kind::kNode);
    const std::string end = random_->Chance(30) ? *VariableOf(Kind::kNode) : "";
    const std::string way = RelationshipPattern(false, &none);
    return Text({"(", start, ")", way, end.empty() ? NodePattern(false, &none) : "(" + end + ")"});
  }
  const bool before = patterns_allowed_;
  patterns_allowed_ = false;
  std::string out = Test(depth);
  patterns_allowed_ = before;
  return out;
}

std::string QueryWriter::Test(int depth) {
  const auto one = [&] { return "(" + Expression(Kind::kBoolean, depth - 1) + ")"; };
  switch (random_->Between(3, 23)) {
    case 19:
      if (const auto node = VariableOf(Kind::kNode)) {
        return "(" + random_->Pick({"'A'", "'B'", "null"}) + " IN labels(" + *node + "))";
      }
      return Text({"(", Any(depth - 1), ") IN [", Any(0), ", ", Any(0), ", [1, 2]]"});
    case 20:
      return Text({"{a: ", Any(0), "} ", random_->Pick({"=", "<>"}), " {a: ", Any(0), "}"});
    case 21: {
      const auto path = VariableOf(Kind::kPath);
      const auto nodes = VariableOf(Kind::kNodes);
      if (!path && !nodes) return "isNaN(" + Expression(Kind::kFloat, depth - 1) + ")";
      const std::string item = NewName("x");
      const std::string list = nodes ? *nodes : "nodes(" + *path + ")";
      return WithVariable({item, Kind::kNode, true}, [&] {
        return Text({random_->Pick({"all(", "any(", "none(", "single("}), item, " IN ", list, " WHERE ",
                     Predicate(depth - 1), ")"});
      });
    }
    case 22:
      if (const auto nodes = VariableOf(Kind::kNodes)) {
        return "(" + Expression(Kind::kNode, 0) + " IN " + *nodes + ")";
      }
      if (const auto relationship = VariableOf(Kind::kRelationship)) {
        return "startNode(" + *relationship + ") = " + Expression(Kind::kNode, 0);
      }
      return "toBoolean(" + Expression(Kind::kBoolean, depth - 1) + ")";
    case 23:
      return Text({"(", Expression(Kind::kIntegers, depth - 1), ") ", random_->Pick({"=", "<", ">=", "IN"}),
                   " [", Expression(Kind::kIntegers, depth - 1), "]"});
    case 3:
    case 4: {
      const Kind kind = random_->Pick(std::vector<Kind>{Kind::kInteger, Kind::kFloat, Kind::kString,
                                                        Kind::kBoolean, Kind::kIntegers, Kind::kAny});
      return Text({"(", Expression(kind, depth - 1), ") ", random_->Pick({"=", "<>", "<", "<=", ">", ">="}),
                   " (", Expression(kind, depth - 1), ")"});
    }
    case 5:
      return Text({"(", Expression(Kind::kInteger, depth - 1), ") ", random_->Pick({"=", "<", ">="}), " (",
                   Expression(Kind::kInteger, depth - 1), ") ", random_->Pick({"<", "<=", "<>"}), " (",
                   Expression(Kind::kFloat, depth - 1), ")"});
    case 6:
      return Text({"(", Expression(Kind::kAny, depth - 1), ") ", random_->Pick({"=", "<>", "<", ">="}), " (",
                   Any(depth - 1), ")"});
    case 7:
      return Text({"(", Expression(Kind::kAny, depth - 1), ")", random_->Pick({" IS NULL", " IS NOT NULL"})});
    case 8:
      return Text({"(", Expression(Kind::kInteger, depth - 1), ") IN (",
                   Expression(random_->Chance(60) ? Kind::kIntegers : Kind::kBag, depth - 1), ")"});
    case 9:
      return Text({"(", Expression(Kind::kString, depth - 1), ")",
                   random_->Pick({" STARTS WITH ", " ENDS WITH ", " CONTAINS "}), "(",
                   Expression(Kind::kString, depth - 1), ")"});
    case 10:
      return Text({"(", Expression(Kind::kString, depth - 1), ") =~ ",
                   random_->Pick({"'a.*'", "'.*'", "'(?i)b'", "'[ab]+'", "''"})});
    case 11: {
      const std::string item = NewName("x");
      const std::string list = Expression(random_->Chance(60) ? Kind::kIntegers : Kind::kBag, depth - 1);
      return WithVariable({item, Kind::kInteger, true}, [&] {
        return Text({random_->Pick({"all", "any", "none", "single"}), "(", item, " IN ", list, " WHERE ",
                     Predicate(depth - 1), ")"});
      });
    }
    case 12:
      if (const auto node = VariableOf(Kind::kNode)) {
        // In parentheses: "n:A | x" is one label expression.
        return "(" + *node + random_->Pick({":A", ":B", ":A:B", ":C", ":Z"}) + ")";
      }
      if (const auto relationship = VariableOf(Kind::kRelationship)) return "(" + *relationship + ":R)";
      return Text({one(), " = ", one()});
    case 13:
    case 14:
      return "isEmpty(" + Expression(Kind::kString, depth - 1) + ")";
    case 15:
    case 16:
      if (subqueries_ == 0) return Subquery("EXISTS");
      return Text({one(), " <> ", one()});
    case 17:
      if (const auto a = VariableOf(Kind::kNode))
        return Text({*a, random_->Pick({" = ", " <> "}), *VariableOf(Kind::kNode)});
      return "toBoolean(" + Expression(Kind::kString, depth - 1) + ")";
    default:
      if (const auto list = VariableOf(Kind::kRelationships)) {
        const std::string item = NewName("x");
        return WithVariable({item, Kind::kRelationship, true}, [&] {
          return Text({random_->Pick({"all", "any", "none", "single"}), "(", item, " IN ", *list, " WHERE ",
                       Predicate(depth - 1), ")"});
        });
      }
      if (const auto node = VariableOf(Kind::kNode)) return "exists(" + *node + ".num)";
      return Text({one(), " OR ", one()});
  }
}

}  // namespace aitia::tests::fuzz
