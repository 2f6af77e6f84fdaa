// EXISTS {}, COUNT {}, COLLECT {}: a plan of its own that runs anew for each row, with what it reads of the
// row in its leaf.

#include "engine/exec/compile_expression.h"
#include "engine/exec/make_stream.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::Value;
using queries::Expression;

class Subquery final : public Node {
 public:
  enum class Sort : uint8_t { kExists, kCount, kCollect };

  Subquery(Sort sort, const Subplan& plan, const Expression& expression, std::vector<NodePtr> operands,
           Context* context)
      : sort_(sort),
        operands_(std::move(operands)),
        stream_(MakeStream(plan.root, context)),
        context_(context),
        arguments_(operands_.size()) {
    for (const Expression& operand : expression.operands) variables_.push_back(operand.variable);
    if (!plan.columns.empty()) column_ = stream_.root->ColumnOf(plan.columns.front());
    batch_.capacity = sort == Sort::kExists ? 1 : context->batch_rows;
  }

  Status Evaluate(Frame& frame, Value* out) override {
    for (size_t i = 0; i < operands_.size(); ++i) {
      AITIA_RETURN_IF_ERROR(operands_[i]->Evaluate(frame, &arguments_[i]));
    }
    for (ArgumentStream* argument : stream_.arguments) argument->Set(variables_, arguments_);
    stream_.root->Restart();
    int64_t count = 0;
    graph::ValueList list;
    uint64_t bytes = 0;
    while (true) {
      AITIA_ASSIGN_OR_RETURN(const bool more, stream_.root->Next(&batch_));
      if (sort_ == Sort::kExists) {
        *out = more;
        return graph::OkStatus();
      }
      if (!more) break;
      count += static_cast<int64_t>(batch_.rows);
      if (sort_ == Sort::kCount) continue;
      for (size_t row = 0; row < batch_.rows; ++row) {
        list.push_back(column_ < 0 ? Value() : batch_.columns[static_cast<size_t>(column_)].At(row));
        bytes += BytesOf(list.back());
        AITIA_RETURN_IF_ERROR(context_->Allow(bytes));
      }
    }
    *out = sort_ == Sort::kCount ? Value(count) : Value(std::move(list));
    return graph::OkStatus();
  }

 private:
  Sort sort_;
  std::vector<NodePtr> operands_;
  MadeStream stream_;
  Context* context_;
  std::vector<VariableId> variables_;
  std::vector<Value> arguments_;
  int column_ = -1;
  Batch batch_;
};

}  // namespace

NodePtr CompileSubquery(const Expression& expression, Names* names) {
  const Subplan* found = nullptr;
  for (const Subplan& subplan : names->context->plan.subplans) {
    if (subplan.query == expression.query) found = &subplan;
  }
  if (found == nullptr) return MakeError(graph::Internal("a subquery without a plan"));
  const auto sort = expression.name == "EXISTS"  ? Subquery::Sort::kExists
                    : expression.name == "COUNT" ? Subquery::Sort::kCount
                                                 : Subquery::Sort::kCollect;
  return std::make_unique<Subquery>(sort, *found, expression, CompileAll(expression.operands, names),
                                    names->context);
}

}  // namespace aitia::engine
