// What things are: "X is a Y", "X, a form of Y,", "Ys such as X", "a Y called X", "this Y", and where a
// defined illness sits ("an inflammation of the larynx").
//
// Only classes of drugs, remedies, tests, illnesses and organisms are worth a relation: that lemons are
// fruits and hearts are organs everyone knows, and no question is answered by it.
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Kind;
using graph::KindSet;
using graph::Relation;

namespace {

bool IsClassOfThings(const Mention& term) {
  if (term.activity || term.name.empty() || term.name.ends_with("ing")) return false;
  if (term.kinds.Any({Kind::kDrug, Kind::kTest, Kind::kCondition})) return true;
  return term.kinds == KindSet{Kind::kTreatment};
}

// Whether the words of both leave room for one to be defined by the other.
bool Definable(const Mention& term, const Mention& general) {
  if ((general.senses & kOrganism) != 0 && general.kinds.Any({Kind::kCause, Kind::kCondition}) == false)
    return (term.kinds.empty() && !term.known) || term.kinds.Has(Kind::kCondition) ||
           (term.senses & kOrganism) != 0;
  if (general.kinds == KindSet{Kind::kAnatomy}) return false;
  return !general.kinds.empty() && (!term.kinds.empty() || !term.known);
}

}  // namespace

// The class that a definition names: of "small, local, involuntary contractions" the last adjective tells
// which, the others describe.
Mentions SentenceReader::ClassNamed(NounGroup what) {
  TokenRange& name = what.pieces[0];
  for (uint32_t i = name.first; i < what.head && i < name.end; ++i) {
    if (words_[i].Is(",") && i + 1 < what.head) name.first = i + 1;
  }
  return ExpandGroup(what, false, false);
}

void SentenceReader::AddDefinition(const Mentions& defined, const NounGroup& what, const Mentions& general,
                                   bool negated, Certainty certainty, const std::string& cue) {
  AddPlain(defined, Relation::kIsA, general, negated, certainty, cue);
  if (negated || defined.size() != 1 || !defined[0].kinds.Has(Kind::kCondition)) return;
  // "an inflammation of the larynx", "a swelling in the neck": where it sits.
  const TokenRange last = what.pieces[what.piece_count - 1];
  for (uint32_t i = what.head + 1; i + 1 < last.end; ++i) {
    if (!words_[i].In(kPlacePreposition)) continue;
    const TokenRange place{i + 1, last.end};
    const Nature nature = NatureOf(words_, place, last.end - 1);
    if (!nature.kinds.Has(Kind::kAnatomy)) continue;
    AddPlain(defined, Relation::kAffects, {MakeTerm(NameOfRange(words_, place, false), nature.kinds)}, false,
             certainty, cue);
    return;
  }
}

// "Gout is an inflammatory arthritis", "the main muscles of the calf are A and B".
void SentenceReader::ReadDefinition(const Clause& clause) {
  if (clause.object == kNothing || clause.subject == kNothing) return;
  const VerbGroup& verb = VerbOf(clause);
  if (verb.possible) return;
  if (verb.tokens.first > 0) {
    const Word& before = words_[verb.tokens.first - 1];
    if (before.Is("as") || before.Is("so") || before.Is("nor") || before.Is("neither"))
      return;  // "as is gout"
  }
  const NounGroup& what = FirstGroup(clause.object);
  const NounGroup& subject = FirstGroup(clause.subject);
  const NounList& objects = parts_.lists[static_cast<size_t>(clause.object)];
  const NounList& subjects = parts_.lists[static_cast<size_t>(clause.subject)];
  const bool members = subject.definite && subject.plural && !subject.generic && !subject.demonstrative &&
                       objects.count > 1 && subjects.count == 1;
  if (members) {
    const Mentions general = Expand(clause.subject, false);
    for (const Mention& one : Expand(clause.object, false)) {
      if (general.size() != 1 || (one.kinds & general[0].kinds).empty()) continue;
      AddPlain({one}, Relation::kIsA, general, Negated(clause), CertaintyOf(clause), "be");
    }
    return;
  }
  if (subject.wh || subject.person || what.pronoun || what.gerund || what.definite || what.person) return;
  if (objects.count > 2) return;
  const Mentions general = ClassNamed(what);
  if (general.size() != 1) return;
  // "is inflammation of the joints": a mass noun needs no article where it says what of.
  const bool mass = what.pieces[what.piece_count - 1].end > what.head + 1 && general[0].kinds.Any(kIll) &&
                    !what.demonstrative && !what.negative;
  if (!what.indefinite && !what.plural && !mass) return;
  for (const Mention& term : SubjectTerms(clause)) {
    if (!Definable(term, general[0])) continue;
    AddDefinition({term}, what, general, Negated(clause), CertaintyOf(clause), "be a");
    if (Negated(clause) || !term.kinds.Any(kIll)) continue;
    // "Hemorrhoids are swollen veins around the anus or in the rectum."
    for (uint32_t i = 0; i < clause.complement_count; ++i) {
      const Complement& place = clauses_.complements[clause.first_complement + i];
      if (!words_.language().word_classes().Of(place.preposition).Any(kPlacePreposition)) continue;
      Mentions parts;
      for (Mention& part : Expand(static_cast<int32_t>(place.list), false)) {
        if (part.kinds.Has(Kind::kAnatomy) && !part.kinds.Any(kIll)) parts.push_back(std::move(part));
      }
      AddPlain({term}, Relation::kAffects, parts, false, CertaintyOf(clause), "be a");
    }
  }
}

