// Whatever the bytes: no crash, time about linear, spans within the text, and what is sound is written back
// as it was.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "queries/bind/to_cypher.h"
#include "queries/questions/binder.h"
#include "queries/questions/form.h"
#include "queries/questions/question.h"
#include "tests/queries/fake_catalog.h"

namespace aitia::queries {
namespace {

using Random = std::mt19937;

size_t Below(Random* random, size_t bound) { return (*random)() % bound; }

template <typename Items>
const auto& Pick(Random* random, const Items& items) {
  return items[Below(random, items.size())];
}

// A question that the table of forms can make, with clauses.
std::string RandomQuestion(Random* random) {
  static const std::vector<std::string> names = {"twitching",
                                                 "the numbness",
                                                 "pain after exercise",
                                                 "'pins and needles'",
                                                 "front and back pain",
                                                 "lack of sleep",
                                                 "caffeine",
                                                 "\"it's \\\"so\\\"\"",
                                                 "vitamin a",
                                                 "my x-ray",
                                                 ":Drug",
                                                 "Parkinson's disease",
                                                 "$finding",
                                                 "fever (high)",
                                                 ":Symptom fever",
                                                 "“odd”"};
  static const std::vector<std::string> clauses = {" with ",
                                                   " without ",
                                                   " and ",
                                                   ", ",
                                                   " or ",
                                                   " maybe ",
                                                   " among ",
                                                   " but no ",
                                                   " top 3",
                                                   " as json",
                                                   " show why",
                                                   " after ",
                                                   " at least ",
                                                   " certain",
                                                   " within 2 hops",
                                                   " at least 2 sources",
                                                   " given ",
                                                   " strictly",
                                                   "?",
                                                   " rather than ",
                                                   " where { ",
                                                   " from sources ",
                                                   " ranked by ",
                                                   " the "};
  std::string text(Pick(random, Forms()).example);
  for (size_t i = Below(random, 4); i > 0; --i) text += Pick(random, clauses) + Pick(random, names);
  return text;
}

void Mutate(Random* random, std::string* text) {
  static const std::vector<std::string> pieces = {
      "'",    "\"",       "`", "$",     ":",      ",",    "(",  "\\", "/*", "*/",      "?", ";",
      "\xff", "\xe2\x80", "é", " and ", " with ", "the ", "\n", "’",  "“",  " could ", "%", "-"};
  for (size_t i = Below(random, 3) + 1; i > 0; --i) {
    const size_t at = Below(random, text->size() + 1);
    switch (Below(random, 4)) {
      case 0:
        text->insert(at, Pick(random, pieces));
        break;
      case 1:
        text->erase(at, Below(random, 4));
        break;
      case 2:
        if (at < text->size()) (*text)[at] = static_cast<char>(Below(random, 256));
        break;
      default: {
        const size_t from = Below(random, text->size() + 1);
        text->insert(at, text->substr(from, Below(random, 12)));
      }
    }
  }
}

void ExpectSound(std::string_view text, const FakeCatalog& catalog) {
  const ParsedQuestion parsed = ParseQuestion(text);
  for (const graph::Issue& issue : parsed.issues) {
    ASSERT_LE(issue.span.begin, issue.span.end) << text;
    ASSERT_LE(issue.span.end, text.size()) << text;
    ASSERT_FALSE(issue.message.empty());
  }
  const BoundQuestion whole = BindQuestionText(text, catalog);
  for (const graph::Issue& issue : whole.issues) ASSERT_LE(issue.span.end, text.size()) << text;
  if (graph::HasError(parsed.issues)) {
    ASSERT_FALSE(whole.query.has_value());
    return;
  }
  ASSERT_FALSE(parsed.question.readings.empty()) << text;
  const std::string written = Unparse(parsed.question);
  const ParsedQuestion again = ParseQuestion(written);
  ASSERT_FALSE(graph::HasError(again.issues)) << text << "\n"
                                              << graph::RenderIssues("unparsed", written, again.issues);
  ASSERT_EQ(graph::LowerCase(Dump(again.question)), graph::LowerCase(Dump(parsed.question))) << text << "\n"
                                                                                             << written;
  ASSERT_EQ(Unparse(again.question), written);
  const BoundQuestion bound = BindQuestion(parsed.question, catalog);
  for (const graph::Issue& issue : bound.issues) {
    ASSERT_LE(issue.span.begin, issue.span.end) << text;
    ASSERT_LE(issue.span.end, text.size()) << text;
  }
  ASSERT_EQ(bound.query.has_value(), !graph::HasError(bound.issues)) << text;
  if (!bound.query) return;
  ASSERT_FALSE(Dump(*bound.query).empty());
  ASSERT_FALSE(ToCypher(*bound.query, catalog).empty());
}

TEST(Robustness, GeneratedQuestionsAreSound) {
  const FakeCatalog catalog = ShelfCatalog();
  Random random(1);
  for (int i = 0; i < 5000; ++i) ASSERT_NO_FATAL_FAILURE(ExpectSound(RandomQuestion(&random), catalog));
}

TEST(Robustness, MutatedQuestionsAreSound) {
  const FakeCatalog catalog = ShelfCatalog();
  Random random(2);
  for (int i = 0; i < 20000; ++i) {
    std::string text = RandomQuestion(&random);
    Mutate(&random, &text);
    ASSERT_NO_FATAL_FAILURE(ExpectSound(text, catalog));
  }
}

TEST(Robustness, AnyBytesAreSound) {
  const FakeCatalog catalog = ShelfCatalog();
  Random random(3);
  for (int i = 0; i < 3000; ++i) {
    std::string text = i % 2 == 0 ? "what could cause " : "";
    for (size_t n = Below(&random, 40); n > 0; --n) text += static_cast<char>(Below(&random, 256));
    ASSERT_NO_FATAL_FAILURE(ExpectSound(text, catalog));
  }
}

std::string Repeat(std::string_view piece, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST(Robustness, LongTextsTakeNoTime) {
  const FakeCatalog catalog = ShelfCatalog();
  // Anything quadratic would not end before the test's time is up.
  for (const std::string& text :
       {std::string(1 << 20, 'a'), Repeat("what could cause ", 60000),
        "what could cause " + Repeat("pain ", 100000), "what could cause " + Repeat("pain ", 9000),
        "what could cause pain with " + Repeat("pain, ", 4000) + "pain",
        "what could cause " + Repeat("nothing and ", 4000) + "nothing", "why " + Repeat("pain ", 9000),
        "does " + Repeat("pain cause ", 4000) + "pain", "is " + Repeat("pain a cause of ", 2000) + "pain",
        "what could cause pain " + Repeat("with ", 9000), "what could cause pain " + Repeat("as ", 9000),
        Repeat("'", 100001), Repeat("“", 100000), Repeat("/*", 100000), Repeat("\\'", 100000),
        Repeat("(", 100000), "what could cause '" + Repeat("\\", 100000), Repeat("$", 100000),
        std::string(100000, '\0')}) {
    ASSERT_NO_FATAL_FAILURE(ExpectSound(text, catalog));
  }
}

TEST(Robustness, NamesAreLookedUpOnce) {
  const FakeCatalog catalog = ShelfCatalog();
  std::string text = "what could cause twitching with ";
  for (int i = 0; i < 300; ++i) text += "numbness, fever, ";
  const BoundQuestion bound = BindQuestionText(text + "weakness", catalog);
  EXPECT_TRUE(bound.query.has_value());
  EXPECT_LT(catalog.lookups, 200U);
}

}  // namespace
}  // namespace aitia::queries
