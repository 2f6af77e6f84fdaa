// Speed of the compiler: compile_steps_bench PATH… prints megabytes of text a second for each step on one
// thread, for the whole, and for two loops to compare with, which only cut out plain words or the compiler's
// tokens and look them up in the lexicon.
//
// Each figure is the fastest of a few rounds, in processor time unless it says otherwise. The whole is what
// the command does: reading, extraction, resolution, and the graph written to a file.

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/compiler.h"
#include "engine/compile/keep/shelf.h"
#include "engine/compile/language/language.h"
#include "engine/compile/layout/layout.h"
#include "engine/compile/mentions/chunker.h"
#include "engine/compile/mentions/repair.h"
#include "engine/compile/read/reader.h"
#include "engine/compile/relations/clause.h"
#include "engine/compile/relations/document_reader.h"
#include "engine/compile/resolve/resolve.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"
#include "engine/compile/text/tokenize.h"
#include "graph/io/graph_file.h"

namespace aitia::engine {
namespace {

constexpr int kRounds = 3;

// Of the processor, so that what else runs on the machine does not count.
class Clock {
 public:
  double Seconds() {
    const double now = Now();
    return now - std::exchange(last_, now);
  }

 private:
  static double Now() {
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }

  double last_ = Now();
};

class WallClock {
 public:
  double Seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

template <typename Work>
double Fastest(int rounds, const Work& work) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < rounds; ++round) {
    Clock clock;
    work();
    best = std::min(best, clock.Seconds());
  }
  return best;
}

// Runs of letters, digits, hyphens and apostrophes, in lower case.
size_t LookUpWords(const std::vector<Document>& documents, const Lexicon& lexicon) {
  size_t known = 0;
  std::string word;
  const auto look_up = [&] {
    if (!word.empty() && lexicon.Find(word).valid()) ++known;
    word.clear();
  };
  for (const Document& document : documents) {
    for (const char c : document.text) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' ||
          static_cast<unsigned char>(c) >= 0x80) {
        word += c;
      } else if (c >= 'A' && c <= 'Z') {
        word += static_cast<char>(c - 'A' + 'a');
      } else {
        look_up();
      }
    }
    look_up();
  }
  return known;
}

// With the compiler's own tokens: numbers, marks, addresses, contractions.
size_t TokenizeAll(const std::vector<Document>& documents, const Lexicon& lexicon) {
  size_t known = 0;
  std::vector<Token> tokens;
  for (const Document& document : documents) {
    tokens.clear();
    Tokenize(document.text, {0, static_cast<uint32_t>(document.text.size())}, lexicon, &tokens);
    for (const Token& token : tokens) known += token.word.valid();
  }
  return known;
}

// Seconds that each step takes of extraction, one after the other over all documents.
struct Extracting {
  double layout = 0, segment = 0, tag = 0, mentions = 0, clauses = 0, relations = 0;
  size_t sentences = 0, tokens = 0;
};

Extracting TimeSteps(const std::vector<Document>& documents, std::vector<Extraction>* extractions) {
  const Language& language = Language::BuiltIn();
  Extracting spent;
  KnownCandidates known(language.lexicon());
  Words words(language);
  Parts parts;
  Clauses clauses;
  const auto parse = [&](const Page& page, const TaggedText& text, bool with_clauses) {
    for (const Sentence& sentence : text.sentences) {
      words.Fill(page, text, sentence);
      RepairTags(&words);
      ChunkSentence(words, sentence.is_fragment, &parts);
      if (with_clauses) AnalyseClauses(words, parts, &clauses);
    }
  };
  extractions->clear();
  for (const Document& document : documents) {
    Clock clock;
    const Page page = LayOut(document, Language::BuiltIn());
    spent.layout += clock.Seconds();
    TaggedText text = Segment(page, language.lexicon());
    spent.segment += clock.Seconds();
    text = TagParts(page, std::move(text), language.lexicon(), &known);
    spent.tag += clock.Seconds();
    spent.sentences += text.sentences.size();
    spent.tokens += text.tokens.size();
    parse(page, text, false);  // of two runs one after the other the second is faster
    clock.Seconds();
    parse(page, text, false);
    const double mentions = clock.Seconds();
    parse(page, text, true);
    const double both = clock.Seconds();
    spent.mentions += mentions;
    spent.clauses += both - mentions;
    extractions->push_back(ReadDocument(document, page, text, language));
    spent.relations += clock.Seconds() - both;
  }
  return spent;
}

void Keep(double* best, double seconds) { *best = *best == 0 ? seconds : std::min(*best, seconds); }

