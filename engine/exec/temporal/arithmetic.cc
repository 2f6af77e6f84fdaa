#include "engine/exec/temporal/arithmetic.h"

#include "engine/exec/functions/arguments.h"
#include "engine/exec/temporal/components.h"
#include "graph/model/temporal/calendar.h"
#include "graph/model/temporal/duration.h"

namespace aitia::engine {
namespace {

using graph::Date;
using graph::DateTime;
using graph::Duration;
using graph::LocalDateTime;
using graph::Quantity;

// Seconds and nanoseconds later; none beyond the calendar.
std::optional<LocalDateTime> AddSeconds(LocalDateTime at, int64_t seconds, int64_t nanos) {
  const int64_t sum = at.nano + nanos;
  if (__builtin_add_overflow(at.second, seconds, &at.second) ||
      __builtin_add_overflow(at.second, graph::FloorDivide(sum, graph::kNanosPerSecond), &at.second)) {
    return std::nullopt;
  }
  at.nano = static_cast<int32_t>(graph::FloorRest(sum, graph::kNanosPerSecond));
  if (!graph::IsInCalendar(DateOf(at))) return std::nullopt;
  return at;
}

std::optional<Date> AddMonthsAndDays(Date date, const Duration& duration) {
  const std::optional<Date> moved = graph::AddMonths(date, duration.months);
  return moved ? graph::AddDays(*moved, duration.days) : std::nullopt;
}

graph::LocalTime AddToClock(int64_t nano, const Duration& duration) {
  const int64_t seconds = duration.seconds % graph::kSecondsPerDay;
  return {graph::FloorRest(nano + seconds * graph::kNanosPerSecond + duration.nanos, graph::kNanosPerDay)};
}

std::optional<Value> Later(const Value& instant, const Duration& duration) {
  switch (instant.type()) {
    case Type::kDate: {
      std::optional<Date> date = AddMonthsAndDays(instant.date(), duration);
      if (date) date = graph::AddDays(*date, duration.seconds / graph::kSecondsPerDay);
      return date ? std::optional<Value>(*date) : std::nullopt;
    }
    case Type::kLocalTime:
      return AddToClock(instant.local_time().nano, duration);
    case Type::kTime:
      return graph::Time{AddToClock(instant.time().nano, duration).nano, instant.time().offset};
    case Type::kLocalDateTime: {
      const LocalDateTime at = instant.local_date_time();
      const std::optional<Date> date = AddMonthsAndDays(DateOf(at), duration);
      if (!date) return std::nullopt;
      const auto moved = AddSeconds(At(*date, TimeOf(at)), duration.seconds, duration.nanos);
      return moved ? std::optional<Value>(*moved) : std::nullopt;
    }
    default: {
      DateTime at = instant.date_time();
      if (duration.months != 0 || duration.days != 0) {
        const std::optional<Date> date = AddMonthsAndDays(DateOf(at.Local()), duration);
        if (!date) return std::nullopt;
        at = InZone(At(*date, TimeOf(at.Local())), ZoneOf(at));
      }
      const auto moved = AddSeconds({at.second, at.nano}, duration.seconds, duration.nanos);
      if (!moved) return std::nullopt;
      return MovedTo({moved->second, moved->nano, 0, nullptr}, ZoneOf(at));
    }
  }
}

StatusOr<Duration> OrTooFar(const std::optional<Duration>& duration) {
  if (!duration) return TooFar();
  return *duration;
}

// The sum of the duration's units, each as the function makes it of a number.
template <typename Scale>
StatusOr<Duration> Scaled(const Duration& duration, Scale scale) {
  const std::optional<Quantity> months = scale(duration.months);
  const std::optional<Quantity> days = scale(duration.days);
  const std::optional<Quantity> seconds = scale(duration.seconds);
  const std::optional<Quantity> nanos = scale(int64_t{duration.nanos});
  if (!months || !days || !seconds || !nanos) return TooFar();
  graph::DurationSum sum;
  sum.AddMonths(*months, 1);
  sum.AddDays(*days, 1);
  sum.AddSeconds(*seconds, 1);
  sum.AddNanos(*nanos, 1);
  return OrTooFar(sum.Sum());
}

}  // namespace

StatusOr<Value> Moved(const Value& instant, const Duration& duration, int64_t times) {
  AITIA_ASSIGN_OR_RETURN(const Duration way, Sum(Duration(), duration, times));
  const std::optional<Value> moved = Later(instant, way);
  if (!moved) return TooFar();
  return *moved;
}

StatusOr<Duration> Sum(const Duration& a, const Duration& b, int64_t times) {
  graph::DurationSum sum;
  sum.AddMonths(Quantity::Of(a.months), 1);
  sum.AddMonths(Quantity::Of(b.months), times);
  sum.AddDays(Quantity::Of(a.days), 1);
  sum.AddDays(Quantity::Of(b.days), times);
  sum.AddSeconds(Quantity::Of(a.seconds), 1);
  sum.AddSeconds(Quantity::Of(b.seconds), times);
  sum.AddNanos(Quantity::Of(int64_t{a.nanos}), 1);
  sum.AddNanos(Quantity::Of(int64_t{b.nanos}), times);
  return OrTooFar(sum.Sum());
}

StatusOr<Duration> Product(const Duration& duration, const Value& number) {
  return Scaled(duration, [&](int64_t unit) -> std::optional<Quantity> {
    if (number.type() == Type::kFloat)
      return Quantity::Of(static_cast<long double>(unit) * number.floating());
    int64_t product = 0;
    if (__builtin_mul_overflow(unit, number.integer(), &product)) return std::nullopt;
    return Quantity::Of(product);
  });
}

StatusOr<Duration> Quotient(const Duration& duration, const Value& number) {
  if (ToDouble(number) == 0) {
    return QueryError(kArithmeticError, "DivisionByZero", "a duration was divided by zero");
  }
  return Scaled(duration, [&](int64_t unit) -> std::optional<Quantity> {
    const long double divisor = number.type() == Type::kFloat ? static_cast<long double>(number.floating())
                                                              : static_cast<long double>(number.integer());
    return Quantity::Of(static_cast<long double>(unit) / divisor);
  });
}

}  // namespace aitia::engine
