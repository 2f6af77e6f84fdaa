#include "queries/bind/to_cypher.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "queries/bind/expression_text.h"

namespace aitia::queries {
namespace {

std::string Quote(std::string_view text) { return graph::ToLiteral(graph::Value(text)); }

class CypherWriter {
 public:
  CypherWriter(const BoundQuery& query, const Catalog& catalog) : query_(query), catalog_(catalog) {}

  std::string Run() {
    std::string out;
    if (query_.mode == BoundQuery::Mode::kExplain) out = "EXPLAIN ";
    if (query_.mode == BoundQuery::Mode::kProfile) out = "PROFILE ";
    for (size_t i = 0; i < query_.clauses.size(); ++i) {
      out += Text(query_.clauses[i], i + 1 == query_.clauses.size()) + "\n";
    }
    if (query_.clauses.empty() || !std::holds_alternative<ProjectClause>(query_.clauses.back()))
      out += Return();
    return out;
  }

 private:
  std::string Name(VariableId variable) const { return NameText(query_.variables[variable.value].name); }
  std::string Text(const Expression& expression) const {
    return ExpressionText(expression, query_.variables);
  }

  // The names of what a concept was asked by, or all that it may be.
  std::string NameOf(ConceptId id) const {
    std::vector<std::string> names;
    for (const BoundConcept::Member& member : query_.concepts[id.value].members) {
      if (member.distance == 0) names.push_back(Quote(catalog_.NameOf(member.node)));
    }
    if (names.size() == 1) return names.front();
    return "[" + graph::Join(names, ", ") + "]";
  }
  std::string MembersOf(ConceptId id) const {
    std::vector<graph::NodeId> nodes;
    for (const BoundConcept::Member& member : query_.concepts[id.value].members) nodes.push_back(member.node);
    std::sort(nodes.begin(), nodes.end());
    std::vector<std::string> names;
    for (graph::NodeId node : nodes) names.push_back(Quote(catalog_.NameOf(node)));
    return "[" + graph::Join(names, ", ") + "]";
  }

  static std::string Types(const std::vector<graph::Relation>& relations) {
    std::vector<std::string> names;
    for (graph::Relation relation : relations) names.push_back(Quote(graph::Name(relation)));
    return "[" + graph::Join(names, ", ") + "]";
  }

  std::string Text(const Clause& clause, bool last) const {
    return std::visit([&](const auto& each) { return Text(each, last); }, clause);
  }

  std::string Text(const MatchClause& match, bool) const {
    std::string out = match.optional ? "OPTIONAL MATCH " : "MATCH ";
    std::vector<std::string> conditions;
    for (size_t i = 0; i < match.patterns.size(); ++i) {
      out += (i > 0 ? ", " : "") + PatternText(match.patterns[i], query_.variables);
      for (const BoundNode& node : match.patterns[i].nodes) {
        if (node.one_of) conditions.push_back(Name(node.variable) + ".name IN " + MembersOf(*node.one_of));
      }
    }
    if (match.where) {
      const bool either = match.where->kind == Expression::Kind::kCall && match.where->name == "OR";
      const std::string where = Text(*match.where);
      conditions.push_back(either && !conditions.empty() ? "(" + where + ")" : where);
    }
    if (!conditions.empty()) out += "\nWHERE " + graph::Join(conditions, " AND ");
    return out;
  }

  std::string Text(const ProjectClause& project, bool last) const {
    std::string out = last ? "RETURN " : "WITH ";
    if (project.distinct) out += "DISTINCT ";
    for (size_t i = 0; i < project.items.size(); ++i) {
      const std::string expression = Text(project.items[i].expression);
      const std::string name = Name(project.items[i].variable);
      absl::StrAppend(&out, i > 0 ? ", " : "", expression, expression == name ? "" : " AS " + name);
    }
    for (size_t i = 0; i < project.order.size(); ++i) {
      absl::StrAppend(&out, i > 0 ? ", " : " ORDER BY ", Text(project.order[i].expression),
                      project.order[i].descending ? " DESC" : "");
    }
    if (project.skip) absl::StrAppend(&out, " SKIP ", Text(*project.skip));
    if (project.limit) absl::StrAppend(&out, " LIMIT ", Text(*project.limit));
    return out;
  }

