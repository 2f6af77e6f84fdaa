#include "graph/model/temporal/calendar.h"

#include <algorithm>

#include "absl/time/civil_time.h"

namespace aitia::graph {
namespace {

const absl::CivilDay kEpoch(1970, 1, 1);

int64_t DayOf(int64_t year, int64_t month, int64_t day) { return absl::CivilDay(year, month, day) - kEpoch; }
int64_t DaysInMonth(int64_t year, int64_t month) {
  return absl::CivilDay(absl::CivilMonth(year, month) + 1) - absl::CivilDay(year, month, 1);
}
bool IsYear(int64_t year) { return year >= -kMostYear && year <= kMostYear; }
int64_t DayOfWeek(Date date) { return FloorRest(date.day + 3, 7) + 1; }  // 1970-01-01 was a Thursday

}  // namespace

bool IsInCalendar(Date date) {
  static const int64_t first = DayOf(-kMostYear, 1, 1);
  static const int64_t last = DayOf(kMostYear, 12, 31);
  return date.day >= first && date.day <= last;
}

CivilDate CivilOf(Date date) {
  const absl::CivilDay day = kEpoch + date.day;
  return {day.year(), day.month(), day.day()};
}

std::optional<Date> DateOfCivil(CivilDate civil) {
  if (!IsYear(civil.year) || civil.month < 1 || civil.month > 12 || civil.day < 1 ||
      civil.day > DaysInMonth(civil.year, civil.month)) {
    return std::nullopt;
  }
  return Date{DayOf(civil.year, civil.month, civil.day)};
}

WeekDate WeekOf(Date date) {
  const int64_t day = DayOfWeek(date);
  const OrdinalDate thursday = OrdinalOf({date.day - day + 4});
  return {thursday.year, (thursday.day - 1) / 7 + 1, day};
}

std::optional<Date> DateOfWeek(WeekDate week) {
  if (!IsYear(week.year) || week.week < 1 || week.week > 53 || week.day < 1 || week.day > 7) {
    return std::nullopt;
  }
  const Date fourth_of_january = {DayOf(week.year, 1, 4)};  // always in the first week
  const int64_t monday = fourth_of_january.day - DayOfWeek(fourth_of_january) + 1 + (week.week - 1) * 7;
  if (WeekOf({monday}).year != week.year) return std::nullopt;
  return Date{monday + week.day - 1};
}

QuarterDate QuarterOf(Date date) {
  const CivilDate civil = CivilOf(date);
  const int64_t quarter = (civil.month - 1) / 3 + 1;
  return {civil.year, quarter, date.day - DayOf(civil.year, quarter * 3 - 2, 1) + 1};
}

std::optional<Date> DateOfQuarter(QuarterDate quarter) {
  if (!IsYear(quarter.year) || quarter.quarter < 1 || quarter.quarter > 4 || quarter.day < 1 ||
      quarter.day > 92) {
    return std::nullopt;
  }
  const Date date = {DayOf(quarter.year, quarter.quarter * 3 - 2, 1) + quarter.day - 1};
  if (QuarterOf(date).quarter != quarter.quarter) return std::nullopt;
  return date;
}

OrdinalDate OrdinalOf(Date date) {
  const int64_t year = CivilOf(date).year;
  return {year, date.day - DayOf(year, 1, 1) + 1};
}

std::optional<Date> DateOfOrdinal(OrdinalDate ordinal) {
  if (!IsYear(ordinal.year) || ordinal.day < 1 || ordinal.day > 366) return std::nullopt;
  const Date date = {DayOf(ordinal.year, 1, 1) + ordinal.day - 1};
  if (CivilOf(date).year != ordinal.year) return std::nullopt;
  return date;
}

std::optional<Date> AddMonths(Date date, int64_t months) {
  const CivilDate civil = CivilOf(date);
  constexpr int64_t kMostMonths = 2 * (kMostYear + 1) * 12;
  if (months < -kMostMonths || months > kMostMonths) return std::nullopt;
  const int64_t month = civil.year * 12 + civil.month - 1 + months;
  const CivilDate moved = {FloorDivide(month, 12), FloorRest(month, 12) + 1, 1};
  if (!IsYear(moved.year)) return std::nullopt;
  const int64_t day = std::min(civil.day, DaysInMonth(moved.year, moved.month));
  return Date{DayOf(moved.year, moved.month, day)};
}

std::optional<Date> AddDays(Date date, int64_t days) {
  Date moved;
  if (__builtin_add_overflow(date.day, days, &moved.day) || !IsInCalendar(moved)) return std::nullopt;
  return moved;
}

int64_t MonthsBetween(Date from, Date to) {
  // Days never reach 32: months and days in one number tell whether the last month is whole.
  const auto packed = [](const CivilDate& civil) { return (civil.year * 12 + civil.month) * 32 + civil.day; };
  return (packed(CivilOf(to)) - packed(CivilOf(from))) / 32;
}

}  // namespace aitia::graph
