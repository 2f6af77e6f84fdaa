#include "tests/tck/literal.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/value.h"

namespace aitia::tests::tck {
namespace {

using Kind = Literal::Kind;

class LiteralParser {
 public:
  explicit LiteralParser(std::string_view text) : text_(text) {}

  graph::StatusOr<Literal> Parse() {
    Literal literal = ParseValue();
    SkipSpace();
    if (at_ < text_.size()) Fail("something behind the value");
    if (!mistake_.empty()) {
      return graph::InvalidArgument("'" + std::string(text_) + "' is no literal: " + mistake_ + " at byte " +
                                    std::to_string(failed_at_));
    }
    return literal;
  }

 private:
  void SkipSpace() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }

  void Fail(std::string_view message) {
    if (mistake_.empty()) {
      mistake_ = message;
      failed_at_ = at_;
    }
    at_ = text_.size();
  }

  bool At(std::string_view symbol) {
    SkipSpace();
    return text_.substr(at_, symbol.size()) == symbol;
  }

  bool Take(std::string_view symbol) {
    if (!At(symbol)) return false;
    at_ += symbol.size();
    return true;
  }

  void Expect(std::string_view symbol) {
    if (!Take(symbol)) Fail("no '" + std::string(symbol) + "'");
  }

  Literal ParseValue() {
    Literal literal;
    if (At("(")) return ParseNode();
    if (At("<")) return ParsePath();
    if (At("'")) {
      literal.kind = Kind::kString;
      literal.text = ParseString();
    } else if (Take("{")) {
      literal.kind = Kind::kMap;
      ParseEntries(&literal.entries);
    } else if (Take("[")) {
      if (At(":")) return ParseRelationship();
      literal.kind = Kind::kList;
      while (!Take("]") && mistake_.empty()) {
        if (!literal.items.empty()) Expect(",");
        literal.items.push_back(ParseValue());
      }
    } else {
      literal = ParseWord();
    }
    return literal;
  }

  // null, true, false, numbers.
  Literal ParseWord() {
    SkipSpace();
    const size_t begin = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  text_[at_] == '.' || text_[at_] == '-' || text_[at_] == '+')) {
      ++at_;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    Literal literal;
    if (word == "null") return literal;
    if (word == "true" || word == "false") {
      literal.kind = Kind::kBoolean;
      literal.boolean = word == "true";
      return literal;
    }
    const bool negative = word.substr(0, 1) == "-";
    const std::string_view name = word.substr(negative ? 1 : 0);
    const double sign = negative ? -1 : 1;
    const char* end = word.data() + word.size();
    if (const auto read = std::from_chars(word.data(), end, literal.integer);
        read.ec == std::errc() && read.ptr == end) {
      literal.kind = Kind::kInteger;
      return literal;
    }
    literal.kind = Kind::kFloat;
    if (name == "Inf" || name == "Infinity") {
      literal.floating = sign * std::numeric_limits<double>::infinity();
    } else if (name == "NaN") {
      literal.floating = std::numeric_limits<double>::quiet_NaN();
    } else {
      const auto read = std::from_chars(word.data(), end, literal.floating);
      if (word.empty() || read.ec != std::errc() || read.ptr != end) {
        at_ = begin;
        Fail("no value");
      }
    }
    return literal;
  }

  std::string ParseString() {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '\'') {
        ++at_;
        return out;
      }
      if (c == '\\' && at_ + 1 < text_.size()) {
        constexpr std::string_view kLetters = "ntrbf";
        constexpr std::string_view kMeaning = "\n\t\r\b\f";
        c = text_[++at_];
        if (const size_t letter = kLetters.find(c); letter != std::string_view::npos) c = kMeaning[letter];
      }
      out += c;
    }
    Fail("the string has no end");
    return out;
  }

  std::string ParseName() {
    SkipSpace();
    std::string name;
    if (At("`")) {
      for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '`' && text_.substr(at_ + 1, 1) != "`") {
          ++at_;
          return name;
        }
        if (text_[at_] == '`') ++at_;
        name += text_[at_];
      }
      Fail("the name has no end");
      return name;
    }
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (std::isalnum(c) == 0 && c != '_' && c < 0x80) break;
      name += text_[at_++];
    }
    if (name.empty()) Fail("no name");
    return name;
  }

  // Behind '{'.
  void ParseEntries(std::map<std::string, Literal>* entries) {
    while (!Take("}") && mistake_.empty()) {
      if (!entries->empty()) Expect(",");
      std::string key = ParseName();
      Expect(":");
      if (!entries->emplace(std::move(key), ParseValue()).second) Fail("a key twice");
    }
  }

  Literal ParseNode() {
    Literal node;
    node.kind = Kind::kNode;
    Expect("(");
    while (Take(":")) node.labels.insert(ParseName());
    if (Take("{")) ParseEntries(&node.entries);
    Expect(")");
    return node;
  }

  // Behind '['.
  Literal ParseRelationship() {
    Literal relationship;
    relationship.kind = Kind::kRelationship;
    Expect(":");
    relationship.text = ParseName();
    if (Take("{")) ParseEntries(&relationship.entries);
    Expect("]");
    return relationship;
  }

  Literal ParsePath() {
    Literal path;
    path.kind = Kind::kPath;
    Expect("<");
    path.items.push_back(ParseNode());
    while (!Take(">") && mistake_.empty()) {
      const bool backwards = Take("<");
      Expect("-");
      Expect("[");
      path.items.push_back(ParseRelationship());
      path.items.back().backwards = backwards;
      Expect("-");
      if (!backwards) Expect(">");
      path.items.push_back(ParseNode());
    }
    return path;
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t failed_at_ = 0;
  std::string mistake_;
};

std::string CanonicalEntries(const std::map<std::string, Literal>& entries, bool any_order) {
  std::string out = "{";
  for (const auto& [key, value] : entries) {
    if (out.size() > 1) out += ", ";
    out += key + ": " + Canonical(value, any_order);
  }
  return out + "}";
}

}  // namespace

graph::StatusOr<Literal> ParseLiteral(std::string_view text) { return LiteralParser(text).Parse(); }

std::string Canonical(const Literal& literal, bool any_order) {
  const auto properties = [&] {
    return literal.entries.empty() ? "" : " " + CanonicalEntries(literal.entries, any_order);
  };
  switch (literal.kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBoolean:
      return literal.boolean ? "true" : "false";
    case Kind::kInteger:
      return std::to_string(literal.integer);
    case Kind::kFloat:
      return graph::FloatText(literal.floating == 0 ? 0 : literal.floating);
    case Kind::kString:
      return graph::ToLiteral(graph::Value(literal.text));
    case Kind::kMap:
      return CanonicalEntries(literal.entries, any_order);
    case Kind::kList: {
      std::vector<std::string> items;
      for (const Literal& item : literal.items) items.push_back(Canonical(item, any_order));
      if (any_order) std::sort(items.begin(), items.end());
      return "[" + graph::Join(items, ", ") + "]";
    }
    case Kind::kNode: {
      std::string out = "(";
      for (const std::string& label : literal.labels) out += ":" + label;
      return out + properties() + ")";
    }
    case Kind::kRelationship:
      return "[:" + literal.text + properties() + "]";
    case Kind::kPath: {
      std::string out = "<";
      for (const Literal& item : literal.items) {
        const bool relationship = item.kind == Kind::kRelationship;
        if (relationship) out += item.backwards ? "<-" : "-";
        out += Canonical(item, any_order);
        if (relationship) out += item.backwards ? "-" : "->";
      }
      return out + ">";
    }
  }
  return "";
}

}  // namespace aitia::tests::tck
