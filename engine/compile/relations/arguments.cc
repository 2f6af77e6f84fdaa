// From noun lists to terms: names, kinds, and what pronouns and general nouns stand for.
#include "engine/compile/relations/sentence_reader.h"
#include "graph/base/text.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;

Mention SentenceReader::MakeTerm(std::string name, KindSet kinds) const {
  Mention term;
  term.surface = name;
  term.name = std::move(name);
  term.kinds = kinds;
  return term;
}

namespace {

// Kinds that a general noun asks of what it stands for: "these drugs", "the condition".
KindSet KindsMeant(std::string_view noun) {
  struct Meaning {
    std::string_view nouns;
    KindSet kinds;
  };
  static constexpr Meaning kMeanings[] = {
      {"condition disease disorder illness syndrome problem ailment complaint infection deficiency issue",
       kIll},
      {"symptom sign finding manifestation", kIll},
      {"drug medicine medication dose pill agent tablet", {Kind::kDrug, Kind::kTreatment, Kind::kSubstance}},
      {"treatment therapy remedy procedure operation intervention technique",
       {Kind::kTreatment, Kind::kDrug}},
      {"test exam examination scan study", {Kind::kTest}},
      {"food substance ingredient nutrient product mineral vitamin", {Kind::kSubstance}},
  };
  for (const Meaning& meaning : kMeanings) {
    if (ListHas(meaning.nouns, noun)) return meaning.kinds;
  }
  return {};
}

}  // namespace

// "a disorder known as X", "a type of drug called X": the name that follows counts.
const NounGroup* SentenceReader::NameThatFollows(int32_t list) const {
  const int chunk = chunk_of_list_[static_cast<size_t>(list)];
  if (chunk < 0) return nullptr;
  int verb = chunk + 1;
  if (KindAt(verb) == ChunkKind::kComma) ++verb;
  if (KindAt(verb) != ChunkKind::kVerb) return nullptr;
  const VerbGroup& group = parts_.verbs[ChunkAt(verb).index];
  if (!group.reduced) return nullptr;
  int nouns = verb + 1;
  if (group.lemma == "know" && KindAt(nouns) == ChunkKind::kPreposition && ChunkAt(nouns).text == "as") {
    ++nouns;
  } else if (group.lemma != "call" && group.lemma != "term" && group.lemma != "name") {
    return nullptr;
  }
  if (KindAt(nouns) != ChunkKind::kNouns) return nullptr;
  return &FirstGroup(static_cast<int32_t>(ChunkAt(nouns).index));
}

// "Attacks", "flare-ups" without more: of the illness that is being spoken of.
bool SentenceReader::IsEpisodeOfTopic(const NounGroup& group) const {
  const Word& head = words_[group.head];
  if (group.gerund || group.piece_count != 1 || group.pieces[0].end != group.head + 1) return false;
  for (uint32_t i = group.pieces[0].first; i < group.head; ++i) {
    if (!words_[i].In(kDegreeWord) && !words_[i].In(kContrastWord))
      return false;  // "severe", "short attacks"
  }
  if (!group.plural)
    return group.indefinite && (head.Is("attack") || head.Is("flare") || head.Is("flare-up"));
  return head.Is("attacks") || head.Is("flares") || head.Is("flare-ups") || head.Is("flareups") ||
         head.Is("outbreaks") || head.Is("episodes");
}

// Whether what the group stands for depends on what was said before.
bool SentenceReader::LooksBack(const NounGroup& group) const {
  if (group.pronoun || group.generic || group.demonstrative) return true;
  const Word& head = words_[group.head];
  if (head.In(kQuantifier) && group.whole.end == group.whole.first + 1) return true;  // "most"
  if (head.Is("cases") || head.Is("way") || head.Is("former") || head.Is("latter")) return true;
  if (IsEpisodeOfTopic(group) || words_[group.pieces[group.piece_count - 1].end - 1].In(kUnit)) return true;
  return group.gerund && group.piece_count > 1 && words_[group.pieces[1].first].tag == Tag::kPronoun;
}

