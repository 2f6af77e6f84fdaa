#include "graph/io/graph_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <random>
#include <sstream>

#include "graph/io/graph_file_format.h"
#include "graph/io/json_lines.h"
#include "graph/store/builder.h"
#include "tests/support/graph_literal.h"

namespace aitia::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

Snapshot Example() {
  return GraphLiteral(R"(
    (dehydration:Condition)-[:CAUSES {evidence: [{document: 'a.txt', section: 'Causes', start: 120, end: 180, sentence: 'It may lead to twitching.', cue: 'lead to', certainty: 'possible'}]}]->(twitching:Symptom {aliases: ['fasciculation', 'twitches']})
    (a.txt:Document {weight: 0.5, tags: [1, ['x', {y: null}], {}], ok: true})
    (water:Treatment {weight: 'heavy'})-[:TREATS]->(dehydration)
    (water)-[:DENIED {denies: 'CAUSES'}]->(twitching)
  )");
}

StatusOr<Snapshot> OpenString(const std::string& bytes) {
  auto owner = std::make_shared<const std::string>(bytes);
  return OpenGraphBytes(std::as_bytes(std::span(*owner)), owner, "x.aitia");
}

std::string ErrorOf(const std::string& bytes) { return std::string(Message(OpenString(bytes).status())); }

// Everything that the accessors give, as text: two graphs are equal if these are.
std::string Everything(const Snapshot& graph) {
  std::ostringstream out;
  for (size_t i = 0; i < graph.labels().size(); ++i) {
    out << graph.LabelName(LabelId(i)) << ":";
    for (NodeId node : graph.NodesWithLabel(LabelId(i))) out << " " << node.value;
    out << "\n";
  }
  for (size_t i = 0; i < graph.indexed_name_count(); ++i) {
    out << graph.IndexedName(i) << " " << graph.FindByName(graph.IndexedName(i)).size() << "\n";
  }
  for (size_t i = 0; i < graph.node_count(); ++i) {
    const NodeId node(i);
    out << graph.Key(node) << " " << graph.Name(node) << " " << graph.FindByKey(graph.Key(node)).has_value();
    for (size_t type = 0; type < graph.types().size(); ++type) {
      for (const Neighbours& side :
           {graph.Outgoing(node, TypeId(type)), graph.Incoming(node, TypeId(type))}) {
        out << " " << graph.TypeName(TypeId(type));
        for (size_t k = 0; k < side.size(); ++k)
          out << " " << side.nodes[k].value << "," << side.relationships[k].value;
      }
    }
    for (size_t key = 0; key < graph.property_keys().size(); ++key) {
      out << " " << ToLiteral(graph.Property(node, PropertyKeyId(key)));
    }
    out << "\n";
  }
  for (size_t i = 0; i < graph.relationship_count(); ++i) {
    const RelationshipId id(i);
    out << graph.BeliefOf(id) << " " << static_cast<int>(graph.OriginOf(id).value_or(Origin::kUser)) << " "
        << static_cast<int>(graph.CertaintyOf(id).value_or(Certainty::kRare)) << " "
        << static_cast<int>(graph.Denies(id).value_or(Relation::kCauses));
    for (size_t k = 0; k < graph.EvidenceCount(id); ++k)
      out << " " << graph.EvidenceAt(id, k).document_node.value;
    out << "\n";
  }
  return out.str() + ToJsonLines(graph);
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "graph_file_test.XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  std::string File(std::string_view name) const { return (path_ / name).string(); }
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
      names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  std::filesystem::path path_;
};

std::string Contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(GraphFileTest, AGraphComesBackAsItWas) {
  for (const Snapshot& graph : {Example(), Snapshot()}) {
    const std::string bytes = SerializeGraph(graph);
    const StatusOr<Snapshot> opened = OpenString(bytes);
    ASSERT_TRUE(opened.ok()) << opened.status();
    EXPECT_EQ(Everything(*opened), Everything(graph));
    EXPECT_EQ(SerializeGraph(*opened), bytes);
  }
}

