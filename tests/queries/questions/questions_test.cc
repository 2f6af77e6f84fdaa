// Questions in; tree, bound query, openCypher and messages out. The tables are the *.txt files beside this
// one.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "queries/bind/to_cypher.h"
#include "queries/functions/functions.h"
#include "queries/questions/binder.h"
#include "queries/questions/form.h"
#include "queries/questions/question.h"
#include "tests/queries/fake_catalog.h"
#include "tests/queries/text_cases.h"

namespace aitia::queries {
namespace {

TEST(Questions, BecomeTrees) {
  RunTextCases("questions/trees.txt", [](std::string_view text) {
    const ParsedQuestion parsed = ParseQuestion(text);
    return graph::RenderIssues("question", text, parsed.issues) + Dump(parsed.question);
  });
}

TEST(Questions, BecomeBoundQueries) {
  const FakeCatalog catalog = ShelfCatalog();
  RunTextCases("questions/bound.txt", [&](std::string_view text) {
    const BoundQuestion bound = BindQuestionText(text, catalog, {{"finding", graph::Value("numbness")}});
    return graph::RenderIssues("question", text, bound.issues) + (bound.query ? Dump(*bound.query) : "");
  });
}

TEST(Questions, StandForCypher) {
  const FakeCatalog catalog = ShelfCatalog();
  RunTextCases("questions/cypher.txt", [&](std::string_view text) {
    const BoundQuestion bound = BindQuestionText(text, catalog);
    return graph::RenderIssues("question", text, bound.issues) +
           (bound.query ? ToCypher(*bound.query, catalog) : "");
  });
}

TEST(Questions, ExplainWhatIsWrong) {
  const FakeCatalog catalog = ShelfCatalog();
  RunTextCases("questions/issues.txt", [&](std::string_view text) {
    return graph::RenderIssues("question", text, BindQuestionText(text, catalog).issues);
  });
}

TEST(Questions, AreWrittenByRule) {
  RunTextCases("questions/unparsed.txt",
               [](std::string_view text) { return Unparse(ParseQuestion(text).question) + "\n"; });
}

void ExpectKnownFunctions(const Expression& expression) {
  if (expression.kind == Expression::Kind::kCall) {
    const FunctionRow* row = FindFunction(expression.name);
    ASSERT_NE(row, nullptr) << expression.name;
    EXPECT_GE(expression.operands.size(), row->least) << expression.name;
    EXPECT_LE(expression.operands.size(), row->most) << expression.name;
  }
  for (const Expression& operand : expression.operands) ExpectKnownFunctions(operand);
}

TEST(Questions, CallFunctionsOfTheTableOnly) {
  const FakeCatalog catalog = ShelfCatalog();
  for (const TextCase& each : ReadTextCases(CasesPath("questions/bound.txt"))) {
    const BoundQuestion bound =
        BindQuestionText(each.input, catalog, {{"finding", graph::Value("numbness")}});
    if (!bound.query) continue;
    for (const Clause& clause : bound.query->clauses) {
      if (const auto* match = std::get_if<MatchClause>(&clause); match != nullptr && match->where) {
        ExpectKnownFunctions(*match->where);
      }
      if (const auto* project = std::get_if<ProjectClause>(&clause)) {
        for (const ProjectClause::Item& item : project->items) ExpectKnownFunctions(item.expression);
      }
    }
  }
}

TEST(Forms, EveryExampleIsReadAsItsForm) {
  for (const Form& form : Forms()) {
    const ParsedQuestion parsed = ParseQuestion(form.example);
    EXPECT_TRUE(parsed.issues.empty()) << graph::RenderIssues("question", form.example, parsed.issues);
    ASSERT_FALSE(parsed.question.readings.empty()) << form.example;
    bool found = false;
    for (const Reading& reading : parsed.question.readings) found = found || reading.form == &form;
    EXPECT_TRUE(found) << form.name << ": " << form.example << "\n" << Dump(parsed.question);
  }
}

// The examples of the reference: table cells between backquotes in the last column, and blocks marked
// "question".
std::vector<std::string> ExamplesOfTheReference() {
  std::ifstream file(AITIA_ROOT "/docs/reference/questions.md");
  std::vector<std::string> examples;
  bool table = false;
  bool block = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "| form | example |") table = true;
    if (line.empty()) table = false;
    if (line == "```") block = false;
    if (block) examples.push_back(line);
    if (line == "```question") block = true;
    const size_t end = line.rfind("` |");
    if (table && end != std::string::npos) {
      const size_t begin = line.rfind('`', end - 1) + 1;
      examples.push_back(line.substr(begin, end - begin));
    }
  }
  return examples;
}

TEST(Forms, TheReferencesExamplesAreQuestions) {
  const std::vector<std::string> examples = ExamplesOfTheReference();
  EXPECT_GT(examples.size(), 30U);
  for (const std::string& example : examples) {
    const ParsedQuestion parsed = ParseQuestion(example);
    EXPECT_TRUE(parsed.issues.empty()) << graph::RenderIssues("question", example, parsed.issues);
    ASSERT_FALSE(parsed.question.readings.empty()) << example;
    const std::vector<Reading>& readings = parsed.question.readings;
    EXPECT_TRUE(std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
      return reading.form->lower != nullptr;
    })) << example;
  }
}

TEST(Forms, EveryRowThatIsNotAvailableSaysWhatToAskInstead) {
  for (const Form& form : Forms()) EXPECT_EQ(form.lower == nullptr, !form.instead.empty()) << form.name;
}

}  // namespace
}  // namespace aitia::queries
