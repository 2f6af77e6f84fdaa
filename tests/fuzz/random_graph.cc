#include "tests/fuzz/random_graph.h"

namespace aitia::tests::fuzz {
namespace {

std::string AnyValue(Random* random) {
  return random->Pick({"1", "2", "'a'", "'1'", "true", "1.5", "[1, 2]", "['a']", "false", "0"});
}

std::string Properties(int id, Random* random) {
  std::string out = "{id: " + std::to_string(id);
  if (random->Chance(70)) out += ", num: " + std::to_string(random->Between(-1, 4));
  if (random->Chance(30)) out += ", price: " + random->Pick({"0.5", "1.5", "-2.5", "10.0"});
  if (random->Chance(50)) out += ", name: " + random->Pick({"'a'", "'b'", "'ab'", "''", "'B'", "'é'"});
  if (random->Chance(30)) out += ", ok: " + random->Pick({"true", "false"});
  if (random->Chance(20)) out += ", nums: " + random->Pick({"[]", "[1]", "[1, 2]", "[3, 1, 2]"});
  if (random->Chance(20)) out += ", names: " + random->Pick({"[]", "['a']", "['a', 'b']", "['']"});
  if (random->Chance(30)) out += ", var: " + AnyValue(random);
  return out + "}";
}

}  // namespace

std::string RandomGraph::Statement() const {
  std::string out;
  for (size_t i = 0; i < nodes.size(); ++i) {
    out += i == 0 ? "CREATE (" : ", (";
    out += "n" + std::to_string(i) + nodes[i].substr(1);
  }
  for (const Relationship& relationship : relationships) {
    out += ", (n" + std::to_string(relationship.start) + ")-" + relationship.text + "->(n" +
           std::to_string(relationship.end) + ")";
  }
  return out;
}

RandomGraph MakeRandomGraph(Random* random) {
  RandomGraph graph;
  const int nodes = random->Chance(3) ? 0 : random->Between(2, 7);
  for (int i = 0; i < nodes; ++i) {
    const std::string labels = random->Pick({"", ":A ", ":A ", ":B ", ":B ", ":A:B ", ":C "});
    graph.nodes.push_back("(" + labels + Properties(i, random) + ")");
  }
  const int relationships = nodes == 0 ? 0 : random->Between(nodes / 2, nodes + 4);
  for (int i = 0; i < relationships; ++i) {
    const std::string type = random->Pick({"R", "R", "R", "S", "T"});
    graph.relationships.push_back({random->Below(graph.nodes.size()), random->Below(graph.nodes.size()),
                                   "[:" + type + " " + Properties(100 + i, random) + "]"});
  }
  return graph;
}

}  // namespace aitia::tests::fuzz
