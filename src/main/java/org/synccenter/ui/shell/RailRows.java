package org.synccenter.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;
import org.synccenter.api.HandlerType;
import org.synccenter.engine.CenterSnapshot;
import org.synccenter.engine.HandlerView;
import org.synccenter.i18n.VisibleText;
import org.synccenter.ui.shell.RailRow.Look;
import org.synccenter.ui.shell.RailRow.Target;
import org.synccenter.ui.shell.RailRow.ToHandler;
import org.synccenter.ui.shell.RailRow.ToPage;
import org.synccenter.ui.text.UiText;
import org.synccenter.ui.theme.Icon;

/** Makes the rail's rows from a snapshot. */
final class RailRows {
    /** The order of the groups. */
    private static final List<HandlerType> GROUPS = List.of(
            HandlerType.FOLDER,
            HandlerType.COMPUTER,
            HandlerType.DEVICE,
            HandlerType.SERVICE,
            HandlerType.APPLICATION,
            HandlerType.UNSPECIFIED);

    private RailRows() {}

    private record Wanted(Target target, Look look) {}

    static void update(ObservableList<RailRow> rows, CenterSnapshot snapshot, boolean showHidden) {
        List<Wanted> wanted = wanted(snapshot, showHidden);
        List<Target> targets = wanted.stream().map(Wanted::target).toList();
        if (!targets.equals(rows.stream().map(RailRow::target).toList())) {
            rows.setAll(wanted.stream()
                    .map(w -> rows.stream()
                            .filter(row -> row.target().equals(w.target()))
                            .findFirst()
                            .orElseGet(() -> new RailRow(w.target(), w.look())))
                    .toList());
        }
        for (int i = 0; i < wanted.size(); i++) {
            rows.get(i).update(wanted.get(i).look());
        }
    }

    /** Whether a handler has a row: one that is not set up has none, one that cannot be loaded has. */
    static boolean isListed(HandlerView handler, boolean showHidden) {
        return handler.error() != null || (handler.active() && (showHidden || !handler.hidden()));
    }

    private static List<Wanted> wanted(CenterSnapshot snapshot, boolean showHidden) {
        List<Wanted> wanted = new ArrayList<>();
        HandlerType group = null;
        List<HandlerView> handlers = snapshot.handlers().stream()
                .filter(h -> isListed(h, showHidden))
                .sorted(Comparator.comparingInt(h -> GROUPS.indexOf(h.type())))
                .toList();
        for (HandlerView handler : handlers) {
            boolean first = handler.type() != group;
            group = handler.type();
            wanted.add(new Wanted(new ToHandler(handler.id()), look(handler, first)));
        }
        wanted.add(new Wanted(
                new ToPage(Page.CONFLICTS),
                new Look(
                        UiText.GROUP_REVIEW.text(),
                        Icon.CONFLICTS,
                        UiText.CONFLICTS.text(),
                        "",
                        snapshot.conflicts(),
                        0)));
        int errors = snapshot.handlers().stream().mapToInt(HandlerView::errors).sum();
        wanted.add(
                new Wanted(new ToPage(Page.RESULTS), new Look("", Icon.RESULTS, UiText.RESULTS.text(), "", 0, errors)));
        long waiting = snapshot.handlers().stream()
                .filter(h -> h.error() == null && !h.active())
                .count();
        wanted.add(new Wanted(
                new ToPage(Page.SETUP),
                new Look("", Icon.SETUP, UiText.SETUP.text(), UiText.SETUP_WAITING.text(waiting), 0, 0)));
        return wanted;
    }

    private static Look look(HandlerView handler, boolean firstOfGroup) {
        int errors = Math.max(handler.errors(), handler.error() != null ? 1 : 0);
        return new Look(
                firstOfGroup ? group(handler.type()).text() : "",
                icon(handler.type()),
                VisibleText.line(handler.name()),
                status(handler),
                handler.conflicts(),
                errors);
    }

    private static String status(HandlerView handler) {
        if (handler.error() != null) {
            return UiText.HANDLER_NOT_LOADED.text();
        }
        if (!handler.enabled()) {
            return UiText.STATE_DISABLED.text();
        }
        if (!handler.status().isBlank()) {
            // Its own words: what it is, or what it does while it syncs.
            return VisibleText.line(handler.status());
        }
        return handler.busy() > 0
                ? UiText.HANDLER_BUSY.text(handler.busy())
                : UiText.ITEMS_COUNT.text(handler.items().size());
    }

    private static UiText group(HandlerType type) {
        return switch (type) {
            case FOLDER -> UiText.GROUP_FOLDERS;
            case COMPUTER -> UiText.GROUP_COMPUTERS;
            case DEVICE -> UiText.GROUP_DEVICES;
            case SERVICE -> UiText.GROUP_SERVICES;
            case APPLICATION -> UiText.GROUP_APPLICATIONS;
            case UNSPECIFIED -> UiText.GROUP_OTHER;
        };
    }

    private static Icon icon(HandlerType type) {
        return switch (type) {
            case FOLDER -> Icon.FOLDER;
            case COMPUTER -> Icon.COMPUTER;
            case DEVICE -> Icon.DEVICE;
            case SERVICE -> Icon.SERVICE;
            case APPLICATION -> Icon.APPLICATION;
            case UNSPECIFIED -> Icon.OTHER;
        };
    }
}
