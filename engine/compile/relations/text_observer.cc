#include "engine/compile/relations/text_observer.h"

#include "engine/compile/mentions/chunker.h"

namespace aitia::engine {

void TextObserver::Sentence(const Words& words, const Parts& parts, graph::ByteSpan) {
  if (!parts_) return;
  out_ += DescribeParts(words, parts);
  out_ += '\n';
}

void TextObserver::Taken(const SaidRelation& candidate) {
  if (!relations_) return;
  out_ += "  ";
  out_ += candidate.subject.name + " " + std::string(graph::Name(candidate.relation)) + " " +
          candidate.object.name;
  if (candidate.negated) out_ += " denied";
  if (candidate.certainty != graph::Certainty::kCertain)
    out_ += " " + std::string(graph::Name(candidate.certainty));
  out_ += " [" + candidate.cue + "]";
  if (!candidate.dropped.empty()) out_ += " dropped: " + std::string(candidate.dropped);
  out_ += '\n';
}

void TextObserver::Named(const StatedSynonym& synonym) {
  if (!relations_) return;
  out_ += "  " + synonym.name + " = " + synonym.other + (synonym.abbreviation ? " (abbreviation)\n" : "\n");
}

}  // namespace aitia::engine
