// Sentences are read in another order than they stand in, and some of them twice (a list item first as what
// fills the list): the notes of each are kept under its place and written out in the order of the page.
#include "engine/compile/relations/explanation.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/compile/relations/document_reader.h"
#include "engine/compile/relations/frequency.h"
#include "engine/compile/relations/reading_observer.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kShownOfLeftOut = 60;  // code points

std::string_view NameOf(Via via) {
  switch (via) {
    case Via::kText:
      return "";
    case Via::kPronoun:
      return "pronoun";
    case Via::kLastSubject:
      return "last subject";
    case Via::kMentioned:
      return "mentioned before";
    case Via::kItem:
      return "list item";
    case Via::kCarried:
      return "line above";
    case Via::kTarget:
      return "last target";
    case Via::kTopic:
      return "topic";
  }
  return "";
}

std::string Described(const Mention& mention) {
  std::string text = mention.name.empty() ? "?" : mention.name;
  const std::string_view via = NameOf(mention.via);
  if (!via.empty()) absl::StrAppend(&text, " (", graph::ToAbsl(via), ")");
  return text;
}

std::string Described(const Mentions& mentions) {
  std::string text;
  for (const Mention& mention : mentions)
    absl::StrAppend(&text, text.empty() ? "" : ", ", Described(mention));
  return text;
}

class Notes : public ReadingObserver {
 public:
  void Sentence(const Words& words, const Parts&, graph::ByteSpan span) override {
    lines_ = &notes_[span.begin];
    frequency_ = StatedFrequency(words);
  }

  void Taken(const SaidRelation& candidate) override {
    std::string line =
        absl::StrCat(candidate.dropped.empty() ? "+ " : "- ", Described(candidate.subject), " ",
                     graph::ToAbsl(graph::Name(candidate.relation)), " ", Described(candidate.object));
    if (!candidate.dropped.empty()) {
      absl::StrAppend(&line, ": dropped, ", graph::ToAbsl(candidate.dropped));
    } else {
      if (candidate.negated) line += ", denied";
      if (candidate.certainty != graph::Certainty::kCertain)
        absl::StrAppend(&line, ", ", graph::ToAbsl(graph::Name(candidate.certainty)));
      if (!frequency_.empty()) absl::StrAppend(&line, ", frequency '", frequency_, "'");
    }
    absl::StrAppend(&line, " [", candidate.cue, "; ", graph::ToAbsl(candidate.rule), "]");
    Add(std::move(line));
  }

  void Named(const StatedSynonym& synonym) override {
    Add(absl::StrCat("= ", synonym.name, " is ", synonym.other,
                     synonym.abbreviation ? " (abbreviation)" : ""));
  }

  void Unread(std::string_view why) override { Add(absl::StrCat("not read: ", graph::ToAbsl(why))); }

  void Asks(const std::vector<Frame>& frames) override {
    for (const Frame& frame : frames) {
      const std::string other = frame.other.empty() ? "the topic" : Described(frame.other);
      const absl::string_view relation = graph::ToAbsl(graph::Name(frame.relation));
      Add(frame.filler_is_subject ? absl::StrCat("? … ", relation, " ", other)
                                  : absl::StrCat("? ", other, " ", relation, " …"));
    }
  }

  // Of the sentence that begins there; empty if nothing was noted.
  const std::vector<std::string>& At(uint32_t begin) const {
    static const std::vector<std::string> none;
    const auto found = notes_.find(begin);
    return found == notes_.end() ? none : found->second;
  }

 private:
  // What a second reading finds again is told once.
  void Add(std::string line) {
    if (lines_ == nullptr || std::find(lines_->begin(), lines_->end(), line) != lines_->end()) return;
    lines_->push_back(std::move(line));
  }

  std::map<uint32_t, std::vector<std::string>> notes_;
  std::vector<std::string>* lines_ = nullptr;
  std::string frequency_;
};

std::string Shortened(std::string_view text) {
  const std::string line = graph::Printable(graph::CollapseSpace(text));
  size_t end = 0;
  for (size_t i = 0; i < kShownOfLeftOut && end < line.size(); ++i) end = graph::NextCodePoint(line, end);
  return line.substr(0, end) + (end < line.size() ? "…" : "");
}

std::string Counted(size_t count, std::string_view singular) {
  return absl::StrCat(count, " ", graph::ToAbsl(singular), count == 1 ? "" : "s");
}

std::string_view NameOf(const Block& block) {
  switch (block.kind) {
    case BlockKind::kTitle:
      return "title";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kListItem:
      return "list item";
    case BlockKind::kTableCell:
      return "table cell";
    default:
      return "paragraph";
  }
}

}  // namespace

std::string ExplainReading(const Document& document, const Page& page, const TaggedText& text,
                           const Language& language) {
  Notes notes;
  const Extraction extraction = ReadDocument(document, page, text, language, &notes);
  std::string out;
  size_t sentence = 0;
  for (size_t b = 0; b < page.blocks.size(); ++b) {
    const Block& block = page.blocks[b];
    if (block.kind == BlockKind::kLeftOut) {
      absl::StrAppend(&out, "left out, ", graph::ToAbsl(kLeftOutNames[static_cast<size_t>(block.reason)]),
                      ": ", Shortened(page.Text(block)), "\n");
    } else {
      absl::StrAppend(&out, graph::ToAbsl(NameOf(block)), "\n");
    }
    for (; sentence < text.sentences.size() && text.sentences[sentence].block == b; ++sentence) {
      const graph::ByteSpan span = text.sentences[sentence].span;
      absl::StrAppend(&out, "  ", graph::Printable(graph::CollapseSpace(page.Text(span))), "\n");
      for (const std::string& line : notes.At(span.begin))
        absl::StrAppend(&out, "    ", graph::Printable(line), "\n");
    }
  }
  absl::StrAppend(&out, "taken: ", Counted(extraction.relations.size(), "relation"), " from ",
                  Counted(extraction.sentence_count, "sentence"), "; ",
                  Counted(extraction.left_out_count, "block"), " left out\n");
  return out;
}

}  // namespace aitia::engine
