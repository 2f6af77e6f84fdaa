#include "engine/api/graph_data.h"
#include "engine/compile/compiler.h"
#include "engine/compile/language/user_language.h"
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
    case CompileStep::kReading:
      return engine::DumpStep::kReading;
  }
  return engine::DumpStep::kBlocks;
}

engine::CompileOptions OptionsOf(const CompileOptions& options) {
  engine::CompileOptions result;
  result.threads = options.threads;
  result.progress = options.progress;
  return result;
}

Compiled Result(engine::CompiledGraph made, const std::vector<engine::SkippedFile>& skipped,
                std::vector<std::string> warnings) {
  Compiled compiled;
  compiled.graph = Graph(std::make_shared<const Graph::Data>(Graph::Data{std::move(made.graph), 0}));
  CompileReport& report = compiled.report;
  report.documents = made.report.documents;
  report.bytes = made.report.bytes;
  report.sentences = made.report.sentences;
  report.relations = made.report.relations;
  report.concepts = made.report.concepts;
  report.left_out = made.report.left_out;
  for (size_t i = 0; i < made.report.left_out_reasons.size(); ++i) {
    if (made.report.left_out_reasons[i] == 0) continue;
    report.left_out_reasons.push_back(
        {std::string(engine::kLeftOutNames[i]), made.report.left_out_reasons[i]});
  }
  report.added = made.report.added;
  report.replaced = made.report.replaced;
  report.unchanged = made.report.unchanged;
  report.removed = made.report.removed;
  for (const engine::SkippedFile& file : skipped) report.skipped.push_back(file.name + ": " + file.reason);
  for (std::string& reason : made.report.skipped) report.skipped.push_back(std::move(reason));
  report.warnings = std::move(warnings);
  return compiled;
}

// The program's language, or one with the user's words in `made`, which then holds it.
absl::StatusOr<const engine::Language*> LanguageWith(const UserWords& words, engine::UserLanguage* made) {
  const engine::UserWords files{words.lexicons, words.ontologies, words.ontology_kinds, words.cues};
  if (files.empty()) return &engine::Language::BuiltIn();
  AITIA_ASSIGN_OR_RETURN(*made, engine::MakeUserLanguage(files));
  return made->language.get();
}

}  // namespace

absl::StatusOr<Compiled> Compile(const std::vector<std::string>& paths, const CompileOptions& options) {
  engine::UserLanguage user;
  AITIA_ASSIGN_OR_RETURN(const engine::Language* language, LanguageWith(options.words, &user));
  AITIA_ASSIGN_OR_RETURN(engine::ReadResult read, engine::ReadDocuments(paths));
  AITIA_ASSIGN_OR_RETURN(engine::CompiledGraph made,
                         engine::Compile(std::move(read.documents), OptionsOf(options), *language));
  return Result(std::move(made), read.skipped, std::move(user.warnings));
}

absl::StatusOr<Compiled> Grow(const Graph& graph, const std::vector<std::string>& paths,
                              const std::vector<std::string>& removed, const CompileOptions& options) {
  engine::UserLanguage user;
  AITIA_ASSIGN_OR_RETURN(const engine::Language* language, LanguageWith(options.words, &user));
  AITIA_ASSIGN_OR_RETURN(engine::ReadResult read, engine::ReadDocuments(paths));
  AITIA_ASSIGN_OR_RETURN(
      engine::CompiledGraph made,
      engine::Grow(graph.data().snapshot, std::move(read.documents), removed, OptionsOf(options), *language));
  return Result(std::move(made), read.skipped, std::move(user.warnings));
}

absl::StatusOr<std::string> DumpStep(const std::vector<std::string>& paths, CompileStep step,
                                     const UserWords& words) {
  engine::UserLanguage user;
  AITIA_ASSIGN_OR_RETURN(const engine::Language* language, LanguageWith(words, &user));
  AITIA_ASSIGN_OR_RETURN(const engine::ReadResult read, engine::ReadDocuments(paths));
  std::string out;
  for (const engine::Document& document : read.documents) {
    if (read.documents.size() > 1) out += "== " + document.id + "\n";
    out += engine::Dump(document, StepOf(step), *language);
  }
  for (const engine::SkippedFile& file : read.skipped) out += "-- " + file.name + ": " + file.reason + "\n";
  return out;
}

}  // namespace aitia
