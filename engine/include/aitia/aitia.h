// aitia: a knowledge-graph engine whose every stated relation cites its sentence.
//
//   aitia::Compiled compiled = *aitia::Compile({"articles/"}, {});
//   aitia::Reply reply = *aitia::Ask(compiled.graph, "what could cause twitching with numbness", {});
//   std::cout << aitia::Render(reply, {});
//
// Conventions. What the machine fails at (a file that cannot be read) is an absl::Status; what a user
// mistyped comes back as diagnostics in the reply. Nothing throws. Every function gives the same result for
// the same input, at any number of threads. Graphs are immutable handles, cheap to copy, safe to use from any
// number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace aitia {

std::string_view Version();  // "0.1.0"

// ---------------------------------------------------------------------------------------------------- graphs

class Graph {
 public:
  Graph();  // empty
  // Maps the file; the file may be replaced (by rename) but not changed while the graph is in use.
  static absl::StatusOr<Graph> Open(const std::string& path);
  // Opens a graph file's bytes in place; they must outlive the graph.
  static absl::StatusOr<Graph> OpenBytes(std::span<const std::byte> bytes);
  // Written beside `path` and renamed: a failure leaves what was there.
  absl::Status Save(const std::string& path) const;

  struct Count {
    std::string name;
    uint64_t count;
  };
  struct Info {
    uint64_t nodes = 0, relationships = 0, evidence = 0, documents = 0, bytes = 0;
    std::vector<Count> labels, types;  // by name
  };
  Info Describe() const;

  // Names of concepts (not of documents) that begin with `prefix` (lower case), in order, at most `most`: for
  // completion.
  std::vector<std::string> NamesWithPrefix(std::string_view prefix, size_t most) const;

