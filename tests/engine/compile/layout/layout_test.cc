#include "engine/compile/layout/layout.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/compile/layout/inline_markup.h"
#include "engine/compile/layout/left_out.h"
#include "tests/engine/compile/layout/blocks.h"

namespace aitia::engine {
namespace {

TEST(Layout, FindsHeadingsThatNothingMarks) {
  EXPECT_EQ(Blocks("Why do feet swell?\n\nSwelling has many causes, and most of them are harmless.\n\n"
                   "Heart and kidney problems\n\nA weak heart lets water collect in the legs.\n\n"
                   "WHEN TO SEE A DOCTOR\nSee one if the swelling is sudden.\n"),
            "0 title 1 Why do feet swell?\n"
            "1 paragraph heading=0 Swelling has many causes, and most of them are harmless.\n"
            "2 heading 2 heading=0 parent=0 Heart and kidney problems\n"
            "3 paragraph heading=2 A weak heart lets water collect in the legs.\n"
            "4 heading 2 heading=2 parent=0 WHEN TO SEE A DOCTOR\n"
            "5 paragraph heading=4 See one if the swelling is sudden.\n");
}

TEST(Layout, ReadsEachLineAsAParagraphUnlessLinesAreWrapped) {
  EXPECT_EQ(Blocks("Coughing clears the airways of dust.\nA dry cough brings nothing up.\nWhat Causes "
                   "It\nSmoke is a cause.\n"),
            "0 paragraph Coughing clears the airways of dust.\n"
            "1 paragraph A dry cough brings nothing up.\n"
            "2 heading 2 What Causes It\n"
            "3 paragraph heading=2 Smoke is a cause.\n");
  EXPECT_EQ(Blocks("A cough that lasts for more than eight weeks is\ncalled chronic. It is most often caused "
                   "by smoke, but\n"
                   "asthma, reflux and some pills for the heart can be\nbehind it as well.\n"),
            "0 paragraph A cough that lasts for more than eight weeks is called chronic. It is most often "
            "caused by smoke, "
            "but asthma, reflux and some pills for the heart can be behind it as well.\n");
}

TEST(Layout, TellsNumberedHeadingsFromNumberedItems) {
  EXPECT_EQ(
      Blocks("Headache has several causes.\n1. Lack of Water\nDrinking too little makes the blood thicker.\n"
             "2. Bright Light\nGlare strains the eyes.\n\nTry this:\n1. Drink water.\n2. Rest.\n"),
      "0 paragraph Headache has several causes.\n"
      "1 heading 3 Lack of Water\n"
      "2 paragraph heading=1 Drinking too little makes the blood thicker.\n"
      "3 heading 3 heading=1 Bright Light\n"
      "4 paragraph heading=3 Glare strains the eyes.\n"
      "5 paragraph heading=3 Try this:\n"
      "6 item 1 heading=3 lead=5 Drink water.\n"
      "7 item 1 heading=3 lead=5 Rest.\n");
  EXPECT_EQ(Blocks("Cramps explained in short\n\n1. Causes\n\n1.1 Thirst\n\nToo little water makes muscles "
                   "cramp.\n\n2. Relief\n\n"
                   "Stretching the muscle helps at once.\n"),
            "0 title 1 Cramps explained in short\n"
            "1 heading 3 heading=0 parent=0 Causes\n"
            "2 heading 4 heading=1 parent=1 Thirst\n"
            "3 paragraph heading=2 Too little water makes muscles cramp.\n"
            "4 heading 3 heading=2 parent=0 Relief\n"
            "5 paragraph heading=4 Stretching the muscle helps at once.\n");
}

TEST(Layout, GivesListItemsTheirTermsBodiesAndLead) {
  EXPECT_EQ(
      Blocks("Possible causes include:\n\n  \xE2\x80\xA2 Thirst: Too little water thickens the blood.\n\n"
             "It is common in summer.\n\n  \xE2\x80\xA2 Noise\n\n    Loud places strain the ears.\n"),
      "0 paragraph Possible causes include:\n"
      "1 item 1 lead=0 [Thirst] Too little water thickens the blood.\n"
      "2 paragraph parent=1 It is common in summer.\n"
      "3 item 1 lead=0 Noise\n"
      "4 paragraph parent=3 Loud places strain the ears.\n");
  EXPECT_EQ(Blocks("Signs are\n- fever\n- cough\nCall a doctor then.\n"),
            "0 paragraph Signs are\n"
            "1 item 1 lead=0 fever\n"
            "2 item 1 lead=0 cough\n"
            "3 paragraph Call a doctor then.\n");
}

TEST(Layout, NestsLists) {
  EXPECT_EQ(Blocks("- In the heart\n  - weak pump\n  - stiff valve\n- In the lungs\n  1. mucus\n"),
            "0 item 1 In the heart\n"
            "1 item 2 parent=0 lead=0 weak pump\n"
            "2 item 2 parent=0 lead=0 stiff valve\n"
            "3 item 1 In the lungs\n"
            "4 item 2 parent=3 lead=3 mucus\n");
}

TEST(Layout, ReadsMarkdown) {
  EXPECT_EQ(
      Blocks("---\ntitle: x\n---\n# Sore *throat*\n\nA [virus](http://x.org) is the **usual** cause.\n\n"
             "Relief\n------\n\n- **Honey** \xE2\x80\x93 coats the throat\n- Rest "
             "![img](a.png)\n\n```\ncode\n```\n",
             Format::kMarkdown),
      "0 left-out:front-matter --- title: x ---\n"
      "1 title 1 Sore throat\n"
      "2 paragraph heading=1 A virus is the usual cause.\n"
      "3 heading 2 heading=1 parent=1 Relief\n"
      "4 item 1 heading=3 lead=3 [Honey] coats the throat\n"
      "5 item 1 heading=3 lead=3 Rest\n"
      "6 left-out:code heading=3 ``` code ```\n");
}

TEST(Layout, ReadsTables) {
  EXPECT_EQ(Blocks("| Cause | Sign |\n|---|---|\n| cold | sneezing |\n"),
            "0 cell 1:0:0 Cause\n1 cell 1:0:1 Sign\n2 cell 1:1:0 cold\n3 cell 1:1:1 sneezing\n");
}

TEST(Layout, LeavesOutWhatIsNoArticle) {
  EXPECT_EQ(Blocks("Home > Health > Skin\nDry Skin In Winter\nBy Ann Doe\nShare Tweet Print\n\nCold air "
                   "dries the skin out.\n\n"
                   "Was this helpful?\n\nReferences\n\nDoe A, Roe B. Skin. J Test. "
                   "2010;4(2):3-9.\nhttps://example.org/x\n"),
            "0 left-out:navigation Home > Health > Skin\n"
            "1 title 1 Dry Skin In Winter\n"
            "2 left-out:author heading=1 By Ann Doe\n"
            "3 left-out:navigation heading=1 Share Tweet Print\n"
            "4 paragraph heading=1 Cold air dries the skin out.\n"
            "5 left-out:feedback heading=1 Was this helpful?\n"
            "6 left-out:references heading=1 References\n"
            "7 left-out:references heading=1 Doe A, Roe B. Skin. J Test. 2010;4(2):3-9.\n"
            "8 left-out:references heading=1 https://example.org/x\n");
}

TEST(Layout, ReadsQuestionsAndAnswers) {
  EXPECT_EQ(Blocks("Q: Is it catching?\n\nA: No, eczema does not spread from person to person.\n"),
            "0 title 1 Is it catching?\n1 paragraph heading=0 No, eczema does not spread from person to "
            "person.\n");
}

TEST(Layout, OffsetsPointIntoTheSource) {
  const Document document{"a", "", Format::kMarkdown,
                          "A **sore** throat &amp; [fever](http://x.org) pass.\n"};
  const Page page = LayOut(document, Language::BuiltIn());
  EXPECT_EQ(page.text, "A sore throat & fever pass.\n");
  const auto source = [&](std::string_view words) {
    const auto at = static_cast<uint32_t>(page.text.find(words));
    const graph::ByteSpan span = page.SourceSpan({at, at + static_cast<uint32_t>(words.size())});
    return document.text.substr(span.begin, span.size());
  };
  EXPECT_EQ(source("sore"), "sore");
  EXPECT_EQ(source("fever"), "fever");
  EXPECT_EQ(source("sore throat"), "sore** throat");
  EXPECT_EQ(source("pass."), "pass.");
}

TEST(InlineMarkup, RemovesMarksAndKeepsWords) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"a *b* c", "a b c"},
      {"snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"},
      {"__bold__ and _it_", "bold and it"},
      {"`code` \\* &#8217;&mdash;&unknown;", "code * \xE2\x80\x99\xE2\x80\x94&unknown;"},
      {"[^1] note <b>x</b><br>y <!-- no --> < 5", " note x y  < 5"},
      {"* item\n- item\n> quote\n# head", "* item\n- item\nquote\n# head"},
      {"[open ![x](y", "[open ![x](y"},
      {"<https://x.org>", "https://x.org"},
  };
  for (const auto& [source, text] : cases) EXPECT_EQ(RemoveInlineMarkup(source).text, text) << source;
}

