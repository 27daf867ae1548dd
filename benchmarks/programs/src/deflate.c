// A codec like deflate: hash chains with lazy matching, canonical Huffman codes, bit streams; n blocks of 64 KiB packed and unpacked
#include "bench.h"
enum { BLOCK = 65536, MIN = 3, MAX = 258, CHAIN = 24, LITERALS = 286, DISTANCES = 32, LONGEST = 15, END = 256 };
static uint8_t input[BLOCK], output[BLOCK], packed[BLOCK * 2];
static uint32_t tokens[BLOCK + 1]; static int token_count;   // literal, or length << 16 | distance
static int32_t head[1 << 14], previous[BLOCK];

typedef struct { uint32_t frequency[LITERALS]; uint8_t length[LITERALS]; uint16_t code[LITERALS]; int count; } Huffman;
static Huffman literals, distances;
static uint32_t bits, held, position;

static void put(uint32_t value, int count) {
  bits |= value << held; held += (uint32_t)count;
  while (held >= 8) { packed[position++] = (uint8_t)bits; bits >>= 8; held -= 8; }
}
static uint32_t get(int count) {
  while (held < (uint32_t)count) { bits |= (uint32_t)packed[position++] << held; held += 8; }
  uint32_t value = bits & ((1u << count) - 1); bits >>= count; held -= (uint32_t)count; return value;
}
// A number as the index of its power of two and the bits below it.
static int magnitude(uint32_t v) { return 31 - __builtin_clz(v); }

static void lengths(Huffman *h) {
  uint32_t weight[2 * LITERALS]; int parent[2 * LITERALS], heap[LITERALS + 1], size = 0, nodes = h->count;
  memset(h->length, 0, sizeof h->length);
  for (int i = 0; i < h->count; i++) weight[i] = h->frequency[i];
  for (;;) {
    size = 0; nodes = h->count;
    for (int i = 0; i < h->count; i++) if (weight[i]) {
      int c = ++size; while (c > 1 && weight[heap[c / 2]] > weight[i]) { heap[c] = heap[c / 2]; c /= 2; } heap[c] = i;
    }
    if (size == 1) { h->length[heap[1]] = 1; return; }
    while (size > 1) {
      int taken[2];
      for (int k = 0; k < 2; k++) {
        taken[k] = heap[1]; int last = heap[size--], c = 1;
        for (;;) { int child = 2 * c; if (child > size) break; if (child < size && weight[heap[child + 1]] < weight[heap[child]]) child++; if (weight[heap[child]] >= weight[last]) break; heap[c] = heap[child]; c = child; }
        heap[c] = last;
      }
      weight[nodes] = weight[taken[0]] + weight[taken[1]]; parent[taken[0]] = parent[taken[1]] = nodes;
      int c = ++size; while (c > 1 && weight[heap[c / 2]] > weight[nodes]) { heap[c] = heap[c / 2]; c /= 2; } heap[c] = nodes++;
    }
    int longest = 0;
    for (int i = 0; i < h->count; i++) if (weight[i]) {
      int l = 0; for (int node = i; node != nodes - 1; node = parent[node]) l++;
      h->length[i] = (uint8_t)l; if (l > longest) longest = l;
    }
    if (longest <= LONGEST) return;
    for (int i = 0; i < h->count; i++) if (weight[i]) weight[i] = weight[i] / 2 + 1;
  }
}
static void codes(Huffman *h) {
  uint16_t counts[LONGEST + 1] = {0}, next[LONGEST + 2]; uint16_t code = 0;
  for (int i = 0; i < h->count; i++) if (h->length[i]) counts[h->length[i]]++;
  for (int l = 1; l <= LONGEST; l++) { next[l] = code; code = (uint16_t)((code + counts[l]) << 1); }
  for (int i = 0; i < h->count; i++) if (h->length[i]) {
    uint16_t c = next[h->length[i]]++, reversed = 0;
    for (int b = 0; b < h->length[i]; b++) { reversed = (uint16_t)(reversed << 1 | (c & 1)); c >>= 1; }
    h->code[i] = reversed;
  }
}
typedef struct { uint16_t counts[LONGEST + 1], symbols[LITERALS]; } Decoder;
static void decoder(Decoder *d, const Huffman *h) {
  uint16_t offsets[LONGEST + 2] = {0};
  memset(d->counts, 0, sizeof d->counts);
  for (int i = 0; i < h->count; i++) d->counts[h->length[i]]++;
  d->counts[0] = 0;
  for (int l = 1; l <= LONGEST; l++) offsets[l + 1] = (uint16_t)(offsets[l] + d->counts[l]);
  for (int i = 0; i < h->count; i++) if (h->length[i]) d->symbols[offsets[h->length[i]]++] = (uint16_t)i;
}
static int symbol(const Decoder *d) {
  int code = 0, first = 0, index = 0;
  for (int l = 1; l <= LONGEST; l++) {
    code |= (int)get(1); int count = d->counts[l];
    if (code - first < count) return d->symbols[index + code - first];
    index += count; first = (first + count) << 1; code <<= 1;
  }
  return -1;
}

