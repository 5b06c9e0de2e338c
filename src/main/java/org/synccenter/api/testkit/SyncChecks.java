package org.synccenter.api.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synccenter.api.Conflict;
import org.synccenter.api.HandlerCapability;
import org.synccenter.api.HandlerPolicy;

/** Syncs in every way that the center may ask for; ends early when the handler does not come back. */
final class SyncChecks {
    private static final String UNKNOWN = "no-such-item-b1946ac9";

    private final Bench bench;
    private final Reading reading;
    private final List<String> items;

    /** One way to sync; false = the handler did not come back. */
    @FunctionalInterface
    private interface Way {
        boolean go();
    }

    SyncChecks(Bench bench, Reading reading) {
        this.bench = bench;
        this.reading = reading;
        this.items = bench.startable();
    }

    void run() {
        if (!Startable.isStartable(bench.handler())) {
            untried("syncing: the handler cannot be started now");
        } else if (items.isEmpty()) {
            untried("syncing: there is no item that can be started");
        } else {
            List<Way> ways = List.of(
                    this::plain,
                    this::some,
                    this::waiting,
                    this::nobody,
                    this::windowGone,
                    this::stopOne,
                    this::stopAll,
                    this::stopMidway,
                    this::unknown,
                    this::together,
                    this::preview);
            if (!ways.stream().allMatch(Way::go)) {
                untried("other ways to sync: a sync has not come back");
            }
        }
    }

    private void untried(String what) {
        bench.findings().untried(bench.handlerId() + ": " + what);
    }

    private SyncRun prepared(String label, List<String> asked) {
        bench.work();
        return new SyncRun(bench, label, asked);
    }

    private boolean plain() {
        SyncRun run = prepared("A sync of all items", items);
        boolean back = run.run();
        run.committed()
                .forEach(id -> bench.probe()
                        .require(
                                bench.known().contains(id),
                                Rule.ADDITION,
                                "\"" + id + "\" was committed, and items does not have it."));
        bench.probe().require(!back || run.hasSucceeded(), Rule.NO_SUCCESS, "Of " + items + " none has succeeded.");
        new EventChecks(bench).links(run.events());
        return back;
    }

    private boolean some() {
        return items.size() < 2
                || prepared("A sync of one item", items.subList(0, 1)).run();
    }

    private boolean waiting() {
        if (items.size() < 2) {
            untried("waiting and single items: there is only one item");
            return true;
        }
        return prepared("A sync while others wait", items.subList(0, 1))
                .offering(items.subList(1, items.size()))
                .run();
    }

    private boolean nobody() {
        Runnable asked = () -> bench.probe().found(Rule.PROMPT, "It asks a person although nobody may be asked.");
        return silently(prepared("A sync with a window and nobody there", items)
                        .from(KitOwner.window(true, asked), false))
                && silently(prepared("A sync without a window", items).from(null, true));
    }

    private boolean windowGone() {
        Runnable asked = () -> bench.probe().found(Rule.PROMPT, "It asks in a window that is gone.");
        return silently(prepared("A sync from a window that is gone", items).from(KitOwner.window(false, asked), true));
    }

    private boolean silently(SyncRun run) {
        int before = bench.trial().prompts().getAsInt();
        boolean back = run.run();
        bench.probe()
                .require(
                        bench.trial().prompts().getAsInt() == before,
                        Rule.PROMPT,
                        "It shows a window when there is nobody or no window to show it in.");
        return back;
    }

    private boolean cannotStop() {
        return reading.policies().contains(HandlerPolicy.PREVENT_STOP_SYNC);
    }

    private boolean stopOne() {
        return cannotStop()
                || prepared("A sync with one item to stop", items)
                        .stopping(Stop.one(items.getLast()))
                        .run();
    }

    private boolean stopAll() {
        return cannotStop()
                || prepared("A sync to stop", items).stopping(Stop.all(0)).run();
    }

    private boolean stopMidway() {
        return cannotStop()
                || prepared("A sync to stop midway", items)
                        .stopping(Stop.all(3))
                        .run();
    }

    private boolean unknown() {
        SyncRun run = new SyncRun(bench, "A sync of an unknown item", List.of(UNKNOWN));
        boolean back = run.run();
        bench.probe().require(!run.hasSucceeded(), Rule.UNKNOWN_SUCCEEDS, "\"" + UNKNOWN + "\" has succeeded.");
        return back;
    }

    private boolean together() {
        if (!reading.capabilities().contains(HandlerCapability.SUPPORTS_CONCURRENT_SESSIONS)) {
            return true;
        }
        if (items.size() < 2) {
            untried("two syncs at once: there is only one item");
            return true;
        }
        Meeting meeting = new Meeting(bench.trial().patience().dividedBy(4));
        SyncRun one =
                prepared("The first of two syncs at once", items.subList(0, 1)).meeting(meeting.guest());
        SyncRun two =
                new SyncRun(bench, "The second of two syncs at once", items.subList(1, 2)).meeting(meeting.guest());
        boolean back = Meeting.both(one::run, two::run);
        bench.probe()
                .require(
                        meeting.hasTakenPlace() || one.isRefused() || two.isRefused(),
                        Rule.NOT_CONCURRENT,
                        "The second sync did not report before the first was over.");
        return back;
    }

    private boolean preview() {
        if (!reading.capabilities().contains(HandlerCapability.CAN_PREVIEW)) {
            return true;
        }
        bench.work();
        Optional<String> before = bench.outside();
        List<Conflict> conflicts = bench.context().conflicts().list(null);
        Set<String> known = bench.known();
        boolean back = new SyncRun(bench, "A preview", items).previewing().run();
        if (before.isEmpty()) {
            untried("whether a preview changes the outside world: the trial has no fingerprint of it");
        }
        boolean same = before.equals(bench.outside())
                && conflicts.equals(bench.context().conflicts().list(null))
                && known.equals(bench.known());
        bench.probe().require(same, Rule.PREVIEW_CHANGES, "After a preview something is not as it was before.");
        return back;
    }
}
