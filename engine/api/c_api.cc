// The wall between C++ and C: statuses become texts, and whatever might be thrown (memory that is not there)
// becomes a failure.

#include <cstdlib>
#include <cstring>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "engine/include/aitia/aitia.h"
#include "engine/include/aitia/aitia_c.h"
#include "engine/include/aitia/session.h"
#include "graph/base/status.h"

struct aitia_graph {
  aitia::Graph graph;
};

struct aitia_session {
  aitia::Session session;
};

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;

// A copy that free() releases; null only if there is no memory.
char* CopyText(std::string_view text) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

int Fail(std::string_view message, char** error) {
  if (error != nullptr) *error = CopyText(message);
  return kFailed;
}

int Fail(const absl::Status& status, char** error) { return Fail(aitia::graph::Message(status), error); }

// Clears the outputs, then works; no exception leaves.
template <typename Output, typename Work>
int Guard(Output** output, char** error, Work work) {
  if (error != nullptr) *error = nullptr;
  if (output == nullptr) return Fail("no place for the result was given", error);
  *output = nullptr;
  try {
    return work();
  } catch (const std::exception& exception) {
    return Fail(exception.what(), error);
  } catch (...) {
    return Fail("unknown failure", error);
  }
}

int Give(absl::StatusOr<aitia::Graph> graph, aitia_graph** out, char** error) {
  if (!graph.ok()) return Fail(graph.status(), error);
  *out = new aitia_graph{*std::move(graph)};
  return kDone;
}

int GiveReply(const absl::StatusOr<aitia::Reply>& reply, int format, size_t width, char** out, char** error) {
  if (!reply.ok()) return Fail(reply.status(), error);
  std::string diagnostics;
  for (const aitia::Diagnostic& diagnostic : reply->diagnostics) diagnostics += diagnostic.text;
  if (!diagnostics.empty() && error != nullptr) *error = CopyText(diagnostics);
  if (!reply->ok()) return kFailed;
  aitia::RenderOptions options;
  options.format = static_cast<aitia::Format>(format);
  if (width > 0) options.width = width;
  *out = CopyText(aitia::Render(*reply, options));
  return *out == nullptr ? Fail("out of memory", error) : kDone;
}

// False if one of them is missing.
bool CopyTexts(const char* const* texts, size_t count, std::vector<std::string>* out) {
  if (texts == nullptr) return count == 0;
  for (size_t i = 0; i < count; ++i) {
    if (texts[i] == nullptr) return false;
    out->emplace_back(texts[i]);
  }
  return true;
}

bool IsFormat(int format) { return format >= AITIA_TABLE && format <= AITIA_DOT; }

std::optional<aitia::RowFormat> RowFormatOf(int format) {
  switch (format) {
    case AITIA_TABLE:
      return aitia::RowFormat::kTable;
    case AITIA_JSON:
      return aitia::RowFormat::kJson;
    case AITIA_CSV:
      return aitia::RowFormat::kCsv;
    case AITIA_MARKDOWN:
      return aitia::RowFormat::kMarkdown;
    case AITIA_JSON_LINES:
      return aitia::RowFormat::kJsonLines;
    default:
      return std::nullopt;
  }
}

int GiveRows(aitia::Result result, aitia::RowOptions options, char** rows, char** error) {
  std::string text, diagnostics;
  aitia::Render(&result, options, [&text](std::string_view piece) { text += piece; });
  for (const aitia::Diagnostic& diagnostic : result.diagnostics()) diagnostics += diagnostic.text;
  if (!diagnostics.empty() && error != nullptr) *error = CopyText(diagnostics);
  if (!result.ok()) return kFailed;
  *rows = CopyText(text);
  return *rows == nullptr ? Fail("out of memory", error) : kDone;
}

static_assert(static_cast<int>(aitia::Format::kTable) == AITIA_TABLE);
static_assert(static_cast<int>(aitia::Format::kText) == AITIA_TEXT);
static_assert(static_cast<int>(aitia::Format::kJson) == AITIA_JSON);
static_assert(static_cast<int>(aitia::Format::kCsv) == AITIA_CSV);
static_assert(static_cast<int>(aitia::Format::kMarkdown) == AITIA_MARKDOWN);
static_assert(static_cast<int>(aitia::Format::kDot) == AITIA_DOT);

}  // namespace

const char* aitia_version(void) {
  static const std::string version(aitia::Version());
  return version.c_str();
}

int aitia_open(const char* path, aitia_graph** graph, char** error) {
  return Guard(graph, error, [&] {
    if (path == nullptr) return Fail("no path was given", error);
    return Give(aitia::Graph::Open(path), graph, error);
  });
}

