package org.synccenter.ui.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;

/**
 * Something that is read in the background: when somebody begins to look at it, and again whenever a snapshot says that it may have changed
 * while they look. Of several answers on their way only the last one counts. On the UI thread.
 *
 * @param <T> what is read
 */
public final class Reading<T> {
    private final Background background;
    private final Supplier<Background.Call<T>> read;
    private final Mark mark;
    private final Consumer<T> found;
    private final Consumer<String> failed;
    private boolean shown;
    private long seen;
    private long asked;
    private @Nullable CenterSnapshot latest;

    /**
     * What of a snapshot tells that there may be something new, as numbers: there may be very many items, and many snapshots a second.
     *
     * @param handler of a handler as a whole
     * @param item of each of its items
     */
    public record Mark(ToLongFunction<HandlerView> handler, ToLongFunction<ItemView> item) {

        private long of(CenterSnapshot snapshot) {
            long mixed = 1;
            for (HandlerView view : snapshot.handlers()) {
                mixed = mix(mixed, handler.applyAsLong(view));
                for (ItemView one : view.items()) {
                    mixed = mix(mixed, item.applyAsLong(one));
                }
            }
            return mixed;
        }

        private static long mix(long mixed, long more) {
            return (Long.rotateLeft(mixed, 23) ^ more) * 0x9E3779B97F4A7C15L;
        }
    }

    /**
     * @param read tells what to read now, on the UI thread; the call itself runs in the background
     * @param found gets it
     * @param failed gets a sentence when it cannot be read
     */
    public Reading(
            Background background,
            Supplier<Background.Call<T>> read,
            Mark mark,
            Consumer<T> found,
            Consumer<String> failed) {
        this.background = background;
        this.read = read;
        this.mark = mark;
        this.found = found;
        this.failed = failed;
    }

    /** Whether somebody looks: nothing is read otherwise. */
    public void setShown(boolean newShown) {
        boolean opened = newShown && !shown;
        shown = newShown;
        if (opened) {
            seen = latest == null ? 0 : mark.of(latest);
            again();
        }
    }

    /** A newer snapshot is there. */
    public void apply(CenterSnapshot snapshot) {
        latest = snapshot;
        if (shown) {
            long now = mark.of(snapshot);
            if (now != seen) {
                seen = now;
                again();
            }
        }
    }

    /** Reads it again if somebody looks: what is asked for is something else now. */
    public void changed() {
        if (shown) {
            again();
        }
    }

    /** Reads it again. */
    public void again() {
        long ticket = ++asked;
        background.run(
                read.get(),
                answer -> {
                    if (ticket == asked) {
                        found.accept(answer);
                    }
                },
                failed);
    }
}
