// Role nouns: "A is a cause of B", "the symptoms of B are C", "the best remedy for B", with or without their
// target.
#include <algorithm>

#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Kind;
using graph::KindSet;
using graph::Relation;

bool SentenceReader::RoleAt(int chunk, Role* role) {
  if (KindAt(chunk) != ChunkKind::kNouns) return false;
  const NounList& list = parts_.lists[ChunkAt(chunk).index];
  const NounGroup& group = parts_.groups[list.first + list.count - 1];
  if (group.pronoun || group.gerund) return false;
  const std::string_view noun = words_.Noun(group.head);
  std::span<const Cue> cues;
  if (group.head > group.whole.first) cues = cues_.Noun(words_[group.head - 1].lower, noun);
  if (cues.empty() && group.head > group.whole.first && words_[group.head - 1].tag == Tag::kNoun) {
    cues = cues_.Noun(words_.Noun(group.head - 1), noun);
  }
  if (cues.empty()) cues = words_.NounCues(group.head);
  if (cues.empty()) return false;
  *role = Role{};
  role->cue = cues.front();
  role->noun = noun;
  role->plural = group.plural;
  role->side_effect = noun == "effect" && group.head > group.whole.first &&
                      (words_[group.head - 1].Is("side") || words_[group.head - 1].Is("adverse") ||
                       words_[group.head - 1].Is("unwanted"));
  role->negated = group.negative;
  for (uint32_t i = group.whole.first; i < group.head; ++i) {
    role->rare |= words_[i].In(kRareWord) || words_[i].Is("rare") || words_[i].Is("unusual") ||
                  words_[i].Is("uncommon");
    role->possible |= words_[i].Is("possible") || words_[i].Is("potential") || words_[i].Is("likely") ||
                      words_[i].Is("probable");
  }
  int next = chunk + 1;
  if (KindAt(next) == ChunkKind::kPreposition && KindAt(next + 1) == ChunkKind::kNouns &&
      ChunkAt(next).text == "of" &&
      words_[FirstGroup(static_cast<int32_t>(ChunkAt(next + 1).index)).head].Is("choice")) {
    next += 2;  // "the drug of choice for"
  }
  if (KindAt(next) == ChunkKind::kPreposition && KindAt(next + 1) == ChunkKind::kNouns) {
    for (const Cue& cue : cues) {
      if (!ListHas(cue.complement, ChunkAt(next).text)) continue;
      role->cue = cue;
      role->target = Expand(static_cast<int32_t>(ChunkAt(next + 1).index), true,
                            cue.relation == Relation::kIndicates ? KindSet{Kind::kCondition} : KindSet());
      const NounGroup& target = FirstGroup(static_cast<int32_t>(ChunkAt(next + 1).index));
      // "drugs for the treatment of gout": what the inner noun is about.
      const std::span<const Cue> inner = words_.NounCues(target.head);
      if (!inner.empty() && inner.front().relation == cue.relation) {
        if (KindAt(next + 2) != ChunkKind::kPreposition || KindAt(next + 3) != ChunkKind::kNouns) {
          const TokenRange about{target.pieces[0].first, target.head};  // "the mainstay of asthma treatment"
          const std::string name = about.empty() ? std::string() : NameOfRange(words_, about, false);
          if (!name.empty()) role->target = {MakeTerm(name, NatureOf(words_, about, about.end - 1).kinds)};
          return true;
        }
        if (ListHas(inner.front().complement, ChunkAt(next + 2).text))
          role->target = Expand(static_cast<int32_t>(ChunkAt(next + 3).index));
      }
      const bool refers = target.pronoun || target.demonstrative || target.definite;
      return !role->target.empty() || refers || target.wh;
    }
  }
  // "tests your doctor may order for kidney stones"
  int person = next;
  if (KindAt(person) == ChunkKind::kRelative) ++person;
  if (KindAt(person) == ChunkKind::kNouns && FirstGroup(static_cast<int32_t>(ChunkAt(person).index)).person &&
      KindAt(person + 1) == ChunkKind::kVerb && KindAt(person + 2) == ChunkKind::kPreposition &&
      KindAt(person + 3) == ChunkKind::kNouns) {
    for (const Cue& cue : cues) {
      if (!ListHas(cue.complement, ChunkAt(person + 2).text)) continue;
      role->cue = cue;
      role->target = Expand(static_cast<int32_t>(ChunkAt(person + 3).index));
      return true;
    }
  }
  // "heartburn triggers", "gout symptoms", "your twitch's causes": the target as a modifier.
  const bool needs_target = role->cue.relation == Relation::kIsA || role->cue.relation == Relation::kProvides;
  TokenRange modifier{group.pieces[0].first, group.head};
  if (!modifier.empty() && !cues_.Noun(words_[group.head - 1].lower, noun).empty()) --modifier.end;
  while (!modifier.empty() && words_[modifier.end - 1].Is("'s")) --modifier.end;
  if (!modifier.empty() && role->cue.relation != Relation::kIsA) {
    const Nature nature = NatureOf(words_, modifier, modifier.end - 1);
    const bool source = role->cue.relation == Relation::kProvides;  // "calcium sources"
    if (nature.kinds.Any(source ? KindSet{Kind::kSubstance} : kIll)) {
      Mention term = MakeTerm(NameOfRange(words_, modifier, false), nature.kinds);
      if (!term.name.empty()) role->target.push_back(std::move(term));
      return true;
    }
  }
  if (needs_target) return false;
  if (role->cue.relation == Relation::kIndicates) {
    // "a sign that something is off", "a sign you should rest": of a clause, not of what is being spoken of.
    const bool clause_follows = KindAt(next) == ChunkKind::kSubordinator ||
                                KindAt(next) == ChunkKind::kRelative || KindAt(next) == ChunkKind::kNouns;
    if (clause_follows && next < ChunkCount()) return false;
  }
  const Word& owner = words_[group.whole.first];
  if (KindAt(chunk - 1) == ChunkKind::kRelative && ChunkAt(chunk - 1).text == "whose") {
    // "lisinopril, whose main side effect is a cough"
    const int named = KindAt(chunk - 2) == ChunkKind::kComma ? chunk - 3 : chunk - 2;
    if (KindAt(named) == ChunkKind::kNouns) role->target = Expand(static_cast<int32_t>(ChunkAt(named).index));
    return true;
  }
  if (read_as_ == ReadAs::kStatement && group.whole.first < group.head &&
      (owner.Is("its") || owner.Is("their"))) {
    // "Endometriosis is common. Its symptoms include …"
    const bool effect = role->cue.relation == Relation::kCauses && role->cue.reversed;
    role->target = context_.Antecedent(owner.Is("their"));
    if (!effect && (role->target.empty() || !role->target[0].kinds.Any(kIll)))
      role->target = context_.AntecedentOfKind(kIll);
  }
  return true;
}

