// English puts what is specialised last ("eyelid twitching") unless a preposition follows ("twitching of the
// eyelid").
#include "engine/compile/keep/name_parts.h"

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kPrepositions[] = {" of ",      " in ",    " on ", " around ", " behind ",
                                              " between ", " under ", " at ", " with ",   " from ",
                                              " near ",    " for ",   " to "};

bool IsAnatomy(std::string_view words, const Lexicon& lexicon, std::string* name) {
  const WordId id = lexicon.Find(words);
  if (id.valid()) {
    const WordInfo& info = lexicon.Info(id);
    if (info.kinds.Has(graph::Kind::kAnatomy)) {
      *name = info.preferred.valid() ? std::string(lexicon.Text(info.preferred)) : std::string(words);
      return true;
    }
    if (info.anatomy.valid()) {
      *name = std::string(lexicon.Text(info.anatomy));
      return true;
    }
    return false;
  }
  std::vector<WordId> ids;
  for (const std::string_view word : graph::Split(words, ' ')) ids.push_back(lexicon.Find(word));
  if (ids.size() < 2 || !ids[0].valid()) return false;
  const Lexicon::PhraseMatch match = lexicon.LongestPhrase(ids);
  if (match.length != ids.size() || !lexicon.Info(match.phrase).kinds.Has(graph::Kind::kAnatomy))
    return false;
  *name = std::string(lexicon.Text(match.phrase));
  return true;
}

}  // namespace

std::string LocatedIdentity(std::string_view name, const Lexicon& lexicon) {
  constexpr graph::KindSet kIll{graph::Kind::kSymptom, graph::Kind::kCondition};
  const auto entry = [&](std::string_view words) -> std::string {
    const WordId id = lexicon.Find(words);
    if (!id.valid() || !lexicon.Info(id).kinds.Any(kIll)) return {};
    const WordId preferred = lexicon.Info(id).preferred;
    return std::string(lexicon.Text(preferred.valid() ? preferred : id));
  };
  const auto identity = [&](std::string_view what, std::string_view where) -> std::string {
    std::string fixed = entry(std::string(where) + " " + std::string(what));
    if (!fixed.empty()) return fixed;
    const std::string felt = entry(what);
    std::string place;
    return !felt.empty() && IsAnatomy(where, lexicon, &place) ? felt + "@" + place : std::string();
  };
  if (std::string known = entry(name); !known.empty()) return known;
  for (const std::string_view preposition : {std::string_view(" of "), std::string_view(" in ")}) {
    const size_t at = name.find(preposition);
    if (at == std::string_view::npos) continue;
    std::string_view where = name.substr(at + preposition.size());
    if (where.substr(0, 4) == "the ") where.remove_prefix(4);
    return identity(name.substr(0, at), where);
  }
  for (size_t space = name.find(' '); space != std::string_view::npos; space = name.find(' ', space + 1)) {
    const std::string_view front = name.substr(0, space);
    const std::string_view back = name.substr(space + 1);
    std::string found = identity(back, front);
    if (found.empty() && front.size() > 3 && front.substr(front.size() - 3) == "ing")
      found = identity(front, back);
    if (!found.empty()) return found;
  }
  return {};
}

NameParts PartsOfName(std::string_view name, const Lexicon& lexicon) {
  NameParts parts;
  size_t cut = std::string_view::npos;
  size_t length = 0;
  for (const std::string_view preposition : kPrepositions) {
    const size_t at = name.find(preposition);
    if (at != std::string_view::npos && at < cut) {
      cut = at;
      length = preposition.size();
    }
  }
  std::string_view front = name;
  if (cut != std::string_view::npos) {
    const std::string_view behind = name.substr(cut + length);
    if (name.substr(cut, length) != " with " && name.substr(cut, length) != " for ") {
      IsAnatomy(behind, lexicon, &parts.anatomy);
    }
    front = name.substr(0, cut);
    parts.general.emplace_back(front);
  }
  for (size_t space = front.find(' '); space != std::string_view::npos; space = front.find(' ', space + 1)) {
    if (parts.anatomy.empty()) {
      // The longest prefix that is a part of the body counts: "spinal cord injury".
      std::string anatomy;
      if (IsAnatomy(front.substr(0, space), lexicon, &anatomy)) parts.anatomy = std::move(anatomy);
    } else if (cut == std::string_view::npos) {
      std::string anatomy;
      if (IsAnatomy(front.substr(0, space), lexicon, &anatomy)) parts.anatomy = std::move(anatomy);
    }
    parts.general.emplace_back(front.substr(space + 1));
  }
  return parts;
}

}  // namespace aitia::engine
