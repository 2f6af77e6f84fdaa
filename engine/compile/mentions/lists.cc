// Lists are found over the chunks, not the tokens: runs of nouns, commas and conjunctions. A comma list
// counts only when a conjunction closes it (or in a fragment), because two nouns with a comma between them
// are an apposition. Inside a clause that has its verb already, an item that is followed by a finite verb is
// the next clause's subject.
#include "engine/compile/mentions/lists.h"

#include <algorithm>

#include "engine/compile/mentions/kinds.h"
#include "engine/compile/tables/cues.h"

namespace aitia::engine {
namespace {

using graph::Kind;

class ListJoiner {
 public:
  ListJoiner(const Words& words, bool fragment, Parts* parts)
      : words_(words), parts_(*parts), fragment_(fragment) {}
  void Run();

 private:
  bool IsFronted(size_t c) const;
  ChunkKind KindAt(size_t c) const {
    return c < parts_.chunks.size() ? parts_.chunks[c].kind : ChunkKind::kOther;
  }
  bool FiniteVerbAt(size_t c) const;
  // A name of capitals that is no word: of a gene, a protein.
  bool IsSymbol(uint32_t token) const { return words_[token].all_capitals && !words_[token].id.valid(); }
  // Behind "wallet *in the back pocket*, and …": over a prepositional phrase that belongs to the item before
  // it.
  size_t SkipPlace(size_t c, size_t first, bool listing) const;
  // Behind ", in some cases," between a conjunction and the item that it joins.
  size_t SkipAside(size_t c) const;
  // The list at `c` is where something is ("in the arm").
  bool IsPlace(size_t c) const {
    return KindAt(c - 1) == ChunkKind::kPreposition &&
           (parts_.chunks[c - 1].text == "in" || parts_.chunks[c - 1].text == "on");
  }
  // "lack of control; and numbness": the semicolon at `c` parts items of a list, not clauses.
  bool SemicolonJoins(size_t c) const;
  // "damage to the heart, lungs and kidneys": the list stands behind the preposition; each item is a group of
  // its own.
  void ShareAttachment(uint32_t first, uint32_t count);
  // Chunks [c, result) are the list that begins at `c`; result is c + 1 for a single group.
  size_t ListEnd(size_t c, bool verb_seen) const;
  void Merge(size_t c, size_t end, std::vector<Chunk>* out);
  bool ClassOf(size_t c, uint32_t examples) const;
  void RangesToExamples(std::vector<Chunk>* chunks);
  void JoinAcrossParentheses();
  void ShareHead(uint32_t first, uint32_t count);
  void ShareModifier(uint32_t first, uint32_t count);
  void ShareState(uint32_t first, uint32_t count);
  const NounGroup& FirstGroup(size_t c) const {
    return parts_.groups[parts_.lists[parts_.chunks[c].index].first];
  }

