#include "engine/compile/language/user_language.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/compile/relations/said.h"
#include "tests/support/archives.h"
#include "tests/support/process.h"

namespace aitia::engine {
namespace {

class UserLanguageTest : public testing::Test {
 protected:
  static std::string Message(const graph::StatusOr<UserLanguage>& made) {
    return made.ok() ? "" : std::string(graph::Message(made.status()));
  }

  UserLanguage WithLexicon(const std::string& text) {
    return Made({{folder_.Write("words.tsv", text)}, {}, {}, {}});
  }
  UserLanguage WithOntology(const std::string& text, std::vector<std::string> kinds = {}) {
    return Made({{}, {folder_.Write("terms.obo", text)}, std::move(kinds), {}});
  }
  UserLanguage WithCues(const std::string& text) {
    return Made({{}, {}, {}, {folder_.Write("cues.tsv", text)}});
  }

  // What is wrong, without the folder's name.
  std::string Wrong(const UserWords& words) {
    std::string text = Message(MakeUserLanguage(words));
    const std::string folder = folder_.path() + "/";
    for (size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }
  std::string WrongLexicon(const std::string& text) {
    return Wrong({{folder_.Write("words.tsv", text)}, {}, {}, {}});
  }
  std::string WrongOntology(const std::string& text) {
    return Wrong({{}, {folder_.Write("terms.obo", text)}, {}, {}});
  }
  std::string WrongCues(const std::string& text) {
    return Wrong({{}, {}, {}, {folder_.Write("cues.tsv", text)}});
  }

  static std::string KindsOf(const Language& language, std::string_view name) {
    const WordId word = language.lexicon().Find(name);
    if (!word.valid()) return "unknown";
    std::string text;
    for (size_t k = 0; k < graph::kKindCount; ++k) {
      const auto kind = static_cast<graph::Kind>(k);
      if (language.lexicon().Info(word).kinds.Has(kind))
        text += (text.empty() ? "" : " ") + std::string(graph::Name(kind));
    }
    return text;
  }
  static std::string Preferred(const Language& language, std::string_view name) {
    return std::string(
        language.lexicon().Text(language.lexicon().Info(language.lexicon().Find(name)).preferred));
  }
  // "below IS_A above" for each link of the graph that an ontology gives.
  static std::string Links(const std::string& text, const Language& language) {
    const auto made = Compile({{"a.txt", "", Format::kText, text}}, {}, language);
    if (!made.ok()) return std::string(graph::Message(made.status()));
    const graph::Snapshot& graph = made->graph;
    std::string links;
    const auto origin = graph.FindPropertyKey(graph::kOriginProperty);
    for (uint32_t i = 0; origin && i < graph.relationship_count(); ++i) {
      const graph::RelationshipId id(i);
      if (graph.Property(id, *origin) != graph::Value("ontology")) continue;
      links +=
          std::string(graph.Key(graph.Start(id))) + " IS_A " + std::string(graph.Key(graph.End(id))) + "\n";
    }
    return links;
  }

  static UserLanguage Made(const UserWords& words) {
    auto made = MakeUserLanguage(words);
    EXPECT_TRUE(made.ok()) << Message(made);
    return made.ok() ? *std::move(made) : UserLanguage();
  }

  tests::ScratchFolder folder_;
};

constexpr const char* kFoundry =
    "# diseases of the foundry\n"
    "name\tkinds\tsynonyms\n"
    "brass founder's ague\tCondition\tfoundry fever; BFA\n"
    "wrenleaf extract\tdrug\twrenleaf\n";

TEST_F(UserLanguageTest, NamesAreFoundUnderAllTheirNames) {
  const UserLanguage user = WithLexicon(kFoundry);
  EXPECT_EQ(Said("Brass founder's ague causes chills.", *user.language),
            "brass founder's ague CAUSES chill\n");
  EXPECT_EQ(Said("Foundry fevers can lead to thirst.", *user.language),
            "brass founder's ague CAUSES thirst possible\n");
  EXPECT_EQ(Said("BFA is not caused by stress.", *user.language),
            "stress CAUSES brass founder's ague denied\n");
  EXPECT_EQ(Said("Wrenleaf relieves chills.", *user.language), "wrenleaf extract TREATS chill\n");
  EXPECT_EQ(KindsOf(*user.language, "wrenleaf"), "Treatment Drug");
}

TEST_F(UserLanguageTest, LexiconsOverruleTheProgram) {
  const UserLanguage user = WithLexicon("muscle twitching\tCondition\ttwitching|fasciculation\n");
  EXPECT_EQ(Preferred(*user.language, "fasciculation"), "muscle twitching");
  EXPECT_EQ(Preferred(*user.language, "fasciculations"), "muscle twitching");
  EXPECT_EQ(KindsOf(*user.language, "twitching"), "Condition");
  EXPECT_NE(KindsOf(Language::BuiltIn(), "twitching"), "Condition");
}

TEST_F(UserLanguageTest, NewNamesOfKnownThingsNeedNoKinds) {
  const UserLanguage user = WithLexicon("headache\t\tbonce ache\n");
  EXPECT_EQ(Said("Stress causes bonce ache.", *user.language), "stress CAUSES headache\n");
}

TEST_F(UserLanguageTest, AnyEncodingColumnsInAnyOrderAndSeveralFiles) {
  const std::string plain = "synonyms\tname\tkinds\r\nzork\tB\xC3\xB6rk fever\tcondition, symptom\r\n";
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("zorkish pain\tSymptom\n")) wide += std::string{c, '\0'};
  const UserLanguage user =
      Made({{folder_.Write("a.tsv.gz", tests::Gzip(plain)), folder_.Write("b.tsv", wide)}, {}, {}, {}});
  EXPECT_EQ(Preferred(*user.language, "zork"), "b\xC3\xB6rk fever");
  EXPECT_EQ(KindsOf(*user.language, "zork"), "Symptom Condition");
  EXPECT_EQ(KindsOf(*user.language, "zorkish pain"), "Symptom");
}

TEST_F(UserLanguageTest, MistakesInALexiconHaveTheirPlaces) {
  EXPECT_EQ(WrongLexicon("foo\tConditon\nand\tCause\n"),
            "words.tsv:1:5: error: 'Conditon' is no kind; did you mean 'Condition'?\n  foo Conditon\n      "
            "^^^^^^^^\n"
            "words.tsv:2:1: error: a word of grammar is no name\n  and Cause\n  ^^^\n");
  EXPECT_EQ(WrongLexicon("name\tkinds\tsynonims\nfoo\tCause\t\n"),
            "words.tsv:1:12: error: there is no column 'synonims'; did you mean 'synonyms'?\n"
            "  name kinds synonims\n             ^^^^^^^^\n");
  EXPECT_EQ(WrongLexicon("zork\tCause\tfrob\nblat\tCause\tfrob\n"),
            "words.tsv:2:12: error: 'frob' stands for 'zork' already, at words.tsv:1\n  blat Cause frob\n    "
            "         ^^^^\n");
  EXPECT_NE(WrongLexicon("zork, Cause\n").find("there is one cell only: cells are separated by tabs"),
            std::string::npos);
  EXPECT_EQ(WrongLexicon("zork\n").substr(0, 73),
            "words.tsv:1:5: error: 'zork' is a new name: say of which kinds it is; for");
  EXPECT_EQ(Wrong({{"/no/such.tsv"}, {}, {}, {}}), "/no/such.tsv: no such file");
}

TEST_F(UserLanguageTest, OnlySoManyMistakesAreShown) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "and\tCause\n";
  const std::string wrong = WrongLexicon(text);
  EXPECT_NE(wrong.find("words.tsv:20:1: "), std::string::npos);
  EXPECT_EQ(wrong.find("words.tsv:21:1: "), std::string::npos);
  EXPECT_NE(wrong.find("and 480 more errors\n"), std::string::npos);
}

constexpr const char* kFumes =
    "format-version: 1.2\n"
    "default-namespace: disease_ontology\n"
    "\n"
    "[Term]\nid: X:1\nname: metal fever\nsynonym: \"fume illness\" EXACT [a:1]\nsynonym: \"bad air\" RELATED "
    "[]\n"
    "\n"
    "[Term]\nid: X:2\nname: foundry fume syndrome {source=\"a\"} ! comment\nis_a: X:1 ! metal fever\n"
    "\n"
    "[Term]\nid: X:3\nname: brass founder\\'s ague\nis_a: X:2\nxref: Y:7\n"
    "\n"
    "[Term]\nid: X:4\nname: gone fever\nis_obsolete: true\n"
    "\n"
    "[Typedef]\nid: part_of\nname: part of\n";

TEST_F(UserLanguageTest, TermsHaveNamesAndExactSynonyms) {
  const UserLanguage user = WithOntology(kFumes);
  EXPECT_EQ(Preferred(*user.language, "fume illness"), "metal fever");
  EXPECT_EQ(KindsOf(*user.language, "fume illness"), "Condition");
  EXPECT_EQ(KindsOf(*user.language, "bad air"), "unknown");
  EXPECT_EQ(KindsOf(*user.language, "gone fever"), "unknown");
  EXPECT_EQ(KindsOf(*user.language, "part of"), KindsOf(Language::BuiltIn(), "part of"));
}

TEST_F(UserLanguageTest, IsALeadsOverTermsThatNoTextNames) {
  const UserLanguage user = WithOntology(kFumes);
  EXPECT_EQ(Links("Brass founder's ague causes chills. Fume illness causes thirst.", *user.language),
            "brass founder's ague IS_A metal fever\n");
  EXPECT_EQ(
      Links(
          "Brass founder's ague causes chills. Foundry fume syndrome causes thirst. Metal fever causes pain.",
          *user.language),
      "brass founder's ague IS_A foundry fume syndrome\nfoundry fume syndrome IS_A metal fever\n");
  EXPECT_EQ(Links("Brass founder's ague causes chills.", *user.language), "");
}

TEST_F(UserLanguageTest, OntologiesAddAndDoNotOverrule) {
  const UserLanguage user = WithOntology(
      "[Term]\nid: UBERON:1\nname: headache\nsynonym: \"bonce ache\" EXACT []\nsynonym: \"asthma\" EXACT "
      "[]\n");
  EXPECT_EQ(KindsOf(*user.language, "headache"), KindsOf(Language::BuiltIn(), "headache"));
  EXPECT_EQ(Preferred(*user.language, "bonce ache"), "headache");
  EXPECT_EQ(Preferred(*user.language, "asthma"), "asthma");
}

TEST_F(UserLanguageTest, KindsOfTerms) {
  const std::string terms =
      "[Term]\nid: UBERON:1\nname: zork organ\n[Term]\nid: Q:1\nname: frobbing\nis_a: UBERON:1\n"
      "[Term]\nid: Q:2\nname: blatting\n[Term]\nid: Q:3\nname: quibbleitis\n";
  const UserLanguage user = WithOntology(terms);
  EXPECT_EQ(KindsOf(*user.language, "zork organ"), "Anatomy") << "by the prefix of its id";
  EXPECT_EQ(KindsOf(*user.language, "frobbing"), "Anatomy") << "by what is above it";
  EXPECT_EQ(KindsOf(*user.language, "blatting"), "") << "by nothing";
  EXPECT_EQ(KindsOf(*user.language, "quibbleitis"), "Condition") << "by its ending";
  const UserLanguage asked = WithOntology(terms, {"Cause", "q=Symptom"});
  EXPECT_EQ(KindsOf(*asked.language, "zork organ"), "Cause");
  EXPECT_EQ(KindsOf(*asked.language, "blatting"), "Symptom");
  EXPECT_EQ(Wrong({{}, {}, {"HP=Symptm"}, {}}),
            "--ontology-kinds:1:4: error: 'Symptm' is no kind; did you mean 'Symptom'?\n  HP=Symptm\n     "
            "^^^^^^\n");
}

TEST_F(UserLanguageTest, MistakesInAnOntologyHaveTheirPlaces) {
  EXPECT_EQ(WrongOntology("[Term]\nname: y\nsynonym: \"y\" EXAT []\nsynonym: \"x EXACT\nis_a\n"),
            "terms.obo:2:7: error: the term has no id\n  name: y\n        ^\n"
            "terms.obo:3:14: error: 'EXAT' is no scope; did you mean 'EXACT'?\n  synonym: \"y\" EXAT []\n    "
            "           ^^^^\n"
            "terms.obo:4:10: error: the quote is not closed\n  synonym: \"x EXACT\n           ^^^^^^^^\n"
            "terms.obo:5:1: error: a tag, a colon and a value are expected\n  is_a\n  ^^^^\n");
  EXPECT_NE(WrongOntology("<?xml version=\"1.0\"?>\n").find("it seems to be OWL"), std::string::npos);
}

TEST_F(UserLanguageTest, CirclesAndUnknownTagsAreWarnings) {
  const UserLanguage user = WithOntology(
      "[Term]\nid: X:1\nname: zork\nsynonim: \"a\"\nis_a: X:2\n[Term]\nid: X:2\nname: frob\nsynonim: "
      "\"b\"\nis_a: X:1\n");
  ASSERT_EQ(user.warnings.size(), 2u);
  EXPECT_NE(user.warnings[0].find(":4:1: warning: unknown tags are passed over; did you mean 'synonym'?"),
            std::string::npos);
  EXPECT_NE(user.warnings[0].find("(2 times)"), std::string::npos);
  EXPECT_NE(user.warnings[1].find("circle"), std::string::npos);
}

TEST_F(UserLanguageTest, LongChainsAreNoTrouble) {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    text += "[Term]\nid: C:" + n + "\nname: chain" + n + " fever\nis_a: C:" + std::to_string(i + 1) + "\n";
  }
  const UserLanguage user = WithOntology(text);
  EXPECT_EQ(Links("Chain7 fever causes pain. Chain19000 fever causes chills.", *user.language),
            "chain7 fever IS_A chain19000 fever\n");
}

