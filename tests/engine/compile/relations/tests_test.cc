// What a test finds, measures or rules out.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Tests, SayTheirRelations) {
  ExpectSaid({
      {"A biopsy confirms skin cancer.", "biopsy DIAGNOSES skin cancer\n"},
      {"An X-ray can show a fracture.", "x-ray DIAGNOSES fracture possible\n"},
      {"A colonoscopy is used to look for polyps.", "colonoscopy DIAGNOSES polyp\n"},
      {"The blood test measures cholesterol.", "blood test DIAGNOSES cholesterol\n"},
      {"Doctors order an MRI to rule out a brain tumor.",
       "magnetic resonance imaging DIAGNOSES brain tumor\n"},
      {"Doctors use an echocardiogram to diagnose heart failure.",
       "echocardiogram DIAGNOSES heart failure\n"},
      {"To confirm gout, the doctor may request a blood test.", "blood test DIAGNOSES gout possible\n"},
      {"Pneumonia can be diagnosed with a chest X-ray.", "chest x-ray DIAGNOSES pneumonia possible\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
