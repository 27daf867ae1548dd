// JSON round trip: text to tree, sorted and edited, to text, to tree again; n documents of some 20 KiB
#include "bench.h"
typedef enum { J_NULL, J_FALSE, J_TRUE, J_NUMBER, J_STRING, J_ARRAY, J_OBJECT } Kind;
typedef struct Node { Kind kind; uint32_t count, capacity; double number; char *text; struct Node **items; char **keys; } Node;
typedef struct { char *at; uint32_t length, capacity; } Buffer;

static void put(Buffer *b, const char *s, uint32_t n) {
  if (b->length + n + 1 > b->capacity) { b->capacity = (b->length + n + 1) * 2; b->at = realloc(b->at, b->capacity); }
  memcpy(b->at + b->length, s, n); b->length += n; b->at[b->length] = 0;
}
static void puts_(Buffer *b, const char *s) { put(b, s, (uint32_t)strlen(s)); }

static Node *node(Kind kind) { Node *n = calloc(1, sizeof *n); n->kind = kind; return n; }
static void release(Node *n) {
  for (uint32_t i = 0; i < n->count; i++) { release(n->items[i]); if (n->keys) free(n->keys[i]); }
  free(n->items); free(n->keys); free(n->text); free(n);
}
static void append(Node *to, char *key, Node *item) {
  if (to->count == to->capacity) {
    to->capacity = to->capacity ? to->capacity * 2 : 4;
    to->items = realloc(to->items, to->capacity * sizeof *to->items);
    if (to->kind == J_OBJECT) to->keys = realloc(to->keys, to->capacity * sizeof *to->keys);
  }
  if (to->kind == J_OBJECT) to->keys[to->count] = key;
  to->items[to->count++] = item;
}

static const char *p;
static int bad;
static void space(void) { while (*p == ' ' || *p == '\n') p++; }
static char *string(void) {
  Buffer b = {0}; put(&b, "", 0); p++;
  while (*p && *p != '"') {
    if (*p == '\\') {
      p++;
      if (*p == 'u') {
        uint32_t v = 0;
        for (int i = 1; i <= 4; i++) { char d = p[i]; v = v * 16 + (uint32_t)(d <= '9' ? d - '0' : (d | 32) - 'a' + 10); }
        char utf8[2] = {(char)(0xC0 | v >> 6), (char)(0x80 | (v & 63))};
        put(&b, utf8, 2); p += 5; continue;
      }
      char c = *p++; c = c == 'n' ? '\n' : c == 't' ? '\t' : c; put(&b, &c, 1); continue;
    }
    const char *start = p;
    while (*p && *p != '"' && *p != '\\') p++;
    put(&b, start, (uint32_t)(p - start));
  }
  if (*p) p++; else bad = 1;
  return b.at;
}
static Node *value(void) {
  space();
  if (*p == '"') { Node *n = node(J_STRING); n->text = string(); return n; }
  if (*p == '{' || *p == '[') {
    Node *n = node(*p == '{' ? J_OBJECT : J_ARRAY); char close = *p == '{' ? '}' : ']';
    p++; space();
    while (*p && *p != close && !bad) {
      char *key = 0;
      if (n->kind == J_OBJECT) { space(); key = string(); space(); if (*p++ != ':') bad = 1; }
      append(n, key, value()); space();
      if (*p == ',') { p++; space(); } else if (*p != close) bad = 1;
    }
    p++; return n;
  }
  if (*p == 't') { p += 4; return node(J_TRUE); }
  if (*p == 'f') { p += 5; return node(J_FALSE); }
  if (*p == 'n') { p += 4; return node(J_NULL); }
  Node *n = node(J_NUMBER); int negative = *p == '-'; double v = 0, scale = 1;
  if (negative) p++;
  if (*p < '0' || *p > '9') bad = 1;
  while (*p >= '0' && *p <= '9') v = v * 10 + (*p++ - '0');
  if (*p == '.') for (p++; *p >= '0' && *p <= '9'; p++) { v = v * 10 + (*p - '0'); scale *= 10; }
  n->number = (negative ? -v : v) / scale; return n;
}

