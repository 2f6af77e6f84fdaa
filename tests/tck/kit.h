// The whole kit run on an engine, each scenario safe from the crashes of the others, and the figures.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "graph/base/status.h"
#include "tests/tck/engine.h"
#include "tests/tck/gherkin.h"
#include "tests/tck/run.h"

namespace aitia::tests::tck {

using EngineFactory = std::function<std::unique_ptr<Engine>()>;

// Verdicts in the order of the scenarios. Scenarios run in a child process, one after the other; where it
// dies, or is silent for `seconds`, the scenario at hand has crashed and another child goes on behind it.
std::vector<Verdict> RunKit(const std::vector<Scenario>& scenarios, const std::string& graphs,
                            const EngineFactory& engine, int seconds = 20);

// Scenarios that are not yet expected to pass, by feature and name, with the reason.
class ExpectedFailures {
 public:
  // Lines "reason<TAB>feature<TAB>name"; empty ones and those that begin with '#' are skipped. The reasons
  // are those of NeedsOf, and a scenario may be listed only with what it does need.
  static graph::StatusOr<ExpectedFailures> Parse(std::string_view text, const std::vector<Scenario>& kit);

  bool Holds(const Scenario& scenario) const {
    return reasons_.count({scenario.feature, scenario.name}) != 0;
  }
  size_t size() const { return reasons_.size(); }

 private:
  std::map<std::pair<std::string, std::string>, std::string> reasons_;
};

// The file's text for the scenarios that did not pass and need what may be missing.
std::string ListExpectedFailures(const std::vector<Scenario>& scenarios,
                                 const std::vector<Verdict>& verdicts);

// Those that failed and are not expected to, and those that passed and are expected to fail; one paragraph
// each.
std::vector<std::string> Surprises(const std::vector<Scenario>& scenarios,
                                   const std::vector<Verdict>& verdicts, const ExpectedFailures& expected);

// A line for each folder of features and one for all: how many scenarios had which outcome.
std::string Summary(const std::vector<Scenario>& scenarios, const std::vector<Verdict>& verdicts);

}  // namespace aitia::tests::tck
