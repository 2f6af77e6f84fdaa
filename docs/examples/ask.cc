// Compiles the documents given and asks a question.
#include <iostream>
#include <string>

#include "aitia/aitia.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: ask DOCUMENTS QUESTION\n";
    return 2;
  }
  const absl::StatusOr<aitia::Compiled> compiled = aitia::Compile({argv[1]}, {});
  if (!compiled.ok()) {
    std::cerr << compiled.status().message() << '\n';
    return 1;
  }
  const absl::StatusOr<aitia::Reply> reply = aitia::Ask(compiled->graph, argv[2], {.most = 3});
  if (!reply.ok()) {
    std::cerr << reply.status().message() << '\n';
    return 1;
  }
  for (const aitia::Diagnostic& diagnostic : reply->diagnostics) std::cerr << diagnostic.text;
  for (const aitia::Answer& answer : reply->answers) {
    std::cout << answer.name << ": " << answer.sentences << " sentences in " << answer.documents
              << " documents\n";
  }
  return reply->ok() ? 0 : 1;
}
