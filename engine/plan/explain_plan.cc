#include "engine/plan/explain_plan.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/base/text.h"
#include "queries/bind/expression_text.h"

namespace aitia::engine {
namespace {

class OperatorWriter {
 public:
  explicit OperatorWriter(const LogicalPlan& plan) : plan_(plan) {}

  std::string operator()(const Once&) const { return "Once"; }
  std::string operator()(const Argument&) const { return "Argument"; }
  std::string operator()(const NodeScan& op) const { return "NodeScan " + Node(op.node, op.labels, {}); }
  std::string operator()(const NodeSeek& op) const {
    return "NodeSeek " + Node(op.node, op.labels, op.one_of);
  }
  std::string operator()(const PropertySeek& op) const {
    return "PropertySeek " + Node(op.node, op.labels, {}) + " " + queries::NameText(op.key) +
           (op.is_list ? " IN " : " = ") + Text(op.value);
  }
  std::string operator()(const NodeCheck& op) const {
    std::string out = "NodeCheck " + Node(op.node, op.labels, op.one_of);
    if (op.test != nullptr) out += " :" + queries::LabelTestText(*op.test);
    return out;
  }
  std::string operator()(const Match& op) const {
    std::string out = "Match";
    for (const auto& pattern : op.patterns) {
      out += (out.size() > 5 ? ", " : " ") + queries::PatternText(pattern, plan_.variables);
    }
    std::string where;
    for (const Expression& predicate : op.predicates) {
      where += (where.empty() ? " WHERE " : " AND ") + Text(predicate);
    }
    return out + where;
  }
  std::string operator()(const Expand& op) const {
    return (op.to_is_bound     ? "ExpandInto "
            : op.distinct_ends ? "Reach "
                               : "Expand ") +
           Chain(op.from, op.hops, op.to);
  }
  std::string operator()(const RelationshipEnds& op) const {
    return "RelationshipEnds " + Chain(op.from, op.hops, op.to);
  }
  std::string operator()(const ShortestPath& op) const {
    return (op.all ? "AllShortestPaths " : "ShortestPath ") + Chain(op.from, op.hops, op.to);
  }
  std::string operator()(const CountMatches& op) const {
    std::string out = "CountMatches";
    for (const CountedHops& branch : op.branches) {
      out += (out.size() > 12 ? ", " : " ") + Counted(branch);
    }
    return out;
  }
  std::string operator()(const Union&) const { return "Union"; }
  std::string operator()(const Create& op) const {
    std::string out = "Create";
    for (const auto& pattern : op.patterns) {
      out += (out.size() > 6 ? ", " : " ") + queries::PatternText(pattern, plan_.variables);
    }
    return out;
  }
  std::string operator()(const Change& op) const {
    return "Change" + queries::ChangesText(op.changes, plan_.variables);
  }
  std::string operator()(const Delete& op) const {
    std::string out = op.detach ? "DetachDelete " : "Delete ";
    for (size_t i = 0; i < op.targets.size(); ++i) out += (i > 0 ? ", " : "") + Text(op.targets[i]);
    return out;
  }
  std::string operator()(const Merge& op) const {
    return "Merge " + queries::PatternText(op.created, plan_.variables);
  }
  std::string operator()(const Call&) const { return "Call"; }
  std::string operator()(const ProcedureCall& op) const {
    std::string out = "Procedure " + op.name + "(";
    for (size_t i = 0; i < op.arguments.size(); ++i) out += (i > 0 ? ", " : "") + Text(op.arguments[i]);
    return out + ")";
  }
  std::string operator()(const Foreach& op) const {
    return "Foreach " + Name(op.variable) + " in " + Text(op.list);
  }
  std::string operator()(const Filter& op) const { return "Filter " + Text(op.predicate); }
  std::string operator()(const Project& op) const { return "Project " + Items(op.items); }
  std::string operator()(const Aggregate& op) const {
    std::string out = "Aggregate " + Items(op.aggregates);
    if (!op.keys.empty()) out += " by " + Items(op.keys);
    return out;
  }
  std::string operator()(const Distinct& op) const {
    std::string out = "Distinct ";
    for (size_t i = 0; i < op.variables.size(); ++i) out += (i > 0 ? ", " : "") + Name(op.variables[i]);
    return out;
  }
  std::string operator()(const Sort& op) const { return "Sort " + Keys(op.keys); }
  std::string operator()(const Limit& op) const {
    std::string out = "Limit";
    if (op.limit) out += " " + Text(*op.limit);
    if (op.skip) out += " after " + Text(*op.skip);
    return out;
  }
  std::string operator()(const Top& op) const {
    std::string out = "Top " + Text(op.limit);
    if (op.skip) out += " after " + Text(*op.skip);
    return out + " by " + Keys(op.keys);
  }
  std::string operator()(const Unwind& op) const {
    return "Unwind " + Text(op.list) + " AS " + Name(op.variable);
  }
  std::string operator()(const Optional&) const { return "Optional"; }
  std::string operator()(const Rank& op) const {
    std::string out = "Rank";
    constexpr std::string_view kRoles[] = {" with ", " maybe ", " without ", " strictly without "};
    for (const queries::FindingRole role :
         {queries::FindingRole::kWith, queries::FindingRole::kMaybe, queries::FindingRole::kWithout,
          queries::FindingRole::kStrictlyWithout}) {
      std::string names;
      for (const auto& finding : op.clause.findings) {
        if (finding.role != role) continue;
        names += (names.empty() ? "" : ", ") + Concept(finding.concept_id);
      }
      if (!names.empty()) out += std::string(kRoles[static_cast<size_t>(role)]) + names;
    }
    if (!op.clause.labels.empty()) out += " of :" + graph::Join(op.clause.labels, ":");
    if (op.clause.among) out += " among " + Concept(*op.clause.among);
    return out + Relations(op.clause.relations, op.clause.max_hops);
  }
  std::string operator()(const BestPaths& op) const {
    return absl::StrCat("BestPaths ", op.clause.count, " from ", Concept(op.clause.from), " to ",
                        Concept(op.clause.to), Relations(op.clause.relations, op.clause.max_hops));
  }
  std::string operator()(const Claim& op) const {
    return absl::StrCat("Claim ", Concept(op.clause.subject), ", ", Concept(op.clause.object),
                        Relations(op.clause.relations, op.clause.max_hops));
  }

