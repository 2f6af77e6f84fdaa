// Where a bare name ends is settled here. The names of a reading and of its clauses stand in one chain, in
// the order of the text; from each name on, the longest run of them that is known as one name, with the words
// between, is one
// ("pain" "with" "movement"). A clause whose word was taken into a name is no clause any more.
#include "queries/questions/binder.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"
#include "queries/bind/names.h"
#include "queries/questions/form.h"
#include "queries/questions/lowering.h"
#include "queries/syntax/lexer.h"

namespace aitia::queries {
namespace {

using graph::ByteSpan;
using graph::Issue;
using graph::Issues;
using graph::Severity;

// So many names with the words between them can be one name.
constexpr size_t kMostJoined = 6;

// A name of the chain.
struct Link {
  const Phrase* phrase;
  std::string joint;  // the words before it: "with", "and"; empty where no word joins it to the one before
  size_t list;        // which list it stands in
  bool alternative;   // it or the one before: "or", or a comma in a list that goes on with "or"
};

// A list of names on its way to becoming a NamedList: each item with whether "or" stands before it.
struct Item {
  BoundConcept bound;
  bool alternative = false;
};

struct Names {
  std::vector<std::vector<Item>> lists;
  std::vector<std::vector<std::string>> labels;
  std::vector<bool> swallowed;  // the list's words belong to a name of the list before
  size_t known = 0;
  size_t unknown = 0;
  Issues issues;
};

// In the order of the text, and not too many.
void Arrange(Issues* issues) {
  std::stable_sort(issues->begin(), issues->end(),
                   [](const Issue& a, const Issue& b) { return a.span.begin < b.span.begin; });
  if (issues->size() > kMostIssues) issues->resize(kMostIssues);
}

class QuestionBinder {
 public:
  QuestionBinder(const Question& question, const Catalog& catalog, const graph::ValueMap& parameters)
      : question_(question), parameters_(parameters), resolver_(catalog) {}

  // What is wrong with the names of a tree that has errors of its own.
  Issues IssuesOfNames() {
    const Reading* reading = Choose();
    return reading == nullptr ? Issues() : Resolve(*reading, true).issues;
  }

  BoundQuestion Run() {
    BoundQuestion out;
    const Reading* reading = Choose();
    if (reading == nullptr) return out;
    Names names = Resolve(*reading, true);
    out.issues = std::move(names.issues);
    Lower(*reading, names, &out);
    Arrange(&out.issues);
    if (graph::HasError(out.issues)) out.query.reset();
    return out;
  }

 private:
  // The first reading whose names are all known; else the one with the fewest that are not, and of these the
  // one with the most that are.
  const Reading* Choose() {
    const Reading* best = nullptr;
    size_t best_unknown = 0;
    size_t best_known = 0;
    for (const Reading& reading : question_.readings) {
      const Names names = Resolve(reading, false);
      const bool better = best == nullptr || names.unknown < best_unknown ||
                          (names.unknown == best_unknown && best_unknown > 0 && names.known > best_known);
      if (!better) continue;
      best = &reading;
      best_unknown = names.unknown;
      best_known = names.known;
      if (best_unknown == 0) break;
    }
    return best;
  }

  std::vector<Link> ChainOf(const Reading& reading) const {
    std::vector<Link> chain;
    size_t list = 0;
    const auto add = [&](const PhraseList& phrases, std::string_view joint) {
      const size_t first = chain.size();
      for (size_t i = 0; i < phrases.items.size(); ++i) {
        chain.push_back({&phrases.items[i], i > 0 ? phrases.joints[i - 1] : std::string(joint), list, false});
      }
      bool alternative = false;
      for (size_t i = chain.size(); i > first + 1; --i) {
        Link& link = chain[i - 1];
        if (link.joint != ",") alternative = link.joint == "or" || link.joint == ", or";
        link.alternative = alternative;
      }
      ++list;
    };
    for (const Part& part : reading.parts) {
      if (part.kind == Part::Kind::kConcept) add(part.concepts, "");
    }
    // A clause's word can belong to a name only where a name stands right before it.
    bool name_before = !reading.parts.empty() && reading.parts.back().kind == Part::Kind::kConcept;
    for (const QuestionClause& clause : question_.clauses) {
      add(clause.concepts, name_before ? clause.words : "");
      name_before = !clause.concepts.items.empty();
    }
    return chain;
  }

  size_t ListCount(const Reading& reading) const {
    size_t count = question_.clauses.size();
    for (const Part& part : reading.parts) count += part.kind == Part::Kind::kConcept ? 1 : 0;
    return count;
  }

