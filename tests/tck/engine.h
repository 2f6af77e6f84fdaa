// What the test kit asks of an engine: a graph in memory, statements in, rows of literals out.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aitia::tests::tck {

struct Failure {
  std::string type;    // "SyntaxError"
  std::string detail;  // "UndefinedVariable"
  std::string phase;   // "compile time" or "runtime"
  std::string message;
};

struct Result {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // values as the kit writes them (tck/literal.h)
  // Side effects that a later statement can see: nodes_created, nodes_deleted, relationships_created,
  // relationships_deleted, labels_added, labels_removed, properties_set, properties_removed. Those that are
  // not here are 0.
  std::map<std::string, int64_t> stats;
  std::optional<Failure> error;  // then there is nothing else
};

using Parameters = std::vector<std::pair<std::string, std::string>>;  // name, literal

// "test.my.proc(name :: STRING?) :: (city :: STRING?)" and its rows: cells are literals.
struct Procedure {
  std::string signature;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

class Engine {
 public:
  Engine() = default;
  virtual ~Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // An empty graph, no procedures.
  virtual void Reset() = 0;
  virtual void AddProcedure(const Procedure& procedure) = 0;
  virtual Result Run(std::string_view statement, const Parameters& parameters) = 0;
};

// The product: sessions of its public interface.
struct ProductOptions {
  bool optimizer = true;
  int threads = 1;
  bool frozen = false;  // what earlier statements have changed is made into a graph of its own before each
};
std::unique_ptr<Engine> MakeProductEngine(const ProductOptions& options = {});

// The slow evaluator of the tests (tests/support/reference). It checks nothing before it runs.
std::unique_ptr<Engine> MakeReferenceEngine();

// The product's binder, which tells what is wrong before a query runs, and the slow evaluator for what it
// lets pass.
std::unique_ptr<Engine> MakeBoundReferenceEngine();

// The product's front end, planner and operators for reading queries on a snapshot, with the optimizer's
// rules and without; the slow evaluator does the writing.
std::unique_ptr<Engine> MakeSnapshotEngine();
std::unique_ptr<Engine> MakePlainSnapshotEngine();

}  // namespace aitia::tests::tck
