// Headings are read like sentences whose subject or object is still to come: what is missing makes a frame,
// and the list below (or the sub-headings) fills it. A frame that names no target is about the page's topic,
// which is the first thing the title or a heading asks about.
#include "engine/compile/relations/document_reader.h"

#include <algorithm>

#include "engine/compile/relations/statement_reader.h"
#include "engine/compile/relations/table_reader.h"
#include "engine/compile/relations/text_observer.h"
#include "engine/compile/relations/topic.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::Relation;

constexpr int kMostRanks = 8;           // of headings
constexpr size_t kLongestSection = 80;  // bytes of a heading that pages share
constexpr uint32_t kLongestRunIn = 6;   // tokens of a heading in front of its text

// What the list below a block is for, beside what it leaves open.
enum class Lead : uint8_t {
  kPlain,
  kCondition,  // "Call a doctor if you have:": what the list names is no answer to the heading
  kRisk,       // "You are at higher risk if you:"
  kUnknown,    // "It is not clear whether the following cause acne:": nothing is said of the list
};

class Reader {
 public:
  Reader(const Document& document, const Page& page, const TaggedText& text, const Language& language,
         ReadingObserver* observer)
      : document_(document),
        page_(page),
        text_(text),
        statements_(document, page, text, language, observer),
        frames_(page.blocks.size()),
        items_(page.blocks.size()),
        topics_(page.blocks.size()),
        names_resources_(page.blocks.size()),
        leads_(page.blocks.size()),
        general_(page.blocks.size()) {}

  Extraction Read();

 private:
  void Heading(size_t block);
  void Body(size_t block);
  size_t Item(size_t block, size_t first);
  bool RoleItem(size_t block, size_t first);
  void Order(size_t block);
  size_t RunIn(size_t block, size_t first);
  void Answer(size_t block, size_t first, size_t end);
  void LeadingTerm(size_t block, size_t sentence);
  void Ask(size_t block, const Mentions& named);
  const Mentions& TopicAbove(size_t block) const;
  void NoteLead(size_t block);
  bool Repeats() const;
  bool IsNumbered(const Block& block) const;
  const std::vector<Frame>& FramesAbove(size_t block) const;
  std::vector<Asked> AskedAbove(size_t block) const;
  bool HasText(size_t block) const { return EndOf(block) > first_sentence_[block]; }
  // Behind the last sentence of the block.
  size_t EndOf(size_t block) const;
  Discourse& context() { return statements_.context(); }

  const Document& document_;
  const Page& page_;
  const TaggedText& text_;
  StatementReader statements_;
  TableReader table_;
  std::vector<std::vector<Frame>> frames_;  // per block: what it leaves open
  std::vector<Mentions> items_;             // per block: the term that it explains
  std::vector<Mentions> topics_;            // per block: what the sections under a heading are about
  std::vector<bool> names_resources_;       // per block: the list below is of addresses, not of things
  std::vector<Lead> leads_;                 // per block
  std::vector<bool> general_;               // per block: an item that is a general noun
  std::vector<uint32_t> first_sentence_;
  Mentions page_topic_;
  Mentions part_topic_;       // of a page with several: of the one in hand
  bool repeats_ = false;      // sections come again: the page has several topics
  std::vector<Frame> asked_;  // what the last heading that asks left open
};

size_t Reader::EndOf(size_t block) const {
  size_t s = first_sentence_[block];
  while (s < text_.sentences.size() && text_.sentences[s].block == block) ++s;
  return s;
}

// "These resources offer information about X:"
bool NamesResources(const Words& words) {
  for (uint32_t i = 0; i < words.size() && words[i].tag != Tag::kVerb; ++i) {
    if (words[i].In(kResourceNoun)) return true;
  }
  return false;
}

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

// "Foods", "other medicines": a term that names no thing of its own.
bool IsClassOfThings(const Words& words) {
  return words.size() > 0 && words[words.size() - 1].In(kGenericNoun);
}

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

// What the last sentence of a block says of the list below.
Lead LeadOf(const Words& words) {
  if (words.size() == 0) return Lead::kPlain;
  Lead lead = Lead::kPlain;
  bool denied = false;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (denied && words[i].In(kEstablishedWord)) return Lead::kUnknown;
    if (words[i].Is("unknown") || words[i].Is("unclear") || words[i].Is("unproven")) return Lead::kUnknown;
    denied |= words[i].In(kNegator);
    if (words[i].Is("risk") || words[i].Is("likely") || words[i].Is("prone")) return Lead::kRisk;
    if (words[i].Is("if") || words[i].Is("when") || words[i].Is("unless")) lead = Lead::kCondition;
  }
  return lead;
}