  struct Data;  // internal
  explicit Graph(std::shared_ptr<const Data> data);
  const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

enum class ExportFormat { kJsonLines, kDot };
absl::StatusOr<std::string> Export(const Graph& graph, ExportFormat format);

// ----------------------------------------------------------------------------------------------------
// compiling

// Files with words of the user's own, and what they say: docs/how-to/use-your-own-words.md.
struct UserWords {
  std::vector<std::string> lexicons;    // tables of names, their kinds and their other names
  std::vector<std::string> ontologies;  // OBO
  std::vector<std::string>
      ontology_kinds;             // "Condition", "HP=Symptom": what terms are if nothing else says it
  std::vector<std::string> cues;  // tables of cues
};

struct CompileOptions {
  UserWords words;
  int threads = 0;  // 0: one for each core
  // Called from one thread at a time with documents done and their total. May be empty.
  std::function<void(size_t done, size_t total)> progress;
};

// Of the documents that were read.
struct CompileReport {
  uint64_t documents = 0, bytes = 0, sentences = 0, relations = 0, concepts = 0, left_out = 0;
  std::vector<Graph::Count> left_out_reasons;  // blocks that were not read: "references", "navigation" …
  std::vector<std::string> skipped;            // "name: reason"
  std::vector<std::string> warnings;           // of the user's words; ready to print, with place and line
  // Documents by what became of them. Unchanged ones were not read anew.
  uint64_t added = 0, replaced = 0, unchanged = 0, removed = 0;
};

struct Compiled {
  Graph graph;
  CompileReport report;
};

// `paths`: files, folders (read recursively) or "-" for standard input.
absl::StatusOr<Compiled> Compile(const std::vector<std::string>& paths, const CompileOptions& options);

// The graph of the documents that `graph` was compiled from and of those at `paths` (there may be none),
// equal to compiling all of them at once. A document's identity (its path below the folder given, or the
// record's id) decides whether it is added, replaces one, or, its content being the same, stays as it was.
// Documents whose identities are `removed` are taken out. `graph` stays as it is. Errors: an identity to be
// removed that the graph does not have; FailedPrecondition where the graph cannot be added to, because it
// does not hold what was read from its documents or another version read them, DataLoss where that is
// damaged: compile all anew.
absl::StatusOr<Compiled> Grow(const Graph& graph, const std::vector<std::string>& paths,
                              const std::vector<std::string>& removed, const CompileOptions& options);

enum class CompileStep { kBlocks, kSentences, kTokens, kMentions, kRelations, kReading };
// What a step of the compiler makes of the documents, as text. kReading explains the reading: what was taken
// from each sentence, by which cue and rule, what was dropped or left out, and why.
absl::StatusOr<std::string> DumpStep(const std::vector<std::string>& paths, CompileStep step,
                                     const UserWords& words = {});

// ----------------------------------------------------------------------------------------------------
// importing

struct ImportOptions {
  char delimiter = ',';        // between fields
  char array_delimiter = ';';  // between labels, and between the items of an array
  bool skip_bad_rows = false;  // leave out rows with a mistake, and count them
};

struct Imported {
  Graph graph;
  uint64_t nodes = 0, relationships = 0;
  uint64_t skipped = 0;  // rows
  std::string warnings;  // one for each of the first rows that were skipped, ready to print
};

// Tables in the convention of Neo4j's admin import; docs/reference/table-format.md has the columns. Each
// source is a file, or several with a comma between them of which the first begins with the header; before it
// may stand the labels of its nodes or the type of its relationships:
// "Person:Patient=people.csv,more.csv.gz". Files may be compressed by gzip or zstd. Errors:
// `file:line:column: error: …` with the line and a caret, for each of the first mistakes.
absl::StatusOr<Imported> Import(const std::vector<std::string>& sources, const ImportOptions& options);

// ---------------------------------------------------------------------------------------------------- asking

// Something about the query text that the user should know. Errors mean that there is no answer.
struct Diagnostic {
  enum class Severity { kError, kWarning } severity = Severity::kError;
  std::string message;     // "no such concept 'twichng'"
  std::string suggestion;  // "did you mean 'twitching'?"; may be empty
  int line = 1, column = 1;
  std::string text;  // ready to print: place, message, the line, a caret
  // Of openCypher statements, by the names of its test kit: "SyntaxError", "UndefinedVariable", "compile
  // time" or "runtime". Empty for questions; a warning has a detail only.
  std::string type, detail, phase;
};

// A sentence, and where it stands.
struct Citation {
  std::string document;  // identity
  std::string section;
  uint64_t begin = 0, end = 0;  // bytes in the document's decoded text
  std::string sentence, cue;
  std::string certainty;  // "certain", "possible", "rare"
  std::string polarity;   // "affirmed", "negated"
  std::string frequency;  // as stated; may be empty
};

// One relationship on a path, in the direction in which the path is read.
struct Step {
  std::string from, type, to;
  bool forward = true;  // false: the relationship points from `to` to `from`
  std::string origin;   // "stated", "name", …
  bool denied = false;
  double belief = 1;
  std::vector<std::string> from_labels, to_labels;  // what the two are: "Symptom", "Condition", …
  std::vector<Citation> citations;
};

struct Path {
  double belief = 0;  // product over its steps, times the damping that the ranking applied
  std::vector<Step> steps;
};

// A line of an explanation. The values of `parts`, where there are any, add up to `value`.
struct Reason {
  std::string text;     // "with numbness, through nerve compression"
  std::string finding;  // "with numbness": what the line is about, the same for all answers; may be empty
  double value = 0;     // log-odds
  std::vector<Path> paths;
  std::vector<Reason> parts;
};

struct Answer {
  std::string name;
  std::vector<std::string> labels;
  double score = 0;        // log-odds, or belief for answers that are not ranked by findings
  double probability = 0;  // over the answers; 0 where not ranked by findings
  uint64_t documents = 0, sentences = 0;
  Reason why;
};

enum class ReplyKind {
  kRanking,  // answers, best first
  kPaths,    // paths from one thing to another, best first
  kVerdict,  // yes, denied, disputed, follows, not stated
  kPlan,     // EXPLAIN: only `plan`
};

struct Reply {
  ReplyKind kind = ReplyKind::kRanking;
  std::vector<Diagnostic> diagnostics;
  std::string question;  // as understood, with the names that it resolved to
  std::string plan;      // EXPLAIN, PROFILE
  std::vector<Answer> answers;
  std::vector<Path> paths;
  std::string verdict;
  std::string format;  // that the question asks for ("AS json", "SHOW why"): a Format's name; empty: not said
  bool ok() const;     // no errors among the diagnostics
};

struct AskOptions {
  size_t most = 10;  // answers, unless the question says TOP n
};
absl::StatusOr<Reply> Ask(const Graph& graph, std::string_view question, const AskOptions& options);
// WHY from FOR to: the best explained paths.
absl::StatusOr<Reply> Why(const Graph& graph, std::string_view from, std::string_view to);

enum class Format { kTable, kText, kJson, kCsv, kMarkdown, kDot };
struct RenderOptions {
  Format format = Format::kTable;
  size_t width = 100;  // columns of the terminal; tables and sentences fit into it
  bool colour = false;
  size_t sentences = 2;  // for each step of a path; 0: none
};
std::string Render(const Reply& reply, const RenderOptions& options);

// The words and phrases that questions are made of, in lower case, sorted: for completion.
std::vector<std::string> QuestionWords();

// What the question parser made of the text: its syntax tree, the question written back, the bound query, or
// the openCypher that it stands for.
enum class SyntaxForm { kTree, kUnparsed, kBound, kCypher };
absl::StatusOr<Reply> ExplainSyntax(const Graph& graph, std::string_view question, SyntaxForm form);

}  // namespace aitia
