// A text is a string of the graph where the graph has it: sentences are in the file once. The numbers of the
// others begin where those of the graph end. So the graph is the same with its shelf and without.
#include "engine/compile/keep/shelf_file.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/store/columns.h"
#include "graph/store/extra_section.h"

namespace aitia::engine {
namespace {

using graph::ExtraSection;
using graph::Snapshot;
using graph::Status;

constexpr uint32_t kVersion = 1;
constexpr std::string_view kAnew = "; compile all documents anew";

struct KeptHead {
  uint32_t version;
  uint32_t reserved;  // 0
  uint64_t reader;
};
static_assert(sizeof(KeptHead) == 16);

// Calls visit(name, items) for every array of rows, in the order of the file.
template <typename ShelfType, typename Visitor>
void ForEachArray(ShelfType& shelf, Visitor&& visit) {
  visit("kept_documents", shelf.documents);
  visit("kept_concepts", shelf.concepts);
  visit("kept_surfaces", shelf.surfaces);
  visit("kept_synonyms", shelf.synonyms);
  visit("kept_relations", shelf.relations);
  visit("kept_names", shelf.names);
  visit("kept_generals", shelf.generals);
  visit("kept_spellings", shelf.spellings);
}

// Calls visit(&number) for every number of a text.
template <typename ShelfType, typename Visitor>
void ForEachText(ShelfType& shelf, Visitor&& visit) {
  for (auto& row : shelf.documents) {
    visit(&row.identity);
    visit(&row.key);
    visit(&row.title);
  }
  for (auto& row : shelf.concepts) visit(&row.name);
  for (auto& text : shelf.surfaces) visit(&text);
  for (auto& row : shelf.synonyms) visit(&row.name);
  for (auto& row : shelf.relations) {
    visit(&row.section);
    visit(&row.sentence);
    visit(&row.source);
    visit(&row.cue);
    visit(&row.frequency);
  }
  for (auto& row : shelf.names) {
    visit(&row.text);
    visit(&row.normal);
    if (row.located != kNoText) visit(&row.located);
    if (row.anatomy != kNoText) visit(&row.anatomy);
  }
  for (auto& text : shelf.generals) visit(&text);
  for (auto& row : shelf.spellings) {
    visit(&row.text);
    visit(&row.normal);
  }
}

Status Damaged(std::string_view section, std::string_view what) {
  return graph::DataLoss(
      absl::StrCat("damaged: '", std::string(section), "' ", std::string(what), std::string(kAnew)));
}

class ShelfReader {
 public:
  explicit ShelfReader(const Snapshot& graph) : graph_(graph) {}

  graph::StatusOr<Shelf> Read(uint64_t reader) {
    AITIA_RETURN_IF_ERROR(ReadHead(reader));
    Status status = graph::OkStatus();
    ForEachArray(shelf_, [&](std::string_view name, auto& items) {
      if (status.ok()) status = Take(name, &items);
    });
    AITIA_RETURN_IF_ERROR(status);
    AITIA_RETURN_IF_ERROR(ReadTexts());
    AITIA_RETURN_IF_ERROR(CheckDocuments());
    AITIA_RETURN_IF_ERROR(CheckNames());
    AITIA_RETURN_IF_ERROR(CheckRows());
    shelf_.owners.push_back(std::make_shared<const Snapshot>(graph_));
    return std::move(shelf_);
  }

 private:
  template <typename T>
  Status Take(std::string_view name, std::vector<T>* items) {
    for (const ExtraSection& section : graph_.columns().extras) {
      if (section.name != name) continue;
      if (section.element_size != sizeof(T) || section.bytes.size() % sizeof(T) != 0) {
        return Damaged(name, "has elements of another size");
      }
      if (graph::ChecksumOf(section.bytes) != section.checksum) return Damaged(name, "has another checksum");
      items->resize(section.bytes.size() / sizeof(T));
      if (!items->empty()) std::memcpy(items->data(), section.bytes.data(), section.bytes.size());
      if (items->size() >= kNoText) return Damaged(name, "is too long");
      return graph::OkStatus();
    }
    return Damaged(name, "is missing");
  }

