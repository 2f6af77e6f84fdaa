// A group is read from left to right in one pass: determiners, modifiers, the last noun is the head. What
// follows it belongs to the name only where a name is built that way: "of" behind a noun that is not itself a
// role ("loss of smell", but not "cause of headache"), a place behind what sits in a place ("pain around the
// eyes"), "to" behind damage or exposure, an infinitive behind an urge. Everything else is the clause's.
#include "engine/compile/mentions/noun_groups.h"

#include "engine/compile/mentions/kinds.h"
#include "engine/compile/tables/cues.h"

namespace aitia::engine {
namespace {

constexpr int kMaxDepth = 3;

bool IsNumberLike(const Word& word) { return word.tag == Tag::kNumber || word.In(kUnit); }

}  // namespace

bool NounGroupParser::IsNounLike(uint32_t i) const {
  const Word& word = words_[i];
  return word.tag == Tag::kNoun || word.tag == Tag::kProperNoun;
}

bool NounGroupParser::IsAdjectiveLike(uint32_t i) const {
  const Word& word = words_[i];
  return word.tag == Tag::kAdjective || word.tag == Tag::kPastParticiple ||
         (word.tag == Tag::kGerund && word.May(kMayBeAdjective)) ||
         (word.In(kQuantifier) && word.tag != Tag::kAdverb && word.tag != Tag::kPronoun);
}

// From `i` on only modifiers until a noun.
bool NounGroupParser::LeadsToNoun(uint32_t i) const {
  for (uint32_t steps = 0; i < words_.size() && steps < 8; ++i, ++steps) {
    if (IsNounLike(i)) return true;
    const Word& word = words_[i];
    if (word.tag == Tag::kGerund) return true;
    if (word.tag == Tag::kAdverb || word.tag == Tag::kNumber || IsAdjectiveLike(i)) continue;
    if ((word.Is(",") || word.Is("and") || word.Is("or")) && i + 1 < words_.size() &&
        (IsAdjectiveLike(i + 1) ||
         (word.Is(",") && i + 2 < words_.size() && words_[i + 1].Is("and") && IsAdjectiveLike(i + 2)))) {
      continue;
    }
    return false;
  }
  return false;
}

bool NounGroupParser::BeginsNounGroup(uint32_t i) const {
  if (i >= words_.size()) return false;
  const Word& word = words_[i];
  return word.tag == Tag::kDeterminer || word.tag == Tag::kPronoun || IsNounLike(i) ||
         word.tag == Tag::kNumber || (IsAdjectiveLike(i) && LeadsToNoun(i)) || word.In(kPossessive) ||
         (word.Is("too") && i + 1 < words_.size() && (words_[i + 1].Is("much") || words_[i + 1].Is("many")));
}

// "day after day" behind a noun is none of its words.
bool NounGroupParser::BeginsAdverbial(uint32_t i) const {
  for (const Phrase& phrase : words_.language().cues().PhrasesFrom(words_[i].lower)) {
    if (phrase.kind != PhraseKind::kAdverb || phrase.words.size() < 2) continue;
    uint32_t k = 0;
    while (k < phrase.words.size() && i + k < words_.size() && words_[i + k].Is(phrase.words[k])) ++k;
    if (k == phrase.words.size()) return true;
  }
  return false;
}

uint32_t NounGroupParser::ParseCore(uint32_t i, NounGroup* group, TokenRange* first_adjectives,
                                    TokenRange* second_adjectives) {
  const uint32_t n = words_.size();
  uint32_t j = i;
  bool determined = false;
  bool quantified = false;
  while (j < n) {
    const Word& word = words_[j];
    const bool determiner = word.tag == Tag::kDeterminer ||
                            (word.In(kPossessive) && word.tag != Tag::kPunctuation) ||
                            (word.In(kDeterminerWord) && word.tag != Tag::kVerb && word.tag != Tag::kNoun &&
                             !(word.tag == Tag::kPronoun && !BeginsNounGroup(j + 1)));
    const bool of_adverb = word.tag == Tag::kAdverb && j + 1 < n && words_[j + 1].tag == Tag::kAdverb;
    const bool quantifier =
        (word.In(kQuantifier) && word.tag != Tag::kVerb && word.tag != Tag::kNoun && !of_adverb) ||
        (word.Is("one") && j + 2 < n && words_[j + 1].Is("of") && words_[j + 2].tag == Tag::kDeterminer);
    if (!determiner && !quantifier) {
      if ((determined || quantified) && word.Is("of") && j + 1 < n && BeginsNounGroup(j + 1) && quantified) {
        ++j;
        continue;
      }
      break;
    }
    if (!determiner && PhraseLengthAt(words_, j) >= 2) break;  // "multiple sclerosis"
    if (word.Is("no") || word.Is("neither")) group->negative = true;
    if (word.Is("this") || word.Is("these") || word.Is("those") || word.Is("that") || word.Is("such")) {
      group->demonstrative = true;
    }
    if (word.Is("the")) group->definite = true;
    if (word.Is("a") || word.Is("an")) group->indefinite = true;
    if (word.Is("other") || word.Is("another")) group->other = true;
    if (word.In(kWhWord)) group->wh = true;
    if (word.In(kPossessive)) group->definite = true;
    determined |= determiner;
    quantified |= quantifier;
    ++j;
  }
  const uint32_t core = j;
  uint32_t last_noun = n;
  uint32_t conjunction = n;
  uint32_t tail = 0;
  while (j < n) {
    const Word& word = words_[j];
    const bool have_noun = last_noun != n;
    if (word.In(kUnit) && j > core && words_[j - 1].tag == Tag::kNumber) {
      if (!have_noun) last_noun = j;  // "400 mg of ibuprofen"
      ++j;
      if (have_noun) tail = j;  // "ferrous sulphate 200 mg"
      continue;
    }
    if (IsNounLike(j)) {
      // "gives people hives": persons in the plural modify nothing.
      const bool possessed = have_noun && (words_[j - 1].Is("'s") || words_[j - 1].Is("'"));
      if (have_noun && !possessed && words_[last_noun].In(kPersonNoun) && !words_.IsSingular(last_noun)) {
        break;
      }
      if (have_noun && words_[last_noun].Is("people")) break;
      // "… and haloperidol Muscle relaxants Sedatives": the lines of a list, run together.
      if (have_noun && word.capitalised && !word.all_capitals && !words_[last_noun].capitalised &&
          word.tag == Tag::kNoun && word.info->noun.valid() && word.lower.size() > 3 &&
          word.lower.find('-') != 1) {
        break;
      }
      if (have_noun && BeginsAdverbial(j)) break;
      last_noun = j++;
      continue;
    }
    if (IsNumberLike(word)) {
      const bool dose = j + 1 < n && words_[j + 1].In(kUnit);  // "Paracetamol 500 mg"
      if (have_noun && !dose && words_[last_noun].capitalised && j == last_noun + 1) last_noun = j;
      if (!have_noun && j + 1 < n && words_[j + 1].Is("of")) {  // "6-8% of cases"
        last_noun = j++;
        break;
      }
      if (!have_noun && !LeadsToNoun(j)) break;
      ++j;
      continue;
    }
    if (have_noun && (word.Is("'s") || word.Is("'"))) {
      ++j;
      continue;
    }
    if (word.tag == Tag::kGerund) {
      if (have_noun && words_[last_noun].In(kPersonNoun) && words_[last_noun].lower != words_.Noun(last_noun))
        break;  // "gives some adults bloating"
      if (have_noun && BeginsNounGroup(j + 1) && word.span.begin != 0)
        break;  // "a disease affecting the skin"
      // "therapy being studied", "paralysis resulting from a stroke"
      if (have_noun && j + 1 < n && !IsNounLike(j + 1) &&
          (words_[j + 1].tag == Tag::kPastParticiple || words_[j + 1].tag == Tag::kPreposition) &&
          (word.Is("being") || !word.May(kMayBeNoun))) {
        break;
      }
      if (!have_noun && j == core && !determined && !quantified) {
        if (!(word.May(kMayBeAdjective) && j + 1 < n && IsNounLike(j + 1)) && !word.May(kMayBeNoun)) break;
      }
      last_noun = j++;
      continue;
    }
    if (word.tag == Tag::kAdjective || word.tag == Tag::kPastParticiple) {
      if (have_noun ? !(j + 1 < n && IsNounLike(j + 1) && word.tag == Tag::kAdjective) : !LeadsToNoun(j + 1))
        break;
      ++j;
      continue;
    }
    const bool too_much = word.Is("too") && j + 1 < n &&
                          (words_[j + 1].Is("much") || words_[j + 1].Is("little") ||
                           words_[j + 1].Is("many") || words_[j + 1].Is("few"));
    if (too_much && !have_noun && LeadsToNoun(j + 2)) {
      j += 2;
      continue;
    }
    if (word.tag == Tag::kAdverb && !have_noun && j + 1 < n && IsAdjectiveLike(j + 1) && LeadsToNoun(j + 1)) {
      ++j;
      continue;
    }
    if (!have_noun && j > core && (word.Is(",") || word.Is("and") || word.Is("or")) &&
        IsAdjectiveLike(j - 1) && j + 1 < n && LeadsToNoun(j + 1) &&
        (IsAdjectiveLike(j + 1) || (words_[j + 1].tag == Tag::kAdverb && !words_[j + 1].In(kNegator)) ||
         (word.Is(",") && words_[j + 1].Is("and")))) {
      if (!word.Is(",")) conjunction = j;
      ++j;
      continue;
    }
    if (!have_noun && (determined || j > core) && !group->demonstrative && !group->wh &&
        word.tag == Tag::kVerb && word.May(kMayBeNoun)) {
      last_noun = j++;
      continue;
    }
    break;
  }
  if (last_noun == n) {
    if (j == core && core > i && (determined || quantified)) {
      // A determiner by itself stands for something: "this", "many", "both".
      const Word& word = words_[core - 1];
      if (word.Is("the") || word.Is("a") || word.Is("an") || word.Is("every") || word.Is("no") ||
          word.In(kPossessive)) {
        return i;
      }
      group->pronoun = true;
      group->head = core - 1;
      group->pieces[0] = {core - 1, core};
      group->piece_count = 1;
      group->whole = {i, core};
      return core;
    }
    return i;
  }
  group->head = last_noun;
  group->pieces[0] = {core, last_noun + 1};
  group->piece_count = 1;
  group->whole = {i, last_noun + 1};
  if (conjunction != n) {
    uint32_t noun = conjunction + 1;
    while (noun < last_noun && words_[noun].In(kContrastWord)) ++noun;
    const bool contrast =
        words_[conjunction - 1].In(kContrastWord) && words_[conjunction + 1].In(kContrastWord);
    // "red or itchy eyes": one or the other
    const auto names = [this](uint32_t k) {
      return (words_[k].tag == Tag::kAdjective || words_[k].tag == Tag::kPastParticiple) &&
             !words_[k].In(kDegreeWord) && !words_[k].In(kQuantifier);
    };
    const bool states = words_[conjunction].Is("or") && names(conjunction - 1) && names(conjunction + 1) &&
                        conjunction + 2 == last_noun;
    if (states) noun = last_noun;
    if (contrast || states) {
      *first_adjectives = {core, conjunction};
      *second_adjectives = {conjunction + 1, noun};
    }
  }
  if (tail > last_noun) {
    group->whole.end = tail;
    return tail;
  }
  return last_noun + 1;
}

void NounGroupParser::Finish(NounGroup* group) const {
  const Word& head = words_[group->head];
  group->plural = head.info->noun.valid() ? group->head < words_.size() && !words_.IsSingular(group->head)
                                          : !head.lower.empty() && head.lower.back() == 's';
  if (group->pronoun || group->gerund) return;
  const Word& first = words_[group->pieces[0].first];
  const bool titled = first.Is("dr.") || first.Is("mr.") || first.Is("mrs.") || first.Is("ms.") ||
                      first.Is("prof.") || first.Is("dr") || first.Is("professor");
  group->person = head.In(kPersonNoun) || titled;
  bool bare = true;
  for (uint32_t i = group->pieces[0].first; i < group->head; ++i) {
    bare &= words_[i].In(kVagueWord) || words_[i].In(kDegreeWord) || words_[i].In(kQuantifier) ||
            words_[i].tag == Tag::kNumber;
  }
  bare &= group->head + 1 == group->pieces[0].end;
  group->generic = head.In(kGenericNoun) && (bare || group->demonstrative);
}

bool NounGroupParser::Inner(uint32_t i, NounGroup* inner, uint32_t* end) {
  if (depth_ >= kMaxDepth || i >= words_.size()) return false;
  const size_t before = parts_.groups.size();
  ++depth_;
  *end = Parse(i, true);
  --depth_;
  const bool one = *end > i && parts_.groups.size() == before + 1;
  if (one) *inner = parts_.groups.back();
  parts_.groups.resize(before);
  return one;
}

uint32_t NounGroupParser::AttachOf(uint32_t of, size_t first_group) {
  NounGroup& group = parts_.groups[first_group];
  const Word& head = words_[group.head];
  const std::string_view noun = words_.Noun(group.head);
  const bool level = head.In(kLevelNoun);
  if (head.In(kMeasureNoun)) return of;
  if (head.Is("body") && !parts_.chunks.empty() && parts_.chunks.back().kind == ChunkKind::kVerb)
    return of;                                                       // "drains the body of potassium"
  const bool this_kind = group.demonstrative && head.In(kKindNoun);  // "this type of twitching"
  const bool transparent = head.In(kTransparentNoun) || level || this_kind || IsNumberLike(head);
  if (!transparent) {
    const CueTable& cues = words_.language().cues();
    for (const Cue& cue : cues.Noun(noun)) {
      if (ListHas(cue.complement, "of")) return of;
    }
    if (group.head > group.pieces[0].first) {
      for (const Cue& cue : cues.Noun(words_[group.head - 1].lower, noun)) {
        if (ListHas(cue.complement, "of")) return of;
      }
    }
    if (head.In(kNoArgument) || group.person) return of;
  }
  NounGroup inner;
  uint32_t end = of;
  if (!Inner(of + 1, &inner, &end)) return of;
  if (inner.pronoun && !transparent) return of;
  NounGroup& outer = parts_.groups[first_group];  // the vector may have moved
  const TokenRange whole{outer.whole.first, end};
  if (!transparent && inner.person && inner.plural && IsBodyPart(words_, outer.head)) {
    outer.whole = whole;  // "the rectum of humans"
    return end;
  }
  if (transparent) {
    uint32_t qualifier = outer.head;
    for (uint32_t i = outer.pieces[0].first; i < outer.head; ++i) {
      if (level && (words_[i].In(kLowWord) || words_[i].In(kHighWord))) qualifier = i;
    }
    const bool negative = outer.negative;
    const bool indefinite = outer.indefinite;
    outer = inner;
    outer.whole = whole;
    outer.negative |= negative;
    outer.indefinite = indefinite;
    const bool high = words_[qualifier].In(kHighWord) &&
                      NatureOf(words_, inner.pieces[0], inner.head).kinds.Has(graph::Kind::kSubstance);
    if (level && (words_[qualifier].In(kLowWord) || high) && outer.piece_count < 3) {
      for (int p = outer.piece_count; p > 0; --p) outer.pieces[p] = outer.pieces[p - 1];
      outer.pieces[0] = {qualifier, qualifier + 1};
      ++outer.piece_count;
    }
    return end;
  }
  outer.pieces[outer.piece_count - 1].end = end;
  outer.whole = whole;
  return end;
}

uint32_t NounGroupParser::Attach(uint32_t end, size_t first_group) {
  const uint32_t n = words_.size();
  for (int rounds = 0; rounds < 3 && end < n; ++rounds) {
    NounGroup& group = parts_.groups[first_group];
    if (group.pronoun && !words_[group.head].Is("one")) break;
    const Word& word = words_[end];
    const Word& head = words_[group.head];
    if (word.Is("(") && end + 2 < n && words_[end + 2].Is(")") && words_[end + 1].all_capitals &&
        words_[end + 1].lower.size() >= 2) {
      group.abbreviation = {end + 1, end + 2};
      group.whole.end = end + 3;
      end += 3;
      continue;
    }
    if (word.Is("of")) {
      const uint32_t after = AttachOf(end, first_group);
      if (after == end) break;
      end = after;
      continue;
    }
    if (word.Is("to") && head.In(kInfinitiveNoun) && end + 1 < n && words_[end + 1].tag == Tag::kVerb) {
      NounGroup inner;
      uint32_t after = end + 2;
      uint32_t inner_end = after;
      if (after < n && BeginsNounGroup(after) && Inner(after, &inner, &inner_end)) after = inner_end;
      NounGroup& outer = parts_.groups[first_group];
      outer.pieces[outer.piece_count - 1].end = after;
      outer.whole.end = after;
      end = after;
      continue;
    }
    const bool place = head.In(kLocalNoun) && word.In(kPlacePreposition);
    const bool role =
        end >= 2 && !words_.language().cues().Noun(words_[end - 2].lower, words_.Noun(end - 1)).empty();
    const bool toward =
        (head.In(kToNoun) && word.Is("to") && !role) || (head.Is("contact") && word.Is("with"));
    if (head.In(kGerundNoun) && word.tag == Tag::kGerund) {
      NounGroup& outer = parts_.groups[first_group];
      ++end;
      outer.pieces[outer.piece_count - 1].end = end;
      outer.whole.end = end;
      continue;
    }
    if (!place && !toward) break;
    NounGroup inner;
    uint32_t after = end;
    if (!Inner(end + 1, &inner, &after) || inner.pronoun || inner.person) break;
    if (!toward && !IsBodyPart(words_, inner.head) && !words_[inner.head].In(kLocalNoun)) break;
    NounGroup& outer = parts_.groups[first_group];
    outer.pieces[outer.piece_count - 1].end = after;
    outer.whole.end = after;
    end = after;
  }
  return end;
}

uint32_t NounGroupParser::ParseGerund(uint32_t i, NounGroup* group) {
  const uint32_t n = words_.size();
  uint32_t j = i + 1;
  const auto loose = [&](uint32_t k) {  // "cutting back on salt"
    return (words_[k].Is("back") || words_[k].Is("down") || words_[k].Is("up")) && k + 1 < n &&
           (words_[k + 1].tag == Tag::kPreposition || words_[k + 1].In(kPlacePreposition));
  };
  while (j < n && (words_[j].tag == Tag::kParticle || (words_[j].tag == Tag::kNoun && loose(j)) ||
                   (words_[j].In(kParticleWord) && !BeginsNounGroup(j + 1) && words_[j].tag != Tag::kNoun))) {
    ++j;
  }
  group->gerund = true;
  group->head = i;
  group->pieces[0] = {i, j};
  group->piece_count = 1;
  bool object = false;
  NounGroup inner;
  uint32_t end = j;
  uint32_t after = j;
  uint32_t next = j;
  while (next < n && words_[next].tag == Tag::kAdverb && !words_[next].Is("too")) ++next;
  const bool habit = next + 1 < n && (words_[next].Is("every") || words_[next].Is("each")) &&
                     (words_.lexicon().Info(words_[next + 1].id).senses & kTime) != 0;
  if (habit) {
    after = next + 2;  // "walking every day": how often is no object
  } else if (BeginsNounGroup(next) && Inner(next, &inner, &after)) {
    object = true;
    for (int p = 0; p < inner.piece_count && group->piece_count < 3; ++p) {
      group->pieces[group->piece_count++] = inner.pieces[p];
    }
    end = next = after;
  } else if (next < n && words_[next].tag == Tag::kAdjective && words_[i].In(kStateVerb)) {
    end = ++next;
    group->pieces[0].end = end;
    object = true;
  }
  if (object && next + 1 < n && words_[next].Is("to") && words_[next + 1].May(kMayBeVerb) &&
      words_.IsBase(next + 1)) {
    end = next = next + 2;
    group->pieces[group->piece_count - 1].end = end;
    object = false;
  }
  const bool preposition = next < n &&
                           (words_[next].tag == Tag::kPreposition || words_[next].In(kPlacePreposition)) &&
                           !words_[next].Is("by") && !words_[next].Is("as") && !words_[next].Is("than");
  if (preposition && (!object || words_[next].Is("with") || words_[next].Is("on")) &&
      Inner(next + 1, &inner, &after)) {
    end = after;
    group->pieces[group->piece_count - 1].end = end;
  }
  group->whole = {i, end};
  return end;
}

uint32_t NounGroupParser::Parse(uint32_t i, bool gerund) {
  const uint32_t n = words_.size();
  if (i >= n) return i;
  const Word& word = words_[i];
  // "one of the consequences" is a consequence; "gives *you* a stiff neck" has two objects.
  const bool one_of =
      word.Is("one") && i + 2 < n && words_[i + 1].Is("of") && words_[i + 2].tag == Tag::kDeterminer;
  const bool personal = word.Is("you") || word.Is("them") || word.Is("us") || word.Is("him");
  if (word.tag == Tag::kPronoun && !one_of && (personal || !BeginsNounGroup(i + 1))) {
    NounGroup group;
    group.pronoun = true;
    group.wh = word.In(kWhWord);
    group.person = word.In(kPersonNoun);
    group.negative = word.Is("nothing") || word.Is("none") || word.Is("neither") || word.Is("nobody");
    group.head = i;
    group.pieces[0] = group.whole = {i, i + 1};
    group.piece_count = 1;
    parts_.groups.push_back(group);
    return i + 1;
  }
  const size_t first_group = parts_.groups.size();
  if (gerund && word.tag == Tag::kGerund) {
    const bool particle = i + 2 < n &&
                          (words_[i + 1].Is("back") || words_[i + 1].Is("down") || words_[i + 1].Is("up")) &&
                          (words_[i + 2].tag == Tag::kPreposition || words_[i + 2].In(kPlacePreposition));
    const bool modifier = word.May(kMayBeAdjective) && i + 1 < n && IsNounLike(i + 1) && !particle;
    const bool noun = word.May(kMayBeNoun) && !BeginsNounGroup(i + 1);
    // "twitching", "burning" are felt, not done; "feeling cold" is.
    const bool mass = word.In(kLocalNoun) && !(i + 1 < n && words_[i + 1].tag == Tag::kAdjective);
    if (!modifier && !(noun && mass)) {
      NounGroup group;
      const uint32_t end = ParseGerund(i, &group);
      parts_.groups.push_back(group);
      return end;
    }
  }
  NounGroup group;
  TokenRange first;
  TokenRange second;
  const uint32_t end = ParseCore(i, &group, &first, &second);
  if (end == i) return i;
  Finish(&group);
  if (first.empty()) {
    parts_.groups.push_back(group);
  } else {
    NounGroup one = group;
    one.pieces[0] = first;
    one.pieces[1] = {second.end, group.head + 1};
    one.piece_count = 2;
    parts_.groups.push_back(one);
    NounGroup two = group;
    two.pieces[0] = {second.first, group.head + 1};
    parts_.groups.push_back(two);
    return end;
  }
  return Attach(end, first_group);
}

}  // namespace aitia::engine
