#include "graph/io/json_lines.h"

#include <gtest/gtest.h>

#include "graph/base/text.h"
#include "graph/io/json.h"
#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

TEST(JsonLinesTest, NodesThenRelationshipsWithTheirEvidence) {
  const Snapshot graph = GraphLiteral(R"(
    (dehydration:Condition)-[:CAUSES {evidence: [{document: 'a.txt', section: 'Causes', start: 120, end: 180, sentence: 'It may lead to twitching.', cue: 'lead to', certainty: 'possible'}, {document: 'b.md', start: 7, end: 20, sentence: 'It does.', source: 'It **does**.', cue: '', frequency: '6-8%'}]}]->(twitching:Symptom {aliases: ['fasciculation']})
    (doctor's visit:Treatment {name: 'visit', weight: 2.5})-[:DENIED {denies: 'TREATS', evidence: [{document: 'a.txt', sentence: 'No.', cue: 'not'}]}]->(twitching)
    (twitching)-[:IS_A {origin: 'name'}]->(movement)
  )");
  EXPECT_EQ(ToJsonLines(graph),
            R"({"type":"node","id":"0","labels":["Condition"],"properties":{"name":"dehydration"}}
{"type":"node","id":"1","labels":["Treatment"],"properties":{"name":"visit","key":"doctor's visit","weight":2.5}}
{"type":"node","id":"2","labels":[],"properties":{"name":"movement"}}
{"type":"node","id":"3","labels":["Symptom"],"properties":{"name":"twitching","aliases":["fasciculation"]}}
{"type":"relationship","id":"0","label":"CAUSES","start":{"id":"0"},"end":{"id":"3"},"properties":{"origin":"stated","certainty":"certain","belief":0.8075,"evidence":[{"document":"a.txt","section":"Causes","start":120,"end":180,"sentence":"It may lead to twitching.","cue":"lead to","polarity":"affirmed","certainty":"possible"},{"document":"b.md","section":"","start":7,"end":20,"sentence":"It does.","source":"It **does**.","cue":"","frequency":"6-8%","polarity":"affirmed","certainty":"certain"}]}}
{"type":"relationship","id":"1","label":"DENIED","start":{"id":"1"},"end":{"id":"3"},"properties":{"origin":"stated","denies":"TREATS","certainty":"certain","belief":0.65,"evidence":[{"document":"a.txt","section":"","start":0,"end":3,"sentence":"No.","cue":"not","polarity":"negated","certainty":"certain"}]}}
{"type":"relationship","id":"2","label":"IS_A","start":{"id":"3"},"end":{"id":"2"},"properties":{"origin":"name"}}
)");
}

TEST(JsonLinesTest, EveryLineIsOneJsonObjectWhateverTheText) {
  Builder builder;
  const std::string name = "a\"\n\\\xFF";
  const auto node = builder.AddNode(name, {});
  builder.SetProperty(node, "list", ValueList{ValueMap{{"\n", 1}}, Value()});
  builder.AddRelationship(node, "T\n", node);
  const std::string text = ToJsonLines(*builder.Build());
  size_t lines = 0;
  for (std::string_view line : Split(text, '\n')) {
    if (line.empty()) continue;
    ++lines;
    EXPECT_TRUE(ParseJson(line).ok()) << line;
  }
  EXPECT_EQ(lines, 2u);
}

}  // namespace
}  // namespace aitia::graph