  Status ReadHead(uint64_t reader) {
    const auto& extras = graph_.columns().extras;
    if (std::none_of(extras.begin(), extras.end(), [](const auto& e) { return e.name == "kept_head"; })) {
      return graph::FailedPrecondition(
          absl::StrCat("it does not hold what was read from its documents", std::string(kAnew)));
    }
    std::vector<KeptHead> head;
    AITIA_RETURN_IF_ERROR(Take("kept_head", &head));
    if (head.size() != 1) return Damaged("kept_head", "has the wrong length");
    if (head[0].version != kVersion) {
      return graph::FailedPrecondition(
          absl::StrCat("another version of aitia read its documents", std::string(kAnew)));
    }
    if (head[0].reader != reader) {
      return graph::FailedPrecondition(absl::StrCat(
          "its documents were read by another version of aitia, or with other words", std::string(kAnew)));
    }
    return graph::OkStatus();
  }

  // Merges the graph's strings with those that only the shelf has, and gives every row the merged numbers.
  Status ReadTexts() {
    std::vector<uint64_t> offsets;
    AITIA_RETURN_IF_ERROR(Take("kept_string_offsets", &offsets));
    auto bytes = std::make_shared<std::vector<char>>();
    AITIA_RETURN_IF_ERROR(Take("kept_string_bytes", bytes.get()));
    shelf_.owners.push_back(bytes);
    if (offsets.empty() || offsets.front() != 0 || offsets.back() != bytes->size() ||
        !std::is_sorted(offsets.begin(), offsets.end())) {
      return Damaged("kept_string_offsets", "does not cover its items");
    }
    const size_t shared = graph_.string_count();
    const size_t own = offsets.size() - 1;
    if (shared + own >= kNoText) return Damaged("kept_string_offsets", "is too long");
    const auto shared_text = [&](size_t i) { return graph_.String(graph::StringId(i)); };
    std::vector<uint32_t> rank(shared + own);
    shelf_.texts.reserve(shared + own);
    size_t next = 0;  // of the graph's strings
    const auto share_until = [&](size_t stop) {
      for (; next < stop; ++next) {
        rank[next] = static_cast<uint32_t>(shelf_.texts.size());
        shelf_.texts.push_back(shared_text(next));
      }
    };
    for (size_t i = 0; i < own; ++i) {
      const std::string_view text(bytes->data() + offsets[i], offsets[i + 1] - offsets[i]);
      size_t low = next;
      size_t high = shared;
      while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (shared_text(middle) < text) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      share_until(low);
      const bool again = next < shared && shared_text(next) == text;
      if (again || (!shelf_.texts.empty() && !(shelf_.texts.back() < text))) {
        return Damaged("kept_string_bytes", "is not in order");
      }
      rank[shared + i] = static_cast<uint32_t>(shelf_.texts.size());
      shelf_.texts.push_back(text);
    }
    share_until(shared);
    bool known = true;
    ForEachText(shelf_, [&](uint32_t* text) {
      known = known && *text < rank.size();
      if (known) *text = rank[*text];
    });
    return known ? graph::OkStatus() : Damaged("kept_documents", "or another part has a text out of range");
  }

  Status CheckDocuments() {
    uint64_t concepts = 0, surfaces = 0, synonyms = 0, relations = 0;
    for (size_t i = 0; i < shelf_.documents.size(); ++i) {
      const KeptDocument& document = shelf_.documents[i];
      if (i > 0 && shelf_.documents[i - 1].identity >= document.identity) {
        return Damaged("kept_documents", "is not in order");
      }
      const std::string_view key = shelf_.texts[document.key];
      if (!key.starts_with(kDocumentKey) ||
          key.substr(kDocumentKey.size()) != shelf_.texts[document.identity]) {
        return Damaged("kept_documents", "has a key that is not its own");
      }
      concepts += document.concepts;
      surfaces += document.surfaces;
      synonyms += document.synonyms;
      relations += document.relations;
    }
    if (concepts != shelf_.concepts.size() || surfaces != shelf_.surfaces.size() ||
        synonyms != shelf_.synonyms.size() || relations != shelf_.relations.size()) {
      return Damaged("kept_documents", "does not cover its items");
    }
    return graph::OkStatus();
  }

