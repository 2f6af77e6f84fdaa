// The order of the readers is the order in which candidates come out; nothing depends on it but the dump.
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Kind;
using graph::Relation;

namespace {

constexpr size_t kMostCandidates = 512;  // of a sentence; two long lists would multiply without end

}  // namespace

SentenceReader::SentenceReader(const Words& words, const Parts& parts, const Clauses& clauses,
                               const Discourse& context, ReadAs read_as)
    : words_(words),
      parts_(parts),
      clauses_(clauses),
      context_(context),
      read_as_(read_as),
      cues_(words.language().cues()),
      chunk_of_list_(parts.lists.size(), -1) {
  for (size_t c = 0; c < parts.chunks.size(); ++c) {
    if (parts.chunks[c].kind == ChunkKind::kNouns)
      chunk_of_list_[parts.chunks[c].index] = static_cast<int>(c);
  }
}

SentenceResult SentenceReader::Read(bool with_mentions) {
  size_t ruled = 0;
  const auto by = [&](std::string_view rule) {
    for (; ruled < result_.candidates.size(); ++ruled) result_.candidates[ruled].rule = rule;
  };
  // Hedges that hold for the whole sentence: "in rare cases", "some studies suggest that", "it is possible
  // that".
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (i + 1 < words_.size() && word.Is("rare") &&
        (words_[i + 1].Is("cases") || words_[i + 1].Is("instances") || words_[i + 1].Is("occasions"))) {
      sentence_rare_ = true;
    }
    if (word.In(kRareWord)) {
      const bool opens = i == 0 || words_[i - 1].Is(",") || (i == 1 && words_[0].tag == Tag::kAdverb);
      if (opens) sentence_rare_ = true;  // "Very rarely, …"
    }
    if ((word.Is("possibly") || word.Is("perhaps") || word.Is("maybe"))) sentence_possible_ = true;
  }
  // "If the nerve gets irritated, it can cause pain": what the condition says is meant by "it".
  for (const Clause& clause : clauses_.clauses) {
    if (clause.subordinator != "if" && clause.subordinator != "when") continue;
    for (Mention& term : Nominal(clause)) {
      if (term.kinds.Any({Kind::kCondition, Kind::kSymptom})) result_.condition.push_back(std::move(term));
    }
    condition_end_ = clause.end_chunk < parts_.chunks.size() ? parts_.chunks[clause.end_chunk].tokens.first
                                                             : words_.size();
    break;
  }
  if (words_.size() > 2 && words_[0].Is("as") && words_[1].Is("for")) {
    for (int c = 0; c < 4 && said_.empty(); ++c) {  // "As for garlic, it …"
      if (KindAt(c) == ChunkKind::kNouns) said_ = Expand(static_cast<int32_t>(ChunkAt(c).index));
    }
  }
  for (size_t c = 0; c < clauses_.clauses.size(); ++c) {
    const Clause& clause = clauses_.clauses[c];
    const VerbGroup& verb = VerbOf(clause);
    if (verb.undecided) continue;
    if (Rejects(clause)) {
      for (SaidRelation& candidate : result_.candidates) {
        candidate.negated = true;
        candidate.certainty = Certainty::kCertain;
      }
      continue;
    }
    ReadVerbs(c);
    by("verb");
    ReadRoles(c);
    ReadMeans(clause);
    by("role noun");
    ReadAdjective(clause);
    by("adjective");
    ReadPeople(clause);
    by("people with a condition");
    ReadBareHelp(clause);
    by("bare help");
    ReadRoleComplement(clause);
    by("role as complement");
    ReadWhether(c);
    by("whether");
    ReadRisk(clause);
    ReadAtRisk(clause);
    ReadInPeopleWho(clause);
    by("risk");
    ReadThere(clause);
    by("there is");
    ReadSame(c);
    by("do the same");
    ReadGaps(clause);
    by("verb said once");
    ReadEffectOn(clause);
    by("effect on");
    if (verb.finite() && !clause.imperative && clause.subject == kNothing && clause.object != kNothing)
      object_said_ = Expand(clause.object, false);
    const bool reports = words_[verb.main].In(kReportingVerb);
    if (clause.imperative && clause.object != kNothing) object_said_ = Expand(clause.object, false);
    if (verb.finite() && !reports && clause.link != ClauseLink::kRelative && clause.subject != kNothing) {
      Mentions subject = SubjectSaid(clause);
      if (!subject.empty()) {
        // "Because blood clots, gout …": what goes on is the main clause's subject; what is supposed with
        // "if" may be spoken of again.
        const bool aside = !clause.subordinator.empty() && clause.subordinator != "that";
        const bool supposed = clause.subordinator == "if" || clause.subordinator == "when";
        if (result_.subject.empty() || (subject_is_aside_ && !aside)) {
          result_.subject = subject;
          subject_is_aside_ = aside && !supposed;
        }
        if (!aside || said_.empty() || said_is_aside_) {
          said_ = std::move(subject);
          said_is_aside_ = aside;
        }
      }
      if (clause.object != kNothing) {
        object_said_ = Expand(clause.object, false);
        if (result_.object.empty()) result_.object = object_said_;
      } else if (clause.complement_count > 0) {
        const size_t last = clause.first_complement + clause.complement_count - 1;
        object_said_ = Expand(static_cast<int32_t>(clauses_.complements[last].list), false);
      }
    }
  }
  if (!result_.has_role && !result_.frames.empty()) {
    result_.role = result_.frames.front();
    result_.has_role = true;
  }
  ReadCausePrepositions();
  by("preposition of cause");
  ReadConditionals();
  by("condition");
  ReadLeadingRole();
  by("leading role noun");
  ReadNounFragments();
  by("verbless sentence");
  ReadNaming();
  by("naming");
  ReadKinds();
  by("definition or example");
  ReadContents();
  by("contents");
  ReadSection();
  by("section of a heading");
  for (size_t l = 0; with_mentions && l < parts_.chunks.size(); ++l) {
    if (parts_.chunks[l].kind != ChunkKind::kNouns) continue;
    for (Mention& term : Expand(static_cast<int32_t>(parts_.chunks[l].index), false))
      result_.mentioned.push_back(std::move(term));
  }
  result_.mentioned.insert(result_.mentioned.end(), owners_.begin(), owners_.end());
  return std::move(result_);
}

