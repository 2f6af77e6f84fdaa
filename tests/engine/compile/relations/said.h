// Documents in, relations out, as text: "smoking CAUSES lung cancer", with " denied", " possible", " rare"
// behind.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "engine/compile/compiler.h"

namespace aitia::engine {

struct SaidCase {
  const char* text;
  const char* relations;  // one a line, sorted
};

inline std::string Said(const std::string& text, const Language& language = Language::BuiltIn()) {
  const Extraction extraction = Extract({"article.txt", "", Format::kText, text}, language);
  std::vector<std::string> lines;
  for (const ExtractedRelation& relation : extraction.relations) {
    std::string line = extraction.concepts[relation.subject].name;
    line += ' ';
    line += graph::Name(relation.relation);
    line += ' ';
    line += extraction.concepts[relation.object].name;
    if (relation.evidence.polarity == graph::Polarity::kNegated) line += " denied";
    if (relation.evidence.certainty != graph::Certainty::kCertain) {
      line += ' ';
      line += graph::Name(relation.evidence.certainty);
    }
    lines.push_back(line + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

inline void ExpectSaid(std::initializer_list<SaidCase> cases) {
  for (const SaidCase& one : cases) EXPECT_EQ(Said(one.text), one.relations) << one.text;
}

}  // namespace aitia::engine