  const Words& words_;
  Parts& parts_;
  bool fragment_;
  int64_t comma_open_ = -1;  // owner whose examples began with a comma that is still open
};

bool ListJoiner::FiniteVerbAt(size_t c) const {
  while (KindAt(c) == ChunkKind::kAdverb ||
         (KindAt(c) == ChunkKind::kPreposition && KindAt(c + 1) == ChunkKind::kNouns)) {
    c += KindAt(c) == ChunkKind::kAdverb ? 1 : 2;
  }
  // "and some drugs, such as lithium, make it worse"
  const size_t examples = KindAt(c) == ChunkKind::kComma ? c + 1 : c;
  if (KindAt(examples) == ChunkKind::kExamples && KindAt(examples + 1) == ChunkKind::kNouns) {
    c = examples + 2;
    if (KindAt(c) == ChunkKind::kComma) ++c;
  }
  if (KindAt(c) != ChunkKind::kVerb || c >= parts_.chunks.size()) return false;
  return parts_.verbs[parts_.chunks[c].index].finite();
}

size_t ListJoiner::SkipPlace(size_t c, size_t first, bool listing) const {
  if (KindAt(c) == ChunkKind::kOpen) {
    // "bananas (potassium), leafy greens (magnesium) and …"
    size_t close = c;
    while (close < parts_.chunks.size() && KindAt(close) != ChunkKind::kClose && close < c + 12) ++close;
    if (KindAt(close) != ChunkKind::kClose) return c;
    return KindAt(close + 1) == ChunkKind::kComma || KindAt(close + 1) == ChunkKind::kConjunction ? close + 1
                                                                                                  : c;
  }
  if (KindAt(c) != ChunkKind::kPreposition || KindAt(c + 1) != ChunkKind::kNouns) return c;
  const std::string_view text = parts_.chunks[c].text;
  if (text != "in" && text != "on" && text != "around" && text != "behind" && text != "at" &&
      text != "under" && text != "with" && text != "over" && text != "for" && text != "near") {
    return c;
  }
  size_t joint = c + 2;
  const bool comma =
      KindAt(joint) == ChunkKind::kComma ||
      (joint < parts_.chunks.size() && KindAt(joint) == ChunkKind::kSemicolon && SemicolonJoins(joint));
  if (comma) ++joint;
  if (KindAt(joint) == ChunkKind::kConjunction) ++joint;
  if (joint == c + 2 || KindAt(joint) != ChunkKind::kNouns) return c;
  const NounGroup& inner = FirstGroup(c + 1);
  const NounGroup& item = FirstGroup(joint);
  if (inner.pronoun || item.pronoun) return c;
  const graph::KindSet inner_kinds = NatureOf(words_, inner.pieces[0], inner.head).kinds;
  const graph::KindSet item_kinds = NatureOf(words_, item.pieces[0], item.head).kinds;
  const NounGroup& owner = KindAt(c - 1) == ChunkKind::kNouns ? FirstGroup(c - 1) : FirstGroup(first);
  const graph::KindSet first_kinds = NatureOf(words_, owner.pieces[0], owner.head).kinds;
  // "mutations in the KCNH2, KCNJ2 and KCNQ1 genes": symbols are joined to symbols.
  if (IsSymbol(inner.head) && IsSymbol(item.pieces[0].first)) return c;
  // "deposits in the arteries and veins": what is alike is joined.
  if (inner_kinds.Any(item_kinds) && !first_kinds.Any(item_kinds)) return c;
  // In "smoke, pollen in the air and cold weather" the list was open before.
  if (!comma && !first_kinds.Any(item_kinds) && !(listing && !inner_kinds.Any(item_kinds))) return c;
  return c + 2;
}

size_t ListJoiner::SkipAside(size_t c) const {
  if (KindAt(c) != ChunkKind::kComma || c >= parts_.chunks.size()) return c;
  size_t aside = c + 1;
  while (aside < parts_.chunks.size() &&
         (KindAt(aside) == ChunkKind::kAdverb || KindAt(aside) == ChunkKind::kOther)) {
    ++aside;
  }
  return aside > c + 1 && aside < parts_.chunks.size() && KindAt(aside) == ChunkKind::kComma ? aside + 1 : c;
}

bool ListJoiner::SemicolonJoins(size_t c) const {
  size_t item = c + 1;
  if (KindAt(item) == ChunkKind::kConjunction) ++item;
  if (item >= parts_.chunks.size() || KindAt(item) != ChunkKind::kNouns) return false;
  for (size_t k = item; k < parts_.chunks.size() && KindAt(k) != ChunkKind::kSemicolon; ++k) {
    if (KindAt(k) == ChunkKind::kVerb && parts_.verbs[parts_.chunks[k].index].finite()) return false;
  }
  return true;
}

size_t ListJoiner::ListEnd(size_t c, bool verb_seen) const {
  size_t end = c + 1;
  size_t next = end;
  bool closed = false;  // by an "and": "disorders such as A and B; other disorders such as C"
  while (next < parts_.chunks.size()) {
    size_t item = SkipPlace(next, c, end > c + 1);
    bool comma = false;
    bool conjunction = false;
    bool semicolon = false;
    if (KindAt(item) == ChunkKind::kComma) {
      comma = true;
      ++item;
    } else if (item < parts_.chunks.size() && KindAt(item) == ChunkKind::kSemicolon && !IsPlace(c) &&
               SemicolonJoins(item) && !(closed && c > 0 && KindAt(c - 1) == ChunkKind::kExamples)) {
      comma = semicolon = true;
      ++item;
    }
    if (KindAt(item) == ChunkKind::kConjunction) {
      const std::string_view text = parts_.chunks[item].text;
      if (text == "but" || text == "yet" || text == "so") break;
      conjunction = true;
      item = SkipAside(item + 1);
    }
    if (!comma && !conjunction) break;
    while (conjunction && KindAt(item) == ChunkKind::kAdverb) ++item;
    if (KindAt(item) != ChunkKind::kNouns) break;
    if (verb_seen && FiniteVerbAt(item + 1)) break;
    if (verb_seen && KindAt(item + 1) == ChunkKind::kRelative && !conjunction) break;
    if (verb_seen && comma && conjunction && KindAt(item + 1) == ChunkKind::kComma &&
        KindAt(item + 2) == ChunkKind::kRelative) {
      break;  // "A, which causes B, and C, which …"
    }
    const NounGroup& group = FirstGroup(item);
    if (group.pronoun && !group.other && !words_[group.head].Is("others")) break;
    if (comma && !conjunction && !semicolon && !fragment_) {
      // An apposition ("gout, a form of arthritis,") is no list.
      size_t ahead = item + 1;
      bool list = false;
      while (KindAt(ahead) == ChunkKind::kComma || KindAt(ahead) == ChunkKind::kNouns ||
             KindAt(ahead) == ChunkKind::kConjunction || SkipPlace(ahead, c, true) != ahead) {
        if (SkipPlace(ahead, c, true) != ahead) {
          ahead = SkipPlace(ahead, c, true);
          continue;
        }
        if (KindAt(ahead) == ChunkKind::kConjunction && KindAt(ahead + 1) == ChunkKind::kNouns) {
          list = true;
          break;
        }
        if (KindAt(ahead) == ChunkKind::kConjunction && SkipAside(ahead + 1) != ahead + 1) {
          list = KindAt(SkipAside(ahead + 1)) == ChunkKind::kNouns;
          break;
        }
        if (KindAt(ahead) == ChunkKind::kConjunction && KindAt(ahead + 1) == ChunkKind::kAdverb) {
          list = KindAt(ahead + 2) == ChunkKind::kNouns;
          break;
        }
        ++ahead;
      }
      if (!list) break;
    }
    end = next = item + 1;
    closed |= conjunction;
    if (conjunction && KindAt(next) == ChunkKind::kComma && !fragment_) break;
  }
  return end;
}

// "calcium, vitamin D and magnesium deficiencies", "caffeine or alcohol intake": the last head is everyone's.
void ListJoiner::ShareHead(uint32_t first, uint32_t count) {
  if (count < 2) return;
  const NounGroup& last = parts_.groups[first + count - 1];
  if (last.gerund || last.pronoun || last.piece_count != 1) return;
  const TokenRange core{last.pieces[0].first, last.head + 1};
  if (core.end - core.first < 2) return;
  const uint32_t modifier = last.head - 1;
  const bool intake = words_[last.head].In(kIntakeNoun) || words_[last.head].In(kDamageNoun);
  const Nature whole = NatureOf(words_, {last.head, last.head + 1}, last.head);
  const bool plural_head = last.plural;
  const Nature last_modifier = NatureOf(words_, {core.first, last.head}, modifier);
  const bool bodily = words_[last.head].In(kBodilyNoun) && last_modifier.kinds.Has(Kind::kAnatomy);
  const bool made = whole.kinds.Has(Kind::kSubstance) && core.end - core.first == 2;  // "pipe smoke"
  const bool ill = whole.kinds.Any({Kind::kCondition, Kind::kSymptom, Kind::kTest});
  if (!intake && !bodily && !ill && !made) return;
  const auto matches = [&](const Nature& nature) {
    if (last_modifier.kinds.Has(Kind::kAnatomy)) {
      return nature.kinds.Has(Kind::kAnatomy) && !nature.kinds.Any({Kind::kCondition, Kind::kSymptom});
    }
    if (made && !ill && !intake) {
      return (nature.senses & kArtifact) != 0 && (last_modifier.senses & kArtifact) != 0 &&
             !nature.kinds.Any({Kind::kDrug, Kind::kTreatment});
    }
    if (!intake) return false;
    return nature.kinds.Any({Kind::kSubstance, Kind::kDrug}) &&
           !nature.kinds.Any({Kind::kCondition, Kind::kSymptom});
  };
  for (uint32_t g = 0; g + 1 < count; ++g) {
    NounGroup& group = parts_.groups[first + g];
    if (group.gerund || group.pronoun || group.piece_count != 1 || group.head + 1 != group.pieces[0].end)
      return;
    const Nature nature = NatureOf(words_, group.pieces[0], group.head);
    if ((bodily || made) && !ill && !intake && group.plural) return;
    if (!matches(nature) && !(intake && nature.kinds.empty() && plural_head)) return;
  }
  for (uint32_t g = 0; g + 1 < count; ++g) {
    NounGroup& group = parts_.groups[first + g];
    group.pieces[1] = {last.head, last.pieces[0].end};
    group.piece_count = 2;
    group.head = last.head;
    group.generic = false;
  }
}

// "nerve irritation or compression": what is done to the same part of the body.
void ListJoiner::ShareModifier(uint32_t first, uint32_t count) {
  const NounGroup& lead = parts_.groups[first];
  if (lead.gerund || lead.pronoun || lead.piece_count != 1 || !words_[lead.head].In(kDamageNoun)) return;
  const TokenRange modifier{lead.pieces[0].first, lead.head};
  if (modifier.empty() || !IsBodyPart(words_, modifier.end - 1)) return;
  for (uint32_t g = 1; g < count; ++g) {
    NounGroup& group = parts_.groups[first + g];
    if (group.gerund || group.pronoun || group.piece_count != 1 || !words_[group.head].In(kDamageNoun) ||
        group.pieces[0].first != group.head) {
      return;
    }
    group.pieces[1] = group.pieces[0];
    group.pieces[0] = modifier;
    group.piece_count = 2;
  }
}

// "cold hands and feet": the state of the first part of the body is that of the others too.
void ListJoiner::ShareState(uint32_t first, uint32_t count) {
  const NounGroup& lead = parts_.groups[first];
  if (count < 2 || lead.gerund || lead.pronoun || lead.piece_count != 1 || !IsBodyPart(words_, lead.head))
    return;
  const TokenRange state{lead.pieces[0].first, lead.pieces[0].first + 1};
  if (state.end != lead.head || lead.head + 1 != lead.pieces[0].end ||
      !words_[state.first].In(kStateAdjective))
    return;
  for (uint32_t g = 1; g < count; ++g) {
    const NounGroup& group = parts_.groups[first + g];
    if (group.gerund || group.pronoun || group.piece_count != 1 || group.pieces[0].first != group.head ||
        group.whole.first != group.head || !IsBodyPart(words_, group.head)) {
      return;
    }
  }
  for (uint32_t g = 1; g < count; ++g) {
    NounGroup& group = parts_.groups[first + g];
    group.pieces[1] = group.pieces[0];
    group.pieces[0] = state;
    group.piece_count = 2;
  }
}

void ListJoiner::ShareAttachment(uint32_t first, uint32_t count) {
  const NounGroup lead = parts_.groups[first];
  if (count < 2 || lead.pronoun || lead.piece_count != 1 || lead.pieces[0].end <= lead.head + 2) return;
  const uint32_t inner_head = lead.pieces[0].end - 1;
  const graph::KindSet of_lead = NatureOf(words_, {lead.pieces[0].first, lead.head + 1}, lead.head).kinds;
  const graph::KindSet inner = NatureOf(words_, {inner_head, inner_head + 1}, inner_head).kinds;
  for (uint32_t g = 1; g < count; ++g) {
    const NounGroup& item = parts_.groups[first + g];
    if (item.gerund || item.pronoun || item.piece_count != 1) return;
    const graph::KindSet kinds = NatureOf(words_, item.pieces[0], item.head).kinds;
    const bool alike = !kinds.empty() && kinds.Any(inner) && (g > 1 || !kinds.Any(of_lead));
    if (!alike && !(IsSymbol(inner_head) && IsSymbol(item.pieces[0].first))) return;
  }
  uint32_t inner_first = inner_head;
  while (inner_first > lead.head + 1 && words_[inner_first - 1].tag != Tag::kPreposition &&
         !words_[inner_first - 1].In(kPlacePreposition) && !words_[inner_first - 1].Is("to")) {
    --inner_first;
  }
  for (uint32_t g = 1; g < count; ++g) {
    NounGroup& item = parts_.groups[first + g];
    const TokenRange own = item.pieces[0];
    const TokenRange whole = item.whole;
    item = lead;
    item.whole = whole;
    item.pieces[0].end = inner_first;
    item.pieces[1] = own;
    item.piece_count = 2;
  }
}

void ListJoiner::Merge(size_t c, size_t end, std::vector<Chunk>* out) {
  Chunk chunk = parts_.chunks[c];
  if (end == c + 1) {
    out->push_back(chunk);
    return;
  }
  NounList list;
  list.first = static_cast<uint32_t>(parts_.groups.size());
  list.negated = false;
  for (size_t k = c; k < end; ++k) {
    if (KindAt(k) == ChunkKind::kOpen) {
      while (k < end && KindAt(k) != ChunkKind::kClose) ++k;
      continue;
    }
    if (KindAt(k) != ChunkKind::kNouns || (k > c && KindAt(k - 1) == ChunkKind::kPreposition)) continue;
    const NounList item = parts_.lists[parts_.chunks[k].index];
    list.negated |= item.negated;
    for (uint32_t g = 0; g < item.count; ++g) {
      const NounGroup group = parts_.groups[item.first + g];
      parts_.groups.push_back(group);
      ++list.count;
    }
    chunk.tokens.end = parts_.chunks[k].tokens.end;
  }
  ShareHead(list.first, list.count);
  ShareModifier(list.first, list.count);
  ShareState(list.first, list.count);
  ShareAttachment(list.first, list.count);
  chunk.index = static_cast<uint32_t>(parts_.lists.size());
  parts_.lists.push_back(list);
  out->push_back(chunk);
}

// "signs and symptoms, from dizziness and fainting to sudden death": the range gives examples of the general
// noun.
void ListJoiner::RangesToExamples(std::vector<Chunk>* chunks) {
  std::vector<Chunk>& all = *chunks;
  const auto is = [&](size_t c, ChunkKind kind) { return c < all.size() && all[c].kind == kind; };
  for (size_t c = 1; c + 3 < all.size(); ++c) {
    if (!is(c, ChunkKind::kPreposition) || all[c].text != "from" || !is(c + 1, ChunkKind::kNouns)) continue;
    size_t to = c + 2;
    if (is(to, ChunkKind::kOpen)) {
      while (to < all.size() && all[to].kind != ChunkKind::kClose) ++to;
      ++to;
    }
    if (!is(to, ChunkKind::kPreposition) || all[to].text != "to" || !is(to + 1, ChunkKind::kNouns)) continue;
    const size_t owner = all[c - 1].kind == ChunkKind::kComma && c > 1 ? c - 2 : c - 1;
    if (!is(owner, ChunkKind::kNouns)) continue;
    NounList& general = parts_.lists[all[owner].index];
    const NounGroup& last = parts_.groups[general.first + general.count - 1];
    if (!last.generic || !last.plural || general.examples >= 0) continue;
    NounList examples;
    examples.first = static_cast<uint32_t>(parts_.groups.size());
    for (const size_t part : {c + 1, to + 1}) {
      const NounList& list = parts_.lists[all[part].index];
      for (uint32_t g = 0; g < list.count; ++g) {
        const NounGroup group = parts_.groups[list.first + g];
        parts_.groups.push_back(group);
        ++examples.count;
      }
    }
    general.examples = static_cast<int32_t>(parts_.lists.size());
    parts_.lists.push_back(examples);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(owner + 1),
              all.begin() + static_cast<std::ptrdiff_t>(to + 2));
  }
}

// "heart (cardiac) muscle", "HDL (good) cholesterol": an explanation in the middle of a name.
void ListJoiner::JoinAcrossParentheses() {
  std::vector<Chunk>& all = parts_.chunks;
  const auto opens = [](const Chunk& chunk) { return chunk.kind == ChunkKind::kOpen; };
  if (std::none_of(all.begin(), all.end(), opens)) return;
  std::vector<Chunk> out;
  for (size_t c = 0; c < all.size(); ++c) {
    size_t close = c + 2;
    if (all[c].kind != ChunkKind::kNouns || KindAt(c + 1) != ChunkKind::kOpen) {
      out.push_back(all[c]);
      continue;
    }
    while (close < all.size() && close < c + 6 && all[close].kind != ChunkKind::kClose) ++close;
    const bool one_inside =
        KindAt(close) == ChunkKind::kClose && all[close].tokens.first - all[c + 1].tokens.end <= 2;
    if (!one_inside || KindAt(close + 1) != ChunkKind::kNouns) {
      out.push_back(all[c]);
      continue;
    }
    const NounList& before = parts_.lists[all[c].index];
    const NounList& after = parts_.lists[all[close + 1].index];
    NounGroup& name = parts_.groups[before.first + before.count - 1];
    const NounGroup& rest = parts_.groups[after.first];
    const bool bare = rest.pieces[0].first == rest.whole.first && !rest.pronoun && !rest.gerund;
    if (!bare || name.pronoun || name.gerund || name.plural || name.piece_count > 1 || after.count > 1 ||
        rest.piece_count > 2 || name.head + 1 != name.pieces[0].end) {
      out.push_back(all[c]);
      continue;
    }
    for (int p = 0; p < rest.piece_count; ++p) name.pieces[name.piece_count++] = rest.pieces[p];
    name.head = rest.head;
    name.plural = rest.plural;
    name.generic = rest.generic;
    name.person = rest.person;
    name.whole.end = rest.whole.end;
    out.push_back(all[c]);
    out.back().tokens.end = all[close + 1].tokens.end;
    c = close + 1;
  }
  all = std::move(out);
}

// Whether the nouns of chunk `c` are a class that the examples are of: plural, and of one kind with them.
bool ListJoiner::ClassOf(size_t c, uint32_t examples) const {
  const NounList& of = parts_.lists[parts_.chunks[c].index];
  const NounGroup& general = parts_.groups[of.first + of.count - 1];
  const NounGroup& example = parts_.groups[parts_.lists[examples].first];
  if (!general.plural || general.piece_count == 0 || example.piece_count == 0) return false;
  const graph::KindSet kinds = NatureOf(words_, general.pieces[0], general.head).kinds;
  const graph::KindSet of_example = NatureOf(words_, example.pieces[0], example.head).kinds;
  return !kinds.empty() && kinds.Any(of_example);
}

// "For cramps, stretching and massage help": the list behind the comma has the verb, what stands before it is
// another thing.
bool ListJoiner::IsFronted(size_t c) const {
  if (c != 1 || KindAt(0) != ChunkKind::kPreposition || KindAt(2) != ChunkKind::kComma) return false;
  bool joined = false;
  for (size_t k = 3; k < parts_.chunks.size(); ++k) {
    const ChunkKind kind = KindAt(k);
    if (kind == ChunkKind::kVerb) return joined && parts_.verbs[parts_.chunks[k].index].finite();
    if (kind == ChunkKind::kConjunction) {
      joined = true;
    } else if (kind == ChunkKind::kComma) {
      if (joined) return false;
    } else if (kind != ChunkKind::kNouns && kind != ChunkKind::kAdverb) {
      return false;
    }
  }
  return false;
}

void ListJoiner::Run() {
  JoinAcrossParentheses();
  std::vector<Chunk>& out = parts_.joined;
  out.clear();
  bool verb_seen = false;
  bool subordinate = false;
  for (size_t c = 0; c < parts_.chunks.size();) {
    const ChunkKind kind = KindAt(c);
    if (kind == ChunkKind::kVerb && parts_.verbs[parts_.chunks[c].index].finite()) verb_seen = true;
    if (kind == ChunkKind::kSemicolon || kind == ChunkKind::kSubordinator || kind == ChunkKind::kColon) {
      verb_seen = false;
      subordinate = kind == ChunkKind::kSubordinator && c == 0;
    }
    if (kind == ChunkKind::kComma && subordinate && verb_seen)
      verb_seen = subordinate = false;  // "If …, A and B are"
    if (kind == ChunkKind::kNouns) {
      const size_t end = IsFronted(c) ? c + 1 : ListEnd(c, verb_seen);
      Merge(c, end, &out);
      c = end;
      continue;
    }
    out.push_back(parts_.chunks[c++]);
  }
  RangesToExamples(&out);
  const auto introduces = [](const Chunk& chunk) { return chunk.kind == ChunkKind::kExamples; };
  if (std::none_of(out.begin(), out.end(), introduces)) {
    parts_.chunks.swap(out);
    return;
  }
  // Examples hang on the list before them: "drugs, such as A and B".
  parts_.chunks.clear();
  for (size_t c = 0; c < out.size(); ++c) {
    Chunk& chunk = out[c];
    if (chunk.kind == ChunkKind::kExamples && c + 1 < out.size() && out[c + 1].kind == ChunkKind::kNouns) {
      size_t owner = parts_.chunks.size();
      if (owner > 0 && (parts_.chunks[owner - 1].kind == ChunkKind::kComma ||
                        parts_.chunks[owner - 1].kind == ChunkKind::kOpen ||
                        parts_.chunks[owner - 1].kind == ChunkKind::kDash)) {
        --owner;
      }
      // "anthelmintics (drugs against worms), such as albendazole": behind the parenthesis.
      if (owner > 0 && parts_.chunks[owner - 1].kind == ChunkKind::kClose) {
        size_t open = owner - 1;
        while (open > 0 && parts_.chunks[open].kind != ChunkKind::kOpen) --open;
        if (open > 0 && parts_.chunks[open - 1].kind == ChunkKind::kNouns) {
          NounList& list = parts_.lists[parts_.chunks[open - 1].index];
          if (list.examples < 0) {
            list.examples = static_cast<int32_t>(out[c + 1].index);
            parts_.chunks.resize(owner);
            ++c;
            if (c + 1 < out.size() && out[c + 1].kind == ChunkKind::kComma) ++c;
            continue;
          }
        }
      }
      // "activities that involve the muscles, such as running": examples of the activities.
      if (owner > 3 && parts_.chunks.size() > owner && parts_.chunks[owner - 1].kind == ChunkKind::kNouns &&
          parts_.chunks[owner - 2].kind == ChunkKind::kVerb &&
          parts_.chunks[owner - 3].kind == ChunkKind::kRelative &&
          parts_.chunks[owner - 4].kind == ChunkKind::kNouns) {
        NounList& general = parts_.lists[parts_.chunks[owner - 4].index];
        const NounGroup& last = parts_.groups[parts_.lists[parts_.chunks[owner - 1].index].first];
        const bool open = general.examples < 0 && words_[parts_.groups[general.first].head].In(kGenericNoun);
        const bool nearest = ClassOf(owner - 1, out[c + 1].index);
        if (open && (!words_[last.head].In(kGenericNoun) || !nearest)) {
          general.examples = static_cast<int32_t>(out[c + 1].index);
          ++c;
          continue;
        }
      }
      // "foods rich in tyramine, such as cheese": examples of the foods.
      if (owner > 2 && parts_.chunks[owner - 1].kind == ChunkKind::kNouns &&
          parts_.chunks[owner - 2].kind == ChunkKind::kPreposition) {
        size_t head = owner - 2;
        while (head > 0 && parts_.chunks[head - 1].kind == ChunkKind::kAdjective) --head;
        if (head > 0 && parts_.chunks[head - 1].kind == ChunkKind::kNouns) {
          const NounList& general = parts_.lists[parts_.chunks[head - 1].index];
          const NounGroup& group = parts_.groups[general.first];
          if (group.generic && general.examples < 0 && !ClassOf(owner - 1, out[c + 1].index)) {
            parts_.lists[parts_.chunks[head - 1].index].examples = static_cast<int32_t>(out[c + 1].index);
            ++c;
            if (c + 1 < out.size() && out[c + 1].kind == ChunkKind::kComma) ++c;
            continue;
          }
        }
      }
      if (owner > 0 && parts_.chunks[owner - 1].kind == ChunkKind::kNouns) {
        const bool set_off = parts_.chunks.size() > owner || comma_open_ == static_cast<int64_t>(owner);
        const bool opened = set_off && parts_.chunks.back().kind == ChunkKind::kOpen;
        comma_open_ = set_off ? static_cast<int64_t>(owner) : -1;
        NounList& list = parts_.lists[parts_.chunks[owner - 1].index];
        int32_t* place = &list.examples;
        while (*place >= 0) place = &parts_.lists[static_cast<size_t>(*place)].examples;
        *place = static_cast<int32_t>(out[c + 1].index);
        parts_.chunks[owner - 1].tokens.end = out[c + 1].tokens.end;
        parts_.chunks.resize(owner);
        ++c;
        if (set_off && c + 1 < out.size() &&
            (out[c + 1].kind == ChunkKind::kComma || (opened && out[c + 1].kind == ChunkKind::kClose))) {
          ++c;
        }
        continue;
      }
    }
    parts_.chunks.push_back(chunk);
  }
}

}  // namespace

void JoinLists(const Words& words, bool fragment, Parts* parts) { ListJoiner(words, fragment, parts).Run(); }

}  // namespace aitia::engine