  // How many links from `at` on are one known name, and that name; 0 if not even the first is known.
  size_t LongestName(const std::vector<Link>& chain, size_t at, std::string* name) {
    std::vector<std::string> names = {chain[at].phrase->text};
    if (chain[at].phrase->kind == Phrase::Kind::kBare) {
      for (size_t i = at + 1; i < chain.size() && i < at + kMostJoined; ++i) {
        const Phrase& phrase = *chain[i].phrase;
        if (chain[i].joint.empty() || phrase.kind != Phrase::Kind::kBare || !phrase.label.empty()) break;
        std::string longer = names.back();
        if (chain[i].joint.front() != ',') longer += ' ';
        absl::StrAppend(&longer, chain[i].joint, " ", phrase.article, phrase.article.empty() ? "" : " ",
                        phrase.text);
        if (longer.size() > NameResolver::kLongestName) break;
        names.push_back(std::move(longer));
      }
    }
    for (size_t count = names.size(); count > 0; --count) {
      if (resolver_.Resolve(names[count - 1], chain[at].phrase->label).empty()) continue;
      *name = names[count - 1];
      return count;
    }
    return 0;
  }

  // Looks all names up; issues are made only if asked for, since suggestions cost time.
  Names Resolve(const Reading& reading, bool report) {
    Names names;
    const std::vector<Link> chain = ChainOf(reading);
    const size_t lists = ListCount(reading);
    names.lists.resize(lists);
    names.labels.resize(lists);
    names.swallowed.resize(lists);
    std::vector<size_t> target(lists);  // where a list's items go
    for (size_t i = 0; i < lists; ++i) target[i] = i;
    for (size_t at = 0; at < chain.size();) {
      const Phrase& phrase = *chain[at].phrase;
      const size_t list = target[chain[at].list];
      Issues about_label;
      if (!phrase.label.empty() && !resolver_.CheckLabel(phrase.label, phrase.span, &about_label)) {
        if (report) names.issues.insert(names.issues.end(), about_label.begin(), about_label.end());
        ++names.unknown;
        ++at;
        continue;
      }
      if (phrase.kind == Phrase::Kind::kLabelOnly) {
        names.labels[list].push_back(phrase.label);
        ++at;
        continue;
      }
      if (phrase.kind == Phrase::Kind::kParameter) {
        BindParameter(phrase, report, &names, list, chain[at].alternative);
        ++at;
        continue;
      }
      std::string name;
      const size_t count = LongestName(chain, at, &name);
      if (count == 0) {
        ++names.unknown;
        if (report && names.issues.size() < kMostIssues) names.issues.push_back(Unknown(chain, at));
        ++at;
        continue;
      }
      ++names.known;
      const ByteSpan span{phrase.span.begin, chain[at + count - 1].phrase->span.end};
      for (size_t i = at + 1; i < at + count; ++i) {
        if (target[chain[i].list] == list) continue;
        names.swallowed[chain[i].list] = true;
        target[chain[i].list] = list;
      }
      Issues warnings;
      names.lists[list].push_back(
          {resolver_.Bind(name, phrase.label, span, &warnings), chain[at].alternative});
      if (report) names.issues.insert(names.issues.end(), warnings.begin(), warnings.end());
      at += count;
    }
    return names;
  }

  void BindParameter(const Phrase& phrase, bool report, Names* names, size_t list, bool alternative) {
    const auto found = parameters_.find(phrase.text);
    const bool text = found != parameters_.end() && found->second.type() == graph::Value::Type::kString;
    if (!text || resolver_.Resolve(found->second.string(), phrase.label).empty()) {
      ++names->unknown;
      if (!report) return;
      if (text) {
        names->issues.push_back(resolver_.Unknown(found->second.string(), phrase.label, phrase.span));
      } else {
        names->issues.push_back(
            {Severity::kError, phrase.span,
             absl::StrCat("the parameter $", Shown(phrase.text),
                          found == parameters_.end() ? " has no value" : " is not a text"),
             ""});
      }
      return;
    }
    ++names->known;
    Issues warnings;
    names->lists[list].push_back(
        {resolver_.Bind(found->second.string(), phrase.label, phrase.span, &warnings), alternative});
    if (report) names->issues.insert(names->issues.end(), warnings.begin(), warnings.end());
  }

  // A name that is not known; where one of its words is nearly a word of the question, that is what is wrong.
  Issue Unknown(const std::vector<Link>& chain, size_t at) {
    const Phrase& phrase = *chain[at].phrase;
    if (phrase.kind == Phrase::Kind::kBare && phrase.text.size() <= NameResolver::kLongestName) {
      const std::vector<std::string_view> words = graph::Split(phrase.text, ' ');
      for (size_t i = 0; i < words.size(); ++i) {
        const bool noun = i + 1 < words.size() && (words[i + 1] == "of" || words[i + 1] == "for");
        std::string suggestion = noun ? NearRow(Roles(), words[i]) : "";
        const auto offset = static_cast<size_t>(words[i].data() - phrase.text.data());
        const bool after_name =
            offset > 0 && IsName(std::string_view(phrase.text).substr(0, offset - 1), phrase.label);
        if (suggestion.empty() && after_name) suggestion = NearRow(Clauses(), words[i]);
        if (suggestion.empty()) continue;
        return {Severity::kError, WordSpan(phrase, words[i]),
                absl::StrCat("unknown word '", Shown(words[i]), "'"), std::move(suggestion)};
      }
    }
    return resolver_.Unknown(phrase.text, phrase.label, phrase.span);
  }

