// Reading is RapidJSON's, iterative (its recursive parser overflows the stack on "[[[[…") and with encodings
// checked; the handler builds values on a stack of its own and adds what RapidJSON lets pass: depth and
// repeated keys. Writing is a few lines and needs no library.
#include "graph/io/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/base/issue.h"
#include "graph/base/text.h"

namespace aitia::graph {
namespace {

void AppendString(std::string_view text, std::string* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  *out += '"';
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80) {
      const size_t next = NextCodePoint(text, i);
      AppendCodePoint(CodePointAt(text, i), out);
      i = next;
      continue;
    }
    ++i;
    switch (byte) {
      case '"':
        *out += "\\\"";
        break;
      case '\\':
        *out += "\\\\";
        break;
      case '\b':
        *out += "\\b";
        break;
      case '\f':
        *out += "\\f";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          *out += "\\u00";
          *out += kHex[byte >> 4];
          *out += kHex[byte & 15];
        } else {
          *out += static_cast<char>(byte);
        }
    }
  }
  *out += '"';
}

class ValueHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ValueHandler> {
 public:
  bool Null() { return Add(Value()); }
  bool Bool(bool value) { return Add(value); }
  bool Int(int value) { return Add(int64_t{value}); }
  bool Uint(unsigned value) { return Add(int64_t{value}); }
  bool Int64(int64_t value) { return Add(value); }
  bool Uint64(uint64_t value) {
    if (value > static_cast<uint64_t>(INT64_MAX)) return Add(static_cast<double>(value));
    return Add(static_cast<int64_t>(value));
  }
  bool Double(double value) { return Add(value); }
  bool String(const char* text, rapidjson::SizeType size, bool) { return Add(std::string_view(text, size)); }
  bool StartObject() { return Open(true); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    open_.back().key.assign(text, size);
    if (open_.back().map.count(open_.back().key) == 0) return true;
    error_ = absl::StrCat("the key '", Printable(open_.back().key), "' appears twice");
    return false;
  }
  bool EndObject(rapidjson::SizeType) {
    ValueMap map = std::move(open_.back().map);
    open_.pop_back();
    return Add(std::move(map));
  }
  bool StartArray() { return Open(false); }
  bool EndArray(rapidjson::SizeType) {
    ValueList list = std::move(open_.back().list);
    open_.pop_back();
    return Add(std::move(list));
  }

  Value Take() { return std::move(root_); }
  const std::string& error() const { return error_; }

 private:
  struct Container {
    bool is_object;
    std::string key;
    ValueMap map;
    ValueList list;
  };

  bool Open(bool is_object) {
    if (open_.size() >= kMaxJsonDepth) {
      error_ = absl::StrCat("nested more than ", kMaxJsonDepth, " deep");
      return false;
    }
    open_.push_back({is_object, {}, {}, {}});
    return true;
  }
  bool Add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_object) {
      open_.back().map.emplace(open_.back().key, std::move(value));
    } else {
      open_.back().list.push_back(std::move(value));
    }
    return true;
  }

  Value root_;
  std::vector<Container> open_;
  std::string error_;
};

std::string ErrorText(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return "there is no JSON here";
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "more text after the JSON value";
    case rapidjson::kParseErrorValueInvalid:
      return "expected a value";
    case rapidjson::kParseErrorObjectMissName:
      return "expected a key in double quotes";
    case rapidjson::kParseErrorObjectMissColon:
      return "expected ':' after the key";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return "expected ',' or '}'";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "expected ',' or ']'";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
      return "expected four hexadecimal digits after \\u";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      return "half of a surrogate pair in a string";
    case rapidjson::kParseErrorStringEscapeInvalid:
      return "unknown escape in a string";
    case rapidjson::kParseErrorStringMissQuotationMark:
      return "the string has no end, or a control character in it";
    case rapidjson::kParseErrorStringInvalidEncoding:
      return "invalid UTF-8 in a string";
    case rapidjson::kParseErrorNumberTooBig:
      return "the number is too large";
    case rapidjson::kParseErrorNumberMissFraction:
      return "expected a digit after the point";
    case rapidjson::kParseErrorNumberMissExponent:
      return "expected a digit in the exponent";
    default:
      return rapidjson::GetParseError_En(code);
  }
}

}  // namespace

void JsonWriter::Separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) *out_ += ',';
  has_items_.back() = true;
}

void JsonWriter::BeginObject() {
  Separate();
  *out_ += '{';
  has_items_.push_back(false);
}
void JsonWriter::EndObject() {
  has_items_.pop_back();
  *out_ += '}';
}
void JsonWriter::BeginArray() {
  Separate();
  *out_ += '[';
  has_items_.push_back(false);
}
void JsonWriter::EndArray() {
  has_items_.pop_back();
  *out_ += ']';
}
void JsonWriter::Key(std::string_view key) {
  Separate();
  AppendString(key, out_);
  *out_ += ':';
  after_key_ = true;
}
void JsonWriter::String(std::string_view text) {
  Separate();
  AppendString(text, out_);
}
void JsonWriter::Integer(int64_t value) {
  Separate();
  *out_ += std::to_string(value);
}
void JsonWriter::Float(double value) {
  Separate();
  *out_ += std::isfinite(value) ? FloatText(value) : "null";
}
void JsonWriter::Boolean(bool value) {
  Separate();
  *out_ += value ? "true" : "false";
}
void JsonWriter::Null() {
  Separate();
  *out_ += "null";
}

void JsonWriter::Value(const graph::Value& value) {
  switch (value.type()) {
    case graph::Value::Type::kNull:
      return Null();
    case graph::Value::Type::kBoolean:
      return Boolean(value.boolean());
    case graph::Value::Type::kInteger:
      return Integer(value.integer());
    case graph::Value::Type::kFloat:
      return Float(value.floating());
    case graph::Value::Type::kString:
      return String(value.string());
    case graph::Value::Type::kList:
      BeginArray();
      for (const graph::Value& item : value.list()) Value(item);
      return EndArray();
    case graph::Value::Type::kMap:
      BeginObject();
      for (const auto& [key, item] : value.map()) Member(key, item);
      return EndObject();
    case graph::Value::Type::kNode:
    case graph::Value::Type::kRelationship:
    case graph::Value::Type::kPath:
      return String(ToLiteral(value));
    default:
      return String(TemporalText(value));
  }
}

void JsonWriter::Member(std::string_view key, std::string_view text) {
  Key(key);
  String(text);
}
void JsonWriter::Member(std::string_view key, const graph::Value& value) {
  Key(key);
  Value(value);
}

std::string JsonString(std::string_view text) {
  std::string out;
  AppendString(text, &out);
  return out;
}

StatusOr<Value> ParseJson(std::string_view text, std::string_view name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  rapidjson::MemoryStream stream(text.data() + skipped, text.size() - skipped);
  rapidjson::Reader reader;
  ValueHandler handler;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
  // RapidJSON checks encodings slowly; it is asked to where the place of the mistake is wanted.
  const rapidjson::ParseResult result =
      IsValidUtf8(text) ? reader.Parse<kFlags>(stream, handler)
                        : reader.Parse<kFlags | rapidjson::kParseValidateEncodingFlag>(stream, handler);
  if (!result.IsError()) return handler.Take();

  const size_t at = std::min(skipped + result.Offset(), text.size());
  Issue issue;
  issue.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at)};
  issue.message = handler.error().empty() ? ErrorText(result.Code()) : handler.error();
  std::string message = RenderIssue(name, text, issue);
  message.pop_back();  // the newline
  return InvalidArgument(message);
}

}  // namespace aitia::graph
