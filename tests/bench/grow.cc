// What adding one document to a graph of many costs, step by step, against compiling all of them at once:
// grow_bench FILE... [--documents N] [--threads N]. Compiles the first N documents (default 5000) but the one
// in the middle, adds that one, and compares the two files. The fastest of several rounds counts.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/compiler.h"
#include "engine/compile/keep/shelf_file.h"
#include "engine/compile/read/reader.h"
#include "engine/compile/resolve/resolve.h"
#include "graph/io/graph_file.h"

namespace aitia::engine {
namespace {

// By the clock, and by what the processors did: where other programs run as well, only that can be compared.
struct Spent {
  double seconds = 1e30;
  double processor = 1e30;
};

class Steps {
 public:
  void Begin() {
    last_ = Clock::now();
    processor_ = std::clock();
  }
  // What happened since the last step is called `name`.
  void End(const std::string& name) {
    const double processor = static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC;
    const double seconds = std::chrono::duration<double>(Clock::now() - last_).count();
    if (!best_.contains(name)) order_.push_back(name);
    Spent& best = best_[name];
    best.seconds = std::min(best.seconds, seconds);
    best.processor = std::min(best.processor, processor);
    Begin();
  }
  void Print() const {
    for (const std::string& name : order_) {
      const Spent& best = best_.at(name);
      std::printf("  %-26s %9.2f ms, processor %9.2f ms\n", name.c_str(), best.seconds * 1e3,
                  best.processor * 1e3);
    }
  }
  const Spent& Best(const std::string& name) const { return best_.at(name); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_ = Clock::now();
  std::clock_t processor_ = std::clock();
  std::map<std::string, Spent> best_;
  std::vector<std::string> order_;
};

std::string Contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename T>
T Value(graph::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << graph::Message(value.status()) << '\n';
  std::exit(1);
}

void Check(const graph::Status& status) {
  if (status.ok()) return;
  std::cerr << graph::Message(status) << '\n';
  std::exit(1);
}

int Measure(const std::vector<std::string>& paths, size_t most, int threads) {
  std::vector<Document> documents = Value(ReadDocuments(paths)).documents;
  if (documents.size() > most) documents.resize(most);
  std::vector<Document> others = documents;
  const Document added = documents[documents.size() / 2];
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(documents.size() / 2));
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("grow_bench-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  const std::string whole = (folder / "whole.aitia").string();
  const std::string base = (folder / "base.aitia").string();
  const std::string grown = (folder / "grown.aitia").string();
  CompileOptions options;
  options.threads = threads;
  Check(graph::WriteGraphFile(Value(Compile(others, options)).graph, base));

  Steps all;
  for (int round = 0; round < 3; ++round) {
    all.Begin();
    const CompiledGraph compiled = Value(Compile(documents, options));
    all.End("compile");
    Check(graph::WriteGraphFile(compiled.graph, whole));
    all.End("write");
  }
  std::printf("%zu documents at once, %d threads, %ju bytes\n", documents.size(), threads,
              std::filesystem::file_size(whole));
  all.Print();

  Steps once, single;
  const Language& language = Language::BuiltIn();
  for (int round = 0; round < 10; ++round) {
    once.Begin();
    {
      const graph::Snapshot graph = Value(graph::OpenGraphFile(base));
      const CompiledGraph compiled = Value(Grow(graph, {added}, {}, options));
      Check(graph::WriteGraphFile(compiled.graph, grown));
    }
    once.End("add one document");

    single.Begin();
    const graph::Snapshot graph = Value(graph::OpenGraphFile(base));
    single.End("open");
    Shelf shelf = Value(ReadShelf(graph, language.Fingerprint()));
    single.End("read what was extracted");
    const std::vector<Extraction> extractions = {Extract(added, language)};
    single.End("extract the new document");
    shelf = Reshelve(std::move(shelf), {}, extractions, language);
    single.End("put it on the shelf");
    std::vector<graph::StringId> strings;
    const graph::Snapshot resolved = Value(Resolve(shelf, language, &strings));
    single.End("resolve and build");
    const graph::Snapshot with_shelf = WithShelf(resolved, std::move(shelf), strings, language.Fingerprint());
    single.End("keep");
    Check(graph::WriteGraphFile(with_shelf, grown));
    single.End("write");
  }
  std::printf("one more document\n");
  single.Print();
  once.Print();
  const Spent& compile = all.Best("compile");
  const Spent& write = all.Best("write");
  const Spent& add = once.Best("add one document");
  std::printf("%.1f times cheaper by the clock, %.1f by the processor; the files are %s\n",
              (compile.seconds + write.seconds) / add.seconds,
              (compile.processor + write.processor) / add.processor,
              Contents(whole) == Contents(grown) ? "equal" : "DIFFERENT");
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace aitia::engine

int main(int argc, char** argv) {
  std::vector<std::string> paths;
  size_t documents = 5000;
  int threads = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--documents" && i + 1 < argc) {
      documents = std::stoul(argv[++i]);
    } else if (argument == "--threads" && i + 1 < argc) {
      threads = std::stoi(argv[++i]);
    } else {
      paths.push_back(argument);
    }
  }
  if (paths.empty()) {
    std::cerr << "usage: grow_bench FILE... [--documents N] [--threads N]\n";
    return 2;
  }
  return aitia::engine::Measure(paths, documents, threads);
}
