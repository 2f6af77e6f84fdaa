// What sits where, and what lowers or provides what.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(BodyAndSubstances, SayTheirRelations) {
  ExpectSaid({
      {"Hepatitis damages the liver.", "hepatitis AFFECTS liver\n"},
      {"Osteoarthritis affects the knee and the hip.",
       "osteoarthritis AFFECTS hip\n"
       "osteoarthritis AFFECTS knee\n"},
      {"Plaque narrows the arteries, causing angina.",
       "plaque AFFECTS artery\n"
       "plaque CAUSES angina\n"},
      {"Celiac disease damages the small intestine, which leads to malnutrition.",
       "celiac disease AFFECTS small intestine\n"
       "celiac disease CAUSES malnutrition\n"},
      {"Diuretics lower blood pressure.", "diuretic LOWERS blood pressure\n"},
      {"Oranges are a good source of vitamin C.", "orange PROVIDES vitamin c\n"},
      {"Beans are high in fiber, potassium and folate.",
       "bean PROVIDES fiber\n"
       "bean PROVIDES folate\n"
       "bean PROVIDES potassium\n"},
  });
}

TEST(BodyAndSubstances, AParenthesisSaysWhatFoodsContain) {
  ExpectSaid({
      {"Eat oranges (vitamin C), yogurt or milk (calcium) and nuts in small portions (magnesium).",
       "milk PROVIDES calcium\n"
       "nut PROVIDES magnesium\n"
       "orange PROVIDES vitamin c\n"
       "yogurt PROVIDES calcium\n"},
      {"Eat more iron sources, such as lentils.", "lentil PROVIDES iron\n"},
  });
}

TEST(BodyAndSubstances, WhatIsDoneToTheBodyIsNoFindingInIt) {
  ExpectSaid({
      {"Surgery affects the knee.", ""},
      {"The disease affects other organs.", ""},
  });
}

TEST(BodyAndSubstances, PartsOfTheBodyPressOnEachOther) {
  ExpectSaid({
      {"The growing womb presses on the bladder.", "growing womb AFFECTS bladder\n"},
      {"Thick mucus irritates the throat.", "thick mucus AFFECTS throat\n"},
      {"A roundworm that sometimes lives in the gut causes itching.",
       "roundworm AFFECTS intestine\n"
       "roundworm CAUSES itching\n"},
      {"Alcohol disrupts nerve and muscle function.", ""},
      {"Diabetes damages the nerves.", "diabetes AFFECTS nerve\n"},
  });
}

TEST(BodyAndSubstances, LoweredPressureIsAMeasure) {
  ExpectSaid({{"Eye drops lower the pressure inside the eye.", "eye drop LOWERS pressure inside eye\n"}});
}

}  // namespace
}  // namespace aitia::engine
