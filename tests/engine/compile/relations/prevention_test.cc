// What keeps away and what makes worse.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(PreventionAndWorsening, SayTheirRelations) {
  ExpectSaid({
      {"Sunscreen protects the skin against sunburn.", "sunscreen PREVENTS sunburn\n"},
      {"Salt makes high blood pressure worse.", "salt WORSENS hypertension\n"},
      {"Regular exercise lowers the risk of heart disease.", "regular exercise PREVENTS heart disease\n"},
      {"Moisturizer keeps eczema at bay.", "moisturizer PREVENTS eczema\n"},
      {"Wearing tight shoes may worsen bunions.", "wearing tight shoes WORSENS bunion possible\n"},
      {"Bunions can be prevented by wearing wide shoes.", "wearing wide shoes PREVENTS bunion possible\n"},
      {"Stretching before bed may help prevent leg cramps.", "stretching PREVENTS leg cramp possible\n"},
      {"Dehydration can be avoided by drinking enough water.",
       "drinking water PREVENTS dehydration possible\n"},
      {"Quitting smoking improves circulation and lowers the risk of lung cancer.",
       "quitting smoking PREVENTS lung cancer\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
