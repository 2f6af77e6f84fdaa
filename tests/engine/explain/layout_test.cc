#include "engine/explain/layout.h"

#include <gtest/gtest.h>

#include "graph/base/text.h"

namespace aitia::engine {
namespace {

TEST(Layout, FitCutsByColumnsNotBytes) {
  EXPECT_EQ(Fit("twitching", 20), "twitching");
  EXPECT_EQ(Fit("twitching", 6), "twitc…");
  EXPECT_EQ(Fit("Ménière's disease", 8), "Ménière…");
  EXPECT_EQ(Fit("日本語", 4), "日…");
  EXPECT_EQ(Fit("abc", 0), "");
  EXPECT_EQ(Fit("a\x1b[31mb", 20), "a\xEF\xBF\xBD[31mb");
}

TEST(Layout, WrapBreaksAtSpacesAndLongWordsAnywhere) {
  EXPECT_EQ(Wrap("one two three four", "- ", "  ", 13), "- one two\n  three four\n");
  EXPECT_EQ(Wrap("abcdefghijklmno", "", "", 10), "abcdefghij\nklmno\n");
  EXPECT_EQ(Wrap("", "- ", "", 10), "- \n");
}

TEST(Layout, WrapSetsTheCueInBoldAlsoAcrossLines) {
  const std::string text = "it can lead to cramps";
  EXPECT_EQ(Wrap(text, "", "", 12, FindWords(text, "lead to"), true),
            "it can \x1b[1mlead\x1b[0m\n\x1b[1mto\x1b[0m cramps\n");
  EXPECT_EQ(Wrap(text, "", "", 12, FindWords(text, "lead to"), false), "it can lead\nto cramps\n");
}

TEST(Layout, FindWordsTakesWholeWordsInAnyCase) {
  EXPECT_EQ(FindWords("Because causes differ", "cause").end, 0u);
  EXPECT_EQ(FindWords("It CAUSES pain", "causes").begin, 3u);
  EXPECT_EQ(FindWords("short", "much longer than that").end, 0u);
}

TEST(Layout, TablesFitTheWidthByCuttingWhatMayBeCut) {
  const std::vector<TableColumn> columns = {{"#", true}, {"answer", false, true}, {"score", true}};
  const std::vector<std::vector<std::string>> rows = {{"1", "a very long name of a condition", "+1.00"},
                                                      {"2", "short", "-0.50"}};
  EXPECT_EQ(TextTable(columns, rows, 80, false),
            "#  answer                           score\n"
            "1  a very long name of a condition  +1.00\n"
            "2  short                            -0.50\n");
  EXPECT_EQ(TextTable(columns, rows, 24, false),
            "#  answer          score\n"
            "1  a very long n…  +1.00\n"
            "2  short           -0.50\n");
}

TEST(Layout, NumbersHaveTheDigitsThatMatter) {
  EXPECT_EQ(ScoreText(1.254), "+1.25");
  EXPECT_EQ(ScoreText(-0.001), "+0.00");
  EXPECT_EQ(PercentText(0.384), "38 %");
  EXPECT_EQ(PercentText(0.0321), "3.2 %");
  EXPECT_EQ(PercentText(0.00001), "< 0.1 %");
  EXPECT_EQ(BeliefText(0.654), "0.65");
  EXPECT_EQ(BeliefText(0.0042), "0.004");
  EXPECT_EQ(CountText(1, "sentence"), "1 sentence");
  EXPECT_EQ(CountText(0, "sentence"), "0 sentences");
}

}  // namespace
}  // namespace aitia::engine
