#include "engine/compile/language/language.h"

#include "engine/compile/language/built_in_reader.h"
#include "engine/compile/lexicon/image_bytes.h"
#include "engine/compile/tables/embedded.h"

namespace aitia::engine {

const Language& Language::BuiltIn() {
  static const Language language;
  return language;
}

Language::Language()
    : lexicon_(ImageBytes()),
      cues_({EmbeddedTable("cues_verbs"), EmbeddedTable("cues_nouns"), EmbeddedTable("cues_adjectives"),
             EmbeddedTable("phrases")},
            lexicon_),
      word_classes_(EmbeddedTable("word_classes"), lexicon_) {}

uint64_t Language::Fingerprint() const { return BuiltInReader(); }

}  // namespace aitia::engine
