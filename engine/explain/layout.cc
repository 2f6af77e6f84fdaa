#include "engine/explain/layout.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr size_t kLeastColumn = 8;  // a flexible column keeps so much

std::string Spaces(size_t have, size_t want) { return std::string(want > have ? want - have : 0, ' '); }

char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsWordByte(char c) {
  const char lower = LowerAscii(c);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Bytes [begin, end) of the text, with the part of the mark that lies in them in bold.
std::string Slice(std::string_view text, size_t begin, size_t end, Mark mark, bool bold) {
  const size_t from = std::clamp(mark.begin, begin, end);
  const size_t to = std::clamp(mark.end, begin, end);
  if (!bold || from >= to) return std::string(text.substr(begin, end - begin));
  std::string out(text.substr(begin, from - begin));
  out += kBold;
  out += text.substr(from, to - from);
  out += kPlain;
  out += text.substr(to, end - to);
  return out;
}

}  // namespace

std::string PadRight(std::string_view text, size_t width) {
  return std::string(text) + Spaces(graph::DisplayWidth(text), width);
}

std::string PadLeft(std::string_view text, size_t width) {
  return Spaces(graph::DisplayWidth(text), width) + std::string(text);
}

std::string Fit(std::string_view text, size_t width) {
  std::string printable = graph::Printable(text);
  if (graph::DisplayWidth(printable) <= width) return printable;
  if (width == 0) return "";
  size_t columns = 0;
  size_t end = 0;
  while (end < printable.size()) {
    const size_t next = graph::NextCodePoint(printable, end);
    columns += graph::DisplayWidth(std::string_view(printable).substr(end, next - end));
    if (columns > width - 1) break;
    end = next;
  }
  return std::string(graph::Trim(std::string_view(printable).substr(0, end))) + "…";
}

Mark FindWords(std::string_view text, std::string_view words) {
  if (words.empty() || words.size() > text.size()) return {};
  for (size_t begin = 0; begin + words.size() <= text.size(); ++begin) {
    if (begin > 0 && IsWordByte(text[begin - 1]) && IsWordByte(words.front())) continue;
    const size_t end = begin + words.size();
    if (end < text.size() && IsWordByte(text[end]) && IsWordByte(words.back())) continue;
    if (std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(begin),
                   [](char a, char b) { return LowerAscii(a) == LowerAscii(b); })) {
      return {begin, end};
    }
  }
  return {};
}

std::string Wrap(std::string_view text, std::string_view first_indent, std::string_view indent, size_t width,
                 Mark mark, bool bold) {
  std::string out;
  size_t begin = 0;
  bool first = true;
  do {
    const std::string_view lead = first ? first_indent : indent;
    const size_t lead_width = graph::DisplayWidth(lead);
    const size_t room = std::max<size_t>(width > lead_width ? width - lead_width : 0, 10);
    size_t columns = 0;
    size_t end = begin;
    size_t last_space = begin;  // where the line can be broken
    while (end < text.size()) {
      const size_t next = graph::NextCodePoint(text, end);
      columns += graph::DisplayWidth(text.substr(end, next - end));
      if (columns > room && text[end] != ' ') break;
      if (text[end] == ' ') last_space = end;
      end = next;
    }
    if (end < text.size() && last_space > begin) end = last_space;
    out += lead;
    out += Slice(text, begin, end, mark, bold);
    out += '\n';
    begin = end;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    first = false;
  } while (begin < text.size());
  return out;
}

std::string TextTable(const std::vector<TableColumn>& columns,
                      const std::vector<std::vector<std::string>>& rows, size_t width, bool bold_head) {
  std::vector<size_t> widths;
  for (const TableColumn& column : columns) widths.push_back(graph::DisplayWidth(column.title));
  for (const std::vector<std::string>& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], graph::DisplayWidth(graph::Printable(row[i])));
    }
  }
  size_t total = columns.empty() ? 0 : 2 * (columns.size() - 1);
  for (const size_t one : widths) total += one;
  while (total > width) {
    size_t widest = columns.size();
    for (size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].flexible || widths[i] <= kLeastColumn) continue;
      if (widest == columns.size() || widths[i] > widths[widest]) widest = i;
    }
    if (widest == columns.size()) break;
    // Down to the next narrower flexible column at once, so that long cells cost no more than short ones.
    size_t target = kLeastColumn;
    for (size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].flexible && widths[i] < widths[widest]) target = std::max(target, widths[i]);
    }
    const size_t cut = std::min(total - width, std::max<size_t>(1, widths[widest] - target));
    widths[widest] -= cut;
    total -= cut;
  }

  std::string out;
  const auto write = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) line += "  ";
      const std::string cell = Fit(cells[i], widths[i]);
      const bool last = i + 1 == columns.size();
      line += columns[i].right ? PadLeft(cell, widths[i]) : last ? cell : PadRight(cell, widths[i]);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
  };
  std::vector<std::string> head;
  for (const TableColumn& column : columns) head.push_back(column.title);
  if (bold_head) out += kBold;
  out += write(head);
  if (bold_head) out += kPlain;
  out += '\n';
  for (const std::vector<std::string>& row : rows) out += write(row) + "\n";
  return out;
}

std::string CsvCell(std::string_view text) {
  std::string out(text);
  if (!out.empty() && (out[0] == '=' || out[0] == '@')) out.insert(out.begin(), '\'');
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string MarkdownText(std::string_view text) {
  std::string out;
  for (const char c : graph::Printable(text)) {
    if (c == '\\' || c == '*' || c == '_' || c == '`' || c == '[' || c == ']' || c == '<' || c == '>' ||
        c == '|' || c == '#' || c == '~') {
      out += '\\';
    }
    if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string ScoreText(double score) {
  const std::string text = absl::StrFormat("%+.2f", score);
  return text == "-0.00" ? "+0.00" : text;
}

std::string BeliefText(double belief) {
  return belief > 0 && belief < 0.01 ? absl::StrFormat("%.1g", belief) : absl::StrFormat("%.2f", belief);
}

std::string PercentText(double share) {
  if (share > 0 && share < 0.001) return "< 0.1 %";
  return share < 0.1 ? absl::StrFormat("%.1f %%", 100 * share) : absl::StrFormat("%.0f %%", 100 * share);
}

std::string CountText(size_t count, std::string_view noun) {
  return absl::StrCat(count, " ", graph::ToAbsl(noun), count == 1 ? "" : "s");
}

}  // namespace aitia::engine
