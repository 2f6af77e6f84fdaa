#include "engine/compile/text/segment.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/compile/language/language.h"
#include "engine/compile/layout/layout.h"
#include "engine/compile/text/tag.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

const Lexicon& kLexicon = Language::BuiltIn().lexicon();

Page PageOf(std::string text) {
  Page page;
  page.text = std::move(text);
  Block block;
  block.span = {0, static_cast<uint32_t>(page.text.size())};
  page.blocks.push_back(block);
  return page;
}

std::vector<std::string> Sentences(std::string text) {
  const Page page = PageOf(std::move(text));
  std::vector<std::string> sentences;
  for (const Sentence& sentence : Segment(page, kLexicon).sentences)
    sentences.emplace_back(page.Text(sentence.span));
  return sentences;
}

std::string Tokens(std::string text) {
  const Page page = PageOf(std::move(text));
  std::string out;
  for (const Token& token : Segment(page, kLexicon).tokens) {
    if (!out.empty()) out += '|';
    out.append(page.Text(token.span));
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(Segment, EndsSentencesAtStops) {
  const std::pair<std::string, Texts> cases[] = {
      {"It hurts. It swells! Does it itch? Yes.", {"It hurts.", "It swells!", "Does it itch?", "Yes."}},
      {"Ask Dr. Lee or St. Mary's clinic. Do it today.",
       {"Ask Dr. Lee or St. Mary's clinic.", "Do it today."}},
      {"Some drugs, e.g. aspirin, thin blood. Others do not.",
       {"Some drugs, e.g. aspirin, thin blood.", "Others do not."}},
      {"Take it at 8 p.m. with food. Then rest.", {"Take it at 8 p.m. with food.", "Then rest."}},
      {"Rest, ice, etc. Then stretch.", {"Rest, ice, etc.", "Then stretch."}},
      {"See table no. 5 below. It lists all.", {"See table no. 5 below.", "It lists all."}},
      {"Is it bad? No. It passes.", {"Is it bad?", "No.", "It passes."}},
      {"About 2.5 mg is enough. More is not.", {"About 2.5 mg is enough.", "More is not."}},
      {"The bones need vitamin D. Nerves do too.", {"The bones need vitamin D.", "Nerves do too."}},
      {"John F. Smith wrote it. He is a nurse.", {"John F. Smith wrote it.", "He is a nurse."}},
      {"\xE2\x80\x9CIt is mild.\xE2\x80\x9D She agreed.",
       {"\xE2\x80\x9CIt is mild.\xE2\x80\x9D", "She agreed."}},
      {"It helps (see below). It is safe.", {"It helps (see below).", "It is safe."}},
      {"Nerves fire.1 Muscles move.[2] Limbs follow.",
       {"Nerves fire.1", "Muscles move.[2]", "Limbs follow."}},
      {"What?! It stopped\xE2\x80\xA6 Then it came back.",
       {"What?!", "It stopped\xE2\x80\xA6", "Then it came back."}},
      {"Wait... then breathe.", {"Wait... then breathe."}},
      {"The pain eases.Then it returns.", {"The pain eases.", "Then it returns."}},
      {"Pain (mild. Or not.) can follow.", {"Pain (mild. Or not.) can follow."}},
      {"", {}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(Sentences(text), expected) << text;
}

TEST(Segment, KeepsTogetherWhatIsOneWord) {
  const std::pair<std::string, std::string> cases[] = {
      {"Parkinson's fight-or-flight plant-based", "Parkinson|'s|fight-or-flight|plant-based"},
      {"Parkinson\xE2\x80\x99s disease", "Parkinson|\xE2\x80\x99s|disease"},
      {"6-8% of 400 mg, 180/120", "6-8%|of|400|mg|,|180/120"},
      {"1,000 to 2.5 24-hour B12 400mg", "1,000|to|2.5|24-hour|B12|400mg"},
      {"doesn't can't you're it\xE2\x80\x99ll", "does|n't|ca|n't|you|'re|it|\xE2\x80\x99ll"},
      {"and/or he/she", "and/or|he|/|she"},
      {"see https://example.org/a?b=1. Or a@b.example.", "see|https://example.org/a?b=1|.|Or|a@b.example|."},
      {"at example.com, e.g. here", "at|example.com|,|e.g.|here"},
      {"rest\xE2\x80\x94or not \xE2\x80\x93 (maybe)", "rest|\xE2\x80\x94|or|not|\xE2\x80\x93|(|maybe|)"},
      {"Sj\xC3\xB6gren's na\xC3\xAFve", "Sj\xC3\xB6gren|'s|na\xC3\xAFve"},
      {"the patients' legs", "the|patients|'|legs"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(Tokens(text), expected);
}

TEST(Segment, TermAndExplanationAreSentencesOfTheirOwn) {
  Page page = PageOf("Stress: It tightens muscles.");
  page.blocks[0].term_end = 6;
  page.blocks[0].body_begin = 8;
  const TaggedText text = Segment(page, kLexicon);
  EXPECT_EQ(DumpSentences(page, text), "0 block 0 0-6  Stress\n1 block 0 8-28  It tightens muscles.\n");
}

// What has to hold for any text: tokens and sentences come in order, lie in their blocks, and leave no
// visible byte out.
void CheckSpans(const Page& page, const TaggedText& text) {
  uint32_t last = 0;
  for (const Token& token : text.tokens) {
    ASSERT_LE(last, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, page.text.size());
    last = token.span.end;
  }
  uint32_t next_token = 0;
  for (const Sentence& sentence : text.sentences) {
    ASSERT_EQ(sentence.first_token, next_token);
    ASSERT_GT(sentence.token_count, 0u);
    ASSERT_LE(sentence.token_count, 510u);
    next_token += sentence.token_count;
    ASSERT_TRUE(page.blocks[sentence.block].span.Contains(sentence.span));
    ASSERT_EQ(sentence.span.begin, text.tokens[sentence.first_token].span.begin);
    ASSERT_EQ(sentence.span.end, text.tokens[next_token - 1].span.end);
  }
  ASSERT_EQ(next_token, text.tokens.size());
  for (size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    ASSERT_LE(block.span.begin, block.span.end);
    ASSERT_LE(block.span.end, page.text.size());
    if (i > 0) {
      ASSERT_LE(page.blocks[i - 1].span.end, block.span.begin);
    }
    ASSERT_LT(block.heading, static_cast<int32_t>(i));
    ASSERT_LT(block.parent, static_cast<int32_t>(i));
    ASSERT_LT(block.lead, static_cast<int32_t>(i));
  }
}

TEST(Segment, SpansHoldForMutatedPages) {
  const std::string page_text =
      "# Why legs cramp\n\nBy Ann Doe\n\n**Cramps** are common. See [this](http://x.org) &amp; *that*.\n\n"
      "Causes include:\n\n- **Thirst**: too little water\n  - hot days\n- Tired legs\n\n  They ache.\n\n"
      "| Cause | Cure |\n|---|---|\n| thirst | water |\n\n1. Rest\nResting helps the legs to recover "
      "quickly.\n"
      "\xE2\x80\xA2 item \xE2\x80\x9Cquoted\xE2\x80\x9D\n```\ncode\n```\nQ: Is it bad?\nA: "
      "No.\n\nReferences\n\nDoe A. 2001;4(2):3.\n";
  const std::string pieces[] = {"*",   "_", "[",   "](", ")",  "\n", "  ", "#", "|",    "\xE2\x80", "\xFF",
                                "```", ">", "1. ", "- ", "&#", ";",  ":",  "'", "<!--", "\t"};
  std::mt19937 random(20);
  for (int round = 0; round < 400; ++round) {
    std::string text = page_text;
    for (int edit = 0; edit < 1 + round % 12; ++edit) {
      const size_t at = random() % text.size();
      if (random() % 2 == 0) {
        text.insert(at, pieces[random() % std::size(pieces)]);
      } else {
        text.erase(at, random() % 20);
      }
      if (text.empty()) text = "x";
    }
    for (const Format format : {Format::kText, Format::kMarkdown}) {
      const Document document{"a", "", format, text};
      const Page page = LayOut(document, Language::BuiltIn());
      CheckSpans(page, TagParts(page, Segment(page, kLexicon), kLexicon));
      // Without markup page and source are the same bytes; with it every mark points into the source.
      if (page.marks.empty()) {
        ASSERT_EQ(page.text, text);
      }
      for (size_t i = 0; i < page.marks.size(); ++i) {
        ASSERT_LE(page.marks[i].source, text.size());
        if (i > 0) {
          ASSERT_LE(page.marks[i - 1].page, page.marks[i].page);
          ASSERT_LT(page.marks[i - 1].source, page.marks[i].source);
        }
      }
    }
  }
}

}  // namespace
}  // namespace aitia::engine
