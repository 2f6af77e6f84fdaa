#include "tools/aitia/arguments.h"

#include <array>
#include <filesystem>
#include <memory>
#include <system_error>

#include "CLI/App.hpp"
#include "tools/aitia/command.h"
#include "tools/aitia/output.h"
#include "tools/aitia/terminal.h"

namespace aitia::tools {
namespace {

constexpr std::array kFormats = {
    NamedFormat{"table", Format::kTable},       NamedFormat{"text", Format::kText},
    NamedFormat{"json", Format::kJson},         NamedFormat{"csv", Format::kCsv},
    NamedFormat{"markdown", Format::kMarkdown}, NamedFormat{"dot", Format::kDot},
};

struct NamedRowFormat {
  const char* name;
  RowFormat format;
};
constexpr std::array kRowFormats = {
    NamedRowFormat{"table", RowFormat::kTable},       NamedRowFormat{"json", RowFormat::kJson},
    NamedRowFormat{"jsonl", RowFormat::kJsonLines},   NamedRowFormat{"csv", RowFormat::kCsv},
    NamedRowFormat{"markdown", RowFormat::kMarkdown},
};

constexpr const char* kGraphHelp = "Graph file (default: the one compiled from the sample articles)";
constexpr const char* kAskedHelp =
    "In quotes, after the graph file (default: the one compiled from the sample articles)";

CLI::Option* AddGraphOption(CLI::App& app, std::string* graph) {
  return app.add_option("-g,--graph", *graph, "The graph, wherever it stands")->option_text("FILE");
}

std::string Spaced(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

}  // namespace

void AddAsked(CLI::App& app, const std::vector<std::string>& names, Asked* asked,
              const std::string* instead) {
  CLI::Option* named = AddGraphOption(app, &asked->graph);
  auto given = std::make_shared<std::vector<std::string>>();
  app.add_option(Spaced(names), *given, kAskedHelp)->option_text(" ");
  app.final_callback([given, named, names, asked, instead] {
    const size_t wanted = instead != nullptr && !instead->empty() ? 0 : names.size();
    if (given->size() < wanted) {
      throw CLI::RequiredError(names[given->size()]);
    }
    const bool graph_first = given->size() == wanted + 1 && named->count() == 0;
    if (given->size() > wanted && !graph_first) {
      throw CLI::ParseError("too many arguments: put each of [GRAPH] " + Spaced(names) + " in quotes",
                            CLI::ExitCodes::ExtrasError);
    }
    std::error_code error;
    if (graph_first && !std::filesystem::exists(given->front(), error) &&
        std::filesystem::is_regular_file(given->back(), error)) {
      throw CLI::ParseError(
          "there is no file '" + given->front() + "'; the graph stands before what is asked",
          CLI::ExitCodes::ValidationError);
    }
    if (graph_first) asked->graph = given->front();
    asked->words.assign(given->end() - static_cast<std::ptrdiff_t>(wanted), given->end());
  });
}

void AddGraph(CLI::App& app, std::string* graph) {
  CLI::Option* named = AddGraphOption(app, graph);
  app.add_option("GRAPH", *graph, kGraphHelp)->option_text(" ")->excludes(named);
}

void AddChoice(CLI::App& app, const std::string& name, const std::vector<std::string>& values,
               const std::string& description, std::string* chosen) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "|") + value;
  app.add_option("--" + name, *chosen, description)
      ->option_text(text)
      ->check([values, text](const std::string& given) {
        for (const std::string& value : values) {
          if (value == given) return std::string();
        }
        return "there is no '" + given + "'; choose one of " + text;
      });
}

std::span<const NamedFormat> Formats() { return kFormats; }

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const NamedFormat& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> RowFormatNames() {
  std::vector<std::string> names;
  for (const NamedRowFormat& format : kRowFormats) names.emplace_back(format.name);
  return names;
}

RowOptions RowsForOutput(std::string_view format) {
  RowOptions options;
  for (const NamedRowFormat& named : kRowFormats) {
    if (named.name == format) options.format = named.format;
  }
  options.width = OutputWidth();
  options.colour = OutputHasColour();
  return options;
}

void AddRendering(CLI::App& app, const std::vector<std::string>& names, Rendering* rendering) {
  AddChoice(app, "format", names, "How the answer is written (default: " + rendering->format + ")",
            &rendering->format);
  app.add_option("--sentences", rendering->sentences,
                 "Sentences shown for each step (default: " + std::to_string(rendering->sentences) + ")")
      ->option_text("N")
      ->check(CLI::Range(0, 1000));
}

RenderOptions ForOutput(const Rendering& rendering) {
  RenderOptions options;
  for (const NamedFormat& format : kFormats) {
    if (format.name == rendering.format) options.format = format.format;
  }
  options.sentences = rendering.sentences;
  options.width = OutputWidth();
  options.colour = OutputHasColour();
  return options;
}

int Show(const absl::StatusOr<Reply>& reply, const RenderOptions& options) {
  if (!reply.ok()) return Finish(reply.status());
  for (const Diagnostic& diagnostic : reply->diagnostics) WriteError(diagnostic.text);
  if (!reply->ok()) return kFailed;
  return Finish(WriteOutput(Render(*reply, options)));
}

}  // namespace aitia::tools
