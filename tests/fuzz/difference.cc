#include "tests/fuzz/difference.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "graph/base/text.h"
#include "tests/fuzz/random_graph.h"
#include "tests/tck/literal.h"

namespace aitia::tests::fuzz {
namespace {

using Rows = std::vector<std::string>;

// To ten digits, and ten decimals: sums may be added up in another order.
void RoundFloats(tck::Literal* literal) {
  if (literal->kind == tck::Literal::Kind::kFloat) {
    char buffer[40];
    std::snprintf(buffer, sizeof(buffer), "%.10g", literal->floating);
    literal->floating = std::fabs(literal->floating) < 1e-10 ? 0 : std::strtod(buffer, nullptr);
  }
  for (tck::Literal& item : literal->items) RoundFloats(&item);
  for (auto& [key, value] : literal->entries) RoundFloats(&value);
}

Rows CanonicalRows(const tck::Result& result, bool lists_are_bags) {
  Rows rows;
  for (const auto& row : result.rows) {
    std::string& out = rows.emplace_back();
    for (const std::string& cell : row) {
      auto literal = tck::ParseLiteral(cell);
      if (literal.ok()) RoundFloats(&*literal);
      out += (out.empty() ? "" : " | ") + (literal.ok() ? tck::Canonical(*literal, lists_are_bags) : cell);
    }
  }
  return rows;
}

std::string Lines(const Rows& rows) {
  constexpr size_t kMost = 12;
  std::string out;
  for (size_t i = 0; i < rows.size() && i < kMost; ++i) out += "\n    " + rows[i];
  if (rows.size() > kMost) out += "\n    … " + std::to_string(rows.size() - kMost) + " more";
  return out + (rows.empty() ? "\n    (no rows)" : "");
}

std::string ErrorText(const tck::Result& result) {
  return result.error ? result.error->type + "(" + result.error->detail + ") at " + result.error->phase +
                            ": " + result.error->message
                      : "no error, " + std::to_string(result.rows.size()) + " rows";
}

// Without what is particular to the case: names and values in quotes.
std::string ErrorSignature(const tck::Result& result) {
  if (!result.error) return "none";
  return result.error->type + " " + result.error->message.substr(0, result.error->message.find('\''));
}

// Whether the ten-digit rows are the same, in order or not.
std::optional<Difference> CompareRows(const tck::Result& expected, const tck::Result& found,
                                      const RandomQuery& query) {
  Rows wanted = CanonicalRows(expected, query.lists_are_bags);
  Rows got = CanonicalRows(found, query.lists_are_bags);
  const auto difference = [&](const std::string& kind) {
    return Difference{kind, "rows expected" + Lines(wanted) + "\n  found" + Lines(got)};
  };
  if (query.in_order && wanted != got) {
    const Difference in_order = difference("order");
    std::sort(wanted.begin(), wanted.end());
    std::sort(got.begin(), got.end());
    return wanted == got ? in_order : difference("rows");
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(got.begin(), got.end());
  if (wanted != got) return difference("rows");
  return std::nullopt;
}

std::optional<Difference> CompareAnswers(const tck::Result& expected, const tck::Result& found,
                                         const RandomQuery& query) {
  if (expected.error || found.error) {
    if (expected.error && found.error && expected.error->type == found.error->type) return std::nullopt;
    return Difference{"error", "expected " + ErrorText(expected) + "\n  found " + ErrorText(found),
                      ErrorSignature(expected) + " / " + ErrorSignature(found)};
  }
  if (expected.columns != found.columns) {
    return Difference{"columns", "columns expected " + graph::Join(expected.columns, ", ") + "\n  found " +
                                     graph::Join(found.columns, ", ")};
  }
  for (const auto& [name, count] : expected.stats) {
    const auto stat = found.stats.find(name);
    const int64_t other = !query.writes ? count : stat == found.stats.end() ? 0 : stat->second;
    if (other == count) continue;
    return Difference{"side effects",
                      name + " expected " + std::to_string(count) + ", found " + std::to_string(other)};
  }
  return CompareRows(expected, found, query);
}

}  // namespace

Case MakeCase(uint64_t seed, const Grammar& grammar) {
  Random random(seed);
  const RandomGraph graph = MakeRandomGraph(&random);
  return {graph.Statement(), MakeRandomQuery(grammar, &random)};
}

Comparison Compare(const Case& test, tck::Engine* judge, tck::Engine* tested) {
  for (tck::Engine* engine : {judge, tested}) {
    engine->Reset();
    if (test.setup.empty()) continue;
    const tck::Result result = engine->Run(test.setup, {});
    if (result.error) return {Difference{"error", "while the graph is made: " + ErrorText(result)}};
  }
  const tck::Result expected = judge->Run(test.query.text, QueryParameters());
  Comparison comparison;
  if (expected.error && expected.error->type == "TooManySteps") {
    comparison.skipped = true;
    return comparison;
  }
  const tck::Result found = tested->Run(test.query.text, QueryParameters());
  comparison.rows = expected.rows.size();
  // The judge knows no other error at compile time than syntax.
  for (const tck::Result* result : {&expected, &found}) {
    if (!result->error || result->error->phase != "compile time") continue;
    comparison.difference = {"rejected", ErrorText(*result)};
    return comparison;
  }
  comparison.error = expected.error || found.error;
  comparison.difference = CompareAnswers(expected, found, test.query);
  if (comparison.difference || !test.query.writes) return comparison;
  for (const std::string_view query : {"MATCH (n) RETURN n", "MATCH (a)-[r]->(b) RETURN a, r, b"}) {
    const tck::Result graph = judge->Run(query, {});
    if (graph.error && graph.error->type == "TooManySteps") break;
    comparison.difference = CompareRows(graph, tested->Run(query, {}), {});
    if (comparison.difference) {
      comparison.difference->kind = "graph";
      return comparison;
    }
  }
  return comparison;
}

}  // namespace aitia::tests::fuzz
