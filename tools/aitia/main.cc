// The command line tool: finds the command, reads its options, runs it.
//
// Each command has a parser of its own. As sub-commands of one parser, a question of one word ("info") would
// be taken for the next command.
#include <csignal>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "CLI/App.hpp"
#include "CLI/Config.hpp"
#include "CLI/Formatter.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/command.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

// The library's usage line knows nothing of a graph that may come before what is asked; the table does.
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(const Command& command)
      : usage_(std::string("Usage: aitia ") + command.name + " " + command.arguments + " [OPTIONS]\n") {
    column_width(26);
    label("Positionals", "Arguments");
  }
  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override { return usage_; }

 private:
  std::string usage_;
};

std::string HelpText() {
  std::string text =
      "aitia compiles health articles into a graph of causes, symptoms, conditions, tests and treatments\n"
      "and answers questions about it. Every relation cites the sentence that says it.\n"
      "\n"
      "Usage: aitia COMMAND ...\n"
      "\n"
      "Commands:\n";
  for (const Command& command : Commands()) {
    std::string name = command.name;
    name.resize(10, ' ');
    text += "  " + name + command.summary + "\n";
  }
  return text +
         "\n"
         "Options:\n"
         "  -h,--help     Show this help, or after a command its options and examples\n"
         "  --version     Show the version\n"
         "\n"
         "Without a graph, the one compiled from the sample articles is asked:\n"
         "  aitia ask \"what could cause twitching with numbness\"\n";
}

int TellWrongUsage(const std::string& name, const std::string& message) {
  WriteError(name + ": error: " + message + "\nTry '" + name + " --help'.\n");
  return kWrongUsage;
}

// `argv` begins with the command's name.
int RunCommand(const Command& command, int argc, const char* const* argv) {
  const std::string name = std::string("aitia ") + command.name;
  CLI::App app{command.summary, command.name};
  app.formatter(std::make_shared<HelpFormatter>(command));
  app.set_help_flag("-h,--help", "Show this help");
  app.footer(command.examples);
  const Action action = command.set_up(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Finish(WriteOutput(app.help()));
  } catch (const CLI::ParseError& error) {
    return TellWrongUsage(name, error.what());
  }
  return action();
}

int Run(int argc, const char* const* argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  for (const Command& command : Commands()) {
    if (command.name == first) return RunCommand(command, argc - 1, argv + 1);
  }
  if (first == "--help" || first == "-h") return Finish(WriteOutput(HelpText()));
  if (first == "--version") return Finish(WriteOutput("aitia " + std::string(Version()) + "\n"));
  if (first.empty()) {
    WriteError(HelpText());
    return kWrongUsage;
  }
  std::string message = "there is no command '" + std::string(first) + "'; the commands are";
  for (const Command& command : Commands()) message += std::string(" ") + command.name;
  return TellWrongUsage("aitia", message);
}

}  // namespace
}  // namespace aitia::tools

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader who has seen enough is no failure: writes tell
  try {
    return aitia::tools::Run(argc, argv);
  } catch (const std::exception& error) {  // the wall: nothing in the tool throws on purpose
    aitia::tools::WriteError(std::string("aitia: error: ") + error.what() + "\n");
    return aitia::tools::kFailed;
  }
}
