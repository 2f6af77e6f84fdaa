#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/layers/include_rules.h"

namespace aitia::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// All sources of the project, in the order of their paths.
std::vector<Include> IncludesOfTree(const std::filesystem::path& root) {
  std::vector<std::string> files;
  for (const char* top : {"graph", "queries", "engine", "tools", "tests"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cc" && extension != ".c") continue;
      files.push_back(std::filesystem::relative(entry.path(), root).generic_string());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<Include> includes;
  for (const std::string& file : files) {
    std::ifstream stream(root / file);
    std::ostringstream text;
    text << stream.rdbuf();
    const std::vector<Include> more = IncludesOf(file, text.str());
    includes.insert(includes.end(), more.begin(), more.end());
  }
  return includes;
}

std::vector<std::string> ViolationsOf(const std::string& file, const std::string& text) {
  return Violations(IncludesOf(file, text));
}

TEST(LayersTest, TheTreeKeepsToTheTable) {
  const std::vector<Include> includes = IncludesOfTree(AITIA_ROOT);
  EXPECT_GT(includes.size(), 100u) << "the sources were not found";
  const std::vector<std::string> violations = Violations(includes);
  for (const std::string& violation : violations) ADD_FAILURE() << violation;
}

TEST(LayersTest, ReadsIncludesAndNothingElse) {
  const std::vector<Include> includes = IncludesOf("graph/io/dot.cc",
                                                   "#pragma once\n"
                                                   "#include <vector>\n"
                                                   "  #  include \"graph/base/text.h\"  // why\n"
                                                   "// #include \"engine/api/api.h\"\n"
                                                   "const char* text = \"#include\";\n");
  ASSERT_EQ(includes.size(), 2u);
  EXPECT_EQ(includes[0].target, "vector");
  EXPECT_FALSE(includes[0].quoted);
  EXPECT_EQ(includes[1].target, "graph/base/text.h");
  EXPECT_EQ(includes[1].line, 3);
}

TEST(LayersTest, GraphIncludesDownwardsOnly) {
  EXPECT_THAT(ViolationsOf("graph/io/dot.cc", "#include \"graph/store/snapshot.h\"\n"), IsEmpty());
  EXPECT_THAT(ViolationsOf("graph/store/snapshot.cc", "\n#include \"graph/io/dot.h\"\n"),
              ElementsAre("graph/store/snapshot.cc:2 includes graph/io/dot.h: "
                          "graph/ includes downwards only: base, model, store, io, bgl"));
  EXPECT_THAT(ViolationsOf("graph/base/text.cc", "#include \"engine/plan/plan.h\"\n"),
              ElementsAre(HasSubstr("graph/ includes nothing above it")));
}

TEST(LayersTest, QueriesKnowNoStorage) {
  EXPECT_THAT(ViolationsOf("queries/bind/binder.cc", "#include \"graph/model/value.h\"\n"), IsEmpty());
  EXPECT_THAT(ViolationsOf("queries/bind/binder.cc", "#include \"graph/store/snapshot.h\"\n"),
              ElementsAre(HasSubstr("queries/ includes only graph/base and graph/model")));
  EXPECT_THAT(ViolationsOf("queries/bind/binder.cc", "#include \"engine/plan/plan.h\"\n"),
              ElementsAre(HasSubstr("queries/ includes only")));
}

TEST(LayersTest, ThePublicHeadersAreOnTop) {
  EXPECT_THAT(
      ViolationsOf("engine/api/ask.cc", "#include \"aitia/aitia.h\"\n#include \"queries/bind/catalog.h\"\n"),
      IsEmpty());
  EXPECT_THAT(ViolationsOf("engine/plan/plan.cc", "#include \"aitia/aitia.h\"\n"),
              ElementsAre(HasSubstr("only engine/api")));
  EXPECT_THAT(ViolationsOf("engine/explain/render.h", "#include \"engine/include/aitia/aitia.h\"\n"),
              IsEmpty());
  EXPECT_THAT(ViolationsOf("engine/explain/render.h", "#include \"engine/api/graph_data.h\"\n"),
              ElementsAre(HasSubstr("engine/api is on top")));
  EXPECT_THAT(ViolationsOf("engine/include/aitia/aitia.h", "#include \"graph/base/ids.h\"\n"),
              ElementsAre(HasSubstr("the public headers include none of ours")));
}

TEST(LayersTest, ToolsUseThePublicHeadersOnly) {
  EXPECT_THAT(
      ViolationsOf("tools/aitia/main.cc", "#include <aitia/aitia.h>\n#include \"tools/aitia/output.h\"\n"),
      IsEmpty());
  EXPECT_THAT(ViolationsOf("tools/aitia/main.cc", "#include \"graph/base/text.h\"\n"),
              ElementsAre(HasSubstr("tools/ use the public headers only")));
}

TEST(LayersTest, LibrariesStayWhereTheyBelong) {
  EXPECT_THAT(ViolationsOf("graph/bgl/paths.cc", "#include <boost/graph/dijkstra_shortest_paths.hpp>\n"),
              IsEmpty());
  EXPECT_THAT(ViolationsOf("engine/causal/rank.cc", "#include <boost/graph/dijkstra_shortest_paths.hpp>\n"),
              ElementsAre(HasSubstr("Boost stays inside graph/bgl")));
  EXPECT_THAT(ViolationsOf("engine/explain/json.cc", "#include \"rapidjson/writer.h\"\n"),
              ElementsAre(HasSubstr("RapidJSON stays inside graph/io")));
}

TEST(LayersTest, PathsAreWrittenFromTheRoot) {
  EXPECT_THAT(ViolationsOf("graph/base/text.cc", "#include \"text.h\"\n"),
              ElementsAre("graph/base/text.cc:1 includes text.h: write the path from the root"));
}

TEST(LayersTest, FoldersThatIncludeEachOtherAreToldWithBothPlaces) {
  std::vector<Include> includes = IncludesOf("engine/plan/plan.cc", "#include \"engine/exec/run.h\"\n");
  const std::vector<Include> back = IncludesOf("engine/exec/run.h", "\n#include \"engine/causal/rank.h\"\n");
  const std::vector<Include> further =
      IncludesOf("engine/causal/rank.h", "#include \"engine/plan/plan.h\"\n");
  includes.insert(includes.end(), back.begin(), back.end());
  EXPECT_THAT(Violations(includes), IsEmpty());
  includes.insert(includes.end(), further.begin(), further.end());
  EXPECT_THAT(Violations(includes), ElementsAre("cycle: engine/causal/rank.h:1 includes engine/plan/plan.h; "
                                                "engine/plan/plan.cc:1 includes engine/exec/run.h; "
                                                "engine/exec/run.h:2 includes engine/causal/rank.h"));
}

}  // namespace
}  // namespace aitia::tests
