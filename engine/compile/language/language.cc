#include "engine/compile/language/language.h"

#include <utility>

#include "engine/compile/language/built_in_reader.h"
#include "engine/compile/lexicon/image.h"
#include "engine/compile/lexicon/image_bytes.h"
#include "engine/compile/tables/embedded.h"
#include "graph/base/hash.h"

namespace aitia::engine {

const Language& Language::BuiltIn() {
  static const Language language;
  return language;
}

std::unique_ptr<const Language> Language::Make(Tables tables) {
  return std::unique_ptr<const Language>(new Language(std::move(tables)));
}

Language::Language()
    : cue_texts_{EmbeddedTable("cues_verbs"), EmbeddedTable("cues_nouns"), EmbeddedTable("cues_adjectives"),
                 EmbeddedTable("cues_claims"), EmbeddedTable("phrases")},
      word_class_text_(EmbeddedTable("word_classes")),
      lexicon_(ImageBytes()),
      cues_(cue_texts_, lexicon_),
      word_classes_(word_class_text_, lexicon_),
      sections_(EmbeddedTable("sections")) {}

Language::Language(Tables tables)
    : tables_(std::move(tables)),
      cue_texts_{tables_.verbs, tables_.nouns, tables_.adjectives, EmbeddedTable("cues_claims"),
                 tables_.phrases},
      word_class_text_(tables_.word_classes),
      lexicon_(tables_.lexicon_image.data()),
      cues_(cue_texts_, lexicon_),
      word_classes_(word_class_text_, lexicon_),
      sections_(EmbeddedTable("sections")) {}

uint64_t Language::Fingerprint() const {
  if (tables_.lexicon_image.empty()) return BuiltInReader();
  std::string hashes = std::to_string(BuiltInReader());
  const auto add = [&hashes](std::string_view bytes) {
    const uint64_t hash = graph::HashBytes(bytes);
    hashes.append(reinterpret_cast<const char*>(&hash), sizeof(hash));
  };
  for (const std::string_view bytes : {ViewImage(lexicon_.image()).bytes, cue_texts_.verbs, cue_texts_.nouns,
                                       cue_texts_.adjectives, cue_texts_.phrases, word_class_text_}) {
    add(bytes);
  }
  for (uint32_t i = 0; i < ontology().size(); ++i) {
    hashes += ' ' + std::to_string(ontology().Word(i).value);
    for (const uint32_t above : ontology().Above(i)) hashes += '<' + std::to_string(above);
  }
  return graph::HashBytes(hashes);
}

}  // namespace aitia::engine
