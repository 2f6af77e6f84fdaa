// What a line says by itself, without a sentence around it: the things that an item names, the orders that it
// gives, what it says of the persons that the line above its list ended with.
#include <algorithm>

#include "engine/compile/relations/statement_reader.h"

namespace aitia::engine {

using graph::Kind;
using graph::KindSet;

namespace {

// "medicines for high blood pressure": a class of drugs by what they are for.
Mention DrugsFor(const Mention& illness) {
  Mention term;
  term.name = "medication for " + illness.name;
  term.surface = term.name;
  term.kinds = {Kind::kDrug, Kind::kTreatment};
  term.plural = true;
  return term;
}

bool IsDrugNoun(std::string_view noun) {
  return noun == "medication" || noun == "medicine" || noun == "drug";
}

}  // namespace

Mentions StatementReader::Fillers(bool is_term) {
  SentenceReader reader = Reader();
  if (!clauses_.clauses.empty() && is_term && clauses_.clauses.front().chunk == 0 &&
      parts_.verbs[clauses_.clauses.front().verb].finite()) {
    return IsOrder() ? Orders() : Mentions{};  // "Don't share combs: …"
  }
  if (!clauses_.clauses.empty() && !is_term) {
    const Clause& first = clauses_.clauses.front();
    const VerbGroup& verb = parts_.verbs[first.verb];
    const bool forbids = first.chunk == 0 && verb.negated && first.subject == kNothing && verb.finite();
    if (first.imperative || forbids || (first.chunk == 0 && verb.bare)) return Orders();
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
    for (Mention& term : terms) {  // "Fever 90%": how often is no part of the name
      const std::string_view name = term.name;
      const size_t last = name.rfind(' ');
      if (last != std::string_view::npos && name.back() == '%') term.name = std::string(name.substr(0, last));
    }
    if (negated) {  // "Not drinking enough" is a thing of its own
      for (Mention& term : terms) {
        if (term.name.starts_with("not ")) continue;
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

// "Medicines", "Medicines for an overactive bladder", "Drugs for depression, such as amitriptyline".
Mentions StatementReader::DrugClass() {
  const std::vector<Chunk>& chunks = parts_.chunks;
  if (chunks.empty() || chunks[0].kind != ChunkKind::kNouns || parts_.lists[chunks[0].index].count != 1)
    return {};
  const NounGroup& group = parts_.groups[parts_.lists[chunks[0].index].first];
  if (!group.generic || group.gerund || !IsDrugNoun(words_.Noun(group.head))) return {};
  if (chunks.size() > 2 && chunks[1].kind == ChunkKind::kPreposition && chunks[1].text == "for" &&
      chunks[2].kind == ChunkKind::kNouns) {
    Mentions classes;
    for (const Mention& illness : Reader().TermsOf(chunks[2].index)) {
      if (illness.kinds.Any(kIll)) classes.push_back(DrugsFor(illness));
    }
    return classes;
  }
  const bool alone = chunks.size() == 1 || chunks[1].kind == ChunkKind::kOther ||
                     chunks[1].kind == ChunkKind::kExamples || parts_.lists[chunks[0].index].examples >= 0;
  if (!alone) return {};
  Mention term;
  term.name = term.surface = "medication";
  term.kinds = {Kind::kDrug, Kind::kTreatment};
  term.plural = true;
  return {term};
}

Mentions StatementReader::Predicates(bool felt) {
  Mentions states;
  SentenceReader reader = Reader();
  for (const Clause& clause : clauses_.clauses) {
    if (clause.link != ClauseLink::kMain && clause.link != ClauseLink::kCoordinate) continue;
    if (clause.subject != kNothing || !clause.subordinator.empty()) break;
    for (Mention& state : reader.StateOfPerson(clause, felt)) states.push_back(std::move(state));
  }
  return states;
}

Mentions StatementReader::Orders() {
  Mentions ordered;
  SentenceReader reader = Reader();
  for (const Clause& clause : clauses_.clauses) {
    const bool follows = clause.link == ClauseLink::kCoordinate && clause.subject == kNothing &&
                         parts_.verbs[clause.verb].bare;
    if (clause.chunk != 0 && !clause.imperative && !follows) continue;
    if (!clause.subordinator.empty() || words_[parts_.verbs[clause.verb].main].In(kPersonVerb)) continue;
    for (Mention& term : reader.Ordered(clause)) ordered.push_back(std::move(term));
  }
  return ordered;
}

Mentions StatementReader::Avoided() {
  Mentions things;
  if (clauses_.clauses.empty()) return things;
  const Clause& clause = clauses_.clauses.front();
  const VerbGroup& verb = parts_.verbs[clause.verb];
  if (verb.lemma == "avoid" || verb.lemma == "limit" || verb.lemma == "skip")
    return clause.object == kNothing ? things : Reader().TermsOf(static_cast<uint32_t>(clause.object));
  if ((verb.lemma == "stay" || verb.lemma == "keep" || verb.lemma == "cut") && clause.complement_count > 0 &&
      clause.object == kNothing) {
    return Reader().TermsOf(clauses_.complements[clause.first_complement].list);
  }
  return things;
}

Mentions StatementReader::InParentheses() {
  for (size_t c = 0; c + 2 < parts_.chunks.size(); ++c) {
    if (parts_.chunks[c].kind == ChunkKind::kOpen && parts_.chunks[c + 1].kind == ChunkKind::kNouns &&
        parts_.chunks[c + 2].kind == ChunkKind::kClose) {
      return Reader().TermsOf(parts_.chunks[c + 1].index);
    }
  }
  return {};
}

Mentions StatementReader::BehindColon() {
  for (size_t c = 0; c + 1 < parts_.chunks.size(); ++c) {
    if (parts_.chunks[c].kind == ChunkKind::kColon && parts_.chunks[c + 1].kind == ChunkKind::kNouns)
      return Reader().TermsOf(parts_.chunks[c + 1].index);
  }
  return {};
}

bool StatementReader::IsLed() const {
  if (words_.size() < 2) return false;
  return words_[0].tag == Tag::kPreposition || words_[0].In(kSubordinatorWord) || words_[0].Is("with") ||
         words_[0].Is("for");
}

Mentions StatementReader::Members() {
  if (clauses_.clauses.empty()) return {};
  const Clause& clause = clauses_.clauses.front();
  const VerbGroup& verb = parts_.verbs[clause.verb];
  if (verb.negated || verb.passive || clause.subject == kNothing) return {};
  const NounGroup& subject = parts_.groups[parts_.lists[static_cast<size_t>(clause.subject)].first];
  const bool examples = words_.Noun(subject.head) == "example";
  const bool back = words_[subject.head].Is("they") || words_[subject.head].Is("these");
  const bool includes = words_[verb.main].In(kIncludeVerb);
  if (clause.object != kNothing && ((includes && (back || examples)) || (verb.copula && examples)))
    return Reader().TermsOf(static_cast<uint32_t>(clause.object));
  // "A and B are two of them", "C is one of these"
  if (!verb.copula || subject.pronoun) return {};
  for (uint32_t i = verb.tokens.end; i + 2 < words_.size(); ++i) {
    if (!words_[i + 1].Is("of") || !(words_[i + 2].Is("them") || words_[i + 2].Is("these"))) continue;
    if (i + 3 < words_.size() && words_[i + 3].tag == Tag::kNoun) return {};
    return Reader().TermsOf(static_cast<uint32_t>(clause.subject));
  }
  return {};
}

}  // namespace aitia::engine
