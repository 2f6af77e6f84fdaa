#include "engine/compile/lexicon/inflection.h"

namespace aitia::engine {
namespace {

bool EndsWith(std::string_view word, std::string_view end) {
  return word.ends_with(end) && word.size() > end.size();
}

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::string Replace(std::string_view word, size_t cut, std::string_view end) {
  return std::string(word.substr(0, word.size() - cut)).append(end);
}

bool Sibilant(std::string_view word) {
  return EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "z") || EndsWith(word, "ch") ||
         EndsWith(word, "sh");
}

bool ConsonantY(std::string_view word) {
  return EndsWith(word, "y") && word.size() > 2 && !IsVowel(word[word.size() - 2]);
}

// One closed syllable ("cut", "hot"): its last consonant doubles before -ed, -ing and -er.
bool Doubles(std::string_view word) {
  if (word.size() < 3 || word.size() > 4) return false;
  const char last = word.back();
  if (IsVowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  if (!IsVowel(word[word.size() - 2]) || IsVowel(word[word.size() - 3])) return false;
  return word.size() == 3 || !IsVowel(word[0]);
}

std::string WithEnding(std::string_view word, std::string_view ending) {
  std::string stem(word);
  if (EndsWith(word, "e")) {
    stem.pop_back();
  } else if (ConsonantY(word)) {
    stem.back() = 'i';
  } else if (Doubles(word)) {
    stem += word.back();
  }
  return stem.append(ending);
}

}  // namespace

std::string PluralOf(std::string_view noun) {
  if (EndsWith(noun, "sis")) return Replace(noun, 2, "es");
  if (ConsonantY(noun)) return Replace(noun, 1, "ies");
  if (Sibilant(noun)) return std::string(noun) + "es";
  return std::string(noun) + "s";
}

std::string ThirdPersonOf(std::string_view verb) {
  if (ConsonantY(verb)) return Replace(verb, 1, "ies");
  if (Sibilant(verb) || EndsWith(verb, "o")) return std::string(verb) + "es";
  return std::string(verb) + "s";
}

std::string PastOf(std::string_view verb) { return WithEnding(verb, "ed"); }

std::string PresentParticipleOf(std::string_view verb) {
  if (EndsWith(verb, "ie")) return Replace(verb, 2, "ying");
  if (EndsWith(verb, "ee") || EndsWith(verb, "oe") || EndsWith(verb, "ye")) return std::string(verb) + "ing";
  if (ConsonantY(verb)) return std::string(verb) + "ing";
  return WithEnding(verb, "ing");
}

std::string ComparativeOf(std::string_view adjective) { return WithEnding(adjective, "er"); }
std::string SuperlativeOf(std::string_view adjective) { return WithEnding(adjective, "est"); }

}  // namespace aitia::engine
