// Feature files of the openCypher test kit as they are: Gherkin's text to scenarios that can be run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/status.h"

namespace aitia::tests::tck {

using Table = std::vector<std::vector<std::string>>;  // cells without the spaces around them, escapes decoded

struct Step {
  std::string text;      // without Given, When, Then, And, But
  std::string document;  // between """ and """, without the indentation of the first """
  Table table;
  int line = 0;
};

struct Scenario {
  std::string feature;  // path of the file, relative to the kit's folder
  std::string name;  // "[1] Fail …"; each row of an outline's examples is a scenario of its own, "… #3"
  std::vector<std::string> tags;  // of the feature, the scenario and its examples, with their '@'
  std::vector<Step> steps;        // the background's first
  int line = 0;
};

// The scenarios in the order of the text, outlines expanded. An error says path and line.
graph::StatusOr<std::vector<Scenario>> ParseFeature(const std::string& path, std::string_view text);

// The scenarios of all `*.feature` files below a folder, in the order of their paths.
graph::StatusOr<std::vector<Scenario>> ReadFeatures(const std::string& folder);

}  // namespace aitia::tests::tck
