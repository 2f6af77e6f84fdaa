// A heading is a sentence with a hole: "What causes X?", "Symptoms of X", "Foods that trigger X", "How to
// calm X", "Why is your X twitching?", "Diagnosing X". The sentence reader finds the holes of clauses and
// role nouns; here are the forms that only headings have.
#include "engine/compile/relations/heading.h"

#include <algorithm>

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;
using graph::Relation;

Frame OpenFrame(Relation relation, Mentions other, std::string cue) {
  Frame frame;
  frame.relation = relation;
  frame.other = std::move(other);
  frame.cue = std::move(cue);
  return frame;
}

// Its words in lower case from `first` on, without the mark at the end; the nouns at `topic` are "it", the
// reader is "you": "Can gout be prevented?" asks what "can it be prevented" asks.
std::string PlainHeading(const Words& words, uint32_t first, TokenRange topic) {
  uint32_t end = words.size();
  while (end > first && words[end - 1].tag == Tag::kPunctuation && !words[end - 1].Is(")")) --end;
  std::string text;
  for (uint32_t i = first; i < end; ++i) {
    const Word& word = words[i];
    if (i > topic.first && i < topic.end) continue;
    const bool is = word.Is("'s") && i > first && words[i - 1].In(kWhWord);
    if (i > first && (word.space_before || is)) text += ' ';
    if (i == topic.first && !topic.empty()) {
      text += "it";
    } else if (is) {
      text += "is";
    } else if (word.Is("i") || word.Is("we")) {
      text += "you";
    } else if (word.Is("my") || word.Is("our")) {
      text += "your";
    } else {
      text += word.lower;
    }
  }
  return text;
}

bool IsAskedFor(Relation relation) {
  return relation == Relation::kTreats || relation == Relation::kPrevents ||
         relation == Relation::kDiagnoses || relation == Relation::kCauses;
}

// Behind articles, numbers and degree words: "common causes" of "The 5 Common Causes:".
uint32_t FirstWord(const Words& words) {
  uint32_t first = 0;
  while (first < words.size() && (words[first].In(kDeterminerWord) || words[first].In(kDegreeWord) ||
                                  words[first].In(kPossessive) || words[first].tag == Tag::kNumber)) {
    ++first;
  }
  return first == words.size() ? 0 : first;
}

// "Self-care for a sprain", "Home remedies: what works": what stands in front is a heading of its own.
std::string_view FrontOf(std::string_view heading) {
  size_t end = heading.size();
  for (std::string_view preposition : {" of ", " for ", " with ", " in ", " about ", ":", ","})
    end = std::min(end, heading.find(preposition));
  return heading.substr(0, end);
}

// Where the heading names what it is about, with the class in front of a dash and what stands behind it in
// parentheses: "Parasites - Enterobiasis (also known as Pinworm Infection)".
TokenRange TopicTokens(const Parts& parts, const Mentions& topic, SentenceReader* reader) {
  if (topic.size() != 1) return {};
  for (size_t c = 0; c < parts.chunks.size(); ++c) {
    const Chunk& chunk = parts.chunks[c];
    if (chunk.kind != ChunkKind::kNouns || parts.lists[chunk.index].count != 1) continue;
    const Mentions terms = reader->TermsOf(chunk.index);
    if (terms.size() != 1 || terms[0].name != topic[0].name) continue;
    TokenRange range = chunk.tokens;
    const bool classed = c >= 2 && parts.chunks[c - 1].kind == ChunkKind::kDash &&
                         parts.chunks[c - 2].kind == ChunkKind::kNouns;
    if (classed) range.first = parts.chunks[c - 2].tokens.first;
    if (c + 1 < parts.chunks.size() && parts.chunks[c + 1].kind == ChunkKind::kOpen) {
      size_t close = c + 2;
      while (close < parts.chunks.size() && parts.chunks[close].kind != ChunkKind::kClose) ++close;
      if (close < parts.chunks.size()) range.end = parts.chunks[close].tokens.end;
    }
    return range;
  }
  return {};
}

// What the table of sections knows of the heading goes before what its words say.
void ApplySection(const Words& words, TokenRange topic, HeadingMeaning* meaning) {
  const SectionTable& table = words.language().sections();
  std::string heading = PlainHeading(words, 0, topic);
  const Section* section = table.Find(heading);
  if (section == nullptr) {
    heading = PlainHeading(words, FirstWord(words), topic);
    section = table.Find(heading);
  }
  const bool whole = section != nullptr;
  if (!whole) section = table.Find(FrontOf(heading));
  if (section == nullptr) return;
  if (!whole && !meaning->frames.empty()) return;
  meaning->section = true;
  meaning->terms.clear();
  meaning->stated.clear();
  meaning->frames.clear();
  if (whole && topic.empty()) meaning->topic.clear();
  meaning->ends = !section->relation.has_value();
  if (meaning->ends) return;
  Frame frame = OpenFrame(*section->relation, meaning->topic, heading);
  frame.filler_is_subject = section->filler_is_subject;
  frame.negated = section->denied;
  frame.certainty = section->certainty;
  meaning->frames.push_back(std::move(frame));
}

