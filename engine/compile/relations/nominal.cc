// Verbs and clauses as things: "muscles twitch" is muscle twitching, "drink more water" is hydration.
#include "engine/compile/relations/sentence_reader.h"
#include "graph/base/text.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;

namespace {

constexpr uint32_t kMostWordsBehind = 4;  // a verb, that still make a name with it

}  // namespace

// The noun that a verb or participle stands for, put behind what it happens to: "muscles twitch" -> "muscle
// twitching".
Mention SentenceReader::NominalOf(int32_t subject_list, uint32_t token) const {
  const Word& word = words_[token];
  const Lexicon& lexicon = words_.lexicon();
  WordId nominal = word.info->nominal;
  if (!nominal.valid() && word.info->verb.valid()) nominal = lexicon.Info(word.info->verb).nominal;
  const bool plain = !nominal.valid() || lexicon.Info(nominal).kinds.empty();
  if (plain && subject_list != kNothing && word.In(kStateAdjective) && word.tag == Tag::kAdjective) {
    // "your nails become brittle": brittle nails
    const NounGroup& group = FirstGroup(subject_list);
    const Name subject = group.pronoun || group.person ? Name() : NameOf(words_, group);
    const bool function = words_[group.head].In(kFunctionNoun);
    if (!subject.text.empty() && (subject.nature.kinds.Has(Kind::kAnatomy) || function)) {
      Mention term = MakeTerm(std::string(word.lower) + " " + subject.text, kIll);
      term.bodily = true;
      return term;
    }
  }
  if (!nominal.valid()) return {};
  const WordInfo& info = lexicon.Info(nominal);
  std::string name;
  KindSet kinds = info.kinds;
  bool bodily = false;
  if (subject_list != kNothing) {
    const NounGroup& group = FirstGroup(subject_list);
    if (!group.pronoun && !group.person && !group.generic) {
      const Name subject = NameOf(words_, group);
      bodily = subject.nature.kinds.Has(Kind::kAnatomy);
      if (!words_[group.head].Is("body") && !subject.text.empty() &&
          (bodily || subject.nature.kinds.empty())) {
        name = subject.text + " ";
      }
    }
  }
  name += lexicon.Text(nominal);
  Mention term = MakeTerm(std::move(name), kinds);
  term.senses = info.senses;
  term.bodily = bodily;
  return term;
}

// "rapid" of "breathe rapidly", "poor" of "sleep badly"; empty where the verb has no such adverb.
std::string_view SentenceReader::MannerOf(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  uint32_t token = verb.tokens.end;
  const int after = static_cast<int>(clause.chunk) + 1;
  if (KindAt(after) == ChunkKind::kAdverb) {
    token = ChunkAt(after).tokens.end - 1;
  } else if (verb.main > verb.tokens.first) {
    token = verb.main - 1;
  }
  if (token >= words_.size() || words_[token].tag != Tag::kAdverb || words_[token].In(kFrequencyWord))
    return {};
  const WordId adjective = words_[token].info->adjective;
  if (adjective.valid()) return words_.lexicon().Text(adjective);
  const std::string_view lower = words_[token].lower;
  if (!lower.ends_with("ly")) return {};
  const WordId base = words_.lexicon().Find(lower.substr(0, lower.size() - 2));
  const bool is_adjective =
      base.valid() && (words_.lexicon().Info(base).parts_of_speech & kMayBeAdjective) != 0;
  return is_adjective ? words_.lexicon().Text(base) : std::string_view();
}

// "Infants breathe rapidly": rapid breathing; empty for what is no function of the body.
Mention SentenceReader::ManneredOf(const Clause& clause) const {
  std::string_view manner = MannerOf(clause);
  if (manner == "bad") manner = "poor";
  if (manner.empty() || clause.object != kNothing) return {};
  Mention term = NominalOf(kNothing, VerbOf(clause).main);
  const bool bodily =
      term.kinds.Any(kIll) || words_.language().word_classes().Of(term.name).Any(kFunctionNoun);
  if (term.name.empty() || !bodily) return {};
  return MakeTerm(std::string(manner) + " " + term.name, kIll);
}

