// The runner on features of its own, and the whole kit where it is at hand.
#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/process.h"
#include "tests/tck/kit.h"
#include "tests/tck/literal.h"

namespace aitia::tests::tck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Scenario> Feature(std::string_view text) {
  auto scenarios = ParseFeature("folder/test.feature", text);
  EXPECT_TRUE(scenarios.ok()) << scenarios.status();
  return scenarios.ok() ? *std::move(scenarios) : std::vector<Scenario>();
}

TEST(GherkinTest, BackgroundOutlinesTablesAndTexts) {
  const std::vector<Scenario> scenarios = Feature(R"(
# A comment
@slow
Feature: Test
  Free text about it.

  Background:
    Given an empty graph

  @one
  Scenario: [1] Plain
    When executing query:
      """
      RETURN 1,
        "#" AS x
      """
    Then the result should be, in any order:
      | a\|b | c\\d | 'e\nf' |
      |      | 2    |

  Scenario Outline: [2] Many
    When executing query:
      """
      RETURN <x>
      """
    Then the result should be <y>

    @few
    Examples:
      | x | y    |
      | 1 | good |
      | 2 | bad  |
    Examples:
      | y     | x |
      | other | 3 |
)");
  ASSERT_EQ(scenarios.size(), 4U);
  EXPECT_EQ(scenarios[0].name, "[1] Plain");
  EXPECT_EQ(scenarios[0].feature, "folder/test.feature");
  EXPECT_THAT(scenarios[0].tags, ElementsAre("@slow", "@one"));
  ASSERT_EQ(scenarios[0].steps.size(), 3U);
  EXPECT_EQ(scenarios[0].steps[0].text, "an empty graph");
  EXPECT_EQ(scenarios[0].steps[1].document, "RETURN 1,\n  \"#\" AS x");
  EXPECT_THAT(scenarios[0].steps[2].table,
              ElementsAre(ElementsAre("a|b", "c\\d", "'e\nf'"), ElementsAre("", "2")));
  EXPECT_EQ(scenarios[2].name, "[2] Many #2");
  EXPECT_THAT(scenarios[2].tags, ElementsAre("@slow", "@few"));
  EXPECT_EQ(scenarios[2].steps[1].document, "RETURN 2");
  EXPECT_EQ(scenarios[2].steps[2].text, "the result should be bad");
  EXPECT_EQ(scenarios[3].steps[2].text, "the result should be other");
}

TEST(GherkinTest, MistakesHaveTheirLine) {
  const auto scenarios = ParseFeature("a.feature", "Feature: A\n  Scenario: B\n    Whatever\n");
  EXPECT_THAT(std::string(graph::Message(scenarios.status())), HasSubstr("a.feature:3:"));
}

std::string CanonicalOf(std::string_view text, bool any_order = false) {
  const auto literal = ParseLiteral(text);
  return literal.ok() ? Canonical(*literal, any_order) : std::string(graph::Message(literal.status()));
}

TEST(LiteralTest, OneTextForOneValue) {
  EXPECT_EQ(CanonicalOf("(:B:A {k: 1, a: 'x'})"), "(:A:B {a: 'x', k: 1})");
  EXPECT_EQ(CanonicalOf("({num:1})"), "( {num: 1})");
  EXPECT_EQ(CanonicalOf("[ :T {k: 1.50} ]"), "[:T {k: 1.5}]");
  EXPECT_EQ(CanonicalOf("<(:A)-[:T]->()<-[:U {x: 1}]-(:B)>"), "<(:A)-[:T]->()<-[:U {x: 1}]-(:B)>");
  EXPECT_EQ(CanonicalOf("[1, 1.0, null, true, [], {}, 'a\\'b', -3, 1e3]"),
            "[1, 1.0, null, true, [], {}, 'a\\'b', -3, 1000.0]");
  EXPECT_EQ(CanonicalOf("[NaN, Inf, -Infinity, -0.0]"), "[NaN, Infinity, -Infinity, 0.0]");
  EXPECT_EQ(CanonicalOf("[[3, 1], 2]", true), CanonicalOf("[2, [1, 3]]", true));
  EXPECT_NE(CanonicalOf("[2, 1]"), CanonicalOf("[1, 2]"));
  EXPECT_NE(CanonicalOf("1"), CanonicalOf("1.0"));
  EXPECT_NE(CanonicalOf("<()-[:T]->()>"), CanonicalOf("<()<-[:T]-()>"));
}

TEST(LiteralTest, WhatIsNoLiteralIsAMistake) {
  for (const std::string_view text :
       {"", "[1", "{a 1}", "'a", "(:)", "1 2", "<()-[:T]-()>", "{a: 1, a: 2}"}) {
    EXPECT_FALSE(ParseLiteral(text).ok()) << text;
  }
}

