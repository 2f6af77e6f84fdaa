#include "tools/aitia/shell/conversation.h"

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
  Conversation::Result (Conversation::*run)(std::string_view argument);

  static const std::array<ShellCommand, 10> kAll;
};

const std::array<ShellCommand, 10> ShellCommand::kAll = {{
    {":help", "", "this list", &Conversation::Help},
    {":open", "FILE", "ask another graph", &Conversation::Open},
    {":info", "", "what the graph holds", &Conversation::TellInfo},
    {":why", "A, B", "how A leads to B", &Conversation::Why},
    {":explain", "QUESTION", "the plan of a question", &Conversation::Explain},
    {":format", "NAME", "how answers are written", &Conversation::SetFormat},
    {":set", "NAME N", "top answers, sentences a step", &Conversation::Set},
    {":param", "NAME VALUE", "a parameter of statements", &Conversation::SetParameter},
    {":save", "FILE", "write the graph as it is now", &Conversation::Save},
    {":quit", "", "leave (or Ctrl-D)", &Conversation::Quit},
}};

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

Conversation::Result Output(std::string text) { return {.output = std::move(text), .error = {}}; }

Conversation::Result Mistake(const std::string& message) {
  return {.output = {}, .error = "error: " + message + "\n", .ok = false};
}

Conversation::Result Mistake(const absl::Status& status) {
  return Mistake(std::string(status.message().data(), status.message().size()));
}

// That the rows of statements take, too; table where they have no such format.
std::string_view FormatName(Format format) {
  for (const NamedFormat& named : Formats()) {
    if (named.format == format) return named.name;
  }
  return {};
}

// The text in two parts, at the first of `separators`; nothing after it if there is none.
std::pair<std::string_view, std::string_view> Halves(std::string_view text, std::string_view separators) {
  const size_t end = text.find_first_of(separators);
  if (end == std::string_view::npos) return {text, {}};
  return {Trimmed(text.substr(0, end)), Trimmed(text.substr(end + 1))};
}

}  // namespace

Conversation::Conversation(Graph graph, std::string name)
    : graph_(std::move(graph)), name_(std::move(name)), session_(graph_) {}

void Conversation::SetOutput(size_t width, bool colour) {
  render_.width = width;
  render_.colour = colour;
}

std::string Conversation::Greeting() const {
  const Graph::Info info = graph_.Describe();
  return "aitia " + std::string(Version()) + ", asking " + name_ + "\n" + std::to_string(info.nodes) +
         " things, " + std::to_string(info.relationships) + " relationships, " +
         std::to_string(info.documents) +
         " documents\n"
         "For instance: what could cause twitching with numbness\n"
         "Tab completes, :help lists the commands, Ctrl-D leaves\n";
}

Conversation::Result Conversation::Run(std::string_view line) {
  if (unfinished()) {
    statement_.append("\n").append(line);
    const bool ends = Trimmed(line).empty() || KindOf(statement_) == TextKind::kStatement;
    return ends ? Finish() : Result();
  }
  line = Trimmed(line);
  if (line.empty() || line.front() == '#') return {};
  if (line.front() != ':') {
    const TextKind kind = KindOf(line);
    if (kind == TextKind::kQuestion) return Answer(line);
    statement_ = line;
    return kind == TextKind::kStatement ? Finish() : Result();
  }
  const auto [name, argument] = Halves(line, kSpace);
  for (const ShellCommand& command : ShellCommand::kAll) {
    if (command.name == name) return (this->*command.run)(argument);
  }
  return Mistake("there is no command '" + std::string(name) + "'; :help lists them");
}

Conversation::Result Conversation::Shown(const absl::StatusOr<Reply>& reply) const {
  if (!reply.ok()) return Mistake(reply.status());
  Result result;
  for (const Diagnostic& diagnostic : reply->diagnostics) result.error += diagnostic.text;
  result.ok = reply->ok();
  if (result.ok) result.output = Render(*reply, render_);
  return result;
}

Conversation::Result Conversation::Finish() {
  Result result;
  RunOptions options;
  RowOptions rows = RowsForOutput(FormatName(render_.format));
  rows.width = render_.width;
  rows.colour = render_.colour;
  for (const ScriptStatement& one : SplitScript(statement_)) {
    options.line = one.line;
    options.column = one.column;
    aitia::Result ran = session_.Run(one.text, parameters_, options);
    Render(&ran, rows, [&result](std::string_view text) { result.output += text; });
    for (const Diagnostic& diagnostic : ran.diagnostics()) result.error += diagnostic.text;
    changed_ = changed_ || ran.stats().any() || ran.columns().empty();  // ROLLBACK has no columns
    result.ok = ran.ok();
    if (!result.ok) break;
  }
  statement_.clear();
  return result;
}

