// Lists and maps, and what runs over a list with a variable of its own: comprehensions, quantifiers, reduce.

#include "absl/strings/str_cat.h"
#include "engine/exec/compile_expression.h"
#include "engine/exec/query_error.h"
#include "engine/exec/stream.h"

namespace aitia::engine {
namespace {

using graph::Status;
using graph::StatusOr;
using graph::Value;
using graph::ValueList;
using queries::Expression;

class ListOf final : public Node {
 public:
  explicit ListOf(std::vector<NodePtr> items) : items_(std::move(items)) {}
  Status Evaluate(Frame& frame, Value* out) override {
    ValueList list(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) AITIA_RETURN_IF_ERROR(items_[i]->Evaluate(frame, &list[i]));
    *out = Value(std::move(list));
    return graph::OkStatus();
  }

 private:
  std::vector<NodePtr> items_;
};

class MapOf final : public Node {
 public:
  MapOf(const std::vector<std::string>& keys, std::vector<NodePtr> items)
      : keys_(keys), items_(std::move(items)) {}
  Status Evaluate(Frame& frame, Value* out) override {
    graph::ValueMap map;
    for (size_t i = 0; i < items_.size(); ++i) {
      Value value;
      AITIA_RETURN_IF_ERROR(items_[i]->Evaluate(frame, &value));
      map[keys_[i]] = std::move(value);
    }
    *out = Value(std::move(map));
    return graph::OkStatus();
  }

 private:
  const std::vector<std::string>& keys_;
  std::vector<NodePtr> items_;
};

// The items of a list that something runs over; null stays null.
StatusOr<std::optional<Value>> ListFor(Node* list, Frame& frame) {
  Value value;
  AITIA_RETURN_IF_ERROR(list->Evaluate(frame, &value));
  if (value.is_null()) return std::optional<Value>();
  if (value.type() != Value::Type::kList) {
    return QueryError(kTypeError, "InvalidArgumentType",
                      absl::StrCat("a list is wanted here, not ", graph::ToLiteral(value)));
  }
  return std::optional<Value>(std::move(value));
}

class Comprehension final : public Node {
 public:
  Comprehension(size_t place, NodePtr list, NodePtr where, NodePtr item, Context* context)
      : place_(place),
        list_(std::move(list)),
        where_(std::move(where)),
        item_(std::move(item)),
        context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    AITIA_ASSIGN_OR_RETURN(const std::optional<Value> list, ListFor(list_.get(), frame));
    if (!list) {
      *out = Value();
      return graph::OkStatus();
    }
    ValueList result;
    uint64_t bytes = 0;
    for (const Value& item : list->list()) {
      AITIA_RETURN_IF_ERROR(context_->Step());
      frame.locals[place_] = item;
      Value value;
      AITIA_RETURN_IF_ERROR(where_->Evaluate(frame, &value));
      AITIA_ASSIGN_OR_RETURN(const bool passes, IsTrue(value));
      if (!passes) continue;
      AITIA_RETURN_IF_ERROR(item_->Evaluate(frame, &value));
      bytes += BytesOf(value);
      AITIA_RETURN_IF_ERROR(context_->Allow(bytes));
      result.push_back(std::move(value));
    }
    *out = Value(std::move(result));
    return graph::OkStatus();
  }

 private:
  size_t place_;
  NodePtr list_, where_, item_;
  Context* context_;
};

// In three-valued logic: null where items for which the predicate is null might decide.
class Quantifier final : public Node {
 public:
  enum class Sort : uint8_t { kAll, kAny, kNone, kSingle };

  Quantifier(Sort sort, size_t place, NodePtr list, NodePtr where, Context* context)
      : sort_(sort), place_(place), list_(std::move(list)), where_(std::move(where)), context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    AITIA_ASSIGN_OR_RETURN(const std::optional<Value> list, ListFor(list_.get(), frame));
    if (!list) {
      *out = Value();
      return graph::OkStatus();
    }
    size_t yes = 0;
    size_t no = 0;
    size_t unknown = 0;
    for (const Value& item : list->list()) {
      AITIA_RETURN_IF_ERROR(context_->Step());
      frame.locals[place_] = item;
      Value value;
      AITIA_RETURN_IF_ERROR(where_->Evaluate(frame, &value));
      AITIA_ASSIGN_OR_RETURN(const bool passes, IsTrue(value));
      if (value.is_null()) {
        ++unknown;
      } else {
        ++(passes ? yes : no);
      }
      if (Decided(yes, no)) break;
    }
    *out = Result(yes, no, unknown);
    return graph::OkStatus();
  }

