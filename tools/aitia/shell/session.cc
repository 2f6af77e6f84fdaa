#include "tools/aitia/shell/session.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "tools/aitia/arguments.h"
#include "tools/aitia/graph_source.h"
#include "tools/aitia/info.h"

namespace aitia::tools {

// A row of the table of commands.
struct ShellCommand {
  std::string_view name;
  std::string_view arguments;
  std::string_view help;
  Session::Result (Session::*run)(std::string_view argument);

  static const std::array<ShellCommand, 8> kAll;
};

const std::array<ShellCommand, 8> ShellCommand::kAll = {{
    {":help", "", "this list", &Session::Help},
    {":open", "FILE", "ask another graph", &Session::Open},
    {":info", "", "what the graph holds", &Session::TellInfo},
    {":why", "A, B", "how A leads to B", &Session::Why},
    {":explain", "QUESTION", "the plan of a question", &Session::Explain},
    {":format", "NAME", "how answers are written", &Session::SetFormat},
    {":set", "NAME N", "top answers, sentences a step", &Session::Set},
    {":quit", "", "leave (or Ctrl-D)", &Session::Quit},
}};

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

Session::Result Output(std::string text) { return {.output = std::move(text), .error = {}}; }

Session::Result Mistake(const std::string& message) {
  return {.output = {}, .error = "error: " + message + "\n", .ok = false};
}

Session::Result Mistake(const absl::Status& status) {
  return Mistake(std::string(status.message().data(), status.message().size()));
}

// The text in two parts, at the first of `separators`; nothing after it if there is none.
std::pair<std::string_view, std::string_view> Halves(std::string_view text, std::string_view separators) {
  const size_t end = text.find_first_of(separators);
  if (end == std::string_view::npos) return {text, {}};
  return {Trimmed(text.substr(0, end)), Trimmed(text.substr(end + 1))};
}

}  // namespace

Session::Session(Graph graph, std::string name) : graph_(std::move(graph)), name_(std::move(name)) {}

void Session::SetOutput(size_t width, bool colour) {
  render_.width = width;
  render_.colour = colour;
}

std::string Session::Greeting() const {
  const Graph::Info info = graph_.Describe();
  return "aitia " + std::string(Version()) + ", asking " + name_ + "\n" + std::to_string(info.nodes) +
         " things, " + std::to_string(info.relationships) + " relationships, " +
         std::to_string(info.documents) +
         " documents\n"
         "For instance: what could cause twitching with numbness\n"
         "Tab completes, :help lists the commands, Ctrl-D leaves\n";
}

Session::Result Session::Run(std::string_view line) {
  line = Trimmed(line);
  if (line.empty() || line.front() == '#') return {};
  if (line.front() != ':') return Answer(line);
  const auto [name, argument] = Halves(line, kSpace);
  for (const ShellCommand& command : ShellCommand::kAll) {
    if (command.name == name) return (this->*command.run)(argument);
  }
  return Mistake("there is no command '" + std::string(name) + "'; :help lists them");
}

Session::Result Session::Shown(const absl::StatusOr<Reply>& reply) const {
  if (!reply.ok()) return Mistake(reply.status());
  Result result;
  for (const Diagnostic& diagnostic : reply->diagnostics) result.error += diagnostic.text;
  result.ok = reply->ok();
  if (result.ok) result.output = Render(*reply, render_);
  return result;
}

Session::Result Session::Answer(std::string_view question) { return Shown(Ask(graph_, question, ask_)); }

Session::Result Session::Help(std::string_view /*argument*/) {
  std::string text =
      "A line is a question or a command:\n"
      "  what could cause twitching with numbness without fever\n"
      "  how is sciatica treated\n"
      "  why caffeine for twitching\n";
  for (const ShellCommand& command : ShellCommand::kAll) {
    std::string usage = std::string(command.name) + " " + std::string(command.arguments);
    usage.resize(std::max<size_t>(usage.size(), 20), ' ');
    text += "  " + usage + std::string(command.help) + "\n";
  }
  return Output(text);
}

Session::Result Session::Open(std::string_view argument) {
  if (argument.empty()) return Mistake("which file? For instance: :open articles.aitia");
  const std::string path(argument);
  absl::StatusOr<Graph> graph = OpenGraph(path);
  if (!graph.ok()) return Mistake(graph.status());
  graph_ = *std::move(graph);
  name_ = GraphName(path);
  return Output("asking " + name_ + "\n");
}

Session::Result Session::TellInfo(std::string_view /*argument*/) {
  return Output(InfoText(name_, graph_.Describe()));
}

Session::Result Session::SetFormat(std::string_view argument) {
  std::string names;
  for (const NamedFormat& format : Formats()) {
    if (format.name == argument) {
      render_.format = format.format;
      return {};
    }
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  return Mistake("there is no format '" + std::string(argument) + "'; choose one of " + names);
}

Session::Result Session::Why(std::string_view argument) {
  const auto [from, to] = Halves(argument, ",");
  if (from.empty() || to.empty())
    return Mistake("from what, to what? For instance: :why dehydration, twitching");
  return Shown(aitia::Why(graph_, from, to));
}

Session::Result Session::Explain(std::string_view argument) {
  if (argument.empty()) return Mistake("which question? For instance: :explain what causes twitching");
  return Shown(Ask(graph_, "EXPLAIN " + std::string(argument), ask_));
}

Session::Result Session::Set(std::string_view argument) {
  struct Setting {
    std::string_view name;
    size_t* value;
    size_t least;
  };
  const std::array settings = {Setting{"top", &ask_.most, 1}, Setting{"sentences", &render_.sentences, 0}};
  const auto [name, text] = Halves(argument, kSpace);
  for (const Setting& setting : settings) {
    if (setting.name != name) continue;
    size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < setting.least) {
      return Mistake("'" + std::string(text) + "' is no number for " + std::string(name));
    }
    *setting.value = value;
    return {};
  }
  return Mistake("there is no setting '" + std::string(name) + "'; choose top or sentences");
}

Session::Result Session::Quit(std::string_view /*argument*/) {
  return {.output = {}, .error = {}, .leave = true};
}

std::vector<std::string> ShellCommandNames() {
  std::vector<std::string> names;
  for (const ShellCommand& command : ShellCommand::kAll) names.emplace_back(command.name);
  return names;
}

}  // namespace aitia::tools
