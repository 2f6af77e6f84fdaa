// One conversation: a graph, how answers are shown, and what a line does. Knows nothing of keyboards and
// screens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aitia/aitia.h"
#include "aitia/session.h"

namespace aitia::tools {

class Conversation {
 public:
  Conversation(Graph graph, std::string name);

  // What a line led to. Whatever happens, the session goes on.
  struct Result {
    std::string output;
    std::string error;  // or warnings, where `ok`
    bool ok = true;
    bool leave = false;
  };
  // A question, an openCypher statement, or a `:command`; the first word decides. Empty lines and lines that
  // begin with `#` do nothing. A statement goes on over lines until one ends with `;` or is empty.
  Result Run(std::string_view line);
  // Whether a statement is to go on; and its end, when there are no more lines.
  bool unfinished() const { return !statement_.empty(); }
  Result Finish();
  // Drops what there is of an unfinished statement.
  void Forget() { statement_.clear(); }

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
  Result SetParameter(std::string_view argument);
  Result Save(std::string_view argument);
  Result Quit(std::string_view argument);
  Result Shown(const absl::StatusOr<Reply>& reply) const;
  absl::Status FollowChanges();

  Graph graph_;  // that questions are asked of
  std::string name_;
  Session session_;        // what statements have made of it
  bool changed_ = false;   // since graph_ was taken
  std::string statement_;  // the lines of it so far
  ValueMap parameters_;
  AskOptions ask_;
  RenderOptions render_;
};

// ":help", ":open", … for completion.
std::vector<std::string> ShellCommandNames();

}  // namespace aitia::tools
