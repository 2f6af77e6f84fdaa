// What goes wrong while a query runs, by the names that openCypher gives to errors.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/base/status.h"

namespace aitia::engine {

// Kinds of errors of running queries.
inline constexpr std::string_view kTypeError = "TypeError";
inline constexpr std::string_view kArgumentError = "ArgumentError";
inline constexpr std::string_view kArithmeticError = "ArithmeticError";
inline constexpr std::string_view kEntityNotFound = "EntityNotFound";
inline constexpr std::string_view kSemanticError = "SemanticError";
inline constexpr std::string_view kParameterMissing = "ParameterMissing";
inline constexpr std::string_view kConstraintValidationFailed = "ConstraintValidationFailed";
inline constexpr std::string_view kConstraintVerificationFailed = "ConstraintVerificationFailed";

struct QueryErrorName {
  std::string type;    // "TypeError"
  std::string detail;  // "InvalidArgumentValue"; may be empty
};

// A status with this message that carries its names along. `message` says what is wrong in a sentence without
// a full stop.
graph::Status QueryError(std::string_view type, std::string_view detail, std::string_view message);

// The names of a status that QueryError made; none of any other.
std::optional<QueryErrorName> ErrorOf(const graph::Status& status);

}  // namespace aitia::engine
