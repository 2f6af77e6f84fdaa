// Both sides of a look-up pass through NormalForm, so a rule that mangles a rare word ("calves" of a verb)
// does no harm as long as it mangles it everywhere; what matters is that no two different names of medicine
// fall together and that the form is idempotent. Suffix rules with short lists of exceptions do; a full
// morphology would not do better.
#include "graph/model/name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/base/text.h"

namespace aitia::graph {
namespace {

template <size_t size>
bool Contains(const std::array<std::string_view, size>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto kDeterminers =
    std::to_array<std::string_view>({"a", "an", "any", "her", "his", "its", "my", "our", "some", "that",
                                     "the", "their", "these", "this", "those", "your"});

// Words that end in -s and are singular, or have no singular that anybody uses.
constexpr auto kUnchanged = std::to_array<std::string_view>(
    {"abducens",   "aids",         "alias",          "always",        "asbestos", "ascites",
     "atlas",      "besides",      "bias",           "biceps",        "canvas",   "caries",
     "chaos",      "chlorpyrifos", "corps",          "cosmos",        "diabetes", "epispadias",
     "erysipelas", "exomphalos",   "exophthalmos",   "facies",        "faeces",   "fauces",
     "feces",      "forceps",      "glanders",       "glans",         "herpes",   "hives",
     "hydramnios", "hydrops",      "hypospadias",    "lagophthalmos", "lens",     "leptomeninges",
     "lues",       "measles",      "meninges",       "menses",        "mers",     "molasses",
     "mons",       "mumps",        "news",           "opisthotonos",  "overseas", "pancreas",
     "paries",     "perhaps",      "polyhydramnios", "pons",          "psoas",    "pubes",
     "quadriceps", "rabies",       "rickets",        "sars",          "scabies",  "series",
     "shingles",   "sometimes",    "species",        "stapes",        "tabes",    "talipes",
     "teres",      "triceps",      "tympanites",     "whereas",       "yaws"});

// Plurals whose singular keeps the e: "-ie", "-oe", "-che", "-use" where the rules below would drop it.
constexpr auto kKeepsE = std::to_array<std::string_view>(
    {"abuses",     "accuses", "aloes",    "amuses",  "avalanches", "birdies",    "brownies",     "caches",
     "calories",   "canoes",  "cliches",  "cookies", "creches",    "does",       "douches",      "excuses",
     "eyries",     "floes",   "foes",     "genies",  "hoes",       "horseshoes", "kilocalories", "menageries",
     "mistletoes", "movies",  "muses",    "niches",  "oboes",      "overshoes",  "pixies",       "prairies",
     "psyches",    "quiches", "recluses", "roes",    "ruses",      "selfies",    "shoes",        "sloes",
     "smoothies",  "tiptoes", "toes",     "veggies", "woes",       "zombies"});

// Plurals that no suffix rule covers, and Greek ones in -ses.
constexpr auto kIrregular =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"analyses", "analysis"},
                                                                  {"atlases", "atlas"},
                                                                  {"biases", "bias"},
                                                                  {"calves", "calf"},
                                                                  {"children", "child"},
                                                                  {"crises", "crisis"},
                                                                  {"diagnoses", "diagnosis"},
                                                                  {"dialyses", "dialysis"},
                                                                  {"feet", "foot"},
                                                                  {"gases", "gas"},
                                                                  {"halves", "half"},
                                                                  {"hooves", "hoof"},
                                                                  {"knives", "knife"},
                                                                  {"leaves", "leaf"},
                                                                  {"lenses", "lens"},
                                                                  {"lice", "louse"},
                                                                  {"men", "man"},
                                                                  {"metastases", "metastasis"},
                                                                  {"mice", "mouse"},
                                                                  {"necroses", "necrosis"},
                                                                  {"neuroses", "neurosis"},
                                                                  {"paralyses", "paralysis"},
                                                                  {"prognoses", "prognosis"},
                                                                  {"prostheses", "prosthesis"},
                                                                  {"psychoses", "psychosis"},
                                                                  {"stenoses", "stenosis"},
                                                                  {"teeth", "tooth"},
                                                                  {"theses", "thesis"},
                                                                  {"thromboses", "thrombosis"},
                                                                  {"wolves", "wolf"},
                                                                  {"women", "woman"}});

static_assert(std::is_sorted(kDeterminers.begin(), kDeterminers.end()));
static_assert(std::is_sorted(kUnchanged.begin(), kUnchanged.end()));
static_assert(std::is_sorted(kKeepsE.begin(), kKeepsE.end()));
static_assert(std::is_sorted(kIrregular.begin(), kIrregular.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; }));

