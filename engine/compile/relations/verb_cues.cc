// Verbs that say a relation. A cue names where its argument stands; the passive turns subject and object
// around; a person as the subject gives way to what the person uses ("doctors treat gout with colchicine").
#include <algorithm>

#include "engine/compile/relations/fit.h"
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

// By their kinds the one can only be a symptom of the other.
bool IsFindingOf(const Mention& finding, const Mention& illness) {
  if (!finding.kinds.Has(Kind::kSymptom) || !illness.kinds.Has(Kind::kCondition)) return false;
  return !finding.kinds.Has(Kind::kCondition) || !illness.kinds.Has(Kind::kSymptom);
}

// Whether a term is something that brings illness about and is none itself: a habit, an exposure, a drug.
bool IsBringer(const Mention& term) {
  return term.kinds.Any({Kind::kCause, Kind::kDrug, Kind::kSubstance}) && !term.kinds.Any(kIll);
}

}  // namespace

void SentenceReader::ReadVerbs(size_t index) {
  const Clause& clause = clauses_.clauses[index];
  const VerbGroup& verb = VerbOf(clause);
  std::span<const Cue> cues = cues_.Verb(verb.lemma, verb.particle);
  if (verb.particle.empty() && clause.object_chunk != kNothing) {
    // "bring blood pressure down", "clear the skin up"
    const uint32_t after = ChunkAt(clause.object_chunk).tokens.end;
    if (after < words_.size() && words_[after].In(kParticleWord)) {
      const std::span<const Cue> phrasal = cues_.Verb(verb.lemma, words_[after].lower);
      if (!phrasal.empty()) cues = phrasal;
    }
  }
  const bool lowers =
      std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.relation == Relation::kLowers; });
  for (const Cue& cue : cues) ApplyVerbCue(clause, cue, lowers);
}

// Takes out what the cue cannot mean; false if nothing is said.
bool SentenceReader::KeepFitting(const Clause& clause, const Cue& cue, bool strict,
                                 VerbArguments* arguments) {
  const VerbGroup& verb = VerbOf(clause);
  const std::string_view complement = cue.complement;
  Mentions& starts = arguments->starts;
  Mentions& ends = arguments->ends;
  Mentions* fitted = &ends;
  if (cue.reversed && cue.relation == Relation::kCauses && complement == "-")
    fitted = &starts;  // "the rash follows a fever": the effect comes first
  if (!(cue.reversed && cue.relation == Relation::kTreats) && (cue.conditions & kFromObject) == 0)
    *fitted = Fitting(*fitted, cue, strict, words_.language().word_classes());
  if (cue.reversed && cue.relation == Relation::kTreats && complement != "-") {
    // "gout responds to colchicine"
    starts.erase(
        std::remove_if(starts.begin(), starts.end(), [](const Mention& t) { return !t.kinds.Any(kIll); }),
        starts.end());
    ends.erase(std::remove_if(ends.begin(), ends.end(),
                              [](const Mention& t) {
                                return !t.kinds.Any({Kind::kTreatment, Kind::kDrug}) && !t.activity;
                              }),
               ends.end());
    if (starts.empty() || ends.empty()) return false;
  }
  if (verb.lemma == "involve" && !starts.empty() && !starts[0].kinds.Any(kIll)) return false;
  if (clause.subject_is_means && cue.relation == Relation::kDiagnoses) {
    for (Mention& start : starts) start.kinds.Add(Kind::kTest);
  }
  if ((cue.conditions & kNeedsTest) != 0 && !cue.reversed) {
    starts.erase(std::remove_if(starts.begin(), starts.end(),
                                [](const Mention& t) { return !t.kinds.Has(Kind::kTest); }),
                 starts.end());
  }
  if ((cue.conditions & kNeedsFinding) != 0) {
    starts.erase(
        std::remove_if(starts.begin(), starts.end(),
                       [](const Mention& t) { return !t.kinds.Any(kIll) && !t.bodily && !t.kinds.empty(); }),
        starts.end());
    ends.erase(std::remove_if(ends.begin(), ends.end(), [](const Mention& t) { return !t.kinds.Any(kIll); }),
               ends.end());
  }
  if (cue.relation == Relation::kIndicates && !cue.reversed) {
    starts = FindingsMeant(clause, std::move(starts));
  }
  return true;
}

