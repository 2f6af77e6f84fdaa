// Writer and reader share ForEachColumn, so that a column that is added there is written, read and checked.
// The reader first trusts nothing but the number of bytes that it has: header, then table, then each
// section's place and checksum; Validate (graph/store/validate.h) then looks at what the sections say. What
// is verified at open is everything: a later version may put off the checksums, but not the bounds.
#include "graph/io/graph_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/base/hash.h"
#include "graph/base/text.h"
#include "graph/io/graph_file_format.h"
#include "graph/store/columns.h"
#include "graph/store/validate.h"

namespace aitia::graph {
namespace {

using Bytes = std::span<const std::byte>;

uint64_t Checksum(const void* data, size_t size) { return XXH3_64bits(data, size); }

uint64_t HeaderChecksum(const GraphFileHeader& header) {
  return Checksum(&header, offsetof(GraphFileHeader, header_checksum));
}

constexpr uint64_t Aligned(uint64_t offset) {
  return (offset + kGraphFileAlignment - 1) / kGraphFileAlignment * kGraphFileAlignment;
}

// What goes into the file, in order: the writer's plan.
struct Part {
  uint64_t offset;
  Bytes bytes;
};

struct Layout {
  GraphFileHeader header = {};
  std::vector<GraphFileSection> table;
  std::vector<Part> parts;
};

Layout Plan(const Columns& columns) {
  Layout layout;
  const auto add = [&layout](std::string_view name, uint32_t flags, size_t element_size, uint64_t checksum,
                             Bytes bytes) {
    GraphFileSection section = {};
    std::memcpy(section.name.data(), name.data(), std::min(name.size(), section.name.size()));
    section.size = bytes.size();
    section.element_size = static_cast<uint32_t>(element_size);
    section.flags = flags;
    section.checksum = checksum;
    layout.table.push_back(section);
    layout.parts.push_back({0, bytes});
  };
  ForEachColumn(columns, [&add](std::string_view name, const auto& items) {
    const Bytes bytes = std::as_bytes(items);
    add(name, kSectionRequired, sizeof(items[0]), ChecksumOf(bytes), bytes);
  });
  // With the checksum that they came with: what was damaged does not become sound by being copied.
  for (const ExtraSection& extra : columns.extras) {
    add(extra.name, 0, extra.element_size, extra.checksum, extra.bytes);
  }
  uint64_t offset = sizeof(GraphFileHeader) + layout.table.size() * sizeof(GraphFileSection);
  for (size_t i = 0; i < layout.table.size(); ++i) {
    layout.table[i].offset = layout.parts[i].offset = Aligned(offset);
    offset = layout.parts[i].offset + layout.table[i].size;
  }
  layout.header.magic = kGraphFileMagic;
  layout.header.version = kGraphFileVersion;
  layout.header.section_count = static_cast<uint32_t>(layout.table.size());
  layout.header.file_size = offset;
  layout.header.table_checksum =
      Checksum(layout.table.data(), layout.table.size() * sizeof(GraphFileSection));
  layout.header.header_checksum = HeaderChecksum(layout.header);
  return layout;
}

// Calls write(bytes) for the whole file from its beginning to its end; stops when it returns false.
template <typename Write>
bool Emit(const Layout& layout, Write write) {
  static constexpr std::array<std::byte, kGraphFileAlignment> kPadding = {};
  if (!write(std::as_bytes(std::span(&layout.header, 1)))) return false;
  if (!write(std::as_bytes(std::span(layout.table)))) return false;
  uint64_t at = sizeof(GraphFileHeader) + layout.table.size() * sizeof(GraphFileSection);
  for (const Part& part : layout.parts) {
    if (!write(Bytes(kPadding).first(part.offset - at)) || !write(part.bytes)) return false;
    at = part.offset + part.bytes.size();
  }
  return true;
}

Status SystemError(std::string_view path, std::string_view action, int code) {
  return Unavailable(absl::StrCat(std::string(path), ": cannot ", std::string(action), ": ",
                                  std::generic_category().message(code)));
}

// A file descriptor that closes itself.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int get() const { return descriptor_; }
  // Closes now; false and errno if the last bytes could not be written.
  bool Close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

bool WriteAll(int descriptor, Bytes bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes = bytes.subspan(static_cast<size_t>(written));
  }
  return true;
}

// Where a graph written to `path` goes: through a link to the file that it names. A device, pipe or folder is
// refused, since a rename would put the graph in its place.
StatusOr<std::string> TargetOf(std::string_view path) {
  std::string target(path);
  struct stat about = {};
  if (::stat(target.c_str(), &about) != 0) return target;  // a new file
  if (!S_ISREG(about.st_mode)) return InvalidArgument(absl::StrCat(target, ": not a file"));
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(target.c_str(), nullptr), &std::free);
  if (resolved == nullptr) return SystemError(path, "write", errno);
  return std::string(resolved.get());
}

