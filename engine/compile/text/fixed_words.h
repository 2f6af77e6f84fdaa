// A handful of words known at compile time, told apart without comparing a word with each of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aitia::engine {

// Open addressing by first letter, last letter and length; the table has at least four slots for each word.
template <size_t count>
class FixedWords {
 public:
  static constexpr size_t kNone = count;

  // NOLINTNEXTLINE(google-explicit-constructor): lists of words are written in place.
  constexpr FixedWords(const std::string_view (&words)[count]) {
    for (size_t i = 0; i < count; ++i) {
      words_[i] = words[i];
      size_t slot = SlotOf(words[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<uint8_t>(i + 1);
    }
  }

  // The place of `word` in the list, or kNone.
  constexpr size_t Find(std::string_view word) const {
    if (word.empty()) return kNone;
    for (size_t slot = SlotOf(word); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const size_t i = slots_[slot] - size_t{1};
      if (words_[i] == word) return i;
    }
    return kNone;
  }

  constexpr bool Has(std::string_view word) const { return Find(word) != kNone; }

 private:
  static_assert(count < 255);
  static constexpr size_t SlotCount() {
    size_t slots = 16;
    while (slots < 4 * count) slots *= 2;
    return slots;
  }
  static constexpr size_t kSlots = SlotCount();

  static constexpr size_t SlotOf(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return (first * size_t{7} + last * size_t{31} + word.size() * size_t{13}) % kSlots;
  }

  std::array<std::string_view, count> words_;
  std::array<uint8_t, kSlots> slots_ = {};  // place in words_ plus one; 0: free
};

}  // namespace aitia::engine
