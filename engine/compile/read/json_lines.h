// JSON Lines of documents: {"id": …, "title": …, "text": …} a line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compile/read/document.h"
#include "engine/compile/read/skipped_file.h"

namespace aitia::engine {

struct JsonLines {
  std::vector<std::pair<Document, std::string>> documents;  // with the place that each came from: "name:line"
  std::vector<SkippedFile> skipped;                         // bad lines: "name:line:column" with the reason
};

// A document's identity is its `id` (a string or an integer), without one `name:line`; its text the value of
// `text`, decoded. Other members are not looked at. Blank lines are none; a bad line is skipped. Linear.
JsonLines ReadJsonLines(std::string_view name, std::string_view text);

}  // namespace aitia::engine