 private:
  const std::string& Name(VariableId variable) const { return plan_.variables[variable.value].name; }
  std::string Text(const Expression& expression) const {
    return queries::ExpressionText(expression, plan_.variables);
  }
  // "(a)-[:T]->(:B)", then what is below: in brackets where there are several.
  std::string Counted(const CountedHops& branch) const {
    std::string out;
    for (const auto& source : branch.sources) {
      const Hops& hops = source.hops;
      if (!out.empty()) out += " and ";
      if (source.from.valid()) out += "(" + Name(source.from) + ")";
      out += hops.direction == Direction::kIncoming ? "<-[" : "-[";
      if (!hops.types.empty()) out += ":" + graph::Join(hops.types, "|");
      out += hops.direction == Direction::kOutgoing ? "]->(" : "]-(";
      if (!branch.labels.empty()) out += ":" + graph::Join(branch.labels, ":");
      out += ")";
    }
    std::string below;
    for (const CountedHops& one : branch.below) below += (below.empty() ? "" : ", ") + Counted(one);
    return branch.below.size() > 1 ? out + "[" + below + "]" : out + below;
  }
  std::string Chain(VariableId from, const Hops& hops, VariableId to) const {
    std::string relationship = Name(hops.relationship);
    if (!hops.types.empty()) relationship += ":" + graph::Join(hops.types, "|");
    if (hops.variable_length) {
      absl::StrAppend(&relationship, "*", hops.min_hops, "..");
      if (hops.max_hops != UINT32_MAX) absl::StrAppend(&relationship, hops.max_hops);
    }
    if (hops.properties) relationship += " " + Text(*hops.properties);
    return absl::StrCat("(", Name(from), ")", hops.direction == Direction::kIncoming ? "<-[" : "-[",
                        relationship, hops.direction == Direction::kOutgoing ? "]->(" : "]-(", Name(to), ")");
  }
  std::string Concept(ConceptId id) const { return "'" + plan_.concepts[id.value].name + "'"; }
  std::string Node(VariableId node, const std::vector<std::string>& labels,
                   const std::optional<ConceptId>& one_of) const {
    std::string out = "(" + Name(node);
    for (const std::string& label : labels) out += ":" + label;
    if (one_of) out += " IN " + Concept(*one_of);
    return out + ")";
  }
  std::string Items(const std::vector<queries::ProjectClause::Item>& items) const {
    std::string out;
    for (const auto& item : items) {
      if (!out.empty()) out += ", ";
      const std::string text = Text(item.expression);
      out += text;
      if (text != Name(item.variable)) out += " AS " + Name(item.variable);
    }
    return out;
  }
  std::string Keys(const std::vector<queries::ProjectClause::SortKey>& keys) const {
    std::string out;
    for (const auto& key : keys) {
      if (!out.empty()) out += ", ";
      out += Text(key.expression) + (key.descending ? " DESC" : "");
    }
    return out;
  }
  static std::string Relations(const std::vector<graph::Relation>& relations, uint32_t hops) {
    std::string out = " through ";
    for (size_t i = 0; i < relations.size(); ++i) {
      if (i > 0) out += "|";
      out += graph::Name(relations[i]);
    }
    absl::StrAppend(&out, " within ", hops, hops == 1 ? " hop" : " hops");
    return out;
  }

