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
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

namespace fs = std::filesystem;

// Spans are 32-bit offsets, and Markdown's page may be a little longer than its source.
constexpr uintmax_t kLargest = uintmax_t{2} << 30;

constexpr std::array<std::string_view, 4> kSuffixes = {".txt", ".text", ".md", ".markdown"};
constexpr std::array<Format, kSuffixes.size()> kFormats = {Format::kText, Format::kText, Format::kMarkdown,
                                                           Format::kMarkdown};

std::string SuffixOf(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : graph::LowerCase(name.substr(dot));
}

std::string UnknownSuffix(std::string_view name) {
  std::string known;
  for (std::string_view suffix : kSuffixes)
    absl::StrAppend(&known, known.empty() ? "" : ", ", graph::ToAbsl(suffix));
  const std::string suffix = SuffixOf(name);
  if (suffix.empty()) return absl::StrCat("it has no suffix; read are ", known);
  return absl::StrCat("its suffix '", suffix, "' is not one of ", known);
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
      return graph::InvalidArgument(absl::StrCat("two documents are named '", documents_[i].first.id, "': ",
                                                 documents_[i - 1].second, " and ", documents_[i].second));
    }
    for (auto& [document, path] : documents_) result_.documents.push_back(std::move(document));
    std::sort(result_.skipped.begin(), result_.skipped.end(),
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
    const Format* format = FormatOf(id);
    if (format == nullptr) return skip(UnknownSuffix(id));
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
    AddBytes(path, id, *format, std::move(bytes));
  }

  graph::Status AddStandardInput() {
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    while (std::cin.read(buffer.data(), buffer.size()) || std::cin.gcount() > 0) {
      bytes.append(buffer.data(), static_cast<size_t>(std::cin.gcount()));
      if (bytes.size() > kLargest) return graph::ResourceExhausted("standard input: it is larger than 2 GB");
    }
    AddBytes("standard input", "stdin", Format::kText, std::move(bytes));
    return graph::OkStatus();
  }

  void AddBytes(const std::string& path, const std::string& id, Format format, std::string bytes) {
    Decoded decoded = DecodeText(std::move(bytes));
    if (!decoded.problem.empty()) {
      result_.skipped.push_back({id, std::move(decoded.problem)});
      return;
    }
    documents_.emplace_back(Document{id, "", format, std::move(decoded.text)}, path);
  }

  std::vector<std::pair<Document, std::string>> documents_;  // with the path that each came from
  ReadResult result_;
};

}  // namespace

std::span<const std::string_view> KnownSuffixes() { return kSuffixes; }

const Format* FormatOf(std::string_view file_name) {
  const std::string suffix = SuffixOf(file_name);
  const auto found = std::find(kSuffixes.begin(), kSuffixes.end(), suffix);
  return found == kSuffixes.end() ? nullptr : &kFormats[static_cast<size_t>(found - kSuffixes.begin())];
}

graph::StatusOr<Document> MakeDocument(std::string id, Format format, std::string bytes) {
  Decoded decoded = DecodeText(std::move(bytes));
  if (!decoded.problem.empty()) return graph::InvalidArgument(absl::StrCat(id, ": ", decoded.problem));
  return Document{std::move(id), "", format, std::move(decoded.text)};
}

graph::StatusOr<ReadResult> ReadDocuments(const std::vector<std::string>& paths) {
  Reader reader;
  for (const std::string& path : paths) AITIA_RETURN_IF_ERROR(reader.Add(path));
  return reader.Finish();
}

}  // namespace aitia::engine
