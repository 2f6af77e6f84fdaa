#include "engine/compile/layout/heading_lines.h"

#include <array>

#include "engine/compile/layout/left_out.h"

namespace aitia::engine {
namespace {

constexpr size_t kLongestNumberedHeading = 120;
constexpr size_t kLongestQuestion = 300;

template <size_t N>
size_t MarkAtStart(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (std::string_view mark : marks) {
    if (text.size() > mark.size() && text.starts_with(mark)) return mark.size();
  }
  return 0;
}

// "Brand names: Aleve, Naprosyn" above another heading and "Symptoms: fever, chills" are lines of facts.
bool IsLabel(std::string_view text, std::string_view below) {
  const size_t colon = text.find(": ");
  return colon != std::string_view::npos && WordCount(text.substr(0, colon)) <= 3 &&
         (BeginsLower(text.substr(colon + 2)) || LookOfHeading(below) == HeadingLook::kStrong);
}

}  // namespace

SectionNumber ReadSectionNumber(std::string_view text) {
  SectionNumber number;
  size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9' && number.depth < 4) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    ++number.depth;
    if (at < text.size() && text[at] == '.') ++at;
  }
  if (at + 1 >= text.size() || text[at] != ' ') return {};
  number.size = at + 1;
  return number;
}

size_t QuestionMark(std::string_view text) { return MarkAtStart<3>(text, {"Q: ", "Q. ", "Question: "}); }

size_t AnswerMark(std::string_view text) { return MarkAtStart<3>(text, {"A: ", "A. ", "Answer: "}); }

bool IsHeadingLine(const PageLines& page, size_t i, const HeadingPlace& place) {
  const std::string_view text = page.Text(i);
  if (QuestionMark(text) > 0) return text.ends_with('?') && text.size() <= kLongestQuestion;
  const HeadingLook look = LookOfHeading(text);
  if (look == HeadingLook::kNo) return false;
  const bool blank_above = i == 0 || page.lines[i - 1].kind != LineKind::kPlain || place.after_left_out;
  const bool blank_below = page.BlankBelow(i);
  if (SectionToLeaveOut(text) != LeftOut::kNone && (blank_above || !page.wrapped)) return true;
  if (ReadSectionNumber(text).depth > 1 && (blank_above || !page.wrapped)) return true;
  // Inside a paragraph that is broken into lines, only blank lines set a heading apart.
  if (!blank_above && (page.wrapped || !EndsSentence(page.Text(i - 1)))) {
    if (page.wrapped || !place.after_heading) return false;
  }
  if (page.wrapped && !blank_below && text.size() > 50) return false;
  const size_t next = page.below[i];
  if (next == kNoLine) return false;
  if (page.lines[i].indent > 3 && place.in_list) return false;
  if (!blank_below && page.lines[i + 1].kind == LineKind::kPlain && BeginsLower(page.Text(i + 1)))
    return false;
  const Line& follows = page.lines[next];
  const std::string_view body = page.Text(next);
  const bool first_line = page.above[i] == kNoLine;
  if (!first_line && IsLabel(text, body)) return false;
  if (look == HeadingLook::kStrong) return true;
  // A short line without a stop: what follows has to be longer text, or a list.
  if (follows.item()) return !text.ends_with("are") && !text.ends_with("include") && !text.ends_with("as");
  if (follows.kind != LineKind::kPlain || first_line) return true;
  const bool set_apart = blank_above && blank_below;
  const bool text_follows = EndsSentence(body) || body.ends_with(':') || body.size() > 100;
  if (text_follows && (body.size() > text.size() || set_apart)) return true;
  // "See a doctor if you have" above a list is its beginning.
  const size_t behind = page.below[next];
  const bool opens_list = behind != kNoLine && page.lines[behind].item() && body.size() > text.size();
  return blank_above &&
         (opens_list || (blank_below && LookOfHeading(body) != HeadingLook::kNo && WordCount(text) <= 8));
}

bool IsUnderlined(const PageLines& page, size_t i) {
  if (i + 1 >= page.size() || page.Text(i).size() > 140) return false;
  const Line& below = page.lines[i + 1];
  if (below.kind == LineKind::kUnderline) return true;
  const bool above_free = i == 0 || page.lines[i - 1].kind != LineKind::kPlain;
  return below.kind == LineKind::kRule && below.bullet == '-' && above_free && !EndsSentence(page.Text(i)) &&
         page.Text(i + 1).find(' ') == std::string_view::npos;
}

bool IsNumberedHeading(const PageLines& page, size_t i, uint32_t last_number) {
  const Line& line = page.lines[i];
  const std::string_view text = page.Content(i);
  if (text.size() > kLongestNumberedHeading || EndsSentence(text) != text.ends_with('?')) return false;
  if (text.ends_with(':') || text.ends_with(',') || text.ends_with(';') || BeginsLower(text)) return false;
  if (line.number > 1 && last_number + 1 == line.number) return true;
  if (line.number != 1) return false;
  const size_t next = page.below[i];
  if (next == kNoLine || page.lines[next].kind != LineKind::kPlain || page.lines[next].indent > line.indent)
    return false;
  const std::string_view body = page.Text(next);
  return EndsSentence(body) || body.size() > 80 || body.ends_with(':') || ReadSectionNumber(body).depth > 1;
}

}  // namespace aitia::engine
