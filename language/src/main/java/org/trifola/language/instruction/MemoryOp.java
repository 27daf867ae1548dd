package org.trifola.language.instruction;

import static org.trifola.language.types.NumberType.F32;
import static org.trifola.language.types.NumberType.F64;
import static org.trifola.language.types.NumberType.I32;
import static org.trifola.language.types.NumberType.I64;
import static org.trifola.language.types.VectorType.V128;

import org.trifola.language.config.Feature;

/**
 * Instructions on memories, loads and stores by the type of the value.
 *
 * @see <a href="https://webassembly.github.io/spec/core/syntax/instructions.html#memory-instructions">Memory instructions</a>
 */
public sealed interface MemoryOp extends Opcode {

    /** A load or a store: it has an address and an offset, and accesses some bytes from there on. */
    sealed interface Access extends MemoryOp {

        /** The number of bytes that are accessed, 1, 2, 4, 8 or 16; the alignment of the access is at most this. */
        int bytes();
    }

    /** An access that reads. */
    sealed interface Load extends Access {
    }

    /** An access that writes. */
    sealed interface Store extends Access {
    }

    /** {@code [at] -> [i32]}. */
    enum I32Load implements Load {
        LOAD(OperatorCode.I32_LOAD, "i32.load", 4), LOAD8_S(OperatorCode.I32_LOAD8_S, "i32.load8_s", 1),
        LOAD8_U(OperatorCode.I32_LOAD8_U, "i32.load8_u", 1), LOAD16_S(OperatorCode.I32_LOAD16_S, "i32.load16_s", 2),
        LOAD16_U(OperatorCode.I32_LOAD16_U, "i32.load16_u", 2);

        private final Row row;
        private final int bytes;

        I32Load(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.load(I32), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at] -> [i64]}. */
    enum I64Load implements Load {
        LOAD(OperatorCode.I64_LOAD, "i64.load", 8), LOAD8_S(OperatorCode.I64_LOAD8_S, "i64.load8_s", 1),
        LOAD8_U(OperatorCode.I64_LOAD8_U, "i64.load8_u", 1), LOAD16_S(OperatorCode.I64_LOAD16_S, "i64.load16_s", 2),
        LOAD16_U(OperatorCode.I64_LOAD16_U, "i64.load16_u", 2), LOAD32_S(OperatorCode.I64_LOAD32_S, "i64.load32_s", 4),
        LOAD32_U(OperatorCode.I64_LOAD32_U, "i64.load32_u", 4);

        private final Row row;
        private final int bytes;

        I64Load(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.load(I64), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at] -> [f32]}. */
    enum F32Load implements Load {
        LOAD(0x2A, "f32.load", 4);

        private final Row row;
        private final int bytes;

        F32Load(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.load(F32), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at] -> [f64]}. */
    enum F64Load implements Load {
        LOAD(0x2B, "f64.load", 8);

        private final Row row;
        private final int bytes;

        F64Load(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.load(F64), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at i32] -> []}. */
    enum I32Store implements Store {
        STORE(OperatorCode.I32_STORE, "i32.store", 4), STORE8(OperatorCode.I32_STORE8, "i32.store8", 1),
        STORE16(OperatorCode.I32_STORE16, "i32.store16", 2);

        private final Row row;
        private final int bytes;

        I32Store(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.store(I32), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at i64] -> []}. */
    enum I64Store implements Store {
        STORE(OperatorCode.I64_STORE, "i64.store", 8), STORE8(OperatorCode.I64_STORE8, "i64.store8", 1),
        STORE16(OperatorCode.I64_STORE16, "i64.store16", 2), STORE32(OperatorCode.I64_STORE32, "i64.store32", 4);

        private final Row row;
        private final int bytes;

        I64Store(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.store(I64), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at f32] -> []}. */
    enum F32Store implements Store {
        STORE(0x38, "f32.store", 4);

        private final Row row;
        private final int bytes;

        F32Store(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.store(F32), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at f64] -> []}. */
    enum F64Store implements Store {
        STORE(0x39, "f64.store", 8);

        private final Row row;
        private final int bytes;

