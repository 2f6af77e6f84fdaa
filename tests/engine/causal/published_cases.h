// Published case reports and how well a ranking of causes puts the right disease first.
#pragma once

#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "engine/causal/rank.h"
#include "graph/base/text.h"
#include "graph/store/builder.h"

namespace aitia::engine {

// One line of RFC 4180, without newlines in cells.
inline std::vector<std::string> CsvCells(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
        cells.back() += line[++i];
      } else {
        quoted = !quoted;
      }
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

class PublishedCases {
 public:
  struct Figures {
    double top1 = 0, top5 = 0,
           calibration = 0;  // shares of the cases; expected calibration error in ten bins
  };

  // Reads `shared`/data/ranking; false where it is not there.
  bool Load(const std::string& shared) {
    const std::string folder = shared + "/data/ranking/";
    std::ifstream nodes(folder + "nodes.csv");
    std::ifstream relationships(folder + "relationships.csv");
    if (!nodes || !relationships) return false;
    graph::Builder builder;
    std::map<std::string, graph::Builder::Handle> handles;
    std::string line;
    std::getline(nodes, line);
    while (std::getline(nodes, line)) {
      const std::vector<std::string> cells = CsvCells(line);
      const std::string_view label = cells[2];
      handles[cells[0]] = builder.AddNode(cells[0], std::span(&label, 1));
    }
    std::getline(relationships, line);
    while (std::getline(relationships, line)) {
      const std::vector<std::string> cells = CsvCells(line);
      const auto relationship = builder.AddRelationship(handles[cells[0]], cells[2], handles[cells[1]]);
      builder.SetProperty(relationship, "frequency", std::stod(cells[3]));
      builder.SetProperty(relationship, "cases", int64_t{std::stoll(cells[4])});
    }
    auto built = builder.Build();
    if (!built.ok()) return false;
    graph_ = *std::move(built);

    std::ifstream cases(folder + "dev_cases.tsv");
    std::getline(cases, line);
    while (std::getline(cases, line)) {
      Case one;
      const auto cells = graph::Split(line, '\t');
      one.disease = cells[2];
      one.present = Findings(cells[4]);
      one.absent = Findings(cells[5]);
      cases_.push_back(std::move(one));
    }
    return true;
  }

  Figures Measure(const RankParameters& parameters) const {
    Figures figures;
    double confidence[10] = {};
    double right[10] = {};
    for (const Case& one : cases_) {
      queries::RankClause clause;
      clause.relations = {graph::Relation::kHasSymptom};
      clause.max_hops = 1;
      std::vector<queries::BoundConcept> concepts;
      const auto add = [&](const std::string& key, queries::FindingRole role) {
        const auto node = graph_.FindByKey(key);
        if (!node) return;  // 3.5 % of the findings are not in the graph
        clause.findings.push_back({queries::ConceptId(concepts.size()), role});
        queries::BoundConcept& bound = concepts.emplace_back();
        bound.name = key;
        bound.members.push_back({*node, 0, false});
      };
      for (const std::string& key : one.present) add(key, queries::FindingRole::kWith);
      for (const std::string& key : one.absent) add(key, queries::FindingRole::kWithout);
      const Ranking ranking = Ranking::Make(graph_, clause, concepts, parameters);
      const auto& candidates = ranking.candidates();
      for (size_t place = 0; place < candidates.size() && place < 5; ++place) {
        const bool is_right = graph_.Key(candidates[place].node) == one.disease;
        if (place == 0) {
          const auto bin = std::min<size_t>(9, static_cast<size_t>(candidates[0].probability * 10));
          confidence[bin] += candidates[0].probability;
          right[bin] += is_right ? 1 : 0;
        }
        if (!is_right) continue;
        figures.top5 += 1;
        if (place == 0) figures.top1 += 1;
      }
    }
    const auto count = static_cast<double>(cases_.size());
    for (size_t bin = 0; bin < 10; ++bin)
      figures.calibration += std::abs(confidence[bin] - right[bin]) / count;
    figures.top1 /= count;
    figures.top5 /= count;
    return figures;
  }

 private:
  struct Case {
    std::string disease;
    std::vector<std::string> present, absent;
  };

  static std::vector<std::string> Findings(std::string_view text) {
    std::vector<std::string> ids;
    for (const std::string_view item : graph::Split(graph::Trim(text), ';')) {
      if (!item.empty()) ids.emplace_back(item.substr(0, item.find(' ')));
    }
    return ids;
  }

  graph::Snapshot graph_;
  std::vector<Case> cases_;
};

}  // namespace aitia::engine