const std::vector<Frame>& Reader::FramesAbove(size_t block) const {
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
    if (!frames_[index].empty() && (!title || answered)) {
      return frames_[index];
    }
    const bool no_answer = leads_[index] == Lead::kCondition || leads_[index] == Lead::kUnknown;
    if (steps == 0 && own.kind == BlockKind::kListItem && no_answer) return none;
    above = next.kind == BlockKind::kHeading ? next.parent : next.heading;
  }
  return none;
}

// What sentences may answer of what is open.
std::vector<Asked> Asking(const std::vector<Frame>& frames) {
  std::vector<Asked> asked;
  for (const Frame& frame : frames) {
    if (!frame.negated) asked.push_back({frame.relation, frame.filler_is_subject, frame.other});
  }
  return asked;
}

// What the section's heading asks; the explanation of an item is part of its section.
std::vector<Asked> Reader::AskedAbove(size_t block) const {
  std::vector<Asked> asked;
  int32_t above = page_.blocks[block].heading;
  for (int steps = 0; above >= 0 && steps < 4; ++steps) {
    const size_t index = static_cast<size_t>(above);
    asked = Asking(frames_[index]);
    if (!asked.empty() || items_[index].empty()) break;
    above = page_.blocks[index].parent;
  }
  return asked;
}

// "3. Nerve irritation"
bool Reader::IsNumbered(const Block& block) const {
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

void Reader::Heading(size_t block) {
  statements_.BeginBlock();
  context().ForgetSection();
  context().SetCarried({});
  const int32_t parent = page_.blocks[block].parent;
  context().SetItem(parent >= 0 ? items_[static_cast<size_t>(parent)] : Mentions());
  const size_t first = first_sentence_[block], end = EndOf(block);
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
    std::vector<Frame>& own = frames_[block];
    own.insert(own.end(), meaning.frames.begin(), meaning.frames.end());
    if (named.empty()) named = meaning.topic;
    if (s == first) first_terms = meaning.terms;
  }
  if (first < end) NoteLead(block);
  if (named.empty() && !section) named = TopicDrug(first_terms);
  if (page_topic_.empty() && !named.empty()) page_topic_ = named;
  if (page_.blocks[block].kind == BlockKind::kTitle) {
    // Only a title with one question hands it down: "5 causes of cramps".
    std::vector<Frame>& own = frames_[block];
    for (const Frame& frame : own) {
      if (frame.relation == own.front().relation) continue;
      own.clear();
      break;
    }
    if (own.size() > 1) own.resize(1);
    if (!named.empty()) context().SetTopic(named);
    return;
  }
  const bool asks = !frames_[block].empty();
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
    statements_.Fill(FramesFor(above, first_terms), first_terms);
    items_[block] = first_terms;
    context().SetItem(first_terms);
    return;
  }
  if (!named.empty() && above.empty()) {
    items_[block] = named;
    context().SetItem(named);
    topics_[block] = named;
    if (repeats_) {
      part_topic_ = named;
      asked_.clear();
      context().SetTopic(named);
    }
  }
}

// The section is about what its heading asks about.
void Reader::Ask(size_t block, const Mentions& named) {
  asked_ = frames_[block];
  context().SetTopic(named.empty() ? TopicAbove(block) : named);
}

// What a heading is about that does not say it itself.
const Mentions& Reader::TopicAbove(size_t block) const {
  int32_t above = page_.blocks[block].parent;
  for (int steps = 0; above >= 0 && steps < kMostRanks; ++steps) {
    const size_t index = static_cast<size_t>(above);
    if (!topics_[index].empty()) return topics_[index];
    above = page_.blocks[index].parent;
  }
  return part_topic_.empty() ? page_topic_ : part_topic_;
}

void Reader::NoteLead(size_t block) {
  names_resources_[block] = NamesResources(statements_.words());
  leads_[block] = LeadOf(statements_.words());
  if (leads_[block] == Lead::kUnknown) frames_[block].clear();
}

// Whether a heading that asks comes more than once: "Symptoms" of one condition and then of the next.
bool Reader::Repeats() const {
  graph::StringMap<bool> seen;
  for (const Block& block : page_.blocks) {
    if (block.kind != BlockKind::kHeading || block.span.size() > kLongestSection) continue;
    const std::string text = graph::LowerCase(graph::CollapseSpace(page_.Text(block)));
    if (statements_.language().sections().Find(text) == nullptr) continue;
    if (!seen.emplace(text, true).second) return true;
  }
  return false;
}

