package org.synccenter.tray;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.synccenter.api.ItemRef;
import org.synccenter.api.Outcome;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.engine.ItemView;
import org.synccenter.engine.Task;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.partnerships.StateWords;
import org.synccenter.ui.shell.Page;
import org.synccenter.ui.shell.PauseWords;
import org.synccenter.ui.text.Formats;
import org.synccenter.ui.text.UiText;

/** What the tray shows and offers, made from one snapshot after the other. Used by one thread. */
final class TrayModel {
    /** More would not fit on small screens; the rest is one click away. */
    static final int MOST_ITEMS = 12;

    private static final int FIRST_ITEM = 1000;

    /** Entries that are not about an item, by their numbers: the ordinal and one. */
    private enum Fixed {
        STATE,
        LINE_ITEMS,
        SYNC_ALL,
        STOP_ALL,
        MORE_ITEMS,
        LINE_PAUSE,
        PAUSE_HOUR,
        PAUSE_TOMORROW,
        RESUME,
        LINE_PLACES,
        CONFLICTS,
        RESULTS,
        OPEN,
        LINE_END,
        QUIT;

        int id() {
            return ordinal() + 1;
        }
    }

    private final Formats formats;
    private final Map<ItemRef, Integer> numbers = new HashMap<>();

    TrayModel(Formats formats) {
        this.formats = formats;
    }

    /** What to show of this snapshot. */
    TrayLook look(CenterSnapshot snapshot) {
        List<ItemView> items = snapshot.handlers().stream()
                .filter(TrayModel::isListed)
                .flatMap(handler -> handler.items().stream())
                .filter(item -> !item.hidden())
                .toList();
        String text = words(snapshot, items);
        return new TrayLook(state(snapshot, items), UiText.PROGRAM.text(), text, menu(snapshot, items, text));
    }

    private static boolean isListed(HandlerView handler) {
        return handler.active() && !handler.hidden() && handler.error() == null;
    }

    private static TrayState state(CenterSnapshot snapshot, List<ItemView> items) {
        if (snapshot.isBusy()) {
            return TrayState.SYNCING;
        }
        if (broken(snapshot).findAny().isPresent() || items.stream().anyMatch(TrayModel::hasFailed)) {
            return TrayState.ERROR;
        }
        if (items.stream().anyMatch(TrayModel::waitsForPerson)) {
            return TrayState.ATTENTION;
        }
        return snapshot.pausedUntil() != null ? TrayState.PAUSED : TrayState.IDLE;
    }

    private static Stream<HandlerView> broken(CenterSnapshot snapshot) {
        return snapshot.handlers().stream().filter(handler -> handler.error() != null);
    }

    private static boolean hasFailed(ItemView item) {
        return item.lastOutcome() == Outcome.FAILED || item.lastOutcome() == Outcome.PROBLEMS;
    }

    private static boolean waitsForPerson(ItemView item) {
        return item.hold() != null || item.conflicts() > 0;
    }

    /** What runs comes first, then what waits for the person, then the pause. */
    private String words(CenterSnapshot snapshot, List<ItemView> items) {
        int busy = snapshot.handlers().stream().mapToInt(HandlerView::busy).sum();
        Instant paused = snapshot.pausedUntil();
        if (busy > 0) {
            return UiText.STATUS_BUSY.text(busy);
        }
        long attention = items.stream()
                .filter(item -> hasFailed(item) || waitsForPerson(item))
                .count();
        if (attention > 0) {
            return UiText.STATUS_ATTENTION.text(attention, items.size());
        }
        Optional<HandlerView> broken = broken(snapshot).findFirst();
        if (broken.isPresent()) {
            return TrayText.BROKEN.text(VisibleText.line(broken.get().name()));
        }
        if (items.isEmpty()) {
            return UiText.STATUS_EMPTY.text();
        }
        if (paused != null) {
            return PauseWords.of(paused, formats);
        }
        long inSync = items.stream()
                .filter(item -> item.lastOutcome() == Outcome.IN_SYNC || item.lastOutcome() == Outcome.CONFLICTS)
                .count();
        return inSync == items.size()
                ? UiText.STATUS_IDLE.text(items.size())
                : UiText.STATUS_SOME.text(inSync, items.size());
    }