void SentenceReader::AddRole(const Role& role, const Mentions& fillers, const Clause* clause, bool negated) {
  Certainty certainty = clause != nullptr    ? CertaintyOf(*clause)
                        : sentence_rare_     ? Certainty::kRare
                        : sentence_possible_ ? Certainty::kPossible
                                             : Certainty::kCertain;
  if (role.possible && certainty == Certainty::kCertain) certainty = Certainty::kPossible;
  if (role.rare) certainty = Certainty::kRare;
  Mentions target = role.target.empty() ? context_.target() : role.target;
  if (role.target.empty() && !role.cue.reversed && !result_.candidates.empty() &&
      result_.candidates.back().relation == role.cue.relation) {
    target = {result_.candidates.back().object};  // "loneliness plays a part in X; bereavement is a trigger"
  }
  if (role.target.empty() && role.side_effect) target = context_.RemedyMeant(target);
  std::string cue = role.noun;
  if (!role.cue.complement.empty()) {
    cue += ' ';
    cue += role.cue.complement.substr(0, role.cue.complement.find(' '));
  }
  negated = negated != role.negated;
  Relation relation = role.cue.relation;
  if (relation == Relation::kProvides) {
    // A source of a substance provides it; a source of pain causes it.
    bool ill = false;
    for (const Mention& term : target) ill |= term.kinds.Any(kIll);
    if (ill) relation = Relation::kCauses;
  }
  if (role.cue.relation == Relation::kHasSymptom && role.target.empty() && !target.empty() &&
      !target[0].kinds.Any(kIll)) {
    target = context_.AntecedentOfKind({Kind::kCondition});  // what has symptoms is an illness
  }
  if (!target.empty()) result_.target = target;
  result_.role = {relation, !role.cue.reversed, target, certainty, role.noun, false};
  result_.has_role = true;
  if (role.cue.reversed) {
    AddPlain(target, relation, fillers, negated, certainty, std::move(cue));
  } else {
    AddPlain(fillers, relation, target, negated, certainty, std::move(cue));
  }
}

