// trap KIND: does one thing that traps, or never ends, three calls deep. Built with its name section, for backtraces.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NOINLINE __attribute__((noinline))

volatile int zero = 0;
volatile int minimum = INT32_MIN;
volatile double huge = 1e300;
volatile uintptr_t far_away = 0xfffffff0u;
volatile unsigned long long counter;

typedef double (*wrong_type)(double);
static NOINLINE int identity(int value) { return value + zero; }
void *volatile function = (void *)identity;
void *volatile no_function = NULL;
void *volatile past_the_table = (void *)12345;

// The store after the call keeps the compiler from turning the recursion into a loop.
static NOINLINE int recurse(int depth) {
  int result = recurse(depth + 1);
  counter++;
  return result + depth;
}

static NOINLINE int loop(void) {
  for (;;) counter++;
}

static NOINLINE int inner(const char *kind) {
  if (!strcmp(kind, "unreachable")) __builtin_trap();
  if (!strcmp(kind, "load")) return *(volatile int *)far_away;
  if (!strcmp(kind, "store")) return *(volatile int *)far_away = 1;
  if (!strcmp(kind, "divide")) return 7 / zero;
  if (!strcmp(kind, "remainder")) return 7 % zero;
  if (!strcmp(kind, "overflow")) return minimum / (zero - 1);
  if (!strcmp(kind, "convert")) return __builtin_wasm_trunc_s_i32_f64(huge);
  if (!strcmp(kind, "nan")) return __builtin_wasm_trunc_s_i32_f64(__builtin_nan("") + zero);
  if (!strcmp(kind, "null")) return (int)((wrong_type)no_function)(1.0);
  if (!strcmp(kind, "type")) return (int)((wrong_type)function)(1.0);
  if (!strcmp(kind, "table")) return (int)((wrong_type)past_the_table)(1.0);
  if (!strcmp(kind, "recursion")) return recurse(0);
  if (!strcmp(kind, "loop")) return loop();
  return 0;
}

static NOINLINE int middle(const char *kind) { return inner(kind) + 1; }

static NOINLINE int outer(const char *kind) { return middle(kind) + 1; }

int main(int argc, char **argv) {
  const char *kind = argc > 1 ? argv[1] : "nothing";
  printf("before %s\n", kind);
  fflush(stdout);
  int result = outer(kind);
  printf("after %s: %d\n", kind, result);
  return 0;
}
