// openCypher in, its meaning or what is wrong with it out.
#include "queries/bind/statement.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/queries/fake_catalog.h"
#include "tests/queries/text_cases.h"

namespace aitia::queries {
namespace {

std::string Meaning(std::string_view text) {
  const BoundStatement bound = BindStatementText(text);
  return bound.query ? Dump(*bound.query) : graph::RenderIssues("query", text, bound.issues);
}

std::string Issues(std::string_view text) {
  const FakeCatalog catalog({});
  return graph::RenderIssues("query", text, BindStatementText(text, &catalog).issues);
}

TEST(BindStatement, SaysWhatAQueryMeans) { RunTextCases("bind/statements.txt", Meaning); }

TEST(BindStatement, TellsMistakes) { RunTextCases("bind/mistakes.txt", Issues); }

TEST(BindStatement, TakesAHundredThousandTermsInLinearTime) {
  std::string text = "RETURN 1";
  for (int i = 0; i < 100'000; ++i) text += i % 2 == 0 ? " + 1" : " - 1";
  EXPECT_TRUE(BindStatementText(text).query.has_value());
}

TEST(BindStatement, NestedSubjectsOfCaseAreNotCopied) {
  std::string text = "1";
  for (int i = 0; i < 100; ++i) text = "CASE " + text + " WHEN 1 THEN 1 WHEN 2 THEN 2 END";
  EXPECT_TRUE(BindStatementText("RETURN " + text).query.has_value());
}

}  // namespace
}  // namespace aitia::queries
