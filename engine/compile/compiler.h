// Documents in, graph out: the whole pipeline, and each of its steps as text.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/language/language.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "graph/base/status.h"
#include "graph/store/snapshot.h"

namespace aitia::engine {

struct CompileOptions {
  int threads = 0;  // 0: as many as the machine has. The result does not depend on it.
  // Called after each document with how many are done and their total, from one thread at a time. May be
  // empty.
  std::function<void(size_t done, size_t total)> progress;
};

// Of the documents that were read; those that were found unchanged are not.
struct CompileReport {
  size_t documents = 0;
  size_t bytes = 0;
  size_t sentences = 0;
  size_t relations = 0;                                            // cited
  size_t concepts = 0;                                             // nodes of the graph that are no documents
  size_t left_out = 0;                                             // blocks not read
  std::array<size_t, kLeftOutNames.size()> left_out_reasons = {};  // the same by reason
  std::vector<std::string> skipped;                                // "name: reason", in order of names
  size_t added = 0, replaced = 0, unchanged = 0, removed = 0;      // documents, by what became of them
};

struct CompiledGraph {
  graph::Snapshot graph;
  CompileReport report;
};

// read → layout → segment → tag → mentions → relations, for one document. Pure.
Extraction Extract(const Document& document, const Language& language = Language::BuiltIn());

// Of all that Extract sees of a document but its identity.
uint64_t ContentHash(const Document& document);

// Extract on several threads, then Resolve. Two documents of one identity are an error. The graph keeps what
// was extracted, for Grow.
graph::StatusOr<CompiledGraph> Compile(std::vector<Document> documents, const CompileOptions& options,
                                       const Language& language = Language::BuiltIn());

// The graph of the documents that `base` was compiled from, without those whose identities are `removed`, and
// with `documents`: new ones are added, those of an identity that `base` has replace it unless their content
// is the same. Equal in every byte to compiling all of them at once. Errors: documents of one identity, or
// one that is both given and removed; an identity to be removed that `base` does not have; a base that keeps
// no extractions, or those of another reader.
graph::StatusOr<CompiledGraph> Grow(const graph::Snapshot& base, std::vector<Document> documents,
                                    const std::vector<std::string>& removed, const CompileOptions& options,
                                    const Language& language = Language::BuiltIn());

enum class DumpStep { kBlocks, kSentences, kTokens, kMentions, kRelations, kReading };
// The step's result as text, a line per item, deterministic; kReading is what ExplainReading tells.
std::string Dump(const Document& document, DumpStep step, const Language& language = Language::BuiltIn());

}  // namespace aitia::engine