// "another", "others", "one": stands for what the last role noun asked for.
bool SentenceReader::IsOther(int32_t list) const {
  if (list == kNothing || parts_.lists[static_cast<size_t>(list)].count != 1) return false;
  const NounGroup& group = FirstGroup(list);
  const Word& head = words_[group.head];
  return group.whole.end - group.whole.first <= 2 &&
         (head.Is("another") || head.Is("others") || head.Is("one") || head.Is("other"));
}

// "gallstones are a far likelier one"
bool SentenceReader::IsCalledOne(const Clause& clause) const {
  if (clause.object != kNothing) return false;
  uint32_t i = VerbOf(clause).tokens.end;
  if (i >= words_.size() || words_[i].tag != Tag::kDeterminer) return false;
  constexpr uint32_t kMostBetween = 4;
  for (const uint32_t last = i + kMostBetween; ++i < words_.size() && i <= last;) {
    if (words_[i].Is("one")) return true;
    if (words_[i].tag != Tag::kAdverb && words_[i].tag != Tag::kAdjective) return false;
  }
  return false;
}

// "Liver failure is a rare side effect of the drug; nausea is common": the role that was named before.
void SentenceReader::ReadAlsoCommon(const Clause& clause) {
  if (!VerbOf(clause).copula || clause.adjective == kNothing || clause.complement_count != 0 ||
      !result_.has_role || result_.role.filler_is_subject || !clause.subordinator.empty()) {
    return;
  }
  const Word& adjective = words_[static_cast<uint32_t>(clause.adjective)];
  if (!adjective.Is("common") && !adjective.Is("frequent") && !adjective.Is("usual") &&
      !adjective.Is("typical") && !adjective.Is("rare") && !adjective.Is("possible") &&
      !adjective.Is("unusual")) {
    return;
  }
  Mentions findings;
  for (Mention& term : SubjectTerms(clause)) {
    if (term.kinds.Any(kIll)) findings.push_back(std::move(term));
  }
  const bool rare = adjective.Is("rare") || adjective.Is("unusual");
  AddPlain(result_.role.other, result_.role.relation, findings, Negated(clause),
           rare                       ? Certainty::kRare
           : adjective.Is("possible") ? Certainty::kPossible
                                      : CertaintyOf(clause),
           result_.role.cue);
}

// "Dust is a trigger. Another is pollen", "Hoarseness is one sign; a lump may be another".
void SentenceReader::ReadOthers(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.passive || !(verb.copula || words_[verb.main].In(kIncludeVerb))) return;
  const Frame* role = result_.has_role ? &result_.role : context_.role();
  if (role == nullptr) return;
  Mentions fillers;
  if (IsOther(clause.subject)) {
    fillers = Expand(clause.object, false);
  } else if (verb.copula && (IsOther(clause.object) || IsCalledOne(clause))) {
    fillers = SubjectTerms(clause);
  }
  const Certainty certainty = CertaintyOf(clause);
  const Mentions& other = role->other.empty() ? context_.target() : role->other;
  if (role->filler_is_subject) {
    AddPlain(fillers, role->relation, other, Negated(clause), certainty, role->cue);
  } else {
    AddPlain(other, role->relation, fillers, Negated(clause), certainty, role->cue);
  }
}

