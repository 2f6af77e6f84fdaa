// Makes the lexicon's image: aitia_lexicon_generator WORDNET_FOLDER TABLES_FOLDER OUTPUT.

#include <fstream>
#include <iostream>

#include "engine/compile/lexicon/generate/entries.h"
#include "engine/compile/lexicon/generate/image_writer.h"

namespace aitia::engine {
namespace {

graph::Status Generate(const std::string& wordnet_folder, const std::string& tables,
                       const std::string& output) {
  AITIA_ASSIGN_OR_RETURN(const WordNet wordnet, ReadWordNet(wordnet_folder));
  AITIA_ASSIGN_OR_RETURN(const Table senses, ReadTable(tables + "/senses.tsv"));
  AITIA_ASSIGN_OR_RETURN(const Table manifest, ReadTable(tables + "/lexicon_tables.tsv"));
  AITIA_ASSIGN_OR_RETURN(const SenseClassifier classifier, SenseClassifier::Make(wordnet, senses));
  Entries entries;
  AddWordNet(wordnet, classifier, &entries);
  AITIA_RETURN_IF_ERROR(AddTables(tables, manifest, &entries));
  Complete(&entries);
  std::ofstream file(output, std::ios::binary | std::ios::trunc);
  const std::string image = WriteImage(entries);
  if (!file.write(image.data(), static_cast<std::streamsize>(image.size())) || !file.flush()) {
    return graph::Unavailable(output + ": cannot be written");
  }
  return graph::OkStatus();
}

}  // namespace
}  // namespace aitia::engine

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: aitia_lexicon_generator WORDNET_FOLDER TABLES_FOLDER OUTPUT\n";
    return 2;
  }
  const auto status = aitia::engine::Generate(argv[1], argv[2], argv[3]);
  if (!status.ok()) {
    std::cerr << aitia::graph::Message(status) << '\n';
    return 1;
  }
  return 0;
}
