// Verbs and clauses as things: "muscles twitch" is muscle twitching, "drink more water" is hydration.
#include "engine/compile/relations/sentence_reader.h"
#include "graph/base/text.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;

// The noun that a verb or participle stands for, put behind what it happens to: "muscles twitch" -> "muscle
// twitching".
Mention SentenceReader::NominalOf(int32_t subject_list, uint32_t token) const {
  const Word& word = words_[token];
  const Lexicon& lexicon = words_.lexicon();
  WordId nominal = word.info->nominal;
  if (!nominal.valid() && word.info->verb.valid()) nominal = lexicon.Info(word.info->verb).nominal;
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

std::string SentenceReader::ActivityName(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  std::string name;
  const std::string_view lemma = verb.lemma;
  // The "-ing" form by rule: "stop" doubles, "take" loses its e.
  name = lemma;
  const auto vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };
  if (lemma.size() > 2 && lemma.back() == 'e' && lemma[lemma.size() - 2] != 'e' && lemma != "be") {
    name.pop_back();
  } else if (lemma.size() >= 3 && !vowel(lemma.back()) && lemma.back() != 'w' && lemma.back() != 'x' &&
             lemma.back() != 'y' && vowel(lemma[lemma.size() - 2]) && !vowel(lemma[lemma.size() - 3]) &&
             lemma.size() <= 4) {
    name += lemma.back();
  }
  name += "ing";
  if (!verb.particle.empty()) {
    name += ' ';
    name += verb.particle;
  }
  if (clause.object != kNothing) {
    const NounGroup& group = FirstGroup(clause.object);
    if (!group.pronoun) {
      for (int p = 0; p < group.piece_count; ++p) {
        const std::string part = NameOfRange(words_, group.pieces[p], true);
        if (!part.empty()) name += " " + part;
      }
    }
  } else if (clause.complement_count > 0) {
    // "gargle with salt water"
    const Complement& how = clauses_.complements[clause.first_complement];
    const NounGroup& group = FirstGroup(static_cast<int32_t>(how.list));
    if (how.preposition == "with" && !group.pronoun && !group.person && group.piece_count == 1) {
      const std::string means = NameOfRange(words_, group.pieces[0], true);
      if (!means.empty()) name += " with " + means;
    }
  }
  return name;
}

Mentions SentenceReader::Activity(const Clause& clause) const {
  const VerbGroup& verb = VerbOf(clause);
  if (verb.lemma == "be" || verb.lemma == "have") return {};
  if (clause.object != kNothing && FirstGroup(clause.object).pronoun) return {};
  Mention term = MakeTerm(ActivityName(clause), {Kind::kTreatment});
  term.activity = true;
  term.senses = kActivity;
  return {term};
}

Mentions SentenceReader::Ordered(const Clause& clause) {
  const Word& verb = words_[VerbOf(clause).main];
  if ((verb.In(kLightVerb) || verb.In(kCareVerb)) && clause.object != kNothing) {
    Mentions remedies;
    for (Mention& term : Expand(clause.object, false)) {
      if (term.kinds.Any({Kind::kTreatment, Kind::kDrug})) remedies.push_back(std::move(term));
    }
    if (!remedies.empty()) return remedies;
  }
  return Activity(clause);
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
          clause.adjective != kNothing && (words_[static_cast<uint32_t>(clause.adjective)].Is("low") ||
                                           words_[static_cast<uint32_t>(clause.adjective)].Is("deficient"));
      if (low && (complement.preposition == "on" || complement.preposition == "in")) {
        for (const Mention& term : what)
          terms.push_back(MakeTerm(term.name + " deficiency", {Kind::kCondition}));
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
  if (verb.negated && verb.passive && clause.subject != kNothing) {
    // "if an abscess is not drained": the abscess that nothing is done about.
    for (const Cue& cue : cues_.Verb(verb.lemma)) {
      if (cue.relation == graph::Relation::kTreats && cue.complement == "-") return Expand(clause.subject);
    }
  }
  if (verb.negated) return {};
  if (state && clause.adjective != kNothing) {
    // "if you are dehydrated", "when muscles become tired"; several adjectives in a row each count.
    for (int c = static_cast<int>(clause.chunk) + 1;
         c < ChunkCount() && c < static_cast<int>(clause.end_chunk); ++c) {
      if (KindAt(c) != ChunkKind::kAdjective) continue;
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
    term.activity = true;
    term.senses = kActivity;
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace aitia::engine
