// Sentences of health prose tagged by hand: the tagger must agree with nearly every token of them.

#include "engine/compile/text/tag.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "engine/compile/language/language.h"
#include "engine/compile/text/segment.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

const Lexicon& kLexicon = Language::BuiltIn().lexicon();

// n noun, np proper noun, v verb, g gerund, pp past participle, a adjective, r adverb, pro pronoun, d
// determiner, p preposition, c conjunction, s subordinator, m modal, x auxiliary, t particle, num number, .
// punctuation.
constexpr std::string_view kTagged[] = {
    "Coughing/g up/p blood/n is/x never/r normal/a and/c should/m be/x checked/pp by/p a/d doctor/n ./.",
    "Most/d children/n recover/v from/p the/d infection/n within/p a/d few/d days/n without/p treatment/n "
    "./.",
    "High/a blood/n sugar/n damages/v the/d small/a vessels/n that/s feed/v the/d retina/n ./.",
    "If/s you/pro smoke/v ,/. quitting/g is/x the/d best/a thing/n you/pro can/m do/v for/p your/d lungs/n "
    "./.",
    "The/d rash/n usually/r starts/v on/p the/d face/n and/c spreads/n to/p the/d trunk/n ./.",
    "Untreated/a strep/a throat/n can/m lead/v to/p rheumatic/a fever/n ,/. which/s harms/v the/d heart/n "
    "valves/n ./.",
    "Doctors/n often/r prescribe/v a/d short/a course/n of/p steroids/n to/t calm/v the/d swelling/n ./.",
    "Women/n who/s are/x pregnant/a need/v more/d iron/n than/p other/a adults/n ./.",
    "Drinking/g plenty/n of/p fluids/n helps/v flush/v bacteria/n out/r of/p the/d urinary/a tract/n ./.",
    "Some/d people/n find/v that/s spicy/a foods/n trigger/v their/d heartburn/n ./.",
    "It/pro is/x not/t known/pp what/s causes/v the/d disease/n ,/. but/c genes/n appear/v to/t play/v a/d "
    "role/n ./.",
    "Taking/g aspirin/n with/p warfarin/n increases/v the/d risk/n of/p bleeding/n ./.",
    "Has/x your/d child/n had/pp a/d fever/n for/p more/pro than/p three/num days/n ?/.",
    "An/d untreated/a hernia/n may/m become/v trapped/a and/c cut/v off/p the/d blood/n supply/n ./.",
    "Symptoms/n tend/v to/t come/v and/c go/v ,/. and/c they/pro are/x often/r worse/a at/p night/n ./.",
    "The/d surgeon/n removed/v the/d gallbladder/n through/p four/num small/a cuts/n ./.",
    "Long-term/a use/n of/p acid/a blockers/n has/x been/x linked/pp to/p low/a magnesium/n ./.",
    "Although/s the/d lump/n is/x usually/r harmless/a ,/. it/pro ought/m to/t be/x examined/pp ./.",
    "Swollen/a ,/. painful/a joints/n that/s last/v longer/r than/p six/num weeks/n suggest/v arthritis/n "
    "./.",
    "Your/d pharmacist/n can/m tell/v you/pro whether/s these/d drugs/n interact/v ./.",
    "Cold/a ,/. dry/a air/n irritates/v the/d airways/n and/c makes/v asthma/n worse/a ./.",
    "Lack/n of/p sleep/n ,/. stress/n and/c certain/a foods/n can/m set/v off/p a/d migraine/n ./.",
    "A/d blood/n test/n showed/v that/s her/d thyroid/n was/x underactive/a ./.",
    "Do/x not/t stop/v taking/g your/d tablets/n unless/s your/d doctor/n tells/v you/pro to/t ./.",
    "Pain/n that/s spreads/v to/p the/d arm/n or/c jaw/n might/m be/x a/d sign/n of/p a/d heart/n attack/n "
    "./.",
    "Because/s the/d virus/n spreads/v through/p droplets/n ,/. wash/v your/d hands/n regularly/r ./.",
    "Patients/n treated/pp with/p chemotherapy/n frequently/r lose/v their/d hair/n ./.",
    "The/d cyst/n causes/v no/d symptoms/n and/c needs/v no/d treatment/n ./.",
    "Babies/n born/pp before/p 37/num weeks/n have/v a/d higher/a risk/n of/p breathing/n problems/n ./.",
    "To/t relieve/v the/d itch/n ,/. apply/v a/d cool/a compress/n several/d times/n a/d day/n ./.",
    "Neither/d antibiotics/n nor/c steroids/n shorten/v the/d illness/n ./.",
    "Her/d vision/n became/v blurred/a and/c she/pro felt/v dizzy/a after/p standing/g up/r ./.",
    "Gout/n is/x caused/pp by/p a/d build-up/n of/p uric/a acid/n in/p the/d blood/n ./.",
    "Frequent/a ear/n infections/n may/m result/v in/p hearing/n loss/n ./.",
    "People/n whose/d parents/n have/v glaucoma/n are/x more/r likely/a to/t develop/v it/pro ./.",
    "In/p rare/a cases/n ,/. the/d vaccine/n can/m cause/v a/d severe/a allergic/a reaction/n ./.",
    "Weight/n loss/n ,/. night/n sweats/n and/c a/d persistent/a cough/n are/x warning/n signs/n of/p "
    "tuberculosis/n ./.",
    "The/d kidneys/n filter/v waste/n from/p the/d blood/n and/c make/v urine/n ./.",
    "Being/x overweight/a puts/v extra/a pressure/n on/p the/d knees/n ./.",
    "Before/p surgery/n ,/. you/pro will/m be/x asked/pp to/t fast/v for/p eight/num hours/n ./.",
    "Since/s the/d heart/n has/v to/t work/v harder/a ,/. the/d muscle/n thickens/v over/p time/n ./.",
    "Depression/n is/x more/r common/a in/p women/n than/p in/p men/n ./.",
    "A/d stiff/a neck/n ,/. fever/n and/c headache/n together/r point/v to/p meningitis/n ./.",
    "The/d doctor/n may/m use/v a/d thin/a needle/n to/t drain/v the/d fluid/n ./.",
    "He/pro was/x diagnosed/pp with/p diabetes/n when/s he/pro was/x twelve/num ./.",
    "Exercise/n strengthens/v the/d bones/n and/c improves/v balance/n ./.",
    "Many/d medicines/n ,/. including/p some/d sold/pp over/p the/d counter/n ,/. raise/v blood/n pressure/n "
    "./.",
    "Bleeding/n gums/n are/x an/d early/a sign/n of/p gum/n disease/n ./.",
    "Sleeping/g on/p your/d side/n can/m reduce/v snoring/n ./.",
    "Nerve/n damage/n in/p the/d feet/n makes/v it/pro hard/a to/t feel/v cuts/n or/c blisters/n ./.",
    "Avoid/v lifting/g heavy/a objects/n until/s the/d wound/n has/x healed/pp ./.",
    "There/pro is/x no/d cure/n for/p celiac/a disease/n ,/. but/c a/d strict/a diet/n controls/v it/pro ./.",
    "The/d test/n measures/v how/s well/r the/d lungs/n move/v air/n in/r and/c out/r ./.",
    "Too/r much/d sun/n ages/v the/d skin/n and/c can/m give/v rise/n to/p cancer/n ./.",
    "Vomiting/n that/s lasts/v more/pro than/p a/d day/n may/m leave/v a/d child/n dehydrated/a ./.",
    "Such/d tumors/n grow/v slowly/r and/c rarely/r spread/v ./.",
    "Hormone/n changes/n during/p menopause/n weaken/v bones/n ./.",
    "What/pro should/m I/pro do/v if/s the/d bite/n becomes/v red/a and/c swollen/a ?/.",
    "Taken/pp at/p bedtime/n ,/. the/d drug/n helps/v patients/n fall/v asleep/a ./.",
    "Iron/n tablets/n may/m turn/v the/d stool/n black/a ./.",
    "About/p 5%/num of/p patients/n report/v nausea/n as/p a/d side/n effect/n ./.",
    "Damaged/a valves/n let/v blood/n flow/v backward/r ,/. straining/g the/d heart/n ./.",
    "The/d ulcers/n bleed/v easily/r and/c heal/v slowly/r ./.",
    "Although/s once/r thought/pp to/t be/x rare/a ,/. the/d disorder/n affects/v one/num in/p 200/num "
    "adults/n ./.",
    "Feeling/g tired/a all/d the/d time/n can/m be/x due/a to/p anemia/n or/c an/d underactive/a thyroid/n "
    "./.",
    "The/d cough/n that/s follows/v a/d cold/n can/m last/v for/p weeks/n ./.",
    "Ringing/n in/p the/d ears/n ,/. known/pp as/p tinnitus/n ,/. often/r accompanies/v hearing/n loss/n ./.",
    "Fatigue/n ,/. muscle/n cramps/n and/c weakness/n are/x typical/a of/p low/a potassium/n ./.",
    "Stress/n can/m make/v your/d muscles/n tense/a and/c cause/v headaches/n ./.",
    "Poorly/r controlled/a diabetes/n slows/v wound/n healing/n ./.",
    "Back/n pain/n is/x one/num of/p the/d main/a reasons/n people/n see/v a/d doctor/n ./.",
    "Treatment/n involves/v resting/g the/d joint/n and/c taking/n pain/n relievers/n ./.",
    "The/d nerve/n may/m get/v pinched/a as/s it/pro passes/v through/p the/d wrist/n ./.",
    "It/pro helps/v control/v blood/n sugar/n and/c lowers/v cholesterol/n ./.",
    "Numbness/n that/s comes/v on/r suddenly/r requires/v emergency/n care/n ./.",
    "What/pro are/x the/d signs/n of/p a/d concussion/n ?/.",
    "Ask/v your/d doctor/n about/p switching/n to/p another/d drug/n ./.",
    "Levels/n of/p potassium/n in/p the/d blood/n can/m drop/v if/s you/pro vomit/v a/d lot/n ./.",
    "Not/t everyone/pro with/p the/d gene/n gets/v sick/a ./.",
    "These/d cells/n attack/v the/d lining/n of/p the/d gut/n ./.",
    "Left/pp untreated/a ,/. the/d infection/n spreads/v to/p nearby/a tissue/n ./.",
    "An/d overactive/a thyroid/n speeds/v up/p the/d metabolism/n ./.",
    "Men/n are/x twice/r as/r likely/a as/p women/n to/t develop/v bladder/n cancer/n ./.",
};

