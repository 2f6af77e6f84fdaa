#include "engine/api/word_forms.h"

#include <algorithm>
#include <array>

namespace aitia::engine {
namespace {

struct Spelling {
  std::string_view british, american;
};

// Applied in both directions, wherever they stand.
constexpr std::array kSpellings = {
    Spelling{"ae", "e"},  Spelling{"oe", "e"},        Spelling{"our", "or"},     Spelling{"is", "iz"},
    Spelling{"ys", "yz"}, Spelling{"tre", "ter"},     Spelling{"bre", "ber"},    Spelling{"ll", "l"},
    Spelling{"ph", "f"},  Spelling{"que", "k"},       Spelling{"-", " "},        Spelling{"-", ""},
    Spelling{" ", ""},    Spelling{"gramme", "gram"}, Spelling{"mould", "mold"},
};

void Replace(std::string_view name, std::string_view from, std::string_view to,
             std::vector<std::string>* out) {
  if (from.empty()) return;
  for (size_t at = name.find(from); at != std::string_view::npos; at = name.find(from, at + 1)) {
    std::string variant(name.substr(0, at));
    variant += to;
    variant += name.substr(at + from.size());
    out->push_back(std::move(variant));
  }
}

void Tidy(std::string_view name, std::vector<std::string>* variants) {
  std::sort(variants->begin(), variants->end());
  variants->erase(std::unique(variants->begin(), variants->end()), variants->end());
  variants->erase(std::remove(variants->begin(), variants->end(), name), variants->end());
}

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// What the word may be a form of: "twitches", "twitched", "twitching" -> "twitch".
std::vector<std::string> Stems(const std::string& word) {
  std::vector<std::string> stems = {word};
  const auto strip = [&](std::string_view suffix) {
    if (word.size() < suffix.size() + 3 || !word.ends_with(suffix)) return;
    std::string stem = word.substr(0, word.size() - suffix.size());
    stems.push_back(stem + "e");
    const size_t size = stem.size();
    if (size > 2 && stem[size - 1] == stem[size - 2] && !IsVowel(stem.back()))
      stems.push_back(stem.substr(0, size - 1));
    stems.push_back(std::move(stem));
  };
  for (const std::string_view suffix : {"ing", "ed", "es", "s", "ness", "iness"}) strip(suffix);
  return stems;
}

void AddForms(const std::string& stem, std::vector<std::string>* forms) {
  forms->push_back(stem);
  for (const std::string_view suffix : {"ing", "ed", "s", "es", "ness", "ion"})
    forms->push_back(stem + std::string(suffix));
  const std::string shorter = stem.substr(0, stem.size() - 1);
  if (stem.back() == 'e') {
    for (const std::string_view suffix : {"ing", "ion"}) forms->push_back(shorter + std::string(suffix));
  } else if (stem.back() == 'y') {
    forms->push_back(shorter + "iness");
  } else if (!IsVowel(stem.back())) {
    forms->push_back(stem + stem.back() + "ing");
  }
}

}  // namespace

std::vector<std::string> SpellingVariants(std::string_view name) {
  std::vector<std::string> variants;
  for (const Spelling& spelling : kSpellings) {
    Replace(name, spelling.british, spelling.american, &variants);
    Replace(name, spelling.american, spelling.british, &variants);
  }
  Tidy(name, &variants);
  return variants;
}

std::vector<std::string> InflectionVariants(std::string_view name) {
  std::vector<std::string> variants;
  std::string_view rest = name;
  if (rest.starts_with("to ")) {
    rest.remove_prefix(3);
    variants.emplace_back(rest);
  }
  const size_t space = rest.rfind(' ');
  const std::string before(space == std::string_view::npos ? std::string_view() : rest.substr(0, space + 1));
  const std::string last(space == std::string_view::npos ? rest : rest.substr(space + 1));
  if (last.size() >= 3) {
    std::vector<std::string> forms;
    for (const std::string& stem : Stems(last)) AddForms(stem, &forms);
    for (const std::string& form : forms) variants.push_back(before + form);
  }
  Tidy(name, &variants);
  return variants;
}

}  // namespace aitia::engine
