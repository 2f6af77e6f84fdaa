// "what treats X", "what are the symptoms of X", "what does X cause", "list :Drug": a pattern of the graph,
// one answer for each node that fits it, best believed first.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "queries/questions/lowering.h"

namespace aitia::queries {
namespace {

constexpr std::string_view kOnlyCauses = "it goes with questions for causes";

// One pattern for each named thing, all about the same answer.
class Lookup {
 public:
  Lookup(const LoweringInput& input, Lowering* out)
      : input_(input), out_(out), answer_(out->AddVariable("answer")) {}

  // Answers X with "X relationship named", or where `objects` is set "named relationship X".
  void Add(Relationship relationship, const BoundConcept& named, bool objects) {
    const RelationshipRow& row = RowOf(relationship);
    const std::string number = relationships_.empty() ? "" : std::to_string(relationships_.size() + 1);
    const VariableId thing = out_->AddVariable("x" + number);
    const VariableId link = out_->AddVariable("r" + number);
    relationships_.push_back(link);
    const bool indicates = Has(row.forward, graph::Relation::kIndicates);
    // INDICATES points from a finding to its condition, the other relations from what causes to what is
    // caused.
    const bool symmetric = relationship == Relationship::kRelate || relationship == Relationship::kOccurWith;
    const bool mixed = indicates && row.forward.size() > 1 && !symmetric;
    // Does the arrow lead from the thing to the answer?
    const bool to_answer = objects != row.against;
    BoundRelationship relation;
    relation.variable = link;
    for (graph::Relation each : row.forward) relation.types.emplace_back(graph::Name(each));
    relation.direction = mixed || symmetric ? Direction::kEither : Direction::kOutgoing;
    BoundNode answer{answer_, match_.patterns.empty() ? labels_ : std::vector<std::string>(), among_};
    if (!match_.patterns.empty()) answer.one_of.reset();
    const bool kinds = relationship == Relationship::kKind;
    BoundNode other{thing, {}, out_->AddConcept(kinds ? Itself(named) : named)};
    BoundPattern pattern;
    pattern.relationships.push_back(relation);
    if (to_answer) {
      pattern.nodes = {other, answer};
    } else {
      pattern.nodes = {answer, other};
    }
    if (mixed) {
      const VariableId finding = to_answer ? answer_ : thing;
      Require(Call("=", {Call("=", {Call("type", {Variable(link)}), Literal("INDICATES")}),
                         Call("=", {Call("startNode", {Variable(link)}), Variable(finding)})}));
    }
    // What a condition causes is a symptom of it only if it is one.
    if (to_answer && (relationship == Relationship::kSymptom || relationship == Relationship::kSign)) {
      Require(Call("OR", {Call("<>", {Call("type", {Variable(link)}), Literal("CAUSES")}),
                          Call("IN", {Literal("Symptom"), Call("labels", {Variable(answer_)})})}));
    }
    RequireEvidence(link);
    match_.patterns.push_back(std::move(pattern));
  }

  void Restrict(const NamedList& list) {
    OneLabel(list, out_);
    labels_.insert(labels_.end(), list.labels.begin(), list.labels.end());
    if (!list.concepts.empty()) among_ = out_->AddConcept(Downwards(AnyOf(list.concepts)));
  }
  void RestrictToKind(const Part& noun) {
    for (const KindRow& row : Kinds()) {
      if (row.words == noun.text) labels_.emplace_back(graph::Name(row.kind));
    }
  }

  void Finish() {
    const VariableId answer = answer_;
    out_->AddClause(std::move(match_));
    ProjectClause project;
    const VariableId score = out_->AddVariable("score");
    const VariableId links = out_->AddVariable("relationships");
    project.items.push_back({answer, Variable(answer)});
    project.items.push_back({score, Call("max", {Beliefs()})});
    project.items.push_back({links, Links()});
    project.order.push_back({Variable(score), true});
    project.order.push_back({Property(answer, "name"), false});
    if (const auto top = LimitsOf(input_).top) project.limit = Literal(*top);
    out_->query.columns = {answer, score, links};
    out_->AddClause(std::move(project));
  }

 private:
  static bool Has(const std::vector<graph::Relation>& relations, graph::Relation relation) {
    return std::find(relations.begin(), relations.end(), relation) != relations.end();
  }

  void Require(Expression condition) {
    match_.where =
        match_.where ? Call("AND", {*std::move(match_.where), std::move(condition)}) : std::move(condition);
  }

  void RequireEvidence(VariableId link) {
    const EvidenceFilter evidence = LimitsOf(input_).evidence;
    if (evidence.at_least != graph::Certainty::kRare) {
      graph::ValueList enough;
      for (graph::Certainty certainty : {graph::Certainty::kPossible, graph::Certainty::kCertain}) {
        if (certainty >= evidence.at_least) enough.emplace_back(graph::Name(certainty));
      }
      Require(Call("IN", {Property(link, "certainty"), Literal(std::move(enough))}));
    }
    if (evidence.sources > 1) {
      Require(Call(">=", {Call("documents", {Variable(link)}), Literal(int64_t{evidence.sources})}));
    }
  }

  // An answer to "what treats a and b" is as well believed as both of its links are.
  Expression Beliefs() const {
    Expression product = Property(relationships_.front(), "belief");
    for (size_t i = 1; i < relationships_.size(); ++i) {
      product = Call("*", {std::move(product), Property(relationships_[i], "belief")});
    }
    return product;
  }

