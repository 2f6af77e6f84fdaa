#include "engine/compile/relations/topic.h"

#include "engine/compile/relations/statement_reader.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"

namespace aitia::engine {

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

}  // namespace aitia::engine
