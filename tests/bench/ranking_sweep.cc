// Prints how the figures of the ranking depend on its parameters: ranking_sweep SHARED
#include <iostream>

#include "tests/engine/causal/published_cases.h"

int main(int argc, char** argv) {
  using aitia::engine::PublishedCases;
  PublishedCases cases;
  if (argc != 2 || !cases.Load(argv[1])) {
    std::cerr << "usage: ranking_sweep FOLDER, with FOLDER/data/ranking in it\n";
    return 2;
  }
  for (const double m : {5.0, 10.0, 20.0, 40.0}) {
    for (const double absent : {0.0, 0.15, 0.25, 1.0}) {
      for (const double temperature : {1.0, 1.5, 2.0}) {
        aitia::engine::RankParameters parameters;
        parameters.shrinkage = m;
        parameters.absent_weight = absent;
        parameters.temperature = temperature;
        const PublishedCases::Figures figures = cases.Measure(parameters);
        std::cout << "m " << m << " absent " << absent << " T " << temperature << "  top1 " << figures.top1
                  << " top5 " << figures.top5 << " calibration " << figures.calibration << "\n";
      }
    }
  }
}
