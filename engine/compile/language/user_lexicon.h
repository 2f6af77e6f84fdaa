// A lexicon that a user brings: a name a line, with its kinds and its other names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/language/lexicon_merger.h"
#include "engine/compile/language/user_file.h"
#include "graph/base/hash.h"

namespace aitia::engine {

// "Condition, symptom": kinds in any case, separated by commas or blanks; a drug is a treatment, too. Without
// a value, a complaint says which of them is no kind.
std::optional<graph::KindSet> ParseKinds(const Cell& cell, Complaints* complaints);

// Reads lexicon files into one lexicon. What two rows say of one name must agree, whichever files they are
// in.
class UserLexicons {
 public:
  explicit UserLexicons(LexiconMerger* merger) : merger_(*merger) {}

  // Warnings are appended. A file with errors is an error that names all of them; the merger is of no use
  // then.
  graph::Status Add(const UserFile& file, std::vector<std::string>* warnings);

 private:
  struct Columns {
    size_t name = 0, kinds = 1, synonyms = 2;
  };
  bool ReadHeader(const std::vector<Cell>& cells, Complaints* complaints);
  void AddRow(const UserFile& file, const std::vector<Cell>& cells, Complaints* complaints);
  bool IsFree(const UserFile& file, const Cell& cell, std::string_view name, Complaints* complaints);

  struct Said {
    std::string name;   // what it stands for
    std::string place;  // "file:line"
  };
  LexiconMerger& merger_;
  Columns columns_;
  graph::StringMap<Said> said_;  // by the form of the name
};

}  // namespace aitia::engine
