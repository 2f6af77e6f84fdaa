// What a file holds, by its name or, for what has no name, by its bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "graph/io/decompress.h"

namespace aitia::engine {

enum class FileKind : uint8_t { kText, kMarkdown, kHtml, kJsonLines };

struct FileName {
  std::string_view name;  // without the suffix of a compression: "a/page.html" of "a/page.html.gz"
  graph::Compression compression = graph::Compression::kNone;
  std::optional<FileKind> kind;  // nothing if the name's suffix is not one of `KnownSuffixes`
};

// The views point into `name`.
FileName ReadFileName(std::string_view name);

// Suffixes of files that are read, in lower case with their dots; ".gz" and ".zst" may follow each.
std::span<const std::string_view> KnownSuffixes();

// Why a file of this name is not read: a clause.
std::string UnknownSuffix(std::string_view name);

// The kind of a decoded text whose name is not known: JSON Lines if its first line is an object, HTML if it
// begins as pages do, text (which Markdown is read as) otherwise.
FileKind KindOfText(std::string_view text);

}  // namespace aitia::engine
