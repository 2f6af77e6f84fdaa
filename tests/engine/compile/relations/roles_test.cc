// Nouns that name a role: cause, symptom, sign, side effect, treatment.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(RoleNouns, SayTheirRelations) {
  ExpectSaid({
      {"The most common symptoms of the flu are fever, chills and muscle aches.",
       "influenza HAS_SYMPTOM chill\n"
       "influenza HAS_SYMPTOM fever\n"
       "influenza HAS_SYMPTOM muscle pain\n"},
      {"Causes of hives include shellfish, penicillin and latex.",
       "latex CAUSES hives\n"
       "penicillin CAUSES hives\n"
       "shellfish CAUSES hives\n"},
      {"Nausea is a side effect of chemotherapy.", "chemotherapy CAUSES nausea\n"},
      {"Diabetes is a risk factor for stroke.", "diabetes CAUSES stroke\n"},
      {"Blindness is a complication of glaucoma.", "glaucoma CAUSES blindness\n"},
      {"A stiff neck is a sign of meningitis.", "stiff neck INDICATES meningitis\n"},
      {"The best treatment for strep throat is penicillin.", "penicillin TREATS strep throat\n"},
      {"Dandruff, dry skin and psoriasis are common causes of an itchy scalp.",
       "dandruff CAUSES itchy scalp\n"
       "dry skin CAUSES itchy scalp\n"
       "psoriasis CAUSES itchy scalp\n"},
      {"The most common side effects of metformin are nausea and diarrhea.",
       "metformin CAUSES diarrhea\n"
       "metformin CAUSES nausea\n"},
      {"Eczema has many triggers. Chief among them are wool clothing and scented soap.",
       "scented soap CAUSES eczema\n"
       "wool clothing CAUSES eczema\n"},
      {"What lies behind a cough? The usual culprits are asthma and smoking.",
       "asthma CAUSES cough\n"
       "smoking CAUSES cough\n"},
      {"The leading causes of cirrhosis are hepatitis and obesity.",
       "hepatitis CAUSES cirrhosis\n"
       "obesity CAUSES cirrhosis\n"},
      {"Malaria is common in the tropics. Its symptoms include fever and chills.",
       "malaria HAS_SYMPTOM chill\n"
       "malaria HAS_SYMPTOM fever\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
