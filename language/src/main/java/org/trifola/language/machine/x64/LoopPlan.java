package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives loops registers of their own: for locals that live in memory elsewhere but that a loop uses, it takes registers of locals that the
 * loop uses less or not at all, and that live in memory as long. From outer loops to inner ones.
 */
final class LoopPlan {

    /** A loop is taken to repeat so often when it is entered. */
    private static final int TURNS = 8;
    private static final int GREATEST_WEIGHT = 1 << 20;
    /** So many loops in one another have registers of their own at most, and so many locals change places in each, or one more: a branch may leave all. */
    static final int MOST_NESTED = 4;
    private static final int MOST_CHANGES = 8;
    /** With more loops than these, none has registers of its own. */
    private static final int MAXIMUM_LOOPS = 4096;

    private final BodyScan scan;
    private final int[] candidates;
    private final Interference interference;
    private final LocalPlan plan;
    private final List<Loop> loops = new ArrayList<>();
    private final Map<Integer, LoopHomes> found = new HashMap<>();
    /** Where the candidates live at the place that is looked at, and those that live in each register, as bits; first those for integers. */
    private int[] homes;
    private final long[] owners = new long[Registers.ALL];
    /** The registers of {@link Registers#SHARED} that locals have there, as bits. */
    private int shared;
    /** The number of loops around there that have registers of their own. */
    private int nested;

    /** What is known of a loop. */
    private static final class Loop {
        private final int event;
        /** How often candidates are used in a turn. */
        private final int[] weights;
        /** The candidates that are used, and those of them that are set, as bits. */
        private long used;
        private long set;
        private boolean calls;

        Loop(int event, int candidates) {
            this.event = event;
            this.weights = new int[candidates];
        }

        void use(byte event, int candidate) {
            weights[candidate] += BodyScan.weight(event);
            used |= 1L << candidate;
            set |= event == BodyScan.SET ? 1L << candidate : 0;
        }

