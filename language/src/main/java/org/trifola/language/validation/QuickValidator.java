package org.trifola.language.validation;

import java.util.Arrays;

/**
 * Tells of most valid bodies that they are, in a small part of the time that {@link FunctionValidator} takes: one loop over the bytes,
 * which the JVM compiles soon, with kinds in place of types. Of a body that is wrong anywhere, or that uses references or what few
 * programs do, it does not know: there the validator says what is wrong, if anything is.
 *
 * <p>
 * Behind an instruction that never gives way to the next, it takes for operands those that the block has to leave. The stack
 * is polymorphic there: what is valid with these is valid.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/algorithm.html">Validation algorithm</a>
 */
final class QuickValidator {

    /** The last byte of every body, and of no LEB128 number but as its last: whatever is read before ends there. */
    private static final byte LAST = 0x0B;
    private static final int VECTOR_BYTES = 16;
    private static final int SHUFFLED_LANES = 32;
    private static final byte[] NOTHING = {};

    private final QuickSteps module;
    private byte[] code;
    private int end;
    /** The offset behind the number that was read last. */
    private int next;
    private byte[] stack = new byte[256];
    /** Blocks from the outermost on: the action that opened them, the height of the stack below their parameters, and kinds. */
    private int[] openers = new int[32];
    private int[] floors = new int[32];
    private byte[][] parameters = new byte[32][];
    private byte[][] results = new byte[32][];
    private int depth;

    QuickValidator(QuickSteps module) {
        this.module = module;
    }

    /**
     * Whether the instructions of a body are surely valid.
     *
     * @param bytes has them
     * @param from where the first of them begins in {@code bytes}
     * @param to where the body ends
     * @param type the index of the type of the function, which there is
     * @param locals the locals, declared
     */
    boolean isValid(byte[] bytes, int from, int to, int type, Locals locals) {
        if (from >= to || bytes[to - 1] != LAST || module.results[type] == null) {
            return false;
        }
        code = bytes;
        end = to;
        depth = 0;
        enter(QuickSteps.BLOCK, 0, NOTHING, module.results[type]);
        return run(from, locals);
    }

