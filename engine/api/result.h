// What a result hands out: the rows of an execution, and what went wrong.
#pragma once

#include <memory>
#include <vector>

#include "engine/api/statement.h"
#include "engine/exec/execute.h"
#include "engine/include/aitia/session.h"
#include "graph/store/side_effects.h"
#include "graph/store/view.h"

namespace aitia {

struct Result::Data {
  std::shared_ptr<const Statement::Data> statement;
  RunOptions options;
  graph::View graph;  // that the rows are about
  std::vector<Diagnostic> diagnostics;
  bool ok = true;
  Stats stats;
  std::vector<std::vector<graph::Value>> rows;
  std::vector<double> estimates;        // EXPLAIN and PROFILE: rows of each operator
  std::vector<uint64_t> operator_rows;  // PROFILE
  size_t next = 0;                      // in rows
  std::vector<Value> row;               // of the current one, once it is asked for

  const std::vector<graph::Value>& current() const { return rows[next - 1]; }

  // Ends with an error of running the statement.
  void Fail(const graph::Status& status);
};

}  // namespace aitia
