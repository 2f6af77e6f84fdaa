// A vector whose copies share memory.
//
// Copying costs O(1). Appending costs O(1) amortised even while copies exist: they look at the items before
// their own end only. Inserting, erasing and replacing copy the items once a version.
//
// Versions tell who may change memory in place. One writer works at a version that is greater than that of
// any state it has handed out; what it made at its version nobody else can see.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace aitia::graph {

using Version = uint64_t;

// Safe for any number of readers of copies while one thread changes its own.
template <typename T>
class SharedVector {
 public:
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T& operator[](size_t i) const { return buffer_->items[i]; }
  const T& back() const { return buffer_->items[size_ - 1]; }
  std::span<const T> items() const { return size_ == 0 ? std::span<const T>() : All(); }

  void Append(T item, Version version) {
    // The place after our end is free unless another copy has taken it.
    size_t end = size_;
    if (buffer_ == nullptr || size_ == buffer_->capacity ||
        !buffer_->used.compare_exchange_strong(end, size_ + 1)) {
      Reallocate(2 * size_ + kLeast, version);
      buffer_->used = size_ + 1;
    }
    buffer_->items[size_++] = std::move(item);
  }

  void Insert(size_t at, T item, Version version) {
    Append(std::move(item), version);
    if (at + 1 == size_) return;
    Own(version);
    T* items = buffer_->items.get();
    std::rotate(items + at, items + size_ - 1, items + size_);
  }

  void Assign(std::span<const T> items, Version version) {
    auto made = std::make_shared<Buffer>(items.size(), version);
    std::copy(items.begin(), items.end(), made->items.get());
    made->used = items.size();
    buffer_ = std::move(made);
    size_ = items.size();
  }

 private:
  static constexpr size_t kLeast = 4;

  struct Buffer {
    Buffer(size_t count, Version version)
        : items(std::make_unique<T[]>(count)), capacity(count), owner(version) {}
    std::unique_ptr<T[]> items;
    size_t capacity;
    std::atomic<size_t> used = 0;
    Version owner;
  };

  std::span<const T> All() const { return {buffer_->items.get(), size_}; }
  void Own(Version version) {
    if (buffer_->owner != version) Reallocate(2 * size_, version);
  }
  void Reallocate(size_t capacity, Version version) {
    auto made = std::make_shared<Buffer>(capacity, version);
    std::copy_n(size_ == 0 ? nullptr : buffer_->items.get(), size_, made->items.get());
    made->used = size_;
    buffer_ = std::move(made);
  }

  std::shared_ptr<Buffer> buffer_;
  size_t size_ = 0;
};

}  // namespace aitia::graph
