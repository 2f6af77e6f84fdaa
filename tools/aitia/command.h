// The commands of the tool. Each has a file; the table of all is in commands.cc.
#pragma once

#include <functional>
#include <span>

namespace CLI {
class App;
}

namespace aitia::tools {

// Exit statuses.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

// Does the work and returns the exit status.
using Action = std::function<int()>;

struct Command {
  const char* name;
  const char* arguments;  // as the help shows them
  const char* summary;
  const char* examples;         // shown at the end of the command's help
  Action (*set_up)(CLI::App&);  // adds the options to the command and returns what to do once they are read
};

// In the order of the help.
std::span<const Command> Commands();

Action SetUpCompile(CLI::App& app);
Action SetUpAsk(CLI::App& app);
Action SetUpWhy(CLI::App& app);
Action SetUpQuery(CLI::App& app);
Action SetUpExport(CLI::App& app);
Action SetUpImport(CLI::App& app);
Action SetUpInfo(CLI::App& app);
Action SetUpShell(CLI::App& app);

}  // namespace aitia::tools
