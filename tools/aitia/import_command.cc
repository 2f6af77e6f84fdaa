#include <memory>
#include <string>
#include <vector>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_output.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

struct Settings {
  std::vector<std::string> sources;
  std::string output;
  std::string delimiter = ",";
  std::string array_delimiter = ";";
  bool skip_bad_rows = false;
};

// A single character, or the name of one that is hard to type.
absl::Status ReadDelimiter(const std::string& option, const std::string& text, char* delimiter) {
  const std::string meant = text == "tab" || text == "TAB" || text == "\\t" ? "\t" : text;
  if (meant.size() != 1 || meant == "\"" || meant == "\n" || meant == "\r") {
    return absl::InvalidArgumentError(option + " takes a single character or 'tab', not '" + text + "'");
  }
  *delimiter = meant[0];
  return absl::OkStatus();
}

std::string Counted(uint64_t count, const std::string& singular) {
  return std::to_string(count) + " " + singular + (count == 1 ? "" : "s");
}

int ImportTo(const Settings& settings) {
  ImportOptions options;
  options.skip_bad_rows = settings.skip_bad_rows;
  for (const absl::Status& status :
       {ReadDelimiter("--delimiter", settings.delimiter, &options.delimiter),
        ReadDelimiter("--array-delimiter", settings.array_delimiter, &options.array_delimiter),
        CheckGraphOutput(settings.output, settings.sources)}) {
    if (!status.ok()) return Finish(status);
  }
  const absl::StatusOr<Imported> imported = Import(settings.sources, options);
  if (!imported.ok()) return Finish(imported.status());
  if (absl::Status status = imported->graph.Save(settings.output); !status.ok()) return Finish(status);
  std::string report = imported->warnings;
  if (imported->skipped > 0) report += "skipped " + Counted(imported->skipped, "row") + "\n";
  WriteError(report + "wrote " + settings.output + ": " + Counted(imported->nodes, "node") + ", " +
             Counted(imported->relationships, "relationship") + "\n");
  return kDone;
}

}  // namespace

Action SetUpImport(CLI::App& app) {
  auto settings = std::make_shared<Settings>();
  app.add_option(
         "tables", settings->sources,
         "Tables of nodes and of relationships. LABELS=FILE and TYPE=FILE give what a table does not say; "
         "files with commas between them are one table")
      ->required()
      ->option_text("TABLE...");
  app.add_option("-o,--output", settings->output, "Graph file to write")->required()->option_text("FILE");
  app.add_option("--delimiter", settings->delimiter, "Between fields (default: a comma)")
      ->option_text("CHARACTER");
  app.add_option("--array-delimiter", settings->array_delimiter,
                 "Between labels and between the items of an array (default: a semicolon)")
      ->option_text("CHARACTER");
  app.add_flag("--skip-bad-rows", settings->skip_bad_rows,
               "Leave out rows with a mistake, with a warning for each");
  return [settings] { return ImportTo(*settings); };
}

}  // namespace aitia::tools
