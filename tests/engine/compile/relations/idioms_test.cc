// Everyday ways to say that something brings, eases, prevents, finds or goes with an illness.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Idioms, OfCauses) {
  ExpectSaid({
      {"Nosebleeds can be traced to stress.", "stress CAUSES nosebleed possible\n"},
      {"Dehydration makes kidney stones more likely.", "dehydration CAUSES kidney stone\n"},
      {"Because of dehydration, some people have headaches.", "dehydration CAUSES headache\n"},
      {"Thanks to pollen, hay fever is common.", "pollen CAUSES allergic rhinitis\n"},
      {"Because of dehydration, some people have a drink.", ""},
  });
}

TEST(Idioms, OfRemediesAndPrevention) {
  ExpectSaid({
      {"Tuberculosis is curable with antibiotics.", "antibiotic TREATS tuberculosis\n"},
      {"Vaccination makes measles less likely.", "vaccination PREVENTS measles\n"},
      {"Measles is preventable by vaccination.", "vaccination PREVENTS measles\n"},
      {"Heartburn is worse after alcohol.", "alcohol WORSENS heartburn\n"},
  });
}

TEST(Idioms, OfFindingAnIllness) {
  ExpectSaid({
      {"Gallstones are seen on an ultrasound.", "ultrasound DIAGNOSES gallstone\n"},
      {"A fracture shows up on an x-ray.", "x-ray DIAGNOSES fracture\n"},
  });
}

TEST(Idioms, OfPeopleWithAnIllness) {
  ExpectSaid({
      {"With gout, you may have joint pain.", "gout HAS_SYMPTOM joint pain possible\n"},
      {"Someone with lupus may develop a rash.", "lupus HAS_SYMPTOM rash possible\n"},
      {"Sufferers of migraine report nausea.", "migraine HAS_SYMPTOM nausea\n"},
      {"In winter, you may have a cough.", ""},
  });
}

TEST(Idioms, KindsTellTheDirectionThatTheWordsLeaveOpen) {
  ExpectSaid({
      {"Gout often comes with fever.", "gout HAS_SYMPTOM fever\n"},
      {"Fever often accompanies gout.", "gout HAS_SYMPTOM fever\n"},
      {"Bronchitis is associated with smoking.", "smoking CAUSES bronchitis possible\n"},
      {"Smoking is associated with bronchitis.", "smoking CAUSES bronchitis possible\n"},
      {"Bronchitis is linked to smoking.", "smoking CAUSES bronchitis possible\n"},
  });
}

TEST(Idioms, TheCueIsWhatStandsThere) {
  const Extraction extraction =
      Extract({"article.txt", "", Format::kText, "Ibuprofen is good for back pain."});
  ASSERT_EQ(extraction.relations.size(), 1U);
  EXPECT_EQ(extraction.relations[0].evidence.cue, "good for");
}

TEST(Idioms, OfVerbsThatHandOver) {
  ExpectSaid({
      {"Old paint is notorious for causing lead poisoning.", "old paint CAUSES lead poisoning\n"},
      {"Stress often ends up causing headaches.", "stress CAUSES headache\n"},
      {"Poor posture puts you at risk of back pain.", "poor posture CAUSES back pain\n"},
      {"Ice does little to relieve itching.", "ice TREATS itching denied\n"},
      {"Sugar is not to blame for acne.", "sugar CAUSES acne denied\n"},
      {"A rash is not always a sign of measles.", "rash INDICATES measles possible\n"},
  });
}

TEST(Idioms, OfWhatPeopleDo) {
  ExpectSaid({
      {"Infants with pneumonia breathe rapidly.", "pneumonia HAS_SYMPTOM rapid breathing\n"},
      {"Adults with anemia can take iron tablets.", "iron tablet TREATS anemia possible\n"},
      {"You can avoid blisters by wearing dry socks.", "wearing dry socks PREVENTS blister possible\n"},
      {"Migraine gets worse with bright light.", "bright light WORSENS migraine\n"},
      {"You can get calcium from sardines.", "sardine PROVIDES calcium possible\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