  Expression Links() const {
    Expression all = Call("collect", {Variable(relationships_.front())});
    for (size_t i = 1; i < relationships_.size(); ++i) {
      all = Call("+", {std::move(all), Call("collect", {Variable(relationships_[i])})});
    }
    return all;
  }

  const LoweringInput& input_;
  Lowering* out_;
  VariableId answer_;
  MatchClause match_;
  std::vector<VariableId> relationships_;
  std::vector<std::string> labels_;
  std::optional<ConceptId> among_;
};

bool OnlyNames(const NamedList& list, Lowering* out) {
  if (list.labels.empty()) return true;
  out->Report(list.span, "a label alone cannot be asked about", "name a thing");
  return false;
}

constexpr size_t kMostThings = 8;

void LowerLookup(const LoweringInput& input, Relationship relationship, const NamedList& things, bool objects,
                 const NamedList* restriction, Lowering* out) {
  out->Allow(input, {ClauseKind::kAmong, ClauseKind::kAtLeast, ClauseKind::kTop}, kOnlyCauses);
  if (!OnlyNames(things, out)) return;
  if (things.concepts.size() > kMostThings) {
    return out->Report(things.span,
                       absl::StrCat("at most ", kMostThings, " names can be asked about at once"));
  }
  Lookup lookup(input, out);
  if (const Part* noun = input.Find(Part::Kind::kLabelNoun)) lookup.RestrictToKind(*noun);
  if (restriction != nullptr) lookup.Restrict(*restriction);
  for (const NamedClause& clause : input.clauses) {
    if (clause.clause->kind == ClauseKind::kAmong) lookup.Restrict(clause.list);
  }
  for (const BoundConcept& bound : things.concepts) lookup.Add(relationship, bound, objects);
  lookup.Finish();
}

// What has an effect on the named things: ranked where it is a cause, looked up otherwise.
void LowerSubjects(const LoweringInput& input, Relationship relationship, Lowering* out) {
  if (relationship == Relationship::kCause) return RankCauses(input, input.slots.back(), out);
  LowerLookup(input, relationship, input.slots.back(), false,
              input.slots.size() > 1 ? &input.slots.front() : nullptr, out);
}

void LowerSynonyms(const LoweringInput& input, Lowering* out) {
  out->Allow(input, {ClauseKind::kTop}, kOnlyCauses);
  const NamedList& things = input.slots.back();
  if (!OnlyNames(things, out)) return;
  const VariableId thing = out->AddVariable("x");
  const VariableId answer = out->AddVariable("answer");
  MatchClause match;
  BoundNode node;
  node.variable = thing;
  node.one_of = out->AddConcept(Itself(AnyOf(things.concepts)));
  match.patterns.emplace_back().nodes.push_back(std::move(node));
  out->AddClause(std::move(match));
  out->AddClause(UnwindClause{Property(thing, "aliases"), answer});
  ProjectClause project;
  project.items.push_back({answer, Variable(answer)});
  project.distinct = true;
  project.order.push_back({Variable(answer), false});
  if (const auto top = LimitsOf(input).top) project.limit = Literal(*top);
  out->AddClause(std::move(project));
  out->query.columns = {answer};
}

}  // namespace

void LowerVerbAnswers(const LoweringInput& input, Lowering* out) {
  LowerSubjects(input, input.relationship(), out);
}

void LowerTests(const LoweringInput& input, Lowering* out) {
  LowerSubjects(input, Relationship::kDiagnose, out);
}

void LowerParticipleAnswers(const LoweringInput& input, Lowering* out) {
  LowerSubjects(input, input.relationship(), out);
}

void LowerRoleAnswers(const LoweringInput& input, Lowering* out) {
  const Part* role = input.Find(Part::Kind::kRole);
  const Relationship relationship = input.relationship();
  if (relationship == Relationship::kSynonym) return LowerSynonyms(input, out);
  const auto row = std::find_if(Roles().begin(), Roles().end(),
                                [&](const RoleRow& candidate) { return candidate.words == role->text; });
  if (row->subject) return LowerSubjects(input, relationship, out);
  LowerLookup(input, relationship, input.slots.back(), true, nullptr, out);
}

void LowerVerbObjects(const LoweringInput& input, Lowering* out) {
  LowerLookup(input, input.relationship(), input.slots.front(), true, nullptr, out);
}

void LowerList(const LoweringInput& input, Lowering* out) {
  out->Allow(input, {ClauseKind::kTop}, kOnlyCauses);
  const VariableId answer = out->AddVariable("answer");
  BoundNode node{answer, {}, std::nullopt};
  if (const Part* noun = input.Find(Part::Kind::kLabelNoun)) {
    for (const KindRow& row : Kinds()) {
      if (row.words == noun->text) node.labels.emplace_back(graph::Name(row.kind));
    }
  } else {
    node.labels = input.slots.front().labels;
    const std::vector<BoundConcept>& concepts = input.slots.front().concepts;
    if (!concepts.empty()) node.one_of = out->AddConcept(Downwards(AnyOf(concepts)));
  }
  MatchClause match;
  match.patterns.emplace_back().nodes.push_back(std::move(node));
  out->AddClause(std::move(match));
  ProjectClause project;
  project.items.push_back({answer, Variable(answer)});
  project.order.push_back({Property(answer, "name"), false});
  if (const auto top = LimitsOf(input).top) project.limit = Literal(*top);
  out->AddClause(std::move(project));
  out->query.columns = {answer};
}

}  // namespace aitia::queries
