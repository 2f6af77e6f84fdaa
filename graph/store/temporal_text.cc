#include "graph/store/temporal_text.h"

#include "graph/model/temporal/parse.h"
#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

template <typename Temporal>
Value OrNull(const std::optional<Temporal>& value) {
  return value ? Value(*value) : Value();
}

Value DateTimeOf(std::string_view text) {
  const size_t bracket = text.find('[');
  std::optional<DateTime> at = ParseDateTime(text.substr(0, bracket));
  if (!at || bracket == std::string_view::npos || !text.ends_with(']')) return OrNull(at);
  const Zone* zone = Zone::Find(text.substr(bracket + 1, text.size() - bracket - 2));
  return zone == nullptr ? Value(*at) : Value(MovedTo(*at, {zone, std::nullopt}));
}

}  // namespace

Value TemporalOfText(Value::Type type, std::string_view text) {
  switch (type) {
    case Value::Type::kTime:
      return OrNull(ParseTime(text));
    case Value::Type::kLocalDateTime:
      return OrNull(ParseLocalDateTime(text));
    case Value::Type::kDateTime:
      return DateTimeOf(text);
    case Value::Type::kDuration:
      return OrNull(ParseDuration(text));
    default:
      return {};
  }
}

}  // namespace aitia::graph
