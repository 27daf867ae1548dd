package org.trifola.language.machine.x64;

import java.util.Arrays;

/**
 * Finds out which locals are needed at the same time: it goes backwards through a body, and again through its loops until
 * nothing changes. It looks at 64 locals, which are the bits of a number.
 */
final class Interference {

    /** Says that a local is no candidate. */
    static final int NONE = -1;

    /** So often an event is visited at most, on average. */
    private static final int MAXIMUM_VISITS = 32;

    private final BodyScan scan;
    private final int[] numbers;
    private final long[] interfering;
    /** By event: whether a local is set there, of 64, and may be read afterwards. */
    private final long[] read;
    /** By event that begins a loop: which may be read after a branch there. */
    private final long[] atLoops;
    private long atStart;
    private long acrossCalls;
    private boolean hasGivenUp;

    private Interference(BodyScan scan, int[] candidates) {
        this.scan = scan;
        this.numbers = new int[scan.locals()];
        this.interfering = new long[candidates.length];
        this.read = new long[(scan.eventCount() + Long.SIZE - 1) / Long.SIZE];
        this.atLoops = new long[scan.eventCount()];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < candidates.length; i++) {
            numbers[candidates[i]] = i;
        }
    }

    /** Which of {@code candidates}, at most 64 locals, are needed together. */
    static Interference of(BodyScan scan, int[] candidates) {
        Interference interference = new Interference(scan, candidates);
        interference.find();
        return interference;
    }

    /** The number of a local among the candidates, or {@link #NONE}. */
    int candidate(int local) {
        return numbers[local];
    }

    /** Those that are needed together with the candidate {@code index}, as bits. */
    long of(int index) {
        return interfering[index];
    }

    /** The instructions that set locals which are not read afterwards. */
    DeadSets deadSets() {
        DeadSets dead = new DeadSets();
        for (int i = 0; i < scan.eventCount(); i++) {
            if (scan.event(i) == BodyScan.SET && scan.offset(i) != BodyScan.NONE && (read[i / Long.SIZE] & 1L << i) == 0) {
                dead.add(scan.start(i), scan.offset(i));
            }
        }
        return dead;
    }

    /** The first event of what is left out if the local that is set at the event {@code set} is not read. */
    private int first(int set) {
        int first = set;
        while (scan.offset(set) != BodyScan.NONE && first > 0 && scan.event(first - 1) == BodyScan.GET && scan.offset(first - 1) >= scan.start(set)) {
            first--;
        }
        return first;
    }

    /** Whether the candidate {@code index} may be read before it is set. */
    boolean isLiveAtStart(int index) {
        return (atStart & 1L << index) != 0;
    }

    /** Whether the candidate {@code index} is needed after a call that comes after it is set. */
    boolean isLiveAcrossCalls(int index) {
        return (acrossCalls & 1L << index) != 0;
    }

    /** Those that may be read after a branch to the loop that begins at an event, as bits. */
    long liveAtLoop(int event) {
        return atLoops[event];
    }

    /** Whether the body would have taken too long, so that all locals are taken to be needed everywhere. */
    boolean hasGivenUp() {
        return hasGivenUp;
    }

    /** A construct, from its end on. */
    private static final class Construct {
        private final int end;
        private final long after;
        private long atLabel;
        private long afterThen;

        Construct(int end, long after) {
            this.end = end;
            this.after = after;
            this.atLabel = after;
        }
    }

    private void find() {
        long visits = (long) MAXIMUM_VISITS * scan.eventCount();
        Construct[] open = new Construct[scan.depth() + 1];
        int depth = 0;
        long live = 0;
        int i = scan.eventCount() - 1;
        open[depth++] = new Construct(i + 1, 0);
        while (i >= 0) {
            if (visits-- < 0) {
                giveUp();
                return;
            }
            int argument = scan.argument(i);
            switch (scan.event(i)) {
                case BodyScan.GET -> {
                    if (numbers[argument] >= 0) {
                        live |= 1L << numbers[argument];
                    }
                }
                case BodyScan.SET -> {
                    int number = numbers[argument];
                    boolean isRead = number < 0 || (live & 1L << number) != 0;
                    if (isRead) {
                        read[i / Long.SIZE] |= 1L << i;
                    }
                    if (number >= 0) {
                        if (isRead || scan.offset(i) == BodyScan.NONE) {
                            define(number, live);
                        }
                        live &= ~(1L << number);
                    }
                    if (!isRead) {
                        i = first(i);
                    }
                }
                case BodyScan.CALL -> acrossCalls |= live;
                case BodyScan.END -> {
                    Construct construct = new Construct(i, live);
                    int start = argument;
                    if (scan.event(start) == BodyScan.LOOP) {
                        construct.atLabel = atLoops[start];
                    }
                    open[depth++] = construct;
                }
                case BodyScan.ELSE -> {
                    Construct construct = open[depth - 1];
                    construct.afterThen = live;
                    live = construct.after;
                }
                case BodyScan.IF -> {
                    Construct construct = open[--depth];
                    live |= argument != 0 ? construct.afterThen : construct.after;
                }
                case BodyScan.BLOCK -> depth--;
                case BodyScan.LOOP -> {
                    Construct construct = open[depth - 1];
                    if ((live & ~atLoops[i]) != 0) {
                        atLoops[i] |= live;
                        construct.atLabel = atLoops[i];
                        live = construct.after;
                        i = construct.end;
                    } else {
                        depth--;
                    }
                }
                case BodyScan.BRANCH -> live = open[depth - 1 - argument].atLabel;
                case BodyScan.BRANCH_IF -> live |= open[depth - 1 - argument].atLabel;
                default -> live = 0;
            }
            i--;
        }
        atStart = live;
        for (int parameter = 0; parameter < scan.parameters(); parameter++) {
            if (numbers[parameter] >= 0) {
                define(numbers[parameter], live);
            }
        }
        for (long rest = live; rest != 0; rest &= rest - 1) {
            define(Long.numberOfTrailingZeros(rest), live);
        }
    }

    /** Takes all locals to be needed everywhere. */
    private void giveUp() {
        hasGivenUp = true;
        Arrays.fill(interfering, -1);
        Arrays.fill(read, -1);
        atStart = -1;
        acrossCalls = -1;
    }

    /** Notes that a local is set where {@code live} are needed. */
    private void define(int number, long live) {
        long others = live & ~(1L << number);
        interfering[number] |= others;
        for (long rest = others; rest != 0; rest &= rest - 1) {
            interfering[Long.numberOfTrailingZeros(rest)] |= 1L << number;
        }
    }
}
