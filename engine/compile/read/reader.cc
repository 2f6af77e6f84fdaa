#include "engine/compile/read/reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/compile/read/decode.h"
#include "engine/compile/read/file_kind.h"
#include "engine/compile/read/json_lines.h"
#include "graph/base/text.h"
#include "graph/io/decompress.h"

namespace aitia::engine {
namespace {

namespace fs = std::filesystem;

// Spans are 32-bit offsets, and Markdown's page may be a little longer than its source.
constexpr uintmax_t kLargest = uintmax_t{2} << 30;
constexpr size_t kSniffed = 8192;

Format FormatOf(FileKind kind) {
  switch (kind) {
    case FileKind::kMarkdown:
      return Format::kMarkdown;
    case FileKind::kHtml:
      return Format::kHtml;
    case FileKind::kText:
    case FileKind::kJsonLines:
      break;
  }
  return Format::kText;
}

Decoded Decode(std::string bytes, FileKind kind) {
  if (kind == FileKind::kJsonLines) return DecodeStrict(std::move(bytes));
  return kind == FileKind::kHtml ? DecodeHtml(std::move(bytes)) : DecodeText(std::move(bytes));
}

class Reader {
 public:
  graph::Status Add(const std::string& path) {
    if (path == "-") return AddStandardInput();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return graph::NotFound(absl::StrCat(path, ": no such file or folder"));
    if (!fs::is_directory(status)) {
      AddFile(path, fs::path(path).filename().string());
      return graph::OkStatus();
    }
    return AddFolder(path);
  }

  graph::StatusOr<ReadResult> Finish() {
    const auto by_id = [](const auto& a, const auto& b) {
      return std::tie(a.first.id, a.second) < std::tie(b.first.id, b.second);
    };
    std::sort(documents_.begin(), documents_.end(), by_id);
    for (size_t i = 1; i < documents_.size(); ++i) {
      if (documents_[i].first.id != documents_[i - 1].first.id) continue;
      return graph::InvalidArgument(
          absl::StrCat("two documents are named '", documents_[i].first.id, "': ", documents_[i - 1].second,
                       " and ", documents_[i].second, "; rename one, or compile a folder that holds both"));
    }
    for (auto& [document, path] : documents_) result_.documents.push_back(std::move(document));
    std::stable_sort(result_.skipped.begin(), result_.skipped.end(),
                     [](const SkippedFile& a, const SkippedFile& b) { return a.name < b.name; });
    return std::move(result_);
  }

 private:
  graph::Status AddFolder(const std::string& folder) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
    if (error) return graph::Unavailable(absl::StrCat(folder, ": cannot be read: ", error.message()));
    std::vector<fs::path> files;
    for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
      if (error) return graph::Unavailable(absl::StrCat(folder, ": cannot be read: ", error.message()));
      const bool hidden = at->path().filename().string().starts_with('.');
      if (hidden && at->is_directory(error)) at.disable_recursion_pending();
      if (!hidden && !at->is_directory(error)) files.push_back(at->path());
    }
    if (error) return graph::Unavailable(absl::StrCat(folder, ": cannot be read: ", error.message()));
    for (const fs::path& file : files)
      AddFile(file.string(), file.lexically_relative(folder).generic_string());
    return graph::OkStatus();
  }

  void AddFile(const std::string& path, const std::string& id) {
    const auto skip = [&](std::string reason) { result_.skipped.push_back({id, std::move(reason)}); };
    const FileName name = ReadFileName(id);
    if (!name.kind.has_value()) return skip(UnknownSuffix(id));
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return skip("it is not a regular file");
    const uintmax_t size = fs::file_size(path, error);
    if (!error && size > kLargest) return skip("it is larger than 2 GB");
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    if (file && !error) {
      bytes.resize(static_cast<size_t>(size));
      file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      bytes.resize(static_cast<size_t>(file.gcount()));
    }
    if (!file) return skip("it cannot be read");
    if (name.compression != graph::Compression::kNone) {
      graph::Unpacked unpacked = graph::Unpack(bytes, name.compression);
      if (!unpacked.problem.empty()) return skip(std::move(unpacked.problem));
      bytes = std::move(unpacked.bytes);
    }
    AddBytes(path, std::string(name.name), *name.kind, std::move(bytes));
  }

  graph::Status AddStandardInput() {
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    while (std::cin.read(buffer.data(), buffer.size()) || std::cin.gcount() > 0) {
      bytes.append(buffer.data(), static_cast<size_t>(std::cin.gcount()));
      if (bytes.size() > kLargest) return graph::ResourceExhausted("standard input: it is larger than 2 GB");
    }
    const std::string id = "stdin";
    if (const graph::Compression compression = graph::CompressionOf(bytes);
        compression != graph::Compression::kNone) {
      graph::Unpacked unpacked = graph::Unpack(bytes, compression);
      if (!unpacked.problem.empty()) {
        result_.skipped.push_back({id, std::move(unpacked.problem)});
        return graph::OkStatus();
      }
      bytes = std::move(unpacked.bytes);
    }
    const FileKind kind = KindOfBytes(bytes);
    AddBytes("standard input", id, kind, std::move(bytes));
    return graph::OkStatus();
  }

  // The beginning, decoded, shows what the whole is.
  static FileKind KindOfBytes(std::string_view bytes) {
    return KindOfText(DecodeText(std::string(bytes.substr(0, kSniffed))).text);
  }

  void AddBytes(const std::string& path, const std::string& id, FileKind kind, std::string bytes) {
    Decoded decoded = Decode(std::move(bytes), kind);
    if (!decoded.problem.empty()) {
      result_.skipped.push_back({id, std::move(decoded.problem)});
      return;
    }
    if (kind == FileKind::kJsonLines) return AddJsonLines(path, id, decoded.text);
    documents_.emplace_back(Document{id, "", FormatOf(kind), std::move(decoded.text)}, path);
  }

  void AddJsonLines(const std::string& path, const std::string& id, std::string_view text) {
    JsonLines lines = ReadJsonLines(id, text);
    for (auto& [document, place] : lines.documents) {
      // The place is the file's path and the line.
      documents_.emplace_back(std::move(document), path + place.substr(id.size()));
    }
    for (SkippedFile& skipped : lines.skipped) result_.skipped.push_back(std::move(skipped));
  }

  std::vector<std::pair<Document, std::string>> documents_;  // with the path that each came from
  ReadResult result_;
};

}  // namespace

graph::StatusOr<Document> MakeDocument(std::string id, Format format, std::string bytes) {
  Decoded decoded = format == Format::kHtml ? DecodeHtml(std::move(bytes)) : DecodeText(std::move(bytes));
  if (!decoded.problem.empty()) return graph::InvalidArgument(absl::StrCat(id, ": ", decoded.problem));
  return Document{std::move(id), "", format, std::move(decoded.text)};
}

graph::StatusOr<ReadResult> ReadDocuments(const std::vector<std::string>& paths) {
  Reader reader;
  for (const std::string& path : paths) AITIA_RETURN_IF_ERROR(reader.Add(path));
  return reader.Finish();
}

}  // namespace aitia::engine
