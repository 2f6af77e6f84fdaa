// Makes the lexicon's image word by word: from nothing when the program is built, from the program's own
// words when a user brings some.
//
// Every word gets the next number; equal calls give equal bytes. One thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/lexicon/image.h"

namespace aitia::engine {

class ImageBuilder {
 public:
  ImageBuilder();
  // Begins with all words and phrases of `base`, under their numbers there. `base` is not needed afterwards.
  explicit ImageBuilder(const ImageView& base);

  uint32_t size() const { return static_cast<uint32_t>(infos_.size()); }
  // Invalid if there is none.
  WordId Find(std::string_view text) const;
  // The word, which is new and without properties if it was not there.
  WordId Add(std::string_view text);
  std::string_view Text(WordId word) const;
  // The reference holds until the next Add.
  WordInfo& At(WordId word) { return infos_[word.value]; }
  const WordInfo& At(WordId word) const { return infos_[word.value]; }

  // `phrase` is what stands where `parts` (two words or more, in any number) follow each other. Of phrases
  // that differ in number only the first stays, or with `replace` the last; returns the one that was there,
  // invalid if none. The parts' nouns are to be set before.
  WordId AddPhrase(std::span<const WordId> parts, WordId phrase, bool replace);

  // The image, as image.h describes it.
  std::string Bytes() const;

 private:
  void ReserveWordSlots(size_t words);
  void ReservePhraseSlots(size_t edges);
  PhraseSlot& Edge(uint32_t node, uint32_t word);

  std::vector<WordInfo> infos_;
  std::string texts_;
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> word_slots_;
  std::vector<PhraseSlot> phrase_slots_;
  uint32_t edges_ = 0;
  std::vector<uint32_t> phrase_places_;
};

}  // namespace aitia::engine
