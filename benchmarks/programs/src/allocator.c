// Allocator stress: malloc, realloc and free of sizes from 8 bytes to 32 KiB over 4,096 slots, in no order; n rounds of 20,000 steps
#include "bench.h"
enum { SLOTS = 4096, STEPS = 20000 };
static struct { uint8_t *at; uint32_t size, stamp; } slots[SLOTS];

static uint32_t size(uint32_t r) {
  uint32_t kind = r & 63;
  return kind < 40 ? 8 + (r >> 8) % 56 : kind < 60 ? 64 + (r >> 8) % 960 : 1024 + (r >> 8) % 31744;
}
static void stamp(int i, uint32_t value) {
  slots[i].stamp = value;
  memcpy(slots[i].at, &value, 4); memcpy(slots[i].at + slots[i].size - 4, &value, 4);
}
static int intact(int i) {
  uint32_t first; memcpy(&first, slots[i].at, 4); return first == slots[i].stamp;
}
static uint32_t kernel(uint32_t n) {
  uint32_t seed = 2024, h = 1, live = 0;
  for (uint32_t round = 0; round < n; round++) {
    for (int step = 0; step < STEPS; step++) {
      uint32_t r = rnd(&seed); int i = (int)(rnd(&seed) % SLOTS);
      if (!slots[i].at) {
        slots[i].size = size(r); slots[i].at = malloc(slots[i].size); live += slots[i].size; stamp(i, r);
      } else {
        if (!intact(i)) return 0;
        live -= slots[i].size;
        if (r >> 30) { free(slots[i].at); slots[i].at = 0; }
        else { slots[i].size = size(rnd(&seed)); slots[i].at = realloc(slots[i].at, slots[i].size); live += slots[i].size; if (!intact(i)) return 0; stamp(i, r); }
      }
    }
    h = mix(h, live);
  }
  for (int i = 0; i < SLOTS; i++) if (slots[i].at) { h = mix(h, slots[i].stamp); free(slots[i].at); slots[i].at = 0; }
  return h;
}
BENCH_MAIN(100)
