// One pass over the lines: each line's first word tells what it is; what it belongs to is what was open last.
#include "tests/tck/gherkin.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "graph/base/text.h"

namespace aitia::tests::tck {
namespace {

constexpr std::string_view kQuotes = "\"\"\"";
constexpr std::array<std::string_view, 5> kStepWords = {"Given ", "When ", "Then ", "And ", "But "};

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string ReplaceAll(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// "| a | b\|c |" → "a", "b|c". The row "|" has no cell.
std::vector<std::string> Cells(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '|') {
      cells.emplace_back(graph::Trim(cell));
      cell.clear();
    } else if (line[i] == '\\' && i + 1 < line.size() &&
               (line[i + 1] == '|' || line[i + 1] == '\\' || line[i + 1] == 'n')) {
      ++i;
      cell += line[i] == 'n' ? '\n' : line[i];
    } else {
      cell += line[i];
    }
  }
  return cells;
}

struct Outline {
  Scenario scenario;
  bool has_examples = false;
  struct Examples {
    std::vector<std::string> tags;
    Table table;
  };
  std::vector<Examples> examples;
};

void Substitute(const std::vector<std::string>& names, const std::vector<std::string>& values,
                std::string* text) {
  for (size_t i = 0; i < names.size() && i < values.size(); ++i) {
    *text = ReplaceAll(std::move(*text), "<" + names[i] + ">", values[i]);
  }
}

void Expand(const Outline& outline, std::vector<Scenario>* scenarios) {
  if (!outline.has_examples) {
    scenarios->push_back(outline.scenario);
    return;
  }
  int number = 0;
  for (const Outline::Examples& examples : outline.examples) {
    for (size_t row = 1; row < examples.table.size(); ++row) {
      Scenario scenario = outline.scenario;
      scenario.name += " #" + std::to_string(++number);
      scenario.tags.insert(scenario.tags.end(), examples.tags.begin(), examples.tags.end());
      for (Step& step : scenario.steps) {
        const auto substitute = [&](std::string* text) {
          Substitute(examples.table[0], examples.table[row], text);
        };
        substitute(&step.text);
        substitute(&step.document);
        for (auto& cells : step.table) {
          for (std::string& cell : cells) substitute(&cell);
        }
      }
      scenarios->push_back(std::move(scenario));
    }
  }
}

class FeatureParser {
 public:
  FeatureParser(std::string path, std::string_view text) : path_(std::move(path)), text_(text) {}

  graph::StatusOr<std::vector<Scenario>> Parse() {
    std::string_view line;
    while (NextLine(&line)) {
      const std::string_view content = graph::Trim(line);
      if (content.empty() || content[0] == '#') continue;
      AITIA_RETURN_IF_ERROR(Take(line, content));
    }
    Finish();
    return std::move(scenarios_);
  }

 private:
  bool NextLine(std::string_view* line) {
    if (rest_ >= text_.size()) return false;
    const size_t end = std::min(text_.find('\n', rest_), text_.size());
    *line = text_.substr(rest_, end - rest_);
    if (!line->empty() && line->back() == '\r') line->remove_suffix(1);
    rest_ = end + 1;
    ++line_number_;
    return true;
  }

  graph::Status Mistake(std::string_view message) const {
    return graph::InvalidArgument(path_ + ":" + std::to_string(line_number_) + ": " + std::string(message));
  }

  graph::Status Take(std::string_view line, std::string_view content) {
    if (content[0] == '@') {
      for (const std::string_view tag : graph::Split(graph::CollapseSpace(content), ' '))
        tags_.emplace_back(tag);
    } else if (StartsWith(content, "Feature:")) {
      feature_tags_ = std::exchange(tags_, {});
    } else if (StartsWith(content, "Background:")) {
      steps_ = &background_;
    } else if (StartsWith(content, "Examples:") || StartsWith(content, "Scenarios:")) {
      if (!outline_) return Mistake("examples without a scenario");
      outline_->has_examples = true;
      outline_->examples.push_back({std::exchange(tags_, {}), {}});
      table_ = &outline_->examples.back().table;
    } else if (StartsWith(content, "Scenario:") || StartsWith(content, "Scenario Outline:") ||
               StartsWith(content, "Example:")) {
      Finish();
      outline_.emplace();
      Scenario& scenario = outline_->scenario;
      scenario.feature = path_;
      scenario.name = graph::Trim(content.substr(content.find(':') + 1));
      scenario.tags = feature_tags_;
      scenario.tags.insert(scenario.tags.end(), tags_.begin(), tags_.end());
      tags_.clear();
      scenario.steps = background_;
      scenario.line = line_number_;
      steps_ = &scenario.steps;
      table_ = nullptr;
    } else if (content[0] == '|') {
      if (table_ == nullptr) return Mistake("a table without a step");
      table_->push_back(Cells(content));
    } else if (StartsWith(content, kQuotes)) {
      return TakeDocument(line.find(kQuotes));
    } else {
      return TakeStep(content);
    }
    return graph::OkStatus();
  }

  graph::Status TakeStep(std::string_view content) {
    for (const std::string_view word : kStepWords) {
      if (!StartsWith(content, word)) continue;
      if (steps_ == nullptr) return Mistake("a step without a scenario");
      steps_->push_back({std::string(graph::Trim(content.substr(word.size()))), "", {}, line_number_});
      table_ = &steps_->back().table;
      return graph::OkStatus();
    }
    // Free text describes the feature; within a scenario there is none.
    return steps_ == nullptr ? graph::OkStatus() : Mistake("this is no step");
  }

  graph::Status TakeDocument(size_t indentation) {
    if (steps_ == nullptr || steps_->empty()) return Mistake("a text without a step");
    std::string& document = steps_->back().document;
    std::string_view line;
    bool first = true;
    while (NextLine(&line)) {
      if (graph::Trim(line) == kQuotes) return graph::OkStatus();
      const size_t spaces = std::min({line.find_first_not_of(" \t"), indentation, line.size()});
      if (!first) document += '\n';
      first = false;
      document += ReplaceAll(std::string(line.substr(spaces)), "\\\"\\\"\\\"", kQuotes);
    }
    return Mistake("the text has no end");
  }

  void Finish() {
    if (outline_) Expand(*outline_, &scenarios_);
    outline_.reset();
  }

  std::string path_;
  std::string_view text_;
  size_t rest_ = 0;
  int line_number_ = 0;
  std::vector<std::string> feature_tags_, tags_;
  std::vector<Step> background_;
  std::optional<Outline> outline_;
  std::vector<Step>* steps_ = nullptr;
  Table* table_ = nullptr;
  std::vector<Scenario> scenarios_;
};

}  // namespace

graph::StatusOr<std::vector<Scenario>> ParseFeature(const std::string& path, std::string_view text) {
  return FeatureParser(path, text).Parse();
}

graph::StatusOr<std::vector<Scenario>> ReadFeatures(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".feature") {
      paths.push_back(fs::relative(it->path(), folder).generic_string());
    }
  }
  if (error) return graph::NotFound(folder + ": " + error.message());
  std::sort(paths.begin(), paths.end());
  std::vector<Scenario> scenarios;
  for (const std::string& path : paths) {
    std::ifstream file(fs::path(folder) / path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    if (!file) return graph::NotFound(path + ": cannot be read");
    AITIA_ASSIGN_OR_RETURN(std::vector<Scenario> found, ParseFeature(path, text.str()));
    for (Scenario& scenario : found) scenarios.push_back(std::move(scenario));
  }
  return scenarios;
}

}  // namespace aitia::tests::tck