// One end is open: a general subject ("conditions that may cause …") or a question's word. The list fills it.
void SentenceReader::LeaveOpen(const Clause& clause, const Cue& cue, const VerbArguments& arguments) {
  Frame frame;
  frame.relation = cue.relation;
  frame.cue = CueText(clause, cue.complement == "-" ? std::string_view() : cue.complement);
  frame.certainty = CertaintyOf(clause);
  frame.negated = Negated(clause);
  const bool open_subject = arguments.starts.empty();
  const int32_t open_list = arguments.from_passive == open_subject ? clause.object : clause.subject;
  if (open_list != kNothing && !IsHole(open_list) && !LeavesOpen()) return;
  // "causes what is called a seizure" asks for nothing.
  const bool asks = read_as_ == ReadAs::kHeading || clause.ends_in_colon || words_[0].In(kWhWord);
  if (open_list != kNothing && FirstGroup(open_list).wh && !asks) return;
  if (open_list == kNothing && read_as_ != ReadAs::kHeading && !clause.ends_in_colon) return;
  frame.other = open_subject ? arguments.ends : arguments.starts;
  frame.filler_is_subject = open_subject != cue.reversed;
  if (!frame.other.empty()) result_.frames.push_back(std::move(frame));
}

// "symptoms", "the symptoms" without more.
bool SentenceReader::SaysSymptoms(int32_t list) const {
  if (list == kNothing || parts_.lists[static_cast<size_t>(list)].count != 1 ||
      parts_.lists[static_cast<size_t>(list)].examples >= 0) {
    return false;
  }
  const NounGroup& group = FirstGroup(list);
  return group.piece_count == 1 && group.pieces[0].first == group.head && words_[group.head].Is("symptoms");
}

// "the cause", "the diagnosis" without more.
bool SentenceReader::SaysTheCause(int32_t list) const {
  if (list == kNothing) return false;
  const NounGroup& group = FirstGroup(list);
  const std::string_view noun = words_.Noun(group.head);
  return group.definite && group.piece_count == 1 && group.pieces[0].end == group.head + 1 &&
         (noun == "cause" || noun == "diagnosis" || noun == "problem");
}

void SentenceReader::ApplyVerbCue(const Clause& clause, const Cue& cue, bool strict) {
  const VerbGroup& verb = VerbOf(clause);
  if (!cue.result.empty() || !cue.state.empty()) {
    // "weakens muscles" brings about muscle weakness, "dries the skin" dry skin.
    if (verb.passive || verb.helped || verb.infinitive || clause.object == kNothing) return;
    Mentions effects;
    for (const Mention& object : Expand(clause.object)) {
      if (!object.kinds.Has(Kind::kAnatomy)) continue;
      effects.push_back(MakeTerm(cue.state.empty() ? object.name + " " + std::string(cue.result)
                                                   : std::string(cue.state) + " " + object.name,
                                 kIll));
    }
    Add(SubjectTerms(clause), cue, effects, clause, false);
    return;
  }
  if ((cue.conditions & kNeedsTreatment) != 0) {
    AddNeeds(clause, cue);
    return;
  }
  if ((cue.conditions & kFillsRole) != 0) {
    FillRole(clause, cue);
    return;
  }
  VerbArguments arguments;
  if (!ArgumentsOf(clause, cue, strict, &arguments) || !KeepFitting(clause, cue, strict, &arguments)) return;
  Mentions& starts = arguments.starts;
  Mentions& ends = arguments.ends;
  if (ends.empty() && SaysSymptoms(arguments.from_passive ? clause.subject : clause.object) &&
      !cue.reversed && (cue.relation == Relation::kTreats || cue.relation == Relation::kWorsens)) {
    ends = context_.Illness();  // "Exercise reduces symptoms": of what is being spoken of
  }
  if (ends.empty() && read_as_ == ReadAs::kStatement && cue.relation == Relation::kDiagnoses &&
      !cue.reversed && !arguments.from_passive && SaysTheCause(clause.object)) {
    ends = context_.Illness();  // "The history is enough to find the cause"
  }
  const int32_t start_list = arguments.from_passive ? kNothing : clause.subject;
  const NounGroup* general = start_list == kNothing || starts.empty() ? nullptr : &FirstGroup(start_list);
  if (general != nullptr && !general->demonstrative &&
      parts_.lists[static_cast<size_t>(start_list)].examples < 0 &&
      ((words_[general->head].In(kGenericNoun) && read_as_ == ReadAs::kHeading) ||
       (LeavesOpen() && (general->plural || words_[general->head].In(kGenericNoun))))) {
    starts.clear();  // "Which neuromuscular diseases cause twitching?", "Some diseases cause twitching,
                     // including:"
  }
  if (starts.empty() != ends.empty()) {
    LeaveOpen(clause, cue, arguments);
    return;
  }
  if ((cue.conditions & kOnPart) != 0) {
    if (starts.empty() || ends.empty() || ends[0].kinds.Any(kIll)) return;
    for (const Mention& start : starts) {
      if (!start.kinds.Any({Kind::kTreatment, Kind::kDrug})) return;
    }
    ends = context_.IllnessMeant();
    if (ends.empty() || !ends[0].kinds.Has(Kind::kCondition)) return;
  }
  if (cue.relation == Relation::kOccursWith && !starts.empty() &&
      starts[0].kinds.Any({Kind::kDrug, Kind::kTreatment})) {
    // "These medicines come with side effects like drowsiness."
    Cue causes = cue;
    causes.relation = Relation::kCauses;
    Add(starts, causes, ends, clause, false);
    return;
  }
  if (cue.relation == Relation::kOccursWith) {
    AddTogether(starts, cue, ends, clause);
    return;
  }
  if (cue.relation == Relation::kCauses && (cue.conditions & kPossibleAtMost) != 0 && !starts.empty() &&
      !ends.empty() && IsBringer(ends[0]) && starts[0].kinds.Any(kIll)) {
    std::swap(starts, ends);  // "Nosebleeds are linked to smoking."
  }
  if ((cue.conditions & kNeedsBalance) != 0) {
    for (Mention& end : ends) end = ImbalanceOf(end);
    ends.erase(std::remove_if(ends.begin(), ends.end(), [](const Mention& t) { return t.name.empty(); }),
               ends.end());
    if (starts.empty() || ends.empty()) return;
  }
  if (cue.relation == Relation::kAffects && !starts.empty() && starts[0].kinds == KindSet{Kind::kAnatomy}) {
    // "a condition in which the muscle presses on the nerve": the condition affects both.
    Mentions condition = ConditionAround(clause);
    if (!condition.empty()) {
      if (cue.complement == "-" || cue.complement == "on") Add(condition, cue, starts, clause, false);
      starts = std::move(condition);
    }
  }
  Add(starts, cue, ends, clause, false);
}

