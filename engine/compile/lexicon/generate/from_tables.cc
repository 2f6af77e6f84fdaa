// Each table has one form, and each form one function. Tables of names go first, so that the rest can refer
// to them.

#include <algorithm>
#include <array>
#include <cctype>

#include "absl/strings/str_cat.h"
#include "engine/compile/lexicon/generate/entries.h"
#include "engine/compile/lexicon/inflection.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr double kOwnUses = 4;       // a name of our tables is a noun in texts of this field
constexpr double kClosedUses = 100;  // function words are met all the time

const std::multimap<std::string, std::string> kNoIrregulars;

bool IsPhrase(std::string_view text) {
  return text.find(' ') != std::string_view::npos || (text.size() > 2 && text.ends_with("'s"));
}

void GiveName(const std::string& name, const std::string& preferred, const Properties& properties,
              Entries* entries) {
  const bool known_noun = entries->count(name) > 0 && ((*entries)[name].parts_of_speech & kMayBeNoun) != 0 &&
                          (*entries)[name].noun == name;
  if (!IsPhrase(name) && !known_noun && !name.ends_with('s')) AddNounForms(name, kNoIrregulars, 1, entries);
  if (!IsPhrase(name) && !name.ends_with('s')) {
    // "nerves", "brains" have a sense of their own in WordNet; here they are more than one nerve.
    const auto plural = entries->find(PluralOf(name));
    if (plural != entries->end() && !plural->second.from_table && plural->second.noun == plural->first) {
      plural->second.noun = name;
      plural->second.kinds = graph::KindSet();
      plural->second.senses = 0;
    }
  }
  Entry& entry = (*entries)[name];
  if (!entry.from_table) {
    entry.kinds = graph::KindSet();
    entry.senses = 0;
    entry.uses.noun += kOwnUses;
  }
  entry.from_table = true;
  entry.is_phrase_form = IsPhrase(name);
  entry.parts_of_speech =
      static_cast<uint16_t>(entry.parts_of_speech | kMayBeNoun | properties.parts_of_speech);
  entry.kinds = entry.kinds | properties.kinds;
  entry.senses = static_cast<uint16_t>(entry.senses | properties.senses);
  entry.noun = name;
  if (name != preferred) entry.preferred = preferred;
}

// Rows: preferred name, other names of the same thing.
graph::Status AddNames(const Table& table, const Properties& properties, Entries* entries) {
  for (const TableRow& row : table.rows) {
    const std::string& preferred = row.columns[0];
    for (const std::string& name : row.columns) {
      if (name.empty()) continue;
      const auto known = entries->find(name);
      if (known != entries->end() && known->second.from_table) {
        const std::string& other = known->second.preferred;
        const bool same = name == preferred ? other.empty() : other.empty() || other == preferred;
        if (!same) {
          return RowError(table, row, absl::StrCat("'", name, "' already stands for '", other, "'"));
        }
      }
      GiveName(name, preferred, properties, entries);
      std::string spaced = name;
      std::replace(spaced.begin(), spaced.end(), '-', ' ');
      if (spaced != name && entries->count(spaced) == 0) GiveName(spaced, preferred, properties, entries);
    }
  }
  return graph::OkStatus();
}

// Rows: word, all its parts of speech and senses. The word has no others.
graph::Status AddWords(const Table& table, Entries* entries) {
  for (const TableRow& row : table.rows) {
    if (row.columns.size() < 2) return RowError(table, row, "a second column is needed");
    const auto properties = ParseProperties(row.columns[1]);
    if (!properties.ok()) return RowError(table, row, graph::Message(properties.status()));
    Entry& entry = (*entries)[row.columns[0]];
    const uint16_t parts = properties->parts_of_speech;
    const Uses before = entry.uses;
    entry.closed = true;
    entry.from_table = true;
    entry.parts_of_speech = parts;
    entry.kinds = properties->kinds;
    entry.senses = properties->senses;
    entry.uses = Uses();
    entry.is_phrase_form = IsPhrase(row.columns[0]);
    if ((parts & kMayBeNoun) != 0) entry.uses.noun = std::max(before.noun, 1.0);
    if ((parts & kMayBeVerb) != 0) entry.uses.verb = std::max(before.verb, 1.0);
    if ((parts & kMayBeAdjective) != 0) entry.uses.adjective = std::max(before.adjective, 1.0);
    if ((parts & ~(kMayBeNoun | kMayBeVerb | kMayBeAdjective)) != 0) entry.uses.other = kClosedUses;
    if ((parts & kMayBeNoun) == 0) entry.noun.clear();
    if ((parts & kMayBeVerb) == 0 && (parts & kMayBeAuxiliary) == 0) entry.verb.clear();
    if ((parts & kMayBeAdjective) == 0) entry.adjective.clear();
    if ((parts & kMayBeNoun) != 0 && entry.noun.empty()) entry.noun = row.columns[0];
  }
  return graph::OkStatus();
}

// Rows: word, the noun that it stands for. `field` says in which way.
graph::Status AddReferences(const Table& table, std::string Entry::*field, Entries* entries) {
  for (const TableRow& row : table.rows) {
    if (row.columns.size() < 2) return RowError(table, row, "a second column is needed");
    if (entries->count(row.columns[1]) == 0) {
      return RowError(table, row,
                      absl::StrCat("'", row.columns[1], "' is in no table of names and not in WordNet"));
    }
    Entry& entry = (*entries)[row.columns[0]];
    if (entry.parts_of_speech == 0) {
      entry.parts_of_speech = kMayBeAdjective;
      entry.adjective = row.columns[0];
      entry.uses.adjective = 1;
      entry.is_phrase_form = IsPhrase(row.columns[0]);
    }
    entry.*field = row.columns[1];
  }
  return graph::OkStatus();
}

