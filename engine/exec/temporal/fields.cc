#include "engine/exec/temporal/fields.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "graph/base/text.h"
#include "graph/model/temporal/calendar.h"

namespace aitia::engine {
namespace {

using graph::Date;
using graph::LocalTime;
using graph::ToAbsl;

struct FieldName {
  std::string_view name;
  Field field;
};
constexpr std::array<FieldName, kFieldCount> kNames = {{{"year", Field::kYear},
                                                        {"quarter", Field::kQuarter},
                                                        {"month", Field::kMonth},
                                                        {"week", Field::kWeek},
                                                        {"day", Field::kDay},
                                                        {"dayOfQuarter", Field::kDayOfQuarter},
                                                        {"dayOfWeek", Field::kDayOfWeek},
                                                        {"ordinalDay", Field::kOrdinalDay},
                                                        {"hour", Field::kHour},
                                                        {"minute", Field::kMinute},
                                                        {"second", Field::kSecond},
                                                        {"millisecond", Field::kMillisecond},
                                                        {"microsecond", Field::kMicrosecond},
                                                        {"nanosecond", Field::kNanosecond},
                                                        {"epochSeconds", Field::kEpochSeconds},
                                                        {"epochMillis", Field::kEpochMillis}}};

bool TypeHas(Type type, Field field) {
  if (field <= Field::kOrdinalDay) return HasDate(type);
  if (field <= Field::kNanosecond) return HasTime(type);
  return type == Type::kDateTime;
}

graph::Status NoField(std::string_view key) {
  return WrongTemporal(absl::StrCat("'", ToAbsl(key), "' is no part of this temporal value"));
}

// `date`, `time` or `datetime`: the components that it lends.
graph::Status ReadBase(Type type, std::string_view key, const Value& value, Components* base) {
  if (!IsInstant(value.type())) {
    return WrongTemporal(absl::StrCat("'", ToAbsl(key), "' takes a temporal value, not ",
                                      ToAbsl(TypeName(value.type())), " ", graph::ToLiteral(value)));
  }
  const Components components = ComponentsOf(value);
  const bool wants_date = key != "time";
  const bool wants_time = key != "date";
  if ((wants_date && !components.date) || (wants_time && !components.time)) {
    return WrongTemporal(absl::StrCat("a ", ToAbsl(TypeName(value.type())), " has no ", ToAbsl(key)));
  }
  if (wants_date && HasDate(type)) base->date = components.date;
  if (wants_time && HasTime(type)) {
    base->time = components.time;
    base->zone = components.zone;
  }
  return graph::OkStatus();
}

graph::Status Missing(std::string_view field) {
  return WrongTemporal(absl::StrCat("the map has no '", ToAbsl(field), "'"));
}

template <typename Temporal>
graph::StatusOr<Temporal> OrOutOfRange(const std::optional<Temporal>& value) {
  if (value) return *value;
  return OutOfRange("there is no such day");
}

StatusOr<Date> ChangedDate(const Fields& fields, const std::optional<Date>& base) {
  const auto value = [&](Field field, std::optional<int64_t> otherwise) {
    return fields.Has(field) ? *fields[field] : otherwise.value_or(1);
  };
  if (!fields.Has(Field::kYear) && !base) return Missing("year");
  if (fields.HasAny({Field::kWeek, Field::kDayOfWeek})) {
    if (!base && !fields.Has(Field::kWeek)) return Missing("week");
    const auto was = base ? std::optional(graph::WeekOf(*base)) : std::nullopt;
    return OrOutOfRange(
        graph::DateOfWeek({value(Field::kYear, was ? std::optional(was->year) : std::nullopt),
                           value(Field::kWeek, was ? std::optional(was->week) : std::nullopt),
                           value(Field::kDayOfWeek, was ? std::optional(was->day) : std::nullopt)}));
  }
  if (fields.HasAny({Field::kQuarter, Field::kDayOfQuarter})) {
    if (!base && !fields.Has(Field::kQuarter)) return Missing("quarter");
    const auto was = base ? std::optional(graph::QuarterOf(*base)) : std::nullopt;
    return OrOutOfRange(
        graph::DateOfQuarter({value(Field::kYear, was ? std::optional(was->year) : std::nullopt),
                              value(Field::kQuarter, was ? std::optional(was->quarter) : std::nullopt),
                              value(Field::kDayOfQuarter, was ? std::optional(was->day) : std::nullopt)}));
  }
  const auto was = base ? std::optional(graph::CivilOf(*base)) : std::nullopt;
  const int64_t year = value(Field::kYear, was ? std::optional(was->year) : std::nullopt);
  if (fields.Has(Field::kOrdinalDay)) {
    return OrOutOfRange(graph::DateOfOrdinal({year, *fields[Field::kOrdinalDay]}));
  }
  if (!base && fields.Has(Field::kDay) && !fields.Has(Field::kMonth)) return Missing("month");
  return OrOutOfRange(
      graph::DateOfCivil({year, value(Field::kMonth, was ? std::optional(was->month) : std::nullopt),
                          value(Field::kDay, was ? std::optional(was->day) : std::nullopt)}));
}

// Milliseconds, microseconds and nanoseconds together; any of them takes the place of all that was there.
StatusOr<int64_t> ChangedPartOfSecond(const Fields& fields, int64_t was) {
  if (!fields.HasAny({Field::kMillisecond, Field::kMicrosecond, Field::kNanosecond})) return was;
  int64_t limit = graph::kNanosPerSecond;  // of all smaller units together
  int64_t nanos = 0;
  constexpr std::array<std::pair<Field, int64_t>, 3> kUnits = {
      {{Field::kMillisecond, 1'000'000}, {Field::kMicrosecond, 1'000}, {Field::kNanosecond, 1}}};
  for (const auto& [field, size] : kUnits) {
    if (!fields.Has(field)) continue;
    if (*fields[field] < 0 || *fields[field] >= limit / size) {
      return OutOfRange("the part of a second is out of range");
    }
    nanos += *fields[field] * size;
    limit = size;
  }
  return nanos;
}

StatusOr<LocalTime> ChangedTime(const Fields& fields, const std::optional<LocalTime>& base) {
  const int64_t was = base.value_or(LocalTime()).nano;
  const int64_t seconds = was / graph::kNanosPerSecond;
  const int64_t hour = fields[Field::kHour].value_or(seconds / 3600);
  const int64_t minute = fields[Field::kMinute].value_or(seconds / 60 % 60);
  const int64_t second = fields[Field::kSecond].value_or(seconds % 60);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return OutOfRange("there is no such time of day");
  }
  if (!base) {
    if (fields.Has(Field::kMinute) && !fields.Has(Field::kHour)) return Missing("hour");
    if (fields.Has(Field::kSecond) && !fields.Has(Field::kMinute)) return Missing("minute");
    if (fields.HasAny({Field::kMillisecond, Field::kMicrosecond, Field::kNanosecond}) &&
        !fields.Has(Field::kSecond)) {
      return Missing("second");
    }
  }
  AITIA_ASSIGN_OR_RETURN(const int64_t nanos, ChangedPartOfSecond(fields, was % graph::kNanosPerSecond));
  return LocalTime{((hour * 60 + minute) * 60 + second) * graph::kNanosPerSecond + nanos};
}

// Seconds or milliseconds since 1970, and nanoseconds beside them.
StatusOr<graph::DateTime> FromEpoch(const Fields& fields) {
  int64_t second = 0;
  int64_t nanos = fields[Field::kNanosecond].value_or(0);
  if (nanos < 0 || nanos >= graph::kNanosPerSecond) return OutOfRange("nanoseconds are less than a second");
  if (fields.Has(Field::kEpochSeconds)) {
    second = *fields[Field::kEpochSeconds];
  } else {
    const int64_t millis = *fields[Field::kEpochMillis];
    second = graph::FloorDivide(millis, 1000);
    nanos += graph::FloorRest(millis, 1000) * 1'000'000;
    if (nanos >= graph::kNanosPerSecond) return OutOfRange("nanoseconds are less than a millisecond");
  }
  if (!graph::IsInCalendar({graph::FloorDivide(second, graph::kSecondsPerDay)})) return TooFar();
  return graph::DateTime{second, static_cast<int32_t>(nanos), 0, nullptr};
}

}  // namespace

bool Fields::HasAny(std::initializer_list<Field> fields) const {
  return std::any_of(fields.begin(), fields.end(), [this](Field field) { return Has(field); });
}

bool Fields::IsEmpty() const {
  return !base.date && !base.time &&
         std::none_of(numbers.begin(), numbers.end(), [](const auto& number) { return number.has_value(); });
}

StatusOr<Fields> ReadFields(Type type, const ValueMap& map) {
  Fields fields;
  for (const auto& [key, value] : map) {
    if (value.is_null()) {
      fields.is_null = true;
      continue;
    }
    if (key == "date" || key == "time" || key == "datetime") {
      if ((key == "date" && !HasDate(type)) || (key == "time" && !HasTime(type))) return NoField(key);
      AITIA_RETURN_IF_ERROR(ReadBase(type, key, value, &fields.base));
      continue;
    }
    if (key == "timezone") {
      if (!HasZone(type)) return NoField(key);
      if (value.type() == Type::kString) fields.timezone = graph::ParseTimeZone(value.string());
      if (!fields.timezone) {
        return WrongTemporal(absl::StrCat(graph::ToLiteral(value), " is no time zone"));
      }
      continue;
    }
    const auto* name =
        std::find_if(kNames.begin(), kNames.end(), [&](const FieldName& each) { return each.name == key; });
    if (name == kNames.end() || !TypeHas(type, name->field)) return NoField(key);
    if (value.type() != Type::kInteger) {
      return WrongTemporal(absl::StrCat("'", key, "' takes an integer, not ", graph::ToLiteral(value)));
    }
    fields.numbers[static_cast<size_t>(name->field)] = value.integer();
  }
  return fields;
}

StatusOr<Components> Changed(const Fields& fields, Type type, Components components) {
  if (HasDate(type)) {
    AITIA_ASSIGN_OR_RETURN(components.date, ChangedDate(fields, components.date));
  }
  if (HasTime(type)) {
    AITIA_ASSIGN_OR_RETURN(components.time, ChangedTime(fields, components.time));
  }
  return components;
}

StatusOr<Value> FromFields(Type type, const Fields& fields, const graph::DateTime& now) {
  if (fields.is_null) return Value();
  std::optional<graph::TimeZone> zone = fields.timezone;
  if (fields.IsEmpty()) return AsType(type, zone ? MovedTo(now, *zone) : now);
  if (fields.HasAny({Field::kEpochSeconds, Field::kEpochMillis})) {
    AITIA_ASSIGN_OR_RETURN(const graph::DateTime at, FromEpoch(fields));
    return Value(zone ? MovedTo(at, *zone) : at);
  }
  AITIA_ASSIGN_OR_RETURN(Components components, Changed(fields, type, fields.base));
  if (!zone) return Assemble(type, components);
  if (type == Type::kTime) {
    if (zone->zone != nullptr) zone->offset = zone->zone->OffsetAt(now.second);
    if (components.zone) {
      const int64_t moved =
          components.time->nano +
          int64_t{zone->offset.value_or(0) - components.zone->offset.value_or(0)} * graph::kNanosPerSecond;
      components.time = LocalTime{graph::FloorRest(moved, graph::kNanosPerDay)};
    }
  } else if (components.zone) {
    const Value at = Assemble(Type::kDateTime, components);
    return Value(MovedTo(at.date_time(), *zone));
  }
  components.zone = zone;
  return Assemble(type, components);
}

}  // namespace aitia::engine
