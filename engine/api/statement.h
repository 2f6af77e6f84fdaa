// A statement that was read, bound and planned.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/exec/procedures.h"
#include "engine/include/aitia/session.h"
#include "engine/plan/plan.h"
#include "graph/base/issue.h"
#include "graph/store/view.h"
#include "queries/bind/bound_query.h"

namespace aitia {

struct Statement::Data {
  std::string text;
  graph::Issues issues;                 // errors and warnings
  std::vector<Diagnostic> diagnostics;  // the same, placed as the options said when it was prepared
  queries::BoundQuery::Mode mode = queries::BoundQuery::Mode::kRun;
  // A statement about transactions, which has no plan.
  enum class Control { kNone, kBegin, kCommit, kRollback } control = Control::kNone;
  bool writes = false;
  std::vector<std::string> columns;
  struct Parameter {
    std::string name;
    graph::ByteSpan span;  // where it is first used
  };
  std::vector<Parameter> parameters;  // each once
  engine::LogicalPlan plan;           // if there is no error
};

namespace engine {

// `graph` says which names there are, and how much of everything; `procedures` what may be called.
std::shared_ptr<const Statement::Data> PrepareStatement(std::string_view text, const graph::View& graph,
                                                        const ProcedureRegistry& procedures,
                                                        const RunOptions& options);

// What is wrong with a statement, by its place in the text and that of the text in its source.
std::vector<Diagnostic> DiagnosticsOf(std::string_view text, const graph::Issues& issues,
                                      const RunOptions& options);

}  // namespace engine
}  // namespace aitia
