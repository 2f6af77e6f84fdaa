// What a clause leaves out because the one before has said it.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Ellipsis, AnAuxiliaryStandsForTheVerb) {
  ExpectSaid({
      {"Rubella does not cause deafness in adults. Mumps can.",
       "mumps CAUSES deafness possible\nrubella CAUSES deafness denied\n"},
      {"Dust aggravates asthma, and smoke might do so as well.",
       "dust WORSENS asthma\nsmoke WORSENS asthma possible\n"},
  });
}

TEST(Ellipsis, TheVerbIsSaidOnce) {
  ExpectSaid({
      {"Diarrhea leads to dehydration, dehydration to dizziness, and dizziness to falls.",
       "dehydration CAUSES dizziness\ndiarrhea CAUSES dehydration\ndizziness CAUSES fall\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