// The "-ing" form of a verb with its particle, by rule: "stop" doubles, "take" loses its e.
std::string SentenceReader::GerundOf(const VerbGroup& verb) const {
  const std::string_view lemma = verb.lemma;
  std::string name(lemma);
  const auto vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };
  if (lemma.size() > 2 && lemma.ends_with("ie")) {
    name.resize(name.size() - 2);
    name += 'y';  // "lying"
  } else if (lemma.size() > 2 && lemma.back() == 'e' && lemma[lemma.size() - 2] != 'e') {
    name.pop_back();
  } else if (lemma.size() >= 3 && !vowel(lemma.back()) && lemma.back() != 'w' && lemma.back() != 'x' &&
             lemma.back() != 'y' && vowel(lemma[lemma.size() - 2]) && !vowel(lemma[lemma.size() - 3]) &&
             lemma.size() <= 4) {
    name += lemma.back();
  }
  name += "ing";
  const uint32_t next = verb.tokens.end;
  const bool particle = next < words_.size() && words_[next].In(kParticleWord) &&
                        (words_[next].Is("up") || words_[next].Is("down") || words_[next].Is("out") ||
                         words_[next].Is("forward") || words_[next].Is("over"));
  if (!verb.particle.empty()) {
    name += ' ';
    name += verb.particle;
  } else if (particle) {
    name += ' ';  // "wake up", "lie down"
    name += words_[next].lower;
  }
  return name;
}

// "drinking water" of "drink water": the activity with one of its objects.
std::string SentenceReader::NameWith(std::string name, const NounGroup& object) const {
  if (object.pronoun) return name;
  for (int p = 0; p < object.piece_count; ++p) {
    const std::string part = NameOfRange(words_, object.pieces[p], true);
    if (!part.empty()) name += " " + part;
  }
  return name;
}

std::string SentenceReader::ActivityName(const Clause& clause) const {
  const std::string name = GerundOf(VerbOf(clause));
  if (clause.object != kNothing) return NameWith(name, FirstGroup(clause.object));
  if (clause.complement_count > 0) {
    // "gargle with salt water", "switch to decaf"
    const Complement& how = clauses_.complements[clause.first_complement];
    const NounGroup& group = FirstGroup(static_cast<int32_t>(how.list));
    const bool switches = how.preposition == "to" && VerbOf(clause).lemma == "switch";
    const bool means_of = how.preposition == "with" || how.preposition == "through";
    if ((means_of || switches) && !group.pronoun && !group.person && group.piece_count == 1) {
      const std::string means = NameOfRange(words_, group.pieces[0], true);
      if (!means.empty()) return name + " " + std::string(how.preposition) + " " + means;
    }
  }
  return name;
}

Mention SentenceReader::MakeActivity(std::string name, Kind kind) const {
  Mention term = MakeTerm(std::move(name), {kind});
  term.activity = true;
  term.senses = kActivity;
  return term;
}

// "avoid coffee, tea and foods such as cheese": an activity with each of its objects.
Mentions SentenceReader::ActivitiesWith(const std::string& name, int32_t objects) const {
  Mentions activities;
  const NounList& list = parts_.lists[static_cast<size_t>(objects)];
  for (uint32_t g = 0; g < list.count; ++g) {
    const NounGroup& group = parts_.groups[list.first + g];
    if (group.pronoun || group.person) continue;
    activities.push_back(MakeActivity(NameWith(name, group), Kind::kTreatment));
  }
  if (list.examples >= 0) {
    for (Mention& more : ActivitiesWith(name, list.examples)) activities.push_back(std::move(more));
  }
  return activities;
}

Mentions SentenceReader::Activity(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.lemma == "be" || verb.lemma == "have") return {};
  if (clause.object != kNothing) {
    if (FirstGroup(clause.object).pronoun) return {};
    const NounList& list = parts_.lists[static_cast<size_t>(clause.object)];
    if (list.count > 1 || list.examples >= 0) return ActivitiesWith(GerundOf(verb), clause.object);
    std::string name = ActivityName(clause);
    const int behind = clause.object_chunk + 1;
    if (verb.lemma == "keep" && KindAt(behind) == ChunkKind::kAdjective) {
      name += " ";  // "keep your nails short"
      name += words_[ChunkAt(behind).tokens.first].lower;
    }
    return {MakeActivity(std::move(name), Kind::kTreatment)};
  }
  if (clause.complement_count > 0) {
    const Complement& what = clauses_.complements[clause.first_complement];
    const bool away = verb.lemma == "stay" || verb.lemma == "keep" || verb.lemma == "steer" ||
                      verb.lemma == "refrain" || verb.lemma == "abstain";
    if (away && (what.preposition == "from" || what.preposition == "of"))
      return ActivitiesWith("avoiding", static_cast<int32_t>(what.list));
    // "cut down on salt", "cut back on caffeine"
    if (verb.lemma == "cut" && what.preposition == "on")
      return ActivitiesWith(GerundOf(verb) + (verb.particle.empty() ? " down on" : " on"),
                            static_cast<int32_t>(what.list));
  }
  return {MakeActivity(ActivityName(clause), Kind::kTreatment)};
}

