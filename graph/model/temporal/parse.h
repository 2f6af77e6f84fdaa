// Temporal values from ISO 8601 text, with and without separators.
#pragma once

#include <optional>
#include <string_view>

#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

// Each reads the whole text; none where it is something else. What is left out is the least: the first month,
// the first day, 0 o'clock.
//
// `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015-W30-2`, `2015W302`, `2015-W30`, `2015W30`,
// `2015-Q2-60`, `2015Q260`, `2015-Q2`, `2015Q2`, `2015-202`, `2015202`, `2015`; with a sign, a year has up to
// nine digits.
std::optional<Date> ParseDate(std::string_view text);
// `21:40:32.142`, `214032.142`, `21:40`, `2140`, `21`.
std::optional<LocalTime> ParseLocalTime(std::string_view text);
// And then `Z`, `+01:00`, `+0100`, `+01`; UTC if there is none.
std::optional<Time> ParseTime(std::string_view text);
// A date, and behind a `T` a time.
std::optional<LocalDateTime> ParseLocalDateTime(std::string_view text);
// And then an offset, a zone's name in square brackets, or both; UTC if there is neither. None if the zone
// does not have the offset.
std::optional<DateTime> ParseDateTime(std::string_view text);
// `P12Y5M14DT16H12M70S`, `P2W`, parts of units (`P0.75M`), signs before any number;
// `P2012-02-02T14:37:21.545`.
std::optional<Duration> ParseDuration(std::string_view text);

// "Z", "+01", "+0100", "+01:00", "+010030", "+01:00:30"; up to 18 hours.
std::optional<int32_t> ParseOffset(std::string_view text);

}  // namespace aitia::graph
