#include "engine/exec/temporal/truncate.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "graph/base/text.h"
#include "graph/model/temporal/calendar.h"

namespace aitia::engine {
namespace {

using graph::Date;
using graph::LocalTime;

// From large to small.
enum class Unit {
  kMillennium,
  kCentury,
  kDecade,
  kYear,
  kWeekYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
};

struct UnitName {
  std::string_view name;
  Unit unit;
};
constexpr std::array<UnitName, 14> kUnits = {{{"millennium", Unit::kMillennium},
                                              {"century", Unit::kCentury},
                                              {"decade", Unit::kDecade},
                                              {"year", Unit::kYear},
                                              {"weekYear", Unit::kWeekYear},
                                              {"quarter", Unit::kQuarter},
                                              {"month", Unit::kMonth},
                                              {"week", Unit::kWeek},
                                              {"day", Unit::kDay},
                                              {"hour", Unit::kHour},
                                              {"minute", Unit::kMinute},
                                              {"second", Unit::kSecond},
                                              {"millisecond", Unit::kMillisecond},
                                              {"microsecond", Unit::kMicrosecond}}};

std::optional<Date> StartOfYears(Date date, int64_t years) {
  const int64_t year = graph::CivilOf(date).year;
  return graph::DateOfCivil({graph::FloorDivide(year, years) * years, 1, 1});
}

// None beyond the calendar.
std::optional<Date> StartOf(Unit unit, Date date) {
  switch (unit) {
    case Unit::kMillennium:
      return StartOfYears(date, 1000);
    case Unit::kCentury:
      return StartOfYears(date, 100);
    case Unit::kDecade:
      return StartOfYears(date, 10);
    case Unit::kYear:
      return StartOfYears(date, 1);
    case Unit::kWeekYear:
      return graph::DateOfWeek({graph::WeekOf(date).year, 1, 1});
    case Unit::kQuarter:
      return Date{date.day - graph::QuarterOf(date).day + 1};
    case Unit::kMonth:
      return Date{date.day - graph::CivilOf(date).day + 1};
    case Unit::kWeek:
      return graph::AddDays(date, 1 - graph::WeekOf(date).day);
    default:
      return date;
  }
}

LocalTime StartOf(Unit unit, LocalTime time) {
  int64_t size = graph::kNanosPerDay;
  if (unit == Unit::kHour) size = 3600 * graph::kNanosPerSecond;
  if (unit == Unit::kMinute) size = 60 * graph::kNanosPerSecond;
  if (unit == Unit::kSecond) size = graph::kNanosPerSecond;
  if (unit == Unit::kMillisecond) size = 1'000'000;
  if (unit == Unit::kMicrosecond) size = 1'000;
  return {time.nano / size * size};
}

// Smaller parts of a second are added to what the unit leaves, not put in its place.
void KeepPartOfSecond(Unit unit, LocalTime time, Fields* fields) {
  const int64_t nanos = time.nano % graph::kNanosPerSecond;
  if (unit == Unit::kMillisecond && fields->HasAny({Field::kMicrosecond, Field::kNanosecond})) {
    fields->numbers[static_cast<size_t>(Field::kMillisecond)] = nanos / 1'000'000;
  } else if (unit == Unit::kMicrosecond && fields->Has(Field::kNanosecond)) {
    fields->numbers[static_cast<size_t>(Field::kMicrosecond)] = nanos / 1'000;
  }
}

}  // namespace

StatusOr<Value> Truncate(Type type, std::string_view unit, const Value& instant, Fields fields) {
  if (fields.is_null) return Value();
  const UnitName* named = nullptr;
  for (const UnitName& each : kUnits) {
    if (graph::EqualsIgnoreCase(each.name, unit)) named = &each;
  }
  if (named == nullptr) {
    return WrongTemporal(absl::StrCat("'", graph::ToAbsl(graph::Printable(unit)),
                                      "' is no unit that a temporal value can be cut down to"));
  }
  Components components = ComponentsOf(instant);
  const bool of_date = named->unit < Unit::kDay;
  const bool of_time = named->unit > Unit::kDay;
  if ((of_date && !HasDate(type)) || (of_time && !HasTime(type)) || (HasDate(type) && !components.date) ||
      (!HasDate(type) && !components.time) || (of_time && !components.time)) {
    return WrongTemporal(absl::StrCat(graph::ToAbsl(TypeName(instant.type())), " cannot be cut down to ",
                                      graph::ToAbsl(named->name), " as ", graph::ToAbsl(TypeName(type))));
  }
  if (components.date) {
    components.date = StartOf(named->unit, *components.date);
    if (!components.date) return TooFar();
  }
  if (components.time) {
    KeepPartOfSecond(named->unit, *components.time, &fields);
    components.time = StartOf(named->unit, *components.time);
  } else {
    components.time = LocalTime();
  }
  AITIA_ASSIGN_OR_RETURN(components, Changed(fields, type, components));
  if (fields.timezone) components.zone = fields.timezone;
  return Assemble(type, components);
}

}  // namespace aitia::engine
