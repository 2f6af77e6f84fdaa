#include "engine/compile/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/compile/language/language.h"
#include "engine/compile/lexicon/inflection.h"

namespace aitia::engine {
namespace {

using graph::Kind;
using graph::KindSet;

const Lexicon& lexicon = Language::BuiltIn().lexicon();

std::string Text(WordId word) { return std::string(lexicon.Text(word)); }
const WordInfo& Info(std::string_view word) { return lexicon.Info(lexicon.Find(word)); }

TEST(Lexicon, FindsWordsAndTheirDictionaryForms) {
  EXPECT_FALSE(lexicon.Find("xqzv").valid());
  EXPECT_EQ(Text(lexicon.Find("muscle")), "muscle");
  EXPECT_EQ(Text(Info("twitches").noun), "twitch");
  EXPECT_EQ(Text(Info("biopsies").noun), "biopsy");
  EXPECT_EQ(Text(Info("diagnoses").noun), "diagnosis");
  EXPECT_EQ(Text(Info("feet").noun), "foot");
  EXPECT_EQ(Text(Info("worsened").verb), "worsen");
  EXPECT_EQ(Text(Info("found").verb), "find");
  EXPECT_EQ(Text(Info("worse").adjective), "bad");
}

TEST(Lexicon, KnowsWhatNounsAre) {
  const std::pair<std::string_view, KindSet> cases[] = {
      {"numbness", {Kind::kSymptom}},
      {"pneumonia", {Kind::kCondition}},
      {"electromyography", {Kind::kTest}},
      {"colonoscopy", {Kind::kTest}},
      {"massage", {Kind::kTreatment}},
      {"ibuprofen", {Kind::kDrug, Kind::kTreatment}},
      {"kidney", {Kind::kAnatomy}},
      {"magnesium", {Kind::kSubstance}},
      {"smoking", {Kind::kCause}},
      {"week", {}},
      {"table", {}},
      {"eczema", {Kind::kCondition}},
  };
  for (const auto& [word, kinds] : cases) EXPECT_EQ(Info(word).kinds.bits(), kinds.bits()) << word;
  EXPECT_TRUE(Info("nurse").senses & kPerson);
  EXPECT_TRUE(Info("week").senses & kTime);
  EXPECT_TRUE(Info("spinach").senses & kFood);
  EXPECT_TRUE(Info("condition").senses & kGeneric);
}

TEST(Lexicon, FormsOfANounAreOfItsKind) {
  EXPECT_EQ(Info("biopsies").kinds, Info("biopsy").kinds);
  EXPECT_EQ(Info("strokes").kinds, KindSet{Kind::kCondition});
}

TEST(Lexicon, NamesWhatVerbsAndAdjectivesStandFor) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"dehydrated", "dehydration"}, {"irritates", "irritation"}, {"compressed", "compression"},
      {"weak", "weakness"},          {"injure", "injury"},        {"anxious", "anxiety"},
      {"inflamed", "inflammation"},  {"obese", "obesity"},        {"treats", "treatment"}};
  for (const auto& [word, noun] : cases) EXPECT_EQ(Text(Info(word).nominal), noun) << word;
}

TEST(Lexicon, KnowsThePartOfTheBodyThatAnAdjectiveMeans) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"gluteal", "buttock"},
                                                                 {"renal", "kidney"},
                                                                 {"spinal", "spine"},
                                                                 {"nasal", "nose"},
                                                                 {"cardiac", "heart"}};
  for (const auto& [word, part] : cases) EXPECT_EQ(Text(Info(word).anatomy), part) << word;
}

TEST(Lexicon, SynonymsSpellingsAndAbbreviationsShareAName) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"fasciculation", "twitching"},
      {"fasciculations", "twitching"},
      {"high blood pressure", "hypertension"},
      {"EMG", "electromyography"},
      {"COPD", "chronic obstructive pulmonary disease"},
      {"oedema", "edema"},
      {"anaemia", "anemia"},
      {"tumours", "tumor"},
      {"paracetamol", "acetaminophen"},
      {"muscle", "muscle"}};
  for (const auto& [word, name] : cases) EXPECT_EQ(Text(Info(word).preferred), name) << word;
  // Where the small letters are another word, only the capitals are the abbreviation.
  EXPECT_EQ(Text(Info("AIDS").preferred), "acquired immunodeficiency syndrome");
  EXPECT_EQ(Text(Info("aids").preferred), "aid");
}

