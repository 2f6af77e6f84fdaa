#include "graph/io/csv_reader.h"

namespace aitia::graph {

CsvReader::CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark
}

bool CsvReader::Next() {
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
  if (at_ >= text_.size()) return false;
  fields_.clear();
  unescaped_.clear();
  issue_.reset();
  row_.begin = static_cast<uint32_t>(at_);
  while (true) {
    ReadField();
    if (at_ >= text_.size() || text_[at_] != delimiter_) break;
    ++at_;
  }
  row_.end = static_cast<uint32_t>(at_);
  return true;
}

void CsvReader::ReadField() {
  CsvField field;
  field.span.begin = static_cast<uint32_t>(at_);
  if (at_ < text_.size() && text_[at_] == '"') {
    ReadQuoted(&field);
  } else {
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    field.text = text_.substr(field.span.begin, at_ - field.span.begin);
  }
  field.span.end = static_cast<uint32_t>(at_);
  fields_.push_back(field);
}

void CsvReader::ReadQuoted(CsvField* field) {
  field->quoted = true;
  const size_t begin = ++at_;
  std::string* copy = nullptr;  // only where a quote is doubled
  size_t kept = begin;
  while (true) {
    const size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      at_ = text_.size();
      issue_ = Issue{Severity::kError,
                     {field->span.begin, field->span.begin + 1},
                     "this quoted field has no end",
                     "a quote inside a field is written twice"};
      break;
    }
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    if (copy == nullptr) copy = &unescaped_.emplace_back();
    copy->append(text_, kept, at_ - kept);
    kept = ++at_;
  }
  const size_t end = issue_ ? at_ : at_ - 1;
  if (copy != nullptr) {
    copy->append(text_, kept, end - kept);
    field->text = *copy;
  } else {
    field->text = text_.substr(begin, end - begin);
  }
  const size_t rest = at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
  if (at_ > rest && !issue_) {
    issue_ = Issue{Severity::kError,
                   {static_cast<uint32_t>(rest), static_cast<uint32_t>(at_)},
                   "something stands behind the closing quote",
                   "a quote inside a field is written twice"};
  }
}

}  // namespace aitia::graph
