#include "graph/io/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace aitia::graph {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Written(const Value& value) {
  std::string out;
  JsonWriter(&out).Value(value);
  return out;
}

std::string ErrorOf(std::string_view text) {
  return std::string(Message(ParseJson(text, "x.json").status()));
}

TEST(JsonWriterTest, CommasAndColonsComeByThemselves) {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.Member("name", "twitching");
  json.Key("list");
  json.BeginArray();
  json.Integer(-1);
  json.Float(1);
  json.Boolean(false);
  json.Null();
  json.BeginObject();
  json.EndObject();
  json.EndArray();
  json.EndObject();
  EXPECT_EQ(out, R"({"name":"twitching","list":[-1,1.0,false,null,{}]})");
}

TEST(JsonWriterTest, StringsAreEscapedAndValidUtf8) {
  EXPECT_EQ(JsonString("a\"b\\c\n\t\x01\x7F/é漢𝄞"), "\"a\\\"b\\\\c\\n\\t\\u0001\\u007f/é漢𝄞\"");
  EXPECT_EQ(JsonString("\xFFok\xC3"), "\"\uFFFDok\uFFFD\"");
  EXPECT_EQ(JsonString(std::string_view("\0", 1)), "\"\\u0000\"");
}

TEST(JsonWriterTest, FloatsAreShort) {
  EXPECT_EQ(Written(0.1), "0.1");
  EXPECT_EQ(Written(1e300), "1e+300");
  EXPECT_EQ(Written(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(Written(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(JsonTest, ValuesSurviveWritingAndReading) {
  const Value value = ValueMap{
      {"a", ValueList{1, -2.5, true, Value(), "x\"y"}},
      {"b", ValueMap{{"", std::numeric_limits<int64_t>::min()}, {"é", 5e-324}}},
      {"c", 0.1 + 0.2},
  };
  const StatusOr<Value> read = ParseJson(Written(value));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(*read, value);
}

TEST(JsonReaderTest, NumbersKeepTheirKind) {
  EXPECT_EQ(*ParseJson("7"), Value(7));
  EXPECT_EQ(*ParseJson("7.0"), Value(7.0));
  EXPECT_EQ(*ParseJson("18446744073709551615"), Value(18446744073709551615.0));
  EXPECT_EQ(*ParseJson("\xEF\xBB\xBF [1]"), Value(ValueList{1}));
}

TEST(JsonReaderTest, ErrorsNameLineAndColumn) {
  EXPECT_EQ(ErrorOf("{\"a\": 1,\n \"b\" 2}"),
            "x.json:2:6: error: expected ':' after the key\n"
            "   \"b\" 2}\n"
            "       ^");
  EXPECT_THAT(ErrorOf(""), StartsWith("x.json:1:1: error: there is no JSON here"));
  EXPECT_THAT(ErrorOf("[1,]"), StartsWith("x.json:1:4: error: expected a value"));
  EXPECT_THAT(ErrorOf("[1] 2"), StartsWith("x.json:1:5: error: more text after the JSON value"));
  EXPECT_THAT(ErrorOf("[\"a\xFF\"]"), HasSubstr("invalid UTF-8 in a string"));
  EXPECT_THAT(ErrorOf("[\"a"), HasSubstr("the string has no end"));
  EXPECT_THAT(ErrorOf("1e999"), HasSubstr("the number is too large"));
  EXPECT_THAT(ErrorOf("{\"a\":1,\"a\":2}"), HasSubstr("the key 'a' appears twice"));
}

TEST(JsonReaderTest, DepthIsLimited) {
  EXPECT_TRUE(ParseJson(std::string(100, '[') + std::string(100, ']')).ok());
  EXPECT_THAT(ErrorOf(std::string(101, '[')), HasSubstr("nested more than 100 deep"));
  EXPECT_THAT(ErrorOf(std::string(1000000, '[')), HasSubstr("nested more than 100 deep"));
}

}  // namespace
}  // namespace aitia::graph