// "a yeast called X", "diabetes drugs known as Ys": what is called so is one of them; "X, also called Y,"
// gives another name.
bool SentenceReader::NamesAMember(const Clause& clause) const {
  if (clause.link != ClauseLink::kReduced || clause.subject_chunk == kNothing) return false;
  const NounGroup& general = FirstGroup(clause.subject);
  if (general.pronoun || general.demonstrative || (general.definite && !general.plural)) return false;
  if (parts_.lists[static_cast<size_t>(clause.subject)].count != 1) return false;
  return clause.subject_chunk + 1 == static_cast<int32_t>(clause.chunk) &&
         (general.indefinite || (general.plural && !general.gerund));
}

// "gout, a form of arthritis," and "eczema, a chronic skin condition that itches,"
void SentenceReader::ReadApposition(int c) {
  if (KindAt(c + 1) != ChunkKind::kComma || KindAt(c + 2) != ChunkKind::kNouns) return;
  int after = c + 3;
  while (KindAt(after) == ChunkKind::kPreposition && KindAt(after + 1) == ChunkKind::kNouns) after += 2;
  const bool closed = after >= ChunkCount() || KindAt(after) == ChunkKind::kComma ||
                      KindAt(after) == ChunkKind::kRelative || KindAt(after) == ChunkKind::kOpen ||
                      KindAt(after) == ChunkKind::kOther || KindAt(after) == ChunkKind::kSemicolon;
  if (!closed) return;
  const int32_t what = static_cast<int32_t>(ChunkAt(c + 2).index);
  const NounGroup& group = FirstGroup(what);
  if (!group.indefinite || group.pronoun || parts_.lists[static_cast<size_t>(what)].count != 1) return;
  const Mentions first = Expand(static_cast<int32_t>(ChunkAt(c).index), false);
  const Mentions second = ClassNamed(group);
  if (first.size() != 1 || second.size() != 1 || !Definable(first[0], second[0])) return;
  AddDefinition(first, group, second, false, Certainty::kCertain, "a");
}

// "Trigeminal neuralgia: This nerve condition …": the general noun says what it is.
void SentenceReader::ReadKindOfThis(int c) {
  const int32_t list = static_cast<int32_t>(ChunkAt(c).index);
  const NounGroup& group = FirstGroup(list);
  if (parts_.lists[static_cast<size_t>(list)].count != 1 || !group.demonstrative || group.plural ||
      group.pronoun || group.gerund || !words_[group.head].In(kGenericNoun)) {
    return;
  }
  const Name name = NameOf(words_, group);
  const size_t space = name.text.find(' ');
  if (space == std::string::npos) return;
  const WordClasses modifier =
      words_.language().word_classes().Of(std::string_view(name.text).substr(0, space));
  if (modifier.Any(kVagueWord | kDegreeWord)) return;
  Mentions meant = Expand(list, true);
  if (meant.size() != 1 || !IsClassOfThings(meant[0]) || meant[0].name == name.text) return;
  const KindSet kinds = name.nature.kinds.empty() ? meant[0].kinds : name.nature.kinds;
  AddPlain(meant, Relation::kIsA, {MakeTerm(name.text, kinds)}, false, Certainty::kCertain, "this");
}

// "Painkillers: A and B can be given": below the name of a class of drugs its members stand first.
void SentenceReader::ReadMembersOfItem() {
  const Mentions& item = context_.item();
  if (item.size() != 1 || !item[0].kinds.Has(Kind::kDrug) || KindAt(0) != ChunkKind::kNouns) return;
  const size_t last = item[0].name.rfind(' ') + 1;
  const std::string_view head = std::string_view(item[0].name).substr(last);
  if (!words_.language().word_classes().Of(head).Any(kClassNoun)) return;
  const Mentions members = Expand(static_cast<int32_t>(ChunkAt(0).index), false);
  for (const Mention& member : members) {
    if (!member.kinds.Has(Kind::kDrug) || member.plural) return;
  }
  AddPlain(members, Relation::kIsA, item, false, Certainty::kCertain, "heading: class");
}

