#include "graph/base/issue.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::graph {
namespace {

// A line as long as a document would hide the caret: this many code points around the span are shown.
constexpr size_t kContext = 60;

struct Excerpt {
  std::string line;
  size_t caret = 0;  // code points before the caret
  size_t width = 1;  // carets
};

Excerpt MakeExcerpt(std::string_view text, ByteSpan span) {
  const std::string_view line = LineAt(text, span.begin);
  const size_t line_begin = static_cast<size_t>(line.data() - text.data());
  const size_t at = std::min<size_t>(std::max<size_t>(span.begin, line_begin) - line_begin, line.size());
  size_t begin = at;
  for (size_t i = 0; i < kContext && begin > 0; ++i) begin = PreviousCodePoint(line, begin);
  size_t end = at;
  for (size_t i = 0; i < kContext && end < line.size(); ++i) end = NextCodePoint(line, end);
  const size_t span_end = std::clamp<size_t>(std::max(span.end, span.begin) - line_begin, at, end);

  Excerpt excerpt;
  if (begin > 0) excerpt.line += "…";
  excerpt.caret = (begin > 0 ? 1 : 0) + CodePointCount(line.substr(begin, at - begin));
  excerpt.line += Printable(line.substr(begin, end - begin));
  if (end < line.size()) excerpt.line += "…";
  excerpt.width = std::max<size_t>(1, CodePointCount(line.substr(at, span_end - at)));
  return excerpt;
}

}  // namespace

bool HasError(const Issues& issues) {
  return std::any_of(issues.begin(), issues.end(),
                     [](const Issue& issue) { return issue.severity == Severity::kError; });
}

std::string RenderIssue(std::string_view name, std::string_view text, const Issue& issue,
                        TextPosition start) {
  const TextPosition position = Shifted(PositionOf(text, issue.span.begin), start);
  const Excerpt excerpt = MakeExcerpt(text, issue.span);
  std::string out;
  absl::StrAppend(&out, std::string(name), ":", position.line, ":", position.column,
                  issue.severity == Severity::kError ? ": error: " : ": warning: ", issue.message);
  if (!issue.suggestion.empty()) absl::StrAppend(&out, "; ", issue.suggestion);
  absl::StrAppend(&out, "\n  ", excerpt.line, "\n  ", std::string(excerpt.caret, ' '),
                  std::string(excerpt.width, '^'), "\n");
  return out;
}

std::string RenderIssues(std::string_view name, std::string_view text, const Issues& issues) {
  std::string out;
  for (const Issue& issue : issues) out += RenderIssue(name, text, issue);
  return out;
}

}  // namespace aitia::graph
