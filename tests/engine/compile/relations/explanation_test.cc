#include <gtest/gtest.h>

#include <string>

#include "engine/compile/compiler.h"

namespace aitia::engine {
namespace {

std::string Explained(const std::string& text) {
  return Dump({"article.md", "", Format::kMarkdown, text}, DumpStep::kReading);
}

TEST(Explanation, TellsCueRuleCertaintyAndWhereNamesCameFrom) {
  EXPECT_EQ(Explained("Dehydration may cause headaches. It does not cause asthma.\n"),
            "paragraph\n"
            "  Dehydration may cause headaches.\n"
            "    + dehydration CAUSES headache, possible [cause; verb]\n"
            "  It does not cause asthma.\n"
            "    + dehydration (last subject) CAUSES asthma, denied [cause; verb]\n"
            "taken: 2 relations from 2 sentences; 0 blocks left out\n");
}

TEST(Explanation, TellsWhatAHeadingAsksAndItsListAnswers) {
  const std::string text = Explained("# Leg cramps\n\n## Causes\n\n- dehydration\n- smoking\n");
  EXPECT_NE(text.find("list item\n  dehydration\n    + dehydration CAUSES leg cramp"), std::string::npos)
      << text;
  EXPECT_NE(text.find("below a question, a heading or a lead]"), std::string::npos) << text;
  EXPECT_NE(text.find("(topic)"), std::string::npos) << text;
}

TEST(Explanation, TellsWhatIsDroppedUnreadAndLeftOut) {
  const std::string text = Explained(
      "My aunt says that smoking causes asthma.\n\nThe doctor causes headaches.\n\n"
      "## References\n\n1. Smith J. Headache. J Pain. 2010;4:1-2.\n");
  EXPECT_NE(text.find("not read: somebody tells of himself or his family"), std::string::npos) << text;
  EXPECT_NE(text.find("left out, references: "), std::string::npos) << text;
}

}  // namespace
}  // namespace aitia::engine
