// Values of parameters and results: null, boolean, integer, float, string, list, map, node, relationship,
// path, and temporal values.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"

namespace aitia {

class Value;
using ValueList = std::vector<Value>;
using ValueMap = std::map<std::string, Value, std::less<>>;

// Nodes and relationships as they were when the statement ran. Ids hold within one session, and until its
// graph is saved and opened again.
struct NodeValue;
struct RelationshipValue;
struct PathValue;
struct TemporalValue;

// Immutable; copies share what is in it. Safe from any number of threads.
class Value {
 public:
  enum class Type {
    kNull,
    kBoolean,
    kInteger,
    kFloat,
    kString,
    kList,
    kMap,
    kNode,
    kRelationship,
    kPath,
    kTemporal
  };

  Value() = default;                                            // null
  Value(bool value) : data_(value) {}                           // NOLINT(google-explicit-constructor)
  Value(int value) : data_(int64_t{value}) {}                   // NOLINT(google-explicit-constructor)
  Value(int64_t value) : data_(value) {}                        // NOLINT(google-explicit-constructor)
  Value(double value) : data_(value) {}                         // NOLINT(google-explicit-constructor)
  Value(std::string value) : data_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Value(std::string_view value) : data_(std::string(value)) {}  // NOLINT(google-explicit-constructor)
  Value(const char* value) : data_(std::string(value)) {}       // NOLINT(google-explicit-constructor)
  Value(ValueList value);                                       // NOLINT(google-explicit-constructor)
  Value(ValueMap value);                                        // NOLINT(google-explicit-constructor)
  Value(NodeValue value);                                       // NOLINT(google-explicit-constructor)
  Value(RelationshipValue value);                               // NOLINT(google-explicit-constructor)
  Value(PathValue value);                                       // NOLINT(google-explicit-constructor)
  Value(TemporalValue value);                                   // NOLINT(google-explicit-constructor)

  Type type() const { return static_cast<Type>(data_.index()); }
  bool is_null() const { return type() == Type::kNull; }

  // Each requires the type that it names.
  bool boolean() const { return std::get<bool>(data_); }
  int64_t integer() const { return std::get<int64_t>(data_); }
  double floating() const { return std::get<double>(data_); }
  const std::string& string() const { return std::get<std::string>(data_); }
  const ValueList& list() const { return *std::get<std::shared_ptr<const ValueList>>(data_); }
  const ValueMap& map() const { return *std::get<std::shared_ptr<const ValueMap>>(data_); }
  const NodeValue& node() const { return *std::get<std::shared_ptr<const NodeValue>>(data_); }
  const RelationshipValue& relationship() const {
    return *std::get<std::shared_ptr<const RelationshipValue>>(data_);
  }
  const PathValue& path() const { return *std::get<std::shared_ptr<const PathValue>>(data_); }
  const TemporalValue& temporal() const { return *std::get<std::shared_ptr<const TemporalValue>>(data_); }

 private:
  std::variant<std::monostate, bool, int64_t, double, std::string, std::shared_ptr<const ValueList>,
               std::shared_ptr<const ValueMap>, std::shared_ptr<const NodeValue>,
               std::shared_ptr<const RelationshipValue>, std::shared_ptr<const PathValue>,
               std::shared_ptr<const TemporalValue>>
      data_;
};

struct NodeValue {
  uint64_t id = 0;
  std::vector<std::string> labels;  // sorted
  ValueMap properties;
};

struct RelationshipValue {
  uint64_t id = 0, start = 0, end = 0;  // start and end: ids of nodes
  std::string type;
  ValueMap properties;
};

// nodes.size() == relationships.size() + 1
struct PathValue {
  std::vector<NodeValue> nodes;
  std::vector<RelationshipValue> relationships;
};

// A date, a time, both together, or a duration, as ISO 8601 writes it: `1984-10-11`, `12:31+01:00`,
// `1984-10-11T12:31+01:00[Europe/Stockholm]`, `P1Y2M3DT4H5M6.7S`. As a parameter, a text that says no such
// value is null.
struct TemporalValue {
  enum class Kind { kDate, kLocalTime, kTime, kLocalDateTime, kDateTime, kDuration };
  Kind kind = Kind::kDate;
  std::string text;
};

// The value of an openCypher literal: null, boolean, number, string, list or map. Errors: `name:1:3: error:
// …` with the text and a caret.
absl::StatusOr<Value> ParseLiteral(std::string_view text, std::string_view name = "literal");

}  // namespace aitia
