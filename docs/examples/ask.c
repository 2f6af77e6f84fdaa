/* Compiles the documents given, and asks a question. */
#include <stdio.h>

#include "aitia/aitia_c.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: ask_c DOCUMENTS QUESTION\n");
    return 2;
  }
  const char* paths[] = {argv[1]};
  aitia_graph* graph = NULL;
  char* reply = NULL;
  char* error = NULL;
  int failed = aitia_compile(paths, 1, 0, &graph, &error);
  if (!failed) failed = aitia_ask(graph, argv[2], AITIA_TABLE, 80, &reply, &error);
  if (reply != NULL) fputs(reply, stdout);
  if (error != NULL) fprintf(stderr, "%s\n", error);
  aitia_free_text(reply);
  aitia_free_text(error);
  aitia_free_graph(graph);
  return failed;
}
