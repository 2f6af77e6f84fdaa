#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_output.h"
#include "tools/aitia/output.h"
#include "tools/aitia/terminal.h"

namespace aitia::tools {
namespace {

struct NamedStep {
  const char* name;
  CompileStep step;
};
constexpr std::array kSteps = {
    NamedStep{"blocks", CompileStep::kBlocks},       NamedStep{"sentences", CompileStep::kSentences},
    NamedStep{"tokens", CompileStep::kTokens},       NamedStep{"mentions", CompileStep::kMentions},
    NamedStep{"relations", CompileStep::kRelations},
};

struct Settings {
  std::vector<std::string> paths;
  std::string output;
  std::string into;  // the graph to add to; empty: a new one
  std::vector<std::string> removed;
  std::string step;  // empty: compile
  bool explain = false;
  UserWords words;
  int threads = 0;
};

// "[########            ]  4 of 10 documents", drawn over itself.
std::string ProgressLine(size_t done, size_t total) {
  constexpr size_t kBar = 30;
  const size_t filled = total == 0 ? kBar : done * kBar / total;
  return "\r[" + std::string(filled, '#') + std::string(kBar - filled, ' ') + "]  " + std::to_string(done) +
         " of " + std::to_string(total) + " documents";
}

constexpr std::chrono::milliseconds kPause(50);

// Redraws a few times a second at most.
std::function<void(size_t, size_t)> ProgressBar() {
  using Clock = std::chrono::steady_clock;
  return [last = Clock::time_point()](size_t done, size_t total) mutable {
    const Clock::time_point now = Clock::now();
    if (done != total && now - last < kPause) return;
    last = now;
    WriteError(ProgressLine(done, total));
  };
}

constexpr std::string_view kClearLine = "\r\x1b[K";

std::string Counted(uint64_t count, const std::string& singular) {
  return std::to_string(count) + " " + singular + (count == 1 ? "" : "s");
}

// Many files that are skipped for one reason are one line.
std::string Skipped(const CompileReport& report) {
  constexpr size_t kToldSingly = 3;
  std::map<std::string, size_t> count_of;
  const auto reason_of = [](const std::string& skipped) {
    return skipped.substr(std::min(skipped.find(": "), skipped.size()));
  };
  for (const std::string& skipped : report.skipped) ++count_of[reason_of(skipped)];
  std::string text;
  for (const std::string& skipped : report.skipped) {
    size_t& count = count_of[reason_of(skipped)];
    if (count == 0) continue;
    text += "skipped " + skipped;
    if (count > kToldSingly) {
      text += " (and " + std::to_string(count - 1) + " more for the same reason)";
      count = 0;
    }
    text += '\n';
  }
  return text;
}

std::string LeftOut(const CompileReport& report) {
  std::string text;
  for (const Graph::Count& reason : report.left_out_reasons) {
    text += (text.empty() ? "" : ", ") + reason.name + " " + std::to_string(reason.count);
  }
  return text.empty() ? text : "left out " + Counted(report.left_out, "block") + ": " + text + "\n";
}

std::string Warnings(const CompileReport& report) {
  std::string text;
  for (const std::string& warning : report.warnings) text += warning;
  return text;
}

std::string ReportText(const CompileReport& report, bool grown, const Graph::Info& info,
                       const std::string& output) {
  std::string text = Warnings(report) + Skipped(report) + "read " + Counted(report.documents, "document") +
                     " (" + Counted(report.bytes, "byte") + "): " + Counted(report.sentences, "sentence") +
                     ", " + Counted(report.relations, "cited relation") + ", " +
                     Counted(report.concepts, "concept") + "\n";
  if (grown) {
    text += "added " + Counted(report.added, "document") + ", replaced " + std::to_string(report.replaced) +
            ", left " + std::to_string(report.unchanged) + " unchanged, removed " +
            std::to_string(report.removed) + "\n";
  }
  text += LeftOut(report);
  text += "wrote " + output + ": " + Counted(info.nodes, "node") + ", " +
          Counted(info.relationships, "relationship") + "\n";
  return text;
}

int DumpTo(const Settings& settings) {
  if (settings.explain) {
    const absl::StatusOr<std::string> text = DumpStep(settings.paths, CompileStep::kReading, settings.words);
    return Finish(text.ok() ? WriteOutput(*text) : text.status());
  }
  for (const NamedStep& named : kSteps) {
    if (named.name != settings.step) continue;
    const absl::StatusOr<std::string> text = DumpStep(settings.paths, named.step, settings.words);
    return Finish(text.ok() ? WriteOutput(*text) : text.status());
  }
  return kWrongUsage;
}

// A failure to add to a graph names it; others (a missing file) name what they are about.
absl::StatusOr<Compiled> GrowFile(const Settings& settings, const CompileOptions& options) {
  const auto cannot = [&](std::string_view why) {
    return absl::InvalidArgumentError("cannot add to '" + settings.into + "': " + std::string(why));
  };
  std::error_code error;
  if (!std::filesystem::exists(settings.into, error)) {
    return cannot("there is no such file; make it with -o " + settings.into);
  }
  const absl::StatusOr<Graph> graph = Graph::Open(settings.into);
  if (!graph.ok()) return graph.status();
  absl::StatusOr<Compiled> grown = Grow(*graph, settings.paths, settings.removed, options);
  if (absl::IsFailedPrecondition(grown.status()) || absl::IsDataLoss(grown.status())) {
    return cannot({grown.status().message().data(), grown.status().message().size()});
  }
  return grown;
}

int CompileTo(const Settings& settings) {
  const bool grows = !settings.into.empty();
  const std::string& output = settings.output.empty() ? settings.into : settings.output;
  if (absl::Status status = CheckGraphOutput(output, settings.paths); !status.ok()) {
    return Finish(status);
  }
  CompileOptions options;
  options.threads = settings.threads;
  options.words = settings.words;
  const bool progress = ErrorIsTerminal();
  if (progress) options.progress = ProgressBar();
  absl::StatusOr<Compiled> compiled = grows ? GrowFile(settings, options) : Compile(settings.paths, options);
  if (progress) WriteError(kClearLine);
  if (!compiled.ok()) return Finish(compiled.status());
  const CompileReport& report = compiled->report;
  if (report.documents + report.unchanged + report.removed == 0) {
    WriteError(Skipped(report));
    return Finish(absl::InvalidArgumentError("there is no document to compile"));
  }
  if (absl::Status status = compiled->graph.Save(output); !status.ok()) return Finish(status);
  WriteError(ReportText(report, grows, compiled->graph.Describe(), output));
  return kDone;
}

}  // namespace

Action SetUpCompile(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  app.add_option("paths", settings->paths,
                 "Files, folders (read with all that is in them), or - for standard input")
      ->option_text("PATH...");
  app.add_option("-o,--output", settings->output, "Graph file to write")->option_text("FILE");
  app.add_option(
         "--into", settings->into,
         "Add the documents to this graph: new ones are added, those that it has are replaced where they "
         "changed. Written to the same file, or to -o")
      ->option_text("FILE");
  app.add_option("--remove", settings->removed,
                 "Take the document of this identity out of the graph of --into; may be repeated")
      ->option_text("ID")
      ->expected(1)
      ->take_all();
  std::vector<std::string> steps;
  for (const NamedStep& step : kSteps) steps.emplace_back(step.name);
  AddChoice(app, "dump", steps, "Print what a step makes of the documents, and write no graph",
            &settings->step);
  app.add_flag("--explain", settings->explain,
               "Print sentence by sentence what is taken and why, and write no graph");
  const auto add_files = [&app](const char* name, std::vector<std::string>* files, const char* description,
                                const char* value) {
    app.add_option(name, *files, description)->option_text(value)->allow_extra_args(false);
  };
  add_files("--lexicon", &settings->words.lexicons,
            "Names of your own: a table of name, kinds, synonyms (may be given several times)", "FILE");
  add_files("--ontology", &settings->words.ontologies,
            "An ontology in OBO format: names, synonyms, what is a kind of what (several times)", "FILE");
  add_files("--ontology-kinds", &settings->words.ontology_kinds,
            "What the terms of an ontology are: Condition, HP=Symptom (several times)", "[SPACE=]KINDS");
  add_files("--cues", &settings->words.cues,
            "Cues of your own: a table of words that state relations (several times)", "FILE");
  app.add_option("--threads", settings->threads, "Threads to use (default: one for each core)")
      ->option_text("N")
      ->check(CLI::Range(1, 1024));
  app.final_callback([settings] {
    const bool grows = !settings->into.empty();
    if (!settings->removed.empty() && !grows) throw CLI::RequiresError("--remove", "--into FILE");
    if (settings->paths.empty() && settings->removed.empty()) throw CLI::RequiredError("PATH");
    if (!settings->step.empty() || settings->explain) return;
    if (settings->output.empty() && !grows) throw CLI::RequiredError("-o FILE or --into FILE");
  });
  return [settings] {
    return settings->step.empty() && !settings->explain ? CompileTo(*settings) : DumpTo(*settings);
  };
}

}  // namespace aitia::tools
