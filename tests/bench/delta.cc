// What changes over a graph cost, in processor time: in one go, one state for each, on a hub, and what
// reading costs then.
//   delta_bench [NODES]
#include "graph/store/delta.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "graph/store/builder.h"
#include "graph/store/side_effects.h"

namespace {

using aitia::graph::Delta;
using aitia::graph::LabelId;
using aitia::graph::NodeId;
using aitia::graph::PropertyKeyId;
using aitia::graph::RelationshipId;
using aitia::graph::TypeId;
using aitia::graph::Value;
using aitia::graph::View;

void Time(const char* what, size_t count, const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::printf("%-62s %9.1f ms %9.0f ns each\n", what, seconds * 1e3,
              seconds * 1e9 / static_cast<double>(count));
}

aitia::graph::Snapshot Base(size_t count) {
  aitia::graph::Builder builder;
  const std::string_view label[] = {"Old"};
  std::vector<aitia::graph::Builder::Handle> nodes;
  for (size_t i = 0; i < count; ++i) {
    nodes.push_back(builder.AddNode("node " + std::to_string(1'000'000'000 + i), label));
    builder.SetProperty(nodes.back(), "number", Value(static_cast<int64_t>(i)));
  }
  for (size_t i = 0; i < count; ++i) {
    for (size_t k = 1; k <= 3; ++k) builder.AddRelationship(nodes[i], "T", nodes[(i * 7 + k * 13) % count]);
  }
  return *builder.Build();
}

size_t Walk(const View& view, TypeId type) {
  size_t sum = 0;
  for (size_t i = 0; i < view.node_bound(); ++i) {
    for (const NodeId node : view.Outgoing(NodeId(i), type).nodes) sum += node.value;
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  const aitia::graph::Snapshot base = Base(count);
  const View start(base);
  const TypeId old_type = *base.FindType("T");
  const PropertyKeyId number = *base.FindPropertyKey("number");
  size_t sum = 0;
  Time("walk all relationships: snapshot", 3 * count, [&] {
    for (size_t i = 0; i < count; ++i) {
      for (const NodeId node : base.Outgoing(NodeId(i), old_type).nodes) sum += node.value;
    }
  });
  Time("walk all relationships: view without changes", 3 * count, [&] { sum += Walk(start, old_type); });

  Delta delta(start);
  const LabelId label[] = {delta.Label("New")};
  const TypeId type = delta.Type("U");
  std::vector<NodeId> made;
  Time("create nodes with a label and a property", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      const Delta::Property property[] = {{number, Value(static_cast<int64_t>(count + i))}};
      made.push_back(*delta.CreateNode(label, property));
    }
  });
  Time("create relationships between them", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      sum += delta.CreateRelationship(type, made[i], made[(i * 7 + 1) % count], {})->value;
    }
  });
  Time("connect them all to one hub, in order", count, [&] {
    for (size_t i = 0; i < count; ++i) sum += delta.CreateRelationship(type, made[i], NodeId(0), {})->value;
  });
  Time("connect them all to another hub, in no order", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      sum += delta.CreateRelationship(type, made[i * 7919 % count], NodeId(1), {})->value;
    }
    sum += delta.view().Incoming(NodeId(1), type).size();
  });
  Time("set a property of each old node", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      if (!delta.SetProperty(NodeId(i), number, Value(static_cast<int64_t>(i + 1))).ok()) std::abort();
    }
  });
  Time("give each old node another label", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      if (!delta.AddLabel(NodeId(i), label[0]).ok()) std::abort();
    }
    sum += delta.view().NodesWithLabel(label[0]).size();
  });
  Time("walk all relationships: view with changes everywhere", 5 * count,
       [&] { sum += Walk(delta.view(), old_type) + Walk(delta.view(), type); });
  std::vector<NodeId> found;
  Time("first look-up by property: builds both indexes", 1, [&] {
    delta.view().NodesWithProperty(LabelId(), number, Value(static_cast<int64_t>(count / 2)), &found);
  });
  Time("look-ups by property", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      delta.view().NodesWithProperty(LabelId(), number, Value(static_cast<int64_t>(i)), &found);
      sum += found.size();
    }
  });
  Time("look-ups by property in the snapshot", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      start.NodesWithProperty(LabelId(), number, Value(static_cast<int64_t>(i)), &found);
      sum += found.size();
    }
  });
  Time("count the side effects", 1,
       [&] { sum += aitia::graph::SideEffectsBetween(start, delta.State()).properties_set; });
  Time("create a node, look for it, take a state: each time", count, [&] {
    for (size_t i = 0; i < count; ++i) {
      const Delta::Property property[] = {{number, Value(static_cast<int64_t>(3 * count + i))}};
      sum += delta.CreateNode(label, property)->value;
      delta.view().NodesWithProperty(label[0], number, property[0].second, &found);
      sum += found.size() + delta.State().node_count();
    }
  });
  Time("one statement each: a delta, a node, its side effects", count, [&] {
    View now = delta.State();
    for (size_t i = 0; i < count; ++i) {
      Delta one(now);
      const Delta::Property property[] = {{number, Value(static_cast<int64_t>(4 * count + i))}};
      sum += one.CreateNode(label, property)->value;
      const View after = one.State();
      sum += aitia::graph::SideEffectsBetween(now, after).nodes_created;
      now = after;
    }
  });
  Time("delete the relationships of the hub one by one", count, [&] {
    const auto relationships = delta.view().Incoming(NodeId(0), type).relationships;
    const std::vector<RelationshipId> all(relationships.begin(), relationships.end());
    for (const RelationshipId one : all) delta.DeleteRelationship(one);
    sum += delta.view().Incoming(NodeId(0), type).size();
  });
  Time("detach and delete all new nodes", count, [&] {
    for (const NodeId node : made) delta.DetachDeleteNode(node);
    sum += delta.view().NodesWithLabel(label[0]).size();
  });
  std::printf("(%zu)\n", sum);
  return 0;
}
