#include "engine/compile/relations/unread_sentences.h"

namespace aitia::engine {
namespace {

// "In this article we will discuss the activities that cause …".
bool IsAnnouncement(const Words& words) {
  for (uint32_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].Is("this") &&
        (words[i + 1].Is("article") || words[i + 1].Is("page") || words[i + 1].Is("post") ||
         words[i + 1].Is("blog") || words[i + 1].Is("guide") || words[i + 1].Is("section"))) {
      return true;
    }
    if (words[i].Is("we") && (words[i + 1].Is("will") || words[i + 1].Is("'ll"))) return true;
  }
  return false;
}

// "Some of my patients", "I would order an X-ray": the first person of someone who treats.
bool IsExpert(const Words& words, uint32_t i) {
  if (i + 1 >= words.size()) return false;
  if (words[i].Is("my")) return words[i + 1].Is("patients") || words[i + 1].Is("clinic");
  if (!words[i].Is("i")) return false;
  uint32_t next = i + 1;
  bool would = false;
  for (; next < words.size(); ++next) {
    const bool here = words[next].Is("would") || words[next].Is("'d");
    if (!here && words[next].tag != Tag::kAdverb) break;
    would |= here;
  }
  return would && next < words.size() && words[next].In(kCareVerb);
}

// "My aunt swears …", "I tried …": anecdotes name their teller.
bool IsAnecdote(const Words& words) {
  for (uint32_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.In(kFirstPerson) && (word.lower != "i" || word.capitalised) && !IsExpert(words, i)) return true;
    if (i < 2 && word.In(kFamilyNoun) && word.capitalised) return true;
  }
  return false;
}

// "A female patient reported …".
bool IsOneCase(const Parts& parts, const Clauses& clauses) {
  for (const Clause& clause : clauses.clauses) {
    const VerbGroup& verb = parts.verbs[clause.verb];
    if (clause.subject == kNothing || !verb.finite()) continue;
    const NounGroup& subject = parts.groups[parts.lists[static_cast<size_t>(clause.subject)].first];
    if (!subject.person || subject.pronoun || subject.plural || verb.possible) continue;
    if ((subject.indefinite || subject.definite) && verb.past) return true;
  }
  return false;
}

}  // namespace

std::string_view WhyUnread(const Words& words, const Parts& parts, const Clauses& clauses) {
  if (IsAnecdote(words)) return "somebody tells of himself or his family";
  if (IsAnnouncement(words)) return "it says what the page will say";
  if (IsOneCase(parts, clauses)) return "it tells of one person";
  return {};
}

}  // namespace aitia::engine
