// Filters over a 240 x 180 RGBA image, n passes: 5x5 convolution, box blur by running sums, Sobel edges, equalization
#include "bench.h"
enum { W = 240, H = 180, RADIUS = 6 };
typedef struct { uint8_t c[4]; } Pixel;
static Pixel image[W * H], other[W * H];
static uint8_t grey[W * H];

static int clamp(int v, int max) { return v < 0 ? 0 : v > max ? max : v; }

static void draw(uint32_t seed) {
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++) {
      uint32_t noise = rnd(&seed);
      int dx = x - W / 2, dy = y - H / 2, inside = dx * dx + dy * dy < 60 * 60;
      image[y * W + x] = (Pixel){{(uint8_t)(x * 255 / W + (noise & 15)), (uint8_t)(inside ? 200 : y * 255 / H),
        (uint8_t)((x ^ y) + (noise >> 28)), 255}};
    }
}

// A convolution whose weights sum to 256; the border repeats.
static void convolve(const int8_t weights[5][5], int sum) {
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++) {
      int r = 0, g = 0, b = 0;
      for (int j = -2; j <= 2; j++)
        for (int i = -2; i <= 2; i++) {
          const Pixel *p = &image[clamp(y + j, H - 1) * W + clamp(x + i, W - 1)];
          int w = weights[j + 2][i + 2];
          r += w * p->c[0]; g += w * p->c[1]; b += w * p->c[2];
        }
      other[y * W + x] = (Pixel){{(uint8_t)clamp(r / sum, 255), (uint8_t)clamp(g / sum, 255), (uint8_t)clamp(b / sum, 255), 255}};
    }
  memcpy(image, other, sizeof image);
}

// Averages 2 * RADIUS + 1 pixels of a line; each enters and leaves the sum once.
static void blur_line(const Pixel *from, Pixel *to, int count, int step) {
  for (int c = 0; c < 4; c++) {
    int sum = 0;
    for (int i = -RADIUS; i <= RADIUS; i++) sum += from[clamp(i, count - 1) * step].c[c];
    for (int i = 0; i < count; i++) {
      to[i * step].c[c] = (uint8_t)(sum / (2 * RADIUS + 1));
      sum += from[clamp(i + RADIUS + 1, count - 1) * step].c[c] - from[clamp(i - RADIUS, count - 1) * step].c[c];
    }
  }
}

static void blur(void) {
  for (int y = 0; y < H; y++) blur_line(image + y * W, other + y * W, W, 1);
  for (int x = 0; x < W; x++) blur_line(other + x, image + x, H, W);
}

static void to_grey(void) {
  for (int i = 0; i < W * H; i++) grey[i] = (uint8_t)((77 * image[i].c[0] + 151 * image[i].c[1] + 28 * image[i].c[2]) >> 8);
}

static uint32_t edges(void) {
  uint32_t strong = 0;
  for (int y = 1; y < H - 1; y++)
    for (int x = 1; x < W - 1; x++) {
      const uint8_t *p = grey + y * W + x;
      int gx = p[1 - W] + 2 * p[1] + p[1 + W] - p[-1 - W] - 2 * p[-1] - p[-1 + W];
      int gy = p[W - 1] + 2 * p[W] + p[W + 1] - p[-W - 1] - 2 * p[-W] - p[-W + 1];
      int magnitude = abs(gx) + abs(gy);
      strong += magnitude > 128;
      image[y * W + x].c[0] = (uint8_t)(magnitude > 255 ? 255 : magnitude);
    }
  return strong;
}

static void equalize(void) {
  uint32_t histogram[256] = {0}, seen = 0;
  uint8_t map[256];
  for (int i = 0; i < W * H; i++) histogram[grey[i]]++;
  for (int v = 0; v < 256; v++) { seen += histogram[v]; map[v] = (uint8_t)((uint64_t)seen * 255 / (W * H)); }
  for (int i = 0; i < W * H; i++) image[i].c[1] = map[grey[i]];
}

static uint32_t kernel(uint32_t n) {
  static const int8_t sharpen[5][5] = {{0, -1, -1, -1, 0}, {-1, 2, -4, 2, -1}, {-1, -4, 29, -4, -1}, {-1, 2, -4, 2, -1}, {0, -1, -1, -1, 0}};
  static const int8_t gauss[5][5] = {{1, 4, 6, 4, 1}, {4, 16, 24, 16, 4}, {6, 24, 36, 24, 6}, {4, 16, 24, 16, 4}, {1, 4, 6, 4, 1}};
  uint32_t h = 1;
  draw(4711);
  for (uint32_t pass = 0; pass < n; pass++) {
    convolve(gauss, 256); convolve(sharpen, 13); blur(); to_grey();
    h = mix(h, edges()); equalize();
    for (int i = 0; i < W * H; i += 97) h = mix(h, image[i].c[0] | image[i].c[1] << 8 | image[i].c[2] << 16);
  }
  return h;
}
BENCH_MAIN(10)
