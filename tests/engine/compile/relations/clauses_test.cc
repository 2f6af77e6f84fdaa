// Conditions, chains, and clauses that stand for a thing.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Clauses, SayTheirRelations) {
  ExpectSaid({
      {"If you skip meals, you may get headaches.", "skipping meals CAUSES headache possible\n"},
      {"If the nerve gets compressed, it can cause numbness.",
       "nerve compression CAUSES numbness possible\n"},
      {"When insulin injections are missed, ketoacidosis can follow.",
       "missed insulin injection CAUSES ketoacidosis possible\n"},
      {"If you are low on magnesium, you may get cramps.",
       "magnesium deficiency CAUSES muscle cramp possible\n"},
      {"Heavy drinking causes cirrhosis, which leads to liver failure.",
       "cirrhosis CAUSES liver failure\n"
       "heavy drinking CAUSES cirrhosis\n"},
      {"Carpal tunnel syndrome occurs when the median nerve is compressed.",
       "median nerve compression CAUSES carpal tunnel syndrome\n"},
      {"Dehydration can upset the balance of electrolytes.",
       "dehydration CAUSES electrolyte imbalance possible\n"},
      {"Sleeping on your stomach strains the neck and causes neck pain.",
       "sleeping on stomach AFFECTS neck\n"
       "sleeping on stomach CAUSES neck pain\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
