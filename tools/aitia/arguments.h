// Options that several commands share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "aitia/aitia.h"
#include "aitia/session.h"

namespace CLI {
class App;
}

namespace aitia::tools {

// "[graph] words": the last arguments are what is asked; one before them is the graph; -g always names it.
struct Asked {
  std::string graph;  // empty: the sample articles
  std::vector<std::string> words;
};

// `names` are those of the words, as the help shows them. `*asked` is filled when the command line is read.
// If `instead`, an option's value, is not empty by then, there are no words, only maybe a graph.
void AddAsked(CLI::App& app, const std::vector<std::string>& names, Asked* asked,
              const std::string* instead = nullptr);

// "[graph]" or -g, for commands that ask nothing.
void AddGraph(CLI::App& app, std::string* graph);

// Adds the option `--name` that takes one of `values`; `*chosen` holds the default and gets the choice.
void AddChoice(CLI::App& app, const std::string& name, const std::vector<std::string>& values,
               const std::string& description, std::string* chosen);

// How a reply is shown, under the names that --format and the shell know.
struct NamedFormat {
  std::string_view name;
  Format format;
};
std::span<const NamedFormat> Formats();
std::vector<std::string> FormatNames();

// How rows of a query are written, under the names that --format and the shell know.
std::vector<std::string> RowFormatNames();
// With the width and colour of standard output; `format` is one of the names.
RowOptions RowsForOutput(std::string_view format);

// Adds --format (one of `names`) and --sentences.
struct Rendering {
  std::string format;
  size_t sentences = RenderOptions{}.sentences;
};
void AddRendering(CLI::App& app, const std::vector<std::string>& names, Rendering* rendering);
// The same with the width and colour of standard output.
RenderOptions ForOutput(const Rendering& rendering);

// Prints a reply, or what is wrong with the question, and returns the exit status.
int Show(const absl::StatusOr<Reply>& reply, const RenderOptions& options);

}  // namespace aitia::tools
