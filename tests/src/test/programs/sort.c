// Sorts the lines of the standard input by their bytes and writes them, then their number to the standard error.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
  char **lines = NULL;
  size_t count = 0, capacity = 0;
  char *line = NULL;
  size_t size = 0;
  for (ssize_t length; (length = getline(&line, &size, stdin)) >= 0;) {
    if (length > 0 && line[length - 1] == '\n') line[length - 1] = 0;
    if (count == capacity) lines = realloc(lines, (capacity = capacity ? 2 * capacity : 64) * sizeof *lines);
    lines[count++] = strdup(line);
  }
  qsort(lines, count, sizeof *lines, by_bytes);
  for (size_t i = 0; i < count; i++) puts(lines[i]);
  fprintf(stderr, "%zu lines\n", count);
  return 0;
}