// Questions are asked of a graph without changes.
absl::Status Conversation::FollowChanges() {
  if (!changed_) return absl::OkStatus();
  absl::StatusOr<Graph> graph = session_.ToGraph();
  if (!graph.ok()) return graph.status();
  graph_ = *std::move(graph);
  changed_ = false;
  return absl::OkStatus();
}

Conversation::Result Conversation::Answer(std::string_view question) {
  if (absl::Status status = FollowChanges(); !status.ok()) return Mistake(status);
  return Shown(Ask(graph_, question, ask_));
}

Conversation::Result Conversation::SetParameter(std::string_view argument) {
  if (argument.empty()) {
    std::string text;
    for (const auto& [name, value] : parameters_) text += name + "\n";
    return Output(text);
  }
  auto [name, literal] = Halves(argument, " \t=");
  if (!literal.empty() && literal.front() == '=') literal = Trimmed(literal.substr(1));
  absl::StatusOr<Value> value = ParseLiteral(literal, name);
  if (!value.ok()) return Mistake(value.status());
  parameters_[std::string(name)] = *std::move(value);
  return {};
}

Conversation::Result Conversation::Save(std::string_view argument) {
  if (argument.empty()) return Mistake("to which file? For instance: :save mine.aitia");
  const absl::StatusOr<Graph> graph = session_.ToGraph();
  if (!graph.ok()) return Mistake(graph.status());
  const std::string path(argument);
  if (absl::Status status = graph->Save(path); !status.ok()) return Mistake(status);
  return Output("wrote " + path + "\n");
}

Conversation::Result Conversation::Help(std::string_view /*argument*/) {
  std::string text =
      "A line is a question, an openCypher statement that ends with ';', or a command:\n"
      "  what could cause twitching with numbness without fever\n"
      "  how is sciatica treated\n"
      "  why caffeine for twitching\n"
      "  MATCH (n:Symptom) RETURN count(*);\n";
  for (const ShellCommand& command : ShellCommand::kAll) {
    std::string usage = std::string(command.name) + " " + std::string(command.arguments);
    usage.resize(std::max<size_t>(usage.size(), 20), ' ');
    text += "  " + usage + std::string(command.help) + "\n";
  }
  return Output(text);
}

Conversation::Result Conversation::Open(std::string_view argument) {
  if (argument.empty()) return Mistake("which file? For instance: :open articles.aitia");
  const std::string path(argument);
  absl::StatusOr<Graph> graph = OpenGraph(path);
  if (!graph.ok()) return Mistake(graph.status());
  graph_ = *std::move(graph);
  session_ = Session(graph_);
  changed_ = false;
  name_ = GraphName(path);
  return Output("asking " + name_ + "\n");
}

Conversation::Result Conversation::TellInfo(std::string_view /*argument*/) {
  if (absl::Status status = FollowChanges(); !status.ok()) return Mistake(status);
  return Output(InfoText(name_, graph_.Describe()));
}

Conversation::Result Conversation::SetFormat(std::string_view argument) {
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

Conversation::Result Conversation::Why(std::string_view argument) {
  const auto [from, to] = Halves(argument, ",");
  if (from.empty() || to.empty())
    return Mistake("from what, to what? For instance: :why dehydration, twitching");
  if (absl::Status status = FollowChanges(); !status.ok()) return Mistake(status);
  return Shown(aitia::Why(graph_, from, to));
}

Conversation::Result Conversation::Explain(std::string_view argument) {
  if (argument.empty()) return Mistake("which question? For instance: :explain what causes twitching");
  const std::string text = "EXPLAIN " + std::string(argument);
  if (KindOf(text) == TextKind::kQuestion) return Answer(text);
  statement_ = text;
  return Finish();
}

Conversation::Result Conversation::Set(std::string_view argument) {
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

Conversation::Result Conversation::Quit(std::string_view /*argument*/) {
  return {.output = {}, .error = {}, .leave = true};
}

std::vector<std::string> ShellCommandNames() {
  std::vector<std::string> names;
  for (const ShellCommand& command : ShellCommand::kAll) names.emplace_back(command.name);
  return names;
}

}  // namespace aitia::tools