static void write_string(Buffer *b, const char *s) {
  puts_(b, "\"");
  for (; *s; s++) {
    if (*s == '"' || *s == '\\') puts_(b, "\\");
    if (*s == '\n') puts_(b, "\\n"); else if (*s == '\t') puts_(b, "\\t"); else put(b, s, 1);
  }
  puts_(b, "\"");
}
static void write_number(Buffer *b, double v) {
  char digits[32]; int k = 32; int64_t thousandths = (int64_t)(v * 1000 + (v < 0 ? -0.5 : 0.5)); uint64_t rest = (uint64_t)(thousandths < 0 ? -thousandths : thousandths);
  if (rest % 1000) { for (int i = 0; i < 3; i++) { digits[--k] = (char)('0' + rest % 10); rest /= 10; } digits[--k] = '.'; } else rest /= 1000;
  do { digits[--k] = (char)('0' + rest % 10); rest /= 10; } while (rest);
  if (thousandths < 0) digits[--k] = '-';
  put(b, digits + k, (uint32_t)(32 - k));
}
static void write(Buffer *b, const Node *n) {
  switch (n->kind) {
    case J_NULL: puts_(b, "null"); break;
    case J_FALSE: puts_(b, "false"); break;
    case J_TRUE: puts_(b, "true"); break;
    case J_NUMBER: write_number(b, n->number); break;
    case J_STRING: write_string(b, n->text); break;
    default:
      puts_(b, n->keys ? "{" : "[");
      for (uint32_t i = 0; i < n->count; i++) {
        if (i) puts_(b, ",");
        if (n->keys) { write_string(b, n->keys[i]); puts_(b, ":"); }
        write(b, n->items[i]);
      }
      puts_(b, n->keys ? "}" : "]");
  }
}

// Sorts the keys of objects, adds one to numbers and drops nulls of arrays.
static void edit(Node *n) {
  if (n->kind == J_NUMBER) n->number += 1;
  if (n->keys)
    for (uint32_t i = 1; i < n->count; i++) {
      char *key = n->keys[i]; Node *item = n->items[i]; uint32_t j = i;
      for (; j && strcmp(n->keys[j - 1], key) > 0; j--) { n->keys[j] = n->keys[j - 1]; n->items[j] = n->items[j - 1]; }
      n->keys[j] = key; n->items[j] = item;
    }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < n->count; i++) {
    if (!n->keys && n->items[i]->kind == J_NULL) { release(n->items[i]); continue; }
    edit(n->items[i]); n->items[kept++] = n->items[i];
  }
  n->count = kept;
}

static Node *invent(uint32_t *seed, int depth) {
  static const char *words[] = {"id", "name", "tags", "price", "size", "owner", "path", "created", "line\nfeed", "say \"hi\"", "caf\xC3\xA9", "tab\there"};
  uint32_t k = depth == 0 ? 6 : rnd(seed) % (depth > 4 ? 6 : 9);
  Node *n = node(k < 3 ? (Kind)k : k < 5 ? J_NUMBER : k == 5 ? J_STRING : depth == 0 || k == 8 ? J_OBJECT : J_ARRAY);
  if (n->kind == J_NUMBER) n->number = (double)((int32_t)rnd(seed) % 1000000) / ((rnd(seed) & 1) ? 1 : 1000);
  if (n->kind == J_STRING) { Buffer b = {0}; for (uint32_t i = rnd(seed) % 5 + 1; i; i--) puts_(&b, words[rnd(seed) % 12]); n->text = b.at; }
  if (n->kind >= J_ARRAY)
    for (uint32_t i = depth == 0 ? 60 : rnd(seed) % 8 + 2; i; i--) {
      Buffer key = {0};
      if (n->kind == J_OBJECT) { char digit = (char)('a' + rnd(seed) % 26); puts_(&key, words[rnd(seed) % 12]); put(&key, &digit, 1); }
      append(n, key.at, invent(seed, depth + 1));
    }
  return n;
}

static uint32_t kernel(uint32_t n) {
  uint32_t h = 1, seed = 99;
  Node *first = invent(&seed, 0); Buffer text = {0}; write(&text, first); release(first);
  for (uint32_t r = 0; r < n; r++) {
    Buffer edited = {0}, again = {0};
    p = text.at; bad = 0; Node *tree = value(); edit(tree); write(&edited, tree); release(tree);
    p = edited.at; tree = value(); write(&again, tree); release(tree);
    if (bad || edited.length != again.length || memcmp(edited.at, again.at, again.length)) return 0;
    for (uint32_t i = 0; i < again.length; i += 3) h = mix(h, (uint8_t)again.at[i]);
    free(edited.at); free(again.at);
  }
  h = mix(h, text.length); free(text.at);
  return h;
}
BENCH_MAIN(100)
