// Growing a graph gives, byte for byte, what compiling all documents at once gives; and what is kept in a
// file for it is not trusted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "engine/compile/compiler.h"
#include "engine/compile/keep/shelf_file.h"
#include "engine/compile/resolve/resolve.h"
#include "graph/io/graph_file.h"
#include "graph/store/columns.h"

namespace aitia::engine {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

using Documents = std::map<std::string, Document>;  // by identity

Document Text(std::string id, std::string text, std::string title = "") {
  return {std::move(id), std::move(title), Format::kText, std::move(text)};
}

graph::Snapshot Compiled(const Documents& documents) {
  std::vector<Document> all;
  for (const auto& [id, document] : documents) all.push_back(document);
  auto compiled = Compile(std::move(all), {.threads = 1});
  EXPECT_TRUE(compiled.ok()) << compiled.status();
  return compiled.ok() ? compiled->graph : graph::Snapshot();
}

// As a file would bring it: opened from its bytes.
graph::Snapshot Reopened(const graph::Snapshot& graph) {
  const auto bytes = std::make_shared<const std::string>(graph::SerializeGraph(graph));
  auto opened = graph::OpenGraphBytes(std::as_bytes(std::span(*bytes)), bytes);
  EXPECT_TRUE(opened.ok()) << opened.status();
  return opened.ok() ? *opened : graph::Snapshot();
}

CompiledGraph Grown(const graph::Snapshot& base, std::vector<Document> documents,
                    const std::vector<std::string>& removed = {}) {
  auto grown = Grow(Reopened(base), std::move(documents), removed, {.threads = 1});
  EXPECT_TRUE(grown.ok()) << grown.status();
  return grown.ok() ? *std::move(grown) : CompiledGraph();
}

std::string ErrorOf(const graph::Snapshot& base, std::vector<Document> documents,
                    const std::vector<std::string>& removed = {}) {
  return std::string(graph::Message(Grow(base, std::move(documents), removed, {.threads = 1}).status()));
}

// Articles of a few sentences that name the same things in several ways: synonyms, abbreviations, plurals,
// places in the body, denials.
class Author {
 public:
  explicit Author(uint32_t seed) : random_(seed) {}

  Document Write(const std::string& id) {
    std::string text;
    for (size_t i = 1 + Below(5); i > 0; --i) text += Sentence() + " ";
    return Text(id, text, Below(3) == 0 ? Thing() + " and " + Thing() : "");
  }
  size_t Below(size_t limit) { return random_() % limit; }

