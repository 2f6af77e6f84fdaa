#include <csignal>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include "CLI/App.hpp"
#include "aitia/aitia.h"
#include "tools/aitia/arguments.h"
#include "tools/aitia/command.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/output.h"
#include "tools/aitia/shell/completion.h"
#include "tools/aitia/shell/conversation.h"
#include "tools/aitia/shell/history.h"
#include "tools/aitia/shell/line_editor.h"
#include "tools/aitia/terminal.h"

namespace aitia::tools {
namespace {

// The window may have been resized since the last line.
void FollowTerminal(Conversation& conversation) { conversation.SetOutput(OutputWidth(), OutputHasColour()); }

// With a person at the keyboard: a mistake costs nothing but the line.
int Converse(Conversation& conversation) {
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C is a key of the editor, and ends nobody's session
  if (absl::Status status = WriteOutput(conversation.Greeting()); !status.ok()) return Finish(status);
  LineEditor editor("aitia> ", HistoryPath(), [&conversation](std::string_view text) {
    return Complete(text, conversation.graph(), ShellCommandNames());
  });
  std::string line;
  while (true) {
    editor.SetPrompt(conversation.unfinished() ? "  ...> " : "aitia> ");
    const LineEditor::Event event = editor.Read(&line);
    if (event == LineEditor::Event::kEnd && !conversation.unfinished()) return kDone;
    if (event == LineEditor::Event::kInterrupted) {
      conversation.Forget();
      continue;
    }
    FollowTerminal(conversation);
    const Conversation::Result result =
        event == LineEditor::Event::kEnd ? conversation.Finish() : conversation.Run(line);
    WriteError(result.error);
    if (absl::Status status = WriteOutput(result.output); !status.ok()) return Finish(status);
    if (result.leave) return kDone;
  }
}

// Lines from a file or a pipe: no prompt, all lines are run, and the status tells whether one failed.
int RunScript(Conversation& conversation) {
  bool failed = false;
  size_t number = 0;
  bool more = true;
  for (std::string line; more;) {
    more = static_cast<bool>(std::getline(std::cin, line));
    if (!more && !conversation.unfinished()) break;
    ++number;
    const Conversation::Result result = more ? conversation.Run(line) : conversation.Finish();
    if (absl::Status status = WriteOutput(result.output); !status.ok()) return Finish(status);
    if (!result.error.empty()) WriteError("line " + std::to_string(number) + ": " + result.error);
    failed = failed || !result.ok;
    if (result.leave) break;
  }
  return failed ? kFailed : kDone;
}

}  // namespace

Action SetUpShell(CLI::App& app) {
  auto path = std::make_shared<std::string>();
  AddGraph(app, path.get());
  return [path] {
    absl::StatusOr<Graph> graph = OpenGraph(*path);
    if (!graph.ok()) return Finish(graph.status());
    Conversation conversation(*std::move(graph), GraphName(*path));
    FollowTerminal(conversation);
    return InputIsTerminal() ? Converse(conversation) : RunScript(conversation);
  };
}

}  // namespace aitia::tools