 private:
  bool Decided(size_t yes, size_t no) const {
    return sort_ == Sort::kAll ? no > 0 : sort_ == Sort::kSingle ? yes > 1 : yes > 0;
  }
  Value Result(size_t yes, size_t no, size_t unknown) const {
    if (Decided(yes, no)) return sort_ == Sort::kAny;
    if (unknown > 0) return {};
    return sort_ == Sort::kSingle ? yes == 1 : sort_ != Sort::kAny;
  }

  Sort sort_;
  size_t place_;
  NodePtr list_, where_;
  Context* context_;
};

class Reduce final : public Node {
 public:
  Reduce(size_t total, size_t place, NodePtr start, NodePtr list, NodePtr item, Context* context)
      : total_(total),
        place_(place),
        start_(std::move(start)),
        list_(std::move(list)),
        item_(std::move(item)),
        context_(context) {}

  Status Evaluate(Frame& frame, Value* out) override {
    AITIA_ASSIGN_OR_RETURN(const std::optional<Value> list, ListFor(list_.get(), frame));
    if (!list) {
      *out = Value();
      return graph::OkStatus();
    }
    Value total;
    AITIA_RETURN_IF_ERROR(start_->Evaluate(frame, &total));
    for (const Value& item : list->list()) {
      AITIA_RETURN_IF_ERROR(context_->Step());
      frame.locals[total_] = std::move(total);
      frame.locals[place_] = item;
      total = Value();
      AITIA_RETURN_IF_ERROR(item_->Evaluate(frame, &total));
    }
    *out = std::move(total);
    return graph::OkStatus();
  }

 private:
  size_t total_, place_;
  NodePtr start_, list_, item_;
  Context* context_;
};

Quantifier::Sort SortOf(std::string_view name) {
  return name == "all"    ? Quantifier::Sort::kAll
         : name == "any"  ? Quantifier::Sort::kAny
         : name == "none" ? Quantifier::Sort::kNone
                          : Quantifier::Sort::kSingle;
}

}  // namespace

NodePtr CompileCollection(const Expression& expression, Names* names) {
  Context* context = names->context;
  switch (expression.kind) {
    case Expression::Kind::kList:
    case Expression::Kind::kMap: {
      std::vector<NodePtr> items = CompileAll(expression.operands, names);
      bool constant = true;
      for (const NodePtr& item : items) constant = constant && item->constant() != nullptr;
      NodePtr node;
      if (expression.kind == Expression::Kind::kList) {
        node = std::make_unique<ListOf>(std::move(items));
      } else {
        node = std::make_unique<MapOf>(expression.keys, std::move(items));
      }
      Frame frame;
      Value value;
      if (constant && node->Evaluate(frame, &value).ok()) return MakeConstant(std::move(value));
      return node;
    }
    case Expression::Kind::kReduce: {
      NodePtr start = Compile(expression.operands[0], names);
      NodePtr list = Compile(expression.operands[1], names);
      const size_t total = names->AddLocal(expression.second);
      const size_t place = names->AddLocal(expression.variable);
      return std::make_unique<Reduce>(total, place, std::move(start), std::move(list),
                                      Compile(expression.operands[2], names), context);
    }
    default:
      break;
  }
  NodePtr list = Compile(expression.operands[0], names);
  const size_t place = names->AddLocal(expression.variable);
  NodePtr where = Compile(expression.operands[1], names);
  if (expression.kind == Expression::Kind::kQuantifier) {
    return std::make_unique<Quantifier>(SortOf(expression.name), place, std::move(list), std::move(where),
                                        context);
  }
  return std::make_unique<Comprehension>(place, std::move(list), std::move(where),
                                         Compile(expression.operands[2], names), context);
}

}  // namespace aitia::engine
