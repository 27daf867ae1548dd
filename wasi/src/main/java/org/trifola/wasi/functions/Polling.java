package org.trifola.wasi.functions;

import java.io.IOException;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.error.HostFailure;
import org.trifola.wasi.files.Descriptor;
import org.trifola.wasi.files.DescriptorTable;
import org.trifola.wasi.files.Right;
import org.trifola.wasi.layout.Abi;
import org.trifola.wasi.layout.ClockFlag;
import org.trifola.wasi.layout.Event;
import org.trifola.wasi.layout.EventFlag;
import org.trifola.wasi.layout.EventType;
import org.trifola.wasi.layout.Flag;
import org.trifola.wasi.layout.Subscription;

/** The function that waits until something happens. */
public final class Polling {

    private static final int SIZE = 4;
    private static final int MAXIMUM_COUNT = 1 << 16;
    /** How long to wait before descriptors are asked again; they cannot call. */
    private static final long ASK_AGAIN = 2_000_000;

    private final DescriptorTable table;
    private final Abi abi;
    private final TimeSource time;

    /**
     * @param table what is open
     * @param abi how the guest lays out subscriptions
     * @param time what time it is, and how to wait
     */
    public Polling(DescriptorTable table, Abi abi, TimeSource time) {
        this.table = table;
        this.abi = abi;
        this.time = time;
    }

    /**
     * {@code poll_oneoff}: waits for the first of the {@code count} subscriptions at {@code in}, and stores an event at
     * {@code out} for each that has happened.
     *
     * @param location the node that waits
     */
    public void oneoff(Node location, GuestMemory memory, long in, long out, long count, long result) throws IOException {
        if (count == 0 || count > MAXIMUM_COUNT) {
            throw new ErrnoException(Errno.INVAL);
        }
        memory.check(out, count * Event.SIZE);
        memory.check(result, SIZE);
        Awaited[] awaited = new Awaited[(int) count];
        for (int i = 0; i < count; i++) {
            awaited[i] = await(Subscription.read(memory, in + (long) i * Subscription.size(abi), abi));
        }
        int events = happened(awaited, memory, out);
        while (events == 0) {
            sleep(location, longestWait(awaited));
            events = happened(awaited, memory, out);
        }
        memory.writeInt(result, events);
    }

    /** Stores the events of what has happened, one after the other, and gives their number. */
    private int happened(Awaited[] awaited, GuestMemory memory, long out) throws IOException {
        int events = 0;
        long now = time.monotonic();
        for (Awaited each : awaited) {
            Event event = each.happened(now);
            if (event != null) {
                event.write(memory, out + (long) events * Event.SIZE);
                events++;
            }
        }
        return events;
    }

    private long longestWait(Awaited[] awaited) {
        long wait = Long.MAX_VALUE;
        long now = time.monotonic();
        for (Awaited each : awaited) {
            wait = Math.min(wait, each.remaining(now));
        }
        return Math.max(wait, 0);
    }

    private void sleep(Node location, long nanoseconds) {
        TruffleSafepoint.setBlockedThreadInterruptible(location, time::sleep, nanoseconds);
    }

    private Awaited await(Subscription subscription) {
        try {
            return switch (subscription.type()) {
                case CLOCK -> new AwaitedTime(subscription.userdata(), end(time.monotonic(), duration(subscription)));
                case FD_READ -> new AwaitedDescriptor(subscription, table.get(subscription.id(), Right.POLL_FD_READWRITE, Right.FD_READ));
                case FD_WRITE -> new AwaitedDescriptor(subscription, table.get(subscription.id(), Right.POLL_FD_READWRITE, Right.FD_WRITE));
            };
        } catch (ErrnoException failure) {
            return new Failed(new Event(subscription.userdata(), failure.errno(), subscription.type(), 0, 0));
        }
    }

    /** The nanoseconds from now on until the time that {@code subscription} waits for; not more than a long can hold. */
    private long duration(Subscription subscription) throws ErrnoException {
        Clock clock = Clock.of(subscription.id());
        Flag.check(subscription.flags(), ClockFlag.values());
        if (clock != Clock.REALTIME && clock != Clock.MONOTONIC) {
            throw new ErrnoException(Errno.NOTSUP);
        }
        long timeout = subscription.timeout() < 0 ? Long.MAX_VALUE : subscription.timeout();
        return ClockFlag.SUBSCRIPTION_CLOCK_ABSTIME.in(subscription.flags()) ? Math.max(0, timeout - clock.time(time)) : timeout;
    }

    private static long end(long start, long duration) {
        return duration > Long.MAX_VALUE - start ? Long.MAX_VALUE : start + duration;
    }

    /** Something that a guest waits for. */
    private sealed interface Awaited {
        /** The event, or null if it has not happened. */
        Event happened(long now) throws IOException;

        /** How many nanoseconds to wait at most before asking again. */
        long remaining(long now);
    }

    /** What can never happen, which the guest is told at once. */
    private record Failed(Event event) implements Awaited {
        @Override
        public Event happened(long now) {
            return event;
        }

        @Override
        public long remaining(long now) {
            return 0;
        }
    }

    /** A time of the monotonic clock. */
    private record AwaitedTime(long userdata, long end) implements Awaited {
        @Override
        public Event happened(long now) {
            return remaining(now) > 0 ? null : new Event(userdata, Errno.SUCCESS, EventType.CLOCK, 0, 0);
        }

        @Override
        public long remaining(long now) {
            return end - now;
        }
    }

    /** A descriptor that can be read or written. */
    private record AwaitedDescriptor(Subscription subscription, Descriptor descriptor) implements Awaited {
        @Override
        public Event happened(long now) {
            try {
                long bytes = subscription.type() == EventType.FD_READ ? descriptor.readable() : descriptor.writable();
                long flags = descriptor.hasHungUp() ? EventFlag.FD_READWRITE_HANGUP.bit() : 0;
                return bytes == Descriptor.NOT_READY ? null
                                : new Event(subscription.userdata(), Errno.SUCCESS, subscription.type(), bytes, (int) flags);
            } catch (IOException failure) {
                return new Event(subscription.userdata(), HostFailure.errno(failure), subscription.type(), 0, 0);
            }
        }

        @Override
        public long remaining(long now) {
            return ASK_AGAIN;
        }
    }
}
