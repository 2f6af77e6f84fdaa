// From a reading whose names are known to the clauses of a bound query.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/bind/bound_query.h"
#include "queries/questions/question.h"
#include "queries/questions/words.h"

namespace aitia::queries {

// A list of names: all of the concepts are meant; those that "or" stands between have become one concept.
struct NamedList {
  std::vector<BoundConcept> concepts;
  std::vector<std::string> labels;  // of items that are a label only
  graph::ByteSpan span;
};

struct NamedClause {
  const QuestionClause* clause;
  NamedList list;  // shape kConcepts
};

struct LoweringInput {
  const Reading& reading;
  std::vector<NamedList> slots;  // for each part that holds names, in order
  std::vector<NamedClause> clauses;
  graph::ByteSpan span;  // of the question

  // The first part of this kind; null if there is none.
  const Part* Find(Part::Kind kind) const;
  // The relationship that the reading's verb, participle or role names.
  Relationship relationship() const;
};

// A bound query that grows, and the issues found on the way.
class Lowering {
 public:
  VariableId AddVariable(std::string_view name);
  ConceptId AddConcept(BoundConcept bound);
  void AddClause(Clause clause) { query.clauses.push_back(std::move(clause)); }
  void Report(graph::ByteSpan span, std::string message, std::string suggestion = "");
  // An error for every clause that is not among these.
  void Allow(const LoweringInput& input, std::initializer_list<ClauseKind> kinds, std::string_view goes_with);

  BoundQuery query;
  graph::Issues issues;
};

// What the clauses say beside names.
struct Limits {
  EvidenceFilter evidence;
  std::optional<uint32_t> hops;
  std::optional<int64_t> top;
};
Limits LimitsOf(const LoweringInput& input);

// Several concepts as one: any of them.
BoundConcept AnyOf(const std::vector<BoundConcept>& concepts);
// Without the more general things that the name was found through.
BoundConcept Downwards(BoundConcept bound);
// The named thing alone.
BoundConcept Itself(BoundConcept bound);

// An error where a list of what answers may be has several labels: no answer would carry them all.
void OneLabel(const NamedList& list, Lowering* out);

// Expressions.
Expression Literal(graph::Value value);
Expression Variable(VariableId variable);
Expression Property(VariableId variable, std::string_view key);
Expression Call(std::string_view function, std::vector<Expression> arguments);

// The lowerings, one family a file. "Answers" are the subjects of a relationship, "objects" what it leads to.
void LowerVerbAnswers(const LoweringInput& input, Lowering* out);  // what treats X, which :Drug causes X
void LowerTests(const LoweringInput& input, Lowering* out);        // which tests are for X
void LowerRoleAnswers(const LoweringInput& input, Lowering* out);  // what are the symptoms of X
void LowerParticipleAnswers(const LoweringInput& input, Lowering* out);  // how is X treated
void LowerVerbObjects(const LoweringInput& input, Lowering* out);        // what does X cause
void LowerList(const LoweringInput& input, Lowering* out);               // list :Symptom
void LowerReasons(const LoweringInput& input, Lowering* out);            // why A for B
void LowerVerbReasons(const LoweringInput& input, Lowering* out);        // how does A cause B
void LowerVerbClaim(const LoweringInput& input, Lowering* out);          // does A cause B
void LowerRoleClaim(const LoweringInput& input, Lowering* out);          // is A a cause of B
void LowerParticipleClaim(const LoweringInput& input, Lowering* out);    // is B treated by A
void LowerKindClaim(const LoweringInput& input, Lowering* out);          // is A a B

// Shared between the families.
void RankCauses(const LoweringInput& input, const NamedList& findings, Lowering* out);

}  // namespace aitia::queries
