// CALL of sub-queries and procedures, LOAD CSV.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "queries/bind/statement_binder.h"

namespace aitia::queries {

void StatementBinder::BindClause(const syntax::CallSubquery& call, Result* out) {
  const Scope around = std::exchange(around_, Scope());
  Result result = BindQuery(*call.query, Nesting::kCall);
  around_ = around;
  SubqueryClause clause;
  clause.returns = result.returns;
  for (size_t i = 0; result.returns && i < result.names.size(); ++i) {
    const std::string& name = result.names[i];
    if (scope_.contains(name)) {
      Report(call.query->span, "VariableAlreadyBound",
             absl::StrCat("the sub-query returns '", name, "', and that is there already"),
             "AS gives another name");
    }
    scope_[name] = {result.part.columns[i], result.types[i]};
  }
  clause.part = std::make_shared<const QueryPart>(std::move(result.part));
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindClause(const syntax::CallProcedure& call, Result* out) {
  const Procedure* procedure = catalog_ == nullptr ? nullptr : catalog_->FindProcedure(call.procedure.text);
  if (procedure == nullptr) {
    graph::Suggester suggester(call.procedure.text);
    if (catalog_ != nullptr) {
      for (const std::string& name : catalog_->ProcedureNames()) suggester.Offer(name);
    }
    Report(call.procedure.span, "ProcedureError/ProcedureNotFound",
           absl::StrCat("there is no procedure '", call.procedure.text, "'"),
           graph::DidYouMean(suggester.Best()));
    for (const syntax::CallProcedure::Yield& yield : call.columns) {
      Introduce(yield.alias.present() ? yield.alias : yield.column, {});
    }
    return;
  }
  ProcedureClause clause;
  clause.name = procedure->name;
  BindArguments(call, *procedure, &clause);
  BindYields(call, *procedure, &clause, out);
  if (call.where) clause.where = BindPredicate(*call.where).expression;
  out->part.clauses.emplace_back(std::move(clause));
}

void StatementBinder::BindArguments(const syntax::CallProcedure& call, const Procedure& procedure,
                                    ProcedureClause* clause) {
  if (!call.has_arguments) {
    if (!alone_) {
      Report(call.procedure.span, "InvalidArgumentPassingMode",
             "inside of a longer query a procedure's arguments are written out", "write them in parentheses");
    }
    // Alone, a procedure takes what it wants from the parameters of these names.
    for (const Procedure::Field& field : procedure.arguments) {
      Expression parameter;
      parameter.kind = Expression::Kind::kParameter;
      parameter.name = field.name;
      parameter.span = call.procedure.span;
      if (parameters_.insert(field.name).second) query_.parameters.push_back(field.name);
      clause->arguments.push_back(std::move(parameter));
    }
    return;
  }
  if (call.arguments.size() != procedure.arguments.size()) {
    Report(call.procedure.span, "InvalidNumberOfArguments",
           absl::StrCat("'", procedure.name, "' takes ", procedure.arguments.size(), " arguments, not ",
                        call.arguments.size()));
  }
  for (size_t i = 0; i < call.arguments.size(); ++i) {
    Typed argument = BindExpression(call.arguments[i]);
    if (i < procedure.arguments.size()) {
      const Procedure::Field& field = procedure.arguments[i];
      const TypeSet accepted = field.type.Intersects(kFloatType) ? field.type | kIntegerType : field.type;
      Expect(argument, accepted, absl::StrCat("'", field.name, "' is ", field.type.Name()));
    }
    clause->arguments.push_back(std::move(argument.expression));
  }
}

void StatementBinder::BindYields(const syntax::CallProcedure& call, const Procedure& procedure,
                                 ProcedureClause* clause, Result* out) {
  const bool everything = call.yields_all || (alone_ && !call.yields);
  if (call.yields_all && !alone_) {
    Report(call.procedure.span, "UnexpectedSyntax", "YIELD * is for a CALL that stands alone",
           "name the columns");
  }
  std::vector<syntax::CallProcedure::Yield> wanted = call.columns;
  if (everything) {
    wanted.clear();
    for (const Procedure::Field& field : procedure.columns) {
      wanted.push_back({{field.name, call.procedure.span}, {}});
    }
  }
  for (const syntax::CallProcedure::Yield& yield : wanted) {
    const auto found =
        std::find_if(procedure.columns.begin(), procedure.columns.end(),
                     [&](const Procedure::Field& field) { return field.name == yield.column.text; });
    if (found == procedure.columns.end()) {
      graph::Suggester suggester(yield.column.text);
      for (const Procedure::Field& field : procedure.columns) suggester.Offer(field.name);
      Report(yield.column.span, "UndefinedVariable",
             absl::StrCat("'", procedure.name, "' has no column '", yield.column.text, "'"),
             graph::DidYouMean(suggester.Best()));
      continue;
    }
    const syntax::Name& name = yield.alias.present() ? yield.alias : yield.column;
    const VariableId variable = Introduce(name, {found->type, kAnyType});
    clause->yields.push_back({static_cast<size_t>(found - procedure.columns.begin()), variable});
    if (!alone_) continue;
    out->returns = true;
    out->part.columns.push_back(variable);
    out->names.push_back(name.text);
    out->types.push_back({found->type, kAnyType});
  }
}

void StatementBinder::BindClause(const syntax::LoadCsv& load, Result* out) {
  LoadCsvClause clause;
  Typed file = BindExpression(load.file);
  Expect(file, kStringType, "a file's name is a String");
  clause.file = std::move(file.expression);
  clause.with_headers = load.with_headers;
  if (load.field_terminator) {
    Typed terminator = BindExpression(*load.field_terminator);
    Expect(terminator, kStringType, "a field terminator is a String");
    clause.field_terminator = std::move(terminator.expression);
  }
  clause.variable = Introduce(
      load.variable, load.with_headers ? StaticType{kMapType, kAnyType} : StaticType{kListType, kStringType});
  out->part.clauses.emplace_back(std::move(clause));
}

}  // namespace aitia::queries