TEST_F(UserLanguageTest, CuesOfAllSorts) {
  const UserLanguage user = WithCues(
      "[verbs]\nbefume\t-\tCAUSES\tSO\n[nouns]\nspark\tof for\tCAUSES\tFT\n"
      "[adjectives]\nzorkish\tfor\tWORSENS\tSO\n[words]\nrare\tseldomly\n");
  EXPECT_EQ(Said("Smoking befumes headaches.", *user.language), "smoking CAUSES headache\n");
  EXPECT_EQ(Said("Headaches were befumed by stress.", *user.language), "stress CAUSES headache\n");
  EXPECT_EQ(Said("One spark of headaches is stress.", *user.language), "stress CAUSES headache\n");
  EXPECT_EQ(Said("Smoking is zorkish for asthma.", *user.language), "smoking WORSENS asthma\n");
  EXPECT_EQ(Said("Seldomly, stress causes asthma.", *user.language), "stress CAUSES asthma rare\n");
}

TEST_F(UserLanguageTest, ACueTakesThePlaceOfTheProgramsOrTakesItAway) {
  EXPECT_EQ(Said("Smoking worsens asthma."), "smoking WORSENS asthma\n");
  EXPECT_EQ(Said("Smoking worsens asthma.", *WithCues("[verbs]\nworsen\t-\tCAUSES\tSO\n").language),
            "smoking CAUSES asthma\n");
  EXPECT_EQ(Said("Smoking worsens asthma.", *WithCues("[verbs]\nworsen\t-\t-\n").language), "");
}

