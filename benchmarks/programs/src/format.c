// String building: a formatter with widths and precisions, lines joined, split, replaced, wrapped and sorted; n reports
#include "bench.h"
#include <stdarg.h>
typedef struct { char *at; uint32_t length, capacity; } Text;

static void add(Text *t, const char *s, uint32_t n) {
  if (t->length + n + 1 > t->capacity) { t->capacity = (t->length + n + 1) * 3 / 2 + 16; t->at = realloc(t->at, t->capacity); }
  memcpy(t->at + t->length, s, n); t->length += n; t->at[t->length] = 0;
}
static void pad(Text *t, const char *s, uint32_t n, int width, char fill) {
  for (int i = (int)n; i < width; i++) add(t, &fill, 1);
  add(t, s, n);
  for (int i = (int)n; i < -width; i++) add(t, " ", 1);
}
// %d %u %x %s %c %f with -, 0, width and precision
static void format(Text *t, const char *f, ...) {
  va_list args; va_start(args, f);
  for (; *f; f++) {
    const char *start = f;
    while (*f && *f != '%') f++;
    add(t, start, (uint32_t)(f - start));
    if (!*f) break;
    int left = 0, width = 0, precision = 2; char fill = ' ', digits[40]; int k = 40;
    f++;
    if (*f == '-') { left = 1; f++; }
    if (*f == '0') { fill = '0'; f++; }
    while (*f >= '0' && *f <= '9') width = width * 10 + (*f++ - '0');
    if (*f == '.') for (f++, precision = 0; *f >= '0' && *f <= '9'; f++) precision = precision * 10 + (*f - '0');
    if (left) width = -width;
    switch (*f) {
      case 's': { const char *s = va_arg(args, const char *); pad(t, s, (uint32_t)strlen(s), width, ' '); break; }
      case 'c': digits[39] = (char)va_arg(args, int); pad(t, digits + 39, 1, width, ' '); break;
      case 'f': {
        double v = va_arg(args, double); int negative = v < 0; uint64_t scale = 1;
        for (int i = 0; i < precision; i++) scale *= 10;
        uint64_t whole = (uint64_t)((negative ? -v : v) * (double)scale + 0.5);
        for (int i = 0; i < precision; i++) { digits[--k] = (char)('0' + whole % 10); whole /= 10; }
        if (precision) digits[--k] = '.';
        do { digits[--k] = (char)('0' + whole % 10); whole /= 10; } while (whole);
        if (negative) digits[--k] = '-';
        pad(t, digits + k, (uint32_t)(40 - k), width, fill); break; }
      default: {
        uint32_t base = *f == 'x' ? 16 : 10, v = va_arg(args, uint32_t); int negative = *f == 'd' && (int32_t)v < 0;
        if (negative) v = 0u - v;
        do { digits[--k] = "0123456789abcdef"[v % base]; v /= base; } while (v);
        if (negative) digits[--k] = '-';
        pad(t, digits + k, (uint32_t)(40 - k), width, fill); }
    }
  }
  va_end(args);
}
static Text replace(const Text *from, const char *what, const char *with) {
  Text t = {0}; const char *p = from->at, *hit; uint32_t length = (uint32_t)strlen(what);
  while ((hit = strstr(p, what))) { add(&t, p, (uint32_t)(hit - p)); add(&t, with, (uint32_t)strlen(with)); p = hit + length; }
  add(&t, p, (uint32_t)strlen(p)); return t;
}
static Text wrap(const Text *from, uint32_t width) {
  Text t = {0}; uint32_t column = 0;
  for (const char *p = from->at; *p;) {
    while (*p == ' ' || *p == '\n') p++;
    uint32_t n = (uint32_t)strcspn(p, " \n");
    if (column && column + 1 + n > width) { add(&t, "\n", 1); column = 0; } else if (column) { add(&t, " ", 1); column++; }
    add(&t, p, n); column += n; p += n;
  }
  return t;
}
static int by_text(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }
static uint32_t sorted_lines(Text *t) {
  uint32_t count = 0, h = 3; char **lines = malloc((t->length + 1) * sizeof *lines);
  for (char *p = t->at; *p;) { lines[count++] = p; p += strcspn(p, "\n"); if (*p) *p++ = 0; }
  qsort(lines, count, sizeof *lines, by_text);
  for (uint32_t i = 0; i < count; i++) for (const char *p = lines[i]; *p; p += 2) { h = mix(h, (uint8_t)*p); if (!p[1]) break; }
  free(lines); return mix(h, count);
}

static uint32_t kernel(uint32_t n) {
  static const char *names[] = {"anemone", "birch", "clover", "dandelion", "elder", "fern", "gorse", "heather"};
  uint32_t h = 1, seed = 7;
  for (uint32_t r = 0; r < n; r++) {
    Text report = {0};
    for (uint32_t line = 0; line < 120; line++) {
      uint32_t v = rnd(&seed);
      format(&report, "%04d %-12s|%8.3f|%6d|0x%08x|%c %s\n", line, names[v & 7], (double)(int32_t)v / 65536, (int32_t)v >> 12, v,
        'a' + v % 26, v & 64 ? "in stock" : "sold out");
    }
    Text replaced = replace(&report, "sold out", "will be back in a week"), wrapped = wrap(&replaced, 60);
    for (uint32_t i = 0; i < wrapped.length; i++) { char c = wrapped.at[i]; if (c >= 'a' && c <= 'z' && (i & 1)) wrapped.at[i] = (char)(c - 32); }
    h = mix(mix(h, wrapped.length), sorted_lines(&wrapped));
    free(report.at); free(replaced.at); free(wrapped.at);
  }
  return h;
}
BENCH_MAIN(100)
