// The assembler copies the file into the object: no compiler has to read it as an array.
#include "tools/aitia/samples.h"

extern "C" {
extern const std::byte aitia_samples_begin[];
extern const std::byte aitia_samples_end[];
}

asm(R"(
  .pushsection .rodata
  .balign 4096
  .globl aitia_samples_begin
  .globl aitia_samples_end
  .hidden aitia_samples_begin
  .hidden aitia_samples_end
aitia_samples_begin:
  .incbin ")" AITIA_SAMPLES_GRAPH R"("
aitia_samples_end:
  .popsection
)");

namespace aitia::tools {

std::span<const std::byte> SampleGraph() { return {aitia_samples_begin, aitia_samples_end}; }

}  // namespace aitia::tools
