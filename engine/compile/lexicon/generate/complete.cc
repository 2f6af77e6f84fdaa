#include <vector>

#include "engine/compile/lexicon/generate/entries.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

// The form of a noun takes over what the noun is.
void TakeOver(const Entry& noun, const std::string& text, Entry* form) {
  if (!form->from_table) {
    form->kinds = noun.kinds;
    form->senses = noun.senses;
  }
  if (form->preferred.empty()) form->preferred = noun.preferred.empty() ? text : noun.preferred;
  if (form->anatomy.empty()) form->anatomy = noun.anatomy;
}

}  // namespace

std::vector<std::string> PhraseParts(std::string_view phrase) {
  std::vector<std::string> parts;
  for (std::string_view part : graph::Split(phrase, ' ')) {
    const bool possessive = part.size() > 2 && part.ends_with("'s");
    if (possessive) part.remove_suffix(2);
    if (!part.empty()) parts.emplace_back(part);
    if (possessive) parts.emplace_back("'s");
  }
  return parts;
}

void Complete(Entries* entries) {
  std::vector<std::string> parts;
  for (const auto& [text, entry] : *entries) {
    if (!entry.is_phrase_form) continue;
    for (std::string& part : PhraseParts(text)) parts.push_back(std::move(part));
  }
  for (const std::string& part : parts) {
    Entry& entry = (*entries)[part];
    if (entry.parts_of_speech != 0) continue;
    entry.parts_of_speech = kMayBeNoun | kMayBeAdjective;
    entry.noun = part;
    entry.uses.noun = 1;
    entry.uses.adjective = 0.5;
  }
  for (auto& [text, entry] : *entries) {
    if (text[0] == '-') continue;
    if (!entry.noun.empty() && entry.noun != text) {
      if (const auto noun = entries->find(entry.noun); noun != entries->end()) {
        TakeOver(noun->second, noun->first, &entry);
      }
    }
    // The noun behind a verb's or an adjective's form is that of its dictionary form.
    if (entry.nominal.empty()) {
      for (const std::string* lemma : {&entry.adjective, &entry.verb}) {
        if (lemma->empty() || *lemma == text || !entry.nominal.empty()) continue;
        if (const auto found = entries->find(*lemma); found != entries->end())
          entry.nominal = found->second.nominal;
      }
    }
    if (entry.anatomy.empty() && !entry.adjective.empty() && entry.adjective != text) {
      if (const auto found = entries->find(entry.adjective); found != entries->end()) {
        entry.anatomy = found->second.anatomy;
      }
    }
    if (entry.preferred.empty()) entry.preferred = text;
  }
  // A form's noun may have another name itself: go to the end.
  for (auto& [text, entry] : *entries) {
    for (int steps = 0; steps < 4 && !entry.preferred.empty(); ++steps) {
      const auto next = entries->find(entry.preferred);
      if (next == entries->end() || next->second.preferred.empty()) break;
      entry.preferred = next->second.preferred;
    }
  }
}

}  // namespace aitia::engine