// What points to a condition: the subject with what it comes with ("jaw pain with nausea"), or the findings
// that "these", "that combination" sum up.
Mentions SentenceReader::FindingsMeant(const Clause& clause, Mentions findings) {
  if (clause.subject == kNothing || clause.subject_chunk == kNothing) return findings;
  const NounGroup& subject = FirstGroup(clause.subject);
  const Word& head = words_[subject.head];
  const bool sums_up = subject.pronoun ? head.Is("these") || head.Is("those") || head.Is("they")
                                       : subject.demonstrative && head.In(kSumNoun);
  if (!sums_up) {
    const int with = clause.subject_chunk + 1;
    if (subject.pronoun || KindAt(with) != ChunkKind::kPreposition || ChunkAt(with).text != "with" ||
        KindAt(with + 1) != ChunkKind::kNouns || with + 1 > static_cast<int>(clause.chunk)) {
      return findings;
    }
    for (Mention& term : Expand(static_cast<int32_t>(ChunkAt(with + 1).index))) {
      if (term.kinds.Has(Kind::kSymptom)) findings.push_back(std::move(term));
    }
    return findings;
  }
  Mentions meant;
  for (int c = 0; c < clause.subject_chunk; ++c) {
    if (KindAt(c) != ChunkKind::kNouns) continue;
    for (Mention& term : Expand(static_cast<int32_t>(ChunkAt(c).index), false)) {
      if (term.kinds.Has(Kind::kSymptom)) meant.push_back(std::move(term));
    }
  }
  if (meant.empty()) {
    for (const Mention& term : context_.last_findings()) {
      if (term.kinds.Has(Kind::kSymptom)) meant.push_back(term);
    }
  }
  return meant.empty() ? findings : meant;
}

// "The signs of gout are A and B": what a condition shows are its symptoms, though "A is a sign of gout" says
// only what A points to.
void SentenceReader::SignsToSymptoms(Role* role) const {
  if (role->cue.relation != Relation::kIndicates || !role->plural || role->noun != "sign") return;
  if (role->target.empty() || !role->target[0].kinds.Has(Kind::kCondition)) return;
  role->cue.relation = Relation::kHasSymptom;
  role->cue.reversed = !role->cue.reversed;
}

// What the role leaves open for the list that follows.
Frame SentenceReader::OpenFrame(const Role& role, Certainty certainty) {
  Frame frame;
  frame.relation = role.cue.relation;
  frame.filler_is_subject = !role.cue.reversed;
  frame.other = role.target;
  frame.certainty = role.possible ? Certainty::kPossible : certainty;
  frame.cue = role.noun;
  return frame;
}

