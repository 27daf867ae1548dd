package org.trifola.script;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.text.TokenKind;
import org.trifola.language.text.TokenReader;

/** Parses the arguments of actions and the patterns of their results. */
final class ConstantParser {

    private static final String REFERENCE = "ref.";

    private final TokenReader in;

    ConstantParser(TokenReader in) {
        this.in = in;
    }

    List<Constant> readConstants() {
        List<Constant> constants = new ArrayList<>();
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            Pattern pattern = readPattern();
            if (!(constant(pattern) instanceof Constant constant)) {
                throw in.error("unexpected token: a pattern is no argument");
            }
            constants.add(constant);
        }
        return constants;
    }

    List<Pattern> readPatterns() {
        List<Pattern> patterns = new ArrayList<>();
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            patterns.add(readPattern());
        }
        return patterns;
    }

    private Pattern readPattern() {
        in.advance();
        String keyword = in.word();
        in.advance();
        Pattern pattern = switch (keyword) {
            case "i32.const" -> readLane(LaneType.I32);
            case "i64.const" -> readLane(LaneType.I64);
            case "f32.const" -> readLane(LaneType.F32);
            case "f64.const" -> readLane(LaneType.F64);
            case "v128.const" -> readVector();
            case "either" -> new Pattern.Either(readPatterns());
            case "ref.null" -> readNull();
            case "ref.extern", "ref.host" -> in.at(TokenKind.NATURAL) ? new Pattern.Exactly(new Constant.Host(in.readU32())) : new Pattern.Reference("extern");
            default -> {
                if (!keyword.startsWith(REFERENCE)) {
                    throw in.unexpected("a constant or a pattern");
                }
                yield new Pattern.Reference(keyword.substring(REFERENCE.length()));
            }
        };
        in.close();
        return pattern;
    }

    private Pattern readNull() {
        while (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
            in.advance();
        }
        return new Pattern.Exactly(new Constant.Null());
    }

    private Pattern readVector() {
        for (LaneType type : LaneType.values()) {
            if (in.at(type.shape())) {
                in.advance();
                List<Pattern> lanes = new ArrayList<>();
                for (int i = 0; i < type.lanes(); i++) {
                    lanes.add(readLane(type));
                }
                return new Pattern.Vector(type, lanes);
            }
        }
        throw in.unexpected("a shape");
    }

    private Pattern readLane(LaneType type) {
        if (in.at("nan:canonical") || in.at("nan:arithmetic")) {
            boolean canonical = in.at("nan:canonical");
            in.advance();
            return new Pattern.NotANumber(type, canonical);
        }
        return new Pattern.Exactly(switch (type) {
            case I8, I16, I32 -> new Constant.I32((int) in.readInteger(type.bits()));
            case I64 -> new Constant.I64(in.readInteger(Long.SIZE));
            case F32 -> new Constant.F32(in.readF32());
            case F64 -> new Constant.F64(in.readF64());
        });
    }

    private static Constant constant(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Exactly exactly -> exactly.constant();
            case Pattern.Vector vector -> vector(vector);
            case Pattern.NotANumber nan -> null;
            case Pattern.Reference reference -> null;
            case Pattern.Either either -> null;
        };
    }

    private static Constant vector(Pattern.Vector vector) {
        long[] halves = new long[2];
        for (int i = 0; i < vector.lanes().size(); i++) {
            long bits = bits(constant(vector.lanes().get(i)));
            int width = vector.type().bits();
            int position = i * width;
            halves[position / Long.SIZE] |= (bits & -1L >>> Long.SIZE - width) << position % Long.SIZE;
        }
        return new Constant.V128(halves[0], halves[1]);
    }

    /** The bits of a number. */
    static long bits(Constant number) {
        return switch (number) {
            case Constant.I32 i32 -> i32.value();
            case Constant.I64 i64 -> i64.value();
            case Constant.F32 f32 -> f32.bits();
            case Constant.F64 f64 -> f64.bits();
            case Constant.V128 _, Constant.Null _, Constant.Host _ -> throw new IllegalArgumentException("no number: " + number);
            case null -> throw new IllegalArgumentException("a pattern is no number");
        };
    }
}
