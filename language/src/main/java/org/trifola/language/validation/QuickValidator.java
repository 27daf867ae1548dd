package org.trifola.language.validation;

import java.util.Arrays;

import org.trifola.language.binary.TypeReader;
import org.trifola.language.instruction.ControlOp;

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
    private static final byte LAST = (byte) ControlOp.END.code();
    private static final int VECTOR_BYTES = 16;
    private static final int SHUFFLED_LANES = 32;

    private final QuickSteps module;
    private byte[] code;
    private int end;
    /** The offset behind the number that was read last. */
    private int next;
    /** The offset of what is read next, the number of operands, and how many of them are not those of the innermost block. */
    private int at;
    private int height;
    private int floor;
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
        enter(QuickSteps.BLOCK, 0, QuickSteps.NOTHING, module.results[type]);
        return run(from, locals);
    }

    /**
     * Validates to the end of the body. The most frequent instructions are here, where the state is in local variables; the others have
     * it in fields.
     */
    private boolean run(int from, Locals locals) {
        QuickSteps known = module;
        int[] steps = known.steps;
        byte[] bytes = code;
        byte[] kinds = stack;
        int last = end;
        int at = from;
        int height = 0;
        int floor = 0;
        while (at < last) {
            if (height == kinds.length) {
                kinds = grow(height);
            }
            int step = steps[bytes[at++] & 0xFF];
            int action = step >>> QuickSteps.ACTION_AT;
            int index = 0;
            if ((step & QuickSteps.INDEXED) != 0) {
                index = bytes[at++];
                if (index < 0) {
                    index = unsigned(at - 1);
                    at = next;
                }
            }
            switch (action) {
                case QuickSteps.LOCAL_GET -> {
                    byte kind = locals.kind(index);
                    if (kind == QuickSteps.NONE) {
                        return false;
                    }
                    kinds[height++] = kind;
                }
                case QuickSteps.CONST_I32 -> {
                    if (bytes[at++] < 0) {
                        at = behindSigned(at - 1, Integer.SIZE);
                    }
                    kinds[height++] = QuickSteps.I32;
                }
                case QuickSteps.BINARY -> {
                    int second = --height;
                    if (second <= floor || kinds[second] != QuickSteps.operand(step, 0) || kinds[second - 1] != QuickSteps.operand(step, 1)) {
                        return false;
                    }
                    kinds[second - 1] = QuickSteps.result(step);
                }
                case QuickSteps.LOAD -> {
                    if (bytes[at] < 0 || bytes[at++] > QuickSteps.limit(step) || height == floor || kinds[height - 1] != QuickSteps.operand(step, 0)) {
                        return false;
                    }
                    if (bytes[at++] < 0) {
                        unsigned(at - 1);
                        at = next;
                    }
                    kinds[height - 1] = QuickSteps.result(step);
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
                case QuickSteps.STORE -> {
                    height -= 2;
                    if (bytes[at] < 0 || bytes[at++] > QuickSteps.limit(step) || height < floor ||
                                    kinds[height + 1] != QuickSteps.operand(step, 0) || kinds[height] != QuickSteps.operand(step, 1)) {
                        return false;
                    }
                    if (bytes[at++] < 0) {
                        unsigned(at - 1);
                        at = next;
                    }
                }
                case QuickSteps.UNARY -> {
                    if (height == floor || kinds[height - 1] != QuickSteps.operand(step, 0)) {
                        return false;
                    }
                    kinds[height - 1] = QuickSteps.result(step);
                }
                case QuickSteps.BR_IF -> {
                    if (height == floor || kinds[--height] != QuickSteps.I32 || !isOnTop(label(index), height, floor)) {
                        return false;
                    }
                }
                default -> {
                    this.at = at;
                    this.height = height;
                    this.floor = floor;
                    if (!(action < QuickSteps.MISCELLANEOUS ? isOther(step, action, index) : isPrefixed(action))) {
                        return false;
                    }
                    at = this.at;
                    height = this.height;
                    floor = this.floor;
                    kinds = stack;
                    if (depth == 0) {
                        return at == last;
                    }
                }
            }
        }
        return false;
    }

    /** Validates an instruction whose opcode begins with a prefix that has been read. */
    private boolean isPrefixed(int prefix) {
        int step = module.behindPrefix(prefix, unsigned(at));
        int action = step >>> QuickSteps.ACTION_AT;
        at = next;
        if (at >= end) {
            return false;
        }
        int index = 0;
        if ((step & QuickSteps.INDEXED) != 0) {
            index = unsigned(at);
            at = next;
        }
        return isOther(step, action, index);
    }

    /** Validates an instruction that is none of those in {@link #run}, or one behind a prefix. */
    private boolean isOther(int step, int action, int index) {
        return switch (action) {
            case QuickSteps.END -> isEnd();
            case QuickSteps.BLOCK, QuickSteps.LOOP -> isBlock(action);
            case QuickSteps.IF -> isPopped(QuickSteps.I32) && isBlock(action);
            case QuickSteps.ELSE -> isElse();
            case QuickSteps.CALL -> Integer.compareUnsigned(index, module.functionTypes.length) < 0 && isCall(module.functionTypes[index]);
            case QuickSteps.CALL_INDIRECT -> isPopped(QuickSteps.I32) && isTable() && isCall(index);
            case QuickSteps.BR -> isOnTop(label(index), height, floor) && becomeUnreachable();
            case QuickSteps.BR_TABLE -> isPopped(QuickSteps.I32) && areLabels(index) && becomeUnreachable();
            case QuickSteps.RETURN -> isOnTop(results[0], height, floor) && becomeUnreachable();
            case QuickSteps.UNREACHABLE -> becomeUnreachable();
            case QuickSteps.DROP -> height-- > floor;
            case QuickSteps.SELECT -> isSelect();
            case QuickSteps.GLOBAL_GET -> Integer.compareUnsigned(index, module.globals.length) < 0 && isPushed(module.globals[index]);
            case QuickSteps.GLOBAL_SET -> Integer.compareUnsigned(index, module.globals.length) < 0 && module.mutable[index] && isPopped(module.globals[index]);
            case QuickSteps.MEMORY -> index == 0 && isApplied(step);
            case QuickSteps.TWO_MEMORIES -> index == 0 && at < end && code[at++] == 0 && isApplied(step);
            case QuickSteps.LOAD, QuickSteps.STORE, QuickSteps.ALIGNED_LANE -> isAccess(step, action);
            default -> {
                at = behindImmediate(step, at);
                yield isApplied(step);
            }
        };
    }

    private boolean isEnd() {
        int top = depth - 1;
        if (!isAll(results[top], height, floor) || openers[top] == QuickSteps.IF && !Arrays.equals(parameters[top], results[top])) {
            return false;
        }
        depth = top;
        floor = top == 0 ? 0 : floors[top - 1];
        return true;
    }

    private boolean isBlock(int opener) {
        int type = code[at++];
        byte[] taken = QuickSteps.NOTHING;
        byte[] given;
        if (type >= TypeReader.EMPTY_BLOCK) {
            given = module.shorthands[type];
        } else if (type >= 0 && type < module.results.length && module.hasTypedBlocks) {
            taken = module.parameters[type];
            given = module.results[type];
        } else {
            return false;
        }
        if (given == null || !isOnTop(taken, height, floor)) {
            return false;
        }
        floor = height - taken.length;
        enter(opener, floor, taken, given);
        return true;
    }

    private boolean isElse() {
        int top = depth - 1;
        if (openers[top] != QuickSteps.IF || !isAll(results[top], height, floor)) {
            return false;
        }
        openers[top] = QuickSteps.ELSE;
        height = put(parameters[top], floor);
        return true;
    }

    /** The second index of {@code call_indirect}, that of a table. */
    private boolean isTable() {
        int table = at < end ? unsigned(at) : -1;
        at = next;
        return Integer.compareUnsigned(table, module.callable.length) < 0 && module.callable[table];
    }

    private boolean isCall(int type) {
        if (Integer.compareUnsigned(type, module.results.length) >= 0) {
            return false;
        }
        byte[] taken = module.parameters[type];
        byte[] given = module.results[type];
        if (given == null || !isOnTop(taken, height, floor)) {
            return false;
        }
        height = put(given, height - taken.length);
        return true;
    }

    private boolean becomeUnreachable() {
        height = put(results[depth - 1], floor);
        return true;
    }

    private boolean isSelect() {
        height -= 2;
        return height > floor && stack[height + 1] == QuickSteps.I32 && stack[height] == stack[height - 1];
    }

    private boolean isAccess(int step, int action) {
        int alignment = code[at++];
        int limit = QuickSteps.limit(step);
        if (alignment < 0 || alignment > limit) {
            return false;
        }
        unsigned(at);
        at = next;
        return (action != QuickSteps.ALIGNED_LANE || isLane(at++, QuickSteps.lanes(limit))) && isApplied(step);
    }

    private boolean isPopped(byte kind) {
        return height > floor && stack[--height] == kind;
    }

    private boolean isPushed(byte kind) {
        stack[height++] = kind;
        return kind != QuickSteps.NONE;
    }

    /** Pops and pushes what {@code step} says. */
    private boolean isApplied(int step) {
        for (int i = 0; i < QuickSteps.OPERANDS && QuickSteps.operand(step, i) != QuickSteps.NONE; i++) {
            if (!isPopped((byte) QuickSteps.operand(step, i))) {
                return false;
            }
        }
        return QuickSteps.result(step) == QuickSteps.NONE || isPushed(QuickSteps.result(step));
    }

    /** The offset behind an immediate at {@code at} that is neither index nor alignment; the end if it is malformed or not known. */
    private int behindImmediate(int step, int at) {
        return switch (step >>> QuickSteps.ACTION_AT) {
            case QuickSteps.PLAIN, QuickSteps.UNARY, QuickSteps.BINARY -> at;
            case QuickSteps.CONST_I64 -> behindSigned(at, Long.SIZE);
            case QuickSteps.FOUR_BYTES -> at + Float.BYTES;
            case QuickSteps.EIGHT_BYTES -> at + Double.BYTES;
            case QuickSteps.SIXTEEN_BYTES -> at + VECTOR_BYTES;
            case QuickSteps.LANE -> isLane(at, QuickSteps.limit(step)) ? at + 1 : end;
            case QuickSteps.LANES -> areLanes(at) ? at + VECTOR_BYTES : end;
            default -> end;
        };
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

    /** Whether the next {@code count} labels, and the one behind them, take the same number of operands and those that there are. */
    private boolean areLabels(int count) {
        byte[] checked = null;
        for (int i = 0; Integer.compareUnsigned(i, count) <= 0; i++) {
            byte[] kinds = at < end ? label(unsigned(at)) : null;
            at = next;
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
