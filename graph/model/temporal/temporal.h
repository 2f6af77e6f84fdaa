// Temporal values: dates, times of day, both together, with and without a time zone, and durations.
//
// Days are those of the proleptic Gregorian calendar. Every day has 86,400 seconds. Years go from -999999999
// to 999999999.
#pragma once

#include <compare>
#include <cstdint>

namespace aitia::graph {

class Zone;

inline constexpr int64_t kMostYear = 999'999'999;
inline constexpr int64_t kSecondsPerDay = 86'400;
inline constexpr int64_t kNanosPerSecond = 1'000'000'000;
inline constexpr int64_t kNanosPerDay = kSecondsPerDay * kNanosPerSecond;

struct Date {
  int64_t day = 0;  // since 1970-01-01
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct LocalTime {
  int64_t nano = 0;  // of the day
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

struct LocalDateTime {
  int64_t second = 0;  // since 1970-01-01T00:00 on a clock that knows no time zones
  int32_t nano = 0;    // [0, kNanosPerSecond)
  friend auto operator<=>(const LocalDateTime&, const LocalDateTime&) = default;
};

// A time of day at an offset from UTC. By the instant, then by the offset from west to east.
struct Time {
  int64_t nano = 0;    // of the day, there
  int32_t offset = 0;  // seconds east of UTC

  int64_t UtcNano() const { return nano - offset * kNanosPerSecond; }
  friend bool operator==(const Time&, const Time&) = default;
  friend std::strong_ordering operator<=>(const Time& a, const Time& b);
};

// An instant, seen in a time zone. By the instant, then by the offset, then by the zone's name (an offset
// alone has none). Equal only with the same zone.
struct DateTime {
  int64_t second = 0;          // since 1970-01-01T00:00Z
  int32_t nano = 0;            // [0, kNanosPerSecond)
  int32_t offset = 0;          // seconds east of UTC, at this instant
  const Zone* zone = nullptr;  // null: a fixed offset

  LocalDateTime Local() const { return {second + offset, nano}; }
  friend bool operator==(const DateTime&, const DateTime&) = default;
  friend std::strong_ordering operator<=>(const DateTime& a, const DateTime& b);
};

// Months, days and seconds are apart, for none is a fixed number of another: a day may have 23 hours.
struct Duration {
  int64_t months = 0;
  int64_t days = 0;
  int64_t seconds = 0;
  int32_t nanos = 0;  // [0, kNanosPerSecond): -0.1 s is -1 s and 900,000,000 ns
  friend bool operator==(const Duration&, const Duration&) = default;
};

// A total order of durations: by their length, if a month had 30.436875 days (a 400th of the 146,097 days of
// 400 years, by 12), and a day 24 hours.
std::strong_ordering CompareLength(const Duration& a, const Duration& b);

// Whole days and what is left of a number of seconds or nanoseconds; the rest is never negative.
constexpr int64_t FloorDivide(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0)); }
constexpr int64_t FloorRest(int64_t a, int64_t b) { return a - FloorDivide(a, b) * b; }

inline Date DateOf(const LocalDateTime& at) { return {FloorDivide(at.second, kSecondsPerDay)}; }
inline LocalTime TimeOf(const LocalDateTime& at) {
  return {FloorRest(at.second, kSecondsPerDay) * kNanosPerSecond + at.nano};
}
inline LocalDateTime At(Date date, LocalTime time) {
  return {date.day * kSecondsPerDay + time.nano / kNanosPerSecond,
          static_cast<int32_t>(time.nano % kNanosPerSecond)};
}

}  // namespace aitia::graph
