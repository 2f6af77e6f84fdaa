// Lists, with heads and modifiers that their members share.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Coordination, SayTheirRelations) {
  ExpectSaid({
      {"Zinc, copper and selenium deficiency can cause hair loss.",
       "copper deficiency CAUSES hair loss possible\n"
       "selenium deficiency CAUSES hair loss possible\n"
       "zinc deficiency CAUSES hair loss possible\n"},
      {"Acute and chronic bronchitis cause coughing.",
       "acute bronchitis CAUSES cough\n"
       "chronic bronchitis CAUSES cough\n"},
      {"Either a virus or a fungus can cause meningitis.",
       "fungus CAUSES meningitis possible\n"
       "virus CAUSES meningitis possible\n"},
      {"Aspirin relieves pain and fever but may cause stomach bleeding.",
       "aspirin CAUSES stomach bleeding possible\n"
       "aspirin TREATS fever\n"
       "aspirin TREATS pain\n"},
      {"Fever, cough and chest pain are symptoms of pneumonia.",
       "pneumonia HAS_SYMPTOM chest pain\n"
       "pneumonia HAS_SYMPTOM cough\n"
       "pneumonia HAS_SYMPTOM fever\n"},
      {"Rest, ice and compression relieve sciatica.",
       "compression TREATS sciatica\n"
       "ice TREATS sciatica\n"
       "rest TREATS sciatica\n"},
      {"Smoke, pollen in the air and cold weather can trigger asthma.",
       "cold weather CAUSES asthma possible\n"
       "pollen CAUSES asthma possible\n"
       "smoke CAUSES asthma possible\n"},
      {"Asthma and bronchitis both trigger coughing and can cause wheezing.",
       "asthma CAUSES cough\n"
       "asthma CAUSES wheezing possible\n"
       "bronchitis CAUSES cough\n"
       "bronchitis CAUSES wheezing possible\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
