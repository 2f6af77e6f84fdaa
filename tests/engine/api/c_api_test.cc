#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>

#include "tests/engine/api/c_client.h"
#include "tests/engine/api/literal.h"

namespace aitia {
namespace {

TEST(CInterface, AProgramInCFindsItsWay) {
  const std::string path = testing::TempDir() + "/aitia_c_api_test_" + std::to_string(getpid()) + ".aitia";
  const Graph graph = LiteralGraph("(dehydration:Condition)-[:CAUSES]->(twitching:Symptom)");
  ASSERT_TRUE(graph.Save(path).ok());
  EXPECT_EQ(aitia_c_client(path.c_str(), (path + ".missing").c_str()), 0);
  std::remove(path.c_str());
}

}  // namespace
}  // namespace aitia
