// Temporal values as ISO 8601 writes them: `1984-10-11`, `12:31:14.645`, `12:31+01:00`,
// `1984-10-11T12:31+01:00[Europe/Stockholm]`, `P1Y2M-3DT4H5M6.7S`.
#pragma once

#include <string>

#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

// What reads back as the same value (graph/model/temporal/parse.h). Seconds and their parts are left out
// where they are 0.
std::string TemporalText(Date date);
std::string TemporalText(LocalTime time);
std::string TemporalText(Time time);
std::string TemporalText(LocalDateTime at);
std::string TemporalText(const DateTime& at);
std::string TemporalText(const Duration& duration);

// "Z", "+01:00", "-02:05:07".
std::string OffsetText(int32_t offset);

}  // namespace aitia::graph
