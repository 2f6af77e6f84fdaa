// The graph in one file: written whole, opened by mapping it and used in place.
//
// The format is described in docs/reference/graph-file.md. A file is not trusted: opening checks the checksum
// of every section and every offset and id in it, so that no later access can leave the file, whatever its
// bytes. That costs one pass over the file (about a gigabyte a second); memory is used only for what is read
// afterwards. A mapped file must not be changed in place while a snapshot of it lives; WriteGraphFile never
// does, it replaces the file as a whole.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::graph {

// The bytes of the file: a function of the snapshot's columns alone.
std::string SerializeGraph(const Snapshot& graph);

// Writes a temporary file beside `path`, syncs it and renames it to `path`: on failure whatever was at `path`
// stays, and the temporary file is removed. Errors name the file.
Status WriteGraphFile(const Snapshot& graph, std::string_view path);

// Maps the file read-only for as long as a copy of the snapshot lives. Errors name the file and what is wrong
// with it.
StatusOr<Snapshot> OpenGraphFile(std::string_view path);

// The same over bytes that `owner` keeps alive (null: they live for ever), such as a graph embedded in a
// program. Bytes that do not begin at a multiple of 8 are copied. `name` stands in errors.
StatusOr<Snapshot> OpenGraphBytes(std::span<const std::byte> bytes, std::shared_ptr<const void> owner,
                                  std::string_view name = "graph");

}  // namespace aitia::graph