    private List<TrayEntry> menu(CenterSnapshot snapshot, List<ItemView> items, String text) {
        List<TrayEntry> menu = new ArrayList<>();
        menu.add(new TrayEntry(Fixed.STATE.id(), text, null));
        menu.add(line(Fixed.LINE_ITEMS));
        if (!items.isEmpty()) {
            menu.add(entry(Fixed.SYNC_ALL, TrayText.SYNC_ALL.text(), new TrayCommand.SyncAll()));
        }
        if (snapshot.isBusy()) {
            menu.add(entry(Fixed.STOP_ALL, TrayText.STOP_ALL.text(), new TrayCommand.StopAll()));
        }
        items.stream().limit(MOST_ITEMS).map(this::item).forEach(menu::add);
        if (items.size() > MOST_ITEMS) {
            String more = TrayText.MORE_ITEMS.text(items.size() - MOST_ITEMS);
            menu.add(entry(Fixed.MORE_ITEMS, more, new TrayCommand.Go(Page.ITEMS)));
        }
        menu.add(line(Fixed.LINE_PAUSE));
        Instant paused = snapshot.pausedUntil();
        if (paused == null) {
            menu.add(entry(Fixed.PAUSE_HOUR, TrayText.PAUSE_HOUR.text(), new TrayCommand.PauseHour()));
            menu.add(entry(Fixed.PAUSE_TOMORROW, TrayText.PAUSE_TOMORROW.text(), new TrayCommand.PauseUntilTomorrow()));
        } else {
            String resume = TrayText.RESUME.text(PauseWords.of(paused, formats));
            menu.add(entry(Fixed.RESUME, resume, new TrayCommand.Resume()));
        }
        menu.add(line(Fixed.LINE_PLACES));
        menu.add(entry(
                Fixed.CONFLICTS, TrayText.CONFLICTS.text(snapshot.conflicts()), new TrayCommand.Go(Page.CONFLICTS)));
        menu.add(entry(Fixed.RESULTS, TrayText.RESULTS.text(), new TrayCommand.Go(Page.RESULTS)));
        menu.add(entry(Fixed.OPEN, TrayText.OPEN.text(), new TrayCommand.Open()));
        menu.add(line(Fixed.LINE_END));
        menu.add(entry(Fixed.QUIT, TrayText.QUIT.text(), new TrayCommand.Quit()));
        return menu;
    }

    /** Syncs the item; while that cannot be, it only tells how the item stands. */
    private TrayEntry item(ItemView item) {
        int id = numbers.computeIfAbsent(item.ref(), ref -> FIRST_ITEM + numbers.size());
        String name = VisibleText.line(item.name());
        // How far it is would change many times a second.
        String state = item.state().isBusy() && item.progress() != null
                ? UiText.STATE_SYNCING.text()
                : StateWords.of(item).text();
        return item.tasks().available().contains(Task.SYNC) && !item.state().isBusy()
                ? new TrayEntry(id, TrayText.SYNC_ITEM.text(name, state), new TrayCommand.Sync(item.ref()))
                : new TrayEntry(id, TrayText.ITEM.text(name, state), null);
    }

    private static TrayEntry entry(Fixed place, String label, TrayCommand command) {
        return new TrayEntry(place.id(), label, command);
    }

    private static TrayEntry line(Fixed place) {
        return new TrayEntry(place.id(), "", null);
    }

    /** What an entry does; empty = there is no such entry, or it does nothing. */
    static Optional<TrayCommand> command(TrayLook look, int id) {
        return look.menu().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .flatMap(entry -> Optional.ofNullable(entry.command()));
    }
}
