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

}  // namespace

absl::StatusOr<Compiled> Compile(const std::vector<std::string>& paths, const CompileOptions& options) {
  AITIA_ASSIGN_OR_RETURN(engine::ReadResult read, engine::ReadDocuments(paths));
  engine::CompileOptions compile_options;
  compile_options.threads = options.threads;
  compile_options.progress = options.progress;
  AITIA_ASSIGN_OR_RETURN(engine::CompiledGraph made,
                         engine::Compile(std::move(read.documents), compile_options));
  Compiled compiled;
  compiled.graph = Graph(std::make_shared<const Graph::Data>(Graph::Data{std::move(made.graph), 0}));
  compiled.report.documents = made.report.documents;
  compiled.report.bytes = made.report.bytes;
  compiled.report.sentences = made.report.sentences;
  compiled.report.relations = made.report.relations;
  compiled.report.left_out = made.report.left_out;
  for (const engine::SkippedFile& file : read.skipped)
    compiled.report.skipped.push_back(file.name + ": " + file.reason);
  for (std::string& skipped : made.report.skipped) compiled.report.skipped.push_back(std::move(skipped));
  return compiled;
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
