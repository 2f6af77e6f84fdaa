#include "engine/compile/language/user_cues.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "engine/compile/tables/cues.h"
#include "engine/compile/tables/table_rows.h"
#include "engine/compile/tables/word_classes.h"
#include "graph/base/hash.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr size_t kMostRows = 10000;  // a cue's place in the table has 16 bits

struct TableForm {
  std::string_view section;  // "[verbs]"
  std::string_view name;
  size_t columns;  // that are needed
  std::string_view form;
};
constexpr std::array<TableForm, kCueTableCount> kTables = {{
    {"verbs", "cues_verbs", 4, "verb, complement, relation, order, conditions"},
    {"nouns", "cues_nouns", 4, "noun, prepositions, relation, order, conditions"},
    {"adjectives", "cues_adjectives", 4, "adjective, prepositions, relation, order, conditions"},
    {"phrases", "phrases", 3, "phrase, canonical form, what it is"},
    {"words", "word_classes", 2, "class, words"},
}};

// Complains unless `word` is one of `names`.
bool IsOneOf(const std::vector<std::string_view>& names, const Cell& cell, std::string_view word,
             std::string_view what, Complaints* complaints) {
  if (std::find(names.begin(), names.end(), word) != names.end()) return true;
  graph::Suggester near(word);
  std::string all;
  for (const std::string_view name : names) {
    near.Offer(name);
    absl::StrAppend(&all, all.empty() ? "" : ", ", graph::ToAbsl(name));
  }
  const std::string meant = graph::DidYouMean(near.Best());
  complaints->Error(cell.span, absl::StrCat("'", graph::ToAbsl(word), "' is no ", graph::ToAbsl(what)),
                    !meant.empty()       ? meant
                    : names.size() <= 16 ? "there are " + all
                                         : std::string());
  return false;
}

std::vector<std::string_view> RelationNames() {
  std::vector<std::string_view> names;
  for (size_t i = 0; i < graph::kRelationCount; ++i) {
    names.push_back(graph::Name(static_cast<graph::Relation>(i)));
  }
  return names;
}

// The table that a line "[verbs]" or a file's name speaks of.
std::optional<CueTableKind> TableOfSection(std::string_view section) {
  for (size_t i = 0; i < kTables.size(); ++i) {
    if (kTables[i].section == section || kTables[i].name == section) return static_cast<CueTableKind>(i);
  }
  return std::nullopt;
}
std::optional<CueTableKind> TableOfPath(std::string_view path) {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  name = name.substr(0, name.find('.'));
  for (size_t i = 0; i < kTables.size(); ++i) {
    if (name.ends_with(kTables[i].section) || name.ends_with(kTables[i].name))
      return static_cast<CueTableKind>(i);
  }
  return std::nullopt;
}

bool IsLowerText(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The cells of a row that states a relation, checked.
bool CheckCue(CueTableKind table, const std::vector<Cell>& cells, Complaints* complaints) {
  bool good = true;
  if (cells[2].text != "-") {
    good &= IsOneOf(RelationNames(), cells[2], cells[2].text, "relation", complaints);
    const bool nouns = table == CueTableKind::kNouns;
    good &=
        IsOneOf(nouns ? std::vector<std::string_view>{"FT", "TF"} : std::vector<std::string_view>{"SO", "OS"},
                cells[3], cells[3].text, "order", complaints);
  }
  if (cells.size() > 4 && cells[4].text != "-") {
    ForEachWord(cells[4].text, [&](std::string_view word) {
      if (word.starts_with("result:") || word.starts_with("object:")) return;
      good &= IsOneOf(CueConditionNames(), cells[4], word, "condition", complaints);
    });
  }
  if (cells[1].text.empty()) {
    complaints->Error(cells[1].span, "the complement is missing", "'-' stands for the direct object");
    good = false;
  }
  return good;
}

std::string KeyOf(CueTableKind table, std::string_view first, std::string_view second) {
  return table == CueTableKind::kPhrases ? std::string(first)
                                         : absl::StrCat(graph::ToAbsl(first), "\t", graph::ToAbsl(second));
}

std::string RowText(const std::vector<Cell>& cells, size_t columns) {
  std::string text;
  for (size_t i = 0; i < columns; ++i) {
    if (i > 0) text += '\t';
    text += i < cells.size() && !cells[i].text.empty() ? cells[i].text : "-";
  }
  return text + '\n';
}

}  // namespace

