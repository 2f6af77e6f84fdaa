// Headings are read like sentences whose subject or object is still to come: what is missing makes a frame,
// and the list below (or the sub-headings) fills it. A frame that names no target is about the page's topic,
// which is the first thing the title or a heading asks about.
#include "engine/compile/relations/document_reader.h"

#include "engine/compile/mentions/chunker.h"
#include "engine/compile/mentions/repair.h"
#include "engine/compile/relations/collector.h"
#include "engine/compile/relations/frequency.h"
#include "engine/compile/relations/heading.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

constexpr KindSet kIll{Kind::kSymptom, Kind::kCondition};

// Called for each sentence and its candidates; for dumps.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void Sentence(const Words& words, const Parts& parts, graph::ByteSpan span) = 0;
  virtual void Taken(const SaidRelation& candidate) = 0;
  virtual void Named(const StatedSynonym& synonym) = 0;
};

class Reader {
 public:
  Reader(const Document& document, const Page& page, const TaggedText& text, Observer* observer)
      : document_(document),
        page_(page),
        text_(text),
        observer_(observer),
        words_(Lexicon::BuiltIn()),
        frames_(page.blocks.size()),
        items_(page.blocks.size()) {}

  Extraction Read();

 private:
  void Prepare(size_t sentence, bool fragment);
  graph::Evidence EvidenceAt(size_t sentence) const;
  void Heading(size_t block);
  void Body(size_t block);
  void Item(size_t block, size_t first, size_t* next);
  void Table(size_t block);
  void Statement(size_t sentence, bool last_of_block);
  void Fill(const std::vector<Frame>& frames, const Mentions& fillers, size_t sentence);
  bool SkipStatement() const;
  bool IsAnnouncement() const;
  bool IsAboutResources(size_t block);
  bool IsNumbered(const Block& block) const;
  bool FitsFrame(const Mentions& terms, const Frame& frame) const;
  const std::vector<Frame>& FramesAbove(size_t block) const;
  void TitleTopic();
  size_t FirstSentence(size_t block) const;
  Mentions Fillers(size_t sentence, bool is_term);

  const Document& document_;
  const Page& page_;
  const TaggedText& text_;
  Observer* observer_;
  Words words_;
  Parts parts_;
  Clauses clauses_;
  Discourse context_;
  Collector collector_;
  std::vector<std::vector<Frame>> frames_;  // per block: what it leaves open
  std::vector<Mentions> items_;             // per block: the term that it explains
  std::vector<Frame> pending_;              // from the sentence before: "Eczema has many triggers."
  std::vector<uint32_t> first_sentence_;
  std::vector<std::vector<Frame>> columns_;  // of the table in hand
  Mentions row_subject_;
  Mentions page_topic_;
  std::vector<Frame> asked_;  // what the last heading that asks left open
};

size_t Reader::FirstSentence(size_t block) const { return first_sentence_[block]; }

void Reader::Prepare(size_t sentence, bool fragment) {
  words_.Fill(page_, text_, text_.sentences[sentence]);
  RepairTags(&words_);
  ChunkSentence(words_, fragment, &parts_);
  AnalyseClauses(words_, parts_, &clauses_);
  if (observer_ != nullptr) observer_->Sentence(words_, parts_, text_.sentences[sentence].span);
}

graph::Evidence Reader::EvidenceAt(size_t index) const {
  const Sentence& sentence = text_.sentences[index];
  graph::Evidence evidence;
  evidence.document = document_.id;
  const Block& block = page_.blocks[sentence.block];
  if (block.heading >= 0) {
    evidence.section = graph::CollapseSpace(page_.Text(page_.blocks[static_cast<size_t>(block.heading)]));
  }
  evidence.span = page_.SourceSpan(sentence.span);
  evidence.sentence = graph::CollapseSpace(page_.Text(sentence.span));
  const std::string_view source =
      std::string_view(document_.text).substr(evidence.span.begin, evidence.span.end - evidence.span.begin);
  if (source != evidence.sentence) evidence.source = std::string(source);
  evidence.frequency = StatedFrequency(words_);
  return evidence;
}

