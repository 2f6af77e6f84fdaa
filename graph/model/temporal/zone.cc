// Zone data are read by Abseil's time library, from /usr/share/zoneinfo (or where TZDIR says).
#include "graph/model/temporal/zone.h"

#include <mutex>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "graph/base/hash.h"
#include "graph/model/temporal/parse.h"

namespace aitia::graph {

struct Zone::Data {
  absl::TimeZone zone;
};

Zone::Zone(std::string name, std::unique_ptr<Data> data) : name_(std::move(name)), data_(std::move(data)) {}
Zone::~Zone() = default;

const Zone* Zone::Find(std::string_view name) {
  static std::mutex mutex;
  static auto* zones = new StringMap<std::unique_ptr<const Zone>>();
  const std::lock_guard<std::mutex> lock(mutex);
  if (const auto found = zones->find(name); found != zones->end()) return found->second.get();
  // What is no plain name is no zone either; "localtime" would depend on the machine.
  if (name.empty() || name == "localtime" || name.front() == '/' ||
      name.find("..") != std::string_view::npos) {
    return nullptr;
  }
  auto data = std::make_unique<Data>();
  if (!absl::LoadTimeZone({name.data(), name.size()}, &data->zone)) return nullptr;
  std::unique_ptr<const Zone> zone(new Zone(std::string(name), std::move(data)));
  return zones->emplace(name, std::move(zone)).first->second.get();
}

int32_t Zone::OffsetAt(int64_t utc_second) const {
  return data_->zone.At(absl::FromUnixSeconds(utc_second)).offset;
}

int32_t Zone::OffsetOfLocal(int64_t local_second, std::optional<int32_t> preferred) const {
  const absl::CivilSecond local = absl::CivilSecond(1970, 1, 1) + local_second;
  const absl::TimeZone::TimeInfo info = data_->zone.At(local);
  const auto offset_at = [&](absl::Time time) {
    return static_cast<int32_t>(local_second - absl::ToUnixSeconds(time));
  };
  const int32_t before = offset_at(info.pre);
  if (info.kind == absl::TimeZone::TimeInfo::REPEATED && preferred) {
    const int32_t after = offset_at(info.post);
    if (*preferred == after) return after;
  }
  return before;
}

std::optional<TimeZone> ParseTimeZone(std::string_view text) {
  if (const std::optional<int32_t> offset = ParseOffset(text)) return TimeZone{nullptr, *offset};
  const Zone* zone = Zone::Find(text);
  if (zone == nullptr) return std::nullopt;
  return TimeZone{zone, std::nullopt};
}

DateTime InZone(LocalDateTime local, TimeZone zone) {
  const int32_t offset =
      zone.zone == nullptr ? zone.offset.value_or(0) : zone.zone->OffsetOfLocal(local.second, zone.offset);
  const int64_t second = local.second - offset;
  // A time that the clocks skip is moved on by as much as they are: its instant has another offset.
  return {second, local.nano, zone.zone == nullptr ? offset : zone.zone->OffsetAt(second), zone.zone};
}

DateTime MovedTo(const DateTime& at, TimeZone zone) {
  const int32_t offset = zone.zone == nullptr ? zone.offset.value_or(0) : zone.zone->OffsetAt(at.second);
  return {at.second, at.nano, offset, zone.zone};
}

}  // namespace aitia::graph
