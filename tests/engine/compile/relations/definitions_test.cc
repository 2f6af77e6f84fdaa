// What is a kind of what, and what it is also called.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Definitions, SayTheirRelations) {
  ExpectSaid({
      {"Psoriasis is a chronic skin disease.", "psoriasis IS_A chronic skin disease\n"},
      {"Omeprazole, a proton pump inhibitor, treats heartburn.",
       "omeprazole IS_A proton pump inhibitor\n"
       "omeprazole TREATS heartburn\n"},
      {"Amoxicillin, penicillin and other antibiotics treat ear infections.",
       "amoxicillin IS_A antibiotic\n"
       "amoxicillin TREATS ear infection\n"
       "antibiotic TREATS ear infection\n"
       "penicillin IS_A antibiotic\n"
       "penicillin TREATS ear infection\n"},
      {"Drugs such as codeine can cause constipation.", "codeine CAUSES constipation possible\n"},
      {"It is a type of back pain.", ""},
      {"Isaac syndrome is a nerve disorder that might cause cramps.",
       "isaacs syndrome CAUSES muscle cramp possible\n"
       "isaacs syndrome IS_A nerve disorder\n"},
  });
}

TEST(Definitions, ExamplesTellWhatADrugOrAnIllnessIs) {
  ExpectSaid({
      {"Diuretics such as furosemide treat edema.",
       "diuretic TREATS edema\n"
       "furosemide IS_A diuretic\n"
       "furosemide TREATS edema\n"},
      {"Nicotine is a stimulant.", "nicotine IS_A stimulant\n"},
      {"The muscles of the calf are the soleus and the gastrocnemius.",
       "gastrocnemius IS_A muscle of calf\n"
       "soleus IS_A muscle of calf\n"},
      {"Treating gout\n\n- Painkillers: Naproxen can ease gout.\n",
       "analgesic TREATS gout\n"
       "naproxen IS_A analgesic\n"
       "naproxen TREATS gout possible\n"},
  });
}

TEST(Definitions, WhatEveryoneKnowsIsNotWrittenDown) {
  ExpectSaid({
      {"Flavor the water with fruits like melons and berries.", ""},
      {"Organs such as the liver and the heart need oxygen.", ""},
      {"Activities such as running and rowing can cause cramps.",
       "rowing CAUSES muscle cramp possible\n"
       "running CAUSES muscle cramp possible\n"},
  });
}

TEST(Definitions, StandBehindTheirNameOrBeforeIt) {
  ExpectSaid({
      {"Croup, an infection of the airways that mostly strikes infants, causes coughing.",
       "croup AFFECTS airway\n"
       "croup CAUSES cough\n"
       "croup IS_A infection of airway\n"},
      {"Candidiasis is due to an overgrowth of a yeast called Candida.",
       "candida IS_A yeast\n"
       "overgrowth of yeast CAUSES candidiasis\n"},
      {"Heart drugs known as nitrates relieve angina.",
       "nitrate IS_A heart drug\n"
       "nitrate TREATS angina\n"},
      {"High blood pressure, also called hypertension, damages the kidneys.",
       "hypertension AFFECTS kidney\n"},
      {"An antibiotic such as amoxicillin cures the infection.",
       "amoxicillin IS_A antibiotic\n"
       "amoxicillin TREATS infection\n"
       "antibiotic TREATS infection\n"},
      {"Antibiotics (amoxicillin, doxycycline) cure most infections.",
       "amoxicillin IS_A antibiotic\n"
       "antibiotic TREATS infection\n"
       "doxycycline IS_A antibiotic\n"},
      {"Sarcoidosis often hides for years. This autoimmune disease causes coughing.",
       "sarcoidosis CAUSES cough\n"
       "sarcoidosis IS_A autoimmune disease\n"},
  });
}

TEST(Definitions, SayWhereAnIllnessSits) {
  ExpectSaid({
      {"Varicose veins are swollen veins in the leg.",
       "varicose vein AFFECTS leg\n"
       "varicose vein IS_A swollen vein\n"},
      {"Hepatitis is inflammation of the liver.",
       "hepatitis AFFECTS liver\n"
       "hepatitis IS_A inflammation of liver\n"},
  });
}

TEST(Definitions, ExamplesGoToTheClassTheyAreOf) {
  ExpectSaid({
      {"Some nerve disorders that cause muscle weakness, such as polio, are rare.",
       "nerve disorder CAUSES muscle weakness\n"
       "polio CAUSES muscle weakness\n"
       "polio IS_A nerve disorder\n"},
      {"Gum swelling is a side effect of some anticonvulsants, such as phenytoin.",
       "anticonvulsant CAUSES gum swelling\n"
       "phenytoin CAUSES gum swelling\n"
       "phenytoin IS_A anticonvulsant\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
