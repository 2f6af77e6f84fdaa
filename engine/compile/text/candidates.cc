#include "engine/compile/text/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/compile/text/fixed_words.h"
#include "engine/compile/text/tokenize.h"

namespace aitia::engine {
namespace {

constexpr float kCertain = 0.0f;
constexpr float kUnusual = -1.5f;
constexpr float kRare = -3.0f;
constexpr float kLeastIng = -0.9f, kNamedIng = -0.4f;  // the least that an "-ing" form is a noun or a verb
constexpr size_t kLongestPhrase = 6;
constexpr float kPhraseHead = 2.0f, kPhraseInside = 1.2f;
constexpr float kAfterWho = -2.0f;  // for nouns: "people who fall"
constexpr float kAfterHelp = 5.0f;  // outweighs that an infinitive hardly ever follows a verb
constexpr uint16_t kFunctionParts = kMayBePreposition | kMayBeDeterminer | kMayBePronoun | kMayBeConjunction |
                                    kMayBeSubordinator | kMayBeModal | kMayBeAuxiliary | kMayBeParticle |
                                    kMayBeNumber;

// Logarithm of the share, with a floor: the lexicon's counts are too few to exclude anything.
float ShareScore(uint8_t share) {
  static const std::array<float, 256> scores = [] {
    std::array<float, 256> values;
    for (size_t i = 0; i < values.size(); ++i)
      values[i] = std::log(std::max(static_cast<float>(i) / 255.0f, 0.02f));
    return values;
  }();
  return scores[share];
}

// Verbs whose past is their dictionary form.
bool UnchangedPast(std::string_view verb) {
  static constexpr FixedWords kVerbs({"hurt", "put",   "cut",   "set",  "spread", "hit", "shut",    "let",
                                      "cost", "burst", "split", "read", "upset",  "rid", "cast",    "shed",
                                      "quit", "bet",   "wet",   "come", "become", "run", "overcome"});
  return kVerbs.Has(verb);
}

// Pasts that are no participle, and the other way round; regular verbs have one form for both.
bool OnlyPast(std::string_view form) {
  static constexpr FixedWords kForms({"was",   "were",   "did",    "went",     "took",     "gave",  "began",
                                      "came",  "became", "ran",    "saw",      "ate",      "drank", "grew",
                                      "knew",  "showed", "wrote",  "fell",     "arose",    "bore",  "broke",
                                      "chose", "drove",  "forgot", "rose",     "shook",    "spoke", "swam",
                                      "tore",  "woke",   "wore",   "overcame", "underwent"});
  return kForms.Has(form);
}
bool OnlyParticiple(std::string_view form) {
  static constexpr FixedWords kForms(
      {"done", "gone", "begun", "been", "seen", "drunk", "risen", "arisen", "swum", "hidden", "undergone"});
  return (form.ends_with('n') &&
          (form.ends_with("wn") || form.ends_with("ken") || form.ends_with("ten") || form.ends_with("sen") ||
           form.ends_with("ven") || form.ends_with("rn") || form.ends_with("llen"))) ||
         kForms.Has(form);
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
// Function words that are judged one by one.
enum ClosedForm : size_t {
  kFormHas,
  kFormHave,
  kFormHad,
  kFormHaving,
  kFormDo,
  kFormDoes,
  kFormDid,
  kPossessiveS,
  kFormTo,
  kFormNot,
  kContractedNot,
  kApostrophe,
  kFormThat,
  kFormLike,
  kFormThan,
  kFormAs,
  kFormSo,
  kFormHowever,
  kFormWhich,
  kFormWhat,
  kFormHer,
  kFormHis,
  kFormWho,
  kFormWhom,
  kFormThere,
  kFormOther,
  kFormYet,
  kFormOne,
  kFormThen
};
constexpr FixedWords kClosedForms({"has",   "have",    "had",   "having", "do",   "does", "did",  "'s",
                                   "to",    "not",     "n't",   "'",      "that", "like", "than", "as",
                                   "so",    "however", "which", "what",   "her",  "his",  "who",  "whom",
                                   "there", "other",   "yet",   "one",    "then"});  // in the order of
                                                                                     // ClosedForm
constexpr FixedWords kBeForms({"am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re"});

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

CandidateFinder::CandidateFinder(const Page& page, const TaggedText& text, const Lexicon& lexicon,
                                 KnownCandidates* known)
    : page_(page),
      text_(text),
      lexicon_(lexicon),
      known_(known),
      help_(lexicon.Find("help")),
      let_(lexicon.Find("let")),
      who_(lexicon.Find("who")) {}

std::string_view CandidateFinder::Form(size_t i) {
  const Token& token = text_.tokens[i];
  const std::string_view text = page_.Text(token.span);
  const bool capitals = text.size() > 1 && IsUpper(text[0]) && IsUpper(text[1]);  // may be an abbreviation
  const std::string_view known = capitals ? std::string_view() : lexicon_.Text(token.word);
  if (known.size() == text.size()) return known;  // not "ca" of "can't", which has the word "can"
  LexiconForm(text, &form_);
  return form_;
}

// "helps prevent cramps", "let go": an infinitive without "to" follows.
bool CandidateFinder::IsHelp(const Token& token) const {
  const WordId verb = lexicon_.Info(token.word).verb;
  return verb.valid() && (verb == help_ || verb == let_);
}

uint16_t CandidateFinder::PartsAt(const Sentence& sentence, size_t i) const {
  if (i >= sentence.first_token + sentence.token_count) return 0;
  return lexicon_.Info(text_.tokens[i].word).parts_of_speech;
}

// Whether a finite verb stands between token `i` and the next comma or subordinator: then "after", "before"
// and "since" open a clause.
bool CandidateFinder::ClauseFollows(const Sentence& sentence, size_t i) const {
  constexpr size_t kReach = 9;
  const size_t end = std::min<size_t>(sentence.first_token + sentence.token_count, i + 1 + kReach);
  bool subject = false;
  for (size_t k = i + 1; k < end; ++k) {
    const Token& token = text_.tokens[k];
    if (!token.word.valid() && page_.Text(token.span) == ",") return false;
    const WordInfo& info = lexicon_.Info(token.word);
    const uint16_t parts = info.parts_of_speech;
    if ((parts & (kMayBeModal | kMayBeAuxiliary)) != 0 && (parts & kMayBeNoun) == 0) {
      return subject && page_.Text(token.span) != "being" && page_.Text(token.span) != "having";
    }
    if ((parts & kMayBePronoun) != 0 && (parts & kMayBeDeterminer) == 0) return true;
    if ((parts & kMayBeSubordinator) != 0 && (parts & kMayBePreposition) == 0) return false;
    if (subject && info.verb_share > 150 && info.verb.valid()) {
      const std::string_view text = page_.Text(token.span);
      return !text.ends_with("ing");
    }
    if ((parts & (kMayBeNoun | kMayBePronoun)) != 0) subject = true;
  }
  return false;
}

std::span<const Candidate> CandidateFinder::Find(const Sentence& sentence, size_t i) {
  std::vector<Candidate>* const out = &found_;
  out->clear();
  after_help_ = i > sentence.first_token && IsHelp(text_.tokens[i - 1]);
  after_who_ = i > sentence.first_token && text_.tokens[i - 1].word == who_;
  const Token& token = text_.tokens[i];
  const std::string_view text = page_.Text(token.span);
  const auto first = static_cast<unsigned char>(text[0]);
  if (IsDigit(text[0])) {
    out->push_back({Part::kNumber, kCertain});
    const char last = text.back();
    if (last >= 'a' && last <= 'z' && text.find('-') != std::string_view::npos) {
      out->front().score = kUnusual;
      out->push_back({Part::kAdjective, kCertain});  // "24-hour"
    }
    return *out;
  }
  const bool in_phrase = IsInPhrase(sentence, i);
  if (token.word.valid()) {
    const WordInfo& info = lexicon_.Info(token.word);
    if ((info.parts_of_speech & kFunctionParts) != 0) {
      Closed(info, sentence, i, out);
    } else if (known_ == nullptr || after_help_ || after_who_ || token.capitalised || token.all_capitals ||
               text.size() != lexicon_.Text(token.word).size()) {
      Known(info, sentence, i, out);
    } else {
      std::span<const Candidate> known = known_->Of(token.word);
      if (known.empty()) {
        Known(info, sentence, i, out);
        known_->Add(token.word, *out);
        known = *out;
      }
      if (!in_phrase && !known.empty()) return known;
      out->assign(known.begin(), known.end());
    }
  } else if ((first < 0x80 && !std::isalpha(first)) || (first == 0xE2 && text.size() == 3)) {
    Mark(text, sentence, i, out);
  } else {
    Unknown(sentence, i, out);
  }
  if (out->empty()) out->push_back({Part::kOther, kCertain});
  if (in_phrase) FavourPhrase(i, out);
  return *out;
}

// Whether the token is part of a phrase of the lexicon: "hearing loss", "warning sign".
bool CandidateFinder::IsInPhrase(const Sentence& sentence, size_t i) {
  if (i >= phrase_end_ || i < phrase_begin_) {
    const size_t end = std::min<size_t>(sentence.first_token + sentence.token_count, i + kLongestPhrase);
    if (i + 1 >= end || !lexicon_.BeginsPhrase(text_.tokens[i].word, text_.tokens[i + 1].word)) return false;
    words_.clear();
    for (size_t k = i; k < end; ++k) words_.push_back(text_.tokens[k].word);
    phrase_begin_ = i;
    phrase_end_ = i + std::max<size_t>(lexicon_.LongestPhrase(words_).length, 1);
  }
  return phrase_end_ - phrase_begin_ >= 2;
}

// The words of a phrase are nouns and what goes before nouns.
void CandidateFinder::FavourPhrase(size_t i, std::vector<Candidate>* out) const {
  const bool head = i + 1 == phrase_end_;
  for (Candidate& candidate : *out) {
    const bool noun = candidate.part == Part::kSingular || candidate.part == Part::kPlural;
    if (noun) candidate.score += head ? kPhraseHead : kPhraseInside;
    if (!head && candidate.part == Part::kAdjective) candidate.score += kPhraseInside;
  }
}

void CandidateFinder::Mark(std::string_view text, const Sentence& sentence, size_t i,
                           std::vector<Candidate>* out) const {
  if (text == ":" || text == ";") {
    out->push_back({Part::kStart, kCertain});
  } else if ((text == "'" || text == "\xE2\x80\x99") && i > sentence.first_token &&
             !text_.tokens[i].space_before && page_.Text(text_.tokens[i - 1].span).ends_with('s')) {
    out->push_back({Part::kDeterminer, kCertain});  // "patients' symptoms"
  } else {
    out->push_back({Part::kComma, kCertain});
  }
}

void CandidateFinder::Verb(const WordInfo& info, std::string_view form, float score,
                           std::vector<Candidate>* out) const {
  const std::string_view lemma = lexicon_.Text(info.verb);
  if (form == lemma) {
    if (after_help_) out->push_back({Part::kBase, score + kAfterHelp});
    out->push_back({Part::kPresent, score - 0.4f});
    out->push_back({Part::kBase, score - 0.4f});
    if (UnchangedPast(form)) {
      out->push_back({Part::kParticiple, score - 0.7f});
      if (form != "run" && !form.ends_with("come")) out->push_back({Part::kPast, score - 1.0f});
    }
  } else if (form.ends_with("ing")) {
    out->push_back({Part::kIng, score});
  } else if (form.ends_with('s')) {
    out->push_back({Part::kPresentS, score});
  } else {
    if (!OnlyParticiple(form)) out->push_back({Part::kPast, score - 0.9f});
    if (!OnlyPast(form)) out->push_back({Part::kParticiple, score - 0.3f});
  }
}

void CandidateFinder::Known(const WordInfo& info, const Sentence& sentence, size_t i,
                            std::vector<Candidate>* out) {
  const Token& token = text_.tokens[i];
  const std::string_view form = Form(i);
  const uint16_t parts = info.parts_of_speech;
  const bool ing = form.ends_with("ing") && (parts & kMayBeNoun) != 0 && info.verb.valid() &&
                   lexicon_.Text(info.verb) != form;
  if ((parts & kMayBeNoun) != 0) {
    float score = ShareScore(info.noun_share);
    const bool plural = info.noun.valid() && lexicon_.Text(info.noun) != form && !token.all_capitals;
    // "-ing" forms that are nouns too are judged by what is near; those that name a complaint or a treatment
    // lean towards the noun.
    if (after_who_) score += kAfterWho;
    if (ing) score = std::max(score, info.kinds.empty() ? kLeastIng : kNamedIng);
    const bool name_like = token.capitalised && !token.all_capitals && i > sentence.first_token &&
                           info.kinds.empty() && info.noun_share > 200 && !sentence.is_question &&
                           (info.senses & (kPerson | kPlace | kGroup)) != 0 &&
                           page_.blocks[sentence.block].kind == BlockKind::kParagraph;
    out->push_back({name_like ? Part::kName : plural ? Part::kPlural : Part::kSingular, score});
  }
  if ((parts & kMayBeVerb) != 0 && info.verb.valid()) {
    const float share = ShareScore(info.verb_share);
    const float score = ing ? std::max(share, kLeastIng) : share;
    Verb(info, form, score, out);
  }
  if ((parts & kMayBeAdjective) != 0) out->push_back({Part::kAdjective, ShareScore(info.adjective_share)});
  if ((parts & kMayBeAdverb) != 0) {
    const int rest = 255 - info.noun_share - info.verb_share - info.adjective_share;
    out->push_back({Part::kAdverb, ShareScore(static_cast<uint8_t>(std::clamp(rest, 0, 255)))});
  }
}

void CandidateFinder::Unknown(const Sentence& sentence, size_t i, std::vector<Candidate>* out) {
  const Token& token = text_.tokens[i];
  const std::string form(Form(i));
  if (form.size() >= 3 && (form.find('@') != std::string::npos || form.find("//") != std::string::npos)) {
    out->push_back({Part::kName, kCertain});
    return;
  }
  if (const size_t hyphen = form.rfind('-'); hyphen != std::string::npos && hyphen + 1 < form.size()) {
    const WordId last = lexicon_.Find(std::string_view(form).substr(hyphen + 1));
    const uint16_t parts = lexicon_.Info(last).parts_of_speech;
    static constexpr FixedWords kParticles({"up", "off", "out", "down", "in", "through"});
    if (kParticles.Has(std::string_view(form).substr(hyphen + 1))) {
      out->push_back({Part::kSingular, -0.3f});
      out->push_back({Part::kAdjective, -0.9f});
      return;
    }
    const bool participle = form.ends_with("ed") || form.ends_with("ing") || OnlyParticiple(form);
    if (participle || ((parts & kMayBeAdjective) != 0 && (parts & kMayBeNoun) == 0)) {
      out->push_back({Part::kAdjective, kCertain});
      return;
    }
    if (last.valid() && (parts & kFunctionParts) == 0) {
      Known(lexicon_.Info(last), sentence, i, out);
      out->erase(std::remove_if(
                     out->begin(), out->end(),
                     [](const Candidate& c) { return c.part == Part::kPresent || c.part == Part::kBase; }),
                 out->end());
    }
    out->push_back({Part::kAdjective, -0.5f});
    return;
  }
  const bool inside = i > sentence.first_token;
  if (token.capitalised && inside && !token.all_capitals &&
      page_.blocks[sentence.block].kind == BlockKind::kParagraph) {
    out->push_back({Part::kName, -0.2f});
    out->push_back({form.ends_with('s') ? Part::kPlural : Part::kSingular, kUnusual});
    return;
  }
  const uint16_t parts = lexicon_.Info(lexicon_.FindSuffix(form)).parts_of_speech;
  if ((parts & kMayBeAdverb) != 0) out->push_back({Part::kAdverb, -0.2f});
  if ((parts & kMayBeAdjective) != 0) out->push_back({Part::kAdjective, -0.2f});
  if ((parts & kMayBeNoun) != 0) {
    out->push_back(
        {form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("is") && !form.ends_with("us")
             ? Part::kPlural
             : Part::kSingular,
         -0.2f});
  }
  if (form.size() > 5 && form.ends_with("ing")) {
    out->push_back({Part::kIng, -0.5f});
    out->push_back({Part::kSingular, -1.0f});
  } else if (form.size() > 4 && form.ends_with("ed")) {
    out->push_back({Part::kParticiple, -0.6f});
    out->push_back({Part::kPast, -1.2f});
    out->push_back({Part::kAdjective, -1.0f});
  }
  if (!out->empty()) return;
  const bool plural = form.size() > 3 && form.ends_with('s') && !form.ends_with("ss") &&
                      !form.ends_with("us") && !form.ends_with("is");
  out->push_back({plural ? Part::kPlural : Part::kSingular, -0.3f});
  out->push_back({Part::kAdjective, kUnusual - 0.5f});
  out->push_back({plural ? Part::kPresentS : Part::kBase, kRare});
}

// Function words: each bit is a candidate; words with several are told apart by what is near.
void CandidateFinder::Closed(const WordInfo& info, const Sentence& sentence, size_t i,
                             std::vector<Candidate>* out) {
  const uint16_t parts = info.parts_of_speech;
  const std::string_view form = Form(i);
  const size_t word = kClosedForms.Find(form);
  const uint16_t next = PartsAt(sentence, i + 1);
  const WordInfo& next_info = i + 1 < sentence.first_token + sentence.token_count
                                  ? lexicon_.Info(text_.tokens[i + 1].word)
                                  : lexicon_.Info(WordId());
  if (word == kPossessiveS) {
    const uint16_t before = i > sentence.first_token ? PartsAt(sentence, i - 1) : 0;
    const bool contraction =
        (before & (kMayBePronoun | kMayBeSubordinator)) != 0 || (before & kMayBeNoun) == 0;
    if (contraction && before != 0) {
      out->push_back({Part::kBe, kCertain});
    } else {
      out->push_back({Part::kDeterminer, kCertain});
    }
    return;
  }
  if (word == kFormTo) {
    out->push_back({Part::kTo, -0.5f});
    out->push_back({Part::kPreposition, -0.5f});
    return;
  }
  if (word == kFormNot || word == kContractedNot) {
    out->push_back({Part::kNot, kCertain});
    return;
  }
  if (word == kApostrophe) return Mark(form, sentence, i, out);
  if (kBeForms.Has(form)) {
    out->push_back({Part::kBe, kCertain});
    return;
  }
  if (word == kFormHas || word == kFormHave || word == kFormHad || word == kFormHaving || form == "'ve") {
    out->push_back({Part::kHave, -0.4f});
    if (i == sentence.first_token && sentence.is_question) return;
    if (word == kFormHas) out->push_back({Part::kPresentS, -0.4f});
    if (word == kFormHaving) out->push_back({Part::kIng, -0.2f});
    if (word == kFormHad) {
      out->push_back({Part::kPast, -0.4f});
      out->push_back({Part::kParticiple, -0.8f});
    }
    if (word == kFormHave) {
      out->push_back({Part::kPresent, -0.6f});
      out->push_back({Part::kBase, -0.6f});
    }
    return;
  }
  if (word == kFormDo || word == kFormDoes || word == kFormDid) {
    out->push_back({Part::kDo, -0.2f});
    if (word == kFormDoes) out->push_back({Part::kPresentS, -1.0f});
    if (word == kFormDid) out->push_back({Part::kPast, -1.0f});
    if (word == kFormDo) {
      out->push_back({Part::kPresent, -1.0f});
      out->push_back({Part::kBase, -0.8f});
    }
    return;
  }
  if (word == kFormThat && i > sentence.first_token && page_.Text(text_.tokens[i - 1].span) == "so") {
    out->push_back({Part::kSubordinator, kCertain});
    return;
  }
  const bool opens_clause = (parts & kMayBeSubordinator) != 0;
  const bool clause = opens_clause && (parts & kMayBePreposition) != 0 && ClauseFollows(sentence, i);
  if (opens_clause) {
    float score = kCertain;
    if ((parts & kMayBePreposition) != 0) {
      score = clause ? -0.2f : -2.0f;
      if (word == kFormLike && clause) score = -1.5f;
      if (word == kFormThan || word == kFormAs) score = clause ? -0.7f : kUnusual;
    } else if (word == kFormSo) {
      score = i == sentence.first_token ? -1.0f : -0.5f;
    } else if (word == kFormHowever) {
      score = kRare;
    } else if ((parts & kMayBeNoun) != 0) {
      score = -0.2f;
    }
    out->push_back({Part::kSubordinator, score});
  }
  const bool noun_next = (next & (kMayBeNoun | kMayBeAdjective)) != 0 && next_info.verb_share < 128;
  if ((parts & kMayBePreposition) != 0) {
    float score = kCertain;
    if (clause) score = -1.6f;
    if ((parts & kMayBeAdverb) != 0 && next == 0) score = -0.7f;
    constexpr uint16_t kObject = kMayBeNoun | kMayBeAdjective | kMayBeDeterminer | kMayBePronoun |
                                 kMayBeNumber | kMayBeVerb | kMayBeAdverb;
    if ((parts & kMayBeAdverb) != 0 && next != 0 && (next & kObject) == 0) score = -2.0f;  // "goes down once"
    out->push_back({Part::kPreposition, score});
  }
  if ((parts & kMayBeDeterminer) != 0) {
    const bool degree = (parts & kMayBeAdverb) != 0;
    const bool adjective_next = (next & (kMayBeAdjective | kMayBeAdverb)) != 0 && next_info.noun_share < 128;
    float score = kCertain;
    if (degree && adjective_next && word != kFormThat) score = -1.8f;
    if (word == kFormThat || word == kFormWhich || word == kFormWhat)
      score = noun_next && word != kFormWhich ? -1.3f : -2.2f;
    out->push_back({Part::kDeterminer, score});
  }
  if ((parts & kMayBePronoun) != 0) {
    float score = kCertain;
    if ((parts & kMayBeDeterminer) != 0)
      score = word == kFormHer || word == kFormHis ? -2.0f : noun_next ? -1.0f : -0.1f;
    if (word == kFormThat) score = -1.2f;
    if (word == kFormWhich || word == kFormWho || word == kFormWhom)
      score = i == sentence.first_token ? -0.1f : -2.5f;
    if (word == kFormThere) score = (next & (kMayBeAuxiliary | kMayBeModal)) != 0 ? 0.0f : -2.5f;
    if (word == kFormOther) score = noun_next ? -2.5f : -0.8f;
    out->push_back({Part::kPronoun, score});
  }
  if ((parts & kMayBeConjunction) != 0)
    out->push_back({Part::kConjunction, word == kFormYet || word == kFormSo ? -1.0f : kCertain});
  if ((parts & kMayBeModal) != 0) out->push_back({Part::kModal, kCertain});
  if ((parts & kMayBeAuxiliary) != 0) out->push_back({Part::kDo, kUnusual});
  if ((parts & kMayBeNumber) != 0) out->push_back({Part::kNumber, word == kFormOne ? -0.3f : kCertain});
  if ((parts & kMayBeAdverb) != 0) {
    float score = -0.8f;
    if (word == kFormHowever || word == kFormThen || word == kFormThere) score = -0.1f;
    if (word == kFormThat) score = -3.5f;
    if ((parts & kMayBeVerb) != 0) score = -1.4f;
    if ((parts & kMayBePreposition) != 0) score = -1.0f;
    if ((parts & kMayBeSubordinator) != 0 && (parts & kMayBePreposition) == 0 && word != kFormHowever)
      score = -1.5f;
    out->push_back({Part::kAdverb, score});
  }
  if ((parts & kMayBeAdjective) != 0)
    out->push_back({Part::kAdjective, (parts & (kMayBeDeterminer | kMayBePreposition)) != 0 ? -1.6f : -0.3f});
  if ((parts & kMayBeNoun) != 0) {
    const bool main_part = (parts & (kMayBeModal | kMayBePreposition | kMayBeSubordinator)) == 0;
    out->push_back({Part::kSingular, main_part ? -1.0f : kRare});
  }
  if ((parts & kMayBeVerb) != 0 && info.verb.valid())
    Verb(info, form, word == kFormLike ? -1.2f : -0.5f, out);
}

}  // namespace aitia::engine
