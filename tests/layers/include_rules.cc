#include "tests/layers/include_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace aitia::tests {
namespace {

// Each may include itself and those before it.
constexpr std::array<std::string_view, 5> kGraphLayers = {"graph/base", "graph/model", "graph/store",
                                                          "graph/io", "graph/bgl"};
constexpr std::string_view kPublicHeaders = "engine/include";

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// "engine/compile/read/document.h" → "engine/compile"; a file that is not so deep → its folder.
std::string FolderOf(std::string_view path) {
  const size_t first = path.find('/');
  if (first == std::string_view::npos) return {};
  const size_t second = path.find('/', first + 1);
  return std::string(path.substr(0, second == std::string_view::npos ? first : second));
}

std::string_view TopOf(std::string_view folder) { return folder.substr(0, folder.find('/')); }

// The folder of ours that an include leads to; empty for a library's.
std::string TargetFolder(const Include& include) {
  if (StartsWith(include.target, "aitia/")) return std::string(kPublicHeaders);
  for (const std::string_view top : {"graph/", "queries/", "engine/", "tools/", "tests/"}) {
    if (StartsWith(include.target, top)) return FolderOf(include.target);
  }
  return {};
}

size_t GraphLayer(std::string_view folder) {
  return static_cast<size_t>(std::find(kGraphLayers.begin(), kGraphLayers.end(), folder) -
                             kGraphLayers.begin());
}

// Why `from` may not include `to`; empty if it may.
std::string Objection(std::string_view from, std::string_view to) {
  if (from == to || TopOf(from) == "tests") return {};
  if (TopOf(to) == "tests") return "nothing but tests may include tests";
  if (TopOf(from) == "graph") {
    if (TopOf(to) != "graph") return "graph/ includes nothing above it";
    if (GraphLayer(from) == kGraphLayers.size()) return "is not in the order of graph/'s layers";
    if (GraphLayer(to) > GraphLayer(from))
      return "graph/ includes downwards only: base, model, store, io, bgl";
  } else if (TopOf(from) == "queries") {
    if (TopOf(to) != "queries" && to != "graph/base" && to != "graph/model") {
      return "queries/ includes only graph/base and graph/model beside itself";
    }
  } else if (from == kPublicHeaders) {
    return "the public headers include none of ours but each other";
  } else if (TopOf(from) == "engine") {
    if (TopOf(to) == "tools") return "engine/ includes nothing above it";
    if (to == "engine/api") return "engine/api is on top: only tools use it, through the public headers";
    if (to == kPublicHeaders && from != "engine/api" && from != "engine/explain") {
      return "only engine/api, which implements the public headers, and engine/explain, which renders "
             "replies, may know them";
    }
  } else if (TopOf(from) == "tools") {
    if (TopOf(to) != "tools" && to != kPublicHeaders) return "tools/ use the public headers only";
  }
  return {};
}

// A library that only one folder may touch.
std::string LibraryObjection(std::string_view from, std::string_view target) {
  if (StartsWith(target, "boost/") && from != "graph/bgl") return "Boost stays inside graph/bgl";
  if (StartsWith(target, "rapidjson/") && from != "graph/io") return "RapidJSON stays inside graph/io";
  return {};
}

using Graph = std::map<std::string, std::map<std::string, const Include*>>;

// The shortest way from `from` to `to`, as folders; empty without one.
std::vector<std::string> WayBetween(const Graph& graph, const std::string& from, const std::string& to) {
  std::map<std::string, std::string> came_from = {{from, ""}};
  std::vector<std::string> queue = {from};
  for (size_t i = 0; i < queue.size() && came_from.count(to) == 0; ++i) {
    const auto edges = graph.find(queue[i]);
    if (edges == graph.end()) continue;
    for (const auto& [next, include] : edges->second) {
      if (came_from.emplace(next, queue[i]).second) queue.push_back(next);
    }
  }
  std::vector<std::string> way;
  if (came_from.count(to) == 0) return way;
  for (std::string folder = to; !folder.empty(); folder = came_from[folder]) way.push_back(folder);
  std::reverse(way.begin(), way.end());
  return way;
}

std::string Describe(const Include& include) {
  return include.file + ":" + std::to_string(include.line) + " includes " + include.target;
}

std::vector<std::string> Cycles(const Graph& graph) {
  std::vector<std::string> messages;
  std::set<std::string> told;  // a cycle is told once, at its first folder
  for (const auto& [from, edges] : graph) {
    for (const auto& [to, include] : edges) {
      if (told.count(from) != 0 || told.count(to) != 0) continue;
      const std::vector<std::string> back = WayBetween(graph, to, from);
      if (back.empty()) continue;
      std::string message = "cycle: " + Describe(*include);
      for (size_t i = 0; i + 1 < back.size(); ++i) {
        message += "; " + Describe(*graph.at(back[i]).at(back[i + 1]));
      }
      messages.push_back(message);
      told.insert(back.begin(), back.end());
    }
  }
  return messages;
}

}  // namespace

std::vector<Include> IncludesOf(std::string_view file, std::string_view text) {
  std::vector<Include> includes;
  int line_number = 0;
  while (!text.empty()) {
    ++line_number;
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto skip_space = [&line] {
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skip_space();
    if (!StartsWith(line, "#")) continue;
    line.remove_prefix(1);
    skip_space();
    if (!StartsWith(line, "include")) continue;
    line.remove_prefix(7);
    skip_space();
    if (line.empty() || (line.front() != '"' && line.front() != '<')) continue;
    const bool quoted = line.front() == '"';
    line.remove_prefix(1);
    const size_t close = line.find(quoted ? '"' : '>');
    includes.push_back({std::string(file), line_number, std::string(line.substr(0, close)), quoted});
  }
  return includes;
}

std::vector<std::string> Violations(const std::vector<Include>& includes) {
  std::vector<std::string> messages;
  Graph graph;
  for (const Include& include : includes) {
    const std::string from = FolderOf(include.file);
    const std::string to = TargetFolder(include);
    std::string objection = to.empty() ? LibraryObjection(from, include.target) : Objection(from, to);
    if (include.quoted && include.target.find('/') == std::string::npos)
      objection = "write the path from the root";
    if (!objection.empty()) messages.push_back(Describe(include) + ": " + objection);
    if (!to.empty() && from != to) graph[from].emplace(to, &include);
  }
  const std::vector<std::string> cycles = Cycles(graph);
  messages.insert(messages.end(), cycles.begin(), cycles.end());
  return messages;
}

}  // namespace aitia::tests