// "Causes. Dehydration is …", "**Symptoms:** fever, a cough", "Prevention: exercise": a heading in front of
// its text. Returns the sentence behind it; `first` if the block begins with none.
size_t Reader::RunIn(size_t block, size_t first) {
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
  frames_[block] = std::move(meaning.frames);
  // Below an item that is an illness, or whose side effects are named, the section is about that one.
  const int32_t above_item = own.parent >= 0 ? own.parent : own.heading;
  const Mentions* item = above_item >= 0 ? &items_[static_cast<size_t>(above_item)] : nullptr;
  for (Frame& frame : frames_[block]) {
    const bool effect = frame.relation == Relation::kCauses && !frame.filler_is_subject;
    const bool of_item =
        item != nullptr && !item->empty() && (effect || (*item)[0].kinds.Has(Kind::kCondition));
    if (frame.other.empty())
      frame.other = !meaning.topic.empty() ? meaning.topic : of_item ? *item : context().topic();
  }
  context().SetAsked(Asking(frames_[block]));
  Answer(block, first + 1, end);
  return first + 1;
}

// The lines of a block that lists what its run-in heading asks for.
void Reader::Answer(size_t block, size_t first, size_t end) {
  if (frames_[block].empty()) return;
  for (size_t s = first; s < end; ++s) {
    statements_.Prepare(s, text_.sentences[s].is_fragment);
    const Mentions listed = statements_.ListedTerms();
    statements_.Fill(FramesFor(frames_[block], listed), listed);
  }
}

// "Side effects: A, B", "Treatment: C" in a list about a thing; false for any other item.
bool Reader::RoleItem(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  HeadingMeaning meaning = statements_.ReadHeading(false);
  if (meaning.frames.empty() || !meaning.topic.empty() || !meaning.terms.empty()) return false;
  Mentions about;
  for (const int32_t above : {own.parent, own.heading}) {
    if (above >= 0 && about.empty()) about = items_[static_cast<size_t>(above)];
  }
  for (Frame& frame : meaning.frames) {
    if (frame.other.empty()) frame.other = about;
  }
  frames_[block] = meaning.frames;
  items_[block] = about;
  context().SetItem(about);
  if (first + 1 < EndOf(block)) {
    statements_.Prepare(first + 1, true);
    statements_.Fill(meaning.frames, statements_.Fillers(false));
  }
  return true;
}

// Returns the sentence with which its explanation begins.
size_t Reader::Item(size_t block, size_t first) {
  const Block& own = page_.blocks[block];
  const bool has_term = own.term_end > own.span.begin;
  const bool enclosed =
      own.parent >= 0 && page_.blocks[static_cast<size_t>(own.parent)].kind == BlockKind::kListItem;
  statements_.BeginBlock();
  if (const size_t behind = RunIn(block, first); behind > first) return behind;
  statements_.Prepare(first, true);
  if (has_term && (enclosed || FramesAbove(block).empty()) && RoleItem(block, first)) return first + 1;
  Mentions fillers = statements_.Fillers(has_term);
  // Steps below a heading that is an item itself ("Hydration") explain it; only terms are items of their own.
  const bool below_item =
      own.lead < 0 && own.heading >= 0 && !items_[static_cast<size_t>(own.heading)].empty();
  std::vector<Frame> frames = FramesFor(FramesAbove(block), fillers);
  if (!has_term && !text_.sentences[first].is_fragment) {
    // Of a whole sentence the subject is the answer only if it can be one.
    std::erase_if(frames, [&](const Frame& frame) { return !FitsFrame(fillers, frame); });
  }
  if (frames.empty() && has_term && !asked_.empty() && FitsFrame(fillers, asked_.front())) {
    statements_.Fill(asked_, fillers);
  }
  // "Medicines" names nothing: what stands below it does.
  general_[block] = fillers.empty() && statements_.parts().chunks.size() == 1;
  const bool answers = enclosed && (general_[static_cast<size_t>(own.parent)] ||
                                    !frames_[static_cast<size_t>(own.parent)].empty());
  if ((!enclosed && !below_item) || has_term || answers) statements_.Fill(frames, fillers);
  items_[block] = fillers;
  if (!has_term && statements_.words().size() > 0 && statements_.words()[0].In(kWhWord) && own.heading >= 0) {
    // "What makes it worse": asks like a heading.
    context().SetItem(items_[static_cast<size_t>(own.heading)]);
    frames_[block] = statements_.ReadHeading(false).frames;
    return first + 1;
  }
  if (has_term && IsClassOfThings(statements_.words()) && first + 1 < EndOf(block)) {
    // "Foods: shellfish, nuts": the members answer for their class.
    statements_.Prepare(first + 1, text_.sentences[first + 1].is_fragment);
    const Mentions members = statements_.ListedTerms();
    if (members.size() > 1) statements_.Fill(frames, members);
  }
  context().SetItem(std::move(fillers));
  return has_term ? first + 1 : first;
}

