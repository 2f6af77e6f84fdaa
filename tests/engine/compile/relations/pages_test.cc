// What pages say by their shape: headings as portals word them, lists of orders and of what persons do and
// are, classes and their members, lines that begin with a circumstance.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Pages, HeadingsAskWithItForTheIllnessThatTheyName) {
  ExpectSaid({
      {"Gout\n\nCan gout be prevented?\n\n- Losing weight\n", "losing weight PREVENTS gout\n"},
      {"Gout\n\nHow do I know if I have gout?\n\n- Fever\n", "gout HAS_SYMPTOM fever\n"},
      {"Gout\n\nHow you can ease gout yourself\n\n- Colchicine\n", "colchicine TREATS gout\n"},
      {"Gout\n\nWho is more likely to get gout?\n\nObesity\n\nWhat tests will I have?\n\n- Blood test\n",
       "blood test DIAGNOSES gout\n"
       "obesity CAUSES gout\n"},
      {"Parasites - Trichinosis\n\nWhat causes Parasites - Trichinosis?\n\n- Raw pork\n",
       "raw pork CAUSES trichinosis\n"},
  });
}

TEST(Pages, NumberedHeadingsAnswerTheTitle) {
  ExpectSaid({
      {"# 2 Ways to Calm a Cough\n\n### 1. Honey\n\nIt is sweet.\n\n### 2. Steam inhalation\n\nIt is warm.\n",
       "honey TREATS cough\n"
       "steam inhalation TREATS cough\n"},
  });
}

TEST(Pages, OrdersNameWhatHelps) {
  ExpectSaid({
      {"Cough\n\nTreatment\n\n- Avoid smoke, dust and perfume.\n- Do not shout.\n- Put a warm compress on "
       "the chest.\n",
       "avoiding dust TREATS cough\n"
       "avoiding perfume TREATS cough\n"
       "avoiding shouting TREATS cough\n"
       "avoiding smoke TREATS cough\n"
       "warm compress TREATS cough\n"},
      {"Cough\n\nTreatment\n\n- Stay away from dust and smoke. They make a cough worse.\n",
       "avoiding dust TREATS cough\n"
       "avoiding smoke TREATS cough\n"
       "dust WORSENS cough\n"
       "smoke WORSENS cough\n"},
  });
}

TEST(Pages, ListsSayWhatPersonsDoAndAre) {
  ExpectSaid({
      {"Gout\n\nRisk factors\n\nYou are more likely to get gout if you:\n\n- Smoke\n- Are obese\n- Have "
       "diabetes\n"
       "- Take diuretics\n",
       "diabetes CAUSES gout\n"
       "diuretic CAUSES gout\n"
       "obesity CAUSES gout\n"
       "smoking CAUSES gout\n"},
      {"Flu\n\nSymptoms\n\nIf you have the flu, you may:\n\n- Feel tired\n- Have a headache\n",
       "influenza HAS_SYMPTOM fatigue\n"
       "influenza HAS_SYMPTOM headache\n"},
      {"Flu\n\nSymptoms\n\nCall a doctor if you:\n\n- Feel dizzy\n- Have chest pain\n", ""},
  });
}

TEST(Pages, WhatIsSaidOfAClassHoldsForItsMembers) {
  ExpectSaid({
      {"Many drugs can cause tinnitus. They include aspirin and cisplatin.",
       "aspirin CAUSES tinnitus possible\n"
       "cisplatin CAUSES tinnitus possible\n"
       "medication CAUSES tinnitus possible\n"},
      {"Aspirin and penicillin are among the drugs that may cause hives.",
       "aspirin CAUSES hives possible\n"
       "penicillin CAUSES hives possible\n"},
      {"Hives\n\nCauses\n\n- Physical factors. These include sunlight and pressure.\n",
       "pressure CAUSES hives\n"
       "sunlight CAUSES hives\n"},
      {"This kind of hair loss is called telogen effluvium.", "telogen effluvium IS_A hair loss\n"},
  });
}

