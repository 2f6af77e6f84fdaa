// Rounding of decimal numbers.
#pragma once

#include <optional>
#include <string_view>

namespace aitia::engine {

enum class Rounding { kUp, kDown, kCeiling, kFloor, kHalfUp, kHalfDown, kHalfEven };

// "HALF_EVEN" in any case.
std::optional<Rounding> RoundingNamed(std::string_view name);

// `value` with so many decimals (at least 0), as one would round the shortest decimal number that reads back
// as `value`: 1.15 to one decimal is 1.2 half up, although the double is slightly less.
double RoundDecimals(double value, int decimals, Rounding mode);

}  // namespace aitia::engine
