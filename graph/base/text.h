// Text as the engine sees it: UTF-8 in std::string_view. Also the bridge to Abseil's own string_view.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/string_view.h"

namespace aitia::graph {

// Debian's Abseil does not convert between its string_view and the standard one.
inline absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view ToStd(absl::string_view text) { return {text.data(), text.size()}; }

// Offset of the code point after the one at `offset` (offset < text.size()); invalid bytes count as one each.
size_t NextCodePoint(std::string_view text, size_t offset);
// Offset of the code point that ends at `offset` (offset > 0).
size_t PreviousCodePoint(std::string_view text, size_t offset);
size_t CodePointCount(std::string_view text);
// The code point at `offset`; U+FFFD for bytes that are not UTF-8.
char32_t CodePointAt(std::string_view text, size_t offset);
void AppendCodePoint(char32_t code_point, std::string* out);
bool IsValidUtf8(std::string_view text);
// Columns that a terminal gives the text (wide characters count two, combining ones none).
size_t DisplayWidth(std::string_view text);

// The text with control characters and invalid bytes replaced by U+FFFD, tabs and newlines by spaces: safe to
// print.
std::string Printable(std::string_view text);

// Lower case by Unicode's simple mapping.
std::string LowerCase(std::string_view text);
// Unicode's compatibility form (NFKC): ligatures, full-width letters and superscripts become plain ones.
// Invisible characters (soft hyphens, joiners) go, invalid bytes become U+FFFD.
std::string CompatibilityForm(std::string_view text);
// Runs of white space (no-break spaces too) become one space; none at the ends.
std::string CollapseSpace(std::string_view text);
std::string_view Trim(std::string_view text);
bool EqualsIgnoreCase(std::string_view a, std::string_view b);  // ASCII letters only
std::vector<std::string_view> Split(std::string_view text, char separator);
std::string Join(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace aitia::graph
