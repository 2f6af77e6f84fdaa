#include "tests/tck/run.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <utility>

#include "graph/base/text.h"
#include "graph/io/json.h"
#include "queries/syntax/lexer.h"
#include "tests/tck/literal.h"

namespace aitia::tests::tck {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSideEffects = {
    {{"+nodes", "nodes_created"},
     {"-nodes", "nodes_deleted"},
     {"+relationships", "relationships_created"},
     {"-relationships", "relationships_deleted"},
     {"+labels", "labels_added"},
     {"-labels", "labels_removed"},
     {"+properties", "properties_set"},
     {"-properties", "properties_removed"}}};

constexpr std::string_view kProcedureStep = "there exists a procedure ";

struct ExpectedError {
  std::string type, phase, detail;
};

// "a SyntaxError should be raised at compile time: UndefinedVariable"
std::optional<ExpectedError> ParseErrorStep(std::string_view text) {
  constexpr std::string_view kRaised = " should be raised at ";
  const size_t raised = text.find(kRaised);
  const size_t colon = text.find(": ", raised);
  const size_t article = text.find(' ');
  if (raised == std::string_view::npos || colon == std::string_view::npos || article >= raised)
    return std::nullopt;
  const size_t phase = raised + kRaised.size();
  return ExpectedError{std::string(text.substr(article + 1, raised - article - 1)),
                       std::string(text.substr(phase, colon - phase)),
                       std::string(graph::Trim(text.substr(colon + 2)))};
}

std::string Describe(const Failure& failure) {
  return failure.type + "(" + failure.detail + ") at " + failure.phase + ": " + failure.message;
}

std::string Lines(const std::vector<std::string>& rows) {
  constexpr size_t kMost = 20;
  std::string out;
  for (size_t i = 0; i < rows.size() && i < kMost; ++i) out += "\n    " + rows[i];
  if (rows.size() > kMost) out += "\n    … " + std::to_string(rows.size() - kMost) + " more";
  return out + (rows.empty() ? "\n    (no rows)" : "");
}

std::string JoinCells(const std::vector<std::string>& cells) {
  return "| " + graph::Join(cells, " | ") + " |";
}

class ScenarioRun {
 public:
  ScenarioRun(std::string graphs, Engine* engine) : graphs_(std::move(graphs)), engine_(engine) {}

  Verdict Run(const Scenario& scenario) {
    const bool expects_error =
        std::any_of(scenario.steps.begin(), scenario.steps.end(),
                    [](const Step& step) { return ParseErrorStep(step.text).has_value(); });
    for (const Step& step : scenario.steps) {
      if (IsQuery(step) && expects_error) before_ = Observe();
      Take(step);
      if (verdict_.outcome != Outcome::kPassed) {
        verdict_.message = "line " + std::to_string(step.line) + ": " + verdict_.message;
        break;
      }
    }
    if (verdict_.outcome == Outcome::kPassed) LookAtError();
    return std::move(verdict_);
  }

 private:
  static bool IsQuery(const Step& step) {
    return step.text == "executing query:" || step.text == "executing control query:";
  }

  void Fail(Outcome outcome, std::string message) {
    if (verdict_.outcome == Outcome::kPassed) verdict_ = {outcome, std::move(message)};
  }

  void Take(const Step& step) {
    const std::string& text = step.text;
    if (text == "any graph" || text == "an empty graph") {
      engine_->Reset();
    } else if (text.substr(0, 4) == "the " && text.size() > 10 && text.substr(text.size() - 6) == " graph") {
      LoadGraph(text.substr(4, text.size() - 10));
    } else if (text == "having executed:") {
      SetUp(step.document);
    } else if (text == "parameters are:") {
      for (const auto& row : step.table) {
        if (row.size() != 2) return Fail(Outcome::kUnreadable, "a parameter is a name and a value");
        parameters_.emplace_back(row[0], row[1]);
      }
    } else if (text.substr(0, kProcedureStep.size()) == kProcedureStep) {
      AddProcedure(step);
    } else if (IsQuery(step)) {
      LookAtError();
      result_ = engine_->Run(step.document, parameters_);
      error_is_open_ = result_.error.has_value();
    } else if (text == "no side effects") {
      CheckSideEffects({});
    } else if (text == "the side effects should be:") {
      CheckSideEffects(step.table);
    } else if (text.substr(0, 17) == "the result should") {
      CheckResult(step);
    } else if (const auto expected = ParseErrorStep(text)) {
      CheckError(*expected);
    } else {
      Fail(Outcome::kUnreadable, "this step is not known: " + text);
    }
  }

