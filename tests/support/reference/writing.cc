// CREATE, MERGE, SET, REMOVE, DELETE: each does its work for all rows before the next clause begins.
#include <algorithm>

#include "tests/support/reference/evaluator.h"

namespace aitia::tests::reference {
namespace {

// A property is a boolean, a number, a string, or a list of those.
void CheckStorable(const Value& value) {
  const auto is_plain = [](const Value& item) {
    switch (item.type()) {
      case Value::Type::kNull:
      case Value::Type::kList:
      case Value::Type::kMap:
      case Value::Type::kNode:
      case Value::Type::kRelationship:
      case Value::Type::kPath:
        return false;
      default:
        return true;
    }
  };
  const bool storable = value.type() == Value::Type::kList
                            ? std::all_of(value.list().begin(), value.list().end(), is_plain)
                            : is_plain(value);
  if (!storable) Fail("TypeError", "InvalidPropertyType", "this cannot be a property: " + ToLiteral(value));
}

void StoreProperty(const std::string& key, const Value& value, ValueMap* properties) {
  if (value.is_null()) {
    properties->erase(key);
    return;
  }
  CheckStorable(value);
  (*properties)[key] = value;
}

}  // namespace

ValueMap Evaluator::PropertiesToWrite(const std::optional<syntax::Expression>& properties, const Row& row) {
  if (!properties) return {};
  const Value map = Evaluate(*properties, {row});
  if (map.is_null()) return {};
  if (map.type() != Value::Type::kMap) Fail("TypeError", "InvalidArgumentType", "properties are a map");
  ValueMap stored;
  for (const auto& [key, value] : map.map()) StoreProperty(key, value, &stored);
  return stored;
}

void Evaluator::Run(const syntax::Create& create, Table* table) {
  for (Row& row : table->rows) {
    for (const syntax::Pattern& pattern : create.patterns) CreatePattern(pattern, &row);
  }
  const auto variables = VariablesOf(create.patterns);
  table->names.insert(variables.begin(), variables.end());
}

void Evaluator::CreatePattern(const syntax::Pattern& pattern, Row* row) {
  Trace trace;
  for (const syntax::NodePattern& node : pattern.nodes) trace.nodes.push_back(CreateNode(node, row));
  for (size_t i = 0; i < pattern.relationships.size(); ++i) {
    const bool left = pattern.relationships[i].arrow == syntax::Arrow::kLeft;
    const NodeId from = trace.nodes[left ? i + 1 : i], to = trace.nodes[left ? i : i + 1];
    trace.relationships.push_back({CreateRelationship(pattern.relationships[i], from, to, row)});
  }
  if (pattern.variable.present()) (*row)[pattern.variable.text] = PathOf(trace);
}

NodeId Evaluator::CreateNode(const syntax::NodePattern& pattern, Row* row) {
  if (const auto bound = row->find(pattern.variable.text);
      pattern.variable.present() && bound != row->end()) {
    if (bound->second.type() != Value::Type::kNode) {
      Fail("TypeError", "InvalidArgumentType", pattern.variable.text + " is no node");
    }
    return bound->second.node();
  }
  Node node;
  node.properties = PropertiesToWrite(pattern.properties, *row);
  if (pattern.labels) {
    if (pattern.labels->kind == syntax::LabelExpression::Kind::kName) {
      node.labels.insert(pattern.labels->name.text);
    }
    for (const syntax::LabelExpression& part : pattern.labels->parts) node.labels.insert(part.name.text);
  }
  const NodeId id(graph_->nodes.size());
  graph_->nodes.push_back(std::move(node));
  if (pattern.variable.present()) (*row)[pattern.variable.text] = id;
  return id;
}

RelationshipId Evaluator::CreateRelationship(const syntax::RelationshipPattern& pattern, NodeId from,
                                             NodeId to, Row* row) {
  Relationship relationship;
  relationship.type = pattern.types->name.text;
  relationship.start = from;
  relationship.end = to;
  relationship.properties = PropertiesToWrite(pattern.properties, *row);
  if (!graph_->At(from).alive || !graph_->At(to).alive) {
    Fail("EntityNotFound", "DeletedEntityAccess", "the node has been deleted");
  }
  const RelationshipId id(graph_->relationships.size());
  graph_->relationships.push_back(std::move(relationship));
  if (pattern.variable.present()) (*row)[pattern.variable.text] = id;
  return id;
}

void Evaluator::Run(const syntax::Merge& merge, Table* table) {
  std::vector<Row> rows;
  for (const Row& row : table->rows) {
    // null is equal to nothing, so that a pattern with null would be created again and again.
    const auto check = [&](const std::optional<syntax::Expression>& properties) {
      if (!properties) return;
      const Value map = Evaluate(*properties, {row});
      if (map.type() != Value::Type::kMap) return;
      for (const auto& [key, value] : map.map()) {
        if (value.is_null()) Fail("SemanticError", "MergeReadOwnWrites", "MERGE with null for " + key);
      }
    };
    for (const syntax::NodePattern& node : merge.pattern.nodes) check(node.properties);
    for (const syntax::RelationshipPattern& relationship : merge.pattern.relationships) {
      check(relationship.properties);
    }
    std::vector<Row> found;
    MatchAll({merge.pattern}, row, [&found](const Row& match) { found.push_back(match); });
    const bool creates = found.empty();
    if (creates) {
      found.push_back(row);
      CreatePattern(merge.pattern, &found[0]);
    }
    for (Row& match : found) {
      for (const syntax::Change& change : creates ? merge.on_create : merge.on_match) {
        Apply(change, /*removes=*/false, match);
      }
      rows.push_back(std::move(match));
    }
  }
  table->rows = std::move(rows);
  const auto variables = VariablesOf({merge.pattern});
  table->names.insert(variables.begin(), variables.end());
}

void Evaluator::Run(const syntax::Set& set, Table* table) {
  for (const Row& row : table->rows) {
    for (const syntax::Change& change : set.changes) Apply(change, /*removes=*/false, row);
  }
}

void Evaluator::Run(const syntax::Remove& remove, Table* table) {
  for (const Row& row : table->rows) {
    for (const syntax::Change& change : remove.changes) Apply(change, /*removes=*/true, row);
  }
}

ValueMap* Evaluator::WritableProperties(const Value& target) {
  PropertiesOf(target);  // an error for what is deleted
  if (target.type() == Value::Type::kNode) return &graph_->nodes[target.node().value].properties;
  if (target.type() == Value::Type::kRelationship) {
    return &graph_->relationships[target.relationship().value].properties;
  }
  Fail("TypeError", "InvalidArgumentType", "only nodes and relationships have properties that can be set");
}

void Evaluator::Apply(const syntax::Change& change, bool removes, const Row& row) {
  using Kind = syntax::Change::Kind;
  const bool property = change.kind == Kind::kSetProperty;
  const Value target = Evaluate(property ? change.target.operands[0] : change.target, {row});
  if (target.is_null()) return;
  if (change.kind == Kind::kLabels) {
    if (target.type() != Value::Type::kNode)
      Fail("TypeError", "InvalidArgumentType", "only nodes have labels");
    Node& node = graph_->nodes[target.node().value];
    if (!node.alive) Fail("EntityNotFound", "DeletedEntityAccess", "the node has been deleted");
    for (const syntax::Name& label : change.labels) {
      if (removes) {
        node.labels.erase(label.text);
      } else {
        node.labels.insert(label.text);
      }
    }
    return;
  }
  if (property) {
    std::string key = change.target.text;
    if (change.target.kind == syntax::ExpressionKind::kIndex) {
      const Value index = Evaluate(change.target.operands[1], {row});
      if (index.type() != Value::Type::kString) Fail("TypeError", "InvalidArgumentType", "a key is a string");
      key = index.string();
    }
    const Value value = removes ? Value() : Evaluate(*change.value, {row});
    StoreProperty(key, value, WritableProperties(target));
    return;
  }
  const Value source = Evaluate(*change.value, {row});
  if (source.is_null()) return;
  const bool element = source.type() == Value::Type::kNode || source.type() == Value::Type::kRelationship;
  if (!element && source.type() != Value::Type::kMap) {
    Fail("TypeError", "InvalidArgumentType", "properties are a map, a node or a relationship");
  }
  const ValueMap properties = element ? PropertiesOf(source) : source.map();
  ValueMap* stored = WritableProperties(target);
  if (change.kind == Kind::kReplaceProperties) stored->clear();
  for (const auto& [key, value] : properties) StoreProperty(key, value, stored);
}

void Evaluator::Run(const syntax::Delete& deletion, Table* table) {
  std::set<NodeId> nodes;
  std::set<RelationshipId> relationships;
  for (const Row& row : table->rows) {
    for (const syntax::Expression& expression : deletion.targets) {
      const Value target = Evaluate(expression, {row});
      switch (target.type()) {
        case Value::Type::kNull:
          break;
        case Value::Type::kNode:
          nodes.insert(target.node());
          break;
        case Value::Type::kRelationship:
          relationships.insert(target.relationship());
          break;
        case Value::Type::kPath:
          nodes.insert(target.path().nodes.begin(), target.path().nodes.end());
          relationships.insert(target.path().relationships.begin(), target.path().relationships.end());
          break;
        default:
          Fail("TypeError", "InvalidArgumentType", "only nodes, relationships and paths can be deleted");
      }
    }
  }
  for (const NodeId id : nodes) graph_->nodes[id.value].alive = false;
  for (const RelationshipId id : relationships) graph_->relationships[id.value].alive = false;
  if (!deletion.detach) return;
  for (Relationship& relationship : graph_->relationships) {
    if (nodes.count(relationship.start) != 0 || nodes.count(relationship.end) != 0)
      relationship.alive = false;
  }
}

void Evaluator::CheckDeleted() const {
  for (const Relationship& relationship : graph_->relationships) {
    if (relationship.alive &&
        (!graph_->At(relationship.start).alive || !graph_->At(relationship.end).alive)) {
      Fail("ConstraintVerificationFailed", "DeleteConnectedNode", "a node with relationships was deleted");
    }
  }
}

}  // namespace aitia::tests::reference
