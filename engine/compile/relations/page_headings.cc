// Headings are read like sentences whose subject or object is still to come: what is missing makes a frame,
// and the list below (or the sub-headings) fills it. A frame that names no target is about the page's topic,
// which is the first thing the title or a heading asks about.
#include <algorithm>

#include "engine/compile/relations/page_reader.h"
#include "engine/compile/relations/topic.h"

namespace aitia::engine {

using graph::Kind;
using graph::Relation;

namespace {

// "Prevention", "Home remedies": ask for things, and are none.
bool NamesRole(const Mentions& terms, const CueTable& cues) {
  for (const Mention& term : terms) {
    const std::string_view name = term.name;
    const size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos ? cues.Noun(name).empty()
                                        : cues.Noun(name.substr(0, blank), name.substr(blank + 1)).empty())
      return false;
  }
  return !terms.empty();
}

}  // namespace

void PageReader::Heading(size_t block) {
  statements_.BeginBlock();
  context().ForgetSection();
  context().SetCarried({});
  const int32_t parent = page_.blocks[block].parent;
  context().SetItem(ItemOf(parent));
  size_t first = first_sentence_[block];
  const size_t end = EndOf(block);
  if (first + 1 < end && IsNumber(text_.sentences[first])) ++first;  // "6. Massage"
  std::vector<Frame> above = FramesAbove(block);
  Mentions named;
  Mentions first_terms;
  bool section = false, ends = false;
  for (size_t s = first; s < end; ++s) {
    statements_.Prepare(s, true);
    HeadingMeaning meaning = statements_.ReadHeading(text_.sentences[s].is_question);
    section |= meaning.section;
    ends |= meaning.ends;
    statements_.TakeStated(meaning);
    std::vector<Frame>& own = notes_[block].frames;
    own.insert(own.end(), meaning.frames.begin(), meaning.frames.end());
    if (named.empty()) named = meaning.topic;
    if (s == first) first_terms = meaning.terms;
  }
  if (first < end) NoteLead(block);
  if (named.empty() && !section) named = TopicDrug(first_terms);
  if (page_topic_.empty() && !named.empty()) page_topic_ = named;
  if (page_.blocks[block].kind == BlockKind::kTitle) {
    // Only a title with one question hands it down: "5 causes of cramps".
    std::vector<Frame>& own = notes_[block].frames;
    for (const Frame& frame : own) {
      if (frame.relation == own.front().relation) continue;
      own.clear();
      break;
    }
    if (own.size() > 1) own.resize(1);
    if (!named.empty()) context().SetTopic(named);
    return;
  }
  const bool asks = !notes_[block].frames.empty();
  if (section && !asks) {
    asked_.clear();
    context().SetTopic(TopicAbove(block));
    return;
  }
  if (above.empty() && !asked_.empty() && first < end && !repeats_) {
    // Pages copied as text lose the ranks of their headings: a treatment below "Treatment" is one of its
    // items.
    bool fits = true;
    for (const Frame& frame : asked_) fits &= FitsFrame(first_terms, frame);
    if (fits) above = asked_;
  }
  // "Stress management" under "Treatment" is an item and a question itself.
  const bool item = !above.empty() && !first_terms.empty() && first < end &&
                    (!asks || (FitsFrame(first_terms, above.front()) && !text_.sentences[first].is_question));
  if (asks && !item) {
    Ask(block, named);
    return;
  }
  if (item && asks && NamesRole(first_terms, statements_.words().language().cues())) return;
  if (item) {
    statements_.Prepare(first, true);
    if (Mentions ordered = OrdersOfHeading(first, above.front()); !ordered.empty())
      first_terms = std::move(ordered);
    statements_.Fill(FramesFor(above, first_terms), first_terms);
    notes_[block].item = first_terms;
    context().SetItem(first_terms);
    return;
  }
  if (!section && named.empty() && !repeats_) {
    // "Lifestyle", "For children": part of what the section around it asks.
    notes_[block].inherited = above.empty() ? asked_ : above;
  }
  if (!named.empty() && above.empty()) {
    notes_[block].item = named;
    context().SetItem(named);
    notes_[block].topic = named;
    if (repeats_) {
      part_topic_ = named;
      asked_.clear();
      context().SetTopic(named);
    }
  }
}

// "Cut back on caffeine", "Skip the nightcap" among the headings that answer what helps.
Mentions PageReader::OrdersOfHeading(size_t sentence, const Frame& asked) {
  if (asked.relation != Relation::kTreats && asked.relation != Relation::kPrevents) return {};
  const Words& words = statements_.words();
  if (words.size() < 2 || !words[0].May(kMayBeVerb)) return {};
  const Word& next = words[1];
  const bool order = next.tag == Tag::kDeterminer || next.In(kDeterminerWord) || next.In(kParticleWord) ||
                     next.tag == Tag::kPreposition;
  if (!order) return {};
  statements_.Prepare(sentence, true, true);
  Mentions ordered = statements_.Orders();
  if (ordered.empty()) statements_.Prepare(sentence, true);
  return ordered;
}

// The section is about what its heading asks about.
void PageReader::Ask(size_t block, const Mentions& named) {
  asked_ = notes_[block].frames;
  context().SetTopic(named.empty() ? TopicAbove(block) : named);
}

}  // namespace aitia::engine
