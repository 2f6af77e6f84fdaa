#include "engine/exec/merge_stream.h"

#include "engine/exec/create_stream.h"

namespace aitia::engine {

using graph::Value;

MergeStream::MergeStream(const Plan& plan, Context* context, Streams inputs,
                         std::vector<ArgumentStream*> arguments)
    : WriteStream(plan, context, std::move(inputs), VariablesOf({&std::get<Merge>(plan.op).created, 1})),
      arguments_(std::move(arguments)),
      creator_({&std::get<Merge>(plan.op).created, 1}, input().columns(), places(), context,
               {.nulls_are_errors = true}),
      on_create_(std::get<Merge>(plan.op).on_create, places(), context),
      on_match_(std::get<Merge>(plan.op).on_match, places(), context) {}

graph::Status MergeStream::Write(Batch* row) {
  for (ArgumentStream* argument : arguments_) argument->Set(*row, 0, input());
  input(1).Restart();
  std::vector<std::vector<Value>> found;
  uint64_t held = 0;
  AITIA_RETURN_IF_ERROR(ReadAll(&input(1), &context(), &found, &held));
  context().Release(held);
  if (found.empty()) {
    AITIA_RETURN_IF_ERROR(creator_.Create(row));
    ++context().writes;
    AITIA_RETURN_IF_ERROR(on_create_.Apply(*row));
    return Emit(*row);
  }
  const size_t given = input().columns().size();
  for (const std::vector<Value>& values : found) {
    for (size_t i = given; i < variables().size(); ++i) {
      const int source = input(1).ColumnOf(variables()[i]);
      row->columns[i].Clear();
      row->columns[i].Append(source < 0 ? Value() : values[static_cast<size_t>(source)]);
    }
    AITIA_RETURN_IF_ERROR(on_match_.Apply(*row));
    AITIA_RETURN_IF_ERROR(Emit(*row));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