// "What is unlikely to be the reason", "Foods that do not help".
void ApplyPolarity(const Parts& parts, const Clauses& clauses, std::vector<Frame>* frames) {
  if (clauses.clauses.empty() || frames->empty()) return;
  const VerbGroup& verb = parts.verbs[clauses.clauses.front().verb];
  if (!verb.finite()) return;
  for (Frame& frame : *frames) {
    frame.negated |= verb.negated;
    if (verb.rare) frame.certainty = graph::Certainty::kRare;
  }
}

// "Parasites – Trichinosis": what stands behind the dash is what the heading is about.
void NarrowDown(const Parts& parts, SentenceReader* reader, std::vector<Frame>* frames) {
  for (size_t c = 0; c + 2 < parts.chunks.size(); ++c) {
    if (parts.chunks[c].kind != ChunkKind::kNouns || parts.chunks[c + 1].kind != ChunkKind::kDash ||
        parts.chunks[c + 2].kind != ChunkKind::kNouns) {
      continue;
    }
    const Mentions general = reader->TermsOf(parts.chunks[c].index);
    const Mentions named = reader->TermsOf(parts.chunks[c + 2].index);
    if (general.empty() || named.empty() || !named[0].kinds.Any(kIll)) continue;
    for (Frame& frame : *frames) {
      if (!frame.other.empty() && frame.other[0].name == general[0].name) frame.other = {named[0]};
    }
  }
}

}  // namespace

