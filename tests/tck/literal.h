// Values as the openCypher test kit writes them: text to a tree, and one canonical text to compare by.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/status.h"

namespace aitia::tests::tck {

struct Literal {
  enum class Kind : uint8_t {
    kNull,
    kBoolean,
    kInteger,
    kFloat,
    kString,
    kList,
    kMap,
    kNode,
    kRelationship,
    kPath
  };
  Kind kind = Kind::kNull;
  bool boolean = false;
  int64_t integer = 0;
  double floating = 0;
  std::string text;                        // of a string; a relationship's type
  std::vector<Literal> items;              // of a list; a path's nodes and relationships in turn
  std::map<std::string, Literal> entries;  // of a map; properties
  std::set<std::string> labels;            // of a node
  bool backwards = false;                  // a relationship against the path's direction, `<-[…]-`
};

// `1`, `1.0`, `NaN`, `'text'`, `null`, `[1, 'a']`, `{a: 1}`, `(:A:B {k: 1})`, `[:T {k: 1}]`,
// `<(:A)-[:T]->(:B)<-[:U]-(:C)>`, with any spaces.
graph::StatusOr<Literal> ParseLiteral(std::string_view text);

// Two literals are the same value where these texts are equal: labels and keys in order, floats in their
// shortest form (NaN is itself, -0.0 is 0.0). With `any_order` lists are taken as bags.
std::string Canonical(const Literal& literal, bool any_order = false);

}  // namespace aitia::tests::tck
