#include "queries/questions/form.h"

#include "graph/base/text.h"
#include "queries/questions/lowering.h"

namespace aitia::queries {
namespace {

// "could" and its like stand in the patterns where a form of "do" may stand too.
#define AITIA_DO "does|do|did|could|might|can|may|would"
#define AITIA_ADJECTIVE "?most ?possible|common|main|likely|typical|usual|known|best|first|early"

std::vector<FormElement> Elements(std::string_view pattern) {
  using Kind = FormElement::Kind;
  std::vector<FormElement> elements;
  for (std::string_view text : graph::Split(pattern, ' ')) {
    FormElement element;
    if (text.front() == '?') {
      element.optional = true;
      text.remove_prefix(1);
    }
    if (text == "MODAL") {
      element.kind = Kind::kModal;
    } else if (text.substr(0, 4) == "VERB") {
      element.kind = Kind::kVerb;
      if (text.size() > 5) element.words.push_back(text.substr(5));
    } else if (text == "PARTICIPLE") {
      element.kind = Kind::kParticiple;
    } else if (text == "ROLE") {
      element.kind = Kind::kRole;
    } else if (text == "KIND") {
      element.kind = Kind::kKind;
    } else if (text == "CONCEPT") {
      element.kind = Kind::kConcept;
    } else if (text == "CONCEPTS") {
      element.kind = Kind::kConcepts;
    } else if (text == "REST") {
      element.kind = Kind::kRest;
    } else {
      element.words = graph::Split(text, '|');
    }
    elements.push_back(std::move(element));
  }
  return elements;
}

}  // namespace

const std::vector<Form>& Forms() {
  static const std::vector<Form> forms = {
      // Ranked and looked-up answers.
      {"what-next", "what next", "what next", nullptr,
       "ask WHICH TESTS FIND x for a condition that is in question"},
      {"what-supports", "what supports|contradicts REST", "what supports caffeine causes twitching", nullptr,
       "ask DOES x CAUSE y: the answer shows the sentences on both sides"},
      {"what-verb", "what|which ?MODAL VERB CONCEPTS", "what could cause twitching", LowerVerbAnswers, ""},
      {"which-tests-tell", "which|what test|tests tell|tells|distinguish|distinguishes REST",
       "which tests tell asthma from bronchitis", nullptr, "ask WHICH TESTS FIND x for each of them"},
      {"which-tests", "which|what test|tests ?MODAL VERB:diagnose CONCEPTS", "which tests confirm anemia",
       LowerVerbAnswers, ""},
      {"which-tests-to", "which|what test|tests ?is|are ?used|done to VERB:diagnose CONCEPTS",
       "which tests are used to diagnose anemia", LowerVerbAnswers, ""},
      {"which-tests-for", "which|what test|tests ?is|are ?there|used|done|available for CONCEPTS",
       "which tests are for anemia", LowerTests, ""},
      {"which-causes-have", "which causes of CONCEPT lack|have REST",
       "which causes of twitching have numbness", nullptr,
       "ask WHAT CAUSES x WITH y, or WHAT CAUSES x WITHOUT STRICTLY y"},
      {"which-kind", "which|what KIND ?is|are ?used|given|taken ?to ?MODAL VERB CONCEPTS",
       "which drugs could cause twitching", LowerVerbAnswers, ""},
      {"which-concept", "which CONCEPT ?MODAL VERB CONCEPTS", "which :Drug could cause twitching",
       LowerVerbAnswers, ""},
      {"what-role", "what is|are ?the|some " AITIA_ADJECTIVE " ROLE of|for CONCEPTS",
       "what are the symptoms of anemia", LowerRoleAnswers, ""},
      {"what-could-be", "what MODAL be ?the|some " AITIA_ADJECTIVE " ROLE of|for CONCEPTS",
       "what could be the cause of twitching", LowerRoleAnswers, ""},
      {"what-does", "what " AITIA_DO " CONCEPT VERB", "what does caffeine cause", LowerVerbObjects, ""},
      {"what-is-done", "what is|are CONCEPT PARTICIPLE ?by", "what is anemia treated with",
       LowerParticipleAnswers, ""},
      {"what-is", "what is|are CONCEPT", "what is anemia", nullptr,
       "ask WHAT ARE THE SYMPTOMS OF x, WHAT CAUSES x or HOW IS x TREATED"},
      {"how-is", "how is|are CONCEPT PARTICIPLE", "how is anemia treated", LowerParticipleAnswers, ""},
      {"how-can", "how MODAL CONCEPT be PARTICIPLE", "how can anemia be prevented", LowerParticipleAnswers,
       ""},
      {"how-to", "how do|to|can|could|should ?you|i|we|one VERB CONCEPTS", "how do you treat anemia",
       LowerVerbAnswers, ""},
      {"list-role", "list ?all ?the " AITIA_ADJECTIVE " ROLE of|for CONCEPTS", "list the causes of twitching",
       LowerRoleAnswers, ""},
      {"list-kind", "list ?all ?the KIND", "list drugs", LowerList, ""},
      {"list-concept", "list ?all CONCEPT", "list :Symptom", LowerList, ""},
      // Reasons.
      {"why-not", "why not REST", "why not dehydration for twitching", nullptr,
       "ask DOES x CAUSE y to see what the sources say"},
      {"why-rather", "why CONCEPT rather than REST", "why dehydration rather than anemia for twitching",
       nullptr, "ask WHY x FOR y for each of them"},
      {"why-have", "why do|does|might|could i|we|you|one|people have|get|feel CONCEPTS",
       "why do i have twitching", LowerVerbAnswers, ""},
      {"why-does", "why is|are|" AITIA_DO " CONCEPT VERB CONCEPT", "why does caffeine cause twitching",
       LowerVerbReasons, ""},
      {"why-for", "why CONCEPT for CONCEPTS", "why caffeine for twitching", LowerReasons, ""},
      {"why-last", "why CONCEPT", "why caffeine", nullptr, "ask WHY x FOR y"},
      {"why-two", "why CONCEPT CONCEPT", "why 'caffeine' 'twitching'", LowerReasons, ""},
      {"how-many", "how many REST", "how many sources say caffeine causes twitching", nullptr,
       "ask DOES x CAUSE y: the answer counts its sources"},
      {"how-does", "how is|are|" AITIA_DO " CONCEPT VERB CONCEPT", "how does caffeine cause twitching",
       LowerVerbReasons, ""},
      // Claims.
      {"is-role", "is|are CONCEPT ?a|an|the|one " AITIA_ADJECTIVE " ROLE of|for CONCEPT",
       "is caffeine a cause of twitching", LowerRoleClaim, ""},
      {"is-done-by", "is|are CONCEPT PARTICIPLE ?by CONCEPT", "is anemia treated by iron",
       LowerParticipleClaim, ""},
      {"could-be-role", "MODAL CONCEPT be ?a|an|the|one " AITIA_ADJECTIVE " ROLE of|for CONCEPT",
       "could numbness be a symptom of anemia", LowerRoleClaim, ""},
      {"could-be-done", "MODAL CONCEPT be PARTICIPLE ?by CONCEPT", "can twitching be caused by caffeine",
       LowerParticipleClaim, ""},
      {"is-related", "is|are CONCEPT VERB:relate CONCEPT", "is caffeine related to twitching",
       LowerVerbReasons, ""},
      {"claim", AITIA_DO " CONCEPT VERB CONCEPT", "does caffeine cause twitching", LowerVerbClaim, ""},
      {"is-a", "is|are CONCEPT a|an CONCEPT", "is migraine a headache", LowerKindClaim, ""},
      {"who-says", "who says ?that CONCEPT VERB CONCEPT", "who says that caffeine causes twitching",
       LowerVerbClaim, ""},
      // Over several sources or answers.
      {"where-disagree", "where REST", "where do sources disagree about caffeine", nullptr,
       "ask DOES x CAUSE y: the answer is 'disputed' where they do"},
      {"compare", "compare REST", "compare asthma and bronchitis", nullptr,
       "ask WHAT ARE THE SYMPTOMS OF x for each"},
  };
  return forms;
}

#undef AITIA_DO
#undef AITIA_ADJECTIVE

const std::vector<FormElement>& ElementsOf(const Form& form) {
  static const std::vector<std::vector<FormElement>> all = [] {
    std::vector<std::vector<FormElement>> elements;
    for (const Form& each : Forms()) elements.push_back(Elements(each.pattern));
    return elements;
  }();
  return all[static_cast<size_t>(&form - Forms().data())];
}

}  // namespace aitia::queries
