#include "engine/compile/compiler.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "engine/compile/keep/shelf.h"
#include "engine/compile/layout/layout.h"
#include "engine/compile/relations/document_reader.h"
#include "engine/compile/resolve/resolve.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"

namespace aitia::engine {
namespace {

TaggedText TagPage(const Page& page, const Lexicon& lexicon) {
  return TagParts(page, Segment(page, lexicon), lexicon);
}

}  // namespace

Extraction Extract(const Document& document, const Language& language) {
  const Page page = LayOut(document);
  return ReadDocument(document, page, TagPage(page, language.lexicon()), language);
}

graph::StatusOr<CompiledGraph> Compile(std::vector<Document> documents, const CompileOptions& options,
                                       const Language& language) {
  std::sort(documents.begin(), documents.end(),
            [](const Document& a, const Document& b) { return a.id < b.id; });
  for (size_t i = 1; i < documents.size(); ++i) {
    if (documents[i].id == documents[i - 1].id) {
      return graph::InvalidArgument("two documents have the identity '" + documents[i].id + "'");
    }
  }
  CompiledGraph result;
  std::vector<Extraction> extractions(documents.size());
  size_t threads =
      options.threads > 0 ? static_cast<size_t>(options.threads) : std::thread::hardware_concurrency();
  threads = std::clamp<size_t>(threads, 1, std::max<size_t>(documents.size(), 1));
  std::atomic<size_t> next = 0;
  std::mutex reporting;
  size_t done = 0;  // guarded by reporting
  const auto work = [&] {
    for (size_t i = next++; i < documents.size(); i = next++) {
      extractions[i] = Extract(documents[i], language);
      if (!options.progress) continue;
      const std::lock_guard lock(reporting);
      options.progress(++done, documents.size());
    }
  };
  std::vector<std::thread> pool;
  for (size_t t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  for (std::thread& thread : pool) thread.join();
  for (size_t i = 0; i < documents.size(); ++i) {
    ++result.report.documents;
    result.report.bytes += documents[i].text.size();
    result.report.sentences += extractions[i].sentence_count;
    result.report.relations += extractions[i].relations.size();
    result.report.left_out += extractions[i].left_out_count;
  }
  std::vector<graph::StringId> strings;
  const Shelf shelf = Reshelve({}, {}, extractions, language);
  AITIA_ASSIGN_OR_RETURN(result.graph, Resolve(shelf, language, &strings));
  return result;
}

std::string Dump(const Document& document, DumpStep step, const Language& language) {
  const Page page = LayOut(document);
  if (step == DumpStep::kBlocks) return DumpBlocks(page);
  const TaggedText text = TagPage(page, language.lexicon());
  switch (step) {
    case DumpStep::kBlocks:
      break;
    case DumpStep::kSentences:
      return DumpSentences(page, text);
    case DumpStep::kTokens:
      return DumpTokens(page, text, language.lexicon());
    case DumpStep::kMentions:
      return DumpMentions(document, page, text, language);
    case DumpStep::kRelations:
      return DumpRelations(document, page, text, language);
  }
  return {};
}

}  // namespace aitia::engine
