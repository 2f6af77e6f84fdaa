// What the operators that write have in common.
#pragma once

#include <vector>

#include "engine/exec/buffered_stream.h"

namespace aitia::engine {

// All rows of the input are read before anything is written, and everything is written before the first row
// comes out: no operator sees a graph that is half changed.
class WriteStream : public BufferedStream {
 public:
  // `added`: what the operator binds, beside what the input does.
  WriteStream(const Plan& plan, Context* context, Streams inputs, const std::vector<VariableId>& added);

 protected:
  // The columns of `row`, a batch of one row: the input's, filled, and those that are added, empty.
  virtual graph::Status Write(Batch* row) = 0;
  // False: what writes below says itself that it cannot.
  virtual bool NeedsDelta() const { return true; }
  // When all rows are written.
  virtual graph::Status Finish() { return graph::OkStatus(); }
  // Hands a row on, with every column filled.
  graph::Status Emit(const Batch& row);

  const std::vector<VariableId>& variables() const { return variables_; }  // of a row
  const std::vector<int>& places() const { return places_; }  // for every variable of the plan; -1: nowhere

 private:
  graph::Status Compute(std::vector<std::vector<graph::Value>>* rows) final;

  std::vector<VariableId> variables_;
  std::vector<int> places_;
  std::vector<int> sources_;  // for each of our columns its place in a row
  std::vector<std::vector<graph::Value>>* out_ = nullptr;
};

// A property holds a plain value or a list of plain values: no map, no list in a list, no node, relationship
// or path. Error: TypeError, InvalidPropertyType.
graph::Status CheckProperty(std::string_view key, const graph::Value& value);

// A delta's refusal by its name in openCypher: a value that is no property, something that was deleted, a
// node that has relationships.
graph::Status WriteError(const graph::Status& status);

}  // namespace aitia::engine
