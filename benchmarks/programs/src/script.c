// A small scripting language: lexer, compiler to stack code, machine with tagged values; n times a program of recursion, arrays, floats
#include "bench.h"

typedef enum { T_INT, T_FLOAT, T_ARRAY } Tag;
typedef struct Array { uint32_t length; struct Array *next; struct Value *at; } Array;
typedef struct Value { Tag tag; union { int32_t i; double f; Array *a; } u; } Value;

enum Op { PUSH, LOAD, STORE, ADD, SUB, MUL, DIV, MOD, LESS, LESSEQ, EQUAL, NEG, NOT, JUMP, JUMPZ, CALL, RET, NEWARR, GET, PUT, LEN, POP, FLOAT };
typedef struct { uint8_t op; int32_t a; } Ins;
typedef struct { char name[16]; int entry, params, slots; } Function;

static Ins code[4096]; static int codes;
static Value constants[256]; static int constant_count;
static Function functions[32]; static int function_count;
static char locals[32][16]; static int local_count;
static const char *p; static char word[32]; static char token; static Value number; // 'a' word, '0' number, or the character; 'L' <=, 'E' ==
static int broken;
static Array *arrays;

static void next(void) {
  while (*p == ' ' || *p == '\n') p++;
  char c = *p;
  if ((c | 32) >= 'a' && (c | 32) <= 'z') {
    int k = 0;
    while (((*p | 32) >= 'a' && (*p | 32) <= 'z') || (*p >= '0' && *p <= '9')) { if (k < 15) word[k++] = *p; p++; }
    word[k] = 0; token = 'a';
  } else if (c >= '0' && c <= '9') {
    double v = 0, scale = 1; int dot = 0;
    for (; (*p >= '0' && *p <= '9') || *p == '.'; p++) { if (*p == '.') { dot = 1; continue; } v = v * 10 + (*p - '0'); if (dot) scale *= 10; }
    number.tag = dot ? T_FLOAT : T_INT;
    if (dot) number.u.f = v / scale; else number.u.i = (int32_t)v;
    token = '0';
  } else if ((c == '<' || c == '=') && p[1] == '=') { token = c == '<' ? 'L' : 'E'; p += 2; }
  else { token = c; if (c) p++; }
}
static int is(const char *w) { return token == 'a' && !strcmp(word, w); }
static void expect(char c) { if (token != c) broken = 1; next(); }
static int emit(uint8_t op, int32_t a) { code[codes] = (Ins){op, a}; return codes++; }
static int local(const char *name) {
  for (int i = 0; i < local_count; i++) if (!strcmp(locals[i], name)) return i;
  strcpy(locals[local_count], name); return local_count++;
}
static int function(const char *name) {
  for (int i = 0; i < function_count; i++) if (!strcmp(functions[i].name, name)) return i;
  strcpy(functions[function_count].name, name); return function_count++;
}
static void expression(void);
static void arguments(void) { next(); while (token != ')' && token) { expression(); if (token == ',') next(); } expect(')'); }
static void primary(void) {
  if (token == '0') { constants[constant_count] = number; emit(PUSH, constant_count++); next(); }
  else if (token == '(') { next(); expression(); expect(')'); }
  else if (token == '-') { next(); primary(); emit(NEG, 0); }
  else if (token == '!') { next(); primary(); emit(NOT, 0); }
  else if (token == 'a') {
    char name[16]; strcpy(name, word); next();
    if (token == '(') {
      arguments();
      if (!strcmp(name, "array")) emit(NEWARR, 0);
      else if (!strcmp(name, "len")) emit(LEN, 0);
      else if (!strcmp(name, "float")) emit(FLOAT, 0);
      else emit(CALL, function(name));
    } else emit(LOAD, local(name));
  } else { broken = 1; next(); }
  while (token == '[') { next(); expression(); expect(']'); emit(GET, 0); }
}
static int level(char t) { return t == 'E' ? 1 : t == '<' || t == 'L' ? 2 : t == '+' || t == '-' ? 3 : t == '*' || t == '/' || t == '%' ? 4 : 0; }
static void binary(int least) {
  primary();
  while (level(token) >= least && level(token)) {
    char op = token; next(); binary(level(op) + 1);
    emit(op == '+' ? ADD : op == '-' ? SUB : op == '*' ? MUL : op == '/' ? DIV : op == '%' ? MOD : op == '<' ? LESS : op == 'L' ? LESSEQ : EQUAL, 0);
  }
}
static void expression(void) { binary(1); }
static void block(void);
static void statement(void) {
  if (is("while")) {
    int top = codes; next(); expression(); int out = emit(JUMPZ, 0); block(); emit(JUMP, top); code[out].a = codes;
  } else if (is("if")) {
    next(); expression(); int other = emit(JUMPZ, 0); block();
    if (is("else")) { int out = emit(JUMP, 0); code[other].a = codes; next(); block(); code[out].a = codes; } else code[other].a = codes;
  } else if (is("return")) { next(); expression(); expect(';'); emit(RET, 0); }
  else {
    expression();
    if (token == '=') {
      Ins target = code[--codes]; next(); expression();
      if (target.op == LOAD) emit(STORE, target.a); else if (target.op == GET) emit(PUT, 0); else broken = 1;
    } else emit(POP, 0);
    expect(';');
  }
}
static void block(void) { expect('{'); while (token != '}' && token) statement(); expect('}'); }
static void compile(const char *source) {
  p = source; codes = constant_count = function_count = broken = 0; next();
  while (is("fn")) {
    next(); Function *f = &functions[function(word)]; local_count = 0; next(); expect('(');
    while (token == 'a') { local(word); next(); if (token == ',') next(); }
    f->params = local_count; expect(')'); f->entry = codes; block();
    constants[constant_count] = (Value){T_INT, {0}}; emit(PUSH, constant_count++); emit(RET, 0); f->slots = local_count;
  }
}

