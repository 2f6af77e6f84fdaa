// How a condition shows itself, and what points to it.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Symptoms, SayTheirRelations) {
  ExpectSaid({
      {"Measles is characterized by fever and a red rash.",
       "measles HAS_SYMPTOM fever\n"
       "measles HAS_SYMPTOM red rash\n"},
      {"People with lupus often have joint pain and fatigue.",
       "lupus HAS_SYMPTOM fatigue\n"
       "lupus HAS_SYMPTOM joint pain\n"},
      {"Appendicitis presents with abdominal pain.", "appendicitis HAS_SYMPTOM abdominal pain\n"},
      {"Patients who have anemia feel dizzy.", "anemia HAS_SYMPTOM dizziness\n"},
      {"Symptoms of a concussion may include headache, confusion and memory loss.",
       "concussion HAS_SYMPTOM confusion possible\n"
       "concussion HAS_SYMPTOM headache possible\n"
       "concussion HAS_SYMPTOM memory loss possible\n"},
      {"Chest pain can signal a heart attack.", "chest pain INDICATES heart attack possible\n"},
      {"Tinnitus often accompanies hearing loss.", "tinnitus OCCURS_WITH hearing loss\n"},
  });
}

TEST(Symptoms, SignsOfAConditionAreItsSymptomsButASignPointsToIt) {
  ExpectSaid({
      {"Signs of measles include fever and a rash.",
       "measles HAS_SYMPTOM fever\n"
       "measles HAS_SYMPTOM rash\n"},
      {"A stiff neck is a sign of meningitis.", "stiff neck INDICATES meningitis\n"},
      {"Vertigo is common. If vomiting persists, it's a sign you should see a doctor.", ""},
  });
}

TEST(Symptoms, AreAssociatedWithTheirIllness) {
  ExpectSaid({
      {"Lupus is associated with hair loss.", "lupus HAS_SYMPTOM hair loss\n"},
      {"Nausea is often associated with migraine.", "migraine HAS_SYMPTOM nausea\n"},
      {"Psoriasis is associated with arthritis.", "psoriasis OCCURS_WITH arthritis\n"},
      {"Raised troponin points to a heart attack.", "raised troponin INDICATES heart attack\n"},
  });
}

TEST(Symptoms, PointToAConditionTogether) {
  ExpectSaid({
      {"Knee pain with swelling can be a sign of gout.",
       "knee pain INDICATES gout possible\n"
       "swelling INDICATES gout possible\n"},
      {"Do not wait if you notice a stiff neck or vomiting. These are signs of meningitis.",
       "stiff neck INDICATES meningitis\n"
       "vomiting INDICATES meningitis\n"},
      {"Hair loss is a side effect of warfarin. Bruising is another.",
       "warfarin CAUSES bruise\n"
       "warfarin CAUSES hair loss\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
