/**
 * WebAssembly for Java programs that do without the polyglot engine, for the shortest start and for calls without boxing:
 *
 * <pre>{@code
 * WasmEngine engine = WasmEngine.create();
 * WasmModule module = engine.module("add.wasm", bytes);
 * try (WasmStore store = engine.newStore().build()) {
 *     WasmInstance instance = store.instantiate(module, WasmImports.NONE);
 *     IntBinaryOperator add = instance.function("add").as(IntBinaryOperator.class);
 *     int sum = add.applyAsInt(20, 22);
 * }
 * }</pre>
 *
 * What a guest does wrong is thrown as a {@link org.trifola.language.error.FailureException}.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/embedding.html">Embedding</a>
 */
package org.trifola.language.embedding;