const std::vector<Frame>& Reader::FramesAbove(size_t block) const {
  static const std::vector<Frame> none;
  const Block& own = page_.blocks[block];
  int32_t above = own.kind == BlockKind::kListItem && own.lead >= 0 ? own.lead : own.heading;
  if (own.kind == BlockKind::kHeading) above = own.parent;
  for (int steps = 0; above >= 0 && steps < 8; ++steps) {
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
    above = next.kind == BlockKind::kHeading ? next.parent : next.heading;
  }
  return none;
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

// Whether a heading's term can be an item of the question that an earlier section asked.
bool Reader::FitsFrame(const Mentions& terms, const Frame& frame) const {
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

void Reader::Fill(const std::vector<Frame>& frames, const Mentions& fillers, size_t sentence) {
  if (frames.empty() || fillers.empty()) return;
  const graph::Evidence evidence = EvidenceAt(sentence);
  for (const Frame& frame : frames) {
    const Mentions& other = frame.other.empty() ? context_.topic() : frame.other;
    // "Red flags" on a page about a symptom are no signs of that symptom.
    if (frame.relation == Relation::kIndicates && frame.other.empty() &&
        (other.empty() || !other[0].kinds.Has(Kind::kCondition))) {
      continue;
    }
    for (const Mention& filler : fillers) {
      for (const Mention& target : other) {
        SaidRelation candidate;
        candidate.subject = frame.filler_is_subject ? filler : target;
        candidate.object = frame.filler_is_subject ? target : filler;
        if (frame.relation == Relation::kDiagnoses && candidate.subject.kinds.empty() &&
            frame.filler_is_subject && candidate.subject.name.find(' ') != std::string::npos &&
            !candidate.subject.activity) {
          candidate.subject.kinds.Add(Kind::kTest);
        }
        candidate.relation = frame.relation;
        candidate.certainty = frame.certainty;
        candidate.negated = frame.negated;
        candidate.cue = "heading: " + frame.cue;
        candidate.dropped = WhyNot(candidate.subject, candidate.relation, candidate.object);
        if (observer_ != nullptr) observer_->Taken(candidate);
        collector_.Add(candidate, evidence);
      }
    }
  }
}

void Reader::Heading(size_t block) {
  const size_t first = FirstSentence(block);
  context_.Forget();
  context_.SetCarried({});
  pending_.clear();
  context_.SetItem({});
  const size_t count = text_.sentences.size();
  const bool title = page_.blocks[block].kind == BlockKind::kTitle;
  std::vector<Frame> above = FramesAbove(block);
  Mentions named;
  Mentions first_terms;
  for (size_t s = first; s < count && text_.sentences[s].block == block; ++s) {
    Prepare(s, true);
    HeadingMeaning meaning = ReadHeading(words_, parts_, clauses_, context_, text_.sentences[s].is_question);
    if (!meaning.stated.empty() && !SkipStatement()) {
      const graph::Evidence evidence = EvidenceAt(s);
      for (const SaidRelation& candidate : meaning.stated) {
        if (observer_ != nullptr) observer_->Taken(candidate);
        collector_.Add(candidate, evidence);
      }
    }
    std::vector<Frame>& own = frames_[block];
    own.insert(own.end(), meaning.frames.begin(), meaning.frames.end());
    if (named.empty()) named = meaning.topic;
    if (s == first) first_terms = meaning.terms;
  }
  if (page_topic_.empty() && !named.empty()) page_topic_ = named;
  if (title) {
    // Only a title with one question hands it down: "5 causes of cramps".
    std::vector<Frame>& own = frames_[block];
    for (const Frame& frame : own) {
      if (frame.relation == own.front().relation) continue;
      own.clear();
      break;
    }
    if (own.size() > 1) own.resize(1);
    if (!named.empty()) context_.SetTopic(named);
    return;
  }
  const bool asks = !frames_[block].empty();
  const bool has_sentence = first < count && text_.sentences[first].block == block;
  if (above.empty() && !asked_.empty() && has_sentence) {
    // Pages copied as text lose the ranks of their headings: a treatment below "Treatment" is one of its
    // items.
    bool fits = true;
    for (const Frame& frame : asked_) fits &= FitsFrame(first_terms, frame);
    if (fits) above = asked_;
  }
  // "Stress management" under "Treatment" is an item and a question itself.
  const bool item = !above.empty() && !first_terms.empty() && has_sentence &&
                    (!asks || (FitsFrame(first_terms, above.front()) && !text_.sentences[first].is_question));
  if (asks && !item) {
    // The section is about what its heading asks about.
    asked_ = frames_[block];
    context_.SetTopic(named.empty() ? page_topic_ : named);
    return;
  }
  if (item) {
    Prepare(first, true);
    Fill(above, first_terms, first);
    items_[block] = first_terms;
    context_.SetItem(first_terms);
    return;
  }
  if (!named.empty() && above.empty()) {
    items_[block] = named;
    context_.SetItem(named);
  }
}

bool Reader::SkipStatement() const {
  for (uint32_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    if (word.In(kFirstPerson) && (word.lower != "i" || word.capitalised)) return true;
    // "My aunt swears …", "Uncle Bert says …": anecdotes begin with their teller.
    if (i < 2 && word.In(kFamilyNoun) && word.capitalised) return true;
  }
  if (IsAnnouncement()) return true;
  // "A female patient reported …": one case.
  for (const Clause& clause : clauses_.clauses) {
    const VerbGroup& verb = parts_.verbs[clause.verb];
    if (clause.subject == kNothing || !verb.finite()) continue;
    const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(clause.subject)].first];
    if (!subject.person || subject.pronoun || subject.plural || verb.possible) continue;
    if ((subject.indefinite || subject.definite) && verb.past) return true;
  }
  return false;
}

