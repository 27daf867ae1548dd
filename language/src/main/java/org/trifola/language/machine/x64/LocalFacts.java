package org.trifola.language.machine.x64;

import java.util.Arrays;

import org.trifola.language.machine.x64.CountedLoop.Step;

/**
 * What is known of the values of locals at the place where code is being made. What comes from instructions that have been passed holds
 * until a way that has not passed them leads here; what was known before the ways parted stays known, of locals of which nothing was
 * learned on any of them. What a loop that counts tells holds all through it.
 */
final class LocalFacts {

    private static final long NUMBERS = 1L << Integer.SIZE;
    /** After a construct in which more was learned than this, nothing is known. */
    private static final int MOST_LEARNED = 64;

    /** The end of what is known to be inside of the memory, from the value on, and since when. */
    private final long[] inside;
    private final int[] since;
    /** The least and the greatest number that the value may be, and since when. */
    private final long[] least;
    private final long[] greatest;
    private final int[] knownSince;
    /** Those among the numbers that the local is set to anywhere so far, and how many places there are where it is set from here on. */
    private final long[] leastEver;
    private final long[] greatestEver;
    private final int[] setsLeft;
    /** Whether code is being made again of instructions that have been counted. */
    private boolean isRepeated;
    /** In loops that count: the values are numbers from the first on, so many more at most, and wrap around. */
    private final long[] first;
    private final long[] more;
    private int now = 1;
    /** The locals of which something was learned, in order. */
    private int[] learned = new int[16];
    private int learnedCount;

    /**
     * @param scan what is known of the body
     * @param plan where its locals live
     */
    LocalFacts(BodyScan scan, LocalPlan plan) {
        int locals = scan.locals();
        this.inside = new long[locals];
        this.since = new int[locals];
        this.least = new long[locals];
        this.greatest = new long[locals];
        this.knownSince = new int[locals];
        this.leastEver = new long[locals];
        this.greatestEver = new long[locals];
        this.setsLeft = new int[locals];
        this.first = new long[locals];
        this.more = new long[locals];
        Arrays.fill(more, CountedLoop.UNKNOWN);
        for (int local = 0; local < locals; local++) {
            boolean isParameter = local < scan.parameters();
            setsLeft[local] = scan.sets(local);
            leastEver[local] = isParameter || plan.isNeededAtStart(local) ? 0 : Operands.GREATEST;
            greatestEver[local] = isParameter ? Operands.GREATEST : 0;
            knownSince[local] = isParameter ? 0 : now;
        }
    }

    /** The number of times that something was learned before this place. */
    int mark() {
        return learnedCount;
    }

    /**
     * Forgets what was learned since a mark, as this place is reached from other places since then. Values that locals have had from
     * before the mark on stay known.
     */
    void forgetSince(int mark) {
        if (learnedCount - mark > MOST_LEARNED) {
            forget();
            return;
        }
        for (int i = mark; i < learnedCount; i++) {
            knownSince[learned[i]] = 0;
            since[learned[i]] = 0;
        }
    }

    /** Forgets what came from the instructions before, as this place is reached from later ones too. */
    private void forget() {
        now++;
    }

    private void learn(int local) {
        if (learnedCount == learned.length) {
            learned = Arrays.copyOf(learned, 2 * learnedCount);
        }
        learned[learnedCount++] = local;
    }

    // How great values are, all of them 32-bit integers and taken to be unsigned.

    /** The greatest number that the value of a local may be, as far as that is known. */
    long greatest(int local) {
        if (knownSince[local] == now) {
            return greatest[local];
        }
        return Math.min(greatestSum(local, 0), setsLeft[local] == 0 ? greatestEver[local] : Operands.GREATEST);
    }

    /** The least number that the value of a local may be, as far as that is known. */
    long least(int local) {
        if (knownSince[local] == now) {
            return least[local];
        }
        return Math.max(leastSum(local, 0), setsLeft[local] == 0 ? leastEver[local] : 0);
    }

    /** The greatest number that the sum of a local and of a number may be, as far as loops tell. */
    long greatestSum(int local, int number) {
        long sum = first[local] + number & Operands.GREATEST;
        return more[local] == CountedLoop.UNKNOWN ? Operands.GREATEST : Math.min(sum + more[local], Operands.GREATEST);
    }

    /** The least number that the sum of a local and of a number may be, as far as loops tell. */
    long leastSum(int local, int number) {
        long sum = first[local] + number & Operands.GREATEST;
        return more[local] == CountedLoop.UNKNOWN || sum + more[local] > Operands.GREATEST ? 0 : sum;
    }

