package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code i8x16.shuffle}: since its lanes are known, the result is put together from whole lanes of 32 bits, or from shifted halves. */
final class ShuffleGenerator {

    private final CodeBuilder code;
    /** For each byte of the result which one it is of those of two vectors. */
    private final int[] lanes = new int[16];

    ShuffleGenerator(CodeBuilder code, long low, long high) {
        this.code = code;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = (int) ((i < 8 ? low : high) >>> i % 8 * 8) & 0x1F;
        }
    }

    /** Bytes of the half {@code half}, of those of two vectors, that move to the left by so many bits. */
    private record Move(int half, int distance) {
    }

    /** What the result is. */
    JvmType type(Vector[] vectors) {
        if (movesWhole(8) || !movesWhole(4)) {
            return JvmType.HALVES;
        }
        return vectors[0].type() == JvmType.FLOATS || vectors[1].type() == JvmType.FLOATS ? JvmType.FLOATS : JvmType.INTS;
    }

    private boolean movesWhole(int bytes) {
        for (int i = 0; i < lanes.length; i++) {
            int first = lanes[i - i % bytes];
            if (first % bytes != 0 || lanes[i] != first + i % bytes) {
                return false;
            }
        }
        return true;
    }

    /** Pushes a part of the result, which is a {@code type}. */
    void part(Vector[] vectors, JvmType type, int part) {
        if (type == JvmType.HALVES) {
            half(vectors, part);
        } else {
            int lane = lanes[part * 4] / 4;
            vectors[lane / 4].load(type, lane % 4);
        }
    }

    private void half(Vector[] vectors, int part) {
        Map<Move, Long> moves = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            int lane = lanes[8 * part + i];
            moves.merge(new Move(lane / 8, (i - lane % 8) * 8), 0xFFL << 8 * i, (a, b) -> a | b);
        }
        boolean isFirst = true;
        for (Map.Entry<Move, Long> entry : moves.entrySet()) {
            move(vectors, entry.getKey(), entry.getValue());
            if (!isFirst) {
                code.lor();
            }
            isFirst = false;
        }
    }

    private void move(Vector[] vectors, Move move, long mask) {
        vectors[move.half / 2].load(JvmType.HALVES, move.half % 2);
        long moved = -1;
        if (move.distance > 0) {
            code.loadConstant(move.distance).lshl();
            moved <<= move.distance;
        } else if (move.distance < 0) {
            code.loadConstant(-move.distance).lushr();
            moved >>>= -move.distance;
        }
        if (mask != moved) {
            code.loadConstant(mask).land();
        }
    }
}
