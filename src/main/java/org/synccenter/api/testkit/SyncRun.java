package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventDraft;
import org.synccenter.api.Owner;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SessionCreator;
import org.synccenter.api.StartReason;
import org.synccenter.api.SyncContext;
import org.synccenter.api.SyncOptions;
import org.synccenter.api.SyncSession;

/** One call of {@code synchronize}: makes its sessions and judges it when it is over. Also the lock of all that its sessions keep. */
final class SyncRun implements SessionCreator {

    /** An event of this sync. */
    record Reported(String id, EventDraft draft) {}

    final Map<String, ItemTrack> tracks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Set<String> proposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    final List<Reported> events = new ArrayList<>();
    final List<String> offered = new ArrayList<>();
    int contacts;

    private final Bench bench;
    private final String label;
    private final List<String> asked;
    private final Set<String> known;
    private final List<KitSession> sessions = new ArrayList<>();
    private SyncOptions options = SyncOptions.DEFAULT;
    private Stop stop = Stop.NONE;
    private @Nullable Owner owner;
    private boolean mayPrompt;
    private Runnable meeting = () -> {};
    private Probe.@Nullable End<Boolean> end;

    SyncRun(Bench bench, String label, List<String> asked) {
        this.bench = bench;
        this.label = label;
        this.asked = asked;
        this.known = bench.known();
    }

    SyncRun previewing() {
        options = SyncOptions.PREVIEW;
        return this;
    }

    SyncRun stopping(Stop wish) {
        stop = wish;
        return this;
    }

    SyncRun from(@Nullable Owner window, boolean mayAsk) {
        owner = window;
        mayPrompt = mayAsk;
        return this;
    }

    SyncRun offering(List<String> waiting) {
        offered.addAll(waiting);
        return this;
    }

    /** Called at every report before it is taken: holds the handler up until another sync is as far. */
    SyncRun meeting(Runnable others) {
        meeting = others;
        return this;
    }

    void meet() {
        meeting.run();
    }

    boolean isPreview() {
        return options.preview();
    }

    boolean isKnown(String itemId) {
        return known.contains(itemId);
    }

    void found(Rule rule, String sentence) {
        bench.probe().found(rule, label + ": " + sentence);
    }

    @Override
    public SyncSession create(List<String> itemIds) {
        synchronized (this) {
            refuseUnless(!itemIds.isEmpty(), "A session was made for no items.");
            for (String id : itemIds) {
                refuseUnless(
                        asked.stream().anyMatch(a -> a.equalsIgnoreCase(id)),
                        "A session was made for \"" + id + "\", which was not asked for.");
                refuseUnless(!tracks.containsKey(id), "\"" + id + "\" is in two sessions.");
                tracks.put(id, new ItemTrack(id, true));
            }
            KitSession session = new KitSession(this);
            sessions.add(session);
            return session;
        }
    }

    private void refuseUnless(boolean allowed, String sentence) {
        if (!allowed) {
            found(Rule.SESSION_ITEMS, sentence);
            throw new Refusal.Argument(sentence);
        }
    }

    /** What the handler learns from a report; null = it asks about itself. Called with the lock held. */
    CancelRequest answer(@Nullable ItemTrack track) {
        CancelRequest answer = stop.answer(track == null ? null : track.id, contacts);
        switch (answer) {
            case NONE -> {}
            case CANCEL_ITEM -> tell(track);
            case CANCEL_ALL -> tracks.values().forEach(SyncRun::tell);
        }
        return answer;
    }

    private static void tell(@Nullable ItemTrack track) {
        if (track != null && !track.isFinal()) {
            track.told = true;
        }
    }

    /** Syncs and judges; false when the handler did not come back, and nothing more can be tried with it. */
    boolean run() {
        SyncContext context = new SyncContext(asked, StartReason.MANUAL, options, owner, mayPrompt, null);
        end = bench.probe().end(label + ": synchronize", () -> {
            bench.handler().synchronize(context, this);
            return true;
        });
        boolean back = cameBack();
        judge();
        return back;
    }

    /** A handler that breaks off unchecked has come back as well: only one that blocks has not. */
    private boolean cameBack() {
        return !(end instanceof Probe.End.Blocked<Boolean>);
    }

    private synchronized void judge() {
        boolean open = sessions.stream().anyMatch(s -> !s.isClosed());
        if (open && cameBack()) {
            found(Rule.LEFT_OPEN, "synchronize returned, and a session of it is still open.");
        }
        boolean excused = !(end instanceof Probe.End.Value<Boolean>);
        for (String id : asked) {
            ItemTrack track = tracks.get(id);
            if ((track == null || !track.isFinal()) && !excused) {
                found(
                        Rule.NO_FINAL,
                        "\"" + id + "\" " + (track == null ? "is in no session." : "got no final status."));
            }
        }
        tracks.values().forEach(t -> judge(t, excused));
    }

    private void judge(ItemTrack track, boolean excused) {
        String item = "\"" + track.id + "\"";
        ProgressStatus last = track.status;
        if (track.due && isAdded(track) && !track.isFinal() && !excused) {
            found(Rule.NO_FINAL, item + " was added and got no final status.");
        }
        if (track.held && last != ProgressStatus.SUCCEEDED && track.isFinal()) {
            found(Rule.HOLD, item + " was held and ended as " + last + ".");
        }
        if (isPreview() && last == ProgressStatus.SUCCEEDED && !track.planned && !track.held) {
            found(Rule.PREVIEW_PLAN, "The preview of " + item + " tells no plan.");
        }
        judgeStop(track, item, last);
    }

    private boolean isAdded(ItemTrack track) {
        return asked.stream().noneMatch(a -> a.equalsIgnoreCase(track.id));
    }

    private void judgeStop(ItemTrack track, String item, @Nullable ProgressStatus last) {
        if (!stop.wanted()) {
            if (last == ProgressStatus.CANCELED) {
                found(Rule.STOP_UNASKED, item + " was reported CANCELED.");
            }
            return;
        }
        if (!stop.concerns(track.id)) {
            if (last == ProgressStatus.CANCELED) {
                found(Rule.STOP_SPREADS, item + " was CANCELED with another item.");
            }
            return;
        }
        boolean early = stop.after() == 0;
        if (early && !track.told && end instanceof Probe.End.Value<Boolean>) {
            found(Rule.STOP_NEVER_ASKED, item + " was done before the handler could learn that it was to stop.");
        } else if (early && track.told && (last == ProgressStatus.SUCCEEDED || !track.isFinal())) {
            found(Rule.STOP_UNHEARD, item + " was to stop and ended as " + (last == null ? "nothing" : last) + ".");
        }
    }

    /** Whether any item was a success. */
    synchronized boolean hasSucceeded() {
        return tracks.values().stream().anyMatch(t -> t.succeeded);
    }

    /** The items that were made known in this sync. */
    synchronized List<String> committed() {
        return tracks.values().stream().filter(t -> !t.due).map(t -> t.id).toList();
    }

    synchronized List<Reported> events() {
        return List.copyOf(events);
    }

    boolean isRefused() {
        return end instanceof Probe.End.Refused<Boolean>;
    }
}
