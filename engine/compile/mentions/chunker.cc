// One pass from left to right; at each token the first reading that fits is taken. Where a word can begin
// several readings (a participle: modifier, reduced clause or activity) the parts before it decide, and only
// those.
#include "engine/compile/mentions/chunker.h"

#include "engine/compile/mentions/lists.h"
#include "engine/compile/mentions/noun_groups.h"
#include "engine/compile/mentions/verb_groups.h"
#include "engine/compile/tables/cues.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

class Chunker {
 public:
  Chunker(const Words& words, Parts* parts) : words_(words), parts_(*parts), nouns_(words, parts) {}
  void Run();

 private:
  bool At(uint32_t i) const { return i < words_.size(); }
  void Emit(ChunkKind kind, uint32_t first, uint32_t end, std::string_view text = {}) {
    Chunk chunk;
    chunk.kind = kind;
    chunk.tokens = {first, end};
    chunk.text = text;
    parts_.chunks.push_back(chunk);
  }
  ChunkKind Previous() const { return parts_.chunks.empty() ? ChunkKind::kOther : parts_.chunks.back().kind; }
  bool HasVerb() const { return !parts_.verbs.empty(); }
  uint32_t Punctuation(uint32_t i);
  uint32_t FixedPhrase(uint32_t i);
  uint32_t Clausal(uint32_t i);
  uint32_t Nouns(uint32_t i, bool gerund);
  uint32_t Verb(uint32_t i);
  bool GerundIsVerb(uint32_t i) const;
  BehindBe GerundBehindBe() const;

  const Words& words_;
  Parts& parts_;
  NounGroupParser nouns_;
};

uint32_t Chunker::Punctuation(uint32_t i) {
  const std::string_view text = words_[i].lower;
  ChunkKind kind = ChunkKind::kOther;
  if (text == ",") {
    kind = ChunkKind::kComma;
  } else if (text == ";") {
    kind = ChunkKind::kSemicolon;
  } else if (text == ":") {
    kind = ChunkKind::kColon;
  } else if (text == "(" || text == "[") {
    kind = ChunkKind::kOpen;
  } else if (text == ")" || text == "]") {
    kind = ChunkKind::kClose;
  } else if (text == "/") {
    Emit(ChunkKind::kConjunction, i, i + 1, "or");
    return i + 1;
  } else if (text == "&") {
    Emit(ChunkKind::kConjunction, i, i + 1, "and");
    return i + 1;
  } else if (text == "-" || text == "--" || text == "\xe2\x80\x93" || text == "\xe2\x80\x94") {
    kind = ChunkKind::kDash;
  } else if (text == "\"" || text == "'" || text == "\xe2\x80\x9c" || text == "\xe2\x80\x9d" || text == "*") {
    return i + 1;  // quotation marks and emphasis cut nothing
  }
  Emit(kind, i, i + 1);
  return i + 1;
}

uint32_t Chunker::FixedPhrase(uint32_t i) {
  for (const Phrase& phrase : words_.PhrasesFrom(i)) {
    const uint32_t length = static_cast<uint32_t>(phrase.words.size());
    if (i + length > words_.size()) continue;
    bool same = true;
    for (uint32_t k = 1; k < length && same; ++k) same = words_[i + k].Is(phrase.words[k]);
    if (!same) continue;
    // "BPPV for short," but "for short spells".
    if (phrase.kind == PhraseKind::kAdverb && words_[i].tag == Tag::kPreposition && At(i + length) &&
        words_[i + length].tag == Tag::kNoun) {
      continue;
    }
    ChunkKind kind = ChunkKind::kAdverb;
    switch (phrase.kind) {
      case PhraseKind::kCause:
      case PhraseKind::kPreposition:
        kind = ChunkKind::kPreposition;
        break;
      case PhraseKind::kExamples:
        kind = ChunkKind::kExamples;
        break;
      case PhraseKind::kConjunction:
        kind = ChunkKind::kConjunction;
        break;
      case PhraseKind::kSubordinator:
        kind = ChunkKind::kSubordinator;
        break;
      case PhraseKind::kAdverb:
        break;
    }
    if (kind == ChunkKind::kExamples && (Previous() == ChunkKind::kVerb)) continue;
    Emit(kind, i, i + length, phrase.canonical);
    return i + length;
  }
  return i;
}

