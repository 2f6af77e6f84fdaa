// Ranks diseases for findings of published case reports and holds the figures that the parameters were fitted
// to.
#include "tests/engine/causal/published_cases.h"

#include <gtest/gtest.h>

namespace aitia::engine {
namespace {

TEST(PublishedCases, TheRightDiseaseComesFirstAsOftenAsMeasured) {
  PublishedCases cases;
  if (!cases.Load(AITIA_SHARED))
    GTEST_SKIP() << "no case reports under AITIA_SHARED (" << AITIA_SHARED << ")";
  const PublishedCases::Figures figures = cases.Measure({});
  RecordProperty("top1", std::to_string(figures.top1));
  RecordProperty("top5", std::to_string(figures.top5));
  RecordProperty("calibration", std::to_string(figures.calibration));
  EXPECT_GE(figures.top1, 0.48);
  EXPECT_GE(figures.top5, 0.68);
  EXPECT_LE(figures.calibration, 0.08);
}

}  // namespace
}  // namespace aitia::engine
