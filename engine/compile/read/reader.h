// Files and folders to documents.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/read/document.h"
#include "graph/base/status.h"

namespace aitia::engine {

struct SkippedFile {
  std::string name;    // as an identity would be
  std::string reason;  // a clause: "its suffix '.pdf' is not one of .txt, .text, .md, .markdown"
};

struct ReadResult {
  std::vector<Document> documents;   // sorted by identity
  std::vector<SkippedFile> skipped;  // sorted by name
};

// Reads files, folders (with all folders below, hidden ones left out) and "-", standard input. A file's
// identity is its name, for a file found in a folder its path relative to that folder, with '/'. What cannot
// be read is skipped with the reason; a path that does not exist and two documents of one identity are
// errors.
graph::StatusOr<ReadResult> ReadDocuments(const std::vector<std::string>& paths);

// One document from bytes that are already there. Invalid argument if they are no text.
graph::StatusOr<Document> MakeDocument(std::string id, Format format, std::string bytes);

// The format that a file name's suffix says; nothing if it is not one of `KnownSuffixes`.
const Format* FormatOf(std::string_view file_name);
std::span<const std::string_view> KnownSuffixes();

}  // namespace aitia::engine
