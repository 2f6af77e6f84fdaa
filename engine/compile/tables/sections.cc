#include "engine/compile/tables/sections.h"

#include "engine/compile/tables/table_rows.h"
#include "graph/base/text.h"

namespace aitia::engine {

SectionTable::SectionTable(std::string_view text) {
  ForEachRow(text, [this](std::span<const std::string_view> cells) {
    if (cells.size() < 4) return;
    Section section;
    section.relation = graph::RelationNamed(cells[1]);
    section.filler_is_subject = cells[2] != "TF";
    section.denied = cells[3] == "denied";
    if (cells[3] == "rare") section.certainty = graph::Certainty::kRare;
    for (std::string_view heading : graph::Split(cells[0], '|')) sections_.emplace(heading, section);
  });
}

const Section* SectionTable::Find(std::string_view heading) const {
  const auto found = sections_.find(heading);
  return found == sections_.end() ? nullptr : &found->second;
}

}  // namespace aitia::engine