// Groups are expanded by one reader after the other; what depends on the sentence alone is found out once.
void SentenceReader::AppendGroup(const NounGroup& group, bool has_examples, bool resolve, KindSet wanted,
                                 Mentions* out) {
  if (group.wh || group.person) return;
  if (has_examples || LooksBack(group)) {
    for (Mention& term : ExpandGroup(group, has_examples, resolve, wanted)) out->push_back(std::move(term));
    return;
  }
  if (plain_terms_.empty()) plain_terms_.resize(parts_.groups.size());
  PlainTerm& plain = plain_terms_[static_cast<size_t>(&group - parts_.groups.data())];
  if (!plain.read) {
    plain.read = true;
    const size_t owners = owners_.size();
    plain.terms = ExpandGroup(group, false, resolve, wanted);
    plain.owners.assign(owners_.begin() + static_cast<ptrdiff_t>(owners), owners_.end());
  } else {
    owners_.insert(owners_.end(), plain.owners.begin(), plain.owners.end());
  }
  out->insert(out->end(), plain.terms.begin(), plain.terms.end());
}

Mentions SentenceReader::ExpandGroup(const NounGroup& group, bool has_examples, bool resolve,
                                     KindSet wanted) {
  if (group.wh || group.person) return {};
  if (resolve && !group.gerund && !group.negative && group.whole.end == group.whole.first + 1 &&
      words_[group.head].In(kQuantifier)) {
    if (group.head + 2 < words_.size() && words_[group.head + 1].Is("of") &&
        words_[group.head + 2].In(kRelativeWord)) {
      return {};  // "…, all of which stimulate the nerve": of the sentence itself
    }
    // "Most are caused by a virus", "both can scar"
    if (wanted.Any(kIll)) return context_.AntecedentOfKind(kIll);
    Mentions meant = said_.size() > 1 ? said_ : context_.Antecedent(true);
    if (meant.size() < 2 && !(meant.size() == 1 && meant[0].plural)) meant.clear();
    return meant;
  }
  if (group.pronoun) {
    if (!resolve || group.negative) return {};
    const Word& word = words_[group.head];
    const bool behind_nothing =
        (word.Is("most") || word.Is("many") || word.Is("some")) && group.head + 1 < words_.size() &&
        (words_[group.head + 1].In(kBeForm) || words_[group.head + 1].tag == Tag::kModal);
    if (word.In(kQuantifier) && behind_nothing) {
      // "Most are caused by bacteria": of what is being spoken of.
      Mentions meant = context_.Antecedent(true);
      return meant.empty() || meant[0].kinds.Any(kIll) ? meant : Mentions{};
    }
    if (!word.In(kAnaphor) || word.Is("he") || word.Is("she") || word.Is("him")) return {};
    const bool plural = word.Is("they") || word.Is("these") || word.Is("those") || word.Is("them");
    if (!result_.condition.empty() && group.head >= condition_end_ && wanted.empty() &&
        (word.Is("it") || word.Is("this") || word.Is("that"))) {
      // In the explanation of a condition, what its state brings about the condition does.
      Mentions meant = result_.condition;
      for (const Mention& item : context_.item()) {
        if (item.kinds.Has(Kind::kCondition)) meant.push_back(item);
      }
      return meant;
    }
    const auto fits = [&](const Mentions& terms) {
      return !terms.empty() && (wanted.empty() || terms[0].kinds.Any(wanted) ||
                                (terms[0].quantity && wanted.Has(Kind::kSubstance)));
    };
    const auto agrees = [&](const Mentions& terms) {
      return fits(terms) && (terms.size() > 1 || terms[0].plural) == plural;
    };
    const bool behind_verb = group.head > 0 && words_[group.head - 1].tag == Tag::kVerb;
    if (behind_verb && (wanted.empty() ? agrees(object_said_) : fits(object_said_))) return object_said_;
    const bool personal = word.Is("it") || word.Is("they") || word.Is("them") || word.Is("itself");
    if (agrees(said_) && personal) return said_;
    if (fits(said_) && personal && context_.Antecedent(plural).empty()) return said_;
    if (!wanted.empty() && fits(object_said_)) return object_said_;
    Mentions antecedent = context_.Antecedent(plural);
    if (!wanted.empty() && !fits(antecedent)) antecedent = context_.AntecedentOfKind(wanted);
    return antecedent;
  }
  const Word& head = words_[group.head];
  const uint32_t last_word = group.pieces[group.piece_count - 1].end - 1;
  if (resolve && words_[last_word].In(kUnit) && last_word > group.whole.first &&
      words_[last_word - 1].tag == Tag::kNumber) {
    // "more than 4,000 mg can cause …": of the drug before
    return context_.AntecedentOfKind({Kind::kDrug, Kind::kSubstance});
  }
  if (resolve && group.definite && (head.Is("former") || head.Is("latter"))) {
    const Mentions& two = said_.size() > 1 ? said_ : context_.subject();
    if (two.size() != 2) return {};
    return {head.Is("former") ? two.front() : two.back()};
  }
  Name name = NameOf(words_, group);
  if (group.generic && !group.gerund) {
    if (!resolve) return {};
    if (has_examples) return {};
    // "other conditions", "many problems" stand for nothing named; "this condition", "the syndrome" do.
    const KindSet meant = KindsMeant(words_.Noun(group.head));
    if (words_[group.head].Is("doses") || words_[group.head].Is("dose"))
      return context_.AntecedentOfKind(meant);
    if (!group.demonstrative && !group.definite) {
      // "certain medications" are a thing of their own.
      const std::string_view noun = words_.Noun(group.head);
      if (noun != "medication" && noun != "medicine" && noun != "drug") return {};
      Mention term = MakeTerm("medication", {Kind::kDrug, Kind::kTreatment});
      term.plural = true;
      return {term};
    }
    if (meant.empty()) return group.demonstrative ? context_.Antecedent(group.plural) : Mentions{};
    return context_.AntecedentOfKind(meant);
  }
  const bool shows = words_.Noun(group.head) == "symptom" || words_.Noun(group.head) == "sign";
  if (shows && group.piece_count == 1 && group.head > group.pieces[0].first) {
    // "makes asthma symptoms worse" is said of asthma.
    const TokenRange modifier{group.pieces[0].first, group.head};
    const Nature nature = NatureOf(words_, modifier, modifier.end - 1);
    if (nature.kinds.Has(Kind::kCondition))
      return {MakeTerm(NameOfRange(words_, modifier, false), nature.kinds)};
  }
  if (name.text.empty()) return {};
  if (resolve && IsEpisodeOfTopic(group)) {
    Mentions ill = context_.Illness();
    if (!ill.empty()) return ill;
  }
  if (resolve && group.plural && !group.gerund && head.Is("cases") && group.pieces[0].end == group.head + 1 &&
      group.head > group.whole.first) {
    // "severe cases", "most cases": of the illness that is being spoken of.
    if (!said_.empty() && said_[0].kinds.Any(kIll)) return said_;
    return context_.AntecedentOfKind(kIll);
  }
  if (group.gerund && resolve && group.piece_count > 1) {
    // "taking them with juice": the pronoun gives way to what it stands for.
    const Word& object = words_[group.pieces[1].first];
    if (object.tag == Tag::kPronoun && object.In(kAnaphor)) {
      const Mentions meant = !said_.empty() ? said_ : context_.Antecedent(object.Is("them"));
      if (meant.size() != 1 || (object.Is("them") && meant[0].kinds.Any(kIll))) return {};
      name.text = NameOfRange(words_, group.pieces[0], true) + " " + meant[0].name;
      const std::string rest =
          NameOfRange(words_, {group.pieces[1].first + 1, group.pieces[group.piece_count - 1].end}, false);
      if (!rest.empty()) name.text += " " + rest;
      name.surface = name.text;
    }
  }
  if (resolve && head.Is("way") && !context_.item().empty() && chunk_of_list_[0] >= 0 &&
      group.whole.first <= 1)
    return context_.item();
  if (resolve && group.demonstrative && !group.gerund && name.text.find(' ') == std::string::npos) {
    // "these contractions" are the muscle contractions that were named before.
    Mentions before = context_.MentionEndingIn(name.text);
    if (!before.empty()) return before;
  }
  if (resolve && group.demonstrative && !group.gerund && !group.plural && context_.item().size() == 1 &&
      name.nature.kinds.Any(context_.item()[0].kinds) && name.text != context_.item()[0].name) {
    // Below "Warfarin": "This anticoagulant …" is warfarin, and says what it is.
    Mention kind = MakeTerm(std::move(name.text), name.nature.kinds);
    if (kind.kinds.Any({Kind::kDrug, Kind::kCondition}))
      AddPlain(context_.item(), graph::Relation::kIsA, {kind}, false, graph::Certainty::kCertain, "this");
    return context_.item();
  }
  const bool one_word = name.text.find(' ') == std::string::npos;
  const bool bare = one_word && name.surface.find(' ') == std::string::npos;  // "age", but not "older age"
  // "Age", alone in a list of causes.
  const bool alone = name.nature.kinds.Has(Kind::kCause) && parts_.groups.size() == 1 && ChunkCount() == 1;
  if (!group.gerund && head.In(kNoArgument) && !alone && (bare || name.nature.kinds.empty())) return {};
  if (!group.gerund && head.In(kGenericNoun) && one_word) {
    return resolve && group.demonstrative && !has_examples ? context_.Antecedent(group.plural) : Mentions{};
  }
  Mention term;
  term.name = name.text;
  term.surface = name.surface == name.text ? term.name : SharedText(name.surface);
  term.kinds = name.nature.kinds;
  term.senses = name.nature.senses;
  term.plural = group.plural;
  term.activity = group.gerund;
  term.known = head.info->noun.valid();
  if (!group.gerund && head.In(kEmptyHead)) return {};
  if (has_examples && group.head + 1 < group.pieces[group.piece_count - 1].end) {
    // "use of some drugs, such as A": the drugs are what counts.
    const TokenRange last = group.pieces[group.piece_count - 1];
    if (words_[last.end - 1].In(kGenericNoun)) return {};
  }
  if (!group.gerund && term.kinds.empty() && head.In(kFeltNoun)) {
    term.kinds = {Kind::kSymptom};  // "tension", "tightness": felt in a place
  }
  if (!group.gerund && head.In(kGenericNoun) && (term.kinds.empty() || term.kinds == kIll)) {
    const KindSet meant = KindsMeant(words_.Noun(group.head));
    // "a nerve disorder" is a condition, whatever it is felt as.
    if (meant == kIll && !head.In(kEpisodeNoun)) term.kinds = {Kind::kCondition};
    if (term.kinds.empty()) term.kinds = meant;
  }
  if (head.In(kDamageNoun) && term.kinds.Has(Kind::kTreatment) && group.head > group.pieces[0].first &&
      IsBodyPart(words_, group.head - 1)) {
    term.kinds.Remove(Kind::kTreatment);  // "nerve compression", but not "compression"
  }
  const bool matter = head.Is("blood") || (term.kinds.Has(Kind::kSubstance) && !term.kinds.Has(Kind::kDrug));
  if (matter && group.piece_count == 1 && group.head + 1 < group.pieces[0].end &&
      words_[group.head + 1].Is("in") && !term.kinds.Any(kIll)) {
    term.kinds = {Kind::kSymptom};  // "blood in the stool", "protein in the urine"
  }
  if (!group.gerund && (head.Is("attack") || head.Is("attacks") || head.Is("flare") || head.Is("flares"))) {
    term.kinds = term.kinds | KindSet{Kind::kSymptom, Kind::kCondition};
  }
  if (!group.gerund && head.In(kEpisodeNoun)) {
    // "a gout attack", "vision problems"
    for (uint32_t i = group.pieces[0].first; i < group.head; ++i) {
      const bool ill = words_[i].info->kinds.Any(kIll) || IsBodyPart(words_, i);
      if (ill) term.kinds = term.kinds | KindSet{Kind::kSymptom, Kind::kCondition};
    }
  }
  if (!group.gerund && group.piece_count == 1 && term.kinds.Has(Kind::kSymptom)) {
    // "the tingling of carpal tunnel syndrome" is a tingling; whose it is, is no part of its name.
    const uint32_t of = group.head + 1;
    if (of + 1 < group.pieces[0].end && words_[of].Is("of")) {
      const Nature owner = NatureOf(words_, {of + 1, group.pieces[0].end}, group.pieces[0].end - 1);
      if (owner.kinds.Has(Kind::kCondition) &&
          !owner.kinds.Any({Kind::kSymptom, Kind::kAnatomy, Kind::kCause})) {
        term.name = NameOfRange(words_, {group.pieces[0].first, of}, false);
        term.surface = term.name;
        Mention whose = MakeTerm(NameOfRange(words_, {of + 1, group.pieces[0].end}, false), owner.kinds);
        owners_.push_back(std::move(whose));
      }
    }
  }
  if (group.gerund && group.piece_count > 1 && words_.Verb(group.head) == "have") {
    // "having diabetes" is diabetes.
    const TokenRange last = group.pieces[group.piece_count - 1];
    Nature nature = NatureOf(words_, last, last.end - 1);
    Mention had = MakeTerm(NameOfRange(words_, {group.pieces[1].first, last.end}, false), nature.kinds);
    had.senses = nature.senses;
    if (had.name.empty()) return {};
    return {std::move(had)};
  }
  if (group.gerund && group.piece_count > 1) {
    for (const Cue& cue : words_.VerbCues(group.head)) {
      const bool remedy = cue.relation == graph::Relation::kTreats ||
                          cue.relation == graph::Relation::kPrevents ||
                          cue.relation == graph::Relation::kDiagnoses;
      const bool direct = cue.complement == "-";
      if (!remedy || (cue.conditions & kPassiveOnly) != 0) continue;
      if (!direct && group.pieces[0].end > group.head + 2 &&
          words_[group.head + 1].Is(cue.complement)) {  // "checking for anaemia"
        const TokenRange what{group.head + 2, group.pieces[0].end};
        term.remedied = NameOfRange(words_, what, false);
        term.inner = NatureOf(words_, what, what.end - 1).kinds;
        break;
      }
      if (!direct || group.piece_count < 2) continue;
      for (int p = 1; p < group.piece_count; ++p) {
        const std::string part = NameOfRange(words_, group.pieces[p], false);
        if (!part.empty()) term.remedied += (term.remedied.empty() ? "" : " ") + part;
      }
      const TokenRange last = group.pieces[group.piece_count - 1];
      term.inner = NatureOf(words_, last, last.end - 1).kinds;
      break;
    }
  }
  if (group.gerund && group.piece_count == 1 && words_.Verb(group.head) == "have") return {};
  if (group.gerund) {
    term.kinds = KindSet();
    term.senses = kActivity;
    if (words_[group.head].May(kMayBeNoun) && term.name == words_[group.head].lower)
      term.kinds = name.nature.kinds;
  }
  bool state = false;
  bool normal = false;   // "normal bone development"
  bool changed = false;  // "poor vision", "increased appetite"
  bool measured = head.In(kQuantityNoun);
  bool blood = false;
  for (int p = 0; p < group.piece_count; ++p) {
    for (uint32_t i = group.pieces[p].first; i < group.pieces[p].end; ++i) {
      const Word& word = words_[i];
      term.bodily |= IsBodyPart(words_, i);
      term.material |= word.info->kinds.Has(Kind::kSubstance);
      if (i >= group.head || group.gerund) continue;
      state |= word.In(kStateAdjective) || (word.tag == Tag::kPastParticiple && !word.Is("affected"));
      if (word.In(kHighWord) || word.In(kLowWord)) measured = false;
      normal |= word.tag == Tag::kAdjective && word.In(kFunctionNoun);
      changed |= word.In(kHighWord) || word.In(kLowWord) || word.In(kStateAdjective) ||
                 word.tag == Tag::kPastParticiple;
      blood |= word.Is("blood");
    }
  }
  const bool of_blood =
      head.Is("pressure") || head.Is("sugar") || head.Is("count") || head.Is("level") || head.Is("levels");
  const Word& lead = words_[group.pieces[0].first];
  const bool result = term.kinds.Has(Kind::kTest) && group.head == group.pieces[0].first + 1;
  if ((lead.In(kLowWord) || lead.In(kHighWord)) &&
      (term.kinds.Any({Kind::kSubstance, Kind::kAnatomy}) || result) && group.head > group.pieces[0].first &&
      !term.kinds.Any(kIll)) {
    term.kinds = {Kind::kCondition};  // "low magnesium", "high uric acid", "a raised ESR"
  }
  term.quantity = measured && (blood || !of_blood);
  if (!group.gerund && head.In(kFunctionNoun)) {
    term.function = !changed && !term.kinds.Any(kIll);
    if (changed && !term.kinds.Any(kIll)) term.kinds = kIll;
  }
  if (normal && head.In(kFunctionNoun)) return {};
  // "swollen ankles", "brittle bones": a part of the body in a state is something felt or found.
  const bool body_only = term.kinds.Has(Kind::kAnatomy) && !term.kinds.Any(kIll);
  if (state && body_only) term.kinds = kIll;
  Mentions one;
  one.push_back(std::move(term));
  return one;
}

