// Numbers by chance, the same on every machine for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace aitia::tests::fuzz {

// SplitMix64.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t Next() {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

  // 0 … bound - 1.
  size_t Below(size_t bound) { return static_cast<size_t>(Next() % bound); }
  int Between(int least, int most) {
    return least + static_cast<int>(Next() % static_cast<unsigned>(most - least + 1));
  }
  bool Chance(int percent) { return Below(100) < static_cast<size_t>(percent); }

  std::string Pick(std::initializer_list<const char*> items) { return items.begin()[Below(items.size())]; }
  template <typename T>
  const T& Pick(const std::vector<T>& items) {
    return items[Below(items.size())];
  }

 private:
  uint64_t state_;
};

}  // namespace aitia::tests::fuzz
