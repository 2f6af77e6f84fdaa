// The bars that the product sets itself on the reference documents, measured on the tool as it is built.
#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/tools/tool.h"

namespace aitia::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class SeedsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::is_directory(AITIA_SHARED "/seeds")) {
      GTEST_SKIP() << "no reference documents at AITIA_SHARED (" AITIA_SHARED ")";
    }
    const ProcessResult result = Aitia({"compile", AITIA_SHARED "/seeds", "-o", graph_});
    ASSERT_EQ(result.status, 0) << result.error;
  }

  std::string Ask(const std::string& question) {
    const ProcessResult result = Aitia({"ask", graph_, question, "--top", "5", "--format", "text"});
    EXPECT_EQ(result.status, 0) << result.error;
    return result.output;
  }

  ScratchFolder folder_;
  std::string graph_ = folder_ / "seeds.aitia";
};

// The number after `label` in the line of the scorer's report that begins with `line`; -1 without one.
double Figure(const std::string& report, const std::string& line, const std::string& label) {
  const size_t begin = ("\n" + report).find("\n" + line);
  if (begin == std::string::npos) return -1;
  const size_t at = report.find(label, begin);
  return at == std::string::npos ? -1 : std::stod(report.substr(at + label.size()));
}

TEST_F(SeedsTest, FindsWhatACarefulReaderFinds) {
  if (RunShell("command -v python3").status != 0) GTEST_SKIP() << "the scorer needs Python";
  ASSERT_EQ(Aitia({"export", graph_, "-o", folder_ / "seeds.jsonl"}).status, 0);
  const ProcessResult score =
      RunProcess({"python3", AITIA_SHARED "/gold/score.py", "graph", folder_ / "seeds.jsonl", "--gold",
                  AITIA_SHARED "/gold/seeds.tsv", "--aliases", AITIA_SHARED "/gold/aliases.tsv",
                  "--documents", AITIA_SHARED "/seeds"});
  EXPECT_EQ(score.status, 0) << score.error;
  EXPECT_GE(Figure(score.output, "core:", "F1 "), 0.60) << score.output;
  EXPECT_GE(Figure(score.output, "kinds:", ": "), 0.90) << score.output;
  const double valid = Figure(score.output, "citations:", ": ");
  EXPECT_GT(valid, 0);
  EXPECT_EQ(valid, Figure(score.output, "citations:", "/")) << score.output;
}

TEST_F(SeedsTest, NamesTheCausesOfTwitchingWithNumbnessAndTingling) {
  EXPECT_THAT(Ask("what could cause twitching with numbness and tingling"),
              AllOf(HasSubstr("piriformis syndrome"), HasSubstr("sciatica")));
}

TEST_F(SeedsTest, ExplainsHowDehydrationLeadsToTwitching) {
  const ProcessResult why = Aitia({"why", graph_, "dehydration", "twitching"});
  EXPECT_EQ(why.status, 0) << why.error;
  EXPECT_THAT(why.output, HasSubstr("electrolyte imbalance"));
}

TEST_F(SeedsTest, NamesTestsForNerveDamage) {
  EXPECT_THAT(Ask("which tests find nerve damage"), HasSubstr("nerve conduction study"));
}

TEST_F(SeedsTest, SuggestsTheNameThatWasMeant) {
  const ProcessResult result = Aitia({"ask", graph_, "what could cause twichng"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, HasSubstr("twitching"));
}

}  // namespace
}  // namespace aitia::tests
