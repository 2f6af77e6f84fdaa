#include "engine/compile/compiler.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

#include "engine/compile/keep/shelf.h"
#include "engine/compile/keep/shelf_file.h"
#include "engine/compile/layout/layout.h"
#include "engine/compile/relations/document_reader.h"
#include "engine/compile/relations/explanation.h"
#include "engine/compile/resolve/resolve.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"
#include "graph/base/hash.h"
#include "graph/base/suggest.h"
#include "graph/store/columns.h"

namespace aitia::engine {
namespace {

TaggedText TagPage(const Page& page, const Lexicon& lexicon, KnownCandidates* known = nullptr) {
  return TagParts(page, Segment(page, lexicon), lexicon, known);
}

Extraction ExtractWith(const Document& document, const Language& language, KnownCandidates* known) {
  const Page page = LayOut(document, language);
  Extraction extraction = ReadDocument(document, page, TagPage(page, language.lexicon(), known), language);
  extraction.content_hash = ContentHash(document);
  return extraction;
}

graph::Status SortByIdentity(std::vector<Document>* documents) {
  std::sort(documents->begin(), documents->end(),
            [](const Document& a, const Document& b) { return a.id < b.id; });
  for (size_t i = 1; i < documents->size(); ++i) {
    if ((*documents)[i].id == (*documents)[i - 1].id) {
      return graph::InvalidArgument("two documents have the identity '" + (*documents)[i].id + "'");
    }
  }
  return graph::OkStatus();
}

// Where the documents to be removed are on the shelf. `documents` are sorted.
graph::StatusOr<std::vector<size_t>> Places(const std::vector<std::string>& removed,
                                            const std::vector<Document>& documents, const Shelf& shelf) {
  std::vector<size_t> places;
  for (const std::string& id : removed) {
    const size_t place = shelf.Find(id);
    if (place == shelf.documents.size()) {
      graph::Suggester suggester(id);
      for (const KeptDocument& document : shelf.documents) suggester.Offer(shelf.texts[document.identity]);
      const std::string hint = graph::DidYouMean(suggester.Best());
      return graph::NotFound("the graph has no document '" + id + "'" + (hint.empty() ? "" : "; " + hint));
    }
    const auto given =
        std::lower_bound(documents.begin(), documents.end(), id,
                         [](const Document& d, const std::string& wanted) { return d.id < wanted; });
    if (given != documents.end() && given->id == id) {
      return graph::InvalidArgument("the document '" + id + "' is to be removed and given as well");
    }
    places.push_back(place);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::vector<Extraction> ExtractAll(const std::vector<const Document*>& documents,
                                   const CompileOptions& options, const Language& language,
                                   CompileReport* report) {
  std::vector<Extraction> extractions(documents.size());
  size_t threads =
      options.threads > 0 ? static_cast<size_t>(options.threads) : std::thread::hardware_concurrency();
  threads = std::clamp<size_t>(threads, 1, std::max<size_t>(documents.size(), 1));
  std::atomic<size_t> next = 0;
  std::mutex reporting;
  size_t done = 0;  // guarded by reporting
  const auto work = [&] {
    KnownCandidates known(language.lexicon());
    for (size_t i = next++; i < documents.size(); i = next++) {
      extractions[i] = ExtractWith(*documents[i], language, &known);
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
    ++report->documents;
    report->bytes += documents[i]->text.size();
    report->sentences += extractions[i].sentence_count;
    report->relations += extractions[i].relations.size();
    report->left_out += extractions[i].left_out_count;
    for (size_t k = 0; k < kLeftOutNames.size(); ++k)
      report->left_out_reasons[k] += extractions[i].left_out[k];
  }
  return extractions;
}

}  // namespace

Extraction Extract(const Document& document, const Language& language) {
  return ExtractWith(document, language, nullptr);
}

uint64_t ContentHash(const Document& document) {
  const std::array<uint64_t, 3> parts = {static_cast<uint64_t>(document.format),
                                         graph::HashBytes(document.title), graph::HashBytes(document.text)};
  return graph::HashBytes({reinterpret_cast<const char*>(parts.data()), sizeof(parts)});
}

graph::StatusOr<CompiledGraph> Compile(std::vector<Document> documents, const CompileOptions& options,
                                       const Language& language) {
  return Grow(graph::Snapshot(), std::move(documents), {}, options, language);
}

graph::StatusOr<CompiledGraph> Grow(const graph::Snapshot& base, std::vector<Document> documents,
                                    const std::vector<std::string>& removed, const CompileOptions& options,
                                    const Language& language) {
  AITIA_RETURN_IF_ERROR(SortByIdentity(&documents));
  CompiledGraph result;
  Shelf shelf;
  if (!base.columns().extras.empty() || base.node_count() > 0) {
    AITIA_ASSIGN_OR_RETURN(shelf, ReadShelf(base, language.Fingerprint()));
  }
  AITIA_ASSIGN_OR_RETURN(std::vector<size_t> gone, Places(removed, documents, shelf));
  result.report.removed = gone.size();
  std::vector<const Document*> read;
  for (const Document& document : documents) {
    const size_t place = shelf.Find(document.id);
    if (place == shelf.documents.size()) {
      ++result.report.added;
    } else if (shelf.documents[place].content_hash == ContentHash(document)) {
      ++result.report.unchanged;
      continue;
    } else {
      ++result.report.replaced;
      gone.push_back(place);
    }
    read.push_back(&document);
  }
  if (read.empty() && gone.empty() && !shelf.documents.empty()) {
    result.graph = base;
    result.report.concepts = base.node_count() - shelf.documents.size();
    return result;
  }
  std::sort(gone.begin(), gone.end());
  const std::vector<Extraction> extractions = ExtractAll(read, options, language, &result.report);
  shelf = Reshelve(std::move(shelf), gone, extractions, language);
  std::vector<graph::StringId> strings;
  AITIA_ASSIGN_OR_RETURN(const graph::Snapshot graph, Resolve(shelf, language, &strings));
  result.report.concepts = graph.node_count() - shelf.documents.size();
  result.graph = WithShelf(graph, std::move(shelf), strings, language.Fingerprint());
  return result;
}

std::string Dump(const Document& document, DumpStep step, const Language& language) {
  const Page page = LayOut(document, language);
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
    case DumpStep::kReading:
      return ExplainReading(document, page, text, language);
  }
  return {};
}

}  // namespace aitia::engine
