package org.synccenter.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.ItemView;
import org.synccenter.i18n.TextKey;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.progress.ProgressWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.theme.Tone;

/**
 * What has happened between one snapshot and the next: for everybody to see, one piece a cause however many items it is about, and for a
 * screen reader every end of a sync and each quarter of its progress. Used by one thread.
 */
public final class News {
    private static final int QUARTERS = 4;

    /**
     * Something that the person should know or do.
     *
     * @param cause the same for pieces of which the latest stands for all
     * @param about where it leads: the item when it is about one
     */
    public record Piece(
            String cause,
            Tone tone,
            String text,
            Page page,
            @Nullable ItemRef about) {}

    /**
     * All of one snapshot.
     *
     * @param pieces to be shown; empty = nothing
     * @param said to be read out; empty = nothing
     */
    public record Report(List<Piece> pieces, String said) {}

    private record Before(
            boolean busy,
            @Nullable Instant lastSync,
            @Nullable Outcome outcome,
            boolean held,
            int conflicts,
            int quarter) {}

    private final Formats formats;
    private final Map<ItemRef, Before> before = new HashMap<>();
    private boolean begun;

    public News(Formats formats) {
        this.formats = formats;
    }

    /** Compares with the snapshot before; the first one is no news. */
    public Report apply(CenterSnapshot snapshot) {
        List<ItemView> items = snapshot.items().toList();
        List<Piece> pieces = new ArrayList<>();
        List<String> said = new ArrayList<>();
        if (begun) {
            add(pieces, items, this::isNewlyHeld, Tone.WARNING, ShellText.NEWS_HELD, Page.ITEMS);
            add(pieces, items, this::hasMoreConflicts, Tone.WARNING, ShellText.NEWS_CONFLICTS, Page.CONFLICTS);
            add(pieces, items, i -> ended(i, Outcome.FAILED), Tone.BAD, ShellText.NEWS_FAILED, Page.ITEMS);
            add(pieces, items, i -> ended(i, Outcome.DISCONNECTED), Tone.BAD, ShellText.NEWS_LOST, Page.ITEMS);
            add(pieces, items, i -> ended(i, Outcome.PROBLEMS), Tone.WARNING, ShellText.NEWS_PROBLEMS, Page.RESULTS);
            items.forEach(item -> say(item, said));
        }
        begun = snapshot.version() > 0;
        before.clear();
        items.forEach(item -> before.put(item.ref(), now(item)));
        return new Report(List.copyOf(pieces), String.join(". ", said));
    }

    private static void add(
            List<Piece> pieces, List<ItemView> items, Predicate<ItemView> isNew, Tone tone, TextKey text, Page page) {
        List<ItemView> about = items.stream().filter(isNew).toList();
        if (!about.isEmpty()) {
            ItemView first = about.getFirst();
            pieces.add(new Piece(
                    text.key(),
                    tone,
                    text.text(about.size(), VisibleText.line(first.name())),
                    page,
                    about.size() == 1 ? first.ref() : null));
        }
    }

    private boolean isNewlyHeld(ItemView item) {
        Before then = before.get(item.ref());
        return item.hold() != null && !item.state().isBusy() && then != null && (!then.held() || then.busy());
    }

    private boolean hasMoreConflicts(ItemView item) {
        Before then = before.get(item.ref());
        return then != null && item.conflicts() > then.conflicts();
    }

    private boolean ended(ItemView item, Outcome outcome) {
        return hasEnded(item) && item.lastOutcome() == outcome;
    }

    private boolean hasEnded(ItemView item) {
        Before then = before.get(item.ref());
        // A short sync may begin and end between two snapshots.
        return then != null
                && !item.state().isBusy()
                && (then.busy()
                        || !Objects.equals(then.lastSync(), item.lastSync())
                        || then.outcome() != item.lastOutcome());
    }

    private void say(ItemView item, List<String> said) {
        Before then = before.get(item.ref());
        String name = VisibleText.line(item.name());
        if (hasEnded(item)) {
            said.add(ShellText.SAID.text(name, StateWords.of(item).text()));
        } else if (then != null && item.state().isBusy() && quarter(item) > Math.max(0, then.quarter())) {
            said.add(ShellText.SAID.text(name, formats.percent((double) quarter(item) / QUARTERS)));
        }
    }

    private static Before now(ItemView item) {
        return new Before(
                item.state().isBusy(),
                item.lastSync(),
                item.lastOutcome(),
                item.hold() != null,
                item.conflicts(),
                quarter(item));
    }

    private static int quarter(ItemView item) {
        var progress = item.progress();
        double part = progress == null ? -1 : ProgressWords.fraction(List.of(progress));
        return part < 0 ? 0 : (int) Math.min(QUARTERS - 1, Math.floor(part * QUARTERS));
    }
}
