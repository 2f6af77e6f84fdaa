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
    EXPECT_EQ(row.precedence == 0, row.notation == Notation::kCall) << row.name;
  }
}

TEST(Functions, TellTheTypesOfEveryArgument) {
  EXPECT_EQ(FindFunction("substring")->Argument(0), kStringType);
  EXPECT_EQ(FindFunction("substring")->Argument(2), kIntegerType);
  EXPECT_EQ(FindFunction("coalesce")->Argument(100), kAnyType);
  EXPECT_EQ(FindFunction("IN")->Argument(1), kListType);
  EXPECT_EQ(FindFunction("IN")->result, kBooleanType);
}

TEST(TypeSet, HasANameForMessages) {
  EXPECT_EQ(TypeSet().Name(), "Null");
  EXPECT_EQ(kNodeType.Name(), "Node");
  EXPECT_EQ(kNumberType.Name(), "Integer or Float");
  EXPECT_EQ((kMapType | kEntityType).Name(), "Map, Node or Relationship");
  EXPECT_EQ(kAnyType.Name(), "any value");
}

TEST(TypeSet, AcceptsWhatMayBeOfItsTypes) {
  EXPECT_TRUE(kNumberType.Accepts(kStringType | kFloatType));
  EXPECT_FALSE(kNumberType.Accepts(kStringType));
  EXPECT_TRUE(kNumberType.Accepts(kNullType));
}

}  // namespace
}  // namespace aitia::queries
