// Lists and tables that no mark shows.
#include "engine/compile/layout/hidden_lists.h"

#include <gtest/gtest.h>

#include "tests/engine/compile/layout/blocks.h"

namespace aitia::engine {
namespace {

TEST(HiddenLists, ShortLinesBelowAColonAreItems) {
  EXPECT_EQ(
      Blocks("Frostbite is an injury that cold does to the skin.\nSigns of frostbite:\nNumb toes\nPale skin\n"
             "Medications:\nibuprofen, aspirin\nSelf-care\nWarm the hands in warm water.\n"),
      "0 paragraph Frostbite is an injury that cold does to the skin.\n"
      "1 paragraph Signs of frostbite:\n"
      "2 item 1 lead=1 Numb toes\n"
      "3 item 1 lead=1 Pale skin\n"
      "4 paragraph Medications:\n"
      "5 item 1 lead=4 ibuprofen, aspirin\n"
      "6 heading 2 Self-care\n"
      "7 paragraph heading=6 Warm the hands in warm water.\n");
  EXPECT_EQ(
      Blocks("Signs include:\n\nNumb toes\n\nPale skin\n\nHard skin\n\nSee a doctor if the skin is black.\n"),
      "0 paragraph Signs include:\n"
      "1 item 1 lead=0 Numb toes\n"
      "2 item 1 lead=0 Pale skin\n"
      "3 item 1 lead=0 Hard skin\n"
      "4 paragraph See a doctor if the skin is black.\n");
}

TEST(HiddenLists, ShortLinesBelowAHeadingAreItems) {
  EXPECT_EQ(
      Blocks(
          "Frostbite\n\nFrostbite is an injury.\n\nCOMPLICATIONS\n\nInfection\nTetanus\n\nPREVENTION\n\nWear "
          "gloves.\n"),
      "0 title 1 Frostbite\n"
      "1 paragraph heading=0 Frostbite is an injury.\n"
      "2 heading 2 heading=0 parent=0 COMPLICATIONS\n"
      "3 item 1 heading=2 lead=2 Infection\n"
      "4 item 1 heading=2 lead=2 Tetanus\n"
      "5 heading 2 heading=2 parent=0 PREVENTION\n"
      "6 paragraph heading=5 Wear gloves.\n");
}

TEST(HiddenLists, MarksOfManySorts) {
  EXPECT_EQ(
      Blocks(
          "Do this:\n  o  warm the hands\n  o  drink tea\n\nThen:\nStep 1: Rest.\nStep 2: Sleep.\n\nPack:\n"
          "i. gloves\nii. a hat\niii. socks\n\nWear:\n\xC2\xBB a scarf\n- [x] boots\n"),
      "0 paragraph Do this:\n"
      "1 item 1 lead=0 warm the hands\n"
      "2 item 1 lead=0 drink tea\n"
      "3 paragraph Then:\n"
      "4 item 1 lead=3 Rest.\n"
      "5 item 1 lead=3 Sleep.\n"
      "6 paragraph Pack:\n"
      "7 item 1 lead=6 gloves\n"
      "8 item 1 lead=6 a hat\n"
      "9 item 1 lead=6 socks\n"
      "10 paragraph Wear:\n"
      "11 item 1 lead=10 a scarf\n"
      "12 item 1 lead=10 boots\n");
}

TEST(HiddenLists, TablesWithoutOuterBarsOrWithTabs) {
  constexpr const char* kCells =
      "0 cell 1:0:0 Degree\n"
      "1 cell 1:0:1 Sign\n"
      "2 cell 1:1:0 First\n"
      "3 cell 1:1:1 pale skin\n"
      "4 cell 1:2:0 Second\n"
      "5 cell 1:2:1 blisters\n";
  EXPECT_EQ(Blocks("Degree | Sign\n--- | ---\nFirst | pale skin\nSecond | blisters\n"), kCells);
  EXPECT_EQ(Blocks("Degree\tSign\nFirst\tpale skin\nSecond\tblisters\n"), kCells);
}

TEST(HiddenLists, SectionNumbersMakeHeadings) {
  EXPECT_EQ(Blocks("1. Causes\n\n1.1 Wind\n1.1.1 Wet gloves\nWet wool lets the cold through.\n1.1.2 Tight "
                   "boots\nThey stop the blood.\n"),
            "0 heading 3 Causes\n"
            "1 heading 4 heading=0 parent=0 Wind\n"
            "2 heading 5 heading=1 parent=1 Wet gloves\n"
            "3 paragraph heading=2 Wet wool lets the cold through.\n"
            "4 heading 5 heading=2 parent=1 Tight boots\n"
            "5 paragraph heading=4 They stop the blood.\n");
}

}  // namespace
}  // namespace aitia::engine
