package org.synccenter.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.CancelRequest;
import org.synccenter.api.EventDraft;
import org.synccenter.api.Hold;
import org.synccenter.api.Problem;
import org.synccenter.api.Progress;
import org.synccenter.api.ProgressStatus;
import org.synccenter.api.SyncAction;
import org.synccenter.api.SyncItem;
import org.synccenter.api.SyncSession;

/** A session that refuses what the center refuses, and notes everything that it would have refused or cut. */
final class KitSession implements SyncSession {
    private static final int MAX_TEXT = 259;

    private final SyncRun run;
    private boolean closed;

    KitSession(SyncRun run) {
        this.run = run;
    }

    boolean isClosed() {
        synchronized (run) {
            return closed;
        }
    }

    /** What every report has in common; null = about the handler as a whole. */
    private void contact(String what, @Nullable String itemId) {
        run.meet();
        synchronized (run) {
            requireOpen(what);
            if (itemId != null) {
                member(what, itemId);
            }
            run.contacts++;
        }
    }

    private void requireOpen(String what) {
        if (closed) {
            run.found(Rule.AFTER_CLOSE, what + " was called after the session was closed.");
            throw new Refusal.State("the session is closed");
        }
    }

    private ItemTrack member(String what, @Nullable String itemId) {
        ItemTrack track = itemId == null ? null : run.tracks.get(itemId);
        if (track == null) {
            run.found(Rule.NOT_MEMBER, what + " was called for \"" + itemId + "\", which is not in the session.");
            throw new Refusal.Argument("not part of this session: " + itemId);
        }
        return track;
    }

    private ItemTrack about(String what, String itemId) {
        requireOpen(what);
        return member(what, itemId);
    }

    @Override
    @SuppressWarnings("NullAway") // A stranger may pass null whatever is promised.
    public CancelRequest progress(String itemId, Progress progress) {
        contact("progress", itemId == null ? "null" : itemId);
        synchronized (run) {
            ItemTrack track = member("progress", itemId);
            if (progress == null || progress.status() == null) {
                run.found(Rule.REPORT, "A report about \"" + itemId + "\" has no status.");
                throw new Refusal.Argument("no status");
            }
            check(itemId, progress);
            if (track.isFinal() && progress.status() != ProgressStatus.FAILED) {
                run.found(
                        Rule.AFTER_FINAL,
                        "\"" + itemId + "\" was reported " + progress.status() + " after " + track.status + ".");
                track.status = ProgressStatus.FAILED;
                throw new Refusal.State("the item is done");
            }
            track.status = progress.status();
            track.succeeded |= track.status == ProgressStatus.SUCCEEDED;
            return run.answer(track);
        }
    }

    private void check(String itemId, Progress p) {
        String item = "\"" + itemId + "\"";
        if (p.text() != null && p.text().length() > MAX_TEXT) {
            run.found(
                    Rule.TEXT_LENGTH,
                    "A text about " + item + " has " + p.text().length() + " characters.");
        }
        if (p.status() == ProgressStatus.FAILED && (p.text() == null || p.text().isBlank())) {
            run.found(Rule.FAILURE_UNSAID, item + " failed without a word.");
        }
        boolean counts = p.status() != ProgressStatus.UPDATING_INDETERMINATE;
        boolean negative = Math.min(Math.min(p.step(), p.max()), Math.min(p.bytes(), p.maxBytes())) < 0;
        boolean tooMuch = counts && (p.max() > 0 && p.step() > p.max() || p.maxBytes() > 0 && p.bytes() > p.maxBytes());
        if (negative || tooMuch) {
            run.found(
                    Rule.REPORT,
                    "A report about " + item + " says " + p.step() + " of " + p.max() + ", " + p.bytes() + " of "
                            + p.maxBytes() + " bytes.");
        }
    }

    @Override
    public CancelRequest handlerText(String text) {
        contact("handlerText", null);
        if (text.length() > MAX_TEXT) {
            run.found(Rule.TEXT_LENGTH, "The handler's own text has " + text.length() + " characters.");
        }
        synchronized (run) {
            return run.answer(null);
        }
    }

