// Files and folders to documents.
#pragma once

#include <string>
#include <vector>

#include "engine/compile/read/document.h"
#include "engine/compile/read/skipped_file.h"
#include "graph/base/status.h"

namespace aitia::engine {

struct ReadResult {
  std::vector<Document> documents;   // sorted by identity
  std::vector<SkippedFile> skipped;  // sorted by name
};

// Reads files, folders (with all folders below, hidden ones left out) and "-", standard input. A file's
// identity is its name, for a file found in a folder its path relative to that folder, with '/'; always
// without the suffix of a compression. A document of a JSON Lines file has its own identity. Standard input's
// kind and compression are found out from its bytes. What cannot be read is skipped with the reason; a path
// that does not exist and two documents of one identity are errors.
graph::StatusOr<ReadResult> ReadDocuments(const std::vector<std::string>& paths);

// One document from bytes that are already there. Invalid argument if they are no text.
graph::StatusOr<Document> MakeDocument(std::string id, Format format, std::string bytes);

}  // namespace aitia::engine
