// Noun groups: where they begin, how far they reach, which tokens make their name.
#pragma once

#include <cstdint>

#include "engine/compile/mentions/chunk.h"
#include "engine/compile/mentions/words.h"

namespace aitia::engine {

class NounGroupParser {
 public:
  NounGroupParser(const Words& words, Parts* parts) : words_(words), parts_(*parts) {}

  // Parses the group that begins at token `i`, with what belongs to its name ("loss of smell", "pain around
  // the eyes"). Appends its groups to Parts::groups ("upper and lower back pain" makes two); returns the
  // token behind it, or `i` if there is none. `gerund` allows an activity ("skipping breakfast").
  uint32_t Parse(uint32_t i, bool gerund);

 private:
  // The core without attachments: determiners, modifiers, head.
  uint32_t ParseCore(uint32_t i, NounGroup* group, TokenRange* first_adjectives,
                     TokenRange* second_adjectives);
  uint32_t ParseGerund(uint32_t i, NounGroup* group);
  uint32_t Attach(uint32_t end, size_t first_group);
  uint32_t AttachOf(uint32_t of, size_t first_group);
  // A single group at `i`, appended and taken off again; false if there is none or it is a coordination.
  bool Inner(uint32_t i, NounGroup* inner, uint32_t* end);
  bool LeadsToNoun(uint32_t i) const;
  bool BeginsNounGroup(uint32_t i) const;
  bool BeginsAdverbial(uint32_t i) const;
  bool IsNounLike(uint32_t i) const;
  bool IsAdjectiveLike(uint32_t i) const;
  void Finish(NounGroup* group) const;

  const Words& words_;
  Parts& parts_;
  int depth_ = 0;
};

}  // namespace aitia::engine
