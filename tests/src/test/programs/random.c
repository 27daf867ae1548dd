// Fills buffers with random bytes and checks that they differ and that no byte beyond them is written.
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void check(const char *what, int holds) { printf("%s: %s\n", what, holds ? "yes" : "no"); }

int main(void) {
  unsigned char a[256], b[256], guarded[20] = {0};
  check("no bytes", getentropy(a, 0) == 0);
  check("256 bytes", getentropy(a, sizeof a) == 0 && getentropy(b, sizeof b) == 0);
  check("two buffers differ", memcmp(a, b, sizeof a) != 0);
  int values = 0;
  char seen[256] = {0};
  for (int i = 0; i < 256; i++) {
    values += !seen[a[i]];
    seen[a[i]] = 1;
  }
  check("more than 100 different bytes", values > 100);
  getentropy(guarded + 2, 16);
  check("the bytes around the buffer stay", !guarded[0] && !guarded[1] && !guarded[18] && !guarded[19]);
  return 0;
}
