#include "engine/causal/frequency.h"

#include <gtest/gtest.h>

namespace aitia::engine {
namespace {

TEST(Frequency, Numbers) {
  EXPECT_DOUBLE_EQ(StatedFrequency("6-8%").value(), 0.07);
  EXPECT_DOUBLE_EQ(StatedFrequency("6 to 8 percent").value(), 0.07);
  EXPECT_DOUBLE_EQ(StatedFrequency("between 10% and 20% of patients").value(), 0.15);
  EXPECT_DOUBLE_EQ(StatedFrequency("6–8 %").value(), 0.07);
  EXPECT_DOUBLE_EQ(StatedFrequency("about 70 per cent").value(), 0.7);
  EXPECT_DOUBLE_EQ(StatedFrequency("1 in 10").value(), 0.1);
  EXPECT_DOUBLE_EQ(StatedFrequency("3 out of 4 people").value(), 0.75);
  EXPECT_DOUBLE_EQ(StatedFrequency("1 in 10,000").value(), 0.0001);
  EXPECT_DOUBLE_EQ(StatedFrequency("2.5%").value(), 0.025);
}

TEST(Frequency, WordsAndTheLongestOfThem) {
  EXPECT_GT(StatedFrequency("most").value(), StatedFrequency("common").value());
  EXPECT_GT(StatedFrequency("very common").value(), StatedFrequency("common").value());
  EXPECT_GT(StatedFrequency("common").value(), StatedFrequency("Occasionally").value());
  EXPECT_GT(StatedFrequency("occasionally").value(), StatedFrequency("rarely").value());
  EXPECT_GT(StatedFrequency("rarely").value(), StatedFrequency("very rarely").value());
  EXPECT_EQ(StatedFrequency("less common"), StatedFrequency("less commonly"));
}

TEST(Frequency, NothingStated) {
  EXPECT_FALSE(StatedFrequency("").has_value());
  EXPECT_FALSE(StatedFrequency("in the leg").has_value());
  EXPECT_FALSE(StatedFrequency("140%").has_value());
  EXPECT_FALSE(StatedFrequency("0 %").has_value());
  EXPECT_FALSE(StatedFrequency("1 in 0").has_value());
  EXPECT_FALSE(StatedFrequency("5 in 2").has_value());
}

}  // namespace
}  // namespace aitia::engine
