// Numbers are given to new texts as they come and put in order in the end, when all are known; then every
// array is copied once, with its numbers exchanged.
#include "engine/compile/keep/shelf.h"

#include <algorithm>
#include <utility>

#include "engine/compile/keep/name_parts.h"
#include "graph/base/hash.h"
#include "graph/model/name.h"
#include "graph/store/string_pool.h"

namespace aitia::engine {
namespace {

// Texts of which one often is the same as the one before.
class RepeatedText {
 public:
  explicit RepeatedText(graph::StringPool* pool) : pool_(pool) {}
  uint32_t Intern(std::string_view text) {
    if (number_ == kNoText || text != last_) number_ = pool_->Intern(text);
    last_ = text;
    return number_;
  }

 private:
  graph::StringPool* pool_;
  std::string_view last_;
  uint32_t number_ = kNoText;
};

// Collects the rows of new documents and of new names, with provisional numbers.
class Shelver {
 public:
  Shelver(Shelf shelf, const Language& language)
      : language_(language), old_(std::move(shelf)), pool_(std::make_shared<graph::StringPool>(old_.texts)) {
    known_.resize(old_.texts.size());
    for (const KeptName& name : old_.names) known_[name.text] |= kName;
    for (const KeptSpelling& spelling : old_.spellings) known_[spelling.text] |= kSpelling;
  }

  void Add(const Extraction& extraction);
  Shelf Finish(const std::vector<size_t>& removed);

 private:
  // What is known of a text already.
  static constexpr uint8_t kName = 1;
  static constexpr uint8_t kSpelling = 2;

  // The rows of one document in `old_` or `fresh_`.
  struct Source {
    const Shelf* shelf;
    size_t document, concepts, surfaces, synonyms, relations;  // where they begin
  };

  uint32_t Intern(std::string_view text) { return pool_->Intern(text); }
  uint32_t InternName(std::string_view name);
  uint32_t InternSpelling(std::string_view text);
  bool Know(uint32_t text, uint8_t what);
  static std::vector<Source> SourcesOf(const Shelf& shelf);
  std::vector<Source> Documents(const std::vector<size_t>& removed) const;
  void CopyDocument(const Source& source, Shelf* out) const;
  void CopyNames(Shelf* out) const;

