// The text form of a bound query: what tests compare and what ExplainSyntax shows.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "queries/bind/bound_query.h"
#include "queries/bind/expression_text.h"

namespace aitia::queries {
namespace {

class Dumper {
 public:
  explicit Dumper(const BoundQuery& query) : query_(query) {}

  std::string Run() {
    std::string out;
    if (query_.mode == BoundQuery::Mode::kExplain) out += "explain\n";
    if (query_.mode == BoundQuery::Mode::kProfile) out += "profile\n";
    for (const Clause& clause : query_.clauses) out += Text(clause) + "\n";
    std::vector<std::string> columns;
    for (VariableId column : query_.columns) columns.push_back(Name(column));
    if (query_.returns) out += "columns " + graph::Join(columns, ", ") + "\n";
    if (!query_.show.empty()) out += "show " + graph::Join(query_.show, ", ") + "\n";
    if (!query_.format.empty()) out += "as " + query_.format + "\n";
    return out;
  }

 private:
  std::string Name(VariableId variable) const { return NameText(query_.variables[variable.value].name); }

  // 'twitching' is this thing alone; 'twitching'+2 stands for two more nodes.
  std::string Name(ConceptId id) const {
    const BoundConcept& bound = query_.concepts[id.value];
    std::string out = graph::ToLiteral(graph::Value(bound.name));
    if (bound.members.size() > 1) absl::StrAppend(&out, "+", bound.members.size() - 1);
    return out;
  }

  static std::string Names(const std::vector<graph::Relation>& relations) {
    std::vector<std::string> names;
    for (graph::Relation relation : relations) names.emplace_back(graph::Name(relation));
    return graph::Join(names, "|");
  }

  static std::string Text(const EvidenceFilter& evidence) {
    std::string out;
    if (evidence.at_least != graph::Certainty::kRare) {
      absl::StrAppend(&out, " at least ", std::string(graph::Name(evidence.at_least)));
    }
    if (evidence.sources > 1) absl::StrAppend(&out, " at least ", evidence.sources, " sources");
    return out;
  }

  std::string Text(const Clause& clause) const {
    return std::visit([&](const auto& each) { return Text(each); }, clause);
  }

  std::string Text(const MatchClause& match) const {
    std::string out = match.optional ? "optional match" : "match";
    for (const BoundPattern& pattern : match.patterns) {
      out += (&pattern == match.patterns.data() ? " " : ", ") + PatternText(pattern, query_.variables);
    }
    for (const BoundPattern& pattern : match.patterns) {
      for (const BoundNode& node : pattern.nodes) {
        if (node.one_of) absl::StrAppend(&out, " ", Name(node.variable), " is ", Name(*node.one_of));
      }
    }
    if (match.where) out += " where " + ExpressionText(*match.where, query_.variables);
    return out;
  }

  std::string Text(const ProjectClause& project) const {
    std::string out = project.distinct ? "project distinct" : "project";
    for (size_t i = 0; i < project.items.size(); ++i) {
      absl::StrAppend(&out, i > 0 ? ", " : " ", Name(project.items[i].variable), " = ",
                      ExpressionText(project.items[i].expression, query_.variables));
    }
    for (size_t i = 0; i < project.order.size(); ++i) {
      absl::StrAppend(&out, i > 0 ? ", " : " order by ",
                      ExpressionText(project.order[i].expression, query_.variables),
                      project.order[i].descending ? " desc" : "");
    }
    if (project.skip) absl::StrAppend(&out, " skip ", ExpressionText(*project.skip, query_.variables));
    if (project.limit) absl::StrAppend(&out, " limit ", ExpressionText(*project.limit, query_.variables));
    if (project.where) absl::StrAppend(&out, " where ", ExpressionText(*project.where, query_.variables));
    return out;
  }

  std::string Text(const UnwindClause& unwind) const {
    return "unwind " + ExpressionText(unwind.list, query_.variables) + " as " + Name(unwind.variable);
  }

  std::string Text(const CreateClause& create) const {
    std::string out = "create";
    for (const BoundPattern& pattern : create.patterns) {
      out += (&pattern == create.patterns.data() ? " " : ", ") + PatternText(pattern, query_.variables);
    }
    return out;
  }

