// Prints the arguments, then the environment, sorted.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(int argc, char **argv) {
  printf("%d arguments\n", argc);
  for (int i = 1; i < argc; i++) printf("[%s]\n", argv[i]);
  size_t count = 0;
  while (environ[count]) count++;
  qsort(environ, count, sizeof *environ, by_bytes);
  printf("%zu variables\n", count);
  for (size_t i = 0; i < count; i++) printf("%s\n", environ[i]);
  printf("GREETING is %s\n", getenv("GREETING") ? getenv("GREETING") : "not set");
  return 0;
}
