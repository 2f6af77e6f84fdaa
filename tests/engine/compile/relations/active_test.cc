// Causal verbs with their subject and object, and what they do to a risk.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(CausalVerbs, SayTheirRelations) {
  ExpectSaid({
      {"Smoking causes lung cancer.", "smoking CAUSES lung cancer\n"},
      {"Sunburn triggers cold sores.", "sunburn CAUSES cold sore\n"},
      {"Untreated glaucoma leads to blindness.", "glaucoma CAUSES blindness\n"},
      {"Cold air brings on asthma attacks.", "cold air CAUSES asthma attack\n"},
      {"High fevers result in seizures in some toddlers.", "high fever CAUSES seizure\n"},
      {"Obesity contributes to sleep apnea and fatty liver disease.",
       "obesity CAUSES fatty liver disease\n"
       "obesity CAUSES sleep apnea\n"},
      {"The virus attacks the liver and causes jaundice.",
       "virus AFFECTS liver\n"
       "virus CAUSES jaundice\n"},
      {"Asbestos increases the risk of mesothelioma.", "asbestos CAUSES mesothelioma\n"},
      {"A lack of vitamin A causes night blindness.", "lack of vitamin a CAUSES night blindness\n"},
      {"Untreated strep throat can progress to rheumatic fever.",
       "strep throat CAUSES rheumatic fever possible\n"},
      {"Gallstones that block the bile duct cause jaundice.",
       "gallstone AFFECTS bile duct\n"
       "gallstone CAUSES jaundice\n"},
      {"Allergies may be to blame for a runny nose.", "allergy CAUSES runny nose possible\n"},
      {"Poor circulation can make your feet feel numb.", "poor circulation CAUSES foot numbness possible\n"},
      {"Sugar feeds the bacteria and leads to tooth decay.", "sugar CAUSES tooth decay\n"},
      {"Poor posture strains the back, tiring the muscles and leading to headaches.",
       "poor posture AFFECTS back\n"
       "poor posture CAUSES headache\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
