// Most tokens are lower-case ASCII already and are viewed where they stand in the page; only the others are
// copied.
#include "engine/compile/mentions/words.h"

#include <algorithm>

#include "graph/base/text.h"
#include "graph/model/name.h"

namespace aitia::engine {
namespace {

const WordInfo kUnknown{};

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

// Infinitive of a regular form that the lexicon does not know.
std::string InfinitiveByRule(std::string_view lower) {
  if (EndsWith(lower, "ies") && lower.size() > 4) return std::string(lower.substr(0, lower.size() - 3)) + "y";
  if (EndsWith(lower, "ing") && lower.size() > 5) return std::string(lower.substr(0, lower.size() - 3));
  if (EndsWith(lower, "ed") && lower.size() > 4) return std::string(lower.substr(0, lower.size() - 2));
  if (EndsWith(lower, "s") && !EndsWith(lower, "ss") && lower.size() > 3) {
    return std::string(lower.substr(0, lower.size() - 1));
  }
  return std::string(lower);
}

}  // namespace

Words::Words(const Language& language) : language_(language), lexicon_(language.lexicon()) {}

std::string_view Words::Keep(std::string text) const {
  // Strings move when the vector grows, but short ones keep their text inside: the capacity is reserved in
  // Fill.
  kept_[kept_count_] = std::move(text);
  return kept_[kept_count_++];
}

void Words::Fill(const Page& page, const TaggedText& text, const Sentence& sentence) {
  words_.clear();
  kept_count_ = 0;
  if (kept_.size() < sentence.token_count * 4 + 4) kept_.resize(sentence.token_count * 4 + 4);
  const WordClassTable& table = language_.word_classes();
  for (uint32_t i = 0; i < sentence.token_count; ++i) {
    const Token& token = text.tokens[sentence.first_token + i];
    Word word;
    const std::string_view raw = page.Text(token.span);
    word.lower = IsPlainLower(raw) ? raw : Keep(graph::LowerCase(Straighten(raw)));
    word.id = token.word;
    word.info = token.word.valid() ? &lexicon_.Info(token.word) : &kUnknown;
    word.tag = token.tag;
    word.capitalised = token.capitalised;
    word.all_capitals = token.all_capitals;
    word.space_before = token.space_before;
    word.span = token.span;
    if (token.tag == Tag::kPunctuation) {
      word.classes = 0;
    } else {
      word.classes = token.word.valid() ? table.Of(token.word) : table.Of(word.lower);
    }
    words_.push_back(word);
  }
}

std::string_view Words::Noun(uint32_t i) const {
  const Word& word = words_[i];
  if (word.info->noun.valid()) return lexicon_.Text(word.info->noun);
  std::string singular = graph::Singular(word.lower);
  return singular == word.lower || kept_count_ >= kept_.size() ? word.lower : Keep(std::move(singular));
}

std::string_view Words::Verb(uint32_t i) const {
  const Word& word = words_[i];
  if (word.info->verb.valid()) return lexicon_.Text(word.info->verb);
  std::string infinitive = InfinitiveByRule(word.lower);
  return infinitive == word.lower || kept_count_ >= kept_.size() ? word.lower : Keep(std::move(infinitive));
}

}  // namespace aitia::engine
