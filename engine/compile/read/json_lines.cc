#include "engine/compile/read/json_lines.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"
#include "graph/io/json.h"

namespace aitia::engine {
namespace {

constexpr size_t kMostBadLines = 20;  // that are told one by one; the rest is counted
constexpr size_t kLongestIdentity = 1024;

class LineReader {
 public:
  explicit LineReader(std::string_view name) : name_(name) {}

  void Line(std::string_view line) {
    ++number_;
    const std::string_view json = graph::Trim(line);
    if (json.empty()) return;
    // Columns count from the line's own beginning.
    const graph::StatusOr<graph::Value> value = graph::ParseJson(line, "");
    if (!value.ok()) return NotJson(graph::Message(value.status()));
    if (value->type() != graph::Value::Type::kMap) return Bad(1, "expected an object");
    Object(value->map());
  }

  JsonLines Finish() {
    if (bad_ > kMostBadLines) {
      result_.skipped.push_back({std::string(name_), absl::StrCat(bad_ - kMostBadLines, " more bad lines")});
    }
    return std::move(result_);
  }

 private:
  void Bad(size_t column, std::string reason) {
    if (++bad_ > kMostBadLines) return;
    result_.skipped.push_back(
        {absl::StrCat(graph::ToAbsl(name_), ":", number_, ":", column), std::move(reason)});
  }

  // The parser's message is ":line:column: error: reason", the line and a caret; a reason in one line is
  // wanted.
  void NotJson(std::string_view message) {
    constexpr std::string_view kError = " error: ";
    size_t column = 1;
    const std::string_view first = message.substr(0, message.find('\n'));
    if (const size_t at = first.find(kError); at != std::string_view::npos) {
      const std::vector<std::string_view> place = graph::Split(first.substr(0, at), ':');
      if (place.size() > 2) {
        size_t read = 0;
        for (const char digit : place[2])
          read = digit >= '0' && digit <= '9' ? read * 10 + static_cast<size_t>(digit - '0') : 0;
        column = std::max<size_t>(read, 1);
      }
      return Bad(column, std::string(first.substr(at + kError.size())));
    }
    Bad(column, std::string(first));
  }

  // Null is as good as nothing. False if the member is there and no string.
  static bool Text(const graph::ValueMap& object, std::string_view key, const std::string** text) {
    const auto found = object.find(key);
    if (found == object.end() || found->second.is_null()) return true;
    if (found->second.type() != graph::Value::Type::kString) return false;
    *text = &found->second.string();
    return true;
  }

  void Object(const graph::ValueMap& object) {
    const std::string *text = nullptr, *title = nullptr, *id = nullptr;
    if (!Text(object, "text", &text)) return Bad(1, "'text' is no string");
    if (!Text(object, "title", &title)) return Bad(1, "'title' is no string");
    std::string identity;
    const auto number = object.find("id");
    if (number != object.end() && number->second.type() == graph::Value::Type::kInteger) {
      identity = absl::StrCat(number->second.integer());
    } else if (!Text(object, "id", &id)) {
      return Bad(1, "'id' is neither a string nor an integer");
    } else if (id != nullptr) {
      identity = graph::CollapseSpace(graph::Printable(*id));
      if (identity.size() > kLongestIdentity) return Bad(1, "'id' is longer than 1,024 bytes");
    }
    if (text == nullptr) return Bad(1, "there is no 'text'");
    if (graph::Trim(*text).empty()) return Bad(1, "its 'text' is empty");
    // The parser takes the second half of a pair without its first.
    if (!graph::IsValidUtf8(*text)) return Bad(1, "half of a surrogate pair in 'text'");
    if (text->find('\0') != std::string::npos) return Bad(1, "its 'text' is binary, not text");
    std::string place = absl::StrCat(graph::ToAbsl(name_), ":", number_);
    if (identity.empty()) identity = place;
    std::string name = title == nullptr ? std::string() : graph::CollapseSpace(graph::Printable(*title));
    result_.documents.emplace_back(Document{std::move(identity), std::move(name), Format::kText, *text},
                                   std::move(place));
  }

  std::string_view name_;
  size_t number_ = 0;
  size_t bad_ = 0;
  JsonLines result_;
};

}  // namespace

JsonLines ReadJsonLines(std::string_view name, std::string_view text) {
  LineReader reader(name);
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    reader.Line(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return reader.Finish();
}

}  // namespace aitia::engine
