// Compiles a folder to a graph file while the tool itself is being built; see CMakeLists.txt.
#include <iostream>
#include <string>

#include "aitia/aitia.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: aitia_bootstrap FOLDER FILE\n";
    return 2;
  }
  const absl::StatusOr<aitia::Compiled> compiled = aitia::Compile({argv[1]}, {});
  const absl::Status status = compiled.ok() ? compiled->graph.Save(argv[2]) : compiled.status();
  if (!status.ok()) {
    std::cerr << "aitia_bootstrap: error: " << std::string(status.message()) << '\n';
    return 1;
  }
  return 0;
}
