// One line is one tag and its value. The places where the format is more than that: escapes with a backslash,
// comments behind '!', qualifiers in braces at the end, quotes around the texts of synonyms.
#include "engine/compile/language/obo.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/base/suggest.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::array<std::string_view, 4> kScopes = {"EXACT", "BROAD", "NARROW", "RELATED"};
constexpr std::array<std::string_view, 7> kReadTags = {
    "id", "name", "namespace", "synonym", "exact_synonym", "is_a", "is_obsolete"};
constexpr std::array<std::string_view, 28> kOtherTags = {
    "is_anonymous",    "alt_id",          "def",
    "comment",         "subset",          "xref",
    "builtin",         "property_value",  "union_of",
    "intersection_of", "equivalent_to",   "disjoint_from",
    "relationship",    "created_by",      "creation_date",
    "replaced_by",     "consider",        "xref_analog",
    "xref_unk",        "use_term",        "narrow_synonym",
    "broad_synonym",   "related_synonym", "namespace-id-rule",
    "instance_of",     "is_class_level",  "is_metadata_tag",
    "transitive_over"};

template <size_t n>
bool Among(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A stretch of the file.
struct Piece {
  std::string_view text;
  uint32_t begin;

  graph::ByteSpan span() const { return {begin, begin + static_cast<uint32_t>(text.size())}; }
  Piece From(size_t first, size_t count = std::string_view::npos) const {
    return {text.substr(first, count), begin + static_cast<uint32_t>(first)};
  }
  Piece Trimmed() const {
    const std::string_view inner = graph::Trim(text);
    return {inner, begin + static_cast<uint32_t>(inner.empty() ? 0 : inner.data() - text.data())};
  }
};

// The place of the first of `marks` that is not escaped; size() if there is none.
size_t FindMark(std::string_view text, std::string_view marks, size_t from = 0) {
  for (size_t i = from; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (marks.find(text[i]) != std::string_view::npos) {
      return i;
    }
  }
  return text.size();
}

std::string Unescaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    out += c == 'n' || c == 't' || c == 'W' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

// The value without its comment and qualifiers.
Piece PlainValue(const Piece& value) { return value.From(0, FindMark(value.text, "!{")).Trimmed(); }

class OboReader {
 public:
  OboReader(std::string_view text, Complaints* complaints) : text_(text), complaints_(*complaints) {}

  std::vector<OboTerm> Read() {
    Piece line;
    while (NextLine(&line)) {
      if (line.text.empty() || line.text[0] == '!') continue;
      if (line.text[0] == '[') {
        BeginStanza(line);
      } else if (in_term_ || !seen_stanza_) {
        ReadTag(line);
      }
    }
    EndTerm();
    if (!seen_term_) {
      const bool xml = graph::Trim(text_).substr(0, 1) == "<";
      complaints_.Error(
          {0, 0}, "there is no [Term] in it",
          xml ? "it seems to be OWL: convert it to OBO" : "an ontology in OBO format is wanted");
    }
    return std::move(terms_);
  }

 private:
  // A line goes on where its end is escaped.
  bool NextLine(Piece* line) {
    if (at_ >= text_.size()) return false;
    const size_t end = FindMark(text_, "\r\n", at_);
    *line = Piece{text_.substr(at_, end - at_), static_cast<uint32_t>(at_)}.Trimmed();
    at_ = end + 1;
    return true;
  }

  void BeginStanza(const Piece& line) {
    EndTerm();
    seen_stanza_ = true;
    if (line.text.find(']') == std::string_view::npos) {
      complaints_.Error(line.span(), "the ']' of the stanza's name is missing");
      return;
    }
    const std::string_view name = line.text.substr(1, line.text.find(']') - 1);
    in_term_ = name == "Term";
    seen_term_ |= in_term_;
    term_ = OboTerm();
    term_.place = line.span();
    if (in_term_ || name == "Typedef" || name == "Instance" || name == "Annotation") return;
    graph::Suggester near(name);
    near.Offer("Term");
    complaints_.Warn("stanzas of an unknown name are passed over", line.span(),
                     graph::DidYouMean(near.Best()));
  }

  void EndTerm() {
    if (in_term_ && !obsolete_) {
      if (term_.id.empty()) complaints_.Error(term_.place, "the term has no id");
      if (term_.space.empty()) term_.space = default_space_;
      terms_.push_back(std::move(term_));
    }
    in_term_ = obsolete_ = false;
  }

  void ReadTag(const Piece& line) {
    const size_t colon = FindMark(line.text, ":");
    if (colon == line.text.size()) {
      complaints_.Error(line.span(), "a tag, a colon and a value are expected");
      return;
    }
    const std::string_view tag = graph::Trim(line.text.substr(0, colon));
    const Piece value = line.From(colon + 1).Trimmed();
    if (!in_term_) {
      if (tag == "default-namespace") default_space_ = Unescaped(PlainValue(value).text);
      return;
    }
    if (tag == "id") {
      term_.id = Unescaped(PlainValue(value).text);
    } else if (tag == "name") {
      const Piece name = PlainValue(value);
      term_.name = Unescaped(name.text);
      term_.place = name.span();
    } else if (tag == "namespace") {
      term_.space = Unescaped(PlainValue(value).text);
    } else if (tag == "is_obsolete") {
      obsolete_ = PlainValue(value).text == "true";
    } else if (tag == "is_a") {
      const Piece parent = PlainValue(value);
      if (parent.text.empty()) {
        complaints_.Error(line.span(), "is_a wants the id of a term");
      } else {
        term_.parents.push_back(Unescaped(parent.text));
      }
    } else if (tag == "synonym" || tag == "exact_synonym") {
      ReadSynonym(value, tag == "exact_synonym");
    } else if (!Among(kOtherTags, tag)) {
      UnknownTag(line.From(0, colon));
    }
  }

  void UnknownTag(const Piece& tag) {
    graph::Suggester near(tag.text);
    for (const std::string_view known : kReadTags) near.Offer(known);
    const std::vector<std::string> best = near.Best();
    if (!best.empty()) complaints_.Warn("unknown tags are passed over", tag.span(), graph::DidYouMean(best));
  }

  // "text" SCOPE TYPE [references]
  void ReadSynonym(const Piece& value, bool exact) {
    if (value.text.empty() || value.text[0] != '"') {
      complaints_.Error(value.span(), "the text of a synonym stands in quotes");
      return;
    }
    const size_t end = FindMark(value.text, "\"", 1);
    if (end == value.text.size()) {
      complaints_.Error(value.span(), "the quote is not closed");
      return;
    }
    const Piece rest = value.From(end + 1).Trimmed();
    const Piece scope = rest.From(0, FindMark(rest.text, " \t[{!"));
    if (scope.text.empty() || Among(kScopes, scope.text)) {
      exact |= scope.text == "EXACT";
    } else {
      graph::Suggester near(scope.text, 1);
      for (const std::string_view known : kScopes) near.Offer(known);
      if (!near.Best().empty()) {
        complaints_.Error(scope.span(), "'" + std::string(scope.text) + "' is no scope",
                          graph::DidYouMean(near.Best()));
      }
    }
    if (exact) term_.synonyms.push_back(Unescaped(value.text.substr(1, end - 1)));
  }

  std::string_view text_;
  Complaints& complaints_;
  size_t at_ = 0;
  std::vector<OboTerm> terms_;
  OboTerm term_;
  std::string default_space_;
  bool in_term_ = false;
  bool obsolete_ = false;
  bool seen_term_ = false;
  bool seen_stanza_ = false;
};

}  // namespace

std::vector<OboTerm> ReadObo(std::string_view text, Complaints* complaints) {
  return OboReader(text, complaints).Read();
}

}  // namespace aitia::engine