// What "it" means after the clause: "The usual culprit is gout. It …", "Their drawback is that they …".
Mentions SentenceReader::SubjectSaid(const Clause& clause) {
  const NounGroup& group = FirstGroup(clause.subject);
  const bool role = !group.pronoun && !group.demonstrative &&
                    (words_[group.head].In(kGenericNoun) || !words_.NounCues(group.head).empty());
  if (!role || !VerbOf(clause).copula) return SubjectTerms(clause);
  Mentions named;
  for (Mention& term : Expand(clause.object, false)) {
    if (!term.kinds.empty()) named.push_back(std::move(term));
  }
  return named;
}

bool SentenceReader::Negated(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  bool negated = verb.negated;
  if (clause.link == ClauseLink::kInfinitive && clause.parent != kNothing) {
    const Clause& parent = clauses_.clauses[static_cast<size_t>(clause.parent)];
    if (VerbOf(parent).negated && !VerbOf(parent).copula) negated = !negated;
  }
  if (clause.inverted_negation) negated = !negated;
  if (clause.auxiliary != kNothing && VerbOf(clauses_.clauses[static_cast<size_t>(clause.auxiliary)]).negated)
    negated = !negated;
  if (Held(clause) == ClaimStatus::kDenied) negated = !negated;
  if (clause.subject != kNothing && parts_.lists[static_cast<size_t>(clause.subject)].negated)
    negated = !negated;
  if (clause.object != kNothing && parts_.lists[static_cast<size_t>(clause.object)].negated && !verb.copula) {
    negated = !negated;
  }
  return negated;
}

