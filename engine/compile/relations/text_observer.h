// What a reading gives, as text: a line per sentence with its parts, below it a line per candidate.
#pragma once

#include <string>
#include <utility>

#include "engine/compile/relations/reading_observer.h"

namespace aitia::engine {

class TextObserver : public ReadingObserver {
 public:
  TextObserver(bool parts, bool relations) : parts_(parts), relations_(relations) {}
  void Sentence(const Words& words, const Parts& parts, graph::ByteSpan span) override;
  void Taken(const SaidRelation& candidate) override;
  void Named(const StatedSynonym& synonym) override;
  void Unread(std::string_view) override {}
  void Asks(const std::vector<Frame>&) override {}
  std::string Text() && { return std::move(out_); }

 private:
  bool parts_;
  bool relations_;
  std::string out_;
};

}  // namespace aitia::engine