// Rows: abbreviation in capitals, the name that it stands for.
graph::Status AddAbbreviations(const Table& table, Entries* entries) {
  for (const TableRow& row : table.rows) {
    const auto name = row.columns.size() < 2 ? entries->end() : entries->find(row.columns[1]);
    if (name == entries->end()) return RowError(table, row, "the second column is in no table of names");
    Properties properties{name->second.kinds, name->second.senses, kMayBeNoun};
    const std::string preferred = name->second.preferred.empty() ? name->first : name->second.preferred;
    const std::string& capitals = row.columns[0];
    GiveName(capitals, preferred, properties, entries);
    AddNounForms(capitals, kNoIrregulars, 1, entries);
    if (const std::string lower = graph::LowerCase(capitals); entries->count(lower) == 0) {
      GiveName(lower, preferred, properties, entries);
    }
  }
  return graph::OkStatus();
}

// The word with the American piece replaced; empty where the rule does not apply. `place`: prefix, suffix,
// part, word.
std::string Respell(const std::string& word, const TableRow& rule) {
  const std::string& from = rule.columns[0];
  const std::string& to = rule.columns[1];
  const std::string& place = rule.columns[2];
  size_t at = std::string::npos;
  if (place == "part") {
    at = word.find(from);
  } else if (place == "prefix" ? word.starts_with(from) : place == "word" && word == from) {
    at = 0;
  } else if (place == "suffix" && word.ends_with(from)) {
    at = word.size() - from.size();
  }
  if (at == std::string::npos) return "";
  // Already British: "anaemia" is not to become "anaaemia".
  if (at > 0 && word[at - 1] == to[0] && std::string_view(to).substr(1) == from) return "";
  return word.substr(0, at) + to + word.substr(at + from.size());
}

// Rows: American piece, British piece, where in a word. British spellings become other names of the American
// ones.
graph::Status AddSpellings(const Table& table, Entries* entries) {
  for (const TableRow& row : table.rows) {
    constexpr std::array<std::string_view, 4> kPlaces = {"prefix", "suffix", "part", "word"};
    if (row.columns.size() < 3 ||
        std::find(kPlaces.begin(), kPlaces.end(), row.columns[2]) == kPlaces.end()) {
      return RowError(table, row, "three columns are needed: American, British, prefix|suffix|part|word");
    }
  }
  Entries british;
  for (const auto& [text, entry] : *entries) {
    if (text[0] == '-') continue;
    std::string spelling;
    for (std::string part : PhraseParts(text)) {
      for (const TableRow& row : table.rows) {
        if (std::string other = Respell(part, row); !other.empty()) part = std::move(other);
      }
      if (!spelling.empty() && part != "'s") spelling += ' ';
      spelling += part;
    }
    if (spelling == text) continue;
    Entry copy = entry;
    const std::string& lemma = entry.noun.empty() ? text : entry.noun;
    copy.noun = entry.noun == text ? spelling : entry.noun;
    if (entry.noun == text) copy.preferred = entry.preferred.empty() ? lemma : entry.preferred;
    british.emplace(spelling, std::move(copy));
  }
  for (auto& [spelling, entry] : british) {
    Entry& known = (*entries)[spelling];
    if (known.from_table) continue;
    if (known.parts_of_speech == 0) {
      known = std::move(entry);
    } else {
      known.preferred = entry.preferred;
      known.kinds = entry.kinds;
      known.senses = entry.senses;
    }
  }
  return graph::OkStatus();
}

// Rows: ending, what a word with it is.
graph::Status AddSuffixes(const Table& table, Entries* entries) {
  for (const TableRow& row : table.rows) {
    if (row.columns.size() < 2) return RowError(table, row, "a second column is needed");
    const auto properties = ParseProperties(row.columns[1]);
    if (!properties.ok()) return RowError(table, row, graph::Message(properties.status()));
    std::string suffix = row.columns[0];
    const auto add = [&](const std::string& text) {
      Entry& entry = (*entries)[text];
      entry.parts_of_speech = properties->parts_of_speech;
      entry.kinds = properties->kinds;
      entry.senses = properties->senses;
    };
    add(suffix);
    const bool counted = !properties->kinds.empty() && (properties->parts_of_speech & kMayBeNoun) != 0;
    if (const std::string plural = PluralOf(suffix); counted && entries->count(plural) == 0) add(plural);
  }
  return graph::OkStatus();
}

graph::Status AddTable(const Table& table, std::string_view form, const Properties& properties,
                       Entries* entries) {
  if (form == "names") return AddNames(table, properties, entries);
  if (form == "words") return AddWords(table, entries);
  if (form == "nominals") return AddReferences(table, &Entry::nominal, entries);
  if (form == "anatomy") return AddReferences(table, &Entry::anatomy, entries);
  if (form == "abbreviations") return AddAbbreviations(table, entries);
  if (form == "spelling") return AddSpellings(table, entries);
  if (form == "suffixes") return AddSuffixes(table, entries);
  return graph::NotFound(absl::StrCat("'", graph::ToAbsl(form), "' is no form of table"));
}

}  // namespace

graph::Status AddTables(const std::string& folder, const Table& manifest, Entries* entries) {
  for (const TableRow& row : manifest.rows) {
    if (row.columns.size() < 3)
      return RowError(manifest, row, "three columns are needed: file, form, properties");
    AITIA_ASSIGN_OR_RETURN(const Table table, ReadTable(folder + "/" + row.columns[0]));
    const auto properties = ParseProperties(row.columns[2]);
    if (!properties.ok()) return RowError(manifest, row, graph::Message(properties.status()));
    AITIA_RETURN_IF_ERROR(AddTable(table, row.columns[1], *properties, entries));
  }
  return graph::OkStatus();
}

}  // namespace aitia::engine