const std::map<Tag, std::string_view> kShort = {
    {Tag::kNoun, "n"},        {Tag::kProperNoun, "np"},     {Tag::kVerb, "v"},
    {Tag::kGerund, "g"},      {Tag::kPastParticiple, "pp"}, {Tag::kAdjective, "a"},
    {Tag::kAdverb, "r"},      {Tag::kPronoun, "pro"},       {Tag::kDeterminer, "d"},
    {Tag::kPreposition, "p"}, {Tag::kConjunction, "c"},     {Tag::kSubordinator, "s"},
    {Tag::kModal, "m"},       {Tag::kAuxiliary, "x"},       {Tag::kParticle, "t"},
    {Tag::kNumber, "num"},    {Tag::kPunctuation, "."},     {Tag::kOther, "?"}};

Page PageOf(std::string text, BlockKind kind = BlockKind::kParagraph) {
  Page page;
  page.text = std::move(text);
  Block block;
  block.kind = kind;
  block.span = {0, static_cast<uint32_t>(page.text.size())};
  page.blocks.push_back(block);
  return page;
}

std::string Tagged(const Page& page) {
  const TaggedText text = TagParts(page, Segment(page, kLexicon), kLexicon);
  std::string out;
  for (const Token& token : text.tokens) {
    if (!out.empty()) out += ' ';
    out.append(page.Text(token.span)).append("/").append(kShort.at(token.tag));
  }
  return out;
}

