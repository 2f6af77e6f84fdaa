#include <gtest/gtest.h>

#include "graph/model/temporal/format.h"
#include "graph/model/temporal/parse.h"
#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

template <typename Temporal>
std::string TextOf(const std::optional<Temporal>& value) {
  return value ? TemporalText(*value) : "none";
}

TEST(TemporalText, Dates) {
  for (const char* text : {"2023-04-05", "20230405", "2023-095", "2023095", "2023-W14-3", "2023W143",
                           "2023-Q2-05", "2023Q205"}) {
    EXPECT_EQ(TextOf(ParseDate(text)), "2023-04-05") << text;
  }
  EXPECT_EQ(TextOf(ParseDate("2023-04")), "2023-04-01");
  EXPECT_EQ(TextOf(ParseDate("202304")), "2023-04-01");
  EXPECT_EQ(TextOf(ParseDate("2023-W14")), "2023-04-03");
  EXPECT_EQ(TextOf(ParseDate("2023Q2")), "2023-04-01");
  EXPECT_EQ(TextOf(ParseDate("2023")), "2023-01-01");
  EXPECT_EQ(TextOf(ParseDate("-0044-03-15")), "-0044-03-15");
  EXPECT_EQ(TextOf(ParseDate("+123456-07-08")), "+123456-07-08");
  for (const char* text : {"", "2023-4-5", "2023-02-30", "23-01-01", "2023-13-01", "2023-W54-1",
                           "2023-04-05x", "2023-04-0", "T", "+1234567890-01-01", "2023-", "2023-Q5"}) {
    EXPECT_EQ(TextOf(ParseDate(text)), "none") << text;
  }
}

TEST(TemporalText, Times) {
  EXPECT_EQ(TextOf(ParseLocalTime("214032.142")), "21:40:32.142");
  EXPECT_EQ(TextOf(ParseLocalTime("21:40:32,000000001")), "21:40:32.000000001");
  EXPECT_EQ(TextOf(ParseLocalTime("2140")), "21:40");
  EXPECT_EQ(TextOf(ParseLocalTime("21")), "21:00");
  EXPECT_EQ(TextOf(ParseTime("21:40-01:30")), "21:40-01:30");
  EXPECT_EQ(TextOf(ParseTime("2140+0100")), "21:40+01:00");
  EXPECT_EQ(TextOf(ParseTime("21:40:32-02:05:07")), "21:40:32-02:05:07");
  EXPECT_EQ(TextOf(ParseTime("21Z")), "21:00Z");
  EXPECT_EQ(TextOf(ParseTime("21")), "21:00Z");
  for (const char* text : {"", "24", "2160", "21:4032", "2140:32", "21:40:32.", "21:40:32.1234567890", "2"}) {
    EXPECT_EQ(TextOf(ParseLocalTime(text)), "none") << text;
  }
  EXPECT_EQ(TextOf(ParseTime("21:40+19:00")), "none");
  EXPECT_EQ(TextOf(ParseTime("21:40+")), "none");
}

TEST(TemporalText, DatesWithTimes) {
  EXPECT_EQ(TextOf(ParseLocalDateTime("20230405T2140")), "2023-04-05T21:40");
  EXPECT_EQ(TextOf(ParseLocalDateTime("2023-W14-3T21:40:32")), "2023-04-05T21:40:32");
  EXPECT_EQ(TextOf(ParseLocalDateTime("2023T21")), "2023-01-01T21:00");
  EXPECT_EQ(TextOf(ParseLocalDateTime("2023-04-05")), "2023-04-05T00:00");
  EXPECT_EQ(TextOf(ParseLocalDateTime("2023-04-05T")), "none");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40")), "2023-04-05T21:40Z");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40-03")), "2023-04-05T21:40-03:00");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40[Europe/Berlin]")),
            "2023-04-05T21:40+02:00[Europe/Berlin]");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40+02:00[Europe/Berlin]")),
            "2023-04-05T21:40+02:00[Europe/Berlin]");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40+01:00[Europe/Berlin]")), "none");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40[Nowhere/Town]")), "none");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40[../etc/passwd]")), "none");
  EXPECT_EQ(TextOf(ParseDateTime("2023-04-05T21:40[Europe/Berlin")), "none");
}

