// A page from top to bottom, and what stands above a block: the frames that its list fills, what its section
// asks, what its section is about.
#include "engine/compile/relations/page_reader.h"

#include <algorithm>

#include "engine/compile/relations/topic.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"

namespace aitia::engine {

using graph::Kind;
using graph::Relation;

namespace {

constexpr int kMostRanks = 8;           // of headings
constexpr size_t kLongestSection = 80;  // bytes of a heading that pages share

// "These resources offer information about X:"
bool NamesResources(const Words& words) {
  for (uint32_t i = 0; i < words.size() && words[i].tag != Tag::kVerb; ++i) {
    if (words[i].In(kResourceNoun)) return true;
  }
  return false;
}

// "you:", "those who", "your doctor may:"
bool EndsWithPersons(const Words& words) {
  uint32_t end = words.size();
  while (end > 0 && words[end - 1].tag == Tag::kPunctuation) --end;
  while (end > 0 && (words[end - 1].tag == Tag::kModal || words[end - 1].tag == Tag::kAdverb)) --end;
  if (end == 0) return false;
  const Word& last = words[end - 1];
  return last.Is("who") || (last.In(kPersonNoun) && !last.Is("we"));
}

// What the last sentence of a block says of the list below.
Lead LeadOf(const Words& words) {
  if (words.size() == 0) return Lead::kPlain;
  Lead lead = Lead::kPlain;
  bool denied = false;
  bool supposed = words[0].Is("if") || words[0].Is("when");
  uint32_t inside = 0;  // parentheses: "number of patients (when available)"
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].Is("(")) ++inside;
    if (words[i].Is(")") && inside > 0) --inside;
    if (inside > 0) continue;
    if (denied && words[i].In(kEstablishedWord)) return Lead::kUnknown;
    if (words[i].Is("unknown") || words[i].Is("unclear") || words[i].Is("unproven")) return Lead::kUnknown;
    denied |= words[i].In(kNegator);
    if (words[i].Is("risk") || words[i].Is("likely") || words[i].Is("prone")) return Lead::kRisk;
    if (words[i].Is("if") || words[i].Is("when") || words[i].Is("unless")) lead = Lead::kCondition;
    // "If you have gout, you may:" is done with its condition; "If you have these, call a doctor" is not.
    if (supposed && words[i].Is(",")) {
      lead = Lead::kPlain;
      supposed = false;
    }
    if (words[i].Is("following") && words[0].Is("if")) return Lead::kCondition;
    if ((words[i].Is("avoid") || words[i].Is("avoiding")) && i + 4 >= words.size()) return Lead::kAvoid;
    if (i > 0 && words[i - 1].Is(",") && words[i].In(kPersonVerb)) return Lead::kCondition;
  }
  return lead;
}

}  // namespace

// Whether a heading's term can be an item of the question that an earlier section asked.
bool FitsFrame(const Mentions& terms, const Frame& frame) {
  for (const Mention& term : terms) {
    switch (frame.relation) {
      case Relation::kTreats:
      case Relation::kPrevents:
        if (!term.kinds.Any({Kind::kTreatment, Kind::kDrug})) return false;
        break;
      case Relation::kDiagnoses:
        if (!term.kinds.Has(Kind::kTest)) return false;
        break;
      case Relation::kCauses:
        if (!frame.filler_is_subject || !term.kinds.Any({Kind::kCondition, Kind::kSymptom, Kind::kCause}))
          return false;
        break;
      case Relation::kHasSymptom:
        if (!term.kinds.Has(Kind::kSymptom)) return false;
        break;
      default:
        return false;
    }
  }
  return !terms.empty();
}

// Of a heading that asks for several things ("Diagnosis and treatment") the ones that the terms can answer.
std::vector<Frame> FramesFor(const std::vector<Frame>& frames, const Mentions& terms) {
  const bool mixed = std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
    return frame.relation != frames.front().relation;
  });
  if (!mixed) return frames;
  std::vector<Frame> fitting;
  for (const Frame& frame : frames) {
    if (!FitsFrame(terms, frame)) continue;
    if (!fitting.empty() && fitting.front().relation != frame.relation) return {};
    fitting.push_back(frame);
  }
  return fitting;
}

// What sentences may answer of what is open.
std::vector<Asked> Asking(const std::vector<Frame>& frames) {
  std::vector<Asked> asked;
  for (const Frame& frame : frames) {
    if (!frame.negated) asked.push_back({frame.relation, frame.filler_is_subject, frame.other});
  }
  return asked;
}

size_t PageReader::EndOf(size_t block) const {
  size_t s = first_sentence_[block];
  while (s < text_.sentences.size() && text_.sentences[s].block == block) ++s;
  return s;
}

const Mentions& PageReader::ItemOf(int32_t block) const {
  static const Mentions none;
  return block >= 0 ? notes_[static_cast<size_t>(block)].item : none;
}

const std::vector<Frame>& PageReader::FramesAbove(size_t block) const {
  static const std::vector<Frame> none;
  const Block& own = page_.blocks[block];
  int32_t above = own.kind == BlockKind::kListItem && own.lead >= 0 ? own.lead : own.heading;
  if (own.kind == BlockKind::kHeading) above = own.parent;
  for (int steps = 0; above >= 0 && steps < kMostRanks; ++steps) {
    const size_t index = static_cast<size_t>(above);
    const Block& next = page_.blocks[index];
    // The title's question is answered by numbered or listed items, not by every section.
    const bool title = next.kind == BlockKind::kTitle;
    bool answered = own.kind == BlockKind::kHeading ? IsNumbered(own) : steps == 0;
    if (steps == 1 && own.kind == BlockKind::kListItem && own.lead >= 0) {
      // "Doctors use the following tests:" below the title leads to its answer.
      answered |=
          page_.Text(page_.blocks[static_cast<size_t>(own.lead)]).find("following") != std::string_view::npos;
    }
    if (!notes_[index].frames.empty() && (!title || answered)) {
      return notes_[index].frames;
    }
    if (!notes_[index].inherited.empty() && own.kind == BlockKind::kListItem && statements_.IsOrder())
      return notes_[index].inherited;  // "Lifestyle: - Avoid caffeine"
    const bool no_answer = notes_[index].lead == Lead::kCondition || notes_[index].lead == Lead::kUnknown;
    if (steps == 0 && own.kind == BlockKind::kListItem && no_answer) return none;
    above = next.kind == BlockKind::kHeading ? next.parent : next.heading;
  }
  return none;
}

