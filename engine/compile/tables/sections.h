// The headings that pages of health share, and what each makes of the list below it.
//
// Constant after construction and safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/base/hash.h"
#include "graph/model/vocabulary.h"

namespace aitia::engine {

struct Section {
  std::optional<graph::Relation> relation;  // nothing: it asks nothing, and ends what was asked before
  bool filler_is_subject = true;
  bool denied = false;
  graph::Certainty certainty = graph::Certainty::kCertain;
};

class SectionTable {
 public:
  // `text`: of the table; it is not needed afterwards.
  explicit SectionTable(std::string_view text);

  // By the heading's words in lower case, with one blank between them; null for other headings.
  const Section* Find(std::string_view heading) const;

 private:
  graph::StringMap<Section> sections_;
};

}  // namespace aitia::engine
