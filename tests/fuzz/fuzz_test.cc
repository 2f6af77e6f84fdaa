// A short campaign, and the tools of the long ones.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "queries/syntax/parser.h"
#include "queries/syntax/unparse.h"
#include "tests/fuzz/campaign.h"
#include "tests/fuzz/shrink.h"

namespace aitia::tests::fuzz {
namespace {

using testing::HasSubstr;
namespace syntax = queries::syntax;

TEST(RandomQueryTest, IsWellFormedAndTheSameForTheSameSeed) {
  for (uint64_t seed = 1; seed <= 2000; ++seed) {
    const Case test = MakeCase(seed);
    EXPECT_EQ(MakeCase(seed).query.text, test.query.text);
    const syntax::Parsed parsed = syntax::Parse(test.query.text);
    ASSERT_TRUE(parsed.statement) << test.query.text;
    const std::string again = syntax::Unparse(*parsed.statement);
    const syntax::Parsed reparsed = syntax::Parse(again);
    ASSERT_TRUE(reparsed.statement) << again;
    EXPECT_EQ(syntax::Unparse(*reparsed.statement), again);
  }
}

// What is left of a query where a difference shows as long as the text holds a word.
TEST(ShrinkTest, LeavesWhatTheDifferenceNeeds) {
  const auto shrunk = [](const std::string& query, const std::string& needed) {
    return Shrink(query,
                  [&needed](const std::string& text) { return text.find(needed) != std::string::npos; });
  };
  EXPECT_EQ(
      shrunk("MATCH (a:A)-[r:R {x: 1}]->(b) WHERE a.x = 1 AND size(b.y + 'x') > 2 WITH a, b ORDER BY a.x "
             "LIMIT 3 RETURN a.x AS x, [x IN b.z WHERE x > 1 | sqrt(x)] AS y UNION RETURN 1 AS x, 2 AS y",
             "sqrt"),
      "RETURN sqrt(1) AS y");
  EXPECT_EQ(shrunk("MATCH (a:A)-[r:R*1..2]->(b)<--(c) RETURN DISTINCT a, count(*)", "*1..2"),
            "MATCH ()-[*1..2]->()");
  EXPECT_EQ(
      shrunk("RETURN CASE WHEN EXISTS { MATCH (n:A {k: 1}) WHERE n.x RETURN n } THEN 1 + 2 * 3 END AS x",
             "k"),
      "RETURN EXISTS { MATCH ({k: 1}) } AS x");
  EXPECT_EQ(shrunk("no query", "query"), "no query");
}

// Takes 2 for 1.
class WrongEngine : public tck::Engine {
 public:
  void Reset() override { engine_->Reset(); }
  void AddProcedure(const tck::Procedure&) override {}
  tck::Result Run(std::string_view statement, const tck::Parameters& parameters) override {
    tck::Result result = engine_->Run(statement, parameters);
    if (statement.find("die") != std::string_view::npos) std::abort();
    for (auto& row : result.rows) {
      for (std::string& cell : row) {
        if (cell == "1") cell = "2";
      }
    }
    return result;
  }

 private:
  std::unique_ptr<tck::Engine> engine_ = tck::MakeReferenceEngine();
};

TEST(CampaignTest, FindsWhatIsWrongAndMakesItSmall) {
  Campaign campaign;
  campaign.cases = 200;
  campaign.most_shrunk = 3;
  const Report report =
      RunCampaign(campaign, tck::MakeReferenceEngine, [] { return std::make_unique<WrongEngine>(); });
  EXPECT_EQ(report.cases, 200U);
  EXPECT_GT(report.differences.count("rows"), 0U);
  ASSERT_EQ(report.findings.size(), 3U);
  for (const Finding& finding : report.findings) {
    EXPECT_LT(finding.query.size(), 90U) << finding.query;
    EXPECT_THAT(finding.text, HasSubstr("expected"));
  }
}

TEST(CampaignTest, FloatsAndBagsMayDifferInWhatIsNotPromised) {
  class Fixed : public tck::Engine {
   public:
    explicit Fixed(std::vector<std::string> cells) : cells_(std::move(cells)) {}
    void Reset() override {}
    void AddProcedure(const tck::Procedure&) override {}
    tck::Result Run(std::string_view, const tck::Parameters&) override {
      tck::Result result;
      result.columns = {"x"};
      for (const std::string& cell : cells_) result.rows.push_back({cell});
      return result;
    }

   private:
    std::vector<std::string> cells_;
  };
  const auto kind = [](std::vector<std::string> a, std::vector<std::string> b, bool in_order, bool bags) {
    Fixed judge(std::move(a)), tested(std::move(b));
    const Comparison comparison = Compare({"", {"RETURN 1 AS x", in_order, bags}}, &judge, &tested);
    return comparison.difference ? comparison.difference->kind : "none";
  };
  EXPECT_EQ(kind({"0.30000000000000004"}, {"0.3"}, true, false), "none");
  EXPECT_EQ(kind({"0.31"}, {"0.3"}, true, false), "rows");
  EXPECT_EQ(kind({"1", "2"}, {"2", "1"}, false, false), "none");
  EXPECT_EQ(kind({"1", "2"}, {"2", "1"}, true, false), "order");
  EXPECT_EQ(kind({"1", "2"}, {"2", "2"}, true, false), "rows");
  EXPECT_EQ(kind({"[1, 2]"}, {"[2, 1]"}, true, false), "rows");
  EXPECT_EQ(kind({"[1, 2]"}, {"[2, 1]"}, true, true), "none");
}

// The binder lets pass what is right.
TEST(CampaignTest, TheBinderRejectsNoRightQuery) {
  Campaign campaign;
  campaign.cases = 3000;
  const Report report = RunCampaign(campaign, tck::MakeReferenceEngine, tck::MakeBoundReferenceEngine);
  EXPECT_TRUE(report.differences.empty()) << Describe(report);
}

}  // namespace
}  // namespace aitia::tests::fuzz