TEST_F(UserLanguageTest, MistakesInCuesHaveTheirPlaces) {
  EXPECT_EQ(WrongCues("[verbs]\nbefume\t-\tCAUSE\tSO\n"),
            "cues.tsv:2:10: error: 'CAUSE' is no relation; did you mean 'CAUSES'?\n  befume - CAUSE SO\n     "
            "      ^^^^^\n");
  EXPECT_EQ(WrongCues("[verbs]\nbefume\t-\tCAUSES\tSO\tpasive\n"),
            "cues.tsv:2:20: error: 'pasive' is no condition; did you mean 'passive'?\n"
            "  befume - CAUSES SO pasive\n                     ^^^^^^\n");
  EXPECT_EQ(WrongCues("[verb]\n"),
            "cues.tsv:1:1: error: 'verb' is no table; did you mean 'verbs'?\n  [verb]\n  ^^^^^^\n");
  EXPECT_NE(WrongCues("befume\t-\tCAUSES\tSO\n").find("begin with a line [verbs]"), std::string::npos);
  EXPECT_NE(WrongCues("[words]\nposible\tmayhap\n").find("did you mean 'possible'"), std::string::npos);
}

TEST_F(UserLanguageTest, TheFingerprintTellsLanguagesApart) {
  const uint64_t own = Language::BuiltIn().Fingerprint();
  EXPECT_EQ(own, Language::BuiltIn().Fingerprint());
  const uint64_t foundry = WithLexicon(kFoundry).language->Fingerprint();
  EXPECT_NE(foundry, own);
  EXPECT_EQ(foundry, WithLexicon(kFoundry).language->Fingerprint());
  EXPECT_NE(WithOntology(kFumes).language->Fingerprint(), own);
  EXPECT_NE(WithCues("[words]\nrare\tseldomly\n").language->Fingerprint(), own);
}

TEST_F(UserLanguageTest, AnyBytesEndInALanguageOrAMessage) {
  std::string bytes;
  uint32_t state = 7;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525u + 1013904223u;
    constexpr std::string_view kBytes = "[Term]\nid: name:synonym\"\\\t\r!{} is_a\xC3\xA9\xFF-'AB1,;|#";
    bytes += kBytes[state >> 16 & 0xFFFF ? (state >> 16) % kBytes.size() : 0];
  }
  for (const std::string& text :
       {bytes, std::string("[Term]\nid: \\"), std::string("[Term"), std::string("\n\t\n"),
        "[Term]\nid: a\nname: " + std::string(100000, 'x')}) {
    for (const UserWords& words : {UserWords{{folder_.Write("any.tsv", text)}, {}, {}, {}},
                                   UserWords{{}, {folder_.Write("any.obo", text)}, {}, {}},
                                   UserWords{{}, {}, {}, {folder_.Write("any_verbs.tsv", text)}}}) {
      const auto made = MakeUserLanguage(words);
      EXPECT_TRUE(made.ok() || !Message(made).empty());
    }
  }
}

}  // namespace
}  // namespace aitia::engine
