package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;

/** Lets an instruction put its result where the next one wants it: into the register of the local that it sets. */
final class Targets {

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final LocalPlan locals;

    Targets(Assembler code, InstructionReader in, Operands operands, LocalPlan locals) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.locals = locals;
    }

    /** The register of the local that the next instruction sets, if it has one that no operand on the stack needs, or -1. */
    int next() {
        int local = in.nextSetLocal();
        return local == Operands.NONE || locals.deadSets().has(in.nextOffset()) ? Operands.NONE : of(local);
    }

    /** The register of a local, if it has one that no operand on the stack needs, or -1. */
    int of(int local) {
        return locals.home(local) == LocalPlan.IN_MEMORY || operands.hasLocal(local) ? Operands.NONE : locals.home(local);
    }

    /** A register for what is made of an operand in the register {@code source}, which is read before the result is set. */
    int resultOf(int operand, int source) {
        int target = next();
        if (target != Operands.NONE) {
            return target;
        }
        return operands.ownsRegister(operand) ? source : operands.takeXmm();
    }

    /** Whether fewer values are moved where two operands change places. */
    boolean prefersSwapped(int left, int right, int target) {
        return target != Operands.NONE ? operands.register(right) == target : operands.ownsRegister(right) && !operands.ownsRegister(left);
    }

    /**
     * Makes one instruction of two operands, which are vectors or floating-point numbers.
     *
     * @return the register of its result, for {@link #finish}
     */
    int apply(int prefix, int opcode, int left, int right) {
        int first = operands.inRegister(left);
        int second = operands.register(right);
        int result = next();
        if (result == Operands.NONE) {
            result = operands.ownsRegister(left) ? first : operands.ownsRegister(right) ? second : operands.takeXmm();
        }
        if (first != result || second == Operands.NONE) {
            code.from(first);
        }
        operands.apply(prefix, false, opcode, result, right);
        return result;
    }

    /** As {@link #apply}; the operands change places if that saves an instruction. */
    int applyCommuting(int prefix, int opcode, int left, int right) {
        return operands.register(left) == Operands.NONE ? apply(prefix, opcode, right, left) : apply(prefix, opcode, left, right);
    }

    /** Pushes a result in a register, and lets go of two operands, or of one that is given twice, unless it has taken their register. */
    void finish(int result, int left, int right, MachineType type) {
        if (left != right) {
            release(right, result, type);
        }
        release(left, result, type);
        operands.pushRegister(type, result);
    }

    private void release(int operand, int result, MachineType type) {
        boolean isTaken = operands.ownsRegister(operand) && operands.register(operand) == result && type.isFloating() == operands.type(operand).isFloating();
        if (!isTaken) {
            operands.release(operand);
        }
    }
}
