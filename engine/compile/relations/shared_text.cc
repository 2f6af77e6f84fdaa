#include "engine/compile/relations/shared_text.h"

#include <cstring>
#include <new>

namespace aitia::engine {

SharedText::SharedText(std::string_view text) {
  if (text.empty()) return;
  void* const memory = ::operator new(sizeof(Block) + text.size());
  block_ = new (memory) Block{1, static_cast<uint32_t>(text.size())};
  std::memcpy(block_ + 1, text.data(), text.size());
}

void SharedText::Free(Block* block) { ::operator delete(block); }

}  // namespace aitia::engine