void SentenceReader::ReadRoles(size_t index) {
  const Clause& clause = clauses_.clauses[index];
  const VerbGroup& verb = VerbOf(clause);
  const bool include = words_[verb.main].In(kIncludeVerb) && !verb.passive;
  const bool copula = (verb.copula || verb.lemma == "become" || verb.lemma == "remain" ||
                       verb.lemma == "represent" || verb.lemma == "constitute") &&
                      !verb.passive;
  ReadOthers(clause);
  ReadAlsoCommon(clause);
  const bool possession = (verb.lemma == "have" || verb.lemma == "share") && !verb.passive;
  if (!include && !copula && !possession) return;
  Role role;
  const bool negated = Negated(clause);
  if (possession && clause.object != kNothing && verb.lemma == "have") {
    // "Diuretics may have cramps as a side effect": the object fills the role, the subject is its target.
    for (uint32_t i = 0; i < clause.complement_count; ++i) {
      const Complement& complement = clauses_.complements[clause.first_complement + i];
      Role as;
      if (complement.preposition != "as" || !RoleAt(static_cast<int>(complement.chunk), &as)) continue;
      as.target = SubjectTerms(clause);
      if (!as.target.empty()) AddRole(as, Expand(clause.object), &clause, negated);
      return;
    }
  }
  if (possession) {
    // "Eczema has many triggers: A, B": the subject is the target.
    if (clause.object_chunk == kNothing || !RoleAt(clause.object_chunk, &role) || !role.target.empty())
      return;
    SignsToSymptoms(&role);
    role.target = SubjectTerms(clause);
    if (role.target.empty()) return;
    const int32_t examples = parts_.lists[static_cast<size_t>(clause.object)].examples;
    if (examples >= 0) {  // "can have many causes, including A and B"
      AddRole(role, Expand(examples), &clause, negated);
      return;
    }
    const int colon = clause.object_chunk + 1;
    if (KindAt(colon) == ChunkKind::kColon && KindAt(colon + 1) == ChunkKind::kNouns) {
      AddRole(role, Expand(static_cast<int32_t>(ChunkAt(colon + 1).index)), &clause, negated);
      return;
    }
    result_.frames.push_back(OpenFrame(role, CertaintyOf(clause)));
    return;
  }
  // What fills the role: the object, the complement's terms, or a list behind a colon.
  // "Factors that favour gallstones include …" are named by what they do.
  const bool described =
      clause.subject_chunk != kNothing && KindAt(clause.subject_chunk + 1) == ChunkKind::kRelative;
  if (clause.subject_chunk != kNothing && RoleAt(clause.subject_chunk, &role) &&
      !(described && role.target.empty() && include) && !FirstGroup(clause.subject).person) {
    SignsToSymptoms(&role);
    Mentions fillers = Expand(clause.object);
    Role object_role;
    // "the cause is a complication of surgery" is about two roles; "the treatment is physical therapy" about
    // one.
    const bool named =
        !fillers.empty() && fillers[0].kinds.Any({Kind::kTreatment, Kind::kTest});  // "surgery"
    const bool both = clause.object_chunk != kNothing && RoleAt(clause.object_chunk, &object_role) &&
                      (!object_role.target.empty() || (!named && FirstGroup(clause.object).pieces[0].first ==
                                                                     FirstGroup(clause.object).head));
    if (fillers.empty() && clause.ends_in_colon &&
        KindAt(static_cast<int>(clause.end_chunk) + 1) == ChunkKind::kNouns) {
      fillers = SegmentHeads(static_cast<int>(clause.end_chunk) + 1);
    }
    if (fillers.empty() && copula && clause.object == kNothing && IsRemedyRelation(role.cue.relation)) {
      fillers = ComplementTerms(clause, "with");  // "Treatment is with antibiotics."
      if (fillers.empty() && clause.adjective == kNothing) fillers = ComplementTerms(clause, "by");
    }
    if (fillers.empty() && copula && role.cue.relation == Relation::kTreats) {
      // "The usual treatment is to support the ankle with a brace": what is used for it.
      for (const Clause& purpose : clauses_.clauses) {
        if (purpose.link != ClauseLink::kInfinitive || purpose.chunk < clause.chunk) continue;
        for (Mention& means : ComplementTerms(purpose, "with")) {
          if (!means.kinds.Any({Kind::kSymptom, Kind::kCondition, Kind::kAnatomy}))
            fillers.push_back(std::move(means));
        }
        break;
      }
    }
    // "the cause is unknown", "symptoms are mild" fill nothing.
    if (!fillers.empty() && !both) {
      AddRole(role, fillers, &clause, negated);
      return;
    }
    if (fillers.empty() && (include || clause.ends_in_colon)) {
      result_.frames.push_back(OpenFrame(role, CertaintyOf(clause)));
      return;
    }
  }
  if (include && clause.subject != kNothing) {
    // "Activities that may cause twitching include: …": what is said of the general noun is open for the
    // list.
    const Mentions general = Expand(clause.subject, false);
    const NounGroup& group = FirstGroup(clause.subject);
    if (words_[group.head].In(kGenericNoun) && (group.generic || group.plural) &&
        (clause.ends_in_colon || clause.object != kNothing)) {
      std::vector<SaidRelation> kept;
      std::vector<Frame> open;
      for (SaidRelation& candidate : result_.candidates) {
        bool of_subject = false;
        for (const Mention& term : general) of_subject |= term.name == candidate.subject.name;
        if (!of_subject) {
          kept.push_back(std::move(candidate));
          continue;
        }
        Frame frame;
        frame.relation = candidate.relation;
        frame.other = {candidate.object};
        frame.certainty = candidate.certainty;
        frame.cue = candidate.cue;
        if (open.empty()) open.push_back(std::move(frame));
      }
      for (const Frame& frame : result_.frames) {
        if (frame.filler_is_subject && open.empty()) open.push_back(frame);
      }
      result_.candidates = std::move(kept);
      if (clause.object != kNothing) {
        for (const Frame& frame : open) {
          AddPlain(Expand(clause.object), frame.relation, frame.other, negated, frame.certainty, frame.cue);
        }
      } else if (result_.frames.empty()) {
        result_.frames = std::move(open);
      }
    }
    return;
  }
  int predicate = clause.object_chunk;
  if (copula && predicate == kNothing && clause.complement_count > 0 &&
      clauses_.complements[clause.first_complement].preposition == "among") {
    predicate = static_cast<int>(clauses_.complements[clause.first_complement].chunk);
  }
  if (copula && predicate != kNothing && RoleAt(predicate, &role)) {
    Mentions fillers = SubjectTerms(clause);
    if (role.cue.relation == Relation::kIndicates) fillers = FindingsMeant(clause, std::move(fillers));
    if (role.cue.relation == Relation::kIsA) {
      if (role.target.empty()) return;
      AddRole(role, fillers, &clause, negated);
      return;
    }
    // "With opioids, constipation is a side effect."
    if (role.target.empty() && role.side_effect) role.target = FrontedMeans(clause, Relation::kTreats);
    // "the treatment" without a target after "is" says little; a role noun with a topic does.
    if (role.target.empty() && context_.target().empty()) return;
    if (role.target.empty() && !role.cue.reversed && role.cue.relation == Relation::kDiagnoses) return;
    AddRole(role, fillers, &clause, negated);
    return;
  }
  if (copula) ReadDefinition(clause);
}