// Relative pronouns, subordinators, conjunctions, prepositions.
uint32_t Chunker::Clausal(uint32_t i) {
  const Word& word = words_[i];
  const ChunkKind previous = Previous();
  if (word.In(kRelativeWord) && !word.Is("that")) {
    const bool behind_noun = previous == ChunkKind::kNouns || previous == ChunkKind::kComma ||
                             previous == ChunkKind::kPreposition || previous == ChunkKind::kClose ||
                             previous == ChunkKind::kConjunction;
    if (behind_noun && !parts_.lists.empty()) {
      Emit(ChunkKind::kRelative, i, i + 1, word.lower);
      return i + 1;
    }
  }
  if (word.Is("that") && word.tag != Tag::kAdverb) {
    const bool verb_next =
        At(i + 1) && (words_[i + 1].tag == Tag::kVerb || words_[i + 1].tag == Tag::kModal ||
                      words_[i + 1].tag == Tag::kAuxiliary || words_[i + 1].tag == Tag::kAdverb ||
                      words_[i + 1].In(kBeForm) || words_[i + 1].In(kHaveForm));
    const NounGroup* owner = previous == ChunkKind::kNouns
                                 ? &parts_.groups[parts_.lists[parts_.chunks.back().index].first]
                                 : nullptr;
    if (owner != nullptr && words_[owner->head].In(kContentNoun) && !verb_next) {
      Emit(ChunkKind::kSubordinator, i, i + 1, "that");  // "no evidence that sugar causes …"
      return i + 1;
    }
    if (previous == ChunkKind::kNouns && (verb_next || word.tag != Tag::kDeterminer)) {
      Emit(ChunkKind::kRelative, i, i + 1, word.lower);
      return i + 1;
    }
    if (previous == ChunkKind::kVerb || previous == ChunkKind::kAdjective || word.tag == Tag::kSubordinator) {
      Emit(ChunkKind::kSubordinator, i, i + 1, "that");
      return i + 1;
    }
    return i;
  }
  const bool subordinates = word.Is("because") || word.Is("if") || word.Is("when") || word.Is("since");
  if ((word.tag == Tag::kConjunction && !subordinates) || word.Is("and") || word.Is("or") || word.Is("but") ||
      word.Is("nor")) {
    Emit(ChunkKind::kConjunction, i, i + 1, word.lower);
    return i + 1;
  }
  const bool set_off = previous == ChunkKind::kComma && parts_.chunks.size() >= 2 &&
                       parts_.chunks[parts_.chunks.size() - 2].kind == ChunkKind::kNouns && !HasVerb();
  if (word.Is("like") && (previous == ChunkKind::kNouns || set_off) && word.tag != Tag::kVerb) {
    Emit(ChunkKind::kExamples, i, i + 1, "like");
    return i + 1;
  }
  if (word.tag == Tag::kSubordinator || (word.In(kSubordinatorWord) && word.tag != Tag::kPreposition &&
                                         word.tag != Tag::kAdverb && word.tag != Tag::kVerb)) {
    Emit(ChunkKind::kSubordinator, i, i + 1, word.lower);
    return i + 1;
  }
  return i;
}

