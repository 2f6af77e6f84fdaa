// The passive and the verbs whose subject is the effect turn the arrow around.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(PassiveCauses, SayTheirRelations) {
  ExpectSaid({
      {"Malaria is caused by a parasite.", "parasite CAUSES malaria\n"},
      {"Shingles is triggered by stress.", "stress CAUSES shingles\n"},
      {"Dry mouth can be brought on by antihistamines.", "antihistamine CAUSES dry mouth possible\n"},
      {"Most ulcers are the result of a bacterial infection.", "bacterial infection CAUSES ulcer\n"},
      {"Back pain may stem from poor posture.", "poor posture CAUSES back pain possible\n"},
      {"Heel pain is usually caused by plantar fasciitis, and it is made worse by running.",
       "plantar fasciitis CAUSES heel pain\n"
       "running WORSENS heel pain\n"},
      {"Hot flashes are often triggered by alcohol, caffeine or spicy food.",
       "alcohol CAUSES hot flash\n"
       "caffeine CAUSES hot flash\n"
       "spicy food CAUSES hot flash\n"},
      {"Ear infections frequently follow a cold.", "cold CAUSES ear infection\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