    private boolean run(int from, Locals locals) {
        QuickSteps known = module;
        int[] steps = known.steps;
        byte[] bytes = code;
        byte[] kinds = stack;
        int at = from;
        int height = 0;
        int floor = 0;
        while (at < end) {
            if (height == kinds.length) {
                kinds = grow(height);
            }
            int step = steps[bytes[at++] & 0xFF];
            int action = step >>> QuickSteps.ACTION_AT;
            if (action >= QuickSteps.MISCELLANEOUS) {
                step = known.behindPrefix(action, unsigned(at));
                at = next;
                if (at >= end) {
                    return false;
                }
                action = step >>> QuickSteps.ACTION_AT;
            }
            if ((step & QuickSteps.INDEXED) != 0) {
                int index = bytes[at++];
                if (index < 0) {
                    index = unsigned(at - 1);
                    at = next;
                }
                switch (action) {
                    case QuickSteps.LOCAL_GET -> {
                        byte kind = locals.kind(index);
                        if (kind == QuickSteps.NONE) {
                            return false;
                        }
                        kinds[height++] = kind;
                    }
                    case QuickSteps.LOCAL_TEE -> {
                        if (height == floor || kinds[height - 1] != locals.kind(index)) {
                            return false;
                        }
                    }
                    case QuickSteps.LOCAL_SET -> {
                        if (height == floor || kinds[--height] != locals.kind(index)) {
                            return false;
                        }
                    }
                    case QuickSteps.BR_IF -> {
                        if (height == floor || kinds[--height] != QuickSteps.I32 || !isOnTop(label(index), height, floor)) {
                            return false;
                        }
                    }
                    case QuickSteps.CALL, QuickSteps.CALL_INDIRECT -> {
                        int type = index;
                        if (action == QuickSteps.CALL) {
                            type = Integer.compareUnsigned(index, known.functionTypes.length) < 0 ? known.functionTypes[index] : -1;
                        } else {
                            if (at >= end || height == floor || kinds[--height] != QuickSteps.I32) {
                                return false;
                            }
                            int table = unsigned(at);
                            at = next;
                            if (Integer.compareUnsigned(table, known.callable.length) >= 0 || !known.callable[table]) {
                                return false;
                            }
                        }
                        if (Integer.compareUnsigned(type, known.results.length) >= 0) {
                            return false;
                        }
                        byte[] taken = known.parameters[type];
                        byte[] given = known.results[type];
                        if (given == null || !isOnTop(taken, height, floor)) {
                            return false;
                        }
                        height = put(given, height - taken.length);
                        kinds = stack;
                    }
                    case QuickSteps.BR -> {
                        if (!isOnTop(label(index), height, floor)) {
                            return false;
                        }
                        height = put(results[depth - 1], floor);
                        kinds = stack;
                    }
                    case QuickSteps.GLOBAL_GET -> {
                        byte kind = Integer.compareUnsigned(index, known.globals.length) < 0 ? known.globals[index] : QuickSteps.NONE;
                        if (kind == QuickSteps.NONE) {
                            return false;
                        }
                        kinds[height++] = kind;
                    }
                    case QuickSteps.GLOBAL_SET -> {
                        boolean isSettable = Integer.compareUnsigned(index, known.globals.length) < 0 && known.mutable[index];
                        if (!isSettable || height == floor || kinds[--height] != known.globals[index]) {
                            return false;
                        }
                    }
                    case QuickSteps.BR_TABLE -> {
                        if (height == floor || kinds[--height] != QuickSteps.I32 || !areLabels(at, index, height, floor)) {
                            return false;
                        }
                        at = next;
                        height = put(results[depth - 1], floor);
                        kinds = stack;
                    }
                    default -> {
                        // An instruction on memories.
                        if (index != 0 || action == QuickSteps.TWO_MEMORIES && (at >= end || bytes[at++] != 0)) {
                            return false;
                        }
                        height = apply(step, height, floor);
                    }
                }
            } else {
                switch (action) {
                    case QuickSteps.BINARY -> {
                        int second = --height;
                        if (second <= floor || kinds[second] != QuickSteps.operand(step, 0) || kinds[second - 1] != QuickSteps.operand(step, 1)) {
                            return false;
                        }
                        kinds[second - 1] = QuickSteps.result(step);
                    }
                    case QuickSteps.CONST_I32, QuickSteps.CONST_I64 -> {
                        if (bytes[at++] < 0) {
                            at = behindSigned(at - 1, action == QuickSteps.CONST_I32 ? Integer.SIZE : Long.SIZE);
                        }
                        kinds[height++] = QuickSteps.result(step);
                    }
                    case QuickSteps.LOAD, QuickSteps.STORE, QuickSteps.ALIGNED_LANE -> {
                        int alignment = bytes[at++];
                        int limit = QuickSteps.limit(step);
                        if (alignment < 0 || alignment > limit) {
                            return false;
                        }
                        if (bytes[at++] < 0) {
                            unsigned(at - 1);
                            at = next;
                        }
                        if (action == QuickSteps.LOAD) {
                            if (height == floor || kinds[height - 1] != QuickSteps.operand(step, 0)) {
                                return false;
                            }
                            kinds[height - 1] = QuickSteps.result(step);
                        } else if (action == QuickSteps.STORE) {
                            height -= 2;
                            if (height < floor || kinds[height + 1] != QuickSteps.operand(step, 0) || kinds[height] != QuickSteps.operand(step, 1)) {
                                return false;
                            }
                        } else {
                            if (!isLane(at++, QuickSteps.lanes(limit))) {
                                return false;
                            }
                            height = apply(step, height, floor);
                        }
                    }
                    case QuickSteps.END -> {
                        int top = depth - 1;
                        if (!isAll(results[top], height, floor) || openers[top] == QuickSteps.IF && !Arrays.equals(parameters[top], results[top])) {
                            return false;
                        }
                        depth = top;
                        if (top == 0) {
                            return at == end;
                        }
                        floor = floors[top - 1];
                    }
                    case QuickSteps.UNARY -> {
                        if (height == floor || kinds[height - 1] != QuickSteps.operand(step, 0)) {
                            return false;
                        }
                        kinds[height - 1] = QuickSteps.result(step);
                    }
                    case QuickSteps.BLOCK, QuickSteps.LOOP, QuickSteps.IF -> {
                        if (action == QuickSteps.IF && (height == floor || kinds[--height] != QuickSteps.I32)) {
                            return false;
                        }
                        int type = bytes[at++];
                        byte[] taken = NOTHING;
                        byte[] given;
                        if (type >= QuickSteps.EMPTY_BLOCK) {
                            given = known.shorthands[type];
                        } else if (type >= 0 && type < known.results.length && known.hasTypedBlocks) {
                            taken = known.parameters[type];
                            given = known.results[type];
                        } else {
                            return false;
                        }
                        if (given == null || !isOnTop(taken, height, floor)) {
                            return false;
                        }
                        floor = height - taken.length;
                        enter(action, floor, taken, given);
                    }
                    case QuickSteps.DROP -> {
                        if (height-- == floor) {
                            return false;
                        }
                    }
                    case QuickSteps.SELECT -> {
                        height -= 2;
                        if (height <= floor || kinds[height + 1] != QuickSteps.I32 || kinds[height] != kinds[height - 1]) {
                            return false;
                        }
                    }
                    case QuickSteps.ELSE -> {
                        int top = depth - 1;
                        if (openers[top] != QuickSteps.IF || !isAll(results[top], height, floor)) {
                            return false;
                        }
                        openers[top] = QuickSteps.ELSE;
                        height = put(parameters[top], floor);
                        kinds = stack;
                    }
                    case QuickSteps.RETURN, QuickSteps.UNREACHABLE -> {
                        if (action == QuickSteps.RETURN && !isOnTop(results[0], height, floor)) {
                            return false;
                        }
                        height = put(results[depth - 1], floor);
                        kinds = stack;
                    }
                    default -> {
                        at = behindImmediate(step, at);
                        height = apply(step, height, floor);
                    }
                }
            }
            if (height < floor) {
                return false;
            }
        }
        return false;
    }

