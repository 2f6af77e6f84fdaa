#include "engine/compile/read/file_kind.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::array<std::string_view, 9> kSuffixes = {".txt", ".text",  ".md",    ".markdown", ".html",
                                                       ".htm", ".xhtml", ".jsonl", ".ndjson"};
constexpr std::array<FileKind, kSuffixes.size()> kKinds = {
    FileKind::kText, FileKind::kText, FileKind::kMarkdown,  FileKind::kMarkdown, FileKind::kHtml,
    FileKind::kHtml, FileKind::kHtml, FileKind::kJsonLines, FileKind::kJsonLines};

std::string SuffixOf(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : graph::LowerCase(name.substr(dot));
}

// Opening tags with which pages and cut-out parts of pages begin.
constexpr std::array<std::string_view, 21> kFirstTags = {
    "!doctype html", "html",   "head", "body", "title", "meta", "main", "article", "section",
    "div",           "header", "p",    "h1",   "h2",    "h3",   "ul",   "ol",      "dl",
    "table",         "?xml",   "!--"};

}  // namespace

FileName ReadFileName(std::string_view name) {
  FileName result{name, graph::Compression::kNone, std::nullopt};
  const std::string outer = SuffixOf(name);
  if (outer == ".gz") result.compression = graph::Compression::kGzip;
  if (outer == ".zst") result.compression = graph::Compression::kZstd;
  if (result.compression != graph::Compression::kNone) result.name.remove_suffix(outer.size());
  const std::string suffix = SuffixOf(result.name);
  const auto found = std::find(kSuffixes.begin(), kSuffixes.end(), suffix);
  if (found != kSuffixes.end()) result.kind = kKinds[static_cast<size_t>(found - kSuffixes.begin())];
  return result;
}

std::span<const std::string_view> KnownSuffixes() { return kSuffixes; }

std::string UnknownSuffix(std::string_view name) {
  std::string known;
  for (std::string_view suffix : kSuffixes)
    absl::StrAppend(&known, known.empty() ? "" : ", ", graph::ToAbsl(suffix));
  known += ", each also with .gz or .zst";
  const std::string suffix = SuffixOf(ReadFileName(name).name);
  if (suffix.empty()) return absl::StrCat("it has no suffix; read are ", known);
  return absl::StrCat("its suffix '", suffix, "' is not one of ", known);
}

FileKind KindOfText(std::string_view text) {
  const std::string_view start = graph::Trim(text.substr(0, 4096));
  if (start.starts_with('{')) {
    const std::string_view inside = graph::Trim(start.substr(1));
    if (inside.starts_with('"') || inside.starts_with('}')) return FileKind::kJsonLines;
  }
  if (!start.starts_with('<')) return FileKind::kText;
  const std::string tag = graph::LowerCase(start.substr(1, 16));
  for (std::string_view first : kFirstTags) {
    if (!tag.starts_with(first)) continue;
    const char behind = tag.size() > first.size() ? tag[first.size()] : '\0';
    const bool letter = (behind >= 'a' && behind <= 'z') || (behind >= '0' && behind <= '9');
    if (!letter) return FileKind::kHtml;
  }
  return FileKind::kText;
}

}  // namespace aitia::engine
