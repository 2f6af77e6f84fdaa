// Auxiliaries, modals, negators and adverbs are eaten from the left; the last verb counts. A control verb
// ("help", "tend", "is known") hands over to the verb behind it, so that "is thought to help prevent" is a
// hedged "prevent".
#include "engine/compile/mentions/verb_groups.h"

#include <algorithm>

#include "engine/compile/tables/cues.h"

namespace aitia::engine {
namespace {

bool EndsWithNot(std::string_view lower) {
  return lower.size() > 3 && (lower.substr(lower.size() - 3) == "n't" || lower == "cannot");
}

bool IsVerbTag(Tag tag) { return tag == Tag::kVerb || tag == Tag::kPastParticiple || tag == Tag::kGerund; }

bool IsLinkingAdjective(std::string_view lower) {
  return lower == "likely" || lower == "unlikely" || lower == "able" || lower == "unable" || lower == "apt" ||
         lower == "bound" || lower == "known" || lower == "thought" || lower == "certain";
}

class VerbReader {
 public:
  VerbReader(const Words& words, VerbGroup* verb) : words_(words), verb_(*verb) {}

  uint32_t Read(uint32_t i, BehindBe behind_be);

 private:
  bool At(uint32_t j) const { return j < words_.size(); }
  // Skips adverbs and negators; notes what they say. Returns the first token that is neither.
  uint32_t SkipAdverbs(uint32_t j);
  void SetMain(uint32_t j) {
    verb_.main = j;
    verb_.lemma = words_.Verb(j);
    verb_.copula = false;
    verb_.auxiliary_only = false;
  }
  // The same without noting anything.
  uint32_t PeekPastAdverbs(uint32_t j);
  uint32_t Particle(uint32_t j);
  // The verb of "(to) verb" behind a control verb that ends at `j`; 0 if there is none.
  uint32_t Chain(uint32_t j);
  // The same of "ends up *causing*", "is notorious for *causing*".
  uint32_t ChainGerund(uint32_t j) const;
  bool TakesComplement(std::string_view preposition) const;

  const Words& words_;
  VerbGroup& verb_;
};

uint32_t VerbReader::SkipAdverbs(uint32_t j) {
  while (At(j)) {
    const Word& word = words_[j];
    if ((word.Is("not") || word.Is("n't")) && At(j + 1) &&
        (words_[j + 1].Is("only") || words_[j + 1].Is("just") || words_[j + 1].Is("merely"))) {
      j += 2;
      continue;
    }
    if (word.Is("no") && At(j + 1) && words_[j + 1].Is("longer")) {
      verb_.negated = !verb_.negated;
      j += 2;
      continue;
    }
    if (verb_.negated && (word.Is("always") || word.Is("necessarily") || word.Is("invariably"))) {
      verb_.negated = false;  // "is not always a sign of cancer": it can be
      verb_.possible = true;
      ++j;
      continue;
    }
    if (At(j + 1) && (((word.Is("hardly") || word.Is("scarcely")) && words_[j + 1].Is("ever")) ||
                      (word.Is("almost") && words_[j + 1].Is("never")))) {
      verb_.rare = true;
      j += 2;
      continue;
    }
    if (word.In(kNegator) &&
        (word.tag == Tag::kAdverb || word.Is("not") || word.Is("n't") || word.Is("never"))) {
      verb_.negated = !verb_.negated;
      ++j;
      continue;
    }
    const bool comparing =
        (word.Is("more") || word.Is("most") || word.Is("less") || word.Is("far") || word.Is("much")) &&
        At(j + 1) &&
        (words_[j + 1].tag == Tag::kAdverb || words_[j + 1].Is("likely") || words_[j + 1].Is("more") ||
         words_[j + 1].Is("less"));
    if (comparing) {
      ++j;
      continue;
    }
    const uint32_t fixed = words_.FixedAdverb(j);
    if (fixed > 0 && At(j + fixed) && IsVerbTag(words_[j + fixed].tag)) {
      j += fixed;  // "do not *at first* develop"
      continue;
    }
    if (word.tag != Tag::kAdverb &&
        !(word.Is("all") || word.Is("both") || word.Is("themselves") || word.Is("itself")))
      break;
    if (word.In(kRareWord)) verb_.rare = true;
    if (word.In(kPossibleWord)) verb_.possible = true;
    ++j;
  }
  return j;
}

uint32_t VerbReader::PeekPastAdverbs(uint32_t j) {
  const VerbGroup before = verb_;
  const uint32_t next = SkipAdverbs(j);
  verb_ = before;
  return next;
}

uint32_t VerbReader::Particle(uint32_t j) {
  if (At(j) && words_[j].tag == Tag::kNoun &&
      words_.language().cues().IsPhrasal(verb_.lemma, words_[j].lower)) {
    verb_.particle = words_[j].lower;  // "gives rise to"
    return j + 1;
  }
  if (At(j) && words_[j].In(kParticleWord)) {
    if (words_.language().cues().IsPhrasal(verb_.lemma, words_[j].lower)) {
      verb_.particle = words_[j].lower;
      return j + 1;
    }
    if (words_[j].tag == Tag::kParticle) {
      verb_.particle = words_[j].lower;
      return j + 1;
    }
  }
  return j;
}

uint32_t VerbReader::Chain(uint32_t j) {
  uint32_t next = SkipAdverbs(j);
  bool to = false;
  if (At(next) && words_[next].Is("to")) {
    to = true;
    next = SkipAdverbs(next + 1);
  }
  if (!At(next)) return 0;
  const Word& word = words_[next];
  // "can be traced to stress": a noun, where the verb takes "to".
  const std::span<const Cue> cues = words_.language().cues().Verb(verb_.lemma, verb_.particle);
  const bool takes_to =
      std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.complement == "to"; });
  const bool base = word.tag == Tag::kVerb || (to && (word.tag == Tag::kAuxiliary || word.In(kBeForm))) ||
                    (to && !takes_to && word.May(kMayBeVerb) && word.tag == Tag::kNoun);
  if (!base) return 0;
  if (!to && verb_.lemma != "help") return 0;
  return next;
}

