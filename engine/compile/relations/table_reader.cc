#include "engine/compile/relations/table_reader.h"

#include <algorithm>

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

}  // namespace

void TableReader::Cell(const Block& cell, size_t sentence, StatementReader* statements) {
  statements->Prepare(sentence, true);
  if (cell.row == 0) {
    if (cell.column == 0) columns_.clear();
    columns_.resize(std::max<size_t>(columns_.size(), cell.column + 1u));
    columns_[cell.column] = statements->ReadHeading(false).frames;
    for (Frame& frame : columns_[cell.column]) {
      // Below "Signs" stand the symptoms of what the row is about.
      if (frame.relation != Relation::kIndicates || !frame.other.empty()) continue;
      frame.relation = Relation::kHasSymptom;
      frame.filler_is_subject = !frame.filler_is_subject;
    }
    return;
  }
  Mentions terms;
  const std::vector<Chunk>& chunks = statements->parts().chunks;
  for (size_t c = 0; c < chunks.size(); ++c) {
    if (chunks[c].kind != ChunkKind::kNouns) continue;
    terms = statements->TermsAt(c);
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
    // Below "Test" stand tests, below "Remedy" remedies.
    for (const Frame& frame : columns_.empty() ? std::vector<Frame>() : columns_[0]) {
      for (Mention& term : terms) {
        if (!frame.filler_is_subject || term.kinds.Any({Kind::kSymptom, Kind::kCondition})) continue;
        if (frame.relation == Relation::kDiagnoses) term.kinds.Add(Kind::kTest);
        if (frame.relation == Relation::kTreats) term.kinds.Add(Kind::kTreatment);
      }
    }
    row_subject_ = terms;
    return;
  }
  if (cell.column >= columns_.size() || columns_[cell.column].empty()) {
    statements->ReadAbout(row_subject_);
    return;
  }
  std::vector<Frame> frames = columns_[cell.column];
  for (Frame& frame : frames) {
    if (frame.other.empty()) frame.other = row_subject_;
  }
  statements->Fill(frames, terms);
}

}  // namespace aitia::engine
