// The ways to name a day: year, month and day; week date; quarter date; ordinal date.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

struct CivilDate {
  int64_t year;
  int64_t month;  // 1..12
  int64_t day;    // 1..31
};
CivilDate CivilOf(Date date);
// None where there is no such day, here and below.
std::optional<Date> DateOfCivil(CivilDate civil);

// ISO 8601: weeks begin on Monday, the first of a year is the one with its first Thursday.
struct WeekDate {
  int64_t year;  // that the week belongs to
  int64_t week;
  int64_t day;  // 1 (Monday) to 7
};
WeekDate WeekOf(Date date);
std::optional<Date> DateOfWeek(WeekDate week);

struct QuarterDate {
  int64_t year;
  int64_t quarter;  // 1..4
  int64_t day;      // 1..92
};
QuarterDate QuarterOf(Date date);
std::optional<Date> DateOfQuarter(QuarterDate quarter);

struct OrdinalDate {
  int64_t year;
  int64_t day;  // 1..366
};
OrdinalDate OrdinalOf(Date date);
std::optional<Date> DateOfOrdinal(OrdinalDate ordinal);

// The same day of another month, or its last one where that is shorter. None beyond the calendar.
std::optional<Date> AddMonths(Date date, int64_t months);
std::optional<Date> AddDays(Date date, int64_t days);
// Whole months from one day to the other; negative if `to` is earlier.
int64_t MonthsBetween(Date from, Date to);

// Whether the day lies in the calendar.
bool IsInCalendar(Date date);

}  // namespace aitia::graph
