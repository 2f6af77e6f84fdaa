// What is denied is kept as denied; what only looks like a negation is not.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Negation, SayTheirRelations) {
  ExpectSaid({
      {"Vaccines do not cause autism.", "vaccine CAUSES autism denied\n"},
      {"Antibiotics do not help with the flu.", "antibiotic TREATS influenza denied\n"},
      {"Neither ice nor heat cures arthritis.",
       "heat TREATS arthritis denied\n"
       "ice TREATS arthritis denied\n"},
      {"There is no evidence that sugar causes hyperactivity.", "sugar CAUSES hyperactivity denied\n"},
      {"Researchers have not found that coffee causes ulcers.", "coffee CAUSES ulcer denied\n"},
      {"Migraine is not caused by a brain tumor.", "brain tumor CAUSES migraine denied\n"},
      {"Vitamin C has no effect on the common cold.", "vitamin c TREATS common cold denied\n"},
      {"Exercise does not worsen asthma in most children.", "exercise WORSENS asthma denied\n"},
      {"Acne is not caused by poor hygiene, but by hormones and bacteria.",
       "bacterium CAUSES acne\n"
       "hormone CAUSES acne\n"
       "poor hygiene CAUSES acne denied\n"},
      {"Stress not only causes insomnia but also worsens acne.",
       "stress CAUSES insomnia\n"
       "stress WORSENS acne\n"},
      {"There is no doubt that smoking causes bronchitis.", "smoking CAUSES bronchitis\n"},
      {"It is not unusual for the flu to cause pneumonia.", "influenza CAUSES pneumonia\n"},
      {"Nothing relieves a cough faster than honey.", "honey TREATS cough\n"},
      {"Gout is caused by uric acid rather than by a virus.", "uric acid CAUSES gout\n"},
      {"Zinc does not relieve asthma and often causes nausea.",
       "zinc CAUSES nausea\n"
       "zinc TREATS asthma denied\n"},
      {"It is no secret that smoking causes emphysema.", "smoking CAUSES emphysema\n"},
      {"There is little evidence that zinc prevents influenza.", "zinc PREVENTS influenza denied\n"},
      {"No study has shown that copper relieves arthritis.", "copper TREATS arthritis denied\n"},
      {"Some say that frogs cause warts, but that is a myth.", "frog CAUSES wart denied\n"},
      {"Infants with measles do not at first develop a rash.", "measles HAS_SYMPTOM rash denied\n"},
      {"Nor is migraine caused by loud music.", "loud music CAUSES migraine denied\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