  Status CheckNames() {
    is_name_.resize(shelf_.texts.size());
    uint64_t generals = 0;
    for (size_t i = 0; i < shelf_.names.size(); ++i) {
      const KeptName& name = shelf_.names[i];
      if (i > 0 && shelf_.names[i - 1].text >= name.text) return Damaged("kept_names", "is not in order");
      is_name_[name.text] = true;
      generals += name.generals;
    }
    if (generals != shelf_.generals.size()) return Damaged("kept_names", "does not cover its items");
    for (size_t i = 1; i < shelf_.spellings.size(); ++i) {
      if (shelf_.spellings[i - 1].text >= shelf_.spellings[i].text) {
        return Damaged("kept_spellings", "is not in order");
      }
    }
    return graph::OkStatus();
  }

  Status CheckRows() {
    std::vector<bool> used(shelf_.texts.size());
    const KeptConcept* entry = shelf_.concepts.data();
    const KeptSynonym* synonym = shelf_.synonyms.data();
    const KeptRelation* relation = shelf_.relations.data();
    for (const KeptDocument& document : shelf_.documents) {
      uint64_t surfaces = 0;
      for (uint32_t i = 0; i < document.concepts; ++i, ++entry) {
        surfaces += entry->surfaces;
        if (!is_name_[entry->name]) return Damaged("kept_concepts", "has a name that is not known");
        used[entry->name] = true;
        if (entry->kinds > UINT8_MAX) return Damaged("kept_concepts", "has an unknown kind");
      }
      if (surfaces != document.surfaces) return Damaged("kept_concepts", "does not cover its items");
      for (uint32_t i = 0; i < document.synonyms; ++i, ++synonym) {
        if (synonym->concept_index >= document.concepts)
          return Damaged("kept_synonyms", "has an id out of range");
      }
      for (uint32_t i = 0; i < document.relations; ++i, ++relation) {
        if (relation->subject >= document.concepts || relation->object >= document.concepts) {
          return Damaged("kept_relations", "has an id out of range");
        }
        if (relation->begin > relation->end) {
          return Damaged("kept_relations", "has a span that ends before it begins");
        }
        if (relation->relation >= graph::kRelationCount || relation->polarity > 1 ||
            relation->certainty > 2) {
          return Damaged("kept_relations", "has an unknown code");
        }
      }
    }
    const bool all_used = std::all_of(shelf_.names.begin(), shelf_.names.end(),
                                      [&used](const KeptName& name) { return used[name.text]; });
    return all_used ? graph::OkStatus() : Damaged("kept_names", "has a name that nothing has");
  }

  const Snapshot& graph_;
  Shelf shelf_;
  std::vector<bool> is_name_;  // by text
};

}  // namespace

Snapshot WithShelf(const Snapshot& graph, Shelf shelf, const std::vector<graph::StringId>& strings,
                   uint64_t reader) {
  // A text keeps the number of its string, or gets one behind them.
  constexpr uint32_t kUsed = kNoText - 1;
  std::vector<uint32_t> number(shelf.texts.size(), kNoText);
  for (size_t i = 0; i < number.size(); ++i) {
    if (strings[i].valid()) number[i] = strings[i].value;
  }
  ForEachText(shelf, [&number](const uint32_t* text) {
    if (number[*text] == kNoText) number[*text] = kUsed;
  });
  std::vector<uint64_t> offsets = {0};
  std::vector<char> bytes;
  for (size_t i = 0; i < number.size(); ++i) {
    if (number[i] != kUsed) continue;
    number[i] = static_cast<uint32_t>(graph.string_count() + offsets.size() - 1);
    bytes.insert(bytes.end(), shelf.texts[i].begin(), shelf.texts[i].end());
    offsets.push_back(bytes.size());
  }
  ForEachText(shelf, [&number](uint32_t* text) { *text = number[*text]; });

  std::vector<ExtraSection> sections;
  sections.push_back(graph::MakeExtraSection("kept_head", std::vector<KeptHead>{{kVersion, 0, reader}}));
  ForEachArray(shelf, [&sections](std::string_view name, auto& items) {
    sections.push_back(graph::MakeExtraSection(name, std::move(items)));
  });
  sections.push_back(graph::MakeExtraSection("kept_string_offsets", std::move(offsets)));
  sections.push_back(graph::MakeExtraSection("kept_string_bytes", std::move(bytes)));
  return graph.WithExtras(std::move(sections));
}

graph::StatusOr<Shelf> ReadShelf(const Snapshot& graph, uint64_t reader) {
  return ShelfReader(graph).Read(reader);
}

}  // namespace aitia::engine
