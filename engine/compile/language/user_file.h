// A file of words that a user brings: its text, its rows with their places, and what is wrong with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/issue.h"
#include "graph/base/status.h"

namespace aitia::engine {

struct UserFile {
  std::string path;
  std::string text;  // UTF-8
};

// Any encoding and compression that documents may have. An error if the file cannot be read, is no text or is
// larger than 512 MB.
graph::StatusOr<UserFile> ReadUserFile(const std::string& path);

struct Cell {
  std::string_view text;  // without blanks at its ends
  graph::ByteSpan span;   // of the text; an empty cell has the place where it would stand
};

// The rows of a table: lines of cells separated by tabs; empty lines and lines that begin with '#' are none.
// Lines end in LF, CR or both.
class RowReader {
 public:
  explicit RowReader(std::string_view text) : text_(text) {}
  // False at the end of the table. The views point into the text.
  bool Next(std::vector<Cell>* cells);

 private:
  std::string_view text_;
  size_t at_ = 0;
};

// What is wrong with a file, gathered while it is read: every error up to a number, warnings of one sort as
// one.
class Complaints {
 public:
  // `file` must outlive the object.
  explicit Complaints(const UserFile& file) : file_(file) {}

  void Error(graph::ByteSpan span, std::string message, std::string suggestion = {});
  // Warnings of the same `sort` (a clause: "names without letters are left out") are counted; the first is
  // shown with its place.
  void Warn(std::string_view sort, graph::ByteSpan span, std::string suggestion = {});

  // OK, or all errors with their lines and carets.
  graph::Status Errors() const;
  // A text for each sort of warning, in the order of their first ones.
  std::vector<std::string> Warnings() const;

 private:
  struct Sort {
    graph::Issue first;
    size_t count;
  };
  const UserFile& file_;
  graph::Issues errors_;
  size_t error_count_ = 0;
  std::vector<Sort> warnings_;
};

// "file:line", for messages about another file's or line's words.
std::string PlaceOf(const UserFile& file, graph::ByteSpan span);

}  // namespace aitia::engine
