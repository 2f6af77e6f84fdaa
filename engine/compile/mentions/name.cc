// Degree words go ("severe pain"), words that make it another thing stay ("chronic kidney disease"): which is
// which is a table, and a word of a known phrase always stays ("major depression"). Nouns become singular at
// the end of a piece and before a preposition; an activity keeps its objects as written ("skipping meals").
#include "engine/compile/mentions/name.h"

namespace aitia::engine {
namespace {

bool IsUnitOrNumber(const Word& word) { return word.tag == Tag::kNumber || word.In(kUnit); }

bool EndsSegment(const Words& words, uint32_t i, uint32_t end) {
  if (i + 1 >= end) return true;
  const Word& next = words[i + 1];
  return next.tag == Tag::kPreposition || next.In(kPlacePreposition) || next.Is("to") || next.Is("with") ||
         next.Is("for");
}

// A numeral that is part of a name: "type 2", "vitamin 12", "phase 3".
bool NumberBelongs(const Words& words, uint32_t i, uint32_t first) {
  if (i == first) return false;
  const Word& before = words[i - 1];
  return before.tag == Tag::kNoun || before.tag == Tag::kProperNoun;
}

class NameWriter {
 public:
  NameWriter(const Words& words, bool keep_plurals) : words_(words), keep_plurals_(keep_plurals) {}

  void Write(TokenRange range, uint32_t head, bool drop_degree, std::string* out) const {
    uint32_t known = range.first;  // end of the known phrase that is being written
    for (uint32_t i = range.first; i < range.end; ++i) {
      const Word& word = words_[i];
      if (i >= known && (word.In(kDegreeWord) || word.In(kQuantifier))) {
        known = i + static_cast<uint32_t>(PhraseLengthAt(words_, i));
      }
      if (word.tag == Tag::kPunctuation) {
        if (word.Is("/") && !out->empty()) *out += '/';
        continue;
      }
      if (word.Is("'s") || word.Is("'")) {
        if (!out->empty()) *out += word.lower;
        continue;
      }
      if (word.tag == Tag::kConjunction) continue;
      if (i != head && i >= known) {
        const bool too_much =
            i + 1 < range.end && word.Is("too") &&
            (words_[i + 1].Is("much") || words_[i + 1].Is("little") || words_[i + 1].Is("many"));
        const bool after_too = i > range.first && words_[i - 1].Is("too");
        if (!too_much && !after_too) {
          if (word.tag == Tag::kDeterminer || word.In(kPossessive)) continue;
          if (word.In(kDeterminerWord) && word.tag != Tag::kNoun && word.tag != Tag::kVerb) continue;
          if (word.In(kQuantifier) && word.tag != Tag::kNoun) continue;
          if (drop_degree && word.tag == Tag::kAdverb && i + 1 < range.end && words_[i + 1].In(kDegreeWord))
            continue;
          if (drop_degree && word.In(kDegreeWord) && word.tag != Tag::kNoun && word.tag != Tag::kProperNoun)
            continue;
        }
        if (word.tag == Tag::kNumber && !NumberBelongs(words_, i, range.first)) continue;
        if (word.In(kUnit) && i > range.first && words_[i - 1].tag == Tag::kNumber) continue;
        if (word.tag == Tag::kNumber && i + 1 < words_.size() && words_[i + 1].In(kUnit)) continue;
      }
      if (!out->empty() && out->back() != '/') *out += ' ';
      const bool noun = word.tag == Tag::kNoun || word.tag == Tag::kProperNoun;
      if (noun && !keep_plurals_ && EndsSegment(words_, i, range.end)) {
        *out += words_.Noun(i);
      } else {
        *out += word.lower;
      }
    }
  }

 private:
  const Words& words_;
  bool keep_plurals_;
};

}  // namespace

Name NameOf(const Words& words, const NounGroup& group) {
  Name name;
  if (group.pronoun || group.piece_count == 0) return name;
  const NameWriter writer(words, group.gerund);
  size_t size = 0;
  for (int p = 0; p < group.piece_count; ++p) {
    for (uint32_t i = group.pieces[p].first; i < group.pieces[p].end; ++i) size += words[i].lower.size() + 1;
  }
  name.text.reserve(size);
  name.surface.reserve(size);
  for (int p = 0; p < group.piece_count; ++p) {
    const TokenRange piece = group.pieces[p];
    const bool here = group.head >= piece.first && group.head < piece.end;
    writer.Write(piece, group.head, true, &name.text);
    for (uint32_t i = piece.first; i < piece.end; ++i) {
      if (words[i].tag == Tag::kPunctuation && !words[i].Is("'s")) continue;
      if (!name.surface.empty() && words[i].space_before) name.surface += ' ';
      name.surface += words[i].lower;
    }
    if (here || (p + 1 == group.piece_count && name.nature.kinds.empty())) {
      // Degree words are skipped from the left for the look-up.
      uint32_t first = piece.first;
      name.nature = NatureOf(words, {first, piece.end}, here ? group.head : piece.end - 1);
    }
  }
  const TokenRange last = group.pieces[group.piece_count - 1];
  if (group.piece_count == 1 && last.end == group.head + 1 && name.nature.phrase.valid()) {
    const Lexicon& lexicon = words.lexicon();
    const WordInfo& info = lexicon.Info(name.nature.phrase);
    if (info.preferred.valid() && info.preferred != name.nature.phrase) {
      if (name.surface == name.text) name.surface = name.text;
      name.text = std::string(lexicon.Text(info.preferred));
    }
  }
  if (group.piece_count == 1 && last.end > group.head + 1) {
    // "loss of smell", "ringing in the ears": what the lexicon has whole is known by more than its head.
    const Lexicon& lexicon = words.lexicon();
    const WordId whole = lexicon.Find(name.text);
    if (whole.valid() && !lexicon.Info(whole).kinds.empty()) {
      const WordInfo& info = lexicon.Info(whole);
      name.nature = {info.kinds, info.senses, whole};
      if (info.preferred.valid()) name.text = std::string(lexicon.Text(info.preferred));
    }
  }
  if (IsUnitOrNumber(words[group.head]) &&
      name.text.find_first_not_of("0123456789.,-% ") == std::string::npos) {
    name.text.clear();
  }
  return name;
}

std::string NameOfRange(const Words& words, TokenRange range, bool keep_plurals) {
  std::string out;
  NameWriter(words, keep_plurals).Write(range, range.end, true, &out);
  return out;
}

}  // namespace aitia::engine