int aitia_open_bytes(const void* bytes, size_t size, aitia_graph** graph, char** error) {
  return Guard(graph, error, [&] {
    if (bytes == nullptr) return Fail("no bytes were given", error);
    return Give(aitia::Graph::OpenBytes({static_cast<const std::byte*>(bytes), size}), graph, error);
  });
}

int aitia_compile(const char* const* paths, size_t count, int threads, aitia_graph** graph, char** error) {
  return Guard(graph, error, [&] {
    if (paths == nullptr || count == 0) return Fail("no paths were given", error);
    std::vector<std::string> names;
    if (!CopyTexts(paths, count, &names)) return Fail("one of the paths is missing", error);
    aitia::CompileOptions options;
    options.threads = threads;
    absl::StatusOr<aitia::Compiled> compiled = aitia::Compile(names, options);
    if (!compiled.ok()) return Fail(compiled.status(), error);
    return Give(std::move(compiled->graph), graph, error);
  });
}

int aitia_grow(const aitia_graph* base, const char* const* paths, size_t count, const char* const* removed,
               size_t removed_count, int threads, aitia_graph** graph, char** error) {
  return Guard(graph, error, [&] {
    if (base == nullptr) return Fail("no graph was given", error);
    std::vector<std::string> names, identities;
    if (!CopyTexts(paths, count, &names)) return Fail("one of the paths is missing", error);
    if (!CopyTexts(removed, removed_count, &identities))
      return Fail("one of the identities is missing", error);
    aitia::CompileOptions options;
    options.threads = threads;
    absl::StatusOr<aitia::Compiled> compiled = aitia::Grow(base->graph, names, identities, options);
    if (!compiled.ok()) return Fail(compiled.status(), error);
    return Give(std::move(compiled->graph), graph, error);
  });
}

int aitia_save(const aitia_graph* graph, const char* path, char** error) {
  const char* unused = "";
  return Guard(&unused, error, [&] {
    if (graph == nullptr) return Fail("no graph was given", error);
    if (path == nullptr) return Fail("no path was given", error);
    const absl::Status status = graph->graph.Save(path);
    return status.ok() ? kDone : Fail(status, error);
  });
}

int aitia_ask(const aitia_graph* graph, const char* question, int format, size_t width, char** reply,
              char** error) {
  return Guard(reply, error, [&] {
    if (graph == nullptr) return Fail("no graph was given", error);
    if (question == nullptr) return Fail("no question was given", error);
    if (!IsFormat(format)) return Fail("there is no such format", error);
    return GiveReply(aitia::Ask(graph->graph, question, {}), format, width, reply, error);
  });
}

int aitia_why(const aitia_graph* graph, const char* cause, const char* effect, int format, size_t width,
              char** reply, char** error) {
  return Guard(reply, error, [&] {
    if (graph == nullptr) return Fail("no graph was given", error);
    if (cause == nullptr || effect == nullptr) return Fail("a cause and an effect are needed", error);
    if (!IsFormat(format)) return Fail("there is no such format", error);
    return GiveReply(aitia::Why(graph->graph, cause, effect), format, width, reply, error);
  });
}

int aitia_open_session(const aitia_graph* graph, aitia_session** session, char** error) {
  return Guard(session, error, [&] {
    *session = new aitia_session{graph == nullptr ? aitia::Session() : aitia::Session(graph->graph)};
    return kDone;
  });
}

int aitia_run(aitia_session* session, const char* statement, const char* parameters, int format, size_t width,
              char** rows, char** error) {
  return Guard(rows, error, [&] {
    if (session == nullptr) return Fail("no session was given", error);
    if (statement == nullptr) return Fail("no statement was given", error);
    const std::optional<aitia::RowFormat> row_format = RowFormatOf(format);
    if (!row_format) return Fail("there is no such format", error);
    aitia::ValueMap values;
    if (parameters != nullptr) {
      const absl::StatusOr<aitia::Value> map = aitia::ParseLiteral(parameters, "parameters");
      if (!map.ok()) return Fail(map.status(), error);
      if (map->type() != aitia::Value::Type::kMap) return Fail("the parameters are not a map", error);
      values = map->map();
    }
    aitia::RowOptions options;
    options.format = *row_format;
    if (width > 0) options.width = width;
    return GiveRows(session->session.Run(statement, values), options, rows, error);
  });
}

int aitia_session_graph(const aitia_session* session, aitia_graph** graph, char** error) {
  return Guard(graph, error, [&] {
    if (session == nullptr) return Fail("no session was given", error);
    return Give(session->session.ToGraph(), graph, error);
  });
}

void aitia_free_session(aitia_session* session) { delete session; }
void aitia_free_graph(aitia_graph* graph) { delete graph; }
void aitia_free_text(char* text) { std::free(text); }
