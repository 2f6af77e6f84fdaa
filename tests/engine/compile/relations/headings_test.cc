// What the headings of a page make of the text below them: sections that pages share, headings run into the
// text, tables, pages of several topics, titles.
#include "tests/engine/compile/relations/said.h"

namespace aitia::engine {
namespace {

TEST(Headings, HeadingsRunIntoTheText) {
  ExpectSaid({
      {"Acne\n\nSymptoms: small red bumps, itching\n\nCauses. Stress can cause acne.\n\n**Prevention:** Wear "
       "loose clothes; avoid creams.",
       "acne HAS_SYMPTOM itching\n"
       "acne HAS_SYMPTOM small red bump\n"
       "avoiding creams PREVENTS acne\n"
       "stress CAUSES acne possible\n"
       "wearing loose clothes PREVENTS acne\n"},
      {"Ankle sprain\nA sprain is an injury.\nSymptoms:\nPain\nSwelling\nSelf-care\nRest. Avoid what hurts.\n"
       "Compression. Wrap the ankle.\nTests:\nX-ray; MRI",
       "ankle sprain HAS_SYMPTOM pain\n"
       "ankle sprain HAS_SYMPTOM swelling\n"
       "compression TREATS ankle sprain\n"
       "magnetic resonance imaging DIAGNOSES ankle sprain\n"
       "rest TREATS ankle sprain\n"
       "sprain IS_A injury\n"
       "x-ray DIAGNOSES ankle sprain\n"},
  });
}

TEST(Headings, SharedHeadingsAreNoItemsAndEndWhatWasAsked) {
  ExpectSaid({
      {"Gallstones\n\nHow are gallstones treated?\n\n- Cholecystectomy\n\nPrevention\n\n- Regular "
       "exercise\n\n"
       "Outlook\n\n- Surgery: most people go home the next day",
       "cholecystectomy TREATS gallstone\n"
       "regular exercise PREVENTS gallstone\n"},
      {"Shingles\n\nComplications\n\n- Vision loss\n\nWhat is unlikely to be the cause\n\n- Stress\n\nWhat "
       "it is "
       "not\n\n- Measles",
       "measles CAUSES shingles denied\n"
       "shingles CAUSES vision loss\n"
       "stress CAUSES shingles rare\n"},
  });
}

TEST(Headings, ListsBehindAConditionAnswerNoHeading) {
  ExpectSaid({
      {"Hives\n\nHow are hives treated?\n\n- Antihistamines\n\nCall a doctor if you have:\n\n- a swollen "
       "tongue",
       "antihistamine TREATS hives\n"},
      {"What triggers hives?\n\n- Foods: shellfish, nuts\n- Medicines: penicillin, aspirin",
       "aspirin CAUSES hives\n"
       "medication CAUSES hives\n"
       "nut CAUSES hives\n"
       "penicillin CAUSES hives\n"
       "shellfish CAUSES hives\n"},
  });
}

TEST(Headings, TheTopicChangesWithTheHeadingWhereSectionsComeAgain) {
  ExpectSaid({
      {"Three eye problems\n\nBlepharitis\n\nSymptoms\n\n- Crusty eyelashes\n\nTreatment\n\n- Antibiotic "
       "ointment\n\nConjunctivitis\n\nSymptoms\n\n- Red eyes",
       "antibiotic ointment TREATS blepharitis\n"
       "blepharitis HAS_SYMPTOM crusty eyelash\n"
       "conjunctivitis HAS_SYMPTOM red eye\n"},
  });
}

TEST(Headings, TablesOfColumnsAndOfRows) {
  ExpectSaid({
      {"| | Migraine | Cluster headache |\n|---|---|---|\n| Symptoms | Nausea | Tearing |\n| Triggers | Red "
       "wine | "
       "Alcohol |\n| Treatment | Triptans | Oxygen |",
       "alcohol CAUSES cluster headache\n"
       "cluster headache HAS_SYMPTOM tearing\n"
       "migraine HAS_SYMPTOM nausea\n"
       "oxygen TREATS cluster headache\n"
       "red wine CAUSES migraine\n"
       "triptan TREATS migraine\n"},
      {"Remedy\tTreats\nGinger tea\tnausea\nClove oil\ttoothache",
       "clove oil TREATS tooth pain\n"
       "ginger tea TREATS nausea\n"},
      {"| Deficiency | Helps with |\n|---|---|\n| Iron deficiency | Iron tablets |",
       "iron tablet TREATS iron deficiency\n"},
  });
}

TEST(Headings, ATitleThatCameWithTheDocumentIsItsTopic) {
  const Document document{"17", "Gout", Format::kText, "Treatment\n\n- Colchicine\n"};
  const Extraction extraction = Extract(document, Language::BuiltIn());
  ASSERT_EQ(extraction.relations.size(), 1u);
  EXPECT_EQ(extraction.concepts[extraction.relations[0].object].name, "gout");
}

TEST(Headings, APageAboutADrugHasItForItsTopic) {
  ExpectSaid({
      {"Naproxen\n\nUses\n\n- Gout\n\nSide effects\n\n- Heartburn\n- Dizziness",
       "naproxen CAUSES dizziness\n"
       "naproxen CAUSES heartburn\n"
       "naproxen TREATS gout\n"},
  });
}

TEST(Headings, WordsThatALineHasCutInTwo) {
  ExpectSaid({
      {"Bed-wetting is often caused by con-\nstipation, and over-\nthe-counter pills can help.",
       "constipation CAUSES bed-wetting\n"},
  });
}

}  // namespace
}  // namespace aitia::engine
