// How often, as a text states it: "most", "6-8%", "1 in 10", "rarely" as a share between 0 and 1.
#pragma once

#include <optional>
#include <string_view>

namespace aitia::engine {

// The share that a stated frequency stands for, in (0, 1]; none if the words state none. Numbers win over
// words; a range is its middle; of several words the first in the text counts ("very common" is one entry of
// the table).
std::optional<double> StatedFrequency(std::string_view text);

}  // namespace aitia::engine
