package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.trifola.language.jvm.BodyOutline.Item;
import org.trifola.language.jvm.BodyOutline.Sequence;

/**
 * Cuts a body into regions that HotSpot compiles. Whatever is longest goes first, be it a loop, the case of a switch, or just
 * many instructions; the switch of an interpreter stays in the method where it is.
 */
final class RegionPlanner {

    private static final int LEAST_GAIN = 24;

    private final FunctionBody body;
    private final BodyOutline outline;
    private final CodeSize code;
    private final boolean knowsLive;
    private final MethodSizes sizes;
    private final int limit;
    /** What a region is to have about, so that the methods that call others do not get too long. */
    private final int target;
    private final List<Region> regions = new ArrayList<>();

    private RegionPlanner(FunctionBody body, BodyOutline outline, MethodSizes sizes) {
        this.body = body;
        this.outline = outline;
        this.code = body.sizes();
        this.knowsLive = Liveness.find(outline.body(), outline.instructions(), body.locals().length);
        this.sizes = sizes;
        this.limit = sizes.region();
        this.target = limit - limit / 4;
    }

    /**
     * The regions of a body: the first one is the whole body.
     *
     * @param sizes how long methods may get
     * @throws IllegalArgumentException if it cannot be cut so that all are short enough
     */
    static List<Region> plan(FunctionBody body, BodyOutline outline, MethodSizes sizes) {
        RegionPlanner planner = new RegionPlanner(body, outline, sizes);
        Region whole = body.region();
        planner.regions.add(whole);
        if (!planner.cut(whole, outline.body())) {
            throw new IllegalArgumentException("no regions of its body are short enough for methods of " + sizes.maximum() + " bytes");
        }
        return planner.regions;
    }

    /**
     * Something of a sequence that may become a region: the items {@code from} to {@code to}.
     *
     * @param size about the number of bytes of its code
     * @param call about what its call takes
     */
    private record Run(Sequence sequence, int from, int to, int size, int[] exits, RegionLocals locals, int call) {

        List<Item> items() {
            return sequence.items().subList(from, to);
        }

        int gain() {
            return size - call;
        }
    }

    private boolean cut(Region region, Sequence content) {
        boolean withHubs = false;
        int most = isHub(content) ? sizes.hub() : limit;
        while (content.size() > most) {
            List<Run> runs = new ArrayList<>();
            collect(content, content, withHubs, runs);
            boolean progress = outlineLargest(region, content, runs, content.size() - most);
            if (!progress && (withHubs || content.size() <= sizes.maximum())) {
                return content.size() <= sizes.maximum();
            }
            withHubs = !progress;
        }
        return true;
    }

    private static boolean isHub(Sequence content) {
        return content.items().stream().anyMatch(Item::isHub);
    }

    /** Gives methods to the largest of {@code runs}, until the rest is {@code excess} bytes shorter. */
    private boolean outlineLargest(Region region, Sequence content, List<Run> runs, int excess) {
        runs.sort(Comparator.comparingInt(Run::gain).reversed());
        int left = excess;
        List<Run> chosen = new ArrayList<>();
        for (Run run : runs) {
            if (left > 0 && run.gain() >= LEAST_GAIN) {
                chosen.add(run);
                left -= run.gain();
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
        int end = items.getLast().end();
        Region inner = new Region(regions.size(), outline.position(items.getFirst().start()), outline.position(end), run.exits(), outline.isReachable(end),
                        run.sequence().labels(), run.locals());
        regions.add(inner);
        BitSet after = liveAfter(run.sequence(), run.to());
        // What was cut out of the run before is now called from the new region.
        for (Integer offset : List.copyOf(region.inner().keySet())) {
            if (offset >= inner.start().offset() && offset < inner.end().offset()) {
                inner.inner().put(offset, region.inner().remove(offset));
            }
        }
        region.inner().put(inner.start().offset(), inner);
        run.sequence().replace(run.from(), run.to(), Item.call(items, run.call()), content.depth());
        return cut(inner, new Sequence(run.sequence(), items, after));
    }

    private static BitSet liveAfter(Sequence sequence, int to) {
        return to == sequence.items().size() ? sequence.liveAfter() : sequence.items().get(to).liveBefore();
    }

    private Run run(Sequence sequence, int from, int to, int size) {
        List<Item> items = sequence.items().subList(from, to);
        int depth = sequence.depth();
        BitSet targets = new BitSet();
        items.forEach(item -> targets.or(item.targets()));
        targets.clear(depth, Math.max(depth, targets.length()));
        int[] exits = targets.stream().map(target -> depth - 1 - target).sorted().toArray();
        int end = items.getLast().end();
        LocalUse use = LocalUse.of(body.instructions(outline.position(items.getFirst().start()).offset()), outline.position(end).offset());
        BitSet parameters = (BitSet) use.used().clone();
        BitSet results = (BitSet) use.written().clone();
        if (knowsLive) {
            BitSet live = new BitSet();
            targets.stream().forEach(target -> live.or(sequence.liveAtLabel(target)));
            if (outline.isReachable(end)) {
                live.or(liveAfter(sequence, to));
            }
            parameters.and(items.getFirst().liveBefore());
            results.and(live);
        }
        RegionLocals locals = RegionLocals.of(parameters, results, body.forms().locals());
        return new Run(sequence, from, to, size, exits, locals, code.ofCall(locals, exits.length));
    }

    /** Collects the longest runs that are no longer than the target, and constructs that are longer by themselves. */
    private void collect(Sequence content, Sequence sequence, boolean withHubs, List<Run> runs) {
        List<Item> items = sequence.items();
        int from = 0;
        int size = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int itemSize = item.size();
            boolean staysHere = item.isHub() && !withHubs || itemSize > limit;
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
            runs.add(run(sequence, from, last, last == to ? size : sizeOf(sequence.items().subList(from, last))));
        }
    }

    private static int sizeOf(List<Item> items) {
        return items.stream().mapToInt(Item::size).sum();
    }
}