// The verb itself says a relation with the preposition ("is used for").
bool VerbReader::TakesComplement(std::string_view preposition) const {
  const std::span<const Cue> cues = words_.language().cues().Verb(verb_.lemma, verb_.particle);
  return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.complement == preposition; });
}

uint32_t VerbReader::ChainGerund(uint32_t j) const {
  if (!At(j + 1) || words_[j].tag != Tag::kGerund || words_.VerbCues(j).empty()) return 0;
  return words_[j + 1].tag == Tag::kPunctuation ? 0 : j;
}

uint32_t VerbReader::Read(uint32_t i, BehindBe behind_be) {
  uint32_t j = i;
  uint32_t end = i;
  bool be = false;
  bool have = false;
  bool any = false;
  // "used to be": a habit of the past.
  if (words_[j].Is("used") && At(j + 2) && words_[j + 1].Is("to") && words_[j + 2].In(kBeForm)) {
    verb_.past = true;
    j += 2;
  }
  if (words_[j].Is("to")) {
    verb_.infinitive = true;
    ++j;
  }
  for (int links = 0; links < 6; ++links) {
    const uint32_t before = j;
    const bool negated = verb_.negated;
    const bool possible = verb_.possible;
    const bool rare = verb_.rare;
    j = SkipAdverbs(j);
    if (!At(j)) break;
    const Word& word = words_[j];
    if (EndsWithNot(word.lower)) verb_.negated = !verb_.negated;
    const bool be_form = word.In(kBeForm) && word.tag != Tag::kNoun;
    if (word.tag == Tag::kModal ||
        (word.In(kModalWord) && word.tag != Tag::kNoun && word.tag != Tag::kVerb)) {
      if (word.In(kPossibleWord) || word.Is("cannot") || word.Is("can't")) verb_.possible = true;
      SetMain(j);
      verb_.auxiliary_only = true;
      end = ++j;
      any = true;
      if (At(j + 2) && words_[j].Is("or") && words_[j + 1].tag == Tag::kModal && words_[j + 2].Is("not")) {
        verb_.undecided = true;  // "may or may not"
        end = j += 3;
      }
      continue;
    }
    if (be_form) {
      SetMain(j);
      verb_.lemma = "be";
      verb_.copula = true;
      verb_.past = word.Is("was") || word.Is("were");
      be = true;
      end = ++j;
      any = true;
      continue;
    }
    if (word.In(kHaveForm) && word.tag != Tag::kNoun) {
      SetMain(j);
      verb_.lemma = "have";
      verb_.past = word.Is("had");
      have = true;
      end = ++j;
      any = true;
      // "have" with an object is the main verb; with a participle an auxiliary.
      const uint32_t next = PeekPastAdverbs(j);
      if (At(next) && (words_[next].tag == Tag::kPastParticiple || words_[next].In(kBeForm))) continue;
      break;
    }
    if (word.In(kDoForm) && word.tag == Tag::kAuxiliary) {
      SetMain(j);
      verb_.lemma = "do";
      verb_.auxiliary_only = true;
      end = ++j;
      any = true;
      continue;
    }
    const bool after_be = be && verb_.copula;
    const bool participle_like =
        word.tag == Tag::kPastParticiple ||
        ((word.tag == Tag::kAdjective || word.tag == Tag::kVerb) && word.info->verb.valid() &&
         word.lower.size() > 3 && word.lower.substr(word.lower.size() - 2) == "ed");
    const bool got = any && !be && (verb_.lemma == "get" || verb_.lemma == "become") && participle_like;
    if (after_be || got) {
      if (participle_like) {
        SetMain(j);
        verb_.passive = true;
        end = Particle(++j);
        uint32_t next = Chain(end);
        const bool link =
            At(end) && (words_[end].Is("of") || words_[end].Is("with") || words_[end].Is("for"));
        if (next == 0 && link && !TakesComplement(words_[end].lower)) next = ChainGerund(end + 1);
        if (next != 0) {
          // "is thought to", "has been claimed to", "is suspected of causing"
          const Claim* claim = words_.language().cues().ClaimOf(words_.Verb(verb_.main));
          const bool held = claim != nullptr && claim->affirmed == ClaimStatus::kPossible;
          if (word.In(kPossibleWord) || held) verb_.possible = true;
          verb_.helped = true;
          verb_.passive = false;
          verb_.particle = {};
          be = false;
          j = next;
          continue;
        }
        break;
      }
      if (word.Is("to") && At(j + 1) && words_[j + 1].Is("blame")) {
        SetMain(j + 1);  // "is not to blame for"
        end = j = j + 2;
        break;
      }
      if (IsLinkingAdjective(word.lower)) {
        if (word.Is("unlikely")) verb_.rare = true;
        if (word.Is("unable")) verb_.negated = !verb_.negated;
        const uint32_t next = Chain(j + 1);
        if (next != 0) {
          j = next;
          be = false;
          continue;
        }
      }
      if (word.tag == Tag::kAdjective && At(j + 2) &&
          (words_[j + 1].Is("for") || words_[j + 1].Is("of") || words_[j + 1].Is("at") ||
           words_[j + 1].Is("in"))) {
        // "is notorious for causing", "is good at preventing"
        const uint32_t next = ChainGerund(j + 2);
        if (next != 0) {
          for (const Cue& cue : words_.language().cues().Adjective(word.lower)) {
            if ((cue.conditions & kDenies) == 0) continue;
            verb_.negated = !verb_.negated;
            break;
          }
          verb_.helped = true;
          verb_.copula = false;
          be = false;
          j = next;
          continue;
        }
      }
      const bool says = word.tag == Tag::kGerund && At(j + 1) && words_[j + 1].tag != Tag::kPunctuation &&
                        !words_.VerbCues(j).empty();
      if (word.tag == Tag::kGerund &&
          (behind_be == BehindBe::kVerb ||
           (behind_be == BehindBe::kRoleFiller && says && !word.In(kLocalNoun))) &&
          !(word.May(kMayBeNoun) && (j + 1 >= words_.size() || words_[j + 1].tag == Tag::kPunctuation ||
                                     words_[j + 1].tag == Tag::kConjunction))) {
        SetMain(j);
        end = Particle(++j);
        break;
      }
      j = before;  // a copula; what follows is the predicate
      verb_.negated = negated;
      verb_.possible = possible;
      verb_.rare = rare;
      // Adverbs behind the copula still belong to it ("is usually", "is not").
      SkipAdverbs(j);
      break;
    }
    const bool noun_after_modal =
        any && verb_.auxiliary_only && word.May(kMayBeVerb) && word.tag == Tag::kNoun;
    if (IsVerbTag(word.tag) || (have && participle_like) || noun_after_modal ||
        (word.In(kDoForm) && word.tag == Tag::kVerb)) {
      if (!any && word.tag == Tag::kVerb && word.lower == words_.Verb(j)) verb_.bare = true;
      if (word.tag == Tag::kPastParticiple && !have) verb_.past = true;
      if (word.tag == Tag::kVerb && !verb_.bare && word.lower.back() != 's' && !verb_.auxiliary_only &&
          !any) {
        verb_.past = word.lower != words_.Verb(j);
      }
      SetMain(j);
      end = Particle(++j);
      any = true;
      if (verb_.lemma == "do" && At(end + 1) && words_[end + 1].Is("to") &&
          (words_[end].Is("little") || words_[end].Is("nothing"))) {
        const uint32_t next = Chain(end + 1);
        if (next != 0) {
          verb_.negated = !verb_.negated;  // "does little to ease the pain"
          verb_.helped = true;
          j = next;
          continue;
        }
      }
      if (word.In(kControlVerb) || verb_.lemma == "help") {
        const std::string_view control = verb_.lemma;
        uint32_t next = Chain(end);
        if (next == 0) next = ChainGerund(end);
        if (next != 0) {
          if (control == "fail") verb_.negated = !verb_.negated;
          if (control == "appear" || control == "seem") verb_.possible = true;
          verb_.helped = true;
          verb_.particle = {};
          be = false;
          have = false;
          j = next;
          continue;
        }
      }
      // "get irritated": the passive's other auxiliary.
      if ((verb_.lemma == "get" || verb_.lemma == "become") && At(j)) {
        const uint32_t next = PeekPastAdverbs(j);
        if (At(next) && (words_[next].tag == Tag::kPastParticiple || words_[next].tag == Tag::kAdjective))
          continue;
      }
      break;
    }
    j = before;
    verb_.negated = negated;
    verb_.possible = possible;
    verb_.rare = rare;
    break;
  }
  if (!any) return i;
  verb_.tokens = {i, end};
  return end;
}

}  // namespace

uint32_t ParseVerbGroup(const Words& words, uint32_t i, BehindBe behind_be, VerbGroup* verb) {
  return VerbReader(words, verb).Read(i, behind_be);
}

}  // namespace aitia::engine
