// Documents in, answers out.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "engine/include/aitia/aitia.h"

namespace aitia {
namespace {

class CompileFolder : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::path(testing::TempDir()) / "aitia-compile-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);  // tests of one program run beside each other
    folder_ = pattern;
    std::ofstream(folder_ / "water.txt") << "Too little water\n\nDehydration can cause muscle cramps.\n";
    std::ofstream(folder_ / "salt.txt") << "Salt\n\nMagnesium deficiency causes muscle cramps and fatigue.\n";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

TEST_F(CompileFolder, AnswersCiteTheirSentence) {
  size_t calls = 0;
  size_t last = 0;
  CompileOptions options;
  options.progress = [&](size_t done, size_t total) {
    ++calls;
    last = done;
    EXPECT_EQ(total, 2u);
  };
  const auto compiled = Compile({folder_.string()}, options);
  ASSERT_TRUE(compiled.ok()) << compiled.status();
  EXPECT_EQ(compiled->report.documents, 2u);
  EXPECT_EQ(calls, 2u);
  EXPECT_EQ(last, 2u);
  const auto reply = Ask(compiled->graph, "what could cause muscle cramps with fatigue", {});
  ASSERT_TRUE(reply.ok());
  ASSERT_EQ(reply->answers.size(), 2u) << Render(*reply, {});
  EXPECT_EQ(reply->answers[0].name, "magnesium deficiency");
  const Citation& citation = reply->answers[0].why.parts[1].paths[0].steps[0].citations[0];
  EXPECT_EQ(citation.document, "salt.txt");
  EXPECT_EQ(citation.sentence, "Magnesium deficiency causes muscle cramps and fatigue.");
}

TEST_F(CompileFolder, StepsAsText) {
  for (const CompileStep step : {CompileStep::kBlocks, CompileStep::kSentences, CompileStep::kTokens,
                                 CompileStep::kMentions, CompileStep::kRelations}) {
    const auto text = DumpStep({(folder_ / "salt.txt").string()}, step);
    ASSERT_TRUE(text.ok());
    EXPECT_FALSE(text->empty());
  }
}

TEST_F(CompileFolder, AGraphGrows) {
  const auto compiled = Compile({folder_.string()}, {});
  ASSERT_TRUE(compiled.ok());
  EXPECT_EQ(compiled->report.added, compiled->report.documents);
  const auto grown = Grow(compiled->graph, {(folder_ / "salt.txt").string()}, {}, {});
  ASSERT_TRUE(grown.ok()) << grown.status();
  EXPECT_EQ(grown->report.unchanged, 1u);
  const auto less = Grow(compiled->graph, {}, {"salt.txt"}, {});
  ASSERT_TRUE(less.ok()) << less.status();
  EXPECT_EQ(less->report.removed, 1u);
  const auto again = Grow(less->graph, {folder_.string()}, {}, {});
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->report.added, 1u);
  EXPECT_EQ(again->graph.Describe().bytes, compiled->graph.Describe().bytes);
  EXPECT_TRUE(absl::IsNotFound(Grow(compiled->graph, {}, {"nothing.txt"}, {}).status()));
}

TEST_F(CompileFolder, AMissingPathIsNamed) {
  const auto compiled = Compile({(folder_ / "nowhere").string()}, {});
  ASSERT_FALSE(compiled.ok());
  EXPECT_NE(std::string(compiled.status().message()).find("nowhere"), std::string::npos);
}

}  // namespace
}  // namespace aitia
