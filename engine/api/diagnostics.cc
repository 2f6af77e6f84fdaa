#include "engine/api/diagnostics.h"

namespace aitia::engine {

Diagnostic MakeDiagnostic(std::string_view source, std::string_view text, const graph::Issue& issue,
                          graph::TextPosition start) {
  Diagnostic diagnostic;
  diagnostic.severity = issue.severity == graph::Severity::kError ? Diagnostic::Severity::kError
                                                                  : Diagnostic::Severity::kWarning;
  diagnostic.message = issue.message;
  diagnostic.suggestion = issue.suggestion;
  const graph::TextPosition position = graph::Shifted(graph::PositionOf(text, issue.span.begin), start);
  diagnostic.line = position.line;
  diagnostic.column = position.column;
  diagnostic.text = graph::RenderIssue(source, text, issue, start);
  diagnostic.detail = issue.code;
  return diagnostic;
}

}  // namespace aitia::engine
