#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/api/graph_data.h"
#include "graph/base/text.h"
#include "graph/io/dot.h"
#include "graph/io/graph_file.h"
#include "graph/io/json_lines.h"

namespace aitia {

Graph::Graph() : data_(std::make_shared<const Data>()) {}
Graph::Graph(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

absl::StatusOr<Graph> Graph::Open(const std::string& path) {
  AITIA_ASSIGN_OR_RETURN(graph::Snapshot snapshot, graph::OpenGraphFile(path));
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  return Graph(std::make_shared<const Data>(Data{std::move(snapshot), error ? 0 : uint64_t{bytes}}));
}

absl::StatusOr<Graph> Graph::OpenBytes(std::span<const std::byte> bytes) {
  AITIA_ASSIGN_OR_RETURN(graph::Snapshot snapshot, graph::OpenGraphBytes(bytes, nullptr));
  return Graph(std::make_shared<const Data>(Data{std::move(snapshot), bytes.size()}));
}

absl::Status Graph::Save(const std::string& path) const {
  return graph::WriteGraphFile(data_->snapshot, path);
}

Graph::Info Graph::Describe() const {
  const graph::Snapshot& snapshot = data_->snapshot;
  Info info;
  info.nodes = snapshot.node_count();
  info.relationships = snapshot.relationship_count();
  info.evidence = snapshot.evidence_count();
  info.bytes = data_->bytes > 0 ? data_->bytes : graph::SerializeGraph(snapshot).size();
  for (size_t i = 0; i < snapshot.labels().size(); ++i) {
    const graph::LabelId label(i);
    info.labels.push_back({std::string(snapshot.LabelName(label)), snapshot.NodesWithLabel(label).size()});
    if (snapshot.LabelName(label) == graph::kDocumentLabel) info.documents = info.labels.back().count;
  }
  for (size_t i = 0; i < snapshot.types().size(); ++i) {
    const graph::TypeId type(i);
    info.types.push_back({std::string(snapshot.TypeName(type)), snapshot.RelationshipsOf(type).count});
  }
  return info;
}

std::vector<std::string> Graph::NamesWithPrefix(std::string_view prefix, size_t most) const {
  const graph::Snapshot& snapshot = data_->snapshot;
  const std::string wanted = graph::LowerCase(prefix);
  size_t begin = 0;
  for (size_t end = snapshot.indexed_name_count(); begin < end;) {
    const size_t middle = begin + (end - begin) / 2;
    if (snapshot.IndexedName(middle) < wanted) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  const std::optional<graph::LabelId> document = snapshot.FindLabel(graph::kDocumentLabel);
  const auto is_document = [&](graph::NodeId node) { return document && snapshot.HasLabel(node, *document); };
  std::vector<std::string> names;
  for (; begin < snapshot.indexed_name_count() && names.size() < most; ++begin) {
    const std::string_view name = snapshot.IndexedName(begin);
    if (!name.starts_with(wanted)) break;
    const std::span<const graph::NodeId> nodes = snapshot.IndexedNodes(begin);
    if (!std::all_of(nodes.begin(), nodes.end(), is_document)) names.emplace_back(name);
  }
  return names;
}

absl::StatusOr<std::string> Export(const Graph& graph, ExportFormat format) {
  switch (format) {
    case ExportFormat::kJsonLines:
      return graph::ToJsonLines(graph.data().snapshot);
    case ExportFormat::kDot:
      return graph::ToDot(graph.data().snapshot);
  }
  return graph::InvalidArgument("unknown export format");
}

}  // namespace aitia
