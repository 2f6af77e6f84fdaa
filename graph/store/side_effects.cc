// States share whatever is the same in both, so that comparing them finds the differences without a journal.
#include "graph/store/side_effects.h"

#include <optional>

#include "graph/store/changes.h"

namespace aitia::graph {
namespace {

void CountProperties(const PropertyList& before, const PropertyList& after, SideEffects* effects) {
  for (const auto& [key, value] : before) {
    const Value* now = FindProperty(after, key);
    if (now == nullptr || !(*now == value)) ++effects->properties_removed;
  }
  for (const auto& [key, value] : after) {
    const Value* then = FindProperty(before, key);
    if (then == nullptr || !(*then == value)) ++effects->properties_set;
  }
}

// What is known of a node or relationship in one state.
struct Known {
  bool alive = false;
  PropertyList properties;
};

template <typename Entity, typename Change>
Known KnownOf(const Snapshot& base, size_t base_count, Entity entity, const Change* change) {
  if (change != nullptr) return {change->alive, change->properties};
  if (entity.value < base_count) return {true, PropertiesOf(base, entity)};
  return {};
}

template <typename Entity, typename Change>
void CountEntities(const Snapshot& base, size_t base_count, const PersistentArray<Change>& before,
                   const PersistentArray<Change>& after, uint64_t* created, uint64_t* deleted,
                   SideEffects* effects) {
  PersistentArray<Change>::ForEachDifference(
      before, after, [&](uint32_t place, const Change* then, const Change* now) {
        const Known was = KnownOf(base, base_count, Entity(place), then);
        const Known is = KnownOf(base, base_count, Entity(place), now);
        if (!was.alive && is.alive) ++*created;
        if (was.alive && !is.alive) ++*deleted;
        CountProperties(was.properties, is.properties, effects);
      });
}

}  // namespace

SideEffects SideEffectsBetween(const View& before, const View& after) {
  SideEffects effects;
  if (before.changes_ == after.changes_) return effects;
  const Snapshot& base = before.base();
  const Changes none(base);
  const Changes& then = before.has_changes() ? *before.changes_ : none;
  const Changes& now = after.has_changes() ? *after.changes_ : none;
  then.Settle();
  now.Settle();
  CountEntities<NodeId>(base, base.node_count(), then.nodes, now.nodes, &effects.nodes_created,
                        &effects.nodes_deleted, &effects);
  CountEntities<RelationshipId>(base, base.relationship_count(), then.relationships, now.relationships,
                                &effects.relationships_created, &effects.relationships_deleted, &effects);
  const auto in_use = [&base](uint32_t label, const LabelChange* change) {
    if (change != nullptr) return !change->nodes.empty();
    return label < base.labels().size() && !base.NodesWithLabel(LabelId(label)).empty();
  };
  PersistentArray<LabelChange>::ForEachDifference(
      then.labels, now.labels, [&](uint32_t label, const LabelChange* was, const LabelChange* is) {
        if (!in_use(label, was) && in_use(label, is)) ++effects.labels_added;
        if (in_use(label, was) && !in_use(label, is)) ++effects.labels_removed;
      });
  return effects;
}

}  // namespace aitia::graph
