// The sentences of a document, one after the other, each with what was said before it: collects what they
// state and what their headings make of list items.
//
// Sentences are addressed by their index in TaggedText::sentences. What a sentence looks like (words, parts,
// clauses) is there from Prepare until the next one. Not shared between threads.
#pragma once

#include <limits>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "engine/compile/relations/collector.h"
#include "engine/compile/relations/discourse.h"
#include "engine/compile/relations/heading.h"
#include "engine/compile/relations/reading_observer.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

class StatementReader {
 public:
  // The arguments have to outlive the reader; the observer may be null.
  StatementReader(const Document& document, const Page& page, const TaggedText& text,
                  const Language& language, ReadingObserver* observer);

  // `goes_on`: with the line above, which ended before its verb ("You are at risk if you:").
  void Prepare(size_t sentence, bool fragment, bool goes_on = false);

  // The following are about the sentence prepared last.

  // Takes what it states. Returns what it leaves open: "Common causes include:". `forgotten`: BeginBlock
  // comes before anything that could mean a thing which the sentence only mentions.
  std::vector<Frame> Read(bool first_of_block, bool forgotten);
  // Takes what it states of a thing that is named elsewhere: a table's cell of its row.
  void ReadAbout(const Mentions& thing);
  HeadingMeaning ReadHeading(bool question) const;
  // Takes what a heading that is a whole sentence states: "Gout is caused by uric acid".
  void TakeStated(const HeadingMeaning& meaning);
  // Takes each filler as what is missing in each frame; a frame without its other end is about the topic.
  void Fill(const std::vector<Frame>& frames, const Mentions& fillers);
  // What a list item says by itself: its noun groups, or its order as an activity. `is_term`: nothing else
  // is in it.
  Mentions Fillers(bool is_term);
  // "Chew gum or suck on candy", "avoid coffee and tea", "do not smoke": all that the line orders.
  Mentions Orders();
  // "Have asthma", "smoke", "feel tired": what is said of persons whom the line above has named. `felt`: what
  // they do and are is a symptom, not what puts them at risk.
  Mentions Predicates(bool felt);
  // "Medicines", "Medicines for an overactive bladder": a class of drugs; empty for anything else.
  Mentions DrugClass();
  // "They include A and B", "C and D are two of them": members of what the sentence before spoke of.
  Mentions Members();
  // What an order says to keep away from: "Avoid coffee and tea".
  Mentions Avoided();
  // The term for what the line describes: "the room is spinning (vertigo)"; empty without one.
  Mentions InParentheses();
  // What stands behind the line's colon; empty without one.
  Mentions BehindColon();
  // "With a fever:", "When standing up:": begins with a circumstance.
  bool IsLed() const;
  // "Apply moist heat.": begins with an order that is itself the thing.
  bool IsOrder() const;
  // "shows fractures": a sentence about a term that stands before it.
  bool LacksSubject() const;
  // What a line without a sentence lists: "X-ray; MRI scan", or the orders of "Eat slowly; avoid beans".
  Mentions ListedTerms();
  // The terms of the noun list at a chunk; empty if there is none.
  Mentions TermsAt(size_t chunk);

  const Words& words() const { return words_; }
  const Parts& parts() const { return parts_; }
  const Language& language() const { return words_.language(); }
  Discourse& context() { return context_; }
  // A new block: the sentences before leave nothing open.
  void BeginBlock();
  void Finish(Extraction* extraction) { collector_.Finish(extraction); }

 private:
  graph::Evidence Evidence() const;
  void TakeAnswer(const std::vector<SaidRelation>& said);
  void TakeAmong(SentenceResult* result);
  void TakeMembers(const std::vector<SaidRelation>& said);
  void LeaveToMembers(SentenceResult* result) const;
  Mentions SpokenOf() const;
  SentenceReader Reader() const;

  const Document& document_;
  const Page& page_;
  const TaggedText& text_;
  ReadingObserver* observer_;
  size_t sentence_ = std::numeric_limits<size_t>::max();
  bool fragment_ = false;
  bool goes_on_ = false;
  Words words_;
  Parts parts_;
  Clauses clauses_;
  Discourse context_;
  Collector collector_;
  std::vector<Frame> pending_;  // from the sentence before: "Eczema has many triggers."
};

}  // namespace aitia::engine