TEST(GraphFileTest, AFileIsMappedAndOutlivesItsReplacement) {
  const TemporaryFolder folder;
  const std::string path = folder.File("graph.aitia");
  ASSERT_TRUE(WriteGraphFile(Example(), path).ok());
  EXPECT_EQ(Contents(path), SerializeGraph(Example()));
  const StatusOr<Snapshot> opened = OpenGraphFile(path);
  ASSERT_TRUE(opened.ok()) << opened.status();
  ASSERT_TRUE(WriteGraphFile(Snapshot(), path).ok());
  EXPECT_EQ(Everything(*opened), Everything(Example()));
  EXPECT_EQ(OpenGraphFile(path)->node_count(), 0u);
  EXPECT_THAT(folder.Names(), ElementsAre("graph.aitia"));
}

TEST(GraphFileTest, AFailedWriteLeavesNothing) {
  const TemporaryFolder folder;
  const Status no_folder = WriteGraphFile(Example(), folder.File("nowhere/graph.aitia"));
  EXPECT_THAT(Message(no_folder), HasSubstr("nowhere/graph.aitia: cannot write: No such file or directory"));
  EXPECT_THAT(Message(WriteGraphFile(Example(), folder.File(""))), HasSubstr("not a file"));
  EXPECT_THAT(Message(WriteGraphFile(Example(), "/dev/null")), HasSubstr("/dev/null: not a file"));
  EXPECT_TRUE(folder.Names().empty());
}

TEST(GraphFileTest, ALinkKeepsLeadingToTheGraph) {
  const TemporaryFolder folder;
  ASSERT_TRUE(WriteGraphFile(Snapshot(), folder.File("graph.aitia")).ok());
  std::filesystem::create_symlink("graph.aitia", folder.File("link"));
  ASSERT_TRUE(WriteGraphFile(Example(), folder.File("link")).ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder.File("link")));
  EXPECT_EQ(OpenGraphFile(folder.File("graph.aitia"))->node_count(), 4u);
}

TEST(GraphFileTest, ErrorsNameTheFileAndWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_EQ(Message(OpenGraphFile(folder.File("none")).status()), folder.File("none") + ": no such file");
  EXPECT_THAT(Message(OpenGraphFile(folder.File("")).status()), HasSubstr("not a file"));

  const std::string bytes = SerializeGraph(Example());
  EXPECT_EQ(ErrorOf(""), "x.aitia: not an aitia graph file: it is empty");
  EXPECT_EQ(ErrorOf("{\"type\":\"node\"}"), "x.aitia: not an aitia graph file");
  EXPECT_EQ(ErrorOf(bytes.substr(0, 20)), "x.aitia: truncated: the header is not whole");
  EXPECT_THAT(ErrorOf(bytes.substr(0, bytes.size() - 1)), StartsWith("x.aitia: truncated: "));
  EXPECT_THAT(ErrorOf(bytes + "x"), HasSubstr("1 bytes too many"));
  std::string newer = bytes;
  newer[offsetof(GraphFileHeader, version)] = 9;
  EXPECT_THAT(ErrorOf(newer),
              HasSubstr("written by a newer version of aitia (file format 9; this one reads up to 1)"));
  std::string sentence = bytes;
  sentence[sentence.find("It may lead")] = 'i';
  EXPECT_EQ(ErrorOf(sentence), "x.aitia: damaged: the checksum of section 'string_bytes' does not match");
}

TEST(GraphFileTest, BytesThatAreNotAlignedAreCopied) {
  const std::string bytes = "x" + SerializeGraph(Example());
  const StatusOr<Snapshot> opened = OpenGraphBytes(std::as_bytes(std::span(bytes)).subspan(1), nullptr);
  ASSERT_TRUE(opened.ok()) << opened.status();
  EXPECT_EQ(Everything(*opened), Everything(Example()));
}

TEST(GraphFileTest, EveryFlippedByteIsNoticedOrDoesNotMatter) {
  const std::string bytes = SerializeGraph(Example());
  const std::string everything = Everything(Example());
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
    const StatusOr<Snapshot> opened = OpenString(damaged);
    if (opened.ok()) {
      EXPECT_EQ(Everything(*opened), everything) << "byte " << i;
    } else {
      EXPECT_THAT(Message(opened.status()), StartsWith("x.aitia: "));
    }
  }
}

