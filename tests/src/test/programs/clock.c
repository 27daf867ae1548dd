// Reads the clocks and checks what must hold of them.
#include <sched.h>
#include <stdio.h>
#include <time.h>

static long long now(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time)) return -1;
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long long resolution(clockid_t clock) {
  struct timespec time;
  if (clock_getres(clock, &time)) return -1;
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void check(const char *what, int holds) { printf("%s: %s\n", what, holds ? "yes" : "no"); }

int main(void) {
  check("the real time is after 2020", now(CLOCK_REALTIME) > 1577836800LL * 1000000000LL);
  check("the real time is before 2200", now(CLOCK_REALTIME) < 7258118400LL * 1000000000LL);
  long long seconds = time(NULL), later = now(CLOCK_REALTIME) / 1000000000LL;
  check("time agrees with the real time", seconds <= later && later <= seconds + 1);
  long long start = now(CLOCK_MONOTONIC), last = start;
  int backwards = 0;
  for (int i = 0; i < 1000; i++) {
    long long next = now(CLOCK_MONOTONIC);
    backwards += next < last;
    last = next;
  }
  check("the monotonic clock never goes back", backwards == 0);
  while (now(CLOCK_MONOTONIC) - start < 2000000) sched_yield();
  check("the monotonic clock advances", now(CLOCK_MONOTONIC) - start >= 2000000);
  check("the real time has a resolution below a second",
        resolution(CLOCK_REALTIME) > 0 && resolution(CLOCK_REALTIME) < 1000000000LL);
  check("the monotonic clock has a resolution below a second",
        resolution(CLOCK_MONOTONIC) > 0 && resolution(CLOCK_MONOTONIC) < 1000000000LL);
  return 0;
}