// "anaemia needs iron": the subject is an illness, the object a remedy.
void SentenceReader::AddNeeds(const Clause& clause, const Cue& cue) {
  if (VerbOf(clause).passive || clause.object == kNothing) return;
  Mentions ill;
  for (const Mention& subject : SubjectTerms(clause)) {
    if (subject.kinds.Any(kIll)) ill.push_back(subject);
  }
  Mentions remedies;
  for (const Mention& object : Expand(clause.object)) {
    if (object.kinds.Any({Kind::kTreatment, Kind::kDrug})) remedies.push_back(object);
  }
  Add(ill, cue, remedies, clause, false);
}

// What "comes with" or "is associated with" what: no direction is said, but the kinds of the two often tell.
// A symptom is the illness's; a habit or a drug contributes to the illness, as far as one can say.
void SentenceReader::AddTogether(const Mentions& starts, const Cue& cue, const Mentions& ends,
                                 const Clause& clause) {
  Cue shows = cue;
  shows.relation = Relation::kHasSymptom;
  Cue brings = cue;
  brings.relation = Relation::kCauses;
  brings.conditions |= kPossibleAtMost;
  for (const Mention& end : ends) {
    for (const Mention& start : starts) {
      const bool turned = IsFindingOf(start, end) || (IsBringer(end) && start.kinds.Any(kIll));
      const Mention& first = turned ? end : start;
      const Mention& second = turned ? start : end;
      const bool brought = IsBringer(first) && second.kinds.Any(kIll);
      Add({first}, IsFindingOf(second, first) ? shows : brought ? brings : cue, {second}, clause, false);
    }
  }
}

// The condition that a clause with "in which" or "where" is about; empty if there is none.
Mentions SentenceReader::ConditionAround(const Clause& clause) {
  for (int c = static_cast<int>(clause.chunk) - 1; c >= 0; --c) {
    const bool where = (KindAt(c) == ChunkKind::kRelative &&
                        (ChunkAt(c).text == "where" || KindAt(c - 1) == ChunkKind::kPreposition)) ||
                       (KindAt(c) == ChunkKind::kSubordinator && ChunkAt(c).text == "where");
    if (!where) continue;
    for (int k = c - 1; k >= 0; --k) {
      if (KindAt(k) != ChunkKind::kNouns) continue;
      const int32_t list = static_cast<int32_t>(ChunkAt(k).index);
      if (FirstGroup(list).generic || parts_.lists[static_cast<size_t>(list)].examples >= 0) {
        Mentions terms = Expand(list);
        if (!terms.empty() && terms[0].kinds.Any(kIll)) return terms;
        break;
      }
      Mentions terms = Expand(list);
      const bool defined = FirstGroup(list).indefinite && !said_.empty();
      if (!defined && !terms.empty() && terms[0].kinds.Any(kIll)) return terms;
      break;
    }
    if (!result_.subject.empty() && result_.subject[0].kinds.Any(kIll)) return result_.subject;
    return {};
  }
  // Below "Piriformis syndrome" the muscle that presses on the nerve is the syndrome's.
  if (!context_.item().empty() && context_.item()[0].kinds.Any(kIll)) return {context_.item()[0]};
  return {};
}

// The sentence ends in "including:", "such as:": a list follows.
bool SentenceReader::LeavesOpen() const {
  const uint32_t n = words_.size();
  if (n < 3 || !words_[n - 1].Is(":")) return false;
  return words_[n - 2].Is("including") || words_[n - 2].Is("as") || words_[n - 2].Is("following") ||
         words_[n - 2].Is("include") || words_[n - 2].Is("are");
}

}  // namespace aitia::engine
