#include <algorithm>

#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {

void Fail(std::string type, std::string detail, std::string message) {
  throw Error{std::move(type), std::move(detail), std::move(message)};
}

Table Evaluator::RunQuery(const syntax::Query& query, const Row& outer, const Row& first) {
  Table all = RunSingle(query.parts[0], outer, first);
  for (size_t part = 1; part < query.parts.size(); ++part) {
    const Table more = RunSingle(query.parts[part], outer, first);
    if (std::set<std::string>(all.columns.begin(), all.columns.end()) !=
        std::set<std::string>(more.columns.begin(), more.columns.end())) {
      Fail("SyntaxError", "DifferentColumnsInUnion", "the parts of UNION have different columns");
    }
    all.rows.insert(all.rows.end(), more.rows.begin(), more.rows.end());
    if (query.union_all[part - 1]) continue;
    std::vector<Row> distinct;
    for (const Row& row : all.rows) {
      const bool there = std::any_of(distinct.begin(), distinct.end(), [&](const Row& other) {
        return std::all_of(all.columns.begin(), all.columns.end(), [&](const std::string& column) {
          return Order(row.at(column), other.at(column)) == 0;
        });
      });
      if (!there) distinct.push_back(row);
    }
    all.rows = std::move(distinct);
  }
  return all;
}

Table Evaluator::RunSingle(const syntax::SingleQuery& query, const Row& outer, const Row& first) {
  Table table;
  table.rows.push_back(outer);
  for (const auto& [name, value] : first) table.rows[0][name] = value;
  for (const auto& [name, value] : table.rows[0]) table.names.insert(name);
  for (const syntax::Clause& clause : query.clauses) {
    table.returned = false;
    Run(clause, outer, &table);
  }
  return table;
}

void Evaluator::Run(const syntax::Clause& clause, const Row& outer, Table* table) {
  if (const auto* match = std::get_if<syntax::Match>(&clause.body)) return Run(*match, table);
  if (const auto* unwind = std::get_if<syntax::Unwind>(&clause.body)) return Run(*unwind, table);
  if (const auto* projection = std::get_if<syntax::Projection>(&clause.body)) {
    return Run(*projection, outer, table);
  }
  if (const auto* create = std::get_if<syntax::Create>(&clause.body)) return Run(*create, table);
  if (const auto* merge = std::get_if<syntax::Merge>(&clause.body)) return Run(*merge, table);
  if (const auto* set = std::get_if<syntax::Set>(&clause.body)) return Run(*set, table);
  if (const auto* remove = std::get_if<syntax::Remove>(&clause.body)) return Run(*remove, table);
  if (const auto* deletion = std::get_if<syntax::Delete>(&clause.body)) return Run(*deletion, table);
  if (const auto* loop = std::get_if<syntax::Foreach>(&clause.body)) return Run(*loop, table);
  if (const auto* call = std::get_if<syntax::CallSubquery>(&clause.body)) return Run(*call, table);
  Fail("NotSupported", "NotSupported", "the reference has neither procedures nor files");
}

void Evaluator::Run(const syntax::Match& match, Table* table) {
  const auto variables = VariablesOf(match.patterns);
  std::vector<Row> rows;
  for (const Row& row : table->rows) {
    const size_t before = rows.size();
    MatchAll(match.patterns, row, [&](const Row& found) {
      if (!match.where || Predicate(*match.where, {found}) == Truth(true)) rows.push_back(found);
    });
    if (match.optional && rows.size() == before) {
      rows.push_back(row);
      for (const std::string& name : variables) rows.back().emplace(name, Value());
    }
  }
  table->rows = std::move(rows);
  table->names.insert(variables.begin(), variables.end());
}

void Evaluator::Run(const syntax::Unwind& unwind, Table* table) {
  std::vector<Row> rows;
  for (const Row& row : table->rows) {
    const Value list = Evaluate(unwind.list, {row});
    if (list.is_null()) continue;
    // What is no list is a list of one.
    const ValueList items = list.type() == Value::Type::kList ? list.list() : ValueList{list};
    for (const Value& item : items) {
      rows.push_back(row);
      rows.back()[unwind.variable.text] = item;
    }
  }
  table->rows = std::move(rows);
  table->names.insert(unwind.variable.text);
}

void Evaluator::Run(const syntax::CallSubquery& call, Table* table) {
  // A part that begins with WITH sees the variables outside; others see none.
  std::vector<Row> rows;
  for (const Row& row : table->rows) {
    const auto* with = std::get_if<syntax::Projection>(&call.query->parts[0].clauses[0].body);
    const Table found = RunQuery(*call.query, {}, with != nullptr && !with->returns ? row : Row());
    table->names.insert(found.columns.begin(), found.columns.end());
    if (!found.returned) {
      rows.push_back(row);
      continue;
    }
    for (const Row& inner : found.rows) {
      rows.push_back(row);
      for (const std::string& column : found.columns) rows.back()[column] = inner.at(column);
    }
  }
  table->rows = std::move(rows);
}

void Evaluator::Run(const syntax::Foreach& loop, Table* table) {
  for (const Row& row : table->rows) {
    const Value list = Evaluate(loop.list, {row});
    if (list.is_null()) continue;
    if (list.type() != Value::Type::kList) Fail("TypeError", "InvalidArgumentType", "FOREACH takes a list");
    for (const Value& item : list.list()) {
      Table inner;
      inner.rows.push_back(row);
      inner.rows[0][loop.variable.text] = item;
      for (const auto& [name, value] : inner.rows[0]) inner.names.insert(name);
      for (const syntax::Clause& clause : loop.clauses) Run(clause, {}, &inner);
    }
  }
}

}  // namespace aitia::tests::reference