    @Override
    public boolean canContinue(@Nullable String itemId) {
        contact("canContinue", itemId);
        synchronized (run) {
            return run.answer(itemId == null ? null : member("canContinue", itemId)) == CancelRequest.NONE;
        }
    }

    @Override
    @SuppressWarnings("NullAway") // A stranger may pass null whatever is promised.
    public String event(EventDraft event) {
        contact("event", event.itemId());
        String id = UUID.randomUUID().toString();
        if (isEmpty(event.name()) || isEmpty(event.description()) || event.level() == null) {
            run.found(Rule.EVENT, "An event lacks its level, name or description: " + event + ".");
        }
        synchronized (run) {
            run.events.add(new SyncRun.Reported(id, event));
        }
        return id;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public void applied(String itemId, SyncAction action) {
        run.meet();
        synchronized (run) {
            about("applied", itemId);
            if (run.isPreview()) {
                run.found(Rule.PREVIEW_CHANGES, "A preview of \"" + itemId + "\" reports a step as carried out.");
            }
        }
    }

    @Override
    public void plan(String itemId, List<SyncAction> plan) {
        synchronized (run) {
            about("plan", itemId).planned = true;
            if (!run.isPreview()) {
                run.found(
                        Rule.PREVIEW_PLAN, "A plan was reported for \"" + itemId + "\" in a sync that is no preview.");
            }
        }
    }

    @Override
    public void problem(String itemId, Problem problem) {
        synchronized (run) {
            about("problem", itemId);
            if (isEmpty(problem.text())) {
                run.found(Rule.REPORT, "A problem of \"" + itemId + "\" does not say what is wrong.");
            }
        }
    }

    @Override
    public void held(String itemId, Hold hold) {
        synchronized (run) {
            about("held", itemId).held = true;
            if (isEmpty(hold.text())) {
                run.found(Rule.HOLD, "\"" + itemId + "\" is held without a text.");
            }
        }
    }

    @Override
    public void conflicts(String itemId, int count) {
        synchronized (run) {
            about("conflicts", itemId);
            if (count < 0) {
                run.found(Rule.REPORT, "\"" + itemId + "\" has " + count + " conflicts.");
            }
        }
    }

    @Override
    public Pending pending() {
        synchronized (run) {
            requireOpen("pending");
            List<String> waiting = new ArrayList<>(run.offered);
            waiting.removeIf(run.tracks::containsKey);
            return new Pending(waiting, List.of());
        }
    }

    @Override
    public void addItem(String itemId) {
        synchronized (run) {
            requireOpen("addItem");
            refuseUnless(
                    !run.tracks.containsKey(itemId), "\"" + itemId + "\" was added, but is in the session already.");
            refuseUnless(run.isKnown(itemId), "\"" + itemId + "\" was added, but the handler has no such item.");
            run.tracks.put(itemId, new ItemTrack(itemId, true));
        }
    }

    @Override
    public void addContext(Object context) {
        synchronized (run) {
            requireOpen("addContext");
            refuseUnless(false, "A context object was added that does not wait.");
        }
    }

    @Override
    public void proposeItem(SyncItem item) {
        String id = item.id();
        synchronized (run) {
            requireOpen("proposeItem");
            refuseUnless(
                    !run.isKnown(id) && run.proposed.add(id), "\"" + id + "\" was proposed, but is known already.");
        }
    }

    @Override
    public void commitItem(String itemId) {
        synchronized (run) {
            requireOpen("commitItem");
            refuseUnless(run.proposed.contains(itemId), "\"" + itemId + "\" was committed, but not proposed.");
            refuseUnless(!run.tracks.containsKey(itemId), "\"" + itemId + "\" was committed twice.");
            run.tracks.put(itemId, new ItemTrack(itemId, false));
        }
    }

    private void refuseUnless(boolean allowed, String sentence) {
        if (!allowed) {
            run.found(Rule.ADDITION, sentence);
            throw new Refusal.Argument(sentence);
        }
    }

    @Override
    public void manualSync() {
        contact("manualSync", null);
    }

    @Override
    public void close() {
        synchronized (run) {
            closed = true;
        }
    }
}
