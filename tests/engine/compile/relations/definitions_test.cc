// What is a kind of what, and what it is also called.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Definitions, SayTheirRelations) {
  ExpectSaid({
      {"Psoriasis is a chronic skin disease.", "psoriasis IS_A chronic skin disease\n"},
      {"Omeprazole, a proton pump inhibitor, treats heartburn.",
       "omeprazole IS_A proton pump inhibitor\n"
       "omeprazole TREATS heartburn\n"},
      {"Amoxicillin, penicillin and other antibiotics treat ear infections.",
       "amoxicillin IS_A antibiotic\n"
       "amoxicillin TREATS ear infection\n"
       "antibiotic TREATS ear infection\n"
       "penicillin IS_A antibiotic\n"
       "penicillin TREATS ear infection\n"},
      {"Drugs such as codeine can cause constipation.", "codeine CAUSES constipation possible\n"},
      {"It is a type of back pain.", ""},
      {"Isaac syndrome is a nerve disorder that might cause cramps.",
       "isaacs syndrome CAUSES muscle cramp possible\n"
       "isaacs syndrome IS_A nerve disorder\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