// The outcome of one scenario, given by its steps, on the reference.
std::string OutcomeOf(const std::string& steps) {
  const std::vector<Scenario> scenarios = Feature("Feature: F\n  Scenario: S\n" + steps);
  const auto engine = MakeReferenceEngine();
  return std::string(OutcomeName(RunScenario(scenarios.at(0), "", engine.get()).outcome));
}

std::string Query(const std::string& query, const std::string& then) {
  return "    Given an empty graph\n    When executing query:\n      \"\"\"\n      " + query +
         "\n      \"\"\"\n    Then " + then + "\n";
}

TEST(RunTest, RowsInAnyOrderOrInOrder) {
  const std::string query = "UNWIND [2, 1] AS x RETURN x";
  const std::string rows = "\n      | x |\n      | 1 |\n      | 2 |";
  EXPECT_EQ(OutcomeOf(Query(query, "the result should be, in any order:" + rows)), "passed");
  EXPECT_EQ(OutcomeOf(Query(query, "the result should be, in order:" + rows)), "wrong answer");
  EXPECT_EQ(OutcomeOf(Query(query + " ORDER BY x", "the result should be, in order:" + rows)), "passed");
  EXPECT_EQ(OutcomeOf(Query(query, "the result should be empty")), "wrong answer");
  EXPECT_EQ(OutcomeOf(Query("RETURN [2, 1] AS x",
                            "the result should be (ignoring element order for lists):\n"
                            "      | x      |\n      | [1, 2] |")),
            "passed");
  EXPECT_EQ(OutcomeOf(Query(query, "the result should be, in any order:\n      | y |\n      | 1 |")),
            "wrong answer");
}

TEST(RunTest, SideEffects) {
  const std::string query = "CREATE (:A {k: 1})-[:T]->()";
  EXPECT_EQ(OutcomeOf(Query(query,
                            "the side effects should be:\n      | +nodes | 2 |\n      | +relationships "
                            "| 1 |\n      | +labels | 1 |\n      | +properties | 1 |")),
            "passed");
  EXPECT_EQ(OutcomeOf(Query(query, "the side effects should be:\n      | +nodes | 2 |")), "wrong answer");
  EXPECT_EQ(OutcomeOf(Query(query, "no side effects")), "wrong answer");
}

TEST(RunTest, Errors) {
  const std::string right = "an ArithmeticError should be raised at runtime: DivisionByZero";
  EXPECT_EQ(OutcomeOf(Query("RETURN 1 / 0", right)), "passed");
  EXPECT_EQ(OutcomeOf(Query("RETURN 1 / 1", right)), "wrong or missing error");
  EXPECT_EQ(OutcomeOf(Query("RETURN [1]['a']", right)), "wrong or missing error");
  EXPECT_EQ(OutcomeOf(Query("RETURN 1 / 0", "an ArithmeticError should be raised at any time: *")), "passed");
  EXPECT_EQ(OutcomeOf(Query("RETURN 1 / 0", "an ArithmeticError should be raised at compile time: *")),
            "wrong or missing error");
  EXPECT_EQ(OutcomeOf(Query("RETURN 1 / 0", "no side effects")), "unexpected error");
  EXPECT_EQ(OutcomeOf(Query("RETURN", "a SyntaxError should be raised at compile time: UnexpectedSyntax")),
            "passed");
  EXPECT_EQ(OutcomeOf(Query("RETURN 1", "something should happen")), "unreadable");
}

class DyingEngine : public Engine {
 public:
  void Reset() override {}
  void AddProcedure(const Procedure&) override {}
  Result Run(std::string_view statement, const Parameters&) override {
    if (statement == "die") _exit(7);
    if (statement == "sleep") {
      while (true) pause();
    }
    return {};
  }
};

TEST(KitTest, ACrashIsOneScenariosOwn) {
  std::vector<Scenario> scenarios;
  for (const char* query : {"RETURN 1", "die", "RETURN 1", "sleep", "RETURN 1"}) {
    scenarios.push_back(Feature("Feature: F\n  Scenario: S\n" + Query(query, "no side effects")).at(0));
  }
  const std::vector<Verdict> verdicts = RunKit(
      scenarios, "", [] { return std::make_unique<DyingEngine>(); }, /*seconds=*/1);
  std::vector<std::string> told;
  for (const Verdict& verdict : verdicts) {
    told.push_back(std::string(OutcomeName(verdict.outcome)) + " " + verdict.message);
  }
  EXPECT_THAT(told, ElementsAre("passed ", "crash the program ended with status 7", "passed ",
                                "crash no answer within 1 seconds", "passed "));
  EXPECT_EQ(Summary(scenarios, verdicts), "folder: 3 of 5 passed, 2 crash\nall: 3 of 5 passed, 2 crash\n");
}