static double to_float(Value v) { return v.tag == T_INT ? v.u.i : v.tag == T_FLOAT ? v.u.f : 0; }
static int truth(Value v) { return v.tag == T_INT ? v.u.i != 0 : v.tag == T_FLOAT ? v.u.f != 0 : 1; }
static Value array(uint32_t length) {
  Array *a = malloc(sizeof *a); a->length = length; a->at = calloc(length ? length : 1, sizeof(Value)); a->next = arrays; arrays = a;
  Value v; v.tag = T_ARRAY; v.u.a = a; return v;
}
static Value stack[8192]; static struct { int pc, base; } calls[512];

#define ARITHMETIC(symbol) \
  { Value b = stack[--sp], a = stack[sp - 1]; \
    if (a.tag == T_INT && b.tag == T_INT) stack[sp - 1].u.i = (int32_t)((uint32_t)a.u.i symbol (uint32_t)b.u.i); \
    else { stack[sp - 1].tag = T_FLOAT; stack[sp - 1].u.f = to_float(a) symbol to_float(b); } break; }
#define COMPARISON(symbol) \
  { Value b = stack[--sp], a = stack[sp - 1]; \
    int t = a.tag == T_INT && b.tag == T_INT ? a.u.i symbol b.u.i : to_float(a) symbol to_float(b); \
    stack[sp - 1].tag = T_INT; stack[sp - 1].u.i = t; break; }

