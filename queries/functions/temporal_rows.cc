#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr TypeSet kWithDate = kDateType | kLocalDateTimeType | kDateTimeType;
constexpr TypeSet kWithTime = kTimeType | kLocalTimeType | kLocalDateTimeType | kDateTimeType;

constexpr FunctionRow Maker(std::string_view name, TypeSet from, TypeSet result, std::string_view signature) {
  return Scalar(
      name, 0, 1, Takes(kStringType | kMapType | from), result, signature,
      "from ISO 8601 text, from a map of parts, or of another temporal value; without argument now");
}
constexpr FunctionRow Truncate(std::string_view name, TypeSet result) {
  return Scalar(
      name, 1, 3, Takes(kStringType, kInstantType, kMapType), result, "string, instant, map -> instant",
      "the start of the unit (millennium … microsecond) that an instant, or now, lies in, with parts "
      "changed as the map says");
}
// What a clock shows: that of the query, or (realtime) of the call.
constexpr FunctionRow Clock(std::string_view name, TypeSet result) {
  return Scalar(name, 0, 1, Takes(kStringType), result, "string -> instant",
                "now, in a time zone: the same for all of a query");
}
constexpr FunctionRow RealTime(std::string_view name, TypeSet result) {
  return {name,
          FunctionKind::kVolatile,
          Notation::kCall,
          0,
          0,
          1,
          Takes(kStringType),
          result,
          "string -> instant",
          "now, in a time zone: anew with each call"};
}
constexpr FunctionRow Between(std::string_view name, std::string_view meaning) {
  return Scalar(name, 2, 2, Takes(kInstantType), kDurationType, "instant, instant -> duration", meaning);
}

constexpr std::array kRows = {
    Maker("date", kWithDate, kDateType, "string, map or instant -> date"),
    Truncate("date.truncate", kDateType),
    Clock("date.transaction", kDateType),
    Clock("date.statement", kDateType),
    RealTime("date.realtime", kDateType),
    Maker("localtime", kWithTime, kLocalTimeType, "string, map or instant -> local time"),
    Truncate("localtime.truncate", kLocalTimeType),
    Clock("localtime.transaction", kLocalTimeType),
    Clock("localtime.statement", kLocalTimeType),
    RealTime("localtime.realtime", kLocalTimeType),
    Maker("time", kWithTime, kTimeType, "string, map or instant -> time"),
    Truncate("time.truncate", kTimeType),
    Clock("time.transaction", kTimeType),
    Clock("time.statement", kTimeType),
    RealTime("time.realtime", kTimeType),
    Maker("localdatetime", kWithDate, kLocalDateTimeType, "string, map or instant -> local datetime"),
    Truncate("localdatetime.truncate", kLocalDateTimeType),
    Clock("localdatetime.transaction", kLocalDateTimeType),
    Clock("localdatetime.statement", kLocalDateTimeType),
    RealTime("localdatetime.realtime", kLocalDateTimeType),
    Maker("datetime", kWithDate, kDateTimeType, "string, map or instant -> datetime"),
    Truncate("datetime.truncate", kDateTimeType),
    Clock("datetime.transaction", kDateTimeType),
    Clock("datetime.statement", kDateTimeType),
    RealTime("datetime.realtime", kDateTimeType),
    Scalar("datetime.fromEpoch", 1, 2, Takes(kIntegerType), kDateTimeType, "integer, integer -> datetime",
           "so many seconds and nanoseconds after 1970-01-01T00:00Z"),
    Scalar("datetime.fromEpochMillis", 1, 1, Takes(kIntegerType), kDateTimeType, "integer -> datetime",
           "so many milliseconds after 1970-01-01T00:00Z"),
    Scalar("duration", 1, 1, Takes(kStringType | kMapType | kDurationType), kDurationType,
           "string or map -> duration", "from ISO 8601 text or a map of units"),
    Between("duration.between", "from the first to the second, in months, days and seconds"),
    Between("duration.inMonths", "whole months from the first to the second"),
    Between("duration.inDays", "whole days from the first to the second"),
    Between("duration.inSeconds", "seconds from the first to the second"),
    Scalar("timestamp", 0, 0, Takes(kAnyType), kIntegerType, "-> integer",
           "milliseconds from 1970-01-01T00:00Z to the start of the query"),
    FunctionRow{"randomUUID", FunctionKind::kVolatile, Notation::kCall, 0, 0, 0, Takes(kAnyType), kStringType,
                "-> string", "a random identifier by RFC 4122"},
};

}  // namespace

std::span<const FunctionRow> TemporalRows() { return kRows; }

}  // namespace aitia::queries
