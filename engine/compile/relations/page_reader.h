// Reads a tagged page from top to bottom, block by block; what a heading, an item or a line leaves open, the
// blocks below it fill.
//
// Several small readers in files of their own: headings (page_headings.cc), list items (page_items.cc),
// paragraphs (page_paragraphs.cc); what stands above a block is looked up in page_reader.cc. One page, one
// thread; the arguments outlive it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/compile/extraction.h"
#include "engine/compile/layout/page.h"
#include "engine/compile/read/document.h"
#include "engine/compile/relations/statement_reader.h"
#include "engine/compile/relations/table_reader.h"
#include "engine/compile/text/token.h"

namespace aitia::engine {

// What the list below a block is for, beside what it leaves open.
enum class Lead : uint8_t {
  kPlain,
  kCondition,  // "Call a doctor if you have:": what the list names is no answer to the heading
  kRisk,       // "You are at higher risk if you:"
  kAvoid,      // "You should avoid:": it is best to keep away from what the list names
  kUnknown,    // "It is not clear whether the following cause acne:": nothing is said of the list
};

class PageReader {
 public:
  // The observer may be null.
  PageReader(const Document& document, const Page& page, const TaggedText& text, const Language& language,
             ReadingObserver* observer)
      : document_(document),
        page_(page),
        text_(text),
        statements_(document, page, text, language, observer),
        notes_(page.blocks.size()) {}

  Extraction Read();

 private:
  // What has been read of a block.
  struct Note {
    std::vector<Frame> frames;     // what it leaves open
    Mentions item;                 // the term that it explains
    Mentions topic;                // of a heading: what the sections under it are about
    bool names_resources = false;  // the list below is of addresses, not of things
    Lead lead = Lead::kPlain;
    bool of_persons = false;       // ends with "you:", "those who:": the list says what they do or are
    std::vector<Frame> inherited;  // of a heading that asks nothing itself: what the section around it asks
    bool general = false;          // an item that is a general noun
  };

  // --- blocks
  void Heading(size_t block);
  void Ask(size_t block, const Mentions& named);
  Mentions OrdersOfHeading(size_t sentence, const Frame& asked);
  void Body(size_t block);
  // They return the sentence with which the explanation begins.
  size_t Item(size_t block, size_t first);
  size_t RunIn(size_t block, size_t first);
  size_t OfPersons(size_t block, size_t first);
  bool RoleItem(size_t block, size_t first);
  bool Circumstance(const std::vector<Frame>& open, size_t first, size_t end);
  void Answer(size_t block, size_t first, size_t end);
  void LeadingTerm(size_t block, size_t sentence);
  void Order(size_t block);
  void NoteLead(size_t block);
  void SeekTopic();

  // --- what stands above
  const std::vector<Frame>& FramesAbove(size_t block) const;
  std::vector<Asked> AskedAbove(size_t block) const;
  const Mentions& TopicAbove(size_t block) const;
  // The term of a block; empty for -1.
  const Mentions& ItemOf(int32_t block) const;
  bool Repeats() const;
  bool IsNumbered(const Block& block) const;
  // A sentence that is the number of a heading.
  bool IsNumber(const Sentence& sentence) const;

  bool HasText(size_t block) const { return EndOf(block) > first_sentence_[block]; }
  // Behind the last sentence of the block.
  size_t EndOf(size_t block) const;
  bool HasTerm(size_t block) const { return page_.blocks[block].term_end > page_.blocks[block].span.begin; }
  Discourse& context() { return statements_.context(); }

  const Document& document_;
  const Page& page_;
  const TaggedText& text_;
  StatementReader statements_;
  TableReader table_;
  std::vector<Note> notes_;  // per block
  std::vector<uint32_t> first_sentence_;
  Mentions page_topic_;
  Mentions part_topic_;  // of a page with several: of the one in hand
  bool topic_sought_ = false;
  bool repeats_ = false;      // sections come again: the page has several topics
  bool has_tables_ = false;   // whose cells begin no block of their own
  std::vector<Frame> asked_;  // what the last heading that asks left open
};

// Whether the terms can answer what a frame leaves open.
bool FitsFrame(const Mentions& terms, const Frame& frame);

// Of a heading that asks for several things ("Diagnosis and treatment") the ones that the terms can answer.
std::vector<Frame> FramesFor(const std::vector<Frame>& frames, const Mentions& terms);

// What sentences may answer of what is open.
std::vector<Asked> Asking(const std::vector<Frame>& frames);

}  // namespace aitia::engine
