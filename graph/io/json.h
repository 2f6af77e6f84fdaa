// JSON for every other folder: a streaming writer and a reader into values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/status.h"
#include "graph/model/value.h"

namespace aitia::graph {

// Appends JSON to a string, without white space. Always valid UTF-8: bytes that are not become U+FFFD. Commas
// and colons come by themselves; the caller sees to it that every Begin has its End and every value in an
// object its Key.
class JsonWriter {
 public:
  // `out` outlives the writer.
  explicit JsonWriter(std::string* out) : out_(out) {}

  void BeginObject();
  void EndObject();
  void BeginArray();
  void EndArray();
  void Key(std::string_view key);
  void String(std::string_view text);
  void Integer(int64_t value);
  void Float(double value);  // shortest that reads back the same, always with a point or exponent; null if
                             // not finite
  void Boolean(bool value);
  void Null();
  // Lists and maps as arrays and objects; nodes, relationships and paths as the text of ToLiteral.
  void Value(const graph::Value& value);

  // Shorthands for a member of the object that is open.
  void Member(std::string_view key, std::string_view text);
  void Member(std::string_view key, const char* text) { Member(key, std::string_view(text)); }
  void Member(std::string_view key, const std::string& text) { Member(key, std::string_view(text)); }
  void Member(std::string_view key, const graph::Value& value);

 private:
  void Separate();

  std::string* out_;
  std::vector<bool> has_items_;  // one an open object or array
  bool after_key_ = false;
};

// `text` as a JSON string with its quotes.
std::string JsonString(std::string_view text);

inline constexpr size_t kMaxJsonDepth = 100;

// One JSON text. Objects become maps, numbers without fraction or exponent integers if they fit into 64 bits,
// others floats. An error says `name:line:column: error: …` with the line and a caret. Errors: what is not
// JSON (comments and trailing commas too), invalid UTF-8, a key twice in one object, numbers beyond a double,
// nesting beyond kMaxJsonDepth.
StatusOr<Value> ParseJson(std::string_view text, std::string_view name = "json");

}  // namespace aitia::graph
