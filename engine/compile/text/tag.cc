// Viterbi over the candidates of each token. Adverbs, "not", conjunctions and commas remember what stood
// before them, so that "has often been" and "headache, fatigue and weakness" are seen as neighbours.

#include "engine/compile/text/tag.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "engine/compile/text/candidates.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr float kParallel = 1.5f;       // for the part that stood before a conjunction
constexpr float kParallelComma = 0.5f;  // or before a comma
constexpr float kVerbless = -2.5f;      // for a full sentence without a finite verb
constexpr float kThroughAdverb = 0.7f;  // of the transition that an adverb interrupts

bool Remembers(Part part) {
  return part == Part::kAdverb || part == Part::kNot || part == Part::kConjunction || part == Part::kComma;
}

struct State {
  Part part;
  Part context;  // what the next part follows: `part`, but the conjunction in "and rarely spread"
  Part memory;   // of parts that remember: the part before them
  float score;
  int32_t before;  // index of the state before, in states_
  bool finite;     // a finite verb (or an imperative) is on the way
};

// Parts that can stand side by side in an enumeration.
bool Alike(Part a, Part b) {
  const auto nominal = [](Part p) { return p == Part::kSingular || p == Part::kPlural || p == Part::kName; };
  const auto finite = [](Part p) { return p == Part::kPresent || p == Part::kPresentS || p == Part::kPast; };
  return a == b || (nominal(a) && nominal(b)) || (finite(a) && finite(b));
}

// For an adverb behind a conjunction or a comma.
float BehindAdverb(const State& before, Part next) {
  return before.part == Part::kAdverb ? 0.5f * TransitionScore(Part::kAdverb, next) : 0.0f;
}

inline float Score(const State& before, Part next) {
  const float direct = TransitionScore(before.context, next);
  switch (before.context) {
    case Part::kAdverb:
    case Part::kNot:
      return 0.5f * direct + kThroughAdverb * TransitionScore(before.memory, next);
    case Part::kConjunction:
      return direct + BehindAdverb(before, next) + (Alike(before.memory, next) ? kParallel : 0.0f);
    case Part::kComma:
      return direct + BehindAdverb(before, next) + (Alike(before.memory, next) ? kParallelComma : 0.0f);
    default:
      return direct;
  }
}

Tag TagOf(Part part, bool mark) {
  if (mark) return Tag::kPunctuation;
  switch (part) {
    case Part::kSingular:
    case Part::kPlural:
      return Tag::kNoun;
    case Part::kName:
      return Tag::kProperNoun;
    case Part::kPresent:
    case Part::kPresentS:
    case Part::kPast:
    case Part::kBase:
      return Tag::kVerb;
    case Part::kIng:
      return Tag::kGerund;
    case Part::kParticiple:
      return Tag::kPastParticiple;
    case Part::kAdjective:
      return Tag::kAdjective;
    case Part::kAdverb:
      return Tag::kAdverb;
    case Part::kPronoun:
      return Tag::kPronoun;
    case Part::kDeterminer:
      return Tag::kDeterminer;
    case Part::kPreposition:
      return Tag::kPreposition;
    case Part::kConjunction:
      return Tag::kConjunction;
    case Part::kSubordinator:
      return Tag::kSubordinator;
    case Part::kModal:
      return Tag::kModal;
    case Part::kBe:
    case Part::kHave:
    case Part::kDo:
      return Tag::kAuxiliary;
    case Part::kTo:
    case Part::kNot:
      return Tag::kParticle;
    case Part::kNumber:
      return Tag::kNumber;
    case Part::kStart:
    case Part::kComma:
      return Tag::kPunctuation;
    case Part::kOther:
      break;
  }
  return Tag::kOther;
}

class Tagger {
 public:
  Tagger(const Page& page, TaggedText* text, const Lexicon& lexicon, KnownCandidates* known)
      : page_(page), text_(text), candidates_(page, *text, lexicon, known) {}

  void Run() {
    for (Sentence& sentence : text_->sentences) TagSentence(&sentence);
  }

 private:
  void TagSentence(Sentence* sentence) {
    states_.clear();
    states_.push_back({Part::kStart, Part::kStart, Part::kStart, 0, -1, false});
    size_t begin = 0, end = 1;  // the states of the token before
    for (uint32_t i = 0; i < sentence->token_count; ++i) {
      for (const Candidate& candidate : candidates_.Find(*sentence, sentence->first_token + i)) {
        if (Remembers(candidate.part)) {
          Remember(candidate, begin, end);
        } else {
          Extend(candidate, begin, end);
        }
      }
      begin = end;
      end = states_.size();
    }
    // A sentence of running text has a finite verb; a heading or an item need not.
    const float verbless = IsFullSentence(*sentence) ? kVerbless : 0.0f;
    size_t best = begin;
    float best_score = -1e30f;
    for (size_t k = begin; k < end; ++k) {
      const float score = states_[k].score + (states_[k].finite ? 0.0f : verbless);
      if (score <= best_score) continue;
      best = k;
      best_score = score;
    }
    sentence->is_fragment = !states_[best].finite;
    for (uint32_t i = sentence->token_count; i-- > 0;) {
      Assign(sentence->first_token + i, states_[best].part);
      best = static_cast<size_t>(states_[best].before);
    }
  }

  bool IsFullSentence(const Sentence& sentence) const {
    const BlockKind kind = page_.blocks[sentence.block].kind;
    if (sentence.token_count < 4 || (kind != BlockKind::kParagraph && kind != BlockKind::kListItem))
      return false;
    const std::string_view last =
        page_.Text(text_->tokens[sentence.first_token + sentence.token_count - 1].span);
    return last == "." || last == "!" || last == "?";
  }

