#include "queries/functions/rows.h"

namespace aitia::queries {
namespace {

constexpr TypeSet kWithProperties = kEntityType | kMapType;

constexpr std::array kRows = {
    Scalar("elementId", 1, 1, Takes(kEntityType), kStringType, "node or relationship -> string",
           "what tells it from all others in this graph, as text"),
    Scalar("endNode", 1, 1, Takes(kRelationshipType), kNodeType, "relationship -> node",
           "the node that the arrow points to"),
    Scalar("exists", 1, 1, Takes(kAnyType), kBooleanType, "any -> boolean", "whether it is not null"),
    Scalar("id", 1, 1, Takes(kEntityType), kIntegerType, "node or relationship -> integer",
           "its number, which holds in this graph only"),
    Scalar("keys", 1, 1, Takes(kWithProperties), kListType, "node, relationship or map -> list of strings",
           "the names of its properties, sorted"),
    Scalar("labels", 1, 1, Takes(kNodeType), kListType, "node -> list of strings",
           "the node's labels, in order"),
    Scalar("length", 1, 1, Takes(kPathType), kIntegerType, "path -> integer",
           "how many relationships it has"),
    Scalar("mergeMaps", 2, 2, Takes(kMapType), kMapType, "map, map -> map",
           "the first with the second's entries over it"),
    Scalar("nodes", 1, 1, Takes(kPathType), kListType, "path -> list of nodes", "its nodes in order"),
    Scalar("properties", 1, 1, Takes(kWithProperties), kMapType, "node, relationship or map -> map",
           "all its properties"),
    Scalar("relationships", 1, 1, Takes(kPathType), kListType, "path -> list of relationships",
           "its relationships in order"),
    Scalar("startNode", 1, 1, Takes(kRelationshipType), kNodeType, "relationship -> node",
           "the node that the arrow leaves"),
    Scalar("type", 1, 1, Takes(kRelationshipType), kStringType, "relationship -> string",
           "the relationship's type"),
};

}  // namespace

std::span<const FunctionRow> GraphRows() { return kRows; }

}  // namespace aitia::queries
