#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "engine/api/graph_data.h"
#include "graph/base/text.h"
#include "graph/io/csv_import.h"
#include "graph/io/decompress.h"

namespace aitia {
namespace {

namespace fs = std::filesystem;

// Tables are larger than documents: what an archive may unpack to.
constexpr size_t kLargestTable = size_t{4} << 30;

absl::StatusOr<std::string> ReadTable(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return graph::NotFound(absl::StrCat(path, ": no such file"));
  if (fs::is_directory(path, error)) return graph::InvalidArgument(absl::StrCat(path, ": it is a folder"));
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  if (const uintmax_t size = fs::file_size(path, error); !error && fs::is_regular_file(path, error)) {
    bytes.resize(static_cast<size_t>(size));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
  } else {
    bytes.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (!file) return graph::Unavailable(absl::StrCat(path, ": cannot be read"));
  const graph::Compression compression = graph::CompressionOf(bytes);
  if (compression == graph::Compression::kNone) return bytes;
  graph::Unpacked unpacked = graph::Unpack(bytes, compression, kLargestTable);
  if (!unpacked.problem.empty()) return graph::InvalidArgument(absl::StrCat(path, ": ", unpacked.problem));
  return std::move(unpacked.bytes);
}

// "Person:Patient=people.csv,more.csv"; a file that is called so is one.
absl::StatusOr<graph::CsvTable> TableOf(const std::string& source) {
  graph::CsvTable table;
  std::error_code error;
  std::string_view files = source;
  std::vector<std::string> paths = {source};
  if (!fs::exists(source, error)) {
    if (const size_t equals = source.find('='); equals != std::string::npos) {
      const std::string_view names = files.substr(0, equals);
      for (const std::string_view label : graph::Split(names, ':')) table.labels.emplace_back(label);
      table.type = std::string(names);
      files = files.substr(equals + 1);
    }
    paths.clear();
    for (const std::string_view path : graph::Split(files, ',')) paths.emplace_back(path);
  }
  for (const std::string& path : paths) {
    AITIA_ASSIGN_OR_RETURN(std::string text, ReadTable(path));
    table.parts.push_back({path, std::move(text)});
  }
  return table;
}

}  // namespace

absl::StatusOr<Imported> Import(const std::vector<std::string>& sources, const ImportOptions& options) {
  std::vector<graph::CsvTable> tables;
  for (const std::string& source : sources) {
    AITIA_ASSIGN_OR_RETURN(graph::CsvTable table, TableOf(source));
    tables.push_back(std::move(table));
  }
  const graph::CsvOptions csv{options.delimiter, options.array_delimiter, options.skip_bad_rows};
  AITIA_ASSIGN_OR_RETURN(graph::CsvImport made, graph::ImportCsv(tables, csv));
  if (!made.graph) return graph::InvalidArgument(made.issues);
  Imported imported;
  imported.graph = Graph(std::make_shared<const Graph::Data>(Graph::Data{*std::move(made.graph), 0}));
  imported.nodes = made.nodes;
  imported.relationships = made.relationships;
  imported.skipped = made.skipped;
  imported.warnings = std::move(made.issues);
  return imported;
}

}  // namespace aitia
