// Time zones: fixed offsets, and the named ones of the system's zone data.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

// A named time zone. Zones are found once and stay for the life of the process, so that values may point to
// them; there are never more than the system's zone data has names.
class Zone {
 public:
  // Null if the system's zone data has no such zone; names are as there ("Europe/Stockholm"). Safe from any
  // thread.
  static const Zone* Find(std::string_view name);

  ~Zone();
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

  const std::string& name() const { return name_; }
  // Seconds east of UTC at an instant.
  int32_t OffsetAt(int64_t utc_second) const;
  // The offset of a local time. Where clocks are put back and it comes twice: `preferred` if it is one of the
  // two, else the earlier. Where they are put forward and it never comes: the offset before, so that the time
  // moves on by the gap.
  int32_t OffsetOfLocal(int64_t local_second, std::optional<int32_t> preferred) const;

 private:
  struct Data;
  Zone(std::string name, std::unique_ptr<Data> data);

  std::string name_;
  std::unique_ptr<Data> data_;
};

// A zone or an offset.
struct TimeZone {
  const Zone* zone = nullptr;
  // Seconds east of UTC; none is UTC. With a zone: the offset that is preferred where there is a choice.
  std::optional<int32_t> offset;
};

inline constexpr int32_t kMostOffset = 18 * 3600;

// "Z", "+01", "+0100", "+01:00", "+01:00:30", "Europe/Stockholm".
std::optional<TimeZone> ParseTimeZone(std::string_view text);

DateTime InZone(LocalDateTime local, TimeZone zone);
// The same instant elsewhere.
DateTime MovedTo(const DateTime& at, TimeZone zone);
inline TimeZone ZoneOf(const DateTime& at) { return {at.zone, at.offset}; }

}  // namespace aitia::graph
