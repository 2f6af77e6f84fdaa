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

void StatementReader::Prepare(size_t sentence, bool fragment) {
  if (sentence != sentence_ || fragment != fragment_) {  // a list item is often read twice
    sentence_ = sentence;
    fragment_ = fragment;
    words_.Fill(page_, text_, text_.sentences[sentence]);
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

std::vector<Frame> StatementReader::Read(bool first_of_block) {
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
  SentenceResult result = reader.Read();
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
  context_.SetLastSaid(std::move(result.candidates));
  pending_ = result.frames;
  if (observer_ != nullptr) observer_->Asks(pending_);
  for (const Frame& frame : result.frames) {
    if (!frame.other.empty()) context_.SetTarget(frame.other);
  }
  if (!result.target.empty()) context_.SetTarget(result.target);
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
  Read(false);
  context_.SetCarried({});
}

Mentions StatementReader::Fillers(bool is_term) {
  SentenceReader reader = Reader();
  if (!clauses_.clauses.empty() && is_term && clauses_.clauses.front().chunk == 0 &&
      parts_.verbs[clauses_.clauses.front().verb].finite()) {
    return IsOrder() ? reader.Ordered(clauses_.clauses.front()) : Mentions{};  // "Don't share combs: …"
  }
  if (!clauses_.clauses.empty() && !is_term) {
    const Clause& first = clauses_.clauses.front();
    const VerbGroup& verb = parts_.verbs[first.verb];
    if (first.imperative || (first.chunk == 0 && verb.bare)) return reader.Ordered(first);
    if (verb.finite() && first.subject != kNothing && first.link == ClauseLink::kMain) {
      const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(first.subject)].first];
      if (subject.pronoun || subject.person || first.subject_chunk != 0) return {};
      return reader.TermsOf(static_cast<uint32_t>(first.subject));
    }
  }
  bool negated = false;
  for (const Chunk& chunk : parts_.chunks) {
    if (chunk.kind == ChunkKind::kAdverb || chunk.kind == ChunkKind::kOther ||
        chunk.kind == ChunkKind::kOpen) {
      negated |= words_[chunk.tokens.first].Is("not");
      continue;
    }
    if (chunk.kind != ChunkKind::kNouns) {
      if (is_term) continue;
      return {};
    }
    Mentions terms = reader.TermsOf(chunk.index);
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

bool StatementReader::IsOrder() const {
  if (clauses_.clauses.empty()) return false;
  const Clause& first = clauses_.clauses.front();
  const Word& verb = words_[parts_.verbs[first.verb].main];
  return first.imperative && first.chunk == 0 && !verb.In(kPersonVerb) && !verb.In(kReportingVerb) &&
         !verb.In(kNoticeVerb) && !parts_.verbs[first.verb].negated;
}

bool StatementReader::LacksSubject() const {
  // "(for example betamethasone) relieve itching", ", a form of vitamin D, is used": behind its apposition.
  size_t c = 0;
  const auto skip_to = [&](ChunkKind end) {
    while (c < parts_.chunks.size() && parts_.chunks[c].kind != end) ++c;
    ++c;
  };
  bool apposed = false;
  for (; c < parts_.chunks.size(); ++c) {
    const ChunkKind kind = parts_.chunks[c].kind;
    if (kind == ChunkKind::kOpen || kind == ChunkKind::kComma) {
      if (c > 0) return false;
      if (kind == ChunkKind::kComma) ++c;
      skip_to(kind == ChunkKind::kOpen ? ChunkKind::kClose : ChunkKind::kComma);
      --c;
      apposed = true;
      continue;
    }
    if (kind != ChunkKind::kAdverb) break;
  }
  if (c >= parts_.chunks.size() || parts_.chunks[c].kind != ChunkKind::kVerb) return false;
  const VerbGroup& verb = parts_.verbs[parts_.chunks[c].index];
  return verb.reduced || (verb.finite() && (!verb.bare || verb.possible || apposed));
}

Mentions StatementReader::ListedTerms() {
  Mentions listed;
  SentenceReader reader = Reader();
  for (const Clause& clause : clauses_.clauses) {
    if (clause.imperative) {
      const Mentions activity = reader.Activity(clause);
      listed.insert(listed.end(), activity.begin(), activity.end());
    } else if (parts_.verbs[clause.verb].finite() && clause.link == ClauseLink::kMain) {
      return {};
    }
  }
  if (!listed.empty()) return listed;
  bool begins = true;
  for (const Chunk& chunk : parts_.chunks) {
    if (chunk.kind == ChunkKind::kNouns && begins) {
      const Mentions terms = reader.TermsOf(chunk.index);
      listed.insert(listed.end(), terms.begin(), terms.end());
    }
    begins = chunk.kind == ChunkKind::kSemicolon || chunk.kind == ChunkKind::kComma ||
             chunk.kind == ChunkKind::kAdverb || (begins && chunk.kind != ChunkKind::kNouns);
  }
  return listed;
}

Mentions StatementReader::TermsAt(size_t chunk) {
  if (chunk >= parts_.chunks.size() || parts_.chunks[chunk].kind != ChunkKind::kNouns) return {};
  return Reader().TermsOf(parts_.chunks[chunk].index);
}

}  // namespace aitia::engine