// "In this article we will discuss the activities that cause …": says what will be said.
bool Reader::IsAnnouncement() const {
  for (uint32_t i = 0; i + 1 < words_.size(); ++i) {
    if (words_[i].Is("this") &&
        (words_[i + 1].Is("article") || words_[i + 1].Is("page") || words_[i + 1].Is("post") ||
         words_[i + 1].Is("blog") || words_[i + 1].Is("guide") || words_[i + 1].Is("section"))) {
      return true;
    }
    if (words_[i].Is("we") && (words_[i + 1].Is("will") || words_[i + 1].Is("'ll"))) return true;
  }
  return false;
}

void Reader::Statement(size_t sentence, bool last_of_block) {
  if (text_.sentences[sentence].is_question) {
    // "What lies behind back pain? The usual culprits are …": the answer follows.
    HeadingMeaning meaning = ReadHeading(words_, parts_, clauses_, context_, true);
    pending_ = std::move(meaning.frames);
    if (!meaning.topic.empty()) context_.SetTarget(meaning.topic);
    return;
  }
  if (SkipStatement()) {
    pending_.clear();
    return;
  }
  if (sentence == FirstSentence(text_.sentences[sentence].block) &&
      (parts_.chunks.empty() || parts_.chunks[0].kind != ChunkKind::kVerb)) {
    context_.SetCarried({});
  }
  SentenceReader reader(words_, parts_, clauses_, context_, ReadAs::kStatement);
  SentenceResult result = reader.Read();
  Mentions open_subject = reader.SubjectLeftOpen();
  if (!open_subject.empty()) context_.SetCarried(std::move(open_subject));
  graph::Evidence evidence;
  if (!result.candidates.empty() || !result.synonyms.empty()) evidence = EvidenceAt(sentence);
  for (const SaidRelation& candidate : result.candidates) {
    if (observer_ != nullptr) observer_->Taken(candidate);
    collector_.Add(candidate, evidence);
  }
  for (const StatedSynonym& synonym : result.synonyms) {
    if (observer_ != nullptr) observer_->Named(synonym);
    collector_.Add(synonym, evidence);
  }
  context_.SetLastSaid(result.candidates);
  // "Chief among them are A and B", "These include A": fill what the sentence before left open.
  if (!pending_.empty() && !clauses_.clauses.empty()) {
    const Clause& clause = clauses_.clauses.front();
    const VerbGroup& verb = parts_.verbs[clause.verb];
    const bool lists = (verb.copula || words_[verb.main].In(kIncludeVerb)) && clause.object != kNothing;
    bool anaphor = clause.subject == kNothing;
    if (clause.subject != kNothing) {
      const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(clause.subject)].first];
      anaphor = subject.pronoun || subject.generic || words_[subject.head].In(kKindNoun);
    }
    if (lists && anaphor && result.candidates.empty()) {
      Mentions fillers = SentenceReader(words_, parts_, clauses_, context_, ReadAs::kStatement)
                             .TermsOf(static_cast<uint32_t>(clause.object));
      Fill(pending_, fillers, sentence);
    }
  }
  pending_ = result.frames;
  for (const Frame& frame : result.frames) {
    if (!frame.other.empty()) context_.SetTarget(frame.other);
  }
  if (!result.target.empty()) context_.SetTarget(result.target);
  if (last_of_block) {
    std::vector<Frame>& own = frames_[text_.sentences[sentence].block];
    for (Frame& frame : result.frames) own.push_back(std::move(frame));
  }
  for (const Mention& term : result.mentioned) context_.Mentioned(term);
  if (!result.condition.empty() && (result.subject.empty() || !result.subject[0].kinds.Any(kIll))) {
    result.subject = std::move(result.condition);
  }
  context_.EndSentence(std::move(result.subject), std::move(result.object));
}