Mentions SentenceReader::Ordered(const Clause& clause) {
  const VerbGroup& group = VerbOf(clause);
  const Word& verb = words_[group.main];
  if (group.negated) {
    // "Do not smoke": not to do it is what helps.
    if (group.lemma == "be" || group.lemma == "have" || verb.In(kNoticeVerb)) return {};
    if (clause.object != kNothing && FirstGroup(clause.object).pronoun) return {};
    return {MakeActivity("avoiding " + ActivityName(clause), Kind::kTreatment)};
  }
  const bool applies = group.lemma == "use" || group.lemma == "apply" || group.lemma == "put" ||
                       group.lemma == "place" || group.lemma == "try" || group.lemma == "run";
  if ((verb.In(kLightVerb) || verb.In(kCareVerb) || applies) && clause.object != kNothing) {
    Mentions remedies;
    for (Mention& term : Expand(clause.object, false)) {
      const bool thing = applies && !term.activity && !term.kinds.Any(kIll) &&
                         !term.kinds.Has(Kind::kAnatomy) && !term.kinds.Has(Kind::kTest) &&
                         (term.senses & (kPerson | kTime | kPlace)) == 0;
      const bool tried = group.lemma == "try" && term.activity;
      const bool known = term.kinds.Any({Kind::kTreatment, Kind::kDrug});
      if (!known && !thing && !tried) continue;
      if (!known) term.kinds.Add(Kind::kTreatment);  // what is applied is a remedy
      remedies.push_back(std::move(term));
    }
    if (!remedies.empty()) return remedies;
  }
  return Activity(clause);
}

// What a line says of persons, as a thing: "have asthma" -> asthma, "are depressed" -> depression, "smoke" ->
// smoking, "feel tired" -> tiredness.
Mentions SentenceReader::StateOfPerson(const Clause& clause, bool felt) {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.lemma == "have" || verb.lemma == "get" || verb.lemma == "develop" || verb.lemma == "experience" ||
      verb.lemma == "notice") {
    if (verb.negated || clause.object == kNothing) return {};
    const NounGroup& had = FirstGroup(clause.object);
    for (uint32_t i = had.whole.first; i + 2 < had.whole.end; ++i) {
      // "a family history of gout": in the family, not of the persons themselves.
      if (!words_[i].Is("family") || !words_[i + 1].Is("history")) continue;
      return {MakeTerm("family history", {Kind::kCause})};
    }
    return Expand(clause.object, false);
  }
  if (verb.lemma == "suffer") return ComplementTerms(clause, "from");
  if (verb.lemma == "lose" && felt) {
    Mentions lost;
    for (const Mention& term : Expand(clause.object, false))
      lost.push_back(MakeTerm("loss of " + term.name, {Kind::kSymptom}));
    return lost;
  }
  if (words_[verb.main].In(kStateVerb) || verb.passive) {
    if (verb.negated) return {};
    Mentions state;
    for (Mention& term : Nominal(clause)) {
      if (term.kinds.Any(kIll)) state.push_back(std::move(term));
    }
    if (state.empty()) {
      const int32_t token = verb.passive ? static_cast<int32_t>(verb.main) : clause.adjective;
      if (token != kNothing) {
        Mention term = NominalOf(kNothing, static_cast<uint32_t>(token));
        if (!term.name.empty() && term.kinds.Any(kIll)) state.push_back(std::move(term));
        if (state.empty() && felt && verb.lemma == "feel") {
          state.push_back(MakeTerm("feeling " + std::string(words_[static_cast<uint32_t>(token)].lower),
                                   {Kind::kSymptom}));
        }
      }
    }
    return state;
  }
  if (verb.lemma == "take" || verb.lemma == "use") {
    Mentions taken;
    for (Mention& term : Expand(clause.object, false)) {
      if (term.kinds.Any({Kind::kDrug, Kind::kTreatment, Kind::kSubstance})) taken.push_back(std::move(term));
    }
    if (!taken.empty()) return verb.negated ? Mentions{} : taken;
  }
  if (clause.object != kNothing && FirstGroup(clause.object).pronoun) return {};
  std::string name = ActivityName(clause);
  if (clause.object == kNothing) {
    // "work at night", "lie awake", "live in crowded housing": as it stands, where that is short.
    uint32_t end = verb.tokens.end;
    while (end < words_.size() && words_[end].tag != Tag::kPunctuation && !words_[end].Is("and") &&
           !words_[end].Is("or")) {
      ++end;
    }
    if (end - verb.tokens.end > kMostWordsBehind) return {};
    name = GerundOf(verb);
    const bool particle =
        verb.tokens.end < end && name.ends_with(" " + std::string(words_[verb.tokens.end].lower));
    for (uint32_t i = verb.tokens.end + (particle ? 1 : 0); i < end; ++i) {
      if (words_[i].tag == Tag::kDeterminer || words_[i].In(kDegreeWord)) continue;
      name += ' ';
      name += words_[i].lower;
    }
  }
  if (verb.negated) name = "not " + name;
  if (felt) {
    Mention term = MakeTerm(std::move(name), {Kind::kSymptom});
    return {term};
  }
  return {MakeActivity(std::move(name), Kind::kCause)};
}

