package org.trifola.language.embedding;

import org.trifola.language.arithmetic.vector.V128;

/**
 * A {@code v128} as an argument or a result.
 *
 * @param low its low 64 bits, the first lanes
 * @param high its high 64 bits
 */
public record WasmVector(long low, long high) {

    static WasmVector of(V128 vector) {
        return new WasmVector(vector.low(), vector.high());
    }

    V128 vector() {
        return new V128(low, high);
    }

    @Override
    public String toString() {
        return "v128 " + vector();
    }
}
