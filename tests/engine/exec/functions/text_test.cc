#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Text, PlacesCountCharactersNotBytes) {
  EXPECT_EQ(ValueOf("size('αἰτία')"), "5");
  EXPECT_EQ(ValueOf("char_length('αἰτία')"), "5");
  EXPECT_EQ(ValueOf("left('αἰτία', 2)"), "'αἰ'");
  EXPECT_EQ(ValueOf("right('αἰτία', 2)"), "'ία'");
  EXPECT_EQ(ValueOf("substring('αἰτία', 1, 2)"), "'ἰτ'");
  EXPECT_EQ(ValueOf("reverse('αἰτία')"), "'αίτἰα'");
}

TEST(Text, PartsMayReachBeyondTheEnd) {
  EXPECT_EQ(ValueOf("left('abc', 10)"), "'abc'");
  EXPECT_EQ(ValueOf("right('abc', 10)"), "'abc'");
  EXPECT_EQ(ValueOf("substring('abc', 1)"), "'bc'");
  EXPECT_EQ(ValueOf("substring('abc', 5, 2)"), "''");
  EXPECT_EQ(ValueOf("substring('abc', -1)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("substring('abc', 0, -1)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("left('abc', -1)"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("left(null, 1)"), "null");
}

TEST(Text, CaseAndSpace) {
  EXPECT_EQ(ValueOf("toUpper('ärger')"), "'ÄRGER'");
  EXPECT_EQ(ValueOf("toLower('ÄRGER')"), "'ärger'");
  EXPECT_EQ(ValueOf("upper('a') + lower('B')"), "'Ab'");
  EXPECT_EQ(ValueOf("trim('  a b ')"), "'a b'");
  EXPECT_EQ(ValueOf("lTrim('  a b ')"), "'a b '");
  EXPECT_EQ(ValueOf("rTrim('  a b ')"), "'  a b'");
  EXPECT_EQ(ValueOf("rTrim('   ')"), "''");
}

TEST(Text, ReplaceAndSplit) {
  EXPECT_EQ(ValueOf("replace('banana', 'an', '_')"), "'b__a'");
  EXPECT_EQ(ValueOf("replace('banana', '', '_')"), "'banana'");
  EXPECT_EQ(ValueOf("split('a,b,,c', ',')"), "['a', 'b', '', 'c']");
  EXPECT_EQ(ValueOf("split('', ',')"), "['']");
  EXPECT_EQ(ValueOf("split('aβc', '')"), "['a', 'β', 'c']");
  EXPECT_EQ(ValueOf("split('a,b;c', [',', ';'])"), "['a', 'b', 'c']");
  EXPECT_EQ(ValueOf("split(null, ',')"), "null");
}

TEST(Text, TestsOfWhatIsNoTextAreNull) {
  EXPECT_EQ(ValueOf("'abc' STARTS WITH 'ab'"), "true");
  EXPECT_EQ(ValueOf("'abc' ENDS WITH ''"), "true");
  EXPECT_EQ(ValueOf("'abc' CONTAINS 'bc'"), "true");
  EXPECT_EQ(ValueOf("1 CONTAINS 'a'"), "null");
  EXPECT_EQ(ValueOf("'a' CONTAINS null"), "null");
}

TEST(Text, RegularExpressionsMatchTheWholeText) {
  EXPECT_EQ(ValueOf("'dehydration' =~ 'de.*'"), "true");
  EXPECT_EQ(ValueOf("'dehydration' =~ 'hydra'"), "false");
  EXPECT_EQ(ValueOf("'Flu' =~ '(?i)flu'"), "true");
  EXPECT_EQ(ValueOf("'β' =~ '.'"), "true");
  EXPECT_EQ(ValueOf("null =~ 'a'"), "null");
  EXPECT_EQ(ValueOf("'a' =~ '('"), "ArgumentError InvalidArgumentValue");
  EXPECT_EQ(MessageOf("'a' =~ '('"), "'(' is no regular expression: missing ): (");
}

}  // namespace
}  // namespace aitia::engine
