// Looks names up in a catalog, and says what could be meant by those that are not known.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "queries/bind/bound_query.h"
#include "queries/bind/catalog.h"

namespace aitia::queries {

// Remembers what it has looked up. Not for use by several threads.
class NameResolver {
 public:
  // No name is longer than this many bytes; longer phrases are not looked up.
  static constexpr size_t kLongestName = 300;

  explicit NameResolver(const Catalog& catalog) : catalog_(catalog) {}

  // The nodes that the phrase may stand for, restricted to those that carry `label` unless that is empty.
  const std::vector<BoundConcept::Member>& Resolve(std::string_view phrase, std::string_view label);

  // The concept of a known phrase (Resolve is not empty). Warns where one name stands for several things.
  BoundConcept Bind(std::string_view phrase, std::string_view label, graph::ByteSpan span,
                    graph::Issues* issues);

  // "no such concept 'twichng'; did you mean 'twitching'?"
  graph::Issue Unknown(std::string_view phrase, std::string_view label, graph::ByteSpan span);
  // True if the label is known; else an issue says what could be meant.
  bool CheckLabel(std::string_view label, graph::ByteSpan span, graph::Issues* issues) const;

 private:
  // The longest run of the phrase's words that is a name by itself; empty if there is none.
  std::string LongestKnownPart(std::string_view phrase);

  const Catalog& catalog_;
  std::map<std::pair<std::string, std::string>, std::vector<BoundConcept::Member>>
      known_;  // by label and phrase
};

// The text, safe to print and cut where it is too long for a message.
std::string Shown(std::string_view text);

}  // namespace aitia::queries
