#!/bin/sh
# Builds the fixtures again: the C programs with clang, wasm-ld and wasi-libc, the text modules with wabt's wat2wasm.
# The .wasm files are committed, so that nobody needs these tools to run the tests. CLANG and WASI_FLAGS (say
# --sysroot=...) may be set.
set -e
cd "$(dirname "$0")"
examples=../../../../examples
CLANG=${CLANG:-clang}

# compile SOURCE OUTPUT LINKER-FLAG. Compiled and linked apart: with -O at link time clang would run a wasm-opt it finds.
compile() {
  $CLANG --target=wasm32-wasi -O2 -Wall -Wno-infinite-recursion $WASI_FLAGS -c -o "$2.o" "$1"
  $CLANG --target=wasm32-wasi $WASI_FLAGS -Wl,"$3" -o "$2" "$2.o"
  rm -f "$2.o"
}

compile $examples/hello.c $examples/hello.wasm --strip-all
for program in listdir sort floats exit env files clock random; do
  compile $program.c $program.wasm --strip-all
done
compile trap.c trap.wasm --strip-debug

for text in wat/*.wat $examples/*.wat; do
  wat2wasm --debug-names "$text" -o "${text%.wat}.wasm"
done
for text in invalid/*.wat; do
  wat2wasm --no-check "$text" -o "${text%.wat}.wasm"
done
