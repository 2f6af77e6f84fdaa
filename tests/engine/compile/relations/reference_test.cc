// What pronouns and general nouns stand for.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Reference, SayTheirRelations) {
  ExpectSaid({
      {"Asthma narrows the airways. It causes wheezing and coughing.",
       "asthma AFFECTS airway\n"
       "asthma CAUSES cough\n"
       "asthma CAUSES wheezing\n"},
      {"Beta blockers slow the heart. These drugs are used to treat angina.", "beta blocker TREATS angina\n"},
      {"Scurvy is rare today. The disease is caused by a lack of vitamin C.",
       "lack of vitamin c CAUSES scurvy\n"},
      {"Loud music causes tinnitus. Aspirin does the same.",
       "aspirin CAUSES tinnitus\n"
       "loud music CAUSES tinnitus\n"},
      {"Scratching aggravates eczema, and so does hot water.",
       "hot water WORSENS eczema\n"
       "scratching WORSENS eczema\n"},
      {"Food poisoning presents with nausea. Some people run a fever as well.",
       "food poisoning HAS_SYMPTOM fever\n"
       "food poisoning HAS_SYMPTOM nausea\n"},
      {"Gout is painful. Most cases result from obesity.", "obesity CAUSES gout\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
