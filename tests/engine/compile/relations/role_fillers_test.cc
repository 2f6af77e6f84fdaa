// Roles that are filled in other ways than by "be" and "include".
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(RoleFillers, WhatADiagnosisOrATreatmentRequires) {
  ExpectSaid({
      {"The diagnosis of gallstones is made with an ultrasound.", "ultrasound DIAGNOSES gallstone\n"},
      {"Diagnosing epilepsy requires an EEG.", "electroencephalogram DIAGNOSES epilepsy\n"},
      {"Treatment of scabies consists of permethrin.", "permethrin TREATS scabies\n"},
  });
}

TEST(RoleFillers, WaysOfDoingSomething) {
  ExpectSaid({
      {"The best way to prevent measles is vaccination.", "vaccination PREVENTS measles\n"},
      {"A colonoscopy is the first step in diagnosing bowel cancer.", "colonoscopy DIAGNOSES bowel cancer\n"},
  });
}

TEST(RoleFillers, AmongManyAndIncluding) {
  ExpectSaid({
      {"Among the causes of confusion are fever and alcohol.",
       "alcohol CAUSES confusion\nfever CAUSES confusion\n"},
      {"Nausea and drowsiness are among the side effects of codeine.",
       "codeine CAUSES nausea\ncodeine CAUSES sleepiness\n"},
      {"Hiccups can have many causes, including alcohol and stress.",
       "alcohol CAUSES hiccup possible\nstress CAUSES hiccup possible\n"},
      {"Inhaled steroids are the mainstay of asthma treatment.", "inhaled steroid TREATS asthma\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