// "if you do not drink enough": a habit that is missing.
Mentions SentenceReader::Neglected(const Clause& clause) const {
  const uint32_t next = VerbOf(clause).tokens.end;
  const bool enough = next < words_.size() && words_[next].Is("enough");
  if (clause.object == kNothing && !enough) return {};
  Mention term = MakeTerm("not " + ActivityName(clause), {Kind::kCause});
  if (clause.object == kNothing) term.name += " enough";
  term.surface = term.name;
  term.activity = true;
  return {term};
}

// "If blood sugar drops too low": low blood sugar; "when cholesterol is high": high cholesterol; no name for
// anything else.
Mention SentenceReader::LevelOf(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (clause.subject == kNothing || clause.object != kNothing || verb.passive) return {};
  const Mentions subject = SubjectTerms(clause);
  if (subject.size() != 1 || subject[0].kinds.Any(kIll)) return {};
  if (!subject[0].quantity && subject[0].kinds != KindSet{Kind::kSubstance}) return {};
  static constexpr std::string_view kFalls = "drop fall sink dip plummet plunge";
  static constexpr std::string_view kRises = "rise climb soar spike increase shoot";
  std::string_view level;
  if (clause.adjective != kNothing) {
    const Word& adjective = words_[static_cast<uint32_t>(clause.adjective)];
    if (adjective.In(kLowWord)) level = "low ";
    if (adjective.In(kHighWord)) level = "high ";
  } else if (ListHas(kFalls, verb.lemma)) {
    level = "low ";
  } else if (ListHas(kRises, verb.lemma)) {
    level = "high ";
  }
  if (level.empty()) return {};
  return MakeTerm(std::string(level) + subject[0].name, {Kind::kCondition});
}

// "if an abscess is not drained": the abscess that nothing is done about; empty for anything else.
Mentions SentenceReader::Unattended(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  if (!verb.passive || clause.subject == kNothing) return {};
  for (const Cue& cue : cues_.Verb(verb.lemma, verb.particle)) {
    if (cue.relation == graph::Relation::kTreats && cue.complement == "-") return Expand(clause.subject);
  }
  return {};
}