// "urine that is too concentrated" is concentrated urine.
std::string SentenceReader::StateThatFollows(int32_t list) const {
  const int chunk = chunk_of_list_[static_cast<size_t>(list)];
  if (chunk < 0 || KindAt(chunk + 1) != ChunkKind::kRelative || KindAt(chunk + 2) != ChunkKind::kVerb)
    return {};
  const VerbGroup& verb = parts_.verbs[ChunkAt(chunk + 2).index];
  if (verb.negated || verb.possible) return {};
  int after = chunk + 3;
  while (KindAt(after) == ChunkKind::kAdverb) ++after;
  if (verb.copula && KindAt(after) == ChunkKind::kAdjective &&
      words_[ChunkAt(after).tokens.first].In(kStateAdjective)) {
    return std::string(words_[ChunkAt(after).tokens.first].lower);
  }
  const bool ends =
      after >= ChunkCount() || KindAt(after) == ChunkKind::kComma || KindAt(after) == ChunkKind::kOther;
  if (verb.passive && !verb.helped && ends) return std::string(words_[verb.main].lower);
  return {};
}

// "asthma symptoms", "the symptoms of hay fever": what relieves or worsens them, does so to the illness;
// empty for anything else.
Mentions SentenceReader::IllnessOfSymptoms(int32_t index) {
  const NounList& list = parts_.lists[static_cast<size_t>(index)];
  const NounGroup& group = parts_.groups[list.first + list.count - 1];
  if (group.gerund || group.pronoun || words_.Noun(group.head) != "symptom") return {};
  const TokenRange modifier{group.pieces[0].first, group.head};
  if (!modifier.empty()) {
    const Nature nature = NatureOf(words_, modifier, modifier.end - 1);
    const std::string name = NameOfRange(words_, modifier, false);
    if (nature.kinds.Any(kIll) && !name.empty()) return {MakeTerm(name, nature.kinds)};
    return {};
  }
  const int chunk = chunk_of_list_[static_cast<size_t>(index)];
  if (chunk >= 0 && KindAt(chunk + 1) == ChunkKind::kPreposition && KindAt(chunk + 2) == ChunkKind::kNouns &&
      (ChunkAt(chunk + 1).text == "of" || ChunkAt(chunk + 1).text == "from" ||
       ChunkAt(chunk + 1).text == "due to")) {
    return Expand(static_cast<int32_t>(ChunkAt(chunk + 2).index), true, kIll);
  }
  // "For heel pain, icing relieves the symptoms."
  if (group.definite && KindAt(0) == ChunkKind::kPreposition && KindAt(1) == ChunkKind::kNouns && chunk > 1 &&
      (ChunkAt(0).text == "for" || ChunkAt(0).text == "in" || ChunkAt(0).text == "with" ||
       ChunkAt(0).text == "in case of")) {
    Mentions fronted = Expand(static_cast<int32_t>(ChunkAt(1).index), false);
    if (!fronted.empty() && fronted[0].kinds.Any(kIll)) return fronted;
  }
  return {};
}