TEST(TemporalText, Durations) {
  for (const char* text :
       {"P1Y2M3DT4H5M6.7S", "PT0S", "PT-0.1S", "P14D", "PT-1M-0.001S", "P1DT0.000000001S", "PT100H"}) {
    EXPECT_EQ(TextOf(ParseDuration(text)), text);
  }
  EXPECT_EQ(TextOf(ParseDuration("P-1Y2M-3D")), "P-10M-3D");
  EXPECT_EQ(TextOf(ParseDuration("P2W")), "P14D");
  EXPECT_EQ(TextOf(ParseDuration("-P1M2D")), "P-1M-2D");
  EXPECT_EQ(TextOf(ParseDuration("P14M")), "P1Y2M");
  EXPECT_EQ(TextOf(ParseDuration("P0.5Y")), "P6M");
  EXPECT_EQ(TextOf(ParseDuration("P0.5M")), "P15DT5H14M33S");
  EXPECT_EQ(TextOf(ParseDuration("PT0,5H")), "PT30M");
  EXPECT_EQ(TextOf(ParseDuration("P1.5DT-36H")), "P1DT-24H");
  EXPECT_EQ(TextOf(ParseDuration("P0003-02-01T04:05:06.7")), "P3Y2M1DT4H5M6.7S");
  EXPECT_EQ(TextOf(ParseDuration("P00030201T040506")), "P3Y2M1DT4H5M6S");
  for (const char* text :
       {"", "P", "PT", "P1", "1Y", "P1H", "PT1D", "P1M1Y", "P1YT", "P9999999999999999999Y", "P.5D"}) {
    EXPECT_EQ(TextOf(ParseDuration(text)), "none") << text;
  }
}

TEST(Zone, ClocksArePutForwardAndBack) {
  const std::optional<TimeZone> berlin = ParseTimeZone("Europe/Berlin");
  ASSERT_TRUE(berlin.has_value());
  // 2:30 does not come on the last Sunday of March: it is 3:30.
  EXPECT_EQ(TextOf(std::optional(InZone(*ParseLocalDateTime("2023-03-26T02:30"), *berlin))),
            "2023-03-26T03:30+02:00[Europe/Berlin]");
  // And comes twice on the last one of October.
  const LocalDateTime twice = *ParseLocalDateTime("2023-10-29T02:30");
  EXPECT_EQ(TextOf(std::optional(InZone(twice, *berlin))), "2023-10-29T02:30+02:00[Europe/Berlin]");
  EXPECT_EQ(TextOf(std::optional(InZone(twice, {berlin->zone, 3600}))),
            "2023-10-29T02:30+01:00[Europe/Berlin]");
  EXPECT_EQ(TextOf(std::optional(MovedTo(*ParseDateTime("2023-07-01T12:00Z"), *berlin))),
            "2023-07-01T14:00+02:00[Europe/Berlin]");
}

TEST(Zone, EqualInstantsDifferByTheirZone) {
  const DateTime west = *ParseDateTime("2023-07-01T12:00-01:00");
  const DateTime east = *ParseDateTime("2023-07-01T14:00+01:00");
  EXPECT_TRUE(west < east);
  EXPECT_FALSE(west == east);
  EXPECT_TRUE(*ParseTime("12:00+01:00") < *ParseTime("11:30Z"));
}

TEST(Duration, IsOrderedByItsLength) {
  EXPECT_TRUE(CompareLength(*ParseDuration("P1M"), *ParseDuration("P30D")) > 0);
  EXPECT_TRUE(CompareLength(*ParseDuration("P1M"), *ParseDuration("P31D")) < 0);
  EXPECT_TRUE(CompareLength(*ParseDuration("P1D"), *ParseDuration("PT24H")) != 0);
  EXPECT_TRUE(CompareLength(*ParseDuration("P1D"), *ParseDuration("PT24.1H")) < 0);
}

}  // namespace
}  // namespace aitia::graph
