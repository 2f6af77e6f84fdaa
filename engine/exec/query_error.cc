// The names travel as a payload of the status, so that everything between a function and the API passes them
// on without knowing of them.
#include "engine/exec/query_error.h"

#include "absl/strings/cord.h"

namespace aitia::engine {
namespace {

constexpr char kPayload[] = "aitia/query-error";
constexpr char kSeparator = '\n';

}  // namespace

graph::Status QueryError(std::string_view type, std::string_view detail, std::string_view message) {
  graph::Status status = graph::InvalidArgument(message);
  std::string names(type);
  names += kSeparator;
  names += detail;
  status.SetPayload(kPayload, absl::Cord(names));
  return status;
}

std::optional<QueryErrorName> ErrorOf(const graph::Status& status) {
  const auto payload = status.GetPayload(kPayload);
  if (!payload) return std::nullopt;
  const std::string names(*payload);
  const size_t end = names.find(kSeparator);
  return QueryErrorName{names.substr(0, end), names.substr(end + 1)};
}

}  // namespace aitia::engine