// What a list item without an explanation says: its noun groups, or its order as an activity.
Mentions Reader::Fillers(size_t sentence, bool is_term) {
  Prepare(sentence, true);
  SentenceReader reader(words_, parts_, clauses_, context_, ReadAs::kStatement);
  if (!clauses_.clauses.empty() && !is_term) {
    const Clause& first = clauses_.clauses.front();
    const VerbGroup& verb = parts_.verbs[first.verb];
    if (first.imperative || (first.chunk == 0 && verb.bare)) return reader.Activity(first);
    if (verb.finite() && first.subject != kNothing && first.link == ClauseLink::kMain) {
      const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(first.subject)].first];
      if (subject.pronoun || subject.person || first.subject_chunk != 0) return {};
      Mentions terms = reader.TermsOf(static_cast<uint32_t>(first.subject));
      return terms;
    }
  }
  bool negated = false;
  for (size_t c = 0; c < parts_.chunks.size(); ++c) {
    const ChunkKind kind = parts_.chunks[c].kind;
    if (kind == ChunkKind::kAdverb || kind == ChunkKind::kOther || kind == ChunkKind::kOpen) {
      negated |= words_[parts_.chunks[c].tokens.first].Is("not");
      continue;
    }
    if (kind != ChunkKind::kNouns) {
      if (is_term) continue;
      return {};
    }
    Mentions terms = reader.TermsOf(parts_.chunks[c].index);
    if (negated) {  // "Not drinking enough" is a thing of its own
      for (Mention& term : terms) {
        term.name = "not " + term.name;
        term.surface = term.name;
        term.kinds = KindSet();
      }
    }
    return terms;
  }
  return {};
}

