package org.synccenter.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.Hold;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.api.Problem;
import org.synccenter.api.RunRecord;
import org.synccenter.engine.ProblemCause.Kind;
import org.synccenter.engine.ProblemCause.Place;

/** Tells what is wrong now, grouped by cause: what the last run of each item has left. Blocks (database); any thread but that of a window. */
public final class ProblemDesk {
    /** Runs that were stopped, or have not ended, say nothing about what is wrong; few follow each other. */
    private static final int LOOK_BACK = 10;

    private final SyncCenter center;
    private final Map<Cause, List<Place>> found = new LinkedHashMap<>();

    /** What makes two problems one. */
    private record Cause(Kind kind, Problem.Next next, String handler, String text) {}

    private ProblemDesk(SyncCenter center) {
        this.center = center;
    }

    /**
     * What is wrong now: what needs a person first, then what is tried again, then what stays as it is.
     *
     * @param item only of this one; null = of all
     */
    public static List<ProblemCause> list(SyncCenter center, @Nullable ItemRef item) {
        return new ProblemDesk(center).list(item);
    }

    private List<ProblemCause> list(@Nullable ItemRef only) {
        for (HandlerView handler : center.snapshot().handlers()) {
            if (handler.error() != null && only == null) {
                found.put(new Cause(Kind.HANDLER, Problem.Next.NEEDS_PERSON, handler.id(), handler.error()), List.of());
            }
            for (ItemView item : handler.items()) {
                if (only == null || only.equals(item.ref())) {
                    look(item);
                }
            }
        }
        List<ProblemCause> all = new ArrayList<>();
        for (Problem.Next next : List.of(Problem.Next.NEEDS_PERSON, Problem.Next.RETRIES, Problem.Next.IGNORED)) {
            found.forEach((cause, places) -> {
                if (cause.next == next) {
                    all.add(new ProblemCause(cause.kind, next, cause.handler, cause.text, places));
                }
            });
        }
        return all;
    }

    private void look(ItemView item) {
        Hold hold = item.hold();
        if (hold != null) {
            add(Kind.HELD, Problem.Next.NEEDS_PERSON, hold.text(), item.ref(), null, null);
        }
        if (item.conflicts() > 0) {
            add(
                    Kind.CONFLICTS,
                    Problem.Next.NEEDS_PERSON,
                    EngineText.CAUSE_CONFLICTS.text(item.conflicts()),
                    item.ref(),
                    null,
                    null);
        }
        Optional<RunRecord> last = lastEnded(item.ref());
        if (last.isEmpty()) {
            return;
        }
        RunRecord run = last.get();
        if (run.outcome() == Outcome.FAILED || run.outcome() == Outcome.DISCONNECTED) {
            Problem.Next next = run.outcome() == Outcome.FAILED ? Problem.Next.NEEDS_PERSON : Problem.Next.RETRIES;
            String text = Objects.requireNonNullElseGet(run.error(), EngineText.CAUSE_LOST::text);
            add(Kind.FAILED, next, text, item.ref(), run.id(), null);
        }
        if (run.problems() > 0) {
            center.history()
                    .problems(run.id())
                    .forEach(p -> add(Kind.PATHS, p.next(), p.text(), item.ref(), run.id(), p));
        }
    }

    private Optional<RunRecord> lastEnded(ItemRef item) {
        return center.history().runs(item, LOOK_BACK).stream()
                .filter(run -> run.outcome() != null && run.outcome() != Outcome.CANCELLED)
                .findFirst();
    }

    private void add(
            Kind kind, Problem.Next next, String text, ItemRef item, @Nullable String run, @Nullable Problem problem) {
        found.computeIfAbsent(new Cause(kind, next, item.handler(), text), c -> new ArrayList<>())
                .add(new Place(item, run, problem));
    }
}
