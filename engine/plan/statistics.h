// What estimates are made from: a few counts of the graph, by name.
#pragma once

#include <string_view>

namespace aitia::engine {

class Statistics {
 public:
  virtual ~Statistics() = default;
  virtual double Nodes() const = 0;
  virtual double NodesWithLabel(std::string_view label) const = 0;  // 0 if there is no such label
  virtual double Relationships() const = 0;
  virtual double RelationshipsOfType(std::string_view type) const = 0;  // 0 if there is no such type
};

}  // namespace aitia::engine
