// What nobody writes and anybody can send: the compiler ends, in time and memory that grow with the input.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/compile/compiler.h"

namespace aitia::engine {
namespace {

constexpr size_t kBytes = 300'000;

Extraction Read(std::string_view piece, Format format) {
  std::string text;
  while (text.size() < kBytes) text += piece;
  return Extract(Document{"hostile", "", format, std::move(text)}, Language::BuiltIn());
}

TEST(Hostile, RepetitionIsReadInLinearTime) {
  for (const std::string_view piece : {"pain ",
                                       "gout, ",
                                       "gout and ",
                                       ",",
                                       "(",
                                       "Pain: ",
                                       "'s ",
                                       "a.",
                                       "a-",
                                       "a@a.b",
                                       "\xE2\x80\x99",
                                       "What causes gout? ",
                                       "It causes pain. ",
                                       "if it ",
                                       "which causes ",
                                       "not ",
                                       "such as gout, ",
                                       "Gout (podagra) ",
                                       "pain of the knee of ",
                                       "Gout causes pain because "}) {
    EXPECT_LE(Read(piece, Format::kText).relations.size(), kBytes) << piece;
  }
}

TEST(Hostile, MarkupIsReadInLinearTime) {
  for (const std::string_view piece :
       {"- ", "  - pain\n", "> ", "# Causes of gout\n", "| gout | pain |\n", "**", "[a](", "1. Pain\n\n"}) {
    EXPECT_LE(Read(piece, Format::kMarkdown).relations.size(), kBytes) << piece;
  }
}

// Two long lists in one sentence multiply.
TEST(Hostile, ASentenceStatesABoundedNumberOfRelations) {
  std::string causes, effects;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'c'; ++b) {
      const std::string stem = {'x', a, b};
      causes += stem + "itis, ";
      effects += stem + "algia, ";
    }
  }
  const Extraction read =
      Extract(Document{"lists", "", Format::kText, causes + "and gout cause " + effects + "and pain."},
              Language::BuiltIn());
  EXPECT_GT(read.relations.size(), 64u);
  EXPECT_LE(read.relations.size(), 256u);
}

}  // namespace
}  // namespace aitia::engine
