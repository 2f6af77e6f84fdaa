// The share decides, not the first sense alone: "cold" is a disease in a fifth of its uses as a noun and
// still a condition, while "driver" is a golf club in none that counts.

#include "engine/compile/lexicon/generate/senses.h"

#include <array>

#include "absl/strings/str_cat.h"

namespace aitia::engine {
namespace {

constexpr int kDeepest = 24;           // WordNet's noun hierarchy is 19 deep
constexpr double kShareNeeded = 0.25;  // of a noun's uses

void Unite(const Properties& from, Properties* to) {
  to->kinds = to->kinds | from.kinds;
  to->senses = static_cast<uint16_t>(to->senses | from.senses);
}

}  // namespace

graph::StatusOr<SenseClassifier> SenseClassifier::Make(const WordNet& wordnet, const Table& table) {
  SenseClassifier classifier(wordnet);
  for (const TableRow& row : table.rows) {
    const std::string& name = row.columns[0];
    const size_t hash = name.find('#');
    const auto lemma = wordnet.lemmas[kWnNoun].find(name.substr(0, hash));
    const size_t sense = hash == std::string::npos ? 0 : std::stoul(name.substr(hash + 1));
    if (lemma == wordnet.lemmas[kWnNoun].end() || sense == 0 || sense > lemma->second.size()) {
      return RowError(table, row, absl::StrCat("WordNet has no sense '", name, "'"));
    }
    if (row.columns.size() < 2) return RowError(table, row, "a second column is needed");
    Rule& rule = classifier.rules_[lemma->second[sense - 1].synset];
    auto gives = ParseProperties(row.columns[1]);
    if (!gives.ok()) return RowError(table, row, graph::Message(gives.status()));
    rule.gives = *gives;
    if (row.columns.size() > 2) {
      auto takes = ParseProperties(row.columns[2]);
      if (!takes.ok()) return RowError(table, row, graph::Message(takes.status()));
      rule.takes = *takes;
    }
  }
  return classifier;
}

void SenseClassifier::Collect(uint32_t synset, int depth, Rule* found) const {
  if (const auto rule = rules_.find(synset); rule != rules_.end()) {
    Unite(rule->second.gives, &found->gives);
    Unite(rule->second.takes, &found->takes);
  }
  const auto at = wordnet_->synsets[kWnNoun].find(synset);
  if (depth == 0 || at == wordnet_->synsets[kWnNoun].end()) return;
  for (const WordNetPointer& pointer : at->second.pointers) {
    if (pointer.symbol[0] == '@' && pointer.part == kWnNoun) Collect(pointer.target, depth - 1, found);
  }
}

Properties SenseClassifier::OfSynset(uint32_t synset) const {
  Rule found;
  Collect(synset, kDeepest, &found);
  Properties result = found.gives;
  result.kinds = graph::KindSet(static_cast<uint8_t>(result.kinds.bits() & ~found.takes.kinds.bits()));
  result.senses = static_cast<uint16_t>(result.senses & ~found.takes.senses);
  return result;
}

Properties SenseClassifier::Classify(const std::vector<LemmaSense>& senses) const {
  std::array<double, graph::kKindCount> kind_weight = {};
  std::array<double, 16> sense_weight = {};
  double total = 0;
  double prior = 1.0;  // earlier senses are the more frequent ones even where nothing was counted
  for (const LemmaSense& sense : senses) {
    const double weight = sense.count + prior;
    prior *= 0.6;
    total += weight;
    const Properties properties = OfSynset(sense.synset);
    for (size_t i = 0; i < kind_weight.size(); ++i) {
      if (properties.kinds.bits() >> i & 1) kind_weight[i] += weight;
    }
    for (size_t i = 0; i < sense_weight.size(); ++i) {
      if (properties.senses >> i & 1) sense_weight[i] += weight;
    }
  }
  Properties result;
  for (size_t i = 0; i < kind_weight.size(); ++i) {
    if (kind_weight[i] > kShareNeeded * total) result.kinds.Add(static_cast<graph::Kind>(i));
  }
  for (size_t i = 0; i < sense_weight.size(); ++i) {
    if (sense_weight[i] > kShareNeeded * total)
      result.senses = static_cast<uint16_t>(result.senses | 1u << i);
  }
  return result;
}

}  // namespace aitia::engine