    /** Notes that a local is set to an operand: what is known of this is known of the local. */
    void set(int local, int value, Operands operands) {
        int other = operands.origin(value);
        learn(local);
        least[local] = operands.least(value);
        greatest[local] = operands.greatest(value);
        knownSince[local] = now;
        leastEver[local] = Math.min(leastEver[local], least[local]);
        greatestEver[local] = Math.max(greatestEver[local], greatest[local]);
        setsLeft[local] -= isRepeated ? 0 : 1;
        since[local] = other == Operands.NONE ? 0 : since[other];
        inside[local] = other == Operands.NONE ? 0 : inside[other];
    }

    /** Notes whether the instructions that follow become code besides that at their own place. */
    void repeat(boolean again) {
        isRepeated = again;
    }

    /** Enters a loop, where the locals have their first values and which makes so many {@link #turns}. */
    void enter(CountedLoop loop, long turns) {
        if (turns != CountedLoop.UNKNOWN) {
            for (Step step : loop.steps()) {
                if (step.isAll()) {
                    holdsThroughout(step, turns);
                } else {
                    holdsAtFirst(step, turns);
                }
            }
        }
        forget();
    }

    private void holdsThroughout(Step step, long turns) {
        int local = step.local();
        long low = least(local);
        long distance = turns * Math.abs((long) step.number());
        long range = greatest(local) - low + distance;
        if (range < NUMBERS) {
            first[local] = step.number() > 0 ? low : low - distance;
            more[local] = range;
        }
    }

    /** The local gets a number for as long as code comes from nowhere else, which the last turn no longer adds to. */
    private void holdsAtFirst(Step step, long turns) {
        int local = step.local();
        long distance = (turns - 1) * step.number();
        long low = least(local) + Math.min(0, distance);
        long high = greatest(local) + Math.max(0, distance);
        if (low >= 0 && high < NUMBERS) {
            least[local] = low;
            greatest[local] = high;
            knownSince[local] = now + 1;
            learn(local);
        }
    }

    /** Leaves a loop. */
    void leave(CountedLoop loop) {
        for (Step step : loop.steps()) {
            more[step.local()] = CountedLoop.UNKNOWN;
        }
    }

    /** The most turns that a loop makes when it is entered here, or {@link CountedLoop#UNKNOWN}; {@code loop} is null if it does not count. */
    long turns(CountedLoop loop) {
        if (loop == null) {
            return CountedLoop.UNKNOWN;
        }
        int counter = loop.counter().local();
        long step = loop.counter().number();
        long low = least(counter);
        long high = greatest(counter);
        long bound = Integer.toUnsignedLong(loop.bound());
        return switch (loop.relation()) {
            case NOT_EQUAL -> {
                long distance = (step > 0 ? bound - low : low - bound) & Operands.GREATEST;
                yield low == high && distance > 0 && distance % step == 0 ? distance / Math.abs(step) : CountedLoop.UNKNOWN;
            }
            case LESS_SIGNED -> turnsBelow(low, high, bound, step, Integer.MAX_VALUE);
            case LESS_UNSIGNED -> turnsBelow(low, high, bound, step, Operands.GREATEST);
        };
    }

    /** None of the numbers may get beyond the greatest. */
    private static long turnsBelow(long low, long high, long bound, long step, long greatest) {
        if (bound > greatest || Math.max(high, bound) + step > greatest) {
            return CountedLoop.UNKNOWN;
        }
        return Math.max(1, (bound - low + step - 1) / step);
    }

    // What has been found inside of the memory.

    /** The end of what is known to be inside, from the value of a local on, if {@link #since} is now. */
    long inside(int local) {
        return inside[local];
    }

    /** Since when something is known to be inside. */
    int since(int local) {
        return since[local];
    }

    /** Whether something is known to be inside from the value of a local on. */
    boolean isSomethingInside(int local) {
        return since[local] == now;
    }

    /** Whether what ends at {@code end} from the value of a popped operand on is known to be inside; that of a local is from now on. */
    boolean isInside(int local, int operand, long end, Operands operands) {
        if (operands.isInside(operand, end, now)) {
            return true;
        }
        if (local == Operands.NONE) {
            return false;
        }
        if (since[local] == now && inside[local] >= end) {
            return true;
        }
        learn(local);
        since[local] = now;
        inside[local] = end;
        return false;
    }
}