    /** The offset behind the immediate of an instruction with neither index nor alignment; the end if it is malformed or not known. */
    private int behindImmediate(int step, int at) {
        return switch (step >>> QuickSteps.ACTION_AT) {
            case QuickSteps.PLAIN -> at;
            case QuickSteps.FOUR_BYTES -> at + Float.BYTES;
            case QuickSteps.EIGHT_BYTES -> at + Double.BYTES;
            case QuickSteps.SIXTEEN_BYTES -> at + VECTOR_BYTES;
            case QuickSteps.LANE -> isLane(at, QuickSteps.limit(step)) ? at + 1 : end;
            case QuickSteps.LANES -> areLanes(at) ? at + VECTOR_BYTES : end;
            default -> end;
        };
    }

    /** Pops and pushes what {@code step} says, and gives the height of the stack; less than {@code floor} if the operands do not fit. */
    private int apply(int step, int height, int floor) {
        int top = height;
        for (int i = 0; i < QuickSteps.OPERANDS && QuickSteps.operand(step, i) != QuickSteps.NONE; i++) {
            if (top == floor || stack[--top] != QuickSteps.operand(step, i)) {
                return floor - 1;
            }
        }
        if (QuickSteps.result(step) != QuickSteps.NONE) {
            stack[top++] = QuickSteps.result(step);
        }
        return top;
    }

