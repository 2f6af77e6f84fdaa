// What relieves, cures and manages, and for whom a person gives it.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Treatment, SayTheirRelations) {
  ExpectSaid({
      {"Insulin is used to treat diabetes.", "insulin TREATS diabetes\n"},
      {"Doctors treat ringworm with antifungal cream.", "antifungal cream TREATS ringworm\n"},
      {"Metformin is prescribed for type 2 diabetes.", "metformin TREATS type 2 diabetes\n"},
      {"For the itching, doctors often recommend calamine lotion.", "calamine TREATS itching\n"},
      {"Epilepsy responds to valproate.", "valproate TREATS epilepsy\n"},
      {"Physical therapy can help relieve back pain.", "physical therapy TREATS back pain possible\n"},
      {"Antihistamines are effective against hay fever.", "antihistamine TREATS allergic rhinitis\n"},
      {"Ginger is good for nausea.", "ginger TREATS nausea\n"},
      {"Treatment of asthma includes inhaled corticosteroids and bronchodilators.",
       "bronchodilator TREATS asthma\n"
       "inhaled corticosteroid TREATS asthma\n"},
      {"Vitamin D deficiency is treated with supplements.", "supplement TREATS vitamin d deficiency\n"},
      {"If your sore throat is caused by bacteria, you may need antibiotics.",
       "antibiotic TREATS throat pain possible\n"
       "bacterium CAUSES throat pain possible\n"},
      {"Patients with gout are first given colchicine.", "colchicine TREATS gout\n"},
      {"To soothe a toothache, rinse with salt water.", "rinsing with salt water TREATS tooth pain\n"},
      {"Psoriasis is a skin disease. Severe cases require methotrexate.",
       "methotrexate TREATS psoriasis\n"
       "psoriasis IS_A skin disease\n"},
      {"Ibuprofen 400 mg relieves toothache.", "ibuprofen TREATS tooth pain\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
