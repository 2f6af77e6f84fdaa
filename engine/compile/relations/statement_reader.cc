#include "engine/compile/relations/statement_reader.h"

#include <algorithm>

#include "engine/compile/mentions/chunker.h"
#include "engine/compile/mentions/repair.h"
#include "engine/compile/relations/frequency.h"
#include "engine/compile/relations/unread_sentences.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

constexpr size_t kMostFilled = 512;  // by one list item; long lists multiply

}  // namespace

StatementReader::StatementReader(const Document& document, const Page& page, const TaggedText& text,
                                 const Language& language, ReadingObserver* observer)
    : document_(document), page_(page), text_(text), observer_(observer), words_(language) {}

void StatementReader::Prepare(size_t sentence, bool fragment, bool goes_on) {
  if (sentence != sentence_ || fragment != fragment_ || goes_on != goes_on_) {  // an item is often read twice
    sentence_ = sentence;
    fragment_ = fragment;
    goes_on_ = goes_on;
    words_.Fill(page_, text_, text_.sentences[sentence]);
    if (goes_on && words_.size() > 0 && words_[0].May(kMayBeVerb) && words_[0].tag == Tag::kNoun)
      words_.At(0).tag = Tag::kVerb;
    RepairTags(&words_);
    ChunkSentence(words_, fragment, &parts_);
    AnalyseClauses(words_, parts_, &clauses_);
  }
  if (observer_ != nullptr) observer_->Sentence(words_, parts_, text_.sentences[sentence].span);
}

void StatementReader::BeginBlock() {
  context_.Forget();
  pending_.clear();
}

SentenceReader StatementReader::Reader() const {
  return {words_, parts_, clauses_, context_, ReadAs::kStatement};
}

graph::Evidence StatementReader::Evidence() const {
  const Sentence& sentence = text_.sentences[sentence_];
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

HeadingMeaning StatementReader::ReadHeading(bool question) const {
  HeadingMeaning meaning = engine::ReadHeading(words_, parts_, clauses_, context_, question);
  if (observer_ != nullptr) observer_->Asks(meaning.frames);
  return meaning;
}

void StatementReader::TakeStated(const HeadingMeaning& meaning) {
  if (meaning.stated.empty() || !WhyUnread(words_, parts_, clauses_).empty()) return;
  const graph::Evidence evidence = Evidence();
  for (SaidRelation candidate : meaning.stated) {
    candidate.rule = "heading that is a sentence";
    if (observer_ != nullptr) observer_->Taken(candidate);
    collector_.Add(candidate, evidence);
  }
}

void StatementReader::Fill(const std::vector<Frame>& frames, const Mentions& fillers) {
  if (frames.empty() || fillers.empty()) return;
  const graph::Evidence evidence = Evidence();
  size_t filled = 0;
  for (const Frame& frame : frames) {
    const Mentions& other = frame.other.empty() ? context_.topic() : frame.other;
    // "Red flags" on a page about a symptom are no signs of that symptom.
    if (frame.relation == Relation::kIndicates && frame.other.empty() &&
        (other.empty() || !other[0].kinds.Has(Kind::kCondition))) {
      continue;
    }
    // "Signs" of a condition, listed, are its symptoms.
    const bool signs = frame.relation == Relation::kIndicates && frame.cue == "sign" &&
                       frame.filler_is_subject && other[0].kinds.Has(Kind::kCondition);
    const bool filler_is_subject = frame.filler_is_subject && !signs;
    for (const Mention& filler : fillers) {
      for (const Mention& target : other) {
        if (++filled > kMostFilled) return;
        SaidRelation candidate;
        candidate.subject = filler_is_subject ? filler : target;
        candidate.object = filler_is_subject ? target : filler;
        if (frame.relation == Relation::kDiagnoses && candidate.subject.kinds.empty() && filler_is_subject &&
            candidate.subject.name.find(' ') != std::string::npos && !candidate.subject.activity) {
          candidate.subject.kinds.Add(Kind::kTest);
        }
        candidate.relation = signs ? Relation::kHasSymptom : frame.relation;
        candidate.certainty = frame.certainty;
        candidate.negated = frame.negated;
        candidate.cue = "heading: " + frame.cue;
        candidate.rule = "below a question, a heading or a lead";
        candidate.dropped =
            WhyNot(candidate.subject, candidate.relation, candidate.object, words_.language());
        if (observer_ != nullptr) observer_->Taken(candidate);
        collector_.Add(candidate, evidence);
      }
    }
  }
}

// "Chief among them are A and B", "These include A": fill what the sentence before left open.
void StatementReader::TakeAnswer(const std::vector<SaidRelation>& said) {
  if (pending_.empty() || clauses_.clauses.empty() || !said.empty()) return;
  const Clause& clause = clauses_.clauses.front();
  const VerbGroup& verb = parts_.verbs[clause.verb];
  const bool lists = (verb.copula || words_[verb.main].In(kIncludeVerb)) && clause.object != kNothing;
  bool anaphor = clause.subject == kNothing;
  if (clause.subject != kNothing) {
    const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(clause.subject)].first];
    anaphor = subject.pronoun || subject.generic || words_[subject.head].In(kKindNoun);
  }
  if (lists && anaphor) Fill(pending_, Reader().TermsOf(static_cast<uint32_t>(clause.object)));
}

