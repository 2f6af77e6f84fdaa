// WITH and RETURN: rows are projected or aggregated, made distinct, sorted, cut, and filtered, in this order.
//
// ORDER BY and WHERE see the new columns and, behind them, the variables that the projection was made from:
// each new row keeps the row (of a group the first one) that it came from.
#include <algorithm>

#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

struct Projected {
  Row columns;
  Row source;
  std::vector<Row> group;  // where there are aggregates
};

bool SameColumns(const Row& a, const Row& b) {
  return std::all_of(a.begin(), a.end(), [&b](const auto& cell) {
    const auto& [name, value] = cell;
    return Order(value, b.at(name)) == 0;
  });
}

Row Overlaid(Row below, const Row& above) {
  for (const auto& [name, value] : above) below[name] = value;
  return below;
}

}  // namespace

// As it is written, with the parentheses around it.
std::string Evaluator::ColumnName(const syntax::ProjectionItem& item) const {
  if (item.alias.present()) return item.alias.text;
  if (item.expression.kind == syntax::ExpressionKind::kVariable && !item.expression.parenthesised) {
    return item.expression.text;
  }
  size_t begin = item.expression.span.begin, end = item.expression.span.end;
  while (item.expression.parenthesised && begin > 0) {
    const size_t before = text_.find_last_not_of(" \t\r\n", begin - 1);
    const size_t behind = text_.find_first_not_of(" \t\r\n", end);
    if (before == std::string_view::npos || behind == std::string_view::npos) break;
    if (text_[before] != '(' || text_[behind] != ')') break;
    begin = before;
    end = behind + 1;
  }
  return std::string(text_.substr(begin, end - begin));
}

size_t Evaluator::CountOf(const syntax::Expression& expression) {
  const Row none;
  const Value count = Evaluate(expression, {none});
  if (count.type() != Value::Type::kInteger) {
    Fail("SyntaxError", "InvalidArgumentType", "SKIP and LIMIT take an integer");
  }
  if (count.integer() < 0) Fail("SyntaxError", "NegativeIntegerArgument", "SKIP and LIMIT take no negative");
  return static_cast<size_t>(count.integer());
}

void Evaluator::Run(const syntax::Projection& projection, const Row& outer, Table* table) {
  struct Column {
    std::string name;
    const syntax::Expression* expression;  // none: the variable of this name
  };
  std::vector<Column> columns;
  if (projection.everything) {
    for (const std::string& name : table->names) columns.push_back({name, nullptr});
  }
  bool aggregates = false;
  for (const syntax::ProjectionItem& item : projection.items) {
    columns.push_back({ColumnName(item), &item.expression});
    aggregates = aggregates || HasAggregate(item.expression);
  }
  const auto value_of = [this](const Column& column, const Row& row, const std::vector<Row>* group) {
    return column.expression == nullptr ? row.at(column.name) : Evaluate(*column.expression, {row, group});
  };

  std::vector<Projected> projected;
  if (aggregates) {
    std::vector<std::pair<Row, std::vector<Row>>> groups;  // keys and rows
    std::vector<Column> keys;
    for (const Column& column : columns) {
      if (column.expression == nullptr || !HasAggregate(*column.expression)) keys.push_back(column);
    }
    for (const Row& row : table->rows) {
      Row key;
      for (const Column& column : keys) key[column.name] = value_of(column, row, nullptr);
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&key](const auto& other) { return SameColumns(key, other.first); });
      if (group == groups.end()) group = groups.insert(groups.end(), {key, {}});
      group->second.push_back(row);
    }
    if (groups.empty() && keys.empty()) groups.emplace_back();
    for (auto& [key, rows] : groups) {
      Projected row;
      row.source = rows.empty() ? outer : rows[0];
      row.group = std::move(rows);
      for (const Column& column : columns) {
        const auto at = key.find(column.name);
        row.columns[column.name] = at != key.end() ? at->second : value_of(column, row.source, &row.group);
      }
      projected.push_back(std::move(row));
    }
  } else {
    for (const Row& row : table->rows) {
      Projected next;
      next.source = row;
      for (const Column& column : columns) next.columns[column.name] = value_of(column, row, nullptr);
      projected.push_back(std::move(next));
    }
  }

  if (projection.distinct) {
    std::vector<Projected> distinct;
    for (Projected& row : projected) {
      const bool there = std::any_of(distinct.begin(), distinct.end(), [&row](const Projected& other) {
        return SameColumns(row.columns, other.columns);
      });
      if (!there) distinct.push_back(std::move(row));
    }
    projected = std::move(distinct);
  }

  if (!projection.order.empty()) {
    std::vector<std::pair<ValueList, Projected>> sorted;
    for (Projected& row : projected) {
      const Row scope = Overlaid(row.source, row.columns);
      ValueList keys;
      for (const syntax::SortItem& item : projection.order) {
        keys.push_back(Evaluate(item.expression, {scope, aggregates ? &row.group : nullptr}));
      }
      sorted.emplace_back(std::move(keys), std::move(row));
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&projection](const auto& a, const auto& b) {
      for (size_t i = 0; i < projection.order.size(); ++i) {
        const int order = Order(a.first[i], b.first[i]);
        if (order != 0) return projection.order[i].descending ? order > 0 : order < 0;
      }
      return false;
    });
    projected.clear();
    for (auto& [keys, row] : sorted) projected.push_back(std::move(row));
  }

  if (projection.skip) {
    const size_t count = std::min(CountOf(*projection.skip), projected.size());
    projected.erase(projected.begin(), projected.begin() + static_cast<std::ptrdiff_t>(count));
  }
  if (projection.limit) projected.resize(std::min(CountOf(*projection.limit), projected.size()));

  table->rows.clear();
  for (const Projected& row : projected) {
    if (projection.where) {
      const Row scope = Overlaid(row.source, row.columns);
      if (Predicate(*projection.where, {scope, aggregates ? &row.group : nullptr}) != Truth(true)) continue;
    }
    table->rows.push_back(Overlaid(outer, row.columns));
  }
  table->names.clear();
  table->columns.clear();
  for (const auto& [name, value] : outer) table->names.insert(name);
  for (const Column& column : columns) {
    table->names.insert(column.name);
    table->columns.push_back(column.name);
  }
  table->returned = projection.returns;
}

}  // namespace aitia::tests::reference