Mentions SentenceReader::Nominal(const Clause& clause) {
  const VerbGroup& verb = VerbOf(clause);
  const bool state = words_[verb.main].In(kStateVerb);
  Mentions terms;
  if (state) {
    // "you are low on magnesium", "levels are out of balance", "under stress"
    for (uint32_t i = 0; i < clause.complement_count; ++i) {
      const Complement& complement = clauses_.complements[clause.first_complement + i];
      const Mentions what = Expand(static_cast<int32_t>(complement.list), false);
      const bool low =
          clause.adjective != kNothing && (words_[static_cast<uint32_t>(clause.adjective)].In(kLowWord) ||
                                           words_[static_cast<uint32_t>(clause.adjective)].Is("short") ||
                                           words_[static_cast<uint32_t>(clause.adjective)].Is("lacking"));
      if (low && (complement.preposition == "on" || complement.preposition == "in" ||
                  complement.preposition == "of")) {
        for (const Mention& term : what) {
          if (term.name == "breath") {
            terms.push_back(MakeTerm("shortness of breath", {Kind::kSymptom}));
          } else if (term.kinds.Any({Kind::kSubstance, Kind::kDrug})) {
            terms.push_back(MakeTerm(term.name + " deficiency", {Kind::kCondition}));
          }
        }
      } else if (complement.preposition == "under") {
        terms.insert(terms.end(), what.begin(), what.end());
      }
    }
    const int after = static_cast<int>(clause.chunk) + 1;
    if (clause.complement_count > 0 && KindAt(after) == ChunkKind::kPreposition &&
        ChunkAt(after).text == "apart from" && words_[ChunkAt(after).tokens.first].Is("out") &&
        clause.subject != kNothing) {
      const NounGroup& what = FirstGroup(clause.subject);
      const std::string name = NameOfRange(words_, {what.pieces[0].first, what.head}, false);
      if (words_[what.head].In(kLevelNoun) && !name.empty()) {
        terms.push_back(MakeTerm(name + " imbalance", {Kind::kCondition}));
      }
    }
    if (!terms.empty() && !verb.negated) return terms;
    terms.clear();
  }
  if ((verb.lemma == "need" || verb.lemma == "lack") && clause.object != kNothing) {
    // "because the body lacks iron"
    for (const Mention& term : Expand(clause.object, false)) {
      if (term.kinds.Has(Kind::kSubstance))
        terms.push_back(MakeTerm(term.name + " deficiency", {Kind::kCondition}));
    }
    return terms;
  }
  if (verb.negated && IsPerson(clause.subject) && clause.subject != kNothing && !verb.passive &&
      !verb.copula && verb.lemma != "have" && verb.lemma != "get") {
    return Neglected(clause);
  }
  if (verb.negated) return Unattended(clause);
  const Mention level = LevelOf(clause);
  if (!level.name.empty()) return {level};
  if (state && clause.adjective != kNothing) {
    // "if you are dehydrated", "when muscles become tired"; several adjectives in a row each count.
    for (int c = static_cast<int>(clause.chunk) + 1;
         c < ChunkCount() && c < static_cast<int>(clause.end_chunk); ++c) {
      if (KindAt(c) != ChunkKind::kAdjective || words_[ChunkAt(c).tokens.first].In(kFunctionNoun)) continue;
      Mention term = NominalOf(clause.subject, ChunkAt(c).tokens.first);
      if (!term.name.empty() && (term.kinds.Any(kIll) || term.bodily)) terms.push_back(std::move(term));
    }
    return terms;
  }
  if (verb.passive) {
    Mention term = NominalOf(clause.subject, verb.main);
    if (!term.name.empty() && term.kinds.Any({Kind::kCondition, Kind::kSymptom}))
      terms.push_back(std::move(term));
    if (terms.empty() && clause.subject != kNothing && !FirstGroup(clause.subject).person) {
      const NounGroup& group = FirstGroup(clause.subject);
      const std::string subject =
          NameOfRange(words_, {group.pieces[0].first, group.pieces[group.piece_count - 1].end}, false);
      if (!subject.empty() && !group.pronoun) {
        Mention missed = MakeTerm(std::string(words_[verb.main].lower) + " " + subject, {Kind::kCause});
        missed.activity = true;
        terms.push_back(std::move(missed));
      }
    }
    return terms;
  }
  if (verb.copula) return terms;
  Mention mannered = ManneredOf(clause);
  if (!mannered.name.empty()) return {mannered};
  if (!IsPerson(clause.subject)) {
    if (clause.object == kNothing && clause.complement_count == 0) {
      Mention term = NominalOf(clause.subject, verb.main);
      if (!term.name.empty()) terms.push_back(std::move(term));
    }
    return terms;
  }
  if (verb.lemma == "have" || verb.lemma == "get" || verb.lemma == "develop" || verb.lemma == "experience" ||
      verb.lemma == "feel" || verb.lemma == "notice" || verb.lemma == "suffer") {
    return Expand(clause.object);
  }
  if (verb.lemma == "engage" || verb.lemma == "participate") return ComplementTerms(clause, "in");
  if (clause.object != kNothing && !FirstGroup(clause.object).pronoun) {
    Mention term = MakeTerm(ActivityName(clause), {Kind::kCause});
    const WordId known = words_.lexicon().Find(term.name);  // "coughing up blood"
    if (known.valid() && words_.lexicon().Info(known).kinds.Any(kIll)) {
      term.kinds = words_.lexicon().Info(known).kinds;
      return {term};
    }
    term.activity = true;
    term.senses = kActivity;
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace aitia::engine