  bool IsName(std::string_view text, std::string_view label) {
    return !resolver_.Resolve(text, label).empty();
  }

  // "did you mean 'without'?" where the word is nearly one of the rows of a single word.
  template <typename Row>
  static std::string NearRow(const std::vector<Row>& rows, std::string_view word) {
    graph::Suggester suggester(word, 1);
    for (const Row& row : rows) {
      if (row.words.size() > 3 && row.words.find(' ') == std::string_view::npos) suggester.Offer(row.words);
    }
    return graph::DidYouMean(suggester.Best());
  }

  // The phrase's words may stand further apart in the text than in the phrase; then all of it is meant.
  static ByteSpan WordSpan(const Phrase& phrase, std::string_view word) {
    if (phrase.text.size() != phrase.span.size()) return phrase.span;
    const auto offset = static_cast<uint32_t>(word.data() - phrase.text.data());
    const uint32_t begin = phrase.span.begin + offset;
    return {begin, begin + static_cast<uint32_t>(word.size())};
  }

  static NamedList MakeList(std::vector<Item> items, std::vector<std::string> labels, ByteSpan span) {
    NamedList list;
    list.labels = std::move(labels);
    list.span = span;
    std::vector<BoundConcept> group;
    for (size_t i = 0; i < items.size(); ++i) {
      if (!group.empty() && !items[i].alternative) {
        list.concepts.push_back(AnyOf(group));
        group.clear();
      }
      group.push_back(std::move(items[i].bound));
    }
    if (!group.empty()) list.concepts.push_back(AnyOf(group));
    return list;
  }

  void Lower(const Reading& reading, Names& names, BoundQuestion* out) {
    ByteSpan span = reading.parts.empty() ? ByteSpan() : reading.parts.front().span;
    if (!reading.parts.empty()) span.end = reading.parts.back().span.end;
    LoweringInput input{reading, {}, {}, span};
    size_t list = 0;
    for (const Part& part : reading.parts) {
      if (part.kind != Part::Kind::kConcept) continue;
      input.slots.push_back(MakeList(std::move(names.lists[list]), std::move(names.labels[list]), part.span));
      ++list;
    }
    for (const QuestionClause& clause : question_.clauses) {
      const size_t index = list++;
      if (names.swallowed[index]) continue;
      input.clauses.push_back(
          {&clause, MakeList(std::move(names.lists[index]), std::move(names.labels[index]), clause.span)});
    }
    Lowering lowering;
    lowering.query.mode = question_.mode;
    // What follows from a name that is not known is no mistake of its own.
    if (!graph::HasError(out->issues)) {
      if (reading.form->lower != nullptr) {
        reading.form->lower(input, &lowering);
      } else {
        lowering.Report(
            span,
            absl::StrCat("questions like '", std::string(reading.form->example), "' are not available yet"),
            std::string(reading.form->instead));
      }
    }
    out->issues.insert(out->issues.end(), lowering.issues.begin(), lowering.issues.end());
    out->query = std::move(lowering.query);
  }

  const Question& question_;
  const graph::ValueMap& parameters_;
  NameResolver resolver_;
};

}  // namespace

BoundQuestion BindQuestion(const Question& question, const Catalog& catalog,
                           const graph::ValueMap& parameters) {
  return QuestionBinder(question, catalog, parameters).Run();
}

BoundQuestion BindQuestionText(std::string_view text, const Catalog& catalog,
                               const graph::ValueMap& parameters) {
  ParsedQuestion parsed = ParseQuestion(text);
  if (graph::HasError(parsed.issues)) {
    // A name is reported only where nothing else is wrong with it.
    for (Issue& issue : QuestionBinder(parsed.question, catalog, parameters).IssuesOfNames()) {
      const bool apart = std::none_of(parsed.issues.begin(), parsed.issues.end(), [&](const Issue& other) {
        return issue.span.begin <= other.span.end && other.span.begin <= issue.span.end;
      });
      if (apart) parsed.issues.push_back(std::move(issue));
    }
    Arrange(&parsed.issues);
    return {std::nullopt, std::move(parsed.issues)};
  }
  BoundQuestion bound = BindQuestion(parsed.question, catalog, parameters);
  bound.issues.insert(bound.issues.begin(), parsed.issues.begin(), parsed.issues.end());
  return bound;
}

}  // namespace aitia::queries