std::string_view TableName(CueTableKind table) { return kTables[static_cast<size_t>(table)].name; }

graph::Status UserCues::Add(const UserFile& file, std::vector<std::string>* warnings) {
  Complaints complaints(file);
  std::optional<CueTableKind> table = TableOfPath(file.path);
  RowReader rows(file.text);
  std::vector<Cell> cells;
  bool empty = true;
  while (rows.Next(&cells)) {
    const Cell& first = cells[0];
    if (first.text.starts_with('[') && first.text.ends_with(']')) {
      const std::string_view section = first.text.substr(1, first.text.size() - 2);
      table = TableOfSection(section);
      if (table) continue;
      std::vector<std::string_view> sections;
      for (const TableForm& form : kTables) sections.push_back(form.section);
      IsOneOf(sections, first, section, "table", &complaints);
      break;
    }
    if (!table) {
      complaints.Error(first.span, "it is not said which table the rows belong to",
                       "begin with a line [verbs], [nouns], [adjectives], [phrases] or [words]");
      break;
    }
    empty = false;
    const TableForm& form = kTables[static_cast<size_t>(*table)];
    const bool removal = cells.size() >= 3 && cells[2].text == "-" && *table != CueTableKind::kWordClasses;
    if (cells.size() < form.columns && !removal) {
      complaints.Error({cells.back().span.end, cells.back().span.end},
                       absl::StrCat("the row has too few cells; separated by tabs there should be: ",
                                    graph::ToAbsl(form.form)));
      continue;
    }
    if (first.text.empty()) {
      complaints.Error(first.span, "the first cell is empty");
      continue;
    }
    if (const Cell& words = cells[*table == CueTableKind::kWordClasses ? 1 : 0]; !IsLowerText(words.text)) {
      complaints.Error(words.span, "cues are in lower case");
      continue;
    }
    if (*table == CueTableKind::kWordClasses) {
      if (!IsOneOf(WordClassNames(), first, first.text, "class of words", &complaints)) continue;
    } else if (*table == CueTableKind::kPhrases) {
      if (!IsOneOf(PhraseKindNames(), cells[2], cells[2].text, "sort of phrase", &complaints)) continue;
    } else if (!CheckCue(*table, cells, &complaints)) {
      continue;
    }
    if (rows_.size() == kMostRows) {
      complaints.Error(first.span, "there are more than 10000 rows of cues");
      break;
    }
    const bool takes_away = removal && *table != CueTableKind::kPhrases;
    // Columns behind the last one are notes.
    const size_t columns = *table == CueTableKind::kWordClasses || *table == CueTableKind::kPhrases
                               ? form.columns
                               : form.columns + 1;
    rows_.push_back({*table, KeyOf(*table, first.text, cells[1].text),
                     takes_away ? std::string() : RowText(cells, columns)});
  }
  if (empty && complaints.Errors().ok()) complaints.Warn("there is no cue in it", {0, 0});
  for (std::string& warning : complaints.Warnings()) warnings->push_back(std::move(warning));
  return complaints.Errors();
}

void UserCues::AddTo(LexiconMerger* merger) const {
  for (const Row& row : rows_) {
    if (row.text.empty()) continue;
    const std::string_view words = std::string_view(row.key).substr(0, row.key.find('\t'));
    const std::string_view first = words.substr(0, words.find(' '));
    if (row.table == CueTableKind::kVerbs) merger->AddVerb(first);
    if (row.table == CueTableKind::kAdjectives) merger->AddAdjective(first);
    if (row.table == CueTableKind::kNouns) merger->AddNoun(words.substr(words.rfind(' ') + 1));
  }
}

std::string UserCues::Merged(CueTableKind table, std::string_view own) const {
  graph::StringSet replaced;
  std::string added;
  for (const Row& row : rows_) {
    if (row.table != table) continue;
    replaced.insert(row.key);
    added += row.text;
  }
  if (replaced.empty() || table == CueTableKind::kWordClasses) return std::string(own) + "\n" + added;
  std::string text;
  ForEachRow(own, [&](std::span<const std::string_view> cells) {
    if (cells.size() > 1 && replaced.count(KeyOf(table, cells[0], cells[1])) > 0) return;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += '\t';
      text += cells[i];
    }
    text += '\n';
  });
  return text + added;
}

}  // namespace aitia::engine
