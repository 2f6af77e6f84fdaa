#include "graph/store/temporal_text.h"

#include "graph/model/temporal/parse_value.h"
#include "graph/model/temporal/zone.h"

namespace aitia::graph {

Value TemporalOfText(Value::Type type, std::string_view text) {
  const size_t bracket = text.find('[');
  if (type != Value::Type::kDateTime || bracket == std::string_view::npos || !text.ends_with(']')) {
    return ParseTemporal(type, text);
  }
  const Value at = ParseTemporal(type, text.substr(0, bracket));
  const Zone* zone = Zone::Find(text.substr(bracket + 1, text.size() - bracket - 2));
  if (at.is_null() || zone == nullptr) return at;
  return MovedTo(at.date_time(), {zone, std::nullopt});
}

}  // namespace aitia::graph
