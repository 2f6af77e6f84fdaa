// A line typed by a person: editing, history, completion. Wraps libedit.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tools/aitia/shell/completion.h"

namespace aitia::tools {

class LineEditor {
 public:
  using Completer = std::function<Completion(std::string_view before_cursor)>;

  // The history is read from `history_path` and written back after each line; failing to is not an error.
  LineEditor(std::string prompt, std::string history_path, Completer completer);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  enum class Event {
    kLine,         // `*line` holds it, without its end
    kInterrupted,  // Ctrl-C: the line was thrown away
    kEnd,          // Ctrl-D on an empty line
  };
  Event Read(std::string* line);
  // What stands before the lines from now on.
  void SetPrompt(std::string prompt);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aitia::tools
