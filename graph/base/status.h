// What the machine fails at: absl::Status, with std types in and out.
//
// Debian's Abseil has its own string_view; `Error` helpers take std::string_view so that no caller needs to
// know.
#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace aitia::graph {

using absl::OkStatus;
using absl::Status;
using absl::StatusOr;

inline Status InvalidArgument(std::string_view message) {
  return absl::InvalidArgumentError({message.data(), message.size()});
}
inline Status NotFound(std::string_view message) {
  return absl::NotFoundError({message.data(), message.size()});
}
inline Status FailedPrecondition(std::string_view message) {
  return absl::FailedPreconditionError({message.data(), message.size()});
}
inline Status DataLoss(std::string_view message) {
  return absl::DataLossError({message.data(), message.size()});
}
inline Status Unavailable(std::string_view message) {
  return absl::UnavailableError({message.data(), message.size()});
}
inline Status ResourceExhausted(std::string_view message) {
  return absl::ResourceExhaustedError({message.data(), message.size()});
}
inline Status Internal(std::string_view message) {
  return absl::InternalError({message.data(), message.size()});
}

// The status's message as a std type.
inline std::string_view Message(const Status& status) {
  return {status.message().data(), status.message().size()};
}

}  // namespace aitia::graph

// Leaves the function with the error, if there is one.
#define AITIA_RETURN_IF_ERROR(expression)                                          \
  do {                                                                             \
    if (auto aitia_status = (expression); !aitia_status.ok()) return aitia_status; \
  } while (false)

#define AITIA_CONCAT_INNER(a, b) a##b
#define AITIA_CONCAT(a, b) AITIA_CONCAT_INNER(a, b)

// `AITIA_ASSIGN_OR_RETURN(auto x, F())`: the value of F(), or the function is left with its error.
#define AITIA_ASSIGN_OR_RETURN(declaration, expression) \
  AITIA_ASSIGN_OR_RETURN_IMPL(AITIA_CONCAT(aitia_status_or_, __LINE__), declaration, expression)
#define AITIA_ASSIGN_OR_RETURN_IMPL(result, declaration, expression) \
  auto result = (expression);                                        \
  if (!result.ok()) return std::move(result).status();               \
  declaration = *std::move(result)