  std::string Text(const UnwindClause& unwind, bool) const {
    return "UNWIND " + Text(unwind.list) + " AS " + Name(unwind.variable);
  }

  // No question lowers to any other clause; a statement in Cypher is spelt by queries/syntax/unparse.h.
  template <typename Other>
  static std::string Text(const Other&, bool) {
    return {};
  }

  // "key: value" for what differs from the default.
  static void Option(std::string_view key, const std::string& value, std::vector<std::string>* options) {
    options->push_back(absl::StrCat(std::string(key), ": ", value));
  }
  static void EvidenceOptions(const EvidenceFilter& evidence, std::vector<std::string>* options) {
    if (evidence.at_least != graph::Certainty::kRare) {
      Option("certainty", Quote(graph::Name(evidence.at_least)), options);
    }
    if (evidence.sources > 1) Option("sources", std::to_string(evidence.sources), options);
  }

  std::string Text(const RankClause& rank, bool) const {
    const auto findings = [&](FindingRole role) {
      std::vector<std::string> names;
      for (const RankClause::Finding& finding : rank.findings) {
        if (finding.role == role) names.push_back(NameOf(finding.concept_id));
      }
      return names;
    };
    // The first finding is what was asked about; the others are options.
    std::vector<std::string> with = findings(FindingRole::kWith);
    std::vector<std::string> asked;
    if (!with.empty()) {
      asked.push_back(with.front());
      with.erase(with.begin());
    }
    std::vector<std::string> options;
    const auto list = [&](std::string_view key, const std::vector<std::string>& names) {
      if (!names.empty()) Option(key, "[" + graph::Join(names, ", ") + "]", &options);
    };
    list("with", with);
    list("maybe", findings(FindingRole::kMaybe));
    list("without", findings(FindingRole::kWithout));
    list("strictly_without", findings(FindingRole::kStrictlyWithout));
    std::vector<std::string> labels;
    for (const std::string& label : rank.labels) labels.push_back(Quote(label));
    list("labels", labels);
    if (rank.among) Option("among", NameOf(*rank.among), &options);
    const RankClause usual;
    if (rank.max_hops != usual.max_hops) Option("hops", std::to_string(rank.max_hops), &options);
    EvidenceOptions(rank.evidence, &options);
    return "CALL aitia.causes([" + graph::Join(asked, ", ") + "], {" + graph::Join(options, ", ") +
           "}) YIELD " + Columns({rank.answer, rank.score, rank.probability, rank.why});
  }

  std::string Text(const PathsClause& paths, bool) const {
    std::vector<std::string> options;
    const PathsClause usual;
    Option("types", Types(paths.relations), &options);
    if (!paths.direct.empty()) Option("direct", Types(paths.direct), &options);
    if (paths.max_hops != usual.max_hops) Option("hops", std::to_string(paths.max_hops), &options);
    if (paths.count != usual.count) Option("count", std::to_string(paths.count), &options);
    EvidenceOptions(paths.evidence, &options);
    return "CALL aitia.paths(" + NameOf(paths.from) + ", " + NameOf(paths.to) + ", {" +
           graph::Join(options, ", ") + "}) YIELD " + Columns({paths.path, paths.belief});
  }

  std::string Text(const ClaimClause& claim, bool) const {
    std::vector<std::string> options;
    const ClaimClause usual;
    if (claim.max_hops != usual.max_hops) Option("hops", std::to_string(claim.max_hops), &options);
    return "CALL aitia.claim(" + NameOf(claim.subject) + ", " + Types(claim.relations) + ", " +
           NameOf(claim.object) + ", {" + graph::Join(options, ", ") + "}) YIELD " +
           Columns({claim.verdict, claim.relationships});
  }

  std::string Columns(const std::vector<VariableId>& variables) const {
    std::vector<std::string> names;
    for (VariableId variable : variables) names.push_back(Name(variable));
    return graph::Join(names, ", ");
  }
  std::string Return() const {
    return query_.columns.empty() ? "" : "RETURN " + Columns(query_.columns) + "\n";
  }

  const BoundQuery& query_;
  const Catalog& catalog_;
};

}  // namespace

std::string ToCypher(const BoundQuery& query, const Catalog& catalog) {
  return CypherWriter(query, catalog).Run();
}

}  // namespace aitia::queries
