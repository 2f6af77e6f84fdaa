// What a graph holds, for people and for programs.
#pragma once

#include <string>
#include <string_view>

#include "aitia/aitia.h"

namespace aitia::tools {

std::string InfoText(std::string_view name, const Graph::Info& info);
std::string InfoJson(std::string_view name, const Graph::Info& info);

}  // namespace aitia::tools
