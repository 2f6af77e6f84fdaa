// Functions that make temporal values: `date(…)`, `date.truncate(…)`, `duration.between(…)` and their like.
#include <array>
#include <random>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"
#include "engine/exec/temporal/between.h"
#include "engine/exec/temporal/clock.h"
#include "engine/exec/temporal/fields.h"
#include "engine/exec/temporal/truncate.h"
#include "graph/base/text.h"
#include "graph/model/temporal/calendar.h"
#include "graph/model/temporal/duration.h"
#include "graph/model/temporal/parse_value.h"

namespace aitia::engine {
namespace {

using graph::ToAbsl;

StatusOr<Value> Parsed(Type type, const Value& text) {
  const Value value = graph::ParseTemporal(type, text.string());
  if (!value.is_null()) return value;
  return WrongTemporal(absl::StrCat(graph::ToLiteral(text), " does not read as a ", ToAbsl(TypeName(type))));
}

// The lower-case name that the type's function has.
constexpr std::string_view FunctionOf(Type type) {
  constexpr std::array<std::string_view, 6> kNames = {"date",          "localtime", "time",
                                                      "localdatetime", "datetime",  "duration"};
  return kNames[static_cast<size_t>(type) - static_cast<size_t>(Type::kDate)];
}

// date(), date('2015-07-21'), date({year: 2015}), date(datetime).
template <Type kType>
StatusOr<Value> Make(Arguments a, const Context& context) {
  if (a.empty()) return AsType(kType, context.clock);
  const Value& from = a[0];
  if (from.is_null()) return Value();
  if (from.type() == Type::kString) return Parsed(kType, from);
  if (from.type() == Type::kMap) {
    AITIA_ASSIGN_OR_RETURN(const Fields fields, ReadFields(kType, from.map()));
    return FromFields(kType, fields, context.clock);
  }
  if (IsInstant(from.type())) {
    const Components components = ComponentsOf(from);
    if ((!HasDate(kType) || components.date) && (HasDate(kType) || components.time)) {
      return Assemble(kType, components);
    }
  }
  return WrongArgument(FunctionOf(kType), "a string, a map or a temporal value with these parts", from);
}

StatusOr<Value> AtClock(Type type, Arguments a, const graph::DateTime& clock) {
  if (a.empty()) return AsType(type, clock);
  if (a[0].is_null()) return Value();
  std::optional<graph::TimeZone> zone;
  if (a[0].type() == Type::kString) zone = graph::ParseTimeZone(a[0].string());
  if (!zone) return WrongTemporal(absl::StrCat(graph::ToLiteral(a[0]), " is no time zone"));
  return AsType(type, MovedTo(clock, *zone));
}
template <Type kType>
StatusOr<Value> AtStatement(Arguments a, const Context& context) {
  return AtClock(kType, a, context.clock);
}
template <Type kType>
StatusOr<Value> AtRealTime(Arguments a, const Context&) {
  return AtClock(kType, a, Now());
}

template <Type kType>
StatusOr<Value> TruncateTo(Arguments a, const Context& context) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kString) return WrongArgument("truncate", "the name of a unit", a[0]);
  const Value instant = a.size() > 1 ? a[1] : AsType(kType, context.clock);
  if (!IsInstant(instant.type())) return WrongArgument("truncate", "a date, a time or both", instant);
  Fields fields;
  if (a.size() > 2) {
    if (a[2].type() != Type::kMap) return WrongArgument("truncate", "a map", a[2]);
    AITIA_ASSIGN_OR_RETURN(fields, ReadFields(kType, a[2].map()));
  }
  return Truncate(kType, a[0].string(), instant, fields);
}

StatusOr<Value> FromEpoch(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (value.type() != Type::kInteger) return WrongArgument("datetime.fromEpoch", "integers", value);
  }
  const int64_t nanos = a.size() > 1 ? a[1].integer() : 0;
  int64_t second = 0;
  if (__builtin_add_overflow(a[0].integer(), graph::FloorDivide(nanos, graph::kNanosPerSecond), &second) ||
      !graph::IsInCalendar({graph::FloorDivide(second, graph::kSecondsPerDay)})) {
    return TooFar();
  }
  return Value(graph::DateTime{second, static_cast<int32_t>(graph::FloorRest(nanos, graph::kNanosPerSecond)),
                               0, nullptr});
}

StatusOr<Value> FromEpochMillis(Arguments a, const Context&) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kInteger) return WrongArgument("datetime.fromEpochMillis", "an integer", a[0]);
  const int64_t millis = a[0].integer();
  const int64_t second = graph::FloorDivide(millis, 1000);
  if (!graph::IsInCalendar({graph::FloorDivide(second, graph::kSecondsPerDay)})) return TooFar();
  return Value(
      graph::DateTime{second, static_cast<int32_t>(graph::FloorRest(millis, 1000) * 1'000'000), 0, nullptr});
}