Certainty SentenceReader::CertaintyOf(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  const ClaimStatus held = Held(clause);
  bool possible = verb.possible || sentence_possible_ || held == ClaimStatus::kPossible;
  bool rare = verb.rare || sentence_rare_ || held == ClaimStatus::kRare;
  if (clause.auxiliary != kNothing) {
    possible |= VerbOf(clauses_.clauses[static_cast<size_t>(clause.auxiliary)]).possible;
    rare |= VerbOf(clauses_.clauses[static_cast<size_t>(clause.auxiliary)]).rare;
  }
  int32_t parent = clause.parent;
  if (clause.link == ClauseLink::kInfinitive || clause.link == ClauseLink::kParticipial) {
    for (int steps = 0; parent != kNothing && steps < 3; ++steps) {
      const Clause& above = clauses_.clauses[static_cast<size_t>(parent)];
      possible |= VerbOf(above).possible && clause.link == ClauseLink::kInfinitive;
      rare |= VerbOf(above).rare;
      parent = above.parent;
    }
  }
  return rare ? Certainty::kRare : possible ? Certainty::kPossible : Certainty::kCertain;
}

std::string SentenceReader::CueText(const Clause& clause, std::string_view complement) const {
  const VerbGroup& verb = VerbOf(clause);
  std::string cue(verb.lemma);
  if (!verb.particle.empty()) {
    cue += ' ';
    cue += verb.particle;
  }
  for (const char c : complement) {
    if (c == '*' || c == '-' || c == '=') continue;
    cue += c == '/' ? ' ' : c;
    if (cue.size() == 1) cue.clear();
  }
  return cue;
}

void SentenceReader::AddPlain(const Mentions& subjects, Relation relation, const Mentions& objects,
                              bool negated, Certainty certainty, const std::string& cue) {
  for (const Mention& subject : subjects) {
    if (relation == Relation::kTreats && !subject.remedied.empty() &&
        (subject.inner.Any(kIll) || subject.inner.empty()))
      continue;  // "treated by treating its cause"
    for (const Mention& object : objects) {
      if (result_.candidates.size() >= kMostCandidates) return;
      SaidRelation candidate;
      candidate.subject = subject;
      candidate.relation = relation;
      candidate.object = object;
      if (!object.remedied.empty() && (relation == Relation::kTreats || relation == Relation::kPrevents ||
                                       relation == Relation::kDiagnoses)) {
        candidate.object = MakeTerm(object.remedied, object.inner);
      }
      candidate.negated = negated;
      candidate.certainty = certainty;
      candidate.cue = cue;
      candidate.dropped = WhyNot(subject, relation, object, words_.language());
      result_.candidates.push_back(std::move(candidate));
    }
  }
}

void SentenceReader::Add(const Mentions& subjects, const Cue& cue, const Mentions& objects,
                         const Clause& clause, bool reverse, std::string said) {
  if (clause.subordinator == "whether") return;  // asked, not said
  Certainty certainty = CertaintyOf(clause);
  // "If smoking causes asthma, …", "unless …": supposed, not said.
  const bool supposed =
      clause.subordinator == "if" || clause.subordinator == "unless" || clause.subordinator == "provided";
  if (((cue.conditions & kPossibleAtMost) != 0 || supposed) && certainty == Certainty::kCertain)
    certainty = Certainty::kPossible;
  if (said.empty()) {
    said = CueText(clause, {});
    if (cue.complement.size() > 1 && cue.complement[0] != '-' && cue.complement[0] != '*') {
      said += ' ';
      said += cue.complement;
    } else if (cue.complement.size() > 2) {
      said += " … ";
      said += cue.complement.substr(2);
    }
  }
  const bool negated = Negated(clause) != ((cue.conditions & kDenies) != 0);
  if (cue.reversed != reverse) {
    AddPlain(objects, cue.relation, subjects, negated, certainty, std::move(said));
  } else {
    AddPlain(subjects, cue.relation, objects, negated, certainty, std::move(said));
  }
}

}  // namespace aitia::engine
