// The chances to make a tree smaller are numbered in the order of a walk over it; the n-th is taken and the
// tree written again. Where the difference is still there the smaller tree is kept, else the next is tried.
#include "tests/fuzz/shrink.h"

#include <memory>

#include "queries/syntax/parser.h"
#include "queries/syntax/tree.h"
#include "queries/syntax/unparse.h"

namespace aitia::tests::fuzz {
namespace {

namespace syntax = queries::syntax;
using syntax::Expression;
using syntax::ExpressionKind;

// Walks over a tree and makes one change, the one that has the number.
class Change {
 public:
  explicit Change(size_t number) : number_(number) {}

  // False where there are not so many.
  bool Make(syntax::Query* query) {
    Visit(query);
    return made_;
  }

 private:
  bool Chance() {
    if (made_ || number_-- > 0) return false;
    made_ = true;
    return true;
  }

  template <typename T>
  bool EraseOne(std::vector<T>* items, size_t least) {
    for (size_t i = 0; items->size() > least && i < items->size(); ++i) {
      if (!Chance()) continue;
      items->erase(items->begin() + static_cast<std::ptrdiff_t>(i));
      return true;
    }
    return false;
  }

  template <typename T>
  void Drop(std::optional<T>* part) {
    if (*part && Chance()) part->reset();
  }

  void Drop(bool* flag) {
    if (*flag && Chance()) *flag = false;
  }

  void Drop(syntax::Name* name) {
    if (name->present() && Chance()) name->text.clear();
  }

  void Visit(std::optional<Expression>* expression) {
    Drop(expression);
    if (*expression) Visit(&**expression);
  }

  void Visit(syntax::Query* query) {
    for (size_t i = 0; query->parts.size() > 1 && i < query->parts.size(); ++i) {
      if (!Chance()) continue;
      query->parts = {syntax::SingleQuery(query->parts[i])};
      query->union_all.clear();
      return;
    }
    for (syntax::SingleQuery& part : query->parts) Visit(&part.clauses);
  }

  void Visit(std::vector<syntax::Clause>* clauses) {
    if (EraseOne(clauses, 1)) return;
    for (syntax::Clause& clause : *clauses) {
      std::visit([this](auto& body) { Visit(&body); }, clause.body);
    }
  }

  void Visit(syntax::Match* match) {
    Drop(&match->optional);
    Visit(&match->where);
    Visit(&match->patterns);
  }

  void Visit(std::vector<syntax::Pattern>* patterns) {
    if (EraseOne(patterns, 1)) return;
    for (syntax::Pattern& pattern : *patterns) Visit(&pattern);
  }

  void Visit(syntax::Pattern* pattern) {
    Drop(&pattern->variable);
    if (!pattern->relationships.empty() && pattern->search == syntax::PathSearch::kAll) {
      if (Chance()) {
        pattern->nodes.pop_back();
        pattern->relationships.pop_back();
        return;
      }
      if (Chance()) {
        pattern->nodes.erase(pattern->nodes.begin());
        pattern->relationships.erase(pattern->relationships.begin());
        return;
      }
    }
    for (syntax::NodePattern& node : pattern->nodes) {
      Drop(&node.variable);
      Drop(&node.labels);
      Visit(&node.properties);
      Visit(&node.where);
    }
    for (syntax::RelationshipPattern& relationship : pattern->relationships) {
      Drop(&relationship.variable);
      Drop(&relationship.types);
      Drop(&relationship.hops);
      Visit(&relationship.properties);
      Visit(&relationship.where);
    }
  }

  void Visit(syntax::Unwind* unwind) { Visit(&unwind->list); }

  void Visit(syntax::Projection* projection) {
    Drop(&projection->distinct);
    Drop(&projection->skip);
    Drop(&projection->limit);
    if (EraseOne(&projection->order, 0)) return;
    if (EraseOne(&projection->items, projection->everything ? 0 : 1)) return;
    Visit(&projection->where);
    for (syntax::ProjectionItem& item : projection->items) Visit(&item.expression);
    for (syntax::SortItem& item : projection->order) {
      Drop(&item.descending);
      Visit(&item.expression);
    }
    if (projection->skip) Visit(&*projection->skip);
    if (projection->limit) Visit(&*projection->limit);
  }

  void Visit(syntax::Create* create) { Visit(&create->patterns); }

  void Visit(std::vector<syntax::Change>* changes, size_t least) {
    if (EraseOne(changes, least)) return;
    for (syntax::Change& change : *changes) {
      if (change.value) Visit(&*change.value);
    }
  }

  void Visit(syntax::Merge* merge) {
    Visit(&merge->pattern);
    Visit(&merge->on_create, 0);
    Visit(&merge->on_match, 0);
  }

  void Visit(syntax::Set* set) { Visit(&set->changes, 1); }
  void Visit(syntax::Remove* remove) { Visit(&remove->changes, 1); }

  void Visit(syntax::Delete* deletion) {
    Drop(&deletion->detach);
    EraseOne(&deletion->targets, 1);
  }

