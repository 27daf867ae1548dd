package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.trifola.language.jvm.BodyOutline.Item;
import org.trifola.language.jvm.BodyOutline.Sequence;

/**
 * Cuts a body into regions that HotSpot compiles: it never compiles longer methods. Whatever is longest goes first, be it a
 * loop, the case of a switch, or just many instructions; the switch of an interpreter stays in the method where it is.
 */
final class RegionPlanner {

    private static final int LEAST_GAIN = 24;

    private final BodyOutline outline;
    private final int limit;
    /** What a region is to have about, so that the methods that call others do not get too long. */
    private final int target;
    private final List<Region> regions = new ArrayList<>();

    private RegionPlanner(BodyOutline outline, int limit) {
        this.outline = outline;
        this.limit = limit;
        this.target = limit - limit / 4;
    }

    /**
     * The regions of a body: the first one is the whole body.
     *
     * @param limit about the most bytes of code that a method may have
     * @throws IllegalArgumentException if it cannot be cut so that all are short enough
     */
    static List<Region> plan(BodyOutline outline, int limit) {
        RegionPlanner planner = new RegionPlanner(outline, limit);
        Sequence body = outline.body();
        int end = body.items().isEmpty() ? 0 : body.items().getLast().end();
        Region whole = new Region(0, outline.position(0), outline.position(end), new int[0], false, List.of());
        planner.regions.add(whole);
        if (!planner.cut(whole, body)) {
            throw new IllegalArgumentException("no regions of its body are short enough for methods of " + limit + " bytes");
        }
        return planner.regions;
    }

    /** Something of a sequence that may become a region: the items {@code from} to {@code to}. */
    private record Run(Sequence sequence, int from, int to, int size) {

        List<Item> items() {
            return sequence.items().subList(from, to);
        }
    }

    private boolean cut(Region region, Sequence content) {
        boolean withHubs = false;
        while (content.size() > limit) {
            List<Run> runs = new ArrayList<>();
            collect(content, content, withHubs, runs);
            boolean progress = outlineLargest(region, content, runs);
            if (!progress && withHubs) {
                return false;
            }
            withHubs = !progress;
        }
        return true;
    }

    /** Gives methods to the largest of {@code runs}, until the rest is short enough. */
    private boolean outlineLargest(Region region, Sequence content, List<Run> runs) {
        runs.sort(Comparator.comparingInt(Run::size).reversed());
        int excess = content.size() - limit;
        List<Run> chosen = new ArrayList<>();
        for (Run run : runs) {
            int gain = run.size() - CodeSize.ofStub(exits(run).length);
            if (excess > 0 && gain >= LEAST_GAIN) {
                chosen.add(run);
                excess -= gain;
            }
        }
        // From the back, so that the positions of the others in their sequences stay right.
        chosen.sort(Comparator.comparingInt(Run::from).reversed());
        for (Run run : chosen) {
            if (!outline(region, content, run)) {
                return false;
            }
        }
        return !chosen.isEmpty();
    }

    private boolean outline(Region region, Sequence content, Run run) {
        List<Item> items = new ArrayList<>(run.items());
        int start = items.getFirst().start();
        int end = items.getLast().end();
        int[] exits = exits(run);
        Region inner = new Region(regions.size(), outline.position(start), outline.position(end), exits, outline.isReachable(end), run.sequence().labels());
        regions.add(inner);
        Item stub = new Item(start, end, CodeSize.ofStub(exits.length));
        items.forEach(item -> stub.targets().or(item.targets()));
        // What was cut out of the run before is now called from the new region.
        for (Integer offset : List.copyOf(region.inner().keySet())) {
            if (offset >= inner.start().offset() && offset < inner.end().offset()) {
                inner.inner().put(offset, region.inner().remove(offset));
            }
        }
        region.inner().put(inner.start().offset(), inner);
        run.sequence().replace(run.from(), run.to(), stub, content.depth());
        return cut(inner, new Sequence(run.sequence(), items));
    }

    private static int[] exits(Run run) {
        BitSet targets = new BitSet();
        run.items().forEach(item -> targets.or(item.targets()));
        int depth = run.sequence().depth();
        return targets.stream().filter(target -> target < depth).map(target -> depth - 1 - target).sorted().toArray();
    }

    /** Collects the longest runs that are no longer than the target, and constructs that are longer by themselves. */
    private void collect(Sequence content, Sequence sequence, boolean withHubs, List<Run> runs) {
        List<Item> items = sequence.items();
        int from = 0;
        int size = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int itemSize = item.size();
            boolean staysHere = item.isHub() && !withHubs || items.size() == 1 && sequence == content;
            if (staysHere || size > 0 && size + itemSize > target && outline.mayEnd(item.start())) {
                add(content, sequence, from, i, size, runs);
                from = i;
                size = 0;
            }
            if (staysHere) {
                for (Sequence inner : item.inner()) {
                    collect(content, inner, withHubs, runs);
                }
                from = i + 1;
            } else if (size > 0 || outline.mayBegin(item.start())) {
                size += itemSize;
            } else {
                from = i + 1;
            }
        }
        add(content, sequence, from, items.size(), size, runs);
    }

    private void add(Sequence content, Sequence sequence, int from, int to, int size, List<Run> runs) {
        int last = to;
        while (last > from && !outline.mayEnd(sequence.items().get(last - 1).end())) {
            last--;
        }
        boolean isAll = sequence == content && from == 0 && last == sequence.items().size();
        if (last > from && size > 0 && !isAll) {
            runs.add(new Run(sequence, from, last, last == to ? size : sizeOf(sequence.items().subList(from, last))));
        }
    }

    private static int sizeOf(List<Item> items) {
        return items.stream().mapToInt(Item::size).sum();
    }
}
