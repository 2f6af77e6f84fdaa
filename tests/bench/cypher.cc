// openCypher on a large graph, through the public API: `cypher_bench GRAPH [QUERIES.json] [--only=Q3,Q9]`.
//
// Runs each query of the file (name, cypher, params, expect) prepared and warm, reads all rows, checks the
// answer, and prints the shortest and the median time beside the best figure that other engines gave for the
// same work on a machine with two cores. Ratios are to be trusted only where those engines ran beside it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "aitia/aitia.h"
#include "aitia/session.h"
#include "graph/base/status.h"
#include "graph/io/json.h"
#include "graph/model/value.h"

namespace aitia {
namespace {

struct Peer {
  std::string_view name;
  double milliseconds;
};

const std::map<std::string, Peer, std::less<>>& Peers() {
  static const std::map<std::string, Peer, std::less<>> peers = {
      {"Q1", {"SQLite", .0051}}, {"Q1b", {"SQLite", .0053}},   {"Q2", {"graphology", .8}},
      {"Q3", {"DuckDB", .77}},   {"Q3b", {"DuckDB", 21.3}},    {"Q4", {"SQLite", .060}},
      {"Q5", {"Grafeo", 3.0}},   {"Q6", {"graphology", 34.5}}, {"Q7", {"DuckDB", 9.2}},
      {"Q8", {"DuckDB", 2.5}},   {"Q9", {"Kuzu", 143}},        {"Q10", {"Kuzu", 379}}};
  return peers;
}

Value PublicValue(const graph::Value& value) {
  switch (value.type()) {
    case graph::Value::Type::kBoolean:
      return value.boolean();
    case graph::Value::Type::kInteger:
      return value.integer();
    case graph::Value::Type::kFloat:
      return value.floating();
    case graph::Value::Type::kString:
      return value.string();
    case graph::Value::Type::kList: {
      ValueList list;
      for (const graph::Value& item : value.list()) list.push_back(PublicValue(item));
      return list;
    }
    default:
      return {};
  }
}

const graph::Value* Member(const graph::Value& map, std::string_view key) {
  if (map.type() != graph::Value::Type::kMap) return nullptr;
  const auto found = map.map().find(key);
  return found == map.map().end() ? nullptr : &found->second;
}

// One statement with its parameters, and what it gave.
struct Job {
  Statement statement;
  ValueMap parameters;
  std::vector<std::vector<Value>> rows;
};

std::string Text(const Value& value) {
  if (value.type() == Value::Type::kInteger) return std::to_string(value.integer());
  return value.type() == Value::Type::kString ? value.string() : "?";
}

std::string Text(const graph::Value& value) {
  if (value.type() == graph::Value::Type::kInteger) return std::to_string(value.integer());
  return value.type() == graph::Value::Type::kString ? value.string() : "?";
}

bool HasColumn(const Job& job, size_t column, const graph::Value& wanted) {
  if (job.rows.size() != wanted.list().size()) return false;
  for (size_t i = 0; i < job.rows.size(); ++i) {
    if (Text(job.rows[i][column]) != Text(wanted.list()[i])) return false;
  }
  return true;
}

bool IsRight(const std::vector<Job>& jobs, const graph::Value& expect) {
  if (const graph::Value* sum = Member(expect, "sum")) {
    int64_t total = 0;
    int64_t unreachable = 0;
    for (const Job& job : jobs) {
      const int64_t found = job.rows.empty() ? 0 : job.rows[0][0].integer();
      total += found;
      unreachable += found == 0 ? 1 : 0;
    }
    return total == sum->integer() && unreachable == Member(expect, "unreachable")->integer();
  }
  if (expect.type() == graph::Value::Type::kMap) {
    const Job& job = jobs.front();
    if (static_cast<int64_t>(job.rows.size()) != Member(expect, "rows")->integer()) return false;
    if (const graph::Value* wanted = Member(expect, "first_column")) return HasColumn(job, 0, *wanted);
    if (const graph::Value* wanted = Member(expect, "second_column")) return HasColumn(job, 1, *wanted);
    return true;
  }
  const graph::ValueList& list = expect.list();
  if (!list.empty() && list[0].type() == graph::Value::Type::kMap) {
    for (size_t i = 0; i < list.size(); ++i) {
      if (static_cast<int64_t>(jobs[i].rows.size()) != Member(list[i], "rows")->integer()) return false;
    }
    return true;
  }
  const auto& rows = jobs.front().rows;
  if (rows.size() != list.size()) return false;
  for (size_t i = 0; i < rows.size(); ++i) {
    for (size_t k = 0; k < rows[i].size(); ++k) {
      if (Text(rows[i][k]) != Text(list[i].list()[k])) return false;
    }
  }
  return true;
}

// "Side Effect::C1" is a key of a :SideEffect.
std::string LabelOf(const std::string& key) {
  std::string label = key.substr(0, key.find("::"));
  label.erase(std::remove(label.begin(), label.end(), ' '), label.end());
  return label;
}

std::string WithLabels(std::string cypher, const std::string& a, const std::string& b) {
  for (const auto& [variable, key] : {std::pair("(a {", a), std::pair("(b {", b)}) {
    const std::string from = variable;
    const size_t at = cypher.find(from);
    if (at != std::string::npos)
      cypher.replace(at, from.size(), from.substr(0, 2) + ":" + LabelOf(key) + " {");
  }
  return cypher;
}

std::vector<Job> JobsOf(const graph::Value& query, Session* session) {
  std::vector<Job> jobs;
  const graph::Value& cypher = *Member(query, "cypher");
  const graph::Value& params = *Member(query, "params");
  if (const graph::Value* pairs = Member(params, "pairs")) {
    for (const graph::Value& pair : pairs->list()) {
      const std::string& a = pair.list()[0].string();
      const std::string& b = pair.list()[1].string();
      jobs.push_back({session->Prepare(WithLabels(cypher.string(), a, b)), {{"a", a}, {"b", b}}, {}});
    }
    return jobs;
  }
  ValueMap parameters;
  for (const auto& [name, value] : params.map()) parameters[name] = PublicValue(value);
  if (cypher.type() == graph::Value::Type::kString) {
    jobs.push_back({session->Prepare(cypher.string()), parameters, {}});
  } else {
    for (const graph::Value& one : cypher.list()) {
      jobs.push_back({session->Prepare(one.string()), parameters, {}});
    }
  }
  return jobs;
}

// Milliseconds; less than 0 if a statement failed.
double RunOnce(std::vector<Job>* jobs, Session* session) {
  const auto start = std::chrono::steady_clock::now();
  for (Job& job : *jobs) {
    job.rows.clear();
    Result result = session->Run(job.statement, job.parameters);
    while (result.Next()) job.rows.push_back(result.row());
    if (!result.ok()) {
      for (const Diagnostic& diagnostic : result.diagnostics()) std::cerr << diagnostic.text << "\n";
      return -1;
    }
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  return took.count();
}

bool RunQuery(const graph::Value& query, Session* session) {
  constexpr double kMostMilliseconds = 2000;  // for all repetitions
  constexpr size_t kMostRuns = 201;
  const std::string& name = Member(query, "name")->string();
  std::vector<Job> jobs = JobsOf(query, session);
  std::vector<double> times;
  const double first = RunOnce(&jobs, session);
  if (first < 0) return false;
  const bool right = IsRight(jobs, *Member(query, "expect"));
  double all = 0;
  while (times.empty() || (all < kMostMilliseconds && times.size() < kMostRuns)) {
    times.push_back(RunOnce(&jobs, session));
    all += times.back();
  }
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  std::printf("%-4s %10.4f ms median %10.4f min %10.4f first  %s", name.c_str(), median, times.front(), first,
              right ? "right" : "WRONG");
  if (const auto peer = Peers().find(name); peer != Peers().end()) {
    std::printf("  %8.4f ms %-10s  ratio %.3f", peer->second.milliseconds,
                std::string(peer->second.name).c_str(), median / peer->second.milliseconds);
  }
  std::printf("\n");
  return right;
}

int Main(int argc, char** argv) {
  std::string only;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.rfind("--only=", 0) == 0) {
      only = "," + argument.substr(7) + ",";
    } else {
      files.push_back(argument);
    }
  }
  if (files.empty()) {
    std::cerr << "cypher_bench GRAPH [QUERIES.json] [--only=Q3,Q9]\n";
    return 2;
  }
  const auto graph = Graph::Open(files[0]);
  if (!graph.ok()) {
    std::cerr << graph::Message(graph.status()) << "\n";
    return 1;
  }
  std::ifstream in(files.size() > 1 ? files[1] : AITIA_SHARED "/bench/queries.json");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const auto queries = graph::ParseJson(text, "queries");
  if (!queries.ok()) {
    std::cerr << graph::Message(queries.status()) << "\n";
    return 1;
  }
  Session session(*graph);
  bool all_right = true;
  for (const graph::Value& query : queries->list()) {
    const std::string& name = Member(query, "name")->string();
    if (!only.empty() && only.find("," + name + ",") == std::string::npos) continue;
    all_right = RunQuery(query, &session) && all_right;
  }
  return all_right ? 0 : 1;
}

}  // namespace
}  // namespace aitia

int main(int argc, char** argv) { return aitia::Main(argc, argv); }
