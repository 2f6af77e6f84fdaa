// Sentences in, parts out: noun groups in brackets, verbs as "V:lemma" with what they say beside it.
#include <gtest/gtest.h>

#include <string>

#include "engine/compile/compiler.h"

namespace aitia::engine {
namespace {

std::string Parts(const std::string& sentence) {
  std::string dump = Dump({"article.txt", "", Format::kText, sentence}, DumpStep::kMentions);
  while (!dump.empty() && dump.back() == '\n') dump.pop_back();
  return dump;
}

TEST(Parts, OfNamesStayWhole) {
  EXPECT_EQ(Parts("Sinusitis causes loss of smell."), "[sinusitis] | V:cause | [loss of smell] | .");
  EXPECT_EQ(Parts("The migraine brings pain around the eyes."),
            "[migraine] | V:bring | [pain around the eyes] | .");
  EXPECT_EQ(Parts("Aspirin is a treatment of fever."),
            "[aspirin] | V:be copula | [treatment] | of | [fever] | .");
}

TEST(Parts, QuantitiesAreSeenThrough) {
  EXPECT_EQ(Parts("A bout of shedding follows."), "[shedding] | V:follow | .");
  EXPECT_EQ(Parts("It takes 400 mg of ibuprofen."), "[it] | V:take | [ibuprofen] | .");
}

TEST(Parts, ListsShareTheirHeads) {
  EXPECT_EQ(Parts("Iron and zinc deficiency cause hair loss."),
            "[iron + deficiency] [zinc deficiency] | V:cause | [hair loss] | .");
  EXPECT_EQ(Parts("Acute and chronic bronchitis cause coughing."),
            "[acute + bronchitis] [chronic bronchitis] | V:cause | [coughing] | .");
}

TEST(Parts, WhatPartsOfTheBodyDoIsShared) {
  EXPECT_EQ(Parts("Lead disturbs nerve and muscle coordination."),
            "[lead] | V:disturb | [nerve + coordination] [muscle coordination] | .");
  EXPECT_EQ(Parts("Candle and oven smoke irritate the eyes."),
            "[candle + smoke] [oven smoke] | V:irritate | [eyes] | .");
}

TEST(Parts, LinesOfAListRunTogetherAreApart) {
  EXPECT_EQ(Parts("We use aspirin Muscle relaxants Sedatives."),
            "[we] | V:use | [aspirin] | [muscle relaxants] | [sedatives] | .");
  EXPECT_EQ(Parts("He takes vitamin B12 daily."), "[he] | V:take | [vitamin b12] | daily | .");
}

TEST(Parts, AListEndsWhereTheNextClauseBegins) {
  EXPECT_EQ(Parts("Smoking causes cancer, and alcohol damages the liver."),
            "[smoking] | V:cause | [cancer] | , | and | [alcohol] | V:damage | [liver] | .");
}

TEST(Parts, VerbGroupsSayTheirVoiceAndDoubt) {
  EXPECT_EQ(Parts("Gout may be brought on by beer."), "[gout] | V:bring+on passive maybe | by | [beer] | .");
  EXPECT_EQ(Parts("Rest does not help relieve gout."), "[rest] | V:relieve not | [gout] | .");
  EXPECT_EQ(Parts("Rest has not been shown to cure gout."), "[rest] | V:cure not | [gout] | .");
  EXPECT_EQ(Parts("Insulin is used to treat diabetes."), "[insulin] | V:treat | [diabetes] | .");
}

TEST(Parts, ActivitiesAreNouns) {
  EXPECT_EQ(Parts("Skipping breakfast causes headaches."),
            "[skipping + breakfast] | V:cause | [headaches] | .");
  EXPECT_EQ(Parts("Cutting back on salt lowers blood pressure."),
            "[cutting back on salt] | V:lower | [blood pressure] | .");
}

}  // namespace
}  // namespace aitia::engine
