// What a stranger does with the library: installs it, and builds the programs of docs/examples with it.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/process.h"

namespace aitia::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class InstallTest : public testing::Test {
 protected:
  // Installs into a prefix of its own, and builds the examples with what is there.
  static void SetUpTestSuite() {
    folder_ = new ScratchFolder;
    Expect(RunProcess({AITIA_CMAKE, "--install", AITIA_BUILD, "--prefix", *folder_ / "prefix"}));
    Expect(RunProcess({AITIA_CMAKE, "-S", AITIA_ROOT "/docs/examples", "-B", *folder_ / "build",
                       "-DCMAKE_PREFIX_PATH=" + (*folder_ / "prefix"), "-DCMAKE_CXX_COMPILER=" AITIA_COMPILER,
                       "-DCMAKE_CXX_FLAGS=" AITIA_COMPILER_FLAGS, "-DCMAKE_C_FLAGS=" AITIA_COMPILER_FLAGS}));
    Expect(RunProcess({AITIA_CMAKE, "--build", *folder_ / "build"}));
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }
  static void Expect(const ProcessResult& result) {
    ASSERT_EQ(result.status, 0) << result.output << result.error;
  }

  static ScratchFolder* folder_;
};
ScratchFolder* InstallTest::folder_ = nullptr;

TEST_F(InstallTest, TheCppExampleAnswers) {
  const ProcessResult result =
      RunProcess({*folder_ / "build/ask", AITIA_ROOT "/docs/samples", "what could cause twitching"});
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_THAT(result.output, HasSubstr(" sentences in "));
}

TEST_F(InstallTest, TheCppExampleReportsMistakes) {
  const ProcessResult result =
      RunProcess({*folder_ / "build/ask", AITIA_ROOT "/docs/samples", "what could cause twichng"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.error, HasSubstr("did you mean 'twitching"));
}

TEST_F(InstallTest, TheCExampleAnswersAndReportsMistakes) {
  const std::string program = *folder_ / "build/ask_c";
  const ProcessResult answer =
      RunProcess({program, AITIA_ROOT "/docs/samples", "what could cause twitching"});
  EXPECT_EQ(answer.status, 0) << answer.error;
  EXPECT_THAT(answer.output, HasSubstr("caffeine"));
  const ProcessResult mistake = RunProcess({program, AITIA_ROOT "/docs/samples", "what could cause twichng"});
  EXPECT_EQ(mistake.status, 1);
  EXPECT_THAT(mistake.error, HasSubstr("did you mean 'twitching"));
}

TEST_F(InstallTest, TheToolIsInstalledWithItsSamples) {
  const ProcessResult version = RunProcess({*folder_ / "prefix/bin/aitia", "--version"});
  EXPECT_THAT(version.output, StartsWith("aitia "));
  EXPECT_EQ(RunProcess({*folder_ / "prefix/bin/aitia", "ask", "what could cause twitching"}).status, 0);
}

}  // namespace
}  // namespace aitia::tests