std::string Untagged(std::string_view tagged) {
  std::string text;
  for (std::string_view token : graph::Split(tagged, ' ')) {
    const std::string_view word = token.substr(0, token.rfind('/'));
    const bool mark = word == "," || word == "." || word == "?";
    if (!text.empty() && !mark) text += ' ';
    text.append(word);
  }
  return text;
}

TEST(Tag, AgreesWithTheHandOnNearlyEveryToken) {
  size_t tokens = 0, right = 0;
  for (std::string_view gold : kTagged) {
    const std::string found = Tagged(PageOf(Untagged(gold)));
    const auto expected = graph::Split(gold, ' ');
    const auto actual = graph::Split(found, ' ');
    ASSERT_EQ(expected.size(), actual.size()) << gold << "\n" << found;
    for (size_t i = 0; i < expected.size(); ++i) {
      ++tokens;
      right += expected[i] == actual[i];
    }
  }
  const double accuracy = static_cast<double>(right) / static_cast<double>(tokens);
  RecordProperty("accuracy", std::to_string(accuracy));
  EXPECT_GE(accuracy, 0.96) << right << " of " << tokens;
}

TEST(Tag, TellsApartWhatOneWordCanBe) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Stress causes headaches.", "Stress/n causes/v headaches/n ./."},
      {"The causes of stress vary.", "The/d causes/n of/p stress/n vary/v ./."},
      {"Muscle cramps cause pain.", "Muscle/n cramps/n cause/v pain/n ./."},
      {"It may cause cramps.", "It/pro may/m cause/v cramps/n ./."},
      {"The doctor's advice helped.", "The/d doctor/n 's/t advice/n helped/v ./."},
      {"It's harmless.", "It/pro 's/x harmless/a ./."},
      {"They don't hurt.", "They/pro do/x n't/t hurt/v ./."},
      {"a burning sensation in the feet", "a/d burning/n sensation/n in/p the/d feet/n"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(Tagged(PageOf(std::string(text))), expected);
}

TEST(Tag, KnowsFragments) {
  const auto fragment = [](std::string text, BlockKind kind) {
    const Page page = PageOf(std::move(text), kind);
    return TagParts(page, Segment(page, kLexicon), kLexicon).sentences.at(0).is_fragment;
  };
  EXPECT_TRUE(fragment("Causes of night sweats", BlockKind::kHeading));
  EXPECT_TRUE(fragment("Weakness of the legs", BlockKind::kListItem));
  EXPECT_FALSE(fragment("Drink more water.", BlockKind::kListItem));
  EXPECT_FALSE(fragment("The pain goes away.", BlockKind::kParagraph));
}

TEST(Tag, DumpsATokenPerLine) {
  const Page page = PageOf("Coughs hurt.");
  EXPECT_EQ(DumpTokens(page, TagParts(page, Segment(page, kLexicon), kLexicon), kLexicon),
            "0 0-6 noun cough Coughs\n1 7-11 verb hurt hurt\n2 11-12 punctuation - .\n");
}

}  // namespace
}  // namespace aitia::engine
