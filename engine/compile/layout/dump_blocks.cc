#include <array>

#include "absl/strings/str_cat.h"
#include "engine/compile/layout/layout.h"
#include "graph/base/text.h"

namespace aitia::engine {

std::string DumpBlocks(const Page& page) {
  constexpr std::array<std::string_view, 6> kKinds = {"title", "heading", "paragraph",
                                                      "item",  "cell",    "left-out"};
  std::string out;
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const graph::ByteSpan source = page.SourceSpan(block.span);
    absl::StrAppend(&out, i, " ", graph::ToAbsl(kKinds[static_cast<size_t>(block.kind)]));
    if (block.kind == BlockKind::kLeftOut)
      absl::StrAppend(&out, ":", graph::ToAbsl(kLeftOutNames[static_cast<size_t>(block.reason)]));
    if (block.level > 0) absl::StrAppend(&out, " ", block.level);
    if (block.kind == BlockKind::kTableCell)
      absl::StrAppend(&out, " ", block.table, ":", block.row, ":", block.column);
    absl::StrAppend(&out, " ", source.begin, "-", source.end);
    if (block.heading >= 0) absl::StrAppend(&out, " heading=", block.heading);
    if (block.parent >= 0) absl::StrAppend(&out, " parent=", block.parent);
    if (block.lead >= 0) absl::StrAppend(&out, " lead=", block.lead);
    const std::string_view text = page.Text(block);
    if (block.body_begin > block.span.begin) {
      absl::StrAppend(&out, " [", graph::Printable(text.substr(0, block.term_end - block.span.begin)), "]");
    }
    absl::StrAppend(&out, " ",
                    graph::Printable(graph::CollapseSpace(text.substr(block.body_begin - block.span.begin))),
                    "\n");
  }
  return out;
}

}  // namespace aitia::engine
