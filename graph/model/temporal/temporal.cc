#include "graph/model/temporal/temporal.h"

#include <string_view>
#include <tuple>

#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

// GCC's and Clang's own.
__extension__ using Int128 = __int128;

constexpr int64_t kSecondsPerMonth = 2'629'746;  // of a year of 365.2425 days

std::string_view NameOf(const Zone* zone) { return zone == nullptr ? std::string_view() : zone->name(); }

Int128 LengthOf(const Duration& duration) {
  const Int128 seconds = static_cast<Int128>(duration.months) * kSecondsPerMonth +
                         static_cast<Int128>(duration.days) * kSecondsPerDay + duration.seconds;
  return seconds * kNanosPerSecond + duration.nanos;
}

}  // namespace

std::strong_ordering operator<=>(const Time& a, const Time& b) {
  return std::tuple(a.UtcNano(), a.offset) <=> std::tuple(b.UtcNano(), b.offset);
}

std::strong_ordering operator<=>(const DateTime& a, const DateTime& b) {
  return std::tuple(a.second, a.nano, a.offset, NameOf(a.zone)) <=>
         std::tuple(b.second, b.nano, b.offset, NameOf(b.zone));
}

std::strong_ordering CompareLength(const Duration& a, const Duration& b) {
  const Int128 x = LengthOf(a);
  const Int128 y = LengthOf(b);
  if (x != y) return x < y ? std::strong_ordering::less : std::strong_ordering::greater;
  return std::tuple(a.months, a.days, a.seconds, a.nanos) <=>
         std::tuple(b.months, b.days, b.seconds, b.nanos);
}

}  // namespace aitia::graph
