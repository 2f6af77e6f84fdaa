// List items: the thing that an item names, or the term that it explains, fills what the line above the list
// leaves open.
#include <algorithm>

#include "engine/compile/relations/page_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::Relation;

namespace {

// "Foods", "other medicines": a term that names no thing of its own.
bool IsClassOfThings(const Words& words) {
  return words.size() > 0 && words[words.size() - 1].In(kGenericNoun);
}

}  // namespace

// "Side effects: A, B", "Treatment: C" in a list about a thing; false for any other item.
bool PageReader::RoleItem(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  HeadingMeaning meaning = statements_.ReadHeading(false);
  if (meaning.frames.empty() || !meaning.topic.empty() || !meaning.terms.empty()) return false;
  Mentions about;
  for (const int32_t above : {own.parent, own.heading}) {
    if (about.empty()) about = ItemOf(above);
  }
  for (Frame& frame : meaning.frames) {
    if (frame.other.empty()) frame.other = about;
  }
  notes_[block].frames = meaning.frames;
  notes_[block].item = about;
  context().SetItem(about);
  if (first + 1 < EndOf(block)) {
    statements_.Prepare(first + 1, true);
    statements_.Fill(meaning.frames, statements_.Fillers(false));
  }
  return true;
}

// "You are at risk if you: - smoke - have asthma", "If you have gout, you may: - feel tired": what the line
// says of the persons with whom the line above ended; `first` for other items.
size_t PageReader::OfPersons(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  if (own.lead < 0 || HasTerm(block)) return first;
  const Note& lead = notes_[static_cast<size_t>(own.lead)];
  if (!lead.of_persons || lead.lead == Lead::kCondition || lead.lead == Lead::kUnknown) return first;
  std::vector<Frame> open = FramesAbove(block);
  if (lead.lead == Lead::kRisk) {
    std::erase_if(open, [](const Frame& frame) {
      return frame.relation != Relation::kCauses || !frame.filler_is_subject;
    });
    if (open.empty()) {
      open.emplace_back();
      open.back().cue = "risk";
    }
  }
  if (open.empty()) return first;
  const bool felt = open.front().relation == Relation::kHasSymptom;
  if (!felt && (open.front().relation != Relation::kCauses || !open.front().filler_is_subject)) return first;
  statements_.Prepare(first, true, true);
  const Mentions states = statements_.Predicates(felt);
  if (states.empty()) return first;
  statements_.Fill(open, states);
  notes_[block].item = states;
  context().SetItem(states);
  return first + 1;
}

// "With a throbbing headache: migraine", "For mild pain: paracetamol": what stands behind a circumstance is
// the answer. False if nothing is.
bool PageReader::Circumstance(const std::vector<Frame>& open, size_t first, size_t end) {
  if (open.empty() || first + 1 >= end) return false;
  const size_t body = first + 1;
  statements_.Prepare(body, true);
  const Mentions answers = statements_.ListedTerms();
  if (answers.empty() || !FitsFrame(answers, open.front())) return false;
  statements_.Fill(FramesFor(open, answers), answers);
  return true;
}

// Returns the sentence with which its explanation begins.
size_t PageReader::Item(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  const bool has_term = own.term_end > own.span.begin;
  const bool enclosed =
      own.parent >= 0 && page_.blocks[static_cast<size_t>(own.parent)].kind == BlockKind::kListItem;
  statements_.BeginBlock();
  if (const size_t behind = RunIn(block, first); behind > first) return behind;
  if (const size_t behind = OfPersons(block, first); behind > first) return behind;
  statements_.Prepare(first, true);
  if (has_term && (enclosed || FramesAbove(block).empty()) && RoleItem(block, first)) return first + 1;
  if (has_term && statements_.IsLed()) {
    const std::vector<Frame> open = FramesAbove(block);
    return Circumstance(open, first, EndOf(block)) ? EndOf(block) : first + 1;
  }
  Mentions fillers = statements_.Fillers(has_term);
  const Mentions drugs = statements_.DrugClass();
  if (!drugs.empty()) {
    fillers.insert(fillers.begin(), drugs.begin(), drugs.end());
  }
  if (fillers.empty()) fillers = statements_.InParentheses();
  if (own.lead >= 0 && notes_[static_cast<size_t>(own.lead)].lead == Lead::kAvoid) {
    for (Mention& term : fillers) {
      if (term.activity && term.name.starts_with("avoiding ")) continue;
      term.name = term.surface = "avoiding " + term.name;
      term.kinds = {Kind::kTreatment};
      term.activity = true;
    }
  }
  // Steps below a heading that is an item itself ("Hydration") explain it; only terms are items of their own.
  const bool below_item = own.lead < 0 && !ItemOf(own.heading).empty();
  std::vector<Frame> frames = FramesFor(FramesAbove(block), fillers);
  if (!has_term && !text_.sentences[first].is_fragment) {
    // Of a whole sentence the subject is the answer only if it can be one.
    std::erase_if(frames, [&](const Frame& frame) { return !FitsFrame(fillers, frame); });
  }
  if (frames.empty() && has_term && !asked_.empty() && FitsFrame(fillers, asked_.front())) {
    statements_.Fill(asked_, fillers);
  }
  // "Medicines" names nothing: what stands below it does.
  notes_[block].general = (fillers.empty() || !drugs.empty()) && statements_.parts().chunks.size() == 1;
  const bool answers = enclosed && (notes_[static_cast<size_t>(own.parent)].general ||
                                    !notes_[static_cast<size_t>(own.parent)].frames.empty());
  if ((!enclosed && !below_item) || has_term || answers) statements_.Fill(frames, fillers);
  notes_[block].item = fillers;
  if (!has_term && statements_.words().size() > 0 && statements_.words()[0].In(kWhWord) && own.heading >= 0) {
    // "What makes it worse": asks like a heading.
    context().SetItem(ItemOf(own.heading));
    notes_[block].frames = statements_.ReadHeading(false).frames;
    return first + 1;
  }
  if (has_term && IsClassOfThings(statements_.words()) && first + 1 < EndOf(block)) {
    // "Foods: shellfish, nuts": the members answer for their class.
    statements_.Prepare(first + 1, text_.sentences[first + 1].is_fragment);
    const Mentions members = statements_.ListedTerms();
    if (members.size() > 1) statements_.Fill(frames, members);
  }
  statements_.Prepare(first, true);
  Mentions avoided = statements_.Avoided();  // "Avoid coffee and tea. They make it worse."
  context().SetItem(avoided.empty() ? std::move(fillers) : std::move(avoided));
  return has_term ? first + 1 : first;
}

}  // namespace aitia::engine