TEST(NeedsTest, AsTheQueriesTell) {
  const auto needs = [](const std::string& query) {
    return NeedsOf(Feature("Feature: F\n  Scenario: S\n" + Query(query, "no side effects")).at(0));
  };
  EXPECT_EQ(needs("MATCH (n) CREATE (m) RETURN n.set, n.date"), "");
  EXPECT_EQ(needs("MERGE (n) SET n.x = 1"), "writing");
  EXPECT_EQ(needs("MATCH (n) DETACH DELETE n"), "writing");
  EXPECT_EQ(needs("RETURN date('2000-01-01')"), "temporal");
  EXPECT_EQ(needs("RETURN size([datetime.truncate('day', x)])"), "temporal");
  EXPECT_EQ(needs("WITH time({hour: 1}) AS t MERGE ({t: t})"), "temporal+writing");
  EXPECT_EQ(needs("CALL test.my.proc('x')"), "CALL");
}

TEST(ExpectedFailuresTest, OnlyWithTheRightReason) {
  const std::vector<Scenario> kit =
      Feature("Feature: F\n  Scenario: S\n" + Query("MERGE (n)", "no side effects"));
  const auto list = [&kit](std::string_view text) {
    return std::string(graph::Message(ExpectedFailures::Parse(text, kit).status()));
  };
  EXPECT_EQ(list("# none\n\nwriting\tfolder/test.feature\tS\n"), "");
  EXPECT_THAT(list("lazy\tfolder/test.feature\tS\n"), HasSubstr("line 1: 'lazy' is no reason"));
  EXPECT_THAT(list("temporal\tfolder/test.feature\tS\n"), HasSubstr("needs 'writing', not 'temporal'"));
  EXPECT_THAT(list("writing\tfolder/test.feature\tT\n"), HasSubstr("no such scenario"));
  EXPECT_THAT(list("writing folder/test.feature S\n"), HasSubstr("between tabs"));
}

TEST(ExpectedFailuresTest, SurprisesGoBothWays) {
  const std::vector<Scenario> kit =
      Feature("Feature: F\n  Scenario: S\n" + Query("MERGE (n)", "no side effects"));
  const auto expected = ExpectedFailures::Parse("writing\tfolder/test.feature\tS\n", kit);
  ASSERT_TRUE(expected.ok());
  const Verdict passed, failed{Outcome::kWrongAnswer, "other rows"};
  EXPECT_THAT(Surprises(kit, {failed}, *expected), ElementsAre());
  EXPECT_THAT(Surprises(kit, {passed}, *expected), ElementsAre(HasSubstr("expected failures")));
  EXPECT_THAT(Surprises(kit, {failed}, {}), ElementsAre(HasSubstr("wrong answer, other rows")));
}

// The whole kit. What needs more than reading and CREATE may be on the list of expected failures; nothing
// else may fail, and nothing that is on the list may pass.
TEST(ProductTest, PassesTheKit) {
  const std::string folder = AITIA_SHARED "/tck/features";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no test kit in " << folder;
  const auto kit = ReadFeatures(folder);
  ASSERT_TRUE(kit.ok()) << kit.status();
  const auto expected =
      ExpectedFailures::Parse(ReadFile(AITIA_ROOT "/tests/tck/expected_failures.txt"), *kit);
  ASSERT_TRUE(expected.ok()) << expected.status();
  const std::vector<Verdict> verdicts =
      RunKit(*kit, folder + "/../graphs", [] { return MakeProductEngine(); });
  EXPECT_THAT(Surprises(*kit, verdicts, *expected), ElementsAre());
  std::cout << Summary(*kit, verdicts);
}

// The evaluator that judges the engine is itself judged by the kit: everything but errors at compile time,
// temporal values and procedures.
TEST(ReferenceTest, PassesTheKit) {
  const std::string folder = AITIA_SHARED "/tck/features";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no test kit in " << folder;
  const auto kit = ReadFeatures(folder);
  ASSERT_TRUE(kit.ok()) << kit.status();
  std::vector<Scenario> scenarios;
  for (const Scenario& scenario : *kit) {
    const std::string needs = NeedsOf(scenario);
    if (!ExpectsCompileTimeError(scenario) && (needs.empty() || needs == "writing")) {
      scenarios.push_back(scenario);
    }
  }
  const std::vector<Verdict> verdicts = RunKit(scenarios, folder + "/../graphs", MakeReferenceEngine);
  EXPECT_THAT(Surprises(scenarios, verdicts, {}), ElementsAre());
  std::cout << Summary(scenarios, verdicts);
}

}  // namespace
}  // namespace aitia::tests::tck