  void SetUp(std::string_view statement) {
    const Result result = engine_->Run(statement, parameters_);
    if (result.error)
      Fail(Outcome::kUnexpectedError, "while the graph is set up: " + Describe(*result.error));
  }

  std::optional<std::string> ReadGraphFile(const std::string& name, const std::string& file) {
    std::string path = graphs_;
    path += "/" + name + "/" + file;
    std::ifstream stream(path, std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    if (stream) return text.str();
    Fail(Outcome::kUnreadable, "no file " + path);
    return std::nullopt;
  }

  // graphs/NAME/NAME.json lists the scripts that make the graph.
  void LoadGraph(const std::string& name) {
    engine_->Reset();
    const auto description = ReadGraphFile(name, name + ".json");
    if (!description) return;
    const auto json = graph::ParseJson(*description, name);
    if (!json.ok()) return Fail(Outcome::kUnreadable, std::string(graph::Message(json.status())));
    for (const graph::Value& script : json->map().at("scripts").list()) {
      if (const auto statement = ReadGraphFile(name, script.string() + ".cypher")) SetUp(*statement);
    }
  }

  void AddProcedure(const Step& step) {
    Procedure procedure;
    procedure.signature = step.text.substr(kProcedureStep.size());
    if (!procedure.signature.empty() && procedure.signature.back() == ':') procedure.signature.pop_back();
    if (!step.table.empty()) {
      procedure.columns = step.table[0];
      procedure.rows.assign(step.table.begin() + 1, step.table.end());
    }
    engine_->AddProcedure(procedure);
  }

  // An error that no step has asked for.
  void LookAtError() {
    if (error_is_open_) Fail(Outcome::kUnexpectedError, Describe(*result_.error));
  }

  // The rows as canonical text; nothing where a cell is no literal.
  std::optional<std::vector<std::string>> CanonicalRows(const std::vector<std::vector<std::string>>& rows,
                                                        bool lists_as_bags, Outcome blame) {
    std::vector<std::string> out;
    for (const auto& row : rows) {
      std::vector<std::string> cells;
      for (const std::string& cell : row) {
        const auto literal = ParseLiteral(cell);
        if (!literal.ok()) {
          Fail(blame, std::string(graph::Message(literal.status())));
          return std::nullopt;
        }
        cells.push_back(Canonical(*literal, lists_as_bags));
      }
      out.push_back(JoinCells(cells));
    }
    return out;
  }

  void CheckResult(const Step& step) {
    LookAtError();
    if (verdict_.outcome != Outcome::kPassed) return;
    static constexpr std::string_view kIgnoring = " (ignoring element order for lists)";
    std::string kind = step.text;
    const size_t ignoring = kind.find(kIgnoring);
    const bool lists_as_bags = ignoring != std::string::npos;
    if (lists_as_bags) kind.erase(ignoring, kIgnoring.size());
    const bool in_order = kind == "the result should be, in order:";
    if (kind == "the result should be empty") {
      if (!result_.rows.empty()) {
        auto found = CanonicalRows(result_.rows, lists_as_bags, Outcome::kWrongAnswer);
        if (found) Fail(Outcome::kWrongAnswer, "no rows expected, found" + Lines(*found));
      }
      return;
    }
    if (!in_order && kind != "the result should be, in any order:" && kind != "the result should be:") {
      return Fail(Outcome::kUnreadable, "this step is not known: " + step.text);
    }
    if (step.table.empty()) return Fail(Outcome::kUnreadable, "a result without a table");
    if (result_.columns != step.table[0]) {
      return Fail(Outcome::kWrongAnswer,
                  "columns expected " + JoinCells(step.table[0]) + ", found " + JoinCells(result_.columns));
    }
    auto expected =
        CanonicalRows({step.table.begin() + 1, step.table.end()}, lists_as_bags, Outcome::kUnreadable);
    auto found = CanonicalRows(result_.rows, lists_as_bags, Outcome::kWrongAnswer);
    if (!expected || !found) return;
    if (!in_order) {
      std::sort(expected->begin(), expected->end());
      std::sort(found->begin(), found->end());
    }
    if (*expected != *found) {
      Fail(Outcome::kWrongAnswer, "rows expected" + Lines(*expected) + "\n  found" + Lines(*found));
    }
  }

  void CheckSideEffects(const Table& table) {
    LookAtError();
    if (verdict_.outcome != Outcome::kPassed) return;
    std::map<std::string, std::string> expected;
    for (const auto& row : table) {
      if (row.size() != 2) return Fail(Outcome::kUnreadable, "a side effect is a name and a number");
      expected[row[0]] = row[1];
    }
    std::string mistakes;
    for (const auto& [symbol, name] : kSideEffects) {
      const auto wanted = expected.find(std::string(symbol));
      const std::string number = wanted == expected.end() ? "0" : wanted->second;
      if (wanted != expected.end()) expected.erase(wanted);
      const auto stat = result_.stats.find(std::string(name));
      const std::string found = std::to_string(stat == result_.stats.end() ? 0 : stat->second);
      if (found != number) mistakes += " " + std::string(symbol) + " " + number + ", found " + found + ";";
    }
    if (!expected.empty())
      return Fail(Outcome::kUnreadable, "no such side effect: " + expected.begin()->first);
    if (!mistakes.empty()) Fail(Outcome::kWrongAnswer, "side effects expected" + mistakes);
  }

  void CheckError(const ExpectedError& expected) {
    const std::string wanted = expected.type + "(" + expected.detail + ") at " + expected.phase;
    if (!result_.error) {
      std::vector<std::string> rows;
      for (const auto& row : result_.rows) rows.push_back(JoinCells(row));
      return Fail(Outcome::kWrongError, "expected " + wanted + ", found rows" + Lines(rows));
    }
    error_is_open_ = false;
    const Failure& error = *result_.error;
    const bool same = error.type == expected.type &&
                      (expected.phase == "any time" || error.phase == expected.phase) &&
                      (expected.detail == "*" || error.detail == expected.detail);
    if (!same) return Fail(Outcome::kWrongError, "expected " + wanted + ", found " + Describe(error));
    if (Observe() != before_) Fail(Outcome::kWrongAnswer, "the query with the error has changed the graph");
  }

  // All nodes and relationships.
  std::vector<std::string> Observe() {
    std::vector<std::string> found;
    for (const std::string_view query : {"MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r"}) {
      const Result result = engine_->Run(query, {});
      if (result.error) found.push_back(Describe(*result.error));
      for (const auto& row : result.rows) found.push_back(JoinCells(row));
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  std::string graphs_;
  Engine* engine_;
  Parameters parameters_;
  Result result_;
  bool error_is_open_ = false;  // the last query has an error that no step has looked at
  std::vector<std::string> before_;
  Verdict verdict_;
};

}  // namespace

std::string_view OutcomeName(Outcome outcome) {
  static constexpr std::array<std::string_view, kOutcomes> kNames = {
      "passed", "wrong answer", "wrong or missing error", "unexpected error", "crash", "unreadable"};
  return kNames[static_cast<size_t>(outcome)];
}

Verdict RunScenario(const Scenario& scenario, const std::string& graphs, Engine* engine) {
  return ScenarioRun(graphs, engine).Run(scenario);
}

// By words, not by the tree: queries that do not parse need something too.
std::string NeedsOf(const Scenario& scenario) {
  static constexpr std::array<std::string_view, 6> kTemporal = {"date",      "time",          "datetime",
                                                                "localtime", "localdatetime", "duration"};
  static constexpr std::array<std::string_view, 5> kWriting = {"merge", "set", "remove", "delete", "foreach"};
  std::set<std::string> needs;
  for (const Step& step : scenario.steps) {
    const std::string_view text = step.document;
    const std::vector<queries::Token> tokens = queries::Lex(text, queries::WordRule::kIdentifiers).tokens;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].kind != queries::TokenKind::kWord) continue;
      const std::string_view before = i == 0 ? "" : queries::TokenText(text, tokens[i - 1]);
      const std::string_view behind = queries::TokenText(text, tokens[i + 1]);
      if (before == "." || before == ":" || before == "(" || behind == ":") {
        // A key, a label or a variable, unless it is a function's first argument: `size(date())`.
        if (behind != "(" && behind != ".") continue;
      }
      const auto is = [&](std::string_view word) { return queries::IsKeyword(text, tokens[i], word); };
      if (std::any_of(kWriting.begin(), kWriting.end(), is) && behind != ".") needs.insert("writing");
      if (is("call") && behind != ".") needs.insert("CALL");
      const bool dotted =
          behind == "." && i + 3 < tokens.size() && queries::TokenText(text, tokens[i + 3]) == "(";
      if (std::any_of(kTemporal.begin(), kTemporal.end(), is) && before != "." && (behind == "(" || dotted)) {
        needs.insert("temporal");
      }
    }
  }
  return graph::Join({needs.begin(), needs.end()}, "+");
}

bool ExpectsCompileTimeError(const Scenario& scenario) {
  return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const Step& step) {
    const auto expected = ParseErrorStep(step.text);
    return expected && expected->phase == "compile time";
  });
}

}  // namespace aitia::tests::tck