bool Chunker::GerundIsVerb(uint32_t i) const {
  const ChunkKind previous = Previous();
  const bool cue = !words_.VerbCues(i).empty() || words_[i].In(kIncludeVerb);
  const bool object = At(i + 1) && (words_[i + 1].tag != Tag::kPunctuation);
  switch (previous) {
    case ChunkKind::kNouns:
      return object && (cue || !words_[i].May(kMayBeNoun));
    case ChunkKind::kComma:
    case ChunkKind::kClose:
    case ChunkKind::kDash: {
      if (!HasVerb()) return cue && !parts_.lists.empty() && words_[i].In(kIncludeVerb);
      return object && cue;
    }
    case ChunkKind::kConjunction: {
      // "raises A, disturbing B and resulting in C": an intransitive one with its complement.
      if (HasVerb() && At(i + 1)) {
        for (const Cue& one : words_.VerbCues(i)) {
          const bool causes = one.relation == graph::Relation::kCauses && !one.reversed;
          if (causes && (one.complement == "to" || one.complement == "in") &&
              words_[i + 1].Is(one.complement))
            return true;
        }
      }
      // "causing A and leading to B"
      for (size_t k = parts_.chunks.size(); k-- > 0;) {
        if (parts_.chunks[k].kind == ChunkKind::kVerb) {
          return parts_.verbs[parts_.chunks[k].index].participle && cue && object;
        }
        const ChunkKind kind = parts_.chunks[k].kind;
        if (kind != ChunkKind::kComma && kind != ChunkKind::kPreposition && kind != ChunkKind::kNouns &&
            kind != ChunkKind::kConjunction) {
          break;
        }
      }
      return false;
    }
    case ChunkKind::kAdverb:
      return HasVerb() && cue && object && parts_.chunks.size() >= 2 &&
             parts_.chunks[parts_.chunks.size() - 2].kind == ChunkKind::kComma;
    default:
      return false;
  }
}

BehindBe Chunker::GerundBehindBe() const {
  if (HasVerb()) {
    for (const Chunk& chunk : parts_.chunks) {
      if (words_[chunk.tokens.first].Is("what")) return BehindBe::kNoun;
    }
  }
  if (parts_.lists.empty()) return BehindBe::kVerb;
  for (const NounList& list : parts_.lists) {
    const NounGroup& group = parts_.groups[list.first];
    if (words_[group.head].In(kGenericNoun) || !words_.NounCues(group.head).empty())
      return BehindBe::kRoleFiller;
  }
  return parts_.groups[parts_.lists.back().first].generic ? BehindBe::kRoleFiller : BehindBe::kVerb;
}

uint32_t Chunker::Nouns(uint32_t i, bool gerund) {
  const size_t first = parts_.groups.size();
  const uint32_t end = nouns_.Parse(i, gerund);
  if (end == i) return i;
  NounList list;
  list.first = static_cast<uint32_t>(first);
  list.count = static_cast<uint32_t>(parts_.groups.size() - first);
  list.negated = parts_.groups[first].negative;
  Chunk chunk;
  chunk.kind = ChunkKind::kNouns;
  chunk.tokens = {i, end};
  chunk.index = static_cast<uint32_t>(parts_.lists.size());
  parts_.lists.push_back(list);
  parts_.chunks.push_back(chunk);
  return end;
}

uint32_t Chunker::Verb(uint32_t i) {
  VerbGroup verb;
  const uint32_t end = ParseVerbGroup(words_, i, GerundBehindBe(), &verb);
  if (end == i) return i;
  const Word& first = words_[i];
  if (first.tag == Tag::kGerund && verb.tokens.first == verb.main) verb.participle = true;
  if (first.tag == Tag::kPastParticiple && !verb.copula) {
    verb.reduced = true;
    verb.passive = verb.main == verb.tokens.first;  // "used to lower" is active by what it is used for
  }
  Chunk chunk;
  chunk.kind = ChunkKind::kVerb;
  chunk.tokens = {i, end};
  chunk.index = static_cast<uint32_t>(parts_.verbs.size());
  parts_.verbs.push_back(verb);
  parts_.chunks.push_back(chunk);
  return end;
}

