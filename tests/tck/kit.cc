#include "tests/tck/kit.h"

#include <algorithm>
#include <array>

#include "graph/base/text.h"
#include "tests/support/isolated.h"

namespace aitia::tests::tck {
namespace {

constexpr std::array<std::string_view, 3> kReasons = {"CALL", "temporal", "writing"};

std::string FolderOf(const Scenario& scenario) {
  const size_t slash = scenario.feature.rfind('/');
  return slash == std::string::npos ? "." : scenario.feature.substr(0, slash);
}

}  // namespace

std::vector<Verdict> RunKit(const std::vector<Scenario>& scenarios, const std::string& graphs,
                            const EngineFactory& engine, int seconds) {
  const auto start = [&]() -> Work {
    return [&, tested = std::shared_ptr<Engine>(engine())](size_t i) {
      const Verdict verdict = RunScenario(scenarios[i], graphs, tested.get());
      return static_cast<char>('0' + static_cast<int>(verdict.outcome)) + verdict.message;
    };
  };
  std::vector<Verdict> verdicts;
  for (const IsolatedResult& result : RunIsolated(scenarios.size(), start, seconds)) {
    if (result.crashed) {
      verdicts.push_back({Outcome::kCrash, result.text});
    } else {
      verdicts.push_back({static_cast<Outcome>(result.text.at(0) - '0'), result.text.substr(1)});
    }
  }
  return verdicts;
}

graph::StatusOr<ExpectedFailures> ExpectedFailures::Parse(std::string_view text,
                                                          const std::vector<Scenario>& kit) {
  std::map<std::pair<std::string, std::string>, std::string> needs;
  for (const Scenario& scenario : kit) needs[{scenario.feature, scenario.name}] = NeedsOf(scenario);
  ExpectedFailures failures;
  int number = 0;
  for (const std::string_view line : graph::Split(text, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto mistake = [&](const std::string& message) {
      return graph::InvalidArgument("expected failures, line " + std::to_string(number) + ": " + message);
    };
    const std::vector<std::string_view> fields = graph::Split(line, '\t');
    if (fields.size() != 3) return mistake("not reason, feature and name between tabs");
    for (const std::string_view reason : graph::Split(fields[0], '+')) {
      if (std::find(kReasons.begin(), kReasons.end(), reason) == kReasons.end()) {
        return mistake("'" + std::string(reason) + "' is no reason that is allowed");
      }
    }
    const auto scenario = needs.find({std::string(fields[1]), std::string(fields[2])});
    if (scenario == needs.end()) return mistake("the kit has no such scenario");
    if (scenario->second != fields[0]) {
      return mistake("the scenario needs '" + scenario->second + "', not '" + std::string(fields[0]) + "'");
    }
    failures.reasons_.emplace(scenario->first, fields[0]);
  }
  return failures;
}

std::string ListExpectedFailures(const std::vector<Scenario>& scenarios,
                                 const std::vector<Verdict>& verdicts) {
  std::string out;
  for (size_t i = 0; i < scenarios.size(); ++i) {
    const std::string needs = NeedsOf(scenarios[i]);
    if (verdicts[i].outcome == Outcome::kPassed || needs.empty()) continue;
    out += needs + "\t" + scenarios[i].feature + "\t" + scenarios[i].name + "\n";
  }
  return out;
}

std::vector<std::string> Surprises(const std::vector<Scenario>& scenarios,
                                   const std::vector<Verdict>& verdicts, const ExpectedFailures& expected) {
  std::vector<std::string> surprises;
  for (size_t i = 0; i < scenarios.size(); ++i) {
    const Scenario& scenario = scenarios[i];
    const bool passed = verdicts[i].outcome == Outcome::kPassed;
    if (passed != expected.Holds(scenario)) continue;
    const std::string where = scenario.feature + ": " + scenario.name;
    surprises.push_back(passed ? where + "\n  passed, and is on the list of expected failures"
                               : where + "\n  " + std::string(OutcomeName(verdicts[i].outcome)) + ", " +
                                     verdicts[i].message);
  }
  return surprises;
}

std::string Summary(const std::vector<Scenario>& scenarios, const std::vector<Verdict>& verdicts) {
  using Counts = std::array<int, kOutcomes>;
  std::map<std::string, Counts> folders;
  Counts all{};
  for (size_t i = 0; i < scenarios.size(); ++i) {
    const auto outcome = static_cast<size_t>(verdicts[i].outcome);
    ++folders[FolderOf(scenarios[i])][outcome];
    ++all[outcome];
  }
  std::string out;
  const auto line = [&out](const std::string& name, const Counts& counts) {
    int total = 0;
    for (const int count : counts) total += count;
    out += name + ": " + std::to_string(counts[0]) + " of " + std::to_string(total) + " passed";
    for (int outcome = 1; outcome < kOutcomes; ++outcome) {
      if (counts[static_cast<size_t>(outcome)] == 0) continue;
      out += ", " + std::to_string(counts[static_cast<size_t>(outcome)]) + " " +
             std::string(OutcomeName(static_cast<Outcome>(outcome)));
    }
    out += "\n";
  };
  for (const auto& [folder, counts] : folders) line(folder, counts);
  line("all", all);
  return out;
}

}  // namespace aitia::tests::tck
