package org.trifola.language.jvm;

import java.util.BitSet;
import java.util.List;

import org.trifola.language.jvm.BodyOutline.Item;
import org.trifola.language.jvm.BodyOutline.Sequence;

/**
 * Finds out which locals are live where: those whose value may still be read. It goes backwards through a body, and again
 * through its loops until nothing changes.
 */
final class Liveness {

    /** Larger bodies, by their instructions and locals, are not looked at. */
    private static final long MAXIMUM_BITS = 1L << 28;
    /** So often an instruction is visited at most, on average. */
    private static final int MAXIMUM_VISITS = 64;

    private long visits;

    private Liveness(long visits) {
        this.visits = visits;
    }

    /**
     * Notes what is live in the sequences and items of a body.
     *
     * @return false if the body is too large, or has too many loops in one another, to find out
     */
    static boolean find(Sequence body, int instructions, int locals) {
        if ((long) instructions * locals > MAXIMUM_BITS) {
            return false;
        }
        Liveness liveness = new Liveness((long) MAXIMUM_VISITS * instructions);
        liveness.read(body, new BitSet());
        return liveness.visits > 0;
    }

    /** What is live before {@code sequence}, behind which {@code after} is live. */
    private BitSet read(Sequence sequence, BitSet after) {
        sequence.setLiveAfter(after);
        BitSet live = (BitSet) after.clone();
        List<Item> items = sequence.items();
        for (int i = items.size() - 1; i >= 0 && visits > 0; i--) {
            Item item = items.get(i);
            visits--;
            if (!item.inner().isEmpty()) {
                live = construct(item, live);
            } else if (item.isBranch()) {
                live = branch(sequence, item, live);
            } else if (item.reads()) {
                live.set(item.local());
            } else if (item.local() >= 0) {
                live.clear(item.local());
            }
            if (item.mayBorder()) {
                item.setLiveBefore((BitSet) live.clone());
            }
        }
        return live;
    }

    private BitSet construct(Item item, BitSet after) {
        List<Sequence> inner = item.inner();
        if (item.isLoop()) {
            return loop(item, after);
        }
        item.setLiveAtLabel((BitSet) after.clone());
        BitSet live = read(inner.getFirst(), after);
        if (item.isConditional()) {
            live.or(inner.size() == 2 ? read(inner.get(1), after) : after);
        }
        return live;
    }

    private BitSet loop(Item item, BitSet after) {
        if (item.liveAtLabel() == null) {
            item.setLiveAtLabel(new BitSet());
        }
        while (true) {
            BitSet live = read(item.inner().getFirst(), after);
            BitSet more = (BitSet) live.clone();
            more.andNot(item.liveAtLabel());
            if (more.isEmpty() || visits <= 0) {
                return live;
            }
            item.liveAtLabel().or(live);
        }
    }

    private static BitSet branch(Sequence sequence, Item item, BitSet after) {
        BitSet live = item.continues() ? after : new BitSet();
        item.targets().stream().forEach(depth -> live.or(sequence.liveAtLabel(depth)));
        return live;
    }
}
