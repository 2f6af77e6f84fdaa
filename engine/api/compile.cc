#include "engine/api/graph_data.h"
#include "engine/compile/compiler.h"
#include "engine/compile/read/reader.h"

namespace aitia {
namespace {

engine::DumpStep StepOf(CompileStep step) {
  switch (step) {
    case CompileStep::kBlocks:
      return engine::DumpStep::kBlocks;
    case CompileStep::kSentences:
      return engine::DumpStep::kSentences;
    case CompileStep::kTokens:
      return engine::DumpStep::kTokens;
    case CompileStep::kMentions:
      return engine::DumpStep::kMentions;
    case CompileStep::kRelations:
      return engine::DumpStep::kRelations;
  }
  return engine::DumpStep::kBlocks;
}

engine::CompileOptions OptionsOf(const CompileOptions& options) {
  engine::CompileOptions result;
  result.threads = options.threads;
  result.progress = options.progress;
  return result;
}

Compiled Result(engine::CompiledGraph made, const std::vector<engine::SkippedFile>& skipped) {
  Compiled compiled;
  compiled.graph = Graph(std::make_shared<const Graph::Data>(Graph::Data{std::move(made.graph), 0}));
  CompileReport& report = compiled.report;
  report.documents = made.report.documents;
  report.bytes = made.report.bytes;
  report.sentences = made.report.sentences;
  report.relations = made.report.relations;
  report.left_out = made.report.left_out;
  report.added = made.report.added;
  report.replaced = made.report.replaced;
  report.unchanged = made.report.unchanged;
  report.removed = made.report.removed;
  for (const engine::SkippedFile& file : skipped) report.skipped.push_back(file.name + ": " + file.reason);
  for (std::string& reason : made.report.skipped) report.skipped.push_back(std::move(reason));
  return compiled;
}

}  // namespace

absl::StatusOr<Compiled> Compile(const std::vector<std::string>& paths, const CompileOptions& options) {
  AITIA_ASSIGN_OR_RETURN(engine::ReadResult read, engine::ReadDocuments(paths));
  AITIA_ASSIGN_OR_RETURN(engine::CompiledGraph made,
                         engine::Compile(std::move(read.documents), OptionsOf(options)));
  return Result(std::move(made), read.skipped);
}

absl::StatusOr<Compiled> Grow(const Graph& graph, const std::vector<std::string>& paths,
                              const std::vector<std::string>& removed, const CompileOptions& options) {
  AITIA_ASSIGN_OR_RETURN(engine::ReadResult read, engine::ReadDocuments(paths));
  AITIA_ASSIGN_OR_RETURN(
      engine::CompiledGraph made,
      engine::Grow(graph.data().snapshot, std::move(read.documents), removed, OptionsOf(options)));
  return Result(std::move(made), read.skipped);
}

absl::StatusOr<std::string> DumpStep(const std::vector<std::string>& paths, CompileStep step) {
  AITIA_ASSIGN_OR_RETURN(const engine::ReadResult read, engine::ReadDocuments(paths));
  std::string out;
  for (const engine::Document& document : read.documents) {
    if (read.documents.size() > 1) out += "== " + document.id + "\n";
    out += engine::Dump(document, StepOf(step));
  }
  for (const engine::SkippedFile& file : read.skipped) out += "-- " + file.name + ": " + file.reason + "\n";
  return out;
}

}  // namespace aitia
