// Ctrl-C is taken as a key, not as a signal: the terminal sends no signals while a line is edited, so nothing
// is interrupted in the middle and no handler has to share state with the editor.
#include "tools/aitia/shell/line_editor.h"

#include <histedit.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <utility>

#include "tools/aitia/output.h"
#include "tools/aitia/terminal.h"

namespace aitia::tools {
namespace {

constexpr int kHistoryLines = 1000;

// Names beside and below each other, as `ls` does it.
std::string InColumns(const std::vector<std::string>& names, size_t width) {
  size_t column = 0;
  for (const std::string& name : names) column = std::max(column, name.size() + 2);
  const size_t columns = std::max<size_t>(1, width / column);
  const size_t rows = (names.size() + columns - 1) / columns;
  std::string text;
  for (size_t row = 0; row < rows; ++row) {
    for (size_t i = row; i < names.size(); i += rows) {
      text += names[i];
      if (i + rows < names.size()) text.append(column - names[i].size(), ' ');
    }
    text += '\n';
  }
  return text;
}

}  // namespace

struct LineEditor::State {
  std::string prompt;
  std::string history_path;
  Completer completer;
  EditLine* editor = nullptr;
  History* history = nullptr;
  HistEvent event{};
  bool interrupted = false;

  static State& Of(EditLine* editor) {
    void* data = nullptr;
    el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<State*>(data);
  }

  static char* Prompt(EditLine* editor) { return Of(editor).prompt.data(); }

  static unsigned char Interrupt(EditLine* editor, int /*key*/) {
    Of(editor).interrupted = true;
    return CC_NEWLINE;
  }

  static unsigned char CompleteHere(EditLine* editor, int /*key*/) {
    const LineInfo* line = el_line(editor);
    const std::string_view before(line->buffer, static_cast<size_t>(line->cursor - line->buffer));
    const Completion completion = Of(editor).completer(before);
    if (completion.candidates.empty()) return CC_ERROR;
    const size_t typed = before.size() - completion.begin;
    const bool only = completion.candidates.size() == 1;
    std::string rest = CommonBeginning(completion.candidates).substr(typed);
    if (only) rest += ' ';
    if (!rest.empty()) return el_insertstr(editor, rest.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
    const absl::Status status = WriteOutput("\n" + InColumns(completion.candidates, OutputWidth()));
    return status.ok() ? CC_REDISPLAY : CC_ERROR;
  }
};

LineEditor::LineEditor(std::string prompt, std::string history_path, Completer completer)
    : state_(std::make_unique<State>()) {
  // So that the editor sees letters, not bytes, whatever the environment forgot to say.
  const char* locale = std::setlocale(LC_CTYPE, "");
  if (locale == nullptr || std::string_view(locale) == "C" || std::string_view(locale) == "POSIX") {
    std::setlocale(LC_CTYPE, "C.UTF-8");
  }
  state_->prompt = std::move(prompt);
  state_->history_path = std::move(history_path);
  state_->completer = std::move(completer);
  state_->history = history_init();
  history(state_->history, &state_->event, H_SETSIZE, kHistoryLines);
  history(state_->history, &state_->event, H_SETUNIQUE, 1);
  if (!state_->history_path.empty()) {
    history(state_->history, &state_->event, H_LOAD, state_->history_path.c_str());
  }
  state_->editor = el_init("aitia", stdin, stdout, stderr);
  EditLine* editor = state_->editor;
  el_set(editor, EL_CLIENTDATA, state_.get());
  el_set(editor, EL_PROMPT, &State::Prompt);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_HIST, &history, state_->history);
  el_set(editor, EL_ADDFN, "aitia-complete", "complete a name", &State::CompleteHere);
  el_set(editor, EL_ADDFN, "aitia-interrupt", "throw the line away", &State::Interrupt);
  el_set(editor, EL_BIND, "^I", "aitia-complete", nullptr);
  el_set(editor, EL_BIND, "^C", "aitia-interrupt", nullptr);
  el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
  el_source(editor, nullptr);  // the user's ~/.editrc
}

void LineEditor::SetPrompt(std::string prompt) { state_->prompt = std::move(prompt); }

LineEditor::~LineEditor() {
  el_end(state_->editor);
  history_end(state_->history);
}

LineEditor::Event LineEditor::Read(std::string* line) {
  state_->interrupted = false;
  // Before the prompt is shown: a key that is typed as soon as it stands there must not meet the terminal's
  // own editing.
  el_set(state_->editor, EL_PREP_TERM, 1);
  int count = 0;
  const char* text = el_gets(state_->editor, &count);
  if (state_->interrupted) {
    return WriteOutput("^C\n").ok() ? Event::kInterrupted : Event::kEnd;
  }
  if (text == nullptr || count <= 0) {
    const absl::Status status = WriteOutput("\n");  // the end either way
    return Event::kEnd;
  }
  line->assign(text, static_cast<size_t>(count));
  while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->pop_back();
  if (line->find_first_not_of(" \t") != std::string::npos) {
    history(state_->history, &state_->event, H_ENTER, line->c_str());
    if (!state_->history_path.empty()) {
      history(state_->history, &state_->event, H_SAVE, state_->history_path.c_str());
    }
  }
  return Event::kLine;
}

}  // namespace aitia::tools
