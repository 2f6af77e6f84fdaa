// A short text that does not change and that its copies share: names are taken from one list of mentions to
// the next many times for each time that they are made.
//
// The copies are counted without atomics: a text and its copies stay on one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace aitia::engine {

class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string_view text);  // implicit, as the following
  SharedText(const std::string& text) : SharedText(std::string_view(text)) {}
  SharedText(const char* text) : SharedText(std::string_view(text)) {}
  SharedText(const SharedText& other) : block_(other.block_) {
    if (block_ != nullptr) ++block_->copies;
  }
  SharedText(SharedText&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  SharedText& operator=(const SharedText& other) {
    SharedText(other).swap(*this);
    return *this;
  }
  SharedText& operator=(SharedText&& other) noexcept {
    SharedText(std::move(other)).swap(*this);
    return *this;
  }
  ~SharedText() { clear(); }

  void clear() {
    if (block_ != nullptr && --block_->copies == 0) Free(block_);
    block_ = nullptr;
  }
  void swap(SharedText& other) noexcept { std::swap(block_, other.block_); }

  std::string_view view() const {
    return block_ == nullptr ? std::string_view()
                             : std::string_view(reinterpret_cast<const char*>(block_ + 1), block_->size);
  }
  operator std::string_view() const { return view(); }
  operator std::string() const { return std::string(view()); }

  bool empty() const { return block_ == nullptr; }
  size_t size() const { return block_ == nullptr ? 0 : block_->size; }
  char operator[](size_t i) const { return view()[i]; }
  size_t find(char c) const { return view().find(c); }
  size_t rfind(char c) const { return view().rfind(c); }
  bool starts_with(std::string_view start) const { return view().starts_with(start); }
  bool ends_with(std::string_view end) const { return view().ends_with(end); }
  std::string substr(size_t begin) const { return std::string(view().substr(begin)); }

  SharedText& operator+=(std::string_view more) { return *this = *this + more; }
  friend std::string operator+(const SharedText& a, std::string_view b) {
    return std::string(a.view()).append(b);
  }
  friend std::string operator+(std::string_view a, const SharedText& b) {
    return std::string(a).append(b.view());
  }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.block_ == b.block_ || a.view() == b.view();
  }
  template <typename Text>
  requires(std::is_convertible_v<const Text&, std::string_view> &&
           !std::is_same_v<Text, SharedText>) friend bool
  operator==(const SharedText& a, const Text& b) {
    return a.view() == std::string_view(b);
  }

 private:
  struct Block {  // the bytes of the text come behind it
    uint32_t copies;
    uint32_t size;
  };
  static void Free(Block* block);

  Block* block_ = nullptr;  // null for the empty text
};

}  // namespace aitia::engine
