// Positions and lengths count code points.
#include "graph/base/text.h"

#include <utf8proc.h>

#include <array>
#include <limits>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/exec/functions/arguments.h"
#include "engine/exec/functions/families.h"

namespace aitia::engine {
namespace {

using graph::ToAbsl;

// Byte offset of the code point with this number, or the end of the text.
size_t OffsetOf(std::string_view text, int64_t place) {
  size_t offset = 0;
  for (; place > 0 && offset < text.size(); --place) offset = graph::NextCodePoint(text, offset);
  return offset;
}

// Text from the first argument; null where that is null.
template <typename Change>
StatusOr<Value> OfText(std::string_view name, Arguments a, Change change) {
  if (a[0].is_null()) return Value();
  if (a[0].type() != Type::kString) return WrongArgument(name, "a string", a[0]);
  return Value(change(std::string_view(a[0].string())));
}

// By Unicode's simple mapping, as LowerCase.
std::string UpperCase(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t next = graph::NextCodePoint(text, i);
    const auto code_point = static_cast<utf8proc_int32_t>(graph::CodePointAt(text, i));
    const utf8proc_int32_t upper = utf8proc_toupper(code_point);
    if (upper == code_point) {
      out.append(text.substr(i, next - i));
    } else {
      graph::AppendCodePoint(static_cast<char32_t>(upper), &out);
    }
    i = next;
  }
  return out;
}

// A count of characters: an integer of at least 0.
StatusOr<int64_t> CountOf(std::string_view name, const Value& value) {
  if (value.type() != Type::kInteger) return WrongArgument(name, "an integer", value);
  if (value.integer() < 0) {
    return OutOfRange(absl::StrCat(ToAbsl(name), "() takes no negative number (", value.integer(), ")"));
  }
  return value.integer();
}

std::string_view TrimStart(std::string_view text) {
  const std::string_view trimmed = graph::Trim(text);
  return trimmed.empty() ? trimmed : text.substr(static_cast<size_t>(trimmed.data() - text.data()));
}
std::string_view TrimEnd(std::string_view text) {
  const std::string_view trimmed = graph::Trim(text);
  if (trimmed.empty()) return trimmed;
  return text.substr(0, static_cast<size_t>(trimmed.data() + trimmed.size() - text.data()));
}

StatusOr<Value> CharLength(Arguments a, const Context&) {
  return OfText("charLength", a,
                [](std::string_view text) { return static_cast<int64_t>(graph::CodePointCount(text)); });
}
StatusOr<Value> ToLower(Arguments a, const Context&) { return OfText("toLower", a, graph::LowerCase); }
StatusOr<Value> ToUpper(Arguments a, const Context&) { return OfText("toUpper", a, UpperCase); }
StatusOr<Value> Trim(Arguments a, const Context&) { return OfText("trim", a, graph::Trim); }
StatusOr<Value> LeftTrim(Arguments a, const Context&) { return OfText("lTrim", a, TrimStart); }
StatusOr<Value> RightTrim(Arguments a, const Context&) { return OfText("rTrim", a, TrimEnd); }

StatusOr<Value> Left(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  AITIA_ASSIGN_OR_RETURN(const int64_t count, CountOf("left", a[1]));
  return OfText("left", a, [count](std::string_view text) { return text.substr(0, OffsetOf(text, count)); });
}

StatusOr<Value> Right(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  AITIA_ASSIGN_OR_RETURN(const int64_t count, CountOf("right", a[1]));
  return OfText("right", a, [count](std::string_view text) {
    size_t offset = text.size();
    for (int64_t i = 0; i < count && offset > 0; ++i) offset = graph::PreviousCodePoint(text, offset);
    return text.substr(offset);
  });
}

StatusOr<Value> Substring(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  AITIA_ASSIGN_OR_RETURN(const int64_t start, CountOf("substring", a[1]));
  int64_t count = std::numeric_limits<int64_t>::max();
  if (a.size() == 3) {
    AITIA_ASSIGN_OR_RETURN(count, CountOf("substring", a[2]));
  }
  return OfText("substring", a, [=](std::string_view text) {
    const std::string_view rest = text.substr(OffsetOf(text, start));
    return rest.substr(0, OffsetOf(rest, count));
  });
}

StatusOr<Value> Replace(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  for (const Value& value : a) {
    if (value.type() != Type::kString) return WrongArgument("replace", "strings", value);
  }
  const std::string& text = a[0].string();
  const std::string& search = a[1].string();
  if (search.empty()) return a[0];
  std::string out;
  size_t done = 0;
  for (size_t found = text.find(search); found != std::string::npos; found = text.find(search, done)) {
    out.append(text, done, found - done);
    out += a[2].string();
    done = found + search.size();
  }
  return Value(out.append(text, done));
}

// The separators of split(): one text or a list of them.
StatusOr<std::vector<std::string_view>> SeparatorsOf(const Value& value) {
  std::vector<std::string_view> separators;
  const auto take = [&separators](const Value& item) -> graph::Status {
    if (item.type() != Type::kString) return WrongArgument("split", "strings as separators", item);
    separators.push_back(item.string());
    return graph::OkStatus();
  };
  if (value.type() != Type::kList) {
    AITIA_RETURN_IF_ERROR(take(value));
    return separators;
  }
  for (const Value& item : value.list()) AITIA_RETURN_IF_ERROR(take(item));
  return separators;
}

// The longest separator at this place; an empty one separates all characters.
std::optional<size_t> SeparatorAt(std::string_view text, const std::vector<std::string_view>& separators,
                                  size_t part_size) {
  std::optional<size_t> longest;
  for (const std::string_view separator : separators) {
    if (!text.starts_with(separator) || (separator.empty() && (part_size == 0 || text.empty()))) continue;
    if (!longest || separator.size() > *longest) longest = separator.size();
  }
  return longest;
}

StatusOr<Value> Split(Arguments a, const Context&) {
  if (AnyNull(a)) return Value();
  if (a[0].type() != Type::kString) return WrongArgument("split", "a string", a[0]);
  AITIA_ASSIGN_OR_RETURN(const std::vector<std::string_view> separators, SeparatorsOf(a[1]));
  const std::string_view text = a[0].string();
  ValueList parts;
  size_t start = 0;
  size_t at = 0;
  while (at < text.size()) {
    const std::optional<size_t> separator = SeparatorAt(text.substr(at), separators, at - start);
    if (!separator) {
      at = graph::NextCodePoint(text, at);
      continue;
    }
    parts.emplace_back(text.substr(start, at - start));
    start = at + *separator;
    at = *separator == 0 ? graph::NextCodePoint(text, at) : start;
  }
  parts.emplace_back(text.substr(start));
  return Value(std::move(parts));
}

constexpr std::array kFunctions = {
    NamedCall{"charLength", CharLength},
    NamedCall{"char_length", CharLength},
    NamedCall{"character_length", CharLength},
    NamedCall{"toLower", ToLower},
    NamedCall{"lower", ToLower},
    NamedCall{"toUpper", ToUpper},
    NamedCall{"upper", ToUpper},
    NamedCall{"trim", Trim},
    NamedCall{"btrim", Trim},
    NamedCall{"lTrim", LeftTrim},
    NamedCall{"rTrim", RightTrim},
    NamedCall{"left", Left},
    NamedCall{"right", Right},
    NamedCall{"substring", Substring},
    NamedCall{"replace", Replace},
    NamedCall{"split", Split},
};

}  // namespace

std::span<const NamedCall> TextFunctions() { return kFunctions; }

}  // namespace aitia::engine