static uint32_t hash(const uint8_t *p) { return ((uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2]) * 2654435761u >> 18; }
static uint32_t longest_match(int at, int *where) {
  uint32_t best = 0; int limit = BLOCK - at < MAX ? BLOCK - at : MAX;
  if (limit < MIN) return 0;
  int candidate = head[hash(input + at)];
  for (int chain = 0; candidate >= 0 && at - candidate < 32768 && chain < CHAIN; chain++, candidate = previous[candidate]) {
    if (input[candidate + best] != input[at + best]) continue;
    int l = 0; while (l < limit && input[candidate + l] == input[at + l]) l++;
    if ((uint32_t)l > best) { best = (uint32_t)l; *where = candidate; if (l == limit) break; }
  }
  return best >= MIN ? best : 0;
}
static void insert(int at) { if (at + MIN <= BLOCK) { uint32_t k = hash(input + at); previous[at] = head[k]; head[k] = at; } }
static void tokenize(void) {
  memset(head, 0xFF, sizeof head); token_count = 0;
  for (int at = 0; at < BLOCK;) {
    int where = 0, later = 0; uint32_t length = longest_match(at, &where);
    insert(at);
    if (length && at + 1 < BLOCK && longest_match(at + 1, &later) > length + 1) length = 0;
    if (!length) { tokens[token_count++] = input[at++]; continue; }
    tokens[token_count++] = length << 16 | (uint32_t)(at - where);
    for (uint32_t i = 1; i < length; i++) insert(at + (int)i);
    at += (int)length;
  }
}
static void pack(void) {
  memset(literals.frequency, 0, sizeof literals.frequency); memset(distances.frequency, 0, sizeof distances.frequency);
  literals.count = LITERALS; distances.count = DISTANCES; literals.frequency[END] = 1;
  for (int i = 0; i < token_count; i++) {
    if (tokens[i] < 256) literals.frequency[tokens[i]]++;
    else { literals.frequency[257 + magnitude(tokens[i] >> 16)]++; distances.frequency[magnitude(tokens[i] & 0xFFFF)]++; }
  }
  distances.frequency[0]++;
  lengths(&literals); lengths(&distances); codes(&literals); codes(&distances);
  bits = held = position = 0;
  for (int i = 0; i < LITERALS; i++) put(literals.length[i], 4);
  for (int i = 0; i < DISTANCES; i++) put(distances.length[i], 4);
  for (int i = 0; i <= token_count; i++) {
    uint32_t t = i < token_count ? tokens[i] : END;
    if (t <= END) { put(literals.code[t], literals.length[t]); continue; }
    uint32_t length = t >> 16, distance = t & 0xFFFF; int m = magnitude(length), d = magnitude(distance);
    put(literals.code[257 + m], literals.length[257 + m]); put(length & ((1u << m) - 1), m);
    put(distances.code[d], distances.length[d]); put(distance & ((1u << d) - 1), d);
  }
  put(0, 7);
}
static uint32_t unpack(void) {
  Decoder l, d; uint32_t out = 0;
  bits = held = position = 0;
  for (int i = 0; i < LITERALS; i++) literals.length[i] = (uint8_t)get(4);
  for (int i = 0; i < DISTANCES; i++) distances.length[i] = (uint8_t)get(4);
  decoder(&l, &literals); decoder(&d, &distances);
  for (;;) {
    int s = symbol(&l);
    if (s < 0 || s == END) return out;
    if (s < 256) { output[out++] = (uint8_t)s; continue; }
    int m = s - 257; uint32_t length = 1u << m | get(m); int k = symbol(&d); uint32_t distance = 1u << k | get(k);
    if (distance > out || out + length > BLOCK) return 0;
    while (length--) { output[out] = output[out - distance]; out++; }
  }
}
static void invent(uint32_t *seed) {
  static const char *words[] = {"the ", "engine ", "function ", "returns ", "a ", "value ", "of ", "memory ", "table ", "and ", "traps ", "when ", "index ", "is ", "out ", "bounds.\n"};
  for (uint32_t at = 0; at < BLOCK;) {
    uint32_t r = rnd(seed);
    if (r % 11 == 0) { for (uint32_t i = r >> 8 & 15; i && at < BLOCK; i--) input[at++] = (uint8_t)(rnd(seed) >> 24); continue; }
    for (const char *w = words[r >> 10 & 15]; *w && at < BLOCK; w++) input[at++] = (uint8_t)*w;
  }
}
static uint32_t kernel(uint32_t n) {
  uint32_t h = 1, seed = 5;
  for (uint32_t r = 0; r < n; r++) {
    invent(&seed); tokenize(); pack(); uint32_t size = position;
    if (unpack() != BLOCK || memcmp(input, output, BLOCK)) return 0;
    h = mix(mix(h, size), (uint32_t)token_count);
    for (uint32_t i = 0; i < size; i += 64) h = mix(h, packed[i]);
  }
  return h;
}
BENCH_MAIN(20)
