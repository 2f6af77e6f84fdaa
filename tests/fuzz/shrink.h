// Makes a query that shows a difference as small as it gets.
#pragma once

#include <functional>
#include <string>

namespace aitia::tests::fuzz {

// Takes parts of the query away (clauses, patterns, items, operands …) as long as `still_shows` holds for
// what is left. Text that does not parse is given back as it is. `most_tries` bounds the calls.
std::string Shrink(std::string query, const std::function<bool(const std::string&)>& still_shows,
                   int most_tries = 2000);

}  // namespace aitia::tests::fuzz
