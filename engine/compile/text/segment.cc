#include "engine/compile/text/segment.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "engine/compile/text/tokenize.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestSentence = 500;  // tokens; text without stops is cut so that later steps stay linear
constexpr size_t kLongestBracket = 60;    // tokens; a bracket still open then was never meant to close

class Segmenter {
 public:
  Segmenter(const Page& page, const Lexicon& lexicon) : page_(page), lexicon_(lexicon) {}

  TaggedText Run() {
    result_.tokens.reserve(page_.text.size() / 5);
    for (uint32_t i = 0; i < page_.blocks.size(); ++i) {
      const Block& block = page_.blocks[i];
      if (block.kind == BlockKind::kLeftOut) continue;
      if (block.body_begin > block.span.begin) {
        Stretch(i, {block.span.begin, block.term_end});
        Stretch(i, {block.body_begin, block.span.end});
      } else {
        Stretch(i, block.span);
      }
    }
    return std::move(result_);
  }

 private:
  std::string_view Text(size_t token) const { return page_.Text(result_.tokens[token].span); }

  void Stretch(uint32_t block, graph::ByteSpan span) {
    const size_t first = result_.tokens.size();
    Tokenize(page_.text, span, lexicon_, &result_.tokens);
    size_t begin = first;
    size_t bracket = 0;  // the token behind the one that opened the bracket in the sentence; 0: none
    for (size_t i = first; i < result_.tokens.size(); ++i) {
      const std::string_view text = Text(i);
      if (text == "(" && i > begin && bracket == 0) bracket = i + 1;
      if (text == ")" || (bracket != 0 && i > bracket + kLongestBracket)) bracket = 0;
      if (i - begin >= kLongestSentence) {
        Add(block, begin, i + 1);
        begin = i + 1;
        continue;
      }
      if (bracket != 0 || !MayEnd(i, begin)) continue;
      const size_t last = WithClosing(i);
      if (last + 1 == result_.tokens.size() || BeginsSentence(last + 1)) {
        Add(block, begin, last + 1);
        begin = last + 1;
        i = last;
      }
    }
    if (begin < result_.tokens.size()) Add(block, begin, result_.tokens.size());
  }

  bool MayEnd(size_t i, size_t begin) const {
    const std::string_view text = Text(i);
    const char last = text.back();
    if (text == "\xE2\x80\xA6") return true;
    if (last != '.' && last != '?' && last != '!') return false;
    const Token& token = result_.tokens[i];
    if (text.front() != '.' && last == '.') {  // an abbreviation
      const uint16_t senses = lexicon_.Info(token.word).senses;
      if ((senses & (kStopNever | kStopBeforeNumber)) != 0) return false;
      return token.word.valid();  // "J.F." alone is somebody's initials
    }
    return !(text == "." && i > begin && IsInitial(i - 1, begin));
  }

  // "J" in "Morton J. Tavel"; not the "D" of "vitamin D. Next sentence".
  bool IsInitial(size_t i, size_t begin) const {
    const std::string_view text = Text(i);
    if (text.size() != 1 || text[0] < 'A' || text[0] > 'Z' || text == "I") return false;
    if (i == begin) return i + 2 < result_.tokens.size();
    const Token& before = result_.tokens[i - 1];
    if (!before.capitalised) return Text(i - 1) == ".";
    const WordInfo& info = lexicon_.Info(before.word);
    const bool common_noun = !info.kinds.empty() || (info.senses & (kAbstract | kGroup)) != 0;
    return !common_noun;
  }

  // The last token that still belongs to a sentence which may end at `i`.
  size_t WithClosing(size_t i) const {
    constexpr std::array<std::string_view, 6> kClosing = {")",           "]", "\"", "'", "\xE2\x80\x9D",
                                                          "\xE2\x80\x99"};
    while (i + 1 < result_.tokens.size() && !result_.tokens[i + 1].space_before) {
      const std::string_view next = Text(i + 1);
      const bool closing = std::find(kClosing.begin(), kClosing.end(), next) != kClosing.end();
      const bool footnote = next[0] >= '0' && next[0] <= '9' && i + 2 < result_.tokens.size() &&
                            result_.tokens[i + 2].space_before && next.size() <= 5;
      if (next == "[" && i + 3 < result_.tokens.size() && Text(i + 3) == "]") {
        i += 3;
      } else if (closing || footnote) {
        ++i;
      } else {
        break;
      }
    }
    return i;
  }

  bool BeginsSentence(size_t i) const {
    const Token& token = result_.tokens[i];
    const std::string_view text = Text(i);
    const auto first = static_cast<unsigned char>(text[0]);
    if (token.capitalised) return token.space_before || (i + 1 < result_.tokens.size() && text.size() > 1);
    if (!token.space_before) return false;
    if (first >= '0' && first <= '9') return true;
    if (first < 0x80)
      return first == '(' || first == '"' || first == '[' || first == '\'' || first == '*' || first == '-';
    return text == "\xE2\x80\x9C" || text == "\xE2\x80\x98" || text == "\xE2\x80\xA2" || first == 0xC3;
  }

  void Add(uint32_t block, size_t first, size_t end) {
    Sentence sentence;
    sentence.block = block;
    sentence.span = {result_.tokens[first].span.begin, result_.tokens[end - 1].span.end};
    sentence.first_token = static_cast<uint32_t>(first);
    sentence.token_count = static_cast<uint32_t>(end - first);
    for (size_t i = end; i-- > first && i + 4 > end;) {
      if (Text(i).find('?') != std::string_view::npos) sentence.is_question = true;
    }
    result_.sentences.push_back(sentence);
  }

  const Page& page_;
  const Lexicon& lexicon_;
  TaggedText result_;
};

}  // namespace

TaggedText Segment(const Page& page, const Lexicon& lexicon) { return Segmenter(page, lexicon).Run(); }

std::string DumpSentences(const Page& page, const TaggedText& text) {
  std::string out;
  size_t number = 0;
  for (const Sentence& sentence : text.sentences) {
    const graph::ByteSpan source = page.SourceSpan(sentence.span);
    absl::StrAppend(&out, number++, " block ", sentence.block, " ", source.begin, "-", source.end, " ",
                    sentence.is_question ? "?" : "", sentence.is_fragment ? "~" : "", " ",
                    graph::Printable(graph::CollapseSpace(page.Text(sentence.span))), "\n");
  }
  return out;
}

}  // namespace aitia::engine
