/** The WebAssembly System Interface, preview 1. */
package org.trifola.wasi;
