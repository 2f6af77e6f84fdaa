// Operators that make any number of rows of each row of their input, carrying the input's columns along.
#pragma once

#include "engine/exec/stream.h"

namespace aitia::engine {

// The order of the input is kept.
class RowStream : public Stream {
 public:
  RowStream(const Plan& plan, Context* context, Streams inputs);

 protected:
  // What a call of Fill works on.
  struct Task {
    const Batch& in;
    size_t& row;                     // the next of `in` to be dealt with; in.rows when all are
    size_t room;                     // at most so many rows may be made
    std::vector<uint32_t>& sources;  // of each new row: the row of `in` that it is made of
    Batch& out;                      // its columns that the input does not have
  };
  // Makes rows of `in` from `row` on: appends to `sources`, and as many values to each column of its own.
  // Returns when `in` is used up, when `room` is, or earlier as long as it made progress.
  virtual graph::Status Fill(const Task& task) = 0;
  virtual void ResetRow() {}
  // How many further rows of the input are of any use; 0 ends the stream.
  virtual graph::StatusOr<size_t> Wanted() { return SIZE_MAX; }

  // Places of the columns that Fill writes.
  const std::vector<size_t>& OwnColumns() const { return own_; }
  // Columns of `variable` are written by Fill although the input has one of that name.
  void Recompute(VariableId variable);

 private:
  graph::Status Work(Batch* batch) final;
  void Reset() final;
  void Carry(Batch* batch, bool all_used);

  std::vector<int> source_;  // for each of our columns the input's column, or -1
  std::vector<size_t> own_;  // places of those with -1
  Batch in_;
  size_t row_ = 0;  // of in_
  std::vector<uint32_t> sources_;
};

// One that deals with a row at a time.
class EachRowStream : public RowStream {
 public:
  using RowStream::RowStream;

 protected:
  // How many rows the input's row becomes.
  virtual graph::StatusOr<size_t> Begin(const Batch& in, size_t row) = 0;
  // The value of a column that the input does not have, for the i-th of those rows.
  virtual void Write(VariableId variable, size_t i, Column* column) = 0;

  void ResetRow() override { begun_ = false; }

 private:
  graph::Status Fill(const Task& task) final;

  size_t made_ = 0;  // of the row's results
  size_t count_ = 0;
  bool begun_ = false;
};

}  // namespace aitia::engine
