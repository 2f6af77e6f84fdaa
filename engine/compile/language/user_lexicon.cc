#include "engine/compile/language/user_lexicon.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "graph/base/suggest.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::array<std::string_view, 3> kColumns = {"name", "kinds", "synonyms"};
constexpr size_t kNoColumn = 100;

std::optional<graph::Kind> KindInAnyCase(std::string_view name) {
  for (size_t k = 0; k < graph::kKindCount; ++k) {
    const auto kind = static_cast<graph::Kind>(k);
    if (graph::EqualsIgnoreCase(graph::Name(kind), name)) return kind;
  }
  return std::nullopt;
}

// Calls `function` for each piece of the cell between separators, trimmed, with its place; not for empty
// ones.
template <typename Function>
void ForEachPiece(const Cell& cell, std::string_view separators, Function function) {
  for (size_t begin = 0; begin <= cell.text.size();) {
    const size_t end = std::min(cell.text.find_first_of(separators, begin), cell.text.size());
    const std::string_view piece = graph::Trim(cell.text.substr(begin, end - begin));
    if (!piece.empty()) {
      const auto at = cell.span.begin + static_cast<uint32_t>(piece.data() - cell.text.data());
      function(Cell{piece, {at, at + static_cast<uint32_t>(piece.size())}});
    }
    begin = end + 1;
  }
}

std::string Quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

std::optional<graph::KindSet> ParseKinds(const Cell& cell, Complaints* complaints) {
  graph::KindSet kinds;
  bool good = true;
  ForEachPiece(cell, ", ;|", [&](const Cell& piece) {
    if (const auto kind = KindInAnyCase(piece.text)) {
      kinds.Add(*kind);
      if (*kind == graph::Kind::kDrug) kinds.Add(graph::Kind::kTreatment);
      return;
    }
    graph::Suggester near(piece.text);
    std::string all;
    for (size_t k = 0; k < graph::kKindCount; ++k) {
      const std::string_view name = graph::Name(static_cast<graph::Kind>(k));
      near.Offer(name);
      absl::StrAppend(&all, k == 0 ? "" : ", ", graph::ToAbsl(name));
    }
    const std::string meant = graph::DidYouMean(near.Best());
    complaints->Error(piece.span, Quoted(piece.text) + " is no kind",
                      meant.empty() ? "the kinds are " + all : meant);
    good = false;
  });
  if (!good) return std::nullopt;
  return kinds;
}

// Whether the row is a header: the name of a column is no name of anything else.
bool UserLexicons::ReadHeader(const std::vector<Cell>& cells, Complaints* complaints) {
  const auto is_column = [](const Cell& cell) {
    return std::any_of(kColumns.begin(), kColumns.end(),
                       [&](std::string_view name) { return graph::EqualsIgnoreCase(cell.text, name); });
  };
  if (std::none_of(cells.begin(), cells.end(), is_column)) return false;
  std::array<size_t, kColumns.size()> places;
  places.fill(kNoColumn);
  for (size_t i = 0; i < cells.size(); ++i) {
    graph::Suggester near(cells[i].text);
    bool found = cells[i].text.empty();
    for (size_t c = 0; c < kColumns.size(); ++c) {
      near.Offer(kColumns[c]);
      if (!graph::EqualsIgnoreCase(cells[i].text, kColumns[c])) continue;
      places[c] = i;
      found = true;
    }
    if (found) continue;
    const std::string meant = graph::DidYouMean(near.Best());
    complaints->Error(cells[i].span, "there is no column " + Quoted(cells[i].text),
                      meant.empty() ? "the columns are name, kinds, synonyms" : meant);
  }
  if (places[0] == kNoColumn) complaints->Error(cells[0].span, "there is no column 'name'");
  columns_ = {places[0], places[1], places[2]};
  return true;
}

bool UserLexicons::IsFree(const UserFile& file, const Cell& cell, std::string_view name,
                          Complaints* complaints) {
  if (const std::string_view why = merger_.WhyNoName(cell.text); !why.empty()) {
    complaints->Error(cell.span, std::string(why));
    return false;
  }
  const std::string form = LexiconMerger::NameForm(cell.text);
  const auto [said, is_new] = said_.try_emplace(form);
  if (is_new) {
    said->second = {std::string(name), PlaceOf(file, cell.span)};
  } else if (said->second.name != name) {
    const bool itself = said->second.name == form;
    complaints->Error(
        cell.span,
        absl::StrCat(Quoted(cell.text), itself ? " is a name of its own" : " stands for ",
                     itself ? "" : Quoted(said->second.name), " already, at ", said->second.place));
    return false;
  }
  return true;
}

void UserLexicons::AddRow(const UserFile& file, const std::vector<Cell>& cells, Complaints* complaints) {
  const auto cell_at = [&](size_t column) {
    if (column < cells.size()) return cells[column];
    return Cell{{}, {cells.back().span.end, cells.back().span.end}};
  };
  const Cell name = cell_at(columns_.name);
  const std::string form = LexiconMerger::NameForm(name.text);
  if (cells.size() == 1 && name.text.find(',') != std::string_view::npos) {
    complaints->Error(name.span, "there is one cell only: cells are separated by tabs");
    return;
  }
  const bool free = IsFree(file, name, form, complaints);
  const Cell kinds_cell = cell_at(columns_.kinds);
  std::optional<graph::KindSet> kinds;
  if (!kinds_cell.text.empty() && kinds_cell.text != "-") {
    kinds = ParseKinds(kinds_cell, complaints);
    if (!kinds) return;
  } else if (free && merger_.KindsOf(name.text).empty()) {
    complaints->Error(kinds_cell.span, Quoted(name.text) + " is a new name: say of which kinds it is",
                      "for instance 'Condition'");
    return;
  }
  if (!free) return;
  const WordId word = merger_.Overrule(name.text, kinds);
  for (size_t i = columns_.synonyms; i < cells.size(); ++i) {
    ForEachPiece(cells[i], ";|", [&](const Cell& other) {
      if (IsFree(file, other, form, complaints)) merger_.OverruleSynonym(word, other.text);
    });
    if (columns_.synonyms != Columns().synonyms) break;
  }
}

graph::Status UserLexicons::Add(const UserFile& file, std::vector<std::string>* warnings) {
  Complaints complaints(file);
  RowReader rows(file.text);
  std::vector<Cell> cells;
  columns_ = Columns();
  for (bool first = true; rows.Next(&cells); first = false) {
    if (first && ReadHeader(cells, &complaints)) {
      if (!complaints.Errors().ok()) break;
      continue;
    }
    AddRow(file, cells, &complaints);
  }
  if (cells.empty()) complaints.Warn("there is no name in it", {0, 0});
  for (std::string& warning : complaints.Warnings()) warnings->push_back(std::move(warning));
  return complaints.Errors();
}

}  // namespace aitia::engine
