// What the heading of a section asks, its sentences answer without naming the thing again.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Sections, AreAnsweredByTheirSentences) {
  ExpectSaid({
      {"How is appendicitis diagnosed?\n\nA blood test is usually done. The doctor may also order an "
       "ultrasound.",
       "blood test DIAGNOSES appendicitis\n"
       "ultrasound DIAGNOSES appendicitis possible\n"},
      {"What are the treatments for psoriasis?\n\nDoctors may prescribe methotrexate. Phototherapy is often "
       "needed as well.",
       "light therapy TREATS psoriasis\n"
       "methotrexate TREATS psoriasis possible\n"},
      {"Symptoms of meningitis\n\nFever may occur. Vomiting is also common.",
       "meningitis HAS_SYMPTOM fever possible\n"
       "meningitis HAS_SYMPTOM vomiting\n"},
  });
}

TEST(Sections, LeaveWhatIsSaidOfSomethingElse) {
  ExpectSaid({
      {"How is gout treated?\n\nAntibiotics are used for pneumonia. Surgery is not needed.",
       "antibiotic TREATS pneumonia\n"},
      {"Treatment of asthma\n\nOutlook\n\nA spacer is used by children.", ""},
  });
}

}  // namespace
}  // namespace aitia::engine
