// Cues that a user brings, in the form of the program's own tables, and the tables with both.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/language/lexicon_merger.h"
#include "engine/compile/language/user_file.h"
#include "graph/base/status.h"

namespace aitia::engine {

enum class CueTableKind : uint8_t { kVerbs, kNouns, kAdjectives, kPhrases, kWordClasses };
inline constexpr size_t kCueTableCount = 5;

// The name of the embedded table: "cues_verbs".
std::string_view TableName(CueTableKind table);

class UserCues {
 public:
  // A line "[verbs]" (nouns, adjectives, phrases, words) says which table the rows below it belong to; before
  // the first of them the file's name does ("my_verbs.tsv"). Warnings are appended. A file with errors is an
  // error that names all of them.
  graph::Status Add(const UserFile& file, std::vector<std::string>* warnings);

  // The words of all cues, for the lexicon.
  void AddTo(LexiconMerger* merger) const;

  // The text of a table: the program's rows, without those whose word and complement (for phrases: whose
  // words) a user has a row for, then the user's.
  std::string Merged(CueTableKind table, std::string_view own) const;

 private:
  struct Row {
    CueTableKind table;
    std::string key;   // what it takes the place of
    std::string text;  // empty where it takes a cue away
  };
  std::vector<Row> rows_;
};

}  // namespace aitia::engine