TEST(Lexicon, TakesUnknownWordsByTheirEndings) {
  EXPECT_EQ(lexicon.KindsBySuffix("zonkitis"), KindSet{Kind::kCondition});
  EXPECT_EQ(lexicon.KindsBySuffix("zonkopathies"), KindSet{Kind::kCondition});
  EXPECT_EQ(lexicon.KindsBySuffix("zonkopril"), (KindSet{Kind::kDrug, Kind::kTreatment}));
  EXPECT_EQ(lexicon.KindsBySuffix("zonkectomy"), KindSet{Kind::kTreatment});
  EXPECT_EQ(lexicon.KindsBySuffix("zonkoscopy"), KindSet{Kind::kTest});
  EXPECT_TRUE(lexicon.KindsBySuffix("zonk").empty());
  EXPECT_TRUE(lexicon.KindsBySuffix("").empty());
  EXPECT_TRUE(lexicon.Info(lexicon.FindSuffix("zonkly")).parts_of_speech & kMayBeAdverb);
}

std::string Phrase(std::vector<std::string_view> words, size_t* length = nullptr) {
  std::vector<WordId> ids;
  for (std::string_view word : words) ids.push_back(lexicon.Find(word));
  const Lexicon::PhraseMatch match = lexicon.LongestPhrase(ids);
  if (length != nullptr) *length = match.length;
  return Text(match.phrase);
}

TEST(Lexicon, FindsTheLongestPhraseInAnyNumber) {
  size_t length = 0;
  EXPECT_EQ(Phrase({"spinal", "cord", "injury", "hurts"}, &length), "spinal cord injury");
  EXPECT_EQ(length, 3u);
  EXPECT_EQ(Phrase({"muscle", "spasms"}), "muscle spasm");
  EXPECT_EQ(Phrase({"pins", "and", "needles"}), "pins and needles");
  EXPECT_EQ(Phrase({"parkinson", "'s", "disease"}), "parkinson's disease");
  EXPECT_EQ(Phrase({"table", "window"}, &length), "");
  EXPECT_EQ(length, 0u);
  EXPECT_EQ(Phrase({}), "");
}

TEST(Lexicon, EveryEntryFindsItself) {
  for (uint32_t i = 0; i < lexicon.size(); ++i) {
    const WordId word(i);
    ASSERT_EQ(lexicon.Find(lexicon.Text(word)), word) << lexicon.Text(word);
    const WordInfo& info = lexicon.Info(word);
    for (const WordId other :
         {info.noun, info.verb, info.adjective, info.nominal, info.anatomy, info.preferred}) {
      ASSERT_TRUE(!other.valid() || other.value < lexicon.size());
    }
    // A preferred name is nobody's other name.
    if (info.preferred.valid()) {
      ASSERT_EQ(lexicon.Info(info.preferred).preferred, info.preferred) << lexicon.Text(word);
    }
  }
}

TEST(Inflection, FollowsTheRules) {
  EXPECT_EQ(PluralOf("biopsy"), "biopsies");
  EXPECT_EQ(PluralOf("diagnosis"), "diagnoses");
  EXPECT_EQ(PluralOf("rash"), "rashes");
  EXPECT_EQ(ThirdPersonOf("twitch"), "twitches");
  EXPECT_EQ(PastOf("relieve"), "relieved");
  EXPECT_EQ(PastOf("carry"), "carried");
  EXPECT_EQ(PresentParticipleOf("tie"), "tying");
  EXPECT_EQ(PresentParticipleOf("cut"), "cutting");
  EXPECT_EQ(ComparativeOf("itchy"), "itchier");
}

}  // namespace
}  // namespace aitia::engine