Mentions SentenceReader::Expand(int32_t index, bool resolve, KindSet wanted) {
  Mentions terms;
  if (index == kNothing) return terms;
  const NounList& list = parts_.lists[static_cast<size_t>(index)];
  terms.reserve(list.count);
  for (uint32_t g = 0; g < list.count; ++g) {
    const NounGroup& group = parts_.groups[list.first + g];
    if (resolve && list.examples < 0 && g + 1 == list.count) {
      const Mentions ill = IllnessOfSymptoms(index);
      if (!ill.empty()) {
        terms.insert(terms.end(), ill.begin(), ill.end());
        continue;
      }
    }
    if (words_[group.head].In(kGenericNoun) && list.count == 1) {
      if (const NounGroup* named = NameThatFollows(index)) {
        Mentions called = ExpandGroup(*named, false, resolve);
        for (Mention& term : called) {
          if (term.kinds.empty()) term.kinds = NatureOf(words_, group.pieces[0], group.head).kinds;
        }
        return called;
      }
    }
    const int own = chunk_of_list_[static_cast<size_t>(index)];
    if (group.generic && resolve && g + 1 == list.count && own >= 0 &&
        KindAt(own + 1) == ChunkKind::kPreposition && ChunkAt(own + 1).text == "of" &&
        KindAt(own + 2) == ChunkKind::kNouns &&
        (words_.Noun(group.head) == "symptom" || words_.Noun(group.head) == "sign")) {
      const Mentions of = Expand(static_cast<int32_t>(ChunkAt(own + 2).index), true, kIll);
      terms.insert(terms.end(), of.begin(), of.end());
      continue;
    }
    if (group.generic && list.count > 1 && !group.definite && !group.demonstrative && resolve) {
      // "genes, hormones or illness": among named things it is one itself.
      Name name = NameOf(words_, group);
      if (name.nature.kinds.Any(kIll) && !group.plural) {
        Mention term = MakeTerm(std::move(name.text), name.nature.kinds);
        terms.push_back(std::move(term));
        continue;
      }
    }
    const size_t before = terms.size();
    AppendGroup(group, list.examples >= 0, resolve, wanted, &terms);
    for (size_t i = before; group.pronoun && i < terms.size(); ++i) {
      if (terms[i].via == Via::kText) terms[i].via = Via::kPronoun;
    }
    if (g == 0 && group.gerund && own > 0 && KindAt(own - 1) == ChunkKind::kAdverb &&
        words_[ChunkAt(own - 1).tokens.first].Is("not")) {
      for (size_t t = before; t < terms.size(); ++t) {  // "not drinking enough" is a thing of its own
        terms[t].name = "not " + terms[t].name;
        terms[t].surface = terms[t].name;
        terms[t].remedied.clear();
      }
    }
    if (g + 1 == list.count && terms.size() == before + 1 && !group.pronoun && !group.generic) {
      const std::string state = StateThatFollows(index);
      if (!state.empty()) {
        Mention& last = terms.back();
        last.name = state + " " + last.name;
        last.surface = last.name;
        if (last.kinds.Any({Kind::kAnatomy, Kind::kSubstance}) || last.kinds.empty()) last.kinds = kIll;
      }
    }
  }
  if (list.examples >= 0) {
    Mentions more = Expand(list.examples, resolve);
    const NounGroup& owner = parts_.groups[list.first + list.count - 1];
    const std::string_view noun = words_.Noun(owner.head);
    if (!owner.pronoun && (noun == "deficiency" || noun == "imbalance" || noun == "allergy")) {
      // "deficiencies such as magnesium or vitamin D"
      for (Mention& term : more) {
        if (!term.kinds.Any({Kind::kSubstance}) || term.kinds.Any(kIll)) continue;
        term.name += " " + std::string(noun);
        term.surface = term.name;
        term.kinds = {Kind::kCondition};
      }
    }
    terms.insert(terms.end(), more.begin(), more.end());
  }
  return terms;
}

