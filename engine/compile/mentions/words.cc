// Most tokens are lower-case ASCII already and are viewed where they stand in the page, most others are words
// of the lexicon and viewed there; only the rest is copied.
#include "engine/compile/mentions/words.h"

#include <algorithm>

#include "graph/base/text.h"
#include "graph/model/name.h"

namespace aitia::engine {
namespace {

bool IsPlainLower(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z'); });
}

// Curly apostrophes and the hyphens of Unicode as their ASCII forms.
std::string Straighten(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); i = graph::NextCodePoint(text, i)) {
    const char32_t c = graph::CodePointAt(text, i);
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC) {
      out += '\'';
    } else if (c == 0x2010 || c == 0x2011) {
      out += '-';
    } else if (c == 0x200B || c == 0x00AD || c == 0xFEFF) {
      continue;
    } else {
      graph::AppendCodePoint(c, &out);
    }
  }
  return out;
}

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// Hyphens and dashes, quotation marks: U+2010 to U+201F.
bool IsDashOrQuote(std::string_view raw) {
  return raw.size() == 3 && raw[0] == '\xE2' && raw[1] == '\x80' && raw[2] >= '\x90' && raw[2] <= '\x9F';
}

}  // namespace

Words::Words(const Language& language) : language_(language), lexicon_(language.lexicon()) {}

std::string_view Words::Keep(std::string text) const {
  // Strings move when the vector grows, but short ones keep their text inside: the capacity is reserved in
  // Fill.
  kept_[kept_count_] = std::move(text);
  return kept_[kept_count_++];
}

std::string_view Words::Lower(std::string_view raw, Word* word) const {
  const std::string_view known = lexicon_.Text(word->id);
  // Capitals may be an abbreviation, which the lexicon has in capitals; marks beyond ASCII change the length.
  word->is_entry = known.size() == raw.size() && !(raw.size() > 1 && IsUpper(raw[0]) && IsUpper(raw[1]));
  if (word->is_entry) return known;
  if (IsPlainLower(raw)) return raw;
  if (IsDashOrQuote(raw)) return raw[2] == '\x98' || raw[2] == '\x99' ? "'" : raw[2] <= '\x91' ? "-" : raw;
  return Keep(graph::LowerCase(Straighten(raw)));
}

void Words::Fill(const Page& page, const TaggedText& text, const Sentence& sentence) {
  words_.clear();
  kept_count_ = 0;
  if (kept_.size() < sentence.token_count * 4 + 4) kept_.resize(sentence.token_count * 4 + 4);
  const WordClassTable& table = language_.word_classes();
  classes_ = {};
  words_.resize(sentence.token_count);
  for (uint32_t i = 0; i < sentence.token_count; ++i) {
    const Token& token = text.tokens[sentence.first_token + i];
    Word& word = words_[i];
    word.id = token.word;
    word.info = &lexicon_.Info(token.word);
    word.tag = token.tag;
    word.capitalised = token.capitalised;
    word.all_capitals = token.all_capitals;
    word.space_before = token.space_before;
    word.span = token.span;
    word.singular = {};
    word.lower = Lower(page.Text(token.span), &word);
    if (token.tag == Tag::kPunctuation) {
      word.classes = {};
    } else {
      word.classes = token.word.valid() ? table.Of(token.word) : table.Of(word.lower);
      classes_ |= word.classes;
    }
  }
}

std::string_view Words::NounByRule(uint32_t i) const {
  const Word& word = words_[i];
  if (word.singular.empty()) {
    std::string singular = graph::Singular(word.lower);
    word.singular =
        singular == word.lower || kept_count_ >= kept_.size() ? word.lower : Keep(std::move(singular));
  }
  return word.singular;
}

// Infinitive of a regular form that the lexicon does not know.
std::string_view Words::VerbByRule(uint32_t i) const {
  const std::string_view lower = words_[i].lower;
  if (EndsWith(lower, "ies") && lower.size() > 4) {
    if (kept_count_ >= kept_.size()) return lower;
    return Keep(std::string(lower.substr(0, lower.size() - 3)) + "y");
  }
  if (EndsWith(lower, "ing") && lower.size() > 5) return lower.substr(0, lower.size() - 3);
  if (EndsWith(lower, "ed") && lower.size() > 4) return lower.substr(0, lower.size() - 2);
  if (EndsWith(lower, "s") && !EndsWith(lower, "ss") && lower.size() > 3) {
    return lower.substr(0, lower.size() - 1);
  }
  return lower;
}

uint32_t Words::FixedAdverb(uint32_t i) const {
  if (i >= size()) return 0;
  for (const Phrase& phrase : PhrasesFrom(i)) {
    if (phrase.kind != PhraseKind::kAdverb || phrase.canonical != "adverb") continue;
    uint32_t length = 0;
    while (length < phrase.words.size() && i + length < size() &&
           words_[i + length].Is(phrase.words[length])) {
      ++length;
    }
    if (length == phrase.words.size()) return length;
  }
  return 0;
}

}  // namespace aitia::engine
