#include "graph/model/name.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace aitia::graph {
namespace {

TEST(NormalFormTest, SpellingsOfOneNameAreOne) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Twitching", "twitching"},
      {"  the   Twitching of your eyelids ", "twitching of your eyelid"},
      {"Calcium Deficiencies", "calcium deficiency"},
      {"a lack of sleep", "lack of sleep"},
      {"some of the antibiotics", "of the antibiotic"},
      {"Parkinson’s disease", "parkinson's disease"},
      {"parkinson´s diseases", "parkinson's disease"},
      {"restless–legs syndrome", "restless-leg syndrome"},
      {"vitamin\u00A0B\u2081\u2082", "vitamin b12"},
      {"ﬁbromyalgia", "fibromyalgia"},
      {"fatigue\u00AD", "fatigue"},
      {"NAÏVE", "naïve"},
      {"ＡＢＣ", "abc"},
      {"nurses' aides", "nurses' aide"},
      {"pins and needles", "pin and needle"},
      {"the", "the"},
      {"", ""},
      {" \t", ""},
      {"\xFF", "\uFFFD"},
  };
  for (const auto& [name, normal] : cases) {
    EXPECT_EQ(NormalForm(name), normal) << name;
    EXPECT_EQ(NormalForm(normal), normal) << "of itself: " << normal;
  }
}

TEST(NormalFormTest, IsIdempotentOnOddInput) {
  for (const char* name :
       {"The The the a", "℠ ™ ℻", "İstanbul", "ΣΑΣ ς", "ǅ ſ ẞ", "thes", "somes cause", "K Å", "a\u0301s",
        "--’’--", "½ ² ℃ 5µg", "\xC3\x28 s", "\u200Bthe\u200B x", "``s s's"}) {
    const std::string once = NormalForm(name);
    EXPECT_EQ(NormalForm(once), once) << name;
  }
}

TEST(SingularTest, RegularPluralsAndWhatOnlyLooksLikeOne) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"deficiencies", "deficiency"},
      {"ties", "tie"},
      {"calories", "calorie"},
      {"species", "species"},
      {"rashes", "rash"},
      {"headaches", "headache"},
      {"aches", "ache"},
      {"approaches", "approach"},
      {"stretches", "stretch"},
      {"abscesses", "abscess"},
      {"reflexes", "reflex"},
      {"potatoes", "potato"},
      {"toes", "toe"},
      {"viruses", "virus"},
      {"sinuses", "sinus"},
      {"causes", "cause"},
      {"bruises", "bruise"},
      {"diseases", "disease"},
      {"doses", "dose"},
      {"nerves", "nerve"},
      {"calves", "calf"},
      {"feet", "foot"},
      {"diagnoses", "diagnosis"},
      {"lenses", "lens"},
      {"kidneys", "kidney"},
      {"eyes", "eye"},
      {"knees", "knee"},
      {"areas", "area"},
      {"diabetes", "diabetes"},
      {"herpes", "herpes"},
      {"pancreas", "pancreas"},
      {"tinnitus", "tinnitus"},
      {"arthritis", "arthritis"},
      {"weakness", "weakness"},
      {"measles", "measles"},
      {"biceps", "biceps"},
      {"gas", "gas"},
      {"pus", "pus"},
      {"twitching", "twitching"},
      {"", ""},
  };
  for (const auto& [plural, singular] : cases) {
    EXPECT_EQ(Singular(plural), singular) << plural;
    EXPECT_EQ(Singular(singular), singular) << singular;
  }
}

}  // namespace
}  // namespace aitia::graph
