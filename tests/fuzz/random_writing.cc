// Writing clauses whose effect does not hang on the order of rows: constants, sums, and what is the same for
// all rows of one element.
#include <algorithm>
#include <utility>

#include "tests/fuzz/query_writer.h"

namespace aitia::tests::fuzz {

std::string QueryWriter::WritingClause() {
  switch (random_->Below(7)) {
    case 0:
    case 1:
      return Create();
    case 2:
      return Merge();
    case 3:
      return Set();
    case 4:
      return Remove();
    case 5:
      return Delete();
    default:
      return Foreach();
  }
}

std::optional<std::string> QueryWriter::Element(bool may_be_null) {
  std::vector<std::string> names;
  for (const Variable& variable : scope_) {
    const bool is_element = variable.kind == Kind::kNode || variable.kind == Kind::kRelationship;
    if (is_element && (may_be_null || !variable.nullable)) names.push_back(variable.name);
  }
  if (names.empty()) return std::nullopt;
  return random_->Pick(names);
}

std::string QueryWriter::Create() {
  std::string out = "CREATE ";
  std::vector<Variable> fresh;  // expressions of the clause do not see them
  const auto node = [&] {
    std::vector<std::string> bound;
    for (const Variable& variable : fresh) bound.push_back(variable.name);
    for (const Variable& variable : scope_) {
      if (variable.kind == Kind::kNode && !variable.nullable) bound.push_back(variable.name);
    }
    if (!bound.empty() && random_->Chance(40)) return "(" + random_->Pick(bound) + ")";
    std::string text = "(";
    const std::string properties = PatternProperties();
    if (random_->Chance(50)) {
      fresh.push_back({NewName("n"), Kind::kNode, false, /*has_id=*/false});
      text += fresh.back().name;
    }
    return text + random_->Pick({"", ":A", ":D", ":A:E"}) + properties + ")";
  };
  const int hops = random_->Between(0, 2);
  ids_lost_ = true;
  // What a clause writes is not seen by its own expressions; none of them looks at the graph.
  const int before = std::exchange(subqueries_, kNoReading);
  out += hops == 0 ? "(:F" + PatternProperties() + ")" : node();
  for (int i = 0; i < hops; ++i) {
    const std::string properties = PatternProperties();
    const std::string body = "[" + random_->Pick({":R", ":N"}) + properties + "]";
    out += random_->Chance(70) ? "-" + body + "->" : "<-" + body + "-";
    out += node();
  }
  subqueries_ = before;
  scope_.insert(scope_.end(), fresh.begin(), fresh.end());
  return out;
}

std::string QueryWriter::Merge() {
  ids_lost_ = true;
  const auto bound = [this]() -> std::string {
    std::vector<std::string> names;
    for (const Variable& variable : scope_) {
      if (variable.kind == Kind::kNode && !variable.nullable) names.push_back(variable.name);
    }
    return names.empty() ? "" : random_->Pick(names);
  };
  std::string out = "MERGE ";
  std::string changed;
  const std::string start = bound();
  if (start.empty() || random_->Chance(40)) {
    const std::string properties = random_->Pick({" {num: 1}", " {num: 2, name: 'a'}", "", " {k: 1}"});
    changed = NewName("n");
    out += "(" + changed + random_->Pick({":A", ":M", ":B:A"}) + properties + ")";
    scope_.push_back({changed, Kind::kNode, false, /*has_id=*/false});
  } else {
    const std::string type = random_->Pick({":R", ":S", ":M"});
    const std::string properties = random_->Pick({"", "", " {k: 1}"});
    const bool whole = random_->Chance(60);
    changed = NewName("r");
    out += "(" + start + ")-[" + changed + type + properties + "]->";
    out += whole ? "(" + bound() + ")" : "(:M)";
    scope_.push_back({changed, Kind::kRelationship, false, /*has_id=*/false});
  }
  if (random_->Chance(30)) out += " ON CREATE SET " + changed + ".made = 1";
  if (random_->Chance(30))
    out += " ON MATCH SET " + changed + ".found = coalesce(" + changed + ".found, 0) + 1";
  return out;
}

std::string QueryWriter::Change(const std::string& element) {
  switch (random_->Below(7)) {
    case 0:
      return element + ".num = coalesce(" + element + ".num, 0) + 1";
    case 1:
      return element + ".name = " + random_->Pick({"'x'", "null", "$s"});
    case 2:
      return Text({element, ".", random_->Pick({"var", "new"}), " = ",
                   random_->Pick({"1", "'a'", "[1, 2]", "true", "null", "1.5"})});
    case 3:
      return element + " += " + random_->Pick({"{num: 9, name: null}", "{}", "{a: 1, b: [1]}"});
    case 4:
      ids_lost_ = true;
      for (Variable& variable : scope_) variable.has_id = false;
      return element + " = " + random_->Pick({"{num: 9}", "{}", "{id: 1, a: 'b'}"});
    case 5:
      return element + ".nums = " + random_->Pick({"[]", "[7]", "null"});
    default:
      return element + ".ok = " + random_->Pick({"true", "false", "null"});
  }
}

std::string QueryWriter::Set() {
  const auto element = Element(/*may_be_null=*/true);
  if (!element) return Create();
  std::string out = "SET " + Change(*element);
  if (random_->Chance(30)) out += ", " + Change(*element);
  const auto node = VariableOf(Kind::kNode);
  if (node && random_->Chance(30)) out += ", " + *node + random_->Pick({":L", ":A", ":L:B"});
  return out;
}

std::string QueryWriter::Remove() {
  const auto element = Element(/*may_be_null=*/true);
  if (!element) return Create();
  std::string out = "REMOVE " + *element + random_->Pick({".num", ".name", ".none", ".var"});
  const auto node = VariableOf(Kind::kNode);
  if (node && random_->Chance(40)) out += ", " + *node + random_->Pick({":A", ":B", ":Z"});
  return out;
}

// What is deleted cannot be looked at any more: only plain values go on.
std::string QueryWriter::Delete() {
  const auto element = Element(/*may_be_null=*/true);
  if (!element) return Create();
  std::string out = random_->Pick({"DETACH DELETE ", "DETACH DELETE ", "DELETE "}) + *element;
  std::vector<Variable> values;
  for (const Variable& variable : scope_) {
    const bool plain = variable.kind == Kind::kInteger || variable.kind == Kind::kString ||
                       variable.kind == Kind::kBoolean || variable.kind == Kind::kFloat;
    if (plain) values.push_back(variable);
  }
  if (values.empty()) {
    values.push_back({NewName("w"), Kind::kInteger, false});
    scope_ = values;
    return out + " WITH count(*) AS " + values[0].name;
  }
  out += " WITH ";
  for (size_t i = 0; i < values.size(); ++i) out += (i > 0 ? ", " : "") + values[i].name;
  scope_ = values;
  return out;
}

std::string QueryWriter::Foreach() {
  const std::string item = NewName("x");
  std::string out = "FOREACH (" + item + " IN " + Expression(Kind::kIntegers, 1) + " | ";
  const auto element = Element(/*may_be_null=*/true);
  if (element && random_->Chance(50)) {
    out += "SET " + *element + ".num = coalesce(" + *element + ".num, 0) + coalesce(" + item + ", 1)";
  } else {
    ids_lost_ = true;
    out += random_->Pick({"CREATE (:F {k: ", "MERGE (:G {k: "}) + "coalesce(" + item + ", 0)})";
  }
  return out + ")";
}

}  // namespace aitia::tests::fuzz
