// Paragraphs: headings that run into their text, terms and orders with which a paragraph begins, and the
// sentences of any block.
#include <algorithm>

#include "engine/compile/relations/page_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::Relation;

namespace {

constexpr uint32_t kLongestRunIn = 6;  // tokens of a heading in front of its text

}  // namespace

// "Causes. Dehydration is …", "**Symptoms:** fever, a cough", "Prevention: exercise": a heading in front of
// its text. Returns the sentence behind it; `first` if the block begins with none.
size_t PageReader::RunIn(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  const bool has_term = own.term_end > own.span.begin;
  const size_t end = EndOf(block);
  const Sentence& sentence = text_.sentences[first];
  const bool lonely = first + 1 == end && own.kind != BlockKind::kListItem;  // no list below it is its own
  if (!has_term && (lonely || sentence.token_count > kLongestRunIn || sentence.is_question)) return first;
  statements_.Prepare(first, true);
  HeadingMeaning meaning = statements_.ReadHeading(false);
  const std::vector<Frame>& above = FramesAbove(block);
  // "Medications: penicillin" below "What triggers hives?" is a class of triggers.
  const bool of_causes = !above.empty() && above.front().relation == Relation::kCauses &&
                         above.front().filler_is_subject && !meaning.frames.empty() &&
                         meaning.frames.front().relation == Relation::kTreats;
  if (of_causes) return first;
  if (!meaning.section) {
    const bool role = has_term && !meaning.frames.empty() && meaning.stated.empty();
    if (!role || !above.empty()) return first;
  }
  notes_[block].frames = std::move(meaning.frames);
  // Below an item that is an illness, or whose side effects are named, the section is about that one.
  const int32_t above_item = own.parent >= 0 ? own.parent : own.heading;
  const Mentions& item = ItemOf(above_item);
  for (Frame& frame : notes_[block].frames) {
    const bool effect = frame.relation == Relation::kCauses && !frame.filler_is_subject;
    const bool of_item = !item.empty() && (effect || item[0].kinds.Has(Kind::kCondition));
    if (frame.other.empty())
      frame.other = !meaning.topic.empty() ? meaning.topic : of_item ? item : context().topic();
  }
  context().SetAsked(Asking(notes_[block].frames));
  Answer(block, first + 1, end);
  return first + 1;
}

// The lines of a block that lists what its run-in heading asks for.
void PageReader::Answer(size_t block, size_t first, size_t end) {
  if (notes_[block].frames.empty()) return;
  for (size_t s = first; s < end; ++s) {
    statements_.Prepare(s, text_.sentences[s].is_fragment);
    const Mentions listed = statements_.ListedTerms();
    statements_.Fill(FramesFor(notes_[block].frames, listed), listed);
  }
}

// "Urinalysis – shows blood in the urine": a line below a question that begins with what answers it.
void PageReader::LeadingTerm(size_t block, size_t sentence) {
  const std::vector<Frame>& above = FramesAbove(block);
  if (above.empty()) return;
  const Block& own = page_.blocks[block];
  const bool has_term = own.term_end > own.span.begin;
  const bool short_sentence = sentence + 1 < EndOf(block) && text_.sentences[sentence].is_fragment &&
                              text_.sentences[sentence].token_count <= kLongestRunIn;
  if (has_term || short_sentence) {
    // "Blood test: looks for antibodies", "Rest. Avoid what hurts."
    statements_.Prepare(sentence, true);
    if (statements_.IsLed()) {
      if (has_term) Circumstance(above, sentence, EndOf(block));
      return;
    }
    Mentions terms = statements_.Fillers(has_term);
    if (terms.empty()) terms = statements_.DrugClass();
    if (terms.empty() || !FitsFrame(terms, above.front())) return;
    statements_.Fill(FramesFor(above, terms), terms);
    context().SetItem(std::move(terms));
    return;
  }
  statements_.Prepare(sentence, text_.sentences[sentence].is_fragment);
  if (statements_.IsLed() && sentence + 1 == EndOf(block)) {
    // "With hearing loss or ringing in the ears: ear infection"
    const Mentions answers = statements_.BehindColon();
    if (!answers.empty() && FitsFrame(answers, above.front()))
      statements_.Fill(FramesFor(above, answers), answers);
    return;
  }
  const std::vector<Chunk>& chunks = statements_.parts().chunks;
  if (chunks.size() <= 2 || chunks[1].kind != ChunkKind::kDash) return;
  Mentions terms = statements_.TermsAt(0);
  if (terms.empty()) return;
  statements_.Fill(above, terms);
  context().SetItem(std::move(terms));
}

// "Apply moist heat. …": below a heading that asks for remedies, the order with which a paragraph begins.
void PageReader::Order(size_t block) {
  const int32_t heading = page_.blocks[block].heading;
  if (heading < 0) return;
  std::vector<Frame> remedies;
  for (const Frame& frame : notes_[static_cast<size_t>(heading)].frames) {
    const bool remedy = frame.relation == Relation::kTreats || frame.relation == Relation::kPrevents;
    if (remedy && frame.filler_is_subject) remedies.push_back(frame);
  }
  const Mentions ordered = statements_.Fillers(false);
  statements_.Fill(remedies, ordered);
  if (!remedies.empty()) context().SetItem(ordered);
}

void PageReader::Body(size_t block) {
  const Block& own = page_.blocks[block];
  size_t s = first_sentence_[block];
  const size_t end = EndOf(block);
  if (s >= end) return;
  const size_t first = s;
  context().SetAsked(AskedAbove(block));
  if (own.kind == BlockKind::kListItem) {
    if (own.lead >= 0 && notes_[static_cast<size_t>(own.lead)].names_resources) return;
    s = Item(block, s);
  } else {
    statements_.BeginBlock();
    const int32_t explained = own.parent >= 0 ? own.parent : own.heading;
    context().SetItem(ItemOf(explained));
  }
  if (own.kind == BlockKind::kParagraph) {
    s = RunIn(block, s);
    if (s == first && own.parent < 0) LeadingTerm(block, s);
  }
  const bool explains = own.kind == BlockKind::kListItem && s > first;  // the term before it
  for (; s < end; ++s) {
    statements_.Prepare(s, text_.sentences[s].is_fragment);
    if (explains) context().SetCarried(statements_.LacksSubject() ? notes_[block].item : Mentions());
    if (own.kind == BlockKind::kParagraph && s == first && statements_.IsOrder()) Order(block);
    if (s == first + 1 && (explains || text_.sentences[first].is_fragment)) {
      // "Physical factors. These include cold and heat."
      const Mentions members = statements_.Members();
      if (!members.empty()) statements_.Fill(FramesFor(FramesAbove(block), members), members);
    }
    std::vector<Frame> open = statements_.Read(s == first, s + 1 == end && !has_tables_);
    if (s + 1 == end && !open.empty()) notes_[block].frames = std::move(open);
  }
  NoteLead(block);
}

}  // namespace aitia::engine
