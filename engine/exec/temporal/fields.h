// Temporal values from maps: `{year: 1984, month: 10, day: 11}`, `{date: other, hour: 12, timezone:
// '+01:00'}`.
#pragma once

#include <array>
#include <optional>

#include "engine/exec/temporal/components.h"
#include "graph/base/status.h"
#include "graph/model/value.h"

namespace aitia::engine {

enum class Field : uint8_t {
  kYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kDayOfQuarter,
  kDayOfWeek,
  kOrdinalDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
  kNanosecond,
  kEpochSeconds,
  kEpochMillis,
};
inline constexpr size_t kFieldCount = 16;

// What a map says.
struct Fields {
  std::array<std::optional<int64_t>, kFieldCount> numbers;
  std::optional<graph::TimeZone> timezone;
  Components base;       // of `date`, `time`, `datetime`: what the numbers change
  bool is_null = false;  // a field is null, and so is the value

  const std::optional<int64_t>& operator[](Field field) const { return numbers[static_cast<size_t>(field)]; }
  bool Has(Field field) const { return (*this)[field].has_value(); }
  bool HasAny(std::initializer_list<Field> fields) const;
  // Nothing but perhaps a time zone.
  bool IsEmpty() const;
};

// Errors: a field that `type` does not have, a value of the wrong type, a time zone that is not known.
graph::StatusOr<Fields> ReadFields(graph::Value::Type type, const graph::ValueMap& map);

// `components` with the date (and the time) that the numbers change. Numbers stand for a day in one way only:
// by month, by week, by quarter or by its number in the year; what that way needs and the map does not say
// comes from the date of `components`, or is the first. Errors: a date without a year, numbers out of range,
// a number whose larger unit is missing.
graph::StatusOr<Components> Changed(const Fields& fields, graph::Value::Type type, Components components);

// The value of a type that a map says. A time zone moves what had another one, and is put to what had none.
// `now`: whose offset a zone has that a time of day is to be in.
graph::StatusOr<graph::Value> FromFields(graph::Value::Type type, const Fields& fields,
                                         const graph::DateTime& now);

}  // namespace aitia::engine