struct DurationUnit {
  std::string_view name;
  void (graph::DurationSum::*add)(const graph::Quantity&, int64_t);
  int64_t size;
};
constexpr std::array<DurationUnit, 11> kDurationUnits = {{
    {"years", &graph::DurationSum::AddMonths, 12},
    {"quarters", &graph::DurationSum::AddMonths, 3},
    {"months", &graph::DurationSum::AddMonths, 1},
    {"weeks", &graph::DurationSum::AddDays, 7},
    {"days", &graph::DurationSum::AddDays, 1},
    {"hours", &graph::DurationSum::AddSeconds, 3600},
    {"minutes", &graph::DurationSum::AddSeconds, 60},
    {"seconds", &graph::DurationSum::AddSeconds, 1},
    {"milliseconds", &graph::DurationSum::AddNanos, 1'000'000},
    {"microseconds", &graph::DurationSum::AddNanos, 1'000},
    {"nanoseconds", &graph::DurationSum::AddNanos, 1},
}};

StatusOr<Value> DurationOfMap(const ValueMap& map) {
  graph::DurationSum sum;
  for (const auto& [key, value] : map) {
    if (value.is_null()) return Value();
    const DurationUnit* unit = nullptr;
    for (const DurationUnit& each : kDurationUnits) {
      if (each.name == key) unit = &each;
    }
    if (unit == nullptr) return WrongTemporal(absl::StrCat("a duration has no '", key, "'"));
    std::optional<graph::Quantity> number;
    if (value.type() == Type::kInteger) number = graph::Quantity::Of(value.integer());
    if (value.type() == Type::kFloat)
      number = graph::Quantity::Of(static_cast<long double>(value.floating()));
    if (!number)
      return WrongTemporal(absl::StrCat("'", key, "' takes a number, not ", graph::ToLiteral(value)));
    (sum.*unit->add)(*number, unit->size);
  }
  const std::optional<graph::Duration> duration = sum.Sum();
  if (!duration) return TooFar();
  return Value(*duration);
}

StatusOr<Value> MakeDuration(Arguments a, const Context&) {
  if (a[0].is_null() || a[0].type() == Type::kDuration) return a[0];
  if (a[0].type() == Type::kString) return Parsed(Type::kDuration, a[0]);
  if (a[0].type() == Type::kMap) return DurationOfMap(a[0].map());
  return WrongArgument("duration", "a string or a map", a[0]);
}

template <Measure kMeasure>
StatusOr<Value> Between(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (!IsInstant(value.type())) return WrongArgument("duration.between", "dates, times or both", value);
  }
  return Value(DurationBetween(kMeasure, a[0], a[1]));
}

StatusOr<Value> Timestamp(Arguments, const Context& context) {
  return Value(context.clock.second * 1000 + context.clock.nano / 1'000'000);
}

// A random number of 122 bits, as version 4 of RFC 4122 writes it.
StatusOr<Value> RandomUuid(Arguments, const Context&) {
  thread_local std::mt19937_64 generator{std::random_device()()};
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  for (char& c : out) {
    if (c != 'x' && c != 'y') continue;
    const uint64_t random = generator() % 16;
    c = kDigits[c == 'x' ? random : 8 + random % 4];
  }
  return Value(std::move(out));
}

constexpr std::array kFunctions = {
    NamedCall{"date", Make<Type::kDate>},
    NamedCall{"date.truncate", TruncateTo<Type::kDate>},
    NamedCall{"date.transaction", AtStatement<Type::kDate>},
    NamedCall{"date.statement", AtStatement<Type::kDate>},
    NamedCall{"date.realtime", AtRealTime<Type::kDate>},
    NamedCall{"localtime", Make<Type::kLocalTime>},
    NamedCall{"localtime.truncate", TruncateTo<Type::kLocalTime>},
    NamedCall{"localtime.transaction", AtStatement<Type::kLocalTime>},
    NamedCall{"localtime.statement", AtStatement<Type::kLocalTime>},
    NamedCall{"localtime.realtime", AtRealTime<Type::kLocalTime>},
    NamedCall{"time", Make<Type::kTime>},
    NamedCall{"time.truncate", TruncateTo<Type::kTime>},
    NamedCall{"time.transaction", AtStatement<Type::kTime>},
    NamedCall{"time.statement", AtStatement<Type::kTime>},
    NamedCall{"time.realtime", AtRealTime<Type::kTime>},
    NamedCall{"localdatetime", Make<Type::kLocalDateTime>},
    NamedCall{"localdatetime.truncate", TruncateTo<Type::kLocalDateTime>},
    NamedCall{"localdatetime.transaction", AtStatement<Type::kLocalDateTime>},
    NamedCall{"localdatetime.statement", AtStatement<Type::kLocalDateTime>},
    NamedCall{"localdatetime.realtime", AtRealTime<Type::kLocalDateTime>},
    NamedCall{"datetime", Make<Type::kDateTime>},
    NamedCall{"datetime.truncate", TruncateTo<Type::kDateTime>},
    NamedCall{"datetime.transaction", AtStatement<Type::kDateTime>},
    NamedCall{"datetime.statement", AtStatement<Type::kDateTime>},
    NamedCall{"datetime.realtime", AtRealTime<Type::kDateTime>},
    NamedCall{"datetime.fromEpoch", FromEpoch},
    NamedCall{"datetime.fromEpochMillis", FromEpochMillis},
    NamedCall{"duration", MakeDuration},
    NamedCall{"duration.between", Between<Measure::kAll>},
    NamedCall{"duration.inMonths", Between<Measure::kMonths>},
    NamedCall{"duration.inDays", Between<Measure::kDays>},
    NamedCall{"duration.inSeconds", Between<Measure::kSeconds>},
    NamedCall{"timestamp", Timestamp},
    NamedCall{"randomUUID", RandomUuid},
};

}  // namespace

std::span<const NamedCall> TemporalFunctions() { return kFunctions; }

}  // namespace aitia::engine
