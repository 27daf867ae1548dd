// exit CODE [abort|return]: ends with the given code, by exit unless told otherwise, after flushing its output.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void farewell(void) { puts("atexit"); }

int main(int argc, char **argv) {
  int code = argc > 1 ? atoi(argv[1]) : 0;
  const char *how = argc > 2 ? argv[2] : "exit";
  atexit(farewell);
  printf("leaving with %d\n", code);
  if (!strcmp(how, "abort")) {
    fflush(stdout);
    abort();
  }
  if (!strcmp(how, "return")) return code;
  exit(code);
}