// "Many drugs can cause tinnitus. They include aspirin and cisplatin": what was said of the class holds for
// its members.
void StatementReader::TakeMembers(const std::vector<SaidRelation>& said) {
  if (!pending_.empty() || !said.empty() || context_.last_said().empty() || context_.subject().empty())
    return;
  const Mention& spoken_of = context_.subject().front();
  if (context_.subject().size() != 1 || !spoken_of.plural) return;
  const Mentions members = Members();
  if (members.empty()) return;
  std::vector<Frame> frames;
  for (const SaidRelation& one : context_.last_said()) {
    if (one.negated || !one.dropped.empty() || one.subject.name != spoken_of.name) continue;
    Frame frame;
    frame.relation = one.relation;
    frame.other = {one.object};
    frame.certainty = one.certainty;
    frame.cue = one.cue;
    frames.push_back(std::move(frame));
  }
  Fill(frames, members);
}

// "Penicillin and aspirin are among the drugs that cause hives", "gout is one of the diseases that …".
void StatementReader::TakeAmong(SentenceResult* result) {
  if (result->frames.empty() || clauses_.clauses.empty()) return;
  const Clause& clause = clauses_.clauses.front();
  const VerbGroup& verb = parts_.verbs[clause.verb];
  const uint32_t next = verb.tokens.end;
  if (!verb.copula || verb.negated || clause.subject == kNothing || next + 1 >= words_.size()) return;
  const bool one_of = words_[next + 1].Is("of") &&
                      (words_[next].Is("one") || words_[next].Is("some") || words_[next].tag == Tag::kNumber);
  if (!one_of && !words_[next].Is("among")) return;
  const Mentions named = Reader().TermsOf(static_cast<uint32_t>(clause.subject));
  std::vector<Frame> open;
  for (const Frame& frame : result->frames) {
    if (frame.filler_is_subject && !frame.other.empty()) open.push_back(frame);
  }
  Fill(open, named);
  if (!open.empty() && !named.empty()) result->frames.clear();
}

// "Several medicines make it worse:": what is said of the class, the list below says of its members.
void StatementReader::LeaveToMembers(SentenceResult* result) const {
  if (words_.size() == 0 || !words_[words_.size() - 1].Is(":") || clauses_.clauses.empty() ||
      clauses_.clauses.front().subject == kNothing) {
    return;
  }
  const NounGroup& general =
      parts_.groups[parts_.lists[static_cast<size_t>(clauses_.clauses.front().subject)].first];
  if (!words_[general.whole.first].In(kQuantifier)) return;  // "several", "certain"
  std::vector<Frame> frames;
  for (const SaidRelation& one : result->candidates) {
    if (!one.dropped.empty() || !one.subject.plural || one.subject.via != Via::kText) continue;
    if (!(one.subject.name == result->candidates.front().subject.name)) continue;
    Frame frame;
    frame.relation = one.relation;
    frame.other = {one.object};
    frame.certainty = one.certainty;
    frame.negated = one.negated;
    frame.cue = one.cue;
    frames.push_back(std::move(frame));
  }
  if (!frames.empty()) result->frames = std::move(frames);
}

// "In heart failure the heart …": the illness that the sentence begins with.
Mentions StatementReader::SpokenOf() const {
  if (parts_.chunks.size() < 3 || parts_.chunks[0].kind != ChunkKind::kPreposition ||
      parts_.chunks[0].text != "in" || parts_.chunks[1].kind != ChunkKind::kNouns) {
    return {};
  }
  Mentions named = Reader().TermsOf(parts_.chunks[1].index);
  const bool illness = named.size() == 1 && named[0].kinds == KindSet{Kind::kCondition};
  return illness ? std::move(named) : Mentions{};
}

