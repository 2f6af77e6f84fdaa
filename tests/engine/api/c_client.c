/* A program in C99 that uses the C interface; c_api_test.cc calls it. Returns 0, or the line that failed. */
#include "tests/engine/api/c_client.h"

#include <string.h>

#include "engine/include/aitia/aitia_c.h"

#define CHECK(condition)               \
  do {                                 \
    if (!(condition)) return __LINE__; \
  } while (0)

int aitia_c_client(const char* graph_path, const char* missing_path) {
  aitia_graph* graph = NULL;
  aitia_graph* other = NULL;
  aitia_session* session = NULL;
  char* error = NULL;
  char* reply = NULL;

  CHECK(strlen(aitia_version()) > 0);

  CHECK(aitia_open(missing_path, &graph, &error) == 1);
  CHECK(graph == NULL && error != NULL && strstr(error, missing_path) != NULL);
  aitia_free_text(error);

  CHECK(aitia_open(graph_path, &graph, &error) == 0);
  CHECK(graph != NULL && error == NULL);

  CHECK(aitia_ask(graph, "what could cause twitching", AITIA_TABLE, 0, &reply, &error) == 0);
  CHECK(reply != NULL && strstr(reply, "dehydration") != NULL && error == NULL);
  aitia_free_text(reply);

  CHECK(aitia_ask(graph, "what could cause twiching", AITIA_JSON, 80, &reply, &error) == 1);
  CHECK(reply == NULL && error != NULL && strstr(error, "did you mean 'twitching'?") != NULL);
  aitia_free_text(error);

  CHECK(aitia_why(graph, "dehydration", "twitching", AITIA_TEXT, 60, &reply, NULL) == 0);
  CHECK(strstr(reply, "belief") != NULL);
  aitia_free_text(reply);

  CHECK(aitia_ask(graph, NULL, AITIA_TEXT, 0, &reply, NULL) == 1 && reply == NULL);
  CHECK(aitia_ask(NULL, "what", AITIA_TEXT, 0, &reply, NULL) == 1);
  CHECK(aitia_ask(graph, "what", 99, 0, &reply, NULL) == 1);
  CHECK(aitia_open(NULL, &other, NULL) == 1 && other == NULL);
  CHECK(aitia_open_bytes("junk", 4, &other, &error) == 1 && error != NULL);
  aitia_free_text(error);
  CHECK(aitia_compile(NULL, 0, 0, &other, NULL) == 1);
  CHECK(aitia_grow(NULL, NULL, 0, NULL, 0, 0, &other, NULL) == 1 && other == NULL);
  CHECK(aitia_grow(graph, &missing_path, 1, NULL, 0, 0, &other, &error) == 1);
  CHECK(other == NULL && error != NULL && strstr(error, missing_path) != NULL);
  aitia_free_text(error);
  CHECK(aitia_save(NULL, graph_path, NULL) == 1);

  CHECK(aitia_open_session(graph, &session, &error) == 0 && session != NULL && error == NULL);
  CHECK(aitia_run(session, "MATCH (n {name: $name}) RETURN labels(n)[0] AS label", "{name: 'twitching'}",
                  AITIA_CSV, 0, &reply, &error) == 0);
  CHECK(reply != NULL && strcmp(reply, "label\r\nSymptom\r\n") == 0 && error == NULL);
  aitia_free_text(reply);
  CHECK(aitia_run(session, "RETURN nme", NULL, AITIA_TABLE, 0, &reply, &error) == 1);
  CHECK(reply == NULL && strstr(error, "query:1:8: error: ") != NULL);
  aitia_free_text(error);
  CHECK(aitia_run(session, "RETURN $x", "{x: y}", AITIA_TABLE, 0, &reply, &error) == 1);
  CHECK(strstr(error, "parameters:1:5: error: ") != NULL);
  aitia_free_text(error);
  CHECK(aitia_run(session, "RETURN 1", NULL, AITIA_DOT, 0, &reply, NULL) == 1);
  CHECK(aitia_run(NULL, "RETURN 1", NULL, AITIA_TABLE, 0, &reply, NULL) == 1);
  CHECK(aitia_run(session, NULL, NULL, AITIA_TABLE, 0, &reply, NULL) == 1);
  CHECK(aitia_session_graph(session, &other, &error) == 0 && other != NULL);
  aitia_free_graph(other);
  aitia_free_session(session);
  CHECK(aitia_open_session(NULL, &session, NULL) == 0);
  CHECK(aitia_run(session, "MATCH (n) RETURN count(*) AS n", NULL, AITIA_CSV, 0, &reply, NULL) == 0);
  CHECK(strcmp(reply, "n\r\n0\r\n") == 0);
  aitia_free_text(reply);
  aitia_free_session(session);
  aitia_free_session(NULL);
  aitia_free_graph(graph);
  aitia_free_graph(NULL);
  aitia_free_text(NULL);
  return 0;
}
