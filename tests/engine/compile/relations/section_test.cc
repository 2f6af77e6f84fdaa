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

TEST(Sections, TakeOrdersForRemedies) {
  ExpectSaid({
      {"Chapped Lips\n\nWhat can you do at home?\n\nTry an ice pack.\n\nWash your hands.\n\nSee a dentist.",
       "ice TREATS chapped lip\n"
       "washing hands TREATS chapped lip\n"},
      {"How to prevent hepatitis A\n\n1. Get vaccinated early: the vaccine is safe.\n2. Don't share cups: "
       "sharing them is a risk.",
       "vaccinating PREVENTS hepatitis a\n"},
  });
}

TEST(Items, AreTheSubjectsOfTheirExplanations) {
  ExpectSaid({
      {"How is a wrist injury diagnosed?\n\n- X-ray: shows fractures.\n- Bone scan: used to look for "
       "tumors.\n- MRI scan: ordered at once if a torn ligament is suspected.",
       "bone scan DIAGNOSES tumor\n"
       "bone scan DIAGNOSES wrist injury\n"
       "mri scan DIAGNOSES torn ligament\n"
       "mri scan DIAGNOSES wrist injury\n"
       "x-ray DIAGNOSES fracture\n"
       "x-ray DIAGNOSES wrist injury\n"},
  });
}

TEST(Items, NameRolesOrGeneralNouns) {
  ExpectSaid({
      {"Treatment of malaria\n\n- Quinine\n  - Side effects: tinnitus\n- Artesunate",
       "artesunate TREATS malaria\n"
       "quinine CAUSES tinnitus\n"
       "quinine TREATS malaria\n"},
      {"Hypothermia\n\nCauses of hypothermia\n\n- Medicines\n  - Lithium\n- Anorexia",
       "anorexia nervosa CAUSES hypothermia\n"
       "lithium CAUSES hypothermia\n"
       "medication CAUSES hypothermia\n"},
      {"Remedies for thrush\n\n- Nystatin: This antifungal can cause nausea.",
       "nystatin CAUSES nausea possible\n"
       "nystatin IS_A antifungal\n"
       "nystatin TREATS candidiasis\n"},
  });
}

TEST(Lists, HaveExamplesInTheirPartsBetweenSemicolons) {
  ExpectSaid({
      {"Causes of jaundice include: infections that damage the liver, such as malaria; gallstones; and "
       "drugs.",
       "gallstone CAUSES jaundice\n"
       "infection AFFECTS liver\n"
       "infection CAUSES jaundice\n"
       "malaria CAUSES jaundice\n"
       "medication CAUSES jaundice\n"},
      {"Call an ambulance if chest pain or sweating occurs. These are warning signs of a heart attack.",
       "chest pain INDICATES heart attack\n"
       "sweating INDICATES heart attack\n"},
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