HeadingMeaning ReadHeading(const Words& words, const Parts& parts, const Clauses& clauses,
                           const Discourse& context, bool question) {
  HeadingMeaning meaning;
  SentenceReader reader(words, parts, clauses, context, ReadAs::kHeading);
  SentenceResult result = reader.Read();
  SentenceReader plain(words, parts, clauses, context, ReadAs::kHeading);
  meaning.frames = std::move(result.frames);
  bool asks = question || words.size() == 0 || words[0].In(kWhWord);
  for (uint32_t i = 0; i < words.size(); ++i) {
    const bool opens = i < 3 || words[i - 1].Is(":");  // "Acne: What Helps"
    asks |= words[i].In(kWhWord) && !words[i].Is("that") && opens;
  }
  if (!asks && !clauses.clauses.empty() && parts.verbs[clauses.clauses[0].verb].finite() &&
      clauses.clauses[0].subject != kNothing && clauses.clauses[0].link == ClauseLink::kMain) {
    meaning.stated = std::move(result.candidates);
  }
  NarrowDown(parts, &plain, &meaning.frames);
  // The topic: what a frame is about, else the first symptom or condition named.
  for (const Frame& frame : meaning.frames) {
    for (const Mention& term : frame.other) {
      if (term.kinds.Any(kIll) || term.kinds.empty()) meaning.topic.push_back(term);
    }
    if (!meaning.topic.empty()) break;
  }
  if (meaning.topic.empty()) {
    for (const Mention& term : result.mentioned) {
      if (!term.remedied.empty() && term.inner.Any(kIll)) {  // "Diagnosing coeliac disease"
        Mention what;
        what.name = what.surface = term.remedied;
        what.kinds = term.inner;
        // "Diagnosing the twitch" on a page about a muscle twitch means that one.
        const Mentions& page = context.topic();
        if (page.empty() || !page[0].name.ends_with(" " + what.name))
          meaning.topic.push_back(std::move(what));
        break;
      }
      if (!term.kinds.Any(kIll)) continue;
      meaning.topic.push_back(term);
      break;
    }
  }
  for (const Chunk& chunk : parts.chunks) {
    if (chunk.kind != ChunkKind::kNouns) continue;
    meaning.terms = plain.TermsOf(chunk.index);
    break;
  }
  const bool starts = words.size() > 0;
  const bool why = starts && words[0].Is("why");
  if (why && meaning.frames.empty()) {
    meaning.frames.push_back(OpenFrame(Relation::kCauses, meaning.topic, "why"));
  }
  // "What helps", "Acne: what helps": about the topic.
  if (meaning.frames.empty() && asks && !clauses.clauses.empty()) {
    const Clause& clause = clauses.clauses.front();
    const VerbGroup& verb = parts.verbs[clause.verb];
    const bool what = clause.subject != kNothing && clause.object == kNothing &&
                      clause.complement_count == 0 &&
                      parts.groups[parts.lists[static_cast<size_t>(clause.subject)].first].wh;
    for (const Cue& cue : words.language().cues().Verb(verb.lemma, verb.particle)) {
      if (!what || !verb.finite() || verb.passive || cue.complement != "-" || cue.reversed) continue;
      meaning.frames.push_back(OpenFrame(cue.relation, meaning.topic, std::string(verb.lemma)));
      break;
    }
  }
  // "What can you do at home?", "What to do about hay fever": asks for remedies.
  if (meaning.frames.empty() && asks && starts && words[0].Is("what")) {
    for (const Clause& clause : clauses.clauses) {
      const VerbGroup& verb = parts.verbs[clause.verb];
      if (verb.lemma != "do" || verb.passive || verb.auxiliary_only || clause.object != kNothing) continue;
      bool person = clause.subject == kNothing;
      if (!person) {
        const NounGroup& subject = parts.groups[parts.lists[static_cast<size_t>(clause.subject)].first];
        person = subject.person || subject.wh;
      }
      if (!person) continue;
      meaning.frames.push_back(OpenFrame(Relation::kTreats, meaning.topic, "do"));
      break;
    }
  }
  // "How you can ease dizziness yourself": what a person does to the topic.
  if (meaning.frames.empty() && asks && !meaning.topic.empty()) {
    for (const Clause& clause : clauses.clauses) {
      const VerbGroup& verb = parts.verbs[clause.verb];
      if (verb.passive || verb.negated || clause.object == kNothing || clause.subject == kNothing) continue;
      if (!parts.groups[parts.lists[static_cast<size_t>(clause.subject)].first].person) continue;
      for (const Cue& cue : words.language().cues().Verb(verb.lemma, verb.particle)) {
        if (cue.complement != "-" || cue.reversed || !IsAskedFor(cue.relation)) continue;
        meaning.frames.push_back(OpenFrame(cue.relation, meaning.topic, std::string(verb.lemma)));
        break;
      }
      if (!meaning.frames.empty()) break;
    }
  }
  // "What tests will I have?", "Which medicines are used?": asks for what fills the role.
  if (meaning.frames.empty() && asks && words.size() > 2 && words[0].In(kWhWord)) {
    const uint32_t noun = words[1].tag == Tag::kAdjective ? 2 : 1;
    const std::span<const Cue> cues = words.language().cues().Noun(words.Noun(noun));
    if (!cues.empty() && IsAskedFor(cues.front().relation)) {
      Frame frame = OpenFrame(cues.front().relation, meaning.topic, std::string(words[noun].lower));
      frame.filler_is_subject = !cues.front().reversed;
      meaning.frames.push_back(std::move(frame));
    }
  }
  // "Diagnosing the twitch", "Soothing your cough": the activity's verb and object.
  if (meaning.frames.empty() && !parts.chunks.empty() && parts.chunks[0].kind == ChunkKind::kNouns) {
    const NounGroup& group = parts.groups[parts.lists[parts.chunks[0].index].first];
    if (group.gerund) {
      for (const Cue& cue : words.VerbCues(group.head)) {
        if (cue.complement != "-" || cue.reversed) continue;
        if (!IsAskedFor(cue.relation)) continue;
        meaning.frames.push_back(
            OpenFrame(cue.relation, meaning.topic, std::string(words[group.head].lower)));
        break;
      }
      if (!meaning.frames.empty()) meaning.terms.clear();
    }
  }
  // A column's "Used to treat", "Treated with": both ends are open, the row's first cell is one of them.
  const bool names = std::any_of(parts.chunks.begin(), parts.chunks.end(),
                                 [](const Chunk& chunk) { return chunk.kind == ChunkKind::kNouns; });
  if (meaning.frames.empty() && !parts.verbs.empty() && !names) {
    const VerbGroup& verb = parts.verbs.back();
    for (const Cue& cue : words.language().cues().Verb(verb.lemma, verb.particle)) {
      if (cue.complement != "-") continue;
      Frame frame = OpenFrame(cue.relation, {}, std::string(verb.lemma));
      frame.filler_is_subject = verb.passive != cue.reversed;
      meaning.frames.push_back(std::move(frame));
      break;
    }
  }
  if (question) meaning.terms.clear();
  if (!why) ApplyPolarity(parts, clauses, &meaning.frames);
  ApplySection(words, TopicTokens(parts, meaning.topic, &plain), &meaning);
  return meaning;
}

}  // namespace aitia::engine
