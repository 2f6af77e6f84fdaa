// A value of a property or an expression: null, boolean, integer, float, string, list, map, node,
// relationship, path, and the temporal ones.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/base/ids.h"
#include "graph/model/temporal/temporal.h"

namespace aitia::graph {

class Value;
using ValueList = std::vector<Value>;
using ValueMap = std::map<std::string, Value, std::less<>>;

// A path: nodes.size() == relationships.size() + 1.
struct PathValue {
  std::vector<NodeId> nodes;
  std::vector<RelationshipId> relationships;
  friend bool operator==(const PathValue&, const PathValue&) = default;
};

// Immutable; copies share lists, maps and paths.
class Value {
 public:
  enum class Type : uint8_t {
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
    kDate,
    kLocalTime,
    kTime,
    kLocalDateTime,
    kDateTime,
    kDuration
  };

  Value() = default;
  Value(bool value) : data_(value) {}                           // NOLINT(google-explicit-constructor)
  Value(int64_t value) : data_(value) {}                        // NOLINT(google-explicit-constructor)
  Value(int value) : data_(int64_t{value}) {}                   // NOLINT(google-explicit-constructor)
  Value(double value) : data_(value) {}                         // NOLINT(google-explicit-constructor)
  Value(std::string value) : data_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Value(std::string_view value) : data_(std::string(value)) {}  // NOLINT(google-explicit-constructor)
  Value(const char* value) : data_(std::string(value)) {}       // NOLINT(google-explicit-constructor)
  Value(ValueList value) : data_(std::make_shared<const ValueList>(std::move(value))) {}  // NOLINT
  Value(ValueMap value) : data_(std::make_shared<const ValueMap>(std::move(value))) {}    // NOLINT
  Value(NodeId value) : data_(value) {}          // NOLINT(google-explicit-constructor)
  Value(RelationshipId value) : data_(value) {}  // NOLINT(google-explicit-constructor)
  Value(PathValue value) : data_(std::make_shared<const PathValue>(std::move(value))) {}  // NOLINT
  Value(Date value) : data_(value) {}           // NOLINT(google-explicit-constructor)
  Value(LocalTime value) : data_(value) {}      // NOLINT(google-explicit-constructor)
  Value(Time value) : data_(value) {}           // NOLINT(google-explicit-constructor)
  Value(LocalDateTime value) : data_(value) {}  // NOLINT(google-explicit-constructor)
  Value(DateTime value) : data_(value) {}       // NOLINT(google-explicit-constructor)
  Value(Duration value) : data_(value) {}       // NOLINT(google-explicit-constructor)

  Type type() const { return static_cast<Type>(data_.index()); }
  bool is_null() const { return type() == Type::kNull; }

  // Each requires the type that it names.
  bool boolean() const { return std::get<bool>(data_); }
  int64_t integer() const { return std::get<int64_t>(data_); }
  double floating() const { return std::get<double>(data_); }
  const std::string& string() const { return std::get<std::string>(data_); }
  const ValueList& list() const { return *std::get<std::shared_ptr<const ValueList>>(data_); }
  const ValueMap& map() const { return *std::get<std::shared_ptr<const ValueMap>>(data_); }
  NodeId node() const { return std::get<NodeId>(data_); }
  RelationshipId relationship() const { return std::get<RelationshipId>(data_); }
  const PathValue& path() const { return *std::get<std::shared_ptr<const PathValue>>(data_); }
  Date date() const { return std::get<Date>(data_); }
  LocalTime local_time() const { return std::get<LocalTime>(data_); }
  Time time() const { return std::get<Time>(data_); }
  LocalDateTime local_date_time() const { return std::get<LocalDateTime>(data_); }
  const DateTime& date_time() const { return std::get<DateTime>(data_); }
  const Duration& duration() const { return std::get<Duration>(data_); }

  // Same type and same content; NaN equals itself. This is identity, not Cypher's `=`.
  friend bool operator==(const Value& a, const Value& b);

 private:
  std::variant<std::monostate, bool, int64_t, double, std::string, std::shared_ptr<const ValueList>,
               std::shared_ptr<const ValueMap>, NodeId, RelationshipId, std::shared_ptr<const PathValue>,
               Date, LocalTime, Time, LocalDateTime, DateTime, Duration>
      data_;
};

// Whether it is a date, a time, both together, or a duration.
bool IsTemporal(Value::Type type);
// The ISO 8601 text of a temporal value.
std::string TemporalText(const Value& value);

// As a Cypher literal: `'text'`, `1.0`, `[1, 2]`, `{a: 1}`; nodes and relationships as `#id`, temporal values
// as their text.
std::string ToLiteral(const Value& value);
// The shortest text of a double that reads back as the same double, always with a point, an exponent or a
// name.
std::string FloatText(double value);

}  // namespace aitia::graph