// "drugs such as A and B", "an antibiotic like A", "antibiotics (A, B)", "A, B and other statins"
void SentenceReader::ReadExamples(int c) {
  const NounList* list = &parts_.lists[ChunkAt(c).index];
  const auto members_of = [&](const NounList& members, uint32_t count, const Mention& general) {
    Mentions fitting;
    for (uint32_t g = 0; g < count; ++g) {
      for (Mention& member : ExpandGroup(parts_.groups[members.first + g], false, false)) {
        if (member.kinds.empty() || member.kinds.Any(general.kinds)) fitting.push_back(std::move(member));
      }
    }
    return fitting;
  };
  if (list->count >= 2) {
    const NounGroup& last = parts_.groups[list->first + list->count - 1];
    if (last.other && !last.generic && !last.pronoun) {
      const Mentions group = ExpandGroup(last, false, false);
      if (group.size() == 1 && IsClassOfThings(group[0])) {
        AddPlain(members_of(*list, list->count - 1, group[0]), Relation::kIsA, group, false,
                 Certainty::kCertain, "and other");
      }
    }
  }
  const auto general_of = [&](const NounList& of) -> Mentions {
    const NounGroup& owner = parts_.groups[of.first + of.count - 1];
    if (owner.pronoun || owner.gerund || !(owner.plural || owner.indefinite)) return {};
    Mentions general = ExpandGroup(owner, false, false);
    if (general.size() != 1 || !IsClassOfThings(general[0])) return {};
    return general;
  };
  if (list->examples >= 0) {
    // "calcium sources such as A", "caffeine sources beyond coffee, such as A"
    Role role;
    const bool behind = KindAt(c - 1) == ChunkKind::kPreposition && RoleAt(c - 2, &role);
    if ((behind || RoleAt(c, &role)) && role.cue.relation == Relation::kProvides && !role.target.empty())
      AddRole(role, Expand(list->examples), nullptr, false);
  } else if (KindAt(c + 1) == ChunkKind::kOpen && KindAt(c + 2) == ChunkKind::kNouns &&
             parts_.groups[list->first + list->count - 1].plural) {
    for (const Mention& general : general_of(*list)) {
      Mentions members;
      bool all = true;
      int k = c + 2;
      for (; KindAt(k) == ChunkKind::kNouns || KindAt(k) == ChunkKind::kComma; ++k) {
        if (KindAt(k) != ChunkKind::kNouns) continue;
        const NounList& inside = parts_.lists[ChunkAt(k).index];
        Mentions more = members_of(inside, inside.count, general);
        all &= more.size() == inside.count;
        for (Mention& member : more) {
          all &= !member.plural && !member.kinds.empty();
          members.push_back(std::move(member));
        }
      }
      if (all && KindAt(k) == ChunkKind::kClose)
        AddPlain(members, Relation::kIsA, {general}, false, Certainty::kCertain, "(…)");
    }
  }
  while (list->examples >= 0) {
    const NounList& examples = parts_.lists[static_cast<size_t>(list->examples)];
    for (const Mention& general : general_of(*list)) {
      AddPlain(members_of(examples, examples.count, general), Relation::kIsA, {general}, false,
               Certainty::kCertain, "such as");
    }
    list = &examples;
  }
}

void SentenceReader::ReadKinds() {
  for (int c = 0; c < ChunkCount(); ++c) {
    if (KindAt(c) != ChunkKind::kNouns) continue;
    ReadExamples(c);
    ReadApposition(c);
    ReadKindOfThis(c);
  }
  for (const Clause& clause : clauses_.clauses) {
    const VerbGroup& verb = VerbOf(clause);
    const bool called = verb.lemma == "call" || verb.lemma == "term";
    if ((!called && verb.lemma != "know") || !verb.passive || verb.negated || !NamesAMember(clause)) continue;
    const NounGroup& group = FirstGroup(clause.subject);
    Mentions general = ExpandGroup(group, false, false);
    const TokenRange last = group.pieces[group.piece_count - 1];
    for (uint32_t i = group.head + 1; i + 2 < last.end; ++i) {
      // "an overgrowth of a yeast called X"
      if (!words_[i].Is("of") || words_[i + 1].tag != Tag::kDeterminer) continue;
      const TokenRange inner{i + 2, last.end};
      const Nature nature = NatureOf(words_, inner, last.end - 1);
      general = {MakeTerm(NameOfRange(words_, inner, false), nature.kinds)};
      general[0].senses = nature.senses;
      general[0].known = true;
    }
    const Mentions named = called ? Expand(clause.object, false) : ComplementTerms(clause, "as");
    if (general.size() != 1 || named.size() != 1 || !Definable(named[0], general[0])) continue;
    const bool germ = (general[0].senses & kOrganism) != 0 || general[0].kinds.Has(Kind::kCause);
    if (!IsClassOfThings(general[0]) && !germ) continue;
    AddPlain(named, Relation::kIsA, general, false, Certainty::kCertain, "called");
  }
  ReadMembersOfItem();
}

}  // namespace aitia::engine