  const Language& language_;
  Shelf old_;
  Shelf fresh_;  // numbers of texts are provisional
  std::shared_ptr<graph::StringPool> pool_;
  std::vector<uint8_t> known_;
  std::vector<uint32_t> rank_;  // by provisional number
};

bool Shelver::Know(uint32_t text, uint8_t what) {
  if (text >= known_.size()) known_.resize(pool_->size());
  const bool is_known = (known_[text] & what) != 0;
  known_[text] |= what;
  return is_known;
}

uint32_t Shelver::InternName(std::string_view name) {
  const uint32_t text = Intern(name);
  if (Know(text, kName)) return text;
  const std::string normal = graph::NormalForm(name);
  const Lexicon& lexicon = language_.lexicon();
  KeptName row = {text, Intern(normal), kNoText, kNoText, 0};
  if (const std::string located = LocatedIdentity(normal, lexicon); !located.empty()) {
    row.located = Intern(located);
  }
  const NameParts parts = PartsOfName(name, lexicon);
  // "cell damage" says nothing of where.
  if (!parts.anatomy.empty() && !language_.word_classes().Of(parts.anatomy).Any(kBroadBody)) {
    row.anatomy = Intern(graph::NormalForm(parts.anatomy));
  }
  row.generals = static_cast<uint32_t>(parts.general.size());
  for (const std::string& general : parts.general) {
    fresh_.generals.push_back(Intern(graph::NormalForm(general)));
  }
  fresh_.names.push_back(row);
  return text;
}

uint32_t Shelver::InternSpelling(std::string_view spelling) {
  const uint32_t text = Intern(spelling);
  if (Know(text, kSpelling)) return text;
  const uint32_t normal = Intern(graph::NormalForm(spelling));
  if (normal != text) fresh_.spellings.push_back({text, normal});
  return text;
}

void Shelver::Add(const Extraction& extraction) {
  // "GORD" is what its own document says it is.
  graph::StringMap<uint32_t> long_forms;
  std::vector<std::vector<std::string_view>> abbreviations(extraction.concepts.size());
  for (const ExtractedSynonym& synonym : extraction.synonyms) {
    if (synonym.abbreviation) long_forms.try_emplace(graph::NormalForm(synonym.name), synonym.concept_index);
  }
  std::vector<std::string_view> names;
  names.reserve(extraction.concepts.size());
  for (const ExtractedConcept& entry : extraction.concepts) names.push_back(entry.name);
  if (!long_forms.empty()) {
    for (size_t i = 0; i < names.size(); ++i) {
      const auto found = long_forms.find(graph::NormalForm(names[i]));
      if (found == long_forms.end()) continue;
      abbreviations[i].push_back(names[i]);
      names[i] = extraction.concepts[found->second].name;
    }
    for (const ExtractedSynonym& synonym : extraction.synonyms) {
      if (synonym.abbreviation) abbreviations[synonym.concept_index].push_back(synonym.name);
    }
  }

  KeptDocument document = {};
  document.identity = InternSpelling(extraction.document);
  document.key = InternSpelling(std::string(kDocumentKey) + extraction.document);
  document.title = Intern(extraction.title);
  document.sentence_count = extraction.sentence_count;
  document.left_out_count = extraction.left_out_count;
  document.content_hash = extraction.content_hash;
  const size_t first_surface = fresh_.surfaces.size();
  for (size_t i = 0; i < names.size(); ++i) {
    const ExtractedConcept& entry = extraction.concepts[i];
    const size_t begin = fresh_.surfaces.size();
    for (const std::string& surface : entry.surface) fresh_.surfaces.push_back(InternSpelling(surface));
    for (const std::string_view surface : abbreviations[i]) {
      fresh_.surfaces.push_back(InternSpelling(surface));
    }
    fresh_.concepts.push_back(
        {InternName(names[i]), static_cast<uint32_t>(fresh_.surfaces.size() - begin), entry.kinds.bits()});
  }
  for (const ExtractedSynonym& synonym : extraction.synonyms) {
    if (synonym.abbreviation) continue;
    fresh_.synonyms.push_back({synonym.concept_index, InternSpelling(synonym.name)});
    ++document.synonyms;
  }
  RepeatedText section(pool_.get()), source(pool_.get()), frequency(pool_.get());
  for (const ExtractedRelation& relation : extraction.relations) {
    const graph::Evidence& evidence = relation.evidence;
    fresh_.relations.push_back(
        {relation.subject, relation.object, section.Intern(evidence.section), Intern(evidence.sentence),
         source.Intern(evidence.source), Intern(evidence.cue), frequency.Intern(evidence.frequency),
         evidence.span.begin, evidence.span.end, static_cast<uint8_t>(relation.relation),
         static_cast<uint8_t>(evidence.polarity), static_cast<uint8_t>(evidence.certainty), 0});
  }
  document.concepts = static_cast<uint32_t>(names.size());
  document.surfaces = static_cast<uint32_t>(fresh_.surfaces.size() - first_surface);
  document.relations = static_cast<uint32_t>(extraction.relations.size());
  fresh_.documents.push_back(document);
}

std::vector<Shelver::Source> Shelver::SourcesOf(const Shelf& shelf) {
  std::vector<Source> sources;
  sources.reserve(shelf.documents.size());
  Source source = {&shelf, 0, 0, 0, 0, 0};
  for (const KeptDocument& document : shelf.documents) {
    sources.push_back(source);
    ++source.document;
    source.concepts += document.concepts;
    source.surfaces += document.surfaces;
    source.synonyms += document.synonyms;
    source.relations += document.relations;
  }
  return sources;
}

// Those that stay and those that come, in order.
std::vector<Shelver::Source> Shelver::Documents(const std::vector<size_t>& removed) const {
  const std::vector<Source> old = SourcesOf(old_);
  std::vector<Source> sources;
  sources.reserve(old.size() + fresh_.documents.size());
  auto gone = removed.begin();
  for (size_t i = 0; i < old.size(); ++i) {
    if (gone != removed.end() && *gone == i) {
      ++gone;
    } else {
      sources.push_back(old[i]);
    }
  }
  const auto before = [this](const Source& a, const Source& b) {
    return rank_[a.shelf->documents[a.document].identity] < rank_[b.shelf->documents[b.document].identity];
  };
  std::vector<Source> fresh = SourcesOf(fresh_);
  std::sort(fresh.begin(), fresh.end(), before);
  const auto middle = static_cast<std::ptrdiff_t>(sources.size());
  sources.insert(sources.end(), fresh.begin(), fresh.end());
  std::inplace_merge(sources.begin(), sources.begin() + middle, sources.end(), before);
  return sources;
}

void Shelver::CopyDocument(const Source& source, Shelf* out) const {
  const Shelf& from = *source.shelf;
  KeptDocument document = from.documents[source.document];
  for (uint32_t* text : {&document.identity, &document.key, &document.title}) *text = rank_[*text];
  out->documents.push_back(document);
  for (size_t i = 0; i < document.concepts; ++i) {
    KeptConcept row = from.concepts[source.concepts + i];
    row.name = rank_[row.name];
    out->concepts.push_back(row);
  }
  for (size_t i = 0; i < document.surfaces; ++i) {
    out->surfaces.push_back(rank_[from.surfaces[source.surfaces + i]]);
  }
  for (size_t i = 0; i < document.synonyms; ++i) {
    KeptSynonym row = from.synonyms[source.synonyms + i];
    row.name = rank_[row.name];
    out->synonyms.push_back(row);
  }
  for (size_t i = 0; i < document.relations; ++i) {
    KeptRelation row = from.relations[source.relations + i];
    for (uint32_t* text : {&row.section, &row.sentence, &row.source, &row.cue, &row.frequency}) {
      *text = rank_[*text];
    }
    out->relations.push_back(row);
  }
}

// The names that concepts still have, and the spellings that surfaces and synonyms still have.
void Shelver::CopyNames(Shelf* out) const {
  std::vector<uint8_t> used(out->texts.size());
  for (const KeptConcept& entry : out->concepts) used[entry.name] |= kName;
  for (const KeptDocument& document : out->documents) {
    used[document.identity] |= kSpelling;
    used[document.key] |= kSpelling;
  }
  for (const uint32_t surface : out->surfaces) used[surface] |= kSpelling;
  for (const KeptSynonym& synonym : out->synonyms) used[synonym.name] |= kSpelling;

  struct Row {
    KeptName name;
    const uint32_t* generals;
  };
  std::vector<Row> rows;
  rows.reserve(old_.names.size() + fresh_.names.size());
  size_t middle = 0;
  for (const Shelf* from : {&old_, &fresh_}) {
    middle = rows.size();
    const uint32_t* generals = from->generals.data();
    for (KeptName name : from->names) {
      for (uint32_t* text : {&name.text, &name.normal}) *text = rank_[*text];
      for (uint32_t* text : {&name.located, &name.anatomy}) *text = *text == kNoText ? kNoText : rank_[*text];
      if ((used[name.text] & kName) != 0) rows.push_back({name, generals});
      generals += name.generals;
    }
  }
  const auto by_text = [](const auto& a, const auto& b) { return a.name.text < b.name.text; };
  const auto split = rows.begin() + static_cast<std::ptrdiff_t>(middle);
  std::sort(split, rows.end(), by_text);
  std::inplace_merge(rows.begin(), split, rows.end(), by_text);
  out->names.reserve(rows.size());
  for (const Row& row : rows) {
    out->names.push_back(row.name);
    for (uint32_t i = 0; i < row.name.generals; ++i) out->generals.push_back(rank_[row.generals[i]]);
  }

  for (const Shelf* from : {&old_, &fresh_}) {
    middle = out->spellings.size();
    for (const KeptSpelling& spelling : from->spellings) {
      const KeptSpelling row = {rank_[spelling.text], rank_[spelling.normal]};
      if ((used[row.text] & kSpelling) != 0) out->spellings.push_back(row);
    }
  }
  const auto by_spelling = [](const KeptSpelling& a, const KeptSpelling& b) { return a.text < b.text; };
  const auto place = out->spellings.begin() + static_cast<std::ptrdiff_t>(middle);
  std::sort(place, out->spellings.end(), by_spelling);
  std::inplace_merge(out->spellings.begin(), place, out->spellings.end(), by_spelling);
}

Shelf Shelver::Finish(const std::vector<size_t>& removed) {
  Shelf out;
  rank_.resize(pool_->size());
  out.texts.reserve(pool_->size());
  for (const uint32_t number : pool_->Order()) {
    rank_[number] = static_cast<uint32_t>(out.texts.size());
    out.texts.push_back(pool_->Text(number));
  }
  out.documents.reserve(old_.documents.size() + fresh_.documents.size());
  out.concepts.reserve(old_.concepts.size() + fresh_.concepts.size());
  out.surfaces.reserve(old_.surfaces.size() + fresh_.surfaces.size());
  out.synonyms.reserve(old_.synonyms.size() + fresh_.synonyms.size());
  out.relations.reserve(old_.relations.size() + fresh_.relations.size());
  for (const Source& source : Documents(removed)) CopyDocument(source, &out);
  CopyNames(&out);
  out.owners = std::move(old_.owners);
  out.owners.push_back(pool_);
  return out;
}

}  // namespace

size_t Shelf::Find(std::string_view identity) const {
  const auto place = std::lower_bound(
      documents.begin(), documents.end(), identity,
      [this](const KeptDocument& document, std::string_view id) { return texts[document.identity] < id; });
  const bool found = place != documents.end() && texts[place->identity] == identity;
  return found ? static_cast<size_t>(place - documents.begin()) : documents.size();
}

Shelf Reshelve(Shelf shelf, const std::vector<size_t>& removed, const std::vector<Extraction>& added,
               const Language& language) {
  Shelver shelver(std::move(shelf), language);
  for (const Extraction& extraction : added) shelver.Add(extraction);
  return shelver.Finish(removed);
}

}  // namespace aitia::engine
