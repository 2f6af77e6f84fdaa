// The subject is looked for leftwards from its verb, over what may stand between them: prepositional phrases,
// relative clauses, appositions, parentheses.
#include "engine/compile/mentions/kinds.h"
#include "engine/compile/relations/clause_analyser.h"

namespace aitia::engine {

int32_t ClauseAnalyser::ClauseOf(int c) const {
  for (size_t i = out_.clauses.size(); i-- > 0;) {
    if (static_cast<int>(out_.clauses[i].chunk) == c) return static_cast<int32_t>(i);
  }
  return kNothing;
}

// Over adverbs and closed parentheses.
int ClauseAnalyser::SkipBack(int c) const {
  while (c >= 0) {
    const ChunkKind kind = At(c);
    if (kind == ChunkKind::kAdverb || kind == ChunkKind::kOther) {
      --c;
    } else if (kind == ChunkKind::kClose) {
      int open = c;
      while (open >= 0 && At(open) != ChunkKind::kOpen) --open;
      if (open < 0) return c;
      c = open - 1;
    } else {
      break;
    }
  }
  return c;
}

// The chunk of the relative pronoun that a relative clause begins with.
int ClauseAnalyser::RelativeOf(int32_t clause) const {
  int c = static_cast<int>(out_.clauses[static_cast<size_t>(clause)].chunk);
  while (c >= 0 && At(c) != ChunkKind::kRelative) --c;
  return c;
}

// The chunk before a relative or subordinate clause that stands between a subject and its verb; -1 for
// another clause.
int ClauseAnalyser::OutsideOf(int32_t index) const {
  if (index == kNothing) return -1;
  const Clause& clause = out_.clauses[static_cast<size_t>(index)];
  if (clause.link == ClauseLink::kRelative) return RelativeOf(index) - 1;
  if (clause.subordinator.empty()) return -1;
  int c = static_cast<int>(clause.chunk);
  while (c >= 0 && At(c) != ChunkKind::kSubordinator) --c;
  return c - 1;
}

// The chunk of the noun list that is the subject of a verb to the right of `c`; kNothing if there is none.
int ClauseAnalyser::Climb(int c) const {
  for (int steps = 0; c >= 0 && steps < 64; ++steps) {
    c = SkipBack(c);
    if (c < 0) return kNothing;
    switch (At(c)) {
      case ChunkKind::kNouns: {
        int before = c - 1;
        while (At(before) == ChunkKind::kAdverb) --before;
        const bool time = At(before) == ChunkKind::kSubordinator && At(before - 1) == ChunkKind::kNouns &&
                          (ChunkAt(before).text == "before" || ChunkAt(before).text == "after" ||
                           ChunkAt(before).text == "until" || ChunkAt(before).text == "since");
        if (At(before) == ChunkKind::kPreposition || time) {
          // The object of a preposition; the verb's subject stands further left, unless this begins the
          // sentence.
          c = before - 1;
          if (At(c) == ChunkKind::kConjunction && At(c - 1) == ChunkKind::kNouns) --c;
          break;
        }
        if (At(before) == ChunkKind::kVerb) {
          const VerbGroup& verb = VerbAt(before);
          if (verb.finite()) {
            const int outside = OutsideOf(ClauseOf(before));
            if (outside < 0) return kNothing;
            c = outside;
            break;
          }
          c = before - 1;
          break;
        }
        return c;
      }
      case ChunkKind::kVerb: {
        const VerbGroup& verb = VerbAt(c);
        if (verb.finite()) {
          const int outside = OutsideOf(ClauseOf(c));
          if (outside < 0) return kNothing;
          c = outside;
        } else {
          --c;
        }
        break;
      }
      case ChunkKind::kComma: {
        int match = c - 1;
        while (match >= 0 && At(match) != ChunkKind::kComma && At(match) != ChunkKind::kSemicolon &&
               At(match) != ChunkKind::kColon) {
          ++steps;
          --match;
        }
        c = At(match) == ChunkKind::kComma ? match - 1 : c - 1;
        break;
      }
      case ChunkKind::kDash: {
        int match = c - 1;
        while (match >= 0 && At(match) != ChunkKind::kDash) --match;
        if (match < 0) return kNothing;
        c = match - 1;
        break;
      }
      case ChunkKind::kAdjective:
      case ChunkKind::kPreposition:
      case ChunkKind::kExamples:
        --c;
        break;
      case ChunkKind::kSubordinator:
        // "drinking *while pregnant* raises …"
        if (At(c - 1) != ChunkKind::kNouns || At(c + 1) != ChunkKind::kAdjective) return kNothing;
        --c;
        break;
      default:
        return kNothing;
    }
  }
  return kNothing;
}

// The clause whose auxiliary or copula waits before the aside that ends with the comma at `comma`: "are, as
// they say, caused by …", "can, if untreated, lead to …"; kNothing if there is none.
int32_t ClauseAnalyser::WaitingBefore(int comma) const {
  if (At(comma) != ChunkKind::kComma) return kNothing;
  for (int open = comma - 1; open > 0 && comma - open < kLongestAside; --open) {
    if (At(open) == ChunkKind::kSemicolon || At(open) == ChunkKind::kColon) return kNothing;
    if (At(open) != ChunkKind::kComma) continue;
    const int verb = SkipBack(open - 1);
    if (At(verb) != ChunkKind::kVerb) continue;
    const VerbGroup& group = VerbAt(verb);
    if (group.copula || group.auxiliary_only) return ClauseOf(verb);
  }
  return kNothing;
}

// The subject that stands behind its auxiliary: "nor is *gout* caused by …", "rarely does *it* cause …".
bool ClauseAnalyser::Inverted(int before, Clause* clause) const {
  if (At(before) != ChunkKind::kNouns || At(before - 1) != ChunkKind::kVerb) return false;
  const VerbGroup& group = VerbAt(before - 1);
  if (!group.copula && !group.auxiliary_only) return false;
  const int opens = before - 2;
  if (opens < 0) return false;
  const Word& word = words_[ChunkAt(before - 1).tokens.first - 1];
  const bool nor = word.Is("nor") || word.Is("neither");
  if (!nor && !word.In(kNegator) && !word.In(kRareWord) && !word.Is("only")) return false;
  SetSubject(before, clause);
  clause->auxiliary = ClauseOf(before - 1);
  clause->inverted_negation = word.In(kNegator);
  clause->link = ClauseLink::kMain;
  return true;
}

void ClauseAnalyser::Share(int32_t from, ClauseLink link, Clause* clause) const {
  clause->link = link;
  clause->parent = from;
  if (from == kNothing) return;
  const Clause& source = out_.clauses[static_cast<size_t>(from)];
  clause->subject = source.subject;
  clause->subject_chunk = source.subject_chunk;
  if (link == ClauseLink::kCoordinate) {
    clause->imperative = source.imperative;
    clause->subordinator = source.subordinator;
  }
}

int32_t ClauseAnalyser::PreviousFinite(bool skip_relative) const {
  int32_t found = kNothing;
  for (size_t i = out_.clauses.size(); i-- > 0;) {
    const Clause& clause = out_.clauses[i];
    if (!parts_.verbs[clause.verb].finite()) continue;
    if (found == kNothing) found = static_cast<int32_t>(i);
    if (skip_relative && clause.link == ClauseLink::kRelative) continue;
    return static_cast<int32_t>(i);
  }
  return found;
}

// "if", "because" … before the subject (or the verb, if there is none).
std::string_view ClauseAnalyser::SubordinatorOf(int c, int subject_chunk) const {
  int k = (subject_chunk >= 0 ? subject_chunk : c) - 1;
  while (k >= 0 &&
         (At(k) == ChunkKind::kAdverb || At(k) == ChunkKind::kPreposition || At(k) == ChunkKind::kOther))
    --k;
  if (k >= 0 && At(k) == ChunkKind::kSubordinator) return ChunkAt(k).text;
  return {};
}

// "It is a disorder that causes twitching": what a definition says of the general thing, it says of the
// subject.
void ClauseAnalyser::Defined(int nouns, Clause* clause) const {
  for (size_t i = out_.clauses.size(); i-- > 0;) {
    const Clause& source = out_.clauses[i];
    if (!parts_.verbs[source.verb].copula || source.object_chunk == kNothing || source.subject == kNothing)
      continue;
    const NounGroup& what = parts_.groups[parts_.lists[static_cast<size_t>(source.object)].first];
    const bool itself = source.object_chunk == nouns && (what.indefinite || what.plural || what.generic);
    const bool kind = source.object_chunk + 2 == nouns && words_[what.head].In(kKindNoun);
    if (!itself && !kind) continue;
    if (parts_.groups[parts_.lists[static_cast<size_t>(source.subject)].first].wh) continue;
    clause->subject = source.subject;
    clause->subject_chunk = source.subject_chunk;
    return;
  }
}

void ClauseAnalyser::InfinitiveSubject(int c, Clause* clause) {
  clause->link = ClauseLink::kInfinitive;
  const int before = SkipBack(c - 1);
  if (before < 0) return;
  if (At(before) == ChunkKind::kVerb || At(before) == ChunkKind::kAdjective) {
    int verb = before;
    while (verb >= 0 && At(verb) != ChunkKind::kVerb) --verb;
    if (verb >= 0) Share(ClauseOf(verb), ClauseLink::kInfinitive, clause);
  } else if (At(before) == ChunkKind::kNouns && At(before - 1) == ChunkKind::kPreposition &&
             ChunkAt(before - 1).text == "for" &&
             (At(before - 2) == ChunkKind::kAdjective || At(before - 2) == ChunkKind::kAdverb)) {
    // "it is not uncommon for X to cause Y"
    int verb = before - 2;
    while (verb >= 0 && At(verb) != ChunkKind::kVerb) --verb;
    if (verb >= 0) clause->parent = ClauseOf(verb);
    SetSubject(before, clause);
  } else if (At(before) == ChunkKind::kNouns) {
    int verb = before - 1;
    while (verb >= 0 && (At(verb) == ChunkKind::kPreposition || At(verb) == ChunkKind::kNouns ||
                         At(verb) == ChunkKind::kAdverb || At(verb) == ChunkKind::kAdjective)) {
      --verb;
    }
    if (At(verb) == ChunkKind::kVerb) {
      const int32_t parent = ClauseOf(verb);
      Share(parent, ClauseLink::kInfinitive, clause);
      if (parent != kNothing) {
        const Clause& source = out_.clauses[static_cast<size_t>(parent)];
        const VerbGroup& group = parts_.verbs[source.verb];
        bool person = source.imperative || source.subject == kNothing;
        if (source.subject != kNothing) {
          const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(source.subject)].first];
          person |= subject.person;
        }
        const bool by_means = source.object == kNothing && source.complement_count > 0 &&
                              out_.complements[source.first_complement].preposition == "on";
        if (person && !group.copula && source.object != kNothing) {
          clause->subject = source.object;
          clause->subject_chunk = source.object_chunk;
        } else if (person && by_means) {
          // "doctors rely on spirometry to tell …"
          clause->subject = static_cast<int32_t>(out_.complements[source.first_complement].list);
          clause->subject_chunk = static_cast<int32_t>(out_.complements[source.first_complement].chunk);
        }
      }
    } else {
      SetSubject(before, clause);
    }
  } else if (At(before) == ChunkKind::kConjunction || At(before) == ChunkKind::kComma) {
    const int32_t previous = out_.clauses.empty() ? kNothing : static_cast<int32_t>(out_.clauses.size()) - 1;
    Share(previous, ClauseLink::kInfinitive, clause);
  }
  if (clause->parent != kNothing) {
    out_.clauses[static_cast<size_t>(clause->parent)].infinitive = static_cast<int32_t>(out_.clauses.size());
  }
}

