// Many random cases on an engine, each safe from the crashes of the others; what differs is made small.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/fuzz/difference.h"

namespace aitia::tests::fuzz {

using EngineFactory = std::function<std::unique_ptr<tck::Engine>()>;

struct Campaign {
  Grammar grammar;
  uint64_t first_seed = 1;
  size_t cases = 1000;
  size_t most_shrunk = 10;  // further differences are counted only
  int seconds = 20;         // for one case
  std::string ignore;       // differences whose text holds this are left out; empty: none
};

struct Finding {
  uint64_t seed = 0;
  std::string kind;   // of Difference, or "crash"
  std::string setup;  // as small as it got
  std::string query;
  std::string text;
};

struct Report {
  size_t cases = 0, skipped = 0, errors = 0, empty = 0, rows = 0;
  std::map<std::string, size_t> differences;  // by kind
  std::vector<Finding> findings;
};

Report RunCampaign(const Campaign& campaign, const EngineFactory& judge, const EngineFactory& tested);

// The figures in one line, and a paragraph for each finding.
std::string Describe(const Report& report);

}  // namespace aitia::tests::fuzz