        F64Store(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.store(F64), Feature.CORE);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at] -> [v128]}. */
    enum V128Load implements Load {
        LOAD(0xFD_0000, "v128.load", 16), LOAD8X8_S(0xFD_0001, "v128.load8x8_s", 8),
        LOAD8X8_U(0xFD_0002, "v128.load8x8_u", 8), LOAD16X4_S(0xFD_0003, "v128.load16x4_s", 8),
        LOAD16X4_U(0xFD_0004, "v128.load16x4_u", 8), LOAD32X2_S(0xFD_0005, "v128.load32x2_s", 8),
        LOAD32X2_U(0xFD_0006, "v128.load32x2_u", 8), LOAD8_SPLAT(0xFD_0007, "v128.load8_splat", 1),
        LOAD16_SPLAT(0xFD_0008, "v128.load16_splat", 2), LOAD32_SPLAT(0xFD_0009, "v128.load32_splat", 4),
        LOAD64_SPLAT(0xFD_000A, "v128.load64_splat", 8), LOAD32_ZERO(0xFD_005C, "v128.load32_zero", 4),
        LOAD64_ZERO(0xFD_005D, "v128.load64_zero", 8);

        private final Row row;
        private final int bytes;

        V128Load(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.load(V128), Feature.SIMD);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at v128] -> []}. */
    enum V128Store implements Store {
        STORE(0xFD_000B, "v128.store", 16);

        private final Row row;
        private final int bytes;

        V128Store(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT, Signature.store(V128), Feature.SIMD);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** {@code [at v128] -> [v128]}: one lane is loaded. */
    enum V128LoadLane implements Access, LaneOp {
        LOAD8_LANE(0xFD_0054, "v128.load8_lane", 1), LOAD16_LANE(0xFD_0055, "v128.load16_lane", 2),
        LOAD32_LANE(0xFD_0056, "v128.load32_lane", 4), LOAD64_LANE(0xFD_0057, "v128.load64_lane", 8);

        private final Row row;
        private final int bytes;

        V128LoadLane(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT_AND_LANE, Signature.loadLane(), Feature.SIMD);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }

        @Override
        public int lanes() {
            return 16 / bytes;
        }
    }

    /** {@code [at v128] -> []}: one lane is stored. */
    enum V128StoreLane implements Access, LaneOp {
        STORE8_LANE(0xFD_0058, "v128.store8_lane", 1), STORE16_LANE(0xFD_0059, "v128.store16_lane", 2),
        STORE32_LANE(0xFD_005A, "v128.store32_lane", 4), STORE64_LANE(0xFD_005B, "v128.store64_lane", 8);

        private final Row row;
        private final int bytes;

        V128StoreLane(int code, String mnemonic, int bytes) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY_ARGUMENT_AND_LANE, Signature.store(V128), Feature.SIMD);
            this.bytes = bytes;
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int bytes() {
            return bytes;
        }

        @Override
        public int lanes() {
            return 16 / bytes;
        }
    }

    /** The size of a memory in pages: {@code [] -> [at]} and {@code [at] -> [at]}. */
    enum Extent implements MemoryOp {
        SIZE(0x3F, "memory.size"), GROW(0x40, "memory.grow");

        private final Row row;

        Extent(int code, String mnemonic) {
            row = new Row(Family.MEMORY, code, mnemonic, Immediate.MEMORY);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** Instructions on ranges of a memory, and on data segments. */
    enum Bulk implements MemoryOp {
        INIT(0xFC_0008, "memory.init", Immediate.DATA_AND_MEMORY), DATA_DROP(0xFC_0009, "data.drop", Immediate.DATA),
        COPY(0xFC_000A, "memory.copy", Immediate.MEMORY_AND_MEMORY), FILL(0xFC_000B, "memory.fill", Immediate.MEMORY);

        private final Row row;

        Bulk(int code, String mnemonic, Immediate immediate) {
            row = new Row(Family.MEMORY, code, mnemonic, immediate, null, Feature.BULK_MEMORY_AND_REFERENCE_TYPES);
        }

        @Override
        public Row row() {
            return row;
        }
    }
}