TEST(GraphFileTest, EveryTruncationIsNoticed) {
  const std::string bytes = SerializeGraph(Example());
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(OpenString(bytes.substr(0, size)).ok()) << size;
  }
}

// A file as its parts, to be forged: written again with checksums that match.
struct ForgedFile {
  std::vector<GraphFileSection> table;
  std::vector<std::string> sections;

  explicit ForgedFile(const std::string& bytes) {
    GraphFileHeader header;
    std::memcpy(&header, bytes.data(), sizeof(header));
    table.resize(header.section_count);
    std::memcpy(table.data(), bytes.data() + sizeof(header), table.size() * sizeof(GraphFileSection));
    for (const GraphFileSection& section : table)
      sections.push_back(bytes.substr(section.offset, section.size));
  }

  void Add(std::string_view name, uint32_t flags, std::string contents) {
    GraphFileSection section = {};
    std::memcpy(section.name.data(), name.data(), name.size());
    section.element_size = 1;
    section.flags = flags;
    table.push_back(section);
    sections.push_back(std::move(contents));
  }

  std::string Bytes() const {
    std::vector<GraphFileSection> places = table;
    std::string contents;
    const size_t begin = sizeof(GraphFileHeader) + table.size() * sizeof(GraphFileSection);
    for (size_t i = 0; i < places.size(); ++i) {
      contents.resize((contents.size() + 7) / 8 * 8, '\0');
      places[i].offset = begin + contents.size();
      places[i].size = sections[i].size();
      places[i].checksum = XXH3_64bits(sections[i].data(), sections[i].size());
      contents += sections[i];
    }
    GraphFileHeader header = {};
    header.magic = kGraphFileMagic;
    header.version = kGraphFileVersion;
    header.section_count = static_cast<uint32_t>(places.size());
    header.file_size = begin + contents.size();
    header.table_checksum = XXH3_64bits(places.data(), places.size() * sizeof(GraphFileSection));
    header.header_checksum = XXH3_64bits(&header, offsetof(GraphFileHeader, header_checksum));
    std::string out(reinterpret_cast<const char*>(&header), sizeof(header));
    out.append(reinterpret_cast<const char*>(places.data()), places.size() * sizeof(GraphFileSection));
    return out + contents;
  }
};

TEST(GraphFileTest, SectionsOfALaterVersionAreSkippedUnlessRequired) {
  ForgedFile file(SerializeGraph(Example()));
  EXPECT_EQ(file.Bytes(), SerializeGraph(Example()));
  file.Add("extractions", 0, "what a later version keeps here");
  const StatusOr<Snapshot> opened = OpenString(file.Bytes());
  ASSERT_TRUE(opened.ok()) << opened.status();
  EXPECT_EQ(Everything(*opened), Everything(Example()));
  file.Add("essential", kSectionRequired, "");
  EXPECT_EQ(ErrorOf(file.Bytes()), "x.aitia: section 'essential' needs a newer version of aitia");
}