// A new file beside `target`, and its name; -1 and errno if there cannot be one.
int CreateBeside(const std::string& target, std::string* name) {
  constexpr int kAttempts = 100;  // names that other processes, or ones that were killed, may hold
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    *name = absl::StrCat(target, ".new-", ::getpid(), "-", attempt);
    const int descriptor = ::open(name->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

// Makes the rename itself durable. Some file systems cannot sync a folder; the file is whole all the same.
void SyncFolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const File file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.get() >= 0) ::fsync(file.get());
}

class Mapping {
 public:
  Mapping(void* data, size_t size) : data_(data), size_(size) {}
  ~Mapping() { ::munmap(data_, size_); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

 private:
  void* data_;
  size_t size_;
};

// Reads the file's parts; `name` begins every error.
class Reader {
 public:
  Reader(Bytes bytes, std::string_view name) : bytes_(bytes), name_(name) {}

  Status ReadInto(Columns* columns) {
    AITIA_RETURN_IF_ERROR(ReadHeader());
    AITIA_RETURN_IF_ERROR(ReadTable());
    Status status = OkStatus();
    ForEachColumn(*columns, [this, &status](std::string_view name, auto& items) {
      if (status.ok()) status = TakeSection(name, &items);
    });
    AITIA_RETURN_IF_ERROR(status);
    for (size_t i = 0; i < table_.size(); ++i) {
      if (taken_[i]) continue;
      if ((table_[i].flags & kSectionRequired) != 0) {
        return Damaged(absl::StrCat("section '", SectionName(table_[i]), "' needs a newer version of aitia"));
      }
      columns->extras.push_back({SectionName(table_[i]), table_[i].element_size, table_[i].checksum,
                                 bytes_.subspan(table_[i].offset, table_[i].size), columns->owner});
    }
    const Status valid = Validate(*columns);
    return valid.ok() ? valid : Damaged(absl::StrCat("damaged: ", std::string(Message(valid))));
  }

 private:
  Status Damaged(std::string_view what) const {
    return DataLoss(absl::StrCat(std::string(name_), ": ", std::string(what)));
  }

  static std::string SectionName(const GraphFileSection& section) {
    const std::string_view name(section.name.data(), section.name.size());
    return Printable(name.substr(0, name.find('\0')));
  }

  Status ReadHeader() {
    if (bytes_.empty()) return Damaged("not an aitia graph file: it is empty");
    const size_t magic = std::min(bytes_.size(), kGraphFileMagic.size());
    if (std::memcmp(bytes_.data(), kGraphFileMagic.data(), magic) != 0)
      return Damaged("not an aitia graph file");
    if (bytes_.size() < sizeof(header_)) return Damaged("truncated: the header is not whole");
    std::memcpy(&header_, bytes_.data(), sizeof(header_));
    if (header_.version > kGraphFileVersion) {
      return Damaged(absl::StrCat("written by a newer version of aitia (file format ", header_.version,
                                  "; this one reads up to ", kGraphFileVersion, ")"));
    }
    if (HeaderChecksum(header_) != header_.header_checksum || header_.version == 0) {
      return Damaged("damaged: the checksum of the header does not match");
    }
    if (header_.file_size > bytes_.size()) {
      return Damaged(absl::StrCat("truncated: ", bytes_.size(), " of ", header_.file_size, " bytes"));
    }
    if (header_.file_size < bytes_.size()) {
      return Damaged(absl::StrCat("damaged: ", bytes_.size() - header_.file_size, " bytes too many"));
    }
    return OkStatus();
  }

  Status ReadTable() {
    const uint64_t size = uint64_t{header_.section_count} * sizeof(GraphFileSection);
    if (header_.section_count > kMostSections || size > bytes_.size() - sizeof(header_)) {
      return Damaged("damaged: the section table leaves the file");
    }
    if (Checksum(bytes_.data() + sizeof(header_), size) != header_.table_checksum) {
      return Damaged("damaged: the checksum of the section table does not match");
    }
    table_.resize(header_.section_count);
    if (size > 0) std::memcpy(table_.data(), bytes_.data() + sizeof(header_), size);
    taken_.assign(table_.size(), false);
    for (const GraphFileSection& section : table_) {
      if (section.offset > bytes_.size() || section.size > bytes_.size() - section.offset) {
        return Damaged(absl::StrCat("damaged: section '", SectionName(section), "' leaves the file"));
      }
      if (section.offset % kGraphFileAlignment != 0) {
        return Damaged(absl::StrCat("damaged: section '", SectionName(section), "' is not aligned"));
      }
    }
    return OkStatus();
  }

