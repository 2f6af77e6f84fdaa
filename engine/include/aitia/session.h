// openCypher over a graph: statements in, rows out.
//
//   aitia::Session session(graph);
//   aitia::Result result = session.Run("MATCH (c:Cause)-[:CAUSES]->(s {name: $name}) RETURN c.name",
//                                      {{"name", "twitching"}});
//   while (result.Next()) std::cout << result.literals()[0] << "\n";
//   if (!result.ok()) std::cerr << result.diagnostics().front().text;
//
// Conventions are those of aitia/aitia.h: nothing throws; the same statements give the same rows at any
// number of threads. What is wrong with a statement, at compile time or while it runs, is told by the
// result's diagnostics.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "aitia/aitia.h"
#include "aitia/value.h"

namespace aitia {

// 0 means: no limit, or for threads, one for each core. A statement that meets a limit fails with
// "ResourceExhausted", and has changed nothing.
struct RunOptions {
  uint64_t memory = 0;        // bytes that the execution may hold at once
  uint64_t milliseconds = 0;  // from the call to the last row
  uint64_t rows = 0;          // of the result
  int threads = 0;
  std::vector<std::string> rules_off;  // rules of the optimizer, by name: OptimizerRules()
  // Where the statement stands, for diagnostics.
  std::string source = "query";
  int line = 1, column = 1;
};

// Net effects of a statement, as a later one can see them. A property whose value changed counts as removed
// and set; a label as added when the first node gets it.
struct Stats {
  uint64_t nodes_created = 0, nodes_deleted = 0;
  uint64_t relationships_created = 0, relationships_deleted = 0;
  uint64_t labels_added = 0, labels_removed = 0;
  uint64_t properties_set = 0, properties_removed = 0;

  // Name and value of each, in this order.
  std::vector<std::pair<std::string_view, uint64_t>> All() const;
  bool any() const;  // something changed
};

enum class PlanFormat { kText, kJson, kDot };

// Rows, one after the other. Reads the graph as it was when the statement ran, whatever the session does
// since. Not for several threads at once.
class Result {
 public:
  Result(Result&&) noexcept;
  Result& operator=(Result&&) noexcept;
  ~Result();

  const std::vector<std::string>& columns() const;
  // Moves to the next row; false at the end, and where the statement failed.
  bool Next();
  // The row that Next moved to: a value for each column.
  const std::vector<Value>& row() const;
  // The same in openCypher: `'text'`, `1.0`, `[1, 'a']`, `{a: 1}`, `(:A:B {k: 1})`, `[:T {k: 1}]`,
  // `<(:A)-[:T]->(:B)<-[:U]-(:C)>`; labels and keys are sorted.
  std::vector<std::string> literals() const;

  // False as soon as an error is among the diagnostics.
  bool ok() const;
  const std::vector<Diagnostic>& diagnostics() const;
  // Complete when Next has returned false.
  const Stats& stats() const;

  // For EXPLAIN and PROFILE statements the plan, which for PROFILE tells of the rows read so far; empty for
  // others.
  std::string Plan(PlanFormat format = PlanFormat::kText) const;

  struct Data;  // internal
  explicit Result(std::unique_ptr<Data> data);
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

enum class RowFormat { kTable, kJson, kJsonLines, kCsv, kMarkdown };
struct RowOptions {
  RowFormat format = RowFormat::kTable;
  bool literals = false;  // cells as Result::literals gives them, in JSON too; else texts without quotes
  size_t width = 100;     // columns of the terminal: wider tables are cut
  bool colour = false;
};

// Reads all rows and writes them piece by piece. kJson is one object {"columns":[…],"rows":[[…],…]}, nodes as
// {"id":0,"labels":[…],"properties":{…}}, relationships with "type", "start" and "end", paths with "nodes"
// and "relationships"; kJsonLines the same in one line with "stats", or {"error":{…}}. Plans take the place
// of rows. In the other formats an error writes nothing: diagnostics tell it.
void Render(Result* result, const RowOptions& options, const std::function<void(std::string_view)>& write);

// A statement that is ready to run. Immutable, cheap to copy, safe from any number of threads.
class Statement {
 public:
  bool ok() const;  // no errors among the diagnostics
  const std::vector<Diagnostic>& diagnostics() const;
  const std::vector<std::string>& columns() const;
  bool writes() const;  // it may change the graph

  struct Data;  // internal
  explicit Statement(std::shared_ptr<const Data> data);
  const std::shared_ptr<const Data>& data() const { return data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// A graph that statements read and change. Changes are the session's own, in memory: the graph that it began
// with stays as it is. For one thread; sessions on the same graph share it.
//
// Every statement is whole or not at all. Outside of a transaction its changes stay; within one, until
// Rollback. Statements are planned once: plans are kept by text, for as long as the graph is about as large.
using ProcedureFunction =
    std::function<absl::StatusOr<std::vector<std::vector<Value>>>(const std::vector<Value>& arguments)>;

class Session {
 public:
  Session();  // an empty graph
  explicit Session(const Graph& graph);
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  // One statement; a `;` behind it is welcome.
  Result Run(std::string_view statement, const ValueMap& parameters = {}, const RunOptions& options = {});
  Result Run(const Statement& statement, const ValueMap& parameters = {}, const RunOptions& options = {});
  Statement Prepare(std::string_view statement, const RunOptions& options = {});

  // Makes a procedure that CALL may name, such as "my.cities(country :: STRING?) :: (city :: STRING?)"; one
  // of the same name gives way. It gets a value for each argument and returns rows with a value for each
  // column; or it is a table, whose rows have the arguments and then the columns, and which returns those
  // whose arguments are the ones given. Errors (InvalidArgument): a signature that is none, a row of another
  // length.
  absl::Status AddProcedure(std::string_view signature, ProcedureFunction run);
  absl::Status AddProcedure(std::string_view signature, const std::vector<std::vector<Value>>& table);

  // The same as the statements BEGIN, COMMIT and ROLLBACK. Errors (FailedPrecondition): a transaction that is
  // open already, or none that is.
  absl::Status Begin();
  absl::Status Commit();
  absl::Status Rollback();
  bool in_transaction() const;

  // The graph as it is now, as one of its own: ids are given anew. What a compiled graph keeps of its
  // documents for growing is lost if anything was changed.
  absl::StatusOr<Graph> ToGraph() const;

  struct Data;  // internal

 private:
  std::unique_ptr<Data> data_;
};

// Names of the optimizer's rules, in the order in which they apply.
std::vector<std::string> OptimizerRules();

// What somebody has written so far: by its first word (the one behind EXPLAIN or PROFILE) an openCypher
// statement, which is finished if it ends with `;`, or a question.
enum class TextKind { kQuestion, kStatement, kUnfinishedStatement };
TextKind KindOf(std::string_view text);

// The statements of a script, which end with `;` (the last may go without): without comments around them and
// without those that are empty.
struct ScriptStatement {
  std::string_view text;     // of the script
  int line = 1, column = 1;  // where it begins
};
std::vector<ScriptStatement> SplitScript(std::string_view script);

}  // namespace aitia