// "For example, they:" leaves its subject to the lines below; a noun before the colon that no verb has
// claimed.
Mentions SentenceReader::SubjectLeftOpen() {
  int c = ChunkCount() - 1;
  while (c >= 0 && KindAt(c) == ChunkKind::kOther) --c;
  if (c < 1 || KindAt(c) != ChunkKind::kColon || KindAt(c - 1) != ChunkKind::kNouns) return {};
  if (KindAt(c - 2) == ChunkKind::kVerb || KindAt(c - 2) == ChunkKind::kPreposition) return {};
  const int32_t list = static_cast<int32_t>(ChunkAt(c - 1).index);
  if (!FirstGroup(list).pronoun || FirstGroup(list).person) return {};
  return Expand(list, true);
}

Mentions SentenceReader::SubjectTerms(const Clause& clause, KindSet wanted) {
  if (clause.subject == kNothing && !VerbOf(clause).infinitive) return context_.carried();
  if (!clause.subject_is_last || clause.subject == kNothing) return Expand(clause.subject, true, wanted);
  const NounList* innermost = &parts_.lists[static_cast<size_t>(clause.subject)];
  while (innermost->examples >= 0 && VerbOf(clause).reduced) {
    innermost = &parts_.lists[static_cast<size_t>(innermost->examples)];
  }
  const NounList& list = *innermost;
  const NounGroup& last = parts_.groups[list.first + list.count - 1];
  // "avoiding activities that hurt": the clause is about the activities.
  if (last.gerund) return {};
  return ExpandGroup(last, list.examples >= 0, true, wanted);
}