double PeakMegabytes() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

graph::Status CompileAndWrite(const std::vector<std::string>& paths, int threads, const std::string& out) {
  AITIA_ASSIGN_OR_RETURN(ReadResult read, ReadDocuments(paths));
  CompileOptions options;
  options.threads = threads;
  AITIA_ASSIGN_OR_RETURN(const CompiledGraph compiled, Compile(std::move(read.documents), options));
  return graph::WriteGraphFile(compiled.graph, out);
}

graph::Status Measure(const std::vector<std::string>& paths) {
  const std::string out = (std::filesystem::temp_directory_path() / "compile_steps_bench.aitia").string();
  graph::Status failure = graph::OkStatus();
  // Processor time and, for the gain of a second thread, the time that passes.
  double one_wall = 0, two_wall = 0;
  const auto whole = [&](int threads, double* wall) {
    return Fastest(kRounds, [&] {
      const WallClock clock;
      if (const graph::Status status = CompileAndWrite(paths, threads, out); !status.ok()) failure = status;
      Keep(wall, clock.Seconds());
    });
  };
  const double one = whole(1, &one_wall);
  const double peak = PeakMegabytes();
  whole(2, &two_wall);
  AITIA_RETURN_IF_ERROR(failure);

  const double read_time = Fastest(kRounds, [&] { ReadDocuments(paths).IgnoreError(); });
  AITIA_ASSIGN_OR_RETURN(const ReadResult read, ReadDocuments(paths));
  size_t bytes = 0;
  for (const Document& document : read.documents) bytes += document.text.size();
  size_t known = 0;
  const double words =
      Fastest(kRounds, [&] { known = LookUpWords(read.documents, Language::BuiltIn().lexicon()); });

  size_t known_tokens = 0;
  const double tokenized =
      Fastest(kRounds, [&] { known_tokens = TokenizeAll(read.documents, Language::BuiltIn().lexicon()); });

  Extracting best;
  std::vector<Extraction> extractions;
  for (int round = 0; round < kRounds; ++round) {
    const Extracting spent = TimeSteps(read.documents, &extractions);
    Keep(&best.layout, spent.layout);
    Keep(&best.segment, spent.segment);
    Keep(&best.tag, spent.tag);
    Keep(&best.mentions, spent.mentions);
    Keep(&best.clauses, spent.clauses);
    Keep(&best.relations, spent.relations);
    best.sentences = spent.sentences;
    best.tokens = spent.tokens;
  }
  Clock clock;
  std::vector<graph::StringId> strings;
  AITIA_ASSIGN_OR_RETURN(
      const graph::Snapshot graph,
      Resolve(Reshelve({}, {}, extractions, Language::BuiltIn()), Language::BuiltIn(), &strings));
  const double resolve = clock.Seconds();
  const double write = Fastest(kRounds, [&] { failure = graph::WriteGraphFile(graph, out); });
  AITIA_RETURN_IF_ERROR(failure);
  std::error_code ignored;
  std::filesystem::remove(out, ignored);

  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("%zu documents, %.1f MB of text, %zu sentences, %zu tokens, %zu nodes, %zu relationships\n",
              read.documents.size(), megabytes, best.sentences, best.tokens, graph.node_count(),
              graph.relationship_count());
  const auto print = [&](const char* name, double seconds) {
    std::printf("%-18s %8.2f MB/s %8.3f s\n", name, megabytes / seconds, seconds);
  };
  print("read", read_time);
  print("layout", best.layout);
  print("segment", best.segment);
  print("tag", best.tag);
  print("mentions", best.mentions);
  print("clauses", best.clauses);
  print("relations", best.relations);
  print("resolve", resolve);
  print("write", write);
  print("whole", one);
  print("1 thread, wall", one_wall);
  print("2 threads, wall", two_wall);
  print("plain words found", words);
  print("tokens found", tokenized);
  std::printf("%zu plain words and %zu tokens known\nwhole / plain words %.1f, whole / tokens %.1f\n", known,
              known_tokens, one / words, one / tokenized);
  std::printf("2 threads %.2f times faster, peak %.0f MB\n", one_wall / two_wall, peak);
  return graph::OkStatus();
}

}  // namespace
}  // namespace aitia::engine

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: compile_steps_bench PATH...\n";
    return 2;
  }
  const aitia::graph::Status status = aitia::engine::Measure(std::vector<std::string>(argv + 1, argv + argc));
  if (status.ok()) return 0;
  std::cerr << aitia::graph::Message(status) << '\n';
  return 1;
}