static Value execute(int entry, int32_t argument) {
  int sp = functions[entry].slots, base = 0, depth = 0, pc = functions[entry].entry;
  for (int i = 0; i < sp; i++) stack[i] = (Value){T_INT, {0}};
  stack[0].u.i = argument;
  for (;;) {
    Ins in = code[pc++];
    switch (in.op) {
      case PUSH: stack[sp++] = constants[in.a]; break;
      case LOAD: stack[sp++] = stack[base + in.a]; break;
      case STORE: stack[base + in.a] = stack[--sp]; break;
      case ADD: ARITHMETIC(+)
      case SUB: ARITHMETIC(-)
      case MUL: ARITHMETIC(*)
      case DIV: {
        Value b = stack[--sp], a = stack[sp - 1];
        if (a.tag == T_INT && b.tag == T_INT) stack[sp - 1].u.i = b.u.i > 0 ? a.u.i / b.u.i : 0;
        else { stack[sp - 1].tag = T_FLOAT; stack[sp - 1].u.f = to_float(a) / to_float(b); }
        break; }
      case MOD: { Value b = stack[--sp]; int32_t m = b.u.i > 0 ? b.u.i : 1; stack[sp - 1].u.i %= m; break; }
      case LESS: COMPARISON(<)
      case LESSEQ: COMPARISON(<=)
      case EQUAL: COMPARISON(==)
      case NEG: if (stack[sp - 1].tag == T_INT) stack[sp - 1].u.i = (int32_t)(0u - (uint32_t)stack[sp - 1].u.i); else stack[sp - 1].u.f = -stack[sp - 1].u.f; break;
      case NOT: { int t = !truth(stack[sp - 1]); stack[sp - 1].tag = T_INT; stack[sp - 1].u.i = t; break; }
      case JUMP: pc = in.a; break;
      case JUMPZ: if (!truth(stack[--sp])) pc = in.a; break;
      case CALL: {
        Function *f = &functions[in.a];
        if (depth == 511 || sp > 8000) return (Value){T_INT, {-1}};
        calls[depth].pc = pc; calls[depth++].base = base;
        base = sp - f->params;
        for (int i = f->params; i < f->slots; i++) stack[sp++] = (Value){T_INT, {0}};
        pc = f->entry; break; }
      case RET: {
        Value v = stack[sp - 1];
        if (!depth) return v;
        sp = base; stack[sp++] = v; pc = calls[--depth].pc; base = calls[depth].base; break; }
      case NEWARR: stack[sp - 1] = array((uint32_t)stack[sp - 1].u.i); break;
      case GET: {
        Value i = stack[--sp], a = stack[sp - 1];
        if (a.tag != T_ARRAY || (uint32_t)i.u.i >= a.u.a->length) return (Value){T_INT, {-2}};
        stack[sp - 1] = a.u.a->at[i.u.i]; break; }
      case PUT: {
        Value v = stack[--sp], i = stack[--sp], a = stack[--sp];
        if (a.tag != T_ARRAY || (uint32_t)i.u.i >= a.u.a->length) return (Value){T_INT, {-3}};
        a.u.a->at[i.u.i] = v; break; }
      case LEN: { int32_t l = (int32_t)stack[sp - 1].u.a->length; stack[sp - 1] = (Value){T_INT, {l}}; break; }
      case POP: sp--; break;
      default: stack[sp - 1].u.f = to_float(stack[sp - 1]); stack[sp - 1].tag = T_FLOAT; break;
    }
  }
}

static const char source[] =
  "fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }\n"
  "fn sieve(n) { a = array(n); i = 2; count = 0;\n"
  "  while i < n { if !a[i] { count = count + 1; j = i + i; while j < n { a[j] = 1; j = j + i; } } i = i + 1; } return count; }\n"
  "fn hanoi(n, a, b, c) { if n == 0 { return 0; } return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a); }\n"
  "fn matrix(n, s) { m = array(n); i = 0;\n"
  "  while i < n { m[i] = array(n); j = 0; while j < n { m[i][j] = float(i * 3 + j * 7 + s) / 8.0; j = j + 1; } i = i + 1; } return m; }\n"
  "fn product(a, b) { n = len(a); c = matrix(n, 0); i = 0;\n"
  "  while i < n { j = 0; while j < n { s = 0.0; k = 0; while k < n { s = s + a[i][k] * b[k][j]; k = k + 1; } c[i][j] = s; j = j + 1; } i = i + 1; } return c; }\n"
  "fn root(x) { r = x; i = 0; while i < 12 { r = (r + x / r) * 0.5; i = i + 1; } return r; }\n"
  "fn sort(a) { n = len(a); gap = n / 2;\n"
  "  while 0 < gap { i = gap; while i < n { v = a[i]; j = i; go = 1;\n"
  "    while go { if gap <= j { if v < a[j - gap] { a[j] = a[j - gap]; j = j - gap; } else { go = 0; } } else { go = 0; } } a[j] = v; i = i + 1; } gap = gap / 2; } return a; }\n"
  "fn main(seed) { total = fib(15) + sieve(1500) + hanoi(8, 1, 2, 3); c = product(matrix(10, seed), matrix(10, 1)); i = 0;\n"
  "  a = array(400); x = seed; while i < 400 { x = (x * 1103 + 12345) % 65536; a[i] = x; i = i + 1; } sort(a);\n"
  "  i = 0; s = 0.0; while i < 10 { s = s + root(c[i][9 - i] + 1.0); i = i + 1; }\n"
  "  while i < 400 { if a[i] < a[i - 1] { return 0 - 9; } total = total + a[i] % 7 * i; i = i + 1; } return s * 1000.0 + total; }\n";

static uint32_t kernel(uint32_t n) {
  uint32_t h = 1;
  for (uint32_t r = 0; r < n; r++) {
    compile(source);
    if (broken) return 0;
    Value v = execute(function("main"), (int32_t)(r % 100));
    h = mixf(mix(h, (uint32_t)v.tag + (uint32_t)codes), to_float(v));
    while (arrays) { Array *a = arrays; arrays = a->next; free(a->at); free(a); }
  }
  return h;
}
BENCH_MAIN(100)
