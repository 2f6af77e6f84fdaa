#include "graph/model/temporal/calendar.h"

#include <gtest/gtest.h>

namespace aitia::graph {
namespace {

Date Day(int64_t year, int64_t month, int64_t day) {
  const std::optional<Date> date = DateOfCivil({year, month, day});
  EXPECT_TRUE(date.has_value()) << year << "-" << month << "-" << day;
  return date.value_or(Date());
}

TEST(Calendar, EveryWayToNameADayLeadsBackToIt) {
  for (const int64_t around : {-800000, -720000, -25567, 0, 11016, 18628, 2932896}) {
    for (int64_t day = around - 800; day < around + 800; ++day) {
      const Date date = {day};
      EXPECT_EQ(DateOfCivil(CivilOf(date)), date) << day;
      EXPECT_EQ(DateOfWeek(WeekOf(date)), date) << day;
      EXPECT_EQ(DateOfQuarter(QuarterOf(date)), date) << day;
      EXPECT_EQ(DateOfOrdinal(OrdinalOf(date)), date) << day;
    }
  }
}

TEST(Calendar, WeeksBelongToTheYearOfTheirThursday) {
  const WeekDate sunday = WeekOf(Day(2021, 1, 3));
  EXPECT_EQ(sunday.year, 2020);
  EXPECT_EQ(sunday.week, 53);
  EXPECT_EQ(sunday.day, 7);
  EXPECT_EQ(WeekOf(Day(2024, 12, 30)).year, 2025);
  EXPECT_EQ(DateOfWeek({2021, 53, 1}), std::nullopt);
}

TEST(Calendar, KnowsWhichDaysThereAre) {
  EXPECT_EQ(DateOfCivil({2023, 2, 29}), std::nullopt);
  EXPECT_TRUE(DateOfCivil({2000, 2, 29}).has_value());
  EXPECT_EQ(DateOfCivil({1900, 2, 29}), std::nullopt);
  EXPECT_EQ(DateOfCivil({2023, 13, 1}), std::nullopt);
  EXPECT_EQ(DateOfOrdinal({2023, 366}), std::nullopt);
  EXPECT_EQ(DateOfQuarter({2023, 1, 91}), std::nullopt);
  EXPECT_EQ(DateOfCivil({kMostYear + 1, 1, 1}), std::nullopt);
  EXPECT_EQ(AddDays(Day(kMostYear, 12, 31), 1), std::nullopt);
  EXPECT_EQ(AddMonths(Day(kMostYear, 12, 31), INT64_MAX), std::nullopt);
}

TEST(Calendar, MonthsEndEarlierWhereTheyMust) {
  EXPECT_EQ(AddMonths(Day(2023, 1, 31), 1), Day(2023, 2, 28));
  EXPECT_EQ(AddMonths(Day(2024, 3, 31), -1), Day(2024, 2, 29));
  EXPECT_EQ(AddMonths(Day(2024, 2, 29), 12), Day(2025, 2, 28));
  EXPECT_EQ(AddMonths(Day(2023, 5, 15), -17), Day(2021, 12, 15));
}

TEST(Calendar, CountsWholeMonths) {
  EXPECT_EQ(MonthsBetween(Day(2023, 1, 31), Day(2023, 2, 28)), 0);
  EXPECT_EQ(MonthsBetween(Day(2023, 1, 15), Day(2023, 3, 15)), 2);
  EXPECT_EQ(MonthsBetween(Day(2023, 3, 15), Day(2023, 1, 16)), -1);
}

}  // namespace
}  // namespace aitia::graph
