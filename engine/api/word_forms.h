// Other ways to write a name that the graph may know: British and American spelling, and inflection.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aitia::engine {

// Each form differs from the name in one place by one rule of spelling ("anaemia", "anemia"; "light-headed",
// "light headed"). Sorted, without the name itself.
std::vector<std::string> SpellingVariants(std::string_view name);

// The name with its last word as another form of it, without "to" before a verb: "to twitch", "twitches" give
// "twitching", "numb" gives "numbness". Not all of them are words. Sorted, without the name itself.
std::vector<std::string> InflectionVariants(std::string_view name);

}  // namespace aitia::engine