TEST(Pages, BehindACircumstanceStandsTheAnswer) {
  ExpectSaid({
      {"Dizziness\n\nCauses\n\n- With a throbbing headache: migraine\n- When standing up: low blood "
       "pressure\n",
       "hypotension CAUSES dizziness\n"
       "migraine CAUSES dizziness\n"},
  });
}

TEST(Pages, ListsThatACopyHasRunTogether) {
  ExpectSaid({
      {"Brucellosis\n\nSymptoms\n\nThe symptoms vary but may include: Fever Night sweats Back pain Swollen "
       "joints "
       "(arthritis) The illness is rare in towns.\n",
       "brucellosis HAS_SYMPTOM back pain possible\n"
       "brucellosis HAS_SYMPTOM fever possible\n"
       "brucellosis HAS_SYMPTOM joint swelling possible\n"
       "brucellosis HAS_SYMPTOM night sweat possible\n"},
      {"Brucellosis\n\nSymptoms\n\nSigns Approximate number of patients (when available) Fever 90% Back pain "
       "50% "
       "Seizures - Autosomal dominant inheritance - Rash - The numbers are estimates.\n",
       "brucellosis HAS_SYMPTOM back pain\n"
       "brucellosis HAS_SYMPTOM fever\n"
       "brucellosis HAS_SYMPTOM rash\n"
       "brucellosis HAS_SYMPTOM seizure\n"},
      {"The panel that looked at fever and rash: Anna Brown of the Tropical Institute and Jim Rest.\n", ""},
  });
}

TEST(Pages, HeadingsAndLeadsOrderAndName) {
  ExpectSaid({
      {"# 2 Ways to Calm a Cough\n\n### 1. Honey\n\nIt is sweet.\n\n### 2. Skip the nightcap\n\nIt is "
       "warm.\n",
       "honey TREATS cough\n"
       "skipping nightcap TREATS cough\n"},
      {"Cough\n\nSeveral medicines are known to make a cough worse:\n\n- lisinopril\n- ramipril\n",
       "lisinopril WORSENS cough\n"
       "medication WORSENS cough\n"
       "ramipril WORSENS cough\n"},
      {"Cough\n\nCauses\n\nWith pain in the chest or a fever in the night: pneumonia\n",
       "pneumonia CAUSES cough\n"},
      {"Cough\n\nPrevention\n\n- Use a saline spray to keep the nose moist.\n",
       "saline spray PREVENTS cough\n"},
      {"Flu\n\nWho is at risk?\n\nPeople at higher risk include those who:\n\n- Work at night\n- Smoke\n",
       "smoking CAUSES influenza\n"
       "working at night CAUSES influenza\n"},
  });
}

TEST(Pages, WhatIsToBeAvoidedIsNoRemedy) {
  ExpectSaid({
      {"Gout\n\nTreatment\n\nYou should avoid:\n\n- Beer\n- Red meat\n",
       "avoiding beer TREATS gout\n"
       "avoiding red meat TREATS gout\n"},
  });
}

TEST(Pages, SideEffectsAreTheRemedys) {
  ExpectSaid({
      {"Gout\n\nTreatment\n\n- Colchicine. Common side effects are nausea and diarrhea.\n",
       "colchicine CAUSES diarrhea\n"
       "colchicine CAUSES nausea\n"
       "colchicine TREATS gout\n"},
  });
}

TEST(Pages, TheTopicStandsForItsSymptomsAndItsCause) {
  ExpectSaid({
      {"Gout\n\nTreatment\n\nRegular exercise reduces symptoms.\n", "regular exercise TREATS gout\n"},
      {"Gout\n\nDiagnosis\n\nAn ultrasound can find the cause.\n", "ultrasound DIAGNOSES gout possible\n"},
      {"Gout\n\nDoctors diagnose gout with a blood test.\n", "blood test DIAGNOSES gout\n"},
      {"Scalp\n\nTreatment\n\nIf you have ringworm, you may be prescribed griseofulvin.\n",
       "griseofulvin TREATS ringworm possible\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
