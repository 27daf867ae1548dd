package org.trifola.language.machine.x64;

/**
 * Locals that live elsewhere in a loop than around it: in a register instead of in memory, or the other way round.
 *
 * @param locals the locals
 * @param outside where they live around the loop: their registers, or {@link LocalPlan#IN_MEMORY}
 * @param inside where they live in it
 * @param isRead whether the value that they have where the loop is entered may be read
 * @param isSet whether they are set in the loop
 * @param lent the registers of {@link Registers#SHARED} that are those of locals in the loop but of operands around it, as bits
 */
record LoopHomes(int[] locals, int[] outside, int[] inside, boolean[] isRead, boolean[] isSet, int lent) {

    /** No two loops have the same. What the JVM would make of a record's equality when it first meets that takes longer than many a program. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Makes the code where the loop is entered. No flags change. */
    void enter(FrameLayout frame, LocalPlan plan) {
        for (int i = 0; i < locals.length; i++) {
            if (outside[i] != LocalPlan.IN_MEMORY && isRead[i]) {
                frame.storeLocal(plan.type(locals[i]), outside[i], locals[i]);
            }
        }
        for (int i = 0; i < locals.length; i++) {
            if (inside[i] != LocalPlan.IN_MEMORY && isRead[i]) {
                frame.loadLocal(plan.type(locals[i]), inside[i], locals[i]);
            }
        }
    }

    /** Makes the code where the loop is left. No flags change. */
    void leave(FrameLayout frame, LocalPlan plan) {
        for (int i = 0; i < locals.length; i++) {
            if (inside[i] != LocalPlan.IN_MEMORY && isSet[i]) {
                frame.storeLocal(plan.type(locals[i]), inside[i], locals[i]);
            }
        }
        for (int i = 0; i < locals.length; i++) {
            if (outside[i] != LocalPlan.IN_MEMORY) {
                frame.loadLocal(plan.type(locals[i]), outside[i], locals[i]);
            }
        }
    }
}
