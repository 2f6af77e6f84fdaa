// Parts that are played, roles that go on, functions and vague ends.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Roles, GoOn) {
  ExpectSaid({
      {"Swollen ankles are a side effect of nifedipine. Headache is another.",
       "nifedipine CAUSES ankle swelling\n"
       "nifedipine CAUSES headache\n"},
      {"Stress plays a part in psoriasis.", "stress CAUSES psoriasis\n"},
      {"Poor diet plays no role in migraine.", "poor diet CAUSES migraine denied\n"},
  });
}

TEST(Ends, ThatSayNothing) {
  ExpectSaid({
      {"Smoking causes changes.", ""},
      {"The mutation causes the characteristic features.", ""},
      {"People with gout have surgery.", ""},
      {"Diabetes affects vision and causes muscle tone.", ""},
      {"Diabetes can cause poor vision.", "diabetes CAUSES poor vision possible\n"},
  });
}

TEST(Remedies, OfWhoeverHasTheIllness) {
  ExpectSaid({
      {"People with asthma benefit from breathing exercises.", "deep breathing TREATS asthma\n"},
      {"Antibiotics are of no use against colds.", "antibiotic TREATS cold denied\n"},
      {"If an abscess is not drained, sepsis can develop.", "abscess CAUSES sepsis possible\n"},
      {"Heat makes asthma symptoms worse.", "heat WORSENS asthma\n"},
      {"Women with diabetes have a higher risk of stroke.", "diabetes CAUSES stroke\n"},
      {"Gout is picked up by measuring uric acid.", "measuring uric acid DIAGNOSES gout\n"},
  });
}

TEST(Pronouns, AgreeInNumber) {
  ExpectSaid({
      {"Asthma and eczema are common. The former causes wheezing.", "asthma CAUSES wheezing\n"},
      {"As for garlic, it does not cure gout.", "garlic TREATS gout denied\n"},
      {"Ibuprofen relieves migraine. Taking 3,000 mg can cause ulcers.",
       "ibuprofen CAUSES ulcer possible\n"
       "ibuprofen TREATS migraine\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
