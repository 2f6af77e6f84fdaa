// Speed of the compiler's first steps: compile_steps_bench PATH… prints megabytes a second for each, on one
// thread. Each step is timed over all documents, three times; the fastest counts.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/layout.h"
#include "engine/compile/read/reader.h"
#include "engine/compile/text/segment.h"
#include "engine/compile/text/tag.h"

namespace aitia::engine {
namespace {

enum Step { kLayOut, kSegment, kTag, kSteps };

class Clock {
 public:
  double Seconds() {
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - last_).count();
    last_ = now;
    return seconds;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

int Measure(const std::vector<std::string>& paths) {
  Clock reading;
  auto read = ReadDocuments(paths);
  double best_read = reading.Seconds();
  for (int round = 0; round < 2; ++round) {
    read = ReadDocuments(paths);
    best_read = std::min(best_read, reading.Seconds());
  }
  if (!read.ok()) {
    std::cerr << graph::Message(read.status()) << '\n';
    return 1;
  }
  size_t bytes = 0, sentences = 0, tokens = 0;
  for (const Document& document : read->documents) bytes += document.text.size();
  const Lexicon& lexicon = Language::BuiltIn().lexicon();
  std::array<double, kSteps> best;
  best.fill(1e30);
  for (int round = 0; round < 3; ++round) {
    std::array<double, kSteps> spent = {};
    sentences = tokens = 0;
    for (const Document& document : read->documents) {
      Clock clock;
      const Page page = LayOut(document);
      spent[kLayOut] += clock.Seconds();
      TaggedText text = Segment(page, lexicon);
      spent[kSegment] += clock.Seconds();
      text = TagParts(page, std::move(text), lexicon);
      spent[kTag] += clock.Seconds();
      sentences += text.sentences.size();
      tokens += text.tokens.size();
    }
    for (size_t i = 0; i < kSteps; ++i) best[i] = std::min(best[i], spent[i]);
  }
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf(
      "%zu documents, %.1f MB, %zu sentences, %zu tokens\nread %.1f MB/s\nlayout %.1f MB/s\nsegment %.1f "
      "MB/s\ntag %.1f "
      "MB/s\n",
      read->documents.size(), megabytes, sentences, tokens, megabytes / best_read, megabytes / best[kLayOut],
      megabytes / best[kSegment], megabytes / best[kTag]);
  return 0;
}

}  // namespace
}  // namespace aitia::engine

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: compile_steps_bench PATH...\n";
    return 2;
  }
  return aitia::engine::Measure(std::vector<std::string>(argv + 1, argv + argc));
}
