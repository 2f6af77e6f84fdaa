// What CALL runs: procedures by name.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/status.h"
#include "graph/model/value.h"
#include "graph/store/view.h"
#include "queries/functions/procedure.h"

namespace aitia::engine {

using ProcedureRows = std::vector<std::vector<graph::Value>>;

struct ProcedureCode {
  queries::Procedure signature;
  // Called once for each row, with as many arguments as the signature has; a row has a value for each column.
  std::function<graph::StatusOr<ProcedureRows>(std::span<const graph::Value> arguments,
                                               const graph::View& graph)>
      run;
};

class ProcedureRegistry {
 public:
  // With those that are always there: db.labels, db.relationshipTypes, db.propertyKeys.
  ProcedureRegistry();

  // One of the same name gives way.
  void Add(ProcedureCode procedure);
  // Null if there is none; lives until one of the same name is added.
  const ProcedureCode* Find(std::string_view name) const;
  std::vector<std::string> Names() const;

 private:
  std::map<std::string, ProcedureCode, std::less<>> procedures_;
};

// A procedure that looks its arguments up in a table: each row has the arguments, then the columns; of rows
// whose arguments are the ones given (null is null) it returns the columns. Error: a row of another length.
graph::StatusOr<ProcedureCode> TableProcedure(queries::Procedure signature, ProcedureRows table);

}  // namespace aitia::engine
