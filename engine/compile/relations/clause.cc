// Verbs are taken from left to right. Objects and complements are looked for rightwards until something
// begins that is not the verb's. No tree is built: a clause knows its verb, its lists and its parent.
#include "engine/compile/relations/clause.h"

#include "engine/compile/relations/clause_analyser.h"

namespace aitia::engine {

// Behind the aside that begins with the comma at `comma` ("is, according to most experts, a …"); `comma`
// itself if none does.
int ClauseAnalyser::AsideEnd(int comma) const {
  const bool as = At(comma + 1) == ChunkKind::kSubordinator || At(comma + 1) == ChunkKind::kPreposition ||
                  At(comma + 1) == ChunkKind::kAdverb;
  if (!as) return comma;
  for (int end = comma + 2; end < Size() && end - comma < kLongestAside; ++end) {
    if (At(end) == ChunkKind::kSemicolon || At(end) == ChunkKind::kColon ||
        At(end) == ChunkKind::kConjunction)
      return comma;
    if (At(end) == ChunkKind::kComma) return end + 1;
  }
  return comma;
}

void ClauseAnalyser::Right(int c, Clause* clause) {
  int i = c + 1;
  bool comma_passed = false;
  bool contrast = false;
  clause->first_complement = static_cast<uint32_t>(out_.complements.size());
  while (i < Size()) {
    const ChunkKind kind = At(i);
    if (kind == ChunkKind::kAdverb || kind == ChunkKind::kOther) {
      ++i;
      continue;
    }
    if (kind == ChunkKind::kNouns) {
      if (comma_passed) break;
      if (clause->object == kNothing && clause->complement_count == 0) {
        clause->object = static_cast<int32_t>(ChunkAt(i).index);
        clause->object_chunk = i;
      } else if (At(i - 1) == ChunkKind::kNouns && clause->second_object == kNothing &&
                 clause->complement_count == 0) {
        clause->second_object = static_cast<int32_t>(ChunkAt(i).index);
      } else if (clause->complement_count == 0) {
        break;
      }
      ++i;
      continue;
    }
    if (kind == ChunkKind::kPreposition) {
      if ((ChunkAt(i).text == "rather than" || ChunkAt(i).text == "instead of") &&
          At(i + 1) == ChunkKind::kPreposition && At(i + 2) == ChunkKind::kNouns) {
        i += 3;  // "by A rather than by B": B is not said
        continue;
      }
      int nouns = i + 1;
      while (At(nouns) == ChunkKind::kAdverb) ++nouns;
      if (At(nouns) == ChunkKind::kNouns) {
        out_.complements.push_back(
            {ChunkAt(i).text, ChunkAt(nouns).index, static_cast<uint32_t>(nouns), contrast});
        contrast = false;
        ++clause->complement_count;
        i = nouns + 1;
        comma_passed = false;
        continue;
      }
      ++i;
      continue;
    }
    if (kind == ChunkKind::kAdjective) {
      if (clause->adjective == kNothing) clause->adjective = static_cast<int32_t>(ChunkAt(i).tokens.first);
      ++i;
      continue;
    }
    if (kind == ChunkKind::kOpen) {
      while (i < Size() && At(i) != ChunkKind::kClose) ++i;
      ++i;
      continue;
    }
    if (kind == ChunkKind::kComma || kind == ChunkKind::kConjunction) {
      if (kind == ChunkKind::kComma && i == c + 1 && clause->adjective == kNothing) {
        const int behind = AsideEnd(i);
        if (behind > i) {
          i = behind;
          continue;
        }
      }
      int next = i + 1;
      contrast = kind == ChunkKind::kConjunction && ChunkAt(i).text == "but";
      if (At(next) == ChunkKind::kConjunction) {
        contrast = ChunkAt(next).text == "but";
        ++next;
      }
      while (At(next) == ChunkKind::kAdverb) ++next;
      if (At(next) == ChunkKind::kPreposition && At(next + 1) == ChunkKind::kNouns &&
          HasComplement(*clause, ChunkAt(next).text)) {
        i = next;
        continue;
      }
      if (kind == ChunkKind::kComma && At(next) == ChunkKind::kComma) {  // ", however,"
        i = next + 1;
        continue;
      }
      if (kind == ChunkKind::kConjunction && At(next) == ChunkKind::kAdjective) {
        i = next;
        continue;
      }
      if (kind == ChunkKind::kComma && At(next) == ChunkKind::kPreposition && clause->object == kNothing &&
          clause->complement_count == 0) {
        i = next;
        continue;
      }
      break;
    }
    if (kind == ChunkKind::kColon) clause->ends_in_colon = true;
    break;
  }
  clause->end_chunk = static_cast<uint32_t>(i);
}

// "To confirm A, the doctor may order B": the purpose's subject is what the doctor orders.
void ClauseAnalyser::PurposeClauses() {
  for (size_t i = 0; i < out_.clauses.size(); ++i) {
    Clause& purpose = out_.clauses[i];
    if (purpose.link != ClauseLink::kInfinitive || purpose.subject != kNothing || purpose.parent != kNothing)
      continue;
    for (size_t k = i + 1; k < out_.clauses.size(); ++k) {
      const Clause& main = out_.clauses[k];
      if (!parts_.verbs[main.verb].finite() || main.link == ClauseLink::kRelative) continue;
      bool person = main.imperative;
      if (main.subject != kNothing) {
        person |= parts_.groups[parts_.lists[static_cast<size_t>(main.subject)].first].person;
      }
      purpose.parent = static_cast<int32_t>(k);
      purpose.subject = person ? main.object : main.subject;
      purpose.subject_chunk = person ? main.object_chunk : main.subject_chunk;
      break;
    }
  }
}

// "What helps is rest": what is, is the subject of the first verb.
void ClauseAnalyser::Clefts() {
  for (size_t i = 0; i + 1 < out_.clauses.size(); ++i) {
    Clause& asked = out_.clauses[i];
    const int before = SkipBack(static_cast<int>(asked.chunk) - 1);
    if (before < 0 || !words_[ChunkAt(before).tokens.first].Is("what")) continue;
    if (!parts_.verbs[asked.verb].finite()) continue;
    Clause& answer = out_.clauses[i + 1];
    const VerbGroup& verb = parts_.verbs[answer.verb];
    if (!verb.copula || !verb.finite() || answer.object == kNothing || answer.link == ClauseLink::kRelative)
      continue;
    asked.subject = answer.object;
    asked.subject_chunk = answer.object_chunk;
    asked.subordinator = {};
    asked.link = ClauseLink::kMain;
    answer.subject = kNothing;
    answer.subject_chunk = kNothing;
  }
}

// "can prevent or relieve cramps": the first verb has the object of the second.
void ClauseAnalyser::SharedObjects() {
  for (size_t i = out_.clauses.size(); i-- > 1;) {
    const Clause& second = out_.clauses[i];
    Clause& first = out_.clauses[i - 1];
    if (first.object != kNothing || first.complement_count != 0 || second.object == kNothing) continue;
    int c = static_cast<int>(first.chunk) + 1;
    if (At(c) == ChunkKind::kComma) ++c;
    if (At(c) == ChunkKind::kConjunction) ++c;
    if (c == static_cast<int>(first.chunk) + 1) continue;
    while (At(c) == ChunkKind::kAdverb) ++c;
    if (c != static_cast<int>(second.chunk) || second.subject != first.subject) continue;
    if (parts_.verbs[first.verb].copula ||
        parts_.verbs[first.verb].passive != parts_.verbs[second.verb].passive)
      continue;
    first.object = second.object;
    first.object_chunk = second.object_chunk;
  }
}

void ClauseAnalyser::Run() {
  for (int c = 0; c < Size(); ++c) {
    if (At(c) != ChunkKind::kVerb) continue;
    Clause clause;
    clause.chunk = static_cast<uint32_t>(c);
    clause.verb = ChunkAt(c).index;
    Subject(c, &clause);
    Right(c, &clause);
    out_.clauses.push_back(clause);
  }
  PurposeClauses();
  Clefts();
  SharedObjects();
}

void AnalyseClauses(const Words& words, const Parts& parts, Clauses* out) {
  out->Clear();
  ClauseAnalyser(words, parts, out).Run();
}

}  // namespace aitia::engine
