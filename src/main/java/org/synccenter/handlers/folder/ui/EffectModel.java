package org.synccenter.handlers.folder.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.synccenter.api.SyncException;
import org.synccenter.handlers.folder.FilterEffect;
import org.synccenter.handlers.folder.PairDesk;

/** What the filter in a form leaves out of the real folders, counted in the background; only the latest question is answered. */
final class EffectModel {
    private static final Logger LOG = LoggerFactory.getLogger(EffectModel.class);

    /** What there is to see. */
    sealed interface State {
        /** There are not two folders yet. */
        record Nothing() implements State {}

        /** It is being counted. */
        record Counting() implements State {}

        /** It was counted. */
        record Known(FilterEffect effect) implements State {}

        /** It cannot be counted, and this sentence says why. */
        record Wrong(String text) implements State {}
    }

    private final PairDesk desk;
    private final Executor worker;
    private final Executor ui;
    private final AtomicLong latest = new AtomicLong();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());

    EffectModel(PairDesk desk, Executor worker, Executor ui) {
        this.desk = desk;
        this.worker = worker;
        this.ui = ui;
    }

    /** Counts anew; what is still being counted is given up. */
    void ask(String left, String right, List<String> lines) {
        long mine = latest.incrementAndGet();
        if (left.isBlank() || right.isBlank()) {
            state.set(new State.Nothing());
            return;
        }
        state.set(new State.Counting());
        worker.execute(() -> {
            State answer = answer(mine, left, right, lines);
            ui.execute(() -> {
                if (latest.get() == mine) {
                    state.set(answer);
                }
            });
        });
    }

    private State answer(long mine, String left, String right, List<String> lines) {
        try {
            return new State.Known(desk.effect(left, right, lines, () -> latest.get() != mine));
        } catch (SyncException e) {
            return new State.Wrong(e.text());
        } catch (RuntimeException e) {
            LOG.warn("the effect of a filter could not be counted", e);
            return new State.Wrong(PairText.UNEXPECTED.text());
        }
    }

    /** Nobody wants to know any more. */
    void stop() {
        latest.incrementAndGet();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