// "These resources offer information about X:"
bool Reader::IsAboutResources(size_t block) {
  size_t last = FirstSentence(block);
  if (last >= text_.sentences.size() || text_.sentences[last].block != block) return false;
  while (last + 1 < text_.sentences.size() && text_.sentences[last + 1].block == block) ++last;
  words_.Fill(page_, text_, text_.sentences[last]);
  for (uint32_t i = 0; i < words_.size() && words_[i].tag != Tag::kVerb; ++i) {
    if (words_[i].In(kResourceNoun)) return true;
  }
  return false;
}

void Reader::Item(size_t block, size_t first, size_t* next) {
  const Block& own = page_.blocks[block];
  const std::vector<Frame> frames = FramesAbove(block);
  const bool has_term = own.term_end > own.span.begin;
  const bool enclosed =
      own.parent >= 0 && page_.blocks[static_cast<size_t>(own.parent)].kind == BlockKind::kListItem;
  context_.Forget();
  pending_.clear();
  Mentions fillers = Fillers(first, has_term);
  // Steps below a heading that is an item itself ("Hydration") explain it; only terms are items of their own.
  const bool below_item =
      own.lead < 0 && own.heading >= 0 && !items_[static_cast<size_t>(own.heading)].empty();
  if (frames.empty() && has_term && !asked_.empty() && FitsFrame(fillers, asked_.front())) {
    Fill(asked_, fillers, first);
  }
  if ((!enclosed && !below_item) || has_term) Fill(frames, fillers, first);
  items_[block] = fillers;
  context_.SetItem(fillers);
  *next = has_term ? first + 1 : first;
}

void Reader::Table(size_t block) {
  const Block& cell = page_.blocks[block];
  const size_t first = FirstSentence(block);
  if (first >= text_.sentences.size() || text_.sentences[first].block != block) return;
  Prepare(first, true);
  if (cell.row == 0) {
    if (cell.column == 0) columns_.clear();
    columns_.resize(std::max<size_t>(columns_.size(), cell.column + 1u));
    HeadingMeaning meaning = ReadHeading(words_, parts_, clauses_, context_, false);
    columns_[cell.column] = std::move(meaning.frames);
    return;
  }
  SentenceReader reader(words_, parts_, clauses_, context_, ReadAs::kStatement);
  Mentions terms;
  for (const Chunk& chunk : parts_.chunks) {
    if (chunk.kind != ChunkKind::kNouns) continue;
    terms = reader.TermsOf(chunk.index);
    break;
  }
  if (cell.column == 0) {
    // Below "Symptom" stand symptoms, whatever the lexicon knows of them.
    const bool symptoms = !columns_.empty() && columns_[0].size() == 1 &&
                          columns_[0][0].relation == Relation::kHasSymptom &&
                          !columns_[0][0].filler_is_subject;
    for (Mention& term : terms) {
      if (symptoms && (term.kinds.empty() || term.kinds == KindSet{Kind::kAnatomy}))
        term.kinds = {Kind::kSymptom};
    }
    row_subject_ = terms;
    return;
  }
  if (cell.column >= columns_.size()) return;
  std::vector<Frame> frames = columns_[cell.column];
  for (Frame& frame : frames) {
    if (frame.other.empty()) frame.other = row_subject_;
  }
  Fill(frames, terms, first);
}