        void addInner(Loop inner) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.min(GREATEST_WEIGHT, weights[i] + TURNS * inner.weights[i]);
            }
            used |= inner.used;
            set |= inner.set;
            calls |= inner.calls;
        }
    }

    private LoopPlan(BodyScan scan, int[] candidates, Interference interference, LocalPlan plan) {
        this.scan = scan;
        this.candidates = candidates;
        this.interference = interference;
        this.plan = plan;
        this.homes = new int[candidates.length];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = plan.home(candidates[i]);
        }
        for (int register : Registers.SHARED) {
            shared |= plan.shares(register) ? 1 << register : 0;
        }
    }

    /**
     * Plans where the locals of loops live, in a body that has loops without calls.
     *
     * @param candidates the locals that may live in registers
     * @param interference which of them are needed together, which has not been given up
     * @param plan where they live otherwise; it learns what registers have to be kept for the caller, and which locals may be in memory
     * @return by the offset of the loop, unless everything lives there where it does around it
     */
    static Map<Integer, LoopHomes> of(BodyScan scan, int[] candidates, Interference interference, LocalPlan plan) {
        LoopPlan planned = new LoopPlan(scan, candidates, interference, plan);
        if (planned.findLoops()) {
            planned.planLoops();
        }
        return planned.found;
    }

    private boolean findLoops() {
        List<Loop> open = new ArrayList<>();
        for (int i = 0; i < scan.eventCount() && loops.size() < MAXIMUM_LOOPS; i++) {
            int argument = scan.argument(i);
            switch (scan.event(i)) {
                case BodyScan.LOOP -> {
                    Loop loop = new Loop(i, candidates.length);
                    loops.add(loop);
                    open.add(loop);
                }
                case BodyScan.END -> {
                    if (scan.event(argument) == BodyScan.LOOP) {
                        Loop inner = open.removeLast();
                        if (!open.isEmpty()) {
                            open.getLast().addInner(inner);
                        }
                    }
                }
                case BodyScan.GET, BodyScan.SET -> {
                    int candidate = interference.candidate(argument);
                    if (!open.isEmpty() && candidate != Interference.NONE) {
                        open.getLast().use(scan.event(i), candidate);
                    }
                }
                case BodyScan.CALL -> {
                    if (!open.isEmpty()) {
                        open.getLast().calls = true;
                    }
                }
                default -> {
                    // It tells nothing.
                }
            }
        }
        return loops.size() < MAXIMUM_LOOPS;
    }

    /** What is around a loop. */
    private record Around(int[] homes, int shared, int nested) {
    }

    private void planLoops() {
        List<Around> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < scan.eventCount(); i++) {
            if (scan.event(i) == BodyScan.LOOP) {
                open.add(new Around(homes, shared, nested));
                planLoop(loops.get(next++));
            } else if (scan.event(i) == BodyScan.END && scan.event(scan.argument(i)) == BodyScan.LOOP) {
                Around around = open.removeLast();
                homes = around.homes;
                shared = around.shared;
                nested = around.nested;
            }
        }
    }

    private void planLoop(Loop loop) {
        int offset = scan.offset(loop.event);
        if (offset == BodyScan.NONE || loop.calls || nested == MOST_NESTED) {
            return;
        }
        int[] outside = homes;
        int sharedOutside = shared;
        homes = homes.clone();
        findOwners();
        int changed = 0;
        for (long left = loop.used; left != 0 && changed < MOST_CHANGES;) {
            int candidate = mostUsed(left, loop);
            left &= ~(1L << candidate);
            if (homes[candidate] == LocalPlan.IN_MEMORY && outside[candidate] == LocalPlan.IN_MEMORY) {
                improve(candidate, loop);
                changed = changes(outside);
            }
        }
        if (changed > 0) {
            found.put(offset, describe(loop, changed, outside, shared & ~sharedOutside));
            nested++;
        }
    }

    private int changes(int[] outside) {
        int changes = 0;
        for (int i = 0; i < homes.length; i++) {
            changes += homes[i] != outside[i] ? 1 : 0;
        }
        return changes;
    }

    /** The one of the candidates {@code among}, as bits, that a loop uses most. */
    private static int mostUsed(long among, Loop loop) {
        int most = Long.numberOfTrailingZeros(among);
        for (long rest = among; rest != 0; rest &= rest - 1) {
            int candidate = Long.numberOfTrailingZeros(rest);
            most = loop.weights[candidate] > loop.weights[most] ? candidate : most;
        }
        return most;
    }

    private void findOwners() {
        Arrays.fill(owners, 0);
        for (int i = 0; i < homes.length; i++) {
            if (homes[i] != LocalPlan.IN_MEMORY) {
                owners[Registers.index(isFloating(i), homes[i])] |= 1L << i;
            }
        }
    }

    private boolean isFloating(int candidate) {
        return plan.type(candidates[candidate]).isFloating();
    }

    private LoopHomes describe(Loop loop, int changed, int[] outside, int lent) {
        LoopHomes described = new LoopHomes(new int[changed], new int[changed], new int[changed], new boolean[changed], new boolean[changed], lent);
        long live = interference.liveAtLoop(loop.event);
        int next = 0;
        for (int i = 0; i < homes.length; i++) {
            if (homes[i] != outside[i]) {
                described.locals()[next] = candidates[i];
                described.outside()[next] = outside[i];
                described.inside()[next] = homes[i];
                described.isRead()[next] = (live & 1L << i) != 0;
                described.isSet()[next++] = (loop.set & 1L << i) != 0;
            }
        }
        return described;
    }

    /**
     * Gives a candidate that lives in memory a register in a loop, if that saves a use in each turn at least. It may be that of one other
     * that the loop uses or passes by; of several that share it, only one would want it back where the loop is left, and nobody knows which.
     */
    private void improve(int candidate, Loop loop) {
        boolean isFloating = isFloating(candidate);
        long live = interference.liveAtLoop(loop.event);
        long own = 1L << candidate;
        int best = LocalPlan.IN_MEMORY;
        long bestGiving = 0;
        int leastCost = TURNS * (loop.weights[candidate] - 1) - Long.bitCount(live & own) - Long.bitCount(loop.set & own);
        for (int register : Registers.ofLocals(isFloating)) {
            long others = owners[Registers.index(isFloating, register)] & (loop.used | live);
            long giving = others & interference.of(candidate);
            if (giving == 0 || giving == others && Long.bitCount(giving) == 1) {
                int other = Long.numberOfTrailingZeros(giving);
                int cost = plan.isNewToKeep(isFloating, register) ? 2 : 0;
                cost += giving == 0 ? 0 : 1 + Long.bitCount(giving & live) + TURNS * loop.weights[other];
                if (cost < leastCost) {
                    leastCost = cost;
                    best = register;
                    bestGiving = giving;
                }
            }
        }
        if (best != LocalPlan.IN_MEMORY) {
            take(candidate, best, bestGiving);
        }
    }

    /** Gives a candidate a register in a loop, instead of another one or none, which is {@code giving}, as a bit. */
    private void take(int candidate, int register, long giving) {
        boolean isFloating = isFloating(candidate);
        if (giving != 0) {
            int other = Long.numberOfTrailingZeros(giving);
            homes[other] = LocalPlan.IN_MEMORY;
            plan.putInMemory(candidates[other]);
        }
        owners[Registers.index(isFloating, register)] = owners[Registers.index(isFloating, register)] & ~giving | 1L << candidate;
        homes[candidate] = register;
        plan.use(isFloating, register);
        shared |= !isFloating && Registers.isShared(register) ? 1 << register : 0;
    }
}