void ClauseAnalyser::Subject(int c, Clause* clause) {
  const VerbGroup& verb = VerbAt(c);
  if (verb.infinitive) {
    InfinitiveSubject(c, clause);
    return;
  }
  int before = SkipBack(c - 1);
  if ((verb.reduced || verb.bare) && Inverted(before, clause)) return;
  if (verb.reduced || verb.bare) {
    const int32_t waiting = WaitingBefore(before);
    if (waiting != kNothing &&
        VerbAt(static_cast<int>(out_.clauses[static_cast<size_t>(waiting)].chunk)).auxiliary_only ==
            verb.bare) {
      Share(waiting, ClauseLink::kMain, clause);
      clause->subordinator = out_.clauses[static_cast<size_t>(waiting)].subordinator;
      clause->auxiliary = waiting;
      return;
    }
  }
  if (verb.participle || verb.reduced) {
    clause->link = verb.participle ? ClauseLink::kParticipial : ClauseLink::kReduced;
    while (verb.reduced && At(before) == ChunkKind::kAdjective)
      before = SkipBack(before - 1);  // "better known as"
    if (At(before) == ChunkKind::kNouns) {
      SetSubject(before, clause);
      const NounList& list = parts_.lists[ChunkAt(before).index];
      clause->subject_is_last = verb.reduced && (list.count > 1 || list.examples >= 0);
      Defined(before, clause);
      return;
    }
    // "is, as they say, caused by …": a copula that waits for its participle.
    const int32_t previous = PreviousFinite(false);
    if (verb.reduced && previous != kNothing) {
      const Clause& source = out_.clauses[static_cast<size_t>(previous)];
      const VerbGroup& group = parts_.verbs[source.verb];
      if (group.copula && source.object == kNothing && source.adjective == kNothing) {
        Share(previous, ClauseLink::kMain, clause);
        return;
      }
    }
    if (verb.reduced && At(before) == ChunkKind::kComma && before > 0 &&
        At(before - 1) == ChunkKind::kNouns && previous == kNothing) {
      SetSubject(before - 1, clause);
      return;
    }
    if (At(before) == ChunkKind::kConjunction && !out_.clauses.empty()) {
      const int32_t last = static_cast<int32_t>(out_.clauses.size()) - 1;
      Share(last, out_.clauses.back().link, clause);
      return;
    }
    int32_t owner = previous;
    if (verb.participle && At(before) == ChunkKind::kComma && previous != kNothing) {
      // "slows the thyroid in people who take it, leading to tiredness": the persons lead to nothing.
      const Clause& near = out_.clauses[static_cast<size_t>(previous)];
      const int32_t main = PreviousFinite(true);
      const bool of_persons = near.link == ClauseLink::kRelative && near.subject != kNothing &&
                              parts_.groups[parts_.lists[static_cast<size_t>(near.subject)].first].person;
      if (of_persons && main != kNothing) owner = main;
    }
    if (!verb.reduced || At(before) != ChunkKind::kSemicolon) Share(owner, clause->link, clause);
    return;
  }
  if (At(before) == ChunkKind::kRelative) {
    clause->link = ClauseLink::kRelative;
    int antecedent = before - 1;
    while (antecedent >= 0 &&
           (At(antecedent) == ChunkKind::kComma || At(antecedent) == ChunkKind::kPreposition ||
            At(antecedent) == ChunkKind::kClose || At(antecedent) == ChunkKind::kConjunction)) {
      antecedent = At(antecedent) == ChunkKind::kClose ? SkipBack(antecedent) : antecedent - 1;
    }
    const int32_t main = PreviousFinite(true);
    const bool set_off = antecedent >= 0 && At(antecedent + 1) == ChunkKind::kComma;
    if (At(antecedent) == ChunkKind::kNouns && set_off && main != kNothing &&
        BelongsToObject(out_.clauses[static_cast<size_t>(main)], antecedent) &&
        IsBodyPart(words_, parts_.groups[parts_.lists[ChunkAt(antecedent).index].first].head)) {
      Share(main, ClauseLink::kRelative, clause);  // "damages the gut, which leads to …": the damage does
    } else if (At(antecedent) == ChunkKind::kNouns) {
      SetSubject(antecedent, clause);
      clause->subject_is_last = parts_.lists[ChunkAt(antecedent).index].count > 1 && antecedent + 1 == before;
      Defined(antecedent, clause);
    } else {
      Share(PreviousFinite(false), ClauseLink::kRelative, clause);
    }
    return;
  }
  if (At(before) == ChunkKind::kConjunction) {
    int left = before - 1;
    if (At(left) == ChunkKind::kComma) --left;
    if (verb.bare && !out_.clauses.empty() && parts_.verbs[out_.clauses.back().verb].infinitive) {
      // "to confirm or rule out", "to relieve pain and reduce swelling"
      const Clause& last = out_.clauses.back();
      clause->link = last.link;
      clause->parent = last.parent;
      clause->subject = last.subject;
      clause->subject_chunk = last.subject_chunk;
      return;
    }
    const int32_t previous = PreviousFinite(false);
    if (previous != kNothing) {
      Share(previous,
            out_.clauses[static_cast<size_t>(previous)].link == ClauseLink::kRelative
                ? ClauseLink::kRelative
                : ClauseLink::kCoordinate,
            clause);
      clause->subordinator = out_.clauses[static_cast<size_t>(previous)].subordinator;
      return;
    }
  }
  if (HeldWithoutThat(before)) {
    SetSubject(before, clause);
    clause->subordinator = "that";
    return;
  }
  const int subject = Climb(before);
  if (subject >= 0) {
    SetSubject(subject, clause);
    int k = subject - 1;
    while (At(k) == ChunkKind::kAdverb) --k;
    if (At(k) == ChunkKind::kRelative && k > 0)
      clause->link = ClauseLink::kRelative;  // "which doctors prescribe"
    clause->subordinator = SubordinatorOf(c, subject);
    // "The manoeuvre is how doctors check for vertigo": what it is, is the means.
    if (subject > 0 && words_[ChunkAt(subject - 1).tokens.first].Is("how")) {
      const int32_t previous = PreviousFinite(false);
      if (previous != kNothing && parts_.verbs[out_.clauses[static_cast<size_t>(previous)].verb].copula) {
        clause->subject = out_.clauses[static_cast<size_t>(previous)].subject;
        clause->subject_chunk = out_.clauses[static_cast<size_t>(previous)].subject_chunk;
        clause->subordinator = {};
        clause->subject_is_means = true;
      }
    }
    return;
  }
  clause->subordinator = SubordinatorOf(c, kNothing);
  const bool begins = before < 0 || At(before) == ChunkKind::kSemicolon || At(before) == ChunkKind::kColon ||
                      At(before) == ChunkKind::kDash || At(before) == ChunkKind::kComma ||
                      At(before) == ChunkKind::kOther;
  if (verb.bare && begins && clause->subordinator.empty() &&
      (before < 0 || PreviousFinite(true) == kNothing ||
       out_.clauses[static_cast<size_t>(PreviousFinite(true))].imperative ||
       !out_.clauses[static_cast<size_t>(PreviousFinite(true))].subordinator.empty())) {
    clause->imperative = true;
    return;
  }
  const int32_t previous = PreviousFinite(true);
  if (previous != kNothing) Share(previous, ClauseLink::kCoordinate, clause);
}

// The nouns at `chunk` are the clause's object or stand in the phrase behind it ("the bursa in front of the
// knee").
bool ClauseAnalyser::BelongsToObject(const Clause& clause, int chunk) const {
  if (clause.object_chunk == kNothing) return false;
  return clause.object_chunk == chunk ||
         (clause.object_chunk + 2 == chunk && At(chunk - 1) == ChunkKind::kPreposition);
}

// "many people believe *stress* causes ulcers": what they hold begins without "that".
bool ClauseAnalyser::HeldWithoutThat(int nouns) const {
  if (At(nouns) != ChunkKind::kNouns) return false;
  int verb = nouns - 1;
  while (At(verb) == ChunkKind::kAdverb) --verb;
  if (At(verb) != ChunkKind::kVerb) return false;
  const VerbGroup& group = VerbAt(verb);
  return group.finite() && !group.passive && !group.copula &&
         words_.language().cues().ClaimOf(group.lemma) != nullptr;
}

}  // namespace aitia::engine