  void Visit(syntax::Foreach* loop) {
    Visit(&loop->list);
    Visit(&loop->clauses);
  }

  void Visit(syntax::CallSubquery* call) { VisitShared(&call->query); }
  void Visit(syntax::CallProcedure* call) {
    for (Expression& argument : call->arguments) Visit(&argument);
  }
  void Visit(syntax::LoadCsv*) {}

  template <typename T>
  void VisitShared(std::shared_ptr<const T>* shared) {
    if (!*shared || made_) return;
    T copy = **shared;
    Visit(&copy);
    if (made_) *shared = std::make_shared<const T>(std::move(copy));
  }

  static bool IsLiteral(const Expression& expression) {
    switch (expression.kind) {
      case ExpressionKind::kNull:
      case ExpressionKind::kBoolean:
      case ExpressionKind::kInteger:
      case ExpressionKind::kFloat:
      case ExpressionKind::kString:
        return true;
      default:
        return false;
    }
  }

  // One of its operands in its place.
  bool ReplaceByOperand(Expression* expression) {
    for (size_t i = 0; i < expression->operands.size(); ++i) {
      if (!Chance()) continue;
      Expression operand = std::move(expression->operands[i]);
      const bool compound = operand.kind == ExpressionKind::kChain ||
                            operand.kind == ExpressionKind::kUnary || operand.kind == ExpressionKind::kIsNull;
      operand.parenthesised =
          operand.parenthesised || (compound && expression->kind != ExpressionKind::kList);
      *expression = std::move(operand);
      return true;
    }
    return false;
  }

  bool ReplaceByLiteral(Expression* expression) {
    if (IsLiteral(*expression) || made_) return false;
    for (const auto& [kind, text] :
         {std::pair(ExpressionKind::kNull, ""), std::pair(ExpressionKind::kInteger, "1"),
          std::pair(ExpressionKind::kBoolean, ""), std::pair(ExpressionKind::kString, "a"),
          std::pair(ExpressionKind::kList, "")}) {
      if (!Chance()) continue;
      *expression = {};
      expression->kind = kind;
      expression->text = text;
      expression->flag = kind == ExpressionKind::kBoolean;
      return true;
    }
    return false;
  }

  void Visit(Expression* expression) {
    if (made_ || ReplaceByLiteral(expression) || ReplaceByOperand(expression)) return;
    std::vector<Expression>& operands = expression->operands;
    const auto erase = [](auto* items, size_t i) {
      items->erase(items->begin() + static_cast<std::ptrdiff_t>(i));
    };
    switch (expression->kind) {
      case ExpressionKind::kChain:
        for (size_t i = 0; operands.size() > 2 && i < operands.size(); ++i) {
          if (!Chance()) continue;
          erase(&operands, i);
          erase(&expression->operators, i == 0 ? 0 : i - 1);
          return;
        }
        break;
      case ExpressionKind::kList:
        if (EraseOne(&operands, 0)) return;
        break;
      case ExpressionKind::kMap:
        for (size_t i = 0; i < operands.size(); ++i) {
          if (!Chance()) continue;
          erase(&operands, i);
          erase(&expression->names, i);
          return;
        }
        break;
      case ExpressionKind::kCall:
        Drop(&expression->flag);
        break;
      case ExpressionKind::kListComprehension:
        if (expression->flag && Chance()) {
          expression->flag = false;
          erase(&operands, 1);
          return;
        }
        if (expression->second_flag && Chance()) {
          expression->second_flag = false;
          operands.pop_back();
          return;
        }
        break;
      case ExpressionKind::kPatternComprehension:
        if (expression->flag && Chance()) {
          expression->flag = false;
          erase(&operands, 0);
          return;
        }
        break;
      case ExpressionKind::kCase:
        if (operands.size() > 4 && Chance()) {
          const size_t first = expression->flag ? 1 : 0;
          erase(&operands, first);
          erase(&operands, first);
          return;
        }
        break;
      default:
        break;
    }
    VisitShared(&expression->pattern);
    VisitShared(&expression->query);
    for (Expression& operand : operands) Visit(&operand);
  }

  size_t number_;
  bool made_ = false;
};

}  // namespace

std::string Shrink(std::string query, const std::function<bool(const std::string&)>& still_shows,
                   int most_tries) {
  size_t number = 0;
  size_t since_success = 0;
  for (int tries = 0; tries < most_tries; ++tries) {
    syntax::Parsed parsed = syntax::Parse(query);
    if (!parsed.statement) return query;
    if (!Change(number).Make(&parsed.statement->query)) {
      if (since_success >= number) return query;  // a whole round without success
      number = 0;
      since_success = 0;
      continue;
    }
    std::string smaller = syntax::Unparse(*parsed.statement);
    if (smaller.size() < query.size() + 8 && smaller != query && still_shows(smaller)) {
      query = std::move(smaller);
      since_success = 0;
    } else {
      ++number;
      ++since_success;
    }
  }
  return query;
}

}  // namespace aitia::tests::fuzz
