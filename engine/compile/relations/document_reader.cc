#include "engine/compile/relations/document_reader.h"

#include "engine/compile/relations/page_reader.h"
#include "engine/compile/relations/text_observer.h"

namespace aitia::engine {

Extraction ReadDocument(const Document& document, const Page& page, const TaggedText& text,
                        const Language& language, ReadingObserver* observer) {
  return PageReader(document, page, text, language, observer).Read();
}

std::string DumpMentions(const Document& document, const Page& page, const TaggedText& text,
                         const Language& language) {
  TextObserver observer(true, false);
  PageReader(document, page, text, language, &observer).Read();
  return std::move(observer).Text();
}

std::string DumpRelations(const Document& document, const Page& page, const TaggedText& text,
                          const Language& language) {
  TextObserver observer(true, true);
  PageReader(document, page, text, language, &observer).Read();
  return std::move(observer).Text();
}

}  // namespace aitia::engine
