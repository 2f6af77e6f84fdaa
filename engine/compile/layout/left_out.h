// What a page shows beside its article: references, authors, navigation, advertising, feedback, captions.
#pragma once

#include <string_view>

#include "engine/compile/layout/page.h"

namespace aitia::engine {

// Why a line by itself is no article text; kNone if it is. `near_end`: it stands in the last part of its
// page, where authors are introduced.
LeftOut ReasonToLeaveOut(std::string_view line, bool near_end);

// Why everything under this heading is none ("References", "You might also like"); kNone if it is.
LeftOut SectionToLeaveOut(std::string_view heading);

// Why the lines under this heading are none if they are no sentences ("More on gout"); kNone if they may be.
LeftOut LinksToLeaveOut(std::string_view heading);

// Whether a list of the page's own headings follows: "On this page".
bool IsAboveContents(std::string_view line);

}  // namespace aitia::engine