// The first nouns of each part between semicolons from `chunk` on; all nouns of the list where there are
// none.
Mentions SentenceReader::SegmentHeads(int chunk) {
  Mentions heads;
  bool begins = true;
  for (int c = chunk; c < ChunkCount(); ++c) {
    if (KindAt(c) == ChunkKind::kSemicolon) {
      begins = true;
    } else if (begins && KindAt(c) == ChunkKind::kNouns) {
      const Mentions more = Expand(static_cast<int32_t>(ChunkAt(c).index));
      heads.insert(heads.end(), more.begin(), more.end());
      begins = false;
    } else if (KindAt(c) == ChunkKind::kNouns && parts_.lists[ChunkAt(c).index].examples >= 0) {
      // "disorders that cause weakness, such as A and B": examples of what the part begins with.
      const Mentions examples = Expand(parts_.lists[ChunkAt(c).index].examples);
      heads.insert(heads.end(), examples.begin(), examples.end());
    } else if (KindAt(c) != ChunkKind::kConjunction && KindAt(c) != ChunkKind::kAdverb) {
      begins = false;
    }
  }
  return heads;
}

// "There are four types of anaemia: A, B": kinds, causes or symptoms, named behind the colon or in the list
// below.
void SentenceReader::ReadThere(const Clause& clause) {
  if (!VerbOf(clause).copula || clause.object == kNothing || clause.object_chunk == kNothing) return;
  if (clause.subject != kNothing && !words_[FirstGroup(clause.subject).head].Is("there")) return;
  if (!clause.ends_in_colon) return;
  const NounGroup& group = FirstGroup(clause.object);
  bool kinds = false;
  for (uint32_t i = group.whole.first; i < group.whole.end; ++i) kinds |= words_[i].In(kKindNoun);
  Role role;
  if (kinds) {
    role.cue.relation = Relation::kIsA;
    role.noun = "type";
    role.target = Expand(clause.object);
  } else if (!RoleAt(clause.object_chunk, &role)) {
    return;
  }
  SignsToSymptoms(&role);
  const Mentions fillers = SegmentHeads(static_cast<int>(clause.end_chunk) + 1);
  if (!fillers.empty()) {
    AddRole(role, fillers, &clause, Negated(clause));
    return;
  }
  result_.frames.push_back(OpenFrame(role, CertaintyOf(clause)));
}