 private:
  std::string Thing() {
    static const std::vector<std::string> things = {
        "smoking",     "emphysema",
        "wheezing",    "tetanus",
        "lockjaw",     "eyelid twitching",
        "twitching",   "cramps in the calf",
        "calf cramps", "muscle cramps",
        "stress",      "magnesium deficiency",
        "numb toes",   "numbness",
        "RLS",         "thyroid disease",
        "hand tremor", "tremor of the hands",
        "caffeine",    "stretching",
    };
    return things[Below(things.size())];
  }
  std::string Sentence() {
    switch (Below(8)) {
      case 0:
        return "Tetanus, also known as " + Thing() + ", causes " + Thing() + ".";
      case 1:
        return "Restless legs syndrome (RLS) causes " + Thing() + ".";
      case 2:
        return "It is not true that " + Thing() + " causes " + Thing() + ".";
      case 3:
        return Capital(Thing()) + " may lead to " + Thing() + " in rare cases.";
      case 4:
        return Capital(Thing()) + " is treated with " + Thing() + ".";
      case 5:
        return "Symptoms of " + Thing() + " include " + Thing() + " and " + Thing() + ".";
      case 6:
        return Capital(Thing()) + " is a sign of " + Thing() + ".";
      default:
        return Capital(Thing()) + " causes " + Thing() + ".";
    }
  }
  static std::string Capital(std::string text) {
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  std::mt19937 random_;
};

TEST(Grow, AnyWayToTheSameDocumentsGivesTheSameBytes) {
  for (uint32_t seed = 0; seed < 12; ++seed) {
    Author author(seed);
    Documents shelf;
    graph::Snapshot graph = Compiled({});
    for (int step = 0; step < 12; ++step) {
      std::vector<Document> given;
      std::vector<std::string> removed;
      const size_t changes = 1 + author.Below(3);
      for (size_t i = 0; i < changes; ++i) {
        const std::string id = "folder/" + std::string(1, static_cast<char>('a' + author.Below(8))) + ".txt";
        const bool taken =
            std::any_of(given.begin(), given.end(), [&](const Document& d) { return d.id == id; }) ||
            std::find(removed.begin(), removed.end(), id) != removed.end();
        if (taken) continue;
        if (shelf.contains(id) && author.Below(3) == 0) {
          removed.push_back(id);
        } else {
          given.push_back(author.Write(id));
        }
      }
      for (const std::string& id : removed) shelf.erase(id);
      for (const Document& document : given) shelf[document.id] = document;
      graph = Grown(graph, given, removed).graph;
      ASSERT_EQ(graph::SerializeGraph(graph), graph::SerializeGraph(Compiled(shelf)))
          << "seed " << seed << ", step " << step;
    }
  }
}

TEST(Grow, OneByOneInAnyOrder) {
  Author author(99);
  Documents shelf;
  for (char name = 'a'; name < 'i'; ++name) {
    const std::string id = std::string(1, name) + ".txt";
    shelf[id] = author.Write(id);
  }
  const std::string expected = graph::SerializeGraph(Compiled(shelf));
  std::vector<Document> order;
  for (const auto& [id, document] : shelf) order.push_back(document);
  std::mt19937 random(5);
  for (int round = 0; round < 4; ++round) {
    graph::Snapshot graph;
    for (const Document& document : order) graph = Grown(graph, {document}).graph;
    EXPECT_EQ(graph::SerializeGraph(graph), expected) << "round " << round;
    std::shuffle(order.begin(), order.end(), random);
  }
}

const Documents& Two() {
  static const Documents two = {{"a.txt", Text("a.txt", "Smoking causes emphysema.")},
                                {"b.txt", Text("b.txt", "Stress causes eyelid twitching and tremor.")}};
  return two;
}

TEST(Grow, TheReportTellsWhatBecameOfTheDocuments) {
  const graph::Snapshot base = Compiled(Two());
  const CompileReport report =
      Grown(base, {Text("b.txt", "Caffeine causes tremor."), Text("c.txt", "Salt causes thirst. Hm.")},
            {"a.txt"})
          .report;
  EXPECT_EQ(report.added, 1u);
  EXPECT_EQ(report.replaced, 1u);
  EXPECT_EQ(report.unchanged, 0u);
  EXPECT_EQ(report.removed, 1u);
  EXPECT_EQ(report.documents, 2u);
}

TEST(Grow, WhatIsUnchangedIsNotReadAnew) {
  const graph::Snapshot base = Compiled(Two());
  const CompiledGraph grown = Grown(base, {Two().at("a.txt"), Two().at("b.txt")});
  EXPECT_EQ(grown.report.unchanged, 2u);
  EXPECT_EQ(grown.report.documents, 0u);
  EXPECT_EQ(graph::SerializeGraph(grown.graph), graph::SerializeGraph(base));
}

TEST(Grow, TitleAndFormatAreContent) {
  const graph::Snapshot base = Compiled(Two());
  Document titled = Two().at("a.txt");
  titled.title = "Lungs";
  EXPECT_EQ(Grown(base, {titled}).report.replaced, 1u);
  Document markdown = Two().at("a.txt");
  markdown.format = Format::kMarkdown;
  EXPECT_EQ(Grown(base, {markdown}).report.replaced, 1u);
}

TEST(Grow, TheLastDocumentMayGo) {
  const graph::Snapshot empty = Grown(Compiled(Two()), {}, {"a.txt", "b.txt"}).graph;
  EXPECT_EQ(empty.node_count(), 0u);
  EXPECT_EQ(graph::SerializeGraph(Grown(empty, {Two().at("b.txt"), Two().at("a.txt")}).graph),
            graph::SerializeGraph(Compiled(Two())));
}

double BeliefOf(const graph::Snapshot& graph, std::string_view start, std::string_view end) {
  const auto range = graph.RelationshipsOf(*graph.TypeOf(graph::Relation::kCauses));
  for (size_t i = 0; i < range.count; ++i) {
    const graph::RelationshipId id(static_cast<uint32_t>(range.first.value + i));
    if (graph.Key(graph.Start(id)) == start && graph.Key(graph.End(id)) == end) return graph.BeliefOf(id);
  }
  return -1;
}

TEST(Belief, ACopyOfADocumentIsNoSecondWitness) {
  const std::string text =
      "Smoking causes emphysema.\n\nIn the end, years of smoking may cause emphysema in many people.";
  const double alone = BeliefOf(Compiled({{"a.txt", Text("a.txt", text)}}), "smoking", "emphysema");
  EXPECT_NEAR(alone, 1 - (.05 + .3 * .5), 1e-9);
  const graph::Snapshot twice =
      Compiled({{"a.txt", Text("a.txt", text)}, {"b.txt", Text("b.txt", text + "\n\nCopyright of B.")}});
  EXPECT_EQ(BeliefOf(twice, "smoking", "emphysema"), alone);
  const auto copy_of = twice.FindPropertyKey("copy_of");
  ASSERT_TRUE(copy_of.has_value());
  EXPECT_EQ(twice.Property(*twice.FindByKey("document:b.txt"), *copy_of), graph::Value("a.txt"));
  EXPECT_TRUE(twice.Property(*twice.FindByKey("document:a.txt"), *copy_of).is_null());
}

TEST(Belief, AnEqualSentenceOfSeveralDocumentsCountsOnce) {
  const std::string sentence = "In the long run, smoking causes emphysema. ";
  const auto with = [&](const std::string& more) {
    return Compiled(
        {{"a.txt", Text("a.txt", sentence + "Stress causes trembling of the hands after some years. "
                                            "Caffeine causes palpitations in sensitive people.")},
         {"b.txt", Text("b.txt", sentence + more)}});
  };
  const graph::Snapshot graph = with(
      "Salt causes thirst in nearly everybody who eats much of it. Alcohol causes headaches on the next "
      "day.");
  ASSERT_FALSE(graph.FindPropertyKey("copy_of").has_value()) << "they share a sentence, not their text";
  EXPECT_NEAR(BeliefOf(graph, "smoking", "emphysema"), 1 - (.05 + .3), 1e-9);
}

TEST(Grow, ErrorsNameTheDocument) {
  const graph::Snapshot base = Compiled(Two());
  EXPECT_EQ(ErrorOf(base, {}, {"b.tx"}), "the graph has no document 'b.tx'; did you mean 'b.txt'?");
  EXPECT_EQ(ErrorOf(base, {Two().at("a.txt")}, {"a.txt"}),
            "the document 'a.txt' is to be removed and given as well");
  EXPECT_EQ(ErrorOf(base, {Text("c.txt", "x"), Text("c.txt", "y")}),
            "two documents have the identity 'c.txt'");
}

// ------------------------------------------------------------------------------------ what a file keeps

constexpr uint64_t kReader = 7;

struct Kept {
  graph::Snapshot graph;
  graph::Snapshot without;
};

Kept KeptExample() {
  std::vector<Extraction> extractions;
  for (const char* text : {"Tetanus, also known as lockjaw, causes cramps in the calf.",
                           "Restless legs syndrome (RLS) causes calf cramps. Lockjaw causes fever.",
                           "Smoking does not cause eyelid twitching. Salt causes salt."}) {
    const std::string id = std::to_string(extractions.size()) + ".txt";
    extractions.push_back(Extract(Text(id, text)));
  }
  const Language& language = Language::BuiltIn();
  const Shelf shelf = Reshelve({}, {}, extractions, language);
  std::vector<graph::StringId> strings;
  auto graph = Resolve(shelf, language, &strings);
  EXPECT_TRUE(graph.ok()) << graph.status();
  return {WithShelf(*graph, shelf, strings, kReader), *graph};
}

std::string ReadError(const graph::Snapshot& graph, uint64_t reader = kReader) {
  return std::string(graph::Message(ReadShelf(graph, reader).status()));
}

TEST(ShelfFile, TheGraphIsTheSameWithAndWithout) {
  const Kept kept = KeptExample();
  EXPECT_EQ(graph::SerializeGraph(kept.graph.WithExtras({})), graph::SerializeGraph(kept.without));
  EXPECT_GT(graph::SerializeGraph(kept.graph).size(), graph::SerializeGraph(kept.without).size());
}

TEST(ShelfFile, AShelfComesBackAsItWas) {
  const Kept kept = KeptExample();
  auto shelf = ReadShelf(Reopened(kept.graph), kReader);
  ASSERT_TRUE(shelf.ok()) << shelf.status();
  EXPECT_EQ(shelf->documents.size(), 3u);
  EXPECT_EQ(shelf->Find("1.txt"), 1u);
  EXPECT_EQ(shelf->Find("1"), 3u);
  std::vector<graph::StringId> strings;
  auto graph = Resolve(*shelf, Language::BuiltIn(), &strings);
  ASSERT_TRUE(graph.ok()) << graph.status();
  EXPECT_EQ(graph::SerializeGraph(WithShelf(*graph, *shelf, strings, kReader)),
            graph::SerializeGraph(kept.graph));
}

TEST(ShelfFile, ErrorsSayWhatToDo) {
  const Kept kept = KeptExample();
  EXPECT_EQ(ReadError(kept.without),
            "it does not hold what was read from its documents; compile all documents anew");
  EXPECT_EQ(ReadError(kept.graph, kReader + 1),
            "its documents were read by another version of aitia, or with other words; compile all documents "
            "anew");
}

// The sections of a graph, to be forged: with checksums that match.
std::vector<graph::ExtraSection> Sections(const graph::Snapshot& graph) { return graph.columns().extras; }

graph::ExtraSection Forged(const graph::ExtraSection& section, std::vector<uint8_t> bytes) {
  graph::ExtraSection forged = graph::MakeExtraSection(section.name, std::move(bytes));
  forged.element_size = section.element_size;
  return forged;
}

std::vector<uint8_t> BytesOf(const graph::ExtraSection& section) {
  const auto* data = reinterpret_cast<const uint8_t*>(section.bytes.data());
  return {data, data + section.bytes.size()};
}

// What comes of a forged graph: a message, or a shelf that can be used to the end.
void UseToTheEnd(const graph::Snapshot& graph) {
  auto shelf = ReadShelf(graph, kReader);
  if (!shelf.ok()) {
    EXPECT_THAT(std::string(graph::Message(shelf.status())), HasSubstr("compile all documents anew"));
    return;
  }
  const Language& language = Language::BuiltIn();
  std::vector<size_t> removed;
  if (!shelf->documents.empty()) removed.push_back(0);
  const Shelf reshelved =
      Reshelve(*std::move(shelf), removed, {Extract(Text("new.txt", "Salt causes thirst."))}, language);
  std::vector<graph::StringId> strings;
  auto resolved = Resolve(reshelved, language, &strings);
  if (resolved.ok()) {
    const graph::Snapshot result = WithShelf(*resolved, reshelved, strings, kReader);
    EXPECT_FALSE(graph::SerializeGraph(result).empty());
  }
}

TEST(ShelfFile, MissingMisshapenAndDamagedSectionsAreErrors) {
  const Kept kept = KeptExample();
  const std::vector<graph::ExtraSection> sections = Sections(kept.graph);
  ASSERT_EQ(sections.size(), 11u);
  for (size_t i = 0; i < sections.size(); ++i) {
    auto missing = sections;
    missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_THAT(ReadError(kept.graph.WithExtras(missing)), HasSubstr("compile all documents anew"));
    auto element = sections;
    element[i].element_size = 3;
    EXPECT_THAT(
        ReadError(kept.graph.WithExtras(element)),
        AllOf(StartsWith("damaged: '" + sections[i].name + "'"), HasSubstr("elements of another size")));
    if (sections[i].bytes.empty()) continue;
    auto damaged = sections;
    std::vector<uint8_t> bytes = BytesOf(sections[i]);
    if (!bytes.empty()) bytes[0] ^= 1;
    damaged[i] = Forged(sections[i], bytes);
    damaged[i].checksum = sections[i].checksum;
    EXPECT_THAT(ReadError(kept.graph.WithExtras(damaged)), HasSubstr("has another checksum"));
    if (sections[i].name == "kept_spellings") continue;  // one row less is as good as another
    auto truncated = sections;
    bytes.resize(bytes.size() - sections[i].element_size);
    truncated[i] = Forged(sections[i], bytes);
    EXPECT_NE(ReadError(kept.graph.WithExtras(truncated)), "") << sections[i].name;
  }
}

// Whoever writes a file on purpose writes matching checksums: then the checks alone stand between the bytes
// and what is done with them (the sanitizers judge).
TEST(ShelfFile, ForgedSectionsLeadNobodyAstray) {
  const Kept kept = KeptExample();
  const std::vector<graph::ExtraSection> sections = Sections(kept.graph);
  std::mt19937 random(3);
  for (size_t i = 0; i < sections.size(); ++i) {
    const std::vector<uint8_t> original = BytesOf(sections[i]);
    for (size_t at = 0; at < original.size(); at += 1 + random() % 3) {
      std::vector<uint8_t> bytes = original;
      bytes[at] ^= static_cast<uint8_t>(1 + random() % 255);
      auto forged = sections;
      forged[i] = Forged(sections[i], bytes);
      UseToTheEnd(kept.graph.WithExtras(forged));
    }
  }
  for (int round = 0; round < 1500; ++round) {
    auto forged = sections;
    for (uint32_t change = 0; change <= random() % 3; ++change) {
      const size_t i = random() % sections.size();
      std::vector<uint8_t> bytes = BytesOf(forged[i]);
      if (bytes.size() < sizeof(uint32_t)) continue;
      const uint32_t number = random() % 4 == 0 ? static_cast<uint32_t>(random()) : random() % 40;
      std::memcpy(bytes.data() + random() % (bytes.size() / sizeof(number)) * sizeof(number), &number,
                  sizeof(number));
      forged[i] = Forged(forged[i], bytes);
    }
    UseToTheEnd(kept.graph.WithExtras(forged));
  }
}

}  // namespace
}  // namespace aitia::engine
