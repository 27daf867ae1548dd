// Prints floating-point numbers in every format of printf, and reads printed numbers back.
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void formats(const char *name, double value) {
  printf("%s: %f %e %g %a %.17g %.0f %+.3e %10.2f|%-10.2f|%010.2f\n", name, value, value, value, value, value, value,
         value, value, value, value);
}

static uint64_t bits_of(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static uint64_t state = 88172645463325252u;

static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

// Every finite double has to survive 17 digits, and every finite float nine.
static void round_trips(int count) {
  int doubles = 0, floats = 0, hexadecimal = 0;
  uint64_t hash = 0;
  char text[512];
  for (int i = 0; i < count; i++) {
    uint64_t bits = next();
    double d;
    memcpy(&d, &bits, sizeof d);
    if (!isfinite(d)) continue;
    snprintf(text, sizeof text, "%.17g", d);
    doubles += bits_of(strtod(text, NULL)) == bits;
    for (const char *c = text; *c; c++) hash = hash * 31 + (unsigned char)*c;
    snprintf(text, sizeof text, "%a", d);
    hexadecimal += bits_of(strtod(text, NULL)) == bits;
    uint32_t small = (uint32_t)(bits >> 20);
    float f;
    memcpy(&f, &small, sizeof f);
    if (!isfinite(f)) continue;
    snprintf(text, sizeof text, "%.9g", f);
    float again = strtof(text, NULL);
    floats += !memcmp(&again, &f, sizeof f);
  }
  printf("round trips: %d doubles, %d in hexadecimal, %d floats, text hash %016llx\n", doubles, hexadecimal, floats,
         (unsigned long long)hash);
}

int main(void) {
  formats("zero", 0.0);
  formats("negative zero", -0.0);
  formats("one", 1.0);
  formats("third", 1.0 / 3.0);
  formats("pi", 3.14159265358979323846);
  formats("tenth", 0.1);
  formats("large", 1.2345678901234567e+22);
  formats("small", -9.87654321e-12);
  formats("halfway", 2.5);
  formats("greatest", DBL_MAX);
  formats("least normal", DBL_MIN);
  formats("least", 4.9406564584124654e-324);
  formats("infinity", INFINITY);
  formats("negative infinity", -INFINITY);
  formats("nan", NAN);
  formats("greatest float", FLT_MAX);
  formats("float tenth", 0.1f);
  const char *texts[] = {"1e23",  "0x1.8p3", "  -12.5abc", "1.7976931348623159e308", "2.2250738585072011e-308",
                         "1e-400", "inf",    "nan",        "9007199254740993",       "."};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    char *end;
    double value = strtod(texts[i], &end);
    printf("strtod(\"%s\") = %.17g, rest \"%s\"\n", texts[i], value, end);
  }
  printf("sqrt %.17g floor %g ceil %g trunc %g nearest %g %g copysign %g fmod %g\n", sqrt(2.0), floor(-1.5),
         ceil(-1.5), trunc(-1.5), nearbyint(2.5), nearbyint(3.5), copysign(3.0, -0.0), fmod(10.25, 3.0));
  printf("sin %.15g cos %.15g exp %.15g log %.15g pow %.15g atan2 %.15g\n", sin(1.0), cos(1.0), exp(1.0), log(10.0),
         pow(2.0, 0.5), atan2(1.0, -1.0));
  round_trips(2000);
  return 0;
}