Mentions SentenceReader::TermsOf(uint32_t list) { return Expand(static_cast<int32_t>(list), false); }

bool SentenceReader::IsPerson(int32_t list) const { return list == kNothing || FirstGroup(list).person; }

bool SentenceReader::IsHole(int32_t list) const {
  if (list == kNothing) return true;
  const NounGroup& group = FirstGroup(list);
  return group.wh || (group.generic && !group.demonstrative) ||
         (parts_.lists[static_cast<size_t>(list)].examples < 0 && words_[group.head].In(kGenericNoun) &&
          !group.demonstrative && !group.pronoun);
}

Mentions SentenceReader::ComplementTerms(const Clause& clause, std::string_view preposition, bool contrast) {
  Mentions terms;
  for (uint32_t i = 0; i < clause.complement_count; ++i) {
    const Complement& complement = clauses_.complements[clause.first_complement + i];
    // "not caused by A, but by B": B is said apart.
    if (complement.preposition != preposition) continue;
    if (VerbOf(clause).negated && complement.contrast != contrast) continue;
    Mentions more = Expand(static_cast<int32_t>(complement.list));
    if (more.empty() && (preposition == "for" || preposition == "in" || preposition == "to"))
      more = ConditionsOfPersons(static_cast<int32_t>(complement.list), static_cast<int>(complement.chunk));
    terms.insert(terms.end(), more.begin(), more.end());
  }
  return terms;
}

bool SentenceReader::HasComplement(const Clause& clause, std::string_view preposition) const {
  for (uint32_t i = 0; i < clause.complement_count; ++i) {
    if (clauses_.complements[clause.first_complement + i].preposition == preposition) return true;
  }
  return false;
}

}  // namespace aitia::engine