void Chunker::Run() {
  uint32_t i = 0;
  while (At(i)) {
    const Word& word = words_[i];
    if (word.tag == Tag::kPunctuation) {
      i = Punctuation(i);
      continue;
    }
    uint32_t end = FixedPhrase(i);
    if (end == i && Previous() == ChunkKind::kNouns &&
        (word.Is("all") || word.Is("both") || word.Is("each")) && At(i + 1) &&
        (words_[i + 1].tag == Tag::kVerb || words_[i + 1].tag == Tag::kModal || words_[i + 1].In(kBeForm) ||
         words_[i + 1].In(kHaveForm))) {
      Emit(ChunkKind::kAdverb, i, i + 1, word.lower);  // "walking and stretching both ease it"
      end = i + 1;
    }
    if (end == i && Previous() == ChunkKind::kNouns && (word.Is("itself") || word.Is("themselves"))) {
      Emit(ChunkKind::kAdverb, i, i + 1, word.lower);
      end = i + 1;
    }
    if (end > i) {
      i = end;
      continue;
    }
    end = Clausal(i);
    if (end > i) {
      i = end;
      continue;
    }
    if (word.Is("to") && At(i + 1)) {
      uint32_t next = i + 1;
      while (At(next) && words_[next].tag == Tag::kAdverb) ++next;
      if (At(next) && (words_[next].tag == Tag::kVerb || words_[next].tag == Tag::kAuxiliary ||
                       words_[next].In(kBeForm))) {
        i = Verb(i);
        continue;
      }
    }
    if (word.In(kModalWord) || word.tag == Tag::kModal || word.tag == Tag::kAuxiliary ||
        (word.In(kBeForm) && word.tag != Tag::kNoun && word.tag != Tag::kParticle &&
         word.tag != Tag::kGerund) ||
        word.tag == Tag::kVerb) {
      // A verb right behind a determiner or adjective is the tagger's slip and is read as a noun by the noun
      // group.
      end = Verb(i);
      if (end > i) {
        i = end;
        continue;
      }
    }
    if (word.tag == Tag::kGerund && GerundIsVerb(i)) {
      end = Verb(i);
      if (end > i) {
        i = end;
        continue;
      }
    }
    if (word.tag == Tag::kPastParticiple) {
      const std::string_view lemma = words_.Verb(i);
      const bool naming = lemma == "call" || lemma == "know" || lemma == "name" || lemma == "term";
      const bool behind_noun = Previous() == ChunkKind::kNouns || naming;
      end = behind_noun ? i : Nouns(i, false);
      if (end > i) {
        i = end;
        continue;
      }
      i = Verb(i);
      continue;
    }
    if (word.tag == Tag::kAdverb || (word.In(kNegator) && !word.Is("no") && !word.Is("without") &&
                                     word.tag != Tag::kPronoun && word.tag != Tag::kDeterminer)) {
      // "very thirsty", "too much sugar" belong to the group behind; everything else is the verb's.
      const bool plain =
          At(i + 1) && words_[i + 1].tag != Tag::kVerb && words_[i + 1].tag != Tag::kPastParticiple;
      end = word.tag == Tag::kAdverb && plain ? Nouns(i, false) : i;
      if (end == i) {
        uint32_t next = i;
        while (At(next) && (words_[next].tag == Tag::kAdverb || words_[next].In(kNegator))) ++next;
        if (At(next) && (words_[next].tag == Tag::kVerb || words_[next].tag == Tag::kModal ||
                         words_[next].tag == Tag::kAuxiliary || words_[next].In(kBeForm))) {
          end = Verb(i);
        }
      }
      if (end == i) {
        Emit(ChunkKind::kAdverb, i, i + 1, word.lower);
        end = i + 1;
      }
      i = end;
      continue;
    }
    if (word.tag == Tag::kPreposition || (word.In(kPlacePreposition) && word.tag != Tag::kNoun)) {
      Emit(ChunkKind::kPreposition, i, i + 1, word.lower);
      ++i;
      continue;
    }
    end = Nouns(i, true);
    if (end > i) {
      i = end;
      continue;
    }
    if (word.tag == Tag::kAdjective) {
      Emit(ChunkKind::kAdjective, i, i + 1, word.lower);
    } else if (word.tag == Tag::kParticle) {
      Emit(ChunkKind::kAdverb, i, i + 1, word.lower);
    } else {
      Emit(ChunkKind::kOther, i, i + 1, word.lower);
    }
    ++i;
  }
}

