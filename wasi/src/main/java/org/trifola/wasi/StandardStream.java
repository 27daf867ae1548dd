package org.trifola.wasi;

/** A stream that a guest finds open under a fixed number: 0, 1 or 2. */
public enum StandardStream {
    IN,
    OUT,
    ERR
}
