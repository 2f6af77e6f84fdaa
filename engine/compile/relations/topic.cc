#include "engine/compile/relations/topic.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compile/mentions/chunker.h"
#include "engine/compile/mentions/repair.h"
#include "engine/compile/relations/sentence_reader.h"
#include "engine/compile/relations/statement_reader.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"

namespace aitia::engine {
namespace {

constexpr size_t kSentencesRead = 60;
constexpr size_t kOpening = 5;  // sentences in which a mention counts double
constexpr uint32_t kLeastCount = 5;
constexpr size_t kMostCounted = 256;  // different ones

struct Counted {
  Mention term;
  uint32_t count = 0;
};

// "hoarseness" of "chronic hoarseness".
bool IsFormOf(std::string_view name, std::string_view general) {
  return name == general || (name.size() > general.size() && name.ends_with(general) &&
                             name[name.size() - general.size() - 1] == ' ');
}

// How often each symptom and condition is named.
std::vector<Counted> CountIllnesses(const Page& page, const TaggedText& text, const Language& language) {
  Words words(language);
  Parts parts;
  Clauses clauses;
  const Discourse nothing_said;
  std::vector<Counted> seen;
  const size_t count = std::min(text.sentences.size(), kSentencesRead);
  for (size_t s = 0; s < count; ++s) {
    const Sentence& sentence = text.sentences[s];
    words.Fill(page, text, sentence);
    RepairTags(&words);
    ChunkSentence(words, sentence.is_fragment, &parts);
    AnalyseClauses(words, parts, &clauses);
    SentenceReader reader(words, parts, clauses, nothing_said, ReadAs::kStatement);
    for (const Chunk& chunk : parts.chunks) {
      if (chunk.kind != ChunkKind::kNouns) continue;
      for (Mention& term : reader.TermsOf(chunk.index)) {
        if (!term.kinds.Any(kIll) || term.name.empty()) continue;
        size_t i = 0;
        while (i < seen.size() && seen[i].term.name != term.name) ++i;
        if (i == kMostCounted) continue;
        if (i == seen.size()) seen.push_back({std::move(term), 0});
        seen[i].count += s < kOpening ? 2 : 1;
      }
    }
  }
  return seen;
}

}  // namespace

Mentions TopicDrug(const Mentions& terms) {
  return terms.size() == 1 && terms[0].kinds.Has(graph::Kind::kDrug) ? terms : Mentions();
}

Mentions TopicOfTitle(const Document& document, const Language& language) {
  if (document.title.empty()) return {};
  Page page;
  page.text = document.title;
  Block block;
  block.kind = BlockKind::kTitle;
  block.span = {0, static_cast<uint32_t>(page.text.size())};
  page.blocks.push_back(block);
  const TaggedText text = TagParts(page, Segment(page, language.lexicon()), language.lexicon());
  if (text.sentences.empty()) return {};
  StatementReader reader(document, page, text, language, nullptr);
  reader.Prepare(0, true);
  HeadingMeaning meaning = reader.ReadHeading(text.sentences[0].is_question);
  return meaning.topic.empty() ? TopicDrug(meaning.terms) : std::move(meaning.topic);
}

// Counting is enough: what a page is about it names again and again, from its first paragraph on. A general
// form counts with its kinds ("chronic hoarseness" with "hoarseness"), a condition that only one section is
// about does not come near.
Mentions TopicOfText(const Page& page, const TaggedText& text, const Language& language) {
  const std::vector<Counted> seen = CountIllnesses(page, text, language);
  const Counted* best = nullptr;
  uint32_t most = 0, second = 0;
  for (const Counted& one : seen) {
    uint32_t total = 0;
    for (const Counted& other : seen) {
      if (IsFormOf(other.term.name, one.term.name)) total += other.count;
    }
    if (2 * one.count <= total) continue;  // "infection" on a page about several of them
    if (total > most) {
      if (best == nullptr || !IsFormOf(best->term.name, one.term.name)) second = most;
      most = total;
      best = &one;
    } else if (total > second && !IsFormOf(one.term.name, best->term.name)) {
      second = total;
    }
  }
  if (best == nullptr || most < kLeastCount || 2 * most < 3 * second) return {};
  return {best->term};
}

}  // namespace aitia::engine
