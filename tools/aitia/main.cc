// The command line tool: finds the command, reads its options, runs it.
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "CLI/App.hpp"
#include "CLI/Config.hpp"
#include "CLI/Formatter.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/command.h"
#include "tools/aitia/output.h"

namespace aitia::tools {
namespace {

constexpr const char* kDescription =
    "aitia compiles health articles into a graph of causes, symptoms, conditions, tests and treatments\n"
    "and answers questions about it. Every relation cites the sentence that says it.\n";

constexpr const char* kFooter =
    "Without a graph, the one compiled from the sample articles is asked:\n"
    "  aitia ask \"what could cause twitching with numbness\"\n"
    "\n"
    "'aitia COMMAND --help' shows a command's options and examples.\n";

// The library's usage line knows nothing of a graph that may come before what is asked; the table does.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
    for (const Command& command : Commands()) {
      if (app->get_name() == command.name) {
        return std::string("Usage: aitia ") + command.name + " " + command.arguments + " [OPTIONS]\n";
      }
    }
    return "Usage: aitia COMMAND ...\n";
  }
};

// Help and version go to standard output; anything else is a mistake on the command line.
int Leave(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  for (const CLI::App* chosen : app.get_subcommands()) command = chosen;
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    std::string text;
    if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr ||
        dynamic_cast<const CLI::CallForAllHelp*>(&error) != nullptr) {
      text = app.help();
    } else {
      text = std::string(error.what()) + "\n";
    }
    return Finish(WriteOutput(text));
  }
  const std::string name = command == &app ? "aitia" : "aitia " + command->get_name();
  std::string message = error.what();
  const std::vector<std::string> unknown = app.remaining();
  if (command == &app && !unknown.empty()) {
    message = "there is no command '" + unknown.front() + "'; the commands are";
    for (const Command& known : Commands()) message += std::string(" ") + known.name;
  }
  WriteError(name + ": error: " + message + "\nTry '" + name + " --help'.\n");
  return kWrongUsage;
}

int Run(int argc, const char* const* argv) {
  CLI::App app{kDescription, "aitia"};
  app.footer(kFooter);
  app.set_help_flag("-h,--help", "Show this help");
  app.set_version_flag("--version", "aitia " + std::string(Version()), "Show the version");
  auto formatter = std::make_shared<HelpFormatter>();
  formatter->column_width(26);
  formatter->label("Positionals", "Arguments");
  app.formatter(formatter);
  std::vector<std::pair<CLI::App*, Action>> actions;
  for (const Command& command : Commands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    sub->group("Commands");
    sub->footer(command.examples);
    actions.emplace_back(sub, command.set_up(*sub));
  }
  try {
    app.parse(argc, argv);
    for (const auto& [sub, action] : actions) {
      if (sub->parsed()) return action();
    }
  } catch (const CLI::ParseError& error) {
    return Leave(app, error);
  }
  WriteError(app.help());
  return kWrongUsage;
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
