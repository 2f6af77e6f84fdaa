#include "engine/compile/language/user_ontology.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/compile/language/user_lexicon.h"
#include "engine/compile/tables/embedded.h"
#include "engine/compile/tables/table_rows.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kMostTerms = size_t{4} << 20;
constexpr size_t kMostAbove = 64;  // of a term without a name
constexpr size_t kLongestName = 200;

std::string_view PrefixOf(std::string_view id) {
  const size_t colon = id.find(':');
  return colon == std::string_view::npos ? std::string_view() : id.substr(0, colon);
}

// The kinds in a cell of our own tables.
graph::KindSet TableKinds(std::string_view cell) {
  graph::KindSet kinds;
  if (const auto kind = graph::KindNamed(cell)) kinds.Add(*kind);
  if (kinds.Has(graph::Kind::kDrug)) kinds.Add(graph::Kind::kTreatment);
  return kinds;
}

}  // namespace

graph::StatusOr<OntologyKinds> ParseOntologyKinds(const std::string& text) {
  const UserFile option{"--ontology-kinds", text};
  Complaints complaints(option);
  const size_t equals = text.rfind('=');
  const size_t begin = equals == std::string::npos ? 0 : equals + 1;
  const Cell cell{std::string_view(option.text).substr(begin),
                  {static_cast<uint32_t>(begin), static_cast<uint32_t>(text.size())}};
  const std::optional<graph::KindSet> kinds = ParseKinds(cell, &complaints);
  if (kinds && kinds->empty())
    complaints.Error(cell.span, "kinds are wanted here", "for instance 'Condition'");
  AITIA_RETURN_IF_ERROR(complaints.Errors());
  return OntologyKinds{graph::LowerCase(equals == std::string::npos ? "" : text.substr(0, equals)), *kinds};
}

graph::Status UserOntologies::Add(const UserFile& file, std::vector<std::string>* warnings) {
  Complaints complaints(file);
  std::vector<OboTerm> terms = ReadObo(file.text, &complaints);
  for (const OboTerm& term : terms) {
    if (term.name.size() > kLongestName) {
      complaints.Warn("names of more than 200 bytes are passed over", term.place);
    }
  }
  for (std::string& warning : complaints.Warnings()) warnings->push_back(std::move(warning));
  AITIA_RETURN_IF_ERROR(complaints.Errors());
  if (terms_.size() + terms.size() > kMostTerms) {
    return graph::ResourceExhausted(file.path + ": the ontologies have more than four million terms");
  }
  std::move(terms.begin(), terms.end(), std::back_inserter(terms_));
  return graph::OkStatus();
}

graph::KindSet UserOntologies::KindsByOrigin(const OboTerm& term) const {
  const std::string prefix = graph::LowerCase(PrefixOf(term.id));
  const std::string space = graph::LowerCase(term.space);
  for (const OntologyKinds& asked : kinds_) {
    if (!asked.space.empty() && (asked.space == prefix || asked.space == space)) return asked.kinds;
  }
  for (const OntologyKinds& asked : kinds_) {
    if (asked.space.empty()) return asked.kinds;
  }
  graph::KindSet kinds;
  ForEachRow(EmbeddedTable("ontologies"), [&](std::span<const std::string_view> cells) {
    if (cells.size() < 3) return;
    const bool by_space = !space.empty() && cells[1] == space;
    if (by_space || (!prefix.empty() && graph::EqualsIgnoreCase(cells[0], prefix)))
      kinds = TableKinds(cells[2]);
  });
  return kinds;
}

// The terms in an order in which what is above comes first; circles are cut somewhere.
std::vector<uint32_t> UserOntologies::ParentsFirst(const std::vector<std::vector<uint32_t>>& parents) const {
  std::vector<uint32_t> order;
  std::vector<uint8_t> seen(parents.size());
  std::vector<std::pair<uint32_t, size_t>> way;
  for (uint32_t start = 0; start < parents.size(); ++start) {
    if (seen[start] != 0) continue;
    seen[start] = 1;
    way.emplace_back(start, 0);
    while (!way.empty()) {
      auto& [term, next] = way.back();
      if (next == parents[term].size()) {
        order.push_back(term);
        way.pop_back();
        continue;
      }
      const uint32_t above = parents[term][next++];
      if (seen[above] != 0) continue;
      seen[above] = 1;
      way.emplace_back(above, 0);
    }
  }
  return order;
}

Ontology UserOntologies::AddTo(LexiconMerger* merger, std::vector<std::string>* warnings) {
  graph::StringMap<uint32_t> number;
  for (uint32_t i = 0; i < terms_.size(); ++i) number.try_emplace(terms_[i].id, i);
  std::vector<std::vector<uint32_t>> parents(terms_.size());
  for (uint32_t i = 0; i < terms_.size(); ++i) {
    // Of one term in two files both say what is above it.
    std::vector<uint32_t>& own = parents[number.at(terms_[i].id)];
    for (const std::string& parent : terms_[i].parents) {
      if (const auto found = number.find(parent); found != number.end()) own.push_back(found->second);
    }
  }
  std::vector<graph::KindSet> kinds(terms_.size());
  std::vector<WordId> words(terms_.size());
  graph::StringMap<graph::KindSet> origins;  // an ontology has few
  for (const uint32_t i : ParentsFirst(parents)) {
    const OboTerm& term = terms_[i];
    const std::string origin = absl::StrCat(graph::ToAbsl(PrefixOf(term.id)), "\t", term.space);
    const auto [by_origin, is_new] = origins.try_emplace(origin);
    if (is_new) by_origin->second = KindsByOrigin(term);
    const bool has_name = merger->WhyNoName(term.name).empty();
    kinds[i] = has_name ? merger->KindsOf(term.name) : graph::KindSet();
    if (kinds[i].empty()) kinds[i] = by_origin->second;
    if (kinds[i].empty()) {
      for (const uint32_t above : parents[i]) kinds[i] = kinds[i] | kinds[above];
    }
    if (has_name) words[i] = merger->Supplement(term.name, kinds[i]);
  }
  // All names go before all synonyms: what is a term's own name is no other term's synonym.
  for (size_t i = 0; i < terms_.size(); ++i) {
    if (!words[i].valid()) continue;
    for (const std::string& synonym : terms_[i].synonyms) {
      if (merger->WhyNoName(synonym).empty()) merger->SupplementSynonym(words[i], synonym);
    }
  }
  // Terms without a name are steps on the way: each takes the next named ones above it for its own.
  std::vector<Ontology::IsA> relations;
  std::vector<std::vector<uint32_t>> named_above(terms_.size());
  for (const uint32_t i : ParentsFirst(parents)) {
    for (const uint32_t above : parents[i]) {
      if (words[above].valid()) {
        named_above[i].push_back(above);
      } else {
        named_above[i].insert(named_above[i].end(), named_above[above].begin(), named_above[above].end());
      }
    }
    std::sort(named_above[i].begin(), named_above[i].end());
    named_above[i].erase(std::unique(named_above[i].begin(), named_above[i].end()), named_above[i].end());
    if (!words[i].valid()) {
      if (named_above[i].size() > kMostAbove) named_above[i].resize(kMostAbove);
      continue;
    }
    for (const uint32_t above : named_above[i]) {
      relations.push_back({merger->Preferred(words[i]), merger->Preferred(words[above])});
    }
  }
  Ontology ontology(std::move(relations));
  if (ontology.circles() > 0) {
    warnings->push_back(absl::StrCat(
        "ontology: warning: is_a goes round in a circle; left out where it closes: ", ontology.circles(),
        "\n"));
  }
  return ontology;
}

}  // namespace aitia::engine
