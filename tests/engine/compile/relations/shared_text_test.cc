#include "engine/compile/relations/shared_text.h"

#include <gtest/gtest.h>

#include <string>

namespace aitia::engine {
namespace {

TEST(SharedText, OutlivesTheTextThatItWasCopiedFrom) {
  SharedText copy;
  {
    const SharedText name = std::string("restless legs syndrome");
    copy = name;
    EXPECT_EQ(copy, name);
  }
  EXPECT_EQ(copy, "restless legs syndrome");
  EXPECT_EQ(copy.size(), 22u);
}

TEST(SharedText, ChangesOfOneDoNotReachTheOther) {
  const SharedText name = "cough";
  SharedText other = name;
  other += " syrup";
  EXPECT_EQ(other, "cough syrup");
  EXPECT_EQ(name, "cough");
  other.clear();
  EXPECT_TRUE(other.empty());
  EXPECT_EQ(name, "cough");
  EXPECT_EQ("dry " + name, "dry cough");
}

TEST(SharedText, EmptyTextsAreOne) {
  EXPECT_EQ(SharedText(), SharedText(""));
  EXPECT_EQ(SharedText().view(), "");
  SharedText self = "rash";
  self = *&self;
  EXPECT_EQ(self, "rash");
}

}  // namespace
}  // namespace aitia::engine
