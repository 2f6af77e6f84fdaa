// Runs the openCypher test kit: `tck_runner [--engine=NAME] [--filter=TEXT] [--reading]
// [--failures]
// [--update=FILE] [FOLDER]`. Prints a line for each folder of features and one for all.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "graph/base/text.h"
#include "tests/tck/kit.h"

namespace aitia::tests::tck {
namespace {

constexpr std::string_view kUsage =
    "tck_runner [--engine=NAME] [--filter=TEXT] [--reading] [--failures] [--update=FILE]\n       "
    "    [FOLDER]\n"
    "  --engine    what is tested: product (default); snapshot, the planner and the operators on a snapshot, "
    "the\n"
    "              reference evaluator doing the writing; plain, the same without the optimizer; binder, "
    "the\n"
    "              front end with the reference behind it; reference, which is not asked for errors at "
    "compile\n"
    "              time\n"
    "  --filter    only scenarios whose feature or name holds the text\n"
    "  --reading   only scenarios that need nothing but reading and CREATE: no temporal values, no CALL\n"
    "  --failures  tell of each scenario that did not pass what was expected and found\n"
    "  --update    write the scenarios that did not pass, and need what may be missing, into a file\n"
    "  FOLDER      of .feature files; named graphs are in ../graphs beside it\n";

const std::map<std::string, EngineFactory>& Engines() {
  static const std::map<std::string, EngineFactory> engines = {
      {"product", [] { return MakeProductEngine(); }},
      {"snapshot", MakeSnapshotEngine},
      {"plain", MakePlainSnapshotEngine},
      {"binder", MakeBoundReferenceEngine},
      {"reference", MakeReferenceEngine}};
  return engines;
}

struct Options {
  std::string engine = "product";
  std::string filter;
  bool reading = false;
  bool failures = false;
  std::string update;
  std::string folder = AITIA_SHARED "/tck/features";
};

bool ReadOptions(int argc, char** argv, Options* options) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
    if (name == "--engine") {
      options->engine = value;
    } else if (name == "--filter") {
      options->filter = value;
    } else if (name == "--reading") {
      options->reading = true;
    } else if (name == "--failures") {
      options->failures = true;
    } else if (name == "--update") {
      options->update = value;
    } else if (name.substr(0, 2) == "--") {
      return false;
    } else {
      options->folder = argument;
    }
  }
  return Engines().count(options->engine) != 0;
}

int Main(int argc, char** argv) {
  Options options;
  if (!ReadOptions(argc, argv, &options)) {
    std::cerr << kUsage;
    return 2;
  }
  auto kit = ReadFeatures(options.folder);
  if (!kit.ok()) {
    std::cerr << graph::Message(kit.status()) << "\n";
    return 1;
  }
  const bool reference = options.engine == "reference";
  std::vector<Scenario> scenarios;
  for (Scenario& scenario : *kit) {
    const bool chosen = scenario.feature.find(options.filter) != std::string::npos ||
                        scenario.name.find(options.filter) != std::string::npos;
    if (options.reading && !NeedsOf(scenario).empty()) continue;
    if (chosen && !(reference && ExpectsCompileTimeError(scenario))) scenarios.push_back(std::move(scenario));
  }
  const std::vector<Verdict> verdicts =
      RunKit(scenarios, options.folder + "/../graphs", Engines().at(options.engine));
  if (options.failures) {
    for (const std::string& surprise : Surprises(scenarios, verdicts, {})) std::cout << surprise << "\n\n";
  }
  std::cout << Summary(scenarios, verdicts);
  if (!options.update.empty()) std::ofstream(options.update) << ListExpectedFailures(scenarios, verdicts);
  return std::all_of(verdicts.begin(), verdicts.end(),
                     [](const Verdict& verdict) { return verdict.outcome == Outcome::kPassed; })
             ? 0
             : 1;
}

}  // namespace
}  // namespace aitia::tests::tck

int main(int argc, char** argv) { return aitia::tests::tck::Main(argc, argv); }