  std::string Text(const UnionClause& clause) const {
    std::string out = clause.all ? "union all" : "union";
    for (const QueryPart& part : clause.parts) {
      out += "\n  part";
      for (size_t i = 0; i < part.columns.size(); ++i) {
        out += (i > 0 ? ", " : " ") + Name(part.columns[i]) + " as " + Name(clause.columns[i]);
      }
      out += Inner(part);
    }
    return out;
  }

  // Clauses inside of a clause, indented.
  std::string Inner(const QueryPart& part) const {
    std::string out;
    for (const Clause& each : part.clauses) {
      out += "\n    ";
      for (const char c : Text(each)) out += c == '\n' ? std::string("\n    ") : std::string(1, c);
    }
    return out;
  }

  std::string Text(const SetClause& set) const { return "set" + ChangesText(set.changes, query_.variables); }

  std::string Text(const DeleteClause& deletion) const {
    std::string out = deletion.detach ? "detach delete" : "delete";
    for (size_t i = 0; i < deletion.targets.size(); ++i) {
      out += (i > 0 ? ", " : " ") + ExpressionText(deletion.targets[i], query_.variables);
    }
    return out;
  }

  std::string Text(const MergeClause& merge) const {
    std::string out = "merge " + PatternText(merge.created, query_.variables);
    if (!merge.on_create.empty()) out += "\n    created:" + ChangesText(merge.on_create, query_.variables);
    if (!merge.on_match.empty()) out += "\n    matched:" + ChangesText(merge.on_match, query_.variables);
    return out;
  }

  std::string Text(const ForeachClause& foreach) const {
    return "foreach " + Name(foreach.variable) + " in " + ExpressionText(foreach.list, query_.variables) +
           Inner(*foreach.body);
  }

  std::string Text(const SubqueryClause& call) const {
    std::string out = "call";
    for (size_t i = 0; call.returns && i < call.part->columns.size(); ++i) {
      out += (i > 0 ? ", " : " ") + Name(call.part->columns[i]);
    }
    return out + Inner(*call.part);
  }

  std::string Text(const ProcedureClause& call) const {
    std::string out = "procedure " + call.name + "(";
    for (size_t i = 0; i < call.arguments.size(); ++i) {
      out += (i > 0 ? ", " : "") + ExpressionText(call.arguments[i], query_.variables);
    }
    out += ")";
    for (size_t i = 0; i < call.yields.size(); ++i) {
      absl::StrAppend(&out, i > 0 ? ", " : " yields ", call.yields[i].column, " as ",
                      Name(call.yields[i].variable));
    }
    if (call.where) out += " where " + ExpressionText(*call.where, query_.variables);
    return out;
  }

  std::string Text(const LoadCsvClause& load) const {
    return "load " + ExpressionText(load.file, query_.variables) +
           (load.with_headers ? " with headers" : "") + " as " + Name(load.variable);
  }

  std::string Text(const RankClause& rank) const {
    std::string out = "rank";
    for (const RankClause::Finding& finding : rank.findings) {
      switch (finding.role) {
        case FindingRole::kWith:
          out += " with ";
          break;
        case FindingRole::kMaybe:
          out += " maybe ";
          break;
        case FindingRole::kWithout:
          out += " without ";
          break;
        case FindingRole::kStrictlyWithout:
          out += " strictly without ";
          break;
      }
      out += Name(finding.concept_id);
    }
    if (!rank.labels.empty()) out += " labels " + NamesText(rank.labels, ":");
    if (rank.among) out += " among " + Name(*rank.among);
    return absl::StrCat(out, " by ", Names(rank.relations), " within ", rank.max_hops, Text(rank.evidence));
  }

  std::string Text(const PathsClause& paths) const {
    return absl::StrCat("paths from ", Name(paths.from), " to ", Name(paths.to), " by ",
                        Names(paths.relations),
                        paths.direct.empty() ? "" : " or directly by " + Names(paths.direct), " within ",
                        paths.max_hops, " count ", paths.count, Text(paths.evidence));
  }

  std::string Text(const ClaimClause& claim) const {
    return absl::StrCat("claim ", Name(claim.subject), " ", Names(claim.relations), " ", Name(claim.object),
                        " within ", claim.max_hops);
  }

  const BoundQuery& query_;
};

}  // namespace

std::string Dump(const BoundQuery& query) { return Dumper(query).Run(); }

}  // namespace aitia::queries