// "Urinalysis – shows blood in the urine": a line below a question that begins with what answers it.
void Reader::LeadingTerm(size_t block, size_t sentence) {
  const std::vector<Frame>& above = FramesAbove(block);
  if (above.empty()) return;
  const Block& own = page_.blocks[block];
  const bool has_term = own.term_end > own.span.begin;
  const bool short_sentence = sentence + 1 < EndOf(block) && text_.sentences[sentence].is_fragment &&
                              text_.sentences[sentence].token_count <= kLongestRunIn;
  if (has_term || short_sentence) {
    // "Blood test: looks for antibodies", "Rest. Avoid what hurts."
    statements_.Prepare(sentence, true);
    Mentions terms = statements_.Fillers(has_term);
    if (terms.empty() || !FitsFrame(terms, above.front())) return;
    statements_.Fill(FramesFor(above, terms), terms);
    context().SetItem(std::move(terms));
    return;
  }
  statements_.Prepare(sentence, text_.sentences[sentence].is_fragment);
  const std::vector<Chunk>& chunks = statements_.parts().chunks;
  if (chunks.size() <= 2 || chunks[1].kind != ChunkKind::kDash) return;
  Mentions terms = statements_.TermsAt(0);
  if (terms.empty()) return;
  statements_.Fill(above, terms);
  context().SetItem(std::move(terms));
}

// "Apply moist heat. …": below a heading that asks for remedies, the order with which a paragraph begins.
void Reader::Order(size_t block) {
  const int32_t heading = page_.blocks[block].heading;
  if (heading < 0) return;
  std::vector<Frame> remedies;
  for (const Frame& frame : frames_[static_cast<size_t>(heading)]) {
    const bool remedy = frame.relation == Relation::kTreats || frame.relation == Relation::kPrevents;
    if (remedy && frame.filler_is_subject) remedies.push_back(frame);
  }
  const Mentions ordered = statements_.Fillers(false);
  statements_.Fill(remedies, ordered);
  if (!remedies.empty()) context().SetItem(ordered);
}

void Reader::Body(size_t block) {
  const Block& own = page_.blocks[block];
  size_t s = first_sentence_[block];
  const size_t end = EndOf(block);
  if (s >= end) return;
  const size_t first = s;
  context().SetAsked(AskedAbove(block));
  if (own.kind == BlockKind::kListItem) {
    if (own.lead >= 0 && names_resources_[static_cast<size_t>(own.lead)]) return;
    s = Item(block, s);
  } else {
    statements_.BeginBlock();
    const int32_t explained = own.parent >= 0 ? own.parent : own.heading;
    context().SetItem(explained >= 0 ? items_[static_cast<size_t>(explained)] : Mentions());
  }
  if (own.kind == BlockKind::kParagraph) {
    s = RunIn(block, s);
    if (s == first && own.parent < 0) LeadingTerm(block, s);
  }
  const bool explains = own.kind == BlockKind::kListItem && s > first;  // the term before it
  for (; s < end; ++s) {
    statements_.Prepare(s, text_.sentences[s].is_fragment);
    if (explains) context().SetCarried(statements_.LacksSubject() ? items_[block] : Mentions());
    if (own.kind == BlockKind::kParagraph && s == first && statements_.IsOrder()) Order(block);
    std::vector<Frame> open = statements_.Read(s == first);
    if (s + 1 == end && !open.empty()) frames_[block] = std::move(open);
  }
  NoteLead(block);
}

Extraction Reader::Read() {
  first_sentence_.assign(page_.blocks.size(), static_cast<uint32_t>(text_.sentences.size()));
  for (size_t s = text_.sentences.size(); s-- > 0;)
    first_sentence_[text_.sentences[s].block] = static_cast<uint32_t>(s);
  repeats_ = Repeats();
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

}  // namespace

Extraction ReadDocument(const Document& document, const Page& page, const TaggedText& text,
                        const Language& language, ReadingObserver* observer) {
  return Reader(document, page, text, language, observer).Read();
}

std::string DumpMentions(const Document& document, const Page& page, const TaggedText& text,
                         const Language& language) {
  TextObserver observer(true, false);
  Reader(document, page, text, language, &observer).Read();
  return std::move(observer).Text();
}

std::string DumpRelations(const Document& document, const Page& page, const TaggedText& text,
                          const Language& language) {
  TextObserver observer(true, true);
  Reader(document, page, text, language, &observer).Read();
  return std::move(observer).Text();
}

}  // namespace aitia::engine
