#include "engine/compile/language/user_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/compile/read/decode.h"
#include "graph/base/text.h"
#include "graph/io/decompress.h"

namespace aitia::engine {
namespace {

constexpr size_t kLargest = size_t{512} << 20;
constexpr size_t kShownErrors = 20;

bool IsBlank(char c) { return c == ' ' || c == '\v' || c == '\f'; }

}  // namespace

graph::StatusOr<UserFile> ReadUserFile(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return graph::NotFound(path + ": no such file");
  if (fs::is_directory(status)) return graph::InvalidArgument(path + ": it is a folder, not a file");
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  std::string piece(1 << 16, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    bytes.append(piece, 0, static_cast<size_t>(file.gcount()));
    if (bytes.size() > kLargest) return graph::ResourceExhausted(path + ": it is larger than 512 MB");
  }
  if (!file.eof()) return graph::Unavailable(path + ": it cannot be read");
  if (const graph::Compression compression = graph::CompressionOf(bytes);
      compression != graph::Compression::kNone) {
    graph::Unpacked unpacked = graph::Unpack(bytes, compression, kLargest);
    if (!unpacked.problem.empty()) return graph::InvalidArgument(path + ": " + unpacked.problem);
    bytes = std::move(unpacked.bytes);
  }
  Decoded decoded = DecodeText(std::move(bytes));
  if (!decoded.problem.empty()) return graph::InvalidArgument(path + ": " + decoded.problem);
  return UserFile{path, std::move(decoded.text)};
}

bool RowReader::Next(std::vector<Cell>* cells) {
  while (at_ < text_.size()) {
    const size_t begin = at_;
    const size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    at_ = end + 1;
    if (end == begin || text_[begin] == '#') continue;
    cells->clear();
    bool empty = true;
    for (size_t cell = begin; cell <= end;) {
      const size_t cell_end = std::min(text_.find('\t', cell), end);
      size_t first = cell, last = cell_end;
      while (first < last && IsBlank(text_[first])) ++first;
      while (last > first && IsBlank(text_[last - 1])) --last;
      empty &= first == last;
      cells->push_back(
          {text_.substr(first, last - first), {static_cast<uint32_t>(first), static_cast<uint32_t>(last)}});
      cell = cell_end + 1;
    }
    if (!empty) return true;
  }
  return false;
}

void Complaints::Error(graph::ByteSpan span, std::string message, std::string suggestion) {
  ++error_count_;
  if (errors_.size() >= kShownErrors) return;
  errors_.push_back({graph::Severity::kError, span, std::move(message), std::move(suggestion)});
}

void Complaints::Warn(std::string_view sort, graph::ByteSpan span, std::string suggestion) {
  for (Sort& known : warnings_) {
    if (known.first.message != sort) continue;
    ++known.count;
    return;
  }
  warnings_.push_back({{graph::Severity::kWarning, span, std::string(sort), std::move(suggestion)}, 1});
}

graph::Status Complaints::Errors() const {
  if (errors_.empty()) return graph::OkStatus();
  graph::Issues sorted = errors_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const graph::Issue& a, const graph::Issue& b) { return a.span.begin < b.span.begin; });
  std::string text = graph::RenderIssues(file_.path, file_.text, sorted);
  if (error_count_ > errors_.size()) {
    absl::StrAppend(&text, file_.path, ": and ", error_count_ - errors_.size(), " more errors\n");
  }
  return graph::InvalidArgument(text);
}

std::vector<std::string> Complaints::Warnings() const {
  std::vector<std::string> texts;
  for (const Sort& sort : warnings_) {
    std::string text = graph::RenderIssue(file_.path, file_.text, sort.first);
    if (sort.count > 1) absl::StrAppend(&text, "  (", sort.count, " times)\n");
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string PlaceOf(const UserFile& file, graph::ByteSpan span) {
  return absl::StrCat(file.path, ":", graph::PositionOf(file.text, span.begin).line);
}

}  // namespace aitia::engine
