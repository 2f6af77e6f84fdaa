// What a page shows beside its article.
#include <gtest/gtest.h>

#include "tests/engine/compile/layout/blocks.h"

namespace aitia::engine {
namespace {

TEST(Furniture, LeavesOutWhatASiteHasAboveItsTitle) {
  EXPECT_EQ(
      Blocks(
          "[Home](/)\n\n* [Topics](/t)\n* [Shop](/s)\n\nWe use small files to know you again. Read how.\n\n"
          "# Frostbite\n\nFrostbite is an injury that cold does to the skin.\n\n## Signs\n\n- numb toes\n",
          Format::kMarkdown),
      "0 left-out:navigation Home\n"
      "1 left-out:navigation * Topics\n"
      "2 left-out:navigation * Shop\n"
      "3 left-out:navigation We use small files to know you again. Read how.\n"
      "4 title 1 Frostbite\n"
      "5 paragraph heading=4 Frostbite is an injury that cold does to the skin.\n"
      "6 heading 2 heading=4 parent=4 Signs\n"
      "7 item 1 heading=6 lead=6 numb toes\n");
}

TEST(Furniture, LeavesOutAListOfThePagesHeadings) {
  EXPECT_EQ(
      Blocks(
          "Frostbite\n\nIn this article\nSigns\nFirst aid\n\nSigns\nThe skin turns pale and feels hard.\n\n"
          "First aid\nWarm the hands in warm water.\n"),
      "0 title 1 Frostbite\n"
      "1 left-out:navigation heading=0 In this article\n"
      "2 left-out:navigation heading=0 Signs\n"
      "3 left-out:navigation heading=0 First aid\n"
      "4 heading 2 heading=0 parent=0 Signs\n"
      "5 paragraph heading=4 The skin turns pale and feels hard.\n"
      "6 heading 2 heading=4 parent=0 First aid\n"
      "7 paragraph heading=6 Warm the hands in warm water.\n");
  EXPECT_EQ(
      Blocks(
          "Contents\n1. Signs ......... 2\n2. First aid ..... 4\n\n1. Signs\n\nThe skin turns pale and feels "
          "hard.\n\n2. First aid\n\nWarm the hands in warm water.\n"),
      "0 left-out:navigation Contents\n"
      "1 left-out:navigation 1. Signs ......... 2\n"
      "2 left-out:navigation 2. First aid ..... 4\n"
      "3 heading 3 Signs\n"
      "4 paragraph heading=3 The skin turns pale and feels hard.\n"
      "5 heading 3 heading=3 First aid\n"
      "6 paragraph heading=5 Warm the hands in warm water.\n");
}

TEST(Furniture, LeavesOutPageNumbersAndRunningHeads) {
  EXPECT_EQ(Blocks("Frostbite: a leaflet for hikers\n\nThe skin turns pale and feels hard.\n\nPage 1 of 2\n"
                   "Frostbite: a leaflet for hikers\n\nWarm the hands in warm water.\n\nPage 2 of 2\n"),
            "0 title 1 Frostbite: a leaflet for hikers\n"
            "1 paragraph heading=0 The skin turns pale and feels hard.\n"
            "2 left-out:navigation heading=0 Page 1 of 2\n"
            "3 left-out:navigation heading=0 Frostbite: a leaflet for hikers\n"
            "4 paragraph heading=0 Warm the hands in warm water.\n"
            "5 left-out:navigation heading=0 Page 2 of 2\n");
  // Headings that come again are no running heads.
  EXPECT_EQ(Blocks("Type 1\n\nThe skin turns pale.\n\nType 2\n\nThe skin turns blue.\n"),
            "0 title 1 Type 1\n"
            "1 paragraph heading=0 The skin turns pale.\n"
            "2 heading 2 heading=0 parent=0 Type 2\n"
            "3 paragraph heading=2 The skin turns blue.\n");
}

TEST(Furniture, LeavesOutDatesReviewersCaptionsAndAnswersToTheSite) {
  EXPECT_EQ(Blocks("Frostbite\n\nUpdated March 3, 2020 \xC2\xB7 5 min read\nJo Hall, MD, PhD\n\n"
                   "The skin turns pale and feels hard.\n\nFigure 2. A frozen hand\n\n"
                   "Medically reviewed by\nAnn Lee of the north clinic\n\n"
                   "Was this helpful?\nYes\nNo\n\nComments (3)\n\nmax says: Snow helped me.\n"),
            "0 title 1 Frostbite\n"
            "1 left-out:author heading=0 Updated March 3, 2020 \xC2\xB7 5 min read\n"
            "2 left-out:author heading=0 Jo Hall, MD, PhD\n"
            "3 paragraph heading=0 The skin turns pale and feels hard.\n"
            "4 left-out:caption heading=0 Figure 2. A frozen hand\n"
            "5 left-out:author heading=0 Medically reviewed by\n"
            "6 left-out:author heading=0 Ann Lee of the north clinic\n"
            "7 left-out:feedback heading=0 Was this helpful?\n"
            "8 left-out:feedback heading=0 Yes\n"
            "9 left-out:feedback heading=0 No\n"
            "10 left-out:feedback heading=0 Comments (3)\n"
            "11 left-out:feedback heading=0 max says: Snow helped me.\n");
}

TEST(Furniture, LeavesOutCaptionsBelowImages) {
  EXPECT_EQ(Blocks("# Frostbite\n\n![A hand](h.jpg \"hand\")\n\n*A frozen hand in winter*\n\nThe skin turns "
                   "*pale* and hard.\n",
                   Format::kMarkdown),
            "0 title 1 Frostbite\n"
            "1 left-out:caption heading=0 A frozen hand in winter\n"
            "2 paragraph heading=0 The skin turns pale and hard.\n");
}

TEST(Furniture, LeavesOutLinksBelowMoreAbout) {
  EXPECT_EQ(Blocks("# Frostbite\n\nThe skin turns pale and feels hard.\n\n## More about frostbite\n\n- "
                   "Winter hikes\n- Warm "
                   "gloves\n",
                   Format::kMarkdown),
            "0 title 1 Frostbite\n"
            "1 paragraph heading=0 The skin turns pale and feels hard.\n"
            "2 left-out:navigation heading=0 More about frostbite\n"
            "3 left-out:navigation heading=0 Winter hikes\n"
            "4 left-out:navigation heading=0 Warm gloves\n");
}

}  // namespace
}  // namespace aitia::engine
