// Random queries on random graphs, judged by the slow evaluator of the tests: `fuzz_runner [--engine=NAME]
// [--first=SEED] [--cases=N] [--writing] [--shrink=N] [--show=SEED]`. Prints what differs, made small, and
// the figures.
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include "tests/fuzz/campaign.h"

namespace aitia::tests::fuzz {
namespace {

constexpr std::string_view kUsage =
    "fuzz_runner [--engine=NAME] [--first=SEED] [--cases=N] [--shrink=N] [--ignore=TEXT]\n            "
    "[--show=SEED]\n"
    "  --engine  what is tested: product (default), rules-off (the product without its optimizer), threads "
    "(with\n"
    "            two), frozen (on a graph instead of changes); snapshot, the planner and the operators on a\n"
    "            snapshot; plain, the same without the optimizer; binder, the front end with the judge "
    "behind it\n"
    "  --first   the first case's number (1); --cases: how many (1000)\n"
    "  --writing also MERGE, SET, REMOVE, DELETE and FOREACH\n"
    "  --shrink  how many differences are made small (10)\n"
    "  --ignore  differences whose text holds this are left out\n"
    "  --show    prints the case of this number\n";

int Main(int argc, char** argv) {
  Campaign campaign;
  std::string engine = "product";
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
    const uint64_t number = std::strtoull(value.c_str(), nullptr, 10);
    if (name == "--engine") {
      engine = value;
    } else if (name == "--first") {
      campaign.first_seed = number;
    } else if (name == "--cases") {
      campaign.cases = number;
    } else if (name == "--shrink") {
      campaign.most_shrunk = number;
    } else if (name == "--writing") {
      campaign.grammar.writing = true;
    } else if (name == "--ignore") {
      campaign.ignore = value;
    } else if (name == "--show") {
      const Case test = MakeCase(number, campaign.grammar);
      std::cout << test.setup << ";\n" << test.query.text << "\n";
      return 0;
    } else {
      std::cerr << kUsage;
      return 2;
    }
  }
  const auto product = [](const tck::ProductOptions& options) -> EngineFactory {
    return [options] { return tck::MakeProductEngine(options); };
  };
  const std::map<std::string, EngineFactory> engines = {{"product", product({})},
                                                        {"rules-off", product({/*optimizer=*/false})},
                                                        {"threads", product({true, /*threads=*/2})},
                                                        {"frozen", product({true, 1, /*frozen=*/true})},
                                                        {"snapshot", tck::MakeSnapshotEngine},
                                                        {"plain", tck::MakePlainSnapshotEngine},
                                                        {"binder", tck::MakeBoundReferenceEngine}};
  if (engines.count(engine) == 0) {
    std::cerr << kUsage;
    return 2;
  }
  const Report report = RunCampaign(campaign, tck::MakeReferenceEngine, engines.at(engine));
  std::cout << Describe(report);
  return report.differences.empty() ? 0 : 1;
}

}  // namespace
}  // namespace aitia::tests::fuzz

int main(int argc, char** argv) { return aitia::tests::fuzz::Main(argc, argv); }
