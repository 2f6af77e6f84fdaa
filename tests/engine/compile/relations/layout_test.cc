// What a heading asks, its list and its sub-headings answer.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Layout, SayTheirRelations) {
  ExpectSaid({
      {"Causes of Tinnitus\n\n- Earwax\n- Aspirin",
       "aspirin CAUSES tinnitus\n"
       "earwax CAUSES tinnitus\n"},
      {"Symptoms of Anemia\n\n• Fatigue\n• Pale skin\n• Shortness of breath",
       "anemia HAS_SYMPTOM fatigue\n"
       "anemia HAS_SYMPTOM pale skin\n"
       "anemia HAS_SYMPTOM shortness of breath\n"},
      {"How to Treat a Sunburn\n\n1. Take a cool bath.\n2. Drink plenty of water.",
       "drinking water TREATS sunburn\n"
       "taking cool bath TREATS sunburn\n"},
      {"Possible causes of dizziness include:\n\n* Low blood pressure\n* Anemia\n* Inner ear infection",
       "anemia CAUSES dizziness possible\n"
       "hypotension CAUSES dizziness possible\n"
       "inner ear infection CAUSES dizziness possible\n"},
      {"Gout\n\nGout is a painful form of arthritis. It often affects the big toe.\n\nTreatment\n\n- "
       "Colchicine\n- Allopurinol",
       "allopurinol TREATS gout\n"
       "colchicine TREATS gout\n"
       "gout AFFECTS big toe\n"
       "gout IS_A arthritis\n"},
      {"What tests diagnose celiac disease?\n\n- Blood test\n- Biopsy of the small intestine",
       "biopsy of small intestine DIAGNOSES celiac disease\n"
       "blood test DIAGNOSES celiac disease\n"},
      {"Some infections may cause joint pain, including:\n\n- Lyme disease: It is a bacterial infection.\n- "
       "Rubella: It may also cause a rash.",
       "lyme disease CAUSES joint pain possible\n"
       "lyme disease IS_A bacterial infection\n"
       "rubella CAUSES joint pain possible\n"
       "rubella CAUSES rash possible\n"},
      {"Hay Fever: What Helps\n\n- Loratadine\n- Cetirizine",
       "cetirizine TREATS allergic rhinitis\n"
       "loratadine TREATS allergic rhinitis\n"},
      {"Diagnosing Asthma\n\nDoctors use the following tests:\n\n- Spirometry\n- Blood test",
       "blood test DIAGNOSES asthma\n"
       "spirometry DIAGNOSES asthma\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
