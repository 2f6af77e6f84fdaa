/* aitia from C and from every language that can call C.
 *
 * Conventions. Functions that can fail return 0 for success and 1 for failure; what failed is then written to
 * *error (one or more lines, ready to print) if `error` is not NULL. Texts are UTF-8 and end with a zero
 * byte; those that come back belong to the caller, who frees them with aitia_free_text. Handles belong to the
 * caller too. Arguments that are NULL where a text or a handle is wanted are a failure, not a crash; freeing
 * NULL does nothing. On failure every output other than *error is NULL. Graphs are immutable: one handle may
 * be used by several threads at once, but not while it is freed. Nothing throws, nothing prints. */
#ifndef AITIA_AITIA_C_H_
#define AITIA_AITIA_C_H_

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct aitia_graph aitia_graph;
typedef struct aitia_session aitia_session;

/* How a reply is written. */
enum aitia_format {
  AITIA_TABLE = 0,
  AITIA_TEXT = 1,
  AITIA_JSON = 2,
  AITIA_CSV = 3,
  AITIA_MARKDOWN = 4,
  AITIA_DOT = 5,
  AITIA_JSON_LINES = 6 /* of a session's rows only, which cannot be AITIA_TEXT or AITIA_DOT */
};

/* "0.1.0". Not to be freed. */
const char* aitia_version(void);

/* Maps a graph file. The file may be replaced by another but not changed while the graph is in use. */
int aitia_open(const char* path, aitia_graph** graph, char** error);

/* Opens the bytes of a graph file; the bytes must outlive the graph. */
int aitia_open_bytes(const void* bytes, size_t size, aitia_graph** graph, char** error);

/* Compiles files and folders (read with all folders below). threads 0: as many as the machine has. */
int aitia_compile(const char* const* paths, size_t count, int threads, aitia_graph** graph, char** error);

/* The graph of the documents that `base` was compiled from and of those at `paths`, equal to compiling all of
 * them at once: documents are added, or replace those of the same identity (the path below the folder given,
 * or the record's id). Those whose identities are in `removed` are taken out. Both lists may be empty (count
 * 0); `base` stays as it is. A failure if `base` cannot be added to: *error says what to do. */
int aitia_grow(const aitia_graph* base, const char* const* paths, size_t count, const char* const* removed,
               size_t removed_count, int threads, aitia_graph** graph, char** error);

/* Writes the graph to a file: written beside it and renamed, so that a failure leaves what was there. */
int aitia_save(const aitia_graph* graph, const char* path, char** error);

/* Answers a question, as text in the format; width is that of the terminal (0: 100 columns). A question that
 * is not understood is a failure, with its place, a caret and what could be meant in *error. Where a question
 * is understood with a warning, the warning is in *error although the function succeeds. */
int aitia_ask(const aitia_graph* graph, const char* question, int format, size_t width, char** reply,
              char** error);

/* The best explained paths from a cause to an effect, otherwise as aitia_ask. */
int aitia_why(const aitia_graph* graph, const char* cause, const char* effect, int format, size_t width,
              char** reply, char** error);

/* openCypher over a graph (NULL: an empty one). What statements change is the session's own, in memory. A
 * session is for one thread at a time. */
int aitia_open_session(const aitia_graph* graph, aitia_session** session, char** error);

/* Runs one statement and writes its rows as text in the format; width is that of the terminal (0: 100
 * columns). `parameters` is an openCypher map, "{name: 'twitching', most: 3}", or NULL. A statement that is
 * wrong or fails is a failure and changes nothing: *error has the place, a caret and what could be meant.
 * Warnings are in *error although the function succeeds. BEGIN, COMMIT and ROLLBACK are statements. */
int aitia_run(aitia_session* session, const char* statement, const char* parameters, int format, size_t width,
              char** rows, char** error);

/* The session's graph as it is now, as one of its own. */
int aitia_session_graph(const aitia_session* session, aitia_graph** graph, char** error);

void aitia_free_session(aitia_session* session);
void aitia_free_graph(aitia_graph* graph);
void aitia_free_text(char* text);

#ifdef __cplusplus
}
#endif

#endif /* AITIA_AITIA_C_H_ */
