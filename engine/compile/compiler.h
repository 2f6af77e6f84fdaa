// Documents in, graph out: the whole pipeline, and each of its steps as text.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/language/language.h"
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

struct CompileReport {
  size_t documents = 0;
  size_t bytes = 0;
  size_t sentences = 0;
  size_t relations = 0;              // cited
  size_t left_out = 0;               // blocks not read
  std::vector<std::string> skipped;  // "name: reason", in order of names
};

struct CompiledGraph {
  graph::Snapshot graph;
  CompileReport report;
};

// read → layout → segment → tag → mentions → relations, for one document. Pure.
Extraction Extract(const Document& document, const Language& language = Language::BuiltIn());

// Extract on several threads, then Resolve. Two documents of one identity are an error.
graph::StatusOr<CompiledGraph> Compile(std::vector<Document> documents, const CompileOptions& options,
                                       const Language& language = Language::BuiltIn());

enum class DumpStep { kBlocks, kSentences, kTokens, kMentions, kRelations };
// The step's result as text, a line per item, deterministic.
std::string Dump(const Document& document, DumpStep step, const Language& language = Language::BuiltIn());

}  // namespace aitia::engine
