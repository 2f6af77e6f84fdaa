// A plan in each of its formats.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/include/aitia/session.h"
#include "engine/plan/plan.h"

namespace aitia::engine {

// `estimates` and `rows` as ExplainPlan takes them.
std::string RenderPlan(const LogicalPlan& plan, std::span<const double> estimates,
                       std::span<const uint64_t> rows, PlanFormat format);

}  // namespace aitia::engine
