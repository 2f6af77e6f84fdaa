// How sure a sentence is.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Hedging, SayTheirRelations) {
  ExpectSaid({
      {"Statins may cause muscle pain.", "statin CAUSES muscle pain possible\n"},
      {"In rare cases, ibuprofen causes kidney failure.", "ibuprofen CAUSES kidney failure rare\n"},
      {"Some studies suggest that coffee lowers the risk of Parkinson's disease.",
       "coffee PREVENTS parkinson's disease possible\n"},
      {"Zinc might help prevent colds.", "zinc PREVENTS cold possible\n"},
      {"A tumor is an unlikely cause of headache.", "tumor CAUSES headache rare\n"},
      {"Smoking causes emphysema.", "smoking CAUSES emphysema\n"},
      {"Stress is thought to contribute to psoriasis.", "stress CAUSES psoriasis possible\n"},
      {"Very rarely, aspirin causes asthma.", "aspirin CAUSES asthma rare\n"},
      {"It has long been claimed that garlic cures colds.", "garlic TREATS cold possible\n"},
      {"Many people believe stress causes ulcers.", "stress CAUSES ulcer possible\n"},
      {"It is unlikely that aspirin causes gout.", "aspirin CAUSES gout rare\n"},
      {"It is possible that stress worsens eczema.", "stress WORSENS eczema possible\n"},
      {"Doctors cannot rule out that lithium causes anemia.", "lithium CAUSES anemia possible\n"},
      {"Coffee may or may not cause ulcers.", ""},
      {"Hepatitis can, if untreated, lead to cirrhosis.", "hepatitis CAUSES cirrhosis possible\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