std::string WithoutLast(std::string_view word, size_t letters) {
  return std::string(word.substr(0, word.size() - letters));
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string_view PlainMark(char32_t c) {
  switch (c) {
    case 0x60:
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02B9:
    case 0x02BC:
    case 0x2032:
      return "'";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    default:
      return {};
  }
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string PlainMarks(std::string_view text) {
  std::string out(text);
  if (IsAscii(text)) {
    std::replace(out.begin(), out.end(), '`', '\'');
    return out;
  }
  out.clear();
  for (size_t i = 0; i < text.size();) {
    const size_t next = NextCodePoint(text, i);
    const std::string_view mark = PlainMark(CodePointAt(text, i));
    out.append(mark.empty() ? text.substr(i, next - i) : mark);
    i = next;
  }
  return out;
}

// Each of the mappings can enable another (the service mark becomes "SM", which has a lower case): until none
// does.
std::string Folded(std::string_view name) {
  std::string text(name);
  for (int round = 0; round < 4; ++round) {
    std::string next = LowerCase(CompatibilityForm(PlainMarks(text)));
    if (next == text) break;
    text = std::move(next);
  }
  return text;
}

// The same with blanks collapsed, in one pass, for what most names are.
std::string FoldedAscii(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  bool blank = false;
  for (const char c : name) {
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : c;
  }
  return out;
}

// Words that WithoutPlural cannot change: no "s" at the end and no irregular plural.
bool IsSurelySingular(std::string_view word) {
  constexpr size_t kLongestIrregular = 8;  // "children", of those without an "s"
  if (word.empty() || word.back() == 's') return word.empty();
  return word.size() > kLongestIrregular ||
         std::string_view("cflmtw").find(word[0]) == std::string_view::npos;
}

// Letters between marks are a word; what stands beside an apostrophe is possessive and stays.
std::string SingularWords(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    if (end == i) {
      out += text[i++];
      continue;
    }
    const bool possessive = (i > 0 && text[i - 1] == '\'') || (end < text.size() && text[end] == '\'');
    const std::string_view word = text.substr(i, end - i);
    if (possessive || IsSurelySingular(word)) {
      out += word;
    } else {
      out += Singular(word);
    }
    i = end;
  }
  return out;
}

std::string_view WithoutDeterminers(std::string_view text) {
  while (true) {
    const size_t space = text.find(' ');
    if (space == std::string_view::npos || !Contains(kDeterminers, text.substr(0, space))) return text;
    text.remove_prefix(space + 1);
  }
}

// One step: the rule or the exception that fits, or the word itself.
std::string WithoutPlural(std::string_view word) {
  const auto irregular =
      std::lower_bound(kIrregular.begin(), kIrregular.end(), word,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  if (irregular != kIrregular.end() && irregular->first == word) return std::string(irregular->second);

  const auto ends = [word](std::string_view suffix) { return word.ends_with(suffix); };
  if (word.size() <= 3 || !ends("s") || ends("ss") || ends("us") || ends("is") ||
      Contains(kUnchanged, word)) {
    return std::string(word);
  }
  if (Contains(kKeepsE, word)) return WithoutLast(word, 1);
  if (ends("ies")) return word.size() > 4 ? WithoutLast(word, 3) + "y" : WithoutLast(word, 1);
  if (ends("sses") || ends("xes") || ends("shes") || ends("oes")) return WithoutLast(word, 2);
  // "headaches" keep their e, "peaches" and "approaches" do not.
  if (ends("ches")) {
    const bool ache =
        ends("aches") && (word.size() == 5 || (word[word.size() - 6] != 'e' && word[word.size() - 6] != 'o'));
    return WithoutLast(word, ache ? 1 : 2);
  }
  // "viruses", "sinuses", "fetuses", but "causes", "uses", "bruises", "diseases".
  if (ends("uses") && word.size() > 5 && !ends("auses") && !ends("ouses") && !ends("fuses"))
    return WithoutLast(word, 2);
  return WithoutLast(word, 1);
}

}  // namespace

std::string NormalForm(std::string_view name) {
  std::string words = SingularWords(IsAscii(name) ? FoldedAscii(name) : CollapseSpace(Folded(name)));
  words.erase(0, words.size() - WithoutDeterminers(words).size());
  return words;
}

std::string Singular(std::string_view word) {
  std::string singular(word);
  if (IsSurelySingular(word)) return singular;
  while (true) {  // "mens" is "men" is "man"
    std::string next = WithoutPlural(singular);
    if (next == singular) return singular;
    singular = std::move(next);
  }
}

}  // namespace aitia::graph
