#include "graph/io/dot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "graph/base/text.h"
#include "graph/store/builder.h"
#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(DotTest, AGraphInColoursWidthsAndStyles) {
  const Snapshot graph = GraphLiteral(R"(
    (dehydration:Condition)-[:CAUSES {evidence: [{document: 'a', sentence: 's', certainty: 'possible'}]}]->(twitching:Symptom)
    (water:Treatment)-[:DENIED {denies: 'CAUSES', evidence: [{document: 'a', sentence: 't'}]}]->(twitching)
    (eyelid twitching:Symptom)-[:IS_A]->(twitching)
    (a:Document)
    (:Thing)
  )");
  EXPECT_EQ(ToDot(graph, "Causes"), R"dot(digraph aitia {
  graph [charset="UTF-8", fontname="Helvetica", bgcolor="white", rankdir="LR", labelloc="t", label="Causes"];
  node [shape="box", style="rounded,filled", fontname="Helvetica", fontsize="11", color="#666666"];
  edge [fontname="Helvetica", fontsize="9"];
  n0 [label="dehydration", fillcolor="#f8cfd2", tooltip="dehydration"];
  n1 [label="eyelid twitching", fillcolor="#fde0c2", tooltip="eyelid twitching"];
  n2 [label="twitching", fillcolor="#fde0c2", tooltip="twitching"];
  n3 [label="water", fillcolor="#d4efd0", tooltip="water"];
  n4 [label=":Thing #5", fillcolor="#f5f5f5", tooltip=":Thing #5"];
  n0 -> n2 [label="CAUSES", fontcolor="#37474f", color="#37474f", penwidth="1.76", style="dashed", tooltip="CAUSES"];
  n3 -> n2 [label="denied: CAUSES", fontcolor="#c62828", color="#c62828", penwidth="2.21", arrowhead="tee", tooltip="denied: CAUSES"];
  n1 -> n2 [label="IS_A", fontcolor="#757575", color="#757575", penwidth="1.00", tooltip="IS_A"];
}
)dot");
}

TEST(DotTest, TextsAreDataWhateverTheyHold) {
  EXPECT_EQ(DotString(R"(say "no" \N)"), R"dot("say \"no\" \\N")dot");
  EXPECT_EQ(DotString("<b>&lt;</b>"), R"dot("<b>&amp;lt;</b>")dot");
  EXPECT_EQ(DotString("a\nb\x01\xFF é漢"), "\"a\\nb\uFFFD\uFFFD é漢\"");
  EXPECT_EQ(DotString(""), "\"\"");
  EXPECT_EQ(DotString("\\"), "\"\\\\\"");
}

TEST(DotTest, LongLabelsAreWrappedAndCut) {
  std::string out;
  DotWriter writer(&out);
  writer.AddNode({"numbness and tingling in the hands and in the feet"});
  writer.AddNode({std::string(100000, 'x')});
  writer.Finish();
  EXPECT_THAT(out, HasSubstr(R"(label="numbness and tingling in\nthe hands and in the feet")"));
  EXPECT_LT(out.size(), 1500u);
  EXPECT_THAT(out, HasSubstr("…"));
}

TEST(DotTest, LargeGraphsAskForAnotherLayout) {
  Builder builder;
  for (int i = 0; i < 300; ++i) builder.AddNode(std::to_string(i), {});
  EXPECT_THAT(ToDot(*builder.Build()), HasSubstr("layout=\"sfdp\""));
  EXPECT_THAT(ToDot(Snapshot()), Not(HasSubstr("sfdp")));
}

TEST(DotTest, GraphvizShowsEveryTextAsItIs) {
  if (std::system("dot -V >/dev/null 2>&1") != 0) GTEST_SKIP() << "Graphviz's `dot` is not installed";
  const std::vector<std::string> names = {"say \"no\"",
                                          R"(back\slash \N \G \l)",
                                          R"(ends in \)",
                                          "<b>bold</b>",
                                          "<<table>>",
                                          "AT&amp;T & co",
                                          "two\nlines",
                                          "naïve café 漢字",
                                          "];}",
                                          "-- -> //",
                                          "HTML <br/>",
                                          "{a|b}",
                                          "'",
                                          "%s%n",
                                          "\xFFinvalid",
                                          std::string(20000, 'y')};
  Builder builder;
  std::vector<Builder::Handle> nodes;
  for (const std::string& name : names) nodes.push_back(builder.AddNode(name, {}));
  nodes.push_back(builder.AddNode("", {}));
  for (size_t i = 1; i < nodes.size(); ++i)
    builder.AddRelationship(nodes[i - 1], "T \"\\<>&" + std::to_string(i), nodes[i]);

  std::string name = (std::filesystem::temp_directory_path() / "dot_test.XXXXXX").string();
  const std::filesystem::path folder = ::mkdtemp(name.data());
  std::ofstream(folder / "graph.dot") << ToDot(*builder.Build());
  const std::string command = "cd '" + folder.string() + "' && dot -Tsvg graph.dot -o graph.svg 2>messages";
  EXPECT_EQ(std::system(command.c_str()), 0);
  const auto contents = [&folder](const char* file) {
    std::ifstream in(folder / file);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  EXPECT_EQ(contents("messages"), "");
  const std::string svg = contents("graph.svg");
  for (const std::string_view shown :
       {">say &quot;no&quot;<", ">back\\slash \\N \\G \\l<", ">ends in \\<", ">&lt;b&gt;bold&lt;/b&gt;<",
        ">&lt;&lt;table&gt;&gt;<", ">AT&amp;amp;T &amp; co<", ">two lines<", ">naïve café 漢字<", ">];}<",
        ">HTML &lt;br/&gt;<", ">{a|b}<", ">%s%n<", ">\uFFFDinvalid<", ">T &quot;\\&lt;&gt;&amp;1<"}) {
    EXPECT_THAT(svg, HasSubstr(shown));
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace aitia::graph