TEST(GraphFileTest, MissingAndMisshapenSectionsAreErrors) {
  const std::string bytes = SerializeGraph(Example());
  const size_t sections = ForgedFile(bytes).sections.size();
  for (size_t i = 0; i < sections; ++i) {
    ForgedFile missing(bytes);
    missing.table.erase(missing.table.begin() + static_cast<std::ptrdiff_t>(i));
    missing.sections.erase(missing.sections.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_THAT(ErrorOf(missing.Bytes()), HasSubstr("is missing"));
    ForgedFile element(bytes);
    element.table[i].element_size = 3;
    EXPECT_THAT(ErrorOf(element.Bytes()), HasSubstr("elements of another size"));
  }
}

// Whoever writes a file on purpose writes matching checksums: then Validate alone stands between the bytes
// and the accessors. Each byte of each section takes several values; what opens must be readable to the end
// (the sanitizers judge).
TEST(GraphFileTest, ForgedSectionsCannotLeadAnAccessorAstray) {
  const ForgedFile original(SerializeGraph(Example()));
  size_t opened_count = 0;
  for (size_t section = 0; section < original.sections.size(); ++section) {
    for (size_t i = 0; i < original.sections[section].size(); ++i) {
      for (const int change : {1, 2, 7, 0x80, 0xFF}) {
        ForgedFile forged = original;
        forged.sections[section][i] = static_cast<char>(forged.sections[section][i] ^ change);
        const StatusOr<Snapshot> opened = OpenString(forged.Bytes());
        if (!opened.ok()) continue;
        ++opened_count;
        EXPECT_FALSE(Everything(*opened).empty());
      }
    }
    for (const size_t size : {size_t{0}, size_t{8}, original.sections[section].size() + 8}) {
      ForgedFile forged = original;
      forged.sections[section].resize(size, '\0');
      const StatusOr<Snapshot> opened = OpenString(forged.Bytes());
      if (opened.ok()) {
        EXPECT_FALSE(Everything(*opened).empty());
      }
    }
  }
  EXPECT_GT(opened_count, 0u);
}

// The same with numbers that look like ids and offsets, several at once.
TEST(GraphFileTest, RandomForgeriesCannotLeadAnAccessorAstray) {
  const ForgedFile original(SerializeGraph(Example()));
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    ForgedFile forged = original;
    for (uint32_t change = 0; change <= random() % 3; ++change) {
      std::string& section = forged.sections[random() % forged.sections.size()];
      if (section.size() < sizeof(uint32_t)) continue;
      const uint32_t number = random() % 4 == 0 ? random() : random() % 40;
      const size_t places = section.size() / sizeof(number);
      std::memcpy(section.data() + random() % places * sizeof(number), &number, sizeof(number));
    }
    const StatusOr<Snapshot> opened = OpenString(forged.Bytes());
    if (opened.ok()) {
      EXPECT_FALSE(Everything(*opened).empty());
    }
  }
}

TEST(GraphFileTest, TheOrderOfAddingDoesNotShow) {
  std::vector<std::string> nodes;
  for (int i = 0; i < 40; ++i) nodes.push_back("concept " + std::to_string(i * 7919 % 1000));
  std::vector<std::array<size_t, 3>> relationships;  // start, type, end
  for (size_t i = 0; i < 40; ++i) relationships.push_back({i, i % 3, (i * 11 + 5) % 40});
  const std::array<std::string_view, 3> types = {"CAUSES", "TREATS", "IS_A"};
  const std::array<std::string_view, 2> labels = {"Symptom", "Cause"};

  std::mt19937 random(7);
  std::string first;
  for (int round = 0; round < 20; ++round) {
    std::vector<size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), size_t{0});
    if (round > 0) std::shuffle(order.begin(), order.end(), random);
    Builder builder;
    std::vector<Builder::Handle> handles(nodes.size());
    for (size_t i : order) {
      handles[i] = builder.AddNode(nodes[i], std::span(labels).first(1 + i % 2));
      if (round % 2 == 1) builder.SetProperty(handles[i], "overwritten", "text " + std::to_string(round));
      builder.SetProperty(handles[i], "overwritten",
                          ValueList{static_cast<int64_t>(i), ValueMap{{"k", nodes[i]}}});
      builder.SetProperty(handles[i], kAliasesProperty, ValueList{"alias " + std::to_string(i / 3)});
    }
    if (round > 0) std::shuffle(order.begin(), order.end(), random);
    for (size_t i : order) {
      const auto& [start, type, end] = relationships[i];
      const auto relationship = builder.AddRelationship(handles[start], types[type], handles[end]);
      std::vector<Evidence> evidence(3);
      for (size_t k = 0; k < evidence.size(); ++k) {
        evidence[k].document = "document " + std::to_string(k / 2);
        evidence[k].sentence = "sentence " + std::to_string(i + k);
        evidence[k].certainty = static_cast<Certainty>(k);
      }
      if (round > 0) std::shuffle(evidence.begin(), evidence.end(), random);
      for (const Evidence& sentence : evidence) builder.AddEvidence(relationship, sentence);
    }
    const StatusOr<Snapshot> graph = builder.Build();
    ASSERT_TRUE(graph.ok()) << graph.status();
    const std::string bytes = SerializeGraph(*graph);
    if (round == 0) first = bytes;
    EXPECT_EQ(bytes, first) << "round " << round;
    EXPECT_TRUE(OpenString(bytes).ok());
  }
}

}  // namespace
}  // namespace aitia::graph
