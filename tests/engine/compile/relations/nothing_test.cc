// Anecdotes, questions, announcements, similes and advice to see somebody say nothing.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(NotARelation, SayTheirRelations) {
  ExpectSaid({
      {"My neighbor swears that honey cured his cough.", ""},
      {"Does chocolate cause acne?", ""},
      {"It is like a second home.", ""},
      {"In this article, we will discuss what causes asthma.", ""},
      {"If your chest pain lasts longer than five minutes, call an ambulance.", ""},
      {"I got a headache after the long hike.", ""},
      {"A female patient reported abnormal pain in the left leg.", ""},
      {"High cholesterol has no symptoms.", ""},
      {"Some tests find problems that the illness causes in genes.", ""},
  });
}

}  // namespace
}  // namespace aitia::engine