  // The best way to `candidate` from the states [begin, end).
  void Extend(const Candidate& candidate, size_t begin, size_t end) {
    float best[2] = {-1e30f, -1e30f};  // by whether a finite verb is on the way
    int32_t before[2] = {-1, -1};
    const Finiteness finiteness = FinitenessOf(candidate.part);
    for (size_t k = begin; k < end; ++k) {
      const State& state = states_[k];
      const bool finite = state.finite || IsFinite(finiteness, state.context);
      const float score = state.score + Score(state, candidate.part) + candidate.score;
      if (score <= best[finite]) continue;
      best[finite] = score;
      before[finite] = static_cast<int32_t>(k);
    }
    for (const bool finite : {false, true}) {
      if (before[finite] < 0) continue;
      states_.push_back(
          {candidate.part, candidate.part, candidate.part, best[finite], before[finite], finite});
    }
  }

  // The same for each part that can be remembered.
  void Remember(const Candidate& candidate, size_t begin, size_t end) {
    const size_t first = states_.size();
    for (size_t k = begin; k < end; ++k) {
      const State& before = states_[k];
      const Part memory = Remembers(before.part) ? before.memory : before.part;
      const float score = before.score + Score(before, candidate.part) + candidate.score;
      const bool behind_conjunction =
          candidate.part == Part::kAdverb &&
          (before.context == Part::kConjunction || before.context == Part::kComma);
      const Part context = behind_conjunction ? before.context : candidate.part;
      size_t same = first;
      while (same < states_.size() && (states_[same].memory != memory || states_[same].context != context ||
                                       states_[same].finite != before.finite)) {
        ++same;
      }
      if (same == states_.size()) {
        states_.push_back({candidate.part, context, memory, score, static_cast<int32_t>(k), before.finite});
      } else if (score > states_[same].score) {
        states_[same].score = score;
        states_[same].before = static_cast<int32_t>(k);
      }
    }
  }

  enum class Finiteness : uint8_t { kNever, kFinite, kImperative };

  static Finiteness FinitenessOf(Part part) {
    switch (part) {
      case Part::kPresent:
      case Part::kPresentS:
      case Part::kPast:
      case Part::kModal:
      case Part::kBe:
      case Part::kHave:
      case Part::kDo:
        return Finiteness::kFinite;
      case Part::kBase:
        return Finiteness::kImperative;
      default:
        return Finiteness::kNever;
    }
  }

  static bool IsFinite(Finiteness finiteness, Part before) {
    if (finiteness == Finiteness::kFinite) return before != Part::kTo;
    return finiteness == Finiteness::kImperative &&
           (before == Part::kStart || before == Part::kComma || before == Part::kConjunction);
  }

  void Assign(size_t i, Part part) {
    Token& token = text_->tokens[i];
    const std::string_view text = page_.Text(token.span);
    const auto first = static_cast<unsigned char>(text[0]);
    const bool possessive = part == Part::kDeterminer && (first == '\'' || first == 0xE2);
    const bool mark = (part == Part::kComma || part == Part::kStart);
    token.tag = possessive ? Tag::kParticle : TagOf(part, mark);
  }

  const Page& page_;
  TaggedText* text_;
  CandidateFinder candidates_;
  std::vector<State> states_;
};

}  // namespace

TaggedText TagParts(const Page& page, TaggedText text, const Lexicon& lexicon) {
  return TagParts(page, std::move(text), lexicon, nullptr);
}

TaggedText TagParts(const Page& page, TaggedText text, const Lexicon& lexicon, KnownCandidates* known) {
  Tagger(page, &text, lexicon, known).Run();
  return text;
}

std::string_view NameOfTag(Tag tag) {
  constexpr std::array<std::string_view, 18> kNames = {
      "noun",   "proper-noun", "verb",       "gerund",      "past-participle", "adjective",
      "adverb", "pronoun",     "determiner", "preposition", "conjunction",     "subordinator",
      "modal",  "auxiliary",   "particle",   "number",      "punctuation",     "other"};
  return kNames[static_cast<size_t>(tag)];
}

std::string DumpTokens(const Page& page, const TaggedText& text, const Lexicon& lexicon) {
  std::string out;
  for (const Sentence& sentence : text.sentences) {
    if (!out.empty()) out += '\n';
    for (uint32_t i = sentence.first_token; i < sentence.first_token + sentence.token_count; ++i) {
      const Token& token = text.tokens[i];
      const graph::ByteSpan source = page.SourceSpan(token.span);
      const WordInfo& info = lexicon.Info(token.word);
      WordId lemma = token.word;
      if (token.tag == Tag::kNoun && info.noun.valid()) lemma = info.noun;
      if ((token.tag == Tag::kVerb || token.tag == Tag::kGerund || token.tag == Tag::kPastParticiple) &&
          info.verb.valid()) {
        lemma = info.verb;
      }
      if (token.tag == Tag::kAdjective && info.adjective.valid()) lemma = info.adjective;
      absl::StrAppend(&out, i, " ", source.begin, "-", source.end, " ", graph::ToAbsl(NameOfTag(token.tag)),
                      " ", lemma.valid() ? graph::ToAbsl(lexicon.Text(lemma)) : "-", " ",
                      graph::Printable(page.Text(token.span)), "\n");
    }
  }
  return out;
}

}  // namespace aitia::engine
