// Gathered from the tables of the question language, so that a new row is offered without more ado. What a
// table knows but cannot answer yet is left out.
#include <set>

#include "engine/include/aitia/aitia.h"
#include "queries/questions/form.h"
#include "queries/questions/words.h"

namespace aitia {

std::vector<std::string> QuestionWords() {
  std::set<std::string> words;
  const auto add = [&words](const auto& rows) {
    for (const auto& row : rows) words.emplace(row.words);
  };
  for (const queries::Form& form : queries::Forms()) {
    if (form.lower == nullptr) continue;
    for (const queries::FormElement& element : queries::ElementsOf(form)) {
      if (element.kind == queries::FormElement::Kind::kWords)
        words.insert(element.words.begin(), element.words.end());
    }
  }
  for (const queries::ClauseRow& clause : queries::Clauses()) {
    if (clause.instead.empty()) words.emplace(clause.words);
  }
  words.insert(queries::Modals().begin(), queries::Modals().end());
  add(queries::Verbs());
  add(queries::Participles());
  add(queries::Roles());
  add(queries::Kinds());
  return {words.begin(), words.end()};
}

}  // namespace aitia
