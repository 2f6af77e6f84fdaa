// A sparse array by number whose copies share memory: a trie of chunks.
//
// Copying costs O(1), reading O(log32 of the greatest number); changing an item copies the chunks above it
// (of 32 pointers each) once a version, and the item itself. See shared_vector.h for what versions are.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "graph/store/shared_vector.h"

namespace aitia::graph {

// Safe for any number of readers of copies while one thread changes its own.
template <typename T>
class PersistentArray {
 public:
  // Null if there is nothing at the place. Valid until the item is changed at another version, or all arrays
  // that share it are gone.
  const T* Find(uint32_t place) const {
    if (height_ < kMostHeight && (place >> (kBits * height_)) != 0) return nullptr;
    const Chunk* chunk = root_.get();
    for (int level = height_ - 1; level >= 0 && chunk != nullptr; --level) {
      chunk = static_cast<const Inner*>(chunk)->children[Child(place, level)].get();
    }
    return chunk == nullptr ? nullptr : &static_cast<const Cell*>(chunk)->value;
  }

  // The item for changing; there is one afterwards, by default T().
  T* Change(uint32_t place, Version version) {
    while (height_ < kMostHeight && (height_ == 0 || (place >> (kBits * height_)) != 0)) Grow(version);
    std::shared_ptr<Chunk>* chunk = &root_;
    for (int level = height_ - 1; level >= 0; --level) {
      chunk = &Own<Inner>(chunk, version)->children[Child(place, level)];
    }
    return &Own<Cell>(chunk, version)->value;
  }

  // Calls visit(place, const T* before, const T* after) for every item that is not the same object in both
  // arrays, in order. Costs as much as there are differences.
  template <typename Visitor>
  static void ForEachDifference(const PersistentArray& before, const PersistentArray& after,
                                Visitor&& visit) {
    Compare(before.root_.get(), before.height_, after.root_.get(), after.height_, 0, visit);
  }

  // Calls visit(place, item) for every item, in order.
  template <typename Visitor>
  void ForEach(Visitor&& visit) const {
    ForEachDifference(PersistentArray(), *this,
                      [&visit](uint32_t place, const T*, const T* item) { visit(place, *item); });
  }

 private:
  static constexpr int kBits = 5;
  static constexpr uint32_t kWidth = 1U << kBits;
  static constexpr int kMostHeight = 7;  // 35 bits hold every number

  struct Chunk {
    Version version = 0;
  };
  struct Inner : Chunk {
    std::array<std::shared_ptr<Chunk>, kWidth> children;
  };
  struct Cell : Chunk {
    T value{};
  };

  static size_t Child(uint32_t place, int level) { return (place >> (kBits * level)) & (kWidth - 1); }

  void Grow(Version version) {
    if (root_ != nullptr) {
      auto inner = std::make_shared<Inner>();
      inner->version = version;
      inner->children[0] = std::move(root_);
      root_ = std::move(inner);
    }
    ++height_;
  }

  // Makes what `chunk` points to ours to change, or new.
  template <typename Kind>
  static Kind* Own(std::shared_ptr<Chunk>* chunk, Version version) {
    if (*chunk == nullptr) {
      *chunk = std::make_shared<Kind>();
    } else if ((*chunk)->version != version) {
      *chunk = std::make_shared<Kind>(static_cast<const Kind&>(**chunk));
    }
    (*chunk)->version = version;
    return static_cast<Kind*>(chunk->get());
  }

  // The n-th child of a chunk seen at a height of its own or above: a lower one is its own first child.
  static const Chunk* ChildAt(const Chunk* chunk, int height, int seen_at, size_t n) {
    if (chunk == nullptr) return nullptr;
    if (height < seen_at) return n == 0 ? chunk : nullptr;
    return static_cast<const Inner*>(chunk)->children[n].get();
  }

  template <typename Visitor>
  static void Compare(const Chunk* before, int before_height, const Chunk* after, int after_height,
                      uint32_t first, Visitor& visit) {
    if (before == after) return;
    const int height = before_height > after_height ? before_height : after_height;
    if (height == 0) {
      visit(first, before == nullptr ? nullptr : &static_cast<const Cell*>(before)->value,
            after == nullptr ? nullptr : &static_cast<const Cell*>(after)->value);
      return;
    }
    for (uint32_t n = 0; n < kWidth; ++n) {
      Compare(ChildAt(before, before_height, height, n), before_height < height ? before_height : height - 1,
              ChildAt(after, after_height, height, n), after_height < height ? after_height : height - 1,
              first + (n << (kBits * (height - 1))), visit);
    }
  }

  std::shared_ptr<Chunk> root_;
  int height_ = 0;
};

}  // namespace aitia::graph
