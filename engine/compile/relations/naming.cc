// What things are called: "also known as", "X (ABBR)", "acid indigestion (heartburn)"; and what stands in
// parentheses behind foods.
#include "engine/compile/relations/sentence_reader.h"

namespace aitia::engine {

using graph::Certainty;
using graph::Kind;
using graph::Relation;

// "This kind of hair loss is called …": of a kind, not of the thing.
bool SentenceReader::NamesAKind(const Clause& clause) const {
  if (clause.subject == kNothing) return false;
  const NounGroup& group = FirstGroup(clause.subject);
  for (uint32_t i = group.whole.first; i < group.head; ++i) {
    if (words_[i].In(kKindNoun)) return true;
  }
  return false;
}

void SentenceReader::ReadNaming() {
  const auto synonym = [this](const Mentions& first, const std::string& other, bool abbreviation) {
    if (first.size() != 1 || other.empty()) return;
    result_.synonyms.push_back({first[0].name, other, abbreviation, first[0].surface, {}});
  };
  // "benign fasciculation syndrome (BFS)", "acid indigestion (heartburn)"
  for (int c = 0; c < ChunkCount(); ++c) {
    if (KindAt(c) != ChunkKind::kNouns) continue;
    const NounList& list = parts_.lists[ChunkAt(c).index];
    for (uint32_t g = 0; g < list.count; ++g) {
      const NounGroup& group = parts_.groups[list.first + g];
      if (group.abbreviation.empty()) continue;
      const Mentions terms = ExpandGroup(group, false, false);
      std::string abbreviation(words_[group.abbreviation.first].lower);
      if (abbreviation.size() > 2 && abbreviation.back() == 's') abbreviation.pop_back();
      synonym(terms, abbreviation, true);
    }
    if (list.count == 1 && KindAt(c + 1) == ChunkKind::kOpen && KindAt(c + 2) == ChunkKind::kNouns &&
        KindAt(c + 3) == ChunkKind::kClose) {
      const Mentions first = Expand(static_cast<int32_t>(ChunkAt(c).index), false);
      const Mentions second = Expand(static_cast<int32_t>(ChunkAt(c + 2).index), false);
      const bool condition = first.size() == 1 && second.size() == 1 &&
                             first[0].kinds.Any({Kind::kCondition, Kind::kSymptom}) &&
                             second[0].kinds.Any({Kind::kCondition, Kind::kSymptom});
      if (condition && parts_.lists[ChunkAt(c + 2).index].count == 1) synonym(first, second[0].name, false);
    }
    // "high blood pressure, also called hypertension," "X, or BPPV for short,"
    int next = c + 1;
    if (KindAt(next) == ChunkKind::kComma || KindAt(next) == ChunkKind::kOpen) ++next;
    if (KindAt(next) == ChunkKind::kConjunction && ChunkAt(next).text == "or" &&
        KindAt(next + 1) == ChunkKind::kNouns && KindAt(c + 1) == ChunkKind::kComma) {
      const NounGroup& group = FirstGroup(static_cast<int32_t>(ChunkAt(next + 1).index));
      const bool short_form = words_[group.head].all_capitals && group.head == group.whole.first;
      const bool apposition = KindAt(next + 2) == ChunkKind::kComma || short_form;
      if (apposition) {
        const Mentions first = Expand(static_cast<int32_t>(ChunkAt(c).index), false);
        const Mentions second = Expand(static_cast<int32_t>(ChunkAt(next + 1).index), false);
        if (second.size() == 1) synonym(first, second[0].name, short_form);
      }
    }
  }
  for (const Clause& clause : clauses_.clauses) {
    const VerbGroup& verb = VerbOf(clause);
    if (!verb.passive || verb.negated) continue;
    const bool called =
        verb.lemma == "call" || verb.lemma == "name" || verb.lemma == "term" || verb.lemma == "dub";
    const bool known = verb.lemma == "know" || verb.lemma == "refer";
    if (!called && !known) continue;
    if (NamesAMember(clause)) continue;
    const Mentions first = Expand(clause.subject, false);
    Mentions second;
    if (called) second = Expand(clause.object, false);
    if (known || second.empty()) {
      second = ComplementTerms(clause, "as");
      if (second.empty()) second = ComplementTerms(clause, "to as");
    }
    if (first.size() == 1 && second.size() == 1 && NamesAKind(clause)) {
      // A kind of what is ill is ill, whatever its words say.
      if (first[0].kinds.Any(kIll)) second[0].kinds = first[0].kinds;
      AddPlain(second, Relation::kIsA, first, false, CertaintyOf(clause), "called");
      continue;
    }
    if (first.size() == 1 && !second.empty()) {
      // "a group of medicines known as triptans" names a group, not another name of one thing.
      synonym(first, second[0].name, false);
      if (!result_.synonyms.empty()) result_.synonyms.back().other_surface = second[0].surface;
      for (size_t i = 1; i < second.size(); ++i) synonym(first, second[i].name, false);
    }
  }
}

// "bananas (potassium)", "dairy or soy milk (calcium)", "salty snacks in moderation (sodium)": foods and what
// they are eaten for.
void SentenceReader::ReadContents() {
  for (const NounList& list : parts_.lists) {
    uint32_t first = 0;  // of the foods that share the parenthesis
    for (uint32_t g = 0; g < list.count; ++g) {
      const NounGroup& group = parts_.groups[list.first + g];
      uint32_t open = group.whole.end;
      if (open < words_.size() && words_[open].tag == Tag::kPreposition) {
        do {
          ++open;
        } while (open < words_.size() &&
                 (words_[open].tag == Tag::kAdjective || words_[open].tag == Tag::kNoun));
      }
      const bool alternative = open < words_.size() && words_[open].Is("or");
      if (!alternative && (open + 2 >= words_.size() || !words_[open].Is("("))) {
        first = g + 1;
        continue;
      }
      if (alternative) continue;
      uint32_t close = open + 1;
      while (close < words_.size() && close < open + 4 && !words_[close].Is(")")) ++close;
      const bool inside = close < words_.size() && words_[close].Is(")") && close > open + 1;
      const Nature nature = inside ? NatureOf(words_, {open + 1, close}, close - 1) : Nature{};
      if (nature.kinds.Has(Kind::kSubstance)) {
        for (uint32_t f = first; f <= g; ++f) {
          const NounGroup& food = parts_.groups[list.first + f];
          if (food.pronoun || food.gerund) continue;
          const Mentions foods = ExpandGroup(food, false, false);
          if (foods.size() != 1 || (foods[0].senses & kFood) == 0) continue;
          AddPlain(foods, Relation::kProvides,
                   {MakeTerm(NameOfRange(words_, {open + 1, close}, false), nature.kinds)}, false,
                   Certainty::kCertain, "(…)");
        }
      }
      first = g + 1;
    }
  }
}

}  // namespace aitia::engine
