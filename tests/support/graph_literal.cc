#include "tests/support/graph_literal.h"

#include <gtest/gtest.h>

#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "graph/base/text.h"

namespace aitia::graph {
namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Recursive descent over one line. The first mistake is kept; after it every step does nothing.
class LineParser {
 public:
  LineParser(std::string_view line, std::map<std::string, Builder::Handle>* nodes, Builder* builder)
      : line_(line), nodes_(nodes), builder_(builder) {}

  Status Parse() {
    Builder::Handle left = Node();
    while (error_.empty() && !AtEnd()) {
      const bool incoming = Accept("<-[");
      if (!incoming) Expect("-[");
      Expect(":");
      const std::string type = Name(" {]");
      ValueMap properties;
      if (Peek() == '{') properties = Map();
      Expect("]");
      Expect(incoming ? "-" : "->");
      const Builder::Handle right = Node();
      if (!error_.empty()) break;
      AddRelationship(incoming ? right : left, type, incoming ? left : right, properties);
      left = right;
    }
    return error_.empty() ? OkStatus() : InvalidArgument(error_);
  }

 private:
  void Fail(std::string_view what) {
    if (error_.empty()) error_ = absl::StrCat("column ", at_ + 1, ": ", std::string(what));
    at_ = line_.size();
  }
  void SkipSpace() {
    while (at_ < line_.size() && line_[at_] == ' ') ++at_;
  }
  bool AtEnd() {
    SkipSpace();
    return at_ >= line_.size();
  }
  char Peek() { return AtEnd() ? '\0' : line_[at_]; }
  bool Accept(std::string_view token) {
    SkipSpace();
    if (line_.substr(std::min(at_, line_.size()), token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  void Expect(std::string_view token) {
    if (!Accept(token)) Fail(absl::StrCat("expected '", std::string(token), "'"));
  }

  // A backquoted name, or everything up to one of `ends`.
  std::string Name(std::string_view ends) {
    if (Accept("`")) {
      const size_t end = line_.find('`', at_);
      if (end == std::string_view::npos) {
        Fail("expected '`'");
        return "";
      }
      std::string name(line_.substr(at_, end - at_));
      at_ = end + 1;
      return name;
    }
    SkipSpace();
    const size_t begin = at_;
    while (at_ < line_.size() && ends.find(line_[at_]) == std::string_view::npos) ++at_;
    return std::string(Trim(line_.substr(begin, at_ - begin)));
  }

  Builder::Handle Node() {
    Expect("(");
    const std::string key = Name(":{)");
    std::vector<std::string> labels;
    while (Accept(":")) labels.push_back(Name(":{) "));
    ValueMap properties;
    if (Peek() == '{') properties = Map();
    Expect(")");
    if (!error_.empty()) return {};
    const std::vector<std::string_view> views(labels.begin(), labels.end());
    const auto known = nodes_->find(key);
    if (!key.empty() && known != nodes_->end()) {
      builder_->AddLabels(known->second, views);
      for (auto& [name, value] : properties) builder_->SetProperty(known->second, name, value);
      return known->second;
    }
    const Builder::Handle node = builder_->AddNode(key, views);
    if (!key.empty()) {
      builder_->SetProperty(node, kNameProperty, key);
      nodes_->emplace(key, node);
    }
    for (auto& [name, value] : properties) builder_->SetProperty(node, name, value);
    return node;
  }

  void AddRelationship(Builder::Handle start, const std::string& type, Builder::Handle end,
                       const ValueMap& properties) {
    const Builder::RelationshipHandle relationship = builder_->AddRelationship(start, type, end);
    for (const auto& [key, value] : properties) {
      if (key != "evidence") {
        builder_->SetProperty(relationship, key, value);
        continue;
      }
      if (value.type() != Value::Type::kList) return Fail("evidence is a list of maps");
      for (const Value& item : value.list()) {
        if (item.type() != Value::Type::kMap) return Fail("evidence is a list of maps");
        builder_->AddEvidence(relationship, EvidenceOf(item.map(), type));
      }
    }
  }

  static Evidence EvidenceOf(const ValueMap& fields, const std::string& type) {
    const auto text = [&fields](std::string_view name) {
      const auto field = fields.find(name);
      return field == fields.end() || field->second.type() != Value::Type::kString ? std::string()
                                                                                   : field->second.string();
    };
    const auto number = [&fields](std::string_view name, uint32_t otherwise) {
      const auto field = fields.find(name);
      return field == fields.end() || field->second.type() != Value::Type::kInteger
                 ? otherwise
                 : static_cast<uint32_t>(field->second.integer());
    };
    Evidence evidence;
    evidence.document = text("document");
    evidence.section = text("section");
    evidence.sentence = text("sentence");
    evidence.source = text("source");
    evidence.cue = text("cue");
    evidence.frequency = text("frequency");
    evidence.span.begin = number("start", 0);
    evidence.span.end = number("end", evidence.span.begin + static_cast<uint32_t>(evidence.sentence.size()));
    evidence.polarity = PolarityNamed(text("polarity"))
                            .value_or(type == kDeniedType ? Polarity::kNegated : Polarity::kAffirmed);
    evidence.certainty = CertaintyNamed(text("certainty")).value_or(Certainty::kCertain);
    return evidence;
  }

  ValueMap Map() {
    ValueMap map;
    Expect("{");
    while (error_.empty() && Peek() != '}') {
      const std::string key = Name(":");
      Expect(":");
      map[key] = Literal();
      if (!Accept(",")) break;
    }
    Expect("}");
    return map;
  }

  Value Literal() {
    const char c = Peek();
    if (c == '{') return Map();
    if (Accept("[")) {
      ValueList list;
      while (error_.empty() && Peek() != ']') {
        list.push_back(Literal());
        if (!Accept(",")) break;
      }
      Expect("]");
      return list;
    }
    if (c == '\'') return Text();
    const size_t begin = at_;
    while (at_ < line_.size() &&
           (IsWordByte(line_[at_]) || line_[at_] == '-' || line_[at_] == '+' || line_[at_] == '.')) {
      ++at_;
    }
    const std::string_view word = line_.substr(begin, at_ - begin);
    if (word == "true") return true;
    if (word == "false") return false;
    if (word == "null") return {};
    int64_t integer = 0;
    const auto whole = std::from_chars(word.data(), word.data() + word.size(), integer);
    if (whole.ec == std::errc() && whole.ptr == word.data() + word.size()) return integer;
    double number = 0;
    const auto real = std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.empty() || real.ec != std::errc() || real.ptr != word.data() + word.size())
      Fail("expected a value");
    return number;
  }

  // 'text' with \\, \', \n and \t.
  Value Text() {
    Expect("'");
    std::string text;
    while (at_ < line_.size() && line_[at_] != '\'') {
      char c = line_[at_++];
      if (c == '\\' && at_ < line_.size()) {
        c = line_[at_++];
        if (c == 'n') c = '\n';
        if (c == 't') c = '\t';
      }
      text += c;
    }
    Expect("'");
    return text;
  }

  std::string_view line_;
  std::map<std::string, Builder::Handle>* nodes_;
  Builder* builder_;
  size_t at_ = 0;
  std::string error_;
};

}  // namespace

StatusOr<Snapshot> ParseGraphLiteral(std::string_view text) {
  Builder builder;
  std::map<std::string, Builder::Handle> nodes;
  size_t number = 0;
  for (std::string_view line : Split(text, '\n')) {
    ++number;
    line = Trim(line);
    if (line.empty() || line.starts_with("//")) continue;
    const Status status = LineParser(line, &nodes, &builder).Parse();
    if (!status.ok()) {
      return InvalidArgument(
          absl::StrCat("line ", number, ", ", std::string(Message(status)), ": ", std::string(line)));
    }
  }
  return builder.Build();
}

Snapshot GraphLiteral(std::string_view text) {
  StatusOr<Snapshot> graph = ParseGraphLiteral(text);
  if (graph.ok()) return *std::move(graph);
  ADD_FAILURE() << "graph literal: " << Message(graph.status());
  return {};
}

}  // namespace aitia::graph
