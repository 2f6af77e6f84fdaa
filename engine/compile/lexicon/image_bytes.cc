// The assembler copies the generated file into read-only data: a C array of that size would take the compiler
// minutes.

#include "engine/compile/lexicon/image_bytes.h"

extern "C" const char aitia_lexicon_image[];

asm(R"(
  .pushsection .rodata
  .balign 16
  .globl aitia_lexicon_image
  .hidden aitia_lexicon_image
aitia_lexicon_image:
  .incbin ")" AITIA_LEXICON_IMAGE R"("
  .balign 16
  .popsection
)");

namespace aitia::engine {

const char* ImageBytes() { return aitia_lexicon_image; }

}  // namespace aitia::engine
