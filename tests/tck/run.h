// One scenario of the test kit run on an engine: what was promised against what happened.
#pragma once

#include <string>

#include "tests/tck/engine.h"
#include "tests/tck/gherkin.h"

namespace aitia::tests::tck {

enum class Outcome : uint8_t {
  kPassed,
  kWrongAnswer,      // other rows, columns, order or side effects
  kWrongError,       // an error is right, but not this one; or there is none
  kUnexpectedError,  // no error is right
  kCrash,            // the engine ended the program, or did not end
  kUnreadable,       // a step that the runner does not know: the kit's fault or the runner's
};
inline constexpr int kOutcomes = 6;

std::string_view OutcomeName(Outcome outcome);

struct Verdict {
  Outcome outcome = Outcome::kPassed;
  std::string message;  // of what did not pass: expected and found, with the line of the step
};

// Runs the steps in their order up to the first that fails. `graphs` is the folder of the named graphs.
// The result of an `executing` step has to be looked at by a step behind it, unless it is no error.
Verdict RunScenario(const Scenario& scenario, const std::string& graphs, Engine* engine);

// What a scenario needs beside reading and CREATE, as its queries tell; several are joined by "+".
// "temporal": temporal functions; "CALL"; "writing": MERGE, SET, REMOVE, DELETE or FOREACH. Empty: nothing.
std::string NeedsOf(const Scenario& scenario);

// True if the scenario expects an error that a query has before it runs.
bool ExpectsCompileTimeError(const Scenario& scenario);

}  // namespace aitia::tests::tck