    private boolean isLane(int at, int lanes) {
        return at < end && code[at] >= 0 && code[at] < lanes;
    }

    private void enter(int opener, int floor, byte[] taken, byte[] given) {
        if (depth == openers.length) {
            openers = Arrays.copyOf(openers, 2 * depth);
            floors = Arrays.copyOf(floors, 2 * depth);
            parameters = Arrays.copyOf(parameters, 2 * depth);
            results = Arrays.copyOf(results, 2 * depth);
        }
        openers[depth] = opener;
        floors[depth] = floor;
        parameters[depth] = taken;
        results[depth++] = given;
    }

    /** Makes {@code kinds} what lies above {@code floor}, and gives the height of the stack. */
    private int put(byte[] kinds, int floor) {
        int height = floor + kinds.length;
        if (height > stack.length) {
            grow(height);
        }
        System.arraycopy(kinds, 0, stack, floor, kinds.length);
        return height;
    }

    private byte[] grow(int height) {
        stack = Arrays.copyOf(stack, 2 * height);
        return stack;
    }

    /** Whether {@code kinds}, which may be null, are the topmost operands above {@code floor}. */
    private boolean isOnTop(byte[] kinds, int height, int floor) {
        if (kinds == null || height - floor < kinds.length) {
            return false;
        }
        for (int i = 0, first = height - kinds.length; i < kinds.length; i++) {
            if (stack[first + i] != kinds[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code kinds} are the operands above {@code floor}. */
    private boolean isAll(byte[] kinds, int height, int floor) {
        return height - floor == kinds.length && isOnTop(kinds, height, floor);
    }

    /** The kinds that a branch to the label {@code label}, an unsigned number, takes; null if there is no such label. */
    private byte[] label(int label) {
        if (Integer.compareUnsigned(label, depth) >= 0) {
            return null;
        }
        int block = depth - 1 - label;
        return openers[block] == QuickSteps.LOOP ? parameters[block] : results[block];
    }

    /** Whether {@code count} labels from {@code at} on, and the one behind them, take the same number of operands and those that there are. */
    private boolean areLabels(int at, int count, int height, int floor) {
        byte[] checked = null;
        next = at;
        for (int i = 0; Integer.compareUnsigned(i, count) <= 0; i++) {
            byte[] kinds = next < end ? label(unsigned(next)) : null;
            if (kinds == null) {
                return false;
            }
            if (kinds != checked) {
                if (checked != null && checked.length != kinds.length || !isOnTop(kinds, height, floor)) {
                    return false;
                }
                checked = kinds;
            }
        }
        return true;
    }

    /** The unsigned 32-bit number at {@code at}, before the end; the end is behind it if it is malformed. */
    private int unsigned(int at) {
        int value = 0;
        next = end;
        for (int i = at, shift = 0; shift < Integer.SIZE; i++, shift += 7) {
            int part = code[i];
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                next = shift < Integer.SIZE - 7 || part < 1 << Integer.SIZE - shift ? i + 1 : end;
                break;
            }
        }
        return value;
    }

    /** The offset behind the signed number of {@code bits} bits at {@code at}, which is before the end; the end if it is malformed. */
    private int behindSigned(int at, int bits) {
        for (int i = at, left = bits; left > 0; i++, left -= 7) {
            int part = code[i];
            if (part >= 0) {
                // The bits of the last byte that have no place are as the sign.
                int sign = left - 1;
                return left < 7 && part >> sign != 0 && part >> sign != 0x7F >> sign ? end : i + 1;
            }
        }
        return end;
    }

    private boolean areLanes(int at) {
        if (end - at < VECTOR_BYTES) {
            return false;
        }
        for (int i = at; i < at + VECTOR_BYTES; i++) {
            if (!isLane(i, SHUFFLED_LANES)) {
                return false;
            }
        }
        return true;
    }
}