TEST(LeftOut, KnowsLinesThatBelongToThePage) {
  EXPECT_EQ(ReasonToLeaveOut("Medically reviewed by Ann Doe, MD", false), LeftOut::kAuthor);
  EXPECT_EQ(ReasonToLeaveOut("Ann Doe is a freelance writer and editor who lives in Ulm.", true),
            LeftOut::kAuthor);
  EXPECT_EQ(ReasonToLeaveOut("Photo by Ann Doe", false), LeftOut::kCaption);
  EXPECT_EQ(ReasonToLeaveOut("ADVERTISEMENT", false), LeftOut::kAdvertising);
  EXPECT_EQ(ReasonToLeaveOut("Share this article", false), LeftOut::kNavigation);
  EXPECT_EQ(ReasonToLeaveOut("By the age of 60 most people need glasses.", false), LeftOut::kNone);
  EXPECT_EQ(ReasonToLeaveOut("A study from 2019 (12 people) found no effect.", false), LeftOut::kNone);
  EXPECT_EQ(SectionToLeaveOut("You might also like:"), LeftOut::kNavigation);
  EXPECT_EQ(SectionToLeaveOut("Sources of iron"), LeftOut::kNone);
}

// Shapes that make careless readers quadratic or deep; each has to be done in a moment.
TEST(Layout, TakesAnythingInLinearTime) {
  std::string nested;
  for (int depth = 0; depth < 5000; ++depth)
    nested.append(static_cast<size_t>(depth), ' ').append("- item\n");
  const std::string repeated[] = {"[", "](", "*a ", "**", "_",      "<a ",   "&",     "`",    "> ",
                                  "|", "- ", "#",   "(",  "1. x\n", "a\n\n", "Q: \n", "```\n"};
  EXPECT_EQ(LayOut(Document{"a", "", Format::kMarkdown, nested}, Language::BuiltIn()).blocks.size(), 5000u);
  for (const std::string& piece : repeated) {
    std::string text;
    while (text.size() < 300000) text += piece;
    LayOut(Document{"a", "", Format::kMarkdown, text}, Language::BuiltIn());
    LayOut(Document{"a", "", Format::kText, text}, Language::BuiltIn());
  }
}

}  // namespace
}  // namespace aitia::engine