std::vector<Frame> StatementReader::Read(bool first_of_block, bool forgotten) {
  if (text_.sentences[sentence_].is_question) {
    // "What lies behind back pain? The usual culprits are …": the answer follows.
    HeadingMeaning meaning = ReadHeading(true);
    pending_ = std::move(meaning.frames);
    if (!meaning.topic.empty()) context_.SetTarget(meaning.topic);
    return {};
  }
  if (const std::string_view why = WhyUnread(words_, parts_, clauses_); !why.empty()) {
    if (observer_ != nullptr) observer_->Unread(why);
    pending_.clear();
    return {};
  }
  if (first_of_block && (parts_.chunks.empty() || parts_.chunks[0].kind != ChunkKind::kVerb)) {
    context_.SetCarried({});
  }
  SentenceReader reader = Reader();
  SentenceResult result = reader.Read(!forgotten);
  for (const SaidRelation& said : result.candidates) {
    // "Doctors diagnose gout with a scan. Treatment is with …": of gout.
    const bool diagnosed = said.relation == Relation::kDiagnoses && said.dropped.empty() &&
                           said.cue.starts_with("diagnose") && said.object.kinds.Has(Kind::kCondition);
    if (diagnosed && result.target.empty()) result.target = {said.object};
  }
  Mentions open_subject = reader.SubjectLeftOpen();
  if (!open_subject.empty()) context_.SetCarried(std::move(open_subject));
  graph::Evidence evidence;
  const bool taken = std::any_of(result.candidates.begin(), result.candidates.end(),
                                 [](const SaidRelation& candidate) { return candidate.dropped.empty(); });
  if (taken || !result.synonyms.empty()) evidence = Evidence();
  for (const SaidRelation& candidate : result.candidates) {
    if (observer_ != nullptr) observer_->Taken(candidate);
    collector_.Add(candidate, evidence);
  }
  for (const StatedSynonym& synonym : result.synonyms) {
    if (observer_ != nullptr) observer_->Named(synonym);
    collector_.Add(synonym, evidence);
  }
  if (result.has_role) context_.SetRole(std::move(result.role));
  TakeAnswer(result.candidates);
  TakeMembers(result.candidates);
  TakeAmong(&result);
  LeaveToMembers(&result);
  context_.SetLastSaid(std::move(result.candidates));
  pending_ = result.frames;
  if (observer_ != nullptr) observer_->Asks(pending_);
  for (const Frame& frame : result.frames) {
    if (!frame.other.empty()) context_.SetTarget(frame.other);
  }
  if (!result.target.empty()) context_.SetTarget(result.target);
  if (result.target.empty()) {
    if (Mentions about = SpokenOf(); !about.empty()) context_.SetTarget(std::move(about));
  }
  Mentions findings;
  for (const Mention& term : result.mentioned) {
    context_.Mentioned(term);
    if (term.kinds.Has(Kind::kSymptom)) findings.push_back(term);
  }
  context_.SetLastFindings(std::move(findings));
  if (!result.condition.empty() && (result.subject.empty() || !result.subject[0].kinds.Any(kIll))) {
    result.subject = std::move(result.condition);
  }
  context_.EndSentence(std::move(result.subject), std::move(result.object));
  return std::move(result.frames);
}

void StatementReader::ReadAbout(const Mentions& thing) {
  if (thing.empty()) return;
  BeginBlock();
  context_.SetAsked({});
  context_.SetItem(thing);
  context_.SetCarried(LacksSubject() ? thing : Mentions{});
  // "finding live lice", "relief of pain": what the thing is for.
  for (const Chunk& chunk : parts_.chunks) {
    if (chunk.kind != ChunkKind::kNouns) continue;
    Frame frame;
    frame.relation = thing[0].kinds.Has(Kind::kTest) ? Relation::kDiagnoses : Relation::kTreats;
    frame.cue = "purpose";
    for (Mention& term : Reader().TermsOf(chunk.index)) {
      if (term.remedied.empty()) continue;
      term.name = term.surface = term.remedied;
      term.kinds = term.inner;
      term.activity = false;
      term.remedied.clear();
      frame.other.push_back(std::move(term));
    }
    if (!frame.other.empty()) Fill({frame}, thing);
  }
  Read(false, false);
  context_.SetCarried({});
}

}  // namespace aitia::engine