  const LogicalPlan& plan_;
};

void Collect(const Plan& plan, const LogicalPlan& whole, size_t depth, std::vector<std::string>* lines) {
  lines->push_back(std::string(2 * depth, ' ') + OperatorText(plan, whole));
  for (const Plan& input : plan.inputs) Collect(input, whole, depth + 1, lines);
}

void AppendColumn(std::string_view title, const std::vector<std::string>& cells,
                  std::vector<std::string>* lines) {
  size_t text_width = 0;
  for (const std::string& line : *lines) text_width = std::max(text_width, graph::DisplayWidth(line));
  size_t width = title.size();
  for (const std::string& cell : cells) width = std::max(width, cell.size());
  for (size_t i = 0; i < lines->size(); ++i) {
    const std::string cell = i == 0 ? std::string(title) : cells[i - 1];
    std::string& line = (*lines)[i];
    line += std::string(text_width - graph::DisplayWidth(line) + 2 + width - cell.size(), ' ') + cell;
  }
}

}  // namespace

std::string OperatorText(const Plan& plan, const LogicalPlan& whole) {
  return std::visit(OperatorWriter(whole), plan.op);
}

std::string ExplainPlan(const LogicalPlan& plan, std::span<const double> estimates,
                        std::span<const uint64_t> rows) {
  std::vector<std::string> lines = {"operator"};
  Collect(plan.root, plan, 0, &lines);
  if (!estimates.empty()) {
    std::vector<std::string> cells;
    for (const double estimate : estimates) {
      cells.push_back(estimate < 1e9 ? absl::StrFormat("%.0f", std::ceil(estimate))
                                     : absl::StrFormat("%.1e", estimate));
    }
    AppendColumn("estimated rows", cells, &lines);
  }
  if (!rows.empty()) {
    std::vector<std::string> cells;
    for (const uint64_t count : rows) cells.push_back(absl::StrCat(count));
    AppendColumn("rows", cells, &lines);
  }
  return graph::Join(lines, "\n") + "\n";
}

}  // namespace aitia::engine
