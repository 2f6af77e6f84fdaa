// The forms of questions, as a table: what a form looks like, and what it is lowered to. Adding one is adding
// a row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "queries/questions/words.h"

namespace aitia::queries {

struct LoweringInput;  // lowering.h
class Lowering;

// Turns a reading whose names are known into clauses, or reports why that cannot be.
using LowerFunction = void (*)(const LoweringInput& input, Lowering* out);

// One form. `pattern` is made of elements with a space between them; "?" before one makes it optional:
//   word|word          one of these words          MODAL        could, may, …
//   VERB, VERB:name    a row of Verbs(), of one    PARTICIPLE   a row of Participles()
//                      relationship only           ROLE         a row of Roles()
//   CONCEPT            one name                    KIND         a row of Kinds()
//   CONCEPTS           a list of names             REST         anything
struct Form {
  std::string_view name;  // in dumps
  std::string_view pattern;
  std::string_view example;  // in messages and in the reference
  LowerFunction lower;       // null: a form whose meaning cannot be computed yet
  std::string_view instead;  // what to ask then
};

// In the order of preference: of two readings that fit, that of the earlier row is taken.
const std::vector<Form>& Forms();

struct FormElement {
  enum class Kind : uint8_t { kWords, kModal, kVerb, kParticiple, kRole, kKind, kConcept, kConcepts, kRest };
  Kind kind = Kind::kWords;
  bool optional = false;
  std::vector<std::string_view>
      words;  // kWords: any of them; kVerb: the relationship's name, if one is asked for
};

// The pattern of Forms()[i], taken apart.
const std::vector<FormElement>& ElementsOf(const Form& form);

}  // namespace aitia::queries
