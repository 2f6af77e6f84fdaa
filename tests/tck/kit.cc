// A child's report is a stream of (outcome, length, message); the parent counts them and so knows at which
// scenario the stream broke off.
#include "tests/tck/kit.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <set>

#include "graph/base/text.h"

namespace aitia::tests::tck {
namespace {

constexpr std::array<std::string_view, 3> kReasons = {"CALL", "temporal", "writing"};

void WriteAll(int file, const char* data, size_t size) {
  while (size > 0) {
    const ssize_t written = write(file, data, size);
    if (written <= 0) _exit(3);
    data += written;
    size -= static_cast<size_t>(written);
  }
}

// False at the end of the stream, or when nothing comes for `seconds`.
bool ReadAll(int file, char* data, size_t size, int seconds) {
  while (size > 0) {
    pollfd ready = {file, POLLIN, 0};
    if (poll(&ready, 1, seconds * 1000) <= 0) return false;
    const ssize_t got = read(file, data, size);
    if (got <= 0) return false;
    data += got;
    size -= static_cast<size_t>(got);
  }
  return true;
}

struct ReportHead {
  uint32_t outcome;
  uint32_t size;
};

[[noreturn]] void RunChild(const std::vector<Scenario>& scenarios, size_t first, const std::string& graphs,
                           const EngineFactory& make, int report) {
  const std::unique_ptr<Engine> engine = make();
  for (size_t i = first; i < scenarios.size(); ++i) {
    const Verdict verdict = RunScenario(scenarios[i], graphs, engine.get());
    const ReportHead head = {static_cast<uint32_t>(verdict.outcome),
                             static_cast<uint32_t>(verdict.message.size())};
    std::array<char, sizeof(head)> bytes;
    std::memcpy(bytes.data(), &head, sizeof(head));
    WriteAll(report, bytes.data(), bytes.size());
    WriteAll(report, verdict.message.data(), verdict.message.size());
  }
  _exit(0);
}

std::string FolderOf(const Scenario& scenario) {
  const size_t slash = scenario.feature.rfind('/');
  return slash == std::string::npos ? "." : scenario.feature.substr(0, slash);
}

}  // namespace

std::vector<Verdict> RunKit(const std::vector<Scenario>& scenarios, const std::string& graphs,
                            const EngineFactory& engine, int seconds) {
  std::vector<Verdict> verdicts;
  while (verdicts.size() < scenarios.size()) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) break;
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      RunChild(scenarios, verdicts.size(), graphs, engine, ends[1]);
    }
    close(ends[1]);
    while (child > 0 && verdicts.size() < scenarios.size()) {
      ReportHead head{};
      std::array<char, sizeof(head)> bytes;
      if (!ReadAll(ends[0], bytes.data(), bytes.size(), seconds)) break;
      std::memcpy(&head, bytes.data(), sizeof(head));
      Verdict verdict{static_cast<Outcome>(head.outcome), std::string(head.size, ' ')};
      if (!ReadAll(ends[0], verdict.message.data(), head.size, seconds)) break;
      verdicts.push_back(std::move(verdict));
    }
    close(ends[0]);
    if (child <= 0) break;
    if (verdicts.size() == scenarios.size()) {
      waitpid(child, nullptr, 0);
      break;
    }
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == 0) {
      // Dying takes a moment; a child that is silent has to be ended.
      usleep(200000);
      if (waitpid(child, &status, WNOHANG) == 0) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
      }
    }
    const std::string how =
        !WIFSIGNALED(status)          ? "the program ended with status " + std::to_string(WEXITSTATUS(status))
        : WTERMSIG(status) == SIGKILL ? "no answer within " + std::to_string(seconds) + " seconds"
                                      : "signal " + std::to_string(WTERMSIG(status));
    verdicts.push_back({Outcome::kCrash, how});
  }
  verdicts.resize(scenarios.size(), {Outcome::kCrash, "the machine starts no more processes"});
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
