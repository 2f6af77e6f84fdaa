// Durations from numbers of units, which may have parts: 0.75 months are 22 days and some hours.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

// A number with a part, exact as far as the whole goes.
struct Quantity {
  int64_t whole = 0;
  long double part = 0;  // between -1 and 1, of the sign of the number

  static Quantity Of(int64_t number) { return {number, 0}; }
  // None for what is no number or too large.
  static std::optional<Quantity> Of(long double number);
};

// Adds up units. Parts of a month become days (a month is 30.436875 days), parts of a day seconds, parts of
// a second nanoseconds; what is less than a nanosecond is rounded.
class DurationSum {
 public:
  void AddMonths(const Quantity& number, int64_t months) { Add(number, months, &months_); }
  void AddDays(const Quantity& number, int64_t days) { Add(number, days, &days_); }
  void AddSeconds(const Quantity& number, int64_t seconds) { Add(number, seconds, &seconds_); }
  void AddNanos(const Quantity& number, int64_t nanos) { Add(number, nanos, &nanos_); }
  // None if it is too long.
  std::optional<Duration> Sum() const;

 private:
  void Add(const Quantity& number, int64_t times, Quantity* sum);

  Quantity months_, days_, seconds_, nanos_;
  bool too_long_ = false;
};

}  // namespace aitia::graph
