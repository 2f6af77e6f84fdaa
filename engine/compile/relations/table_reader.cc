#include "engine/compile/relations/table_reader.h"

#include <algorithm>

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

bool IsRemedy(const Mentions& terms) {
  return std::any_of(terms.begin(), terms.end(), [](const Mention& term) {
    return term.kinds.Any({Kind::kTreatment, Kind::kDrug, Kind::kSubstance});
  });
}

bool IsIll(const Mentions& terms) { return !terms.empty() && terms[0].kinds.Any(kIll) && !IsRemedy(terms); }

}  // namespace

bool TableReader::Asks() const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [](const Column& column) { return !column.frames.empty(); });
}

void TableReader::Header(const Block& cell, StatementReader* statements) {
  columns_.resize(std::max<size_t>(columns_.size(), cell.column + 1u));
  HeadingMeaning meaning = statements->ReadHeading(false);
  for (Frame& frame : meaning.frames) {
    // Below "Signs" stand the symptoms of what the row is about.
    if (frame.relation != Relation::kIndicates || !frame.other.empty()) continue;
    frame.relation = Relation::kHasSymptom;
    frame.filler_is_subject = !frame.filler_is_subject;
  }
  columns_[cell.column] = {std::move(meaning.frames), std::move(meaning.terms)};
}

// What the row is about, or what it asks of each column.
void TableReader::RowHead(StatementReader* statements) {
  const bool asks = Asks();
  if (!asks) {
    HeadingMeaning meaning = statements->ReadHeading(false);
    row_frames_ = std::move(meaning.frames);
    if (!row_frames_.empty()) return;
  }
  row_subject_ = statements->ListedTerms();
  if (!asks) return;
  const std::vector<Frame>& frames = columns_[0].frames;
  // Below "Test" stand tests, below "Remedy" remedies.
  for (const Frame& frame : frames) {
    for (Mention& term : row_subject_) {
      if (!frame.filler_is_subject || term.kinds.Any(kIll)) continue;
      if (frame.relation == Relation::kDiagnoses) term.kinds.Add(Kind::kTest);
      if (frame.relation == Relation::kTreats) term.kinds.Add(Kind::kTreatment);
    }
  }
  if (frames.size() != 1) return;
  // Below "Symptom" stand symptoms, whatever the lexicon knows of them.
  if (frames[0].relation == Relation::kHasSymptom && !frames[0].filler_is_subject) {
    for (Mention& term : row_subject_) {
      if (term.kinds.empty() || term.kinds == KindSet{Kind::kAnatomy}) term.kinds = {Kind::kSymptom};
    }
  }
  // Below "Cause" stand causes of what the page is about.
  if (frames[0].relation == Relation::kCauses && frames[0].filler_is_subject)
    statements->Fill(frames, row_subject_);
}

void TableReader::Cell(const Block& cell, size_t sentence, StatementReader* statements) {
  statements->Prepare(sentence, true);
  if (cell.table != table_) {
    table_ = cell.table;
    columns_.clear();
    row_ = -1;
  }
  if (cell.row == 0) return Header(cell, statements);
  if (cell.row != row_) {
    row_ = cell.row;
    row_subject_.clear();
    row_frames_.clear();
  }
  if (columns_.size() <= cell.column) return;
  if (cell.column == 0) return RowHead(statements);
  if (row_frames_.empty() && columns_[cell.column].frames.empty()) {
    statements->Prepare(sentence, true, true);  // "Checks for anaemia" goes on from the row's first cell
    return statements->ReadAbout(row_subject_);
  }
  const Mentions terms = statements->ListedTerms();
  std::vector<Frame> frames = row_frames_.empty() ? columns_[cell.column].frames : row_frames_;
  const Mentions& about = row_frames_.empty() ? row_subject_ : columns_[cell.column].things;
  std::erase_if(frames, [&](const Frame& frame) { return frame.other.empty() && about.empty(); });
  for (Frame& frame : frames) {
    if (!frame.other.empty()) continue;
    frame.other = about;
    // "Helps with" and "Helped by" both head remedies of an illness and illnesses of a remedy.
    if (frame.relation == Relation::kTreats && IsIll(about) && IsRemedy(terms))
      frame.filler_is_subject = true;
    if (frame.relation == Relation::kTreats && IsIll(terms) && IsRemedy(about))
      frame.filler_is_subject = false;
  }
  statements->Fill(frames, terms);
}

}  // namespace aitia::engine
