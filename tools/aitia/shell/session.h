// One conversation: a graph, how answers are shown, and what a line does. Knows nothing of keyboards and
// screens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aitia/aitia.h"

namespace aitia::tools {

class Session {
 public:
  Session(Graph graph, std::string name);

  // What a line led to. Whatever happens, the session goes on.
  struct Result {
    std::string output;
    std::string error;  // or warnings, where `ok`
    bool ok = true;
    bool leave = false;
  };
  // A question, or a `:command`. Empty lines and lines that begin with `#` do nothing.
  Result Run(std::string_view line);

  // What a person is met with.
  std::string Greeting() const;

  void SetOutput(size_t width, bool colour);
  const Graph& graph() const { return graph_; }

 private:
  friend struct ShellCommand;

  Result Answer(std::string_view question);
  Result Help(std::string_view argument);
  Result Open(std::string_view argument);
  Result TellInfo(std::string_view argument);
  Result SetFormat(std::string_view argument);
  Result Why(std::string_view argument);
  Result Explain(std::string_view argument);
  Result Set(std::string_view argument);
  Result Quit(std::string_view argument);
  Result Shown(const absl::StatusOr<Reply>& reply) const;

  Graph graph_;
  std::string name_;
  AskOptions ask_;
  RenderOptions render_;
};

// ":help", ":open", … for completion.
std::vector<std::string> ShellCommandNames();

}  // namespace aitia::tools
