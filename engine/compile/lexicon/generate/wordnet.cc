#include "engine/compile/lexicon/generate/wordnet.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::array<const char*, kWordNetParts> kPartNames = {"noun", "verb", "adj", "adv"};

uint32_t Number(std::string_view text, int base = 10) {
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

WordNetPart PartOf(char letter) {
  switch (letter) {
    case 'v':
      return kWnVerb;
    case 'a':
    case 's':
      return kWnAdjective;
    case 'r':
      return kWnAdverb;
    default:
      return kWnNoun;
  }
}

// "muscle_spasm" -> "muscle spasm"; adjectives drop their position, "afraid(p)" -> "afraid".
std::string PlainLemma(std::string_view lemma) {
  std::string plain = graph::LowerCase(lemma.substr(0, lemma.find('(')));
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

std::vector<std::string_view> Fields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::string_view field : graph::Split(line, ' ')) {
    if (!field.empty()) fields.push_back(field);
  }
  return fields;
}

template <typename EachLine>
graph::Status ReadLines(const std::string& path, EachLine each_line) {
  std::ifstream file(path);
  if (!file) return graph::NotFound(path + ": cannot be read");
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != ' ') each_line(std::string_view(line));
  }
  return graph::OkStatus();
}

void AddSynset(std::string_view line, std::unordered_map<uint32_t, Synset>* synsets) {
  const std::vector<std::string_view> fields = Fields(line.substr(0, line.find(" | ")));
  Synset synset;
  size_t at = 3;
  const uint32_t words = Number(fields[at++], 16);
  for (uint32_t i = 0; i < words; ++i, at += 2) {
    synset.words.push_back(PlainLemma(fields[at]));
    synset.capitalised.push_back(fields[at][0] >= 'A' && fields[at][0] <= 'Z');
  }
  const uint32_t pointers = Number(fields[at++]);
  for (uint32_t i = 0; i < pointers; ++i, at += 4) {
    WordNetPointer pointer = {};
    std::copy_n(fields[at].data(), std::min<size_t>(fields[at].size(), 2), pointer.symbol);
    pointer.target = Number(fields[at + 1]);
    pointer.part = PartOf(fields[at + 2][0]);
    pointer.source_word = static_cast<uint8_t>(Number(fields[at + 3].substr(0, 2), 16));
    pointer.target_word = static_cast<uint8_t>(Number(fields[at + 3].substr(2, 2), 16));
    synset.pointers.push_back(pointer);
  }
  synsets->emplace(Number(fields[0]), std::move(synset));
}

void AddLemma(std::string_view line, std::map<std::string, std::vector<LemmaSense>>* lemmas) {
  const std::vector<std::string_view> fields = Fields(line);
  const uint32_t senses = Number(fields[2]);
  std::vector<LemmaSense>& list = (*lemmas)[PlainLemma(fields[0])];
  for (size_t i = fields.size() - senses; i < fields.size(); ++i) list.push_back({Number(fields[i]), 0});
}

// "twitch%2:29:00:: 1 4": lemma, part of speech, ..., number of the sense, count.
void AddCount(std::string_view line, WordNet* wordnet) {
  const std::vector<std::string_view> fields = Fields(line);
  const size_t percent = fields[0].find('%');
  if (fields.size() < 3 || percent == std::string_view::npos) return;
  constexpr std::array<WordNetPart, 6> kParts = {kWnNoun,      kWnNoun,   kWnVerb,
                                                 kWnAdjective, kWnAdverb, kWnAdjective};
  auto& lemmas = wordnet->lemmas[kParts[static_cast<size_t>(fields[0][percent + 1] - '0') % kParts.size()]];
  const auto found = lemmas.find(PlainLemma(fields[0].substr(0, percent)));
  const uint32_t sense = Number(fields[1]);
  if (found == lemmas.end() || sense == 0 || sense > found->second.size()) return;
  found->second[sense - 1].count = Number(fields[2]);
}

}  // namespace

graph::StatusOr<WordNet> ReadWordNet(const std::string& folder) {
  WordNet wordnet;
  for (size_t part = 0; part < kWordNetParts; ++part) {
    const std::string name = kPartNames[part];
    AITIA_RETURN_IF_ERROR(ReadLines(folder + "/data." + name,
                                    [&](std::string_view line) { AddSynset(line, &wordnet.synsets[part]); }));
    AITIA_RETURN_IF_ERROR(ReadLines(folder + "/index." + name,
                                    [&](std::string_view line) { AddLemma(line, &wordnet.lemmas[part]); }));
    AITIA_RETURN_IF_ERROR(ReadLines(folder + "/" + name + ".exc", [&](std::string_view line) {
      const std::vector<std::string_view> fields = Fields(line);
      for (size_t i = 1; i < fields.size(); ++i) {
        wordnet.exceptions[part].emplace(PlainLemma(fields[0]), PlainLemma(fields[i]));
      }
    }));
  }
  AITIA_RETURN_IF_ERROR(
      ReadLines(folder + "/cntlist.rev", [&](std::string_view line) { AddCount(line, &wordnet); }));
  return wordnet;
}

}  // namespace aitia::engine
