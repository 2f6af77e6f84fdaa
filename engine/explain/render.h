// A reply in each of the formats: one function a format. All are pure and deterministic.
#pragma once

#include <string>

#include "engine/include/aitia/aitia.h"

namespace aitia::engine {

// For the terminal: answers one below the other with what they rest on in a line each.
std::string RenderTable(const Reply& reply, const RenderOptions& options);
// For the terminal: every answer with all that its score adds up from, the paths and the sentences.
std::string RenderText(const Reply& reply, const RenderOptions& options);
// One object with everything that the reply holds. Ends with a newline.
std::string RenderJson(const Reply& reply, const RenderOptions& options);
// RFC 4180 with a head row: one row an answer; for paths and verdicts one row a sentence.
std::string RenderCsv(const Reply& reply, const RenderOptions& options);
std::string RenderMarkdown(const Reply& reply, const RenderOptions& options);
// The graph of all paths: the explanation as a picture.
std::string RenderDot(const Reply& reply, const RenderOptions& options);

}  // namespace aitia::engine
