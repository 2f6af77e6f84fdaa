// What estimates are made from: counts and degrees of the graph, by name.
#pragma once

#include <algorithm>
#include <string_view>

namespace aitia::engine {

class Statistics {
 public:
  virtual ~Statistics() = default;
  virtual double Nodes() const = 0;
  virtual double NodesWithLabel(std::string_view label) const = 0;  // 0 if there is no such label
  virtual double Relationships() const = 0;
  virtual double RelationshipsOfType(std::string_view type) const = 0;  // 0 if there is no such type

  // How many relationships of the type a node with the label has on average; an empty name is any.
  virtual double Degree(std::string_view label, std::string_view type, bool outgoing) const {
    static_cast<void>(outgoing);
    const double nodes = label.empty() ? Nodes() : NodesWithLabel(label);
    return (type.empty() ? Relationships() : RelationshipsOfType(type)) / std::max(1.0, nodes);
  }
  // The share of the relationships of a type that end (or start) at a node with the label.
  virtual double EndShare(std::string_view type, bool at_start, std::string_view label) const {
    static_cast<void>(type);
    static_cast<void>(at_start);
    return NodesWithLabel(label) / std::max(1.0, Nodes());
  }
};

}  // namespace aitia::engine
