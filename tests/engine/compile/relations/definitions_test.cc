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

}  // namespace
}  // namespace aitia::engine