  template <typename T>
  Status TakeSection(std::string_view name, std::span<const T>* items) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kGraphFileAlignment);
    for (size_t i = 0; i < table_.size(); ++i) {
      const GraphFileSection& section = table_[i];
      if (taken_[i] || SectionName(section) != name) continue;
      if (section.element_size != sizeof(T) || section.size % sizeof(T) != 0) {
        return Damaged(
            absl::StrCat("damaged: section '", std::string(name), "' has elements of another size"));
      }
      if (ChecksumOf(bytes_.subspan(section.offset, section.size)) != section.checksum) {
        return Damaged(
            absl::StrCat("damaged: the checksum of section '", std::string(name), "' does not match"));
      }
      taken_[i] = true;
      *items = {reinterpret_cast<const T*>(bytes_.data() + section.offset), section.size / sizeof(T)};
      return OkStatus();
    }
    return Damaged(absl::StrCat("damaged: section '", std::string(name), "' is missing"));
  }

  Bytes bytes_;
  std::string_view name_;
  GraphFileHeader header_ = {};
  std::vector<GraphFileSection> table_;
  std::vector<bool> taken_;
};

}  // namespace

std::string SerializeGraph(const Snapshot& graph) {
  const Layout layout = Plan(graph.columns());
  std::string out;
  out.reserve(layout.header.file_size);
  Emit(layout, [&out](Bytes bytes) {
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return true;
  });
  return out;
}

Status WriteGraphFile(const Snapshot& graph, std::string_view path) {
  AITIA_ASSIGN_OR_RETURN(const std::string target, TargetOf(path));
  std::string temporary;
  File file(CreateBeside(target, &temporary));
  if (file.get() < 0) return SystemError(path, "write", errno);
  const auto failed = [&](int code) {
    ::unlink(temporary.c_str());
    return SystemError(path, "write", code);
  };
  if (!Emit(Plan(graph.columns()), [&file](Bytes bytes) { return WriteAll(file.get(), bytes); }))
    return failed(errno);
  if (::fsync(file.get()) != 0) return failed(errno);
  if (!file.Close()) return failed(errno);
  if (::rename(temporary.c_str(), target.c_str()) != 0) return failed(errno);
  SyncFolderOf(target);
  return OkStatus();
}

StatusOr<Snapshot> OpenGraphFile(std::string_view path) {
  const std::string name(path);
  const File file(::open(name.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    if (errno == ENOENT) return NotFound(absl::StrCat(name, ": no such file"));
    return SystemError(path, "open", errno);
  }
  struct stat about = {};
  if (::fstat(file.get(), &about) != 0) return SystemError(path, "open", errno);
  if (!S_ISREG(about.st_mode)) return InvalidArgument(absl::StrCat(name, ": not a file"));
  const auto size = static_cast<size_t>(about.st_size);
  if (size == 0) return OpenGraphBytes({}, nullptr, path);
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
  if (data == MAP_FAILED) return SystemError(path, "map", errno);
  return OpenGraphBytes({static_cast<const std::byte*>(data), size}, std::make_shared<Mapping>(data, size),
                        path);
}

StatusOr<Snapshot> OpenGraphBytes(std::span<const std::byte> bytes, std::shared_ptr<const void> owner,
                                  std::string_view name) {
  if (!bytes.empty() && reinterpret_cast<uintptr_t>(bytes.data()) % kGraphFileAlignment != 0) {
    auto copy =
        std::make_shared<std::vector<uint64_t>>((bytes.size() + sizeof(uint64_t) - 1) / sizeof(uint64_t));
    std::memcpy(copy->data(), bytes.data(), bytes.size());
    bytes = std::as_bytes(std::span(*copy)).first(bytes.size());
    owner = std::move(copy);
  }
  auto columns = std::make_shared<Columns>();
  columns->owner = std::move(owner);
  AITIA_RETURN_IF_ERROR(Reader(bytes, name).ReadInto(columns.get()));
  return Snapshot(std::move(columns));
}

}  // namespace aitia::graph
