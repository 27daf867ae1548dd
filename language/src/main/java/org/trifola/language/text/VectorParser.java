package org.trifola.language.text;

import org.trifola.language.binary.encode.InstructionWriter;
import org.trifola.language.instruction.Opcode;

/**
 * Parses the immediates of vector instructions: vectors and lane indices.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/instructions.html#vector-instructions">Vector instructions</a>
 */
final class VectorParser {

    private static final int LANES = 16;
    private static final int LARGEST_LANE = 255;
    private static final String OUT_OF_RANGE = "i8 constant out of range: not a lane index from 0 to 255: ";

    private final TokenReader in;

    VectorParser(TokenReader in) {
        this.in = in;
    }

    /** Reads a vector behind its shape, and writes the instruction that has it. */
    void read(Opcode opcode, InstructionWriter out) {
        Shape shape = readShape();
        checkCount(shape);
        long low = readHalf(shape);
        out.writeVector(opcode, low, readHalf(shape));
    }

    /** Reads a lane index, 0 to 255. */
    int readLane() {
        if (!in.at(TokenKind.NATURAL)) {
            throw in.unexpected("a lane index");
        }
        int start = in.current().start();
        long lane = in.readU64();
        if (lane < 0 || lane > LARGEST_LANE) {
            throw in.error(OUT_OF_RANGE + Long.toUnsignedString(lane), start);
        }
        return (int) lane;
    }

    /** Reads 16 lane indices, and writes the instruction that has them. */
    void readLanes(Opcode opcode, InstructionWriter out) {
        long low = readEightLanes();
        long high = readEightLanes();
        if (in.at(TokenKind.NATURAL)) {
            throw in.error("invalid lane length: expected " + LANES + " lane indices");
        }
        out.writeVector(opcode, low, high);
    }

    private long readEightLanes() {
        long lanes = 0;
        for (int position = 0; position < Long.SIZE; position += Byte.SIZE) {
            if (!atNumber()) {
                throw in.error("invalid lane length: expected " + LANES + " lane indices");
            }
            if (!in.at(TokenKind.NATURAL)) {
                throw in.error(OUT_OF_RANGE + in.word());
            }
            lanes |= (long) readLane() << position;
        }
        return lanes;
    }

    private boolean atNumber() {
        return in.at(TokenKind.NATURAL) || in.at(TokenKind.INTEGER) || in.at(TokenKind.FLOAT);
    }

    private Shape readShape() {
        for (Shape shape : Shape.values()) {
            if (in.at(shape.toString())) {
                in.advance();
                return shape;
            }
        }
        throw in.unexpected("a shape such as i32x4");
    }

    /** Checks how many numbers come before a parenthesis; anything else is found when it is read. */
    private void checkCount(Shape shape) {
        int start = in.current().start();
        int count = 0;
        while (atNumber()) {
            count++;
            in.advance();
        }
        int expected = 2 * Long.SIZE / shape.bits;
        if (count != expected && (in.at(TokenKind.RIGHT_PARENTHESIS) || in.at(TokenKind.LEFT_PARENTHESIS))) {
            throw in.error("wrong number of lane literals: expected " + expected + " for " + shape + ", found " + count, start);
        }
        in.seek(start);
    }

    private long readHalf(Shape shape) {
        long half = 0;
        for (int position = 0; position < Long.SIZE; position += shape.bits) {
            half |= (readNumber(shape) & -1L >>> Long.SIZE - shape.bits) << position;
        }
        return half;
    }

    private long readNumber(Shape shape) {
        return switch (shape) {
            case I8X16, I16X8, I32X4, I64X2 -> in.readInteger(shape.bits);
            case F32X4 -> in.readF32();
            case F64X2 -> in.readF64();
        };
    }

    /** The lanes that a vector is written in. */
    private enum Shape {
        I8X16("i8x16", Byte.SIZE),
        I16X8("i16x8", Short.SIZE),
        I32X4("i32x4", Integer.SIZE),
        I64X2("i64x2", Long.SIZE),
        F32X4("f32x4", Float.SIZE),
        F64X2("f64x2", Double.SIZE);

        private final String text;
        private final int bits;

        Shape(String text, int bits) {
            this.text = text;
            this.bits = bits;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
