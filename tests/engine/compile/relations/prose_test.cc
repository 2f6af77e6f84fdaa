// How running prose and spoken answers say relations: clefts, bare "help", quantifiers for what was named,
// tests that show whether, means in front of the sentence.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Prose, CleftsAndIdentitiesNameWhatFollows) {
  ExpectSaid({
      {"What triggers migraine is often stress.", "stress CAUSES migraine\n"},
      {"What relieves shin splints is resting the legs.", "resting legs TREATS shin splint\n"},
      {"The disorder that people overlook most often is celiac disease. It causes bloating.",
       "celiac disease CAUSES bloating\n"},
      {"Their drawback is that they can cause drowsiness.", ""},
  });
}

TEST(Prose, SeveralVerbsShareAnObject) {
  ExpectSaid({
      {"Steroid injections can prevent or relieve shoulder stiffness.",
       "steroid injection PREVENTS shoulder stiffness possible\n"
       "steroid injection TREATS shoulder stiffness possible\n"},
      {"A lumbar puncture is done in order to confirm or rule out meningitis.",
       "lumbar puncture DIAGNOSES meningitis\n"},
  });
}

TEST(Prose, QuantifiersStandForWhatWasNamed) {
  ExpectSaid({
      {"Sciatica is common. Most are caused by a slipped disc.", "herniated disk CAUSES sciatica\n"},
      {"Smoking causes about half of all bladder cancers.", "smoking CAUSES bladder cancer\n"},
      {"Gout is painful. Beer and red meat both increase the risk.",
       "beer CAUSES gout\n"
       "red meat CAUSES gout\n"},
  });
}

TEST(Prose, HelpWithoutAnObjectIsHelpWithWhatIsSpokenOf) {
  ExpectSaid({
      {"Sciatica is common. Physiotherapy usually helps.", "physical therapy TREATS sciatica\n"},
      {"Rest is the mainstay of treatment for glandular fever.", "rest TREATS mononucleosis\n"},
  });
}

TEST(Prose, TestsShowWhether) {
  ExpectSaid({
      {"A blood test can show whether you have celiac disease.",
       "blood test DIAGNOSES celiac disease possible\n"},
      {"Using ultrasound, doctors can detect gallstones.", "ultrasound DIAGNOSES gallstone possible\n"},
      {"If you have fever, cough and chest pain, you may have pneumonia.",
       "chest pain INDICATES pneumonia possible\n"
       "cough INDICATES pneumonia possible\n"
       "fever INDICATES pneumonia possible\n"},
  });
}

TEST(Prose, FixedNounsBelongToTheirVerbs) {
  ExpectSaid({
      {"Bed bugs give rise to itching.", "bed bug CAUSES itching\n"},
      {"Detergents leave the skin dry and itchy.",
       "detergent CAUSES dry skin\n"
       "detergent CAUSES skin itching\n"},
  });
}

TEST(Prose, TheTextTellsTheTopicWhereTheTitleDoesNot) {
  ExpectSaid({
      {"When the stomach protests\n\nHardly anyone is spared heartburn. Everyone has heartburn now and then. "
       "Fatty meals are the usual suspects. Heartburn that wakes people at night, or heartburn after every "
       "meal, is another matter.\n",
       "fatty meal CAUSES heartburn\n"},
  });
}

TEST(Prose, RelativeClausesSetOffByCommasLeaveTheMainVerb) {
  ExpectSaid({
      {"Stimulant laxatives, which act quickly, cause cramps.", "stimulant laxative CAUSES muscle cramp\n"},
  });
}

TEST(Prose, TheFirstPersonOfSomeoneWhoTreatsIsNoAnecdote) {
  ExpectSaid({
      {"In my patients, colchicine relieves gout.", "colchicine TREATS gout\n"},
      {"My aunt says that colchicine relieves gout.", ""},
  });
}

TEST(Prose, VerbsThatLookLikeNounsAreToldByWhatFollowsThem) {
  ExpectSaid({
      {"Untreated gallstones can inflame the pancreas and lead to jaundice.",
       "gallstone AFFECTS pancreas possible\n"
       "gallstone CAUSES jaundice possible\n"},
      {"Anemia, often found in women who eat little, leads to fatigue.", "anemia CAUSES fatigue\n"},
      {"Sunburn leads in turn to fever.", "sunburn CAUSES fever\n"},
  });
}

TEST(Prose, EllipsesSayTheSameOfAnother) {
  ExpectSaid({
      {"Wool is a trigger of eczema, as are perfume and stress.",
       "perfume CAUSES eczema\n"
       "stress CAUSES eczema\n"
       "wool CAUSES eczema\n"},
      {"Insomnia is a common side effect of prednisone, and so is acne.",
       "prednisone CAUSES acne\n"
       "prednisone CAUSES insomnia\n"},
      {"Scurvy is a rare cause of anemia; malaria is a far likelier one.",
       "malaria CAUSES anemia\n"
       "scurvy CAUSES anemia rare\n"},
  });
}

TEST(Prose, PersonsStandForWhatTheyHaveAndTake) {
  ExpectSaid({
      {"Metronidazole cures most people with giardiasis.", "metronidazole TREATS giardiasis\n"},
      {"Patients on prednisone may develop acne.", "prednisone CAUSES acne possible\n"},
  });
}

TEST(Prose, WhatGoesOnIsTheMainClausesSubject) {
  ExpectSaid({
      {"Because the kidneys retain salt, hypertension is hard to treat. Obesity contributes to it.",
       "obesity CAUSES hypertension\n"},
  });
}

TEST(Prose, NotJustIsNoDenial) {
  ExpectSaid({
      {"Smoking doesn't just cause bronchitis.", "smoking CAUSES bronchitis\n"},
  });
}

TEST(Prose, SpeciesKeepTheirShortenedGenus) {
  ExpectSaid({
      {"E. coli causes most cases of cystitis.", "e. coli CAUSES bladder infection\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
