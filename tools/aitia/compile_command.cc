#include <array>
#include <chrono>
#include <cstdio>
#include <iterator>
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
  std::string step;  // empty: compile
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

std::string Skipped(const CompileReport& report) {
  std::string text;
  for (const std::string& skipped : report.skipped) text += "skipped " + skipped + "\n";
  return text;
}

std::string ReportText(const CompileReport& report, const Graph::Info& info, const std::string& output) {
  std::string text = Skipped(report) + "read " + Counted(report.documents, "document") + " (" +
                     Counted(report.bytes, "byte") + "): " + Counted(report.sentences, "sentence") + ", " +
                     Counted(report.relations, "cited relation") + "\n";
  if (report.left_out > 0)
    text += "left out " + Counted(report.left_out, "block") + " of references, navigation and the like\n";
  text += "wrote " + output + ": " + Counted(info.nodes, "node") + ", " +
          Counted(info.relationships, "relationship") + "\n";
  return text;
}

int DumpTo(const Settings& settings) {
  for (const NamedStep& named : kSteps) {
    if (named.name != settings.step) continue;
    const absl::StatusOr<std::string> text = DumpStep(settings.paths, named.step);
    return Finish(text.ok() ? WriteOutput(*text) : text.status());
  }
  return kWrongUsage;
}

int CompileTo(const Settings& settings) {
  if (absl::Status status = CheckGraphOutput(settings.output, settings.paths); !status.ok()) {
    return Finish(status);
  }
  CompileOptions options;
  options.threads = settings.threads;
  const bool progress = ErrorIsTerminal();
  if (progress) options.progress = ProgressBar();
  absl::StatusOr<Compiled> compiled = Compile(settings.paths, options);
  if (progress) WriteError(kClearLine);
  if (!compiled.ok()) return Finish(compiled.status());
  if (compiled->report.documents == 0) {
    WriteError(Skipped(compiled->report));
    return Finish(absl::InvalidArgumentError("there is no document to compile"));
  }
  if (absl::Status status = compiled->graph.Save(settings.output); !status.ok()) return Finish(status);
  WriteError(ReportText(compiled->report, compiled->graph.Describe(), settings.output));
  return kDone;
}

}  // namespace

Action SetUpCompile(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  app.add_option("paths", settings->paths,
                 "Files, folders (read with all that is in them), or - for standard input")
      ->required()
      ->option_text("PATH...");
  app.add_option("-o,--output", settings->output, "Graph file to write")->option_text("FILE");
  std::vector<std::string> steps;
  for (const NamedStep& step : kSteps) steps.emplace_back(step.name);
  AddChoice(app, "dump", steps, "Print what a step makes of the documents, and write no graph",
            &settings->step);
  app.add_option("--threads", settings->threads, "Threads to use (default: one for each core)")
      ->option_text("N")
      ->check(CLI::Range(1, 1024));
  app.final_callback([settings] {
    if (settings->output.empty() && settings->step.empty()) throw CLI::RequiredError("-o FILE");
  });
  return [settings] { return settings->step.empty() ? CompileTo(*settings) : DumpTo(*settings); };
}

}  // namespace aitia::tools
