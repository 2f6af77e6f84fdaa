// What the user mistyped: issues are data, several at once, each with its place and a suggestion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/span.h"

namespace aitia::graph {

enum class Severity { kError, kWarning };

struct Issue {
  Severity severity = Severity::kError;
  ByteSpan span;        // in the text that was given
  std::string message;  // one sentence, lower case, without a full stop
  std::string
      suggestion;  // what could be meant, as a whole clause ("did you mean 'twitching'?"); may be empty
  // What kind of mistake it is, for programs, as the openCypher test kit calls it: the detail of a
  // SyntaxError
  // ("UndefinedVariable"), or type and detail ("TypeError/InvalidArgumentType"). Static storage, may be
  // empty.
  std::string_view code = {};
};

using Issues = std::vector<Issue>;

bool HasError(const Issues& issues);

// `name:line:column: error: message; suggestion`, the line, and a caret line under the span. Ends with a
// newline. `start` is where the text begins in what `name` names.
std::string RenderIssue(std::string_view name, std::string_view text, const Issue& issue,
                        TextPosition start = {});
std::string RenderIssues(std::string_view name, std::string_view text, const Issues& issues);

}  // namespace aitia::graph