// What the section's heading asks; the explanation of an item is part of its section.
std::vector<Asked> PageReader::AskedAbove(size_t block) const {
  std::vector<Asked> asked;
  int32_t above = page_.blocks[block].heading;
  for (int steps = 0; above >= 0 && steps < 4; ++steps) {
    const size_t index = static_cast<size_t>(above);
    asked = Asking(notes_[index].frames);
    if (asked.empty()) asked = Asking(notes_[index].inherited);
    if (!asked.empty() || notes_[index].item.empty()) break;
    above = page_.blocks[index].parent;
  }
  return asked;
}

bool PageReader::IsNumber(const Sentence& sentence) const {
  const std::string_view text = page_.Text(sentence.span);
  return !text.empty() && text[0] >= '0' && text[0] <= '9' &&
         text.find_first_not_of("0123456789.) ") == std::string_view::npos;
}

// "3. Nerve irritation"
bool PageReader::IsNumbered(const Block& block) const {
  const std::string_view text = page_.Text(block);
  if (block.span.begin == 0) return false;
  size_t i = 0;
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  if (i > 0 && i < text.size() && (text[i] == '.' || text[i] == ')')) return true;
  // The number may stand before the block.
  uint32_t before = block.span.begin;
  while (before > 0 && page_.text[before - 1] == ' ') --before;
  return before > 1 && (page_.text[before - 1] == '.' || page_.text[before - 1] == ')') &&
         page_.text[before - 2] >= '0' && page_.text[before - 2] <= '9';
}

// What a heading is about that does not say it itself.
const Mentions& PageReader::TopicAbove(size_t block) const {
  int32_t above = page_.blocks[block].parent;
  for (int steps = 0; above >= 0 && steps < kMostRanks; ++steps) {
    const size_t index = static_cast<size_t>(above);
    if (!notes_[index].topic.empty()) return notes_[index].topic;
    above = page_.blocks[index].parent;
  }
  return part_topic_.empty() ? page_topic_ : part_topic_;
}

void PageReader::NoteLead(size_t block) {
  notes_[block].names_resources = NamesResources(statements_.words());
  notes_[block].lead = LeadOf(statements_.words());
  notes_[block].of_persons = EndsWithPersons(statements_.words());
  if (notes_[block].lead == Lead::kUnknown) notes_[block].frames.clear();
}

// Whether a heading that asks comes more than once: "Symptoms" of one condition and then of the next.
bool PageReader::Repeats() const {
  graph::StringMap<bool> seen;
  for (const Block& block : page_.blocks) {
    if (block.kind != BlockKind::kHeading || block.span.size() > kLongestSection) continue;
    const std::string text = graph::LowerCase(graph::CollapseSpace(page_.Text(block)));
    if (statements_.language().sections().Find(text) == nullptr) continue;
    if (!seen.emplace(text, true).second) return true;
  }
  return false;
}

// The headings so far name nothing that the page could be about: its text does.
void PageReader::SeekTopic() {
  topic_sought_ = true;
  if (!context().topic().empty()) return;
  page_topic_ = TopicOfText(page_, text_, statements_.language());
  context().SetTopic(page_topic_, false);
}

Extraction PageReader::Read() {
  first_sentence_.assign(page_.blocks.size(), static_cast<uint32_t>(text_.sentences.size()));
  for (size_t s = text_.sentences.size(); s-- > 0;)
    first_sentence_[text_.sentences[s].block] = static_cast<uint32_t>(s);
  repeats_ = Repeats();
  has_tables_ = std::any_of(page_.blocks.begin(), page_.blocks.end(),
                            [](const Block& block) { return block.kind == BlockKind::kTableCell; });
  page_topic_ = TopicOfTitle(document_, statements_.language());
  context().SetTopic(page_topic_);
  for (size_t b = 0; b < page_.blocks.size(); ++b) {
    switch (page_.blocks[b].kind) {
      case BlockKind::kTitle:
      case BlockKind::kHeading:
        Heading(b);
        break;
      case BlockKind::kTableCell:
        if (HasText(b)) table_.Cell(page_.blocks[b], first_sentence_[b], &statements_);
        break;
      case BlockKind::kLeftOut:
        break;
      default:
        if (!topic_sought_ && page_topic_.empty() && HasText(b)) SeekTopic();
        Body(b);
    }
  }
  Extraction extraction;
  extraction.document = document_.id;
  extraction.title = document_.title;
  extraction.sentence_count = static_cast<uint32_t>(text_.sentences.size());
  for (const Block& block : page_.blocks) {
    if (block.kind == BlockKind::kLeftOut) {
      ++extraction.left_out_count;
      ++extraction.left_out[static_cast<size_t>(block.reason)];
    }
    if (block.kind == BlockKind::kTitle && extraction.title.empty()) {
      extraction.title = graph::CollapseSpace(page_.Text(block));
    }
  }
  statements_.Finish(&extraction);
  return extraction;
}

}  // namespace aitia::engine
