package org.trifola.language.machine.x64;

import java.util.Arrays;
import java.util.Map;


/**
 * Which locals of a function live in registers; vectors do only where no call must keep them. Locals share a register where never both
 * are needed; those that are used most, by loops, come first. The others live in memory.
 */
final class LocalPlan {

    /** A local that lives in memory. */
    static final int IN_MEMORY = -1;

    /** From so many uses on a register pays that has to be kept for the caller. */
    private static final int WORTH_KEEPING = 3;

    private final MachineType[] types;
    private final int[] homes;
    private final boolean[] needed;
    private final boolean[] inMemory;
    private Map<Integer, LoopHomes> loops = Map.of();
    private DeadSets deadSets;
    private long kept;
    private int shared;

    private LocalPlan(MachineType[] types) {
        this.types = types;
        this.homes = new int[types.length];
        this.needed = new boolean[types.length];
        this.inMemory = new boolean[types.length];
        Arrays.fill(homes, IN_MEMORY);
    }

    /**
     * Plans where locals live.
     *
     * @param scan what is known of the body
     * @param types the types of the locals, parameters first
     */
    static LocalPlan of(BodyScan scan, MachineType[] types) {
        LocalPlan plan = new LocalPlan(types);
        for (int local = 0; local < types.length; local++) {
            plan.needed[local] = scan.weight(local) > 0;
        }
        int[] candidates = scan.candidates();
        Interference interference = Interference.of(scan, candidates);
        plan.deadSets = interference.deadSets();
        long[] taken = new long[Registers.ALL];
        for (int i = 0; i < candidates.length; i++) {
            int local = candidates[i];
            plan.needed[local] = interference.isLiveAtStart(i);
            boolean isFloating = types[local].isFloating();
            boolean isLost = interference.isLiveAcrossCalls(i);
            int register = isLost ? IN_MEMORY : find(isFloating ? Registers.LOST_XMM : Registers.LOST, isFloating, taken, interference.of(i));
            boolean isKept = types[local] != MachineType.V128 || !isLost;
            if (register == IN_MEMORY && isKept && scan.weight(local) >= WORTH_KEEPING) {
                register = find(isFloating ? Registers.KEPT_XMM : Registers.KEPT, isFloating, taken, interference.of(i));
                if (register != IN_MEMORY) {
                    plan.kept |= bit(isFloating, register);
                } else if (!isLost && !isFloating) {
                    register = find(Registers.SHARED, false, taken, interference.of(i));
                    plan.shared |= register != IN_MEMORY ? 1 << register : 0;
                }
            }
            if (register != IN_MEMORY) {
                plan.homes[local] = register;
                taken[Registers.index(isFloating, register)] |= 1L << i;
            }
        }
        boolean isMemoryUsed = false;
        for (int local = 0; local < types.length; local++) {
            plan.inMemory[local] = plan.homes[local] == IN_MEMORY;
            isMemoryUsed |= plan.inMemory[local] && scan.weight(local) > 0;
        }
        if (isMemoryUsed && scan.hasLoopsWithoutCalls() && !interference.hasGivenUp()) {
            plan.loops = LoopPlan.of(scan, candidates, interference, plan);
        }
        return plan;
    }

    private static int find(int[] registers, boolean isFloating, long[] taken, long interfering) {
        for (int register : registers) {
            if ((taken[Registers.index(isFloating, register)] & interfering) == 0) {
                return register;
            }
        }
        return IN_MEMORY;
    }

    private static long bit(boolean isFloating, int register) {
        return 1L << Registers.index(isFloating, register);
    }

    /** The register of a local at the place where code is being made, or {@link #IN_MEMORY}. */
    int home(int local) {
        return homes[local];
    }

    /** The locals that live elsewhere in the loop at the offset {@code offset}, or null. */
    LoopHomes inLoop(int offset) {
        return loops.get(offset);
    }

    /** Has locals live where they do in a loop. */
    void enter(LoopHomes loop) {
        for (int i = 0; i < loop.locals().length; i++) {
            homes[loop.locals()[i]] = loop.inside()[i];
        }
    }

    /** Has locals live where they do around a loop. */
    void leave(LoopHomes loop) {
        for (int i = 0; i < loop.locals().length; i++) {
            homes[loop.locals()[i]] = loop.outside()[i];
        }
    }

    /** Notes that a local lives in memory in a loop. */
    void putInMemory(int local) {
        inMemory[local] = true;
    }

    /** Whether a local lives in memory anywhere. */
    boolean isInMemory(int local) {
        return inMemory[local];
    }

    /** Notes that a register is used, in a loop. */
    void use(boolean isFloating, int register) {
        kept |= Registers.isKept(isFloating, register) ? bit(isFloating, register) : 0;
    }

    /** Whether a register is one of those that are kept for the caller, and would be the first to be used. */
    boolean isNewToKeep(boolean isFloating, int register) {
        return Registers.isKept(isFloating, register) && !keeps(isFloating, register);
    }

    /** Whether two locals share a register, or are the same. */
    boolean isSameHome(int local, int other) {
        return local == other || homes[local] != IN_MEMORY && homes[local] == homes[other] && types[local].isFloating() == types[other].isFloating();
    }

    /** The instructions that set locals which are not read afterwards, so that they need not be set. */
    DeadSets deadSets() {
        return deadSets;
    }

    /** The type of a local. */
    MachineType type(int local) {
        return types[local];
    }

    /** The number of locals, parameters included. */
    int count() {
        return types.length;
    }

    /** Whether the value that a local has at the start may be read. */
    boolean isNeededAtStart(int local) {
        return needed[local];
    }

    /** Whether a register of those that are kept for the caller is used. */
    boolean keeps(boolean isFloating, int register) {
        return (kept & bit(isFloating, register)) != 0;
    }

    /** Whether a register of {@link Registers#SHARED} is that of a local, whatever loops have. */
    boolean shares(int register) {
        return (shared & 1 << register) != 0;
    }

    /** The number of registers of those that are kept for the caller that are used. */
    int keptRegisters() {
        int count = 0;
        for (int register : Registers.KEPT) {
            count += keeps(false, register) ? 1 : 0;
        }
        for (int register : Registers.KEPT_XMM) {
            count += keeps(true, register) ? 1 : 0;
        }
        return count;
    }
}