void Reader::Body(size_t block) {
  const Block& own = page_.blocks[block];
  size_t s = FirstSentence(block);
  const size_t count = text_.sentences.size();
  if (s >= count || text_.sentences[s].block != block) return;
  if (own.kind == BlockKind::kListItem) {
    if (own.lead >= 0 && IsAboutResources(static_cast<size_t>(own.lead))) return;
    Item(block, s, &s);
  } else {
    context_.Forget();
    pending_.clear();
    Mentions item;
    if (own.parent >= 0) {
      item = items_[static_cast<size_t>(own.parent)];
    } else if (own.heading >= 0) {
      item = items_[static_cast<size_t>(own.heading)];
    }
    context_.SetItem(std::move(item));
  }
  if (own.kind == BlockKind::kParagraph && own.parent < 0) {
    // "Urinalysis – shows blood in the urine": a line below a question, with a dash for a bullet.
    const std::vector<Frame>& above = FramesAbove(block);
    if (!above.empty()) {
      Prepare(s, text_.sentences[s].is_fragment);
      if (parts_.chunks.size() > 2 && parts_.chunks[0].kind == ChunkKind::kNouns &&
          parts_.chunks[1].kind == ChunkKind::kDash) {
        Mentions terms = SentenceReader(words_, parts_, clauses_, context_, ReadAs::kStatement)
                             .TermsOf(parts_.chunks[0].index);
        Fill(above, terms, s);
        context_.SetItem(std::move(terms));
      }
    }
  }
  for (; s < count && text_.sentences[s].block == block; ++s) {
    const bool last = s + 1 >= count || text_.sentences[s + 1].block != block;
    Prepare(s, text_.sentences[s].is_fragment);
    Statement(s, last);
  }
}

Extraction Reader::Read() {
  first_sentence_.assign(page_.blocks.size(), static_cast<uint32_t>(text_.sentences.size()));
  for (size_t s = text_.sentences.size(); s-- > 0;)
    first_sentence_[text_.sentences[s].block] = static_cast<uint32_t>(s);
  for (size_t b = 0; b < page_.blocks.size(); ++b) {
    switch (page_.blocks[b].kind) {
      case BlockKind::kTitle:
      case BlockKind::kHeading:
        Heading(b);
        break;
      case BlockKind::kTableCell:
        Table(b);
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
  extraction.content_hash = graph::HashBytes(document_.text);
  extraction.sentence_count = static_cast<uint32_t>(text_.sentences.size());
  for (const Block& block : page_.blocks) {
    if (block.kind == BlockKind::kLeftOut) ++extraction.left_out_count;
    if (block.kind == BlockKind::kTitle && extraction.title.empty()) {
      extraction.title = graph::CollapseSpace(page_.Text(block));
    }
  }
  collector_.Finish(&extraction);
  return extraction;
}

class TextObserver : public Observer {
 public:
  TextObserver(bool parts, bool relations) : parts_(parts), relations_(relations) {}
  void Sentence(const Words& words, const Parts& parts, graph::ByteSpan) override {
    if (!parts_) return;
    out_ += DescribeParts(words, parts);
    out_ += '\n';
  }
  void Taken(const SaidRelation& candidate) override {
    if (!relations_) return;
    out_ += "  ";
    out_ += candidate.subject.name + " " + std::string(graph::Name(candidate.relation)) + " " +
            candidate.object.name;
    if (candidate.negated) out_ += " denied";
    if (candidate.certainty != graph::Certainty::kCertain)
      out_ += " " + std::string(graph::Name(candidate.certainty));
    out_ += " [" + candidate.cue + "]";
    if (!candidate.dropped.empty()) out_ += " dropped: " + std::string(candidate.dropped);
    out_ += '\n';
  }
  void Named(const StatedSynonym& synonym) override {
    if (!relations_) return;
    out_ += "  " + synonym.name + " = " + synonym.other + (synonym.abbreviation ? " (abbreviation)\n" : "\n");
  }
  std::string Text() && { return std::move(out_); }

 private:
  bool parts_;
  bool relations_;
  std::string out_;
};

}  // namespace

Extraction ReadDocument(const Document& document, const Page& page, const TaggedText& text) {
  return Reader(document, page, text, nullptr).Read();
}

std::string DumpMentions(const Document& document, const Page& page, const TaggedText& text) {
  TextObserver observer(true, false);
  Reader(document, page, text, &observer).Read();
  return std::move(observer).Text();
}

std::string DumpRelations(const Document& document, const Page& page, const TaggedText& text) {
  TextObserver observer(true, true);
  Reader(document, page, text, &observer).Read();
  return std::move(observer).Text();
}

}  // namespace aitia::engine