// "may tense up and twitch", "gets irritated or compressed": the second verb has the first one's auxiliaries.
void ShareAuxiliaries(const Words& words, Parts* parts) {
  for (size_t c = 1; c < parts->chunks.size(); ++c) {
    if (parts->chunks[c].kind != ChunkKind::kVerb) continue;
    VerbGroup& verb = parts->verbs[parts->chunks[c].index];
    size_t before = c;
    bool conjunction = false;
    while (before > 0) {
      const Chunk& chunk = parts->chunks[before - 1];
      if (chunk.kind == ChunkKind::kConjunction) conjunction = true;
      if (chunk.kind != ChunkKind::kConjunction && chunk.kind != ChunkKind::kAdverb &&
          chunk.kind != ChunkKind::kComma) {
        break;
      }
      --before;
    }
    if (!conjunction || before == 0) continue;
    for (size_t k = before; k-- > 0;) {
      if (parts->chunks[k].kind == ChunkKind::kSubordinator || parts->chunks[k].kind == ChunkKind::kSemicolon)
        break;
      if (parts->chunks[k].kind != ChunkKind::kVerb) continue;
      const VerbGroup& first = parts->verbs[parts->chunks[k].index];
      if (verb.reduced && first.passive && k + 1 == before) {
        verb.reduced = first.reduced;
        verb.infinitive = first.infinitive;
        verb.negated = first.negated;
        verb.possible = first.possible;
        verb.rare |= first.rare;
      } else if (verb.bare && (first.possible || first.infinitive || first.negated) &&
                 words[verb.main].lower == verb.lemma) {
        verb.possible |= first.possible;
        verb.infinitive |= first.infinitive;
        const Word& joint = words[parts->chunks[before].tokens.first];
        if (first.negated && (joint.Is("or") || joint.Is("nor"))) verb.negated = true;
      }
      break;
    }
  }
}

}  // namespace

void ChunkSentence(const Words& words, bool fragment, Parts* parts) {
  parts->Clear();
  Chunker(words, parts).Run();
  ShareAuxiliaries(words, parts);
  for (const VerbGroup& verb : parts->verbs) fragment &= !verb.finite();
  JoinLists(words, fragment, parts);
}

std::string DescribeParts(const Words& words, const Parts& parts) {
  std::string out;
  const auto append_range = [&](TokenRange range) {
    for (uint32_t i = range.first; i < range.end; ++i) {
      if (i > range.first) out += ' ';
      out += words[i].lower;
    }
  };
  for (const Chunk& chunk : parts.chunks) {
    if (!out.empty()) out += " | ";
    switch (chunk.kind) {
      case ChunkKind::kNouns: {
        const NounList& list = parts.lists[chunk.index];
        for (uint32_t g = 0; g < list.count; ++g) {
          const NounGroup& group = parts.groups[list.first + g];
          out += g == 0 ? "[" : " [";
          for (int p = 0; p < group.piece_count; ++p) {
            if (p > 0) out += " + ";
            append_range(group.pieces[p]);
          }
          out += "]";
        }
        if (list.examples >= 0) out += " such as…";
        break;
      }
      case ChunkKind::kVerb: {
        const VerbGroup& verb = parts.verbs[chunk.index];
        out += "V:";
        out += verb.lemma;
        if (!verb.particle.empty()) out += "+" + std::string(verb.particle);
        if (verb.passive) out += " passive";
        if (verb.copula) out += " copula";
        if (verb.infinitive) out += " to";
        if (verb.participle) out += " ing";
        if (verb.reduced) out += " reduced";
        if (verb.negated) out += " not";
        if (verb.possible) out += " maybe";
        if (verb.rare) out += " rare";
        break;
      }
      default:
        append_range(chunk.tokens);
    }
  }
  return out;
}

}  // namespace aitia::engine
