#include "queries/functions/functions.h"

#include <gtest/gtest.h>

namespace aitia::queries {
namespace {

TEST(Functions, AreFoundInAnyCase) {
  ASSERT_NE(FindFunction("COLLECT"), nullptr);
  EXPECT_EQ(FindFunction("COLLECT")->name, "collect");
  EXPECT_EQ(FindFunction("and")->name, "AND");
  EXPECT_EQ(FindFunction("no such function"), nullptr);
}

TEST(Functions, HaveOneRowEach) {
  for (const FunctionRow& row : Functions()) {
    EXPECT_EQ(FindFunction(row.name), &row) << row.name;
    EXPECT_LE(row.least, row.most) << row.name;
    EXPECT_FALSE(row.signature.empty() || row.meaning.empty()) << row.name;
  }
}

}  // namespace
}  // namespace aitia::queries