// "has no effect on sinusitis", "is no help with back pain", "does nothing for a cold".
void SentenceReader::ReadEffectOn(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (clause.subject == kNothing) return;
  const Complement* of = nullptr;  // "is *of no use* against colds"
  if (verb.copula && clause.object == kNothing && clause.complement_count > 0 &&
      clauses_.complements[clause.first_complement].preposition == "of") {
    of = &clauses_.complements[clause.first_complement];
  }
  if (clause.object == kNothing && of == nullptr) return;
  if (verb.lemma != "have" && verb.lemma != "do" && verb.lemma != "be" && verb.lemma != "provide" &&
      verb.lemma != "offer") {
    return;
  }
  const NounGroup& object = FirstGroup(of != nullptr ? static_cast<int32_t>(of->list) : clause.object);
  const std::string_view noun = words_.Noun(object.head);
  const bool nothing = words_[object.head].Is("nothing");
  if (!nothing &&
      !((noun == "effect" || noun == "benefit" || noun == "help" || noun == "use" || noun == "value") &&
        (object.negative || verb.negated))) {
    return;
  }
  Mentions ends;
  for (const std::string_view preposition : {"on", "for", "with", "against", "in"}) {
    const Mentions more = ComplementTerms(clause, preposition);
    ends.insert(ends.end(), more.begin(), more.end());
    const int next = (of != nullptr ? static_cast<int>(of->chunk) : clause.object_chunk) + 1;
    if (more.empty() && KindAt(next) == ChunkKind::kPreposition && ChunkAt(next).text == preposition &&
        KindAt(next + 1) == ChunkKind::kNouns) {
      const Mentions direct = Expand(static_cast<int32_t>(ChunkAt(next + 1).index));
      ends.insert(ends.end(), direct.begin(), direct.end());
    }
  }
  for (const Mention& start : SubjectTerms(clause)) {
    const bool remedy = start.kinds.Any({Kind::kDrug, Kind::kTreatment, Kind::kSubstance}) ||
                        noun == "help" || noun == "benefit" || nothing;
    AddPlain({start}, remedy ? Relation::kTreats : Relation::kCauses, ends, true, CertaintyOf(clause),
             "no effect on");
  }
}

// The nouns at `chunk` are the subject of a verb that says what brings them about or relieves them.
bool SentenceReader::IsSaidOf(int chunk) const {
  for (const Clause& clause : clauses_.clauses) {
    if (clause.subject_chunk != chunk || !VerbOf(clause).passive) continue;
    if (!cues_.Verb(VerbOf(clause).lemma, VerbOf(clause).particle).empty()) return true;
  }
  return false;
}

// "Common causes of heartburn: A, B", "Symptoms of gout" (a heading), "Foods that trigger gout attacks".
void SentenceReader::ReadNounFragments() {
  bool finite = false;
  for (const Clause& clause : clauses_.clauses) {
    finite |= VerbOf(clause).finite() && clause.link != ClauseLink::kRelative;
  }
  const bool heading = read_as_ == ReadAs::kHeading;
  for (int c = 0; c < ChunkCount(); ++c) {
    if (KindAt(c) != ChunkKind::kNouns) continue;
    Role role;
    if (!RoleAt(c, &role)) continue;
    if (KindAt(c - 1) != ChunkKind::kComma) SignsToSymptoms(&role);
    if (heading && role.cue.relation == Relation::kHasSymptom && role.target.empty() && IsSaidOf(c))
      continue;  // "Symptoms can be triggered by"
    int after = c + 1;
    if (KindAt(after) == ChunkKind::kPreposition && KindAt(after + 1) == ChunkKind::kNouns) after += 2;
    while (KindAt(after) == ChunkKind::kOpen) {
      while (after < ChunkCount() && KindAt(after) != ChunkKind::kClose) ++after;
      ++after;
    }
    const bool colon = KindAt(after) == ChunkKind::kColon && after < ChunkCount();
    if (colon && KindAt(after + 1) == ChunkKind::kNouns && !finite && !heading) {
      AddRole(role, SegmentHeads(after + 1), nullptr, false);
      return;
    }
    if (heading || (colon && !finite) ||
        (!finite && after >= ChunkCount() && !role.target.empty() && c == 0)) {
      if (role.cue.relation != Relation::kIsA) result_.frames.push_back(OpenFrame(role, Certainty::kCertain));
      if (!heading) return;
    }
    // "A, the most common cause of B, …": an apposition that names a role.
    if (!heading && !role.target.empty() && KindAt(c - 1) == ChunkKind::kComma &&
        KindAt(c - 2) == ChunkKind::kNouns &&
        (FirstGroup(static_cast<int32_t>(ChunkAt(c).index)).definite ||
         FirstGroup(static_cast<int32_t>(ChunkAt(c).index)).indefinite) &&
        (KindAt(after) == ChunkKind::kComma || after >= ChunkCount())) {
      AddRole(role, Expand(static_cast<int32_t>(ChunkAt(c - 2).index)), nullptr, false);
    }
  }
}

}  // namespace aitia::engine
